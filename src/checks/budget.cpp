#include "checks/budget.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

Role role_of(const Tabel& tabel, int column) { return tabel.kolom[static_cast<std::size_t>(column)].role; }
int column_count(const Tabel& tabel) { return static_cast<int>(tabel.kolom.size()); }

// The nearest column before `column` that `wanted` accepts; when there is none before it, the first after it.
template <class Wanted>
int nearest(const Tabel& tabel, int column, Wanted wanted) {
    for (int i = column - 1; i >= 0; --i)
        if (wanted(i)) return i;
    for (int i = column + 1; i < column_count(tabel); ++i)
        if (wanted(i)) return i;
    return -1;
}

int anggaran_before(const Tabel& tabel, int column) {
    return nearest(tabel, column, [&](int i) { return is_version_of_anggaran(role_of(tabel, i)); });
}

int realisasi_before(const Tabel& tabel, int column) {
    return nearest(tabel, column, [&](int i) { return is_realisasi_anggaran(tabel, i); });
}

// "Realisasi Fisik (%)" is no amount, whatever role it has.
bool is_percentage(const Kolom& kolom) {
    const std::string folded = fold(kolom.header);
    if (contains_word(folded, "rp")) return false;
    return kolom.header.find('%') != std::string::npos || contains_word(folded, "persen") ||
           contains_word(folded, "persentase") || contains_word(folded, "fisik");
}

std::optional<ColumnPair> pair_of(int left, int right) {
    if (left < 0 || right < 0 || left == right) return std::nullopt;
    return ColumnPair{left, right};
}

std::optional<ColumnPair> version_change(const Tabel& tabel) {
    const int after = tabel.column(Role::anggaran_perubahan);
    for (const Role before : {Role::anggaran_pergeseran, Role::anggaran_awal, Role::anggaran}) {
        if (tabel.column(before) >= 0) return pair_of(after, tabel.column(before));
    }
    return std::nullopt;
}

}  // namespace

bool is_version_of_anggaran(Role role) {
    return role == Role::anggaran || role == Role::anggaran_awal || role == Role::anggaran_pergeseran ||
           role == Role::anggaran_perubahan;
}

bool is_derived_amount(Role role) { return role == Role::selisih || role == Role::sisa; }

bool is_realisasi_anggaran(const Tabel& tabel, int column) {
    const Role role = role_of(tabel, column);
    const bool amount =
        role == Role::realisasi_anggaran || (role == Role::realisasi && tabel.kind == TableKind::realisasi_anggaran);
    return amount && !is_percentage(tabel.kolom[static_cast<std::size_t>(column)]);
}

std::vector<int> amount_columns(const Tabel& tabel) {
    std::vector<int> columns;
    for (int i = 0; i < column_count(tabel); ++i) {
        const Role role = role_of(tabel, i);
        const bool planned = is_version_of_anggaran(role) || is_derived_amount(role);
        if (planned ? !is_percentage(tabel.kolom[static_cast<std::size_t>(i)]) : is_realisasi_anggaran(tabel, i))
            columns.push_back(i);
    }
    return columns;
}

std::optional<ColumnPair> difference_of(const Tabel& tabel, int column) {
    const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
    const std::optional<ColumnFormula>& formula = kolom.formula;
    if (formula && formula->op == ColumnFormula::Op::difference && is_valid_column(tabel, formula->left) &&
        is_valid_column(tabel, formula->right) && formula->left != column && formula->right != column)
        return pair_of(formula->left, formula->right);
    if (kolom.role == Role::selisih) {
        if (const auto change = version_change(tabel)) return change;
    }
    const std::optional<ColumnPair> spent = spent_of(tabel, column);
    if (!spent) return std::nullopt;
    return ColumnPair{spent->right, spent->left};
}

std::optional<ColumnPair> spent_of(const Tabel& tabel, int column) {
    const int realisasi = realisasi_before(tabel, column);
    if (realisasi < 0) return std::nullopt;
    return pair_of(realisasi, anggaran_before(tabel, realisasi));
}

bool is_checked_ratio(const Tabel& tabel, int column) {
    switch (role_of(tabel, column)) {
        case Role::capaian:
            return tabel.column(Role::target) >= 0;
        case Role::capaian_akhir:
            return tabel.column(Role::target_akhir) >= 0;
        case Role::serapan:
            return spent_of(tabel, column).has_value();
        default:
            return false;
    }
}

Parts parts_below(const Tabel& tabel, int row, int column) {
    Parts parts;
    const std::vector<int> amounts = amount_columns(tabel);
    const auto take = [&](int child) {
        if (repeats_row_above(tabel, child, amounts)) return true;
        const std::optional<Decimal> value = figure(cell_at(tabel, child, column));
        if (!value) return false;
        parts.rows.push_back(child);
        parts.values.push_back(*value);
        return true;
    };
    for (const int child : tabel.baris[static_cast<std::size_t>(row)].anak) {
        if (take(child)) continue;
        const std::vector<int>& below = tabel.baris[static_cast<std::size_t>(child)].anak;
        if (below.empty()) parts.complete = false;
        for (const int grandchild : below)
            if (!take(grandchild)) parts.complete = false;
    }
    if (parts.values.empty()) parts.complete = false;
    return parts;
}

Parts parts_of(const Tabel& tabel, int row, int column) {
    if (!tabel.baris[static_cast<std::size_t>(row)].is_total) return parts_below(tabel, row, column);
    const auto at = [&](int i) -> const Baris& { return tabel.baris[static_cast<std::size_t>(i)]; };
    int start = row;
    bool has_programs = false;
    while (start > 0 && !at(start - 1).is_total) {
        --start;
        has_programs = has_programs || at(start).level == Level::program;
    }
    Parts parts;
    for (int i = start; i < row; ++i) {
        const bool outermost = has_programs ? at(i).level == Level::program : at(i).induk < 0;
        if (at(i).is_average || !outermost) continue;
        if (const std::optional<Decimal> value = figure(cell_at(tabel, i, column))) {
            parts.rows.push_back(i);
            parts.values.push_back(*value);
        } else {
            parts.complete = false;
        }
    }
    if (parts.values.empty()) parts.complete = false;
    return parts;
}

bool repeats_row_above(const Tabel& tabel, int row, const std::vector<int>& amounts) {
    if (row == 0 || amounts.empty()) return false;
    const Sel* number = tabel.cell(row, Role::no);
    const Sel* number_above = tabel.cell(row - 1, Role::no);
    if (number == nullptr || trim(number->text).empty() || trim(number->text) != trim(number_above->text)) return false;
    const std::string name = fold(tabel.row_name(row));
    if (name.empty() || name != fold(tabel.row_name(row - 1))) return false;
    bool any = false;
    for (const int column : amounts) {
        const std::optional<Decimal> value = figure(cell_at(tabel, row, column));
        if (value != figure(cell_at(tabel, row - 1, column))) return false;
        any = any || value.has_value();
    }
    return any;
}

}  // namespace lkiplint
