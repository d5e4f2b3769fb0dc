// A small checked report, made by hand: what the renderers are given.
#pragma once

#include <string>

#include "findings/locate.h"
#include "render/file_result.h"

namespace lkiplint::test {

inline Rule aturan(const std::string& code, Severity severity) {
    Rule rule;
    rule.code = code;
    rule.slug = code == "ANG001" ? "jumlah-sub-kegiatan" : "tanda-tanya";
    rule.severity = severity;
    rule.check = "tree-sum";
    rule.message.id = "Jumlahnya {found}, seharusnya {expected}.";
    rule.message.en = "It says {found}, should say {expected}.";
    return rule;
}

// Two findings, five figures: 2 cocok, 1 pembulatan, 1 salah of ANG001; 1 tidak dapat.
inline FileResult hasil(const Rule& ang, const Rule& txt) {
    Sink sums(ang), texts(txt);
    Finding& sum = sums.report({12, 5}, "Tabel 3.1 › Administrasi Keuangan › Anggaran", "1.500", "1.700");
    sum.quote = "| Administrasi Keuangan | 1.500 |";
    sum.related = {{{14, 1}, "Gaji: 900"}, {{13, 1}, "Listrik: 800"}};
    sums.checked({13, 5}, Verdict::cocok);
    sums.checked({14, 5}, Verdict::cocok);
    sums.checked({15, 5}, Verdict::pembulatan);
    sums.checked({16, 5}, Verdict::tidak_dapat, "angka tidak terbaca");
    texts.report({40, 1}, "BAB III", "???", "").quote = "sebesar ??? persen";

    Report report;
    report.path = "laporan/sukamaju.md";
    report.format = "markdown";
    report.instansi.nama = "Kecamatan Sukamaju";
    report.instansi.kabupaten = "Kabupaten Contoh";
    report.tahun = 2025;
    report.tabel.resize(2);
    report.tabel[0].kind = TableKind::struktur_anggaran;
    CheckResult result;
    result.findings = sums.findings;
    result.findings.insert(result.findings.end(), texts.findings.begin(), texts.findings.end());
    result.checks = sums.checks;
    result.checks.insert(result.checks.end(), texts.checks.begin(), texts.checks.end());
    locate_findings(report, result.findings);
    finish_findings(result.findings);
    return summarise(report, std::move(result));
}

}  // namespace lkiplint::test
