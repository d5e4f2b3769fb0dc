#include <doctest/doctest.h>

#include "base/text.h"
#include "checks/sentences.h"
#include "checks/teks.h"

namespace lkiplint {
namespace {

using teks::Laporan;
using teks::tabel;

struct Kasus {
    std::string text;
    std::vector<std::string> found;
};

std::vector<std::string> found_of(const std::vector<Finding>& findings) {
    std::vector<std::string> found;
    for (const Finding& finding : findings) found.push_back(finding.found);
    return found;
}

TEST_CASE("kalimat: singkatan, gelar, dan angka tidak mengakhiri kalimat") {
    const struct {
        std::string text;
        std::vector<std::string> sentences;
    } cases[] = {
        {"Anggaran Rp. 1.204.750,50 terserap. Sisanya kembali ke kas.",
         {"Anggaran Rp. 1.204.750,50 terserap.", "Sisanya kembali ke kas."}},
        {"Camat, Budi Santoso, S.Sos. M.Si. menandatangani.", {"Camat, Budi Santoso, S.Sos. M.Si. menandatangani."}},
        {"Kec. Bojongsari Kab. Purbalingga No. 5", {"Kec. Bojongsari Kab. Purbalingga No. 5"}},
        {"1. Camat\n2. Sekretaris", {"1. Camat\n2. Sekretaris"}},
        {"Target 72. sehingga nilai naik.", {"Target 72.", "sehingga nilai naik."}},
        {"Tercapai 93,10%. Dengan demikian berhasil!", {"Tercapai 93,10%.", "Dengan demikian berhasil!"}},
        {"Drs. H. Ahmad dll. Hadir", {"Drs. H. Ahmad dll. Hadir"}},
        {"", {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        std::vector<std::string> got;
        for (const Sentence& s : split_sentences(c.text)) got.push_back(c.text.substr(s.begin, s.end - s.begin));
        CHECK(got == c.sentences);
    }
}

Laporan dengan_kata() {
    Laporan laporan;
    laporan.kata("kata-fungsi", {"yang", "di", "dan"}).kata("kata-ulang", {"rata", "masing", "langkah", "desa"});
    laporan.kata("kata-jenis", {"program", "kegiatan", "desa", "nomor"})
        .kata("bukan-kata-kerja", {"distrik", "berkas"});
    laporan.report.instansi = {"Kecamatan Bojongsari", "kecamatan", "Bojongsari", "Kabupaten Purbalingga", "33.03"};
    return laporan;
}

TEST_CASE("TXT008: kata, frasa, dan ekor kalimat yang berulang") {
    const Kasus cases[] = {
        {"Loket dibuka di di halaman kantor.", {"di di"}},
        {"surat yang\nyang dikirim", {"yang yang"}},
        {"Kegiatan Kegiatan Pembinaan Kader", {"Kegiatan Kegiatan"}},
        {"KECAMATAN BOJONGSARI BOJONGSARI KABUPATEN PURBALINGGA", {"BOJONGSARI BOJONGSARI"}},
        {"melalui kegiatan “pelatihan kader posyandu” melalui kegiatan pelatihan kader posyandu tahun ini",
         {"melalui kegiatan “pelatihan kader posyandu” melalui kegiatan pelatihan kader posyandu"}},
        {"Peraturan Bupati Nomor Nomor 12 Tahun 2020", {"Nomor Nomor"}},
        // Right.
        {"Kegiatan Kegiatan 12", {}},
        {"Nilai rata rata masing masing langkah langkah tahun tahun.", {}},
        {"program program unggulan daerah", {}},
        {"tempat yang, yang mana; di - di", {}},
        {"Apa itu di. Di kantor.", {}},
        {"jumlah laporan yang selesai (jumlah laporan yang selesai / jumlah laporan yang masuk)", {}},
        {"naik dari 100 % 100 % 100 % 100 % 100 % 100 %", {}},
        // Behind the title of a regulation.
        {"menurut Peraturan Menteri tentang Reviu Atas Laporan Kinerja Dinas, Laporan Kinerja Dinas adalah ikhtisar",
         {}},
        {"menurut ikhtisar laporan kinerja dinas, laporan kinerja dinas yang disusun",
         {"laporan kinerja dinas, laporan kinerja dinas"}},
        {"melayani warga dengan baik. Melayani warga dengan baik adalah tugas.", {}},
        // A verb with its prefix is not reduplicated; nouns, names and words that end differently may be.
        {"Petugas mengikuti mengikuti latihan.", {"mengikuti mengikuti"}},
        {"Usulan dilaksanakan dilaksanakan bertahap.", {"dilaksanakan dilaksanakan"}},
        {"Seksi berkoordinasi berkoordinasi dengan desa.", {"berkoordinasi berkoordinasi"}},
        {"Camat memeriksa berkas berkas dari distrik distrik.", {}},
        {"Kawasan Meranti Meranti; naik berturut turut karena bermacam macam sebab", {}},
        {"Kegiatan dilaksanakan, dilaksanakan lagi.", {}},
        {"Sarana dinas dinas terkait, media media lokal, menu menu sehat", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_kata();
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_repeated_words)) == c.found);
    }
}

TEST_CASE("TXT008: nama kecamatan yang sama dengan kabupatennya bukan kata ganda") {
    Laporan laporan = dengan_kata();
    laporan.report.instansi = {"Kecamatan Situbondo", "kecamatan", "Situbondo", "Kabupaten Situbondo", "35.12"};
    laporan.paragraf("Jalan Mawar Kecamatan Situbondo Situbondo");
    CHECK(laporan.periksa(check_repeated_words).empty());
}

TEST_CASE("TXT008: kecamatan Kota di Kota Kediri") {
    Laporan laporan = dengan_kata();
    laporan.report.instansi = {"Kecamatan Kota", "kecamatan", "Kota", "Kota Kediri", "35.71"};
    laporan.paragraf("Kecamatan Kota Kota Kediri terletak di pusat kota.");
    CHECK(laporan.periksa(check_repeated_words).empty());
    laporan.report.instansi.kabupaten.clear();
    CHECK(laporan.periksa(check_repeated_words).empty());
    laporan.paragraf("Kecamatan Kota Kota Kediri di di pusat kota.");
    CHECK(laporan.periksa(check_repeated_words).size() == 1);
}

TEST_CASE("TXT008: kata ganda yang sangat banyak dalam satu paragraf adalah satu temuan dengan hitungannya") {
    const auto banyak = [](int times) {
        std::string text;
        for (int i = 0; i < times; ++i) text += "kantor di di desa " + std::to_string(i) + ".\n";
        Laporan laporan = dengan_kata();
        laporan.paragraf(text + "Lalu dan dan selesai.");
        return laporan.periksa(check_repeated_words);
    };
    CHECK(banyak(20).size() == 21);
    const auto findings = banyak(21);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].args.at("kata") == "di (21 kali)");
    CHECK(findings[1].found == "dan dan");
}

TEST_CASE("TXT008: dua indikator satu sel yang pemisahnya hilang bukan frasa ganda") {
    const Kasus cases[] = {
        {"Persentase desa tertib administrasi Persentase desa tertib administrasi keuangan", {}},
        {"persentase desa tertib persentase desa tertib administrasi",
         {"persentase desa tertib persentase desa tertib"}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_kata();
        laporan.report.tabel.push_back(tabel(TableKind::lain, "Program", {{Role::indikator, "Indikator"}}, {{c.text}}));
        CHECK(found_of(laporan.periksa(check_repeated_words)) == c.found);
    }
}

TEST_CASE("TXT008: butir yang hanya mengulang ekor butir sebelumnya") {
    Laporan laporan = dengan_kata();
    laporan.butir("Penyusunan jadwal ronda oleh ketua RT setiap bulan.");
    laporan.butir("ronda oleh ketua RT setiap bulan");
    laporan.butir("setiap bulan");
    const auto findings = laporan.periksa(check_repeated_words);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].place.line == 20);
    REQUIRE(findings[0].related.size() == 1);
    CHECK(findings[0].related[0].place.line == 10);
}

TEST_CASE("TXT008: baris fisik kata kedua, dan sel tabel") {
    Laporan laporan = dengan_kata();
    laporan.paragraf("Baris pertama\nlalu di di baris kedua");
    laporan.report.tabel.push_back(tabel(
        TableKind::capaian_program, "Kontribusi", {{Role::program, "Program"}, {Role::satuan, "Satuan"}},
        {{"Jumlah laporan dan dan dokumen", "Laporan"}, {"Jumlah Laporan", "Laporan"}, {"Program Program Desa", ""}}));
    const auto findings = laporan.periksa(check_repeated_words);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].place.line == 11);
    CHECK(findings[1].found == "dan dan");
    CHECK(findings[1].place.line == 501);
}

Laporan dengan_lawan() {
    Laporan laporan;
    laporan.kata("status-berlawanan",
                 {"belum|sudah", "belum|telah", "meningkat|menurun", "peningkatan|penurunan", "tercapai|tidak tercapai",
                  "surplus|defisit", "naik|turun", "baik|kurang", "ada|tidak ada", "ya|tidak", "berhasil|gagal"});
    laporan.pack.scales = teks::skala_baku();
    return laporan;
}

TEST_CASE("TXT004: pilihan yang belum dipilih") {
    const Kasus cases[] = {
        {"Luas gudang belum memenuhi/ sudah memenuhi standar.", {"belum memenuhi/ sudah memenuhi"}},
        {"Serapan itu (telah melampaui/belum melampaui) rencana.", {"telah melampaui/belum melampaui"}},
        {"Realisasi tahun ini meningkat / menurun.", {"meningkat / menurun"}},
        {"Target belum/sudah tercapai.", {"belum/sudah"}},
        {"Target tercapai/tidak tercapai.", {"tercapai/tidak tercapai"}},
        {"kinerjanya (Sangat Tinggi/Tinggi/Sedang)", {"Sangat Tinggi/Tinggi/Sedang"}},
        {"Data menunjukkan peningkatan/penurunan.", {"peningkatan/penurunan"}},
        // Right.
        {"Belum lengkapnya/ perlunya penambahan data", {}},
        {"keberhasilan / kegagalan sebagai faktor peningkatan/penurunan kinerja", {}},
        {"analisis atas peningkatan/penurunan kinerja", {}},
        {"APBD dan / atau APBN, Kelurahan/Desa, Program/ Kegiatan", {}},
        {"Jika target tercapai/tidak tercapai, jelaskan sebabnya.", {}},
        {"Skala terdiri dari Sangat Tinggi/Tinggi/Sedang", {}},
        {"belum dibahas/sudah disahkan", {}},
        {"72 (BB/ Sangat Baik)", {}},
        {"Kegiatan sudah/belum dicatat.", {"sudah/belum"}},
        {"Capaian ini naik/turun 2 poin.", {"naik/turun"}},
        {"Kinerja menunjukkan hasil yang tercapai/tidak tercapai.", {"tercapai/tidak tercapai"}},
        {"Capaian (Sangat Tinggi/Tinggi/Sedang) dengan target yang ditetapkan", {"Sangat Tinggi/Tinggi/Sedang"}},
        // Both are meant.
        {"Indikator yang tercapai/tidak tercapai diuraikan di bawah ini.", {}},
        {"Data sudah/belum terverifikasi dicatat dalam aplikasi.", {}},
        {"Kriteria penilaian Sangat Tinggi/Tinggi/Sedang ditetapkan oleh tim.", {}},
        {"Surplus/Defisit", {}},
        {"Kondisi naik/turun harga dipantau; Ya/Tidak", {}},
        {"Analisis untuk mengetahui berhasil/gagal suatu program.", {}},
        {"Formulir isian: Sudah/Belum *)", {}},
        {"Laporan keuangan menyajikan surplus/defisit operasional.", {}},
        {"Pasien baru/lama, laki-laki/perempuan, rawat jalan/inap dan puskesmas/pustu", {}},
        {"Data pendukung ada/tidak ada pada lembar kerja.", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_lawan();
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_unchosen)) == c.found);
    }
    Laporan laporan = dengan_lawan();
    laporan.paragraf("TARGET TERCAPAI/TIDAK TERCAPAI", TextRole::heading);
    CHECK(laporan.periksa(check_unchosen).empty());
}

TEST_CASE("TXT004: yang diharapkan menyebut pilihannya") {
    Laporan laporan = dengan_lawan();
    laporan.paragraf("Pegawai belum memenuhi/ sudah memenuhi.");
    const auto findings = laporan.periksa(check_unchosen);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].expected == "salah satu: belum memenuhi atau sudah memenuhi");
}

Laporan dengan_pola() {
    Laporan laporan;
    laporan.rule.parameters["list"] = "tanda-tanya";
    PatternList list{"tanda-tanya", {}};
    list.patterns.push_back({std::make_shared<const re2::RE2>(R"((\?(?:\s?\?){2,}))"), nullptr, "tanda tanya"});
    list.patterns.push_back({std::make_shared<const re2::RE2>(R"((?i)mohon (diisi))"),
                             std::make_shared<const re2::RE2>("(?i)formulir"), "permintaan"});
    laporan.pack.patterns["tanda-tanya"] = list;
    return laporan;
}

TEST_CASE("TXT002/TXT003: satu temuan sebaris, pengecualian menurut kalimatnya") {
    const Kasus cases[] = {
        {"Terealisasi ??? dari target ???.", {"???"}},
        {"Baris satu ???\nbaris dua ???", {"???", "???"}},
        {"Bagian ini mohon\ndiisi.", {"diisi"}},
        {"Pada formulir, mohon diisi nama.", {}},
        {"Formulir ada di loket. Mohon diisi segera.", {"diisi"}},
        {"Apakah target tercapai? Ya.", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_pola();
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_text_pattern)) == c.found);
    }
}

TEST_CASE("TXT002: sel yang hanya berisi tanda tanya, satu temuan sebaris tabel") {
    Laporan laporan = dengan_pola();
    laporan.report.tabel.push_back(
        tabel(TableKind::capaian_program, "Kontribusi",
              {{Role::indikator, "Indikator"}, {Role::target, "Target"}, {Role::realisasi, "Realisasi"}},
              {{"Indeks inovasi daerah", "???", "?"}, {"Jumlah laporan", "-", ""}, {"Apa kendalanya?", "4", "4"}}));
    const auto findings = laporan.periksa(check_text_pattern);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].place.line == 501);
    CHECK(findings[0].args.at("catatan") == "tanda tanya (2 sel)");
    laporan.rule.parameters["list"] = "tidak-ada";
    CHECK(laporan.periksa(check_text_pattern).empty());
}

TEST_CASE("TXT002/TXT003: daftar pola bawaan") {
    const auto pack = load_builtin_pack();
    REQUIRE(pack.ok());
    const struct {
        const char* list;
        std::string text;
        std::vector<std::string> found;
    } cases[] = {
        {"tanda-tanya", "Rp XXX.XXX dari Rp xxx.xxx,xx", {"XXX.XXX"}},
        {"tanda-tanya", "terealisasi xx,xx % dari target", {"xx,xx"}},
        {"tanda-tanya", "Jadwal: TBA", {"TBA"}},
        {"tanda-tanya", "Penemuan kasus TBC tahun 2021 sebesar 812 kasus.", {}},
        {"tanda-tanya", "Kegiatan X.XX.01.2.06 dan X.XX.XX.2.01, kode x.xx.xx.x.xx", {}},
        {"tanda-tanya", "NIP 19680906 xxxxxx x xxx", {}},
        {"tanda-tanya", "Tabel XXX, BAB XXX, ukuran XXL, ASEAN Games XVIII, (R/T) x 100%", {}},
        {"sisa-templat",
         "(Contoh: jelaskan faktor pendorong sesuai kondisi perangkat daerah)",
         {"(Contoh: jelaskan faktor pendorong sesuai kondisi perangkat daerah)"}},
        {"sisa-templat",
         "Isikan langkah lain sesuai kebutuhan dinas Saudara.",
         {"Isikan langkah lain sesuai kebutuhan dinas Saudara"}},
        {"sisa-templat", "Kuesioner memuat petunjuk: (isi sesuai dengan pengalaman Saudara).", {}},
        {"sisa-templat", "Formulir (lampirkan fotokopi KTP) diserahkan ke loket.", {}},
        {"sisa-templat", "Program disusun sesuai kebutuhan masyarakat (contoh: posyandu).", {}},
        {"sisa-templat", "Kami jelaskan sesuai kondisi di lapangan.", {}},
        {"sisa-templat", "Hal ini diuraikan sesuai dengan keadaan puskesmas (lihat Tabel 3.1).", {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        Laporan laporan;
        laporan.rule.parameters["list"] = c.list;
        laporan.pack = *pack;
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_text_pattern)) == c.found);
    }
}

Laporan dengan_wilayah() {
    Laporan laporan;
    laporan.report.instansi = {"Kecamatan Bojongsari", "kecamatan", "Bojongsari", "Kabupaten Purbalingga", "33.03"};
    auto& w = laporan.pack.wilayah;
    w.kabupaten.push_back(
        {"33.03", "Kabupaten Purbalingga", {"Bojongsari", "Kutasari", "Padamara", "Karangreja", "Karang Jambu"}});
    w.kecamatan = {{"bojongsari", {"33.03"}}, {"kutasari", {"33.03"}}, {"astanaanyar", {"32.73"}},
                   {"sumber", {"33.17"}},     {"jati", {"33.19"}},     {"pilangkenceng", {"35.19"}}};
    laporan.kata("konteks-batas", {"berbatasan", "sebelah", "dibandingkan", "peraturan", "tertinggi", "berada"})
        .kata("konteks-hubungan", {"bersama", "dengan", "dari", "menjadi"})
        .kata("konteks-tempat", {"gedung", "sungai"})
        .kata("kecamatan-umum", {"sumber"});
    return laporan;
}

TEST_CASE("TXT001: kecamatan lain sebagai milik sendiri") {
    const Kasus cases[] = {
        {"Pelayanan di Kecamatan Kutasari semakin cepat.", {"Kecamatan Kutasari"}},
        {"CAMAT KUTASARI", {"CAMAT KUTASARI"}},
        {"Kantor Kec. Karang Jambu melayani warga.", {"Kec. Karang Jambu"}},
        {"Pelayanan di Kecamatan Astanaanyar dilaksanakan setiap hari.", {"Kecamatan Astanaanyar"}},
        {"Wilayahnya berbatasan dengan hutan. Kecamatan Kutasari memiliki 10 desa.", {"Kecamatan Kutasari"}},
        // Right.
        {"Kecamatan Bojongsari berbatasan dengan Kecamatan Kutasari.", {}},
        {"Sebelah utara Kecamatan Padamara", {}},
        {"Rapat dihadiri Kecamatan Kutasari dan Kecamatan Padamara.", {}},
        {"Rapat dihadiri Kecamatan Kutasari, Padamara dan Karangreja.", {}},
        {"Desa Kutasari menerima bantuan.", {}},
        {"Kantor Desa Sempor Kecamatan Kutasari", {}},
        {"Kecamatan Bojong Sari melaporkan kinerja.", {}},
        {"pelayanan kecamatan sumber daya; Kecamatan Sumber", {}},
        {"Kecamatan Jati", {}},  // four letters, elsewhere: too little to go by
        {"Kecamatan Pilangkenceng Kabupaten Madiun menjadi contoh.", {}},
        {"kinerja kecamatan meningkat", {}},
        {"Sesuai dengan Renstra Kecamatan Kutasari tahun 2025", {"Kecamatan Kutasari"}},
        {"Capaian nilai SAKIP Kecamatan Kutasari meningkat.", {"Kecamatan Kutasari"}},
        // Another kecamatan that has to do with ours.
        {"Pelatihan dilaksanakan di Gedung Pertemuan Kecamatan Kutasari.", {}},
        {"Banjir ditangani bersama Kecamatan Kutasari melalui rapat.", {}},
        {"Beliau dilantik menjadi Camat Kutasari.", {}},
        {"Pelayanan juga diberikan kepada warga dari Kecamatan Kutasari.", {}},
        {"Nilai tertinggi dicapai oleh Kecamatan Kutasari dengan nilai 88,20.", {}},
        {"Kantor pengadilan berada di Kecamatan Kutasari.", {}},
        {"Kecamatan Kutasari dan hutan lindung berbatasan langsung.", {}},
        {"Jalan rusak menghubungkan Kecamatan Bojongsari ke arah Kecamatan Kutasari.", {}},
        {"Air baku Sungai Klawing Kecamatan Kutasari dipakai PDAM.", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_wilayah();
        laporan.paragraf(c.text);
        const auto findings = laporan.periksa(check_other_instansi);
        CHECK(found_of(findings) == c.found);
        for (const Finding& finding : findings) CHECK(finding.expected == "Kecamatan Bojongsari");
    }
}

TEST_CASE("TXT001: daftar tetangga, kata pengantarnya, dan tabel") {
    Laporan laporan = dengan_wilayah();
    laporan.paragraf("Wilayah kami berbatasan dengan:");
    laporan.butir("Kecamatan Kutasari di utara");
    laporan.paragraf("Tetangga", TextRole::heading);
    laporan.butir("Kecamatan Kutasari;");
    laporan.butir("Kecamatan Padamara.");
    laporan.report.tabel.push_back(
        tabel(TableKind::desa, "Desa", {{Role::uraian, "Wilayah"}}, {{"Kecamatan Kutasari"}}));
    CHECK(laporan.periksa(check_other_instansi).empty());
    laporan.report.tabel.push_back(tabel(TableKind::capaian, "Capaian Kinerja Kecamatan Kutasari",
                                         {{Role::indikator, "Indikator"}},
                                         {{"Nilai SAKIP Kecamatan Bojongsari"}, {"IKM Kecamatan Kutasari"}}));
    CHECK(found_of(laporan.periksa(check_other_instansi)) ==
          std::vector<std::string>{"Kecamatan Kutasari", "Kecamatan Kutasari"});
}

TEST_CASE("TXT001: dinas, hanya di tempat laporan menyebut dirinya") {
    const Kasus cases[] = {
        {"Renstra Dinas Pendidikan Kabupaten Purbalingga", {"Dinas Pendidikan"}},
        {"KEPALA DINAS PERTANIAN DAN KETAHANAN PANGAN", {"DINAS PERTANIAN DAN KETAHANAN PANGAN"}},
        {"Kepala Dinas Pertanian dan Ketahanan Pangan menyerahkan penghargaan", {}},
        {"Perjanjian antara Kepala Dinas dan Bupati Enrekang ditandatangani.", {}},
        {"Renstra Dinas dan Bupati", {}},
        {"Nilai ini lebih tinggi daripada nilai SAKIP Dinas Sosial.", {}},
        {"Renstra Dinas Kesehatan", {}},
        {"Kerja sama dengan Dinas Pendidikan berjalan baik.", {}},
        {"Renstra Dinas terkait", {}},
        {"Renstra Dinas PUPR", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan;
        laporan.report.instansi = {"Dinas Kesehatan, Pengendalian Penduduk", "dinas",
                                   "Kesehatan, Pengendalian Penduduk", "", ""};
        laporan.kata("konteks-batas", {"daripada"}).paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_other_instansi)) == c.found);
    }
}

}  // namespace
}  // namespace lkiplint
