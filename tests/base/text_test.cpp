#include "base/text.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Row {
    std::string in;
    std::string out;
};

// Pieces of text as word processors leave them, some of them broken.
std::string random_text(std::mt19937_64& random) {
    static const std::vector<std::string> pieces = {"a", "Z",      "7",        " ",      "\t",     "\n", "-",
                                                    "/", "\u00A0", "\u2013",   "\u201C", "\u2019", "é",  "\u200B",
                                                    "²", "\xFF",   "\xE2\x80", "%",      "🙂"};
    std::string text;
    for (auto n = random() % 20; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

bool is_subsequence_of_words(const std::string& text) {
    return text.empty() || (text.front() != ' ' && text.back() != ' ' && text.find("  ") == std::string::npos);
}

}  // namespace

TEST_CASE("is_valid_utf8 rejects what no text contains") {
    for (const std::string good : {"", "Kecamatan", "é", "\u2013", "🙂", "\xF4\x8F\xBF\xBF"}) {
        CAPTURE(good);
        CHECK(lkiplint::is_valid_utf8(good));
    }
    const std::vector<std::string> bad = {
        "\x80",     "\xC0\xAF",         "\xC3",         "\xE0\x80\x80",     "\xED\xA0\x80",
        "\xE2\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80", "\xF0\x80\x80\x80", "a\xFF"};
    for (const std::string& text : bad) CHECK_FALSE(lkiplint::is_valid_utf8(text));
}

TEST_CASE("next_code_point walks over broken bytes one by one") {
    const std::string text = "a\xE2\x80é";
    std::vector<char32_t> seen;
    for (std::size_t pos = 0; pos < text.size();) seen.push_back(lkiplint::next_code_point(text, pos));
    CHECK(seen == std::vector<char32_t>{U'a', 0xFFFD, 0xFFFD, U'é'});
}

TEST_CASE("lower folds ASCII letters only") {
    CHECK(lkiplint::lower("PROGRAM Penunjang 12 É") == "program penunjang 12 É");
}

TEST_CASE("what a text opens with is what squeeze keeps first") {
    struct Row {
        std::string in;
        std::string rest;
        bool opens_with_t;
    };
    for (const Row& row : {
             Row{"", "", false},
             Row{" \n\t", "", false},
             Row{"Tabel 3.1", "Tabel 3.1", true},
             Row{"\u00A0 \u200Btabel ", "tabel ", true},
             Row{"\u2022 tabel", "\u2022 tabel", false},
             Row{"(tabel", "(tabel", false},
         }) {
        CAPTURE(row.in);
        CHECK(lkiplint::without_leading_space(row.in) == row.rest);
        CHECK(lkiplint::opens_with_letter(row.in, 't') == row.opens_with_t);
    }
}

TEST_CASE("trim and squeeze know every kind of space") {
    const std::vector<Row> rows = {
        {"", ""},
        {" \t\r\n", ""},
        {"\u00A0 Sub  Kegiatan \u2003", "Sub Kegiatan"},
        {"Rp\u00A05.000", "Rp 5.000"},
        {"satu\ndua\n\n tiga", "satu dua tiga"},
        {"\uFEFFBAB I", "BAB I"},
        {"kecamat\u00ADan", "kecamatan"},
    };
    for (const Row& row : rows) CHECK(lkiplint::squeeze(row.in) == row.out);
    CHECK(lkiplint::trim("\u00A0 a  b\u3000\n") == "a  b");
    CHECK(lkiplint::trim("\u200B \u00A0").empty());
    CHECK(lkiplint::trim("é") == "é");
    CHECK(lkiplint::trim(" \xC2") == "\xC2");  // not UTF-8: kept
    CHECK(lkiplint::trim("a\xA0 ") == "a\xA0");
    CHECK(lkiplint::trim("\xE2\xC2\xA0") == "\xE2");
}

TEST_CASE("fold makes the spellings of one name equal") {
    const std::vector<Row> rows = {
        {"Administrasi Keuangan Perangkat Daerah", "administrasi keuangan perangkat daerah"},
        {"  ADMINISTRASI  KEUANGAN\u00A0PERANGKAT DAERAH.", "administrasi keuangan perangkat daerah"},
        {"Kabupaten/Kota", "kabupaten kota"},
        {"**Sub\u2013Kegiatan**", "sub kegiatan"},
        {"\u201CIndeks\u201D (SKM) 82,11", "indeks skm 82 11"},
        {"Jum\u2019at, Jum'at", "jum at jum at"},
        {"Café Ñ", "café Ñ"},
        {"\uF0B7 Uraian \u2265 90", "uraian 90"},
        {"ke\u00ADgiatan", "kegiatan"},
        {"---", ""},
        {"a\xFFz", "a z"},
    };
    for (const Row& row : rows) CHECK(lkiplint::fold(row.in) == row.out);
    CHECK(lkiplint::fold_words("Sub-Kegiatan 1.2") == std::vector<std::string>{"sub", "kegiatan", "1", "2"});
    CHECK(lkiplint::fold_words(" - ").empty());
}

TEST_CASE("folding and squeezing twice changes nothing more") {
    std::mt19937_64 random(11);
    for (int i = 0; i < 5000; ++i) {
        const std::string text = random_text(random);
        const std::string folded = lkiplint::fold(text);
        const std::string squeezed = lkiplint::squeeze(text);
        CHECK(lkiplint::fold(folded) == folded);
        CHECK(lkiplint::fold(squeezed) == folded);
        CHECK(lkiplint::squeeze(squeezed) == squeezed);
        CHECK(lkiplint::trim(squeezed) == squeezed);
        CHECK(is_subsequence_of_words(folded));
        CHECK(is_subsequence_of_words(squeezed));
        CHECK(lkiplint::is_valid_utf8(folded));
        CHECK(lkiplint::has_letter(folded) == lkiplint::has_letter(text));
        CHECK(lkiplint::has_digit(folded) == lkiplint::has_digit(text));
    }
}

TEST_CASE("split keeps empty parts") {
    using Parts = std::vector<std::string_view>;
    CHECK(lkiplint::split("a|b||", '|') == Parts{"a", "b", "", ""});
    CHECK(lkiplint::split("", '|') == Parts{""});
    CHECK(lkiplint::split("abc", '|') == Parts{"abc"});
}

TEST_CASE("words are found whole") {
    CHECK(lkiplint::starts_with_word("program penunjang", "program"));
    CHECK(lkiplint::starts_with_word("program", "program"));
    CHECK_FALSE(lkiplint::starts_with_word("programnya", "program"));
    CHECK_FALSE(lkiplint::starts_with_word("program", ""));
    CHECK(lkiplint::contains_word("sub kegiatan rapat", "kegiatan"));
    CHECK(lkiplint::contains_word("sub kegiatan rapat", "kegiatan rapat"));
    CHECK(lkiplint::contains_word("berkegiatan kegiatan", "kegiatan"));
    CHECK_FALSE(lkiplint::contains_word("berkegiatan", "kegiatan"));
    CHECK_FALSE(lkiplint::contains_word("sub kegiatannya", "kegiatan"));
    CHECK_FALSE(lkiplint::contains_word("sub", ""));
}

TEST_CASE("shorten counts code points and marks the cut") {
    CHECK(lkiplint::shorten("kegiatan", 8) == "kegiatan");
    CHECK(lkiplint::shorten("kegiatan", 7) == "kegiat…");
    CHECK(lkiplint::shorten("sub kegiatan", 5) == "sub…");
    CHECK(lkiplint::shorten("éééé", 4) == "éééé");
    CHECK(lkiplint::shorten("éééé", 3) == "éé…");
    CHECK(lkiplint::shorten("ab", 1) == "…");
    CHECK(lkiplint::shorten("ab", 0).empty());
    CHECK(lkiplint::shorten("", 3).empty());
}

TEST_CASE("headings in capitals") {
    for (const char* text : {"BAB I", "PROGRAM PENUNJANG URUSAN kab/kota", "1. TUJUAN"})
        CHECK(lkiplint::is_upper(text));
    for (const char* text : {"Program Penunjang", "PK awal", "2025", "", "-"}) CHECK_FALSE(lkiplint::is_upper(text));
    CHECK(lkiplint::has_letter("12 é"));
    CHECK_FALSE(lkiplint::has_letter("12 – %²"));
    CHECK(lkiplint::has_digit("Tabel 3"));
    CHECK_FALSE(lkiplint::has_digit("Tabel ³"));
}

TEST_CASE("words are found wherever they stand, however rare their letters") {
    const auto plain = [](const std::string& folded, const std::string& words) {
        return !words.empty() && (" " + folded + " ").find(" " + words + " ") != std::string::npos;
    };
    const std::vector<std::string> texts = {
        "",
        "a",
        "x",
        "aa aaa a",
        "perjanjian kinerja perubahan",
        "pk p apbd 2024",
        "20 2024",
        "202 20",
        "élève baru",
        "kinerjanya kinerja",
        "persentase penduduk miskin yang terlayani sampai akhir tahun",
    };
    const std::vector<std::string> phrases = {
        "a",
        "aa",
        "aaa",
        "x",
        "pk",
        "p apbd",
        "2024",
        "20",
        "élève",
        "perubahan",
        "kinerja",
        "perjanjian kinerja",
        "kinerja perubahan",
        "penduduk miskin yang terlayani",
        "persentase penduduk miskin yang terlayani sampai akhir tahun",
        "sampai akhir tahun",
        "tahun",
        "ahun",
        "akhir tahu",
        "e",
    };
    for (const std::string& text : texts)
        for (const std::string& phrase : phrases) {
            CAPTURE(text);
            CAPTURE(phrase);
            CHECK(lkiplint::contains_word(text, phrase) == plain(text, phrase));
        }
}
