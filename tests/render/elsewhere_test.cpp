// What proves a finding may stand in another report: then its place is none of this one's.
#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "findings/elsewhere.h"
#include "findings/excerpt.h"
#include "laporan.h"
#include "render/english.h"
#include "render/finding_json.h"
#include "render/place_label.h"
#include "render/sarif.h"
#include "render/text.h"
#include "report/whereabouts.h"

namespace lkiplint {

using namespace test;

namespace {

constexpr std::string_view kText =
    "# LAPORAN KINERJA KECAMATAN SUKAMAJU KABUPATEN MADIUN TAHUN 2025\n\n**Tabel 3.3 Perbandingan Realisasi**\n\n"
    "| No | Indikator | Realisasi 2024 | Realisasi 2025 |\n|---|---|---|---|\n"
    "| 1 | Indeks Kepuasan Masyarakat | 83,10 | 84,00 |\n| 2 | Indeks Ketertiban | 70,00 | 71,00 |\n";

// A finding in row 7, proved by line 8 of `file`.
Finding finding_with(const std::string& file) {
    Finding finding;
    finding.rule = shipped_pack().find("KIN005");
    finding.place = {7, 1};
    finding.file = "laporan";
    finding.related.push_back({{8, 1}, "Tabel 3.2 › Indeks Kepuasan Masyarakat › Realisasi: 82,50", file});
    return finding;
}

}  // namespace

TEST_CASE("what stands in another report is called by its file, not by a line of this one") {
    const Report report = report_of(kText);
    const PlaceIndex index(report);
    struct Row {
        std::string file;
        bool elsewhere;
        std::string label;
        std::size_t excerpt_rows;  // of the table: with line 8 or without
    };
    for (const Row& row : {
             Row{"", false, "baris 8", 2},
             Row{"laporan", false, "baris 8", 2},
             Row{"arsip/lama-2024.docx", true, "lama-2024.docx, baris/paragraf 8", 1},
         }) {
        CAPTURE(row.file);
        const Finding finding = finding_with(row.file);
        CHECK(is_elsewhere(finding.related.front(), report) == row.elsewhere);
        CheckResult result;
        result.findings.push_back(finding);
        const FileResult file = summarise(report, result);
        CHECK(related_label(finding.related.front(), file, {}) == row.label);
        std::ostringstream text;
        render_text(text, file, {});
        CHECK(text.str().find(row.label + ": Tabel 3.2") != std::string::npos);
        const auto json = finding_json(finding, file, Lang::id);
        CHECK(json["related"][0]["file"] == (row.elsewhere ? row.file : "laporan"));
        CHECK(json["related"][0]["line"] == 8);
        std::size_t rows = 0;
        for (const Cuplikan& cuplikan : excerpts_of(report, index, finding)) rows += cuplikan.baris.size();
        CHECK(rows == row.excerpt_rows);
        std::ostringstream sarif;
        const std::vector<FileResult> files{file};
        render_sarif(sarif, RunResult{files, shipped_pack(), Lang::id, {}, {}});
        CHECK((sarif.str().find("lama-2024.docx") != std::string::npos) == row.elsewhere);
    }
}

TEST_CASE("what is said of last year's report has its English") {
    English english(shipped_pack());
    CHECK(english.of("laporan tahun 2024 (lama.docx, Tabel 3.2)") == "the report of 2024 (lama.docx, Tabel 3.2)");
    CHECK(english.knows("laporan ini sendiri memuat dua angka"));
    CHECK(english.knows("satuannya lain daripada di laporan tahun lalu"));
}

}  // namespace lkiplint
