// A table of staff, goods, population or a survey as something to add up: which columns hold counts, which rows head a
// group, and what the rows of a stretch sum to under the readings that such tables allow.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace lkiplint {

// A table of staff, goods, answers, people or villages.
bool is_supporting_matter(TableKind kind);
// A table of which no rule knows what it is about: only its own figures can say that they add up.
bool is_unknown_matter(TableKind kind);
// "%", "Rasio", "Kepadatan": such columns have no total.
bool is_ratio_header(std::string_view header);
// Empty, or a dash for nothing.
bool is_blank(const Sel& sel);

class SupportingTable {
public:
    struct Sum {
        std::vector<int> rows;
        std::vector<Decimal> values;
    };
    enum class Numbering { numbered, unnumbered };

    // Keeps a reference to `tabel`.
    explicit SupportingTable(const Tabel& tabel);

    // The count in a cell, read as its column is; nothing when it is text or a percentage.
    std::optional<Decimal> count(int row, int column) const { return count_as(row, column, column); }
    // The cell at `at`, read as the cells of `column` are: totals may have slipped.
    std::optional<Decimal> count_as(int row, int at, int column) const;

    // Columns in which every cell is a count or blank.
    const std::vector<int>& columns() const { return columns_; }
    // Columns that should hold counts, with cells that are text ("Baik : 5 Rusak : 3").
    const std::vector<int>& unreadable_columns() const { return unreadable_; }
    // Rows like "III PERALATAN DAN MESIN" that numbered rows follow.
    const std::set<int>& headings() const { return headings_; }
    int last_total() const { return last_total_; }

    // The rows that a heading stands over.
    Sum members(int heading, int column) const;
    // Rows from `start` up to `end`, as the table prints them: a group counts by its own number, or by its members
    // when it has none.
    Sum by_groups(int start, int end, int column) const;
    Sum by_members(int start, int end, int column) const;
    // Only rows that are numbered, or only those that are not: a table may break its rows down without saying so.
    Sum by_numbering(int start, int end, int column, Numbering wanted) const;

    // Where the numbers of a total row stand, one cell for each of columns(). A row that lost cells has slipped to the
    // left; when it has as many numbers as there are columns they are in order. Nothing when it cannot be told.
    std::optional<std::vector<int>> aligned(int row) const;

private:
    // "3,361" is three thousand, unless another cell of the column ("0,364") shows what the comma is for.
    struct Separators {
        bool decimal_comma = false;
        bool decimal_point = false;
    };

    void find_separators();
    void find_columns();
    void find_groups();
    bool is_data(int row) const;
    bool is_numbered(int row) const;
    int heading_of(int row) const;  // -1 when none
    void include(Sum& sum, int row, int column) const;

    const Tabel& tabel_;
    std::vector<Separators> separators_;  // of each column
    std::vector<int> columns_;
    std::vector<int> unreadable_;
    std::vector<int> group_;  // of each row: the row that may head its group, or -1
    std::set<int> headings_;
    int last_total_ = -1;
};

}  // namespace lkiplint
