// Sentences about money, people and shares, against themselves and against the tables.
#include "laporan.h"

namespace lkiplint {
namespace {

struct Kalimat {
    std::string text;
    test::Lines temuan;  // "found -> expected"
};

test::Lines temuan(const std::string& text, std::string_view code) {
    test::Lines lines;
    for (const Finding& finding : test::findings_of(text))
        if (finding.rule->code == code) lines.push_back(finding.found + " -> " + finding.expected);
    return lines;
}

void periksa(const std::vector<Kalimat>& semua, std::string_view code, const std::string& sebelum = "") {
    for (const Kalimat& kalimat : semua) {
        INFO(kalimat.text);
        CHECK_MESSAGE(temuan(sebelum + kalimat.text + "\n", code) == kalimat.temuan,
                      test::joined(temuan(sebelum + kalimat.text + "\n", code)));
    }
}

const std::string kRealisasi = R"(# LAPORAN KINERJA DINAS PERTANIAN KABUPATEN SOPPENG TAHUN 2022

**Tabel 3.9 Realisasi Anggaran Tahun 2022**

No	Program	Anggaran (Rp)	Realisasi (Rp)	%
1	Program Penyuluhan Pertanian	300.000.000	270.000.000	90,00
2	Program Pengendalian Bencana Pertanian	500.000.000	450.000.000	90,00
3	Program Perizinan Usaha Pertanian	200.000.000	195.000.000	97,50

)";

}  // namespace

TEST_CASE("ANG008: a percentage beside its two amounts") {
    periksa(
        {
            {"Dari pagu Rp800.000.000 terealisasi Rp600.000.000 (75,00%).", {}},
            {"Anggaran Rp800.000.000 terserap sebesar Rp600.000.000 atau 57,00%.", {"57,00% -> 75,00%"}},
            {"Realisasi sebesar Rp. 600.000.000,00 atau 57,00 % dari total pagu sebesar Rp. 800.000.000,00.",
             {"57,00 % -> 75,00 %"}},
            {"Realisasi belanja Rp600.000.000 dari anggaran Rp800.000.000 atau sebesar 75 persen.", {}},
            {"Realisasi belanja operasi Rp600.000.000 (94,00%) dan belanja modal Rp50.000.000 (99,00%).", {}},
            // What is left over is a percentage too.
            {"Anggaran Rp800.000.000 terealisasi Rp600.000.000 sehingga sisa anggaran 25,00%.", {}},
            {"Anggaran Rp800.000.000 terealisasi Rp600.000.000, capaian kinerja fisiknya 98,00%.", {}},
            {"Anggaran naik dari Rp600.000.000 menjadi Rp800.000.000 atau 33,33%.", {}},
            {"Realisasi Rp600.000.000 atau 75,00% dari pagu, sedangkan realisasi tahun lalu Rp500.000.000.", {}},
            {"Anggaran Rp2,5 miliar terealisasi Rp2,4 miliar atau 96,71%.", {}},
            {"Program A Rp400.000 terealisasi Rp300.000 (75%), Program B Rp500.000 terealisasi Rp400.000 (85%).",
             {"85% -> 80,00%"}},
        },
        "ANG008");
}

TEST_CASE("ANG008: totals in sentences against the table") {
    periksa(
        {
            {"Anggaran sebesar Rp1.000.000.000 terealisasi Rp915.000.000 atau 91,50%.", {}},
            {"Anggaran sebesar Rp1.000.000.000 terealisasi Rp951.000.000 atau 95,10%.",
             {"Rp951.000.000 -> Rp915.000.000"}},
            {"Total pagu anggaran tahun 2022 sebesar Rp1.010.000.000.", {"Rp1.010.000.000 -> Rp1.000.000.000"}},
            {"Realisasi belanja sampai akhir tahun sebesar Rp915.000.000.", {}},
            {"Realisasi belanja sampai akhir tahun sebesar Rp905.000.000.", {"Rp905.000.000 -> Rp915.000.000"}},
            // Another year, another part, another thing.
            {"Realisasi anggaran tahun 2021 sebesar Rp905.000.000.", {}},
            {"Realisasi belanja pegawai sebesar Rp905.000.000.", {}},
            {"Realisasi pendapatan sebesar Rp905.000.000.", {}},
            {"Sampai triwulan III anggaran terealisasi Rp905.000.000.", {}},
            {"Pagu anggaran dinas sebesar Rp300.000.000.", {}},
            {"Alokasi Rp300.000.000 tersebut adalah 30,00% dari total anggaran.", {}},
            {"Alokasi Rp300.000.000 tersebut adalah 33,00% dari total anggaran.", {"33,00% -> 30,00%"}},
            {"Program Penyuluhan Pertanian dengan pagu Rp300.000.000 terealisasi Rp207.000.000.",
             {"Rp207.000.000 -> Rp270.000.000"}},
            {"Program Penyuluhan Pertanian dengan pagu Rp300.000.000 terealisasi Rp270.000.000.", {}},
        },
        "ANG008", kRealisasi);
}

TEST_CASE("ANG009: kinds of belanja make up the budget") {
    periksa(
        {
            {"Terdiri dari belanja operasi Rp900.000.000 dan belanja modal Rp100.000.000.", {}},
            {"Terdiri dari belanja operasi Rp900.000.000 dan belanja modal Rp90.000.000.",
             {"Rp900.000.000 + Rp90.000.000 -> Rp1.000.000.000"}},
            {"1. Belanja Langsung : Rp. 700.000.000\n2. Belanja Tidak Langsung : Rp. 300.000.000", {}},
            {"1. Belanja Langsung : Rp. 700.000.000\n2. Belanja Tidak Langsung : Rp. 350.000.000",
             {"Rp. 700.000.000 + Rp. 350.000.000 -> Rp1.000.000.000"}},
            {"Belanja operasi 90,00% atau Rp900.000.000 dan belanja modal 12,00% atau Rp100.000.000.",
             {"12,00% -> 10,00%"}},
            // What was spent, by kind.
            {"a. Belanja operasi sebesar Rp823.500.000 (90,00%);\nb. Belanja modal sebesar Rp91.500.000 (10,00%).", {}},
            {"a. Belanja operasi sebesar Rp823.500.000 (90,00%);\nb. Belanja modal sebesar Rp91.500.000 (12,00%).",
             {"12,00% -> 10,00%"}},
            // Far from every total: of something else.
            {"Belanja operasi bidang Rp90.000.000 dan belanja modal Rp10.000.000.", {}},
            {"Belanja modal Rp100.000.000 untuk pengadaan kendaraan.", {}},
            {"1. Belanja Operasi Rp900.000.000 terealisasi Rp820.000.000 (91,11%)\n"
             "2. Belanja Modal Rp100.000.000 terealisasi Rp95.000.000 (95,00%)",
             {}},
        },
        "ANG009", kRealisasi);
}

TEST_CASE("ANG008: a part of the year and an earlier budget are not the year's") {
    periksa(
        {
            {"Sampai dengan bulan September realisasi anggaran Rp600.000.000 dari pagu Rp1.000.000.000.", {}},
            {"Per 30 Juni telah direalisasikan Rp400.000.000 dari pagu Rp1.000.000.000 (40%).", {}},
            {"Per 31 Desember telah direalisasikan Rp900.000.000 dari pagu Rp1.000.000.000 (90%).",
             {"Rp900.000.000 -> Rp915.000.000"}},
            // The whole budget, and a part of what was spent of it.
            {"Dari total anggaran Rp1.000.000.000 digunakan untuk belanja pegawai sebesar Rp400.000.000.", {}},
            {"Realisasi anggaran yang mendukung sasaran 1 sebesar Rp450.000.000 dari total anggaran Rp1.000.000.000.",
             {}},
            {"Dari anggaran Rp1.000.000.000 terealisasi Rp270.000.000 untuk penyuluhan.", {}},
            // What is not of the budget.
            {"Realisasi PAD sebesar Rp900.000.000 melampaui target.", {}},
            {"Nilai ekspor yang terealisasi sebesar Rp900.000.000.", {}},
            {"Realisasi anggaran dinas sebesar Rp900.000.000.", {"Rp900.000.000 -> Rp915.000.000"}},
            {"Anggaran UPT sebesar Rp950.000.000.", {}},
            {"Anggaran sebesar Rp1.000.000.000 merupakan 0,41% dari total belanja daerah.", {}},
            {"Anggaran awal dinas sebesar Rp950.000.000.", {}},
            {"Semula anggaran dinas sebesar Rp950.000.000.", {}},
            {"Anggaran dinas sebesar Rp950.000.000.", {"Rp950.000.000 -> Rp1.000.000.000"}},
        },
        "ANG008", kRealisasi);
}

TEST_CASE("ANG009: what is left of the budget may stand in the next sentence") {
    periksa(
        {
            {"Anggaran belanja operasi Rp850.000.000 dan belanja modal Rp100.000.000. Selain itu terdapat belanja "
             "tidak terduga Rp50.000.000.",
             {}},
            {"Belanja operasi Rp850.000.000 dan belanja modal Rp100.000.000. Sisanya Rp50.000.000 adalah belanja "
             "transfer.",
             {}},
            {"Belanja langsung Rp850.000.000 dan belanja tidak langsung Rp100.000.000, di luar hibah Rp50.000.000.",
             {}},
            {"Anggaran belanja operasi Rp850.000.000 dan belanja modal Rp100.000.000. Rincian ada di lampiran.",
             {"Rp850.000.000 + Rp100.000.000 -> Rp1.000.000.000"}},
        },
        "ANG009", kRealisasi);
}

TEST_CASE("DAT002: counts that belong together") {
    periksa(
        {
            {"Kebutuhan 40 orang, tersedia 31 orang, sehingga kekurangan 9 orang.", {}},
            {"Kebutuhan 40 orang, tersedia 31 orang, sehingga kekurangan 11 orang.", {"11 orang -> 9 orang"}},
            {"Kebutuhan 40 orang, yang ada 27 orang ASN dan 4 orang harian, sehingga kekurangan 9 orang.", {}},
            {"Pegawai yang ada 42 orang, idealnya 40 orang, terdapat kelebihan 2 orang atau 5,00%.", {}},
            {"Pegawai yang ada 30 orang, idealnya 40 orang, terdapat kekurangan 10 orang atau 15,00%.",
             {"15,00% -> 25,00%"}},
            {"Jumlah penduduk 5.000 jiwa, laki-laki 2.400 jiwa dan perempuan 2.600 jiwa.", {}},
            {"Jumlah penduduk 5.000 jiwa, laki-laki 2.400 jiwa dan perempuan 2.500 jiwa.",
             {"5.000 jiwa -> 4.900 jiwa"}},
            {"Jumlah penduduk 5.100 jiwa, sebelumnya 5.000 jiwa, laki-laki 2.500 jiwa dan perempuan 2.600 jiwa.", {}},
            {"Penduduk seluruhnya 5.000 jiwa, yaitu 2.400 laki-laki dan 2.500 perempuan.",
             {"5.000 jiwa -> 4.900 jiwa"}},
            {"Jumlah penduduk 5.000 jiwa terdiri atas 2.400 jiwa laki-laki dan 2.600 jiwa perempuan.", {}},
            {"Pegawai sebanyak 30 orang terdiri dari PNS 18 orang, PPPK 12 orang.", {}},
            {"Pegawai sebanyak 30 orang terdiri dari PNS 18 orang, PPPK 10 orang.", {"30 orang -> 28 orang"}},
            {"Pegawai sebanyak 31 orang terdiri dari 18 (delapan belas) orang PNS dan 12 (dua belas) orang PPPK.",
             {"31 orang -> 30 orang"}},
            // Not certainly complete, or by two things at once.
            {"Pegawai sebanyak 30 orang terdiri dari antara lain PNS 18 orang dan PPPK 10 orang.", {}},
            {"Pegawai 30 orang terdiri dari PNS 18 orang (laki-laki 10 orang, perempuan 8 orang), PPPK 12 orang.", {}},
            {"Pegawai sebanyak 30 orang terdiri dari 18 orang PNS, 12 orang PPPK; menurut ijazah S1 20 orang, SMA 10 "
             "orang.",
             {}},
            {"Pegawai 30 orang. PNS laki-laki 10 orang dan PNS perempuan 8 orang.", {}},
            {"Kebutuhan guru 40 orang, tersedia 31 orang; kebutuhan bidan 12 orang, tersedia 9 orang, kurang 12 orang.",
             {}},
        },
        "DAT002");
}

TEST_CASE("DAT002 and DAT003: a list whose shares make the whole") {
    const auto daftar = [](const std::string& kepala, const std::string& jasa, const std::string& persen) {
        return kepala + "\n\n1. Petani 50,00 % sebanyak 2.500 jiwa\n2. Pedagang 30,00 % sebanyak 1.500 jiwa\n3. Jasa " +
               persen + " sebanyak " + jasa + " jiwa\n4. Lainnya 5,00 % sebanyak 250 jiwa";
    };
    const std::string kepala = "Penduduk sebanyak 5.000 jiwa bekerja sebagai:";
    CHECK(temuan(daftar(kepala, "750", "15,00 %"), "DAT002") == test::Lines{});
    CHECK(temuan(daftar(kepala, "750", "15,00 %"), "DAT003") == test::Lines{});
    CHECK(temuan(daftar(kepala, "750", "16,00 %"), "DAT003") == test::Lines{"16,00 % -> 15,00 %"});
    CHECK(temuan(daftar("Penduduk sebanyak 5.100 jiwa bekerja sebagai:", "750", "15,00 %"), "DAT002") ==
          test::Lines{"5.000 -> 5.100"});
    // Shares that do not make 100 % do not show the list to be complete.
    CHECK(temuan(daftar("Penduduk sebanyak 9.000 jiwa bekerja antara lain sebagai:", "400", "8,00 %"), "DAT002") ==
          test::Lines{});
}

TEST_CASE("DAT002: a sentence and the table of staff") {
    const auto laporan = [](const std::string& kalimat) {
        return kalimat +
               "\n\n**Tabel 1.2 Pegawai menurut Pendidikan**\n\nNo	Pendidikan	Jumlah\n1	S2	"
               "5\n2	S1	20\n3	SMA	15\n"
               "	JUMLAH	40\n";
    };
    CHECK(temuan(laporan("Jumlah pegawai seluruhnya sebanyak 40 orang."), "DAT002") == test::Lines{});
    CHECK(temuan(laporan("Jumlah pegawai sebanyak 40 orang."), "DAT002") == test::Lines{});
    CHECK(temuan(laporan("Jumlah pegawai sebanyak 43 orang."), "DAT002") == test::Lines{"43 orang -> 40 orang"});
    CHECK(temuan(laporan("Jumlah pegawai yang pensiun sebanyak 3 orang."), "DAT002") == test::Lines{});
    CHECK(temuan(laporan("Jumlah pegawai S1 sebanyak 21 orang."), "DAT002") == test::Lines{});
}

TEST_CASE("DAT002: the staff that a dinas says to have") {
    const auto laporan = [](const std::string& kalimat) {
        return "# LAPORAN KINERJA DINAS SOSIAL KABUPATEN PURBALINGGA TAHUN 2021\n\n" + kalimat +
               "\n\n**Tabel 1.1 Pegawai menurut Pendidikan**\n\nNo	Pendidikan	Perempuan	"
               "Laki-laki	Jumlah\n"
               "1	S2	3	2	5\n2	S1	12	8	20\n3	SMA	9	6	"
               "15\n	JUMLAH	24	16	40\n";
    };
    CHECK(temuan(laporan("Dinas didukung 40 orang pegawai."), "DAT002") == test::Lines{});
    CHECK(temuan(laporan("Dinas didukung 46 orang pegawai."), "DAT002") == test::Lines{"46 orang -> 40 orang"});
    CHECK(temuan(laporan("Dinas Sosial memiliki 46 orang pegawai."), "DAT002") == test::Lines{"46 orang -> 40 orang"});
    CHECK(temuan(laporan("Sekretariat Dinas didukung 9 orang pegawai."), "DAT002") == test::Lines{});
    CHECK(temuan(laporan("Dinas didukung 9 orang relawan."), "DAT002") == test::Lines{});
}

TEST_CASE("DAT003: shares in a table") {
    const auto tabel = [](const std::string& persen) {
        return "**Tabel 1.2 Pegawai menurut Pendidikan**\n\nNo	Pendidikan	Jumlah	%\n1	S2	5	"
               "12,50\n2	S1	20	50,00\n"
               "3	D3	5	" +
               persen + "\n4	SMA	10	25,00\n	JUMLAH	40	100\n";
    };
    CHECK(temuan(tabel("12,50"), "DAT003") == test::Lines{});
    CHECK(temuan(tabel("12,5"), "DAT003") == test::Lines{});
    CHECK(temuan(tabel("15,00"), "DAT003") == test::Lines{"15,00 -> 12,50"});
}

}  // namespace lkiplint
