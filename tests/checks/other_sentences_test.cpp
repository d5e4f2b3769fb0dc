// What sentences say of their own figures, in the wordings of other kabupaten and years: each wrong one beside right
// ones and near ones that only look wrong.
#include <string>
#include <vector>

#include "kasus.h"

using namespace lkiplint;

namespace {

using test::Kasus;

constexpr const char* kSampul = "# LAPORAN KINERJA DINAS PETERNAKAN TAHUN 2021\n\n";

std::string temuan(const std::string& code, const std::string& page) { return test::temuan(code, kSampul + page); }

void periksa(const std::string& code, const std::string& tabel, const std::vector<Kasus>& semua) {
    test::periksa(code, kSampul + tabel, semua);
}

}  // namespace

TEST_CASE("KIN002: the change that a sentence states is that of its own figures") {
    periksa(
        "KIN002", "",
        {
            // From … to …, the change before or behind.
            {"Nilai tukar peternak meningkat 1,20 poin dari 98,30 pada tahun 2020 menjadi 99,50 pada tahun 2021.", ""},
            {"Nilai tukar peternak meningkat 2,10 poin dari 98,30 pada tahun 2020 menjadi 99,50 pada tahun 2021.",
             "2,10 poin -> 1,20 poin"},
            {"Nilai tukar peternak naik dari 98,30 (tahun 2020) menjadi 99,50 atau meningkat sebesar 1,02 poin.",
             "1,02 poin -> 1,20 poin"},
            {"Kematian ternak turun dari 4,20% menjadi 3,90% atau turun 0,30 persen poin.", ""},
            {"Kematian ternak turun dari 4,20% menjadi 3,90% atau turun 0,03 persen poin.",
             "0,03 persen poin -> 0,30 persen poin"},
            // This year's first.
            {"Kematian ternak tahun 2021 sebesar 3,90%, turun 0,30% dibandingkan tahun 2020 yang sebesar 4,20%.", ""},
            {"Kematian ternak tahun 2021 sebesar 3,90%, turun 0,40% dibandingkan tahun 2020 yang sebesar 4,20%.",
             "0,40% -> 0,30%"},
            {"Dibandingkan tahun 2020 yang sebesar 4,20%, kematian ternak turun 0,40 poin menjadi 3,90%.",
             "0,40 poin -> 0,30 poin"},
            {"Cakupan vaksinasi mencapai 87,02, lebih tinggi 1,02 dari target 86.", ""},
            {"Cakupan vaksinasi mencapai 87,02, lebih tinggi 1,20 dari target 86.", "1,20 -> 1,02"},
            // The sentence before has the other figure.
            {"Cakupan vaksinasi tahun 2021 sebesar 86,54. Nilai ini naik 1,32 poin dibandingkan tahun 2020 (85,22).",
             ""},
            {"Cakupan vaksinasi tahun 2021 sebesar 86,54. Nilai ini naik 1,23 poin dibandingkan tahun 2020 (85,22).",
             "1,23 poin -> 1,32 poin"},
            {"Cakupan tahun 2021 sebesar 86,54 dan 79,10. Nilai ini naik 1,23 poin dibandingkan tahun 2020 (85,22).",
             ""},
            // In parts of what it was; of what it is now; rounded and cut off.
            {"Produksi susu sebesar 74,25 atau naik 1,57% dari tahun 2020 sebesar 73,10.", ""},
            {"Produksi susu sebesar 74,25 atau naik 1,55% dari tahun 2020 sebesar 73,10.", ""},
            {"Produksi susu sebesar 74,25 atau naik 1,5% dari tahun 2020 sebesar 73,10.", ""},
            {"Produksi susu sebesar 74,25 atau naik 2,57% dari tahun 2020 sebesar 73,10.", "2,57% -> 1,57%"},
            {"Cakupan naik 2,5% dari 80% menjadi 82%.", ""},
            {"Cakupan naik 5% dari 80% menjadi 82%.", "5% -> 2%"},
            // About so much, by the year, ranks, other units, a further figure that fits, no second figure.
            {"Produksi susu naik sekitar 2% dari 73,10 menjadi 74,25.", ""},
            {"Produksi susu naik rata-rata 2% per tahun dari 73,10 pada tahun 2016 menjadi 84,25 pada tahun 2021.", ""},
            {"Peringkat inovasi naik 5 tingkat dari 12 menjadi 8.", ""},
            {"Realisasi 84,00 dari target 80, naik 3,20 poin dari 80,80 tahun 2020.", ""},
            {"Realisasi 84,00 atau capaian 105,00%, naik 5,00% dibandingkan tahun 2020 sebesar 100,00%.", ""},
            {"Capaian kinerja sebesar 102,50% meningkat 3,10% dari realisasi tahun 2020 sebesar 81,90.", ""},
            {"Produksi susu meningkat 1,20 poin dari tahun sebelumnya.", ""},
            {"Populasi naik 250 dari 1.100 menjadi 1,35.", ""},
            {"Suhu naik 3,5 derajat dari -1,5 menjadi 4,5.", ""},
        });
}

TEST_CASE("ANG008 and DAT002: changes of money and of what is counted") {
    periksa(
        "ANG008", "",
        {
            {"Anggaran tahun 2021 sebesar Rp3.500.000.000 naik Rp250.000.000 dibanding anggaran tahun 2020 sebesar "
             "Rp3.250.000.000.",
             ""},
            {"Anggaran tahun 2021 sebesar Rp3.500.000.000 naik Rp520.000.000 dibanding anggaran tahun 2020 sebesar "
             "Rp3.250.000.000.",
             "Rp520.000.000 -> Rp250.000.000"},
            {"Anggaran semula Rp2.100.000.000,- dan setelah perubahan menjadi Rp2.134.000.000,- atau bertambah "
             "Rp34.000.000,-.",
             ""},
            {"Anggaran semula Rp2.100.000.000,- dan setelah perubahan menjadi Rp2.134.000.000,- atau bertambah "
             "Rp43.000.000,-.",
             "Rp43.000.000 -> Rp34.000.000"},
            {"Anggaran induk Rp700.000.000 bertambah Rp20.000.000 atau 2,86% menjadi Rp720.000.000.", ""},
            {"Anggaran induk Rp700.000.000 bertambah Rp20.000.000 atau 8,26% menjadi Rp720.000.000.", "8,26% -> 2,86%"},
            {"Anggaran tahun 2021 naik Rp50.000.000 atau 5,26% dibandingkan tahun 2020 sebesar Rp950.000.000.", ""},
            {"Anggaran tahun 2021 naik Rp50.000.000 atau 5,26% dibandingkan tahun 2020 sebesar Rp850.000.000.",
             "5,26% -> 5,88%"},
            {"Anggaran naik Rp0,25 miliar dari Rp3,25 miliar menjadi Rp3,50 miliar.", ""},
            {"Anggaran naik Rp0,52 miliar dari Rp3,25 miliar menjadi Rp3,50 miliar.", "Rp0,52 miliar -> Rp0,25 miliar"},
            {"Anggaran naik Rp250 juta dari Rp3,25 miliar menjadi Rp3,50 miliar.", ""},
        });
    // What is left, in the same sentence and in the next.
    periksa("ANG008", "",
            {
                {"Pembangunan pasar hewan terealisasi Rp410.100.000 dari Rp415.500.000, sisa Rp5.400.000.", ""},
                {"Pembangunan pasar hewan terealisasi Rp410.100.000 dari Rp415.500.000, sisa Rp4.500.000.",
                 "Rp4.500.000 -> Rp5.400.000"},
                {"Anggaran sebesar Rp700.000.000,00 dengan realisasi sebesar Rp678.100.000,00. Sisa anggaran sebesar "
                 "Rp21.900.000,00.",
                 ""},
                {"Anggaran sebesar Rp700.000.000,00 dengan realisasi sebesar Rp678.100.000,00. Sisa anggaran sebesar "
                 "Rp22.900.000,00.",
                 "Rp22.900.000,00 -> Rp21.900.000,00"},
                {"Anggaran sebesar Rp700.000.000,00 dengan realisasi sebesar Rp678.100.000,00. Terjadi efisiensi "
                 "sebesar Rp22.900.000,00.",
                 "Rp22.900.000,00 -> Rp21.900.000,00"},
                {"Anggaran sebesar Rp700.000.000,00 dengan realisasi sebesar Rp678.100.000,00. Sisa belanja modal "
                 "sebesar Rp1.200.000,00.",
                 ""},
                {"Anggaran sebesar Rp700.000.000,00 dengan realisasi sebesar Rp678.100.000,00. Uraiannya di bawah "
                 "ini. Sisa anggaran sebesar Rp1.200.000,00.",
                 ""},
            });
    // Rounded amounts and their percentage.
    periksa("ANG008", "",
            {
                {"Anggaran sebesar Rp 3,36 miliar terserap Rp 3,20 miliar atau 95,46%.", ""},
                {"Anggaran sebesar Rp 3,36 miliar terserap Rp 3,02 miliar atau 95,46%.", "95,46% -> 89,88%"},
                {"Realisasi keuangan sebesar Rp2.484,90 juta atau 95% dari pagu Rp2.620,00 juta.", ""},
                {"Realisasi keuangan sebesar Rp2.248,90 juta atau 95% dari pagu Rp2.620,00 juta.", "95% -> 85,84%"},
                {"Belanja hanya terserap Rp 5,56 miliar dari Rp 20 miliar (27,1 persen).", ""},
                {"Belanja hanya terserap Rp 5,56 miliar dari Rp 20 miliar (72,78 persen).", "72,78 persen -> 27,80"},
                {"Realisasi Rp3,20 miliar meningkat dari Rp3,02 miliar atau 5,96%.", ""},
                {"Anggaran Rp3 miliar terserap Rp1 miliar atau 36%.", ""},
            });
    periksa("DAT002", "",
            {
                {"Peternak binaan naik 150 KK dari 1.100 KK pada tahun 2020 menjadi 1.250 KK pada tahun 2021.", ""},
                {"Peternak binaan naik 250 KK dari 1.100 KK pada tahun 2020 menjadi 1.250 KK pada tahun 2021.",
                 "250 KK -> 150 KK"},
                {"Peternak binaan naik 3 kelompok dari 1.100 KK menjadi 1.250 KK.", ""},
            });
}

TEST_CASE("KIN009: figures that fall where the sentence says they rise") {
    periksa("KIN009", "",
            {
                {"Jumlah gangguan turun dari 45 kasus menjadi 38 kasus.", ""},
                {"Jumlah gangguan naik dari 45 kasus menjadi 38 kasus.", "naik -> menurun"},
                {"Cakupan vaksinasi menurun dari 81,20% menjadi 84,10%.", "menurun -> meningkat"},
                {"Peringkat dinas naik dari 12 menjadi 8.", ""},
                {"Kinerja penanganan naik dari 45 kasus menjadi 38 kasus.", ""},
                {"Kualitas layanan meningkat, dari 45 aduan menjadi 38 aduan.", ""},
                {"Populasi naik dari 980 menjadi 1.020.", ""},
                {"Indeks turun dari 1.020 menjadi 1,35.", ""},
            });
}

TEST_CASE("DAT003: the percentage of a sentence is that of its two counts") {
    periksa(
        "DAT003", "",
        {
            {"Sebanyak 32 kelompok aktif dari 40 kelompok atau 80%.", ""},
            {"Sebanyak 32 kelompok aktif dari 40 kelompok atau 85%.", "85% -> 80,00%"},
            {"Kelompok aktif sebesar 39,13% (9 dari 23 kelompok).", ""},
            {"Kelompok aktif sebesar 39,13% (10 dari 23 kelompok).", "39,13% -> 43,48%"},
            {"Tiga dari empat kandang (75%) sudah dibangun.", ""},
            {"Tiga dari empat kandang (57%) sudah dibangun.", "57% -> 75,00%"},
            {"Dari 420 peternak, 399 peternak atau 95,00% menyatakan puas.", ""},
            {"Dari 420 peternak, 379 peternak atau 95,00% menyatakan puas.", "95,00% -> 90,24%"},
            {"Dari 3 pasar hewan, sebanyak 2 pasar (66,67%) dibuka dan 1 pasar (33,33%) ditutup.", ""},
            {"Dari 3 pasar hewan, sebanyak 2 pasar (76,67%) dibuka dan 1 pasar (33,33%) ditutup.", "76,67% -> 66,67%"},
            {"Kelompok aktif sebesar 85% diperoleh dari 34 kelompok aktif dari 40 kelompok.", ""},
            {"Kelompok aktif sebesar 85% diperoleh dari 32 kelompok aktif dari 40 kelompok.", "85% -> 80,00%"},
            {"Cakupan 64,00% diperoleh dari 9.600 ekor yang divaksin dibagi 15.000 ekor dikalikan 100%.", ""},
            {"Cakupan 66,00% diperoleh dari 9.600 ekor yang divaksin dibagi 15.000 ekor dikalikan 100%.",
             "66,00% -> 64,00%"},
            // Of a target, of those that are left, of more than all, by another measure, about so much.
            {"Capaian 103,70% (14 dari 15 kelompok) melampaui target.", ""},
            {"Sebanyak 14 dari 15 kelompok (capaian 103,70%) aktif.", ""},
            {"Terealisasi 14 dari target 15 kelompok (110,00%).", ""},
            {"Sebanyak 14 dari 15 kelompok aktif (103,70%).", ""},
            {"Hanya 2 dari 10 kelompok (80%) yang belum aktif.", ""},
            {"Nilai 3,42 dari 4 (90%) termasuk baik.", ""},
            {"Sekitar 14 dari 15 kelompok (95%) aktif.", ""},
            {"Naik 3 kelompok dari 12 kelompok menjadi 15 kelompok atau 125%.", ""},
        });
    // The percentage is the capaian that the table gives.
    CHECK(temuan("DAT003",
                 "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
                 "1\tPersentase kelompok ternak aktif\t95\t93,33\t98,24\n\n"
                 "Sebanyak 14 dari 15 kelompok (98,24%) aktif.\n") == "");
    // A capaian of the same two counts is no other percentage.
    CHECK(temuan("DAT003",
                 "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
                 "1\tJumlah kelompok ternak aktif\t12\t11\t91,67\n\n"
                 "Sebanyak 10 dari 12 kelompok (91,67%) aktif.\n") == "91,67% -> 83,33%");
}

TEST_CASE("KIN002: a computation that a sentence prints is right") {
    periksa("KIN002", "",
            {
                {"Capaian = (3,42 : 3,35) x 100% = 102,09%", ""},
                {"Capaian = (3,42 : 3,35) x 100% = 109,02%", "109,02% -> 102,09%"},
                {"Hasilnya adalah 76,44/78 x 100% = 96,00%.", "96,00% -> 98,00%"},
                {"Hasilnya adalah 1.250/2.500 x 100% = 50%.", ""},
                {"Hasilnya adalah (2 x 8,5 - 7,65)/8,5 x 100% = 110%.", ""},
                {"Hasilnya adalah 100% - 12/48 x 100% = 75%.", ""},
            });
}

TEST_CASE("KIN007: some of all indicators, in words and in figures") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tIndeks kepuasan peternak\t80\t88\t110,00\n"
        "2\tPersentase ternak bervaksin\t90\t81\t90,00\n"
        "3\tJumlah pasar hewan\t4\t4\t100,00\n\n";
    periksa("KIN007", tabel,
            {
                {"Dua dari tiga indikator kinerja telah mencapai target.", ""},
                {"Tiga dari tiga indikator kinerja telah mencapai target.", "3 indikator mencapai target -> 2"},
                {"Sebanyak 2 dari 3 indikator tercapai.", ""},
                {"Sebanyak 1 dari 3 indikator (33,33%) tercapai.", "1 indikator tercapai -> 2"},
                {"Dinas berhasil mencapai 2 dari 3 target indikator.", ""},
                {"Dinas berhasil mencapai 3 dari 3 target indikator.", "3 indikator tercapai -> 2"},
                {"Dari 3 indikator kinerja, 1 indikator (33,33%) tidak mencapai target.", ""},
                {"Dari 3 indikator kinerja, 2 indikator (66,67%) tidak mencapai target.",
                 "2 indikator tidak mencapai target -> 1"},
                // Of another number of indicators than the table has; an indicator among others.
                {"Sebanyak 4 dari 5 indikator tercapai.", ""},
                {"Salah satu indikator telah tercapai.", ""},
                {"Dinas tidak berhasil mencapai 1 dari 3 target indikator.", ""},
            });
    // A capaian that is wrong itself is one finding, not two.
    CHECK(temuan("KIN007",
                 "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
                 "1\tIndeks kepuasan peternak\t80\t88\t110,00\n"
                 "2\tPersentase ternak bervaksin\t90\t81\t119,00\n\nSatu dari dua indikator tercapai.\n") == "");
    // A report may draw the line elsewhere than at a hundred.
    const std::string keterangan =
        "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\tKeterangan\n"
        "1\tIndeks kepuasan peternak\t80\t88\t110,00\tTercapai\n"
        "2\tPersentase ternak bervaksin\t100\t99,80\t99,80\tTercapai\n"
        "3\tJumlah pasar hewan\t4\t3\t75,00\tTidak Tercapai\n\n";
    periksa("KIN007", keterangan,
            {
                {"Sebanyak 2 dari 3 indikator tercapai.", ""},
                {"Sebanyak 1 dari 3 indikator tidak tercapai.", ""},
            });
}

TEST_CASE("KIN008: the average of all indicators against the only table of them") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja Tahun 2021\n\nNo\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tMeningkatnya layanan\tIndeks kepuasan peternak\t80\t88\t110,00\n"
        "2\t\tPersentase ternak bervaksin\t90\t81\t90,00\n"
        "3\tMeningkatnya pasar\tJumlah pasar hewan\t4\t4\t100,00\n"
        "4\t\tJumlah kios daging\t20\t24\t120,00\n\n";
    periksa("KIN008", tabel,
            {
                {"Rata-rata capaian kinerja Dinas Peternakan tahun 2021 sebesar 105,00%.", ""},
                {"Rata-rata capaian seluruh indikator tahun 2021 adalah 150,00%.", "150,00% -> 105,00%"},
                {"Rata-rata capaian kinerja Dinas Peternakan tahun 2021 sebesar 95,00%.", "95,00% -> 105,00%"},
                // No higher than 100 % each, another year, a part, another thing.
                {"Rata-rata capaian seluruh indikator adalah 97,50%.", ""},
                {"Rata-rata capaian kinerja tahun 2020 sebesar 95,00%.", ""},
                {"Rata-rata capaian program tahun 2021 sebesar 95,00%.", ""},
                {"Rata-rata capaian triwulan kedua sebesar 45,00%.", ""},
                {"Rata-rata capaian kabupaten sebesar 95,00%.", ""},
                // Of what was spoken of last; of one sasaran.
                {"Rata-rata capaian sebesar 95,00%.", ""},
                {"Rata-rata capaian kinerja sebesar 100,00%.", ""},
            });
    const std::string kosong =
        "Tabel 3.1 Capaian Kinerja Tahun 2021\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tIndeks kepuasan peternak\t80\t88\t110,00\n2\tPersentase ternak bervaksin\t90\t81\t90,00\n"
        "3\tOpini\tWTP\tWTP\tTercapai\n\n";
    CHECK(temuan("KIN008", kosong + "Rata-rata capaian seluruh indikator adalah 95,00%.\n") == "");
}

TEST_CASE("DAT002: the parts that a sentence lists make its whole") {
    periksa("DAT002", "",
            {
                {"Pegawai berjumlah 47 orang, yaitu 30 PNS, 5 PPPK, dan 12 tenaga kontrak.", ""},
                {"Pegawai berjumlah 45 orang, yaitu 30 PNS, 5 PPPK, dan 12 tenaga kontrak.", "45 orang -> 47 orang"},
                {"Dinas didukung 25 orang pegawai, terdiri dari 15 laki-laki dan 10 perempuan.", ""},
                {"Dinas didukung 26 orang pegawai, terdiri dari 17 ASN dan 10 tenaga kontrak.", "26 orang -> 27 orang"},
                {"Kasus penyakit sebanyak 97 kasus, terdiri dari 61 kasus pada sapi dan 46 kasus pada kambing.",
                 "97 kasus -> 107 kasus"},
                {"Lahan rumput 412 ha, terdiri dari lahan milik 212 ha, lahan sewa 150 ha, dan lahan desa 50 ha.", ""},
                {"Lahan rumput 412 ha, terdiri dari lahan milik 221 ha, lahan sewa 150 ha, dan lahan desa 50 ha.",
                 "412 ha -> 421 ha"},
                // Not all of them, other things, two ways to divide, another year.
                {"Pegawai berjumlah 45 orang, antara lain terdiri dari 30 PNS dan 12 tenaga kontrak.", ""},
                {"Pegawai berjumlah 45 orang, terdiri dari 30 PNS, 10 PPPK, dan sisanya tenaga kontrak.", ""},
                {"Dinas memiliki 5 sasaran, terdiri dari 2 tujuan dan 4 indikator.", ""},
                {"Pegawai berjumlah 45 orang, terdiri dari 30 PNS dan 15 PPPK, 25 laki-laki dan 20 perempuan.", ""},
                {"Kasus penyakit sebanyak 97 kasus, yaitu 61 kasus tahun 2020 dan 46 kasus tahun 2021.", ""},
                {"Pegawai berjumlah 45 orang yang terdiri dari 5 bidang dan 38 seksi.", ""},
            });
}

TEST_CASE("KIN002: an indicator under its usual abbreviation") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tIndeks Kepuasan Masyarakat\t82\t84,05\t102,50\n2\tNilai SAKIP\t75\t72\t96,00\n\n";
    periksa("KIN002", tabel,
            {
                {"IKM tahun 2021 sebesar 84,05 dengan kategori B.", ""},
                {"IKM tahun 2021 sebesar 85,40 dengan kategori B.", "85,40 -> 84,05"},
                {"Target IKM 82, realisasi 84,50, capaian 102,50%.", "84,50 -> 84,05"},
                {"IKM tahun 2020 sebesar 83,10.", ""},
                {"IKM Kabupaten Banyumas tahun 2021 sebesar 86,20.", ""},
                // Small industries.
                {"Industri kecil dan menengah dibina. Jumlah IKM tahun 2021 sebesar 120.", ""},
            });
}

TEST_CASE("KIN010: an indicator that the sentence names has not reached its target") {
    const std::string tabel =
        "Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tPrevalensi penyakit ternak\t14,00\t19,60\t60,00\n2\tPersentase ternak bervaksin\t90\t95\t105,56\n\n";
    periksa("KIN010", tabel,
            {
                {"Prevalensi penyakit ternak sebesar 19,60% telah mencapai target 14,00%.",
                 "mencapai target -> target tidak tercapai"},
                {"Prevalensi penyakit ternak sebesar 19,60% belum mencapai target 14,00%.", ""},
                {"Persentase ternak bervaksin sebesar 95% telah mencapai target 90%.", ""},
                {"Kegiatan penekan prevalensi penyakit ternak telah mencapai target.", ""},
            });
}

TEST_CASE("KIN001: a negative formula in a sentence holds for those that nobody doubts") {
    const auto tabel = [](const std::string& capaian) {
        return "Tabel 3.1 Capaian\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
               "1\tAngka kematian bayi\t100\t97,65\t" +
               capaian + "\n2\tAngka kesakitan\t8,5\t7,65\t110,00\n3\tNilai SAKIP\t75\t72\t96,00\n\n";
    };
    const std::string rumus =
        "Indikator yang makin rendah makin baik dihitung dengan rumus: (2 x Target – Realisasi) / Target x 100%.\n\n";
    CHECK(temuan("KIN001", rumus + tabel("97,65")) == "97,65 -> 102,35");
    CHECK(temuan("KIN001", rumus + tabel("102,35")) == "");
    CHECK(temuan("KIN001", "Capaian dihitung dengan rumus: Realisasi / Target x 100%.\n\n" + tabel("97,65")) == "");
}

TEST_CASE("what the annexes say is not the report's own") {
    const std::string kalimat = "Nilai tukar peternak meningkat 2,10 poin dari 98,30 menjadi 99,50.\n";
    const std::string bab = "# BAB I PENDAHULUAN\n\nUraian.\n\n# BAB IV PENUTUP\n\nSimpulan.\n\n";
    CHECK(temuan("KIN002", bab + kalimat) == "2,10 poin -> 1,20 poin");
    CHECK(temuan("KIN002", bab + "# LAMPIRAN\n\n" + kalimat) == "");
}
