// Tables of an OpenDocument text: merged cells become a cell and empty ones, as a table looks in plain text.
#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "import/odf_xml.h"
#include "import/odt_blocks.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

bool is_blank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

}  // namespace

void BlockReader::begin_table(std::string_view style) {
    open_ = {};
    behind_ = {};
    if (styles_.facts("table", style).break_before && line_ > 0) pages_.turn();
}

std::optional<Error> BlockReader::row(const XMLElement& element) { return read_row(element, open_, behind_); }

void BlockReader::end_table() {
    put_table(std::exchange(open_, {}).open, document_.blocks);
    put(std::exchange(behind_, {}), true);
}

std::optional<Error> BlockReader::read_nested(const XMLElement& element, const Target& target) {
    Table nested;
    if (auto error = read_rows(element, nested, target.behind)) return error;
    if (target.cell && nested.open.is_frame())
        target.cell->insert(target.cell->end(), nested.open.first.begin(), nested.open.first.end());
    else
        put_table(std::move(nested.open), target.behind.blocks);
    return std::nullopt;
}

std::optional<Error> BlockReader::read_rows(const XMLElement& table, Table& into, Behind& behind) {
    for (const XMLElement* element = following(&table, &table); element;) {
        const std::string_view name = element->Name();
        const bool row = name == "table:table-row";
        if (row) {
            if (auto error = read_row(*element, into, behind)) return error;
        }
        element = row || is_passed_over(name) ? after(element, &table) : following(element, &table);
    }
    return std::nullopt;
}

std::optional<Error> BlockReader::read_row(const XMLElement& element, Table& table, Behind& behind) {
    TableRow row;
    row.place = next_place();
    if (attribute(element, "table:visibility") == "collapse") return std::nullopt;
    std::vector<WrittenParagraph> last;
    if (auto error = read_cells(element, table, row, last, behind)) return error;
    if (!row.cells.empty()) row.place.page = row.cells.front().place.page;
    const int times = is_blank(row) ? 1 : count(element, "table:number-rows-repeated");
    for (int i = 1; i < times; ++i) {
        TableRow copy;
        copy.place = row.place;
        for (const Cell& cell : row.cells)
            if (auto error = cells_.add(copy, cell, 1)) return error;
        table.open.add(std::exchange(row, std::move(copy)), last);
        row.place.line = ++line_;
        row.place.ordinal = ++ordinal_;
        for (Cell& cell : row.cells) cell.place = {row.place.line, cell.place.column, 0, row.place.page, ordinal_};
    }
    table.open.add(std::move(row), std::move(last));
    return volume_.error();
}

// Writers that leave out the cells that are covered leave all of them out.
std::optional<Error> BlockReader::fill_covered(Table& table, TableRow& row) {
    while (row.cells.size() < table.covered.size() && table.covered[row.cells.size()] > 0) {
        --table.covered[row.cells.size()];
        if (auto error = cells_.add(row, {{}, row.place, false}, 1)) return error;
    }
    return std::nullopt;
}

std::optional<Error> BlockReader::read_cells(const XMLElement& element, Table& table, TableRow& row,
                                             std::vector<WrittenParagraph>& last, Behind& behind) {
    for (const auto* child = element.FirstChildElement(); child; child = child->NextSiblingElement()) {
        const std::string_view name = child->Name();
        const int times = count(*child, "table:number-columns-repeated");
        if (name == "table:covered-table-cell") {
            if (auto error = cells_.add(row, {{}, row.place, false}, times)) return error;
        }
        if (name != "table:table-cell") continue;
        if (auto error = fill_covered(table, row)) return error;
        last.clear();
        auto around = lists_.set_aside();
        auto error = read_flow(*child, {row.place, &last, behind});
        lists_.take_up(std::move(around));
        if (error) return error;
        const Cell cell = cell_of(last, row.place);
        const std::size_t first = row.cells.size();
        const int width = facts_.covered_cells ? 1 : count(*child, "table:number-columns-spanned");
        for (int i = 0; i < times; ++i)
            if (auto problem = cells_.add(row, cell, width)) return problem;
        if (facts_.covered_cells) continue;
        table.covered.resize(std::max(table.covered.size(), row.cells.size()));
        for (std::size_t column = first; column < row.cells.size(); ++column)
            table.covered[column] = count(*child, "table:number-rows-spanned") - 1;
    }
    return facts_.covered_cells ? std::nullopt : fill_covered(table, row);
}

}  // namespace lkiplint::odf
