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
