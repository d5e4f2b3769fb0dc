// IDN001 to IDN005, TXT005 and TXT006 on pages of right and wrong reports: fragment in, findings out.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

namespace lkiplint {
namespace {

const std::string kJudul =
    "# LAPORAN KINERJA KECAMATAN SUMBERJAYA KABUPATEN MAJALENGKA TAHUN 2024\n\n"
    "Kecamatan Sumberjaya dipimpin oleh Camat Sumberjaya. Kantor Kecamatan Sumberjaya melayani warga Kecamatan "
    "Sumberjaya.\n\n";

// "found -> expected" of one rule, joined.
std::string found(const std::string& code, const std::string& page) {
    std::string lines;
    for (const Finding& finding : test::findings_of(kJudul + page))
        if (finding.rule->code == code)
            lines += (lines.empty() ? "" : "; ") + finding.found +
                     (finding.expected.empty() ? "" : " -> " + finding.expected);
    return lines;
}

struct Halaman {
    std::string page, expected;
};

void check_pages(const std::string& code, const std::vector<Halaman>& pages) {
    for (const Halaman& halaman : pages) CHECK_MESSAGE(found(code, halaman.page) == halaman.expected, halaman.page);
}

}  // namespace

TEST_CASE("TXT005: slots that nobody filled, and what only looks like one") {
    check_pages(
        "TXT005",
        {
            {"Dari sasaran tersebut, sebanyak sasaran tercapai dan sebanyak indikator belum tercapai.",
             "sebanyak indikator; sebanyak sasaran"},
            {"Kegiatan ini didukung anggaran sebesar Rp........ yang bersumber dari APBD.", "Rp........"},
            {"Ditetapkan dengan Keputusan Bupati Nomor ..... Tahun 2024 tentang Tim Teknis.", "Nomor ..... Tahun 2024"},
            {"Ditetapkan di Majalengka\n\npada tanggal Maret 2024", "tanggal Maret 2024"},
            {"Lampiran Keputusan Camat Sumberjaya\n\nNomor :\n\nTanggal : 4 Maret 2024", "Nomor :"},
            {"Lampiran Keputusan Camat Sumberjaya\n\nNomor :\n\n188/4/2024", ""},
            {"KEPUTUSAN CAMAT SUMBERJAYA\n\nNOMOR TAHUN 2024\n\nTENTANG\n\nTIM KERJA", "NOMOR TAHUN 2024"},
            {"KEPUTUSAN CAMAT SUMBERJAYA\n\nNOMOR 5 TAHUN 2024\n\nTENTANG\n\nTIM KERJA", ""},
            {"KEPUTUSAN CAMAT SUMBERJAYA\n\nNOMOR : 188/ /SK/KEC - 2024\n\nTENTANG\n\nTIM KERJA",
             "NOMOR : 188/ /SK/KEC - 2024"},
            {"KEPUTUSAN CAMAT SUMBERJAYA\n\nNOMOR : 188/4/SK/KEC - 2024\n\nTENTANG\n\nTIM KERJA", ""},
            {"Laporan Kecamatan ............ Kabupaten Majalengka disusun.", "Kecamatan ............"},
            {"Warga di Kecamatan ………… sebagaimana diharapkan.", "Kecamatan …………"},
            {"Camat Kecamatan ............\n\nKepala Dinas ....................", ""},
            {"Profil Kecamatan .............. 12\n\nPeta Desa .................... iv", ""},
            // An entry of the contents that was broken over its leaders.
            {"A.3 Realisasi Kinerja Tahun .... Akhir Periode Renstra ... 38", ""},
            {"BAB II PERENCANAAN KINERJA ............ 12\n\nDaftar tabel sebesar ........ iv", ""},
            {"(.....................................)\n\nNIP. ....................", ""},
            {"Jumlah laporan yang selesai\n____________ x 100%\nJumlah laporan yang masuk", ""},
            {"Satuannya adalah persen. Rapat dilaksanakan sebanyak mungkin. Sejumlah kegiatan ditunda. Tanggal 4 Maret "
             "2024 rapat dimulai.",
             ""},
            {"Sebanyak 12 indikator tercapai dengan anggaran sebesar Rp. 12.000.000,- pada tahun 2024...", ""},
        });
}

TEST_CASE("TXT006: the own name misspelt, and names that are others' or glued") {
    check_pages(
        "TXT006",
        {
            {"Warga Kecamatan Sumberjaja dilayani setiap hari.", "Kecamatan Sumberjaja -> Kecamatan Sumberjaya"},
            {"Camat Sumbejraya memimpin rapat.", "Camat Sumbejraya -> Camat Sumberjaya"},
            {"Wilayah Kecmatan Sumberjaya seluas 32 km2.", "Kecmatan Sumberjaya -> Kecamatan Sumberjaya"},
            {"Warga Kecamatan Sumberjayadan sekitarnya. Di Kecamatan Sumber Jaya ada pasar.", ""},
            {"Kecamatan Sumberjambe berada di kabupaten lain. Camat sebagai pembina.", ""},
        });
}

TEST_CASE("IDN001: numbers that cannot be a NIP") {
    check_pages("IDN001",
                {
                    {"NIP. 19700230 199503 1 002", "NIP. 19700230 199503 1 002"},
                    {"NIP. 19700212 199513 1 002", "NIP. 19700212 199513 1 002"},
                    {"NIP. 19700212 199503 3 002", "NIP. 19700212 199503 3 002"},
                    {"NIP. 19700212 197503 1 002", "NIP. 19700212 197503 1 002"},
                    {"NIP. 19700212 199503 1 02", "NIP. 19700212 199503 1 02"},
                    {"NIP. 19700212 199503 1 002\n\nNIP 199501012024212003\n\nNIP. 131 456 789\n\nNIP. -", ""},
                    {"BUDI SANTOSO, S.IP\n\nPembina\n\nNIP. 19700212 199503 1 002\n\nBudi Santoso\n\nNIP. 19700212 "
                     "199503 1 003",
                     "NIP. 19700212 199503 1 003 -> NIP. 19700212 199503 1 002"},
                    {"BUDI SANTOSO\n\nNIP. 19700212 199503 1 002\n\nRINA WATI\n\nNIP. 19750212 199903 2 002", ""},
                });
}

TEST_CASE("IDN002: days that no calendar has, reports signed too early, two dates of one decision") {
    check_pages(
        "IDN002",
        {
            {"Rapat dilaksanakan pada 30 Februari 2024 dan 29 Februari 2024.", "30 Februari 2024"},
            {"## KATA PENGANTAR\n\nSumberjaya, 28 Desember 2024\n\nCamat Sumberjaya", "28 Desember 2024"},
            {"## KATA PENGANTAR\n\nSumberjaya, 28 Januari 2025\n\nCamat Sumberjaya", ""},
            {"## BAB II PERJANJIAN KINERJA\n\nMajalengka, 8 Januari 2024\n\nCamat Sumberjaya", ""},
            {"## KATA PENGANTAR\n\nSumberjaya, Maret 2024\n\nCamat Sumberjaya", "Maret 2024"},
            {"## KATA PENGANTAR\n\nSumberjaya, ..... Maret 2024\n\nCamat Sumberjaya", "Maret 2024"},
            {"## KATA PENGANTAR\n\nSumberjaya, Maret 2025\n\nCamat Sumberjaya", ""},
            {"## KATA PENGANTAR\n\nRapat kerja, terakhir pada Maret 2024\n\nCamat Sumberjaya", ""},
            // Of half a year.
            {"LAPORAN KINERJA SEMESTER I\n\n## KATA PENGANTAR\n\nSumberjaya, 8 Juli 2024\n\nCamat", ""},
            {"Keputusan Camat Nomor 188/4/Kec/2024 tanggal 5 Januari 2024 mengatur tim.\n\n"
             "Tim dibentuk dengan Keputusan Camat Nomor 188/4/Kec/2024 tanggal 5 Januari 2024.\n\n"
             "Sumber: Keputusan Camat Nomor 188 / 4 / Kec / 2024 tanggal 15 Januari 2024",
             "15 Januari 2024 -> 5 Januari 2024"},
            // A regulation is numbered in the year of its date.
            {"Peraturan Daerah Nomor 4 Tahun 2021 tanggal 3 Mei 2019 tentang RPJMD menjadi dasar.", "3 Mei 2019"},
            {"Peraturan Daerah Nomor 4 Tahun 2021 tanggal 3 Mei 2021 tentang RPJMD menjadi dasar.", ""},
            {"Peraturan Daerah Nomor 4 Tahun 2021 berlaku sejak tanggal 3 Mei 2022.", ""},
            {"Keputusan Camat Nomor 4 Tahun 2024 tanggal 29 Desember 2023 mengatur tim.", ""},
        });
}

TEST_CASE("IDN003: years left over from the last report, and years that are right") {
    const std::string iku =
        "Tabel 2.1 Indikator Kinerja Utama\n\n| Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data | "
        "Penanggung Jawab |\n"
        "|---|---|---|---|---|\n| Meningkatnya pelayanan | Persentase program tercapai | Jumlah program yang "
        "direncanakan pada "
        "tahun 2023 menurut DPA | LKIP | Sekretaris |\n\nSumber : Keputusan Camat Tahun ";
    check_pages(
        "IDN003",
        {
            {"Puji syukur, penyusunan Laporan Kinerja Kecamatan Sumberjaya Tahun 2023 dapat kami selesaikan.",
             "tahun 2023 -> tahun 2024"},
            {"Evaluasi atas Laporan Kinerja Tahun 2023 dapat diselesaikan dan menjadi masukan. Laporan Kinerja "
             "Tahun 2023 sebelumnya lebih "
             "singkat.",
             ""},
            {"LKIP Kecamatan Sumberjaya Tahun 2023 | Hal 7", "tahun 2023 -> tahun 2024"},
            {"- LKIP Kecamatan Sumberjaya Tahun 2023", ""},
            {"Laporan Kinerja Instansi Pemerintah (LKj-IP) Kecamatan Sumberjaya di lingkungan Dinas Pemberdayaan "
             "Masyarakat, Perlindungan Anak dan Keluarga Berencana (DP3A2KB) Kabupaten Majalengka Tahun 2023 ini dapat "
             "diselesaikan.",
             "tahun 2023 -> tahun 2024"},
            // Heads and feet of pages, told once for all pages.
            {"LAKIP Kecamatan Sumberjaya 2023 Halaman ii\n\nUraian.\n\nLAKIP Kecamatan Sumberjaya 2023 Halaman iii",
             "tahun 2023 -> tahun 2024"},
            {"Halaman 4 Laporan Kinerja Instansi Pemerintah Tahun 2023", "tahun 2023 -> tahun 2024"},
            {"12\n\nLKjIP Kecamatan Sumberjaya, Majalengka 2023\n\nUraian.\n\n13\n\nLKjIP Kecamatan Sumberjaya, "
             "Majalengka 2023",
             "tahun 2023 -> tahun 2024"},
            {"Dokumen pendukung:\n\n1\n\nLKIP Tahun 2023\n\n2\n\nRencana Aksi Tahun 2023", ""},
            {"LAKIP Kecamatan Sumberjaya 2024 Halaman ii", ""},
            {"Halaman 4 Laporan Kinerja Instansi Pemerintah Tahun 2025", ""},
            {"Bahan rujukan:\n\nLKjIP Kecamatan Sumberjaya, Majalengka 2023\n\nUraian.", ""},
            {"## DAFTAR LAMPIRAN\n\nLaporan Kinerja Tahun 2023 ........ 12\n\nRencana Aksi ........ 14", ""},
            {"Penyusunan LKIP Tahun 2023 dilaksanakan pada bulan Januari 2024.", ""},
            // Which year of a plan it is: counted from the year in its title, or from the next.
            {"Laporan ini merupakan tahun ketiga pelaksanaan Renstra Kecamatan Sumberjaya Tahun 2019-2024.",
             "tahun ketiga -> tahun kelima atau keenam"},
            {"Laporan ini merupakan tahun kelima pelaksanaan Renstra Kecamatan Sumberjaya Tahun 2019-2024.", ""},
            {"Laporan ini merupakan tahun keenam pelaksanaan Renstra Kecamatan Sumberjaya Tahun 2019-2024.", ""},
            {"Tahun 2021 adalah tahun ke-2 dalam pelaksanaan Rencana Strategis 2019-2024.", ""},
            {"Tahun 2024 adalah tahun ke-2 dari RPJMD Kabupaten Majalengka 2019 - 2024.",
             "tahun ke-2 -> tahun kelima atau keenam"},
            {"Tahun 2024 adalah tahun I pelaksanaan Renstra 2024-2026.", ""},
            {"Tahun 2024 adalah tahun III pelaksanaan Renstra 2024-2026.", "tahun III -> tahun pertama"},
            {"Laporan ini merupakan tahun kedua pelaksanaan Perubahan Renstra 2019-2024.", ""},
            {"Laporan ini merupakan tahun terakhir pelaksanaan Renstra 2019-2024.", ""},
            {"Tahun ini memasuki tahun 2 (dua) pelaksanaan Renstra 2019-2024.", "tahun 2 -> tahun kelima atau keenam"},
            {"Sesuai Perbup Nomor 5 Tahun 2019, laporan ini merupakan laporan tahun kelima dari Renstra 2019-2024.",
             ""},
            {"Setelah Renstra diubah, laporan ini merupakan tahun pertama pelaksanaan Renstra 2019-2024.", ""},
            // Other years than the report's are looked back at, or forward to.
            {"Kinerja lebih baik dibandingkan tahun kedua pelaksanaan Renstra 2019-2024.", ""},
            {"Pada tahun pertama pelaksanaan RPJMD 2019-2024 nilainya baru 78.", ""},
            {"Target tahun keenam dari Renstra 2021-2026 adalah 90, dan tahun dasarnya adalah tahun pertama dari "
             "Renstra 2019-2024.",
             ""},
            {iku + "2024", "tahun 2023 -> tahun 2024"},
            {iku + "2023", ""},
            {"Renstra Kecamatan Sumberjaya Tahun 2024-2026 memuat tiga sasaran. Renstra Kecamatan Sumberjaya "
             "2019-2023 berakhir.",
             ""},
        });
}

TEST_CASE("IDN004: letterheads and numbers of decisions") {
    const std::string kepala = "KECAMATAN SUMBERJAYA\nJl. Raya Siliwangi No. 5 Sumberjaya Telp. (0233) 881234\n\n";
    check_pages("IDN004",
                {
                    {kepala + kepala + "KECAMATAN SUMBERJAYA\nJalan Siliwangi Nomor 6, Sumberjaya",
                     "Jalan Siliwangi Nomor 6 -> Jl. Raya Siliwangi No. 5"},
                    {kepala + kepala + "KECAMATAN SUMBERJAYA\nJalan Siliwangi Nomor 5, Telepon 0233-881243",
                     "0233-881243 -> (0233) 881234"},
                    {kepala + kepala + "KECAMATAN SUMBERJAYA\nJl. Siliwanci No. 5 Sumberjaya",
                     "Jl. Siliwanci No. 5 -> Jl. Raya Siliwangi No. 5"},
                    {kepala + kepala + "KECAMATAN SUMBERJAYA\nJALAN SILIWANGI NOMOR 5 TELEPON 0233-881234", ""},
                    {kepala + kepala + "SEKRETARIAT DAERAH\nJl. Ahmad Yani No. 1 Telp. (0233) 881001", ""},
                    {"KEPUTUSAN CAMAT SUMBERJAYA\n\nNOMOR : 188.4/3/KEC/2024\n\nTENTANG\n\nTIM KERJA\n\nLampiran "
                     "Keputusan Camat "
                     "Sumberjaya\n\nNomor : 188.4/ 03 /KEC/2024",
                     ""},
                });
}

TEST_CASE("IDN005: citations against the list and against each other") {
    check_pages(
        "IDN005",
        {
            {"Peraturan Pemerintah Nomor 8 Tahun 2007 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah",
             "Nomor 8 Tahun 2007 -> Nomor 8 Tahun 2006"},
            {"PermenPANRB Nomor 53 Tahun 2015 tentang Petunjuk Teknis Perjanjian Kinerja",
             "Nomor 53 Tahun 2015 -> Nomor 53 Tahun 2014"},
            {"Permendagri No. 68 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan "
             "Daerah",
             "No. 68 Tahun 2017 -> Nomor 86 Tahun 2017"},
            {"Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang "
             "Pemerintahan Daerah",
             ""},
            {"Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan; Peraturan Pemerintah Nomor 17 Tahun 2018 "
             "tentang "
             "Kecamatan",
             ""},
            {"Peraturan Bupati Majalengka Nomor 8 Tahun 2020 tentang Kedudukan dan Susunan Organisasi Kecamatan; "
             "Peraturan Bupati "
             "Majalengka Nomor 8 Tahun 2021 tentang Kedudukan dan Susunan Organisasi Kecamatan",
             ""},
            {"Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Penyusunan Perjanjian Kinerja", ""},
            {"Instruksi Presiden Nomor 5 Tahun 2004 tentang Akuntabilitas Kinerja Instansi Pemerintah; Instruksi "
             "Presiden Nomor 5 Tahun 2004 tentang Percepatan Pemberantasan Korupsi",
             "Nomor 5 Tahun 2004 tentang Akuntabilitas Kinerja Instansi Pemerintah -> Percepatan Pemberantasan "
             "Korupsi"},
            {"Instruksi Presiden Nomor 5 Tahun 2004 tentang Percepatan Pemberantasan Korupsi", ""},
            // The kind of a regulation, and the title of another.
            {"Peraturan Pemerintah Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
             "Peraturan Pemerintah Nomor 29 Tahun 2014 -> Peraturan Presiden Nomor 29 Tahun 2014"},
            {"Peraturan Menteri Pemberdayaan Aparatur Negara Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja "
             "Instansi Pemerintah",
             "Peraturan Menteri Pemberdayaan Aparatur Negara Nomor 29 Tahun 2014 -> Peraturan Presiden Nomor 29 Tahun "
             "2014"},
            {"Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah; "
             "Peraturan "
             "Pemerintah Nomor 29 Tahun 2014 tentang Hal Lain yang Tidak Ada Hubungannya",
             ""},
            {"Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Pedoman Penyusunan Penetapan Kinerja dan Pelaporan "
             "Akuntabilitas Kinerja Instansi Pemerintah",
             "Nomor 53 Tahun 2014 tentang Pedoman Penyusunan Penetapan Kinerja dan Pelaporan Akuntabilitas Kinerja "
             "Instansi Pemerintah -> Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas "
             "Laporan Kinerja Instansi Pemerintah"},
            {"UndangUndang Nomor 34 Tahun 2004 tentang Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan "
             "Daerah",
             "Nomor 34 Tahun 2004 -> Nomor 33 Tahun 2004"},
        });
}

TEST_CASE("a regulation in a pack is read strictly") {
    struct Berkas {
        std::string element, error;
    };
    const std::vector<Berkas> files = {
        {R"(<peraturan jenis="uu" nomor="6" tahun="2014"><judul>Desa</judul></peraturan>)", ""},
        {R"(<peraturan jenis="uud" nomor="6" tahun="2014"><judul>Desa</judul></peraturan>)", "jenis=\"uud\""},
        {R"(<peraturan jenis="uu" nomor="enam" tahun="2014"><judul>Desa</judul></peraturan>)", "nomor=\"enam\""},
        {R"(<peraturan jenis="uu" nomor="6" tahun="14"><judul>Desa</judul></peraturan>)", "tahun=\"14\""},
        {R"(<peraturan jenis="uu" nomor="6" tahun="2014"></peraturan>)", "tanpa judul"},
        {R"(<peraturan jenis="uu" nomor="6" tahun="2014"><judul> </judul></peraturan>)", "<judul> kosong"},
        {R"(<peraturan jenis="uu" nomor="6" tahun="2014"><nama>Desa</nama></peraturan>)", "<nama> tidak dikenal"},
        {R"(<peraturan jenis="uu" nomor="6" tahun="2014" asal="x"><judul>Desa</judul></peraturan>)", "atribut asal"},
    };
    for (const Berkas& berkas : files) {
        const std::string xml = "<lkiplint-rules>\n" + berkas.element + "\n</lkiplint-rules>";
        const auto pack = load_pack({{"rules/x.xml", xml}});
        CHECK_MESSAGE(pack.ok() == berkas.error.empty(), berkas.element);
        if (pack.ok()) {
            CHECK(pack->peraturan.size() == 1);
        } else {
            CHECK_MESSAGE(pack.error().message.find(berkas.error) != std::string::npos, pack.error().message);
            CHECK_MESSAGE(pack.error().message.starts_with("rules/x.xml:2: "), pack.error().message);
        }
    }
}

}  // namespace lkiplint
