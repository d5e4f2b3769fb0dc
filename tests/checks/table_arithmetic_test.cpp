// What the figures of a table show of each other, whatever it is about: sums down and across, differences, growth and
// shares. Each wrong page stands beside right ones that come near it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checks/column_proof.h"
#include "checks/measured_cell.h"
#include "kasus_tabel.h"

using namespace lkiplint;

namespace {

std::string temuan(const std::string& page) { return test::semua_temuan(page, 2023); }

void periksa(const std::string& judul, const std::string& kolom, const std::vector<test::Isi>& semua) {
    test::periksa_tabel(judul, kolom, semua, 2023);
}

}  // namespace

TEST_CASE("DAT001: totals of a table of which nothing is known") {
    periksa("Satuan Pendidikan", "| Jenjang | Jumlah Sekolah | Jumlah Siswa | Guru |",
            {
                {"| TK | 8 | 1.245 | 96 |\n| SD | 102 | 38.765 | 1.874 |\n| SMP | 27 | 19.876 | 1.102 |\n"
                 "| Jumlah | 173 | 59.886 | 3.072 |",
                 "DAT001 10: 173 -> 137"},
                {"| TK | 8 | 1.245 | 96 |\n| SD | 102 | 38.765 | 1.874 |\n| SMP | 27 | 19.876 | 1.102 |\n"
                 "| Jumlah | 137 | 59.886 | 3.072 |",
                 ""},
                // A mean in the last row, and a column that is only its own witness.
                {"| TK | 8 | 1.245 | 20 |\n| SD | 102 | 38.765 | 30 |\n| SMP | 27 | 19.876 | 25 |\n"
                 "| Jumlah | 137 | 59.886 | 25 |",
                 ""},
                {"| TK | 8 | | |\n| SD | 102 | | |\n| SMP | 27 | | |\n| Jumlah | 140 | | |", ""},
                {"| TK | 8 | | |\n| SD | 102 | | |\n| SMP | 27 | | |\n| Jumlah | 173 | | |", "DAT001 10: 173 -> 137"},
                // Subtotals under letters, added up by themselves.
                {"| Negeri | 110 | 40.010 | 1.970 |\n| - TK | 8 | 1.245 | 96 |\n| - SD | 102 | 38.765 | 1.874 |\n"
                 "| Swasta | 27 | 19.876 | 1.102 |\n| Jumlah | 140 | 70.000 | 4.000 |",
                 ""},
            });
    periksa("Tindak Lanjut Pemeriksaan", "| No | Pemeriksa | Rekomendasi | Selesai | Proses | Belum | % Selesai |",
            {{"| 1 | BPK | 136 | 112 | 19 | 5 | 82,35 |\n| 2 | Provinsi | 54 | 41 | 10 | 3 | 75,93 |\n"
              "| 3 | Kabupaten | 158 | 139 | 15 | 4 | 87,97 |\n| | Jumlah | 358 | 292 | 44 | 12 | 83,91 |",
              "DAT001 10: 358 -> 348"},
             {"| 1 | BPK | 136 | 112 | 19 | 5 | 82,35 |\n| 2 | Provinsi | 54 | 41 | 10 | 3 | 75,93 |\n"
              "| 3 | Kabupaten | 158 | 139 | 15 | 4 | 89,77 |\n| | Jumlah | 348 | 292 | 44 | 12 | 83,91 |",
              "DAT003 9: 89,77 -> 87,97"}});
}

TEST_CASE("DAT001: a row that does not add up, and which of its figures the total below shows to be wrong") {
    const std::string kolom = "| No | Kecamatan | Anak | Perempuan | Jumlah Kasus |";
    const auto isi = [](const std::string& kedua, const std::string& jumlah) {
        return "| 1 | Sukamaju | 14 | 9 | 23 |\n" + kedua + "\n| 3 | Sukasari | 9 | 6 | 15 |\n" + jumlah;
    };
    periksa("Kasus Kekerasan", kolom,
            {
                {isi("| 2 | Sukaraja | 12 | 7 | 19 |", "| | Jumlah | 35 | 22 | 57 |"), ""},
                {isi("| 2 | Sukaraja | 12 | 7 | 18 |", "| | Jumlah | 35 | 22 | 57 |"), "DAT001 8: 18 -> 19"},
                {isi("| 2 | Sukaraja | 15 | 7 | 19 |", "| | Jumlah | 35 | 22 | 57 |"), "DAT001 8: 15 -> 12"},
                {isi("| 2 | Sukaraja | 12 | 7 | 19 |", "| | Jumlah | 35 | 22 | 75 |"), "DAT001 10: 75 -> 57"},
                // A blank is nothing; what is no count leaves the row alone.
                {isi("| 2 | Sukaraja | 12 | - | 12 |", "| | Jumlah | 35 | 15 | 50 |"), ""},
            });
    // "Jumlah" is not the sum of what happens to stand beside it.
    periksa("Sarana Desa", "| Desa | Luas (ha) | Jumlah Dusun | Jumlah Posyandu | Jumlah Kader |",
            {{"| Sukamaju | 120 | 3 | 4 | 20 |\n| Sukaraja | 98 | 2 | 3 | 15 |\n| Sukasari | 143 | 5 | 6 | 30 |", ""}});
    // The counts stand behind their sum, under a header of their own.
    CHECK(
        temuan("Tabel 3.1 Peralatan Kantor\n\n| No | Jenis Barang | Jumlah | Kondisi | | |\n|---|---|---|---|---|---|\n"
               "| | | | Baik | Rusak Ringan | Rusak Berat |\n| 1 | Meja | 3 | 2 | 1 | 0 |\n"
               "| 2 | Komputer | 27 | 19 | 8 | 3 |\n| 3 | Rak | 86 | 80 | 4 | 2 |\n") == "DAT001 9: 27 -> 30");
}

TEST_CASE("DAT001: a last row that is a total without saying so") {
    const auto isi = [](const std::string& nilai) {
        return "| a | Perencanaan | 30 | 23,15 | 23,87 |\n| b | Pengukuran | 30 | 23,40 | 24,02 |\n"
               "| c | Pelaporan | 15 | 12,30 | 12,64 |\n| d | Evaluasi Internal | 25 | 20,25 | 20,87 |\n"
               "| | Nilai Hasil Evaluasi | 100 | 79,10 | " +
               nilai + " |\n| | Tingkat Akuntabilitas | | BB | A |";
    };
    periksa("Hasil Evaluasi", "| No | Komponen | Bobot | Nilai 2022 | Nilai 2023 |",
            {{isi("81,40"), ""}, {isi("84,10"), "DAT001 11: 84,10 -> 81,40"}});
    // One more of them, or their mean.
    periksa(
        "Kunjungan", "| Bulan | Orang | Rombongan | Hari |",
        {{"| Juli | 12 | 3 | 20 |\n| Agustus | 14 | 4 | 22 |\n| September | 13 | 3 | 21 |\n| Oktober | 13 | 10 | 63 |",
          ""},
         {"| Juli | 12 | 3 | 20 |\n| Agustus | 14 | 4 | 22 |\n| September | 13 | 3 | 21 |\n| Oktober | 39 | 10 | 21 |",
          ""}});
}

TEST_CASE("DAT001: quarters and their year") {
    const std::string kolom = "| No | Indikator | Target | TW I | TW II | TW III | TW IV | Realisasi | Capaian (%) |";
    periksa("Capaian Kinerja", kolom,
            {
                {"| 1 | Jumlah rapat desa | 12 | 2 | 3 | 2 | 4 | 11 | 91,67 |\n"
                 "| 2 | Jumlah aspirasi | 240 | 55 | 72 | 61 | 64 | 252 | 105,00 |",
                 ""},
                {"| 1 | Jumlah rapat desa | 12 | 2 | 3 | 2 | 5 | 11 | 91,67 |\n"
                 "| 2 | Jumlah aspirasi | 240 | 55 | 72 | 61 | 64 | 252 | 105,00 |",
                 "DAT001 7: 11 -> 12"},
                // An index, a count that goes on from quarter to quarter, and a share that is reached at the end.
                {"| 1 | Indeks Kepuasan Masyarakat | 82 | 80 | 81 | 82 | 84 | 84 | 102,44 |\n"
                 "| 2 | Jumlah aspirasi | 240 | 55 | 127 | 188 | 252 | 252 | 105,00 |\n"
                 "| 3 | Jumlah rapat desa | 12 | 2 | 3 | 2 | 4 | 11 | 91,67 |",
                 ""},
            });
    periksa("Capaian Kinerja",
            "| No | Indikator | Target | s.d. TW I | s.d. TW II | s.d. TW III | Realisasi | Capaian (%) |",
            {{"| 1 | Jumlah rapat desa | 12 | 2 | 3 | 5 | 11 | 91,67 |\n"
              "| 2 | Jumlah aspirasi | 252 | 55 | 72 | 125 | 252 | 100,00 |",
              ""}});
    // The year behind its quarters is what was reached.
    periksa("Capaian Kinerja",
            "| No | Indikator | Satuan | Target | TW I | TW II | TW III | TW IV | Total | % Capaian |",
            {{"| 1 | Jumlah rapat desa | Kali | 12 | 3 | 3 | 2 | 3 | 11 | 96,17 |\n"
              "| 2 | Jumlah patroli | Kali | 12 | 3 | 3 | 3 | 3 | 12 | 100 |",
              "KIN001 7: 96,17 -> 91,67"}});
    periksa(
        "Realisasi Anggaran", "| No | Program | Pagu | TW I | TW II | TW III | TW IV | Jumlah Realisasi | % |",
        {{"| 1 | Program Satu | 900.000.000 | 200.000.000 | 200.000.000 | 200.000.000 | 273.000.000 | 873.000.000 | "
          "97,00 |\n| 2 | Program Dua | 100.000.000 | 20.000.000 | 20.000.000 | 20.000.000 | 20.000.000 | 80.000.000 | "
          "80,00 |\n| | Jumlah | 1.000.000.000 | 220.000.000 | 250.000.000 | 220.000.000 | 293.000.000 | 953.000.000 | "
          "95,30 |",
          "DAT001 9: 250.000.000 -> 220.000.000"}});
    // One error in a row is none of the total below it.
    periksa("Realisasi Anggaran", "| No | Program | Pagu | TW I | TW II | Jumlah Realisasi |",
            {{"| 1 | Program Satu | 900.000.000 | 600.000.000 | 273.000.000 | 837.000.000 |\n"
              "| 2 | Program Dua | 100.000.000 | 40.000.000 | 40.000.000 | 80.000.000 |\n"
              "| | Jumlah | 1.000.000.000 | 640.000.000 | 313.000.000 | 953.000.000 |",
              "DAT001 7: 837.000.000 -> 873.000.000"}});
}

TEST_CASE("KIN009, DAT001: what a column is the difference or the growth of, its rows show") {
    const std::string kolom = "| No | Indikator | Realisasi 2022 | Realisasi 2023 | Peningkatan / Penurunan |";
    const auto isi = [](const std::string& pertama) {
        return pertama +
               "\n| 2 | Nilai evaluasi kinerja | 70,10 | 71,40 | 1,30 |\n| 3 | Angka kriminalitas | 18 | 15 | -3 |";
    };
    periksa(
        "Perbandingan Realisasi", kolom,
        {
            {isi("| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | 1,75 |"), ""},
            {isi("| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | 7,15 |"), "KIN009 7: 7,15 -> 1,75"},
            // In per cent, and without its sign: both are ways to say it.
            {isi("| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | 2,13 |"), ""},
            {isi("| 1 | Indeks Kepuasan Masyarakat | 84,05 | 82,30 | 1,75 |"), ""},
            {isi("| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | - |"), ""},
            // Nothing shows what this column is.
            {"| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | 3,10 |\n| 2 | Nilai evaluasi | 70,10 | 71,40 | 2,20 |",
             ""},
            // A slip beside one row that is right.
            {"| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | 7,15 |\n| 2 | Nilai evaluasi | 75 | 75 | 0 |",
             "KIN009 7: 7,15 -> 1,75"},
            {"| 1 | Indeks Kepuasan Masyarakat | 82,30 | 84,05 | 4,20 |\n| 2 | Nilai evaluasi | 75 | 75 | 0 |", ""},
        });
    periksa("Kunjungan", "| Jenis | 2022 | 2023 | Pertumbuhan (%) |",
            {
                {"| Rawat jalan | 48.712 | 57.904 | 18,87 |\n| Rawat inap | 8.955 | 9.870 | 10,22 |\n"
                 "| Gawat darurat | 14.310 | 16.228 | 13,40 |\n| Total | 71.977 | 84.002 | 16,71 |",
                 ""},
                {"| Rawat jalan | 48.712 | 57.904 | 18,87 |\n| Rawat inap | 8.955 | 9.870 | 12,20 |\n"
                 "| Gawat darurat | 14.310 | 16.228 | 13,40 |\n| Total | 71.977 | 84.002 | 16,71 |",
                 "DAT001 8: 12,20 -> 10,22"},
                // One figure is wrong, and its growth right: the total tells.
                {"| Rawat jalan | 48.712 | 57.904 | 18,87 |\n| Rawat inap | 8.955 | 8.970 | 10,22 |\n"
                 "| Gawat darurat | 14.310 | 16.228 | 13,40 |\n| Total | 71.977 | 84.002 | 16,71 |",
                 "DAT001 10: 84.002 -> 83.102"},
            });
    periksa(
        "Pegawai Menurut Eselon", "| No | Eselon | Formasi | Terisi | Kosong |",
        {{"| 1 | II.b | 1 | 1 | 0 |\n| 2 | III.a | 4 | 3 | 1 |\n| 3 | IV.a | 15 | 13 | 3 |\n| | Jumlah | 20 | 17 | 3 |",
          "DAT001 9: 3 -> 2"}});
    // Rows in which nothing was taken away show less than the whole of it.
    periksa(
        "Aset", "| No | Uraian | Saldo Awal | Penambahan | Pengurangan | Saldo Akhir |",
        {{"| 1 | Tanah | 482 | 81 | 0 | 563 |\n| 2 | Mesin | 522 | 28 | 0 | 550 |\n| 3 | Gedung | 57 | 40 | 29 | 68 |",
          ""}});
    // What efficiency means differs; and a full hundred may stand for what exceeds it.
    periksa("Efisiensi", "| No | Sasaran | % Capaian Kinerja | % Penyerapan Anggaran | Tingkat Efisiensi |",
            {{"| 1 | Meningkatnya pelayanan | 99,42 | 93,57 | 6,85 |\n| 2 | Meningkatnya tertib arsip | 104,02 | 97,11 "
              "| 6,91 |",
              "DAT001 7: 6,85 -> 5,85"},
             {"| 1 | Meningkatnya pelayanan | 99,42 | 93,57 | 5,85 |\n| 2 | Meningkatnya tertib arsip | 104,02 | 97,11 "
              "| 2,89 |\n"
              "| 3 | Meningkatnya partisipasi | 98,00 | 91,50 | 6,50 |",
              ""}});
}

TEST_CASE("DAT003: a share in a table of any kind") {
    periksa("Kondisi Jalan", "| Kondisi | Panjang (km) | % |",
            {
                {"| Baik | 540,12 | 48,66 |\n| Sedang | 392,40 | 35,35 |\n| Rusak | 177,48 | 15,99 |\n| Jumlah | "
                 "1.110,00 | 100,00 |",
                 ""},
                {"| Baik | 540,12 | 48,66 |\n| Sedang | 392,40 | 53,35 |\n| Rusak | 177,48 | 15,99 |\n| Jumlah | "
                 "1.110,00 | 100,00 |",
                 "DAT003 8: 53,35 -> 35,35"},
            });
    periksa("Rekapitulasi Capaian", "| No | Kategori | Jumlah Indikator | Persentase |",
            {{"| 1 | Sangat Tinggi | 3 | 57,00 |\n| 2 | Tinggi | 1 | 25,00 |\n| | Jumlah | 4 | 100,00 |",
              "DAT003 7: 57,00 -> 75,00"}});
    periksa("Standar Pelayanan", "| No | Jenis Layanan | Sasaran | Terlayani | Capaian (%) |",
            {
                {"| 1 | Ibu hamil | 15.987 | 15.902 | 94,97 |\n| 2 | Ibu bersalin | 15.210 | 15.150 | 99,61 |\n"
                 "| 3 | Bayi | 15.150 | 15.150 | 100,00 |\n| 4 | Pasien | 18.450 | 21.033 | 114,00 |",
                 "DAT003 7: 94,97 -> 99,47"},
                {"| 1 | Ibu hamil | 15.987 | 15.902 | 99,47 |\n| 2 | Ibu bersalin | 15.210 | 15.150 | 99,61 |\n"
                 "| 3 | Bayi | 15.150 | 15.150 | 100,00 |\n| 4 | Pasien | 18.450 | 21.033 | 100,00 |",
                 ""},
            });
    // The last is rounded so that they make a hundred.
    periksa("Kondisi Jembatan", "| Kondisi | Jumlah | % |",
            {{"| Baik | 1 | 33,33 |\n| Sedang | 1 | 33,33 |\n| Rusak | 1 | 33,34 |\n| Jumlah | 3 | 100,00 |", ""}});
    // What was done is no share of the money, though both are full in most rows.
    periksa("Realisasi Anggaran", "| Program | Anggaran | Realisasi | % Keuangan | % Fisik |",
            {{"| Program Satu | 500.000.000 | 490.500.000 | 98,10 | 98,10 |\n| Program Dua | 400.000.000 | 390.000.000 "
              "| 97,50 | "
              "97,50 |\n| Program Tiga | 300.000.000 | 291.000.000 | 97,00 | 100 |",
              ""}});
}

TEST_CASE("KIN001: headers and cells of other layouts") {
    const auto halaman = [](const std::string& kolom, const std::string& baris) {
        std::string garis = "|";
        for (std::size_t i = 1; i < kolom.size(); ++i)
            if (kolom[i] == '|') garis += "---|";
        return temuan("Tabel 3.1 Capaian Kinerja\n\n" + kolom + "\n" + garis + "\n" + baris +
                      "\n| 2 | Nilai evaluasi kinerja | 75 | 72 | 96,00 |\n");
    };
    const std::string salah = "| 1 | Indeks Kepuasan Masyarakat | 82 | 84,05 | 105,20 |";
    const std::string benar = "| 1 | Indeks Kepuasan Masyarakat | 82 | 84,05 | 102,50 |";
    for (const std::string kolom :
         {"| No | Indikator | Target | Realisasi | Rasio |",
          "| No | Indikator | Standar | Realisasi | Pencapaian (%) |",
          "| No | Indikator | Target | Pencapaian | % Pencapaian |",
          "| No | Indikator | Target | Realisasi | Tingkat Keberhasilan |", "| No | Indikator | T | R | C (%) |"}) {
        CAPTURE(kolom);
        CHECK(halaman(kolom, salah) == "KIN001 7: 105,20 -> 102,50");
        CHECK(halaman(kolom, benar) == "");
    }
    // No more than a hundred is printed, of whatever target.
    CHECK(
        temuan("Tabel 3.1 Capaian Kinerja\n\n| No | Indikator | Target | Realisasi | Capaian |\n|---|---|---|---|---|\n"
               "| 1 | Indeks layanan | 68 (8 desa) | 76,84 (9 desa) | 100,00 |\n"
               "| 2 | Indeks inovasi | ≥ 50 | 58 | 100,00 |\n| 3 | Nilai evaluasi | 60 (2 desa) | 66 (3 desa) | 100,00 "
               "|\n") == "");
    // What was reached, in no per cent of anything.
    CHECK(
        temuan(
            "Tabel 3.1 Capaian Kinerja\n\n| No | Indikator | Target | Pencapaian | Ket |\n|---|---|---|---|---|\n"
            "| 1 | Indeks layanan | 43 | 40,42 | Tidak Tercapai |\n| 2 | Indeks inovasi | 30 | 39,16 | Tercapai |\n") ==
        "");
    // A class is a class.
    CHECK(halaman("| No | Indikator | Target | Realisasi | Tingkat Keberhasilan |",
                  "| 1 | Indeks Kepuasan Masyarakat | 82 | 84,05 | Berhasil |") == "");
    const std::string kolom = "| No | Indikator | Target | Realisasi | Capaian |";
    for (const test::Isi& kasus : std::vector<test::Isi>{
             {"≥ 90% | 93,60% | 104,00%", ""},
             {"≥ 90% | 93,60% | 100%", ""},
             {"≥ 90% | 93,60% | 140,00%", "140,00% -> 104,00%"},
             {"min. 80 | 84 | 105,00", ""},
             {"min. 80 | 84 | 115,00", "115,00 -> 105,00"},
             {"≤ 5% | 4% | 120,00%", ""},
             {"≤ 5% | 4% | 80,00%", ""},
             {"75% (9 desa) | 66,67% (8 desa) | 88,89%", ""},
             {"75% (9 desa) | 66,67% (8 desa) | 98,89%", "98,89% -> 88,89%"},
             {"100% | 12 (100%) | 100%", ""},
             {"Sedang (65%) | Tinggi (72%) | 110,77%", ""},
             {"Sedang (65%) | Tinggi (72%) | 117,07%", "117,07% -> 110,77%"},
             {"Sedang (2) | Tinggi (3) | 100%", ""},
             {"85%<br>75% | 79%<br>72% | 93%<br>96%", ""},
             {"85%<br>75% | 79%<br>72% | 98%<br>96%", "98% 96% -> 92,94%; 96%"},
             {"85%<br>75% | 79% | 98%<br>96%", ""},
             {"6-9 hari | 4 hari | 100", ""},
         }) {
        CAPTURE(kasus.isi);
        CHECK(halaman(kolom, "| 1 | Persentase layanan | " + kasus.isi + " |") ==
              (kasus.hasil.empty() ? "" : "KIN001 7: " + kasus.hasil));
    }
}

TEST_CASE("KIN006: against the end of the plan") {
    const std::string isi =
        "\n| 1 | Indeks Kepuasan Masyarakat | 84,05 | 86 | @ |\n| 2 | Nilai evaluasi | 72 | 80 | 90,00 |";
    const auto baris = [&](const std::string& hasil) {
        std::string text = isi;
        return text.replace(text.find('@'), 1, hasil).substr(1);
    };
    for (const std::string kolom :
         {"| No | Indikator | Capaian 2023 | Target Akhir Renstra | Persentase Capaian |",
          "| No | Indikator | Realisasi 2023 | Target 2026 | % Capaian thd Target 2026 |",
          "| No | Indikator | Kinerja s/d 2023 | Target Akhir Renstra (2026) | Tk. Capaian s/d 2023 (%) |"}) {
        CAPTURE(kolom);
        periksa("Perbandingan dengan Target Renstra", kolom,
                {{baris("97,73"), ""}, {baris("93,77"), "KIN006 7: 93,77 -> 97,73"}});
    }
}

TEST_CASE("ANG004: money under other headers") {
    const auto isi = [](const std::string& persen) {
        return "| 1 | Program Satu | 900.000.000 | 873.000.000 | " + persen +
               " |\n| 2 | Program Dua | 100.000.000 | 80.000.000 | 80,00 |\n| | Jumlah | 1.000.000.000 | 953.000.000 | "
               "95,30 |";
    };
    for (const std::string kolom :
         {"| No | Program | Jumlah Dana | Penggunaan | % |", "| No | Program | Pagu | Serapan | % |",
          "| No | Program | Anggaran 2023 | Realisasi 2023 | % Realisasi 2023 |",
          "| No | Program | Target Keuangan | Realisasi Keuangan | Capaian Keuangan (%) |",
          "| No | Program | Target | Realisasi | % |"}) {
        CAPTURE(kolom);
        periksa("Realisasi Anggaran Tahun 2023", kolom,
                {{isi("97,00"), ""}, {isi("79,00"), "ANG004 7: 79,00 -> 97,00"}});
    }
}

TEST_CASE("ANG003: a total that names its rows, and one under the money of an agreement") {
    const auto belanja = [](const std::string& jumlah) {
        return "| A | Belanja Tidak Langsung | 18.456.700.000 | 17.987.654.000 |\n"
               "| 1 | Belanja Pegawai | 18.456.700.000 | 17.987.654.000 |\n"
               "| B | Belanja Langsung | 22.310.400.000 | 20.765.432.100 |\n"
               "| 1 | Belanja Barang | 17.810.400.000 | 16.520.432.100 |\n| 2 | Belanja Modal | 4.500.000.000 | "
               "4.245.000.000 |\n"
               "| | Total Belanja (A+B) | " +
               jumlah + " | 38.753.086.100 |";
    };
    periksa(
        "Realisasi Anggaran", "| No | Uraian | Pagu (Rp) | Realisasi (Rp) |",
        {{belanja("40.767.100.000"), ""}, {belanja("40.677.100.000"), "ANG003 12: 40.677.100.000 -> 40.767.100.000"}});
    const auto janji = [](const std::string& kedua, const std::string& jumlah) {
        return "| 1 | Meningkatnya mutu | Persentase SD terakreditasi | 97% | Rp 56.432.100.000 |\n| 2 | Meningkatnya "
               "akses | "
               "Persentase SMP terakreditasi | 100% | " +
               kedua + " |\n| | Jumlah | | | " + jumlah + " |";
    };
    periksa("Perjanjian Kinerja", "| No | Sasaran | Indikator | Target | Anggaran |",
            {{janji("Rp 48.765.432.000", "Rp 105.197.532.000"), ""},
             {janji("Rp 48.765.432.000", "Rp 114.197.532.000"), "ANG003 9: Rp 114.197.532.000 -> Rp 105.197.532.000"},
             // Both indicators are paid for with the same money.
             {janji("Rp 56.432.100.000", "Rp 56.432.100.000"), ""}});
}

TEST_CASE("KIN009 and KIN010: words in a column beside the figures") {
    periksa(
        "Perbandingan Realisasi", "| Indikator | Realisasi 2021 | Realisasi 2022 | Realisasi 2023 | Tren |",
        {
            {"| Indeks Kepuasan Masyarakat | 80,11 | 82,30 | 84,05 | Turun |\n| Nilai evaluasi | 72 | 75 | 75 | Tetap "
             "|",
             "KIN009 7: Turun -> meningkat"},
            {"| Indeks Kepuasan Masyarakat | 80,11 | 82,30 | 84,05 | Naik |\n| Nilai evaluasi | 72 | 75 | 75 | Tetap |",
             ""},
            {"| Indeks Kepuasan Masyarakat | 80,11 | 82,30 | 84,05 | Turun |\n| Nilai evaluasi | 72 | 75 | 75 | Baik |",
             ""},
            // Where less is better, "naik" may be said of the performance.
            {"| Angka kemiskinan | 12,11 | 11,30 | 10,05 | Naik |\n| Nilai evaluasi | 72 | 75 | 75 | Tetap |", ""},
        });
    periksa("Capaian Kinerja", "| No | Indikator | Target | Realisasi | Capaian | Ket |",
            {
                {"| 1 | Persentase akta | 90% | 81% | 90,00% | Tidak Tercapai |\n"
                 "| 2 | Persentase kartu | 50% | 40% | 80,00% | Melampaui |\n| 3 | Indeks layanan | 80 | 84 | 105,00% "
                 "| Melampaui |",
                 "KIN010 8: Melampaui -> target tidak tercapai"},
                {"| 1 | Persentase akta | 90% | 81% | 90,00% | Tidak Tercapai |\n"
                 "| 2 | Persentase kartu | 50% | 40% | 80,00% | Tidak Tercapai |\n| 3 | Indeks layanan | 80 | 84 | "
                 "105,00% | Tercapai |",
                 ""},
                // Ninety is enough in this report.
                {"| 1 | Persentase akta | 90% | 81% | 90,00% | Tercapai |\n"
                 "| 2 | Persentase kartu | 50% | 40% | 80,00% | Tidak Tercapai |\n| 3 | Indeks layanan | 80 | 84 | "
                 "105,00% | Tercapai |",
                 ""},
            });
}

TEST_CASE("indicators side by side") {
    const auto tabel = [](const std::string& capaian) {
        return temuan(
            "Tabel 3.1 Capaian Kinerja Tahun 2023\n\n| Uraian | Indeks Kepuasan Masyarakat | Nilai Evaluasi Kinerja "
            "|\n|---|---|---|\n| Target | 82 | 75 |\n| Realisasi | 84,05 | 72 |\n| Capaian (%) | " +
            capaian + " | 96,00 |\n");
    };
    CHECK(tabel("102,50") == "");
    CHECK(tabel("105,20") == "KIN001 9: 105,20 -> 102,50");
}

TEST_CASE("scales: a sign behind its bound, and s.d. with its last point") {
    const auto halaman = [](const std::string& teratas, const std::string& kelas, const std::string& capaian) {
        return temuan("Tabel 3.1 Skala Nilai Peringkat Kinerja\n\n| No | Interval | Kriteria |\n|---|---|---|\n| 1 | " +
                      teratas +
                      " | Sangat Tinggi |\n| 2 | 75,1% s.d. 90% | Tinggi |\n| 3 | 65,1% s.d. 75% | Sedang |\n| 4 | ≤ "
                      "65% | Rendah "
                      "|\n\nTabel 3.2 Capaian\n\n| No | Indikator | Target | Realisasi | Capaian (%) | Kriteria |\n"
                      "|---|---|---|---|---|---|\n| 1 | Nilai evaluasi | 100 | " +
                      capaian + " | " + capaian + " | " + kelas + " |\n");
    };
    for (const std::string teratas : {"90,1% ≤", "≥ 90,1%", "90,1% ≥"}) {
        CAPTURE(teratas);
        const std::string hasil = halaman(teratas, "Sangat Tinggi", "94,00");
        CHECK(hasil.find("LBL001") == std::string::npos);
        CHECK(halaman(teratas, "Rendah", "94,00").find("LBL001 16: Rendah") != std::string::npos);
    }
    CHECK(halaman("≥ 90,1%", "Tinggi", "67,00").find("LBL001 16: Tinggi") != std::string::npos);
}

TEST_CASE("is_slip: one digit, or two changed about") {
    const auto slip = [](const char* a, const char* b) {
        return is_slip(parse_angka(a, AngkaKind::indeks).angka->value, parse_angka(b, AngkaKind::indeks).angka->value);
    };
    CHECK(slip("173", "137"));
    CHECK(slip("57", "75"));
    CHECK(slip("7,15", "1,75"));
    CHECK(slip("6,85", "5,85"));
    CHECK_FALSE(slip("1,75", "1,76"));  // rounding
    CHECK_FALSE(slip("12", "17"));
    CHECK_FALSE(slip("140", "137"));
    CHECK_FALSE(slip("1.75", "-1.75"));
    CHECK(slip("1,50", "5,1"));
}

TEST_CASE("measured_cell: bounds and brackets") {
    const auto baca = [](const char* text) {
        const MeasuredCell cell = measured_cell(text);
        return (cell.angka ? cell.angka->value.to_string() : std::string("-")) + (cell.bound == Bound::least  ? " >"
                                                                                  : cell.bound == Bound::most ? " <"
                                                                                                              : "");
    };
    for (const auto& [text, hasil] : std::vector<std::pair<const char*, const char*>>{{"≥ 90%", "90 >"},
                                                                                      {">= 90", "90 >"},
                                                                                      {"< 5 kasus", "5 <"},
                                                                                      {"minimal 80", "80 >"},
                                                                                      {"Maks. 10 hari", "10 <"},
                                                                                      {"75% (9 desa)", "75"},
                                                                                      {"Tinggi (72,5)", "72.5"},
                                                                                      {"Tinggi (3)", "-"},
                                                                                      {"3,35 (Skala 4)", "3.35"},
                                                                                      {"6-9 hari", "-"},
                                                                                      {"", "-"},
                                                                                      {"(5", "-"},
                                                                                      {"≥", "-"},
                                                                                      {"5 (6) 7", "-"}}) {
        CAPTURE(text);
        CHECK(baca(text) == hasil);
    }
    CHECK(several_figures("85% 75%").size() == 2);
    CHECK(several_figures("9 desa 12 desa").size() == 2);
    CHECK(several_figures("85% (9 desa)").empty());
    CHECK(several_figures("").empty());
}
