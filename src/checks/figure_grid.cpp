#include "checks/figure_grid.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "checks/common.h"
#include "checks/supporting_table.h"

namespace lkiplint {
namespace {

// A table of a report has dozens of each; columns are held against each other.
constexpr std::size_t kMostRows = 1000;
constexpr std::size_t kMostColumns = 100;

// The digits of a value with `scale` decimals.
std::string digits_of(const Decimal& value, int scale) {
    std::string digits = std::to_string(value.units());
    if (digits.starts_with('-')) digits.erase(0, 1);
    digits.append(static_cast<std::size_t>(scale - value.scale()), '0');
    return digits;
}

}  // namespace

Separator separator_of(std::string_view text) {
    const auto is_sign = [](char c) { return c == '.' || c == ','; };
    const auto first = std::find_if(text.begin(), text.end(), is_sign);
    if (first == text.begin() || first == text.end() || std::any_of(first + 1, text.end(), is_sign)) return {};
    const auto at = static_cast<std::size_t>(first - text.begin());
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t after = at + 1;
    while (after < text.size() && is_digit(text[after])) ++after;
    const std::size_t digits = after - at - 1;
    if (digits == 0) return {};
    const bool zero_before = text[at - 1] == '0' && (at < 2 || !is_digit(text[at - 2]));
    return {text[at], digits != 3 || zero_before};
}

FigureGrid::FigureGrid(const Tabel& tabel) : tabel_(tabel) {
    const bool large = tabel.baris.size() > kMostRows || tabel.kolom.size() > kMostColumns;
    const std::size_t rows = large ? 0 : tabel.baris.size();
    cells_.assign(rows, std::vector<std::optional<Angka>>(tabel.kolom.size()));
    int totals = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        if (!tabel.baris[row].is_total) continue;
        ++totals;
        total_ = static_cast<int>(row);
    }
    if (totals != 1) total_ = -1;
    for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column)
        if (tabel.kolom[static_cast<std::size_t>(column)].role != Role::no) read_column(column);
}

void FigureGrid::read_column(int column) {
    bool comma = false, point = false;
    for (int row = 0; row < static_cast<int>(cells_.size()); ++row) {
        const Separator found = separator_of(cell_at(tabel_, row, column).text);
        comma = comma || (found.decimal && found.sign == ',');
        point = point || (found.decimal && found.sign == '.');
    }
    int numbers = 0, texts = 0;
    for (std::size_t row = 0; row < cells_.size(); ++row) {
        const Sel& sel = cell_at(tabel_, static_cast<int>(row), column);
        const Separator separator = separator_of(sel.text);
        const bool decimal = (separator.sign == ',' && comma) || (separator.sign == '.' && point);
        const bool closes = tabel_.baris[row].is_total || tabel_.baris[row].is_average;
        std::optional<Angka>& cell = cells_[row][static_cast<std::size_t>(column)];
        cell = parse_angka(sel.text, decimal ? AngkaKind::indeks : AngkaKind::jumlah).angka;
        if (closes) continue;
        if (cell)
            ++numbers;
        else if (!is_blank(sel))
            ++texts;
    }
    if (numbers >= 2 && texts == 0) columns_.push_back(column);
}

bool FigureGrid::holds(int column) const { return std::binary_search(columns_.begin(), columns_.end(), column); }

std::optional<Decimal> FigureGrid::by_total(int row, int column) const {
    if (total_ < 0 || row > total_ || !angka(total_, column) || !angka(row, column)) return std::nullopt;
    Decimal whole;
    for (int other = 0; other < total_; ++other) {
        if (other == row || tabel_.baris[static_cast<std::size_t>(other)].is_average || !angka(other, column)) continue;
        const Result<Decimal> next = add(whole, angka(other, column)->value);
        if (!next) return std::nullopt;
        whole = *next;
    }
    const Result<Decimal> right = row == total_ ? whole : subtract(angka(total_, column)->value, whole);
    if (!right || *right == angka(row, column)->value) return std::nullopt;
    return *right;
}

bool is_near(const Decimal& stated, const Decimal& right) {
    constexpr std::int64_t kPart = 5;
    const Result<Decimal> difference = subtract(stated, right);
    const Result<Decimal> scaled = difference ? multiply(absolute(*difference), kPart) : difference;
    return scaled && *scaled <= absolute(right);
}

bool is_slip(const Decimal& printed, const Decimal& right) {
    const int scale = std::max(printed.scale(), right.scale());
    const std::string a = digits_of(printed, scale), b = digits_of(right, scale);
    if (a.size() != b.size() || printed.is_negative() != right.is_negative()) return false;
    std::vector<std::size_t> differing;
    for (std::size_t i = 0; i < a.size() && differing.size() <= 2; ++i)
        if (a[i] != b[i]) differing.push_back(i);
    if (differing.size() == 2) return a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]];
    if (differing.size() != 1 || a.size() < 3) return false;
    const bool last = differing[0] + 1 == a.size();
    return !last || std::abs(a[differing[0]] - b[differing[0]]) > 1;
}

}  // namespace lkiplint
