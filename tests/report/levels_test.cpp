// Program, kegiatan and sub kegiatan: the levels of a budget tree, however a report shows them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/extract/levels.h"
#include "report/tabel.h"

namespace lkiplint {
namespace {

test::Lines with(const std::string& header, const test::Lines& rows) {
    test::Lines lines = {"LAPORAN KINERJA TAHUN 2019", "", "Tabel 3.9 Realisasi Anggaran", "", header};
    lines.insert(lines.end(), rows.begin(), rows.end());
    return lines;
}

// The parent of each row: "- 0 1 1".
std::string parents_of(const Tabel& tabel) {
    std::string parents;
    for (const Baris& baris : tabel.baris)
        parents += (parents.empty() ? "" : " ") + (baris.induk < 0 ? std::string("-") : std::to_string(baris.induk));
    return parents;
}

struct Tree {
    std::string what;
    test::Lines rows;
    std::string levels, parents;
};

void check(const std::string& header, const std::vector<Tree>& trees) {
    for (const Tree& tree : trees) {
        const Tabel tabel = test::only_table(with(header, tree.rows));
        CAPTURE(tree.what);
        CHECK(test::levels_of(tabel) == tree.levels);
        CHECK(parents_of(tabel) == tree.parents);
        for (std::size_t row = 0; row < tabel.baris.size(); ++row)
            for (const int child : tabel.baris[row].anak)
                CHECK(tabel.baris[static_cast<std::size_t>(child)].induk == static_cast<int>(row));
    }
}

}  // namespace

TEST_CASE("levels by numbers") {
    check("No | Program/Kegiatan | Anggaran | Realisasi | %",
          {
              {"dotted numbers",
               {"1 | Perikanan Tangkap | 300 | 300 | 100", "1.1 | Pengelolaan Nelayan Kecil | 300 | 300 | 100",
                "1.1.1 | Pelatihan Nelayan | 100 | 100 | 100", "1.1.2 | Bantuan Jaring | 200 | 200 | 100",
                "2 | Perikanan Budidaya | 50 | 50 | 100", "2.1 | Pembenihan | 50 | 50 | 100"},
               "pksspk",
               "- 0 1 1 - 4"},
              {"dotted numbers with a point at the end and spaces",
               {"1. | Perikanan Tangkap | 300 | 300 | 100", "1.1. | Pengelolaan Nelayan | 300 | 300 | 100",
                "1.1. 1 | Pelatihan Nelayan | 300 | 300 | 100"},
               "pks",
               "- 0 1"},
              {"roman numbers and digits",
               {"I | Perikanan Tangkap | 300 | 300 | 100", "1 | Pelatihan Nelayan | 100 | 100 | 100",
                "2 | Bantuan Jaring | 200 | 200 | 100", "II | Perikanan Budidaya | 50 | 50 | 100",
                "1 | Pembenihan | 50 | 50 | 100"},
               "pkkpk",
               "- 0 0 - 3"},
              {"capitals, digits and small letters",
               {"A. | Perikanan Tangkap | 300 | 300 | 100", "1. | Pengelolaan Nelayan | 300 | 300 | 100",
                "a. | Pelatihan Nelayan | 100 | 100 | 100", "b. | Bantuan Jaring | 200 | 200 | 100",
                "B. | Perikanan Budidaya | 50 | 50 | 100", "1. | Pembenihan | 50 | 50 | 100"},
               "pksspk",
               "- 0 1 1 - 4"},
              {"a total below",
               {"I | Perikanan Tangkap | 300 | 300 | 100", "1 | Pelatihan Nelayan | 300 | 300 | 100",
                " | JUMLAH | 300 | 300 | 100"},
               "pkt",
               "- 0 -"},
          });
}

TEST_CASE("levels by the codes of the nomenclature") {
    check("Kode | Uraian Program, Kegiatan, Sub Kegiatan | Anggaran | Realisasi | %",
          {
              {"sub kegiatan of four digits",
               {"7.01.01 | Penunjang Urusan Daerah | 300 | 300 | 100",
                "7.01.01.2.01 | Perencanaan dan Evaluasi | 300 | 300 | 100",
                "7.01.01.2.01.0001 | Dokumen Perencanaan | 100 | 100 | 100",
                "7.01.01.2.01.0006 | Dokumen Evaluasi | 200 | 200 | 100"},
               "pkss",
               "- 0 1 1"},
              {"sub kegiatan of two digits",
               {"3.25.03 | Perikanan Tangkap | 300 | 300 | 100", "3.25.03.2.01 | Pengelolaan Nelayan | 300 | 300 | 100",
                "3.25.03.2.01.02 | Pelatihan Nelayan | 300 | 300 | 100"},
               "pks",
               "- 0 1"},
          });
}

TEST_CASE("levels by what a name begins with") {
    check(
        "Program/Kegiatan/Sub Kegiatan | Anggaran | Realisasi | %",
        {
            {"words",
             {"Program Perikanan Tangkap | 300 | 300 | 100", "Kegiatan Pengelolaan Nelayan | 300 | 300 | 100",
              "Sub Kegiatan Pelatihan Nelayan | 100 | 100 | 100", "Sub Kegiatan Bantuan Jaring | 200 | 200 | 100"},
             "pkss",
             "- 0 1 1"},
            {"words with numbers",
             {"Program 1 : Perikanan Tangkap | 300 | 300 | 100", "Kegiatan 1 : Pengelolaan Nelayan | 300 | 300 | 100",
              "Subkegiatan 1 : Pelatihan Nelayan | 300 | 300 | 100", "Program 2 : Perikanan Budidaya | 50 | 50 | 100"},
             "pksp",
             "- 0 1 -"},
            {"a sub kegiatan right below its program",
             {"Program Perikanan | 300 | 300 | 100", "Sub Kegiatan Pelatihan | 300 | 300 | 100"},
             "ps",
             "- 0"},
            {"dotted numbers in the name",
             {"1. Perikanan Tangkap | 300 | 300 | 100", "1.1 Pengelolaan Nelayan | 300 | 300 | 100",
              "1.1.1 Pelatihan Nelayan | 300 | 300 | 100"},
             "pks",
             "- 0 1"},
        });
}

TEST_CASE("levels by the official names and by capitals") {
    check("No | Program/Kegiatan | Anggaran | Realisasi | %",
          {
              {"names of the nomenclature",
               {"1 | Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 300 | 300 | 100",
                "2 | Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah | 300 | 300 | 100",
                "3 | Penyusunan Dokumen Perencanaan Perangkat Daerah | 100 | 100 | 100",
                "4 | Evaluasi Kinerja Perangkat Daerah | 200 | 200 | 100"},
               "pkss",
               "- 0 1 1"},
              {"programs in capitals",
               {" | PROGRAM PERIKANAN TANGKAP | 300 | 300 | 100", " | Pelatihan nelayan | 100 | 100 | 100",
                " | Bantuan jaring | 200 | 200 | 100", " | Lelang ikan | 0 | 0 | 0"},
               "pkss",
               "- 0 1 1"},
          });
}

TEST_CASE("a name whose level another table tells") {
    const std::vector<Tabel> tables = test::tables_of({
        "Tabel 3.9 Realisasi Anggaran",
        "",
        "No | Program/Kegiatan | Anggaran | Realisasi",
        "1 | Perikanan Tangkap | 300 | 300",
        "1.1 | Pengelolaan Nelayan | 300 | 300",
        "1.1.1 | Pelatihan Nelayan | 300 | 300",
        "",
        "Tabel 3.10 Perubahan Anggaran",
        "",
        "Program/Kegiatan | Anggaran Awal | Anggaran Perubahan",
        "Perikanan Tangkap | 280 | 300",
        "Pengelolaan Nelayan | 280 | 300",
        "Pelatihan Nelayan | 280 | 300",
    });
    REQUIRE(tables.size() == 2);
    CHECK(test::levels_of(tables[0]) == "pks");
    CHECK(test::levels_of(tables[1]) == "pks");
    CHECK(parents_of(tables[1]) == "- 0 1");
}

TEST_CASE("a list of belanja has no levels") {
    check("No | Uraian | Anggaran | Realisasi | %",
          {
              {"numbered",
               {"1 | Belanja Pegawai | 300 | 300 | 100", "2 | Belanja Barang dan Jasa | 200 | 150 | 75",
                "3 | Belanja Modal | 50 | 50 | 100"},
               "---",
               "- - -"},
              {"with a total",
               {"1 | Belanja Pegawai | 300 | 300 | 100", "2 | Belanja Modal | 50 | 50 | 100",
                " | Jumlah | 350 | 350 | 100"},
               "--t",
               "- - -"},
          });
    check("No | Sasaran | Anggaran | Realisasi | %",
          {{"sasaran",
            {"1 | Meningkatnya produksi | 300 | 300 | 100", "2 | Terjaganya mutu | 200 | 150 | 75"},
            "--",
            "- -"}});
}

TEST_CASE("what a budget line is called, without what stands before its name") {
    struct Row {
        std::string text, name;
    };
    for (const Row& row : {
             Row{"Program Perikanan Tangkap", "perikanan tangkap"},
             Row{"PROGRAM 1 : PROGRAM PERIKANAN TANGKAP", "perikanan tangkap"},
             Row{"1.1.2 Pelatihan Nelayan", "pelatihan nelayan"},
             Row{"Sub Kegiatan 3: Pelatihan Nelayan", "pelatihan nelayan"},
             Row{"Subkegiatan Pelatihan Nelayan", "pelatihan nelayan"},
             Row{"7.01.01.2.01.0001 Dokumen Perencanaan", "dokumen perencanaan"},
             Row{"", ""},
         })
        CHECK(budget_line_name(row.text) == row.name);
}

}  // namespace lkiplint
