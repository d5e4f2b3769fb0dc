// The example of CONTRIBUTING.md, "An input format". contributing_test.cpp holds the two to be the same.
#include "contributing/contoh.h"  // instead of the two lines in import/import.h

// contoh: mulai
// A sheet of a spreadsheet program with Indonesian settings, saved as CSV: cells divided by semicolons.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/import.h"

namespace lkiplint {
namespace {

constexpr char kDivider = ';';

std::string_view without_return(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// The cells of a line; "" inside quotes is a quote.
TableRow read_row(std::string_view line, int number) {
    TableRow row;
    row.place = {number, 1};
    row.cells.push_back({{}, row.place});
    bool quoted = false;
    int column = 1;
    for (std::size_t at = 0; at < line.size(); ++column) {
        const std::size_t start = at;
        next_code_point(line, at);
        const bool doubled = quoted && line.substr(start).starts_with("\"\"");
        if (line[start] == '"' && !doubled) {
            quoted = !quoted;
        } else if (line[start] == kDivider && !quoted) {
            row.cells.push_back({{}, {number, column + 1}});
        } else {
            row.cells.back().text += line.substr(start, at - start);
            at += doubled ? 1 : 0;
        }
    }
    return row;
}

std::ptrdiff_t filled(const TableRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !trim(cell.text).empty(); });
}

// One filled cell above a table is its caption or a heading; inside a table it is a row.
void add_row(TableRow row, bool& in_table, Document& document) {
    const std::ptrdiff_t count = filled(row);
    in_table = count > 1 || (in_table && count == 1);
    if (count == 0) return;
    if (!in_table) {
        TextBlock text;
        for (const Cell& cell : row.cells) text.text += trim(cell.text);
        text.place = row.place;
        document.blocks.emplace_back(std::move(text));
        return;
    }
    auto* table = document.blocks.empty() ? nullptr : std::get_if<TableBlock>(&document.blocks.back());
    if (table == nullptr || table->end_line + 1 != row.place.line)
        table = &std::get<TableBlock>(document.blocks.emplace_back(TableBlock{{}, row.place, 0}));
    table->end_line = row.place.line;
    table->rows.push_back(std::move(row));
}

}  // namespace

// The program that saves a sheet gives every line the same number of cells; prose and Markdown do not.
bool is_semicolon_sheet(std::string_view text) {
    constexpr std::size_t kLines = 3;
    const std::vector<std::string_view> lines = split(text.substr(0, 1u << 16), '\n');
    if (lines.size() < kLines) return false;
    const auto dividers = [](std::string_view line) { return std::count(line.begin(), line.end(), kDivider); };
    return dividers(lines[0]) > 1 && std::all_of(lines.begin(), lines.begin() + kLines, [&](std::string_view line) {
               return dividers(line) == dividers(lines[0]);
           });
}

Result<Document> import_semicolon_sheet(std::string path, std::string_view text, const ImportLimits& limits) {
    Document document;
    document.path = std::move(path);
    document.format = "csv";
    std::size_t cells = 0;
    int number = 0;
    bool in_table = false;
    for (const std::string_view line : split(text, '\n')) {
        TableRow row = read_row(without_return(line), ++number);
        cells += row.cells.size();
        if (cells > limits.max_cells)
            return Error{"baris " + std::to_string(number) + ": lebih dari " + std::to_string(limits.max_cells) +
                         " sel; bagi lembar ini menjadi beberapa berkas"};
        add_row(std::move(row), in_table, document);
    }
    return document;
}

}  // namespace lkiplint
// contoh: selesai
