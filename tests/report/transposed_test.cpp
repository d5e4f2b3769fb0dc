// Tables of one indicator with a line for target, realisasi and capaian each, and captions below their tables.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/tabel.h"

namespace lkiplint {
namespace {

const std::string kStart =
    "# LAPORAN KINERJA KECAMATAN KARE KABUPATEN MADIUN TAHUN 2022\n\n"
    "Tabel 3.1 Capaian Kinerja Tahun 2022\n\n"
    "No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian\n"
    "1\tMeningkatnya tertib administrasi desa\tPersentase desa tertib administrasi\t80\t76\t95,00\n"
    "2\tMenurunnya perselisihan antarwarga\tJumlah perselisihan antarwarga\t20\t15\t125,00\n\n"
    "Capaian indikator negatif dihitung dengan rumus (2 x target - realisasi) / target x 100%.\n\n";

std::string found_in(const std::string& page) {
    std::string all;
    for (const Finding& finding : test::findings_of(kStart + page))
        all += finding.rule->code + ": " + finding.found + " -> " + finding.expected + "\n";
    return all;
}

std::string page(const std::string& title, const std::string& rows, const std::string& below = "") {
    return title + "\n\n" + rows + "\n" + below;
}

const std::string kDesa = "a. Persentase desa tertib administrasi";
const std::string kHead = "Uraian\t2020\t2021\t2022\n";
const std::string kTarget = "Target (%)\t70\t75\t80\n";

}  // namespace

TEST_CASE("years side by side over target, realisasi and capaian are checked like any other table") {
    struct Row {
        std::string what, page, findings;
    };
    for (const Row& row : {
             Row{"right",
                 page(kDesa, kHead + kTarget + "Realisasi (%)\t63\t72\t76\nCapaian (%)\t90,00\t96,00\t95,00\n"), ""},
             Row{"an earlier year is wrong",
                 page(kDesa, kHead + kTarget + "Realisasi (%)\t63\t72\t76\nCapaian (%)\t90,00\t69,00\t95,00\n"),
                 "KIN001: 69,00 -> 96,00\n"},
             Row{"the year itself is wrong",
                 page(kDesa, kHead + kTarget + "Realisasi (%)\t63\t72\t76\nCapaian (%)\t90,00\t96,00\t59,00\n"),
                 "KIN001: 59,00 -> 95,00\n"},
             Row{"the table of all indicators has another realisasi",
                 page(kDesa, kHead + kTarget + "Realisasi (%)\t63\t72\t67,2\nCapaian (%)\t90,00\t96,00\t84,00\n"),
                 "KIN005: 67,2 -> 76\n"},
             Row{"less is better",
                 page("b. Jumlah perselisihan antarwarga",
                      kHead + "Target\t30\t25\t20\nRealisasi\t33\t25\t15\nCapaian (%)\t90,00\t100,00\t125,00\n"),
                 ""},
             Row{"the only indicator of a sasaran",
                 page("**Sasaran 1: Meningkatnya tertib administrasi desa**",
                      kHead + kTarget + "Realisasi (%)\t63\t72\t76\nCapaian (%)\t90,00\t69,00\t95,00\n"),
                 "KIN001: 69,00 -> 96,00\n"},
             Row{"years one below the other",
                 page(kDesa, "Tahun\tTarget\tRealisasi\tCapaian (%)\n2021\t75\t72\t69,00\n2022\t80\t76\t95,00\n"),
                 "KIN001: 69,00 -> 96,00\n"},
             Row{"an indicator that nobody knows",
                 page("Persentase kehadiran rapat",
                      kHead + kTarget + "Realisasi (%)\t63\t72\t61\nCapaian (%)\t90,00\t69,00\t95,00\n"),
                 ""},
             Row{"rows of something else",
                 page(kDesa, kHead + kTarget + "Realisasi (%)\t63\t72\t61\nCapaian terhadap Renstra (%)\t1\t2\t3\n"),
                 ""},
         }) {
        CAPTURE(row.what);
        CHECK(found_in(row.page) == row.findings);
    }
}

TEST_CASE("a caption below its table is not that of the next table") {
    const std::string table = "Uraian\t2021\t2022\nTarget\t75\t80\nRealisasi\t72\t76\n\n";
    struct Row {
        std::string what, between;
        std::vector<std::string> nomor;
    };
    for (const Row& row : {
             Row{"text behind it",
                 "Tabel 3.2 Capaian Desa\n\n- Target belum tercapai.\n\nb. Perselisihan\n\n",
                 {"3.1", "3.2", "3.3"}},
             Row{"above the next table", "Tabel 3.2 Capaian Desa\n\n", {"3.1", "", "3.2"}},
             Row{"above a line with the unit", "Tabel 3.2 Capaian Desa\n\n(dalam persen)\n\n", {"3.1", "", "3.2"}},
         }) {
        CAPTURE(row.what);
        const std::string last = row.nomor.back() == "3.3" ? "Tabel 3.3 Capaian Perselisihan\n" : "";
        const Report report = test::report_of(kStart + "a. Desa\n\n" + table + row.between + table + last);
        std::vector<std::string> nomor;
        for (const Tabel& tabel : report.tabel) nomor.push_back(tabel.nomor);
        CHECK(nomor == row.nomor);
    }
}

TEST_CASE("what a whole kabupaten has reached is no second realisasi") {
    const std::string rows = "\nPersentase desa tertib administrasi\t76\t81\t70\tdi bawah kabupaten\n";
    for (const std::string header :
         {"Indikator\tRealisasi Kecamatan 2022\tRealisasi Kabupaten 2022\tStandar Nasional\tKeterangan",
          "Indikator\tRealisasi\tRata-rata Kecamatan\tStandar Nasional\tKeterangan",
          "Indikator\tRealisasi 2022\tCapaian Kab. Madiun\tStandar Nasional\tKeterangan"}) {
        CAPTURE(header);
        CHECK(found_in("Tabel 3.2 Perbandingan dengan Kabupaten\n\n" + header + rows) == "");
    }
}

}  // namespace lkiplint
