#include "render/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "render/contoh.h"

namespace lkiplint {
namespace {

using nlohmann::json;
using test::aturan;
using test::hasil;

json json_of(const std::vector<FileResult>& files, Lang lang = Lang::id) {
    std::ostringstream out;
    render_json(out, RunResult{files, RulePack{}, lang});
    return json::parse(out.str());
}

}  // namespace

TEST_CASE("JSON carries the fields of the contract") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    const FileResult file = hasil(ang, txt);
    const json result = json_of({file});
    CHECK(result["tool"]["name"] == "lkiplint");
    CHECK_FALSE(result["tool"]["version"].get<std::string>().empty());

    const json& first = result["files"][0];
    CHECK(first["path"] == "laporan/sukamaju.md");
    CHECK(first["format"] == "markdown");
    CHECK(first["instansi"] == "Kecamatan Sukamaju");
    CHECK(first["tahun"] == 2025);
    CHECK(first["counts"] == json::parse(R"({"galat": 1, "peringatan": 1, "catatan": 0})"));
    CHECK(first["checked"]["cocok"] == 2);
    CHECK(first["checked"]["tidak-dapat-diperiksa"] == 1);
    CHECK(first["checked"]["rules"]["ANG001"]["salah"] == 1);
    CHECK(first["checked"]["reasons"] == json::parse(R"([{"reason": "angka tidak terbaca", "count": 1}])"));

    REQUIRE(result["findings"].size() == 2);
    json finding = result["findings"][0];
    CHECK(finding["id"] == file.findings[0].id);
    finding.erase("id");
    CHECK(finding == json::parse(R"({
        "code": "ANG001", "slug": "jumlah-sub-kegiatan", "severity": "galat", "file": "laporan/sukamaju.md",
        "line": 12, "column": 5, "locator": "Tabel 3.1 › Administrasi Keuangan › Anggaran",
        "message": "Jumlahnya 1.500, seharusnya 1.700.", "found": "1.500", "expected": "1.700",
        "quote": "| Administrasi Keuangan | 1.500 |",
        "related": [{"file": "laporan/sukamaju.md", "line": 13, "message": "Listrik: 800"},
                    {"file": "laporan/sukamaju.md", "line": 14, "message": "Gaji: 900"}]})"));
}

TEST_CASE("in a packaged file a place is a paragraph or row of a part, on a page where that is known") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    file.parts = {"word/document.xml", "word/footnotes.xml"};
    file.findings[0].place = {30, 2, 1, 0, 4};
    file.findings[0].related[0].place = {29, 1, 0, 7, 28};
    const json finding = json_of({file})["findings"][0];
    CHECK(finding["line"] == 4);
    CHECK(finding["part"] == "word/footnotes.xml");
    CHECK_FALSE(finding.contains("page"));
    CHECK(finding["related"][0]["line"] == 28);
    CHECK(finding["related"][0]["part"] == "word/document.xml");
    CHECK(finding["related"][0]["page"] == 7);
}

TEST_CASE("messages in the language asked for") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    CHECK(json_of({hasil(ang, txt)}, Lang::en)["findings"][0]["message"] == "It says 1.500, should say 1.700.");
}

TEST_CASE("an unreadable file is listed with its reason, what is unknown is null") {
    FileResult unreadable, unknown;
    unreadable.path = "pindai.pdf";
    unreadable.error = "berkas PDF";
    const json result = json_of({unreadable, unknown});
    CHECK(result["files"][0] == json::parse(R"({"path": "pindai.pdf", "error": "berkas PDF"})"));
    CHECK(result["files"][1]["instansi"].is_null());
    CHECK(result["files"][1]["tahun"].is_null());
    CHECK(result["findings"] == json::array());
}

TEST_CASE("a path that is no UTF-8 does not stop the output") {
    FileResult file;
    file.path = "lapor\xE9n.md";
    CHECK(json_of({file})["files"][0]["path"] == "lapor\uFFFDn.md");
}

}  // namespace lkiplint
