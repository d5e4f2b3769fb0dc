#include <doctest/doctest.h>

#include "checks/scale_fit.h"
#include "checks/teks.h"
#include "report/extract/intervals.h"
#include "report/extract/scales.h"

namespace lkiplint {
namespace {

using teks::Laporan;
using teks::tabel;

TEST_CASE("interval: cara skala dicetak") {
    const struct {
        std::string text, printed;
    } cases[] = {
        {"≥ 90", "≥ 90"},
        {"> 90", "> 90"},
        {"≤ 50", "≤ 50"},
        {"<50", "< 50"},
        {"76 ≤ 90", "76 – 90"},
        {"76 - 90", "76 – 90"},
        {"76 < 90", "76 – < 90"},
        {"91 ≤ 100", "91 – 100"},
        {"75 - < 90", "75 – < 90"},
        {">90 – 100", "> 90 – 100"},
        {"85,00 – 100", "85,00 – 100"},
        {"Lebih dari 100", "> 100"},
        {"90 ke atas", "≥ 90"},
        {"75 s/d 90", "75 – 90"},
        {"100 - 91", "91 – 100"},
        {"76 ≤ x < 90", "76 – < 90"},
        {">= 90 %", "≥ 90"},
        {"kurang dari 55", "< 55"},
        {"51% sampai dengan 65%", "51 – 65"},
        {"88.31 - 100.00", "88,31 – 100,00"},
        {"= 100 %", "100"},
        {"91 ≥", "≥ 91"},
        {"> 100", "> 100"},
        {"50% ≤", "≤ 50"},
        // No interval.
        {"Nilai = 100", ""},
        {"= 100 poin", ""},
        {"capaian 91 ≥", ""},
        {"90", ""},
        {"2021 - 2026", ""},
        {"1.", ""},
        {"Sangat Baik", ""},
        {"A-", ""},
        {"", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        const auto interval = find_interval(c.text);
        CHECK(interval.has_value() == !c.printed.empty());
        if (!interval) continue;
        KelasSkala kelas;
        kelas.dari = interval->dari;
        kelas.sampai = interval->sampai;
        kelas.dari_termasuk = interval->dari_termasuk;
        kelas.sampai_termasuk = interval->sampai_termasuk;
        CHECK(interval_text(kelas) == c.printed);
    }
}

std::string printed(const Skala& skala) {
    std::string out;
    for (const KelasSkala& k : skala.kelas)
        out += (out.empty() ? "" : "; ") + k.kode + "|" + k.label + "|" + interval_text(k);
    return out;
}

TEST_CASE("skala dari tabel") {
    Report report;
    report.tabel.push_back(
        tabel(TableKind::skala, "Skala Nilai Peringkat Kinerja",
              {{Role::no, "No"}, {Role::lain, "Interval"}, {Role::kriteria, "Kriteria"}, {Role::lain, "Kode"}},
              {{"1.", "≥ 90", "Sangat Tinggi", "Biru"},
               {"2.", "76 ≤ 90", "Tinggi", "Hijau"},
               {"3.", "≤ 75", "Rendah", "Merah"}}));
    const auto scales = extract_scales(report);
    REQUIRE(scales.size() == 1);
    CHECK(scales[0].jenis == Skala::Jenis::capaian);
    CHECK(printed(scales[0]) == "Biru|Sangat Tinggi|≥ 90; Hijau|Tinggi|76 – 90; Merah|Rendah|≤ 75");
    CHECK(scales[0].kelas[1].place.line == 502);
}

TEST_CASE("skala dari daftar dalam kalimat dan sel") {
    const struct {
        std::string text;
        Skala::Jenis jenis;
        std::string printed;
    } cases[] = {
        {"Kategori dan Nilai IPP : • Kategori A (4,51 – 5,00) = Pelayanan Prima • Kategori A- (4,01 – 4,50) = Sangat "
         "Baik • Kategori B (3,51 – 4,00) = Baik",
         Skala::Jenis::ipp, "A|Pelayanan Prima|4,51 – 5,00; A-|Sangat Baik|4,01 – 4,50; B|Baik|3,51 – 4,00"},
        {"Nilai hasil evaluasi, yaitu : Predikat AA (Nilai >90 – 100) : Sangat Memuaskan Predikat A (Nilai >80 - 90) : "
         "Memuaskan Predikat BB (Nilai >70 - 80) : Sangat Baik",
         Skala::Jenis::sakip, "AA|Sangat Memuaskan|> 90 – 100; A|Memuaskan|> 80 – 90; BB|Sangat Baik|> 70 – 80"},
        {"Mutu pelayanan IKM: A : 88,31 - 100 (Sangat Baik), B : 76,61 - 88,30 (Baik), C : 65,00 - 76,60 (Kurang Baik)",
         Skala::Jenis::ikm, "A|Sangat Baik|88,31 – 100; B|Baik|76,61 – 88,30; C|Kurang Baik|65,00 – 76,60"},
        {"Predikat capaian kinerja:\n< 55 = Kurang\n55 - 75 = Cukup\n> 75 = Baik", Skala::Jenis::capaian,
         "|Baik|> 75; |Cukup|55 – 75; |Kurang|< 55"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        Report report;
        Laporan laporan;
        laporan.paragraf(c.text);
        report.teks = laporan.report.teks;
        const auto scales = extract_scales(report);
        REQUIRE(scales.size() == 1);
        CHECK(scales[0].jenis == c.jenis);
        CHECK(printed(scales[0]) == c.printed);
        Report in_table;
        in_table.tabel.push_back(tabel(
            TableKind::iku, "IKU", {{Role::indikator, "Indikator"}, {Role::formula, "Formula"}}, {{"Indeks", c.text}}));
        const auto again = extract_scales(in_table);
        REQUIRE(again.size() == 1);
        CHECK(printed(again[0]) == c.printed);
    }
}

TEST_CASE("skala yang berlanjut di sel baris berikutnya dan dalam butir") {
    Report report;
    report.tabel.push_back(
        tabel(TableKind::iku, "IKU", {{Role::indikator, "Indikator"}, {Role::formula, "Formula"}},
              {{"Indeks", "Kategori IPP: • Kategori A (4,51 – 5,00) = Prima • Kategori B (3,51 – 4,50) = Baik"},
               {"", "• Kategori C (2,51 – 3,50) = Cukup"},
               {"Survei", "Unsur yang dinilai: • Waktu • Biaya"}}));
    auto scales = extract_scales(report);
    REQUIRE(scales.size() == 1);
    CHECK(scales[0].kelas.size() == 3);

    Laporan laporan;
    laporan.paragraf("Kategori nilai SAKIP:").butir("AA : > 90 - 100").butir("A : > 80 - 90").butir("BB : > 70 - 80");
    scales = extract_scales(laporan.report);
    REQUIRE(scales.size() == 1);
    CHECK(scales[0].kelas[2].place.line == 40);
}

TEST_CASE("bukan skala: periode, umur, jam, dan bobot") {
    for (const char* text :
         {"Renstra 2021 - 2026, RPJMD 2025 - 2029, RPJPN 2005 - 2025", "Umur: 0 - 4 tahun, 5 - 9 tahun, 10 - 14 tahun",
          "Jam kerja: Senin 07.00 - 15.30, Jumat 07.00 - 14.00", "Aspek A 24%, Aspek B 25%, Aspek C 18%",
          "Nilai 80 - 90 (Baik), 70 - 80 (Cukup)"}) {
        CAPTURE(text);
        Laporan laporan;
        laporan.paragraf(text);
        CHECK(extract_scales(laporan.report).empty());
    }
}

struct Kelas {
    std::string kode, label, interval;
};

Skala skala_dari(Skala::Jenis jenis, const std::vector<Kelas>& kelas) {
    Skala skala;
    skala.jenis = jenis;
    int line = 100;
    for (const Kelas& k : kelas) {
        const auto interval = find_interval(k.interval);
        REQUIRE(interval.has_value());
        KelasSkala out;
        out.kode = k.kode;
        out.label = k.label;
        out.dari = interval->dari;
        out.sampai = interval->sampai;
        out.dari_termasuk = interval->dari_termasuk;
        out.sampai_termasuk = interval->sampai_termasuk;
        out.place.line = line++;
        skala.kelas.push_back(out);
    }
    return skala;
}

TEST_CASE("LBL006: tumpang tindih, celah, nama ganda") {
    using Jenis = Skala::Jenis;
    const struct {
        Jenis jenis;
        std::vector<Kelas> kelas;
        std::string cacat;  // empty: a right scale
        int line;
    } cases[] = {
        {Jenis::capaian,
         {{"", "Tinggi", "≥ 90"}, {"", "Sedang", "76 ≤ 90"}, {"", "Rendah", "≤ 75"}},
         "nilai 90 masuk dua kelas, Tinggi dan Sedang; nilai antara 75 dan 76 tidak masuk kelas mana pun",
         101},
        {Jenis::capaian,
         {{"", "Tinggi", "91 - 100"}, {"", "Sedang", "70 - 85"}, {"", "Rendah", "≤ 69"}},
         "nilai antara 85 dan 91 tidak masuk kelas mana pun",
         101},
        {Jenis::sakip,
         {{"AA", "Sangat Memuaskan", "> 60 - 100"}, {"B", "Baik", "> 60 - 70"}},
         "nilai 60 – 70 masuk dua kelas, AA (Sangat Memuaskan) dan B (Baik)",
         101},
        {Jenis::sakip,
         {{"BB", "Sangat Baik", "> 70 - 80"}, {"B", "Baik", "> 60 - 70"}, {"C", "Kurang", "> 30 - 50"}},
         "nilai antara 50 dan 60 tidak masuk kelas mana pun (kelas CC terlewat)",
         102},
        {Jenis::ipp,
         {{"A", "Prima", "4,01 - 5,00"}, {"B", "Baik", "3,51 - 4,00"}, {"B", "Baik dengan Catatan", "3,01 - 3,50"}},
         "dua kelas bernama B (3,51 – 4,00 dan 3,01 – 3,50)",
         102},
        {Jenis::capaian, {{"", "Tinggi", "> 90"}, {"", "Sedang", "< 90"}}, "nilai 90 tidak masuk kelas mana pun", 101},
        // Right.
        {Jenis::capaian,
         {{"", "Sangat Tinggi", "91 - 100"}, {"", "Tinggi", "76 - 90"}, {"", "Sedang", "66 - 75"}},
         "",
         0},
        {Jenis::capaian, {{"", "Tinggi", "> 75 - 90"}, {"", "Sedang", "> 65 - 75"}, {"", "Rendah", "≤ 65"}}, "", 0},
        {Jenis::ikm,
         {{"A", "Sangat Baik", "88,31 - 100"},
          {"B", "Baik", "76,61 - 88,30"},
          {"C", "Kurang Baik", "65,00 - 76,60"},
          {"D", "Tidak Baik", "25,00 - 64,99"}},
         "",
         0},
        {Jenis::ipp, {{"A", "Prima", "4,51 - 5,00"}, {"A-", "Prima", "4,01 - 4,50"}}, "", 0},
    };
    for (const auto& c : cases) {
        CAPTURE(c.cacat);
        Laporan laporan;
        laporan.report.skala = {skala_dari(c.jenis, c.kelas)};
        const auto findings = laporan.periksa(check_scale_defect);
        REQUIRE(findings.size() == (c.cacat.empty() ? 0 : 1));
        if (c.cacat.empty()) continue;
        CHECK(findings[0].args.at("cacat") == c.cacat);
        CHECK(findings[0].place.line == c.line);
        CHECK(findings[0].related.size() == c.kelas.size() - 1);
    }
}

TEST_CASE("LBL006: kelas disebut seperti tercetak") {
    Report report;
    report.tabel.push_back(tabel(TableKind::skala, "Skala Nilai Peringkat Kinerja",
                                 {{Role::lain, "Interval"}, {Role::kriteria, "Kriteria"}},
                                 {{"≥ 90 %", "Tinggi"}, {"76 ≤ 90 %", "Sedang"}, {"≤ 75", "Rendah"}}));
    Laporan laporan;
    laporan.report.skala = extract_scales(report);
    const auto findings = laporan.periksa(check_scale_defect);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].found == "76 ≤ 90 %");
    CHECK(findings[0].quote == "Sedang 76 ≤ 90 %");
}

TEST_CASE("skala dalam kalimat yang kelasnya diakhiri titik koma") {
    Laporan laporan;
    laporan.paragraf("Kriteria capaian: > 100 Sangat Baik; 75 - 100 Baik; < 75 Kurang.");
    const auto scales = extract_scales(laporan.report);
    REQUIRE(scales.size() == 1);
    CHECK(printed(scales[0]) == "|Sangat Baik|> 100; |Baik|75 – 100; |Kurang|< 75");

    Laporan ordinal;
    ordinal.paragraf("Skala ordinal capaian kinerja: 85 - 100 = Sangat Berhasil, 70 - 84 = Berhasil, < 70 = Gagal.");
    const auto list = extract_scales(ordinal.report);
    REQUIRE(list.size() == 1);
    CHECK(printed(list[0]) == "|Sangat Berhasil|85 – 100; |Berhasil|70 – 84; |Gagal|< 70");
}

TEST_CASE("LBL006: skala yang dicetak dua kali adalah satu temuan") {
    Laporan laporan;
    const auto skala = skala_dari(Skala::Jenis::capaian, {{"", "Tinggi", "≥ 90"}, {"", "Rendah", "≤ 90"}});
    laporan.report.skala = {skala, skala};
    const auto findings = laporan.periksa(check_scale_defect);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].related.size() == 2);
}

}  // namespace
}  // namespace lkiplint
