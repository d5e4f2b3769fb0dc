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
             // A name over two lines, which a small word or the text shows to be one.
             Row{{"DINAS PEKERJAAN UMUM DAN", "", "PENATAAN RUANG", "", "KABUPATEN KLATEN"},
                 "Dinas Pekerjaan Umum dan Penataan Ruang",
                 "dinas",
                 "Pekerjaan Umum dan Penataan Ruang",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"BADAN PENGELOLAAN", "", "PENDAPATAN DAERAH", "", "KOTA MADIUN", "",
                  "Badan Pengelolaan Pendapatan Daerah Kota Madiun melayani wajib pajak."},
                 "Badan Pengelolaan Pendapatan Daerah",
                 "badan",
                 "Pengelolaan Pendapatan Daerah",
                 "Kota Madiun",
                 "35.77"},
             Row{{"DINAS SOSIAL", "", "SEJAHTERA BERSAMA", "", "KABUPATEN KLATEN"},
                 "Dinas Sosial",
                 "dinas",
                 "Sosial",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"LAPORAN KINERJA TA. 2022 DINAS PERIKANAN", "", "KABUPATEN KLATEN"},
                 "Dinas Perikanan",
                 "dinas",
                 "Perikanan",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"DINAS PENANAMAN MODAL DAN PELAYANAN", "", "TERPADU SATU PINTU KABUPATEN KLATEN"},
                 "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
                 "dinas",
                 "Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"DINAS PERIKANANKABUPATEN KLATEN"},
                 "Dinas Perikanan",
                 "dinas",
                 "Perikanan",
                 "Kabupaten Klaten",
                 "33.10"},
             // A slip in a running head, which the text shows.
             Row{{"LKIP Dinas Perikaan Budidaya Kabupaten Klaten", "",
                  "Dinas Perikanan Budidaya Kabupaten Klaten melayani.", "",
                  "Warga Dinas Perikanan Budidaya dilayani."},
                 "Dinas Perikanan Budidaya",
                 "dinas",
                 "Perikanan Budidaya",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"DINAS KESEHATAN Gedung C Lantai 3 Klaten"}, "Dinas Kesehatan", "dinas", "Kesehatan", "", ""},
             Row{{"RSUD WIJAYA SEHAT KABUPATEN KLATEN"},
                 "RSUD Wijaya Sehat",
                 "rsud",
                 "Wijaya Sehat",
                 "Kabupaten Klaten",
                 "33.10"},
             // What introduces a list is no title.
             Row{{"Susunan organisasi terdiri dari :", "", "1. Sekretariat, membawahkan :", "",
                  "Sekretariat, terdiri dari:"},
                 "",
                 "",
                 "",
                 "",
                 ""},
             // Without a cover: as the report calls itself, and more than once.
             Row{{"LKjIP Dinas Perikanan Kabupaten Klaten disusun. Renstra Dinas Perikanan Kabupaten Klaten memuat dua "
                  "sasaran.",
                  "", "Kerja sama dengan Dinas Sosial Kabupaten Klaten dan Kecamatan Delanggu berlanjut."},
                 "Dinas Perikanan",
                 "dinas",
                 "Perikanan",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"Laporan Kinerja Badan Perencanaan Pembangunan (BPP) Kota Madiun disusun menurut Renstra Badan "
                  "Perencanaan "
                  "Pembangunan Kota Madiun."},
                 "Badan Perencanaan Pembangunan",
                 "badan",
                 "Perencanaan Pembangunan",
                 "Kota Madiun",
                 "35.77"},
             Row{{"Sumber: Laporan Kinerja Dinas Perikanan Kabupaten Klaten."},
                 "",
                 "",
                 "",
                 "Kabupaten Klaten",
                 "33.10"},
             Row{{"Laporan Kinerja Kecamatan Delanggu disusun. LKIP Kecamatan Delanggu terbit.", "",
                  "Kecamatan Delanggu melapor dengan Laporan Kinerja Dinas Perikanan Kabupaten Klaten sebagai lampiran "
                  "Dinas Perikanan Kabupaten Klaten."},
                 "Kecamatan Delanggu",
                 "kecamatan",
                 "Delanggu",
                 "Kabupaten Klaten",
                 "33.10"},
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
             // The feet of the pages are those of the last report.
             Row{{"Laporan Kinerja Dinas Perikanan Tahun 2020 disusun.", "",
                  "Halaman i Laporan Kinerja Instansi Pemerintah Tahun 2019", "", "Uraian.", "",
                  "Halaman ii Laporan Kinerja Instansi Pemerintah Tahun 2019"},
                 2020},
             // The date of a regulation, and the gazette that it stands in.
             Row{{"Dinas dibentuk dengan Perda Nomor 16 Tahun 2010 tanggal 24 November 2010.", "",
                  "LKIP Dinas Perikanan 2019"},
                 2019},
             Row{{"Undang-Undang Nomor 6 Tahun 2001 (Lembaran Negara Tahun 2001 Nomor 86).", "",
                  "Capaian tahun 2018 dilaporkan."},
                 2018},
             // The year of publication stands on the cover too.
             Row{{"2023", "", "LAPORAN KINERJA", "", "DINAS PERIKANAN", "", "TAHUN 2022"}, 2022},
             Row{{"LAPORAN KINERJA", "", "TAHUN ANGGARAN 2020", "", "DINAS PERIKANAN", "", "TAHUN 2021", "",
                  "Laporan Kinerja Tahun Anggaran 2020 disusun."},
                 2020},
             Row{{"Laporan Kinerja Instansi Pemerintah Badan Pengelolaan Pendapatan dan Kekayaan Daerah Kabupaten "
                  "Klaten "
                  "Tahun 2022 disusun.",
                  "", "Klaten, Januari 2023", "", "Pada 2023 dan 2023 dilanjutkan."},
                 2022},
             Row{{"KABUPATEN KLATEN LAPORAN KINERJA", "", "2019", "",
                  "Kebijakan ini sudah dimulai sejak tahun 2003 oleh pemerintah dan diteruskan oleh seluruh daerah "
                  "dengan "
                  "berbagai cara yang berbeda, menurut kemampuan dan kebutuhan masing-masing, tanpa batas waktu."},
                 2019},
             Row{{"Laporan Akuntabilitas Kinerja ini berdasarkan Inpres Nomor 7 Tahun 1999, untuk Tahun 2021.", "",
                  "Rencana Kerja Tahun 2021."},
                 2021},
             Row{{"Laporan Akuntabilitas Kinerja Dinas Perikanan Tahun 2020 disusun. Data 2019, 2019 dan 2019 "
                  "dibandingkan."},
                 2020},
         }) {
        CAPTURE(test::joined(row.page));
        CHECK(test::report_of(test::page_of(row.page)).tahun == row.tahun);
    }
}

}  // namespace lkiplint
