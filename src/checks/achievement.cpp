#include "checks/achievement.h"

#include <algorithm>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_quarter(const std::string& header) {
    const std::string folded = fold(header);
    return contains_word(folded, "tw") || contains_word(folded, "triwulan") || contains_word(folded, "semester");
}

std::string goal_of(const Tabel& tabel, int row) {
    const Sel* goal = tabel.cell(row, Role::tujuan);
    return goal == nullptr ? std::string() : trim(goal->text);
}

// The rows of the sasaran that a row belongs to: a name that is not repeated stands for the rows below it.
std::pair<int, int> rows_of_goal(const Tabel& tabel, int row) {
    int begin = row;
    while (begin > 0 && goal_of(tabel, begin).empty()) --begin;
    const std::string name = goal_of(tabel, begin);
    while (begin > 0 && goal_of(tabel, begin - 1) == name) --begin;
    int end = row + 1;
    while (end < static_cast<int>(tabel.baris.size()) && (goal_of(tabel, end).empty() || goal_of(tabel, end) == name))
        ++end;
    return {begin, end};
}

std::optional<CapaianCell> cell_in_row(const Report& report, int tabel, int row) {
    const Tabel& table = report.tabel[static_cast<std::size_t>(tabel)];
    const int column = capaian_column(report, table);
    if (column < 0) return std::nullopt;
    const Sel& sel = cell_at(table, row, column);
    if (!sel.angka || sel.angka->malformed) return std::nullopt;
    return CapaianCell{tabel, row, column, sel.angka->value};
}

}  // namespace

bool may_compare(const Konteks& a, const Konteks& b) {
    const bool pk = a.pk.empty() || b.pk.empty() || a.pk == b.pk;
    const bool periode = a.periode.empty() || b.periode.empty() || a.periode == b.periode;
    return pk && periode;
}

int capaian_column(const Report& report, const Tabel& tabel) {
    int found = -1;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i) {
        const Kolom& kolom = tabel.kolom[i];
        if (kolom.role != Role::capaian) continue;
        if (is_quarter(kolom.header)) return -1;
        if (kolom.tahun != 0 && report.tahun != 0 && kolom.tahun != report.tahun) continue;
        if (found >= 0) return -1;
        found = static_cast<int>(i);
    }
    return found;
}

std::vector<CapaianCell> capaian_cells(const Report& report, int tabel, bool averages) {
    const Tabel& table = report.tabel[static_cast<std::size_t>(tabel)];
    std::vector<CapaianCell> cells;
    for (int row = 0; row < static_cast<int>(table.baris.size()); ++row) {
        const Baris& baris = table.baris[static_cast<std::size_t>(row)];
        if (baris.is_total || (baris.is_average && !averages)) continue;
        if (const auto cell = cell_in_row(report, tabel, row)) cells.push_back(*cell);
    }
    // Printed as fractions (1,02 for 102 %).
    const bool fractions =
        std::all_of(cells.begin(), cells.end(), [](const CapaianCell& cell) { return cell.nilai <= Decimal(2); });
    if (fractions) cells.clear();
    return cells;
}

std::vector<CapaianCell> capaian_of(const Report& report, int indikator, const Konteks& konteks) {
    std::vector<CapaianCell> cells;
    if (indikator < 0) return cells;
    for (const Sebutan& sebutan : report.indikator[static_cast<std::size_t>(indikator)].sebutan) {
        const Tabel& tabel = report.tabel[static_cast<std::size_t>(sebutan.tabel)];
        const bool program = tabel.kind == TableKind::capaian_program;
        if ((tabel.kind != TableKind::capaian && !program) || !may_compare(tabel.konteks, konteks)) continue;
        if (const auto cell = cell_in_row(report, sebutan.tabel, sebutan.baris)) cells.push_back(*cell);
    }
    return cells;
}

std::vector<CapaianCell> capaian_of_goal(const Report& report, int indikator, const Konteks& konteks) {
    std::vector<CapaianCell> cells;
    for (const CapaianCell& own : capaian_of(report, indikator, konteks)) {
        const Tabel& tabel = report.tabel[static_cast<std::size_t>(own.tabel)];
        if (tabel.kind != TableKind::capaian || tabel.column(Role::tujuan) < 0) {
            cells.push_back(own);
            continue;
        }
        const auto [begin, end] = rows_of_goal(tabel, own.baris);
        for (int row = begin; row < end; ++row) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            if (baris.is_total || baris.is_average) continue;
            if (const auto cell = cell_in_row(report, own.tabel, row)) cells.push_back(*cell);
        }
    }
    return cells;
}

bool is_doubtful_capaian(const Report& report, const CapaianCell& cell, bool negative) {
    const Tabel& tabel = report.tabel[static_cast<std::size_t>(cell.tabel)];
    const Sel *target = tabel.cell(cell.baris, Role::target), *realisasi = tabel.cell(cell.baris, Role::realisasi);
    if (target == nullptr || realisasi == nullptr || !target->angka || !realisasi->angka) return false;
    const Decimal &t = target->angka->value, &r = realisasi->angka->value;
    const Result<Decimal> twice = multiply(t, 2);
    const Result<Decimal> rest = twice ? subtract(*twice, r) : twice;
    if (t.is_zero() || r.is_zero() || !rest) return false;
    const auto gives = [&](const Decimal& numerator, const Decimal& denominator) {
        return agrees(quotient_verdict(cell.nilai, numerator, denominator, 100));
    };
    return !(!negative && gives(r, t)) && !gives(*rest, t) && !gives(t, r);
}

int table_before(const Report& report, int line) {
    const auto before = [](const Tabel& tabel, int at) { return tabel.place.line < at; };
    const auto next = std::lower_bound(report.tabel.begin(), report.tabel.end(), line, before);
    return static_cast<int>(next - report.tabel.begin()) - 1;
}

Related related_capaian(const Report& report, const CapaianCell& cell) {
    return related_cell(report.tabel[static_cast<std::size_t>(cell.tabel)], cell.baris, cell.kolom);
}

Sentence sentence_at(std::string_view text, std::size_t offset) {
    Sentence whole{0, text.size()};
    for (const Sentence& sentence : split_sentences(text))
        if (sentence.begin <= offset && offset < sentence.end) return sentence;
    return whole;
}

}  // namespace lkiplint
