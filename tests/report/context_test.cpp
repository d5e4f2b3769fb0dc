// Which agreement and which plan a table speaks of: by its caption, the sentence before it, or the heading above.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/extract/outline.h"
#include "report/tabel.h"

namespace lkiplint {
namespace {

const test::Lines kTitle = {"LAPORAN KINERJA TAHUN 2019", ""};
const test::Lines kTable = {"", "Sasaran | Indikator | Target", "Meningkatnya produksi | Produksi ikan | 40"};

test::Lines operator+(test::Lines left, const test::Lines& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

std::string context(const Tabel& tabel) { return tabel.konteks.pk + " " + tabel.konteks.periode; }

}  // namespace

TEST_CASE("the nearest text that names an agreement or plan decides") {
    struct Row {
        std::string what;
        test::Lines above;
        std::string context;
    };
    // Every one of these reports has a changed agreement somewhere.
    const test::Lines changed = {"Perjanjian kinerja perubahan ditandatangani pada bulan Oktober.", ""};
    for (const Row& row : {
             Row{"the caption", {"Tabel 2.2 Perjanjian Kinerja Perubahan"}, "perubahan "},
             Row{"the caption, of the first", {"Tabel 2.2 Perjanjian Kinerja Awal Tahun 2019"}, "awal "},
             Row{"the caption, with its plan",
                 {"Tabel 2.2 Perjanjian Kinerja Perubahan (Renstra 2016-2021)"},
                 "perubahan 2016-2021"},
             Row{"the sentence before",
                 {"Target menurut PK perubahan adalah sebagai berikut.", "", "Tabel 2.2 Target Tahun 2019"},
                 "perubahan "},
             Row{"the heading", {"# B. Perjanjian Kinerja Perubahan", "", "Tabel 2.2 Target Tahun 2019"}, "perubahan "},
             Row{"the caption before the heading",
                 {"# B. Perjanjian Kinerja", "", "Tabel 2.2 Target PK Perubahan"},
                 "perubahan "},
         }) {
        CAPTURE(row.what);
        const Tabel tabel = test::only_table(kTitle + changed + row.above + kTable);
        CHECK(context(tabel) == row.context);
        CHECK(tabel.konteks.tahun == 2019);
    }
}

TEST_CASE("a report with one agreement only speaks of that one") {
    const Tabel tabel =
        test::only_table(kTitle + test::Lines{"Tabel 3.2 Capaian Kinerja", "", "Indikator | Target | Realisasi",
                                              "Produksi ikan | 40 | 42"});
    CHECK(tabel.konteks.pk == "awal");
}

TEST_CASE("the plan that goes with an agreement is learned from where both are named") {
    const std::vector<Tabel> tables =
        test::tables_of(kTitle + test::Lines{
                                     "Perjanjian kinerja awal berpedoman pada Renstra 2016-2021.",
                                     "",
                                     "Perjanjian kinerja perubahan berpedoman pada Renstra 2019-2024.",
                                     "",
                                     "No | Jabatan | Jumlah",
                                     "1 | Analis | 3",
                                     "",
                                     "Tabel 3.1 Capaian Perjanjian Kinerja Awal",
                                     "",
                                     "Indikator | Target | Realisasi",
                                     "Produksi ikan | 40 | 42",
                                     "",
                                     "Tabel 3.2 Capaian Renstra 2019-2024",
                                     "",
                                     "Indikator | Target | Realisasi",
                                     "Produksi ikan | 41 | 42",
                                 });
    REQUIRE(tables.size() == 3);
    CHECK(context(tables[1]) == "awal 2016-2021");
    CHECK(context(tables[2]) == "perubahan 2019-2024");
}

TEST_CASE("the money below an agreement belongs to it") {
    const std::vector<Tabel> tables =
        test::tables_of(kTitle + test::Lines{"# A. Perjanjian Kinerja Awal", ""} +
                        test::Lines{"Tabel 2.2 Perjanjian Kinerja Perubahan", "", "Sasaran | Indikator | Target",
                                    "Meningkatnya produksi | Produksi ikan | 40", "", "Anggaran yang mendukungnya:", "",
                                    "Program | Anggaran | Keterangan", "Program Perikanan | 150.000.000 | APBD"});
    REQUIRE(tables.size() == 2);
    CHECK(tables[1].kind == TableKind::anggaran_program);
    CHECK(tables[1].konteks.pk == "perubahan");
}

TEST_CASE("tables of other things speak of no agreement") {
    const Tabel tabel =
        test::only_table(kTitle + test::Lines{"# Perjanjian Kinerja", "", "Tabel 1.1 Pegawai", "",
                                              "No | Jabatan | Jumlah", "1 | Analis | 3", "2 | Penyuluh | 4"});
    CHECK(tabel.kind == TableKind::pegawai);
    CHECK(tabel.konteks.pk == "");
}

TEST_CASE("agreements and periods in words") {
    struct Row {
        std::string text, pk, periode;
    };
    for (const Row& row : {
             Row{"Perjanjian Kinerja Perubahan Tahun 2019", "perubahan", ""},
             Row{"PK P-APBD", "perubahan", ""},
             Row{"Perubahan Perjanjian Kinerja", "perubahan", ""},
             Row{"PERJANJIAN KINERJA TAHUN 2019", "awal", ""},
             Row{"Realisasi Anggaran Perubahan", "", ""},
             Row{"Renstra 2016-2021", "", "2016-2021"},
             Row{"RENSTRA TAHUN 2016 \u2013 2021", "", "2016-2021"},
             Row{"Renstra tahun 2016 s.d. 2021", "", "2016-2021"},
             Row{"Renstra 2011-2015 dan 2016-2021", "", ""},
             Row{"tahun 2019", "", ""},
             Row{"kode 2016-20211", "", ""},
             Row{"mundur 2021-2016", "", ""},
         }) {
        CAPTURE(row.text);
        CHECK(pk_of(row.text) == row.pk);
        CHECK(periode_of(row.text) == row.periode);
    }
}

TEST_CASE("the headings above a table, and the annexes") {
    const std::vector<Tabel> tables = test::tables_of(kTitle + test::Lines{"BAB II",
                                                                           "",
                                                                           "PERENCANAAN KINERJA",
                                                                           "",
                                                                           "A. Rencana Strategis",
                                                                           "",
                                                                           "Tabel 2.1 Target",
                                                                           "",
                                                                           "Sasaran | Indikator | Target",
                                                                           "a | b | 1",
                                                                           "",
                                                                           "B. Perjanjian Kinerja",
                                                                           "",
                                                                           "B.1 Perjanjian Awal",
                                                                           "",
                                                                           "Tabel 2.2 Target",
                                                                           "",
                                                                           "Sasaran | Indikator | Target",
                                                                           "a | b | 1",
                                                                           "",
                                                                           "BAB IV PENUTUP",
                                                                           "",
                                                                           "Demikian laporan ini.",
                                                                           "",
                                                                           "LAMPIRAN",
                                                                           "",
                                                                           "Tabel 1 Target",
                                                                           "",
                                                                           "Sasaran | Indikator | Target",
                                                                           "a | b | 1"});
    REQUIRE(tables.size() == 3);
    CHECK(tables[0].bagian == "BAB II PERENCANAAN KINERJA > A. Rencana Strategis");
    CHECK(tables[1].bagian == "BAB II PERENCANAAN KINERJA > B. Perjanjian Kinerja > B.1 Perjanjian Awal");
    CHECK_FALSE(tables[0].lampiran);
    CHECK_FALSE(tables[1].lampiran);
    CHECK(tables[2].lampiran);
}

}  // namespace lkiplint
