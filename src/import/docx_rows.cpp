// Tables of a DOCX: merged cells become a cell and empty ones, as a table looks in plain text.
#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "import/docx_blocks.h"

namespace lkiplint::docx {
namespace {

using tinyxml2::XMLElement;

// Does the cell go on from the one above it or beside it?
bool is_continued(const XMLElement* properties) {
    for (const char* merge : {"w:vMerge", "w:hMerge"}) {
        const XMLElement* element = properties ? properties->FirstChildElement(merge) : nullptr;
        if (element && val(element) != "restart") return true;
    }
    return false;
}

int span_of(const XMLElement* properties, const char* name) {
    const XMLElement* element = properties ? properties->FirstChildElement(name) : nullptr;
    return element ? std::max(0, number(val(element), 0)) : 0;
}

bool is_left_out(const XMLElement* row_properties) {
    return row_properties &&
           (row_properties->FirstChildElement("w:del") || is_on(row_properties->FirstChildElement("w:hidden")));
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

void BlockReader::begin_table() {
    open_ = {};
    behind_ = {};
}

std::optional<Error> BlockReader::row(const XMLElement& element) { return read_row(element, open_, behind_); }

void BlockReader::end_table() {
    put_table(std::exchange(open_, {}), document_.blocks);
    put(std::exchange(behind_, {}), true);
}

// A table of one cell is a frame around text.
void BlockReader::put_table(OpenTable table, std::vector<Block>& blocks) {
    TableBlock& block = table.block;
    if (block.rows.empty()) return;
    if (block.rows.size() == 1 && block.rows.front().cells.size() == 1) {
        for (const Paragraph& paragraph : table.first) append_blocks(paragraph, blocks);
        return;
    }
    block.place = block.rows.front().place;
    block.end_line = block.rows.back().place.line;
    blocks.emplace_back(std::move(block));
}

// The nesting of tables is within limits.max_xml_depth, and so is this recursion.
std::optional<Error> BlockReader::read_table(const XMLElement& table, OpenTable& open, Behind& behind) {
    for (const XMLElement* element = following(&table, &table); element;) {
        const std::string_view name = element->Name();
        if (name == "w:tr") {
            if (auto error = read_row(*element, open, behind)) return error;
        }
        const bool inside = name != "w:tr" && name != "w:sdtPr" && !is_other_choice(*element);
        element = inside ? following(element, &table) : after(element, &table);
    }
    return std::nullopt;
}

std::optional<Error> BlockReader::add_cell(TableRow& row, Cell cell, int columns) {
    columns = std::max(columns, 1);
    cells_ += static_cast<std::size_t>(columns);
    if (row.cells.size() + static_cast<std::size_t>(columns) > limits_.max_columns)
        return Error{"satu baris tabel memuat lebih dari " + std::to_string(limits_.max_columns) +
                     " sel; periksa tabelnya di pengolah kata"};
    if (cells_ > limits_.max_cells)
        return Error{"tabel memuat lebih dari " + std::to_string(limits_.max_cells) +
                     " sel; pecah berkas menjadi beberapa laporan"};
    const Place start = row.place;
    for (int i = 0; i < columns; ++i) {
        Place at = i == 0 ? cell.place : start;
        at.column = static_cast<int>(row.cells.size()) + 1;
        row.cells.push_back(i == 0 ? std::move(cell) : Cell{});
        row.cells.back().place = at;
    }
    return std::nullopt;
}

std::optional<Error> BlockReader::read_row(const XMLElement& element, OpenTable& open, Behind& behind) {
    TableRow row;
    row.place = count();
    const XMLElement* properties = element.FirstChildElement("w:trPr");
    if (is_left_out(properties)) return std::nullopt;
    if (const int before = span_of(properties, "w:gridBefore"); before > 0) {
        if (auto error = add_cell(row, {{}, row.place, false}, before)) return error;
    }
    std::vector<Paragraph> paragraphs;
    for (const XMLElement* child = following(&element, &element); child;) {
        const std::string_view name = child->Name();
        if (name == "w:tc") {
            paragraphs.clear();
            Result<Cell> cell = read_cell(*child, row.place, paragraphs, behind);
            if (!cell) return cell.error();
            if (row.cells.empty()) row.place.page = cell->place.page;
            const int columns = span_of(child->FirstChildElement("w:tcPr"), "w:gridSpan");
            if (auto error = add_cell(row, std::move(cell.value()), columns)) return error;
        }
        const bool inside = name != "w:tc" && name != "w:trPr" && name != "w:sdtPr" && !is_other_choice(*child);
        child = inside ? following(child, &element) : after(child, &element);
    }
    if (const int behind_row = span_of(properties, "w:gridAfter"); behind_row > 0) {
        if (auto error = add_cell(row, {{}, row.place, false}, behind_row)) return error;
    }
    if (row.cells.empty() || is_dashed(row)) return std::nullopt;
    if (open.block.rows.empty()) open.first = std::move(paragraphs);
    open.block.rows.push_back(std::move(row));
    return std::nullopt;
}

Result<Cell> BlockReader::read_cell(const XMLElement& element, const Place& row, std::vector<Paragraph>& paragraphs,
                                    Behind& behind) {
    Cell cell;
    cell.place = row;
    std::vector<const XMLElement*> boxes;
    for (const XMLElement* child = following(&element, &element); child;) {
        const std::string_view name = child->Name();
        if (name == "w:p") {
            paragraphs.push_back(read_paragraph(*child, row, boxes, behind.notes));
        } else if (name == "w:tbl") {
            OpenTable nested;
            if (auto error = read_table(*child, nested, behind)) return *error;
            const bool frame = nested.block.rows.size() == 1 && nested.block.rows.front().cells.size() == 1;
            if (frame)
                paragraphs.insert(paragraphs.end(), nested.first.begin(), nested.first.end());
            else
                put_table(std::move(nested), behind.blocks);
        }
        const bool inside =
            name != "w:p" && name != "w:tbl" && name != "w:tcPr" && name != "w:sdtPr" && !is_other_choice(*child);
        child = inside ? following(child, &element) : after(child, &element);
    }
    if (auto error = read_boxes(std::move(boxes), row, behind)) return *error;
    if (is_continued(element.FirstChildElement("w:tcPr"))) paragraphs.clear();
    cell.text = cell_text(paragraphs);
    bool filled = false, bold = true;
    for (const Paragraph& paragraph : paragraphs) {
        if (trim(paragraph.text).empty()) continue;
        if (!filled) cell.place.page = paragraph.place.page;
        filled = true;
        bold = bold && paragraph.bold;
    }
    cell.bold = filled && bold;
    return cell;
}

}  // namespace lkiplint::docx
