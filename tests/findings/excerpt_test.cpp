#include "findings/excerpt.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

namespace lkiplint {
namespace {

using namespace test;

// A row as a reader sees it: "Program A | *500* | !55,00!", with (n) before it when n rows were left out.
std::string shown(const Cuplikan::Baris& baris) {
    std::string text = baris.dilewati > 0 ? "(" + std::to_string(baris.dilewati) + ") " : "";
    for (std::size_t i = 0; i < baris.sel.size(); ++i) {
        const auto& [cell, tanda] = baris.sel[i];
        const std::string mark = tanda == Tanda::salah ? "!" : tanda == Tanda::bukti ? "*" : "";
        text += (i > 0 ? " | " : "") + mark + cell + mark;
    }
    return text;
}

Lines rows_of(const Cuplikan& cuplikan) {
    Lines lines;
    for (const Cuplikan::Baris& baris : cuplikan.baris) lines.push_back(shown(baris));
    return lines;
}

std::vector<Cuplikan> excerpts(const Report& report, const Finding& finding) {
    return excerpts_of(report, PlaceIndex(report), finding);
}

const Finding& only(const std::vector<Finding>& findings, std::string_view code) {
    const Finding* found = nullptr;
    for (const Finding& finding : findings)
        if (finding.rule->code == code) found = &finding;
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("a wrong share is shown with its row, the cells marked") {
    const Report report = report_of(
        "Tabel 3.4 Realisasi Anggaran Tahun 2024\n\n"
        "| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |\n|---|---|---|---|---|\n"
        "| 1 | Program Pembinaan | 2.000.000 | 500.000 | 25,00 |\n"
        "| 2 | Program Pelayanan | 1.000.000 | 500.000 | 55,00 |\n");
    const std::vector<Finding> findings = run_checks(report, shipped_pack()).findings;
    const std::vector<Cuplikan> cuplikan = excerpts(report, only(findings, "ANG004"));
    REQUIRE(cuplikan.size() == 1);
    CHECK(cuplikan[0].judul == "Tabel 3.4 Realisasi Anggaran Tahun 2024");
    CHECK(cuplikan[0].header == Lines{"No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"});
    CHECK(rows_of(cuplikan[0]) == Lines{"(1) 2 | Program Pelayanan | *1.000.000* | *500.000* | !55,00!"});
    CHECK_FALSE(cuplikan[0].dipotong);
}

TEST_CASE("a finding in a text is shown with its words, and with the table that contradicts it") {
    const Report report = report_of(
        "Realisasi anggaran mencapai ??? persen dari pagu.\n\nTabel 1 Sarana\n\n| Jenis | Jumlah |\n|---|---|\n"
        "| Meja | 4 |\n| Kursi | 6 |\n");
    const std::vector<Finding> findings = run_checks(report, shipped_pack()).findings;
    Finding finding = only(findings, "TXT002");
    finding.related.push_back({report.tabel.at(0).baris.at(1).sel.at(1).place, "Kursi: 6"});
    const std::vector<Cuplikan> cuplikan = excerpts(report, finding);
    REQUIRE(cuplikan.size() == 2);
    CHECK(cuplikan[0].header.empty());
    CHECK(rows_of(cuplikan[0]) == Lines{"!Realisasi anggaran mencapai ??? persen dari pagu.!"});
    CHECK(rows_of(cuplikan[1]) == Lines{"(1) Kursi | *6*"});
}

TEST_CASE("long texts and many rows are cut, and say so") {
    std::string table = "| Jenis | Jumlah |\n|---|---|\n";
    for (int i = 0; i < 60; ++i) table += "| Meja " + std::to_string(i) + " | 4 |\n";
    std::string text;
    for (int i = 0; i < 100; ++i) text += "Uraian panjang tentang pelayanan. ";
    const Report report = report_of(text + "Nilainya ??? saja.\n\n" + table);
    Finding finding = only(run_checks(report, shipped_pack()).findings, "TXT002");
    for (const Baris& baris : report.tabel.at(0).baris) finding.related.push_back({baris.sel.at(1).place, "4"});
    const std::vector<Cuplikan> cuplikan = excerpts(report, finding);
    REQUIRE(cuplikan.size() == 2);
    const std::string words = cuplikan[0].baris[0].sel[0].text;
    CHECK(words.size() < 420);
    CHECK(words.find("???") != std::string::npos);
    CHECK(cuplikan[1].baris.size() == kExcerptRows - 1);
    CHECK(cuplikan[1].dipotong);
}

TEST_CASE("of a table wider than can be read the columns around the marked cells are shown") {
    std::string head = "| No | Program |", line = "|---|---|", row = "| 1 | Program Pelayanan |";
    for (int i = 0; i < 60; ++i) {
        head += " Bulan " + std::to_string(i) + " |";
        line += "---|";
        row += " " + std::to_string(i) + " |";
    }
    Report report = report_of("Tabel 3.4 Rincian\n\n" + head + "\n" + line + "\n" + row + "\n");
    REQUIRE(report.tabel.size() == 1);
    const Baris& baris = report.tabel[0].baris.at(0);
    Finding finding;
    finding.place = baris.sel.at(30).place;
    finding.related.push_back({baris.sel.at(33).place, "lain"});
    const std::vector<Cuplikan> cuplikan = excerpts(report, finding);
    REQUIRE(cuplikan.size() == 1);
    CHECK(cuplikan[0].header ==
          Lines{"No", "Program", "…", "Bulan 27", "Bulan 28", "Bulan 29", "Bulan 30", "Bulan 31", "Bulan 32", "…"});
    CHECK(rows_of(cuplikan[0]) == Lines{"1 | Program Pelayanan | … | 27 | !28! | 29 | 30 | *31* | 32 | …"});
}

}  // namespace lkiplint
