#include "import/office_blocks.h"

#include <algorithm>
#include <utility>

#include <re2/re2.h>

#include "base/text.h"
#include "import/inline_markup.h"
#include "import/line_shape.h"

namespace lkiplint {
namespace {

std::string with_label(const std::string& label, const std::string& text) {
    return label.empty() || label == kBullet ? text : label + " " + text;
}

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// Texts that came through a converter bring its markup along as plain characters: "**Sasaran 1**", "$\\geq 90$".
bool holds_markup(std::string_view text) {
    static const re2::RE2 kEmphasis(R"((?:^|[^\w*])\*\w[^*\n]{0,100}[^\s*]\*(?:\W|$))");
    if (text.find('*') != std::string_view::npos && re2::RE2::PartialMatch(text, kEmphasis)) return true;
    for (const std::string_view sign :
         {"**", "~~", "](", "</", "<br", "<p>", "<ul", "<ol", "<li", "&gt;", "&lt;", "&amp;", "&nbsp;"})
        if (text.find(sign) != std::string_view::npos) return true;
    const std::size_t formula = text.find('$');
    return formula != std::string_view::npos && text.find('\\', formula) != std::string_view::npos;
}

// What a line is: an item by its label or by the one that was typed, a heading by its looks, or running text.
TextBlock classify(const std::string& line, const std::string& label, bool bold, int level) {
    TextBlock block;
    block.bold = bold;
    if (label == kBullet) {
        block.role = TextRole::item;
        block.label = label;
        block.level = level;
        block.text = trim(line);
        return block;
    }
    const std::string text = with_label(label, line);
    if (const ListMarker marker = list_marker(text); marker.length > 0) {
        block.role = TextRole::item;
        block.label = marker.label;
        block.level = level;
        block.text = trim(text.substr(marker.length));
        return block;
    }
    block.text = trim(text);
    if (looks_like_heading(on_one_line(block.text), bold)) {
        block.role = TextRole::heading;
        block.text = squeeze(block.text);
    } else if (!label.empty()) {
        // "iii.", "1.1.2": no such label could be told from text if it were typed.
        block.role = TextRole::item;
        block.label = label;
        block.level = level;
        block.text = trim(line);
    }
    return block;
}

// Lists that were typed with manual line breaks are one paragraph to the word processor; here each item is a block.
std::vector<std::string> typed_items(const std::string& text) {
    std::vector<std::string> items;
    for (const std::string_view line : split(text, '\n')) {
        if (items.empty() || list_marker(line).length > 0)
            items.emplace_back(line);
        else
            items.back().append("\n").append(line);
    }
    return items;
}

bool is_dashed(const TableRow& row) {
    std::size_t dashes = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.find_first_not_of('-') != std::string::npos) return false;
        if (!cell.text.empty() && cell.text.size() < 2) return false;
        dashes += cell.text.size();
    }
    return dashes > 0;
}

}  // namespace

void drop_markup(WrittenParagraph& paragraph) {
    if (!holds_markup(paragraph.text)) return;
    PlainText plain = strip_inline_markup(paragraph.text);
    paragraph.text = std::move(plain.text);
    paragraph.bold = paragraph.bold || plain.bold;
}

void append_blocks(const WrittenParagraph& paragraph, std::vector<Block>& blocks) {
    if (trim(paragraph.text).empty()) return;
    if (paragraph.contents || paragraph.heading > 0) {
        TextBlock block;
        block.text = with_label(paragraph.label, paragraph.text);
        block.text = paragraph.contents ? trim(block.text) : squeeze(block.text);
        if (!paragraph.contents) block.role = TextRole::heading;
        if (!paragraph.contents) block.level = paragraph.heading;
        block.bold = paragraph.bold;
        block.place = paragraph.place;
        blocks.emplace_back(std::move(block));
        return;
    }
    bool first = true;
    for (const std::string& line : typed_items(paragraph.text)) {
        if (!trim(line).empty()) {
            TextBlock block = classify(line, first ? paragraph.label : std::string(), paragraph.bold, paragraph.level);
            block.place = paragraph.place;
            if (!block.text.empty()) blocks.emplace_back(std::move(block));  // else but a label
        }
        first = false;
    }
}

Cell cell_of(const std::vector<WrittenParagraph>& paragraphs, const Place& row) {
    Cell cell;
    cell.place = row;
    bool filled = false, bold = true;
    for (const WrittenParagraph& paragraph : paragraphs) {
        const bool blank = trim(paragraph.text).empty();
        if (!cell.text.empty()) cell.text += ' ';
        if (paragraph.label != kBullet || (paragraphs.size() > 1 && !blank)) cell.text += paragraph.label + " ";
        cell.text += paragraph.text;
        if (blank) continue;
        if (!filled) cell.place.page = paragraph.place.page;
        filled = true;
        bold = bold && paragraph.bold;
    }
    cell.text = squeeze(cell.text);
    cell.bold = filled && bold;
    return cell;
}

void OpenTable::add(TableRow row, std::vector<WrittenParagraph> last) {
    if (row.cells.empty() || is_dashed(row)) return;
    if (block.rows.empty()) first = std::move(last);
    block.rows.push_back(std::move(row));
}

void put_table(OpenTable table, std::vector<Block>& blocks) {
    TableBlock& block = table.block;
    if (block.rows.empty()) return;
    if (table.is_frame()) {
        for (const WrittenParagraph& paragraph : table.first) append_blocks(paragraph, blocks);
        return;
    }
    block.place = block.rows.front().place;
    block.end_line = block.rows.back().place.line;
    blocks.emplace_back(std::move(block));
}

void number_running(Document& document) {
    int last = 0;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<TableBlock>(&block);
        last = std::max(last, table != nullptr ? table->end_line : place_of(block).line);
    }
    for (TextBlock& running : document.running) running.place.line = ++last;
}

std::optional<Error> CellCounter::add(TableRow& row, Cell cell, int columns) {
    columns = std::max(columns, 1);
    cells_ += static_cast<std::size_t>(columns);
    if (row.cells.size() + static_cast<std::size_t>(columns) > limits_.max_columns)
        return Error{"satu baris tabel memuat lebih dari " + std::to_string(limits_.max_columns) +
                     " sel; periksa tabelnya di pengolah kata"};
    if (cells_ > limits_.max_cells)
        return Error{"tabel memuat lebih dari " + std::to_string(limits_.max_cells) + " sel" + split_or_raise("cells")};
    if (!volume_.take(cell.text.size())) return volume_.error();
    for (int i = 0; i < columns; ++i) {
        Place at = i == 0 ? cell.place : row.place;
        at.column = static_cast<int>(row.cells.size()) + 1;
        row.cells.push_back(i == 0 ? std::move(cell) : Cell{});
        row.cells.back().place = at;
    }
    return std::nullopt;
}

}  // namespace lkiplint
