#include "import/html_table.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint::html {
namespace {

// As in the standard of HTML.
constexpr int kMostColumns = 1000;
constexpr int kMostRows = 65534;

constexpr int kHead = 0, kBody = 1, kFoot = 2;

}  // namespace

void TableReader::add(WrittenParagraph paragraph) { (in_cell_ ? cell_ : captions_).push_back(std::move(paragraph)); }

// Only the first head and the first foot have a place of their own.
void TableReader::open_group(std::string_view name) {
    order_ = kBody;
    if (name == "thead" && !std::exchange(head_, true)) order_ = kHead;
    if (name == "tfoot" && !std::exchange(foot_, true)) order_ = kFoot;
    spans_.clear();
}

void TableReader::open_row(const Place& place) {
    open_row_ = {};
    open_row_.row.place = place;
    open_row_.order = order_;
    in_row_ = true;
}

std::optional<Error> TableReader::fill() {
    auto& cells = open_row_.row.cells;
    while (cells.size() < spans_.size() && spans_[cells.size()] > 0) {
        --spans_[cells.size()];
        if (auto error = cells_->add(open_row_.row, {{}, open_row_.row.place, false}, 1)) return error;
    }
    return std::nullopt;
}

std::optional<Error> TableReader::open_cell(const GumboNode& cell, const Place& place) {
    if (auto error = fill()) return error;
    columns_ = number(attribute(cell, "colspan"), 1, kMostColumns, 1);
    span_ = number(attribute(cell, "rowspan"), 0, kMostRows, 1);
    if (span_ == 0) span_ = kMostRows;  // up to the end of the group
    cell_.clear();
    cell_place_ = place;
    in_cell_ = true;
    return std::nullopt;
}

std::optional<Error> TableReader::close_cell() {
    in_cell_ = false;
    auto& cells = open_row_.row.cells;
    Cell cell = cell_of(cell_, cell_place_);
    const auto text = std::find_if(cell_.begin(), cell_.end(), [](const auto& p) { return !trim(p.text).empty(); });
    const Place place = text == cell_.end() ? cell_place_ : text->place;
    cell.place = place;
    const std::size_t first = cells.size();
    if (cells.empty()) open_row_.row.place.ordinal = place.ordinal;
    if (auto error = cells_->add(open_row_.row, std::move(cell), columns_)) return error;
    cells[first].place = place;
    width_ = std::max(width_, first + 1);
    if (spans_.size() < cells.size()) spans_.resize(cells.size(), 0);
    // A wide cell may run into columns that one from above reaches into.
    for (std::size_t i = first; i < cells.size(); ++i) spans_[i] = std::max(span_ - 1, spans_[i] - 1);
    open_row_.last = std::exchange(cell_, {});
    return std::nullopt;
}

std::optional<Error> TableReader::close_row() {
    if (auto error = fill()) return error;
    for (std::size_t i = open_row_.row.cells.size(); i < spans_.size(); ++i) spans_[i] = std::max(0, spans_[i] - 1);
    in_row_ = false;
    rows_.push_back(std::exchange(open_row_, {}));
    return std::nullopt;
}

// A last cell may span more columns than any row has cells for.
void TableReader::cut_overhang() {
    for (Row& row : rows_)
        if (row.row.cells.size() > width_) row.row.cells.resize(width_);
}

OpenTable TableReader::take_table() {
    cut_overhang();
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.order < b.order; });
    OpenTable table;
    for (Row& row : rows_) table.add(std::move(row.row), std::move(row.last));
    rows_.clear();
    return table;
}

}  // namespace lkiplint::html
