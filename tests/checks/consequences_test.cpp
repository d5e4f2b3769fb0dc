// One root error, one finding: what follows from it stands with it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "laporan.h"

using namespace lkiplint;

namespace {

// "ANG001 540.000.000 -> 570.000.000" with "+ …" for each consequence, in order of the page.
test::Lines temuan(const std::string& page) {
    test::Lines lines;
    for (const Finding& finding : test::findings_of("# LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2025\n\n" + page)) {
        const std::string family = finding.rule->code.substr(0, 3);
        if (family != "ANG" && family != "KIN" && family != "LBL") continue;
        lines.push_back(finding.rule->code + " " + finding.found + " -> " + finding.expected);
        for (const Related& related : finding.related) {
            constexpr std::string_view kMark = "ikut salah: ";
            if (related.message.starts_with(kMark)) lines.push_back("+ " + related.message.substr(kMark.size()));
        }
    }
    return lines;
}

// Program, kegiatan and total of one column each; everything else is right.
std::string anggaran(const std::string& program, const std::string& kegiatan, const std::string& jumlah) {
    return "**Tabel 3.5 Realisasi Anggaran Tahun 2025**\n\n"
           "No\tProgram/Kegiatan/Sub Kegiatan\tAnggaran (Rp)\tRealisasi (Rp)\t%\n"
           "1\tProgram Penunjang Urusan Pemerintahan Daerah\t1.000.000.000\t" +
           program + "\n1.1\tKegiatan Administrasi Keuangan\t600.000.000\t" + kegiatan +
           "\n1.1.1\tSub Kegiatan Penyediaan Gaji Pegawai\t500.000.000\t480.000.000\t96,00\n"
           "1.1.2\tSub Kegiatan Penatausahaan Keuangan\t100.000.000\t90.000.000\t90,00\n"
           "1.2\tKegiatan Administrasi Umum\t400.000.000\t360.000.000\t90,00\n"
           "1.2.1\tSub Kegiatan Penyediaan Peralatan Kantor\t300.000.000\t280.000.000\t93,33\n"
           "1.2.2\tSub Kegiatan Penyediaan Bahan Logistik\t100.000.000\t80.000.000\t80,00\n"
           "2\tProgram Penataan Desa\t200.000.000\t190.000.000\t95,00\n"
           "2.1\tKegiatan Pembinaan Desa\t200.000.000\t190.000.000\t95,00\n"
           "2.1.1\tSub Kegiatan Lomba Desa\t200.000.000\t190.000.000\t95,00\n"
           "\tJumlah\t1.200.000.000\t" +
           jumlah + "\n\n";
}

std::string renstra(const std::string& akhir) {
    return "**Tabel 2.1 Target Sasaran Renstra 2021-2026**\n\nNo\tSasaran\tIndikator\t2022\t2023\t2024\t2025\t2026\n"
           "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t80\t81\t82\t84\t" +
           akhir +
           "\n2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t70\t71\t72\t73\t75\n\n"
           "**Tabel 3.3 Capaian Kinerja Tahun 2025 terhadap Target Akhir Renstra 2021-2026**\n\n"
           "No\tSasaran\tIndikator\tTarget Akhir Renstra 2026\tRealisasi 2025\tCapaian terhadap Target Akhir (%)\n";
}

const std::string kSakip = "2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t75\t72\t96,00\n\n";

}  // namespace

TEST_CASE("a wrong kegiatan: what was added up from it and every percentage of it") {
    CHECK(test::joined(temuan(anggaran("930.000.000\t93,00", "570.000.000\t95,00", "1.120.000.000\t93,33"))) == "");
    CHECK(test::joined(temuan(anggaran("900.000.000\t90,00", "540.000.000\t90,00", "1.090.000.000\t90,83"))) ==
          test::joined({"ANG001 540.000.000 -> 570.000.000",
                        "+ Tabel 3.5 › Program Penunjang Urusan Pemerintahan Daerah › Realisasi (Rp): 900.000.000",
                        "+ Tabel 3.5 › Program Penunjang Urusan Pemerintahan Daerah › %: 90,00",
                        "+ Tabel 3.5 › Kegiatan Administrasi Keuangan › %: 90,00",
                        "+ Tabel 3.5 › Jumlah › Realisasi (Rp): 1.090.000.000", "+ Tabel 3.5 › Jumlah › %: 90,83"}));
}

TEST_CASE("a wrong kegiatan below a program that is right has no consequence there") {
    CHECK(
        test::joined(temuan(anggaran("930.000.000\t93,00", "540.000.000\t90,00", "1.120.000.000\t93,33"))) ==
        test::joined({"ANG001 540.000.000 -> 570.000.000", "+ Tabel 3.5 › Kegiatan Administrasi Keuangan › %: 90,00"}));
    // The percentage is that of the sub kegiatan: nothing follows from the slip.
    CHECK(test::joined(temuan(anggaran("930.000.000\t93,00", "540.000.000\t95,00", "1.120.000.000\t93,33"))) ==
          test::joined({"ANG001 540.000.000 -> 570.000.000"}));
}

TEST_CASE("a wrong end of plan: the percentage of it, and the sentence that repeats that") {
    const std::string row = "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t90\t83,60\t";
    CHECK(test::joined(temuan(renstra("88") + row + "92,89\n" + kSakip +
                              "Capaian Indeks Kepuasan Masyarakat terhadap target akhir Renstra sebesar 92,89%.\n")) ==
          test::joined({"KIN004 90 -> 88",
                        "+ Tabel 3.3 › Indeks Kepuasan Masyarakat › Capaian terhadap Target Akhir (%): 92,89",
                        "+ \"Capaian Indeks Kepuasan Masyarakat terhadap target akhir Renstra sebesar 92,89%.\""}));
}

TEST_CASE("a percentage that is right for the target as it should be is no second error") {
    const std::string row = "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t90\t83,60\t";
    CHECK(test::joined(temuan(renstra("88") + row + "95,00\n" + kSakip)) == test::joined({"KIN004 90 -> 88"}));
    // With the right target both are told apart: here only the percentage is wrong.
    CHECK(test::joined(temuan(renstra("90") + row + "95,00\n" + kSakip)) == test::joined({"KIN006 95,00 -> 92,89"}));
}

TEST_CASE("a wrong total: its percentage, its rest, and the sentence that names it") {
    CHECK(test::joined(temuan("**Tabel 3.5 Realisasi Anggaran Program Tahun 2025**\n\n"
                              "No\tProgram\tAnggaran (Rp)\tRealisasi (Rp)\t%\tSisa (Rp)\n"
                              "1\tProgram Penataan Pasar\t500.000.000\t450.000.000\t90,00\t50.000.000\n"
                              "2\tProgram Pemeliharaan Taman\t300.000.000\t285.000.000\t95,00\t15.000.000\n"
                              "3\tProgram Pembinaan Pemuda\t200.000.000\t196.000.000\t98,00\t4.000.000\n"
                              "\tJumlah\t1.000.000.000\t913.000.000\t91,30\t87.000.000\n\n"
                              "Anggaran Kecamatan Sukamaju sebesar Rp1.000.000.000 dengan realisasi sebesar "
                              "Rp913.000.000 atau 91,30%.\n")) ==
          test::joined({"ANG003 913.000.000 -> 931.000.000", "+ Tabel 3.5 › Jumlah › %: 91,30",
                        "+ Tabel 3.5 › Jumlah › Sisa (Rp): 87.000.000",
                        "+ \"Anggaran Kecamatan Sukamaju sebesar Rp1.000.000.000 dengan realisasi sebesar "
                        "Rp913.000.000 atau 91,30%.\""}));
}

TEST_CASE("a wrong capaian: its label, the average and the sentence built upon it") {
    const std::string page =
        "Skala kriteria capaian kinerja:\n\nInterval\tKriteria\n≥ 91\tSangat Tinggi\n76 – 90\tTinggi\n"
        "66 – 75\tSedang\n51 – 65\tRendah\n≤ 50\tSangat Rendah\n\n**Tabel 3.1 Capaian Kinerja Tahun 2025**\n\n"
        "No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\tKriteria\n"
        "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t80\t70\t97,50\tSangat Tinggi\n"
        "2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t73\t73\t100\tSangat Tinggi\n"
        "3\tMeningkatnya ketertiban\tPersentase laporan yang diselesaikan\t90\t90\t100\tSangat Tinggi\n"
        "\tRata-rata capaian\t\t\t\t99,17\tSangat Tinggi\n\n"
        "Capaian Indeks Kepuasan Masyarakat sebesar 97,50% dengan kriteria Sangat Tinggi.\n";
    CHECK(test::joined(temuan(page)) ==
          test::joined({"KIN001 97,50 -> 87,50", "+ Tabel 3.1 › Indeks Kepuasan Masyarakat › Kriteria: Sangat Tinggi",
                        "+ Tabel 3.1 › Rata-rata capaian › Capaian (%): 99,17",
                        "+ \"Capaian Indeks Kepuasan Masyarakat sebesar 97,50% dengan kriteria Sangat Tinggi.\""}));
}

TEST_CASE("a realisasi copied wrongly: each place that needs correction, linked to the first, with what follows") {
    const auto capaian = [](const char* nomor, const char* baris) {
        return "**Tabel " + std::string(nomor) +
               " Capaian Kinerja Tahun 2025**\n\nNo\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
               "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t" +
               std::string(baris) + "\n2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t73\t73\t100\n\n";
    };
    const std::string page = capaian("3.1", "84\t85,20\t101,43") + capaian("3.2", "84\t85,20\t101,43") +
                             capaian("3.3", "84\t85,20\t101,43") + capaian("3.4", "84\t82,60\t98,33") +
                             capaian("3.5", "84\t82,60\t98,33");
    CHECK(test::joined(temuan(page)) ==
          test::joined({"KIN005 82,60 -> 85,20", "+ Tabel 3.4 › Indeks Kepuasan Masyarakat › Capaian (%): 98,33",
                        "KIN005 82,60 -> 85,20", "+ Tabel 3.5 › Indeks Kepuasan Masyarakat › Capaian (%): 98,33"}));
    const std::vector<Finding> findings =
        test::findings_of("# LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2025\n\n" + page);
    const auto last = std::find_if(findings.rbegin(), findings.rend(),
                                   [](const Finding& finding) { return finding.rule->code == "KIN005"; });
    REQUIRE(last != findings.rend());
    CHECK(std::any_of(last->related.begin(), last->related.end(),
                      [](const Related& related) { return related.message == "Tabel 3.4: realisasi 2025 82,60"; }));
}

TEST_CASE("target and realisasi of another row: their percentage may be right when both are put right") {
    const std::string head = "No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian (%)\n";
    const std::string own = "2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t73\t73\t100\n\n";
    const std::string name = "1\tMeningkatnya mutu layanan\tIndeks Kepuasan Masyarakat\t";
    const std::string page = "**Tabel 2.2 Perjanjian Kinerja Tahun 2025**\n\nNo\tSasaran\tIndikator Kinerja\tTarget\n" +
                             name + "84\n2\tMeningkatnya akuntabilitas\tNilai SAKIP Kecamatan\t73\n\n" +
                             "**Tabel 3.1 Capaian Kinerja Tahun 2025**\n\n" + head + name + "84\t84\t100\n" + own +
                             "**Tabel 3.2 Capaian Kinerja Tahun 2025**\n\n" + head + name + "84\t84\t100\n" + own +
                             "**Tabel 3.3 Capaian Kinerja Tahun 2025**\n\n" + head + name + "90\t90\t100\n" + own;
    CHECK(test::joined(temuan(page)) == test::joined({"KIN003 90 -> 84", "KIN005 90 -> 84"}));
}
