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
    CHECK(first["counts"] == json::parse(R"({"galat": 1, "peringatan": 1, "catatan": 0, "suppressed": 0})"));
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
        "bagian": null, "tabel": null, "baseline": null, "suppressed": null,
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

TEST_CASE("JSON tells where a finding stands, whether it is known or set aside, and what has gone") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    file.findings[0].bagian = "BAB III > B. Realisasi";
    file.findings[0].tabel = "Tabel 3.1 Realisasi";
    file.findings[0].baseline = BaselineState::tetap;
    file.findings[1].baseline = BaselineState::baru;
    file.findings[1].suppressed = "sudah dibahas";
    const std::vector<FileResult> files{file};
    std::ostringstream out;
    render_json(out, RunResult{files, RulePack{}, Lang::id, {{"ANG001-1", "ANG001", "a.md", "Jumlahnya 5."}}});
    const json result = json::parse(out.str());
    CHECK(result["findings"][0]["bagian"] == "BAB III > B. Realisasi");
    CHECK(result["findings"][0]["tabel"] == "Tabel 3.1 Realisasi");
    CHECK(result["findings"][0]["baseline"] == "tetap");
    CHECK(result["findings"][0]["suppressed"].is_null());
    CHECK(result["findings"][1]["baseline"] == "baru");
    CHECK(result["findings"][1]["suppressed"] == "sudah dibahas");
    CHECK(result["hilang"] ==
          json::parse(R"([{"id": "ANG001-1", "code": "ANG001", "file": "a.md", "message": "Jumlahnya 5."}])"));
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
