// Right pages of layouts and wordings that other kabupaten and years use, each beside a wrong one that is still found.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

using namespace lkiplint;

namespace {

// "found -> expected" of every finding of a code.
std::string temuan(const std::string& code, const std::string& page) {
    std::string text;
    for (const Finding& finding : test::findings_of("# LAPORAN KINERJA TAHUN 2025\n\n" + page))
        if (finding.rule->code == code) text += (text.empty() ? "" : "; ") + finding.found + " -> " + finding.expected;
    return text;
}

struct Kasus {
    std::string kalimat, hasil;
};

void periksa(const std::string& code, const std::string& tabel, const std::vector<Kasus>& semua) {
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.kalimat);
        CHECK(temuan(code, tabel + kasus.kalimat + "\n") == kasus.hasil);
    }
}

}  // namespace

TEST_CASE("KIN002: counts, old targets and percentages of other things are no other figures") {
    const std::string tabel =
        "**Tabel 3.1 Capaian Kinerja Tahun 2025**\n\n"
        "No\tIndikator\tSatuan\tTarget\tRealisasi\tCapaian (%)\tTarget Akhir Renstra\n"
        "1\tJumlah kunjungan perpustakaan\tOrang\t4.000\t4.200\t105,00\t5.000\n"
        "2\tPersentase jalan desa mantap\t%\t65\t62,40\t96,00\t80\n"
        "3\tIndeks inovasi desa\tIndeks\t2,500\t2,625\t105,00\t3\n\n";
    periksa(
        "KIN002", tabel,
        {
            {"Jumlah kunjungan perpustakaan tahun 2025 ditargetkan sebanyak 4.000 orang dan terealisasi 4.200 orang.",
             ""},
            {"Jumlah kunjungan perpustakaan tahun 2025 sebanyak 4.200 dari target 4.000 atau 105 %.", ""},
            {"Jumlah kunjungan perpustakaan tahun 2025 ditargetkan sebanyak 4.100 orang.", "4.100 -> 4.000"},
            {"Indeks inovasi desa tahun 2025 ditargetkan sebesar 2.500 dan terealisasi 2,625.", ""},
            {"Target Persentase jalan desa mantap semula adalah 70 %, kemudian direvisi menjadi 65 %.", ""},
            {"Target Persentase jalan desa mantap adalah 70 %.", "70 % -> 65"},
            // Of the plan's end: the target itself, and what part of it was reached.
            {"Target akhir Renstra untuk Persentase jalan desa mantap adalah 80 %, sehingga capaian sampai dengan "
             "tahun "
             "2025 sebesar 78 % dari target akhir Renstra.",
             ""},
            {"Dibanding target akhir Renstra, realisasi Indeks inovasi desa telah mencapai 87,50 %.", ""},
            {"Persentase jalan desa mantap ditargetkan lebih besar dari 60 %.", ""},
        });
}

TEST_CASE("KIN002: target and realisasi of a year under its number") {
    const std::string tabel =
        "| No | Indikator | 2024 | | 2025 | |\n|---|---|---|---|---|---|\n| | | T | R | T | R |\n"
        "| 1 | Indeks Kepuasan Masyarakat | 83 | 82,70 | 85,50 | 86,10 |\n"
        "| 2 | Persentase lembaga desa aktif | 80 | 81 | 90 | 92 |\n\n";
    const std::string judul = "Tabel 3.2 Perbandingan Realisasi Kinerja dengan Tahun Sebelumnya\n\n";
    CHECK(temuan("KIN002",
                 judul + tabel + "Indeks Kepuasan Masyarakat tahun 2025 mencapai 86,10 dari target 85,50.\n") == "");
    CHECK(
        temuan("KIN002", judul + tabel + "Indeks Kepuasan Masyarakat tahun 2025 mencapai 85,10 dari target 85,50.\n") ==
        "85,10 -> 86,10");
}

TEST_CASE("KIN010: a conclusion about another year or after another indicator") {
    const std::string tabel =
        "| No | Indikator | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|\n"
        "| 1 | Usia harapan hidup | 73 | 74 | 101,37 |\n| 2 | Cakupan imunisasi dasar | 92 | 93 | 101,09 |\n"
        "| 3 | Nilai evaluasi kinerja | 80 | 70 | 87,50 |\n\n";
    periksa("KIN010", "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n" + tabel,
            {{"Usia harapan hidup tahun 2024 belum mencapai target.", ""},
             {"Usia harapan hidup tahun 2025 belum mencapai target.", "belum mencapai target -> target tercapai"},
             {"Cakupan imunisasi dasar tahun 2024 tidak mencapai target, sedangkan tahun 2025 target tercapai.", ""},
             {"Usia harapan hidup tercapai 101,37 %. Nilai evaluasi kinerja belum mencapai target.", ""},
             {"Nilai evaluasi kinerja tercapai 87,50 %. Dengan demikian target tercapai.",
              "target tercapai -> target tidak tercapai"}});
}

TEST_CASE("KIN007: a capaian that is no number may be one that was reached") {
    const auto tabel = [](const std::string& last) {
        return "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
               "|\n|---|---|---|---|---|\n| 1 | Usia harapan hidup | 73 | 74 | 101,37 |\n"
               "| 2 | Cakupan imunisasi dasar | 92 | 90 | 97,83 |\n| 3 | Persentase kehadiran | > 90 | 95 | " +
               last + " |\n\n";
    };
    const std::string kalimat = "Dari 3 indikator, 2 indikator mencapai target.\n";
    CHECK(temuan("KIN007", tabel("> 100") + kalimat) == "");
    CHECK(temuan("KIN007", tabel("105,56") + kalimat) == "");
    CHECK(temuan("KIN007", tabel("95,00") + kalimat) == "2 indikator mencapai target -> 1");
}

TEST_CASE("KIN001: days and hours are no numbers to divide") {
    const auto baris = [](const std::string& figures) {
        return "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
               "|\n|---|---|---|---|---|\n| 1 | Ketepatan waktu penyampaian laporan | " +
               figures + " |\n";
    };
    CHECK(temuan("KIN001", baris("31 Maret | 15 Maret | 100")) == "");
    CHECK(temuan("KIN001", baris("31 Des. | 20 Des. | 100")) == "");
    CHECK(temuan("KIN001", baris("08.00 WIB | 07.45 WIB | 100")) == "");
    CHECK(temuan("KIN001", baris("31 laporan | 15 laporan | 100")) == "100 -> 48,39");
}

TEST_CASE("KIN002: an earlier value and that of another place are not this year's own") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
        "|\n|---|---|---|---|---|\n| 1 | Persentase sampah yang tertangani | 75% | 77,25% | 103,00 |\n"
        "| 2 | Indeks Kualitas Air | 50 | 51,80 | 103,60 |\n\n";
    periksa("KIN002", tabel,
            {{"Persentase sampah yang tertangani naik dari 74,10 % (2024) menjadi 77,25 % (2025).", ""},
             {"Persentase sampah yang tertangani tahun 2025 naik dari 74,10 % menjadi 77,25 %.", ""},
             {"Persentase sampah yang tertangani tahun 2025 naik dari 74,10 % menjadi 76,25 %.", "76,25 % -> 77,25%"},
             {"Realisasi di Kota Sukamakmur untuk Indeks Kualitas Air sebesar 50,20 lebih rendah.", ""},
             {"Realisasi untuk Indeks Kualitas Air sebesar 50,20 lebih rendah.", "50,20 -> 51,80"}});
}

TEST_CASE("KIN008: an indicator that is an average is no average of the rows above it") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| Indikator | Target | Realisasi | Capaian (%) |\n|---|---|---|---|\n"
        "| Persentase desa lunas pajak | 80% | 64% | 80 |\n| Jumlah pemohon yang dilayani | 3.000 | 3.300 | 110 |\n";
    CHECK(temuan("KIN008", tabel + "| Rata-rata lama sekolah | 8 | 9 | 112,50 |\n") == "");
    CHECK(temuan("KIN001", tabel + "| Rata-rata lama sekolah | 8 | 9 | 122,50 |\n") == "122,50 -> 112,50");
    CHECK(temuan("KIN008", tabel + "| Rata-rata capaian kinerja | | | 95 |\n") == "");
    CHECK(temuan("KIN008", tabel + "| Rata-rata capaian kinerja | | | 85 |\n") == "85 -> 95,00");
}

TEST_CASE("KIN005: what a quarter reached is no second realisasi of the year") {
    const auto judul = [](const std::string& first, const std::string& second, const std::string& whole) {
        return "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| Indikator | Target | " + first + " | " + second + " | " +
               whole +
               " | Capaian (%) |\n|---|---|---|---|---|---|\n| Jumlah desa tangguh | 40 | 31 | 35 | 41 | 102,50 |\n"
               "| Waktu tanggap darurat | 30 | 34 | 32 | 28 | 107,14 |\n\n";
    };
    const std::string kalimat =
        "Waktu tanggap darurat tahun 2025 adalah 28 menit, lebih cepat 2 menit dari target 30 menit.\n";
    for (const std::string& tabel :
         {judul("Realisasi TW I", "Realisasi TW II", "Total Realisasi"),
          judul("Realisasi TW1", "Realisasi TW2", "Realisasi"),
          judul("Realisasi s/d Triwulan I", "Realisasi s/d Triwulan II", "Realisasi s/d Triwulan IV"),
          judul("Realisasi Semester I", "Realisasi Semester II", "Realisasi Tahun 2025")}) {
        CAPTURE(tabel);
        CHECK(temuan("KIN005", tabel + kalimat) == "");
        CHECK(temuan("KIN002", tabel + kalimat) == "");
    }
    CHECK(temuan("KIN002", judul("Realisasi TW I", "Realisasi TW II", "Realisasi") +
                               "Jumlah desa tangguh tahun 2025 terealisasi sebanyak 42 desa.\n") == "42 -> 41");
}

TEST_CASE("money beside performance under one header is no target of an indicator") {
    const std::string capaian =
        "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n"
        "No\tIndikator\tTarget\tRealisasi\tCapaian (%)\n1\tPanjang jalan yang dipelihara\t12\t15\t125\n\n";
    const auto program = [](const std::string& realisasi) {
        return "Tabel 3.2 Capaian Kinerja Program\n\n"
               "No\tProgram\tIndikator\tTarget K\tTarget Rp\tRealisasi K\tRealisasi Rp\t% K\t% Rp\n"
               "1\tProgram Pemeliharaan Jalan\tPanjang jalan yang dipelihara\t12 km\t400.000.000\t" +
               realisasi + " km\t300.000.000\t125\t75,00\n\n";
    };
    CHECK(temuan("KIN005", capaian + program("15")).empty());
    CHECK(temuan("KIN001", capaian + program("15")).empty());
    CHECK(temuan("KIN001", program("16")) == "125 -> 133,33");
    // Beside a table that says 15 the realisasi is what is wrong, and the capaian right.
    CHECK(temuan("KIN001", capaian + program("16")).empty());
    CHECK(temuan("KIN005", capaian + program("16")) == "16 km -> 15");
    CHECK(temuan("ANG003", capaian + program("15")).empty());
}

TEST_CASE("KIN005: the money beside a target has a realisasi of its own") {
    const auto tabel = [](const std::string& money) {
        return "Tabel 3.2 Capaian Program\n\n| Program/Kegiatan | Indikator | Target | Realisasi | Capaian (%) | "
               "Anggaran "
               "(Rp) | " +
               money +
               " | % |\n|---|---|---|---|---|---|---|---|\n"
               "| Program Pelayanan Publik | Persentase layanan yang dilaksanakan | 100 | 100 | 100 | 50.000.000 | "
               "49.000.000 | 98,00 |\n"
               "| Kegiatan Koordinasi Pemerintahan | Jumlah laporan koordinasi | 12 | 12 | 100 | 30.000.000 | "
               "29.500.000 "
               "| 98,33 |\n";
    };
    for (const char* money : {"Realisasi (Rp)", "Realisasi", "Realisasi Anggaran"})
        CHECK(temuan("KIN005", tabel(money)) == "");
}

TEST_CASE("KIN002: the class of a result, its capaian and what was counted are no other result") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
        "|\n|---|---|---|---|---|\n| 1 | Persentase penurunan temuan materiil | 20% | 18% | 90 |\n"
        "| 2 | Persentase tindak lanjut pemeriksaan | 85% | 78,20% | 92 |\n\n";
    periksa("KIN002", tabel,
            {{"Persentase tindak lanjut pemeriksaan sebesar 78,20 % termasuk kriteria Tinggi dengan capaian 92 %.", ""},
             {"Persentase tindak lanjut pemeriksaan sebesar 77,20 % termasuk kriteria Tinggi dengan capaian 92 %.",
              "77,20 % -> 78,20%"},
             {"Persentase penurunan temuan materiil sebesar 18 %, yaitu turun menjadi 41 temuan.", ""},
             {"Persentase penurunan temuan materiil sebesar 41 temuan.", ""},
             {"Persentase penurunan temuan materiil sebesar 19 %.", "19 % -> 18%"}});
}

TEST_CASE("ANG003: a total of the kinds of belanja stands below the programs of one of them") {
    const auto tabel = [](const std::string& jumlah) {
        return "Tabel 3.4 Realisasi Anggaran\n\n| No | Program/Kegiatan | Anggaran | Realisasi | % "
               "|\n|---|---|---|---|---|\n"
               "| A | BELANJA TIDAK LANGSUNG | 4.000.000 | 4.000.000 | 100 |\n"
               "| B | BELANJA LANGSUNG | 3.000.000 | 3.000.000 | 100 |\n"
               "| 1 | Program Pengawasan Internal | 2.000.000 | 2.000.000 | 100 |\n"
               "| 2 | Program Administrasi Perkantoran | 1.000.000 | 1.000.000 | 100 |\n"
               "| | JUMLAH (A+B) | " +
               jumlah + " | " + jumlah + " | 100 |\n";
    };
    CHECK(temuan("ANG003", tabel("7.000.000")) == "");
    CHECK(temuan("ANG003", tabel("7.500.000")) != "");
}

TEST_CASE("KIN002: targets of several years, and a share of all that there are") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
        "|\n|---|---|---|---|---|\n| 1 | Persentase pencari kerja yang ditempatkan | 60 | 63 | 105 |\n"
        "| 2 | Jumlah perusahaan yang menerapkan K3 | 150 | 162 | 108 |\n\n";
    periksa("KIN002", tabel,
            {{"Persentase pencari kerja yang ditempatkan ditargetkan 60 persen pada 2025, 62 persen pada 2026 dan 64 "
              "persen "
              "pada 2027.",
              ""},
             {"Persentase pencari kerja yang ditempatkan ditargetkan 61 persen pada 2025.", "61 -> 60"},
             {"Jumlah perusahaan yang menerapkan K3 sebanyak 162 atau 54 % dari 300 perusahaan.", ""},
             {"Jumlah perusahaan yang menerapkan K3 terealisasi 162 atau 107 %.", "107 % -> 108"}});
}
