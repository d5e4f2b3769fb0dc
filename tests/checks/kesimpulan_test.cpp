// What sentences say about performance, and the labels and indicators of its tables. Each page is read from the text to
// the findings, with the rules of this source tree.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

using namespace lkiplint;

namespace {

// "found -> expected" of every finding of one code.
std::vector<std::string> temuan(const std::string& code, const std::string& halaman) {
    std::vector<std::string> found;
    for (const Finding& finding : test::findings_of(halaman))
        if (finding.rule->code == code) found.push_back(finding.found + " -> " + finding.expected);
    return found;
}

struct Kasus {
    std::string kalimat;
    std::vector<std::string> temuan;
};

void periksa(const std::string& code, const std::string& sebelum, const std::vector<Kasus>& semua) {
    for (const Kasus& kasus : semua)
        CHECK_MESSAGE(temuan(code, sebelum + kasus.kalimat + "\n") == kasus.temuan, kasus.kalimat);
}

const std::string kCapaian =
    "LAPORAN KINERJA TAHUN 2024\n\n**Tabel 3.1 Capaian Kinerja Tahun 2024**\n\n"
    "No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
    "1\tMeningkatnya kualitas pelayanan publik\tIndeks Kepuasan Masyarakat\t80\t84\t105,00\n"
    "2\tMeningkatnya kemandirian desa\tPersentase desa mandiri\t50\t45\t90,00\n"
    "3\tTerpeliharanya ketertiban umum\tPersentase aduan yang diselesaikan\t60\t60\t100,00\n\n";

}  // namespace

TEST_CASE("KIN010: a conclusion against the percentage of its own sentence") {
    periksa("KIN010", "",
            {{"Target tahun 2024 tercapai 93,20%. Dengan demikian target tercapai.",
              {"target tercapai -> target tidak tercapai"}},
             {"Target tahun 2024 tercapai 99,99%, dengan demikian target tercapai.",
              {"target tercapai -> target tidak tercapai"}},
             {"Target tahun 2024 tercapai 100%. Dengan demikian target tercapai.", {}},
             {"Target tahun 2024 tercapai 93,20%. Dengan demikian target tidak tercapai.", {}},
             {"Target tahun 2024 tercapai 93,20% namun nilai ini telah melampaui target nasional.", {}},
             {"Capaian sebesar 93,20% diharapkan tahun depan mencapai target.", {}},
             {"Capaian sebesar 100% berarti kinerja melampaui target.", {"melampaui target -> sama dengan target"}},
             // A bound and no figure.
             {"Seluruh indikator tercapai lebih dari target yang ditetapkan (>100%).", {}},
             {"Seluruh indikator tercapai lebih dari target yang ditetapkan (100%).",
              {"lebih dari target -> sama dengan target"}},
             {"Capaian sebesar 92% melampaui target 90%.", {}}});
}

TEST_CASE("KIN010: a conclusion against the target and the realisasi of its own sentence") {
    periksa("KIN010", "LAPORAN KINERJA TAHUN 2024\n\n",
            {{"Realisasi tahun 2024 sebesar 81,5% sehingga belum memenuhi target yaitu 81,5%.",
              {"belum memenuhi target -> sama dengan target"}},
             {"Nilai tukar petani terealisasi sebesar 102,4 dan masih di bawah target yang ditetapkan yaitu 100,9.",
              {"di bawah target -> di atas target"}},
             // "Yaitu" may repeat what was reached.
             {"Panjang jalan mantap terealisasi 40 dan melebihi target yang ditetapkan yaitu 40.", {}},
             {"Nilai tukar petani terealisasi 99,4, masih di bawah target yaitu 100,9.", {}},
             {"Realisasi tahun 2024 sebesar 81,5% sehingga sesuai target yaitu 81,5%.", {}},
             // Where less is better more is not reached.
             {"Angka kesakitan terealisasi 45 sehingga belum memenuhi target sebesar 40.", {}},
             {"Angka kesakitan terealisasi 36 dan melampaui target yang ditetapkan yaitu 40.", {}},
             // Another year, another owner, another target, several figures.
             {"Realisasi 100% tidak mencapai target mutu meskipun target jumlah sebesar 100%.", {}},
             {"Realisasi tahun 2023 sebesar 83% dan belum memenuhi target sebesar 83%.", {}},
             {"Secara nasional terealisasi 83% dan belum memenuhi target sebesar 83%.", {}},
             {"Padi terealisasi 83%, jagung terealisasi 85% dan belum memenuhi target sebesar 85%.", {}},
             {"Terealisasi 3 dokumen dan belum memenuhi target sebesar 3%.", {}}});
}

TEST_CASE("KIN010: a conclusion against the table of its indicator") {
    const std::string diukur = kCapaian + "Diukur dengan indikator ";
    periksa("KIN010", diukur,
            {{"Persentase desa mandiri\n\nDapat disimpulkan bahwa target tercapai karena pendampingan.",
              {"target tercapai -> target tidak tercapai"}},
             {"Indeks Kepuasan Masyarakat\n\nDapat disimpulkan bahwa tidak tercapainya target disebabkan oleh cuaca.",
              {"tidak tercapainya target -> target tercapai"}},
             {"Indeks Kepuasan Masyarakat\n\nDapat disimpulkan bahwa kinerja melampaui target.", {}},
             {"Persentase aduan yang diselesaikan\n\nSecara umum kinerja melampaui target.", {}},
             {"Persentase aduan yang diselesaikan\n\nKinerja tersebut melampaui target.",
              {"melampaui target -> sama dengan target"}},
             {"Persentase desa mandiri\n\nKegiatan dilaksanakan sesuai target.", {}}});
}

TEST_CASE("KIN010: below the target is where it should be when less is better") {
    const std::string kurang =
        "LAPORAN KINERJA TAHUN 2024\n\n**Tabel 3.1 Capaian Kinerja Tahun 2024**\n\n"
        "No\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tJumlah penyandang masalah kesejahteraan sosial\t600\t540\t110,00\n"
        "2\tPersentase keluarga prasejahtera\t20\t25\t75,00\n"
        "3\tIndeks Kepuasan Masyarakat\t80\t84\t105,00\n\n";
    periksa(
        "KIN010", kurang,
        {{"Jumlah penyandang masalah kesejahteraan sosial sebanyak 540, di bawah target 600, sehingga capaiannya 110 "
          "%.",
          {}},
         {"Jumlah penyandang masalah kesejahteraan sosial lebih rendah dari target.", {}},
         {"Jumlah penyandang masalah kesejahteraan sosial belum mencapai target.",
          {"belum mencapai target -> target tercapai"}},
         {"Persentase keluarga prasejahtera melebihi target.", {}},
         {"Nilai kedisiplinan sebesar 20,5, lebih rendah dari target 25, dengan capaian 118%.", {}},
         {"Indeks Kepuasan Masyarakat masih di bawah target.", {"di bawah target -> target tercapai"}}});
}

TEST_CASE("KIN010: what is said of some indicators goes for none of them alone") {
    periksa("KIN010",
            kCapaian + "4. Indeks Kepuasan Masyarakat\n\nDiukur dengan indikator Indeks Kepuasan Masyarakat\n\n",
            {{"Dari 3 (tiga) indikator, 2 (dua) indikator mencapai target dan 1 (satu) indikator atau 33,33 % belum "
              "mencapai target.",
              {}}});
}

TEST_CASE("KIN007: how many indicators were reached") {
    periksa("KIN007", kCapaian,
            {{"Sebanyak 2 indikator tercapai dan 1 indikator tidak tercapai.", {}},
             {"Sebanyak 3 indikator tercapai sesuai target.", {"3 indikator tercapai -> 2"}},
             {"Sebanyak 2 (dua) indikator tidak mencapai target.", {"2 (dua) indikator tidak mencapai target -> 1"}},
             {"Sebanyak 3 indikator diukur setiap triwulan.", {}}});
}

TEST_CASE("KIN008: averages of tables and sentences") {
    periksa("KIN008", kCapaian,
            {{"Rata-rata capaian ketiga indikator adalah 98,33%.", {}},
             {"Rata-rata capaian ketiga indikator adalah 96,67%.", {}},  // none counts for more than 100 %
             {"Rata-rata capaian 3 indikator mencapai 99,50%.", {"99,50% -> 98,33%"}},
             {"Rata-rata capaian sebesar 99,50%.", {}},
             {"Capaian diukur pada dua program, yaitu Program A tercapai 90% dan Program B tercapai 80% sehingga "
              "rata-rata capaian adalah 87%.",
              {"87% -> 85,00%"}}});
}

TEST_CASE("KIN009: a trend against the years it lists or those of the table") {
    const std::string tabel =
        "LAPORAN KINERJA TAHUN 2024\n\n**Tabel 3.2 Perbandingan Realisasi Kinerja Tahun 2022 sampai 2024**\n\n"
        "Sasaran\tIndikator\tRealisasi 2022\tRealisasi 2023\tRealisasi 2024\n"
        "Meningkatnya pelayanan\tIndeks Kepuasan Masyarakat\t80\t82\t84\n"
        "Menurunnya kemiskinan\tAngka kemiskinan\t9\t8\t7\n\nDiukur dengan indikator ";
    periksa(
        "KIN009", tabel,
        {{"Indeks Kepuasan Masyarakat\n\nTren realisasi menunjukkan penurunan", {"penurunan -> meningkat"}},
         {"Indeks Kepuasan Masyarakat\n\nTren realisasi menunjukkan peningkatan", {}},
         {"Angka kemiskinan\n\nTren realisasi menunjukkan peningkatan kinerja", {}},
         {"Indeks Kepuasan Masyarakat\n\nTren penyerapan anggaran menunjukkan penurunan", {}},
         {"lain\n\nTren menunjukkan peningkatan dari tahun 2023 sebesar 84 sedangkan tahun 2024 sebesar 81",
          {"peningkatan -> menurun"}},
         // Points may group thousands; a smaller rank is a better one.
         {"lain\n\nTren menunjukkan peningkatan, yaitu tahun 2023 sebesar 980 ton dan tahun 2024 sebesar 1.020 ton",
          {}},
         {"lain\n\nTren menunjukkan peningkatan, yaitu tahun 2023 sebesar 1.120 ton dan tahun 2024 sebesar 1.020 ton",
          {"peningkatan -> menurun"}},
         {"lain\n\nTren meningkat dari tahun 2023 sebanyak 980.000 ekor ke tahun 2024 sebanyak 1.020.000 ekor", {}},
         {"lain\n\nAnggota terus meningkat, yaitu 980 orang tahun 2023 dan 1.020 orang tahun 2024", {}},
         {"lain\n\nAnggota terus meningkat, yaitu 1.120 orang tahun 2023 dan 1.020 orang tahun 2024",
          {"meningkat -> menurun"}},
         {"lain\n\nPeringkat kecamatan naik dari 5 pada tahun 2023 menjadi 3 pada tahun 2024", {}},
         {"lain\n\nPertumbuhan terus meningkat, yaitu -5,07% tahun 2023 dan 2,49% tahun 2024", {}}});
}

TEST_CASE("LBL004: labels by the report's rule, and only what every usage calls wrong without one") {
    const std::string judul =
        "**Tabel 3.5 Efisiensi Penggunaan Sumber Daya**\n\nNo\tSasaran\tCapaian Kinerja (%)\tSerapan Anggaran "
        "(%)\tKategori Efisiensi\n";
    const std::string aturan = "Sasaran efisien bila capaian kinerja lebih besar dari serapan anggaran.\n\n";
    struct Baris {
        std::string awal, baris;
        std::vector<std::string> temuan;
    };
    const std::vector<Baris> semua = {
        {"", "100,00\t80,00\tTidak efisien", {"Tidak efisien -> Efisien"}},
        {"", "98,00\t80,00\tTidak efisien", {}},  // some count efficiency only where the target was reached
        {"", "90,00\t99,00\tEfisien", {"Efisien -> Tidak efisien"}},
        {"", "96,00\t99,00\tEfisien", {}},  // within five points
        {aturan, "98,00\t80,00\tTidak efisien", {"Tidak efisien -> Efisien"}},
        {aturan, "96,00\t99,00\tEfisien", {"Efisien -> Tidak efisien"}},
        {aturan, "99,00\t99,00\tEfisien", {}},
    };
    for (const Baris& baris : semua)
        CHECK_MESSAGE(temuan("LBL004", baris.awal + judul + "1\tMeningkatnya pelayanan publik\t" + baris.baris +
                                           "\n") == baris.temuan,
                      (baris.awal + baris.baris));
    periksa("LBL004",
            judul +
                "1\tMeningkatnya pelayanan publik\t100,00\t90,00\tEfisien\n2\tMeningkatnya kemandirian "
                "desa\t100,00\t91,00\tEfisien\n\n",
            {{"Dari analisis tersebut tidak ada efisiensi dalam penggunaan anggaran.",
              {"tidak ada efisiensi -> 2 dari 2 baris efisien"}},
             {"Terdapat efisiensi dalam penggunaan anggaran.", {}},
             {"Tidak efisien karena capaian kinerja lebih kecil daripada serapan anggaran.", {}}});
}
