#include "render/file_result.h"

#include <algorithm>
#include <utility>

#include "findings/locate.h"

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

namespace {

std::vector<ReasonCount> most_frequent_first(const std::map<std::string, int>& counts) {
    std::vector<ReasonCount> reasons;
    for (const auto& [reason, count] : counts) reasons.push_back({reason, count});
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const ReasonCount& a, const ReasonCount& b) { return a.count > b.count; });
    return reasons;
}

}  // namespace

Coverage coverage_of(const std::vector<Checked>& checks) {
    Coverage coverage;
    std::map<std::string, int> reasons;
    for (const Checked& checked : checks) {
        coverage.all.add(checked.verdict);
        if (checked.rule != nullptr) coverage.by_code[checked.rule->code].add(checked.verdict);
        if (checked.verdict == Verdict::tidak_dapat) ++reasons[checked.reason];
    }
    coverage.reasons = most_frequent_first(reasons);
    return coverage;
}

Coverage coverage_of(const std::vector<FigureVerdict>& figures) {
    Coverage coverage;
    std::map<std::string, int> reasons;
    for (const FigureVerdict& figure : figures) {
        coverage.all.add(figure.verdict);
        if (!figure.code.empty()) coverage.by_code[figure.code].add(figure.verdict);
        if (figure.verdict == Verdict::tidak_dapat) ++reasons[figure.reason];
    }
    coverage.reasons = most_frequent_first(reasons);
    return coverage;
}

namespace {

std::map<std::string, Subjects, std::less<>> subjects_of(const std::vector<Noted>& notes) {
    std::map<std::string, Subjects, std::less<>> subjects;
    for (const Noted& noted : notes) {
        if (noted.rule == nullptr) continue;
        SubjectCounts& subject = subjects[noted.rule->code][noted.subject];
        if (noted.verdict == Verdict::cocok && subject.counts.agreed() == 0) subject.place = noted.place;
        subject.counts.add(noted.verdict);
    }
    return subjects;
}

}  // namespace

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

bool is_spreadsheet(std::string_view format) { return format == "xlsx" || format == "ods" || format == "fods"; }

namespace {

std::vector<TabelRingkas> tables_of(const Report& report, const std::vector<FigureVerdict>& figures) {
    std::vector<TabelRingkas> tables;
    for (const Tabel& tabel : report.tabel)
        tables.push_back({table_title(tabel), tabel.bagian, tabel.place, tabel.kind, tabel.reason, {}});
    for (const FigureVerdict& figure : figures)
        tables[static_cast<std::size_t>(figure.tabel)].figures.add(figure.verdict);
    return tables;
}

}  // namespace

FileResult summarise(const Report& report, CheckResult result, Detail detail) {
    FileResult file;
    file.path = report.path;
    file.format = report.format;
    file.parts = report.parts;
    file.instansi = report.instansi.nama;
    file.kabupaten = report.instansi.kabupaten;
    file.tahun = report.tahun;
    file.tables = report.tabel.size();
    file.tables_understood =
        static_cast<std::size_t>(std::count_if(report.tabel.begin(), report.tabel.end(), [](const Tabel& tabel) {
            return tabel.kind != TableKind::tidak_dikenali;
        }));
    file.coverage = coverage_of(result.checks);
    const std::vector<FigureVerdict> figures = figure_verdicts(report, result);
    file.figures = coverage_of(figures);
    file.subjects = subjects_of(result.notes);
    file.findings = std::move(result.findings);
    if (detail == Detail::excerpts) {
        const PlaceIndex index(report);
        for (const Finding& finding : file.findings) file.cuplikan.push_back(excerpts_of(report, index, finding));
        file.tabel = tables_of(report, figures);
    }
    return file;
}

}  // namespace lkiplint
