// What was compared and what was not, figure by figure, and how `inspect` shows it beside what was taken to be the
// same.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "checks/coverage.h"
#include "laporan.h"
#include "render/inspect.h"
#include "report/matching.h"

using namespace lkiplint;

namespace {

// "20 cocok", "85 tidak-dapat-diperiksa (…)": every figure of the page, in order.
test::Lines figures_of(const std::string& page) {
    const Report report = test::report_of("# LAPORAN KINERJA TAHUN 2025\n\n" + page);
    test::Lines lines;
    for (const FigureVerdict& figure : figure_verdicts(report, run_checks(report, test::shipped_pack()))) {
        const Tabel& tabel = report.tabel[static_cast<std::size_t>(figure.tabel)];
        const Baris& baris = tabel.baris[static_cast<std::size_t>(figure.baris)];
        std::string line =
            baris.sel[static_cast<std::size_t>(figure.kolom)].text + " " + std::string(verdict_name(figure.verdict));
        if (!figure.reason.empty()) line += " (" + figure.reason + ")";
        lines.push_back(line);
    }
    return lines;
}

nlohmann::json inspected(const std::string& page) {
    const Report report = test::report_of("# LAPORAN KINERJA TAHUN 2025\n\n" + page);
    const CheckResult result = run_checks(report, test::shipped_pack());
    std::ostringstream out;
    inspect_json(out, {report, result, {}});
    return nlohmann::json::parse(out.str())["files"][0];
}

std::string inspected_text(const std::string& page) {
    const Report report = test::report_of("# LAPORAN KINERJA TAHUN 2025\n\n" + page);
    const CheckResult result = run_checks(report, test::shipped_pack());
    std::ostringstream out;
    inspect_text(out, {report, result, {}}, {});
    return out.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string capaian(const std::string& rows) {
    return "**Tabel 3.1 Capaian Kinerja Tahun 2025**\n\nNo\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\n" +
           rows + "\n";
}

std::string renstra(const std::string& row, const std::string& number = "2.1") {
    return "**Tabel " + number +
           " Target Sasaran Renstra 2024-2026**\n\nNo\tSasaran\tIndikator\t2024\t2025\t2026\tTarget Akhir Renstra "
           "(2026)\n" +
           row + "\n\n";
}

const std::string kIkm = "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t";

}  // namespace

TEST_CASE("a ratio that is right has compared its percentage and both figures behind it") {
    CHECK(test::joined(figures_of(capaian(kIkm + "80\t82\t102,50"))) ==
          test::joined({"80 cocok", "82 cocok", "102,50 cocok"}));
}

TEST_CASE("the figures behind a percentage that is wrong are not known to be right") {
    const std::string reason = " tidak-dapat-diperiksa (hanya dibandingkan dengan angka yang dilaporkan salah)";
    CHECK(test::joined(figures_of(capaian(kIkm + "80\t82\t105,20\n2\tMeningkatnya akuntabilitas\tNilai SAKIP\t70\t70\t"
                                                 "100"))) ==
          test::joined({"80" + reason, "82" + reason, "105,20 salah", "70 cocok", "70 cocok", "100 cocok"}));
}

TEST_CASE("a figure that stands alone says so; another table that prints it compares it") {
    const std::string alone = " tidak-dapat-diperiksa (target tahun itu tidak dimuat di tabel lain)";
    CHECK(test::joined(figures_of(renstra(kIkm + "81\t82\t84\t84"))) ==
          test::joined({"81" + alone, "82" + alone, "84 cocok", "84 cocok"}));
    // The end of a plan that is not its last year is nothing that can be decided here.
    CHECK(test::joined(figures_of(renstra(kIkm + "81\t82\t84\t85"))) ==
          test::joined({"81" + alone, "82" + alone, "84" + alone,
                        "85 tidak-dapat-diperiksa (target akhir lain dari target tahun terakhir)"}));
    CHECK(
        test::joined(figures_of(renstra(kIkm + "81\t82\t84\t84") + renstra(kIkm + "81\t82\t84\t84", "2.2"))) ==
        test::joined({"81 cocok", "82 cocok", "84 cocok", "84 cocok", "81 cocok", "82 cocok", "84 cocok", "84 cocok"}));
}

TEST_CASE("a total that is right has compared its rows") {
    const std::string head = "**Tabel 3.5 Anggaran Program Tahun 2025**\n\nNo\tProgram\tAnggaran\n";
    CHECK(test::joined(figures_of(head + "1\tProgram Penataan Pasar\tRp 1.250.000\n2\tProgram Pemeliharaan Taman\t"
                                         "Rp 750.000\n\tJumlah\tRp 2.000.000\n")) ==
          test::joined({"Rp 1.250.000 cocok", "Rp 750.000 cocok", "Rp 2.000.000 cocok"}));
}

TEST_CASE("a well-formed amount is not compared by being well-formed") {
    CHECK(test::joined(figures_of("**Tabel 3.5 Anggaran Program Tahun 2025**\n\nNo\tProgram\tAnggaran\n"
                                  "1\tProgram Penataan Pasar\tRp 1.250.000\n")) ==
          test::joined({"Rp 1.250.000 tidak-dapat-diperiksa (tidak ada angka lain untuk dibandingkan)"}));
}

TEST_CASE("inspect: cells and coverage") {
    const std::string page = capaian(kIkm + "80\t82\t105,20\n2\tMeningkatnya akuntabilitas\tNilai SAKIP\t70\t70\t100");
    const nlohmann::json file = inspected(page);
    REQUIRE(file["figures"].size() == 6);
    CHECK(file["figures"][2] == nlohmann::json::parse(R"({"table": 0, "line": 6, "column": 62, "role": "capaian",
        "text": "105,20", "verdict": "salah", "code": "KIN001", "reason": null})"));
    CHECK(file["coverage"]["cocok"] == 3);
    CHECK(file["coverage"]["salah"] == 1);
    CHECK(file["coverage"]["tidak-dapat-diperiksa"] == 2);
    CHECK(file["coverage"]["reasons"][0]["count"] == 2);
    CHECK(file["coverage"]["tables"][0]["salah"] == 1);
    const std::string text = inspected_text(page);
    CHECK(holds(text, "angka       3 cocok, 0 pembulatan, 1 salah, 2 tidak dapat diperiksa"));
    CHECK(holds(text, "- hanya dibandingkan dengan angka yang dilaporkan salah: Realisasi baris 6; Target baris 6"));
    CHECK(holds(text, "- salah (KIN001): Capaian (%) baris 6"));
    CHECK(holds(text, "4 dari 6 angka (66 %) dibandingkan dengan angka lain"));
}

TEST_CASE("inspect: what was taken to be the same, and how alike the names are") {
    const std::string page = renstra(
                                 "1\tMeningkatnya kualitas jalan lingkungan\tPersentase penanganan jalan lingkungan "
                                 "permukiman kumuh\t81\t82\t84\t84") +
                             capaian(
                                 "1\tMeningkatnya kualitas jalan lingkungan\tPersentase penanganan jalan "
                                 "lingkungan permukiman\t82\t82\t100\n2\tMeningkatnya kualitas saluran\tPersentase "
                                 "penanganan saluran lingkungan permukiman rawan\t70\t70\t100");
    const nlohmann::json matches = inspected(page)["matches"];
    REQUIRE(matches.size() >= 2);
    CHECK(matches[0]["kind"] == "indikator");
    REQUIRE(matches[0]["mentions"].size() == 2);
    CHECK(matches[0]["mentions"][0]["score"] == 100);
    CHECK(matches[0]["mentions"][1]["number"] == "3.1");
    CHECK(matches[0]["mentions"][1]["name"] == "Persentase penanganan jalan lingkungan permukiman");
    CHECK(matches[0]["mentions"][1]["score"] ==
          match_score(name_key("Persentase penanganan jalan lingkungan permukiman kumuh"),
                      name_key("Persentase penanganan jalan lingkungan permukiman")));
    CHECK(matches[0]["mentions"][1]["score"] < 100);
    CHECK(matches[0]["near"].is_null());
    CHECK(matches[1]["near"]["name"] == matches[0]["name"]);
    CHECK(matches[1]["near"]["score"] < kSameName);
    const std::string text = inspected_text(page);
    CHECK(holds(text,
                "Indikator: Persentase penanganan jalan lingkungan permukiman kumuh\n    - Tabel 2.1, baris 6: 100 %"));
    CHECK(holds(text, "mirip, tetapi dianggap lain: "));
}

TEST_CASE("cells of a page of HTML that begin at the same column of their lines are told apart") {
    const std::vector<std::vector<std::string>> rows = {
        {"No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)"},
        {"1", "Program Penyelenggaraan Pelayanan", "28.200.000", "27.915.000", "285.000"},
        {"2", "Program Pemberdayaan Masyarakat", "85.950.000", "83.255.000", "2.965.000"}};
    std::string markdown = "Tabel 3.1 Sisa Anggaran\n\n", html = "<p>Tabel 3.1 Sisa Anggaran</p>\n<table>\n";
    for (const std::vector<std::string>& row : rows) {
        html += "<tr>\n";
        for (const std::string& cell : row) {
            markdown += "| " + cell + " ";
            html += "<td>" + cell + "</td>\n";
        }
        markdown += &row == &rows.front() ? "|\n|---|---|---|---|---|\n" : "|\n";
        html += "</tr>\n";
    }
    const auto verdicts_of = [](const std::string& text, const std::string& name) {
        const Result<Imported> imported = import_text(name, text);
        REQUIRE(imported.ok());
        const Report report = extract(*imported, test::shipped_pack());
        const CheckResult result = run_checks(report, test::shipped_pack());
        test::Lines lines;
        for (const Finding& finding : result.findings) lines.push_back(finding.rule->code + " " + finding.found);
        for (const FigureVerdict& figure : figure_verdicts(report, result))
            lines.emplace_back(verdict_name(figure.verdict));
        return lines;
    };
    const test::Lines wanted = verdicts_of(markdown, "laporan.md");
    CHECK(std::count(wanted.begin(), wanted.end(), "ANG005 2.965.000") == 1);
    CHECK(test::joined(verdicts_of(html + "</table>\n", "laporan.html")) == test::joined(wanted));
}
