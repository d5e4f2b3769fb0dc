// Markdown and plain text as reports are converted to: headings with '#', in bold, in capitals or numbered; lists;
// tables as lines with TABs or with pipes, broken by blank lines where a page ended, or in the tags of a page.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "import/comments.h"
#include "import/html_reader.h"
#include "import/import.h"
#include "import/inline_markup.h"
#include "import/line_shape.h"
#include "import/volume.h"

namespace lkiplint {
namespace {

// How many characters an editor counts.
int code_points(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

struct Line {
    std::string_view raw;
    int number = 0;
    int skipped = 0;  // code points of a comment in front of it
    std::string_view trimmed() const {
        std::string_view text = raw;
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
            text.remove_suffix(1);
        return text;
    }
    bool blank() const { return trimmed().empty(); }
};

// Up to one more than `most`.
std::vector<Line> split_lines(std::string_view text, std::size_t most) {
    std::vector<Line> lines;
    int number = 1;
    for (std::size_t begin = 0; begin <= text.size() && lines.size() <= most;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view raw = text.substr(begin, end - begin);
        if (raw.ends_with('\r')) raw.remove_suffix(1);
        lines.push_back({raw, number++});
        begin = end + 1;
    }
    return lines;
}

bool is_rule(std::string_view text) {
    return text.size() >= 3 && (text.find_first_not_of('-') == std::string_view::npos ||
                                text.find_first_not_of("*") == std::string_view::npos);
}

std::vector<std::string_view> tab_cells(std::string_view raw) { return split(raw, '\t'); }

std::vector<std::string_view> pipe_cells(std::string_view text) {
    if (text.starts_with('|')) text.remove_prefix(1);
    if (text.ends_with('|') && !text.ends_with("\\|")) text.remove_suffix(1);
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i)
        if (i == text.size() || (text[i] == '|' && (i == 0 || text[i - 1] != '\\'))) {
            cells.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    return cells;
}

// "<table", "<table border=1>"
bool opens_html_table(std::string_view trimmed) {
    if (!trimmed.starts_with('<') || lower(trimmed.substr(0, 6)) != "<table") return false;
    return trimmed.size() == 6 || std::string_view(" \t>/").find(trimmed[6]) != std::string_view::npos;
}

class Reader {
public:
    Reader(std::string path, std::string_view text, const ImportLimits& limits)
        : lines_(split_lines(text, limits.max_lines)), limits_(limits) {
        document_.path = std::move(path);
        document_.format = "markdown";
    }

    Result<Document> read() {
        if (lines_.size() > limits_.max_lines)
            return Error{"memuat lebih dari " + std::to_string(limits_.max_lines) + " baris" + split_or_raise("lines")};
        std::size_t i = 0;
        while (i < lines_.size()) {
            const std::string_view text = lines_[i].trimmed();
            if (text.empty())
                ++i;
            else if (text.starts_with("<!--"))
                i = take_comment(i);
            else if (text.starts_with("![") && text.ends_with(')'))
                ++i;  // a picture
            else if (const std::size_t length = opens_html_table(text) ? end_of_html_table(i) : 0; length > 0)
                i = read_html_table(i, length);
            else if (is_table_start(i))
                i = read_table(i);
            else if (is_rule(text))
                ++i;
            else
                i = read_text(i);
            if (cells_ > limits_.max_cells)
                return Error{"tabel memuat lebih dari " + std::to_string(limits_.max_cells) + " sel (baris " +
                             std::to_string(lines_[std::min(i, lines_.size() - 1)].number) + ")" +
                             split_or_raise("cells")};
            if (failed_) return *failed_;
            if (auto error = too_many_blocks(document_, limits_)) return *error;
        }
        return std::move(document_);
    }

private:
    // A comment that begins a line; gives the line to go on with. What stands behind its end is read as a line.
    std::size_t take_comment(std::size_t i) {
        const Line first = lines_[i];
        const std::size_t begin = first.raw.find("<!--");
        std::size_t end = first.raw.find("-->", begin + 2);
        while (end == std::string_view::npos) {
            if (++i == lines_.size()) return i;
            end = lines_[i].raw.find("-->");
        }
        Line& last = lines_[i];
        const char* inside = first.raw.data() + begin + 4;
        const char* behind = last.raw.data() + end;
        if (inside < behind)
            keep_comment({inside, static_cast<std::size_t>(behind - inside)},
                         {first.number, static_cast<int>(begin) + first.skipped + 1}, first.number, document_);
        last.skipped += code_points(last.raw.substr(0, end + 3));
        last.raw.remove_prefix(end + 3);
        return last.blank() ? i + 1 : i;
    }

    // Does a comment begin here that is meant for lkiplint? Such a one divides no table.
    bool is_directive(std::size_t i) const {
        const std::string_view text = lines_[i].trimmed();
        return text.starts_with("<!--") && is_for_lkiplint(text.substr(4));
    }

    // A row without the comment behind its last cell.
    static std::string_view without_comment(std::string_view row) {
        if (!row.ends_with("-->")) return row;
        std::string_view before = row.substr(0, std::min(row.find("<!--"), row.size()));
        while (!before.empty() && (before.back() == ' ' || before.back() == '\t')) before.remove_suffix(1);
        return before.ends_with('|') ? before : row;
    }

    static bool is_pipe_row(std::string_view text) {
        return text.size() > 1 && text.starts_with('|') && text.find('|', 1) != std::string_view::npos;
    }

    bool has_tab(std::size_t i) const {
        if (i >= lines_.size()) return false;
        const std::string_view raw = lines_[i].raw;
        const std::size_t tab = raw.find('\t');
        return tab != std::string_view::npos && !lines_[i].blank();
    }

    // Lists and "Nama<TAB>: …" lines use TABs too.
    static bool is_text_with_tab(const Line& line) {
        const auto cells = tab_cells(line.raw);
        std::vector<std::string> filled;
        for (const auto cell : cells)
            if (auto text = trim(cell); !text.empty()) filled.push_back(std::move(text));
        if (filled.empty()) return true;
        if (filled.size() > 3) return false;
        if (filled.size() > 1 && filled[1].starts_with(':')) return true;
        if (filled.size() == 1)
            return cells.size() <= 2 && cells.front().find_first_not_of(' ') == std::string_view::npos &&
                   filled[0].size() > 60;
        const ListMarker marker = list_marker(filled[0] + " ");
        return filled.size() == 2 && marker.length > 0 && marker.length >= filled[0].size() && filled[1].size() > 40 &&
               !has_digit(filled[1]);
    }

    bool is_table_start(std::size_t i) const {
        if (is_pipe_row(lines_[i].trimmed())) return true;
        return has_tab(i) && !is_text_with_tab(lines_[i]);
    }

    void add_row(TableBlock& table, const Line& line, const std::vector<std::string_view>& cells) {
        TableRow row;
        row.place = {line.number, 1};
        keep_comments_within(line.raw, line.number, line.number, document_);
        row.cells.reserve(cells.size());
        const char* counted = line.raw.data();
        int column = 1 + line.skipped;  // in code points, as an editor shows it
        for (const auto cell : cells) {
            PlainText plain = strip_inline_markup(cell);
            column += code_points({counted, static_cast<std::size_t>(cell.data() - counted)});
            counted = cell.data();
            row.cells.push_back({squeeze(plain.text), {line.number, column}, plain.bold});
        }
        cells_ += row.cells.size();
        table.rows.push_back(std::move(row));
    }

    std::size_t read_table(std::size_t i) {
        TableBlock table;
        table.place = {lines_[i].number, 1};
        const bool pipes = is_pipe_row(lines_[i].trimmed());
        for (; i < lines_.size(); ++i) {
            bool divided = false;
            while (i < lines_.size() && is_directive(i)) {
                i = take_comment(i);
                divided = true;
            }
            if (i >= lines_.size()) break;
            const Line& line = lines_[i];
            if (line.blank()) break;
            const bool row = pipes ? is_pipe_row(line.trimmed())
                                   : line.raw.find('\t') != std::string_view::npos ||
                                         (!divided && has_tab(i + 1) && !is_table_end(line));
            if (!row) break;
            const auto cells = pipes ? pipe_cells(without_comment(line.trimmed())) : tab_cells(line.raw);
            table.end_line = line.number;
            if (!is_dashed_row(cells)) add_row(table, line, cells);
        }
        if (!table.rows.empty()) document_.blocks.emplace_back(std::move(table));
        return i;
    }

    // How long the table in tags is that begins on a line, up to its closing tag; 0 when it is never closed.
    std::size_t end_of_html_table(std::size_t i) {
        if (unclosed_) return 0;
        const std::string_view first = lines_[i].trimmed();
        const char* end = lines_.back().raw.data() + lines_.back().raw.size();
        const std::string_view rest(first.data(), static_cast<std::size_t>(end - first.data()));
        int open = 0;
        for (std::size_t at = rest.find('<'); at != std::string_view::npos; at = rest.find('<', at + 1)) {
            const std::string tag = lower(rest.substr(at, 8));
            if (opens_html_table(rest.substr(at, 8)))
                ++open;
            else if (tag.starts_with("</table") && --open == 0)
                return std::min(rest.find('>', at), rest.size() - 1) + 1;
        }
        unclosed_ = true;  // nor is any behind it looked through to the end again
        return 0;
    }

    // Its rows stand on the lines on which their tags do; gives the line to go on with.
    std::size_t read_html_table(std::size_t i, std::size_t length) {
        const std::string_view page(lines_[i].trimmed().data(), length);
        const Result<html::Source> source = html::prepare(page, limits_);
        if (!source) {
            failed_ = in_table(i, source.error());
            return i;
        }
        const html::Tree tree(*source);
        Document part;
        html::Reader reader(*source, page, part, limits_);
        if (auto error = reader.read(*tree.root())) {
            failed_ = in_table(i, *error);
            return i;
        }
        const Place shift{
            lines_[i].number - 1,
            code_points({lines_[i].raw.data(), static_cast<std::size_t>(page.data() - lines_[i].raw.data())}) +
                lines_[i].skipped};
        for (Block& block : part.blocks) keep_html_block(std::move(block), shift);
        for (const html::PageComment& comment : source->comments) {
            Place place = reader.place_of(comment.begin);
            settle(place, shift);
            std::string_view inside = page.substr(comment.begin + 4, comment.end - comment.begin - 4);
            inside = inside.substr(0, std::min(inside.rfind("--"), inside.size()));
            keep_comment(inside, place, place.line, document_);
        }
        return behind(page.data() + page.size(), i);
    }

    Error in_table(std::size_t i, const Error& error) const {
        return {"tabel HTML di baris " + std::to_string(lines_[i].number) + ": " + error.message};
    }

    // From the line within the tags to that of the file.
    static void settle(Place& place, const Place& shift) {
        if (place.ordinal == 1) place.column += shift.column;
        place.line = place.ordinal + shift.line;
        place.ordinal = 0;
    }

    void keep_html_block(Block&& block, const Place& shift) {
        if (auto* text = std::get_if<TextBlock>(&block)) {
            settle(text->place, shift);
        } else {
            auto& table = std::get<TableBlock>(block);
            for (TableRow& row : table.rows) {
                for (Cell& cell : row.cells) settle(cell.place, shift);
                settle(row.place, shift);
                table.end_line = std::max(row.place.line, row.cells.empty() ? 0 : row.cells.back().place.line);
                cells_ += row.cells.size();
            }
            table.place = table.rows.front().place;
        }
        document_.blocks.push_back(std::move(block));
    }

    // The first line with text behind a place in the source.
    std::size_t behind(const char* end, std::size_t i) {
        while (i < lines_.size() && lines_[i].raw.data() + lines_[i].raw.size() < end) ++i;
        if (i == lines_.size()) return i;
        Line& last = lines_[i];
        const auto read = static_cast<std::size_t>(end - last.raw.data());
        last.skipped += code_points(last.raw.substr(0, read));
        last.raw.remove_prefix(read);
        return last.blank() ? i + 1 : i;
    }

    // A line without TAB between rows is a row of one cell, unless it plainly begins something else.
    static bool is_table_end(const Line& line) {
        const std::string start = lower(line.trimmed().substr(0, 8));
        return line.trimmed().starts_with('#') || start.starts_with("tabel ") || start.starts_with("**tabel") ||
               start.starts_with("sumber");
    }

    std::size_t read_text(std::size_t i) {
        const Line& first = lines_[i];
        const std::string_view text = first.trimmed();
        TextBlock block;
        block.place = {first.number, 1};
        keep_comments_within(first.raw, first.number, first.number, document_);
        if (text.starts_with('#')) {
            const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
            if (level <= 6 && level < text.size()) {
                block.role = TextRole::heading;
                block.level = static_cast<int>(level);
                block.text = strip_inline_markup(text.substr(level)).text;
                while (block.text.ends_with('#')) block.text.pop_back();
                block.text = trim(block.text);
                if (!block.text.empty()) document_.blocks.emplace_back(std::move(block));
                return i + 1;
            }
        }
        const ListMarker marker = list_marker(first.raw);
        PlainText plain = strip_inline_markup(first.raw.substr(marker.length));
        if (marker.length > 0) {
            block.role = TextRole::item;
            block.label = marker.label;
            block.level = marker.indent;
        }
        block.text = std::move(plain.text);
        block.bold = plain.bold;
        std::size_t next = i + 1;
        if (block.role == TextRole::paragraph && is_alone(i) && looks_like_heading(block.text, block.bold)) {
            block.role = TextRole::heading;
        } else {
            // Every physical line of a block is one '\n', so that offsets can be turned into lines again.
            for (; next < lines_.size() && continues(next); ++next) {
                keep_comments_within(lines_[next].raw, lines_[next].number, first.number, document_);
                block.text += '\n' + strip_inline_markup(lines_[next].raw).text;
            }
        }
        if (!trim(block.text).empty()) document_.blocks.emplace_back(std::move(block));
        return next;
    }

    bool is_alone(std::size_t i) const { return i + 1 >= lines_.size() || lines_[i + 1].blank() || has_tab(i + 1); }

    bool continues(std::size_t i) const {
        const std::string_view text = lines_[i].trimmed();
        if (text.empty() || text.starts_with('#') || text.starts_with("<!--") || is_table_start(i) || is_rule(text) ||
            opens_html_table(text))
            return false;
        return list_marker(lines_[i].raw).length == 0;
    }

    std::vector<Line> lines_;
    ImportLimits limits_;
    Document document_;
    std::size_t cells_ = 0;
    bool unclosed_ = false;        // a table in tags is not closed
    std::optional<Error> failed_;  // one that cannot be read
};

}  // namespace

Result<Document> import_markdown(std::string path, std::string_view text, const ImportLimits& limits) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return Reader(std::move(path), text, limits).read();
}

}  // namespace lkiplint
