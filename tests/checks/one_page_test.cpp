// One page with a Renstra, an agreement, its capaian and its efisiensi, and sentences and tables that agree with it or
// do not.
#include "laporan.h"

namespace lkiplint {
namespace {

const std::string kJudul = "# LAPORAN KINERJA KECAMATAN KARE KABUPATEN MADIUN TAHUN 2022\n\n";

const std::string kRenstra =
    "Tabel 2.1 Target Renstra 2021-2026\n\n"
    "No\tSasaran\tIndikator Kinerja\t2021\t2022\t2023\n"
    "1\tMeningkatnya pelayanan kecamatan\tIndeks kepuasan masyarakat\t78,00\t80,00\t81,00\n"
    "\t\tPersentase pengaduan yang selesai\t85\t90\t92\n"
    "2\tMeningkatnya kemandirian desa\tJumlah desa mandiri\t4\t5\t6\n"
    "\t\tPersentase pelunasan pajak\t75\t80\t85\n\n";

std::string perjanjian(const std::string& judul, const std::string& desa = "5") {
    return judul +
           "\n\nNo\tSasaran\tIndikator Kinerja\tTarget\n"
           "1\tMeningkatnya pelayanan kecamatan\tIndeks kepuasan masyarakat\t80,00\n"
           "\t\tPersentase pengaduan yang selesai\t90\n"
           "2\tMeningkatnya kemandirian desa\tJumlah desa mandiri\t" +
           desa + "\n\t\tPersentase pelunasan pajak\t80\n\n";
}

const std::string kSkala =
    "Tabel 3.1 Skala Pengukuran Kinerja\n\n"
    "No\tInterval Capaian\tPredikat\n"
    "1\t≥ 100%\tSangat Berhasil\n2\t80% - < 100%\tBerhasil\n3\t60% - < 80%\tCukup Berhasil\n4\t< 60%\tKurang "
    "Berhasil\n\n";

const std::string kCapaian =
    "## B. CAPAIAN\n\n"
    "Tabel 3.2 Capaian Kinerja Tahun 2022\n\n"
    "No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\tPredikat\n"
    "1\tMeningkatnya pelayanan kecamatan\tIndeks kepuasan masyarakat\t80,00\t82,00\t102,50\tSangat Berhasil\n"
    "\t\tPersentase pengaduan yang selesai\t90\t81\t90,00\tBerhasil\n"
    "2\tMeningkatnya kemandirian desa\tJumlah desa mandiri\t5\t4\t80,00\tBerhasil\n"
    "\t\tPersentase pelunasan pajak\t80\t56\t70,00\tCukup Berhasil\n\n";

const std::string kHalaman =
    kJudul + kRenstra + perjanjian("Tabel 2.2 Perjanjian Kinerja Tahun 2022") + kSkala + kCapaian;

test::Lines temuan(const std::string& page, std::string_view code) {
    test::Lines lines;
    for (const Finding& finding : test::findings_of(page))
        if (finding.rule->code == code) lines.push_back(finding.found + " -> " + finding.expected);
    return lines;
}

struct Kasus {
    std::string code, text;
    test::Lines temuan;
};

void periksa(const std::vector<Kasus>& semua, const std::string& sebelum = kHalaman) {
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.code);
        CAPTURE(kasus.text);
        const test::Lines lines = temuan(sebelum + kasus.text + "\n", kasus.code);
        CHECK_MESSAGE(lines == kasus.temuan, test::joined(lines));
    }
}

}  // namespace

TEST_CASE("sentences below the title of an indicator are about that indicator") {
    const std::string pajak = "a. Persentase pelunasan pajak\n\n", indeks = "a. Indeks kepuasan masyarakat\n\n";
    periksa({
        {"KIN009",
         pajak + "Realisasi terus meningkat, yaitu 60% pada tahun 2021 dan 56% pada tahun 2022.",
         {"meningkat -> menurun"}},
        {"KIN009", pajak + "Realisasi terus menurun, yaitu 60% pada tahun 2021 dan 56% pada tahun 2022.", {}},
        {"KIN009",
         pajak + "Kebutuhan pelatihan terus meningkat sejak 60 orang pada tahun 2021 dan 56 orang pada tahun 2022.",
         {}},
        {"KIN009",
         "Realisasi terus meningkat, yaitu 60% pada tahun 2021 dan 56% pada tahun 2022.",
         {"meningkat -> menurun"}},
        {"KIN009", "Kinerja terus meningkat, yaitu 60 kejadian pada tahun 2021 dan 56 pada tahun 2022.", {}},
        {"KIN010",
         pajak + "Dengan capaian 70,00% tersebut target pelunasan pajak telah tercapai.",
         {"target pelunasan pajak telah tercapai -> target tidak tercapai"}},
        {"KIN010", pajak + "Dengan capaian 70,00% tersebut target pelunasan pajak belum tercapai.", {}},
        {"KIN010",
         indeks + "Dengan capaian 102,50% target kepuasan masyarakat tidak tercapai.",
         {"target kepuasan masyarakat tidak tercapai -> target tercapai"}},
        {"KIN010", pajak + "Target tahun 2022 tercapai 70,00%.", {}},
        {"KIN010", pajak + "Diharapkan target pelunasan pajak dapat tercapai.", {}},
        {"KIN010",
         indeks + "Pelayanan dibuka sebanyak 12 kali sehingga target tidak tercapai dengan capaian 102,50%.",
         {"target tidak tercapai -> target tercapai"}},
        {"KIN010", pajak + "Sebanyak 2 desa mencapai target dengan capaian 70,00%.", {}},
        {"KIN002", indeks + "Indeks kepuasan masyarakat mencapai 28,00 dari target 80,00.", {"28,00 -> 82,00"}},
        {"KIN002", "Rata-rata capaian sasaran ini adalah 96,25%.", {}},
        // The value of another instansi, of another unit, or of a change.
        {"KIN002", indeks + "Indeks kepuasan masyarakat Kabupaten Madiun sebesar 79,10.", {}},
        {"KIN002", indeks + "Indeks kepuasan masyarakat sebesar 79,10.", {"79,10 -> 82,00"}},
        {"KIN002",
         indeks + "Indeks kepuasan masyarakat Kecamatan Kare Kabupaten Madiun sebesar 79,10.",
         {"79,10 -> 82,00"}},
        {"KIN002", indeks + "Indeks kepuasan masyarakat hasil penilaian mandiri sebesar 79,10.", {}},
        {"KIN002", indeks + "Kekurangan capaian indeks kepuasan masyarakat sebesar 2%.", {}},
        {"KIN002", indeks + "Perubahan target indeks kepuasan masyarakat dari 79 menjadi 80 disetujui.", {}},
        {"KIN002", "a. Jumlah desa mandiri\n\nJumlah desa mandiri sebanyak 4.000 rumah tangga.", {}},
    });
}

TEST_CASE("averages and classes are counted where the sentence says") {
    periksa({
        {"KIN008", "Rata-rata capaian Sasaran 1 adalah 96,25%.", {}},
        {"KIN008", "Rata-rata capaian Sasaran 1 adalah 95,00%.", {}},  // more than 100 % counted as 100 %
        {"KIN008", "Rata-rata capaian Sasaran 2 adalah 77,00%.", {"77,00% -> 75,00%"}},
        {"KIN008", "Rata-rata capaian Sasaran 3 adalah 77,00%.", {}},
        {"KIN007",
         "Dari 4 indikator, 1 indikator berpredikat Sangat Berhasil dan 2 indikator berpredikat Berhasil.",
         {}},
        {"KIN007",
         "Dari 4 indikator, 3 indikator berpredikat Sangat Berhasil.",
         {"3 indikator berpredikat Sangat Berhasil -> 1"}},
        {"KIN007", "Dari 4 indikator, 3 indikator berpredikat istimewa.", {}},
        // Other years, parts of the year, plans and programs.
        {"KIN007", "Sebanyak 3 indikator mencapai target.", {"3 indikator mencapai target -> 1"}},
        {"KIN007", "Tahun 2021 sebanyak 3 indikator mencapai target.", {}},
        {"KIN007", "Pada triwulan III sebanyak 3 indikator telah mencapai target.", {}},
        {"KIN007", "Dari 12 indikator program, 10 indikator tercapai.", {}},
        {"KIN008", "Rata-rata capaian 4 indikator adalah 88,00%.", {"88,00% -> 85,63%"}},
        {"KIN008", "Rata-rata capaian 4 indikator tahun 2021 adalah 88,00%.", {}},
        {"KIN008", "Rata-rata capaian 4 indikator program adalah 88,00%.", {}},
    });
}

TEST_CASE("shares in a sentence are shares of its own figures") {
    periksa({
        {"DAT003", "Sebanyak 13 dari 14 desa (92,86%) menyampaikan laporan.", {}},
        {"DAT003", "Sebanyak 13 dari 14 desa (92,68%) menyampaikan laporan.", {"92,68% -> 92,86%"}},
        {"DAT003", "Sebanyak 13 dari 14 desa atau 93% menyampaikan laporan.", {}},
        {"DAT003", "Sebanyak 12 dari 14 desa (92,31% dari target) menyampaikan laporan.", {}},
        {"DAT003", "Sebanyak 12 dari 14 desa atau 109,09% terhadap target 11 desa.", {}},
        {"DAT003",
         "Penduduk 2.000 jiwa, terdiri atas 980 jiwa laki-laki (49,00%) dan 1.020 jiwa perempuan (51,00%).",
         {}},
        {"DAT003",
         "Penduduk 2.000 jiwa, terdiri atas 980 jiwa laki-laki (49,00%) dan 1.020 jiwa perempuan (52,00%).",
         {"52,00% -> 51,00%"}},
        // Parts that do not make the whole are not all its parts.
        {"DAT003",
         "Penduduk 2.100 jiwa, terdiri atas 980 jiwa laki-laki (49,00%) dan 1.020 jiwa perempuan (52,00%).",
         {}},
    });
    const std::string pegawai = kJudul +
                                "Tabel 1.1 Keadaan Pegawai\n\nNo\tGolongan\tLaki-laki\tPerempuan\tJumlah\n"
                                "1\tGolongan III\t7\t6\t13\n2\tGolongan II\t5\t3\t8\n\tJumlah\t12\t9\t21\n\n";
    periksa(
        {
            {"DAT002",
             "Pegawai berjumlah 21 orang terdiri atas 13 orang laki-laki dan 9 orang perempuan.",
             {"13 orang -> 12 orang"}},
            {"DAT002", "Pegawai berjumlah 21 orang terdiri atas 12 orang laki-laki dan 9 orang perempuan.", {}},
            // The table need not count everybody that the sentence does.
            {"DAT002", "Jumlah pegawai sebanyak 24 orang, terdiri dari 21 orang PNS dan 3 orang PPPK.", {}},
            {"DAT002", "Jumlah pegawai sebanyak 24 orang termasuk 3 tenaga honorer.", {}},
            {"DAT002", "Jumlah pegawai sebanyak 24 orang.", {"24 orang -> 21 orang"}},
        },
        pegawai);
}

TEST_CASE("a caption that kept last year's number is told once, and not for every target") {
    const std::string salah = kJudul + kRenstra + perjanjian("Tabel 2.2 Perjanjian Kinerja Tahun 2021") + kCapaian;
    CHECK(temuan(salah, "IDN003") == test::Lines{"Perjanjian Kinerja Tahun 2021 -> tahun 2022"});
    CHECK(temuan(salah, "KIN004").empty());
    // One target of the year that the caption names, and it may well be that year's agreement.
    const std::string lalu = kJudul + kRenstra + perjanjian("Tabel 2.2 Perjanjian Kinerja Tahun 2021", "4") + kCapaian;
    CHECK(temuan(lalu, "IDN003").empty());
}

TEST_CASE("labels and empty cells in tables of efisiensi, kemajuan and keluaran") {
    const auto efisiensi = [](const std::string& kedua, const std::string& label) {
        return "Tabel 3.5 Efisiensi per Sasaran\n\n"
               "No\tSasaran\tCapaian Kinerja (%)\tPenyerapan Anggaran (%)\tTingkat Efisiensi (%)\tKategori\n"
               "1\tMeningkatnya pelayanan kecamatan\t98,25\t92,00\t6,25\tEfisien\n"
               "2\t" +
               kedua + "\t75,00\t95,00\t-20,00\t" + label +
               "\n3\tMeningkatnya pelayanan kecamatan\t96,25\t92,00\t4,25\tEfisien\n";
    };
    const auto kemajuan = [](const std::string& kriteria) {
        return "Tabel 3.6 Kemajuan terhadap Target Akhir Renstra\n\n"
               "Indikator\tRealisasi 2022\tTarget Akhir Renstra\tTingkat Kemajuan (%)\tKriteria\n"
               "Indeks kepuasan masyarakat\t82,00\t84,00\t97,62\t" +
               kriteria + "\nJumlah desa mandiri\t4\t8\t50,00\t\n";
    };
    const auto keluaran = [](const std::string& ketiga, const std::string& keempat) {
        std::string page =
            "Tabel 3.7 Capaian Keluaran Sub Kegiatan\n\n"
            "No\tSub Kegiatan\tIndikator Keluaran\tTarget\tRealisasi\tCapaian (%)\n";
        const std::vector<std::string> rows = {"4", "6", ketiga, keempat, "9", "10"};
        int no = 0;
        for (const std::string& realisasi : rows) {
            const std::string target = std::to_string(std::vector{4, 6, 7, 8, 9, 10}[static_cast<std::size_t>(no++)]);
            page += std::to_string(no) + "\tPenyediaan layanan " + std::string(1, static_cast<char>('A' + no)) +
                    "\tJumlah laporan layanan " + std::string(1, static_cast<char>('A' + no)) + "\t" + target + "\t" +
                    realisasi + "\t100,00\n";
        }
        return page;
    };
    periksa({
        {"LBL004", efisiensi("Meningkatnya kemandirian desa", "Efisien"), {"Efisien -> Tidak efisien"}},
        {"LBL004", efisiensi("Meningkatnya kemandirian desa", "Tidak Efisien"), {}},
        {"KIN013",
         efisiensi("Terwujudnya kerukunan antarumat beragama", "Tidak Efisien"),
         {"Terwujudnya kerukunan antarumat beragama -> tujuan atau sasaran dalam Perjanjian Kinerja atau Renstra"}},
        {"KIN013", efisiensi("Program Pemberdayaan Masyarakat Desa", "Tidak Efisien"), {}},
        {"LBL005", kemajuan(""), {"Kriteria -> kriteria diisi pada 2 baris"}},
        {"LBL005", kemajuan("Berhasil"), {}},
        {"KIN011", keluaran("", "8"), {"100,00 -> realisasi diisi"}},
        {"KIN011", keluaran("7", "8"), {}},
        {"KIN011", keluaran("", ""), {}},  // several: a merged cell
    });
}

TEST_CASE("the mean of the answers to one question has a letter too") {
    const auto unsur = [](const std::string& nilai, const std::string& mutu) {
        return "Tabel 3.4 Nilai Unsur Survei Kepuasan Masyarakat\n\nNo\tUnsur Pelayanan\tNilai "
               "Rata-rata\tMutu\n1\tPersyaratan\t3,412\tB\n2\tWaktu\t" +
               nilai + "\t" + mutu + "\n";
    };
    periksa({
        {"LBL003", unsur("3,298", "A"), {"A -> B"}},
        {"LBL003", unsur("3,298", "B"), {}},
        {"LBL003", unsur("3,600", "A"), {}},
        {"LBL003", unsur("3", "A"), {}},  // too coarse to say
    });
}

TEST_CASE("a person has one NIP, in signatures side by side as well") {
    const auto tanda_tangan = [](const std::string& nip) {
        return "Demikian laporan ini.\n\nCAMAT KARE\n\nDrs. SUGENG PRAYITNO, M.Si.\n\nPembina\n\nNIP. 19700412 199503 "
               "1 004\n\n"
               "| Pihak Kedua, | Pihak Pertama, |\n|---|---|\n| **RATNA WIJAYANTI** | **Drs. SUGENG PRAYITNO, M.Si.** "
               "|\n|  | NIP. " +
               nip + " |\n";
    };
    periksa({
        {"IDN001", tanda_tangan("19700412 199503 1 004"), {}},
        {"IDN001", tanda_tangan("19700412 199503 1 040"), {"NIP. 19700412 199503 1 040 -> NIP. 19700412 199503 1 004"}},
    });
}

TEST_CASE("a list of tables may shorten a caption, not speak of another table") {
    const auto page = [](const std::string& entri) {
        return "# LAPORAN KINERJA KECAMATAN KARE KABUPATEN MADIUN TAHUN 2022\n\nDAFTAR TABEL\n\n"
               "Tabel 2.1 Target Renstra 2021-2026\t3\nTabel 2.2 Perjanjian Kinerja Tahun 2022\t4\n" +
               entri + "\t9\n\n# BAB II PERENCANAAN KINERJA\n\n" + kRenstra +
               perjanjian("Tabel 2.2 Perjanjian Kinerja Tahun 2022") +
               "Tabel 3.2 Perbandingan Realisasi Kabupaten dan Standar Nasional\n\n"
               "Indikator\tRealisasi 2022\tStandar Nasional\nIndeks kepuasan masyarakat\t82,00\t80,00\n";
    };
    periksa({{"STR005", page("Tabel 3.2 Perbandingan Realisasi"), {}},
             {"STR005", page("Tabel 3.2 Perbandingan Standar Nasional"), {}},
             {"STR005",
              page("Tabel 3.2 Perbandingan Target Jangka Menengah"),
              {"Tabel 3.2 Perbandingan Target Jangka Menengah -> Tabel 3.2 Perbandingan Realisasi Kabupaten dan "
               "Standar Nasional"}}},
            "");
}

}  // namespace lkiplint
