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

// Takes one judgement after another, whatever they are judgements of.
class CoverageCount {
public:
    void add(const std::string& code, Verdict verdict, const std::string& reason) {
        coverage_.all.add(verdict);
        if (!code.empty()) coverage_.by_code[code].add(verdict);
        if (verdict != Verdict::tidak_dapat) return;
        ++reasons_[reason];
        if (!code.empty()) ++reasons_by_code_[code][reason];
    }

    Coverage take() {
        coverage_.reasons = most_frequent_first(reasons_);
        for (const auto& [code, counts] : reasons_by_code_)
            coverage_.reasons_by_code[code] = most_frequent_first(counts);
        return std::move(coverage_);
    }

private:
    Coverage coverage_;
    std::map<std::string, int> reasons_;
    std::map<std::string, std::map<std::string, int>> reasons_by_code_;
};

}  // namespace

Coverage coverage_of(const std::vector<Checked>& checks) {
    CoverageCount count;
    for (const Checked& checked : checks)
        count.add(checked.rule != nullptr ? checked.rule->code : std::string(), checked.verdict, checked.reason);
    return count.take();
}

Coverage coverage_of(const std::vector<FigureVerdict>& figures) {
    CoverageCount count;
    for (const FigureVerdict& figure : figures) count.add(figure.code, figure.verdict, figure.reason);
    return count.take();
}

void SeverityCounts::add(const Finding& finding) {
    if (!finding.suppressed.empty()) {
        ++diabaikan;
        return;
    }
    if (finding.baseline == BaselineState::baru) ++baru;
    if (finding.baseline == BaselineState::tetap) ++tetap;
    add(finding.severity);
}

void SeverityCounts::add(Severity severity) {
    switch (severity) {
        case Severity::galat:
            ++galat;
            break;
        case Severity::peringatan:
            ++peringatan;
            break;
        case Severity::catatan:
            ++catatan;
            break;
    }
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
    for (const Finding& finding : findings) counts.add(finding);
    return counts;
}

SeverityCounts count_severities(const std::vector<Finding>& findings, int file) {
    SeverityCounts counts;
    for (const Finding& finding : findings)
        if (finding.place.file == file) counts.add(finding);
    return counts;
}

void SeverityCounts::add(const SeverityCounts& other) {
    galat += other.galat;
    peringatan += other.peringatan;
    catatan += other.catatan;
    diabaikan += other.diabaikan;
    baru += other.baru;
    tetap += other.tetap;
}

bool is_spreadsheet(std::string_view format) { return format == "xlsx" || format == "ods" || format == "fods"; }

std::string short_name(const std::vector<SourceFile>& files, const Place& place) {
    const auto index = static_cast<std::size_t>(place.file);
    if (index >= files.size()) return {};
    const auto last_name = [](const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); };
    const std::string name = last_name(files[index].path);
    const auto same = std::count_if(files.begin(), files.end(),
                                    [&](const SourceFile& other) { return last_name(other.path) == name; });
    return same > 1 ? files[index].path : name;
}

namespace {

std::vector<TabelRingkas> tables_of(const Report& report, const std::vector<FigureVerdict>& figures) {
    std::vector<TabelRingkas> tables;
    for (const Tabel& tabel : report.tabel)
        tables.push_back({table_title(tabel), tabel.bagian, tabel.place, tabel.kind, tabel.reason, {}});
    for (const FigureVerdict& figure : figures)
        tables[static_cast<std::size_t>(figure.tabel)].figures.add(figure.verdict);
    return tables;
}

// What of a report stands in each of its files.
std::vector<FileResult> pieces_of(const Report& report, const CheckResult& result,
                                  const std::vector<FigureVerdict>& figures) {
    std::vector<FileResult> pieces;
    for (const SourceFile& source : report.files) {
        FileResult& piece = pieces.emplace_back();
        piece.path = source.path;
        piece.format = source.format;
        piece.parts = source.parts;
        piece.instansi = report.instansi.nama;
        piece.kabupaten = report.instansi.kabupaten;
        piece.tahun = report.tahun;
    }
    // A judgement of the whole stands in the first file.
    const auto index = [&](const Place& place) {
        const auto file = static_cast<std::size_t>(place.file);
        return file < pieces.size() ? file : 0;
    };
    for (const Tabel& tabel : report.tabel) {
        FileResult& piece = pieces[index(tabel.place)];
        ++piece.tables;
        piece.tables_understood += tabel.kind != TableKind::tidak_dikenali ? 1 : 0;
    }
    std::vector<std::vector<Checked>> checks(pieces.size());
    for (const Checked& checked : result.checks) checks[index(checked.place)].push_back(checked);
    std::vector<std::vector<FigureVerdict>> own(pieces.size());
    for (const FigureVerdict& figure : figures)
        own[index(report.tabel[static_cast<std::size_t>(figure.tabel)].place)].push_back(figure);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        pieces[i].coverage = coverage_of(checks[i]);
        pieces[i].figures = coverage_of(own[i]);
    }
    return pieces;
}

// Of the excerpts of one report, all in all.
constexpr std::size_t kMostExcerpts = std::size_t{16} << 20;

std::size_t bytes_of(const std::vector<Cuplikan>& excerpts) {
    std::size_t bytes = 0;
    for (const Cuplikan& cuplikan : excerpts) {
        bytes += sizeof(Cuplikan) + cuplikan.judul.size();
        for (const std::string& name : cuplikan.header) bytes += sizeof name + name.size();
        for (const Cuplikan::Baris& baris : cuplikan.baris)
            for (const Cuplikan::Sel& sel : baris.sel) bytes += sizeof sel + sel.text.size();
    }
    return bytes;
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
    file.files = report.files;
    if (!report.files.empty()) file.pieces = pieces_of(report, result, figures);
    file.subjects = subjects_of(result.notes);
    file.findings = std::move(result.findings);
    for (const Unlisted& unlisted : result.unlisted) file.catatan.push_back(note_on(report, unlisted));
    if (detail == Detail::excerpts) {
        const PlaceIndex index(report);
        // As many as a page can hold: those behind them are cut off before their first row.
        std::size_t bytes = 0;
        for (const Finding& finding : file.findings) {
            std::vector<Cuplikan>& excerpts = file.cuplikan.emplace_back();
            if (bytes > kMostExcerpts)
                excerpts.emplace_back().dipotong = true;
            else
                excerpts = excerpts_of(report, index, finding);
            bytes += bytes_of(excerpts);
        }
        file.tabel = tables_of(report, figures);
    }
    return file;
}

TemuanTambahan additions(const Report& report, std::vector<Finding> findings, Detail detail) {
    TemuanTambahan more;
    more.instansi = report.instansi.nama;
    more.tahun = report.tahun;
    if (detail == Detail::excerpts) {
        const PlaceIndex index(report);
        for (const Finding& finding : findings) more.cuplikan.push_back(excerpts_of(report, index, finding));
    }
    more.findings = std::move(findings);
    return more;
}

void add_findings(FileResult& file, TemuanTambahan more) {
    const bool excerpts = !more.cuplikan.empty();
    for (std::size_t i = 0; i < more.findings.size(); ++i) {
        const auto before = [](int line, const Finding& finding) { return line < finding.place.line; };
        const auto at =
            std::upper_bound(file.findings.begin(), file.findings.end(), more.findings[i].place.line, before);
        const auto index = at - file.findings.begin();
        file.findings.insert(at, std::move(more.findings[i]));
        if (excerpts) file.cuplikan.insert(file.cuplikan.begin() + index, std::move(more.cuplikan[i]));
    }
}

}  // namespace lkiplint
