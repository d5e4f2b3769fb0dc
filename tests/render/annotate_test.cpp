// Comments in a DOCX: where their anchors go, and that nothing else changes. In the expected XML "[0" and "0]" are the
// ends of the range of comment 0, and "(0)" is the run that refers to it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <zip.h>

#include "base/text.h"
#include "import/docx_builder.h"
#include "import/docx_source.h"
#include "import/package.h"
#include "render/annotate_docx.h"
#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

// What a finding speaks of and where: the words of the block or cell whose text is `in`.
struct Wanted {
    std::string in, found;
    std::string quote = {};
};

const Rule& rule() {
    static const Rule kRule = [] {
        Rule made;
        made.code = "XYZ001";
        made.title = {"Judul aturan", "Title of the rule"};
        made.message = {"\"{found}\" salah & keliru <sekali>.", "\"{found}\" is wrong."};
        made.fix = {"Betulkan.", "Put it right."};
        return made;
    }();
    return kRule;
}

Place place_of(const Document& document, const std::string& text) {
    for (const TextBlock& block : document.running)
        if (block.text == text) return block.place;
    for (const Block& block : document.blocks) {
        if (const auto* written = std::get_if<TextBlock>(&block)) {
            if (written->text == text) return written->place;
            continue;
        }
        for (const TableRow& row : std::get<TableBlock>(block).rows)
            for (const Cell& cell : row.cells)
                if (cell.text == text) return cell.place;
    }
    FAIL("no such text: " << text);
    return {};
}

Finding finding_at(const Place& place, const std::string& found, const std::string& quote = {}) {
    Finding finding;
    finding.rule = &rule();
    finding.place = place;
    finding.found = found;
    finding.quote = quote;
    return finding;
}

Report report_on(const Document& document) {
    Report report;
    report.parts = document.parts;
    return report;
}

struct Annotated {
    AnnotatedDocx result;
    std::map<std::string, std::string> parts;
};

std::map<std::string, std::string> unzipped(const std::string& bytes) {
    std::map<std::string, std::string> parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_t* archive =
        zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        std::string content(about.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        CHECK(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
        zip_fclose(file);
        CHECK(parts.emplace(about.name, content).second);
    }
    zip_discard(archive);
    return parts;
}

Annotated annotate(const std::string& bytes, const std::vector<Wanted>& wanted, const std::vector<Finding>& more = {}) {
    const Result<DocxWithSource> read = import_docx_with_source("laporan.docx", bytes, {});
    REQUIRE_MESSAGE(read.ok(), read.error().message);
    std::vector<Finding> findings;
    for (const Wanted& one : wanted)
        findings.push_back(finding_at(place_of(read->imported.document, one.in), one.found, one.quote));
    findings.insert(findings.end(), more.begin(), more.end());
    const Result<AnnotatedDocx> result =
        annotate_docx(bytes, *read, report_on(read->imported.document), findings, {}, {});
    REQUIRE_MESSAGE(result.ok(), result.error().message);
    // What is read from the copy is what was read from the original.
    const Result<Imported> again = import_text("laporan.docx", result->bytes);
    REQUIRE_MESSAGE(again.ok(), again.error().message);
    CHECK(page_of(again->document) == page_of(read->imported.document));
    return {*result, unzipped(result->bytes)};
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + with.size()))
        text.replace(at, old.size(), with);
    return text;
}

// With short signs for anchors.
std::string compact(std::string xml, const std::string& w = "w:") {
    for (int id = 0; id < 10; ++id) {
        const std::string number = std::to_string(id), attribute = w + "id=\"" + number + "\"/>";
        xml = replaced(xml, "<" + w + "commentRangeStart " + attribute, "[" + number);
        xml = replaced(xml, "<" + w + "commentRangeEnd " + attribute, number + "]");
        xml =
            replaced(xml, "<" + w + "r><" + w + "commentReference " + attribute + "</" + w + "r>", "(" + number + ")");
    }
    return xml;
}

std::string body_of(const Annotated& annotated) {
    const std::string xml = compact(annotated.parts.at("word/document.xml"));
    const std::size_t begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.rfind("</w:body>") - begin);
}

std::string annotated_body(const std::string& body, const std::vector<Wanted>& wanted) {
    return body_of(annotate(docx_bytes({body, {}, {}, {}, {}, {}, {}}), wanted));
}

// The paragraphs of comments, without markup.
std::vector<std::string> lines_of(const std::string& comments) {
    std::vector<std::string> lines;
    for (std::size_t at = comments.find("<w:p>"); at != std::string::npos; at = comments.find("<w:p>", at + 1)) {
        std::string line;
        bool markup = false;
        for (const char c : comments.substr(at, comments.find("</w:p>", at) - at)) {
            if (c == '<') markup = true;
            if (!markup) line += c;
            if (c == '>') markup = false;
        }
        for (const auto& [entity, sign] :
             {std::pair("&quot;", "\""), std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&amp;", "&")})
            line = replaced(line, entity, sign);
        lines.push_back(line);
    }
    return lines;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::string kKeep = "<w:t xml:space=\"preserve\">";
// Where a run is cut in two.
const std::string kEnd = "</w:t></w:r>", kBegin = "<w:r>" + kKeep;

}  // namespace

TEST_CASE("a comment stands at the words that it is about") {
    struct Row {
        std::string what, body;
        std::vector<Wanted> wanted;
        std::string expected;
    };
    const std::string bold = "<w:rPr><w:b/></w:rPr>";
    for (const Row& row : {
             Row{"a word in the middle",
                 p("serapan 80% dari pagu"),
                 {{"serapan 80% dari pagu", "80%"}},
                 "<w:p>" + kBegin + "serapan " + kEnd + "[0" + kBegin + "80%" + kEnd + "0](0)" + kBegin + " dari pagu" +
                     kEnd + "</w:p>"},
             Row{"a whole run",
                 "<w:p>" + r("serapan ") + r("80%", "<w:b/>") + r(" naik") + "</w:p>",
                 {{"serapan 80% naik", "80%"}},
                 "<w:p>" + r("serapan ") + "[0" + r("80%", "<w:b/>") + "0](0)" + r(" naik") + "</w:p>"},
             Row{"properties are kept in each half",
                 "<w:p>" + r("serapan 80% naik", "<w:b/>") + "</w:p>",
                 {{"serapan 80% naik", "80% naik"}},
                 "<w:p><w:r>" + bold + kKeep + "serapan " + kEnd + "[0<w:r>" + bold + kKeep + "80% naik" + kEnd +
                     "0](0)</w:p>"},
             Row{"over several runs",
                 "<w:p>" + r("a Rp1") + r("00.0") + r("00 b") + "</w:p>",
                 {{"a Rp100.000 b", "Rp100.000"}},
                 "<w:p>" + kBegin + "a " + kEnd + "[0" + kBegin + "Rp1" + kEnd + r("00.0") + kBegin + "00" + kEnd +
                     "0](0)" + kBegin + " b" + kEnd + "</w:p>"},
             Row{"a run that ends in a space written as a reference is not cut",
                 "<w:p><w:r><w:t>nilai 80%&#32;</w:t></w:r></w:p>",
                 {{"nilai 80%", "80%"}},
                 "<w:p>[0<w:r><w:t>nilai 80%&#32;</w:t></w:r>0](0)</w:p>"},
             Row{"spaces make no difference",
                 "<w:p>" + r("nilai 80,5  %") + "</w:p>",
                 {{"nilai 80,5  %", "80,5 %"}},
                 "<w:p>" + kBegin + "nilai " + kEnd + "[0" + kBegin + "80,5  %" + kEnd + "0](0)</w:p>"},
             Row{"a number is not found within another",
                 p("180 1.80 80,5 80."),
                 {{"180 1.80 80,5 80.", "80"}},
                 "<w:p>" + kBegin + "180 1.80 80,5 " + kEnd + "[0" + kBegin + "80" + kEnd + "0](0)" + kBegin + "." +
                     kEnd + "</w:p>"},
             Row{"nor a word",
                 p("capaian cap"),
                 {{"capaian cap", "cap"}},
                 "<w:p>" + kBegin + "capaian " + kEnd + "[0" + kBegin + "cap" + kEnd + "0](0)</w:p>"},
             Row{"in its sentence",
                 p("Naik 5%. Turun 5%."),
                 {{"Naik 5%. Turun 5%.", "5%", "Turun 5%."}},
                 "<w:p>" + kBegin + "Naik 5%. Turun " + kEnd + "[0" + kBegin + "5%" + kEnd + "0](0)" + kBegin + "." +
                     kEnd + "</w:p>"},
             Row{"the sentence when its words are not there",
                 p("Satu. Dua."),
                 {{"Satu. Dua.", "tiga", "Dua…"}},
                 "<w:p>" + kBegin + "Satu. " + kEnd + "[0" + kBegin + "Dua" + kEnd + "0](0)" + kBegin + "." + kEnd +
                     "</w:p>"},
             Row{"all of the paragraph when nothing is",
                 p("Satu.", "<w:jc w:val=\"left\"/>"),
                 {{"Satu.", "dua"}},
                 "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>[0" + r("Satu.") + "0](0)</w:p>"},
             Row{"references of XML count as what they stand for",
                 p("A &amp; B &#60; 5"),
                 {{"A & B < 5", "& B <"}},
                 "<w:p>" + kBegin + "A " + kEnd + "[0" + kBegin + "&amp; B &#60;" + kEnd + "0](0)" + kBegin + " 5" +
                     kEnd + "</w:p>"},
             Row{"quotation marks and dashes of any shape",
                 p("“Baik” 2020–2024 ya"),
                 {{"“Baik” 2020–2024 ya", "\"Baik\" 2020-2024"}},
                 "<w:p>[0" + kBegin + "“Baik” 2020–2024" + kEnd + "0](0)" + kBegin + " ya" + kEnd + "</w:p>"},
             Row{"several at one place, and at places that cross",
                 p("a b c d"),
                 {{"a b c d", "b"}, {"a b c d", "b"}, {"a b c d", "b c"}, {"a b c d", "c d"}},
                 "<w:p>" + kBegin + "a " + kEnd + "[0[1[2" + kBegin + "b" + kEnd + "0](0)1](1)" + kBegin + " " + kEnd +
                     "[3" + kBegin + "c" + kEnd + "2](2)" + kBegin + " d" + kEnd + "3](3)</w:p>"},
         }) {
        CAPTURE(row.what);
        CHECK(annotated_body(row.body, row.wanted) == row.expected);
    }
}

TEST_CASE("anchors go only where the format allows them") {
    struct Row {
        std::string what, body, in, found, expected;
    };
    const std::string field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const std::string field_end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const std::string changed = "<w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"a\"><w:rPr/></w:rPrChange></w:rPr>";
    const std::string sdt = "<w:sdt><w:sdtPr/><w:sdtContent>" + r("a 80% b") + "</w:sdtContent></w:sdt>";
    const std::string simple = "<w:fldSimple w:instr=\"PAGE\">" + r("80%") + "</w:fldSimple>";
    const std::string formula = "<m:oMath><m:r><m:t>80%</m:t></m:r></m:oMath>";
    const std::string choice =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"masa\"><w:t>70%</w:t></mc:Choice><mc:Fallback><w:t>80%</w:t>"
        "</mc:Fallback></mc:AlternateContent></w:r>";
    for (const Row& row : {
             Row{"a tracked insertion keeps the range, not the reference",
                 "<w:p>" + r("a ") + "<w:ins w:id=\"5\" w:author=\"x\">" + r("b 80% c") + "</w:ins>" + r(" d") +
                     "</w:p>",
                 "a b 80% c d", "80%",
                 "<w:p>" + r("a ") + "<w:ins w:id=\"5\" w:author=\"x\">" + kBegin + "b " + kEnd + "[0" + kBegin +
                     "80%" + kEnd + "0]" + kBegin + " c" + kEnd + "</w:ins>(0)" + r(" d") + "</w:p>"},
             Row{"what was deleted is not looked at",
                 "<w:p><w:del w:id=\"5\" w:author=\"x\"><w:r><w:delText>80%</w:delText></w:r></w:del>" + r("80%") +
                     "</w:p>",
                 "80%", "80%",
                 "<w:p><w:del w:id=\"5\" w:author=\"x\"><w:r><w:delText>80%</w:delText></w:r></w:del>[0" + r("80%") +
                     "0](0)</w:p>"},
             Row{"a link", "<w:p><w:hyperlink w:anchor=\"x\">" + r("80%") + "</w:hyperlink>" + r(" a") + "</w:p>",
                 "80% a", "80%",
                 "<w:p><w:hyperlink w:anchor=\"x\">[0" + r("80%") + "0]</w:hyperlink>(0)" + r(" a") + "</w:p>"},
             Row{"from a link to behind it",
                 "<w:p><w:hyperlink w:anchor=\"x\">" + r("80") + "</w:hyperlink>" + r("% a") + "</w:p>", "80% a", "80%",
                 "<w:p><w:hyperlink w:anchor=\"x\">[0" + r("80") + "</w:hyperlink>" + kBegin + "%" + kEnd + "0](0)" +
                     kBegin + " a" + kEnd + "</w:p>"},
             Row{"a smart tag", "<w:p><w:smartTag w:element=\"x\"><w:smartTagPr/>" + r("80%") + "</w:smartTag></w:p>",
                 "80%", "80%",
                 "<w:p><w:smartTag w:element=\"x\"><w:smartTagPr/>[0" + r("80%") + "0]</w:smartTag>(0)</w:p>"},
             Row{"around a content control", "<w:p>" + sdt + "</w:p>", "a 80% b", "80%",
                 "<w:p>[0" + sdt + "0](0)</w:p>"},
             Row{"around a simple field", "<w:p>" + r("a ") + simple + "</w:p>", "a 80%", "80%",
                 "<w:p>" + r("a ") + "[0" + simple + "0](0)</w:p>"},
             Row{"behind a field that the words stand in", "<w:p>" + field + r("80%") + field_end + r(" a") + "</w:p>",
                 "80% a", "80%", "<w:p>" + field + "[0" + r("80%") + "0]" + field_end + "(0)" + r(" a") + "</w:p>"},
             Row{"a field that goes on in the next paragraph", "<w:p>" + field + r("80%") + r(" a") + "</w:p>", "80% a",
                 "80%", "<w:p>" + field + "[0" + r("80%") + "0](0)" + r(" a") + "</w:p>"},
             Row{"around a formula", "<w:p>" + r("a ") + formula + "</w:p>", "a 80%", "80%",
                 "<w:p>" + r("a ") + "[0" + formula + "0](0)</w:p>"},
             Row{"around alternatives", "<w:p>" + choice + r(" a") + "</w:p>", "80% a", "80%",
                 "<w:p>[0" + choice + "0](0)" + r(" a") + "</w:p>"},
             Row{"a run whose format is tracked stays whole", "<w:p><w:r>" + changed + "<w:t>a 80% b</w:t></w:r></w:p>",
                 "a 80% b", "80%", "<w:p>[0<w:r>" + changed + "<w:t>a 80% b</w:t></w:r>0](0)</w:p>"},
             Row{"a text that kept no spaces is told to", "<w:p><w:r><w:t>a 80%</w:t></w:r></w:p>", "a 80%", "80%",
                 "<w:p>" + kBegin + "a " + kEnd + "[0" + kBegin + "80%" + kEnd + "0](0)</w:p>"},
             Row{"unless spaces at its ends would then show", "<w:p><w:r><w:t> a 80%</w:t></w:r></w:p>", "a 80%", "80%",
                 "<w:p>[0<w:r><w:t> a 80%</w:t></w:r>0](0)</w:p>"},
             Row{"between the children of a run",
                 "<w:p><w:r><w:t>a</w:t><w:br/><w:t>80%</w:t><w:br/><w:t>b</w:t></w:r></w:p>", "a\n80%\nb", "80%",
                 "<w:p><w:r><w:t>a</w:t><w:br/></w:r>[0<w:r><w:t>80%</w:t></w:r>0](0)<w:r><w:br/><w:t>b</w:t></w:r></"
                 "w:p>"},
             Row{"CDATA is not cut", "<w:p><w:r><w:t><![CDATA[a 80% b]]></w:t></w:r></w:p>", "a 80% b", "80%",
                 "<w:p>[0<w:r><w:t><![CDATA[a 80% b]]></w:t></w:r>0](0)</w:p>"},
             Row{"hidden words are not looked at", "<w:p>" + r("80% ", "<w:vanish/>") + r("80%") + "</w:p>", "80%",
                 "80%", "<w:p>" + r("80% ", "<w:vanish/>") + "[0" + r("80%") + "0](0)</w:p>"},
             Row{"bookmarks and comments that are there stay",
                 "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"x\"/>" + r("80%") + "<w:bookmarkEnd w:id=\"3\"/></w:p>",
                 "80%", "80%",
                 "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"x\"/>[0" + r("80%") +
                     "0](0)<w:bookmarkEnd w:id=\"3\"/></w:p>"},
         }) {
        CAPTURE(row.what);
        CHECK(annotated_body(row.body, {{row.in, row.found}}) == row.expected);
    }
}

TEST_CASE("a finding in a table stands in its cell") {
    struct Row {
        std::string what, body, in, found, expected;
    };
    const auto cell = [](const std::string& content, const std::string& properties = {}) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    };
    const std::string table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>", end = "</w:tr></w:tbl>";
    const std::string first = cell(p("80%")), other = cell(p("90%"));
    const std::string restart = "<w:vMerge w:val=\"restart\"/>", go_on = "<w:vMerge/>";
    for (const Row& row : {
             Row{"the same words in two cells", table + first + first + other + end, "90%", "90%",
                 table + first + first + cell("<w:p>[0" + r("90%") + "0](0)</w:p>") + end},
             Row{"a cell behind a wide one", table + cell(p("a"), "<w:gridSpan w:val=\"3\"/>") + other + end, "90%",
                 "90%",
                 table + cell(p("a"), "<w:gridSpan w:val=\"3\"/>") + cell("<w:p>[0" + r("90%") + "0](0)</w:p>") + end},
             Row{"all of a cell with several paragraphs", table + first + cell(p("satu") + p("dua")) + end, "satu dua",
                 "x", table + first + cell("<w:p>[0" + r("satu") + "</w:p><w:p>" + r("dua") + "0](0)</w:p>") + end},
             Row{"words over two paragraphs", table + first + cell(p("satu a") + p("b dua")) + end, "satu a b dua",
                 "a b",
                 table + first +
                     cell("<w:p>" + kBegin + "satu " + kEnd + "[0" + kBegin + "a" + kEnd + "</w:p><w:p>" + kBegin +
                          "b" + kEnd + "0](0)" + kBegin + " dua" + kEnd + "</w:p>") +
                     end},
             Row{"an empty cell", table + first + cell("<w:p/>") + end, "", "",
                 table + first + cell("<w:p>[00](0)</w:p>") + end},
             Row{"an empty paragraph with properties", table + first + cell("<w:p><w:pPr/></w:p>") + end, "", "",
                 table + first + cell("<w:p><w:pPr/>[00](0)</w:p>") + end},
             Row{"empty paragraphs around the text", table + first + cell("<w:p/>" + p("x") + "<w:p/>") + end, "x", "y",
                 table + first + cell("<w:p/><w:p>[0" + r("x") + "0](0)</w:p><w:p/>") + end},
             Row{"a frame of one cell", table + cell(p("a 80% b")) + end, "a 80% b", "80%",
                 table +
                     cell("<w:p>" + kBegin + "a " + kEnd + "[0" + kBegin + "80%" + kEnd + "0](0)" + kBegin + " b" +
                          kEnd + "</w:p>") +
                     end},
             Row{"a table in a cell", table + first + cell(table + first + other + end + p("luar")) + end, "90%", "90%",
                 table + first + cell(table + first + cell("<w:p>[0" + r("90%") + "0](0)</w:p>") + end + p("luar")) +
                     end},
             Row{"the cell around such a table", table + first + cell(table + first + other + end + p("luar")) + end,
                 "luar", "luar",
                 table + first + cell(table + first + other + end + "<w:p>[0" + r("luar") + "0](0)</w:p>") + end},
             Row{"a cell that goes on below: where it begins",
                 table + cell(p("satu"), restart) + first + "</w:tr><w:tr>" + cell(p(""), go_on) + other + end, "", "",
                 table + cell("<w:p>[0" + r("satu") + "0](0)</w:p>", restart) + first + "</w:tr><w:tr>" +
                     cell(p(""), go_on) + other + end},
         }) {
        CAPTURE(row.what);
        CHECK(annotated_body(row.body, {{row.in, row.found}}) == row.expected);
    }
}

TEST_CASE("a finding about a row stands at the cell that holds its words") {
    const std::string bytes = docx_bytes({tbl({tr({tc("1"), tc("Baik"), tc("Kriteria")})}), {}, {}, {}, {}, {}, {}});
    CHECK(holds(body_of(annotate(bytes, {}, {finding_at({1, 1}, "Kriteria")})), "[0" + r("Kriteria") + "0](0)"));
    CHECK(holds(body_of(annotate(bytes, {}, {finding_at({1, 2}, "Kriteria")})), "[0" + r("Baik") + "0](0)"));
    // A word or number within another is none.
    for (const auto& [before, found] : {std::pair("150", "50"),
                                        {"50 persennya", "50 persen"},
                                        {"1.500", "500"},
                                        {"50,5", "50"},
                                        {"Desanya", "Desa"}}) {
        CAPTURE(before);
        const std::string row =
            docx_bytes({tbl({tr({tc("1"), tc(before), tc("a " + std::string(found) + ".")})}), {}, {}, {}, {}, {}, {}});
        const std::string body = body_of(annotate(row, {}, {finding_at({1, 1}, found)}));
        CHECK(holds(body, "<w:p>" + r(before) + "</w:p>"));
        CHECK(holds(body, "[0"));
        CHECK_FALSE(holds(body, "[0" + r("1")));
    }
}

TEST_CASE("what stands where Word takes no comment is told in words, at a place that does") {
    const std::string box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("dalam kotak") +
                            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    const std::string note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    const DocxParts docx = {
        p("Awal") + "<w:p>" + r("Tengah") + box + note + "</w:p>" +
            tbl({tr({tc("x"), "<w:tc><w:p>" + r("sel") + replaced(box, "kotak", "sel") + "</w:p></w:tc>"})}),
        {},
        {},
        "<w:footnote w:id=\"2\">" + p("isi catatan") + "</w:footnote>",
        {},
        p("kepala surat"),
        p("kaki surat")};
    struct Row {
        std::string in, anchor, says;
        int in_boxes_and_notes, in_headers, of_the_whole;
    };
    for (const Row& row : {
             Row{"dalam kotak", "[0" + r("Tengah"), "dalam kotak teks yang melekat", 1, 0, 0},
             Row{"dalam sel", "[0" + r("sel"), "dalam kotak teks yang melekat", 1, 0, 0},
             Row{"isi catatan", "[0" + r("Tengah"), "dalam catatan kaki", 1, 0, 0},
             Row{"kepala surat", "[0" + r("Awal"), "di kepala halaman", 0, 1, 0},
             Row{"kaki surat", "[0" + r("Awal"), "di kaki halaman", 0, 1, 0},
         }) {
        CAPTURE(row.in);
        const Annotated annotated = annotate(docx_bytes(docx), {{row.in, row.in}});
        CHECK(holds(body_of(annotated), row.anchor));
        CHECK(holds(annotated.parts.at("word/comments.xml"), row.says));
        CHECK(annotated.result.in_boxes_and_notes == row.in_boxes_and_notes);
        CHECK(annotated.result.in_headers == row.in_headers);
        CHECK(annotated.result.of_the_whole == row.of_the_whole);
        CHECK(annotated.result.comments == 1);
    }
    const Annotated whole = annotate(docx_bytes(docx), {}, {finding_at({}, "")});
    CHECK(whole.result.of_the_whole == 1);
    CHECK(holds(body_of(whole), "[0" + r("Awal")));
    CHECK(holds(whole.parts.at("word/comments.xml"), "laporan secara keseluruhan"));
}

TEST_CASE("a comment says what is wrong, what should be there and what to do") {
    Finding finding = finding_at({1, 1}, "80%");
    finding.expected = "90%";
    finding.related = {{{2, 1}, "Realisasi: 90"}, {{2, 1}, "Target: 100"}};
    const std::string bytes = docx_bytes({p("80%") + p("90"), {}, {}, {}, {}, {}, {}});
    const Result<DocxWithSource> read = import_docx_with_source("laporan.docx", bytes, {});
    REQUIRE(read.ok());
    Report report = report_on(read->imported.document);
    report.tabel.emplace_back();
    report.tabel[0].nomor = "3.2";
    report.tabel[0].place = {2, 1};
    report.tabel[0].end_line = 2;
    struct Row {
        Lang lang;
        std::vector<std::string> lines;
    };
    for (const Row& row : {
             Row{Lang::id,
                 {"Galat XYZ001: Judul aturan", "\"80%\" salah & keliru <sekali>.", "Ditemukan: 80%", "Seharusnya: 90%",
                  "Bandingkan (Tabel 3.2):", "– Realisasi: 90", "– Target: 100", "Cara memperbaiki: Betulkan."}},
             Row{Lang::en,
                 {"Error XYZ001: Title of the rule", "\"80%\" is wrong.", "Found: 80%", "Expected: 90%",
                  "Compare (Tabel 3.2):", "– Realisasi: 90", "– Target: 100", "How to fix it: Put it right."}},
         }) {
        TextStyle style;
        style.lang = row.lang;
        const Result<AnnotatedDocx> result = annotate_docx(bytes, *read, report, {finding}, style, {});
        REQUIRE(result.ok());
        const std::string comments = unzipped(result->bytes).at("word/comments.xml");
        CHECK(holds(comments, "w:id=\"0\" w:author=\"lkiplint\" w:initials=\"lk\""));
        CHECK(lines_of(comments) == row.lines);
    }
}

TEST_CASE("comments that are there are kept, whatever their part is called") {
    const std::string comments =
        "<w:comment w:id=\"7\" w:author=\"Camat\"><w:p/></w:comment><w:comment w:id=\"2\" w:author=\"lkiplint\"><w:p/>"
        "</w:comment>";
    Parts parts =
        docx_parts({"<w:p><w:commentRangeStart w:id=\"11\"/>" + r("a 80%") + "<w:commentRangeEnd w:id=\"11\"/></w:p>",
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}});
    parts.back().second = relations({{"comments", "catatan/isi.xml"}, {"commentsExtended", "commentsExtended.xml"}});
    parts.emplace_back("word/catatan/isi.xml", w_part("comments", comments));
    parts.emplace_back("word/commentsExtended.xml", "<x/>");
    parts[0].second = replaced(parts[0].second, "</Types>",
                               "<Override PartName=\"/word/catatan/isi.xml\" ContentType=\"application/"
                               "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");
    const Annotated annotated = annotate(zipped(parts), {{"a 80%", "80%"}});
    CHECK(annotated.result.earlier == 1);
    std::map<std::string, std::string> expected(parts.begin(), parts.end());
    expected.erase("word/document.xml");
    expected.erase("word/catatan/isi.xml");
    for (const auto& [name, content] : expected) {
        CAPTURE(name);
        CHECK(annotated.parts.at(name) == content);
    }
    CHECK(annotated.parts.size() == parts.size());
    const std::string& written = annotated.parts.at("word/catatan/isi.xml");
    const std::string before = w_part("comments", comments);
    const std::size_t end = before.rfind("</w:comments>");
    CHECK(written.substr(0, end) == before.substr(0, end));
    CHECK(written.substr(end).starts_with("<w:comment w:id=\"12\" "));  // 11 belongs to an anchor
    CHECK(written.ends_with("</w:comment></w:comments>"));
}

TEST_CASE("ids are free ones") {
    struct Row {
        std::string ids, expected;
    };
    for (const Row& row : {Row{"", "0"}, Row{"0", "1"}, Row{"5", "6"}, Row{"2147483647", "0"},
                           Row{"0 1 2147483647", "2"}, Row{"0 2 2147483646", "3"}, Row{"-1", "0"}, Row{"x", "0"}}) {
        CAPTURE(row.ids);
        std::string comments;
        for (const std::string_view id : split(row.ids, ' '))
            if (!id.empty()) comments += "<w:comment w:id=\"" + std::string(id) + "\"/>";
        Parts parts = docx_parts({p("satu"), {}, {}, {}, {}, {}, {}});
        parts.back().second = relations({{"comments", "comments.xml"}});
        parts.emplace_back("word/comments.xml", w_part("comments", comments));
        // Two, so that a gap of one is too small.
        const Annotated annotated = annotate(zipped(parts), {{"satu", "satu"}, {"satu", "satu"}});
        CHECK(holds(annotated.parts.at("word/document.xml"), "<w:commentRangeStart w:id=\"" + row.expected + "\"/>"));
    }
}

TEST_CASE("a document without comments gets what comments need, beside all that was there") {
    const Parts parts = docx_parts({p("satu"), kStyles, {}, {}, {}, {}, {}});
    const Annotated annotated = annotate(zipped(parts), {{"satu", "satu"}});
    CHECK(annotated.parts.size() == parts.size() + 1);
    const std::map<std::string, std::string> before(parts.begin(), parts.end());
    const std::string& types = annotated.parts.at("[Content_Types].xml");
    CHECK(replaced(types,
                   "<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
                   "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>",
                   "") == before.at("[Content_Types].xml"));
    const std::string& targets = annotated.parts.at("word/_rels/document.xml.rels");
    CHECK(replaced(targets,
                   "<Relationship Id=\"rIdKomentar1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                   "relationships/comments\" Target=\"comments.xml\"/>",
                   "") == before.at("word/_rels/document.xml.rels"));
    CHECK(annotated.parts.at("word/styles.xml") == before.at("word/styles.xml"));
}

TEST_CASE("a part that has the name of the comments without being them is left alone") {
    Parts parts = docx_parts({p("satu"), {}, {}, {}, {}, {}, {}});
    parts.emplace_back("word/comments.xml", "<x/>");
    const Annotated annotated = annotate(zipped(parts), {{"satu", "satu"}});
    CHECK(annotated.parts.at("word/comments.xml") == "<x/>");
    CHECK(holds(annotated.parts.at("word/comments1.xml"), "XYZ001"));
    CHECK(holds(annotated.parts.at("word/_rels/document.xml.rels"), "Target=\"comments1.xml\""));
}

TEST_CASE("namespaces are those of the document") {
    struct Row {
        std::string what, space, prefix, declaration;
    };
    const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const std::string transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    for (const Row& row : {Row{"strict", strict, "w:", ""}, Row{"another prefix", transitional, "kata:", ""},
                           Row{"none", transitional, "", " xmlns:w=\"" + transitional + "\""},
                           Row{"none, strict", strict, "", " xmlns:w=\"" + strict + "\""}}) {
        CAPTURE(row.what);
        const std::string& w = row.prefix;
        const std::string declared = w.empty() ? "xmlns" : "xmlns:" + w.substr(0, w.size() - 1);
        const std::string before = "\xEF\xBB\xBF<?xml version=\"1.0\"?><" + w + "document " + declared + "=\"" +
                                   row.space + "\"><" + w + "body><" + w + "p><" + w + "r><" + w + "t>a 80%</" + w +
                                   "t></" + w + "r></" + w + "p></" + w + "body></" + w + "document>";
        Parts parts = docx_parts({p("x"), {}, {}, {}, {}, {}, {}});
        parts[2].second = before;
        const Annotated annotated = annotate(zipped(parts), {{"a 80%", "80%"}});
        const std::string attribute = row.declaration + " " + (w.empty() ? "w:" : w) + "id=\"0\"/>";
        const std::string kept = "<" + w + "t xml:space=\"preserve\">", end = "</" + w + "t></" + w + "r>";
        CHECK(annotated.parts.at("word/document.xml") ==
              replaced(before, "<" + w + "t>a 80%" + end,
                       kept + "a " + end + "<" + w + "commentRangeStart" + attribute + "<" + w + "r>" + kept + "80%" +
                           end + "<" + w + "commentRangeEnd" + attribute + "<" + w + "r><" + w + "commentReference" +
                           attribute + "</" + w + "r>"));
        const bool is_strict = row.space == strict;
        CHECK(holds(annotated.parts.at("word/comments.xml"), "xmlns:w=\"" + row.space + "\""));
        CHECK(holds(annotated.parts.at("word/_rels/document.xml.rels"),
                    is_strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
                              : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"));
    }
}

TEST_CASE("a signature that is broken by it is spoken of; nothing changes without findings") {
    Parts parts = docx_parts({p("satu"), {}, {}, {}, {}, {}, {}});
    parts[1].second = relations({{"officeDocument", "word/document.xml"}, {"origin", "_xmlsignatures/origin.sigs"}});
    parts.emplace_back("_xmlsignatures/origin.sigs", "x");
    CHECK(annotate(zipped(parts), {{"satu", "satu"}}).result.signature_broken);
    const std::string bytes = zipped(parts);
    const Annotated untouched = annotate(bytes, {});
    CHECK_FALSE(untouched.result.signature_broken);
    CHECK(untouched.result.bytes == bytes);
}

TEST_CASE("the same document gives the same copy") {
    const std::string bytes = docx_bytes({p("a 80% b"), {}, {}, {}, {}, {}, {}});
    const Annotated once = annotate(bytes, {{"a 80% b", "80%"}}), again = annotate(bytes, {{"a 80% b", "80%"}});
    CHECK(once.result.bytes == again.result.bytes);
}

TEST_CASE("a paragraph as long as it likes is no reason to take long") {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "aaaaaaaab ";
    std::vector<Finding> findings;
    for (int i = 0; i < 100; ++i) findings.push_back(finding_at({1, 1}, std::string(5000, 'a') + "b"));
    const std::string bytes = docx_bytes({p(text), {}, {}, {}, {}, {}, {}});
    CHECK(annotate(bytes, {}, findings).result.comments == 100);
}

TEST_CASE("annotate: what it writes, says and refuses") {
    const TempDir folder;
    const std::string body = p("LAPORAN KINERJA INSTANSI PEMERINTAH", "<w:outlineLvl w:val=\"0\"/>") +
                             p("KECAMATAN SUKAMAJU TAHUN 2024", "<w:outlineLvl w:val=\"0\"/>") +
                             p("Indeks kepuasan masyarakat terealisasi sebesar ??? dari target 80.");
    const auto report = folder.write("laporan.docx", docx_bytes({body, {}, {}, {}, {}, {}, {}}));
    const auto copy = folder.path() / "temuan.docx";
    const std::string in = quoted(report), out = " -o " + quoted(copy);

    const Run run = run_lkiplint("annotate " + in + out);
    CAPTURE(run.err);
    CHECK(run.exit == 0);
    CHECK(holds(run.out, "1 temuan ditulis sebagai komentar"));
    CHECK(holds(unzipped(read_file(copy)).at("word/comments.xml"), "Galat TXT002"));
    CHECK(holds(run_lkiplint("annotate --lang en " + in + out).out, "1 finding written as a comment"));
    CHECK(holds(unzipped(read_file(copy)).at("word/comments.xml"), "Error TXT002"));

    // What the configuration sets aside gets no comment.
    folder.write("lkiplint.xml",
                 "<lkiplint versi=\"1\"><abaikan kode=\"TXT002\" alasan=\"menunggu data\"/></lkiplint>");
    CHECK(holds(run_lkiplint("annotate " + in + out).out, "0 temuan"));
    CHECK(holds(run_lkiplint("annotate --no-config " + in + out).out, "1 temuan"));

    struct Row {
        std::string arguments, says;
    };
    const auto page = folder.write("laporan.md", "# Laporan\n\nIsi.\n");
    const auto macros = folder.write("makro.docm", [&] {
        Parts parts = docx_parts({body, {}, {}, {}, {}, {}, {}});
        parts[0].second = replaced(parts[0].second,
                                   "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                   "application/vnd.ms-word.document.macroEnabled.main+xml");
        return zipped(parts);
    }());
    for (const Row& row : {
             Row{in + " -o " + in, "berkas asalnya"},
             Row{in + " -o " + quoted(folder.path() / "." / "laporan.docx"), "berkas asalnya"},
             Row{in + " -o -", "sebutkan nama berkas untuk -o"},
             Row{in, "--output harus disebutkan"},
             Row{in + " -o " + quoted(folder.path() / "temuan.docm"), "tanpa makro"},
             Row{quoted(macros) + out, "memuat makro"},
             Row{quoted(page) + out, "berkas ini Markdown"},
             Row{quoted(folder.write("x.pdf", "%PDF-1.7")) + out, "PDF belum dapat dibaca"},
             Row{quoted(folder.path() / "tidak-ada.docx") + out, "berkas tidak ditemukan"},
             Row{in + out + " --min-severity parah", "pilih salah satu: galat, peringatan, catatan"},
         }) {
        CAPTURE(row.arguments);
        const std::string before = read_file(report);
        const Run refused = run_lkiplint("annotate " + row.arguments);
        CAPTURE(refused.err);
        CHECK(refused.exit == 2);
        CHECK(refused.out.empty());
        CHECK(holds(refused.err, row.says));
        CHECK(read_file(report) == before);
    }
}

}  // namespace lkiplint::test
