// OpenDocument and XLSX files that are broken, locked or made to harm: refused with a message that says what to do, or
// read as far as they go, quickly and without taking memory.
#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "import/import.h"
#include "import/odf_builder.h"

namespace lkiplint {
namespace {

using namespace test;

std::string outcome(const std::string& bytes, const ImportLimits& limits = {}) {
    const Result<Imported> imported = import_text("laporan", bytes, limits);
    return imported ? "(terbaca)" : imported.error().message;
}

std::string odt(const std::string& text, const std::string& automatic = {}) {
    return odf_bytes({text, automatic, {}, {}, {}});
}
std::string ods(const std::string& rows) {
    return odf_bytes({{}, {}, {}, {}, "<table:table table:name=\"S\">" + rows + "</table:table>"});
}
std::string xlsx(const std::string& data, const std::string& behind = {}) {
    return xlsx_bytes({{{"S", data, behind, {}}}, {}, {}, {}});
}

std::string repeat(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("sheets and texts that harm are refused or read as far as they go") {
    const std::string inline_a = "<c t=\"inlineStr\"><is><t>a</t></is></c>";
    const Parts locked = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                          {"META-INF/manifest.xml", "<manifest:encryption-data/>"},
                          {"content.xml", "\x01\x02"}};
    const Parts no_content = {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"x", "y"}};
    const std::string many = "table:number-columns-repeated=\"9999999\"";
    std::string sheet_relations = "<sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets>";
    const Parts lost_sheet = {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
                              {"xl/_rels/workbook.xml.rels", relations({{"worksheet", "worksheets/sheet1.xml"}})},
                              {"xl/workbook.xml", sml("workbook", sheet_relations)}};
    struct Row {
        std::string what, bytes, says;
    };
    for (const Row& row : {
             Row{"locked ODT", zipped(locked), "terkunci kata sandi"},
             Row{"ODT without content", zipped(no_content), "content.xml"},
             Row{"cut off", odt("<text:p>a"), "bagian content.xml"},
             Row{"an entity", odt("<text:p>&lol;</text:p>"), "entitas"},
             Row{"unknown styles and lists",
                 odt(tp("a", "Tidak ada") + "<text:list-item>" + tp("b") + "</text:list-item>"), "(terbaca)"},
             Row{"nested too deep", odt(repeat("<text:list>", 200) + repeat("</text:list>", 200)), "bersarang"},
             Row{"a wide row", odt("<table:table>" + row(cell("a", many)) + "</table:table>"), "sel"},
             Row{"many rows",
                 odt("<table:table>" + row(cell("a") + cell("b"), "table:number-rows-repeated=\"9999999\"") +
                     "</table:table>"),
                 "300000 sel"},
             Row{"many empty rows",
                 odt("<table:table>" + row(cell("") + cell(""), "table:number-rows-repeated=\"9999999\"") +
                     "</table:table>"),
                 "(terbaca)"},
             Row{"many spaces", odt(tp("a" + repeat("<text:s text:c=\"9999999\"/>", 100) + "b")), "(terbaca)"},
             Row{"ODS with a full sheet", ods(row(cell("a", many), "table:number-rows-repeated=\"1048576\"")),
                 "300000 sel"},
             Row{"ODS with empty cells", ods(row(cell("", many), "table:number-rows-repeated=\"1048576\"")),
                 "(terbaca)"},
             Row{"ODS with many empty runs",
                 ods(repeat(row(cell("", many), "table:number-rows-repeated=\"9999999\""), 1000)), "(terbaca)"},
             Row{"XLSX whose sheet is lost", zipped(lost_sheet), "tidak ada"},
             Row{"XLSX with a text that is not there",
                 xlsx("<row><c t=\"s\"><v>4294967296</v></c><c t=\"s\"><v>-1</v></c></row>"), "(terbaca)"},
             Row{"XLSX with styles that are not there", xlsx("<row><c s=\"999999\"><v>1</v></c></row>"), "(terbaca)"},
             Row{"XLSX with numbers that are none",
                 xlsx("<row><c><v>1e999999999</v></c><c><v>" + repeat("9", 5000) + "</v></c></row>"), "(terbaca)"},
             Row{"XLSX far apart",
                 xlsx("<row r=\"1\">" + inline_a +
                      "</row><row r=\"1048576\"><c r=\"XFD1048576\" "
                      "t=\"inlineStr\"><is><t>b</t></is></c></row>"),
                 "(terbaca)"},
             Row{"XLSX with more rows than a sheet has",
                 xlsx("<row r=\"1048576\">" + inline_a + "</row><row>" + inline_a + "</row>"), "lebih banyak baris"},
             Row{"XLSX with merged ranges all over",
                 xlsx(repeat("<row>" + inline_a + inline_a + "</row>", 2000),
                      "<mergeCells>" + repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 20000) + "</mergeCells>"),
                 "(terbaca)"},
             Row{"XLSX with an entity", xlsx("<row><c><v>&x;</v></c></row>"), "entitas"},
         }) {
        CAPTURE(row.what);
        const auto begin = std::chrono::steady_clock::now();
        const std::string said = outcome(row.bytes);
        CAPTURE(said);
        CHECK(said.find(row.says) != std::string::npos);
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    }
}

TEST_CASE("sheets keep within the limits") {
    ImportLimits limits;
    limits.max_cells = 3;
    const std::string four =
        "<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row><row r=\"2\"><c><v>3</v></c><c><v>4</v></c></row>";
    CHECK(outcome(xlsx(four), limits).find("lebih dari 3 sel") != std::string::npos);
    CHECK(outcome(ods(row(cell("1") + cell("2")) + row(cell("3") + cell("4"))), limits).find("lebih dari 3 sel") !=
          std::string::npos);
    limits.max_cells = 4;
    CHECK(outcome(xlsx(four), limits) == "(terbaca)");
}

}  // namespace lkiplint
