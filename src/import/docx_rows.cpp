// Tables of a DOCX: merged cells become a cell and empty ones, as a table looks in plain text.
#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "import/docx_blocks.h"

namespace lkiplint::docx {
namespace {

using tinyxml2::XMLElement;

bool goes_on(const XMLElement* properties, const char* merge) {
    const XMLElement* element = properties ? properties->FirstChildElement(merge) : nullptr;
    return element && val(element) != "restart";
}

// Does the cell go on from the one above it or beside it?
bool is_continued(const XMLElement* properties) {
    return goes_on(properties, "w:vMerge") || goes_on(properties, "w:hMerge");
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
    put_table(std::exchange(open_, {}).content, document_.blocks);
    put(std::exchange(behind_, {}), true);
}

// The nesting of tables is within limits.max_xml_depth, and so is this recursion.
std::optional<Error> BlockReader::read_table(const XMLElement& table, Table& open, Behind& behind) {
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

std::optional<Error> BlockReader::read_row(const XMLElement& element, Table& open, Behind& behind) {
    TableRow row;
    row.place = count();
    const XMLElement* properties = element.FirstChildElement("w:trPr");
    if (is_left_out(properties)) return std::nullopt;
    if (const int before = span_of(properties, "w:gridBefore"); before > 0) {
        if (auto error = cells_.add(row, {{}, row.place, false}, before)) return error;
    }
    std::vector<WrittenParagraph> paragraphs;
    DocxSpot before;
    for (const XMLElement* child = following(&element, &element); child;) {
        const std::string_view name = child->Name();
        if (name == "w:tc") {
            paragraphs.clear();
            record_cell(*child, row.place, static_cast<int>(row.cells.size()) + 1, open, before);
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
    open.content.add(std::move(row), std::move(paragraphs));
    return volume_.error();
}

void BlockReader::record_cell(const XMLElement& element, Place row, int column, Table& open, DocxSpot& before) {
    if (!source_) return;
    const XMLElement* properties = element.FirstChildElement("w:tcPr");
    DocxSpot spot = spot_of(element);
    const auto index = static_cast<std::size_t>(column);
    if (column > 1 && goes_on(properties, "w:hMerge")) {
        spot = before;
    } else if (goes_on(properties, "w:vMerge") && index < open.begun.size() && open.begun[index].cell) {
        spot = open.begun[index];
    }
    if (open.begun.size() <= index) open.begun.resize(index + 1);
    open.begun[index] = spot;
    before = spot;
    row.column = column;
    source_->add(row, spot);
}

Result<Cell> BlockReader::read_cell(const XMLElement& element, const Place& row,
                                    std::vector<WrittenParagraph>& paragraphs, Behind& behind) {
    std::vector<const XMLElement*> boxes;
    for (const XMLElement* child = following(&element, &element); child;) {
        const std::string_view name = child->Name();
        if (name == "w:p") {
            paragraphs.push_back(read_paragraph(*child, row, boxes, behind.notes));
        } else if (name == "w:tbl") {
            Table nested;
            if (auto error = read_table(*child, nested, behind)) return *error;
            const OpenTable& content = nested.content;
            if (content.is_frame())
                paragraphs.insert(paragraphs.end(), content.first.begin(), content.first.end());
            else
                put_table(std::move(nested.content), behind.blocks);
            record_holder(*child, behind);
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
