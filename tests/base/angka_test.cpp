#include "base/angka.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using lkiplint::AngkaError;
using lkiplint::AngkaKind;
using lkiplint::AngkaResult;
using lkiplint::Decimal;
using lkiplint::parse_angka;

namespace {

// What a cell reads as: "-50123400.00 Rp %" with what was seen beside the number, then letter, unit and defect.
std::string reading(const AngkaResult& result) {
    if (!result) {
        switch (result.error) {
            case AngkaError::kosong:
                return "kosong";
            case AngkaError::bukan_angka:
                return "bukan angka";
            case AngkaError::terlalu_besar:
                return "terlalu besar";
        }
    }
    const lkiplint::Angka& angka = *result.angka;
    std::string out = angka.value.to_string();
    if (angka.rupiah) out += " Rp";
    if (angka.percent) out += " %";
    if (!angka.letter.empty()) out += " huruf " + angka.letter;
    if (!angka.unit.empty()) out += " satuan " + angka.unit;
    if (angka.malformed) out += " cacat: " + angka.defect;
    return out;
}

struct Row {
    std::string cell;
    std::string read_as;
};

void check_rows(const std::vector<Row>& rows, AngkaKind kind = AngkaKind::unknown) {
    for (const Row& row : rows) {
        CAPTURE(row.cell);
        CHECK(reading(parse_angka(row.cell, kind)) == row.read_as);
    }
}

}  // namespace

TEST_CASE("amounts") {
    check_rows({
        {"Rp. 1.234.567.890,15", "1234567890.15 Rp"},
        {"Rp7.250.000,00", "7250000.00 Rp"},
        {"RP 7.250.000", "7250000 Rp"},
        {"IDR 7.250.000", "7250000 Rp"},
        {"Rp\u00A07.250.000", "7250000 Rp"},
        {"**Rp. 7.250.000,-**", "7250000 Rp"},
        {"Rp1.234", "1234 Rp"},
        {"2012345678", "2012345678"},
        {"2098765432.00", "2098765432.00"},
        {"30123456.15", "30123456.15"},
        {"1.234.567", "1234567"},
        {"1,234,567.89", "1234567.89"},
        {"1.050.500,-", "1050500"},
        {"1.050.500.-", "1050500"},
        {"1.050.500 ,-", "1050500"},
        {"Rp. 0,-", "0 Rp"},
        {"Rp5.000 -", "5000 Rp"},
        {"Rp1.000.000,00 (satu juta rupiah)", "1000000.00 Rp"},
        {"Rp 5,2 miliar", "5.2 Rp satuan miliar"},
        {"Rp500.000,00)", "500000.00 Rp"},
        {"Rp500.000,00.", "500000.00 Rp"},
        {"\"5.000\"", "5000"},
    });
}

TEST_CASE("a minus sign or parentheses make an amount negative") {
    check_rows({
        {"-10.987.600", "-10987600"},
        {"\u221210.987.600", "-10987600"},
        {"\u2013 10.987.600", "-10987600"},
        {"\\-5", "-5"},
        {"(Rp50.123.400,00)", "-50123400.00 Rp"},
        {"Rp (50.123.400)", "-50123400 Rp"},
        {"Rp -50.123.400", "-50123400 Rp"},
        {"-Rp50.123.400,-", "-50123400 Rp"},
        {"-(5)", "-5"},
        {"(2,5 %)", "-2.5 %"},
        {"(2,5) %", "-2.5 %"},
        {"(5 dokumen)", "5 satuan dokumen"},
        {"(5", "5"},
        {"+ 5", "5"},
        {"± 20 km", "20 satuan km"},
    });
}

TEST_CASE("percentages and decimals") {
    check_rows({
        {"97.31 %", "97.31 %"},
        {"97,31", "97.31"},
        {"97,31%", "97.31 %"},
        {"100 %", "100 %"},
        {"100%", "100 %"},
        {"97,31 persen", "97.31 %"},
        {"97,31 Persen", "97.31 %"},
        {"97,31 %.", "97.31 %"},
        {"1.234 %", "1.234 %"},
        {"98.765 %", "98.765 %"},
        {"91.67", "91.67"},
        {"72.05", "72.05"},
        {"12.50", "12.50"},
        {"0,5", "0.5"},
        {".5", "0.5"},
        {",5", "0.5"},
        {"0.125", "0.125"},
        {"3,677", "3.677"},
        {"1.2345", "1.2345"},
        {"1.234,567", "1234.567"},
    });
}

TEST_CASE("three digits behind one point or comma mean what the column holds") {
    check_rows({{"1.234", "1234"}, {"1,234", "1.234"}, {"12.50", "12.50"}}, AngkaKind::unknown);
    check_rows({{"1.234", "1234"}, {"1,234", "1234"}, {"12.50", "12.50"}, {"0.125", "0.125"}}, AngkaKind::rupiah);
    check_rows({{"1.234", "1234"}, {"1,234", "1234"}, {"12.50", "12.50"}}, AngkaKind::jumlah);
    check_rows({{"1.234", "1.234"}, {"1,234", "1.234"}, {"12.50", "12.50"}, {"1.234.567", "1234567"}},
               AngkaKind::persen);
    check_rows({{"1.234", "1.234"}, {"1,234", "1.234"}, {"Rp1.234", "1234 Rp"}}, AngkaKind::indeks);
    check_rows({{"1234.567", "1234.567"}, {"2.026", "2026"}}, AngkaKind::rupiah);
}

TEST_CASE("readable, but not as anybody would write it") {
    check_rows({
        {"71.05 %%", "71.05 % cacat: tanda persen ganda"},
        {"71.05 % %", "71.05 % cacat: tanda persen ganda"},
        {"78,12.%", "78.12 % cacat: titik sebelum tanda persen"},
        {"78,12. %", "78.12 % cacat: titik sebelum tanda persen"},
        {"102.%", "102 % cacat: titik desimal tanpa angka"},
        {"102,%", "102 % cacat: koma desimal tanpa angka"},
        {"Rp 7.123.456.7 89", "7123456789 Rp cacat: spasi di tengah angka"},
        {"7.123.456.7 89", "7123456789 cacat: spasi di tengah angka"},
        {"7.123.456.78 9,50", "7123456789.50 cacat: spasi di tengah angka"},
        {"Rp 7.123. 456", "7123456 Rp cacat: spasi di tengah angka"},
        {"Rp 7.123 .456", "7123456 Rp cacat: spasi di tengah angka"},
        {"Rp 7.123.456 ,00", "7123456.00 Rp cacat: spasi di tengah angka"},
        {"20.123.400.00", "20123400.00 cacat: pemisah desimal sama dengan pemisah ribuan"},
        {"1.234.56", "1234.56 cacat: pemisah desimal sama dengan pemisah ribuan"},
        {"1,234,567,8", "1234567.8 cacat: pemisah desimal sama dengan pemisah ribuan"},
        {"1.234,567.890", "1234567890 cacat: titik dan koma tercampur"},
        {"1.234567.890", "1234567890 cacat: pemisah ribuan kurang"},
        {"1234.567,00", "1234567.00 cacat: pemisah ribuan kurang"},
        {"1..234.567", "1234567 cacat: tanda pemisah ganda"},
        {"97,,31", "97.31 cacat: tanda pemisah ganda"},
    });
}

TEST_CASE("letters of an evaluation") {
    check_rows({
        {"A (82,11)", "82.11 huruf A"},
        {"B(74,50)", "74.50 huruf B"},
        {"BB (75)", "75 huruf BB"},
        {"BB (72.345)", "72.345 huruf BB"},
        {"71 (BB/ Sangat Baik)", "71 huruf BB"},
        {"81,40 (A)", "81.40 huruf A"},
        {"81,40 (A-)", "81.40 huruf A-"},
        {"81,40 / A", "81.40 huruf A"},
        {"81,40 A", "81.40 huruf A"},
        {"A/82,11", "82.11 huruf A"},
        {"A- / 82,11", "82.11 huruf A-"},
        {"AA: 91", "91 huruf AA"},
        {"(A) 82,11", "82.11 huruf A"},
        {"A 82,11", "82.11 huruf A"},
        {"55 (CC)", "55 huruf CC"},
        {"75 (Baik)", "75 satuan baik"},
        {"D 2", "bukan angka"},
        {"4B", "bukan angka"},
        {"A", "bukan angka"},
        {"A. 82,11", "bukan angka"},
        {"A (82,11) B", "bukan angka"},
        {"Baik (75)", "bukan angka"},
    });
}

TEST_CASE("units") {
    check_rows({
        {"4 dok", "4 satuan dok"},
        {"4 dok.", "4 satuan dok"},
        {"4.Dokumen", "4 satuan dokumen"},
        {"4 Dokumen", "4 satuan dokumen"},
        {"12 Laporan", "12 satuan laporan"},
        {"25 orang/ bulan", "25 satuan orang/bulan"},
        {"25 Orang / Bulan", "25 satuan orang/bulan"},
        {"17 OB", "17 satuan ob"},
        {"10 menit", "10 satuan menit"},
        {"10menit", "10 satuan menit"},
        {"240 paket", "240 satuan paket"},
        {"1.200 m²", "1200 satuan m²"},
        {"1 (satu) dokumen", "1 satuan dokumen"},
        {"12 (dua belas) Dokumen Laporan", "12 satuan dokumen laporan"},
        {"5 E-KTP", "5 satuan e-ktp"},
        {"100 % (seratus persen)", "100 %"},
    });
}

TEST_CASE("nothing there") {
    for (const std::string cell : {"", "  ", "\u00A0", "-", "\u2013", "---", "...", "\u2026", "Rp", "Rp.....", "Rp. -",
                                   "Rp ,-", "n/a", "N/A", "**-**", "%"}) {
        CAPTURE(cell);
        CHECK(reading(parse_angka(cell)) == "kosong");
    }
}

TEST_CASE("text, several numbers, ranges, dates, formulas and codes are no number") {
    const std::vector<std::string> cells = {"???",
                                            "Sangat Baik",
                                            "Baik : 5 Rusak : 3",
                                            "14 Baik dan 2 Rusak",
                                            "91 - 100",
                                            "91 – 100",
                                            "2021-2026",
                                            "12 Juni 2024",
                                            "12/06/2024",
                                            "10.5.2024",
                                            "10:30",
                                            "Target Nilai IPP Nasional 3,68",
                                            "≤ 50",
                                            ">= 90",
                                            ">90",
                                            "< 5",
                                            "14 2",
                                            "1.5 20",
                                            "1 234 567",
                                            "0 (83)",
                                            "7=6/5*100",
                                            "5*100",
                                            "3/4",
                                            "5'30",
                                            "1.2.3",
                                            "1.01.02.2.01",
                                            "5.1.02.01",
                                            "7.123. 456",
                                            "1. Camat",
                                            "1) Belanja pegawai",
                                            "- 1) Belanja pegawai",
                                            "a. 5",
                                            "III/d",
                                            "TW 1",
                                            "1,5E+06",
                                            "20+",
                                            "Rpb 5",
                                            "Rp Rp 5",
                                            "\xFF",
                                            "5 kegiatan yang dilaksanakan oleh semua desa selama satu tahun"};
    for (const std::string& cell : cells) {
        CAPTURE(cell);
        CHECK(reading(parse_angka(cell)) == "bukan angka");
    }
}

TEST_CASE("what cannot be kept exactly is said to be too large") {
    check_rows({
        {"999999999999999999", "999999999999999999"},
        {"000000000000000000000000001", "1"},
        {"1234567890123456789", "terlalu besar"},
        {"Rp1.234.567.890.123.456.789,00", "terlalu besar"},
        {"0,123456789", "0.123456789"},
        {"0,1234567891", "terlalu besar"},
    });
    CHECK(reading(parse_angka(std::string(100'000, '9'))) == "terlalu besar");
}

TEST_CASE("format_angka writes as a reviewer would") {
    CHECK(lkiplint::format_angka(Decimal(123456789015, 2)) == "1.234.567.890,15");
    CHECK(lkiplint::format_angka(Decimal(-100, 0)) == "-100");
    CHECK(lkiplint::format_angka(Decimal(-1000, 0)) == "-1.000");
    CHECK(lkiplint::format_angka(Decimal(-5, 1)) == "-0,5");
    CHECK(lkiplint::format_angka(Decimal(8115, 2), true) == "81,15 %");
    CHECK(lkiplint::format_angka(Decimal(0, 2)) == "0,00");
    CHECK(lkiplint::format_rupiah(Decimal(123456789015, 2)) == "Rp1.234.567.890,15");
    CHECK(lkiplint::format_rupiah(Decimal(-50123400)) == "-Rp50.123.400");
}

TEST_CASE("what is written is read back") {
    std::mt19937_64 random(21);
    for (int i = 0; i < 20000; ++i) {
        const auto limit =
            std::uniform_int_distribution<std::int64_t>(1, 999'999'999'999'999'999)(random) >> (random() % 58);
        const auto units = std::uniform_int_distribution<std::int64_t>(-limit, limit)(random);
        const Decimal value(units, static_cast<int>(random() % 10));
        for (const AngkaKind kind : {AngkaKind::unknown, AngkaKind::rupiah, AngkaKind::jumlah, AngkaKind::persen}) {
            // "1,234" and "1.234" are the two texts that the column settles.
            const bool ambiguous = value.scale() == 3 || (value.scale() == 0 && std::abs(units) < 1'000'000);
            if (ambiguous && kind != AngkaKind::unknown) continue;
            const AngkaResult read = parse_angka(lkiplint::format_angka(value), kind);
            REQUIRE(read);
            CHECK(read.angka->value == value);
            CHECK(read.angka->value.scale() == value.scale());
            CHECK_FALSE(read.angka->malformed);
        }
        const AngkaResult amount = parse_angka(lkiplint::format_rupiah(Decimal(units, 2)));
        REQUIRE(amount);
        CHECK(amount.angka->value == Decimal(units, 2));
        CHECK(amount.angka->rupiah);
    }
}

TEST_CASE("any text is read without harm, and a number's text holds its digits") {
    static const std::string alphabet = "0123456789.,  -()%RpABa/*'\xC2\xA0";
    std::mt19937_64 random(22);
    int numbers = 0;
    for (int i = 0; i < 50000; ++i) {
        std::string text;
        for (auto n = random() % 14; n > 0; --n) text += alphabet[random() % alphabet.size()];
        const AngkaResult read = parse_angka(text, static_cast<AngkaKind>(i % 5));
        if (!read) continue;
        ++numbers;
        CAPTURE(text);
        std::string digits;
        for (const char c : text) {
            if (c >= '0' && c <= '9') digits += c;
        }
        const std::string value = digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
        CHECK(std::to_string(std::abs(read.angka->value.units())) == value);
        CHECK(read.angka->malformed == !read.angka->defect.empty());
    }
    CHECK(numbers > 1000);
}

TEST_CASE("long cells take linear time") {
    for (const std::string piece : {"(", "Rp", ".", "1.", "1 ", "1.234.", "A (", " -", "a (b) ", "%", "5 ("}) {
        std::string text = "1";
        for (int i = 0; i < 300'000; ++i) text += piece;
        CAPTURE(piece);
        const auto start = std::chrono::steady_clock::now();
        const AngkaResult read = parse_angka(text);
        // Linear takes milliseconds; quadratic would take minutes.
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
        CHECK((read || read.error != AngkaError::kosong));
    }
}
