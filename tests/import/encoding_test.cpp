// The same text in the encodings that programs write.
#include "import/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "import/import.h"

namespace lkiplint {
namespace {

using namespace std::string_literals;

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t c : text) {
        const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

std::string decoded(std::string_view bytes) {
    std::string storage;
    const Result<std::string_view> text = to_utf8(bytes, storage);
    return text ? std::string(*text) : "! " + text.error().message;
}

}  // namespace

TEST_CASE("text in any of the usual encodings is read as UTF-8") {
    struct Row {
        std::string bytes, text;
    };
    for (const Row& row : {
             Row{"capaian 95%", "capaian 95%"},
             Row{"\xEF\xBB\xBF\u2265 5", "\u2265 5"},
             Row{"\u2013 \u201Ctinggi\u201D", "\u2013 \u201Ctinggi\u201D"},
             Row{utf16(u"\u2265 5 \U0001F600", false), "\u2265 5 \U0001F600"},
             Row{utf16(u"\u2265 5 \U0001F600", true), "\u2265 5 \U0001F600"},
             Row{utf16(u"x\xD800y", false), "x\uFFFDy"},
             Row{"kinerja \x96 \x93tinggi\x94 \x80", "kinerja \u2013 \u201Ctinggi\u201D \u20AC"},
             Row{"caf\xE9 \xA7 5", "caf\u00E9 \u00A7 5"},
             Row{"<meta charset=\"windows-1252\"><p>\x96", "<meta charset=\"windows-1252\"><p>\u2013"},
             // Declared as something else than it is.
             Row{"<meta charset=iso-8859-1><p>\u2265", "<meta charset=iso-8859-1><p>\u2265"},
             Row{"<meta charset=utf-8><p>\x93x\x94", "<meta charset=utf-8><p>\u201Cx\u201D"},
         }) {
        CAPTURE(row.bytes);
        CHECK(decoded(row.bytes) == row.text);
    }
}

TEST_CASE("what is no text, or is damaged, is told") {
    struct Row {
        std::string bytes;
        std::string says;
    };
    for (const Row& row : {
             Row{"a\0b"s, "byte nol pada posisi 1"},
             Row{utf16(u"a\0b"s, false), "karakter nol pada posisi 4"},
             // Mostly UTF-8: the damage must not turn everything else into other letters.
             Row{"\u2013 \u2265 satu\nrusak \xE9 \n\u2265", "byte ke-19, baris 2"},
             Row{"\xEF\xBB\xBFx\xE9", "byte ke-4"},
             Row{"\x81\x8D\xFF", "UTF-8"},
             Row{"\xE9\x01\x02", "UTF-8"},
             Row{"<meta charset=shift_jis><p>\x83\x65", "\"shift_jis\" belum dapat dibaca"},
             Row{"<?xml version=\"1.0\" encoding=\"EUC-KR\"?><x>\xB0\xA1</x>", "\"euc-kr\""},
         }) {
        CAPTURE(row.bytes);
        CHECK(decoded(row.bytes).find(row.says) != std::string::npos);
    }
}

TEST_CASE("a page declares its encoding in several ways") {
    struct Row {
        std::string bytes, charset;
    };
    for (const Row& row : {
             Row{"<meta charset=utf-8>", "utf-8"},
             Row{"<META CHARSET='Windows-1252' />", "windows-1252"},
             Row{"<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">", "iso-8859-1"},
             Row{"<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "utf-16"},
             Row{"<html><meta name=a><meta charset = x >", "x"},
             Row{"<html><meta charset>", ""},
             Row{"teks charset=x", ""},
             Row{"<html>" + std::string(1100, ' ') + "<meta charset=x>", ""},
         }) {
        CAPTURE(row.bytes);
        CHECK(declared_charset(row.bytes) == row.charset);
    }
}

TEST_CASE("reports in other encodings give the blocks of UTF-8") {
    for (const std::string& bytes :
         {utf16(u"# BAB I\n\nNilai \u2013 baik\n", false), "# BAB I\n\nNilai \x96 baik\n"s}) {
        const Result<Imported> imported = import_text("laporan.md", bytes);
        REQUIRE(imported.ok());
        REQUIRE(imported->document.blocks.size() == 2);
        CHECK(std::get<TextBlock>(imported->document.blocks[0]).text == "BAB I");
        CHECK(std::get<TextBlock>(imported->document.blocks[1]).text == "Nilai \u2013 baik");
    }
}

}  // namespace lkiplint
