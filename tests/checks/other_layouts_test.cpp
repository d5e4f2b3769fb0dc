// Right pages of layouts and wordings that other kabupaten and years use, each beside a wrong one that is still found.
#include <string>
#include <tuple>
#include <vector>

#include "kasus.h"

using namespace lkiplint;

namespace {

using test::Kasus;

constexpr const char* kSampul = "# LAPORAN KINERJA TAHUN 2025\n\n";

std::string temuan(const std::string& code, const std::string& page) { return test::temuan(code, kSampul + page); }

void periksa(const std::string& code, const std::string& tabel, const std::vector<Kasus>& semua) {
    test::periksa(code, kSampul + tabel, semua);
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

// ---- What a sentence, a number in it and a column are about

namespace {

const std::string kLayanan =
    "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
    "|\n|---|---|---|---|---|\n"
    "| 1 | Indeks Kepuasan Masyarakat | 80 | 81,25 | 101,56 |\n"
    "| 2 | Persentase usulan warga yang diakomodir | 40 | 26,80 | 67,00 |\n"
    "| 3 | Angka kriminalitas | 15 | 18 | 80,00 |\n\n"
    "Tabel 3.2 Perbandingan Realisasi\n\n| Indikator | Realisasi 2023 | Realisasi 2024 | Realisasi 2025 "
    "|\n|---|---|---|---|\n"
    "| Indeks Kepuasan Masyarakat | 77,10 | 78,40 | 81,25 |\n"
    "| Persentase usulan warga yang diakomodir | 30,00 | 31,25 | 26,80 |\n"
    "| Angka kriminalitas | 14 | 12 | 18 |\n\n";

}  // namespace

TEST_CASE("a paragraph goes on about what it named itself, not about what the one before spoke of") {
    const std::string before =
        "Indikator Indeks Kepuasan Masyarakat ditargetkan 80 dan terealisasi 81,25 sehingga capaiannya 101,56%.\n\n";
    const std::string own = "Persentase usulan warga yang diakomodir terealisasi 26,80% dari target 40%. ";
    for (const auto& [code, sentence, result] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {"KIN010", "Target belum tercapai karena keterbatasan pagu.", ""},
             {"KIN010", "Dengan demikian target tercapai.", "target tercapai -> target tidak tercapai"},
             {"KIN009", "Realisasi tersebut menurun dibandingkan tahun sebelumnya yang mencapai 31,25%.", ""},
         }) {
        CAPTURE(sentence);
        CHECK(temuan(code, kLayanan + before + own + sentence + "\n") == result);
    }
    // A name that no table has is another subject all the same.
    CHECK(temuan("KIN010", kLayanan + before + "Persentase desa tertib administrasi baru 40% dari target 80%. " +
                               "Target belum tercapai karena keterbatasan pagu.\n") == "");
}

TEST_CASE("KIN002: a number in brackets, of a start, or of a clause about something else") {
    periksa(
        "KIN002", kLayanan,
        {
            {"Angka kriminalitas naik dari 12 kasus tahun 2024 menjadi 18 kasus.", ""},
            {"Angka kriminalitas tahun 2025 menjadi 19 kasus.", "19 -> 18"},
            {"Indikator yang belum tercapai yaitu usulan warga (67,00%) dan Angka kriminalitas (80,00%).", ""},
            {"Capaian tahun 2024 untuk Indeks Kepuasan Masyarakat sebesar 101,60% (target 77) sedangkan tahun 2025 "
             "sebesar 101,56%.",
             ""},
            {"Capaian Indeks Kepuasan Masyarakat tahun 2024 sebesar 100,51% (realisasi 78,40 dari target 78,00) "
             "meningkat menjadi 101,56% pada tahun 2025.",
             ""},
            {"Indeks Kepuasan Masyarakat tahun 2025 sebesar 81,25, naik dibandingkan tahun 2024 yang sebesar 78,40.",
             ""},
            {"Indeks Kepuasan Masyarakat tahun 2025 yang sebesar 82,15 sudah baik.", "82,15 -> 81,25"},
            {"Meningkatnya jumlah aduan dari 12 menjadi 19 aduan tidak menurunkan Indeks Kepuasan Masyarakat.", ""},
            {"Angka kriminalitas belum tercapai, tetapi pendampingan keluarga telah tercapai 100%.", ""},
            {"Secara kumulatif dalam tiga tahun Angka kriminalitas mencapai 44 kasus.", ""},
        });
    CHECK(temuan("KIN010", kLayanan + "Walaupun target Angka kriminalitas tidak tercapai, penyaluran bantuan sosial "
                                      "melampaui target (102%).\n") == "");
}

TEST_CASE("KIN010: a sentence that states the target of something else") {
    periksa("KIN010",
            "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) "
            "|\n|---|---|---|---|---|\n| 1 | Cakupan akta kelahiran | 95 | 96,90 | 102,00 |\n\n"
            "Indikator Cakupan akta kelahiran ditargetkan 95 dan terealisasi 96,90.\n\n",
            {{"Sementara kepemilikan akta perkawinan sebesar 48,20%, jauh di bawah target 60%.", ""},
             {"Realisasi tersebut masih di bawah target.", "di bawah target -> target tercapai"}});
}

TEST_CASE("KIN007: a table for each sasaran, and numerals that are no spelling of the number before them") {
    const auto sasaran = [](const std::string& number, const std::string& rows) {
        return "Tabel 3." + number + " Capaian Kinerja Sasaran " + number +
               " Tahun 2025\n\n| No | Indikator | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|\n" + rows +
               "\n";
    };
    const std::string first = sasaran("1",
                                      "| 1 | Kunjungan perpustakaan | 35 | 31 | 88,57 |\n"
                                      "| 2 | Koleksi buku yang tersedia | 60 | 60 | 100 |\n"
                                      "| 3 | Indeks Kepuasan Masyarakat | 72,50 | 79,75 | 110,00 |\n");
    const std::string second = sasaran("2", "| 1 | Arsip yang ditata | 45 | 46,80 | 104,00 |\n");
    periksa("KIN007", first,
            {{"Pada sasaran 1, dua indikator mencapai target dan satu indikator tidak mencapai target.", ""},
             {"Sebanyak 3 (tiga) indikator mencapai target.", "3 (tiga) indikator mencapai target -> 2"}});
    periksa(
        "KIN007", first + second + "# BAB IV PENUTUP\n\n",
        {{"Dari 4 indikator, 3 (tiga) indikator mencapai target dan 1 (satu) indikator belum mencapai target.", ""}});
}

TEST_CASE("KIN001: what went down, what was left undone, and capaian that is capped") {
    const auto tabel = [](const std::string& header, const std::string& row) {
        return "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator | Target | Realisasi | " + header +
               " |\n|---|---|---|---|---|\n| 1 | Nilai evaluasi kinerja | 80 | 76 | 95,00 |\n| 2 | " + row + " |\n";
    };
    CHECK(temuan("KIN001", tabel("Capaian (%)", "Menurunnya jumlah kasus pencurian | 20 | 25 | 75,00")) == "");
    CHECK(temuan("KIN001", tabel("Capaian (%)", "Menurunnya jumlah kasus pencurian | 20 | 25 | 71,00")) ==
          "71,00 -> 125,00");
    CHECK(temuan("KIN001", tabel("Capaian (%)", "Persentase pengaduan tidak tertangani | 20 | 25 | 75,00")) == "");
    CHECK(temuan("KIN001", tabel("Capaian (%)", "Persentase pengaduan tertangani | 20 | 24 | 130,00")) ==
          "130,00 -> 120,00");
    CHECK(temuan("KIN001", tabel("Capaian (maks. 100%)", "Indeks Kepuasan Masyarakat | 84 | 86,10 | 100")) == "");
    CHECK(temuan("KIN001", tabel("Capaian (%)", "Indeks Kepuasan Masyarakat | 84 | 86,10 | 100")) == "100 -> 102,50");
    // The last column says how much of the target the one before it is.
    CHECK(temuan("KIN005", tabel("Realisasi (%)", "Indeks Kepuasan Masyarakat | 80 | 82 | 102,50")) == "");
    CHECK(temuan("KIN001", tabel("Realisasi (%)", "Indeks Kepuasan Masyarakat | 80 | 82 | 105,20")) ==
          "105,20 -> 102,50");
}

TEST_CASE("KIN004: realisasi of several years beside the end of the plan is no plan") {
    const auto tabel = [](const std::string& caption) {
        return "Tabel 2.1 Perjanjian Kinerja Tahun 2025\n\n| No | Indikator Kinerja | Target 2025 |\n|---|---|---|\n"
               "| 1 | Indeks Pembangunan Manusia | 84,10 |\n| 2 | Angka harapan hidup | 73,20 |\n\nTabel 3.2 " +
               caption +
               "\n\n| No | Indikator Kinerja | 2023 | 2024 | 2025 | Target 2029 |\n|---|---|---|---|---|---|\n"
               "| 1 | Indeks Pembangunan Manusia | 83,71 | 84,15 | 84,67 | 86,50 |\n"
               "| 2 | Angka harapan hidup | 72,80 | 73,00 | 73,20 | 75,00 |\n";
    };
    CHECK(temuan("KIN004", tabel("Realisasi IKU 2023-2025 dan Target RPJMD 2029")) == "");
    CHECK(temuan("KIN004", tabel("Target Renstra 2023-2029")) == "84,10 -> 84,67");
}

TEST_CASE("KIN001 and ANG004: short and other headers of the same columns") {
    const auto tabel = [](const std::string& headers, const std::string& percent) {
        return "Tabel 3.1 Capaian Kinerja Tahun 2025\n\n| No | Indikator Kinerja | " + headers +
               " |\n|---|---|---|---|---|\n| 1 | Indeks Kepuasan Masyarakat | 80 | 82 | " + percent +
               " |\n| 2 | Nilai evaluasi kinerja | 75 | 72 | 96,00 |\n";
    };
    for (const char* headers : {"Target | Realisasi | Tk. Capaian", "Target | Realisasi | % thd Target",
                                "TARGET (T) | REALISASI (R) | CAPAIAN (R/T)", "Target 2025 | Real. 2025 | % Cap.",
                                "Target | Kinerja s/d Desember | Capaian (%)"}) {
        CAPTURE(headers);
        CHECK(temuan("KIN001", tabel(headers, "102,50")) == "");
        CHECK(temuan("KIN001", tabel(headers, "105,20")) == "105,20 -> 102,50");
    }
    const auto anggaran = [](const std::string& percent) {
        return "Tabel 3.9 Realisasi Anggaran Tahun 2025\n\n| No | Program | Anggaran | Realisasi | Capaian Keuangan "
               "|\n|---|---|---|---|---|\n| 1 | Program Kesehatan | 2.000.000 | 1.900.000 | " +
               percent + " |\n| 2 | Program Pendidikan | 1.000.000 | 970.000 | 97,00 |\n";
    };
    CHECK(temuan("ANG004", anggaran("95,00")) == "");
    CHECK(temuan("ANG004", anggaran("59,00")) == "59,00 -> 95,00");
}

TEST_CASE("ANG008: what is left of a budget is the budget less what was spent") {
    periksa(
        "ANG008", "",
        {
            {"Dari anggaran sebesar Rp1.000.000.000 dan realisasi Rp953.000.000, terdapat sisa anggaran sebesar "
             "Rp47.000.000.",
             ""},
            {"Dari anggaran sebesar Rp1.000.000.000 dan realisasi Rp953.000.000, terdapat sisa anggaran sebesar "
             "Rp74.000.000.",
             "Rp74.000.000 -> Rp47.000.000"},
            {"Anggaran sebesar Rp3.500.000.000,00 dengan realisasi Rp3.325.000.000,00 sehingga yang tidak terserap "
             "Rp175.000.000,00.",
             ""},
            {"Anggaran sebesar Rp1.000.000.000 dan realisasi Rp953.000.000, sisa belanja pegawai Rp20.000.000 dan sisa "
             "belanja modal Rp27.000.000.",
             ""},
        });
}

TEST_CASE("budgets: computed rows, several sources, and the columns of a changed budget") {
    const auto anggaran = [](const std::string& last, const std::string& modal) {
        return "Tabel 3.20 Realisasi APBD Tahun 2025\n\n| Kode | Uraian | Anggaran (Rp) | Realisasi (Rp) | % "
               "|\n|---|---|---|---|---|\n| 1 | PENDAPATAN DAERAH | 1.900.000 | 1.881.000 | 99,00 |\n"
               "| 2 | BELANJA DAERAH | 2.000.000 | 1.900.000 | 95,00 |\n| 2.1 | Belanja Operasi | 1.750.000 | "
               "1.670.000 | 95,43 "
               "|\n| 2.2 | Belanja Modal | " +
               modal + " |\n" + last;
    };
    const std::string surplus = "|  | SURPLUS/(DEFISIT) | (100.000) | (19.000) |  |\n";
    const auto sums = [](const std::string& page) { return temuan("ANG001", page) + temuan("ANG002", page); };
    CHECK(sums(anggaran(surplus, "250.000 | 230.000 | 92,00")) == "");
    CHECK(sums(anggaran(surplus, "260.000 | 230.000 | 88,46")) == sums(anggaran("", "260.000 | 230.000 | 88,46")));
    CHECK(sums(anggaran("", "260.000 | 230.000 | 88,46")) != "");

    const auto sumber = [](const std::string& percent) {
        return "Tabel 3.6 Realisasi Belanja Tahun 2025\n\n| Jenis Belanja | APBD (Rp) | APBN (Rp) | Total (Rp) | "
               "Realisasi "
               "(Rp) | % |\n|---|---|---|---|---|---|\n| Belanja Langsung | 4.000.000 | 2.000.000 | 6.000.000 | "
               "5.700.000 | " +
               percent + " |\n| Belanja Tidak Langsung | 6.000.000 | 0 | 6.000.000 | 5.400.000 | 90,00 |\n";
    };
    CHECK(temuan("ANG004", sumber("95,00")) + temuan("ANG006", sumber("95,00")) == "");
    CHECK(temuan("ANG004", sumber("97,00")) == "97,00 -> 95,00");

    for (const char* header :
         {"Anggaran Semula (Rp) | Anggaran Perubahan (Rp)", "Murni | Perubahan", "APBD | APBD-P"}) {
        CAPTURE(header);
        const std::string page =
            std::string("Tabel 3.11 Anggaran dan Realisasi Belanja Tahun 2025\n\n| Uraian | ") + header +
            " | Bertambah/(Berkurang) | Realisasi | Sisa | % |\n|---|---|---|---|---|---|---|\n"
            "| Belanja Operasi | 2.350.000 | 2.300.000 | (50.000) | 2.185.000 | 115.000 | 95,00 |\n"
            "| Belanja Modal | 250.000 | 190.000 | (60.000) | 184.300 | 5.700 | 97,00 |\n";
        CHECK(temuan("ANG005", page) + temuan("ANG004", page) == "");
    }
}
