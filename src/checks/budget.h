// Columns of amounts and the tree of program, kegiatan and sub kegiatan, as the budget checks see them.
#pragma once

#include <optional>
#include <vector>

#include "report/report.h"

namespace lkiplint {

bool is_version_of_anggaran(Role role);  // anggaran, awal, pergeseran, perubahan
// A difference that the report works out from other columns: selisih, sisa.
bool is_derived_amount(Role role);
// Does a column of this table hold what was spent? `realisasi` is money only in realisasi-anggaran tables.
bool is_realisasi_anggaran(const Tabel& tabel, int column);
// Every column whose amounts add up: anggaran versions, realisasi anggaran, selisih, sisa.
std::vector<int> amount_columns(const Tabel& tabel);

struct ColumnPair {
    int left = -1;
    int right = -1;
};

// The columns whose difference a selisih or sisa column prints: left - right. By the header's formula when there is
// one, else by what the roles mean.
std::optional<ColumnPair> difference_of(const Tabel& tabel, int column);

// The realisasi (left) and the anggaran (right) that stand nearest before `column`: with several versions of anggaran
// the last before the realisasi is the one it was spent from. column -1: the first realisasi of the table.
std::optional<ColumnPair> spent_of(const Tabel& tabel, int column);

// Has the percentage a rule of its own: a capaian beside its target, or a serapan beside its anggaran?
bool is_checked_ratio(const Tabel& tabel, int column);

// The amounts below a parent. A child without an own amount is replaced by its children.
struct Parts {
    std::vector<int> rows;
    std::vector<Decimal> values;
    bool complete = true;  // false: at least one child has no amount
};
Parts parts_below(const Tabel& tabel, int row, int column);
// What a row adds up: of a total row the outermost rows above it, of any other what stands below it.
Parts parts_of(const Tabel& tabel, int row, int column);

// A converter repeats the cells of a merged row for each of its indicators: the same number, name and amounts again.
bool repeats_row_above(const Tabel& tabel, int row, const std::vector<int>& amounts);

}  // namespace lkiplint
