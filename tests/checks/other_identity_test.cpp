// Whose report it is and of which year, in reports of other kinds of instansi.
#include <string>
#include <vector>

#include "kasus.h"

using namespace lkiplint;

namespace {

using test::Kasus;

std::string temuan(const std::string& code, const std::string& page) {
    return test::temuan(code, page, test::Temuan::angka);
}

void periksa(const std::string& code, const std::string& sampul, const std::vector<Kasus>& semua) {
    test::periksa(code, sampul, semua, test::Temuan::angka);
}

}  // namespace

TEST_CASE("the report of a kabupaten, kota or provinsi is theirs") {
    struct Sampul {
        std::string halaman, nama, jenis;
    };
    for (const Sampul& sampul : {
             Sampul{"# LAPORAN KINERJA INSTANSI PEMERINTAH\n# PEMERINTAH KABUPATEN GROBOGAN\n# TAHUN 2021\n",
                    "Pemerintah Kabupaten Grobogan", "kabupaten"},
             Sampul{"# LAPORAN KINERJA INSTANSI PEMERINTAH KOTA MADIUN TAHUN 2025\n\n# BAB I PENDAHULUAN\n\nWilayahnya "
                    "berbatasan dengan Kecamatan Wungu dan Kecamatan Geger Kabupaten Madiun.\n",
                    "Pemerintah Kota Madiun", "kota"},
             Sampul{"# LAPORAN KINERJA\n# PEMERINTAH PROVINSI JAMBI\n# TAHUN 2018\n", "Pemerintah Provinsi Jambi",
                    "provinsi"},
             // The head of a letter is no author.
             Sampul{"# PEMERINTAH KABUPATEN GROBOGAN\n# LAPORAN KINERJA\n# DINAS SOSIAL\n# TAHUN 2021\n",
                    "Dinas Sosial", "dinas"},
             Sampul{"# PEMERINTAH KABUPATEN GROBOGAN\n# LAPORAN KINERJA KECAMATAN TOROH\n# TAHUN 2021\n",
                    "Kecamatan Toroh", "kecamatan"},
             Sampul{"# PEMERINTAH KABUPATEN GROBOGAN\n# LKjIP KEC. TOROH\n# TAHUN 2021\n\nKecamatan Toroh terdiri dari "
                    "16 desa.\n",
                    "Kecamatan Toroh", "kecamatan"},
         }) {
        CAPTURE(sampul.halaman);
        const Report report = test::report_of(sampul.halaman);
        CHECK(report.instansi.nama == sampul.nama);
        CHECK(report.instansi.jenis == sampul.jenis);
    }
}

TEST_CASE("IDN003: heads and feet that the document keeps apart") {
    const auto halaman = [](const std::string& kaki) {
        return "<html><body><h1>LAPORAN KINERJA DINAS SOSIAL TAHUN 2023</h1><p>Uraian kinerja.</p>"
               "<div style='mso-element:footer'><p>" +
               kaki + "</p></div></body></html>";
    };
    const auto tahun = [&](const std::string& kaki) { return temuan("IDN003", halaman(kaki)); };
    CHECK(tahun("LKjIP Dinas Sosial 2022") == "tahun 2022");
    CHECK(tahun("LKjIP Dinas Sosial Tahun 2022 | 4") == "tahun 2022");
    CHECK(tahun("LKjIP Dinas Sosial 2023") == "");
    CHECK(tahun("LKjIP Dinas Sosial 2024") == "");
    CHECK(tahun("Renstra Dinas Sosial 2022") == "");
}

TEST_CASE("IDN002: a list of indicators is signed in its own year") {
    const std::string halaman =
        "# DINAS SOSIAL KABUPATEN LUMAJANG\n# TAHUN 2023\n\n# KATA PENGANTAR\n\nDaftar indikator ini disusun.\n\n"
        "Lumajang, Maret 2023\n";
    CHECK(temuan("IDN002", "# MANUAL INDIKATOR KINERJA\n" + halaman) == "");
    CHECK(temuan("IDN002", "# LAPORAN KINERJA\n" + halaman) == "Maret 2023");
}

TEST_CASE("TXT001: the report of the same instansi in another kabupaten") {
    periksa("TXT001", "# LAPORAN KINERJA\n# DINAS SOSIAL KABUPATEN LUMAJANG\n# TAHUN 2023\n\n# BAB IV PENUTUP\n\n",
            {
                {"Demikian Laporan Kinerja Dinas Sosial Kabupaten Lumajang Tahun 2023 ini disusun.", ""},
                {"Demikian Laporan Kinerja Dinas Sosial Kabupaten Tuban Tahun 2023 ini disusun.",
                 "Dinas Sosial Kabupaten Tuban"},
                // Named for what it is.
                {"Sebagai pembanding digunakan Laporan Kinerja Dinas Sosial Kabupaten Tuban.", ""},
                {"Kunjungan ke Dinas Sosial Kabupaten Tuban dilaksanakan pada bulan Mei.", ""},
                {"Kerja sama dengan Dinas Sosial Kabupaten Tuban mengenai rujukan lansia.", ""},
                {"Nilai IKM Dinas Sosial Kabupaten Tuban sebesar 84,20.", ""},
                {"Peraturan Bupati Tuban Nomor 5 Tahun 2020 menjadi rujukan.", ""},
                {"Laporan Kinerja Dinas Sosial Provinsi Jawa Timur memuat hal yang sama.", ""},
            });
    // How a long name is shortened, and a name whose blank was lost.
    periksa("TXT001",
            "# LAPORAN KINERJA\n# DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KABUPATEN LUMAJANG\n# TAHUN 2023\n\n# BAB IV "
            "PENUTUP\n\n",
            {
                {"Laporan Kinerja Dinas Dukcapil Tahun 2023 ini disusun.", ""},
                {"Renstra Dinas Disdukcapil memuat dua sasaran, Laporan Kinerja Dinas Kps juga.", ""},
                {"Renstra Dinas KependudukanKabupaten Lumajang memuat dua sasaran.", ""},
                {"Renstra Dinas KependudukanDan Pencatatan Sipil memuat dua sasaran.", ""},
                {"Renstra Dinas Kependudukkan dan Pencatatan Sipil memuat dua sasaran.", ""},
                {"Laporan Kinerja Dinas Kesehatan Tahun 2023 ini disusun.", "Dinas Kesehatan"},
                {"Laporan Kinerja Dinas Kominfo Tahun 2023 ini disusun.", "Dinas Kominfo"},
            });
    // Of the name on the cover, though the text names the other more often.
    CHECK(temuan("TXT001",
                 "# LAPORAN KINERJA\n# DINAS SOSIAL KABUPATEN LUMAJANG\n# TAHUN 2023\n\nLaporan Kinerja Dinas Sosial "
                 "Kabupaten Tuban ini disusun.\n\nKabupaten Tuban terdiri dari 20 kecamatan. Warga Kabupaten Tuban "
                 "dilayani.\n") == "Dinas Sosial Kabupaten Tuban");
    // A kota and a kabupaten of one name: the title tells, or nothing does.
    const std::string tetangga =
        "\n\nKabupaten Tegal mengelilingi Kota Tegal. Warga Kabupaten Tegal ikut dilayani.\n\n"
        "Laporan Kinerja Dinas Sosial Kota Tegal ini disusun.\n";
    CHECK(temuan("TXT001", "# LAPORAN KINERJA\n# DINAS SOSIAL KOTA TEGAL\n# TAHUN 2023" + tetangga) == "");
    CHECK(temuan("TXT001", "# LAPORAN KINERJA\n# DINAS SOSIAL\n# TAHUN 2023" + tetangga) == "");
    CHECK(temuan("TXT001", "# LAPORAN KINERJA\n# DINAS SOSIAL\n# KABUPATEN TEGAL\n# TAHUN 2023" + tetangga) ==
          "Dinas Sosial Kota Tegal");
    CHECK(temuan("TXT001",
                 "# LAPORAN KINERJA\n# KECAMATAN TEGAL BARAT KOTA TEGAL\n# TAHUN 2023\n\nKabupaten Tegal "
                 "berkembang. Kabupaten Tegal maju.\n\nLaporan Kinerja Kecamatan Tegal Barat Kota Tegal "
                 "disusun.\n") == "");
    periksa("TXT001", "# LAPORAN KINERJA\n# INSPEKTORAT KABUPATEN LUMAJANG\n# TAHUN 2023\n\n",
            {
                {"Laporan Kinerja Inspektorat Kabupaten Tuban ini disusun.", "Inspektorat Kabupaten Tuban"},
                {"Laporan Kinerja Inspektorat Kabupaten Lumajang ini disusun.", ""},
            });
}

TEST_CASE("TXT001: the report of another government, and of another kelurahan") {
    periksa("TXT001", "# LAPORAN KINERJA INSTANSI PEMERINTAH\n# PEMERINTAH KABUPATEN GROBOGAN\n# TAHUN 2021\n\n",
            {
                {"Demikian Laporan Kinerja Pemerintah Kabupaten Blora Tahun 2021 ini disusun.",
                 "Pemerintah Kabupaten Blora"},
                {"Laporan Kinerja Instansi Pemerintah Kabupaten Grobogan memuat capaian.", ""},
                {"Dibandingkan Laporan Kinerja Pemerintah Kabupaten Blora capaian ini lebih tinggi.", ""},
                {"Nilai SAKIP Kabupaten Blora sebesar 65,10.", ""},
                {"Capaian kinerja Kabupaten Blora pada tahun yang sama sebesar 65,10 %.", ""},
            });
    periksa("TXT001", "# LAPORAN KINERJA KELURAHAN CEMARA KECAMATAN BANJARSARI\n# TAHUN 2021\n\n",
            {
                {"Laporan Kinerja Kelurahan Pinus ini disusun sebagai bahan evaluasi.", "Kelurahan Pinus"},
                {"Laporan Kinerja Kelurahan Cemara ini disusun sebagai bahan evaluasi.", ""},
                {"Laporan Kinerja Kelurahan ini disusun sebagai bahan evaluasi.", ""},
                {"Laporan Kinerja Kelurahan Tahun 2021 disusun sebagai bahan evaluasi.", ""},
                {"Laporan Kinerja Kelurahan Se-Kota dikumpulkan oleh camat.", ""},
                {"LAPORAN KINERJA KELURAHAN DAN KECAMATAN", ""},
                {"## Capaian Kinerja Kelurahan Berdasarkan Sasaran", ""},
                {"## Perjanjian Kinerja Kelurahan Perubahan Tahun 2021", ""},
                {"## Laporan Kinerja Kelurahan Selama Tahun 2021", ""},
                {"Kelurahan Pinus berada di sebelah barat.", ""},
            });
}

TEST_CASE("IDN003: another year at the end, in the foreword and on the cover") {
    const std::string sampul =
        "# LAPORAN KINERJA DINAS SOSIAL KABUPATEN LUMAJANG TAHUN 2023\n\n"
        "Laporan Kinerja Dinas Sosial Tahun 2023 memuat capaian.\n\n";
    periksa(
        "IDN003", sampul,
        {
            {"Demikian Laporan Kinerja Dinas Sosial Kabupaten Lumajang Tahun 2023 ini kami sampaikan.", ""},
            {"Demikian Laporan Kinerja Dinas Sosial Kabupaten Lumajang Tahun 2022 ini kami sampaikan.", "tahun 2022"},
            {"Dengan tersusunnya Laporan Kinerja Tahun 2022 diharapkan kinerja meningkat.", "tahun 2022"},
            {"Demikian tindak lanjut atas evaluasi Laporan Kinerja Tahun 2022.", ""},
            {"Demikian perbandingannya dengan Laporan Kinerja Tahun 2022 sebelumnya.", ""},
        });
    const std::string isi =
        "\n\n# KATA PENGANTAR\n\nPuji syukur Laporan Kinerja Dinas Sosial Tahun 2023 selesai. Laporan "
        "Kinerja Tahun 2023 memuat capaian.\n";
    CHECK(temuan("IDN003", "# LAPORAN KINERJA\n# DINAS SOSIAL\n# TAHUN 2022" + isi) == "tahun 2022");
    CHECK(temuan("IDN003", "# LAPORAN KINERJA\n# DINAS SOSIAL\n# TAHUN 2023\n# LUMAJANG, TAHUN 2024" + isi) == "");
    // Last year's report is cited more often than this one names itself.
    CHECK(temuan("IDN003",
                 "# LAPORAN KINERJA\n# DINAS SOSIAL\n# TAHUN 2023\n\n# BAB I\n\nHasil evaluasi atas Laporan "
                 "Kinerja Tahun 2022 ditindaklanjuti. Laporan Kinerja Tahun 2022 menjadi bahan.\n\nDemikian "
                 "Laporan Kinerja Dinas Sosial Tahun 2023 ini disusun.\n") == "");
}
