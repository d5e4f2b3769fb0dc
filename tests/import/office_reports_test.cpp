// A report gives the same findings whether it is read from Markdown or from an ODT, and a finding in a sheet stands in
// the cell that its place names.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "base/text.h"
#include "import/odf_builder.h"
#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using namespace test;
namespace fs = std::filesystem;

std::string typed(const TextBlock& block) {
    return (block.role == TextRole::item ? block.label + " " : std::string()) + block.text;
}

std::string span(const std::string& text, bool bold) {
    std::string out;
    for (const std::string_view line : split(text, '\n')) {
        if (!out.empty()) out += "<text:line-break/>";
        out += bold ? "<text:span text:style-name=\"T1\">" + escaped(line) + "</text:span>" : escaped(line);
    }
    return out;
}

OdfParts odt_of(const Document& document) {
    OdfParts odf;
    odf.automatic =
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
        "</style:style>";
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            const bool heading = text->role == TextRole::heading && text->level > 0;
            const std::string inside = span(typed(*text), text->bold);
            odf.text +=
                heading ? "<text:h text:outline-level=\"" + std::to_string(text->level) + "\">" + inside + "</text:h>"
                        : tp(inside);
            continue;
        }
        odf.text += "<table:table>";
        for (const TableRow& each : std::get<TableBlock>(block).rows) {
            std::string cells;
            for (const Cell& sel : each.cells) cells += cell(span(sel.text, sel.bold));
            odf.text += row(cells);
        }
        odf.text += "</table:table>" + tp("");
    }
    return odf;
}

// The report in one sheet: texts in the first column, tables between blank rows.
XlsxParts xlsx_of(const Document& document) {
    std::string data;
    int number = 0;
    const auto put = [&](const std::vector<std::string>& texts) {
        data += "<row r=\"" + std::to_string(++number) + "\">";
        for (const std::string& text : texts)
            data += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
        data += "</row>";
    };
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            put({typed(*text)});
            continue;
        }
        for (const TableRow& each : std::get<TableBlock>(block).rows) {
            std::vector<std::string> texts;
            for (const Cell& sel : each.cells) texts.push_back(sel.text);
            put(texts);
        }
        ++number;
    }
    return {{{"Laporan", data, {}, {}}}, {}, {}, {}};
}

using Key = std::tuple<std::string, std::string, std::string>;

std::vector<Key> keys_of(const std::vector<Finding>& findings) {
    std::vector<Key> keys;
    for (const Finding& finding : findings) keys.emplace_back(finding.rule->code, finding.found, finding.expected);
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::string shown(const std::vector<Key>& keys) {
    std::string text;
    for (const auto& [code, found, expected] : keys) text += "\n" + code + ": " + found + " -> " + expected;
    return text;
}

std::vector<Finding> check(const Imported& imported) {
    return run_checks(extract(imported, shipped_pack()), shipped_pack()).findings;
}

// The text of each cell, folded, by row and column.
std::map<std::pair<int, int>, std::string> cells_of(const Document& document) {
    std::map<std::pair<int, int>, std::string> cells;
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            cells[{text->place.printed(), text->place.column}] += " " + fold(typed(*text));
            continue;
        }
        for (const TableRow& each : std::get<TableBlock>(block).rows)
            for (const Cell& sel : each.cells) cells[{sel.place.printed(), sel.place.column}] = fold(sel.text);
    }
    return cells;
}

}  // namespace

TEST_CASE("the same report as ODT gives the same findings") {
    for (const auto& entry : fs::directory_iterator(source_dir() / "fixtures/laporan")) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().filename().string());
        const Imported markdown = import_of(read_file(entry.path()));
        const Imported odt = import_of(odf_bytes(odt_of(markdown.document)));
        CHECK(shown(keys_of(check(odt))) == shown(keys_of(check(markdown))));
    }
}

TEST_CASE("findings in a sheet stand in their cells") {
    std::size_t placed = 0;
    for (const auto& entry : fs::directory_iterator(source_dir() / "fixtures/laporan")) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().filename().string());
        const Imported xlsx = import_of(xlsx_bytes(xlsx_of(import_of(read_file(entry.path())).document)));
        REQUIRE(xlsx.document.format == "xlsx");
        auto cells = cells_of(xlsx.document);
        for (const Finding& finding : check(xlsx)) {
            CHECK(finding.place.part == 0);
            const std::string& text = cells[{finding.place.printed(), finding.place.column}];
            if (text.find(fold(finding.found)) != std::string::npos) ++placed;
        }
    }
    CHECK(placed >= 20);
}

}  // namespace lkiplint
