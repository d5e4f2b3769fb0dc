// XLSX in, blocks out: what a reader sees in the sheets, in their order.
#include <doctest/doctest.h>

#include <string>

#include "import/import.h"
#include "import/odf_builder.h"

namespace lkiplint {
namespace {

using namespace test;

Document read_xlsx(const XlsxParts& xlsx) {
    const Result<Imported> imported = import_text("laporan.xlsx", xlsx_bytes(xlsx));
    REQUIRE_MESSAGE(imported.ok(), imported.error().message);
    return imported->document;
}

std::string text_cell(const std::string& reference, const std::string& text) {
    return "<c" + (reference.empty() ? "" : " r=\"" + reference + "\"") + " t=\"inlineStr\"><is><t>" + text +
           "</t></is></c>";
}
std::string value(const std::string& reference, const std::string& stored, const std::string& attributes = {}) {
    return "<c r=\"" + reference + "\" " + attributes + "><v>" + stored + "</v></c>";
}
std::string sheet_row(const std::string& number, const std::string& cells, const std::string& attributes = {}) {
    return "<row" + (number.empty() ? "" : " r=\"" + number + "\"") + " " + attributes + ">" + cells + "</row>";
}
// Rows of texts from column A; "" is no cell.
std::string grid(const std::vector<std::vector<std::string>>& rows) {
    std::string data;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string cells;
        for (std::size_t k = 0; k < rows[i].size(); ++k)
            if (!rows[i][k].empty())
                cells += text_cell(std::string(1, static_cast<char>('A' + k)) + std::to_string(i + 1), rows[i][k]);
        data += sheet_row(std::to_string(i + 1), cells);
    }
    return data;
}

Page sheet_page(const std::string& data, const std::string& behind = {}, const std::string& name = "Sheet1") {
    return page_of(read_xlsx({{{name, data, behind, {}}}, {}, {}, {}}));
}

}  // namespace

TEST_CASE("xlsx: cells of all kinds") {
    const XlsxParts xlsx{
        {{"Sheet1",
          sheet_row("1", value("A1", "0", "t=\"s\"") + value("B1", "1", "t=\"s\"") + value("C1", "2", "t=\"s\"")) +
              sheet_row("2", value("A2", "0.98839999999999995", "s=\"1\"") + value("B2", "6000000", "s=\"2\"") +
                                 value("C2", "45657", "s=\"3\"")) +
              sheet_row("3", "<c r=\"A3\" t=\"str\"><f>A1&amp;B1</f><v>hasil</v></c>" +
                                 value("B3", "#DIV/0!", "t=\"e\"") + value("C3", "1", "t=\"b\"")) +
              sheet_row("4", "<c r=\"A4\"><f>B2*2</f><v>12000000</v></c>" + value("B4", "99", "t=\"s\"") +
                                 value("C4", "2024-12-31T00:00:00", "t=\"d\" s=\"3\"")),
          {},
          {}}},
        "<si><t>No</t></si><si><r><rPr><b/></rPr><t>Nama</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> "
        "Kegiatan</t></r><rPh><t>x</t></rPh></si><si><t>satu_x000D_\ndua _x005F_x0041_</t></si>",
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;Rp&quot;#,##0\"/></numFmts><fonts><font/><font><b/>"
        "</font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"10\" fontId=\"0\"/><xf "
        "numFmtId=\"164\" fontId=\"1\"/><xf numFmtId=\"14\" fontId=\"0\"/></cellXfs>",
        {}};
    CHECK(page_of(read_xlsx(xlsx)) == Page{"T No | Nama Kegiatan* | satu dua _x0041_",
                                           "T 98,84% | Rp6.000.000* | 31/12/2024", "T hasil | #DIV/0! | TRUE",
                                           "T 12000000 |  | 31/12/2024"});
}

TEST_CASE("xlsx: dates that are counted from 1904") {
    const std::string styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>";
    const std::string data = sheet_row("1", value("A1", "44195", "s=\"1\"") + value("B1", "1"));
    CHECK(page_of(read_xlsx({{{"S", data, {}, {}}}, {}, styles, " date1904=\"1\""})) == Page{"T 31/12/2024 | 1"});
}

TEST_CASE("xlsx: how a sheet becomes blocks") {
    struct Row {
        std::string what, data;
        Page page;
    };
    for (const Row& row : {
             Row{"a caption and its table",
                 grid({{"Tabel 3.1 Capaian"}, {"No", "Nama"}, {"1", "Ani"}}),
                 {"P Tabel 3.1 Capaian", "T No | Nama", "T 1 | Ani"}},
             Row{"a heading", grid({{"BAB III AKUNTABILITAS"}, {"a", "b"}}), {"H0 BAB III AKUNTABILITAS", "T a | b"}},
             Row{"blank rows divide", grid({{"a", "b"}, {}, {"c", "d"}}), {"T a | b", "T c | d"}},
             Row{"a row of one cell inside of a table",
                 grid({{"No", "Nama"}, {"Program A"}, {"1", "Ani"}}),
                 {"T No | Nama", "T Program A | ", "T 1 | Ani"}},
             Row{"the next caption",
                 grid({{"a", "b"}, {"Tabel 3.2 Anggaran"}, {"c", "d"}}),
                 {"T a | b", "P Tabel 3.2 Anggaran", "T c | d"}},
             Row{"a source below",
                 grid({{"a", "b"}, {"Sumber: data kecamatan"}}),
                 {"T a | b", "P Sumber: data kecamatan"}},
             Row{"a field above a table",
                 grid({{"Instansi", ":", "Dinas Pangan"}, {"a", "b"}}),
                 {"P Instansi : Dinas Pangan", "T a | b"}},
             Row{"columns to the left and to the right",
                 grid({{"", "", "a", "b"}, {"", "", "c"}}),
                 {"T a | b", "T c | "}},
             Row{"a table that goes on with its first column empty",
                 grid({{"1", "a", "b"}, {}, {"", "c", "d"}}),
                 {"T 1 | a | b", "T  | c | d"}},
             Row{"tables of different widths, one below the other",
                 grid({{"a", "b", "c"}, {"Tabel 2"}, {"d", "e"}, {"1", "2"}}),
                 {"T a | b | c", "P Tabel 2", "T d | e", "T 1 | 2"}},
             Row{"a table that goes on with its last column empty",
                 grid({{"a", "b", "c"}, {}, {"d", "e"}}),
                 {"T a | b | c", "T d | e | "}},
             Row{"a table that goes on with the end of a name",
                 grid({{"No", "Program", "Pagu"},
                       {"1", "Pelayanan", "9.500.000"},
                       {},
                       {"", "Umum"},
                       {"2", "Desa", "0,00"}}),
                 {"T No | Program | Pagu", "T 1 | Pelayanan | 9.500.000", "T  | Umum | ", "T 2 | Desa | 0,00"}},
             Row{"a title to the right, above the head of the next table",
                 grid({{"No", "Program"}, {"1", "Pelayanan"}, {}, {"", "Umum"}, {"No", "2024"}, {"1", "90,5%"}}),
                 {"T No | Program", "T 1 | Pelayanan", "P Umum", "T No | 2024", "T 1 | 90,5%"}},
             Row{"a text to the right, below another text",
                 grid({{"a", "b"}, {"1", "9,5"}, {}, {"Catatan"}, {}, {"", "Umum"}, {"2", "8,5"}}),
                 {"T a | b", "T 1 | 9,5", "P Catatan", "P Umum", "T 2 | 8,5"}},
             Row{"a first row of one cell that stands to the right",
                 grid({{"Tabel 1"}, {"", "Sasaran"}, {"1", "x"}}),
                 {"P Tabel 1", "T  | Sasaran", "T 1 | x"}},
             Row{"cells that stand far off",
                 grid({{"a", "b"}}) + sheet_row("2", text_cell("A2", "c") + text_cell("XFD2", "d")),
                 {"T a | b | ", "T c |  | d"}},
             Row{"rows without numbers",
                 sheet_row("", text_cell("", "a") + text_cell("", "b")) +
                     sheet_row("", text_cell("", "c") + text_cell("", "d")),
                 {"T a | b", "T c | d"}},
             Row{"numbers that do not grow, and a reference beyond the sheet",
                 sheet_row("5", text_cell("B5", "a") + text_cell("A5", "b")) +
                     sheet_row("2", text_cell("XFE1048577", "c") + text_cell("ZZZZ9", "d")),
                 {"T  | a | b", "T c | d | "}},
             Row{"nothing", grid({}), {}},
         }) {
        CAPTURE(row.what);
        CHECK(sheet_page(row.data) == row.page);
    }
}

TEST_CASE("xlsx: merged cells show their first") {
    const std::string data = grid({{"Kinerja", "lama", "%"}, {"a", "b", "c"}, {"sisa", "d", "e"}});
    CHECK(sheet_page(data,
                     "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"x\"/>"
                     "<mergeCell ref=\"C3:A1048577\"/></mergeCells>") ==
          Page{"T Kinerja |  | %", "T a | b | c", "T  | d | e"});
}

TEST_CASE("xlsx: names of sheets") {
    const std::string data = grid({{"a", "b"}});
    const std::string captioned = grid({{"Tabel 3.1 Capaian"}, {"a", "b"}});
    struct Row {
        std::string name, data;
        Page page;
    };
    for (const Row& row : {
             Row{"Sheet1", data, {"T a | b"}},
             Row{"Lembar 2", data, {"T a | b"}},
             Row{"T12", data, {"T a | b"}},
             Row{"2024", data, {"T a | b"}},
             Row{"PK Perubahan", data, {"H1 PK Perubahan", "T a | b"}},
             Row{"Tabel 3.1", data, {"P Tabel 3.1", "T a | b"}},
             Row{"Tabel 3.1", captioned, {"P Tabel 3.1 Capaian", "T a | b"}},
             Row{"A &amp; B Sasaran", data, {"H1 A & B Sasaran", "T a | b"}},
         }) {
        CAPTURE(row.name);
        CHECK(sheet_page(row.data, {}, row.name) == row.page);
    }
}

TEST_CASE("xlsx: what is hidden is read and noted; places name sheet, row and column") {
    const Document document =
        read_xlsx({{{"Anggaran", sheet_row("2", text_cell("B2", "a") + text_cell("C2", "b")), {}, {}},
                    {"Lama", sheet_row("7", text_cell("C7", "c") + text_cell("D7", "d"), "hidden=\"1\""),
                     "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", "veryHidden"}},
                   {},
                   {},
                   {}});
    CHECK(page_of(document) == Page{"H1 Anggaran", "T a | b", "H1 Lama", "T c | d"});
    CHECK(document.notes == std::vector<std::string>{"lembar \"Lama\" tersembunyi; isinya tetap diperiksa",
                                                     "lembar \"Lama\": baris tersembunyi 7; isinya tetap diperiksa",
                                                     "lembar \"Lama\": 2 kolom tersembunyi; isinya tetap diperiksa"});
    CHECK(document.parts == std::vector<std::string>{"Anggaran", "Lama"});
    const auto& first = std::get<TableBlock>(document.blocks[1]);
    const auto& second = std::get<TableBlock>(document.blocks[3]);
    const Place place = second.rows[0].cells[1].place;
    CHECK(place.part == 1);
    CHECK(place.printed() == 7);
    CHECK(place.column == 4);
    CHECK(place.line > first.rows[0].place.line);
}

}  // namespace lkiplint
