#include "rules/pack.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

using namespace lkiplint;

namespace {

// The pack of this source tree, read once.
const RulePack& pack() {
    static const Result<RulePack> loaded = load_pack_directory(LKIPLINT_SOURCE_DIR "/rules");
    REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().message));
    return *loaded;
}

std::string in_root(const std::string& content) { return "<lkiplint-rules>\n" + content + "\n</lkiplint-rules>\n"; }

// The error of a pack of one file; the first line of `content` is line 2.
std::string error_of(const std::string& content, const std::string& name = "rules/uji.xml") {
    const Result<RulePack> loaded = load_pack({{name, content}});
    return loaded.ok() ? "" : loaded.error().message;
}

std::string whole_rule(const std::string& attributes, const std::string& more = {}) {
    return "<rule " + attributes +
           ">\n<title lang=\"id\">Judul</title><title lang=\"en\">Title</title>\n"
           "<message lang=\"id\">{found}</message><message lang=\"en\">{found}</message>\n"
           "<why lang=\"id\">Sebab</why><why lang=\"en\">Why</why>\n<basis>Dasar</basis>\n"
           "<fix lang=\"id\">Betulkan</fix><fix lang=\"en\">Mend</fix>\n"
           "<example kind=\"bad\">Buruk</example><example kind=\"good\">Baik</example>\n" +
           more + "</rule>";
}

const std::string kGood = R"(code="ANG001" slug="jumlah" severity="galat" check="tree-sum")";

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
    const std::set<std::string> expected = {"ANG001", "ANG002", "ANG003", "ANG004", "ANG005", "ANG006", "ANG010",
                                            "DAT001", "KIN001", "KIN006", "LBL001", "LBL002", "LBL003", "LBL005",
                                            "LBL006", "STR002", "TXT001", "TXT002", "TXT003", "TXT004", "TXT008"};
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

TEST_CASE("examples keep their tabs and lose the blanks of the file") {
    const Result<RulePack> loaded =
        load_pack({{"uji.xml", in_root(whole_rule(kGood, R"(<example kind="bad" expected="21">

      **Tabel 1.1 Pegawai**

      No	Uraian	Jumlah
      	Jumlah	
    </example>)"))}});
    REQUIRE(loaded.ok());
    const RuleExample& example = loaded->rules.front().examples.back();
    CHECK(example.text == "**Tabel 1.1 Pegawai**\n\nNo\tUraian\tJumlah\n\tJumlah\t\n");
    CHECK(example.expected == "21");
    CHECK(example.bad);
}

TEST_CASE("a mistake in a pack names its line and what was expected") {
    struct Row {
        std::string content;
        std::string error;  // what the message must contain
    };
    const std::vector<Row> rows = {
        {in_root("<rule/>"), "rules/uji.xml:2: <rule> tanpa atribut code; tulis code=\"ANG001\""},
        {in_root("<rule code=\"ANG001\"/>"), "rules/uji.xml:2: <rule> tanpa atribut slug; tulis slug="},
        {in_root("<rule code=\"ANG001\" slug=\"a\" check=\"b\"/>"),
         "rules/uji.xml:2: <rule> tanpa atribut severity; tulis"},
        {in_root("\n" + whole_rule(R"(code="Ang1" slug="a" severity="galat" check="b")")),
         "rules/uji.xml:3: kode \"Ang1\" salah bentuk; tulis tiga huruf besar dan tiga angka"},
        {in_root(whole_rule(R"(code="ANG001" slug="A1" severity="galat" check="b")")),
         "rules/uji.xml:2: slug \"A1\" salah bentuk; hanya huruf kecil dan -"},
        {in_root(whole_rule(R"(code="ANG001" slug="a" severity="error" check="b")")),
         "rules/uji.xml:2: severity \"error\" tidak dikenal; pilih galat, peringatan, atau catatan"},
        {in_root(whole_rule(kGood + " Level=\"x\"")), "rules/uji.xml:2: parameter Level pada <rule>"},
        {in_root(whole_rule(kGood, "<hint>x</hint>")),
         "rules/uji.xml:9: <hint> tidak dikenal di dalam <rule>; yang dikenal: title, message"},
        {in_root(whole_rule(kGood, "<title lang=\"de\">x</title>")),
         "rules/uji.xml:9: lang \"de\" pada <title> tidak dikenal"},
        {in_root(whole_rule(kGood, "<title lang=\"id\">x</title>")), "rules/uji.xml:9: <title lang=\"id\"> dua kali"},
        {in_root(whole_rule(kGood, "<example kind=\"ugly\">x</example>")),
         "rules/uji.xml:9: kind \"ugly\" pada <example>"},
        {in_root(whole_rule(kGood, "<example kind=\"bad\"> </example>")), "rules/uji.xml:9: <example> kosong"},
        {in_root(whole_rule(kGood, "<example kind=\"good\" expected=\"1\">x</example>")),
         "rules/uji.xml:9: expected pada contoh yang benar"},
        {in_root("<rule " + kGood + ">\n<message lang=\"id\">{found</message></rule>"),
         "rules/uji.xml:3: tanda kurung kurawal pada <message> salah"},
        {in_root("<rule " + kGood + "><title lang=\"id\">x</title></rule>"),
         "rules/uji.xml:2: <rule> ANG001 tanpa <title lang=\"en\">"},
        {in_root("<rule " + kGood + "/>"), "rules/uji.xml:2: <rule> ANG001 tanpa <example kind=\"good\">"},
        {in_root(whole_rule(kGood) + "\n" + whole_rule(R"(code="ANG001" slug="lain" severity="galat" check="b")")),
         "rules/uji.xml:10: kode ANG001 sudah ada di rules/uji.xml:2"},
        {in_root(whole_rule(kGood) + "\n" + whole_rule(R"(code="ANG002" slug="jumlah" severity="galat" check="b")")),
         "rules/uji.xml:10: slug jumlah sudah ada di rules/uji.xml:2"},
        {in_root("<aturan/>"),
         "rules/uji.xml:2: <aturan> tidak dikenal di dalam <lkiplint-rules>; yang dikenal: rule, pola"},
        {"<rules/>", "rules/uji.xml:1: elemen terluar harus <lkiplint-rules>"},
        {"", "rules/uji.xml:1: bukan XML yang benar"},
        {in_root("<rule>"), "bukan XML yang benar"},
        {"<lkiplint-rules>\xff</lkiplint-rules>", "rules/uji.xml:1: bukan UTF-8"},
        {in_root("<pola nama=\"a\"><p>(</p></pola>"),
         "rules/uji.xml:2: pola \"(\" bukan ekspresi reguler RE2 yang benar: missing )"},
        {in_root("<pola nama=\"a\">\n<p unless=\"[\">x</p></pola>"), "rules/uji.xml:3: pola \"[\" bukan ekspresi"},
        {in_root("<pola nama=\"a\"><p></p></pola>"), "rules/uji.xml:2: pola kosong"},
        {in_root("<pola nama=\"a\"/>"), "rules/uji.xml:2: <pola> kosong"},
        {in_root("<pola><p>x</p></pola>"), "rules/uji.xml:2: <pola> tanpa atribut nama"},
        {in_root("<pola nama=\"a\"><p>x</p></pola>\n<pola nama=\"a\"><p>x</p></pola>"),
         "rules/uji.xml:3: pola a sudah ada di rules/uji.xml:2"},
        {in_root("<kata nama=\"a\"><k>satu</k>\n<k>Satu</k></kata>"), "rules/uji.xml:3: kata \"Satu\" dua kali"},
        {in_root("<kata nama=\"a\"><p>satu</p></kata>"),
         "rules/uji.xml:2: <p> tidak dikenal di dalam <kata>; yang dikenal: k"},
        {in_root("<kata nama=\"a\"><k><b/></k></kata>"),
         "rules/uji.xml:2: <b> tidak dikenal di dalam <k>; yang dikenal: teks saja"},
        {in_root("<kolom role=\"angaran\">x</kolom>"), "rules/uji.xml:2: peran kolom \"angaran\" tidak dikenal"},
        {in_root("<kolom role=\"anggaran\" induk=\"x\">x</kolom>"),
         "rules/uji.xml:2: <kolom> dengan atribut induk; yang dikenal: role, parent, caption"},
        {in_root("<kolom role=\"anggaran\" parent=\"*\">x</kolom>"), "rules/uji.xml:2: pola \"*\" bukan ekspresi"},
        {in_root("<tabel kind=\"kapaian\"/>"), "rules/uji.xml:2: jenis tabel \"kapaian\" tidak dikenal"},
        {in_root("<tabel kind=\"capaian\" needs=\"target|x\"/>"), "rules/uji.xml:2: peran kolom \"x\" tidak dikenal"},
        {in_root("<tabel kind=\"capaian\" min-years=\"dua\"/>"), "rules/uji.xml:2: min-years \"dua\" bukan bilangan"},
        {in_root("<tabel kind=\"capaian\">x</tabel>"), "rules/uji.xml:2: <tabel> harus kosong"},
        {in_root("<skala jenis=\"x\" sumber=\"y\"/>"),
         "rules/uji.xml:2: jenis skala \"x\" tidak dikenal; pilih capaian"},
        {in_root("<skala jenis=\"ikm\" sumber=\"y\">\n<kelas label=\"A\"/></skala>"),
         "rules/uji.xml:3: <kelas> tanpa batas"},
        {in_root("<skala jenis=\"ikm\" sumber=\"y\">\n<kelas label=\"A\" dari=\"88,31\"/></skala>"),
         "rules/uji.xml:3: dari \"88,31\" bukan bilangan; tulis dengan titik desimal"},
        {in_root("<skala jenis=\"ikm\" sumber=\"y\"><kelas label=\"A\" dari=\"9\" sampai=\"8\"/></skala>"),
         "rules/uji.xml:2: <kelas> dengan sampai di bawah dari"},
        {in_root("<skala jenis=\"ikm\" sumber=\"y\"><kelas label=\"A\" dari=\"9\" dari-termasuk=\"no\"/></skala>"),
         "rules/uji.xml:2: dari-termasuk \"no\" tidak dikenal; pilih ya atau tidak"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.content);
        const std::string error = error_of(row.content);
        CHECK_MESSAGE(error.find(row.error) != std::string::npos, error, " lacks ", row.error);
    }
}

TEST_CASE("a mistake in a data file names its line") {
    struct Row {
        std::string name, content, error;
    };
    const std::string wilayah = "code\tlevel\tname\tparent\n";
    const std::string nomenklatur = "code\tlevel\tname\tparent\tsource\n";
    const std::vector<Row> rows = {
        {"wilayah.tsv", "kode\tnama\n", "wilayah.tsv:1: baris kepala salah; tulis code<tab>level<tab>name<tab>parent"},
        {"wilayah.tsv", wilayah + "11\tprovinsi\tAceh\n", "wilayah.tsv:2: 3 kolom; harus 4"},
        {"wilayah.tsv", wilayah + "11\tnegara\tAceh\t\n", "wilayah.tsv:2: level \"negara\" tidak dikenal"},
        {"wilayah.tsv", wilayah + "11.01.01\tkecamatan\tSukamaju\t11.01\n",
         "wilayah.tsv:2: kecamatan dengan induk 11.01"},
        {"wilayah.tsv", wilayah + "12.01\tkabupaten\tB\t12\n11.01\tkabupaten\tA\t11\n",
         "wilayah.tsv:3: kode 11.01 tidak urut"},
        {"nomenklatur-dinas.tsv", nomenklatur + "1\tbidang\tX\t\t\n",
         "nomenklatur-dinas.tsv:2: level \"bidang\" tidak dikenal"},
        {"desa.tsv", "code\tname\n", "desa.tsv:1: berkas tidak dikenal"},
    };
    for (const Row& row : rows) {
        const std::string error = error_of(row.content, row.name);
        CHECK_MESSAGE(error.find(row.error) != std::string::npos, error, " lacks ", row.error);
    }
}

TEST_CASE("all mistakes of a pack are named at once") {
    const std::string error = error_of(in_root("<a/>\n<b/>\n<c/>"));
    CHECK(std::count(error.begin(), error.end(), '\n') == 2);
    std::string many;
    for (int i = 0; i < 50; ++i) many += "<a/>\n";
    CHECK(error_of(in_root(many)).ends_with("… dan 30 kesalahan lain"));
}

TEST_CASE("how a table is recognised is read in the order of the file") {
    const Result<RulePack> loaded = load_pack({{"tabel.xml", in_root(R"(
      <kolom role="anggaran-perubahan" parent="anggaran" caption="belanja">perubahan</kolom>
      <kolom role="anggaran">^anggaran$</kolom>
      <tabel kind="renstra" caption="renstra" needs="indikator  target|realisasi" without="anggaran sisa" min-years="2"/>
      <tabel kind="capaian" header="capaian" section="bab iii"/>)")}});
    REQUIRE(loaded.ok());
    REQUIRE(loaded->roles.size() == 2);
    CHECK(loaded->roles[0].role == Role::anggaran_perubahan);
    CHECK(re2::RE2::PartialMatch("setelah Perubahan", *loaded->roles[0].header));
    CHECK(loaded->roles[0].parent != nullptr);
    CHECK(loaded->roles[1].caption == nullptr);
    REQUIRE(loaded->kinds.size() == 2);
    const KindPattern& renstra = loaded->kinds[0];
    CHECK(renstra.kind == TableKind::renstra);
    CHECK(renstra.needs == std::vector<std::vector<Role>>{{Role::indikator}, {Role::target, Role::realisasi}});
    CHECK(renstra.without == std::vector<Role>{Role::anggaran, Role::sisa});
    CHECK(renstra.min_years == 2);
    CHECK(loaded->kinds[1].caption == nullptr);
}

TEST_CASE("messages use only what their check fills") {
    const std::map<std::string, std::set<std::string>> filled = {
        {"tree-sum", {"nama", "kolom", "jumlah", "selisih", "banyak"}},
        {"total-sum", {"nama", "kolom", "jumlah", "selisih", "banyak"}},
        {"serapan", {"nama", "realisasi", "anggaran"}},
        {"difference", {"nama", "rumus", "kiri", "kanan"}},
        {"overspent", {"nama", "realisasi", "anggaran", "persen"}},
        {"malformed-number", {"cacat"}},
        {"capaian", {"nama", "target", "realisasi", "rumus"}},
        {"capaian-akhir", {"nama", "realisasi", "target_akhir"}},
        {"class-label", {"nama", "nilai", "skala"}},
        {"letter-grade", {"nilai", "skala"}},
        {"empty-column", {"kolom", "banyak"}},
        {"scale-defect", {"cacat"}},
        {"other-instansi", {"milik"}},
        {"text-pattern", {"catatan"}},
        {"unchosen", {"catatan"}},
        {"repeated-words", {"kata"}},
        {"table-number", {"nomor", "pertama"}},
        {"supporting-total", {"kolom", "jumlah", "selisih"}},
    };
    for (const Rule& rule : pack().rules) {
        const auto known = filled.find(rule.check);
        if (known == filled.end()) continue;
        for (const std::string& text : {rule.message.id, rule.message.en, rule.fix.id, rule.fix.en}) {
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

TEST_CASE("a folder is a pack; names of places come from the program when it holds none") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "lkiplint-pack-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "data");
    CHECK(load_pack_directory(folder / "tidak-ada").error().message.find("tidak dapat dibuka") != std::string::npos);
    CHECK(load_pack_directory(folder).error().message.find("tidak ada berkas *.xml") != std::string::npos);
    std::ofstream(folder / "a.xml") << in_root(whole_rule(kGood));
    std::ofstream(folder / "README.md") << "bukan aturan";
    const Result<RulePack> plain = load_pack_directory(folder);
    REQUIRE(plain.ok());
    CHECK(plain->rules.size() == 1);
    CHECK(plain->wilayah.find_kabupaten("Purbalingga") != nullptr);
    CHECK_FALSE(plain->nomenklatur.empty());
    std::ofstream(folder / "data" / "wilayah.tsv")
        << "code\tlevel\tname\tparent\n11.01\tkabupaten\tKabupaten Antah\t11\n";
    const Result<RulePack> own = load_pack_directory(folder);
    REQUIRE(own.ok());
    CHECK(own->wilayah.find_kabupaten("Purbalingga") == nullptr);
    CHECK(own->wilayah.find_kabupaten("Antah") != nullptr);
    std::ofstream(folder / "b.xml") << "<lkiplint-rules>";
    CHECK(load_pack_directory(folder).error().message.find("b.xml:") != std::string::npos);
    std::filesystem::remove_all(folder);
}
