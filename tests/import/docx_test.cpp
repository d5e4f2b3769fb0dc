// DOCX in, blocks out: what a reader sees on the pages, in that order.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "import/docx_builder.h"
#include "import/import.h"

namespace lkiplint {
namespace {

using namespace test;

}  // namespace

TEST_CASE("docx: what is read of a paragraph") {
    struct Row {
        std::string what, inside;  // of w:p
        Page page;
    };
    const std::string box = "<w:txbxContent>" + p("Isi kotak") + "</w:txbxContent>";
    for (const Row& row : {
             Row{"runs are joined", r("Capa") + r("ian ") + r("98,5"), {"P Capaian 98,5"}},
             Row{"a run of one space", r("Rp") + r(" ") + r("5"), {"P Rp 5"}},
             Row{"space that is not preserved", "<w:r><w:t>Rp</w:t></w:r><w:r><w:t> 5 </w:t></w:r>", {"P Rp5"}},
             Row{"entities", r("A &amp; B &lt; C &#233;"), {"P A & B < C é"}},
             Row{"CDATA", "<w:r><w:t><![CDATA[A < B]]></w:t></w:r>", {"P A < B"}},
             Row{"a comment in the XML", "<w:r><w:t>sa<!-- x -->tu</w:t></w:r>", {"P satu"}},
             Row{"bold when all of it is", r("Ta", "<w:b/>") + r("bel", "<w:b w:val=\"true\"/>"), {"P Tabel*"}},
             Row{"not bold in part", r("Ta", "<w:b/>") + r("bel", "<w:b w:val=\"0\"/>"), {"P Tabel"}},
             Row{"bold of a style, switched off",
                 "<w:pPr><w:pStyle w:val=\"Tebal\"/></w:pPr>" + r("a", "<w:b w:val=\"false\"/>"),
                 {"P a"}},
             Row{"hidden", r("x") + r("rahasia", "<w:vanish/>") + r("rahasia", "<w:rStyle w:val=\"Samar\"/>"), {"P x"}},
             Row{"tab and breaks", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", {"P a b\nc"}},
             Row{"hyphens",
                 "<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>26</w:t></w:r>",
                 {"P 2021-2026"}},
             Row{"a link", "<w:hyperlink>" + r("tautan") + "</w:hyperlink>", {"P tautan"}},
             Row{"a simple field", "<w:fldSimple w:instr=\"SEQ Tabel\">" + r("3") + "</w:fldSimple>", {"P 3"}},
             Row{"a field",
                 r("Tabel ") +
                     "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SEQ</w:instrText></w:r>" +
                     r("x") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("4") +
                     "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("."),
                 {"P Tabel 4."}},
             Row{"a field inside of an instruction",
                 "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/>"
                 "<w:fldChar w:fldCharType=\"separate\"/><w:t>7</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
                 "<w:r><w:fldChar w:fldCharType=\"separate\"/><w:t>8</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>",
                 {"P 8"}},
             Row{"the end of a field that began before",
                 "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("a"),
                 {"P a"}},
             Row{"content control and smart tag",
                 "<w:sdt><w:sdtPr><w:alias w:val=\"n\"/></w:sdtPr><w:sdtContent>" + r("a") +
                     "</w:sdtContent></w:sdt><w:smartTag>" + r("b") + "</w:smartTag>",
                 {"P ab"}},
             Row{"tracked changes",
                 "<w:ins>" + r("baru") + "</w:ins><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:moveFrom>" +
                     r("pergi") + "</w:moveFrom><w:moveTo>" + r(" datang") + "</w:moveTo>",
                 {"P baru datang"}},
             Row{"symbols", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", {"P ✓"}},
             Row{"a symbol as a letter of its font", r("ü", "<w:rFonts w:ascii=\"Wingdings\"/>"), {"P ✓"}},
             Row{"an ornament", r("x") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F026\"/></w:r>", {"P x"}},
             Row{"signs of the symbol font",
                 "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + r(" 90"),
                 {"P ≥ 90"}},
             Row{"a formula", "<m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>", {"P x=5"}},
             Row{"a fraction",
                 "<m:oMath><m:f><m:num><m:r><m:t>92</m:t></m:r></m:num><m:den><m:r><m:t>80</m:t></m:r></m:den></m:f></"
                 "m:oMath>",
                 {"P 92/80"}},
             Row{"lines of the XML are none of the text", "<w:r><w:t>satu\n  dua</w:t></w:r>", {"P satu   dua"}},
             Row{"a reading aid",
                 "<w:r><w:ruby><w:rt>" + r("atas") + "</w:rt><w:rubyBase>" + r("dasar") +
                     "</w:rubyBase></w:ruby></w:r>",
                 {"P dasar"}},
             Row{"a picture's description", "<w:r><w:drawing><docPr descr=\"Foto\"/></w:drawing></w:r>", {}},
             Row{"a text box follows its paragraph",
                 r("awal ") + "<w:r><w:pict><v:textbox>" + box + "</v:textbox></w:pict></w:r>" + r("akhir"),
                 {"P awal akhir", "P Isi kotak"}},
             Row{"of two forms of a box one is read",
                 "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + box + "</mc:Choice><mc:Fallback>" + box +
                     "</mc:Fallback></mc:AlternateContent></w:r>",
                 {"P Isi kotak"}},
             Row{"the other when the first is from the future",
                 "<w:r><mc:AlternateContent><mc:Choice Requires=\"masa\"><w:t>belum</w:t></mc:Choice><mc:Fallback>" +
                     box + "</mc:Fallback></mc:AlternateContent></w:r>",
                 {"P Isi kotak"}},
             Row{"markup that a converter left", r("**Sasaran 1** senilai $\\geq 90$"), {"P Sasaran 1 senilai ≥ 90"}},
             Row{"stars and signs that are no markup",
                 r("5 * 3 * 2 &lt; 40 *) sementara"),
                 {"P 5 * 3 * 2 < 40 *) sementara"}},
         }) {
        CAPTURE(row.what);
        CHECK(joined(pages({"<w:p>" + row.inside + "</w:p>", kStyles, {}, {}, {}, {}, {}})) == joined(row.page));
    }
}

TEST_CASE("docx: headings, by style and by looks") {
    struct Row {
        std::string paragraph;
        Page page;
    };
    for (const Row& row : {
             Row{styled("Judul1", "Pendahuluan"), {"H1 Pendahuluan"}},
             Row{styled("Bab", "Pendahuluan"), {"H1 Pendahuluan"}},   // based on a heading
             Row{styled("Anak", "Pendahuluan"), {"H3 Pendahuluan"}},  // by the name alone, in Indonesian
             Row{styled("Biasa", "Pendahuluan"), {"P Pendahuluan"}},  // says that it is none
             Row{styled("Putar", "Pendahuluan"), {"P Pendahuluan"}},  // styles based on each other
             Row{styled("TidakAda", "Pendahuluan"), {"P Pendahuluan"}},
             Row{p("Pendahuluan", "<w:outlineLvl w:val=\"1\"/>"), {"H2 Pendahuluan"}},
             Row{p("A. LATAR BELAKANG"), {"H0 A. LATAR BELAKANG"}},
             Row{p("BAB II PERENCANAAN KINERJA"), {"H0 BAB II PERENCANAAN KINERJA"}},
             Row{p("Tabel 3.1 Capaian"), {"P Tabel 3.1 Capaian"}},
             Row{p("1. Camat"), {"I 1. Camat"}},
             Row{p("- Sekretaris"), {"I - Sekretaris"}},
             Row{"<w:p><w:r><w:t>a. satu</w:t><w:br/><w:t>b. dua</w:t><w:br/><w:t>lanjutan</w:t></w:r></w:p>",
                 {"I a. satu", "I b. dua\nlanjutan"}},
             Row{"<w:p><w:pPr><w:pStyle w:val=\"Isi1\"/></w:pPr><w:r><w:t>BAB I PENDAHULUAN</w:t><w:tab/><w:t>1</w:t>"
                 "</w:r></w:p>",
                 {"P BAB I PENDAHULUAN ..... 1"}},
             Row{"<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9000\"/></w:tabs></w:pPr>"
                 "<w:r><w:t>KATA PENGANTAR</w:t><w:tab/><w:t>i</w:t></w:r></w:p>",
                 {"P KATA PENGANTAR ..... i"}},
         }) {
        CAPTURE(row.paragraph);
        CHECK(joined(pages({row.paragraph, kStyles, {}, {}, {}, {}, {}})) == joined(row.page));
    }
}

TEST_CASE("docx: tables") {
    const auto span = [](int columns) { return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>"; };
    struct Row {
        std::string what, body;
        Page page;
    };
    const std::string nested =
        "<w:tc>" + p("luar") + tbl({tr({tc("a"), tc("b")}), tr({tc("1"), tc("2")})}) + p("") + "</w:tc>";
    for (const Row& row : {
             Row{"cells", tbl({tr({tc("No"), tc("Target")}), tr({tc("1"), tc("90")})}), {"T No | Target", "T 1 | 90"}},
             Row{"merged across", tbl({tr({tc("Jumlah", span(3)), tc("9")})}), {"T Jumlah |  |  | 9"}},
             Row{"merged down",
                 tbl({tr({tc("A", "<w:vMerge w:val=\"restart\"/>"), tc("1")}), tr({tc("x", "<w:vMerge/>"), tc("2")})}),
                 {"T A | 1", "T  | 2"}},
             Row{"merged the old way",
                 tbl({tr({tc("A", "<w:hMerge w:val=\"restart\"/>"), tc("", "<w:hMerge/>")})}),
                 {"T A | "}},
             Row{"rows that begin and end inside",
                 tbl({"<w:tr><w:trPr><w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + tc("a") +
                      "</w:tr>"}),
                 {"T  |  | a | "}},
             Row{"paragraphs of a cell",
                 tbl({tr({"<w:tc>" + p("satu") + p("dua") + "</w:tc>", tc("3")})}),
                 {"T satu dua | 3"}},
             Row{"bold cells", tbl({tr({"<w:tc><w:p>" + r("a", "<w:b/>") + "</w:p></w:tc>", tc("b")})}), {"T a* | b"}},
             Row{"a nested table follows",
                 tbl({tr({nested, tc("c")}), tr({tc("d"), tc("e")})}),
                 {"T luar | c", "T d | e", "T a | b", "T 1 | 2"}},
             Row{"a nested frame is text",
                 tbl({tr({"<w:tc>" + tbl({tr({tc("dalam")})}) + "</w:tc>", tc("c")})}),
                 {"T dalam | c"}},
             Row{"a frame around text",
                 tbl({tr({"<w:tc>" + p("A. PENDAHULUAN") + p("isi") + "</w:tc>"})}),
                 {"H0 A. PENDAHULUAN", "P isi"}},
             Row{"a deleted row",
                 tbl({"<w:tr><w:trPr><w:del/></w:trPr>" + tc("a") + tc("b") + "</w:tr>", tr({tc("c"), tc("d")})}),
                 {"T c | d"}},
             Row{"content controls around rows and cells",
                 "<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + tc("a") +
                     "</w:sdtContent></w:sdt>" + tc("b") +
                     "</w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>",
                 {"T a | b"}},
             Row{"a line that a converter drew",
                 tbl({tr({tc("A"), tc("B")}), tr({tc("----"), tc("-----")})}),
                 {"T A | B"}},
             Row{"a dash is a value", tbl({tr({tc("A"), tc("B")}), tr({tc("-"), tc("-")})}), {"T A | B", "T - | -"}},
             Row{"numbers and bullets of lists in cells",
                 tbl({tr({"<w:tc>" + listed(1, 0, "") + "</w:tc>", "<w:tc>" + listed(2, 0, "5") + "</w:tc>"}),
                      tr({"<w:tc>" + listed(1, 0, "") + "</w:tc>",
                          "<w:tc>" + listed(2, 0, "a") + listed(2, 0, "b") + "</w:tc>"})}),
                 {"T 1. | 5", "T 2. | - a - b"}},
             Row{"a minus sign is no bullet", tbl({tr({tc("- 5"), tc("x")})}), {"T - 5 | x"}},
         }) {
        CAPTURE(row.what);
        const std::string numbering = abstract_list(0, level(0, "decimal", "%1.")) + list(1, 0) +
                                      abstract_list(1, level(0, "bullet", "o")) + list(2, 1);
        CHECK(joined(pages({row.body, {}, numbering, {}, {}, {}, {}})) == joined(row.page));
    }
}

TEST_CASE("docx: notes follow the paragraph that refers to them, headers stand apart") {
    const std::string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    const std::string notes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("") +
                              "</w:footnote><w:footnote w:id=\"2\">" + p("Data sementara.") + "</w:footnote>";
    const Document document = read(
        {"<w:p>" + r("satu") + reference + "</w:p>" + p("dua") +
             tbl({tr({"<w:tc><w:p>" + r("a") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p></w:tc>", tc("b")})}),
         {},
         {},
         notes,
         "<w:endnote w:id=\"1\">" + p("Akhir.") + "</w:endnote>",
         p("LKIP Kecamatan Sukamaju"),
         tbl({tr({tc("Halaman"), tc("5")})})});
    CHECK(page_of(document) == Page{"P satu", "P Data sementara.", "P dua", "T a | b", "P Akhir."});
    CHECK(document.parts == std::vector<std::string>{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml",
                                                     "word/header.xml", "word/footer.xml"});
    REQUIRE(document.running.size() == 3);
    CHECK(document.running[0].text == "LKIP Kecamatan Sukamaju");
    CHECK(document.running[2].text == "5");
    // Behind the body in the order of reading, and found in their own parts.
    const int last = std::get<TextBlock>(document.blocks.back()).place.line;
    CHECK(document.running[0].place == Place{last + 1, 1, 3, 0, 1});
    CHECK(document.running[1].place == Place{last + 2, 1, 4, 0, 1});
    CHECK(document.running[2].place == Place{last + 3, 1, 4, 0, 2});
    const auto place = [&](std::size_t i) { return std::get<TextBlock>(document.blocks[i]).place; };
    CHECK(place(0).printed() == 1);
    CHECK(place(1).printed() == 2);  // in its part, behind the separator
    CHECK(place(1).part == 1);
    CHECK(place(2).printed() == 2);  // in the main part
    CHECK(place(2).part == 0);
    CHECK(place(2).line > place(1).line);
    CHECK(std::get<TableBlock>(document.blocks[3]).rows[0].place.printed() == 3);
    CHECK_FALSE(document.lines_are_physical);
}

TEST_CASE("docx: every paragraph outside of tables and every row counts one") {
    const Document document = read(
        {p("satu") + p("") +
             tbl({tr({"<w:tc>" + p("a") + p("b") + tbl({tr({tc("x"), tc("y")}), tr({tc("x"), tc("y")})}) + "</w:tc>",
                      tc("c")}),
                  tr({tc("d"), tc("e")})}) +
             "<w:p>" + r("delapan") + "<w:r><w:pict><w:txbxContent>" + p("sembilan") +
             "</w:txbxContent></w:pict></w:r></w:p>" + p("sepuluh"),
         {},
         {},
         {},
         {},
         {},
         {}});
    std::vector<int> lines;
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block))
            lines.push_back(text->place.printed());
        else
            for (const TableRow& row : std::get<TableBlock>(block).rows) lines.push_back(row.place.printed());
    }
    CHECK(lines == std::vector<int>{1, 3, 6, 4, 5, 7, 8, 9});
    CHECK(std::get<TableBlock>(document.blocks[1]).rows[1].cells[1].place.column == 2);
}

TEST_CASE("docx: pages are known where the file records them") {
    const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const std::string explicit_break = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    const auto pages_in = [](const std::string& body) {
        std::vector<int> found;
        for (const Block& block : read({body, {}, {}, {}, {}, {}, {}}).blocks) {
            if (const auto* text = std::get_if<TextBlock>(&block))
                found.push_back(text->place.page);
            else
                for (const TableRow& row : std::get<TableBlock>(block).rows) found.push_back(row.cells[0].place.page);
        }
        return found;
    };
    CHECK(pages_in(p("a") + explicit_break + p("b")) == std::vector<int>{0, 0});
    CHECK(pages_in(p("a") + "<w:p>" + rendered + r("b") + "</w:p>" + p("c")) == std::vector<int>{1, 2, 2});
    CHECK(pages_in("<w:p>" + r("a") + rendered + r("b") + "</w:p>" + p("c")) == std::vector<int>{1, 2});
    // A break that the writer made is recorded once more right behind it.
    CHECK(pages_in(p("a") + explicit_break + "<w:p>" + rendered + r("b") + "</w:p>" + p("c")) ==
          std::vector<int>{1, 2, 2});
    CHECK(pages_in(tbl({tr({tc("a"), tc("b")}), tr({"<w:tc><w:p>" + rendered + r("c") + "</w:p></w:tc>", tc("d")})})) ==
          std::vector<int>{1, 2});
}

TEST_CASE("docx: names are told by their namespaces, parts by what refers to them") {
    Parts parts = {
        {"_rels/.rels", relations({{"officeDocument", "/isi/laporan.xml"}})},
        {"isi/laporan.xml",
         "<?xml version=\"1.0\"?>\n<!-- strict -->\n<d:document "
         "xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">\n"
         "  <d:body>\n    <d:p>\n      <d:r><d:t>satu</d:t></d:r>\n    </d:p>\n"
         "    <p xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><r><t>dua</t></r></p>\n"
         "    <w:p xmlns:w=\"urn:lain\"><w:r><w:t>asing</w:t></w:r></w:p>\n  </d:body>\n</d:document>"},
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
         "PartName=\"/isi/laporan.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
         "<Override PartName=\"/isi/laporan.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
    };
    parts[2].second =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
        "PartName=\"/isi/laporan.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml\"/></Types>";
    const Result<Imported> imported = import_text("laporan", zipped(parts));
    REQUIRE_MESSAGE(imported.ok(), imported.error().message);
    CHECK(page_of(imported->document) == Page{"P satu", "P dua"});
    CHECK(imported->document.parts.front() == "isi/laporan.xml");
    CHECK(imported->document.format == "docx");
}

}  // namespace lkiplint
