#include "checks/budget.h"

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
    return role == Role::realisasi_anggaran || (role == Role::realisasi && tabel.kind == TableKind::realisasi_anggaran);
}

std::vector<int> amount_columns(const Tabel& tabel) {
    std::vector<int> columns;
    for (int i = 0; i < column_count(tabel); ++i) {
        const Role role = role_of(tabel, i);
        if (is_version_of_anggaran(role) || is_realisasi_anggaran(tabel, i) || is_derived_amount(role))
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

Parts parts_below(const Tabel& tabel, int row, int column) {
    Parts parts;
    const auto take = [&](int child) {
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

}  // namespace lkiplint
