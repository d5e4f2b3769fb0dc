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

// Columns left and right of a table in which nothing stands are no part of it.
void cut_margins(std::vector<TableRow>& rows) {
    std::size_t first = std::string::npos, last = 0;
    for (const TableRow& row : rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].text.empty()) continue;
            first = std::min(first, i);
            last = std::max(last, i);
        }
    }
    for (TableRow& row : rows) {
        auto& cells = row.cells;
        if (cells.size() > last + 1) cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(last + 1), cells.end());
        cells.erase(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(std::min(first, cells.size())));
    }
}

void append_table(std::vector<TableRow> rows, std::vector<Block>& blocks) {
    if (rows.empty()) return;
    cut_margins(rows);
    OpenTable table;
    for (TableRow& row : rows) table.add(std::move(row), {});
    put_table(std::move(table), blocks);
}

}  // namespace

void append_sheet(std::vector<TableRow> rows, std::vector<Block>& blocks) {
    std::vector<TableRow> table;
    const auto close = [&] { append_table(std::exchange(table, {}), blocks); };
    for (TableRow& row : rows) {
        const std::size_t filled = filled_cells(row);
        if (filled == 0 || ends_table(row)) close();
        if (filled == 0) continue;
        if (filled == 1 && table.empty())
            append_text(row, blocks);
        else
            table.push_back(std::move(row));
    }
    close();
}

}  // namespace lkiplint
