// Right pages in the layouts of forms and applications, each beside a wrong one that is found.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kasus_tabel.h"

using namespace lkiplint;

namespace {

std::string temuan(const std::string& page) { return test::semua_temuan(page, 2020); }

void periksa(const std::string& judul, const std::string& kolom, const std::vector<test::Isi>& semua) {
    test::periksa_tabel(judul, kolom, semua, 2020);
}

}  // namespace

TEST_CASE("KIN005: a quarter and last year are not the year") {
    periksa("Capaian Indikator",
            "| No | Indikator | Target | Realisasi Q1 | Realisasi Q2 | Realisasi Q3 | Realisasi Q4 | Total Realisasi | "
            "% Capaian |",
            {
                {"| 1 | Bibit yang dibagikan | 400 | 90 | 100 | 110 | 80 | 380 | 95,00 |\n"
                 "| 2 | Sungai yang dibersihkan | 12 | 3 | 3 | 3 | 3 | 12 | 100,00 |",
                 ""},
                {"| 1 | Bibit yang dibagikan | 400 | 90 | 100 | 110 | 80 | 380 | 85,00 |\n"
                 "| 2 | Sungai yang dibersihkan | 12 | 3 | 3 | 3 | 3 | 12 | 100,00 |",
                 "KIN001 7: 85,00 -> 95,00"},
            });
    periksa(
        "Perbandingan Capaian",
        "| No | Indikator | Target | Realisasi Tahun Lalu | Realisasi Tahun Ini | Capaian (%) |",
        {
            {"| 1 | Mutu air sungai | 80 | 70 | 76 | 95,00 |\n| 2 | Bibit yang tumbuh | 90 | 80 | 81 | 90,00 |", ""},
            {"| 1 | Mutu air sungai | 80 | 70 | 76 | 59,00 |\n| 2 | Bibit yang tumbuh | 90 | 80 | 81 | 90,00 |",
             "KIN001 7: 59,00 -> 95,00"},
        });
}

TEST_CASE("KIN001: what is compared with last year is no capaian") {
    periksa("Penilaian", "| No | Indikator | Target Tercapai | | | Kinerja Lebih Baik | | |",
            {
                {"| | | Target | Realisasi | % | Tahun Lalu | Tahun Ini | % |\n"
                 "| 1 | Mutu air sungai | 80 | 76 | 95,00 | 70 | 76 | 108,57 |",
                 ""},
                {"| | | Target | Realisasi | % | Tahun Lalu | Tahun Ini | % |\n"
                 "| 1 | Mutu air sungai | 80 | 76 | 85,00 | 70 | 76 | 108,57 |",
                 "KIN001 8: 85,00 -> 95,00"},
            });
}

TEST_CASE("KIN008, KIN011: the sum of the capaian is no indicator") {
    periksa("Pencapaian Sasaran", "| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |",
            {
                {"| 1 | Mutu air sungai | 80 | 76 | 95,00 |\n| 2 | Bibit yang tumbuh | 90 | 90 | 100,00 |\n"
                 "| | Jumlah Capaian Realisasi Kinerja | | | 195,00 |\n| | Rata-Rata Capaian Realisasi Kinerja | | | "
                 "97,50 |",
                 ""},
                {"| 1 | Mutu air sungai | 80 | 76 | 95,00 |\n| 2 | Bibit yang tumbuh | 90 | 90 | 100,00 |\n"
                 "| | Jumlah Capaian Realisasi Kinerja | | | 195,00 |\n| | Rata-Rata Capaian Realisasi Kinerja | | | "
                 "95,70 |",
                 "KIN008 10: 95,70 -> 97,50"},
            });
}

TEST_CASE("KIN001: the sum of the capaian, or their mean, beside sums of target and realisasi") {
    const std::string atas =
        "| 1 | Jumlah tamu | 10 | 10 | 100 |\n| 2 | Jumlah surat | 40 | 30 | 75 |\n"
        "| 3 | Jumlah rapat | 30 | 30 | 100 |\n| | Jumlah | 80 | 70 | ";
    periksa("Capaian Kinerja", "| No | Indikator Kinerja | Target | Realisasi | Capaian |",
            {
                {atas + "275 |", ""},
                {atas + "91,67 |", ""},
                {atas + "87,5 |", ""},
                {atas + "85,2 |", "KIN001 10: 85,2 -> 87,50"},
            });
}

TEST_CASE("DAT001: a column named after those it adds up") {
    periksa("Pegawai menurut Umur", "| No | Satuan Kerja/Umur | Jumlah | | | Persentase | | |",
            {
                {"| | | L | P | L+P | L | P | L+P |\n| 1 | Kantor Sungai | 14 | 22 | 36 | 39% | 61% | 100% |", ""},
                {"| | | L | P | L+P | L | P | L+P |\n| 1 | Kantor Sungai | 14 | 22 | 38 | 39% | 61% | 100% |",
                 "DAT001 8: 38 -> 36"},
                // A rate of both lies between their rates.
                {"| | | L | P | L+P | L | P | L+P |\n| 1 | Kantor Sungai | 80,25 | 90,75 | 85,11 | | | |", ""},
                // Three of three: it is something else that they name.
                {"| | | L | P | L+P | L | P | L+P |\n| 1 | Hulu | 3 | 2 | 9 | | | |\n| 2 | Hilir | 4 | 2 | 11 | | | |\n"
                 "| 3 | Muara | 1 | 2 | 5 | | | |\n| 4 | Laut | 1 | 3 | 8 | | | |",
                 ""},
            });
}

TEST_CASE("DAT001: the total of lengths by year") {
    periksa("Panjang Jalan menurut Permukaan Tahun 2018 - 2020", "| No | Indikator | Satuan | Tahun | | |",
            {
                {"| | | | 2018 | 2019 | 2020 |\n| 1 | Aspal | km | 81,20 | 82,10 | 83,00 |\n"
                 "| 2 | Kerikil | km | 20,30 | 19,90 | 19,50 |\n| 3 | Tanah | km | 40,50 | 40,00 | 39,50 |\n"
                 "| | Jumlah | km | 142,00 | 142,00 | 142,00 |",
                 ""},
                {"| | | | 2018 | 2019 | 2020 |\n| 1 | Aspal | km | 81,20 | 82,10 | 83,00 |\n"
                 "| 2 | Kerikil | km | 20,30 | 19,90 | 19,50 |\n| 3 | Tanah | km | 40,50 | 40,00 | 39,50 |\n"
                 "| | Jumlah | km | 142,00 | 143,00 | 142,00 |",
                 "DAT001 11: 143,00 -> 142,00"},
                // One column that adds up is no proof that the row is a total.
                {"| | | | 2018 | 2019 | 2020 |\n| 1 | Aspal | km | 81,20 | 82,10 | 83,00 |\n"
                 "| 2 | Kerikil | km | 20,30 | 19,90 | 19,50 |\n| 3 | Tanah | km | 40,50 | 40,00 | 39,50 |\n"
                 "| | Jumlah | km | 142,00 | 143,00 | 144,00 |",
                 ""},
            });
    periksa(
        "Perkara", "| No | Jenis Perkara | Sisa 2019 | Masuk | Beban | Putus | Sisa | % Putus |",
        {
            {"| 1 | Perdata | 10 | 90 | 100 | 95 | 5 | 95,00 |\n| 2 | Pidana | 20 | 180 | 200 | 180 | 20 | 90,00 |\n"
             "| | Jumlah | 30 | 270 | 300 | 275 | 25 | 91,67 |",
             ""},
            {"| 1 | Perdata | 10 | 90 | 100 | 95 | 5 | 95,00 |\n| 2 | Pidana | 20 | 180 | 200 | 180 | 20 | 90,00 |\n"
             "| | Jumlah | 30 | 270 | 300 | 257 | 25 | 91,67 |",
             "DAT001 9: 257 -> 275"},
        });
}

TEST_CASE("DAT001: months and their year") {
    const std::string bulan = "| | | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | Jumlah | |\n";
    const std::string lain =
        "| 1 | Penghijauan | 20.000.000 | 5.000.000 | | | 4.000.000 | | | 4.000.000 | | | 5.000.000 | | | 18.000.000 | "
        "90,00 |\n";
    periksa(
        "Realisasi Anggaran",
        "| No | Kegiatan | Alokasi Anggaran (Rp) | Realisasi Anggaran (Rp) | | | | | | | | | | | | | Realisasi (%) |",
        {
            {bulan + lain +
                 "| 2 | Pembibitan | 40.000.000 | 9.000.000 | | | 10.000.000 | | | 10.000.000 | | | "
                 "9.000.000 | | | 38.000.000 | 95,00 |",
             ""},
            {bulan + lain +
                 "| 2 | Pembibitan | 40.000.000 | 9.000.000 | | | 10.000.000 | | | 10.000.000 | | | "
                 "9.000.100 | | | 38.000.000 | 95,00 |",
             "DAT001 9: 38.000.000 -> 38.000.100"},
        });
}

TEST_CASE("DAT001: the efficiency that the row of column numbers declares") {
    const std::string kepala = "| | | Dana | SDM | | Dana | SDM |\n| 1 | 2 | 3 | 4 | 5 | 6=5/3 | 7=5/4 |\n";
    const std::string baris =
        "| 1 | Sungai bersih | 96,00% | 98,00% | 102,00% | 106,25% | 104,08% |\n"
        "| 2 | Bibit tersedia | 90,00% | 95,00% | 99,00% | 110,00% | 104,21% |\n";
    periksa("Perhitungan Efisiensi", "| No | Sasaran | Capaian Input (%) | | Capaian Output | Efisiensi (%) | |",
            {
                {kepala + baris + "| 3 | Hutan lestari | 80,00% | 84,00% | 92,00% | 115,00% | 109,52% |", ""},
                {kepala + baris + "| 3 | Hutan lestari | 80,00% | 84,00% | 92,00% | 151,00% | 109,52% |",
                 "DAT001 11: 151,00% -> 115,00%"},
            });
}

TEST_CASE("KIN002: the mean that a sentence works out") {
    const auto periksa_kalimat = [](const std::vector<test::Isi>& semua) {
        for (const test::Isi& kasus : semua) {
            CAPTURE(kasus.isi);
            CHECK(temuan(kasus.isi + "\n") == kasus.hasil);
        }
    };
    periksa_kalimat({
        {"Rumusnya (100 + 98,50 + 95) : 3 = 97,83.", ""},
        {"Rumusnya (100 + 98,50 + 95) : 3 = 95,83.", "KIN002 3: 95,83 -> 97,83"},
        {"Rumusnya (40,10% + 62,30% + 50,60%) / 3 = 51,00%.", ""},
        {"Rumusnya (40,10% + 62,30% + 50,60%) / 3 = 55,00%.", "KIN002 3: 55,00% -> 51,00%"},
        {"Rumusnya (40,10 + 62,30 + 50,60) / 3 x 100% = 51,00.", ""},
        {"Rumusnya (0,90 + 0,80) / 2 x 100% = 85.", ""},
        // A step on the way, weights before the bracket, another number of parts, and figures that may be read in two
        // ways.
        {"Rumusnya (100 + 98,50 + 95) : 3 = 293,50 : 3 = 97,83.", ""},
        {"Rumusnya 2 x (100 + 98,50 + 95) : 3 = 195,67.", ""},
        {"Rumusnya (100 + 98,50 + 95) : 4 = 73,38.", ""},
        {"Rumusnya (1.250 + 1.500) : 2 = 1.400.", ""},
        {"Rumusnya (1250 + 1500) : 2 = 1.375.", ""},
        {"Rumusnya (3 + 2) / 2 = 250%, (1 + 2) / 2 = 150 %.", ""},
    });
}
