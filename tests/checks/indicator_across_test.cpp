// The same indicator in several tables and sentences: targets, realisasi, capaian.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "laporan.h"

using namespace lkiplint;

namespace {

// "KIN003 86 -> 84", one for each finding of these rules, in order of the page.
std::string temuan(const std::string& page) {
    std::string text;
    for (const Finding& finding : test::findings_of("# LAPORAN KINERJA TAHUN 2025\n\n" + page)) {
        static const std::set<std::string> own = {"KIN002", "KIN003", "KIN004", "KIN005"};
        if (!own.contains(finding.rule->code)) continue;
        text += (text.empty() ? "" : "; ") + finding.rule->code + " " + finding.found + " -> " + finding.expected;
    }
    return text;
}

std::string renstra(const char* ikm) {
    return std::string(
               "**Tabel 2.1 Target Sasaran Renstra 2021-2026**\n\n"
               "No\tSasaran\tIndikator\t2022\t2023\t2024\t2025\t2026\n"
               "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t") +
           ikm + "\n2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t70\t71\t72\t73\t75\n\n";
}

std::string pk(const char* ikm, const char* judul = "Tabel 2.2 Perjanjian Kinerja Tahun 2025") {
    return "**" + std::string(judul) +
           "**\n\nNo\tSasaran\tIndikator Kinerja\tTarget\n1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t" +
           ikm + "\n2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\tBB (73)\n\n";
}

std::string capaian(const char* ikm, const char* judul = "Tabel 3.1 Capaian Kinerja Tahun 2025") {
    return "**" + std::string(judul) +
           "**\n\nNo\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\n1\tMeningkatnya mutu layanan\tIndeks "
           "Kepuasan Masyarakat\t" +
           ikm + "\n2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t73\t72,40\t99,18\n\n";
}

std::string tren(const char* ikm, const char* judul = "Tabel 3.2 Perbandingan Realisasi Kinerja") {
    return "**" + std::string(judul) +
           "**\n\nNo\tIndikator\tRealisasi 2023\tRealisasi 2024\tRealisasi 2025\n1\tIndeks Kepuasan Masyarakat\t" +
           ikm + "\n2\tNilai SAKIP Kecamatan\t70,10\t71,55\t72,40\n\n";
}

}  // namespace

TEST_CASE("KIN003: a target is the one that was agreed") {
    CHECK(temuan(pk("84") + capaian("84\t86,80\t103,33")) == "");
    CHECK(temuan(pk("84,00") + capaian("84\t86,80\t103,33")) == "");
    CHECK(temuan(pk("B (84)") + capaian("84\t86,80\t103,33")) == "");
    CHECK(temuan(pk("B") + capaian("84\t86,80\t103,33")) == "");  // letters are compared with letters only
    CHECK(temuan(pk("84") + capaian("80\t86,80\t108,50")) == "KIN003 80 -> 84");
    // Both agreements are right for their own table.
    const std::string both = pk("84") + pk("86", "Tabel 2.3 Perjanjian Kinerja Perubahan Tahun 2025");
    CHECK(temuan(both +
                 capaian("86\t86,80\t100,93", "Tabel 3.1 Capaian atas Perjanjian Kinerja Perubahan Tahun 2025")) == "");
    // An agreement of another year is none of this report's.
    CHECK(temuan(pk("90", "Tabel 2.2 Perjanjian Kinerja Tahun 2026") + capaian("84\t86,80\t103,33")) == "");
}

TEST_CASE("KIN004: targets of the year and of the end are those of the Renstra") {
    const std::string matriks = renstra("80\t81\t82\t84\t88");
    CHECK(temuan(matriks + pk("84")) == "");
    CHECK(temuan(matriks + pk("83")) == "KIN004 83 -> 84");
    // What the agreement took over wrongly is told once, at the agreement.
    CHECK(temuan(matriks + pk("83") + capaian("83\t86,80\t104,58")) == "KIN004 83 -> 84");
    const std::string akhir =
        "**Tabel 3.3 Capaian terhadap Target Akhir Renstra 2021-2026**\n\nNo\tIndikator\tTarget Akhir Renstra "
        "2026\tRealisasi 2025\tCapaian (%)\n";
    CHECK(temuan(matriks + akhir + "1\tIndeks Kepuasan Masyarakat\t88\t86,80\t98,64\n") == "");
    CHECK(temuan(matriks + akhir + "1\tIndeks Kepuasan Masyarakat\t87\t86,80\t99,77\n") == "KIN004 87 -> 88");
}

TEST_CASE("KIN005: a year has one realisasi") {
    const std::string benar = capaian("84\t86,80\t103,33");
    CHECK(temuan(benar + tren("82,10\t83,40\t86,8")) == "");
    CHECK(temuan(benar + tren("82,10\t83,40\t87")) == "");
    CHECK(temuan(benar + tren("82,10\t83,40\t-")) == "");
    CHECK(temuan(benar + tren("82,10\t83,40\t85,60")) == "KIN005 85,60 -> 86,80");
    // The odd one out has to be corrected, also when it stands in the table of capaian.
    CHECK(temuan(capaian("84\t85,60\t101,90") + tren("82,10\t83,40\t86,80") +
                 tren("82,10\t83,40\t86,80", "Tabel 3.4 Perbandingan Realisasi")) == "KIN005 85,60 -> 86,80");
    // Quarters and sums of years are other figures.
    CHECK(temuan(benar + capaian("84\t80,00\t95,24", "Tabel 3.5 Capaian Kinerja Triwulan II Tahun 2025")) == "");
    CHECK(temuan(benar + "**Tabel 3.6 Kemajuan**\n\nNo\tIndikator\tTarget\tRealisasi s.d. 2025\n1\tIndeks Kepuasan "
                         "Masyarakat\t84\t420\n") == "");
}

TEST_CASE("KIN005: the capaian beside the money is the one of its own table") {
    const std::string efisiensi =
        "**Tabel 3.7 Efisiensi**\n\nSasaran\t% Capaian Kinerja\t% Serapan Anggaran\tKategori Efisiensi\n";
    const std::string benar = capaian("84\t86,80\t103,33");
    CHECK(temuan(benar + efisiensi +
                 "1. Meningkatnya mutu layanan\t103,33%\t90,00%\tEfisien\n2. Meningkatnya "
                 "akuntabilitas\t99,18%\t90,00%\tEfisien\n") == "");
    CHECK(temuan(benar + efisiensi +
                 "1. Meningkatnya mutu layanan\t86,80%\t90,00%\tEfisien\n2. Meningkatnya "
                 "akuntabilitas\t99,18%\t90,00%\tEfisien\n") == "KIN005 86,80% -> 103,33");
    // A sentence that counts the sasaran of the table above.
    CHECK(temuan(benar + efisiensi +
                 "1. Meningkatnya mutu layanan\t103,33%\t90,00%\tEfisien\n2. Meningkatnya "
                 "akuntabilitas\t99,18%\t90,00%\tEfisien\n\n"
                 "Capaian kinerja Sasaran 2: 97,18% dapat dikategorikan efisien.\n") == "KIN002 97,18% -> 99,18");
}

TEST_CASE("KIN005: the share of its budget that a program spent is the one of the table of realisasi") {
    const std::string anggaran =
        "**Tabel 3.8 Realisasi Anggaran Tahun 2025**\n\nProgram/Kegiatan\tAnggaran (Rp)\tRealisasi (Rp)\t%\n"
        "Program Pemberdayaan Masyarakat Desa\t100.000.000\t80.000.000\t80,00\n"
        "Program Penunjang Urusan Pemerintahan Daerah\t400.000.000\t360.000.000\t90,00\n"
        "JUMLAH\t500.000.000\t440.000.000\t88,00\n\n";
    const auto program = [](const char* figures) {
        return std::string(
                   "**Tabel 3.9 Capaian Program**\n\nProgram/Kegiatan\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
                   "Program Pemberdayaan Masyarakat Desa\tPersentase desa yang dibina\t100\t100\t100\n"
                   "Program Penunjang Urusan Pemerintahan Daerah\tPersentase realisasi anggaran\t") +
               figures + "\n\n";
    };
    CHECK(temuan(program("95\t90\t94,74") + anggaran) == "");
    CHECK(temuan(program("95\t88\t92,63") + anggaran) == "");  // of the whole budget
    CHECK(temuan(program("95\t95\t100") + anggaran) == "KIN005 95 -> 90,00");
}

TEST_CASE("KIN002: sentences repeat their table") {
    const std::string tabel = capaian("84\t86,80\t103,33");
    struct Kasus {
        const char *kalimat, *hasil;
    };
    const Kasus semua[] = {
        {"Indikator Indeks Kepuasan Masyarakat ditargetkan sebesar 84 dan terealisasi 86,8.", ""},
        {"Indikator Indeks Kepuasan Masyarakat ditargetkan sebesar 82 dan terealisasi 86,80.", "KIN002 82 -> 84"},
        {"Indikator Indeks Kepuasan Masyarakat ditargetkan sebesar 84 dan terealisasi 85,10.", "KIN002 85,10 -> 86,80"},
        // One sentence, one finding.
        {"Indikator Indeks Kepuasan Masyarakat ditargetkan sebesar 82 dan terealisasi 85,10.", "KIN002 82 -> 84"},
        {"Indikator Indeks Kepuasan Masyarakat mencapai 86,80 atau 103,33%.", ""},
        // Numbers of others and of parts of the year.
        {"Indikator Indeks Kepuasan Masyarakat secara nasional ditargetkan sebesar 90.", ""},
        {"Indikator Indeks Kepuasan Masyarakat pada triwulan II terealisasi 80,00.", ""},
        // Another subject than the one spoken of before.
        {"Diukur dengan indikator Indeks Kepuasan Masyarakat.\n\nBantuan sembako tercapai 45,21%.", ""},
        {"Diukur dengan indikator Indeks Kepuasan Masyarakat.\n\nTarget tahun 2025 tercapai 45,21%.",
         "KIN002 45,21% -> 103,33"},
        {"Diukur dengan indikator Indeks Kepuasan Masyarakat.\n\nTarget tahun 2025 tercapai 103,33%.", ""},
    };
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.kalimat);
        CHECK(temuan(tabel + kasus.kalimat + "\n") == kasus.hasil);
    }
}

TEST_CASE("KIN002: a number of several indicators is that of none; what follows a conclusion may be the result") {
    const std::string tabel =
        "**Tabel 3.1 Capaian Kinerja Tahun 2025**\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tPersentase lahan sawah beririgasi\t50%\t50%\t100\n2\tPersentase kelompok tani aktif\t50%\t60%\t120\n\n";
    struct Kasus {
        const char *kalimat, *hasil;
    };
    const Kasus semua[] = {
        {"Persentase lahan sawah beririgasi dan Persentase kelompok tani aktif mencapai 110,00%.", ""},
        {"Hasil pengukuran dengan indikator Persentase lahan sawah beririgasi serta indikator Persentase kelompok tani "
         "aktif mencapai 110,00%.",
         ""},
        // Spelled unlike the table.
        {"Sasaran ini dengan indikator Prosentase lahan sawah beririgasi dan Persentase kelompok tani yang aktif "
         "mencapai "
         "110,00%.",
         ""},
        {"Persentase lahan sawah beririgasi mencapai 50%, Persentase kelompok tani aktif mencapai 65%.",
         "KIN002 65% -> 60%"},
        {"Persentase kelompok tani aktif terealisasi sebesar 60% atau 120% dari capaian target tahun 2025.", ""},
        {"Persentase kelompok tani aktif terealisasi sebesar 60% atau 130% dari capaian target tahun 2025.",
         "KIN002 130% -> 120"},
        {"Persentase kelompok tani aktif melebihi target yang telah ditetapkan yaitu 60% terhadap target 50%.", ""},
        {"Persentase kelompok tani aktif sudah melebihi target yakni 60 persen, sementara targetnya 50 persen.", ""},
        {"Persentase kelompok tani aktif melebihi target yang telah ditetapkan yaitu 50%.", ""},
        {"Persentase kelompok tani aktif melebihi target yang telah ditetapkan yaitu 55%.", "KIN002 55% -> 50%"},
    };
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.kalimat);
        CHECK(temuan(tabel + kasus.kalimat + "\n") == kasus.hasil);
    }
}
