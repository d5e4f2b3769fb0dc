// Sheets saved as CSV or TSV, whatever divides their cells: Indonesian settings of a spreadsheet program write ';'.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "import/csv.h"
#include "import/import.h"
#include "import/line_shape.h"
#include "import/sheet_rows.h"
#include "import/volume.h"

namespace lkiplint {
namespace {

constexpr std::array<char, 4> kDividers{';', '\t', '|', ','};

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Reads record by record; a quoted cell may hold dividers and line ends.
class Records {
public:
    Records(std::string_view text, char divider) : text_(text), divider_(divider) {}

    bool at_end() const { return at_ >= text_.size(); }

    // At most one cell more than `most`: whoever asked refuses the row then, and reads no further.
    TableRow next(std::size_t most = static_cast<std::size_t>(-2)) {
        TableRow row;
        row.place = {line_, 1};
        do {
            if (!row.cells.empty() && !at_end() && text_[at_] == ' ') ++loose_;
            row.cells.push_back(cell());
        } while (row.cells.size() <= most && take(divider_));
        if (take('\r'))
            take('\n');
        else
            take('\n');
        return row;
    }

    bool unclosed() const { return unclosed_; }
    // How many cells behind the first of their row began with a blank, since this was last asked.
    std::size_t take_loose() { return std::exchange(loose_, 0); }

private:
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        advance();
        return true;
    }

    void advance() {
        const char c = text_[at_++];
        // A lone '\r' ends a line too.
        if (c == '\n' || (c == '\r' && (at_end() || text_[at_] != '\n'))) {
            ++line_;
            column_ = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != '\r') {
            ++column_;
        }
    }

    Cell cell() {
        Cell cell;
        cell.place = {line_, column_};
        std::string text;
        if (!at_end() && text_[at_] == '"') {
            cell.place.column += 1;
            quoted(text);
        }
        while (!at_end() && text_[at_] != divider_ && !is_line_end(text_[at_])) {
            text += text_[at_];
            advance();
        }
        put_lines(text, cell);
        return cell;
    }

    // Lines of a quoted cell stay lines, each one further down the file.
    static void put_lines(const std::string& text, Cell& cell) {
        std::size_t blank = 0;  // above the text
        for (const std::string_view line : split(text, '\n')) {
            const std::string plain = squeeze(line);
            if (cell.text.empty() && plain.empty())
                ++blank;
            else
                cell.text.append(cell.text.empty() ? "" : "\n").append(plain);
        }
        while (cell.text.ends_with('\n')) cell.text.pop_back();
        if (cell.text.empty() || blank == 0) return;
        cell.place.line += static_cast<int>(blank);
        cell.place.column = 1;
    }

    void quoted(std::string& text) {
        advance();
        while (!at_end()) {
            const bool quote = text_[at_] == '"';
            if (quote && text_.substr(at_ + 1, 1) != "\"") return advance();
            if (quote) advance();
            const bool lone_return = text_[at_] == '\r' && text_.substr(at_ + 1, 1) != "\n";
            text += lone_return ? '\n' : text_[at_];
            advance();
        }
        unclosed_ = true;
    }

    std::string_view text_;
    char divider_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1;
    bool unclosed_ = false;
    std::size_t loose_ = 0;
};

// "sep=;" in the first line tells spreadsheet programs what divides the cells.
std::optional<char> stated_divider(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 5 && lower(line.substr(0, 4)) == "sep=") return line[4];
    return std::nullopt;
}

struct Census {
    char divider = '\0';
    std::size_t rows = 0;    // that are not blank
    std::size_t agree = 0;   // rows with the most frequent number of cells above one
    std::size_t single = 0;  // rows of one cell
    std::size_t filled = 0;  // rows with text in several cells
    std::size_t loose = 0;   // cells that begin with a blank, as the parts of a sentence do
    std::size_t cells = 0;   // in the rows that agree
};

std::size_t filled_cells(const TableRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.text.empty(); }));
}

Census take_census(std::string_view text, char divider) {
    constexpr std::size_t kLooked = 65'536, kMostCells = 4096;
    const bool cut = text.size() > kLooked;
    Records records(text.substr(0, kLooked), divider);
    Census census;
    census.divider = divider;
    std::vector<std::size_t> counts(kMostCells + 1, 0);
    while (!records.at_end()) {
        const TableRow row = records.next();
        if (records.unclosed() || (cut && records.at_end())) break;
        const bool blank = filled_cells(row) == 0;
        if (row.cells.size() == 1 && !blank) ++census.single;
        if (row.cells.size() == 1 && blank) continue;
        ++census.rows;
        if (row.cells.size() > 1) ++counts[std::min(row.cells.size(), kMostCells)];
        if (filled_cells(row) > 1) ++census.filled;
        census.loose += records.take_loose();
    }
    for (std::size_t cells = 2; cells < counts.size(); ++cells) {
        if (counts[cells] <= census.agree) continue;
        census.agree = counts[cells];
        census.cells = cells;
    }
    return census;
}

bool has_extension(std::string_view path) {
    const std::string name = lower(path);
    return name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".tab");
}

// Lines that no sheet has.
bool has_markdown(std::string_view text) {
    constexpr std::size_t kLooked = 65'536;
    for (const std::string_view line : split(text.substr(0, kLooked), '\n')) {
        const std::string start = trim(line.substr(0, 200));
        if (start.starts_with('#') || start.starts_with('|') || start.starts_with("- ") || start.starts_with("* ") ||
            start.starts_with("**") || start.starts_with("```") || is_dashed_row({start}))
            return true;
    }
    return false;
}

// Running text has commas too, and Markdown as reports are converted to has tabs: without the name of a sheet only
// rows that agree are one.
bool is_sheet(const Census& census, bool named) {
    if (named) return census.agree >= 1 && 2 * census.agree >= census.rows - census.single;
    if (census.divider == '\t' || census.divider == '|') return false;
    if (census.loose > census.agree / 2 || 2 * census.filled < census.agree) return false;
    return census.agree >= 3 && census.cells >= 3 && 10 * (census.agree + census.single) >= 9 * census.rows &&
           census.agree >= 2 * census.single;
}

std::optional<char> divider_of(std::string_view path, std::string_view text) {
    if (const auto stated = stated_divider(text)) return stated;
    const bool named = has_extension(path);
    if (!named && has_markdown(text)) return std::nullopt;
    std::optional<Census> best;
    for (const char divider : kDividers) {
        const Census census = take_census(text, divider);
        if (is_sheet(census, named) && (!best || census.agree > best->agree)) best = census;
    }
    if (!best) return std::nullopt;
    return best->divider;
}

}  // namespace

bool is_csv(std::string_view path, std::string_view text) { return divider_of(path, text).has_value(); }

Result<Document> import_csv(std::string path, std::string_view text, const ImportLimits& limits) {
    Document document;
    document.format = "csv";
    Records records(text, divider_of(path, text).value_or(';'));
    document.path = std::move(path);
    if (stated_divider(text)) records.next();
    std::vector<TableRow> rows;
    std::size_t cells = 0;
    while (!records.at_end()) {
        TableRow row = records.next(std::min(limits.max_columns, limits.max_cells - cells));
        cells += row.cells.size();
        const bool wide = row.cells.size() > limits.max_columns;
        if (wide || cells > limits.max_cells)
            return Error{"baris " + std::to_string(row.place.line) + ": tabel memuat lebih dari " +
                         std::to_string(wide ? limits.max_columns : limits.max_cells) + " sel" +
                         split_or_raise(wide ? "columns" : "cells")};
        rows.push_back(std::move(row));
    }
    if (records.unclosed())
        return Error{
            "tanda kutip yang membuka sebuah sel tidak ditutup sampai akhir berkas; buka di program lembar kerja, "
            "simpan ulang, lalu periksa lagi"};
    append_sheet(std::move(rows), document.blocks);
    return document;
}

}  // namespace lkiplint
