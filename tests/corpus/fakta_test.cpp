#include "corpus/fakta.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "corpus/arsip.h"

namespace lkiplint {

using namespace test;

namespace {

// "realisasi Indeks Kepuasan Masyarakat [Indeks] = 82.50 (82,50) Tabel 3.2"
std::string line_of(const Fakta& fakta) {
    std::string line(jenis_name(fakta.jenis));
    if (fakta.jenis == Fakta::Jenis::anggaran) line += " " + std::string(role_name(fakta.versi));
    line += " " + (fakta.nama.empty() ? "semua" : fakta.nama);
    if (!fakta.induk.empty()) line += " @ " + fakta.induk;
    if (!fakta.satuan.empty()) line += " [" + fakta.satuan + "]";
    return line + " = " + fakta.nilai + fakta.huruf + " (" + fakta.tercetak + ") " + fakta.tabel;
}

std::string facts_of(const std::string& text) {
    Lines lines;
    for (const Fakta& fakta : fakta_of(report_of(text))) lines.push_back(line_of(fakta));
    std::sort(lines.begin(), lines.end());
    return joined(lines);
}

const std::string kIkm = "1|Meningkatnya kualitas pelayanan|Indeks Kepuasan Masyarakat|Indeks|80|82,50|103,13";
const std::string kHeader = "No|Sasaran|Indikator|Satuan|Target|Realisasi|Capaian (%)";

std::string capaian(const std::string& row) { return table("Tabel 3.2 Capaian Kinerja Tahun 2024", {kHeader, row}); }

const std::vector<std::string> kBudget = {
    "No|Program|Anggaran (Rp)|Realisasi (Rp)|%", "1|Program Pemberdayaan Desa|50.000.000|47.000.000|94,00",
    "2|Program Ketertiban Umum|70.000.000|63.000.000|90,00", "|Jumlah|120.000.000|110.000.000|91,67"};

}  // namespace

TEST_CASE("key facts of a report: its indicators and its budget, exact and with their places") {
    const std::string text = cover(2024) + capaian(kIkm) + table("Tabel 3.9 Realisasi Anggaran Tahun 2024", kBudget);
    CHECK(facts_of(text) == joined({"anggaran anggaran Program Ketertiban Umum = 70000000 (70.000.000) Tabel 3.9",
                                    "anggaran anggaran Program Pemberdayaan Desa = 50000000 (50.000.000) Tabel 3.9",
                                    "anggaran anggaran semua = 120000000 (120.000.000) Tabel 3.9",
                                    "capaian Indeks Kepuasan Masyarakat [Indeks] = 103.13 (103,13) Tabel 3.2",
                                    "realisasi Indeks Kepuasan Masyarakat [Indeks] = 82.50 (82,50) Tabel 3.2",
                                    "realisasi-anggaran Program Ketertiban Umum = 63000000 (63.000.000) Tabel 3.9",
                                    "realisasi-anggaran Program Pemberdayaan Desa = 47000000 (47.000.000) Tabel 3.9",
                                    "realisasi-anggaran semua = 110000000 (110.000.000) Tabel 3.9",
                                    "target Indeks Kepuasan Masyarakat [Indeks] = 80 (80) Tabel 3.2"}));
    for (const Fakta& fakta : fakta_of(report_of(text))) {
        CAPTURE(line_of(fakta));
        CHECK(fakta.berkas == "laporan");
        CHECK(fakta.place.line > 0);
        CHECK(fakta.locator.starts_with(fakta.tabel));
        const Printed printed = printed_of(fakta);
        REQUIRE(printed.number.has_value());
        CHECK(printed.number->to_string() == fakta.nilai);
    }
}

TEST_CASE("of what a report states in two ways nothing is kept") {
    const std::string other_result =
        table("Tabel 3.3 Perbandingan Realisasi Kinerja Tahun 2023 dan 2024",
              {"No|Indikator|Realisasi 2023|Realisasi 2024", "1|Indeks Kepuasan Masyarakat|81,00|82,40"});
    const std::string only_target = joined({"capaian Indeks Kepuasan Masyarakat [Indeks] = 103.13 (103,13) Tabel 3.2",
                                            "target Indeks Kepuasan Masyarakat [Indeks] = 80 (80) Tabel 3.2"});
    CHECK(facts_of(cover(2024) + capaian(kIkm) + other_result) == only_target);
    // 82,5 is 82,50; the finer one is kept.
    std::string same = other_result;
    same.replace(same.find("82,40"), 5, "82,5");
    CHECK(facts_of(cover(2024) + capaian(kIkm) + same).find("realisasi Indeks Kepuasan Masyarakat [Indeks] = 82.50") !=
          std::string::npos);
    // Two rows of one name.
    CHECK(facts_of(cover(2024) + table("Tabel 3.2 Capaian Kinerja Tahun 2024",
                                       {kHeader, kIkm,
                                        "2|Meningkatnya kualitas pelayanan|Indeks Kepuasan Masyarakat|Indeks|85|84,00|"
                                        "98,82"})) == "");
    // A total that is not the sum of its programs.
    std::vector<std::string> broken = kBudget;
    broken.back() = "|Jumlah|130.000.000|110.000.000|84,62";
    const std::string facts = facts_of(cover(2024) + table("Tabel 3.9 Realisasi Anggaran Tahun 2024", broken));
    CHECK(facts.find("anggaran anggaran semua") == std::string::npos);
    CHECK(facts.find("realisasi-anggaran semua = 110000000") != std::string::npos);
}

TEST_CASE("figures of other years, and of a report without a year, are no facts of the year") {
    const std::string other =
        table("Tabel 3.3 Perbandingan Realisasi Kinerja Tahun 2022 dan 2023",
              {"No|Indikator|Realisasi 2022|Realisasi 2023", "1|Indeks Kepuasan Masyarakat|81,00|82,40"});
    CHECK(facts_of(cover(2024) + other) == "");
    CHECK(facts_of("# LAPORAN\n\n" + table("Tabel 3.2 Capaian Kinerja", {kHeader, kIkm})) == "");
}

TEST_CASE("where the agreement was changed the target is that of the change") {
    const auto agreement = [](const std::string& caption, const std::string& target) {
        return table(caption, {"No|Sasaran|Indikator|Satuan|Target",
                               "1|Meningkatnya kualitas pelayanan|Indeks Kepuasan Masyarakat|Indeks|" + target});
    };
    const std::string both = agreement("Tabel 2.1 Perjanjian Kinerja Tahun 2024", "78") +
                             agreement("Tabel 2.2 Perjanjian Kinerja Perubahan Tahun 2024", "80");
    CHECK(facts_of(cover(2024) + both).find("target Indeks Kepuasan Masyarakat [Indeks] = 80 (80) Tabel 2.2") !=
          std::string::npos);
}

TEST_CASE("numbers are read back exactly, and nothing else is") {
    for (const auto& [text, units, scale] :
         {std::tuple{"0", 0L, 0}, std::tuple{"82.50", 8250L, 2}, std::tuple{"-0.5", -5L, 1},
          std::tuple{"9223372036854775807", INT64_MAX, 0}, std::tuple{"1.123456789", 1123456789L, 9}}) {
        CAPTURE(text);
        const auto value = decimal_from(text);
        REQUIRE(value.has_value());
        CHECK(value->units() == units);
        CHECK(value->scale() == scale);
        CHECK(value->to_string() == text);
    }
    for (const char* text : {"", "-", ".", "1.", "1,5", " 1", "1 ", "1.2.3", "1.0000000001", "9223372036854775808",
                             "12345678901234567.123", "1e5", "0x1", "1.-5"}) {
        CAPTURE(text);
        CHECK(!decimal_from(text).has_value());
    }
}

}  // namespace lkiplint
