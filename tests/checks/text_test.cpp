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
    laporan.kata("kata-jenis", {"program", "kegiatan", "desa"});
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
        // Right.
        {"Nilai rata rata masing masing langkah langkah tahun tahun.", {}},
        {"program program unggulan daerah", {}},
        {"tempat yang, yang mana; di - di", {}},
        {"Apa itu di. Di kantor.", {}},
        {"jumlah laporan yang selesai (jumlah laporan yang selesai / jumlah laporan yang masuk)", {}},
        {"naik dari 100 % 100 % 100 % 100 % 100 % 100 %", {}},
        {"melayani warga dengan baik. Melayani warga dengan baik adalah tugas.", {}},
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
    laporan.kata("status-berlawanan", {"belum|sudah", "belum|telah", "meningkat|menurun", "peningkatan|penurunan",
                                       "tercapai|tidak tercapai"});
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

Laporan dengan_wilayah() {
    Laporan laporan;
    laporan.report.instansi = {"Kecamatan Bojongsari", "kecamatan", "Bojongsari", "Kabupaten Purbalingga", "33.03"};
    auto& w = laporan.pack.wilayah;
    w.kabupaten.push_back(
        {"33.03", "Kabupaten Purbalingga", {"Bojongsari", "Kutasari", "Padamara", "Karangreja", "Karang Jambu"}});
    w.kecamatan = {{"bojongsari", {"33.03"}}, {"kutasari", {"33.03"}}, {"astanaanyar", {"32.73"}},
                   {"sumber", {"33.17"}},     {"jati", {"33.19"}},     {"pilangkenceng", {"35.19"}}};
    laporan.kata("konteks-batas", {"berbatasan", "sebelah", "dibandingkan", "peraturan"})
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
        {"Kepala Dinas Pertanian dan Ketahanan Pangan menandatangani", {"Dinas Pertanian dan Ketahanan Pangan"}},
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
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_other_instansi)) == c.found);
    }
}

}  // namespace
}  // namespace lkiplint
