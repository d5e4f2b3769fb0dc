// OpenDocument in, blocks out: what a reader sees on the pages, in that order.
#include <doctest/doctest.h>

#include <string>

#include "import/import.h"
#include "import/odf_builder.h"

namespace lkiplint {
namespace {

using namespace test;

Document read_odf(const OdfParts& odf, bool flat = false) {
    const Result<Imported> imported = import_text("laporan", flat ? flat_odf(odf) : odf_bytes(odf));
    REQUIRE_MESSAGE(imported.ok(), imported.error().message);
    return imported->document;
}

Page odf_page(const OdfParts& odf) { return page_of(read_odf(odf)); }

std::string style(const std::string& name, const std::string& family, const std::string& attributes,
                  const std::string& inside = {}) {
    return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\" " + attributes + ">" + inside +
           "</style:style>";
}

const std::string kBold = "<style:text-properties fo:font-weight=\"bold\"/>";

std::string automatic() {
    return style("T1", "text", "", kBold) + style("T2", "text", "", "<style:text-properties text:display=\"none\"/>") +
           style("P1", "paragraph", "style:parent-style-name=\"Tebal\"") +
           style("P2", "paragraph", "style:parent-style-name=\"Tebal\"",
                 "<style:text-properties fo:font-weight=\"normal\"/>") +
           style("P3", "paragraph", "", "<style:paragraph-properties fo:break-before=\"page\"/>") +
           style("P4", "paragraph", "",
                 "<style:paragraph-properties><style:tab-stops><style:tab-stop style:type=\"right\" "
                 "style:leader-style=\"dotted\"/></style:tab-stops></style:paragraph-properties>");
}

std::string common() {
    return style("Tebal", "paragraph", "", kBold) +
           style("Heading_20_1", "paragraph", "style:display-name=\"Heading 1\"") +
           style("Judul_20_anak", "paragraph", "style:parent-style-name=\"Heading_20_1\"") +
           style("Putar_20_A", "paragraph", "style:parent-style-name=\"Putar_20_B\"") +
           style("Putar_20_B", "paragraph", "style:parent-style-name=\"Putar_20_A\"") +
           style("Contents_20_1", "paragraph", "");
}

Page paragraphs(const std::string& text) { return odf_page({text, automatic(), common(), {}, {}}); }

std::string number_level(int level, const std::string& format, const std::string& more) {
    return "<text:list-level-style-number text:level=\"" + std::to_string(level) + "\" style:num-format=\"" + format +
           "\" " + more + "/>";
}

std::string lists() {
    return "<text:list-style style:name=\"L1\">" + number_level(1, "1", "style:num-suffix=\".\"") +
           number_level(2, "a", "style:num-suffix=\")\"") +
           number_level(3, "i", "style:num-prefix=\"(\" style:num-suffix=\")\"") + "</text:list-style>" +
           "<text:list-style style:name=\"L2\"><text:list-level-style-bullet text:level=\"1\" "
           "text:bullet-char=\"*\"/></text:list-style>" +
           "<text:list-style style:name=\"L3\">" +
           number_level(1, "A", "style:num-suffix=\".\" text:start-value=\"3\"") +
           number_level(2, "1", "style:num-suffix=\".\" text:display-levels=\"2\"") + "</text:list-style>" +
           "<text:list-style style:name=\"L4\">" + number_level(1, "I", "loext:num-list-format=\"Pasal %1%:\"") +
           "</text:list-style>";
}

std::string list(const std::string& style, const std::string& inside, const std::string& attributes = {}) {
    return "<text:list" + (style.empty() ? "" : " text:style-name=\"" + style + "\"") +
           (attributes.empty() ? "" : " " + attributes) + ">" + inside + "</text:list>";
}
std::string item(const std::string& inside, const std::string& attributes = {}) {
    return "<text:list-item" + (attributes.empty() ? "" : " " + attributes) + ">" + inside + "</text:list-item>";
}

}  // namespace

TEST_CASE("odt: what is read of a paragraph") {
    struct Row {
        std::string what, text;
        Page page;
    };
    for (const Row& row : {
             Row{"spans are joined", tp("Capa<text:span>ian</text:span> 98,5"), {"P Capaian 98,5"}},
             Row{"white space is one space", tp("  Rp\n\t 5  "), {"P Rp 5"}},
             Row{"spaces between spans", tp("<text:span>a</text:span>\n<text:span>b</text:span>"), {"P a b"}},
             Row{"spaces, tab, break", tp("a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d"), {"P a  b c\nd"}},
             Row{"entities", tp("A &amp; B &lt; C &#233;"), {"P A & B < C é"}},
             Row{"bold of a span", tp("<text:span text:style-name=\"T1\">Tabel</text:span>"), {"P Tabel*"}},
             Row{"bold in part", tp("<text:span text:style-name=\"T1\">Ta</text:span>bel"), {"P Tabel"}},
             Row{"bold of a style above", tp("Tabel", "P1"), {"P Tabel*"}},
             Row{"bold taken back", tp("Tabel", "P2"), {"P Tabel"}},
             Row{"hidden", tp("x<text:span text:style-name=\"T2\">rahasia</text:span>"), {"P x"}},
             Row{"a link and a field",
                 tp("<text:a>tautan</text:a> <text:page-number>3</text:page-number>"),
                 {"P tautan 3"}},
             Row{"a comment", tp("a<office:annotation>" + tp("periksa lagi") + "</office:annotation>b"), {"P ab"}},
             Row{"a note",
                 tp("a<text:note><text:note-citation>1</text:note-citation><text:note-body>" + tp("catatan kaki") +
                    "</text:note-body></text:note>b"),
                 {"P ab", "P catatan kaki"}},
             Row{"a text box",
                 tp("a<draw:frame><draw:text-box>" + tp("dalam kotak") +
                    "</draw:text-box><svg:title>x"
                    "</svg:title></draw:frame>b"),
                 {"P ab", "P dalam kotak"}},
             Row{"deleted text",
                 "<text:tracked-changes><text:changed-region><text:deletion>" + tp("dihapus") +
                     "</text:deletion></text:changed-region></text:tracked-changes>" + tp("tetap"),
                 {"P tetap"}},
             Row{"a hidden section",
                 "<text:section text:display=\"none\">" + tp("x") + "</text:section>" + tp("y"),
                 {"P y"}},
             Row{"headings",
                 "<text:h text:outline-level=\"2\">Latar</text:h>" + tp("Judul", "Judul_20_anak"),
                 {"H2 Latar", "H1 Judul"}},
             Row{"a heading by its looks", tp("A. LATAR BELAKANG"), {"H0 A. LATAR BELAKANG"}},
             Row{"styles that are each other's parents", tp("teks", "Putar_20_A"), {"P teks"}},
             Row{"contents",
                 "<text:table-of-content><text:table-of-content-source>" + tp("x") +
                     "</text:table-of-content-source><text:index-body><text:index-title>" + tp("DAFTAR ISI") +
                     "</text:index-title>" + tp("BAB I<text:tab/>1", "Contents_20_1") +
                     "</text:index-body></text:table-of-content>",
                 {"H0 DAFTAR ISI", "P BAB I ..... 1"}},
             Row{"typed contents", tp("BAB I<text:tab/>1", "P4"), {"P BAB I ..... 1"}},
             Row{"markup of a converter", tp("**Sasaran 1** meningkat"), {"P Sasaran 1 meningkat"}},
         }) {
        CAPTURE(row.what);
        CHECK(paragraphs(row.text) == row.page);
    }
}

TEST_CASE("odt: labels of lists and headings") {
    struct Row {
        std::string what, text;
        Page page;
    };
    const std::string one = item(tp("satu")), two = item(tp("dua"));
    for (const Row& row : {
             Row{"numbers", list("L1", one + two), {"I 1. satu", "I 2. dua"}},
             Row{"levels",
                 list("L1", item(tp("satu") + list("", item(tp("anak") + list("", item(tp("cucu")))))) + two),
                 {"I 1. satu", "I a) anak", "I (i) cucu", "I 2. dua"}},
             Row{"sub-lists begin anew",
                 list("L1", item(tp("satu") + list("", item(tp("x")))) + item(tp("dua") + list("", item(tp("y"))))),
                 {"I 1. satu", "I a) x", "I 2. dua", "I a) y"}},
             Row{"bullets", list("L2", one), {"I - satu"}},
             Row{"start and all levels",
                 list("L3", item(tp("satu") + list("", item(tp("anak"))))),
                 {"H0 C. satu", "H0 C.1. anak"}},
             Row{"a start of its own",
                 list("L1", one + item(tp("lima"), "text:start-value=\"5\"") + two),
                 {"I 1. satu", "I 5. lima", "I 6. dua"}},
             Row{"a new list", list("L1", one) + tp("antara") + list("L1", two), {"I 1. satu", "P antara", "I 1. dua"}},
             Row{"continued",
                 list("L1", one) + tp("antara") + list("L1", two, "text:continue-numbering=\"true\""),
                 {"I 1. satu", "P antara", "I 2. dua"}},
             Row{"continued by name",
                 list("L1", one, "xml:id=\"d1\"") + list("L1", one) +
                     list("L1", two, "xml:id=\"d3\" text:continue-list=\"d1\""),
                 {"I 1. satu", "I 1. satu", "I 2. dua"}},
             Row{"a second paragraph of an item",
                 list("L1", item(tp("satu") + tp("lanjutannya")) + two),
                 {"I 1. satu", "P lanjutannya", "I 2. dua"}},
             Row{"a header of a list",
                 list("L1", "<text:list-header>" + tp("judul") + "</text:list-header>" + one),
                 {"P judul", "I 1. satu"}},
             Row{"a pattern", list("L4", one), {"I Pasal I: satu"}},
             Row{"a list without style", list("Tidak ada", one), {"P satu"}},
             Row{"a number that is spelled out",
                 "<text:h text:outline-level=\"1\"><text:number>1.2</text:number>Umum</text:h>",
                 {"H1 1.2 Umum"}},
             Row{"an item with a heading",
                 list("L1", item("<text:h text:outline-level=\"1\">Umum</text:h>")),
                 {"H1 1. Umum"}},
         }) {
        CAPTURE(row.what);
        CHECK(odf_page({row.text, lists(), {}, {}, {}}) == row.page);
    }
    const std::string outline =
        "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"I\" "
        "style:num-prefix=\"BAB \"/><text:outline-level-style text:level=\"2\" "
        "style:num-format=\"1\" style:num-suffix=\".\"/></text:outline-style>";
    const auto heading = [](int level, const std::string& text) {
        return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + text + "</text:h>";
    };
    CHECK(odf_page({heading(1, "SATU") + heading(2, "Umum") + heading(2, "Khusus") + heading(1, "DUA") +
                        heading(2, "Umum") + "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">X</text:h>",
                    {},
                    outline,
                    {},
                    {}}) == Page{"H1 BAB I SATU", "H2 1. Umum", "H2 2. Khusus", "H1 BAB II DUA", "H2 1. Umum", "H1 X"});
}

TEST_CASE("odt: tables") {
    struct Row {
        std::string what, rows;
        Page page;
    };
    const std::string covered = "<table:covered-table-cell/>";
    for (const Row& each : {
             Row{"rows of all kinds",
                 "<table:table-column/><table:table-header-rows>" + row(cell("No") + cell("Nama")) +
                     "</table:table-header-rows><table:table-row-group>" + row(cell("1") + cell("Ani")) +
                     "</table:table-row-group>",
                 {"T No | Nama", "T 1 | Ani"}},
             Row{"merged across",
                 row(cell("Kinerja", "table:number-columns-spanned=\"2\"") + covered + cell("%")) +
                     row(cell("a") + cell("b") + cell("c")),
                 {"T Kinerja |  | %", "T a | b | c"}},
             Row{"merged down, and what the covered cells hold",
                 row(cell("1", "table:number-rows-spanned=\"2\"") + cell("a")) +
                     row("<table:covered-table-cell>" + tp("lama") + "</table:covered-table-cell>" + cell("b")),
                 {"T 1 | a", "T  | b"}},
             Row{"covered cells left out, across",
                 row(cell("Kinerja", "table:number-columns-spanned=\"2\"") + cell("%")),
                 {"T Kinerja |  | %"}},
             Row{"covered cells left out, down",
                 row(cell("1", "table:number-rows-spanned=\"2\"") + cell("a")) + row(cell("b")) +
                     row(cell("2") + cell("c")),
                 {"T 1 | a", "T  | b", "T 2 | c"}},
             Row{"repeated cells and rows",
                 row(cell("0", "table:number-columns-repeated=\"3\"")) +
                     row(cell("x") + cell("y"), "table:number-rows-repeated=\"2\""),
                 {"T 0 | 0 | 0", "T x | y", "T x | y"}},
             Row{"a hidden row",
                 row(cell("a") + cell("b")) + row(cell("c") + cell("d"), "table:visibility=\"collapse\""),
                 {"T a | b"}},
             Row{"paragraphs and lists of a cell",
                 row("<table:table-cell>" + tp("satu") + list("L1", item(tp("dua"))) + "</table:table-cell>" +
                     cell("x")),
                 {"T satu 1. dua | x"}},
             Row{"a list that counts cells",
                 row("<table:table-cell>" + list("L1", item(tp(""))) + "</table:table-cell>" + cell("a")) +
                     row("<table:table-cell>" + list("L1", item(tp("")), "text:continue-numbering=\"true\"") +
                         "</table:table-cell>" + cell("b")),
                 {"T 1. | a", "T 2. | b"}},
             Row{"a frame of one cell", row(cell("Catatan penting")), {"P Catatan penting"}},
             Row{"a table in a cell",
                 row("<table:table-cell>" + tp("luar") + "<table:table>" + row(cell("p") + cell("q")) +
                     "</table:table></table:table-cell>" + cell("x")),
                 {"T luar | x", "T p | q"}},
         }) {
        CAPTURE(each.what);
        CHECK(odf_page({"<table:table>" + each.rows + "</table:table>", lists(), {}, {}, {}}) == each.page);
    }
}

TEST_CASE("odt: pages, places, headers and footers") {
    const std::string text = tp("satu") + "<text:soft-page-break/>" + tp("dua") + tp("tiga", "P3") + "<table:table>" +
                             row(cell("a") + cell("b")) + "<text:soft-page-break/>" + row(cell("c") + cell("d")) +
                             "</table:table>";
    const std::string master = "<style:master-page><style:header>" + tp("Laporan Kinerja") +
                               "</style:header><style:footer style:display=\"false\">" + tp("x") +
                               "</style:footer></style:master-page>";
    for (const bool flat : {false, true}) {
        const Document document = read_odf({text, automatic(), common(), master, {}}, flat);
        CHECK(document.format == (flat ? "fodt" : "odt"));
        REQUIRE(document.blocks.size() == 4);
        const auto place = [&](std::size_t i) { return std::get<TextBlock>(document.blocks[i]).place; };
        CHECK(place(0).page == 1);
        CHECK(place(1).page == 2);
        CHECK(place(2).page == 3);
        CHECK(place(2).line == 3);
        const auto& table = std::get<TableBlock>(document.blocks[3]);
        CHECK(table.rows[0].place.page == 3);
        CHECK(table.rows[1].place.page == 4);
        CHECK(table.rows[1].cells[1].place.line == 5);
        CHECK(table.rows[1].cells[1].place.column == 2);
        REQUIRE(document.running.size() == 1);
        CHECK(document.running[0].text == "Laporan Kinerja");
        CHECK(document.running[0].place == Place{6, 1, 1, 0, 1});  // behind the body in the order of reading
    }
    // Nothing tells pages where the file does not say where they broke.
    CHECK(std::get<TextBlock>(read_odf({tp("satu"), {}, {}, {}, {}}).blocks[0]).place.page == 0);
}

TEST_CASE("ods: sheets as they are shown") {
    const std::string styles =
        style("ta1", "table", "", "<style:table-properties table:display=\"false\"/>") +
        "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"2\" "
        "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
        "<number:percentage-style style:name=\"N2\"><number:number number:decimal-places=\"1\" "
        "number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>"
        "<number:date-style style:name=\"N3\"><number:day number:style=\"long\"/><number:text> </number:text>"
        "<number:month number:textual=\"true\" number:style=\"long\"/><number:text> </number:text>"
        "<number:year number:style=\"long\"/></number:date-style>" +
        style("ce1", "table-cell", "style:data-style-name=\"N1\"") +
        style("ce2", "table-cell", "style:data-style-name=\"N2\"") +
        style("ce3", "table-cell", "style:data-style-name=\"N3\"");
    const std::string sheets =
        "<table:table table:name=\"Realisasi Anggaran\"><table:table-column table:visibility=\"collapse\"/>" +
        row(cell("Tabel 3.1 Realisasi") + cell("", "table:number-columns-repeated=\"16383\"")) +
        row(cell("No") + cell("Kegiatan") + cell("Realisasi") + cell("%") + cell("Tanggal")) +
        row(cell("1") + cell("Rapat") +
                cell("", "table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"1234567.5\"") +
                cell("", "table:style-name=\"ce2\" office:value-type=\"percentage\" office:value=\"0.9884\"") +
                cell("", "table:style-name=\"ce3\" office:value-type=\"date\" office:date-value=\"2024-12-31\""),
            "table:visibility=\"filter\"") +
        row(cell("2") + cell("Survei") + cell("1.000", "office:value-type=\"float\" office:value=\"1000.4\"") +
            cell("") + cell("", "office:value-type=\"boolean\" office:boolean-value=\"true\"")) +
        row(cell("", "table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048000\"") +
        row(cell("catatan")) + row(cell("", ""), "table:number-rows-repeated=\"1048576\"") + "</table:table>" +
        "<table:table table:name=\"Sheet2\" table:style-name=\"ta1\">" + row(cell("a") + cell("b")) + "</table:table>";
    for (const bool flat : {false, true}) {
        const Document document = read_odf({{}, styles, {}, {}, sheets}, flat);
        CHECK(document.format == (flat ? "fods" : "ods"));
        CHECK(page_of(document) == Page{"H1 Realisasi Anggaran", "P Tabel 3.1 Realisasi",
                                        "T No | Kegiatan | Realisasi | % | Tanggal",
                                        "T 1 | Rapat | 1.234.567,50 | 98,8% | 31 Desember 2024",
                                        "T 2 | Survei | 1.000 |  | TRUE", "P catatan", "T a | b"});
        CHECK(document.parts == std::vector<std::string>{"Realisasi Anggaran", "Sheet2"});
        CHECK(document.notes ==
              std::vector<std::string>{"lembar \"Realisasi Anggaran\": baris tersembunyi 3; isinya tetap diperiksa",
                                       "lembar \"Realisasi Anggaran\": 1 kolom tersembunyi; isinya tetap diperiksa",
                                       "lembar \"Sheet2\" tersembunyi; isinya tetap diperiksa"});
        const auto& note = std::get<TextBlock>(document.blocks[3]);
        CHECK(note.place.printed() == 1'048'005);
        const auto& last = std::get<TableBlock>(document.blocks[4]);
        CHECK(last.rows[0].place.printed() == 1);
        CHECK(last.rows[0].place.line > note.place.line);
        CHECK(last.rows[0].cells[1].place.part == 1);
    }
}

}  // namespace lkiplint
