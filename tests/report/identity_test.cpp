// Whose report it is and of which year, from its title and its words.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/tabel.h"

namespace lkiplint {

TEST_CASE("the instansi of a report") {
    struct Row {
        test::Lines page;
        std::string nama, jenis, pendek, kabupaten, kode;
    };
    for (const Row& row : {
             Row{{"LAPORAN KINERJA", "", "KECAMATAN DELANGGU", "", "KABUPATEN KLATEN", "", "TAHUN 2019"},
                 "Kecamatan Delanggu",
                 "kecamatan",
                 "Delanggu",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"# LAPORAN KINERJA KECAMATAN DELANGGU KABUPATEN KLATEN TAHUN 2019"},
                 "Kecamatan Delanggu",
                 "kecamatan",
                 "Delanggu",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"**DINAS PERIKANAN KABUPATEN KLATEN**"},
                 "Dinas Perikanan",
                 "dinas",
                 "Perikanan",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", "", "DINAS KESEHATAN KOTA MADIUN", "", "TAHUN 2022"},
                 "Dinas Kesehatan",
                 "dinas",
                 "Kesehatan",
                 "Kota Madiun",
                 "35.77"},
             Row{{"LAPORAN KINERJA", "", "BADAN PERENCANAAN PEMBANGUNAN DAERAH", "", "KABUPATEN MADIUN"},
                 "Badan Perencanaan Pembangunan Daerah",
                 "badan",
                 "Perencanaan Pembangunan Daerah",
                 "Kabupaten Madiun",
                 "35.19"},
             Row{{"INSPEKTORAT DAERAH KABUPATEN KLATEN", "", "Laporan Kinerja 2022"},
                 "Inspektorat Daerah",
                 "inspektorat",
                 "Daerah",
                 "Kabupaten Klaten",
                 "33.10"},
             // By what the text says most, when there is no title page.
             Row{{"Camat Delanggu memimpin Kecamatan Delanggu di Kabupaten Klaten.", "",
                  "Kecamatan Delanggu berbatasan dengan Kecamatan Polanharjo."},
                 "Kecamatan Delanggu",
                 "kecamatan",
                 "Delanggu",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"Laporan ini tidak menyebut siapa penyusunnya."}, "", "", "", "", ""},
         }) {
        const Instansi instansi = test::report_of(test::page_of(row.page)).instansi;
        CAPTURE(test::joined(row.page));
        CHECK(instansi.nama == row.nama);
        CHECK(instansi.jenis == row.jenis);
        CHECK(instansi.nama_pendek == row.pendek);
        CHECK(instansi.kabupaten == row.kabupaten);
        CHECK(instansi.kode_kabupaten == row.kode);
    }
}

TEST_CASE("a kabupaten is not the kota of the same name") {
    const auto kabupaten_of = [](const std::string& line) { return test::report_of(line + "\n").instansi.kabupaten; };
    CHECK(kabupaten_of("# DINAS KESEHATAN KABUPATEN BLITAR") == "Kabupaten Blitar");
    CHECK(kabupaten_of("# DINAS KESEHATAN KOTA BLITAR") == "Kota Blitar");
}

TEST_CASE("the year that a report is about") {
    struct Row {
        test::Lines page;
        int tahun;
    };
    for (const Row& row : {
             Row{{"LAPORAN KINERJA TAHUN 2019"}, 2019},
             Row{{"LAPORAN KINERJA", "", "DINAS PERIKANAN", "", "TAHUN ANGGARAN 2022"}, 2022},
             Row{{"LAPORAN KINERJA", "", "KECAMATAN DELANGGU", "", "2023"}, 2023},
             // It was signed in the year after, rests on a plan, and quotes a regulation.
             Row{{"LAPORAN KINERJA TAHUN 2019", "", "Delanggu, 27 Januari 2020", "", "Renstra tahun 2016-2021.", "",
                  "Peraturan Menteri Nomor 53 Tahun 2014"},
                 2019},
             Row{{"Laporan Kinerja Dinas Perikanan Tahun 2022 disusun pada bulan Januari 2023.", "",
                  "Pada 2023 akan ditingkatkan."},
                 2022},
             Row{{"Tidak ada tahun di sini."}, 0},
         }) {
        CAPTURE(test::joined(row.page));
        CHECK(test::report_of(test::page_of(row.page)).tahun == row.tahun);
    }
}

}  // namespace lkiplint
