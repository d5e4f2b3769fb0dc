#include "import/sheet_rows.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "import/office_blocks.h"

namespace lkiplint {
namespace {

std::size_t filled_cells(const TableRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.text.empty(); }));
}

const Cell& only_cell(const TableRow& row) {
    return *std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.text.empty(); });
}

// For each row the column, from 1, of the text that stands alone in it; 0 when it does not. Places don't tell: in CSV
// they count characters, and a quotation mark is one.
std::vector<std::size_t> columns_of_lone_texts(const std::vector<TableRow>& rows) {
    std::vector<std::size_t> columns;
    columns.reserve(rows.size());
    for (const TableRow& row : rows) {
        const bool alone = filled_cells(row) == 1;
        columns.push_back(alone ? static_cast<std::size_t>(&only_cell(row) - row.cells.data()) + 1 : 0);
    }
    return columns;
}

// Text that stands alone in its row is a row of the table, such as the name of a program, unless it plainly begins
// something else.
bool ends_table(const TableRow& row) {
    if (filled_cells(row) != 1) return false;
    const std::string folded = fold(only_cell(row).text);
    for (const std::string_view word : {"tabel", "lampiran", "bab"}) {
        const std::string_view rest = std::string_view(folded).substr(std::min(folded.size(), word.size()));
        if (starts_with_word(folded, word) && rest.size() > 1 && (word != "tabel" || has_digit(rest.substr(0, 3))))
            return true;
    }
    return starts_with_word(folded, "sumber");
}

void append_text(const TableRow& row, std::vector<Block>& blocks) {
    const Cell& cell = only_cell(row);
    WrittenParagraph paragraph;
    paragraph.text = cell.text;
    paragraph.bold = cell.bold;
    paragraph.place = cell.place;
    append_blocks(paragraph, blocks);
}

// Columns left and right of all tables, in which nothing but text stands, are no part of them. The tables of a sheet
// keep the same columns, since one of them may go on with the other.
void cut_margins(std::vector<TableRow>& rows) {
    std::size_t first = std::string::npos, last = 0;
    for (const TableRow& row : rows) {
        if (filled_cells(row) < 2) continue;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].text.empty()) continue;
            first = std::min(first, i);
            last = std::max(last, i);
        }
    }
    const auto is_empty = [](const Cell& cell) { return cell.text.empty(); };
    for (TableRow& row : rows) {
        auto& cells = row.cells;
        while (cells.size() > last + 1 && cells.back().text.empty()) cells.pop_back();
        const auto margin = cells.begin() + static_cast<std::ptrdiff_t>(std::min(first, cells.size()));
        cells.erase(cells.begin(), std::find_if_not(cells.begin(), margin, is_empty));
    }
}

// Amounts, decimals and percentages. The head of a table has none: years and the numbers of its columns are no figures.
bool is_figure(const std::string& text) {
    constexpr std::size_t kDigitsOfYear = 4;
    const AngkaResult read = parse_angka(text);
    if (!read) return false;
    const auto digits = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return read.angka->percent || read.angka->rupiah || text.find(',') != std::string::npos ||
           static_cast<std::size_t>(digits) > kDigitsOfYear;
}

// Is this text, below a blank row that a page break left, the end of a name that the table before it began? It stands
// to the right, in the column of names, and figures of that table go on right below it.
bool goes_on_with_table(const TableRow& row, const TableRow* below, const std::vector<Block>& blocks) {
    if (below == nullptr || blocks.empty() || !std::holds_alternative<TableBlock>(blocks.back())) return false;
    if (!row.cells.front().text.empty() || below->cells.empty() || below->cells.front().text.empty()) return false;
    return std::any_of(below->cells.begin() + 1, below->cells.end(),
                       [](const Cell& cell) { return is_figure(cell.text); });
}

// Columns to the right that other tables of the sheet have are no part of this one, unless it may go on with the table
// right above it.
void cut_columns(std::vector<TableRow>& rows, const std::vector<Block>& blocks) {
    std::size_t width = 0;
    for (const TableRow& row : rows)
        for (std::size_t i = width; i < row.cells.size(); ++i)
            if (!row.cells[i].text.empty()) width = i + 1;
    if (const auto* above = blocks.empty() ? nullptr : std::get_if<TableBlock>(&blocks.back()))
        for (const TableRow& row : above->rows) width = std::max(width, row.cells.size());
    for (TableRow& row : rows)
        if (row.cells.size() > width) row.cells.resize(width);
}

void append_table(std::vector<TableRow> rows, std::vector<Block>& blocks) {
    if (rows.empty()) return;
    cut_columns(rows, blocks);
    OpenTable table;
    for (TableRow& row : rows) {
        for (Cell& cell : row.cells)
            if (cell.text.find('\n') != std::string::npos) cell.text = squeeze(cell.text);
        table.add(std::move(row), {});
    }
    put_table(std::move(table), blocks);
}

}  // namespace

void append_sheet(std::vector<TableRow> rows, std::vector<Block>& blocks) {
    const std::vector<std::size_t> lone = columns_of_lone_texts(rows);
    cut_margins(rows);
    std::vector<TableRow> table;
    std::size_t title_column = 0;  // of the line above, 0 when there is none
    const auto close = [&] { append_table(std::exchange(table, {}), blocks); };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TableRow& row = rows[i];
        const TableRow* below = i + 1 < rows.size() ? &rows[i + 1] : nullptr;
        const std::size_t filled = filled_cells(row);
        const bool begins = filled == 1 && ends_table(row);
        if (filled == 0 || begins) close();
        // Lines of a title begin one below the other; what begins further to the right is the first row of the table.
        const bool title = filled == 1 && table.empty() && (title_column == 0 || lone[i] <= title_column) &&
                           (begins || !goes_on_with_table(row, below, blocks));
        title_column = title ? lone[i] : 0;
        if (filled == 0) continue;
        if (title)
            append_text(row, blocks);
        else
            table.push_back(std::move(row));
    }
    close();
}

}  // namespace lkiplint
