#include "render/file_result.h"

#include <algorithm>
#include <utility>

namespace lkiplint {

void VerdictCounts::add(Verdict verdict) {
    switch (verdict) {
        case Verdict::cocok:
            ++cocok;
            break;
        case Verdict::pembulatan:
            ++pembulatan;
            break;
        case Verdict::salah:
            ++salah;
            break;
        case Verdict::tidak_dapat:
            ++tidak_dapat;
            break;
    }
}

Coverage coverage_of(const std::vector<Checked>& checks) {
    Coverage coverage;
    std::map<std::string, int> reasons;
    for (const Checked& checked : checks) {
        coverage.all.add(checked.verdict);
        if (checked.rule != nullptr) coverage.by_code[checked.rule->code].add(checked.verdict);
        if (checked.verdict == Verdict::tidak_dapat) ++reasons[checked.reason];
    }
    for (const auto& [reason, count] : reasons) coverage.reasons.push_back({reason, count});
    std::stable_sort(coverage.reasons.begin(), coverage.reasons.end(),
                     [](const ReasonCount& a, const ReasonCount& b) { return a.count > b.count; });
    return coverage;
}

SeverityCounts count_severities(const std::vector<Finding>& findings) {
    SeverityCounts counts;
    for (const Finding& finding : findings) {
        switch (finding.severity) {
            case Severity::galat:
                ++counts.galat;
                break;
            case Severity::peringatan:
                ++counts.peringatan;
                break;
            case Severity::catatan:
                ++counts.catatan;
                break;
        }
    }
    return counts;
}

FileResult summarise(const Report& report, CheckResult result) {
    FileResult file;
    file.path = report.path;
    file.format = report.format;
    file.instansi = report.instansi.nama;
    file.kabupaten = report.instansi.kabupaten;
    file.tahun = report.tahun;
    file.tables = report.tabel.size();
    file.tables_understood =
        static_cast<std::size_t>(std::count_if(report.tabel.begin(), report.tabel.end(), [](const Tabel& tabel) {
            return tabel.kind != TableKind::tidak_dikenali;
        }));
    file.coverage = coverage_of(result.checks);
    file.findings = std::move(result.findings);
    return file;
}

}  // namespace lkiplint
