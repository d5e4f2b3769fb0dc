// The neutral document: what a file says, in order, with the place of every piece. Importers make it; they know formats
// and nothing of performance reports. Text is UTF-8, free of markup; a line break inside a block is '\n'.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/text_forms.h"

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
    int file = 0;     // of a report in several files: index into Document::files

    // What to look for: the line, or the ordinal within the part.
    int printed() const { return ordinal > 0 ? ordinal : line; }
    // Moves on by physical lines of a text format.
    void add_lines(int count) {
        line += count;
        if (ordinal > 0) ordinal += count;
    }
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
    TextForms forms = {};  // of `text`

    const std::string& folded() const { return forms.folded(text); }
    const std::string& squeezed() const { return forms.squeezed(text); }
    const std::vector<Word>& words() const { return forms.words(text); }
    const std::vector<Sentence>& sentences() const { return forms.sentences(text); }
    bool has_digit() const { return forms.has_digit(text); }
    const std::vector<std::string_view>& folded_sentences() const { return forms.folded_sentences(text); }
};

// A table as it stands: rows may have different numbers of cells. A table that a page break splits is several blocks.
struct TableBlock {
    std::vector<TableRow> rows;
    Place place;
    int end_line = 0;  // last line of the table, separators included
};

using Block = std::variant<TextBlock, TableBlock>;

// A comment in the file that is meant for lkiplint: "lkiplint-abaikan ANG004: …". Other comments are no part of a
// document.
struct Comment {
    std::string text;  // on one line, "lkiplint-" first
    Place place;       // where it stands
    // It speaks of the first paragraph or row that begins at or behind this line (as Place::line counts them): of the
    // one it stands in, or else of the next.
    int target = 0;
};

// One of the files that make up a report.
struct SourceFile {
    std::string path;
    std::string format;
    std::vector<std::string> parts;
    bool lines_are_physical = true;
    bool tables_only = false;  // a spreadsheet or export: stands beside the text, under none of its headings
};

struct Document {
    std::string path;    // as the user gave it; of a report in several files what they are called together
    std::string format;  // "markdown", "lkip-xml", …
    std::vector<Block> blocks;
    // Headers and footers. They repeat on every page and are no part of the text; kept apart from it.
    std::vector<TextBlock> running;
    // The files inside a packaged file that something was read from, the main one first. Empty in text formats.
    // Of a spreadsheet: the names of its sheets.
    std::vector<std::string> parts;
    // What a reader of the file may not have seen: hidden sheets and rows. For `inspect`.
    std::vector<std::string> notes;
    std::vector<Comment> comments;  // in order
    // In text formats a '\n' inside a block is one physical line further on.
    bool lines_are_physical = true;
    // Of a report in several files (report/join.h), in the order of reading; else empty. Then `line` grows over all of
    // them, `printed()` is that of the file, and the files say what `parts` and `lines_are_physical` say above.
    std::vector<SourceFile> files;
};

const Place& place_of(const Block& block);

// The file that a place stands in, of anything that has `files` (a document or report); null when it has none.
template <class Whole>
const SourceFile* source_file(const Whole& whole, const Place& place) {
    const auto index = static_cast<std::size_t>(place.file);
    return index < whole.files.size() ? &whole.files[index] : nullptr;
}

// Is a '\n' inside a block there one physical line further on?
template <class Whole>
bool has_physical_lines(const Whole& whole, const Place& place) {
    const SourceFile* file = source_file(whole, place);
    return file != nullptr ? file->lines_are_physical : whole.lines_are_physical;
}

// What is to be known of that file, of anything that has a path, format and parts of its own as well.
struct SourceView {
    const std::string& path;
    const std::string& format;
    const std::vector<std::string>& parts;

    // The part that a place names; null in text formats.
    const std::string* part(const Place& place) const {
        const auto index = static_cast<std::size_t>(place.part);
        return index < parts.size() ? &parts[index] : nullptr;
    }
};

template <class Whole>
SourceView source_view(const Whole& whole, const Place& place) {
    const SourceFile* file = source_file(whole, place);
    return file != nullptr ? SourceView{file->path, file->format, file->parts}
                           : SourceView{whole.path, whole.format, whole.parts};
}

// Does it stand in a file of tables beside the text of the report?
template <class Whole>
bool stands_beside_text(const Whole& whole, const Place& place) {
    const SourceFile* file = source_file(whole, place);
    return file != nullptr && file->tables_only;
}

// The place of the character at `offset` of a block's text.
Place place_at(const Document& document, const TextBlock& block, std::size_t offset);

}  // namespace lkiplint
