// Headers of forms and applications: months and quarters, last year's results, performance and money under one heading.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/tabel.h"

namespace lkiplint {
namespace {

struct Layout {
    TableKind kind;
    std::string caption;
    test::Lines rows;  // the header first
    std::string roles;
    int data;  // rows of data
};

void check(const std::vector<Layout>& layouts) {
    for (const Layout& layout : layouts) {
        test::Lines lines = {"LAPORAN KINERJA TAHUN 2020", "", layout.caption, ""};
        lines.insert(lines.end(), layout.rows.begin(), layout.rows.end());
        const Report report = test::report_of(test::page_of(lines, true));
        CAPTURE(layout.caption);
        REQUIRE(report.tabel.size() == 1);
        const Tabel& tabel = report.tabel[0];
        CHECK_MESSAGE(tabel.kind == layout.kind, kind_name(tabel.kind) << ", " << tabel.reason);
        CHECK(test::roles_of(tabel) == layout.roles);
        CHECK(static_cast<int>(tabel.baris.size()) == layout.data);
    }
}

}  // namespace

TEST_CASE("parts of the year under other names are no results of the year") {
    check({
        {TableKind::capaian,
         "Tabel 3.1 Capaian Indikator",
         {"No | Indikator | Satuan | Target | Realisasi Q1 | Realisasi Q2 | Realisasi Q3 | Realisasi Q4 | Total "
          "Realisasi | % Capaian",
          "1 | Bibit yang dibagikan | batang | 400 | 90 | 100 | 100 | 90 | 380 | 95,00"},
         "no indikator satuan target lain lain lain lain realisasi capaian",
         1},
        {TableKind::capaian,
         "Tabel 3.1 Capaian Indikator",
         {"No | Indikator | Satuan | Target | Kuartal I | Kuartal II | Kuartal III | Kuartal IV | Realisasi | Capaian",
          "1 | Bibit yang dibagikan | batang | 400 | 90 | 100 | 100 | 90 | 380 | 95,00"},
         "no indikator satuan target lain lain lain lain realisasi capaian",
         1},
        {TableKind::capaian,
         "Tabel 3.1 Capaian Indikator",
         {"No | Indikator | Target | Realisasi | | | | | | | | | | | | | Capaian",
          "| | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | Jumlah | ",
          "1 | Bibit yang dibagikan | 400 | 90 | | | 100 | | | 100 | | | 90 | | | 380 | 95,00"},
         "no indikator target lain lain lain lain lain lain lain lain lain lain lain lain realisasi capaian",
         1},
        {TableKind::realisasi_anggaran,
         "Tabel 3.1 Realisasi Anggaran",
         {"No | Kegiatan | Alokasi Anggaran (Rp) | Realisasi Anggaran (Rp) | | | | | | | | | | | | | Realisasi (%)",
          "| | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | Jumlah | ",
          "1 | Pembibitan | 40.000.000 | 9.000.000 | | | 10.000.000 | | | 10.000.000 | | | 9.000.000 | | | 38.000.000 "
          "| 95,00"},
         "no program anggaran lain lain lain lain lain lain lain lain lain lain lain lain realisasi serapan",
         1},
    });
}

TEST_CASE("last year is the year before the one reported on") {
    check({
        {TableKind::capaian,
         "Tabel 3.2 Perbandingan",
         {"No | Indikator | Target | Realisasi Tahun Lalu | Realisasi Tahun Ini | Capaian (%)",
          "1 | Mutu air sungai | 80 | 70 | 76 | 95,00"},
         "no indikator target tahun:2019 realisasi capaian",
         1},
        {TableKind::perbandingan,
         "Tabel 3.2 Perbandingan",
         {"No | Indikator | Realisasi Tahun Sebelumnya | Realisasi Tahun Berjalan | Naik/Turun",
          "1 | Mutu air sungai | 70 | 76 | 6"},
         "no indikator tahun:2019 realisasi selisih",
         1},
        // Where a percentage under such a heading comes from is not known.
        {TableKind::capaian,
         "Tabel 3.2 Perbandingan",
         {"No | Indikator | Target Tercapai | | | Kinerja Lebih Baik | | ",
          "| | Target | Realisasi | % | Tahun Lalu | Tahun Ini | %",
          "1 | Mutu air sungai | 80 | 76 | 95,00 | 70 | 76 | 108,57"},
         "no indikator target realisasi capaian tahun:2019 lain lain",
         1},
    });
    const Report undated = test::report_of(test::page_of(
        {"Tabel 3.2 Perbandingan", "", "No | Indikator | Target | Realisasi Tahun Lalu | Realisasi | Capaian (%)",
         "1 | Mutu air sungai | 80 | 70 | 76 | 95,00"},
        true));
    REQUIRE(undated.tabel.size() == 1);
    CHECK(test::roles_of(undated.tabel[0]) == "no indikator target lain realisasi capaian");
}

TEST_CASE("performance and money under the headings of an evaluation") {
    check({
        {TableKind::capaian_program,
         "Evaluasi Hasil Renja",
         {"No | Program/Kegiatan | Indikator Kinerja Program (Outcome) | Target Renstra pada Tahun 2023 | | Realisasi "
          "Capaian Kinerja Renstra s/d Renja Tahun Lalu (n-2) | | Target Kinerja dan Anggaran Renja Tahun Berjalan | | "
          "Realisasi Kinerja Pada Triwulan | | | | Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi | | "
          "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s/d Tahun 2020 (%) | ",
          "| | | | | | | | | I | | II | | | | | ", "1 | 2 | 3 | 4 | | 5 | | 6 | | 7 | | 8 | | 9 | | 10 | ",
          "| | | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp",
          "1 | Program Pembibitan | Bibit yang dibagikan | 900 | 90.000.000 | 300 | 30.000.000 | 400 | 40.000.000 | "
          "190 "
          "| 19.000.000 | 190 | 19.000.000 | 380 | 38.000.000 | 75,56 | 75,56"},
         "no program indikator target-akhir lain lain lain target anggaran lain lain lain lain realisasi "
         "realisasi-anggaran lain lain",
         1},
        {TableKind::renstra,
         "Tabel 2.1 Rencana Program",
         {"Sasaran | Program | Indikator Program | Data Capaian pada Tahun Awal Perencanaan | Capaian Kinerja dan "
          "Kerangka Pendanaan | | | | | | Kondisi Kinerja pada akhir periode Renstra | | Lokasi",
          "| | | | 2021 | | 2022 | | 2023 | | | | ", "| | | | Target | Rp | Target | Rp | Target | Rp | Target | Rp | ",
          "Sungai bersih | Program Sungai | Mutu air | 60 | 65 | 10.000.000 | 70 | 11.000.000 | 75 | 12.000.000 | 75 | "
          "33.000.000 | Hulu"},
         "tujuan program indikator baseline tahun:2021 lain tahun:2022 lain tahun:2023 lain target-akhir lain lain",
         1},
    });
}

TEST_CASE("headers of older forms and of applications") {
    check({
        {TableKind::capaian,
         "Pengukuran Pencapaian Sasaran",
         {"Sasaran | Indikator Sasaran | Rencana Tingkat Capaian (Target) | Realisasi | Persentase Pencapaian Rencana "
          "Tingkat Capaian | Keterangan",
          "1 | 2 | 3 | 4 | 5 | 6", "Sungai bersih | Mutu air | 80 | 76 | 95,00 | "},
         "tujuan indikator target realisasi capaian keterangan",
         1},
        {TableKind::capaian,
         "Tabel 3.4 Indikator Program Sungai",
         {"No | Uraian | Target Indikator Th 2020 | Realisasi Indikator Th 2020", "1 | Mutu air | 80 % | 76 %"},
         "no uraian target realisasi",
         1},
        {TableKind::capaian,
         "Tabel 3.4 Capaian IKU",
         {"Kode SS/IKU | Sasaran Strategis/Indikator Kinerja Utama | Target | Realisasi | Indeks Capaian",
          "1a-N | Mutu air | 80 | 76 | 95,00"},
         "lain indikator target realisasi capaian",
         1},
        {TableKind::realisasi_anggaran,
         "Tabel 3.5 Realisasi Keuangan dan Fisik",
         {"No | Program | Pagu Dana (Rp) | Realisasi | | | Sisa Dana (Rp)",
          "| | | Keuangan (Rp) | Keuangan (%) | Fisik (%) | ",
          "1 | Program Sungai | 50.000.000 | 45.000.000 | 90,00 | 100 | 5.000.000"},
         "no program anggaran realisasi serapan lain sisa",
         1},
        {TableKind::realisasi_anggaran,
         "Laporan Deviasi",
         {"No | Nama Anggaran | Rencana Anggaran | Realisasi Anggaran | Persentase",
          "1 | Pembibitan | 40.000.000 | 38.000.000 | 95%"},
         "no uraian anggaran realisasi serapan",
         1},
        {TableKind::efisiensi,
         "Statistik per Unit Kerja",
         {"Unit Kerja | Target | Capaian | % Capaian | Anggaran Murni | Anggaran Perubahan | Anggaran Direalisasikan | "
          "% Serapan",
          "Seksi Sungai | 20 | 17 | 85,00 | 15.000.000 | 16.000.000 | 12.000.000 | 75,00"},
         "uraian target realisasi capaian anggaran-awal anggaran-perubahan realisasi-anggaran serapan",
         1},
        {TableKind::capaian,
         "Tabel 6 Pengukuran Capaian Kinerja",
         {"No. | INDIKATORKINERJA | TARGET | REALISASI | CAPAIAN% | PREDIKET",
          "1 | Mutu air | 80 | 76 | 95,00 | Sangat Tinggi"},
         "no indikator target realisasi capaian kriteria",
         1},
        {TableKind::rekap_predikat,
         "Tabel 3.6 Capaian per Sasaran",
         {"No | Sasaran Strategis | Jumlah Indikator | Rata-rata Capaian (%) | Predikat",
          "1 | Sungai bersih | 2 | 95,00 | Sangat Tinggi"},
         "no tujuan lain capaian kriteria",
         1},
        {TableKind::pegawai,
         "Tabel 1.1 Pegawai",
         {"No | Satuan Kerja/Umur | Jumlah | | | Persentase/Komposisi | | ", "| | L | P | L+P | L | P | L+P",
          "1 | 30-39 tahun | 3 | 2 | 5 | 60% | 40% | 100%"},
         "no uraian jumlah jumlah jumlah lain lain lain",
         1},
    });
}

}  // namespace lkiplint
