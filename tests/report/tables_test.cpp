// Tables as converters leave them: split over pages, with headers of two rows, rows of column numbers and captions
// that are repeated. What stands in one table must come out as one.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/tabel.h"

namespace lkiplint {
namespace {

const test::Lines kHead = {"Tabel 3.9 Realisasi Anggaran Tahun 2019", "", "No | Program | Anggaran | Realisasi | %"};
const test::Lines kOne = {"1 | Program Perikanan Tangkap | 200 | 150 | 75,00"};
const test::Lines kTwo = {"2 | Program Perikanan Budidaya | 400 | 380 | 95,00"};

test::Lines operator+(test::Lines left, const test::Lines& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

const test::Lines kBothRows = {"1 | Program Perikanan Tangkap | 200 | 150 | 75,00",
                               "2 | Program Perikanan Budidaya | 400 | 380 | 95,00"};

}  // namespace

TEST_CASE("a table that a page break splits is one table") {
    struct Break {
        std::string what;
        test::Lines between;
    };
    for (const Break& page : {
             Break{"an empty line", {""}},
             Break{"a repeated header", {"", "No | Program | Anggaran | Realisasi | %"}},
             Break{"a header repeated in other case", {"", "NO | PROGRAM | ANGGARAN | REALISASI | %"}},
             Break{"a page number", {"", "27", ""}},
             Break{"a page number between dashes", {"", "- 27 -", ""}},
             Break{"a page number and a header", {"", "27", "", "No | Program | Anggaran | Realisasi | %"}},
             Break{"a comment", {"", "<!-- halaman 27 -->", ""}},
             Break{"a caption that says so",
                   {"", "Tabel 3.9 (lanjutan)", "", "No | Program | Anggaran | Realisasi | %"}},
             Break{"a caption that says so, no header", {"", "Lanjutan Tabel 3.9", ""}},
             Break{"the same caption again, no header", {"", "Tabel 3.9 Realisasi Anggaran Tahun 2019", ""}},
             Break{"the same caption and header again",
                   {"", "Tabel 3.9 Realisasi Anggaran Tahun 2019", "", "No | Program | Anggaran | Realisasi | %"}},
             Break{"a repeated row of column numbers", {"", "1 | 2 | 3 | 4 | 5"}},
         }) {
        const test::Lines lines = kHead + kOne + page.between + kTwo;
        for (const bool pipes : {false, true}) {
            const Report report = test::report_of(test::page_of(lines, pipes));
            CAPTURE(page.what);
            CAPTURE(pipes);
            REQUIRE(report.tabel.size() == 1);
            CHECK(test::joined(test::rows_of(report.tabel[0])) == test::joined(kBothRows));
            CHECK(report.tabel[0].nomor == "3.9");
            CHECK(report.tabel[0].place.line == 3);
            CHECK(report.tabel[0].end_line == static_cast<int>(lines.size()));
            CHECK(report.tabel[0].baris[1].place.line == static_cast<int>(lines.size()));
        }
    }
}

// Converters leave the cells of a merged one empty or print its text in each of them.
TEST_CASE("headers of two rows over merged cells") {
    struct Head {
        test::Lines rows;
        std::string headers;  // of the columns, the group first
        int data = 1;
    };
    const std::string kinerja = "Kinerja > T; Kinerja > R; Kinerja > %; Anggaran > T; Anggaran > R; Anggaran > %";
    const std::string tahun =
        "Target Tahun ke- > 1; Target Tahun ke- > 2; Target Tahun ke- > 3; Realisasi Tahun ke- > 1; "
        "Realisasi Tahun ke- > 2; Realisasi Tahun ke- > 3";
    for (const Head& head : {
             Head{{"Indikator | Kinerja | Kinerja | Kinerja | Anggaran | Anggaran | Anggaran | Ket",
                   " | T | R | % | T | R | % | ", "Konsumsi ikan | 40 | 38 | 95 | 500 | 450 | 90 | Efisien"},
                  "Indikator; " + kinerja + "; Ket"},
             Head{{"Indikator | Kinerja | | | Anggaran | | | Ket", " | T | R | % | T | R | % | ",
                   "Konsumsi ikan | 40 | 38 | 95 | 500 | 450 | 90 | Efisien"},
                  "Indikator; " + kinerja + "; Ket"},
             // A cell over both rows, printed in each.
             Head{
                 {"Indikator | Kinerja | Kinerja | Kinerja | Anggaran | Anggaran | Anggaran | Ket",
                  "Indikator | T | R | % | T | R | % | Ket", "Konsumsi ikan | 40 | 38 | 95 | 500 | 450 | 90 | Efisien"},
                 "Indikator; " + kinerja + "; Ket"},
             Head{{"No | Indikator | Target Tahun ke- | | | Realisasi Tahun ke- | | ", " | | 1 | 2 | 3 | 1 | 2 | 3",
                   "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)", "1 | Konsumsi ikan | 40 | 41 | 42 | 40 | 40 | 41"},
                  "No; Indikator; " + tahun},
             Head{{"No | Indikator | Target Tahun ke- | Target Tahun ke- | Target Tahun ke- | Realisasi Tahun ke- | "
                   "Realisasi Tahun ke- | Realisasi Tahun ke-",
                   " | | 1 | 2 | 3 | 1 | 2 | 3", "1 | Konsumsi ikan | 40 | 41 | 42 | 40 | 40 | 41"},
                  "No; Indikator; " + tahun},
             // Figures that do not count, and a name of their own, are data.
             Head{{"No | Indikator | Target | Target | Target | Realisasi | Realisasi | Realisasi",
                   " | | 1 | 2 | 4 | 1 | 2 | 3"},
                  "No; Indikator; Target; Target; Target; Realisasi; Realisasi; Realisasi"},
             Head{{"No | Indikator | Target | Target | Target | Realisasi | Realisasi | Realisasi",
                   " | Unit usaha | 1 | 2 | 3 | 1 | 2 | 3"},
                  "No; Indikator; Target; Target; Target; Realisasi; Realisasi; Realisasi"},
         }) {
        test::Lines lines = {"LAPORAN KINERJA TAHUN 2019", "", "Tabel 3.2 Kinerja dan Anggaran", ""};
        lines.insert(lines.end(), head.rows.begin(), head.rows.end());
        const Report report = test::report_of(test::page_of(lines, true));
        CAPTURE(head.rows[0]);
        CAPTURE(head.rows[1]);
        REQUIRE(report.tabel.size() == 1);
        std::string headers;
        for (const Kolom& kolom : report.tabel[0].kolom) headers += (headers.empty() ? "" : "; ") + kolom.header;
        CHECK(headers == head.headers);
        CHECK(report.tabel[0].baris.size() == static_cast<std::size_t>(head.data));
    }
}

TEST_CASE("two tables stay two") {
    struct Break {
        std::string what;
        test::Lines between;
    };
    for (const Break& page : {
             Break{"a caption of its own",
                   {"", "Tabel 3.10 Capaian Program", "", "No | Program | Target | Realisasi | %"}},
             Break{"a header of its own", {"", "No | Indikator | Satuan | Target | Realisasi"}},
             Break{"a sentence", {"", "Rincian belanja disajikan di bawah ini.", ""}},
             Break{"a heading", {"", "# BAB IV PENUTUP", ""}},
             Break{"another number on the continued caption", {"", "Tabel 3.4 (lanjutan)", ""}},
         }) {
        CAPTURE(page.what);
        CHECK(test::tables_of(kHead + kOne + page.between + kTwo).size() == 2);
    }
    // The same caption over rows that are counted from 1 again.
    CHECK(test::tables_of(kHead + kOne +
                          test::Lines{"", "Tabel 3.9 Realisasi Anggaran Tahun 2019", "",
                                      "No | Program | Anggaran | Realisasi | %"} +
                          kOne)
              .size() == 2);
    // Of other width, without a header: not the rest of this table.
    CHECK(test::tables_of(kHead + kOne + test::Lines{"", "Meja | 4"}).size() == 2);
}

TEST_CASE("a header of two rows") {
    const Tabel tabel = test::only_table({
        "Tabel 3.2 Capaian",
        "",
        "No | Indikator | Tahun 2018 | | Tahun 2019 | | | Ket",
        " | | Target | Realisasi | Target | Realisasi | Capaian | ",
        "1 | Produksi ikan | 37 | 38 | 40 | 42 | 105 | naik",
    });
    CHECK(tabel.header_rows == 2);
    CHECK(tabel.header_place.line == 4);
    REQUIRE(tabel.kolom.size() == 8);
    CHECK(tabel.kolom[0].header == "No");
    CHECK(tabel.kolom[3].header == "Tahun 2018 > Realisasi");
    CHECK(tabel.kolom[3].tahun == 2018);
    CHECK(tabel.kolom[4].header == "Tahun 2019 > Target");
    CHECK(tabel.kolom[6].header == "Tahun 2019 > Capaian");
    CHECK(tabel.kolom[6].tahun == 2019);
    CHECK(tabel.kolom[7].header == "Ket");
    CHECK(test::joined(test::rows_of(tabel)) == test::joined({"1 | Produksi ikan | 37 | 38 | 40 | 42 | 105 | naik"}));
}

TEST_CASE("a header of two rows, repeated behind a page break") {
    const test::Lines head = {"No | Indikator | Kinerja | | ", " | | Target | Realisasi | Capaian",
                              "1 | 2 | 3 | 4 | 5=4/3*100"};
    const test::Lines caption = {"Tabel 3.2 Capaian", ""};
    const Tabel tabel = test::only_table(caption + head + test::Lines{"1 | Produksi ikan | 40 | 42 | 105", ""} + head +
                                         test::Lines{"2 | Nilai tukar | 50 | 45 | 90"});
    CHECK(tabel.header_rows == 2);
    CHECK(test::joined(test::rows_of(tabel)) ==
          test::joined({"1 | Produksi ikan | 40 | 42 | 105", "2 | Nilai tukar | 50 | 45 | 90"}));
    REQUIRE(tabel.kolom[4].formula);
    CHECK(tabel.kolom[4].formula->left == 3);
    CHECK(tabel.kolom[4].formula->right == 2);
}

TEST_CASE("rows of column numbers are no data") {
    struct Row {
        std::string numbers;
        bool data;
    };
    for (const Row& row : {
             Row{"1 | 2 | 3 | 4 | 5", false},
             Row{"(1) | (2) | (3) | (4) | (5)", false},
             Row{"1 | 2 | 3 | 4 | 5=4/3*100", false},
             Row{" | 1 | 2 | 3 | 4 (3/2 x 100%)", false},
             Row{"1 | Program Perikanan | 3 | 4 | 5", true},
             Row{"3 | 5 | 20 | 18 | 90", true},
         }) {
        CAPTURE(row.numbers);
        CHECK(test::only_table(kHead + test::Lines{row.numbers} + kOne).baris.size() == (row.data ? 2U : 1U));
    }
}

TEST_CASE("captions and their numbers") {
    struct Row {
        std::string above, nomor, caption;
    };
    for (const Row& row : {
             Row{"Tabel 3.9 Realisasi Anggaran", "3.9", "Realisasi Anggaran"},
             Row{"**Tabel 3.9. Realisasi Anggaran**", "3.9", "Realisasi Anggaran"},
             Row{"TABEL III.1: REALISASI ANGGARAN", "III.1", "REALISASI ANGGARAN"},
             Row{"Tabel 3-9 Realisasi Anggaran", "3-9", "Realisasi Anggaran"},
             Row{"Tabel 12\nRealisasi Anggaran", "12", "Realisasi Anggaran"},
             Row{"Tabel 3.9\n\nRealisasi Anggaran", "3.9", "Realisasi Anggaran"},
             Row{"Tabel Realisasi Anggaran", "", "Realisasi Anggaran"},
             Row{"Realisasi Anggaran", "", "Realisasi Anggaran"},
             Row{"Tabel 3.8 Lain\n\nTabel 3.9 Realisasi Anggaran", "3.9", "Realisasi Anggaran"},
         }) {
        const Tabel tabel = test::only_table(test::Lines{row.above, "", "Program | Anggaran | Realisasi"} +
                                             test::Lines{"Program Perikanan | 200 | 150"});
        CAPTURE(row.above);
        CHECK(tabel.nomor == row.nomor);
        CHECK(tabel.caption == row.caption);
    }
    // A sentence that speaks of a table is no caption.
    CHECK(
        test::only_table({"Tabel 3.7 di atas menunjukkan kenaikan.", "", "Program | Anggaran | Realisasi", "A | 2 | 1"})
            .nomor == "");
}

TEST_CASE("where a caption and its table stand") {
    const Tabel tabel = test::only_table({"BAB III AKUNTABILITAS KINERJA", "", "Tabel 3.9 Realisasi Anggaran", "",
                                          "Program | Anggaran | Realisasi", "A | 2 | 1"});
    CHECK(tabel.caption_place.line == 3);
    CHECK(tabel.place.line == 5);
    CHECK(tabel.end_line == 6);
    CHECK(tabel.bagian == "BAB III AKUNTABILITAS KINERJA");
    CHECK(tabel.label() == "Tabel 3.9");
}

}  // namespace lkiplint
