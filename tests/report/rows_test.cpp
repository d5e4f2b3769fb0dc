// Rows as they were meant: cells that run on behind a page break, pieces that stand a cell too far left, totals with
// fewer cells, amounts torn from their "Rp".
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/tabel.h"

namespace lkiplint {
namespace {

// A table of money, and what its rows must be.
struct Page {
    std::string what;
    test::Lines rows;
    test::Lines expected;
};

const test::Lines kHead = {"Tabel 3.9 Realisasi Anggaran Tahun 2019", "",
                           "No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) | %"};

void check(const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        test::Lines lines = kHead;
        lines.insert(lines.end(), page.rows.begin(), page.rows.end());
        CAPTURE(page.what);
        CHECK(test::joined(test::rows_of(test::only_table(lines))) == test::joined(page.expected));
    }
}

// "t r .": total, average or neither, for each row.
std::string marks_of(const Tabel& tabel) {
    std::string marks;
    for (const Baris& baris : tabel.baris) marks += baris.is_total ? 't' : baris.is_average ? 'r' : '.';
    return marks;
}

std::string value_of(const Tabel& tabel, int row, Role role) {
    const Sel* sel = tabel.cell(row, role);
    return sel && sel->angka ? sel->angka->value.to_string() : "-";
}

}  // namespace

TEST_CASE("a cell that runs on behind a page break belongs to the row before it") {
    check({
        {"the rest of a name",
         {"1 | Pembinaan dan Pengawasan | 200.000 | 150.000 | 75", "", " | Perikanan Tangkap | | | "},
         {"1 | Pembinaan dan Pengawasan Perikanan Tangkap | 200.000 | 150.000 | 75"}},
        {"the rest of a number and a name",
         {"1.4. | Pembinaan dan | 200.000 | 150.000 | 75", "", "2 | Pengawasan | | | "},
         {"1.4.2 | Pembinaan dan Pengawasan | 200.000 | 150.000 | 75"}},
        {"a row of its own",
         {"1 | Pembinaan | 200.000 | 150.000 | 75", "", "2 | Pengawasan | 50.000 | 40.000 | 80"},
         {"1 | Pembinaan | 200.000 | 150.000 | 75", "2 | Pengawasan | 50.000 | 40.000 | 80"}},
        {"a program without figures yet",
         {"1 | Pembinaan | 200.000 | 150.000 | 75", "", " | Program Perikanan Budidaya | | | "},
         {"1 | Pembinaan | 200.000 | 150.000 | 75", " | Program Perikanan Budidaya |  |  | "}},
        {"not without a page break",
         {"1 | Pembinaan dan | 200.000 | 150.000 | 75", " | Pengawasan | | | "},
         {"1 | Pembinaan dan | 200.000 | 150.000 | 75", " | Pengawasan |  |  | "}},
        {"a total",
         {"1 | Pembinaan | 200.000 | 150.000 | 75", "", " | JUMLAH | 200.000 | 150.000 | 75"},
         {"1 | Pembinaan | 200.000 | 150.000 | 75", " | JUMLAH | 200.000 | 150.000 | 75"}},
    });
}

TEST_CASE("the place of the words that a page break tore off is kept") {
    const Tabel tabel =
        test::only_table({"Tabel 3.9 Realisasi Anggaran", "", "No | Kegiatan | Anggaran | Realisasi | %",
                          "1 | Pembinaan dan | 200.000 | 150.000 | 75", "", " | Pengawasan | | | "});
    REQUIRE(tabel.baris.size() == 1);
    const Sel& sel = tabel.baris[0].sel[1];
    CHECK(sel.place_at(sel.text.find("Pembinaan")).line == 4);
    CHECK(sel.place_at(sel.text.find("Pengawasan")).line == 6);
}

TEST_CASE("a piece of a table that lost its first column is put under its columns") {
    check({
        {"behind a page break",
         {"1 | Pembinaan | 200.000 | 150.000 | 75", "", "Pengawasan | 50.000 | 40.000 | 80",
          "Penyuluhan | 60.000 | 60.000 | 100"},
         {"1 | Pembinaan | 200.000 | 150.000 | 75", " | Pengawasan | 50.000 | 40.000 | 80",
          " | Penyuluhan | 60.000 | 60.000 | 100"}},
    });
}

TEST_CASE("an amount and its currency sign in two cells are one") {
    check({
        {"one amount",
         {"1 | Pembinaan | Rp. | 200.000 | 150.000 | 75"},
         {"1 | Pembinaan | Rp. 200.000 | 150.000 | 75"}},
        {"both amounts",
         {"1 | Pembinaan | Rp | 200.000 | Rp | 150.000 | 75"},
         {"1 | Pembinaan | Rp 200.000 | Rp 150.000 | 75"}},
    });
    const Tabel tabel =
        test::only_table({kHead[0], "", kHead[2], "1 | Pembinaan | Rp. | 200.000 | Rp. | 150.000 | 75"});
    CHECK(value_of(tabel, 0, Role::anggaran) == "200000");
    CHECK(value_of(tabel, 0, Role::realisasi) == "150000");
    CHECK(value_of(tabel, 0, Role::serapan) == "75");
}

TEST_CASE("totals stand under their columns, however few cells they have") {
    const std::string row = "1 | Pembinaan | 200.000 | 150.000 | 75,00";
    check({
        {"one cell short", {row, "JUMLAH | 200.000 | 150.000 | 75,00"}, {row, "JUMLAH |  | 200.000 | 150.000 | 75,00"}},
        {"as wide as the table",
         {row, "Total | | 200.000 | 150.000 | 75,00"},
         {row, "Total |  | 200.000 | 150.000 | 75,00"}},
        {"moved left, with empty cells at the end",
         {row, "JUMLAH | 200.000 | 150.000 | 75,00 | "},
         {row, "JUMLAH |  | 200.000 | 150.000 | 75,00"}},
        {"without the percentage", {row, "Jumlah | 200.000 | 150.000"}, {row, "Jumlah |  | 200.000 | 150.000 | "}},
        {"behind a page break",
         {row, "", "JUMLAH | 200.000 | 150.000 | 75,00"},
         {row, " | JUMLAH | 200.000 | 150.000 | 75,00"}},
    });
}

TEST_CASE("what names a total or an average") {
    struct Row {
        std::string no, name;
        char mark;
    };
    for (const Row& row : {
             Row{"", "JUMLAH", 't'},
             Row{"", "Total", 't'},
             Row{"", "**Jumlah Anggaran**", 't'},
             Row{"", "JUMLAH TOTAL", 't'},
             Row{"", "Grand Total", 't'},
             Row{"", "Sub Total", 't'},
             Row{"", "Total Keseluruhan", 't'},
             Row{"", "JUMLAH (I + II)", 't'},
             Row{"", "Jumlah Belanja Operasi", 't'},
             Row{"", "Total Program Perikanan", 't'},
             Row{"", "Rata-rata", 'r'},
             Row{"", "Rata-rata Capaian", 'r'},
             Row{"", "Rerata", 'r'},
             Row{"", "Pembinaan dengan jumlah besar", '.'},
             Row{"", "Totalitas Layanan", '.'},
             // A row with a number of its own is a thing among others.
             Row{"2", "Jumlah peserta pelatihan", '.'},
             Row{"2", "Total bantuan bagi nelayan", '.'},
         }) {
        const Tabel tabel = test::only_table({kHead[0], "", kHead[2], "1 | Pembinaan | 200.000 | 150.000 | 75",
                                              row.no + " | " + row.name + " | 200.000 | 150.000 | 75"});
        CAPTURE(row.name);
        CHECK(marks_of(tabel) == std::string(".") + row.mark);
    }
}

TEST_CASE("an indicator that counts is no total") {
    const Tabel tabel =
        test::only_table({"Tabel 3.2 Capaian Kinerja", "", "Sasaran | Indikator | Target | Realisasi",
                          "Meningkatnya produksi | Produksi ikan | 40 | 42", " | Jumlah kelompok nelayan | 12 | 11"});
    CHECK(marks_of(tabel) == "..");
}

TEST_CASE("figures are read by what their column holds") {
    struct Row {
        std::string header, cell;
        Role role;
        std::string value;
    };
    for (const Row& row : {
             Row{"Satuan | Target | Realisasi", "Dokumen | 1.234 | 1.200", Role::target, "1234"},
             Row{"Satuan | Target | Realisasi", "Indeks | 1.234 | 1.2", Role::target, "1.234"},
             Row{"Satuan | Target | Realisasi", "Persen | 95.5 | 97", Role::target, "95.5"},
             Row{"Satuan | Target | Realisasi", "Rp | 1.250.000 | 1.000.000", Role::target, "1250000"},
             Row{"Satuan | Target | Realisasi", "Nilai | A (81,20) | A (82,00)", Role::target, "81.20"},
             Row{"Satuan | Target | Realisasi", "Dokumen | - | 3", Role::target, "-"},
             Row{"Satuan | Target | Realisasi", "Dokumen | 4 dok | 3 dok", Role::target, "4"},
             Row{"Target | Realisasi | Capaian (%)", "40 | 42 | 105,00 %", Role::capaian, "105.00"},
             Row{"Target | Realisasi | Capaian (%)", "40 | 42 | belum dihitung", Role::capaian, "-"},
         }) {
        const Tabel tabel = test::only_table(
            {"Tabel 3.2 Capaian Kinerja", "", "Indikator | " + row.header, "Jumlah produk | " + row.cell});
        CAPTURE(row.cell);
        REQUIRE(tabel.column(row.role) >= 0);
        CHECK(value_of(tabel, 0, row.role) == row.value);
    }
}

TEST_CASE("why a cell has no number") {
    const Tabel tabel = test::only_table(
        {"Tabel 3.2 Capaian Kinerja", "", "Indikator | Target | Realisasi", "Produksi | - | Baik : 5 Rusak : 3"});
    CHECK(tabel.cell(0, Role::target)->error == AngkaError::kosong);
    CHECK(tabel.cell(0, Role::realisasi)->error == AngkaError::bukan_angka);
}

TEST_CASE("rows without a word or figure are none, and none is lost that is too wide") {
    check({
        {"an empty row",
         {"1 | Pembinaan | 200.000 | 150.000 | 75", " | | | | "},
         {"1 | Pembinaan | 200.000 | 150.000 | 75"}},
        {"a cell too many",
         {"1 | Pembinaan | 200.000 | 150.000 | 75 | APBD"},
         {"1 | Pembinaan | 200.000 | 150.000 | 75 APBD"}},
        {"a cell too few", {"1 | Pembinaan | 200.000"}, {"1 | Pembinaan | 200.000 |  | "}},
    });
}

}  // namespace lkiplint
