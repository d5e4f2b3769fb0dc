// A table as numbers, whatever it is about: which columns hold figures, and what each cell says.
#pragma once

#include <optional>
#include <vector>

#include "report/report.h"

namespace lkiplint {

class FigureGrid {
public:
    // Keeps a reference to `tabel`.
    explicit FigureGrid(const Tabel& tabel);

    int rows() const { return static_cast<int>(cells_.size()); }
    // The number in a cell; nothing when it is text or empty.
    const std::optional<Angka>& angka(int row, int column) const {
        return cells_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }
    std::optional<Decimal> value(int row, int column) const {
        return angka(row, column) ? std::optional(angka(row, column)->value) : std::nullopt;
    }

    // Columns with at least two numbers and, totals and averages aside, nothing but numbers, blanks and dashes.
    const std::vector<int>& columns() const { return columns_; }
    bool holds(int column) const;
    std::optional<int> total_row() const { return total_ < 0 ? std::nullopt : std::optional(total_); }

    // What would have to stand in a cell for the total of its column to be right; nothing when it is right, or when the
    // table has not exactly one total row.
    std::optional<Decimal> by_total(int row, int column) const;

private:
    void read_column(int column);

    const Tabel& tabel_;
    std::vector<std::vector<std::optional<Angka>>> cells_;
    std::vector<int> columns_;
    int total_ = -1;  // the only total row, when it closes the table
};

// "3,361" is three thousand, unless another cell of its column ("0,364") shows what the comma is for.
struct Separator {
    char sign = 0;         // the only comma or point; 0 when there is none or several
    bool decimal = false;  // what follows it can be no group of thousands
};
Separator separator_of(std::string_view text);

// Within a fifth of what is right: a slip. What is further off is likely to be something else.
bool is_near(const Decimal& stated, const Decimal& right);

// Are the two the same number but for a slip of the pen: one digit of at least three, or two digits changed about?
// What rounding may change is no slip.
bool is_slip(const Decimal& printed, const Decimal& right);

}  // namespace lkiplint
