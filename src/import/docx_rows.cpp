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

std::optional<Error> BlockReader::read_row(const XMLElement& element, OpenTable& open, Behind& behind) {
    TableRow row;
    row.place = count();
    const XMLElement* properties = element.FirstChildElement("w:trPr");
    if (is_left_out(properties)) return std::nullopt;
    if (const int before = span_of(properties, "w:gridBefore"); before > 0) {
        if (auto error = cells_.add(row, {{}, row.place, false}, before)) return error;
    }
    std::vector<WrittenParagraph> paragraphs;
    for (const XMLElement* child = following(&element, &element); child;) {
        const std::string_view name = child->Name();
        if (name == "w:tc") {
            paragraphs.clear();
            Result<Cell> cell = read_cell(*child, row.place, paragraphs, behind);
            if (!cell) return cell.error();
            if (row.cells.empty()) row.place.page = cell->place.page;
            const int columns = span_of(child->FirstChildElement("w:tcPr"), "w:gridSpan");
            if (auto error = cells_.add(row, std::move(cell.value()), columns)) return error;
        }
        const bool inside = name != "w:tc" && name != "w:trPr" && name != "w:sdtPr" && !is_other_choice(*child);
        child = inside ? following(child, &element) : after(child, &element);
    }
    if (const int behind_row = span_of(properties, "w:gridAfter"); behind_row > 0) {
        if (auto error = cells_.add(row, {{}, row.place, false}, behind_row)) return error;
    }
    open.add(std::move(row), std::move(paragraphs));
    return volume_.error();
}

Result<Cell> BlockReader::read_cell(const XMLElement& element, const Place& row,
                                    std::vector<WrittenParagraph>& paragraphs, Behind& behind) {
    std::vector<const XMLElement*> boxes;
    for (const XMLElement* child = following(&element, &element); child;) {
        const std::string_view name = child->Name();
        if (name == "w:p") {
            paragraphs.push_back(read_paragraph(*child, row, boxes, behind.notes));
        } else if (name == "w:tbl") {
            OpenTable nested;
            if (auto error = read_table(*child, nested, behind)) return *error;
            if (nested.is_frame())
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
    return cell_of(paragraphs, row);
}

}  // namespace lkiplint::docx
