#include "import/sheet_rows.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

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

void append_table(std::vector<TableRow> rows, std::vector<Block>& blocks) {
    if (rows.empty()) return;
    OpenTable table;
    for (TableRow& row : rows) table.add(std::move(row), {});
    put_table(std::move(table), blocks);
}

}  // namespace

void append_sheet(std::vector<TableRow> rows, std::vector<Block>& blocks) {
    cut_margins(rows);
    std::vector<TableRow> table;
    int title_column = 0;  // of the line above, 0 when there is none
    const auto close = [&] { append_table(std::exchange(table, {}), blocks); };
    for (TableRow& row : rows) {
        const std::size_t filled = filled_cells(row);
        if (filled == 0 || ends_table(row)) close();
        const int column = filled == 1 ? only_cell(row).place.column : 0;
        // Lines of a title begin one below the other; what begins further to the right is the first row of the table.
        const bool title = filled == 1 && table.empty() && (title_column == 0 || column <= title_column);
        title_column = title ? column : 0;
        if (filled == 0) continue;
        if (title)
            append_text(row, blocks);
        else
            table.push_back(std::move(row));
    }
    close();
}

}  // namespace lkiplint
