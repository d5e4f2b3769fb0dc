#include "import/sheets.h"

#include <algorithm>
#include <utility>

#include <re2/re2.h>

#include "base/text.h"
#include "import/office_blocks.h"
#include "import/sheet_rows.h"

namespace lkiplint {
namespace {

constexpr int kMostLines = 1'000'000'000;
constexpr std::size_t kMostNamed = 10;

// "Sheet1", "Lembar 2", "T3", "Table 4 (2)": names that programs give.
bool says_something(const std::string& name) {
    static const re2::RE2 kGiven(
        R"((?i)\W*(?:sheet|lembar|lembar kerja|worksheet|table|tab|data|[a-z]{0,2})[\s_]*\d*\s*(?:\(\d+\))?\W*)");
    return has_letter(name) && !re2::RE2::FullMatch(name, kGiven);
}

bool is_numbered_table(std::string_view text) {
    static const re2::RE2 kNumbered(R"((?i)^\s*tabel\s*[\dIVX])");
    return re2::RE2::PartialMatch(text, kNumbered);
}

// "Instansi | : | Dinas Pangan" above a table is a line of text.
bool is_field(const SheetRow& row) {
    return (row.cells.size() == 2 || row.cells.size() == 3) && trim(row.cells[1].text).starts_with(':');
}

// The columns in which something stands, and those between that merged cells may have left empty. What stands far off
// is put beside the rest.
std::vector<int> columns_of(const Sheet& sheet) {
    constexpr int kWidestGap = 8;
    std::vector<bool> used(static_cast<std::size_t>(kLastSheetColumn) + 1);
    for (const SheetRow& row : sheet.rows)
        for (const SheetCell& cell : row.cells) used[static_cast<std::size_t>(cell.column)] = true;
    std::vector<int> columns;
    for (int column = 1; column <= kLastSheetColumn; ++column) {
        if (!used[static_cast<std::size_t>(column)]) continue;
        const int gap = columns.empty() ? 0 : column - columns.back() - 1;
        for (int between = gap <= kWidestGap ? column - gap : column; between <= column; ++between)
            columns.push_back(between);
    }
    return columns;
}

}  // namespace

std::optional<Error> SheetCounts::add(const SheetCell& cell) {
    if (++cells_ > limits_.max_cells)
        return Error{"lembar kerja memuat lebih dari " + std::to_string(limits_.max_cells) + " sel" +
                     split_or_raise("cells")};
    volume_.take(cell.text.size());
    return volume_.error();
}

std::optional<Error> SheetWriter::add(const Sheet& sheet) {
    document_.parts.push_back(sheet.name);
    part_ = static_cast<int>(document_.parts.size()) - 1;
    if (sheet.rows.empty()) return std::nullopt;
    if (lines_ > kMostLines) return Error{"terlalu banyak baris di semua lembar; pecah menjadi beberapa berkas"};
    note_hidden(sheet);
    add_name(sheet);
    if (auto error = add_rows(sheet)) return error;
    lines_ += sheet.rows.back().number;
    return std::nullopt;
}

void SheetWriter::note_hidden(const Sheet& sheet) {
    const std::string name = "lembar \"" + shorten(sheet.name, 60) + "\"";
    if (sheet.hidden) document_.notes.push_back(name + " tersembunyi; isinya tetap diperiksa");
    if (!sheet.hidden_rows.empty()) {
        std::string rows;
        for (std::size_t i = 0; i < std::min(sheet.hidden_rows.size(), kMostNamed); ++i)
            rows += (i == 0 ? "" : ", ") + std::to_string(sheet.hidden_rows[i]);
        if (sheet.hidden_rows.size() > kMostNamed) rows += ", … (" + std::to_string(sheet.hidden_rows.size()) + ")";
        document_.notes.push_back(name + ": baris tersembunyi " + rows + "; isinya tetap diperiksa");
    }
    if (sheet.hidden_columns > 0)
        document_.notes.push_back(name + ": " + std::to_string(sheet.hidden_columns) +
                                  " kolom tersembunyi; isinya tetap diperiksa");
}

void SheetWriter::add_name(const Sheet& sheet) {
    if (!says_something(sheet.name)) return;
    TextBlock block;
    block.text = squeeze(sheet.name);
    block.place = {lines_ + sheet.rows.front().number, 1, part_, 0, sheet.rows.front().number};
    if (is_numbered_table(block.text)) {
        // The caption says it as well, as a rule, and better.
        for (const SheetRow& row : sheet.rows)
            if (row.cells.size() == 1 && is_numbered_table(row.cells.front().text)) return;
    } else {
        block.role = TextRole::heading;
        block.level = 1;
    }
    document_.blocks.emplace_back(std::move(block));
}

std::optional<Error> SheetWriter::add_rows(const Sheet& sheet) {
    const std::vector<int> columns = columns_of(sheet);
    cells_ += columns.size() * sheet.rows.size();
    if (cells_ > limits_.max_cells)
        return Error{"lembar \"" + shorten(sheet.name, 60) + "\": lembar kerja memuat lebih dari " +
                     std::to_string(limits_.max_cells) + " sel" + split_or_raise("cells")};
    std::vector<TableRow> rows;
    bool above_table = true;
    int last = 0;
    for (const SheetRow& from : sheet.rows) {
        if (from.number > last + 1) {
            rows.emplace_back();  // as good as many
            above_table = true;
        }
        last = from.number;
        TableRow row = table_row(from, columns);
        above_table = above_table && (from.cells.size() == 1 || is_field(from));
        // A field becomes one cell, so that it is read as the line that it is.
        if (above_table && from.cells.size() > 1) {
            std::string text;
            for (const SheetCell& cell : from.cells) text += (text.empty() ? "" : " ") + trim(cell.text);
            for (Cell& cell : row.cells) cell.text.clear();
            row.cells.front().text = std::move(text);
        }
        rows.push_back(std::move(row));
    }
    append_sheet(std::move(rows), document_.blocks);
    return std::nullopt;
}

TableRow SheetWriter::table_row(const SheetRow& from, const std::vector<int>& columns) const {
    TableRow row;
    row.place = {lines_ + from.number, 1, part_, 0, from.number};
    std::size_t next = 0;
    for (const int column : columns) {
        Cell cell;
        cell.place = row.place;
        cell.place.column = column;
        if (next < from.cells.size() && from.cells[next].column == column) {
            WrittenParagraph paragraph;
            paragraph.text = from.cells[next].text;
            paragraph.bold = from.cells[next++].bold;
            drop_markup(paragraph);
            cell.text = from.cells.size() == 1 ? trim(paragraph.text) : squeeze(paragraph.text);
            cell.bold = paragraph.bold;
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

}  // namespace lkiplint
