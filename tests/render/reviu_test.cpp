// The checklist of the reviu: an item is fulfilled only by what was really looked at.
#include "render/reviu.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using test::joined;
using test::Lines;

FileResult checked_text(std::string_view text) {
    const Report report = test::report_of(text);
    return summarise(report, run_checks(report, test::shipped_pack()));
}

FileResult checked_fixture(const std::string& name) {
    return checked_text(test::read_file(test::source_dir() / "fixtures" / "laporan" / (name + ".md")));
}

std::string sign_of(ReviuAnswer answer) {
    switch (answer) {
        case ReviuAnswer::terpenuhi:
            return "ya";
        case ReviuAnswer::tidak_terpenuhi:
            return "tidak";
        case ReviuAnswer::perlu_diperiksa:
            return "?";
        case ReviuAnswer::tidak_berlaku:
            return "-";
    }
    return "";
}

// "Format 1 ya: Nama instansi: …": what the program says of each item.
Lines filled(const FileResult& file, Lang lang = Lang::id) {
    Lines lines;
    for (const ReviuItem& item : fill_reviu(file, test::shipped_pack(), lang)) {
        const std::string aspek(aspek_name(item.butir->aspek, lang));
        lines.push_back(aspek.substr(0, aspek.find(' ')) + " " + std::to_string(item.butir->nomor) + " " +
                        sign_of(item.answer) + (item.seen.empty() ? "" : ": " + item.seen));
    }
    return lines;
}

// Consistent from end to end; says nothing of the national standard and has no table of IKU.
const Lines kBersih = {
    "Format 1 ya: Nama instansi: Kecamatan Jalaksana; tahun laporan: 2023; gambaran umum instansi: ada (baris 69).",
    "Format 2 ya: Tabel target Perjanjian Kinerja: ada (baris 178).",
    "Format 3 ya: Tabel target dan realisasi: ada (baris 283); perbandingan dengan target Renstra: ada (baris 283); "
    "analisis penyebab: ada (baris 313); analisis efisiensi: ada (baris 353); program penunjang: ada (baris 338).",
    "Format 4 ya: Perjanjian Kinerja di lampiran: ada (baris 444).",
    "Format 5 ya: Langkah perbaikan: ada (baris 420).",
    "Format 6 ya: Tabel realisasi anggaran: ada (baris 372).",
    "Mekanisme 1 ?",
    "Mekanisme 2 ya: Angka dalam kalimat dibandingkan dengan tabel: 11 sesuai, 9 tidak dapat diperiksa.",
    "Mekanisme 3 ?",
    "Mekanisme 4 ?",
    "Mekanisme 5 ?: Hitungan dan kriteria dalam tabel diperiksa: 354 sesuai.",
    "Mekanisme 6 ?",
    "Mekanisme 7 ?",
    "Substansi 1 ya: Sasaran dibandingkan dengan Perjanjian Kinerja: 4 sesuai; target dibandingkan dengan Perjanjian "
    "Kinerja: 4 sesuai.",
    "Substansi 2 ya: Sasaran dibandingkan dengan Renstra: 4 sesuai; target dibandingkan dengan Renstra: 42 sesuai.",
    "Substansi 3 -: Tidak perlu dijawab: butir yang dirujuk terpenuhi.",
    "Substansi 4 ya: Indikator dibandingkan dengan Perjanjian Kinerja: 4 sesuai.",
    "Substansi 5 ?: Indikator dibandingkan dengan tabel IKU: tidak ada yang dapat dibandingkan.",
    "Substansi 6 ?: Dijawab sesudah butir yang dirujuk diperiksa.",
    "Substansi 7 ya: Tabel perbandingan antartahun: ada (baris 283); perbandingan dengan standar nasional: tidak "
    "ditemukan.",
    "Substansi 8 ?",
    "Substansi 9 ?: Dijawab sesudah butir yang dirujuk diperiksa.",
    "Substansi 10 ?",
};

// Twelve errors planted; of seven indicators three stand in its table of IKU.
const Lines kGarung = {
    "Format 1 ya: Nama instansi: Kecamatan Garung; tahun laporan: 2025; gambaran umum instansi: ada (baris 80).",
    "Format 2 ya: Tabel target Perjanjian Kinerja: ada (baris 199).",
    "Format 3 ya: Tabel target dan realisasi: ada (baris 310); perbandingan dengan target Renstra: ada (baris 328); "
    "analisis penyebab: ada (baris 330); analisis efisiensi: ada (baris 384); program penunjang: ada (baris 338).",
    "Format 4 ya: Perjanjian Kinerja di lampiran: ada (baris 519).",
    "Format 5 ya: Langkah perbaikan: ada (baris 497).",
    "Format 6 ya: Tabel realisasi anggaran: ada (baris 449).",
    "Mekanisme 1 ?",
    "Mekanisme 2 tidak: 2 temuan: TXT001, TXT002; yang pertama di baris 356. Angka dalam kalimat dibandingkan dengan "
    "tabel: 14 sesuai, 17 tidak dapat diperiksa.",
    "Mekanisme 3 ?",
    "Mekanisme 4 ?",
    "Mekanisme 5 tidak: 10 temuan: ANG001, ANG003, ANG004, ANG005, ANG006, DAT001, KIN001, KIN006, LBL001 (2×); yang "
    "pertama di baris 119. Hitungan dan kriteria dalam tabel diperiksa: 296 sesuai, 9 salah, 2 tidak dapat diperiksa.",
    "Mekanisme 6 ?",
    "Mekanisme 7 ?",
    "Substansi 1 ya: Sasaran dibandingkan dengan Perjanjian Kinerja: 6 sesuai; target dibandingkan dengan Perjanjian "
    "Kinerja: 12 sesuai.",
    "Substansi 2 ya: Sasaran dibandingkan dengan Renstra: 6 sesuai; target dibandingkan dengan Renstra: 36 sesuai.",
    "Substansi 3 -: Tidak perlu dijawab: butir yang dirujuk terpenuhi.",
    "Substansi 4 ya: Indikator dibandingkan dengan Perjanjian Kinerja: 7 sesuai.",
    "Substansi 5 ?: Indikator dibandingkan dengan tabel IKU: 3 sesuai, 4 tidak ditemukan dengan nama yang sama.",
    "Substansi 6 ?: Dijawab sesudah butir yang dirujuk diperiksa.",
    "Substansi 7 ya: Tabel perbandingan antartahun: ada (baris 310); perbandingan dengan standar nasional: tidak "
    "ditemukan.",
    "Substansi 8 ?",
    "Substansi 9 ?: Dijawab sesudah butir yang dirujuk diperiksa.",
    "Substansi 10 ?",
};

// One item of a pack of two rules, about a report of which `file` says what was checked.
ButirReviu item_of(ButirReviu::Putusan putusan) {
    ButirReviu butir;
    butir.nomor = 1;
    butir.putusan = putusan;
    butir.pernyataan.id = "Target sesuai.";
    butir.rekomendasi.id = "Samakan {banyak} target.";
    butir.alasan.id = "Bandingkan sendiri.";
    butir.lawan = {{{"KIN003"}, ""}};
    ButirReviu::Bukti bukti;
    bukti.acuan.kode = {"KIN003"};
    bukti.sebutan.id = "target dibandingkan";
    butir.bukti = {bukti};
    return butir;
}

Rule rule_of(const std::string& code, Severity severity) {
    Rule rule;
    rule.code = code;
    rule.severity = severity;
    rule.message.id = "{found}, bukan {expected}.";
    return rule;
}

}  // namespace

TEST_CASE("reviu: what was compared decides, not that nothing was found") {
    using Putusan = ButirReviu::Putusan;
    struct Row {
        Putusan putusan;
        VerdictCounts counts;
        int findings;
        std::string said;
    };
    for (const Row& row : {
             Row{Putusan::program, {5, 1, 0, 2}, 0, "ya|Target dibandingkan: 6 sesuai, 2 tidak dapat diperiksa.|"},
             Row{Putusan::program,
                 {2, 0, 0, 2},
                 0,
                 "?|Target dibandingkan: 2 sesuai, 2 tidak dapat diperiksa.|Bandingkan sendiri."},
             Row{Putusan::program,
                 {0, 0, 0, 9},
                 0,
                 "?|Target dibandingkan: 0 sesuai, 9 tidak dapat diperiksa.|Bandingkan sendiri."},
             Row{Putusan::program,
                 {},
                 0,
                 "?|Target dibandingkan: tidak ada yang dapat dibandingkan.|Bandingkan sendiri."},
             // A wrong figure whose finding was told elsewhere.
             Row{Putusan::program, {9, 0, 1, 0}, 0, "?|Target dibandingkan: 9 sesuai, 1 salah.|Bandingkan sendiri."},
             Row{Putusan::program,
                 {9, 0, 1, 0},
                 1,
                 "tidak|1 temuan: KIN003; di baris 10. Target dibandingkan: 9 sesuai, 1 salah.|Samakan 1 target."},
             Row{Putusan::program,
                 {0, 0, 2, 0},
                 2,
                 "tidak|2 temuan: KIN003 (2×); yang pertama di baris 10.|Samakan 2 target."},
             Row{Putusan::menolak, {9, 0, 0, 0}, 0, "?|Target dibandingkan: 9 sesuai.|Bandingkan sendiri."},
             Row{Putusan::menolak, {0, 0, 1, 0}, 1, "tidak|1 temuan: KIN003; di baris 10.|Samakan 1 target."},
             Row{Putusan::pereviu, {9, 0, 1, 0}, 1, "?||Bandingkan sendiri."},
         }) {
        CAPTURE(row.said);
        RulePack pack;
        pack.reviu = {item_of(row.putusan)};
        const Rule rule = rule_of("KIN003", Severity::galat);
        FileResult file;
        file.coverage.by_code["KIN003"] = row.counts;
        for (int i = 0; i < row.findings; ++i) {
            file.findings.emplace_back().rule = &rule;
            file.findings.back().place.line = 10 + i;
        }
        const ReviuItem item = fill_reviu(file, pack).front();
        CHECK(sign_of(item.answer) + "|" + item.seen + "|" + item.todo == row.said);
        CHECK(item.findings.size() == (row.putusan == Putusan::pereviu ? 0 : static_cast<std::size_t>(row.findings)));
    }
}

TEST_CASE("reviu: of names that were looked for, all must have been found") {
    struct Row {
        std::string subject;
        VerdictCounts counts;
        ButirReviu::Bukti::Cara cara;
        std::string said;
    };
    using Cara = ButirReviu::Bukti::Cara;
    for (const Row& row : {
             Row{"sasaran", {4, 0, 0, 0}, Cara::banding, "ya|Target dibandingkan: 4 sesuai."},
             Row{"sasaran",
                 {4, 0, 0, 1},
                 Cara::banding,
                 "?|Target dibandingkan: 4 sesuai, 1 tidak ditemukan dengan nama yang sama."},
             Row{"lain", {4, 0, 0, 0}, Cara::banding, "?|Target dibandingkan: tidak ada yang dapat dibandingkan."},
             Row{"sasaran", {1, 0, 0, 0}, Cara::ada, "ya|Target dibandingkan: ada (baris 7)."},
             Row{"sasaran", {0, 0, 0, 1}, Cara::ada, "?|Target dibandingkan: tidak ditemukan."},
             Row{"lain",
                 {1, 0, 0, 0},
                 Cara::ada,
                 "?|Target dibandingkan: tidak dicari, berkas ini bukan laporan utuh."},
         }) {
        CAPTURE(row.said);
        RulePack pack;
        pack.reviu = {item_of(ButirReviu::Putusan::program)};
        pack.reviu[0].bukti[0].acuan.perihal = "sasaran";
        pack.reviu[0].bukti[0].cara = row.cara;
        FileResult file;
        file.coverage.by_code["KIN003"].cocok = 9;  // of figures, and no answer to what is asked here
        file.subjects["KIN003"][row.subject] = {row.counts, {7, 1}};
        const ReviuItem item = fill_reviu(file, pack).front();
        CHECK(sign_of(item.answer) + "|" + item.seen == row.said);
    }
}

TEST_CASE("reviu: findings count against an item only when they are about it, and a catatan never does") {
    RulePack pack;
    pack.reviu = {item_of(ButirReviu::Putusan::menolak)};
    pack.reviu[0].lawan = {{{"STR001"}, "realisasi anggaran"}};
    struct Row {
        std::string code, subject;
        Severity severity;
        ReviuAnswer answer;
    };
    for (const Row& row : {
             Row{"STR001", "realisasi anggaran", Severity::peringatan, ReviuAnswer::tidak_terpenuhi},
             Row{"STR001", "realisasi anggaran", Severity::catatan, ReviuAnswer::perlu_diperiksa},
             Row{"STR001", "BAB IV Penutup", Severity::galat, ReviuAnswer::perlu_diperiksa},
             Row{"STR002", "realisasi anggaran", Severity::galat, ReviuAnswer::perlu_diperiksa},
         }) {
        const Rule rule = rule_of(row.code, row.severity);
        FileResult file;
        file.findings.emplace_back().rule = &rule;
        file.findings.back().severity = row.severity;
        file.findings.back().subject = row.subject;
        CHECK(fill_reviu(file, pack).front().answer == row.answer);
        file.findings.back().suppressed = "sudah dijelaskan di lampiran";
        CHECK(fill_reviu(file, pack).front().answer == ReviuAnswer::perlu_diperiksa);
        CHECK(catatan_reviu(file).empty());
    }
}

TEST_CASE("reviu: an item that depends on another is asked when that one is not fulfilled") {
    RulePack pack;
    pack.reviu = {item_of(ButirReviu::Putusan::program), item_of(ButirReviu::Putusan::bersyarat)};
    pack.reviu[1].nomor = 2;
    pack.reviu[1].bila_tidak = {1};
    const auto second = [&](const FileResult& file) {
        const ReviuItem item = fill_reviu(file, pack)[1];
        return sign_of(item.answer) + "|" + item.seen;
    };
    const Rule rule = rule_of("KIN003", Severity::galat);
    FileResult file;
    CHECK(second(file) == "?|Dijawab sesudah butir yang dirujuk diperiksa.");
    file.coverage.by_code["KIN003"].cocok = 3;
    CHECK(second(file) == "-|Tidak perlu dijawab: butir yang dirujuk terpenuhi.");
    file.findings.emplace_back().rule = &rule;
    CHECK(second(file) == "?|Butir 1 tidak terpenuhi.");
}

TEST_CASE("reviu: a clean report, page as it is printed") {
    const FileResult file = checked_fixture("kecamatan-jalaksana-2023-bersih");
    CHECK(joined(filled(file)) == joined(kBersih));
    CHECK(catatan_reviu(file).empty());
}

TEST_CASE("reviu: a report with errors") {
    const FileResult file = checked_fixture("kecamatan-garung-2025");
    CHECK(joined(filled(file)) == joined(kGarung));
}

TEST_CASE("reviu: a table of contents and a purpose in BAB I prove nothing of annexes and of steps to improve") {
    const std::string report =
        test::read_file(test::source_dir() / "fixtures" / "laporan" / "kecamatan-jalaksana-2023-bersih.md");
    const std::size_t steps = report.find("B. Langkah Perbaikan\n\nLangkah");
    const std::size_t chapter = report.find("\nA. Latar Belakang\n");
    REQUIRE(steps != std::string::npos);
    REQUIRE(chapter != std::string::npos);
    const std::string cut = "- Lampiran 1. Perjanjian Kinerja (PK) Tahun 2023\n\n" + report.substr(0, chapter) +
                            "\n- sebagai upaya perbaikan kinerja instansi\n" + report.substr(chapter, steps - chapter);
    const Lines lines = filled(checked_text(cut));
    CHECK(lines[3] == "Format 4 ?: Perjanjian Kinerja di lampiran: tidak ditemukan.");
    CHECK(lines[4] == "Format 5 ?: Langkah perbaikan: tidak ditemukan.");
    CHECK(lines[5].starts_with("Format 6 ya"));
}

TEST_CASE("reviu: of an empty report, an excerpt and an unreadable file nothing is said to be fulfilled") {
    FileResult unreadable;
    unreadable.error = "bukan dokumen";
    for (const FileResult& file :
         {checked_text("Tidak ada isi.\n"), unreadable,
          checked_text("Tabel 1.1 Pegawai\n\n| No | Uraian | Jumlah |\n|---|---|---|\n| 1 | Laki-laki | 4 |\n"
                       "| 2 | Perempuan | 3 |\n|  | Jumlah | 7 |\n")}) {
        const std::vector<ReviuItem> items = fill_reviu(file, test::shipped_pack());
        CHECK(items.size() == 23);
        for (const ReviuItem& item : items) {
            CAPTURE(item.butir->pernyataan.id);
            CHECK(item.answer == ReviuAnswer::perlu_diperiksa);
            CHECK_FALSE(item.todo.empty());
        }
    }
    CHECK(filled(unreadable).front() == "Format 1 ?: Berkas tidak dapat dibaca.");
    CHECK(filled(checked_text("Tidak ada isi.\n")).front() ==
          "Format 1 ?: Nama instansi: tidak ditemukan; tahun laporan: tidak ditemukan; gambaran umum instansi: tidak "
          "dicari, berkas ini bukan laporan utuh.");
}

TEST_CASE("reviu: in English") {
    const Lines lines = filled(checked_fixture("kecamatan-jalaksana-2023-bersih"), Lang::en);
    CHECK(lines[1] == "Format 2 ya: Table of targets of the Perjanjian Kinerja: found (line 178).");
    CHECK(lines[13] ==
          "Substance 1 ya: Sasaran compared with the Perjanjian Kinerja: 4 agree; targets compared with the "
          "Perjanjian Kinerja: 4 agree.");
}

TEST_CASE("reviu: every finding of galat and peringatan is in one row of the notes, galat first, then by place") {
    const Rule late = rule_of("ANG001", Severity::galat), early = rule_of("STR002", Severity::peringatan),
               first = rule_of("TXT002", Severity::galat), note = rule_of("STR004", Severity::catatan);
    FileResult file;
    int line = 0;
    for (const Rule* rule : {&early, &first, &late, &note, &early, &late}) {
        file.findings.emplace_back().rule = rule;
        file.findings.back().severity = rule->severity;
        file.findings.back().place.line = ++line;
    }
    Lines rows;
    for (const CatatanReviu& row : catatan_reviu(file)) {
        rows.push_back(row.rule->code);
        for (const Finding* finding : row.findings) rows.back() += " " + std::to_string(finding->place.line);
    }
    CHECK(joined(rows) == joined({"TXT002 2", "ANG001 3 6", "STR002 1 5"}));
}

TEST_CASE("reviu: the shipped checklist is whole, and all that it refers to exists") {
    const RulePack& pack = test::shipped_pack();
    std::set<std::string> subjects = {"indikator dalam Perjanjian Kinerja", "indikator dalam IKU",
                                      "indikator tanpa capaian", "sasaran dalam Perjanjian Kinerja",
                                      "sasaran dalam Renstra"};
    for (const char* list : {"bagian-wajib", "analisis-wajib", "bagian-reviu"})
        for (const TextPattern& part : pack.pattern_list(list)) subjects.insert(part.note);
    std::vector<int> counts(3, 0);
    for (const ButirReviu& butir : pack.reviu) {
        CAPTURE(butir.pernyataan.id);
        CHECK(butir.nomor == ++counts[static_cast<std::size_t>(butir.aspek)]);
        for (const ButirReviu::Acuan& acuan : butir.lawan)
            CHECK((acuan.perihal.empty() || subjects.contains(acuan.perihal)));
        for (const ButirReviu::Bukti& bukti : butir.bukti)
            CHECK((bukti.acuan.perihal.empty() || subjects.contains(bukti.acuan.perihal)));
    }
    CHECK(counts == std::vector<int>{6, 7, 10});
}

}  // namespace lkiplint
