// Packaged files that are broken, locked, of another kind, or made to harm: each is refused with a message that says
// what to do, quickly and without taking memory. Nothing here is stored; the files are made by the test.
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "import/docx_builder.h"
#include "import/import.h"
#include "import/limits.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using namespace test;

std::string error_of(const std::string& bytes, const ImportLimits& limits = {}) {
    const Result<Imported> imported = import_text("laporan.docx", bytes, limits);
    return imported ? "(terbaca)" : imported.error().message;
}

// A package whose main part is `xml`.
std::string with_main(const std::string& xml) {
    return zipped({{"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})}, {"word/document.xml", xml}});
}

std::string with_body(const std::string& body) { return docx_bytes({body, {}, {}, {}, {}, {}, {}}); }

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

// The name of a stream in the directory of an old Office file.
std::string compound(std::string_view stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0');
    for (const char c : stream) bytes.append(1, c).append(1, '\0');
    return bytes;
}

constexpr const char* kRoot = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

}  // namespace

TEST_CASE("packages that cannot be read say why and what to do") {
    const std::string good = with_body(p("satu"));
    const Parts odt = {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}};
    const Parts ods = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}};
    const Parts xlsx = {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
                        {"xl/workbook.xml", "<x/>"}};
    const Parts pptx = {{"ppt/presentation.xml", "<x/>"}};
    struct Row {
        std::string what, bytes, says, advice;
    };
    for (const Row& row : {
             Row{"cut off", good.substr(0, good.size() / 2), "terpotong", "simpan ulang"},
             Row{"only a beginning", "PK\x03\x04 apa saja", "terpotong", "simpan ulang"},
             Row{"no document", zipped({{"catatan.txt", "halo"}}), "bukan dokumen DOCX", "periksa isinya"},
             Row{"the part that is named is missing",
                 zipped({{"_rels/.rels", relations({{"officeDocument", "word/tiada.xml"}})}, {"a.xml", "<a/>"}}),
                 "bukan dokumen DOCX", "periksa isinya"},
             Row{"locked entries", zipped(docx_parts({p("satu"), {}, {}, {}, {}, {}, {}}), "rahasia"), "terkunci",
                 "kata sandi"},
             Row{"a locked package", compound("EncryptedPackage"), "terkunci", "tanpa kata sandi"},
             Row{"DOC", compound("WordDocument"), "DOC", "simpan dahulu sebagai DOCX"},
             Row{"XLS", compound("Workbook"), "XLS", "simpan dahulu sebagai"},
             Row{"ODT without text", zipped(odt), "bukan dokumen teks", "simpan"},
             Row{"ODS without sheets", zipped(ods), "bukan dokumen teks atau lembar kerja", "simpan"},
             Row{"XLSX without sheets", zipped(xlsx), "tidak memuat lembar kerja", "simpan"},
             Row{"PPTX", zipped(pptx), "PPTX", "simpan"},
             Row{"no XML", with_main("bukan XML"), "tidak memuat isi", "simpan ulang"},
             Row{"another kind of XML", with_main("<html><body>halo</body></html>"), "tidak memuat isi",
                 "simpan ulang"},
             Row{"cut off XML", with_main(kRoot + std::string("<w:body><w:p><w:r>")), "terpotong", "simpan ulang"},
             Row{"cut off inside of a tag", with_main(kRoot + std::string("<w:body><w:p w:x=\"")), "rusak",
                 "simpan ulang"},
             Row{"tags that cross", with_main(kRoot + std::string("<w:body><w:p></w:body></w:p></w:document>")),
                 "tag penutup", "simpan ulang"},
             Row{"entities",
                 with_main("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + std::string(kRoot) +
                           "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"),
                 "DOCTYPE", "simpan ulang"},
             Row{"an entity from elsewhere", with_body("<w:p><w:r><w:t>&rahasia;</w:t></w:r></w:p>"), "entitas",
                 "simpan ulang"},
             Row{"not UTF-8", with_body(p("\xFF\xFE")), "UTF-8", "simpan ulang"},
             Row{"UTF-16", with_main(std::string("\xFF\xFE<\0w\0", 6)), "UTF-16", "simpan ulang"},
             Row{"a zero byte", with_body(p(std::string("a\0b", 3))), "kendali", "simpan ulang"},
             Row{"elements in elements", with_body(repeat("<w:p>", 100'000) + repeat("</w:p>", 100'000)), "bersarang",
                 "simpan ulang"},
             Row{"tables in tables",
                 with_body(repeat("<w:tbl><w:tr><w:tc>", 1'000) + repeat("</w:tc></w:tr></w:tbl>", 1'000)), "bersarang",
                 "simpan ulang"},
             Row{"broken styles", zipped([] {
                     Parts parts = docx_parts({p("satu"), "<w:style>", {}, {}, {}, {}, {}});
                     return parts;
                 }()),
                 "styles.xml", "simpan ulang"},
             Row{"broken relations", zipped({{"_rels/.rels", "<Relationships"}, {"word/document.xml", "<a/>"}}),
                 "_rels/.rels", "simpan ulang"},
             Row{"a cell over a billion columns", with_body(tbl({tr({tc("x", "<w:gridSpan w:val=\"999999\"/>")})})),
                 "sel", "periksa tabelnya"},
         }) {
        CAPTURE(row.what);
        const auto begun = std::chrono::steady_clock::now();
        const std::string error = error_of(row.bytes);
        CAPTURE(error);
        CHECK(error.find(row.says) != std::string::npos);
        CHECK(error.find(row.advice) != std::string::npos);
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
    }
}

TEST_CASE("limits of packages hold whatever a package says of itself") {
    const std::string row_of_cells = tr({tc("a"), tc("b"), tc("c")});
    struct Row {
        std::string limit;
        std::string bytes;
        std::string says;
    };
    for (const Row& row : {
             Row{"part-bytes=1K", with_body(p(std::string(4000, 'x'))), "melebihi batas"},
             Row{"package-bytes=1K", with_body(p(std::string(4000, 'x'))), "setelah dibuka melebihi"},
             Row{"ratio-from-bytes=1K", with_body(p(std::string(1'000'000, 'x'))), "dimampatkan"},
             Row{"entries=2", with_body(p("satu")), "lebih dari 2 berkas"},
             Row{"xml-depth=4", with_body(p("satu")), "bersarang lebih dari 4"},
             Row{"unit-bytes=1K", with_body(p(std::string(4000, 'x'))), "lebih besar dari"},
             Row{"cells=5", with_body(tbl({row_of_cells, row_of_cells})), "lebih dari 5 sel"},
             Row{"columns=2", with_body(tbl({row_of_cells})), "lebih dari 2 sel"},
             Row{"blocks=2", with_body(p("satu") + p("dua") + p("tiga")), "lebih dari 2 paragraf"},
             Row{"text-bytes=1K", with_body(p(std::string(4000, 'x'))), "--limit text-bytes"},
             Row{"text-bytes=1K", with_body(tbl({tr({tc(std::string(4000, 'x')), tc("b")})})), "--limit text-bytes"},
         }) {
        CAPTURE(row.limit);
        CHECK(error_of(row.bytes) == "(terbaca)");
        ImportLimits limits;
        REQUIRE_FALSE(set_limit(limits, row.limit));
        CHECK(error_of(row.bytes, limits).find(row.says) != std::string::npos);
    }
}

TEST_CASE("limits of pages and texts hold") {
    const std::string page = "<!DOCTYPE html><p>satu</p><p>dua</p><p>tiga</p>";
    struct Row {
        std::string limit;
        std::string bytes;
        std::string says;
    };
    for (const Row& row : {
             Row{"html-elements=2", page, "lebih dari 2 elemen"},
             Row{"blocks=2", page, "lebih dari 2 paragraf"},
             Row{"source-bytes=20", page, "--limit source-bytes"},
             Row{"lines=2", "satu\n\ndua\n", "--limit lines"},
             Row{"blocks=2", "satu\n\ndua\n\ntiga\n", "lebih dari 2 paragraf"},
             Row{"text-bytes=10", "satu paragraf\n", "--limit text-bytes"},
             // What stands around a list is written beside each of its rows.
             Row{"text-bytes=100", R"({"x":")" + std::string(40, 'x') + R"(","d":[{"a":1},{"a":2},{"a":3}]})",
                 "--limit text-bytes"},
         }) {
        CAPTURE(row.limit);
        CAPTURE(row.bytes);
        CHECK(error_of(row.bytes) == "(terbaca)");
        ImportLimits limits;
        REQUIRE_FALSE(set_limit(limits, row.limit));
        CHECK(error_of(row.bytes, limits).find(row.says) != std::string::npos);
    }
}

TEST_CASE("a part that is named many times is read once, or counts each time it is read") {
    const std::string header = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
                               p(std::string(1000, 'x')) + "</w:hdr>";
    Parts parts = docx_parts({p("satu"), {}, {}, {}, {}, {}, {}});
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "<Relationship Id=\"h" + std::to_string(i) +
                "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" "
                "Target=\"h.xml\"/>";
    parts.back() = {"word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + many +
                        "</Relationships>"};
    parts.emplace_back("word/h.xml", header);
    const Result<Imported> imported = import_text("laporan.docx", zipped(parts));
    REQUIRE(imported);
    CHECK(imported->document.running.size() == 1);
}

TEST_CASE("limits are set by name") {
    struct Row {
        std::string assignment, says;
    };
    for (const Row& row : {
             Row{"part-bytes", "bilangan bulat"},
             Row{"part-bytes=", "bilangan bulat"},
             Row{"part-bytes=0", "bilangan bulat"},
             Row{"part-bytes=-1", "bilangan bulat"},
             Row{"part-bytes=1T", "bilangan bulat"},
             Row{"part-bytes=99999999999999G", "bilangan bulat"},
             Row{"bagian=1", "tidak dikenal"},
             Row{"", "tidak dikenal"},
             Row{"xml-depth=5000", "paling besar"},
         }) {
        CAPTURE(row.assignment);
        ImportLimits limits;
        const auto error = set_limit(limits, row.assignment);
        REQUIRE(error);
        CHECK(error->message.find(row.says) != std::string::npos);
    }
    ImportLimits limits;
    CHECK_FALSE(set_limit(limits, "part-bytes=3M"));
    CHECK(limits.max_part_bytes == 3u << 20);
}

TEST_CASE("every limit is documented with what it is by default") {
    const std::string page = read_file(source_dir() / "docs/kinerja.md");
    for (const LimitName& limit : limit_names()) {
        CAPTURE(limit.name);
        const std::string line = "\n| `" + std::string(limit.name) + "` | ";
        const std::size_t at = page.find(line);
        REQUIRE(at != std::string::npos);
        const std::string amount = page.substr(at + line.size(), page.find(' ', at + line.size()) - at - line.size());
        ImportLimits limits;
        REQUIRE_FALSE(set_limit(limits, std::string(limit.name) + "=" + amount));
        CHECK(limits.*limit.value == ImportLimits().*limit.value);
    }
}

TEST_CASE("names in a package are no paths, and of doubled ones the first counts") {
    Parts parts = docx_parts({p("satu"), {}, {}, {}, {}, {}, {}});
    parts.emplace_back("../../../../tmp/lkiplint-keluar.xml", "<x/>");
    parts.emplace_back("/etc/lkiplint.xml", "<x/>");
    parts.emplace_back("word\\document.xml", "<lain/>");
    CHECK(error_of(zipped(parts)) == "(terbaca)");
    CHECK_FALSE(std::filesystem::exists("/tmp/lkiplint-keluar.xml"));
}

TEST_CASE("long and odd documents are read in time that grows with their length only") {
    const auto seconds_for = [](const std::string& body) {
        const std::string bytes = with_body(body);
        const auto begun = std::chrono::steady_clock::now();
        CHECK(error_of(bytes) == "(terbaca)");
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    const std::string choice = "<mc:Choice Requires=\"masa\"/>";
    CHECK(seconds_for("<w:p>" + repeat(begin, 100'000) + "</w:p>") < 10);
    CHECK(seconds_for("<w:p><w:r><mc:AlternateContent>" + repeat(choice, 100'000) +
                      "</mc:AlternateContent></w:r></w:p>") < 10);
    CHECK(seconds_for("<w:p>" + repeat("<w:r><w:tab/></w:r>", 200'000) + "</w:p>") < 10);
    CHECK(seconds_for(repeat("<w:p/>", 300'000)) < 10);
}

}  // namespace lkiplint
