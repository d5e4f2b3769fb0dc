// What looks wrong in a report and is right, beside what is wrong: the one is left alone, the other still found.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

using namespace lkiplint;

namespace {

std::string temuan(const std::string& page) {
    std::string text;
    for (const Finding& finding : test::findings_of(page))
        if (!finding.rule->code.starts_with("STR")) text += finding.rule->code + ": " + finding.found + "; ";
    return text;
}

// A report's cover and the page on which a sentence or table stands, right and wrong, with what is wrong of it.
struct Kasus {
    std::string sampul, benar, salah, hasil;
};

std::string sampul(const std::string& instansi, int tahun) {
    return "# LAPORAN KINERJA INSTANSI PEMERINTAH\n# " + instansi + "\n# TAHUN " + std::to_string(tahun) +
           "\n\n# BAB III AKUNTABILITAS KINERJA\n\n";
}

void periksa(const std::vector<Kasus>& semua) {
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.benar);
        CHECK(temuan(kasus.sampul + kasus.benar + "\n") == "");
        CAPTURE(kasus.salah);
        CHECK(temuan(kasus.sampul + kasus.salah + "\n") == kasus.hasil);
    }
}

const char* const kProgram =
    "Tabel 3.4 Anggaran per Sasaran\n\n"
    "| No | Sasaran | Jumlah Program | Anggaran (Rp juta) | Realisasi (Rp juta) | % Serapan | % Capaian Kinerja | "
    "Efisiensi |\n|---|---|---|---|---|---|---|---|\n"
    "| 1 | Meningkatnya mutu sekolah | 14 | 212.450 | 201.334 | 94,77 | 100,24 | 5,47 |\n"
    "| 2 | Meningkatnya jalan mantap | 9 | 305.120 | 281.450 | 92,24 | 95,44 | 3,20 |\n";

const char* const kLiterasi =
    "Tabel 3.1 Capaian Kinerja\n\n| No | Indikator Kinerja | Target | Realisasi | Capaian (%) "
    "|\n|---|---|---|---|---|\n"
    "| 1 | Indeks Literasi | 62,00 | 65,48 | 105,61 |\n\n";

}  // namespace

TEST_CASE("the parts of what was reached are not held against its target or last year's count") {
    const std::string dinas = sampul("DINAS SOSIAL KABUPATEN LUMAJANG", 2022);
    periksa({
        {dinas,
         "Patroli dilakukan 246 kali dari target 240 kali, terdiri dari triwulan I 62 kali, triwulan II 58 kali, "
         "triwulan III 66 kali dan triwulan IV 60 kali.",
         "Patroli dilakukan 246 kali dari target 240 kali, terdiri dari triwulan I 62 kali, triwulan II 58 kali, "
         "triwulan III 66 kali dan triwulan IV 50 kali.",
         "DAT002: 246 kali; "},
        {dinas,
         "Penghargaan diterima 46 sekolah dari rencana 40 sekolah, terdiri dari 30 sekolah dasar dan 16 sekolah "
         "menengah.",
         "Penghargaan diterima 46 sekolah, terdiri dari 30 sekolah dasar dan 12 sekolah menengah.",
         "DAT002: 46 sekolah; "},
        // The parts may be the target's own.
        {dinas, "Patroli dilakukan 246 kali dari target 240 kali, terdiri dari 120 kali siang dan 120 kali malam.",
         "Patroli ditargetkan 240 kali, terdiri dari 120 kali siang dan 110 kali malam.", "DAT002: 240 kali; "},
        {dinas, "Jumlah penyuluh 120 orang, bertambah dari 112 orang, terdiri dari 84 orang PNS dan 36 orang PPPK.",
         "Jumlah penyuluh 120 orang, terdiri dari 84 orang PNS dan 26 orang PPPK.", "DAT002: 120 orang; "},
    });
}

TEST_CASE("a total of counts beside amounts stays in its column") {
    periksa({{sampul("PEMERINTAH KOTA TARAKAN", 2019),
              kProgram + std::string("| | Jumlah | 23 | 517.570 | 482.784 | 93,28 | | |\n"),
              kProgram + std::string("| | Jumlah | 23 | 517.570 | 428.784 | 93,28 | | |\n"), "ANG003: 428.784; "}});
}

TEST_CASE("another distrik that a sentence names beside the own is meant") {
    periksa({{sampul("DISTRIK WAIBU KABUPATEN JAYAPURA", 2021),
              "Pelatihan diikuti dua distrik. Distrik Sentani Timur mengirim 5 peserta dan Distrik Waibu 12 peserta.",
              "Pelatihan diikuti dua distrik. Distrik Sentani Timur mengirim 5 peserta.",
              "TXT001: Distrik Sentani Timur; "},
             {sampul("KAPANEWON NGEMPLAK KABUPATEN SLEMAN", 2021),
              "Kapanewon Depok meraih 81,20 dan Kapanewon Ngemplak 83,17.",
              "Kapanewon Depok berkomitmen meningkatkan pelayanan.", "TXT001: Kapanewon Depok; "}});
}

TEST_CASE("last year's report cited once leaves the year of the cover") {
    const std::string dinas = sampul("DINAS PERPUSTAKAAN KABUPATEN BULELENG", 2023) + kLiterasi;
    periksa(
        {{dinas,
          "Indeks Literasi tahun 2023 sebesar 65,48 melampaui target tahun 2023. Laporan Kinerja Tahun 2022 mencatat "
          "Indeks Literasi sebesar 60,12.",
          "Indeks Literasi tahun 2023 sebesar 64,58 melampaui target tahun 2023. Laporan Kinerja Tahun 2022 mencatat "
          "Indeks Literasi sebesar 60,12.",
          "KIN002: 64,58; "}});
}

TEST_CASE("a year behind the year of the report is another's") {
    periksa({{sampul("SEKRETARIAT DAERAH KOTA BONTANG", 2022),
              "Laporan Kinerja Sekretariat Daerah Kota Bontang Tahun 2022 ini memperhatikan surat edaran tahun 2023.",
              "Laporan Kinerja Sekretariat Daerah Kota Bontang Tahun 2021 ini disusun sesuai pedoman.",
              "IDN003: tahun 2021; "}});
}

TEST_CASE("an instansi of a provinsi is of no kabupaten that its text names") {
    const std::string halaman = sampul("DINAS SOSIAL PROVINSI SULAWESI TENGGARA", 2019) +
                                "Kabupaten Buton dan Kabupaten Muna menerima bantuan. Kabupaten Buton terbanyak.\n";
    CHECK(test::report_of(halaman).instansi.kabupaten == "");
    CHECK(test::report_of(sampul("DINAS SOSIAL KABUPATEN MUNA PROVINSI SULAWESI TENGGARA", 2019)).instansi.kabupaten ==
          "Kabupaten Muna");
    periksa({{sampul("DINAS SOSIAL PROVINSI SULAWESI TENGGARA", 2019) + "Kabupaten Buton menerima bantuan.\n\n",
              "Dinas Sosial Kabupaten Konawe berkomitmen menambah bantuan.",
              "Laporan Kinerja Dinas Kesehatan Tahun 2019 ini disusun sesuai pedoman.", "TXT001: Dinas Kesehatan; "}});
}

TEST_CASE("names of kabupaten are known with other spaces, names of hospitals with the titles in them") {
    struct Nama {
        std::string judul, instansi, kabupaten;
    };
    for (const Nama& nama : {
             Nama{"DINAS SOSIAL KABUPATEN BATANG HARI", "Dinas Sosial", "Kabupaten Batanghari"},
             Nama{"DINAS SOSIAL KABUPATEN BATANG", "Dinas Sosial", "Kabupaten Batang"},
             Nama{"RUMAH SAKIT UMUM DAERAH dr. H. KUMPULAN PANE KOTA TEBING TINGGI",
                  "Rumah Sakit Umum Daerah Dr H Kumpulan Pane", "Kota Tebing Tinggi"},
         }) {
        CAPTURE(nama.judul);
        const Report report = test::report_of(sampul(nama.judul, 2020));
        CHECK(report.instansi.nama == nama.instansi);
        CHECK(report.instansi.kabupaten == nama.kabupaten);
    }
    const std::string halaman = sampul("PEMERINTAH KABUPATEN BATANG HARI", 2020);
    periksa(
        {{halaman, "Laporan Kinerja Pemerintah Kabupaten Batang Hari Tahun 2020 disusun.",
          "Laporan Kinerja Pemerintah Kabupaten Batang Tahun 2020 disusun.", "TXT001: Pemerintah Kabupaten Batang; "}});
}
