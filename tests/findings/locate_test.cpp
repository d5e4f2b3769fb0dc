// Ids follow a finding through what happens to a report between two versions of it.
#include "findings/locate.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "report/whereabouts.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using namespace test;
namespace fs = std::filesystem;

const std::string kTable =
    "BAB III AKUNTABILITAS KINERJA\n\nB. Realisasi Anggaran\n\nTabel 3.4 Realisasi Anggaran Tahun 2024\n\n"
    "| No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) | % |\n|---|---|---|---|---|\n"
    "| 1 | Program Pelayanan | 1.000.000 | 500.000 | 55,00 |\n"
    "| 2 | Program Pembinaan | 2.000.000 | 500.000 | 25,00 |\n\n"
    "Kecamatan ini melampaui ??? persen.\n";

std::vector<std::string> ids_of(const std::string& text) {
    std::vector<std::string> ids;
    for (const Finding& finding : findings_of(text)) ids.push_back(finding.id);
    return ids;
}

std::set<std::string> id_set(const std::string& text) {
    const std::vector<std::string> ids = ids_of(text);
    return {ids.begin(), ids.end()};
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

}  // namespace

TEST_CASE("what is found is compared by value and without the numbers of tables") {
    struct Row {
        std::string a;
        std::string b;
        bool same;
    };
    for (const Row& row : {
             Row{"98,84 %", "98.84%", true},
             Row{"98,84 %", "98,840 %", true},
             Row{"98,84 %", "98,48 %", false},
             Row{"Rp. 1.500.000,00", "Rp1.500.000", true},
             Row{"Rp. 1.500.000,00", "Rp1.500.001", false},
             Row{"Tabel 3.4", "Tabel 4.12", true},
             Row{"Tabel 3.4 Pegawai", "Tabel 3.4 Sarana", false},
             Row{"BAB III", "Bab IV", true},
             Row{"Lampiran 2", "Tabel 2", false},
             Row{"kecamatan  Lain,", "Kecamatan Lain", true},
             Row{"20.300.00", "20.300.01", false},  // malformed
             Row{"", "", true},
         }) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK((normalised_content(row.a) == normalised_content(row.b)) == row.same);
    }
}

TEST_CASE("a heading is known without its number") {
    struct Row {
        std::string heading;
        const char* name;
    };
    for (const Row& row : {
             Row{"BAB III AKUNTABILITAS KINERJA", "akuntabilitas kinerja"},
             Row{"3.1 Akuntabilitas Kinerja", "akuntabilitas kinerja"},
             Row{"A. Capaian", "capaian"},
             Row{"B.1) Realisasi", "realisasi"},
             Row{"Lampiran II Perjanjian Kinerja", "perjanjian kinerja"},
             Row{"III", "iii"},  // nothing else is left
             Row{"", ""},
         }) {
        CAPTURE(row.heading);
        CHECK(unnumbered_heading(row.heading) == row.name);
    }
}

TEST_CASE("a place leads back to its cell, its row, its caption or its text") {
    const Report report = report_of(kTable);
    REQUIRE(report.tabel.size() == 1);
    const PlaceIndex index(report);
    const Tabel& tabel = report.tabel[0];
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 5; ++column) {
            const Whereabouts here = index.find(tabel.baris[row].sel[column].place);
            CHECK(here.tabel == 0);
            CHECK(here.baris == row);
            CHECK(here.kolom == column);
            CHECK(here.teks == -1);
        }
        CHECK(index.find(tabel.baris[row].place).baris == row);
        CHECK(index.find({tabel.baris[row].place.line, 1000}).kolom == 4);  // words at the end of its last cell
    }
    CHECK(index.find(tabel.caption_place).tabel == 0);
    CHECK(index.find(tabel.caption_place).baris == -1);
    const Whereabouts words = index.find({12, 20});
    REQUIRE(words.teks >= 0);
    CHECK(report.teks[words.teks].block.text.find("???") != std::string::npos);
    CHECK_FALSE(index.find({2000, 1}).known());
    CHECK_FALSE(index.find({0, 1}).known());
    CHECK_FALSE(PlaceIndex(Report{}).find({1, 1}).known());
}

TEST_CASE("findings keep their ids when the report around them changes") {
    const std::vector<std::string> ids = ids_of(kTable);
    REQUIRE(ids.size() >= 2);
    struct Row {
        std::string change;
        std::string text;
    };
    const std::vector<Row> rows = {
        {"text moves", "\n\n" + kTable},
        {"a chapter comes in before it, and all numbers with it",
         "BAB I PENDAHULUAN\n\nUraian.\n\n" +
             replaced(replaced(kTable, "BAB III", "BAB IV"), "Tabel 3.4", "Tabel 4.4")},
        {"the letter of its section", replaced(kTable, "B. Realisasi", "C. Realisasi")},
        {"a number is printed in another way", replaced(kTable, "55,00", "55.0 %")},
        {"an amount is printed in another way", replaced(kTable, "500.000", "Rp500.000,00")},
        {"a right row comes in above", replaced(kTable, "| 1 |", "| 3 | Program Umum | 400 | 100 | 25,00 |\n| 1 |")},
        {"case and spaces of names", replaced(kTable, "Program Pelayanan", "PROGRAM  Pelayanan")},
    };
    for (const Row& row : rows) {
        CAPTURE(row.change);
        const std::set<std::string> now = id_set(row.text);
        for (const std::string& id : ids) {
            CAPTURE(id);
            CHECK(now.count(id) == 1);
        }
    }
    CHECK(id_set(replaced(kTable, "55,00", "56,00")) != id_set(kTable));                       // another error
    CHECK(id_set(replaced(kTable, "Program Pelayanan", "Program Sarana")) != id_set(kTable));  // of another row
}

TEST_CASE("a chapter put into a whole report keeps the ids of its findings") {
    for (const fs::directory_entry& entry : fs::directory_iterator(source_dir() / "fixtures" / "laporan")) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().filename().string());
        const std::string text = read_file(entry.path());
        // Before the table of contents' first chapter, where it stands in nobody's way.
        std::string moved = "# Sambutan\n\nLaporan ini disusun bersama oleh seluruh seksi.\n\n" + text;
        const std::vector<std::string> before = ids_of(text);
        const std::set<std::string> after = id_set(moved);
        std::size_t kept = 0;
        for (const std::string& id : before) kept += after.count(id);
        CHECK(kept == before.size());
        CHECK(std::set<std::string>(before.begin(), before.end()).size() == before.size());
    }
}

TEST_CASE("a report gives the same ids in Markdown and as an export") {
    const std::string table = replaced(kTable, "B. Realisasi Anggaran", "## B. Realisasi Anggaran");
    const std::string html =
        "<!DOCTYPE html><h1>BAB III AKUNTABILITAS KINERJA</h1><h2>B. Realisasi Anggaran</h2>"
        "<p>Tabel 3.4 Realisasi Anggaran Tahun 2024</p><table><tr><th>No</th><th>Program/Kegiatan</th>"
        "<th>Anggaran (Rp)</th><th>Realisasi (Rp)</th><th>%</th></tr><tr><td>1</td><td>Program Pelayanan</td>"
        "<td>1.000.000</td><td>500.000</td><td>55,00</td></tr><tr><td>2</td><td>Program Pembinaan</td>"
        "<td>2.000.000</td><td>500.000</td><td>25,00</td></tr></table><p>Kecamatan ini melampaui ??? persen.</p>";
    const std::set<std::string> ids = id_set(table);
    CHECK(id_set(html) == ids);
}

}  // namespace lkiplint
