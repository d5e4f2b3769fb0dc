// Documents for word processors: nothing of the text becomes markup, and the same document gives the same bytes.
#include "render/docx_writer.h"

#include <doctest/doctest.h>
#include <tinyxml2.h>

#include <set>
#include <string>

#include "import/docx_builder.h"
#include "import/package.h"
#include "laporan.h"

namespace lkiplint {
namespace {

word::Paragraph line(std::string text) {
    word::Run run;
    run.text = std::move(text);
    word::Paragraph paragraph;
    paragraph.runs = {run};
    return paragraph;
}

word::Cell cell(std::string text) {
    word::Cell made;
    made.paragraphs = {line(std::move(text))};
    return made;
}

word::Document document_of(std::vector<word::Block> blocks) {
    word::Document document;
    document.title = "Judul <&>";
    document.sections.emplace_back().blocks = std::move(blocks);
    document.sections.back().footer = {line("kaki")};
    return document;
}

std::string bytes_of(const word::Document& document) {
    const Result<std::string> bytes = word::write_docx(document);
    REQUIRE(bytes.ok());
    return *bytes;
}

// As the program's own reader of DOCX sees it.
test::Page read_back(const word::Document& document) {
    const Result<Imported> imported = import_text("formulir.docx", bytes_of(document));
    REQUIRE_MESSAGE(imported.ok(), (imported.ok() ? "" : imported.error().message));
    return test::page_of(imported->document);
}

std::string part_of(const std::string& bytes, std::string_view name) {
    const Result<Package> package = Package::open(bytes, ImportLimits{});
    REQUIRE(package.ok());
    const Result<std::string> part = package->read(name);
    REQUIRE_MESSAGE(part.ok(), name);
    return *part;
}

bool is_well_formed(const std::string& xml) {
    tinyxml2::XMLDocument parsed;
    return parsed.Parse(xml.data(), xml.size()) == tinyxml2::XML_SUCCESS;
}

}  // namespace

TEST_CASE("docx: text of any origin stays text") {
    struct Row {
        std::string text, read;
    };
    for (const Row& row : {
             Row{"a < b & c > \"d\" 'e'", "P a < b & c > \"d\" 'e'"},
             Row{"</w:t></w:r><w:r><w:t>x", "P </w:t></w:r><w:r><w:t>x"},
             Row{"]]> <!-- --> <?x?>", "P ]]> <!-- --> <?x?>"},
             Row{std::string("a\x01\x1b[31m\0b\x7f", 10), "P a[31mb"},
             Row{"\xef\xbf\xbe\xef\xbf\xbf"
                 "a",
                 "P a"},                                                   // U+FFFE and U+FFFF are no characters
             Row{"rusak \xff\xc3(", "P rusak \xef\xbf\xbd\xef\xbf\xbd("},  // bytes that are no UTF-8
             Row{"☑ ☐ › – “kutip” 𝛼", "P ☑ ☐ › – “kutip” 𝛼"},
         }) {
        CAPTURE(row.read);
        CHECK(test::joined(read_back(document_of({line(row.text)}))) == test::joined({row.read}));
        word::Document titled = document_of({line("isi")});
        titled.title = titled.subject = row.text;
        const std::string core = part_of(bytes_of(titled), "docProps/core.xml");
        CHECK(is_well_formed(core));
    }
}

// The reader takes such text for what an application forgot to convert, so this is looked at as it is written.
TEST_CASE("docx: what looks like an entity is none") {
    const std::string body = part_of(bytes_of(document_of({line("&amp; &#x41; ]]>")})), "word/document.xml");
    CHECK(body.find(">&amp;amp; &amp;#x41; ]]&gt;</w:t>") != std::string::npos);
}

TEST_CASE("docx: paragraphs and tables come back as they were put in") {
    word::Table table;
    table.widths = {1000, 2000, 3000};
    table.rows.resize(3);
    word::Cell wide = cell("dua kolom");
    wide.span = 2;
    word::Cell top = cell("atas"), below = cell("");
    top.merge = word::Cell::Merge::begin;
    below.merge = word::Cell::Merge::go_on;
    table.rows[0].cells = {cell("No"), wide};
    table.rows[0].header = true;
    table.rows[1].cells = {top, cell("b"), word::Cell{}};
    table.rows[2].cells = {below, cell("c"), cell("d")};
    word::Paragraph heading = line("Judul");
    heading.style = "Heading1";
    const test::Page page = read_back(document_of({heading, line("satu\ndua\ttiga"), table, table, line("akhir")}));
    REQUIRE(page.size() >= 9);
    CHECK(page[0].starts_with("H1 Judul"));
    CHECK(page[1] == "P satu\ndua tiga");
    CHECK(page[2].starts_with("T No | dua kolom"));
    CHECK(page.back() == "P akhir");
    CHECK(std::count_if(page.begin(), page.end(), [](const std::string& row) { return row.starts_with("T "); }) == 6);
}

TEST_CASE("docx: the same document gives the same bytes, with no time of day in them") {
    const word::Document document = document_of({line("isi")});
    const std::string bytes = bytes_of(document);
    CHECK(bytes == bytes_of(document));
    // Of each entry: 00:00 of 1 January 1980.
    int entries = 0;
    for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 4)) {
        CHECK(bytes.substr(at + 12, 4) == std::string("\x00\x00\x21\x00", 4));
        ++entries;
    }
    CHECK(entries == 9);
}

TEST_CASE("docx: every part is well-formed, named in the content types, and every relation leads to one") {
    word::Document document = document_of({line("satu")});
    document.sections.push_back(document.sections.front());
    document.sections.push_back(document.sections.front());
    document.sections[1].footer.clear();
    document.sections[2].landscape = true;
    const std::string bytes = bytes_of(document);
    const std::string types = part_of(bytes, "[Content_Types].xml");
    const std::string relations = part_of(bytes, "word/_rels/document.xml.rels");
    for (const char* name : {"word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml",
                             "word/footer3.xml", "docProps/core.xml", "docProps/app.xml"}) {
        CAPTURE(name);
        CHECK(is_well_formed(part_of(bytes, name)));
        CHECK(types.find("\"/" + std::string(name) + "\"") != std::string::npos);
    }
    CHECK(types.find("footer2") == std::string::npos);
    CHECK(relations.find("footer2") == std::string::npos);
    const std::string body = part_of(bytes, "word/document.xml");
    for (const char* id : {"rIdFooter1", "rIdFooter3"}) {
        CHECK(relations.find(id) != std::string::npos);
        CHECK(body.find(id) != std::string::npos);
    }
    std::size_t sections = 0;
    for (std::size_t at = body.find("<w:sectPr>"); at != std::string::npos; at = body.find("<w:sectPr>", at + 1))
        ++sections;
    CHECK(sections == 3);
    CHECK(body.find("w:orient=\"landscape\"") != std::string::npos);
}

}  // namespace lkiplint
