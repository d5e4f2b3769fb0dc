// The neutral document: what a file says, in order, with the place of every piece. Importers make it; they know formats
// and nothing of performance reports. Text is UTF-8, free of markup; a line break inside a block is '\n'.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace lkiplint {

// Where something stands in its file. `line` grows in the order of reading, whatever part is read, so that places can
// be compared: the physical line (1-based) in text formats; in packaged ones every paragraph outside of tables and
// every table row counts one. `column` is 1-based: code points in text formats, the column of a table in packaged ones.
struct Place {
    int line = 0;
    int column = 1;
    int part = 0;     // of a packaged file: index into Document::parts
    int page = 0;     // 0 when not known
    int ordinal = 0;  // of the paragraph or row in its part, where that is not `line`; else 0

    // What to look for: the line, or the ordinal within the part.
    int printed() const { return ordinal > 0 ? ordinal : line; }
    friend bool operator==(const Place&, const Place&) = default;
};

struct Cell {
    std::string text;
    Place place;
    bool bold = false;
};

struct TableRow {
    std::vector<Cell> cells;
    Place place;
};

enum class TextRole { heading, paragraph, item };

struct TextBlock {
    TextRole role = TextRole::paragraph;
    int level = 0;      // of a heading (1 = outermost) or the indent of a list item
    std::string label;  // of a list item as printed: "a.", "1)", "-"
    std::string text;
    bool bold = false;
    Place place;
};

// A table as it stands: rows may have different numbers of cells. A table that a page break splits is several blocks.
struct TableBlock {
    std::vector<TableRow> rows;
    Place place;
    int end_line = 0;  // last line of the table, separators included
};

using Block = std::variant<TextBlock, TableBlock>;

struct Document {
    std::string path;    // as the user gave it
    std::string format;  // "markdown", "lkip-xml", …
    std::vector<Block> blocks;
    // Headers and footers. They repeat on every page and are no part of the text; kept apart from it.
    std::vector<TextBlock> running;
    // The files inside a packaged file that something was read from, the main one first. Empty in text formats.
    // Of a spreadsheet: the names of its sheets.
    std::vector<std::string> parts;
    // What a reader of the file may not have seen: hidden sheets and rows. For `inspect`.
    std::vector<std::string> notes;
    // In text formats a '\n' inside a block is one physical line further on.
    bool lines_are_physical = true;
};

// The place of the character at `offset` of a block's text.
Place place_at(const Document& document, const TextBlock& block, std::size_t offset);

}  // namespace lkiplint
