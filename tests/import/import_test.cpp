#include "import/import.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using namespace std::string_view_literals;

std::string error_of(std::string_view bytes, const ImportLimits& limits = {}) {
    const Result<Imported> imported = import_text("laporan", bytes, limits);
    return imported ? std::string("(terbaca)") : imported.error().message;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what cannot be read is named, with what to do") {
    struct Row {
        std::string_view bytes, named, advice;
    };
    for (const Row& row : {
             Row{""sv, "kosong", ""},
             Row{" \r\n\t\n"sv, "kosong", ""},
             Row{"\xEF\xBB\xBF\n"sv, "kosong", ""},
             Row{"PK\x03\x04\x14\x00"sv, "ZIP", "simpan ulang"},
             Row{"%PDF-1.7\n"sv, "PDF", "Markdown"},
             Row{"\xD0\xCF\x11\xE0\xA1\xB1"sv, "Office lama", "simpan"},
             Row{"{\\rtf1\\ansi"sv, "RTF", "simpan"},
             Row{"\x89PNG\r\n"sv, "PNG", "OCR"},
             Row{"\xFF\xD8\xFF\xE0"sv, "JPEG", "OCR"},
             Row{"\x1F\x8B\x08"sv, "gzip", "kompresi"},
             Row{"L\0A\0P\0"sv, "UTF-16 tanpa tanda", "UTF-8"},
             Row{"<!DOCTYPE html><html>"sv, "HTML", "periksa"},
             Row{"MIME-Version: 1.0\n"sv, "MHT", "simpan"},
             Row{"LAPORAN\0KINERJA"sv, "byte nol pada posisi 7", "UTF-8"},
         }) {
        const std::string error = error_of(row.bytes);
        CAPTURE(error);
        CHECK(holds(error, row.named));
        CHECK(holds(error, row.advice));
    }
}

TEST_CASE("damaged UTF-8 is told with its byte and line") {
    struct Row {
        std::string_view bytes, place;
    };
    for (const Row& row : {
             Row{"≥ ≥\ndua\nti\xE9ga"sv, "byte ke-14, baris 3"}, Row{"≥a\xC0\xAF≥"sv, "byte ke-4,"},  // overlong
             Row{"≥a\xE0\x80\xAF≥≥"sv, "byte ke-4,"},                                                 // overlong
             Row{"≥a\xED\xA0\x80≥≥"sv, "byte ke-4,"},                                                 // surrogate
             Row{"≥a\xF4\x90\x80\x80≥≥≥"sv, "byte ke-4,"},                                            // beyond Unicode
             Row{"akhir ≥ \xE2\x82 ≥"sv, "byte ke-10,"},                                              // cut off
             Row{"\xEF\xBB\xBF"
                 "baris\xFF"sv,
                 "byte ke-8,"},  // counted from the start of the file
         }) {
        CAPTURE(row.bytes);
        CHECK(holds(error_of(row.bytes), row.place));
    }
    CHECK(error_of("Capaian ≥ 90 – “tinggi” 😀\n") == "(terbaca)");
}

TEST_CASE("limits are errors, not crashes") {
    ImportLimits limits;
    limits.max_line_bytes = 10;
    CHECK(error_of("1234567890\n1234567890\n", limits) == "(terbaca)");
    CHECK(holds(error_of("satu\n12345678901\n", limits), "baris 2 panjangnya 11 byte"));
    limits.max_bytes = 8;
    CHECK(holds(error_of("123456789", limits), "batas ukuran"));
}

TEST_CASE("a byte order mark is no part of the text") {
    const Result<Imported> imported = import_text("laporan", "\xEF\xBB\xBF# BAB I\n");
    REQUIRE(imported);
    REQUIRE(imported->document.blocks.size() == 1);
    const auto* heading = std::get_if<TextBlock>(&imported->document.blocks.front());
    REQUIRE(heading != nullptr);
    CHECK(heading->role == TextRole::heading);
    CHECK(heading->text == "BAB I");
}

TEST_CASE("files: missing, a folder, too large") {
    const test::TempDir folder;
    CHECK(holds(import_file(folder.path() / "tidak-ada.md").error().message, "tidak ditemukan"));
    CHECK(holds(import_file(folder.path()).error().message, "folder"));
    const auto path = folder.write("laporan.md", "# LAPORAN KINERJA\n");
    ImportLimits limits;
    CHECK(import_file(path, limits).ok());
    limits.max_bytes = 5;
    CHECK(holds(import_file(path, limits).error().message, "batas ukuran"));
}

}  // namespace lkiplint
