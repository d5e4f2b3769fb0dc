// What the columns of a table hold and what kind of table it is, in wordings of several kabupaten and years.
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
};

// Both ways of writing a table are read alike.
void check(const std::vector<Layout>& layouts) {
    for (const Layout& layout : layouts)
        for (const bool pipes : {false, true}) {
            test::Lines lines = {"LAPORAN KINERJA TAHUN 2019", "", layout.caption, ""};
            lines.insert(lines.end(), layout.rows.begin(), layout.rows.end());
            const Report report = test::report_of(test::page_of(lines, pipes));
            CAPTURE(layout.caption);
            CAPTURE(layout.rows.front());
            CAPTURE(pipes);
            REQUIRE(report.tabel.size() == 1);
            CHECK_MESSAGE(report.tabel[0].kind == layout.kind, kind_name(report.tabel[0].kind)
                                                                   << ", " << report.tabel[0].reason);
            CHECK(test::roles_of(report.tabel[0]) == layout.roles);
        }
}

}  // namespace

TEST_CASE("tables of money") {
    check({
        {TableKind::struktur_anggaran,
         "Tabel 2.5 Perubahan Anggaran Tahun 2019",
         {"No | Program/Kegiatan | Anggaran Murni (Rp) | Anggaran Perubahan (Rp) | Bertambah/Berkurang",
          "1 | Program Pelayanan Administrasi | 500.000.000 | 525.000.000 | 25.000.000"},
         "no program anggaran-awal anggaran-perubahan selisih"},
        {TableKind::struktur_anggaran,
         "Tabel 2.5 Pagu Dinas Perikanan",
         {"Kode | Program, Kegiatan, dan Sub Kegiatan | Pagu Sebelum Perubahan | Pagu Setelah Perubahan",
          "3.25.01 | Program Penunjang Urusan Pemerintahan Daerah | 1.500.000.000 | 1.650.000.000"},
         "no program anggaran-awal anggaran-perubahan"},
        {TableKind::anggaran_program,
         "Tabel 2.3 Anggaran Program Tahun 2019",
         {"No. | Nama Program | Anggaran | Keterangan",
          "1 | Program Pengelolaan Perikanan Tangkap | Rp750.000.000 | APBD"},
         "no program anggaran keterangan"},
        {TableKind::anggaran_program,
         "Tabel 2.3 Dukungan Anggaran bagi Sasaran",
         {"Sasaran Strategis | Program | Jumlah Anggaran (Rp)",
          "Meningkatnya produksi perikanan | Program Perikanan Budidaya | 150.000.000"},
         "tujuan program anggaran"},
        {TableKind::realisasi_anggaran,
         "Tabel 3.9 Realisasi Anggaran",
         {"Uraian | Anggaran (Rp) | Realisasi (Rp) | %", "Belanja Pegawai | 900.000.000 | 880.000.000 | 97,78"},
         "uraian anggaran realisasi serapan"},
        {TableKind::realisasi_anggaran,
         "Tabel 3.9 Penyerapan Anggaran Tahun 2019",
         {"No | Program / Kegiatan | Pagu | Realisasi Keuangan | Sisa Anggaran | Persentase Penyerapan",
          "1 | Program Pelayanan Administrasi | 500.000.000 | 490.000.000 | 10.000.000 | 98"},
         "no program anggaran realisasi sisa serapan"},
        {TableKind::efisiensi,
         "Tabel 3.8 Efisiensi Penggunaan Sumber Daya",
         {"No | Sasaran | Capaian Kinerja (%) | Penyerapan Anggaran (%) | Tingkat Efisiensi",
          "1 | Meningkatnya produksi perikanan | 103,20 | 97,10 | Efisien"},
         "no tujuan capaian serapan kategori"},
        {TableKind::efisiensi,
         "Tabel 3.8 Perbandingan Kinerja dan Anggaran",
         {"No | Indikator | Kinerja | | | Anggaran | | ",
          " | | Target | Realisasi | Capaian | Pagu | Realisasi | Capaian",
          "1 | Produksi ikan | 40 | 42 | 105 | 150.000.000 | 145.000.000 | 96,67"},
         "no indikator target realisasi capaian anggaran realisasi-anggaran serapan"},
    });
}

TEST_CASE("tables of performance") {
    check({
        {TableKind::capaian,
         "Tabel 3.2 Capaian Kinerja Tahun 2019",
         {"No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Predikat",
          "1 | Meningkatnya produksi | Jumlah produksi ikan | Ton | 40 | 42 | 105 | Sangat Baik"},
         "no tujuan indikator satuan target realisasi capaian kriteria"},
        {TableKind::capaian,
         "Tabel 3.2 Pengukuran Kinerja",
         {"Indikator | Realisasi | Target | % Capaian | Sasaran Strategis",
          "Produksi ikan (ton) | 42 | 40 | 105 | Meningkatnya produksi"},
         "indikator realisasi target capaian tujuan"},
        {TableKind::capaian,
         "Tabel 3.3 Capaian terhadap Target Jangka Menengah",
         {"No | Indikator | Target Akhir Renstra | Target | Realisasi | Tingkat Kemajuan terhadap Target Akhir Renstra",
          "1 | Produksi ikan | 60 | 40 | 42 | 70,00"},
         "no indikator target-akhir target realisasi capaian-akhir"},
        {TableKind::capaian_program,
         "Tabel 3.6 Capaian Indikator Kegiatan",
         {"No | Kegiatan | Indikator Keluaran | Satuan | Target | Realisasi | %",
          "1 | Pelatihan pembudidaya ikan | Jumlah peserta | Orang | 60 | 58 | 96,67"},
         "no program indikator satuan target realisasi capaian"},
        {TableKind::capaian_program,
         "Tabel 3.6 Kinerja Program",
         {"Program | Indikator Program | Target 2019 | Realisasi 2019 | Tingkat Capaian",
          "Program Perikanan Budidaya | Produksi ikan budidaya | 40 | 42 | 105"},
         "program indikator target realisasi capaian"},
        {TableKind::perjanjian_kinerja,
         "Tabel 2.2 Perjanjian Kinerja Tahun 2019",
         {"No | Sasaran Strategis | Indikator Kinerja | Target",
          "1 | Meningkatnya produksi | Jumlah produksi ikan | 40 ton"},
         "no tujuan indikator target"},
        {TableKind::perjanjian_kinerja,
         "Penetapan Kinerja",
         {"Sasaran | Indikator | Satuan | Target Tahun 2019",
          "Meningkatnya produksi | Jumlah produksi ikan | ton | 40"},
         "tujuan indikator satuan target"},
        {TableKind::rencana_kinerja,
         "Tabel 2.4 Rencana Kinerja Tahunan 2019",
         {"No | Sasaran | Indikator | Target", "1 | Meningkatnya produksi | Jumlah produksi ikan | 40 ton"},
         "no tujuan indikator target"},
        {TableKind::rencana_kinerja,
         "Tabel 2.4 Rencana Kerja Perangkat Daerah",
         {"Sasaran | Program | Indikator | Target | Pagu Indikatif (Rp)",
          "Meningkatnya produksi | Program Perikanan Budidaya | Jumlah produksi ikan | 40 | 150.000.000"},
         "tujuan program indikator target anggaran"},
        {TableKind::renstra,
         "Tabel 2.1 Target Renstra 2016-2021",
         {"No | Sasaran | Indikator | Satuan | Kondisi Awal | 2017 | 2018 | 2019 | 2020 | 2021",
          "1 | Meningkatnya produksi | Jumlah produksi ikan | ton | 30 | 34 | 37 | 40 | 44 | 47"},
         "no tujuan indikator satuan baseline tahun:2017 tahun:2018 tahun:2019 tahun:2020 tahun:2021"},
        {TableKind::renstra,
         "Tabel 2.1 Tujuan dan Sasaran Jangka Menengah",
         {"Tujuan | Indikator | Target Kinerja pada Tahun | | ", " | | 2017 | 2018 | 2019",
          "Meningkatnya produksi | Jumlah produksi ikan | 34 | 37 | 40"},
         "tujuan indikator tahun:2017 tahun:2018 tahun:2019"},
        {TableKind::perbandingan,
         "Tabel 3.4 Perbandingan Realisasi Kinerja",
         {"No | Indikator | Realisasi 2017 | Realisasi 2018 | Realisasi 2019", "1 | Produksi ikan | 35 | 38 | 42"},
         "no indikator tahun:2017 tahun:2018 tahun:2019"},
        {TableKind::perbandingan,
         "Tabel 3.4 Perbandingan dengan Standar Nasional",
         {"Indikator | Realisasi | Rata-rata Nasional | Keterangan", "Indeks kepuasan | 84,10 | 83,20 | di atas"},
         "indikator realisasi pembanding keterangan"},
        {TableKind::iku,
         "Tabel 2.2 Indikator Kinerja Utama",
         {"No | Sasaran | Indikator Kinerja | Formula Perhitungan | Sumber Data | Penanggung Jawab",
          "1 | Meningkatnya produksi | Produksi ikan | Jumlah produksi setahun | Statistik | Bidang Budidaya"},
         "no tujuan indikator formula sumber penanggung-jawab"},
        {TableKind::iku,
         "Tabel 2.2 Indikator Kinerja Utama Dinas",
         {"Indikator Kinerja | Satuan | Rumus | Alasan Pemilihan",
          "Produksi ikan | ton | jumlah setahun | ukuran utama"},
         "indikator satuan formula lain"},
    });
}

TEST_CASE("tables of classes, inputs and follow-up") {
    check({
        {TableKind::skala,
         "Tabel 3.1 Skala Penilaian Kinerja",
         {"No | Rentang Nilai (%) | Predikat", "1 | > 100 | Sangat Baik", "2 | 75 - 100 | Baik"},
         "no lain kriteria"},
        {TableKind::skala,
         "Tabel 3.1 Kategori Capaian",
         {"Kategori | Interval Nilai Realisasi Kinerja", "Berhasil | 80 - 100", "Gagal | 0 - 79,99"},
         "kriteria lain"},
        {TableKind::rekap_predikat,
         "Tabel 3.5 Rekapitulasi Capaian Indikator",
         {"No | Sasaran | Predikat Kinerja | | ", " | | Sangat Baik | Baik | Cukup",
          "1 | Meningkatnya produksi | 2 | 1 | 0", "2 | Terjaganya mutu | 1 | 1 | 1"},
         "no tujuan kriteria kriteria kriteria"},
        {TableKind::rekap_predikat,
         "Rekap Kinerja Sasaran",
         {"Indikator | Kategori | | ", " | Tinggi | Sedang | Rendah", "Produksi ikan | v | | ", "Nilai tukar | | v | "},
         "indikator kriteria kriteria kriteria"},
        {TableKind::input_output,
         "Tabel 3.7 Masukan dan Keluaran Kegiatan",
         {"Uraian | Satuan | Target | Realisasi | Masukan/Keluaran", "Dana | Rp | 50.000.000 | 48.000.000 | masukan"},
         "uraian satuan target realisasi lain"},
        {TableKind::input_output,
         "Kegiatan Pelatihan Pembudidaya Ikan",
         {"No | Uraian Masukan dan Keluaran | Rencana | Realisasi", "1 | Dana (Rp) | 50.000.000 | 48.000.000",
          "2 | Peserta | 60 | 58"},
         "no uraian target realisasi"},
        {TableKind::tindak_lanjut,
         "Tabel 3.10 Tindak Lanjut Hasil Evaluasi",
         {"No | Rekomendasi | Tindak Lanjut", "1 | Perbaiki indikator | Indikator disempurnakan"},
         "no lain lain"},
        {TableKind::tindak_lanjut,
         "Tabel 1.4 Catatan Inspektorat",
         {"No | Saran | Rencana Tindak Lanjut | Penanggung Jawab", "1 | Lengkapi data | Data dilengkapi | Sekretaris"},
         "no lain lain penanggung-jawab"},
        {TableKind::cascading,
         "Tabel 2.1 Keterkaitan RPJMD dan Renstra",
         {"Tujuan RPJMD | Sasaran RPJMD | Sasaran Renstra Dinas",
          "Ekonomi tumbuh | Produksi naik | Produksi ikan naik"},
         "tujuan tujuan tujuan"},
        {TableKind::cascading,
         "Cascading Kinerja Dinas",
         {"Sasaran | Program | Kegiatan | Indikator", "Produksi naik | Program Budidaya | Pelatihan | Jumlah peserta"},
         "tujuan program program indikator"},
    });
}

TEST_CASE("supporting data and lists of contents") {
    check({
        {TableKind::pegawai,
         "Tabel 1.1 Pegawai menurut Golongan",
         {"No | Golongan | Laki-laki | Perempuan | Jumlah", "1 | IV | 2 | 1 | 3", "2 | III | 9 | 8 | 17"},
         "no uraian jumlah jumlah jumlah"},
        {TableKind::pegawai,
         "Tabel 1.1 Kebutuhan dan Ketersediaan Pegawai",
         {"Jabatan | Kebutuhan | Bezetting | Keterangan", "Penyuluh | 12 | 7 | kurang 5", "Analis | 4 | 4 | cukup"},
         "uraian ideal jumlah keterangan"},
        {TableKind::sarana,
         "Tabel 1.2 Sarana Kerja",
         {"No | Nama Barang | Jumlah | Satuan | Kondisi", "1 | Mobil dinas | 3 | unit | baik",
          "2 | Laptop | 9 | unit | baik"},
         "no uraian jumlah satuan kondisi"},
        {TableKind::sarana,
         "Tabel 1.2 Kendaraan dan Peralatan",
         {"Jenis Aset | Volume | Keadaan", "Perahu | 2 | baik", "Timbangan | 5 | rusak"},
         "uraian jumlah kondisi"},
        {TableKind::survei,
         "Tabel 3.11 Hasil Survei Kepuasan Masyarakat",
         {"No | Unsur Pelayanan | Nilai", "U1 | Persyaratan | 3,41", "U2 | Prosedur | 3,22"},
         "no uraian jumlah"},
        {TableKind::survei,
         "Tabel 3.11 Nilai per Unsur",
         {"Unsur | NRR | NRR Tertimbang", "Persyaratan | 3,41 | 0,379", "Prosedur | 3,22 | 0,358"},
         "uraian jumlah jumlah"},
        {TableKind::penduduk,
         "Tabel 1.3 Jumlah Penduduk",
         {"No | Kelompok Umur | Laki-laki | Perempuan | Jumlah", "1 | 0-14 | 4.120 | 4.011 | 8.131",
          "2 | 15-64 | 9.310 | 9.455 | 18.765"},
         "no uraian jumlah jumlah jumlah"},
        {TableKind::penduduk,
         "Tabel 1.3 Mata Pencaharian",
         {"Pekerjaan | Jumlah (Jiwa)", "Nelayan | 1.240", "Petani | 3.300"},
         "uraian jumlah"},
        {TableKind::desa,
         "Tabel 1.4 Pembagian Wilayah",
         {"No | Desa/Kelurahan | Jumlah RT | Jumlah RW", "1 | Sidodadi | 20 | 5", "2 | Karangsari | 14 | 4"},
         "no uraian jumlah jumlah"},
        {TableKind::desa,
         "Tabel 1.4 Luas Desa",
         {"Nama Desa | Luas (Ha) | Dusun", "Sidodadi | 320 | 4", "Karangsari | 275 | 3"},
         "uraian jumlah jumlah"},
        {TableKind::daftar,
         "DAFTAR ISI",
         {"Isi | Halaman", "Kata Pengantar | i", "BAB I Pendahuluan | 1"},
         "lain lain"},
        {TableKind::daftar,
         "DAFTAR TABEL",
         {"Nomor | Judul Tabel | Hal", "Tabel 1.1 | Pegawai menurut Golongan | 3", "Tabel 2.1 | Target Renstra | 8"},
         "no lain lain"},
    });
}

TEST_CASE("what nobody knows is left alone, with the reason") {
    for (const test::Lines& rows : {
             test::Lines{"Warna Bendera | Makna", "Hijau | Subur", "Biru | Damai"},
             test::Lines{"Bahan | Cuaca | Arah", "Bambu | Kering | Utara", "Kayu | Lembap | Timur"},
         }) {
        test::Lines lines = {"Tabel 1.9 Serba-serbi", ""};
        lines.insert(lines.end(), rows.begin(), rows.end());
        const Tabel tabel = test::only_table(lines);
        CHECK(tabel.kind == TableKind::tidak_dikenali);
        CHECK(tabel.reason.find(rows[0].substr(0, 5)) != std::string::npos);
    }
}

TEST_CASE("years and formulas that a header or the row of column numbers declares") {
    const Tabel tabel = test::only_table({
        "LAPORAN KINERJA TAHUN 2019",
        "",
        "Tabel 3.9 Realisasi Anggaran",
        "",
        "No | Program | Anggaran | Realisasi | Sisa | %",
        "1 | 2 | 3 | 4 | 5=3-4 | 6=4/3*100",
        "1 | Program Perikanan | 200 | 150 | 50 | 75",
    });
    REQUIRE(tabel.kolom.size() == 6);
    REQUIRE(tabel.kolom[4].formula);
    CHECK(tabel.kolom[4].formula->op == ColumnFormula::Op::difference);
    CHECK(tabel.kolom[4].formula->left == 2);
    CHECK(tabel.kolom[4].formula->right == 3);
    REQUIRE(tabel.kolom[5].formula);
    CHECK(tabel.kolom[5].formula->op == ColumnFormula::Op::quotient);
    CHECK(tabel.kolom[5].formula->left == 3);
    CHECK(tabel.kolom[5].formula->right == 2);
    CHECK(tabel.kolom[5].formula->percent);
    CHECK_FALSE(tabel.kolom[3].formula);
    CHECK(tabel.baris.size() == 1);
}

TEST_CASE("how formulas are written") {
    struct Row {
        std::string header;
        bool declared, difference;
        int left, right;
    };
    for (const Row& row : {
             Row{"% (4/3 x 100)", true, false, 3, 2},
             Row{"Selisih (4-3)", true, true, 3, 2},
             Row{"Selisih (4 \u2013 3)", true, true, 3, 2},
             Row{"Capaian (4:3)", true, false, 3, 2},
             Row{"Capaian (%)", false, false, 0, 0},
             Row{"Capaian (2018-2019)", false, false, 0, 0},
             Row{"Capaian (4/9)", false, false, 0, 0},
         }) {
        const Tabel tabel = test::only_table(
            {"No | Program | Anggaran | Realisasi | " + row.header, "1 | Program Perikanan | 200 | 150 | 75"});
        CAPTURE(row.header);
        REQUIRE(tabel.kolom.size() == 5);
        REQUIRE(tabel.kolom[4].formula.has_value() == row.declared);
        if (!row.declared) continue;
        CHECK((tabel.kolom[4].formula->op == ColumnFormula::Op::difference) == row.difference);
        CHECK(tabel.kolom[4].formula->left == row.left);
        CHECK(tabel.kolom[4].formula->right == row.right);
    }
}

TEST_CASE("short headers under groups") {
    check({
        {TableKind::efisiensi,
         "Tabel 3.12 Efisiensi Pelaksanaan Kegiatan",
         {"Sasaran | Indikator | Kinerja | Kinerja | Kinerja | Anggaran | Anggaran | Anggaran | Ket",
          " | | T | R | % | T | R | % | ",
          "Terjaganya mutu air sungai | Titik pantau yang diperiksa | 40 | 38 | 95 | 5.000.000 | 4.500.000 | 90 | "
          "Efisien"},
         "tujuan indikator target realisasi capaian anggaran realisasi-anggaran serapan kategori"},
        // What went in is a percentage, not an amount.
        {TableKind::tidak_dikenali,
         "Tabel 3.13 Perhitungan Efisiensi per Sasaran",
         {"No | Sasaran | Capaian Input (%) | Capaian Input (%) | Capaian Output | Efisiensi (%) | Efisiensi (%)",
          " | | Dana | SDM | | Dana | SDM", "1 | 2 | 3 | 4 | 5 | 6=5/3 | 7=5/4",
          "1 | Terjaganya mutu air sungai | 96,00 | 98,00 | 102,00 | 106,25 | 104,08"},
         "no tujuan lain lain lain lain lain"},
    });
}

TEST_CASE("of two columns of a role that of the year reported on counts, wherever it stands") {
    const auto tabel = [](const std::string& first, const std::string& second) {
        return test::report_of(
                   "# LAPORAN KINERJA DINAS PERTANIAN TAHUN 2023\n\nTabel 3.1 Capaian Kinerja\n\n"
                   "| No | Indikator | Tahun " +
                   first + " | | Tahun " + second +
                   " | |\n|---|---|---|---|---|---|\n"
                   "| No | Indikator | Target | Realisasi | Target | Realisasi |\n"
                   "| 1 | Produktivitas padi | 60 | 54 | 62 | 63 |\n"
                   "| 2 | Kelompok tani aktif | 70 | 63 | 75 | 75 |\n")
            .tabel.at(0);
    };
    CHECK(tabel("2022", "2023").column(Role::realisasi) == 5);
    CHECK(tabel("2023", "2022").column(Role::realisasi) == 3);
    CHECK(tabel("2021", "2022").column(Role::realisasi) == 3);
    CHECK(tabel("2021", "2022").column(Role::capaian) == -1);
}

TEST_CASE("a column stands where the cell does that names it") {
    const Tabel tabel = test::only_table({"LAPORAN KINERJA TAHUN 2019", "", "Tabel 3.2 Capaian Kinerja", "",
                                          "No | Indikator | Capaian Kinerja | | | Kriteria",
                                          "| | Target | Realisasi | Capaian | ", "1 | Indeks | 80 | 80 | 100 | Baik"});
    std::vector<std::string> places;
    for (const Kolom& kolom : tabel.kolom)
        places.push_back(std::to_string(kolom.place.line) + ":" + std::to_string(kolom.place.column));
    CHECK(test::joined(places) == test::joined({"5:1", "5:4", "6:3", "6:10", "6:20", "5:32"}));
}

}  // namespace lkiplint
