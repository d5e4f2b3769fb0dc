#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "checks/common.h"
#include "render/inspect_parts.h"
#include "render/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostLines = 12;

using Lines = std::map<std::string, std::vector<int>>;  // name of a column -> lines of its cells
using Groups = std::map<std::string, Lines>;            // what was said -> of which cells

// "salah (ANG001)", or why a figure could not be compared.
std::string heading_of(Verdict verdict, const std::string& code, const std::string& reason, const TextStyle& style) {
    if (verdict == Verdict::salah) return std::string(style.say("salah", "wrong")) + " (" + code + ")";
    return reason.empty() ? std::string("?") : reason;
}

std::string name_of_column(const Tabel& tabel, int column) {
    const std::string name = column_name(tabel, column);
    return name.empty() ? std::string(role_name(tabel.kolom[static_cast<std::size_t>(column)].role)) : name;
}

std::string lines_text(const std::vector<int>& lines, const TextStyle& style) {
    std::string text(style.say("baris", "line"));
    for (std::size_t i = 0; i < std::min(lines.size(), kMostLines); ++i)
        text += (i == 0 ? " " : ", ") + std::to_string(lines[i]);
    if (lines.size() > kMostLines) text += ", … (" + std::to_string(lines.size()) + ")";
    return text;
}

void write_groups(std::ostream& out, const Groups& groups, const TextStyle& style) {
    for (const auto& [heading, columns] : groups) {
        std::string text = heading + ": ";
        bool first = true;
        for (const auto& [column, lines] : columns) {
            text += (first ? "" : "; ") + (column.empty() ? "" : column + " ") + lines_text(lines, style);
            first = false;
        }
        write_wrapped(out, "  " + std::string(kInspectLabel, ' ') + "- ", clean(text), style);
    }
}

void write_figures(std::ostream& out, const TableChecks& checks, const Tabel& tabel, const TextStyle& style) {
    if (checks.figures.empty()) return;
    const VerdictCounts counts = coverage_of(checks.figures).all;
    out << "  " << padded(style.say("angka", "figures"), kInspectLabel) << describe(counts, style) << '\n';
    Groups groups;
    for (const FigureVerdict& figure : checks.figures) {
        if (agrees(figure.verdict)) continue;
        groups[heading_of(figure.verdict, figure.code, figure.reason, style)][name_of_column(tabel, figure.kolom)]
            .push_back(cell_place(tabel, figure.baris, figure.kolom).printed());
    }
    write_groups(out, groups, style);
}

// What rules said of other cells than the figures that were listed.
Groups other_checks(const TableChecks& checks, const Tabel* tabel, const TextStyle& style) {
    std::set<std::tuple<int, int, int>> listed;
    for (const FigureVerdict& figure : checks.figures) {
        const Place place = cell_place(*tabel, figure.baris, figure.kolom);
        listed.emplace(place.line, place.ordinal, place.column);
    }
    Groups groups;
    for (const Checked* checked : checks.notable) {
        const Place& place = checked->place;
        if (listed.contains({place.line, place.ordinal, place.column})) continue;
        const std::string code = checked->rule != nullptr ? checked->rule->code : std::string();
        groups[heading_of(checked->verdict, code, checked->reason, style)][{}].push_back(checked->place.printed());
    }
    return groups;
}

}  // namespace

std::vector<TableChecks> checks_by_table(const Inspection& inspection) {
    const std::vector<Tabel>& tabel = inspection.report.tabel;
    std::vector<std::pair<int, std::size_t>> starts;  // first line, index
    for (std::size_t i = 0; i < tabel.size(); ++i) starts.emplace_back(tabel[i].place.line, i);
    std::sort(starts.begin(), starts.end());

    std::vector<TableChecks> result(tabel.size() + 1);
    for (const Checked& checked : inspection.result.checks) {
        const int line = checked.place.line;
        const auto after = std::upper_bound(starts.begin(), starts.end(), std::pair(line, tabel.size()));
        std::size_t index = tabel.size();
        if (after != starts.begin()) {
            const std::size_t before = std::prev(after)->second;
            if (line <= tabel[before].end_line) index = before;
        }
        result[index].counts.add(checked.verdict);
        if (!agrees(checked.verdict)) result[index].notable.push_back(&checked);
    }
    for (FigureVerdict& figure : figure_verdicts(inspection.report, inspection.result))
        result[static_cast<std::size_t>(figure.tabel)].figures.push_back(std::move(figure));
    return result;
}

void write_checks(std::ostream& out, const TableChecks& checks, const Tabel* tabel, const TextStyle& style) {
    if (tabel != nullptr) write_figures(out, checks, *tabel, style);
    if (checks.counts.total() == 0) {
        write_field(out, style.say("diperiksa", "checked"),
                    style.say("tidak ada pemeriksaan untuk tabel ini", "nothing is checked in this table"), style);
        return;
    }
    out << "  " << padded(style.say("diperiksa", "checked"), kInspectLabel) << describe(checks.counts, style) << '\n';
    write_groups(out, other_checks(checks, tabel, style), style);
}

void write_coverage(std::ostream& out, const std::vector<TableChecks>& checks, const TextStyle& style) {
    std::vector<FigureVerdict> all;
    for (const TableChecks& table : checks) all.insert(all.end(), table.figures.begin(), table.figures.end());
    if (all.empty()) return;
    const Coverage coverage = coverage_of(all);
    out << '\n'
        << paint(style.say("Cakupan tabel kinerja dan anggaran", "Coverage of the tables of performance and budget"),
                 Ink::bold, style)
        << '\n';
    write_field(out, style.say("angka", "figures"), share_compared(coverage.all, style), style);
    for (const ReasonCount& entry : coverage.reasons)
        write_wrapped(out, "  " + std::string(kInspectLabel, ' ') + "- ",
                      std::to_string(entry.count) + "× " + clean(entry.reason), style);
}

}  // namespace lkiplint
