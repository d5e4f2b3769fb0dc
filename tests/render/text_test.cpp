#include "render/text.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "render/contoh.h"

namespace lkiplint {
namespace {

using test::aturan;
using test::hasil;

std::string text_of(const FileResult& file, const TextStyle& style = {}) {
    std::ostringstream out;
    render_text(out, file, style);
    return out.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t longest_line(const std::string& text) {
    std::istringstream lines(text);
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) longest = std::max(longest, display_width(line));
    return longest;
}

}  // namespace

TEST_CASE("text for people, page as it is printed") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    const std::string first = file.findings[0].id, second = file.findings[1].id;
    CHECK(text_of(file) ==
          "laporan/sukamaju.md\n"
          "\n"
          "  Tabel 3.1\n"
          "    galat ANG001  baris 12  Administrasi Keuangan › Anggaran\n"
          "      Jumlahnya 1.500, seharusnya 1.700.\n"
          "      > | Administrasi Keuangan | 1.500 |\n"
          "      ditemukan   1.500\n"
          "      seharusnya  1.700\n"
          "      bandingkan  baris 13: Listrik: 800\n"
          "                  baris 14: Gaji: 900\n"
          "      " +
              first +
              "\n"
              "\n"
              "  BAB III\n"
              "    peringatan TXT002  baris 40\n"
              "      Jumlahnya ???, seharusnya .\n"
              "      > sebesar ??? persen\n"
              "      ditemukan   ???\n"
              "      " +
              second +
              "\n"
              "\n"
              "  Laporan    Kecamatan Sukamaju, Kabupaten Contoh, tahun 2025\n"
              "  Tabel      1 dari 2 dikenali\n"
              "  Temuan     1 galat, 1 peringatan, 0 catatan\n"
              "  Diperiksa  2 cocok, 1 pembulatan, 2 salah, 1 tidak dapat diperiksa\n"
              "             - 1× angka tidak terbaca\n"
              "\n");
}

TEST_CASE("a place in a packaged file") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    file.parts = {"word/document.xml", "word/footnotes.xml"};
    struct Row {
        Place place;
        std::string id, en;
    };
    for (const Row& row : {
             Row{{212, 1, 0, 14}, "paragraf/baris 212 (hlm. 14)  ", "paragraph/row 212 (p. 14)  "},
             Row{{212, 1, 0, 0, 210}, "paragraf/baris 210  ", "paragraph/row 210  "},
             Row{{212, 1, 1, 0, 3},
                 "paragraf/baris 3 (word/footnotes.xml)  ",
                 "paragraph/row 3 (word/footnotes.xml)  "},
         }) {
        file.findings[0].place = row.place;
        TextStyle english;
        english.lang = Lang::en;
        CHECK(holds(text_of(file), row.id));
        CHECK(holds(text_of(file, english), row.en));
    }
}

TEST_CASE("in English") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    TextStyle style;
    style.lang = Lang::en;
    const std::string text = text_of(hasil(ang, txt), style);
    CHECK(holds(text, "error ANG001  line 12"));
    CHECK(holds(text, "It says 1.500, should say 1.700."));
    CHECK(holds(text, "1 could not be checked"));
}

TEST_CASE("a clean report that was checked and one that was not do not look alike") {
    FileResult checked, unchecked;
    checked.path = unchecked.path = "laporan.md";
    checked.coverage.all.cocok = 400;
    unchecked.coverage.all.tidak_dapat = 7;
    CHECK(holds(text_of(checked), "400 cocok"));
    CHECK_FALSE(holds(text_of(checked), "Tidak ada satu pun"));
    CHECK(holds(text_of(unchecked), "0 cocok"));
    CHECK(holds(text_of(unchecked), "Tidak ada satu pun angka yang dapat diperiksa"));
    CHECK(holds(text_of(unchecked), "lkiplint inspect laporan.md"));
}

TEST_CASE("findings in running text alone do not hide that no figure was checked") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    CHECK_FALSE(holds(text_of(file), "Selain temuan di atas"));
    file.coverage.all.cocok = file.coverage.all.pembulatan = 0;
    CHECK(holds(text_of(file), "Selain temuan di atas, tidak ada satu pun angka yang dapat diperiksa"));
}

TEST_CASE("what could not be read says why") {
    FileResult file;
    file.path = "pindai.pdf";
    file.error = "berkas PDF belum dapat dibaca";
    CHECK(text_of(file) == "pindai.pdf\n  tidak dapat dibaca: berkas PDF belum dapat dibaca\n\n");
}

TEST_CASE("colour only when wanted") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    const FileResult file = hasil(ang, txt);
    TextStyle style;
    CHECK_FALSE(holds(text_of(file, style), "\x1b"));
    style.color = true;
    CHECK(holds(text_of(file, style), "\x1b[1;31mgalat\x1b[0m"));
}

TEST_CASE("a report cannot steer the terminal") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    file.path = "a\x1b]0;judul\x07.md";
    file.instansi = "Kecamatan\r\nSukamaju\u009b2J";
    file.findings[0].quote = "\x1b[2J\x1b[31mmerah";
    file.findings[0].found = "1\b2";
    const std::string text = text_of(file);
    for (const char* control : {"\x1b", "\x07", "\r", "\b", "\u009b"}) CHECK_FALSE(holds(text, control));
    CHECK(holds(text, "Kecamatan Sukamaju"));
}

TEST_CASE("lines are broken where the terminal ends") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult file = hasil(ang, txt);
    std::string words;
    for (int i = 0; i < 60; ++i) words += "kegiatan ";
    file.findings[0].quote = file.findings[0].found = file.findings[0].related[0].message = words;
    TextStyle style;
    style.width = 72;
    CHECK(longest_line(text_of(file, style)) <= 72);
    CHECK(longest_line(text_of(file)) > 400);
}

TEST_CASE("a finding in a sheet is told by sheet and cell") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    struct Row {
        std::string format;
        Place place;
        std::string says;
    };
    for (const Row& row : {
             Row{"xlsx", {212, 3, 1, 0, 12}, "lembar \"Realisasi\" sel C12  "},
             Row{"ods", {5, 28, 0, 0, 5}, "lembar \"Kinerja\" sel AB5  "},
             Row{"docx", {5, 28, 0, 0, 5}, "paragraf/baris 5  "},
         }) {
        FileResult file = hasil(ang, txt);
        file.format = row.format;
        file.parts = {"Kinerja", "Realisasi"};
        file.findings[0].place = row.place;
        CHECK(holds(text_of(file), row.says));
    }
}

TEST_CASE("the last lines count all files") {
    const Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::peringatan);
    FileResult unreadable;
    unreadable.error = "kosong";
    Totals totals;
    totals.add(hasil(ang, txt));
    totals.add(hasil(ang, txt));
    totals.add(unreadable);
    totals.add(FileResult{});
    std::ostringstream out;
    render_totals(out, totals, {});
    CHECK(out.str() ==
          "Seluruhnya\n"
          "  Berkas     4, 1 tidak dapat dibaca, 1 tanpa satu pun angka yang terbukti cocok\n"
          "  Temuan     2 galat, 2 peringatan, 0 catatan\n"
          "  Diperiksa  4 cocok, 2 pembulatan, 4 salah, 2 tidak dapat diperiksa\n");
}

}  // namespace lkiplint
