// What the pack of this source tree says: its rules, words, scales and names.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "rules/pack.h"
#include "run_lkiplint.h"

using namespace lkiplint;

namespace {

// The pack of this source tree, read once.
const RulePack& pack() {
    static const Result<RulePack> loaded = load_pack_directory(test::source_dir() / "rules");
    REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().message));
    return *loaded;
}

bool finds(std::string_view list, const std::string& sentence) {
    const std::vector<TextPattern>& patterns = pack().pattern_list(list);
    return std::any_of(patterns.begin(), patterns.end(), [&](const TextPattern& pattern) {
        return re2::RE2::PartialMatch(sentence, *pattern.pattern) &&
               !(pattern.unless && re2::RE2::PartialMatch(sentence, *pattern.unless));
    });
}

std::string labels_of(Skala::Jenis jenis, const Decimal& value) {
    std::string labels;
    for (const Skala& skala : pack().scales) {
        if (skala.jenis != jenis) continue;
        for (const KelasSkala& kelas : skala.kelas) {
            const bool above = !kelas.dari || value > *kelas.dari || (kelas.dari_termasuk && value == *kelas.dari);
            const bool below =
                !kelas.sampai || value < *kelas.sampai || (kelas.sampai_termasuk && value == *kelas.sampai);
            if (above && below) labels += (labels.empty() ? "" : "|") + (kelas.kode.empty() ? kelas.label : kelas.kode);
        }
    }
    return labels;
}

}  // namespace

TEST_CASE("the pack of the source tree is complete") {
    const std::set<std::string> expected = {
        "ANG001", "ANG002", "ANG003", "ANG004", "ANG005", "ANG006", "ANG007", "ANG008", "ANG009", "ANG010", "DAT001",
        "DAT002", "DAT003", "KIN001", "KIN002", "KIN003", "KIN004", "KIN005", "KIN006", "LBL001", "LBL002", "LBL003",
        "LBL005", "LBL006", "STR001", "STR002", "STR003", "STR004", "STR005", "STR006", "TXT001", "TXT002", "TXT003",
        "TXT004", "TXT005", "TXT006", "TXT008", "IDN001", "IDN002", "IDN003", "IDN004", "IDN005"};
    for (const std::string& code : expected) CHECK_MESSAGE(pack().find(code) != nullptr, code);
    CHECK(pack().find("XYZ999") == nullptr);
    CHECK(pack().find("ANG001")->parameter("level") == "kegiatan");
    CHECK(pack().find("ANG001")->parameter("scale").empty());
    CHECK(pack().find("LBL002")->parameter("scale") == "sakip");
    CHECK(pack().find("ANG006")->severity == Severity::peringatan);
    CHECK_FALSE(pack().roles.empty());
    CHECK_FALSE(pack().kinds.empty());
}

TEST_CASE("rules come in the order of their codes, whatever file they stand in") {
    const std::vector<Rule>& rules = pack().rules;
    CHECK(std::is_sorted(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.code < b.code; }));
}

TEST_CASE("messages use only what their check fills") {
    const std::map<std::string, std::set<std::string>> filled = {
        {"tree-sum", {"nama", "kolom", "jumlah", "selisih", "banyak", "rincian"}},
        {"total-sum", {"nama", "kolom", "jumlah", "selisih", "banyak", "rincian"}},
        {"serapan", {"nama", "realisasi", "anggaran", "rincian"}},
        {"difference", {"nama", "rumus", "kiri", "kanan", "rincian"}},
        {"overspent", {"nama", "realisasi", "anggaran", "persen"}},
        {"malformed-number", {"cacat"}},
        {"capaian", {"nama", "target", "realisasi", "rumus", "rincian"}},
        {"capaian-akhir", {"nama", "realisasi", "target_akhir", "rincian"}},
        {"capaian-narasi", {"nama", "besaran", "sumber"}},
        {"target-pk", {"nama", "besaran", "tahun", "sumber"}},
        {"target-renstra", {"nama", "besaran", "tahun", "sumber"}},
        {"realisasi-antar-tabel", {"nama", "besaran", "tahun", "sumber"}},
        {"class-label", {"nama", "nilai", "skala"}},
        {"letter-grade", {"nilai", "skala"}},
        {"empty-column", {"kolom", "banyak"}},
        {"scale-defect", {"cacat"}},
        {"other-instansi", {"milik"}},
        {"text-pattern", {"catatan"}},
        {"unchosen", {"catatan"}},
        {"repeated-words", {"kata"}},
        {"table-number", {"nomor", "pertama"}},
        {"required-part", {"bagian"}},
        {"table-reference", {"alasan"}},
        {"numbering", {"sebelum"}},
        {"contents", {"alasan"}},
        {"repeated-rows", {"nama", "banyak"}},
        {"supporting-total", {"judul", "dasar", "kolom", "jumlah", "selisih", "rincian"}},
        {"empty-slot", {"catatan"}},
        {"misspelt-name", {}},
        {"nip", {"cacat"}},
        {"dates", {"cacat"}},
        {"reporting-year", {"apa"}},
        {"identity-facts", {"apa"}},
        {"legal-basis", {"judul"}},
        {"efficiency-label", {"nama", "capaian", "serapan"}},
        {"conclusion", {"capaian"}},
        {"empty-performance", {"indikator"}},
        {"swapped-indicator", {"nama", "milik"}},
        {"trend", {"angka"}},
        {"average", {"nama", "banyak", "rincian"}},
        {"stated-count", {"tabel"}},
        {"foreign-goal", {"nama", "milik"}},
        {"amount-across", {"nama", "sumber", "lain"}},
        {"amount-in-text", {"alasan", "alasan_en"}},
        {"counts-in-text", {"alasan"}},
        {"share-of-total", {"bagian", "jumlah", "rincian"}},
        {"spending-parts", {"hasil", "dasar", "rincian", "tertulis"}},
    };
    for (const Rule& rule : pack().rules) {
        const auto known = filled.find(rule.check);
        if (known == filled.end()) continue;
        for (const std::string& text : {rule.message.id, rule.message.en, rule.hitungan.id, rule.hitungan.en}) {
            static const re2::RE2 placeholder(R"(\{([^}]*)\})");
            re2::StringPiece rest(text);
            std::string name;
            while (re2::RE2::FindAndConsume(&rest, placeholder, &name)) {
                const bool common = name == "found" || name == "expected" || name == "locator";
                CHECK_MESSAGE((common || known->second.contains(name)), rule.code, ": {", name, "}");
            }
        }
    }
}

TEST_CASE("left-over placeholders and instructions are told from prose") {
    struct Row {
        std::string list, sentence;
        bool found;
    };
    const std::vector<Row> rows = {
        {"tanda-tanya", "Realisasi sebesar ??? dari target", true},
        {"tanda-tanya", "Anggaran Rp XXX.XXX.XXX,00", true},
        {"tanda-tanya", "Nomor xxx/2025", true},
        {"tanda-tanya", "Realisasi #DIV/0! pada triwulan IV", true},
        {"tanda-tanya", "lihat Error! Reference source not found.", true},
        {"tanda-tanya", "Apakah pelayanan memuaskan?", false},
        {"tanda-tanya", "MTQ XXX dan HUT ke-XXX", false},
        {"tanda-tanya", "Eselon xx", false},
        {"sisa-templat", "dihitung dengan rumus (tuliskan rumus indikator)", true},
        {"sisa-templat", "[sebutkan faktor pendukungnya]", true},
        {"sisa-templat", "(isi dengan data capaian)", true},
        {"sisa-templat", "(diisi sesuai IKU masing-masing)", true},
        {"sisa-templat", "Catatan : mohon dilengkapi analisisnya", true},
        {"sisa-templat", "selain contoh diatas", true},
        {"sisa-templat", "Contoh narasi:", true},
        {"sisa-templat", "*) coret yang tidak perlu", true},
        {"sisa-templat", "hapus jika tidak ada", true},
        {"sisa-templat", "Pemerintah [Nama Kabupaten] dan <nama instansi>", true},
        {"sisa-templat", "a. sasaran; dst... sesuai kebutuhan", true},
        {"sisa-templat", "silahkan disesuaikan dengan kondisi", true},
        {"sisa-templat", "Catatan : data per 31 Desember 2025", false},
        {"sisa-templat", "Masyarakat diminta mengisi formulir; silakan isi formulir di loket.", false},
        {"sisa-templat", "Sebagai contoh, layanan keliling menjelaskan hal itu. Contoh inovasi adalah antrean daring.",
         false},
        {"sisa-templat", "Galon (isi ulang) dan meja (isi laci 3)", false},
        {"sisa-templat", "Mohon dilengkapi persyaratan permohonan KTP", false},
        {"sisa-templat", "Alat Kantor Lainnya (Dst..)", false},
        {"sisa-templat", "Lainnya (sebutkan)", false},
        {"sisa-templat", "Peraturan Bupati tentang Penyebutan (sebutkan nama) Lembaga", false},
        {"sisa-templat", "(disesuaikan dengan kebutuhan masing-masing desa)", false},
        {"sisa-templat", "Kegiatan dihapus jika tidak sesuai RKPD", false},
        {"sisa-templat", "target < 100 tetapi > 90", false},
    };
    for (const Row& row : rows) CHECK_MESSAGE(finds(row.list, row.sentence) == row.found, row.sentence);
    CHECK(pack().pattern_list("tidak-ada").empty());
}

TEST_CASE("word lists hold together") {
    for (const char* name : {"kata-fungsi", "kata-ulang", "kata-jenis", "indikator-negatif", "indikator-positif",
                             "kecamatan-umum", "konteks-batas", "status-berlawanan"}) {
        CHECK_MESSAGE(!pack().word_list(name).empty(), name);
    }
    CHECK(pack().word_list("tidak-ada").empty());
    const std::vector<std::string>& reduplicated = pack().word_list("kata-ulang");
    for (const std::string& word : pack().word_list("kata-fungsi")) {
        CHECK_MESSAGE(std::find(reduplicated.begin(), reduplicated.end(), word) == reduplicated.end(), word);
    }
    for (const std::string& word : pack().word_list("kecamatan-umum")) {
        CHECK_MESSAGE(pack().wilayah.kecamatan.contains(word), word);
    }
    for (const std::string& pair : pack().word_list("status-berlawanan")) {
        CHECK_MESSAGE(split(pair, '|').size() == 2, pair);
    }
}

TEST_CASE("default scales: a border fits both neighbours, everything else one class") {
    struct Row {
        Skala::Jenis jenis;
        Decimal value;
        std::string labels;
    };
    const std::vector<Row> rows = {
        {Skala::Jenis::capaian, Decimal(103), "Sangat Tinggi"},
        {Skala::Jenis::capaian, Decimal(91), "Sangat Tinggi"},
        {Skala::Jenis::capaian, Decimal(905, 1), "Sangat Tinggi|Tinggi"},
        {Skala::Jenis::capaian, Decimal(90), "Sangat Tinggi|Tinggi"},
        {Skala::Jenis::capaian, Decimal(8999, 2), "Tinggi"},
        {Skala::Jenis::capaian, Decimal(76), "Tinggi"},
        {Skala::Jenis::capaian, Decimal(755, 1), "Tinggi|Sedang"},
        {Skala::Jenis::capaian, Decimal(75), "Sedang"},
        {Skala::Jenis::capaian, Decimal(655, 1), "Sedang|Rendah"},
        {Skala::Jenis::capaian, Decimal(50), "Sangat Rendah"},
        {Skala::Jenis::capaian, Decimal(0), "Sangat Rendah"},
        {Skala::Jenis::sakip, Decimal(80), "A|BB"},
        {Skala::Jenis::sakip, Decimal(8001, 2), "A"},
        {Skala::Jenis::sakip, Decimal(55), "CC"},
        {Skala::Jenis::ikm, Decimal(8831, 2), "A"},
        {Skala::Jenis::ikm, Decimal(883, 1), "B"},
        {Skala::Jenis::ikm, Decimal(7661, 2), "B"},
        {Skala::Jenis::ikm, Decimal(7660, 2), "C"},
        {Skala::Jenis::ikm, Decimal(65), "C"},
        {Skala::Jenis::ikm, Decimal(6499, 2), "D"},
        {Skala::Jenis::ipp, Decimal(368, 2), "B"},
        {Skala::Jenis::ipp, Decimal(35, 1), "B-"},
        {Skala::Jenis::ipp, Decimal(451, 2), "A"},
    };
    for (const Row& row : rows) CHECK_MESSAGE(labels_of(row.jenis, row.value) == row.labels, row.value.to_string());
}

TEST_CASE("a kabupaten is found however its name is printed") {
    struct Row {
        std::string printed, name;  // "" when unknown
    };
    const std::vector<Row> rows = {
        {"Kabupaten Purbalingga", "Kabupaten Purbalingga"},
        {"KABUPATEN PURBALINGGA", "Kabupaten Purbalingga"},
        {"Kab. Purbalingga", "Kabupaten Purbalingga"},
        {"Pemerintah Kabupaten Purbalingga", "Kabupaten Purbalingga"},
        {"Pemkab Purbalingga", "Kabupaten Purbalingga"},
        {"Purbalingga", "Kabupaten Purbalingga"},
        {"Bandung", "Kabupaten Bandung"},
        {"Kota Bandung", "Kota Bandung"},
        {"Surabaya", "Kota Surabaya"},
        {"Kota Jakarta Utara", "Kota Administrasi Jakarta Utara"},
        {"Jakarta Utara", "Kota Administrasi Jakarta Utara"},
        {"Kabupaten Surabaya", ""},
        {"Antah Berantah", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        const Wilayah::Kabupaten* found = pack().wilayah.find_kabupaten(row.printed);
        CHECK_MESSAGE((found == nullptr ? "" : found->name) == row.name, row.printed);
    }
    const Wilayah::Kabupaten* by_code = pack().wilayah.by_code("33.03");
    REQUIRE(by_code != nullptr);
    CHECK(by_code->name == "Kabupaten Purbalingga");
    CHECK(std::find(by_code->kecamatan.begin(), by_code->kecamatan.end(), "Bojongsari") != by_code->kecamatan.end());
    CHECK(pack().wilayah.by_code("99.99") == nullptr);
    const std::vector<std::string>& codes = pack().wilayah.kecamatan.at("bojongsari");
    CHECK(codes.size() > 1);  // there is one in Depok too
    CHECK(std::find(codes.begin(), codes.end(), "33.03") != codes.end());
}

TEST_CASE("budget lines of the official nomenclature have a level") {
    const auto& nomenklatur = pack().nomenklatur;
    CHECK(nomenklatur.at("program penunjang urusan pemerintahan daerah kabupaten kota") == Level::program);
    CHECK(nomenklatur.at("penunjang urusan pemerintahan daerah kabupaten kota") == Level::program);
    CHECK(nomenklatur.at("perencanaan penganggaran dan evaluasi kinerja perangkat daerah") == Level::kegiatan);
    CHECK(nomenklatur.at("koordinasi dan penyusunan dokumen rka skpd") == Level::sub_kegiatan);
}
