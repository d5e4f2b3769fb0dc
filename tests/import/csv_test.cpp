// CSV in, blocks out; and text that only looks like it.
#include "import/csv.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "import/docx_builder.h"
#include "import/import.h"

namespace lkiplint {
namespace {

std::string read(std::string_view text, const ImportLimits& limits = {}) {
    const Result<Document> document = import_csv("lembar.csv", text, limits);
    if (!document) return document.error().message;
    std::string shown;
    for (const std::string& line : test::page_of(*document)) shown += line + "\n";
    return shown;
}

}  // namespace

TEST_CASE("CSV: cells, quotes, dividers") {
    struct Row {
        std::string_view text, shown;
    };
    for (const Row& row : {
             Row{"a;b;c\n1;2;3\n", "T a | b | c\nT 1 | 2 | 3\n"},
             Row{"a,b,c\r\n1,2,3", "T a | b | c\nT 1 | 2 | 3\n"},
             Row{"a\tb\n1\t2\n", "T a | b\nT 1 | 2\n"},
             Row{"a|b\n1|2\n", "T a | b\nT 1 | 2\n"},
             Row{"a;b\r1;2\r", "T a | b\nT 1 | 2\n"},
             Row{"No;Nilai\n1;98,84\n2;1.234,50\n", "T No | Nilai\nT 1 | 98,84\nT 2 | 1.234,50\n"},
             Row{"No,Nilai\n1,\"98,84\"\n2,\"75,00\"\n", "T No | Nilai\nT 1 | 98,84\nT 2 | 75,00\n"},
             Row{"\"a \"\"b\"\"; c\";d\ne;\"f\ng\"\n", "T a \"b\"; c | d\nT e | f g\n"},
             Row{"sep=,\na;x,b\nc,d\n", "T a;x | b\nT c | d\n"},
             Row{"Tabel 3.1 Isi;;\na;b;c\nProgram;;\n1;2;3\n",
                 "P Tabel 3.1 Isi\nT a | b | c\nT Program |  | \nT 1 | 2 | 3\n"},
             Row{"LAPORAN KINERJA;;\n;;\n;a;b\n;1;2\n;;\nTabel 3.2 Lain;;\n;c;d\n",
                 "H0 LAPORAN KINERJA\nT a | b\nT 1 | 2\nP Tabel 3.2 Lain\nT c | d\n"},
             Row{"a;b\n1;2\nSumber: data;\nTabel 2 Lain;\nc;d\n",
                 "T a | b\nT 1 | 2\nP Sumber: data\nP Tabel 2 Lain\nT c | d\n"},
             Row{"a;b\n\n1;2\n", "T a | b\nT 1 | 2\n"},
             Row{"Dasar laporan ini:;\n\"Peraturan A; dan\";\n\"Peraturan B\";\n;Sasaran\n1;2\n",
                 "P Dasar laporan ini:\nP Peraturan A; dan\nP Peraturan B\nT  | Sasaran\nT 1 | 2\n"},
             Row{"a;b;c\n1;2\n", "T a | b | c\nT 1 | 2\n"},
             Row{"a;\"b\n1;2\n",
                 "tanda kutip yang membuka sebuah sel tidak ditutup sampai akhir berkas; buka di program "
                 "lembar kerja, simpan ulang, lalu periksa lagi"},
         }) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.shown);
    }
}

TEST_CASE("CSV: places are lines and columns of the file") {
    const Result<Document> document = import_csv("x.csv", "Judul;\r\né;\"b\nc\";d\r\n1;2;3\r\n", {});
    REQUIRE(document.ok());
    CHECK(document->lines_are_physical);
    REQUIRE(document->blocks.size() == 2);
    CHECK(std::get<TextBlock>(document->blocks[0]).place == Place{1, 1});
    const auto& rows = std::get<TableBlock>(document->blocks[1]).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells[1].place == Place{2, 4});
    CHECK(rows[0].cells[2].place == Place{3, 4});
    CHECK(rows[1].place == Place{4, 1});
    CHECK(rows[1].cells[2].place == Place{4, 5});
    CHECK(std::get<TableBlock>(document->blocks[1]).end_line == 4);

    // Lines of a text are lines of the file.
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        CAPTURE(end);
        const Result<Document> lines = import_csv(
            "x.csv",
            "\"" + end + "Kegiatan berjalan baik," + end + " sebab didukung warga desa.\";" + end + ";" + end + "a;b",
            {});
        REQUIRE(lines.ok());
        const auto& text = std::get<TextBlock>(lines->blocks.at(0));
        CHECK(text.text == "Kegiatan berjalan baik,\nsebab didukung warga desa.");
        CHECK(text.place == Place{2, 1});
        CHECK(place_at(*lines, text, 26).line == 3);
    }
}

TEST_CASE("CSV is told from running text and Markdown") {
    struct Row {
        std::string_view path, text;
        bool csv;
    };
    for (const Row& row : {
             Row{"x", "a;b;c\n1;2;3\n4;5;6\n", true},
             Row{"x", "No,Nama,Nilai\n1,\"A, B\",2\n3,4,5\n", true},
             Row{"x", "sep=;\na;b\n", true},
             Row{"x.csv", "a;b\n1;2\n", true},
             Row{"x.CSV", "Judul\n\na,b\n1,2\n", true},
             Row{"x.tsv", "a\tb\n1\t2\n", true},
             Row{"x", "a\tb\n1\t2\n3\t4\n", false},  // a table of a converted report
             Row{"x", "Tabel 1\n\na\tb\n1\t2\n", false},
             Row{"x", "Visi; misi; tujuan\nSasaran; program\nKegiatan\n", false},
             Row{"x", "Kinerja baik, cepat, murah.\nPelayanan ramah, lengkap, pasti.\n", false},
             Row{"x", "| a | b |\n|---|---|\n| 1; 2 | 3 |\n", false},
             Row{"x", "a | b\n---|---\n1 | 2\n", false},
             Row{"x", "a. menyusun rencana;\nb. membina desa;\nc. melapor; dan\nd. tugas lain;\n", false},
             Row{"x", "satu, dua, tiga\nempat, lima, enam\ntujuh, delapan, sembilan\n", false},
             Row{"x", "lima, enam;;\nsatu;;\ndua;;\ntiga;;\n", false},
             Row{"x", "# LAPORAN\n\na;b;c\n1;2;3\n4;5;6\n", false},
             Row{"x", "- satu; dua\n- tiga; empat\n- lima; enam\n", false},
             Row{"x.csv", "hanya satu kolom\nlagi\n", false},
             Row{"x.md", "", false},
         }) {
        CAPTURE(row.text);
        CHECK(is_csv(row.path, row.text) == row.csv);
    }
}

TEST_CASE("CSV: limits, and files of nothing but signs") {
    ImportLimits limits;
    limits.max_cells = 5;
    CHECK(read("a;b;c\n1;2;3\n", limits).find("baris 2: tabel memuat lebih dari 5 sel") == 0);
    limits = {};
    limits.max_columns = 2;
    CHECK(read("a;b\n1;2;3\n", limits).find("baris 2: tabel memuat lebih dari 2 sel") == 0);
    CHECK(read(std::string(100001, '"')).find("tanda kutip") == 0);
    CHECK(read(std::string(100000, ';')).find("lebih dari 16384 sel") != std::string::npos);
    CHECK(read(std::string(1000, ';')) == "");
}

}  // namespace lkiplint
