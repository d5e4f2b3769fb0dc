// Reading rule packs: what is kept, what is refused, and how a mistake is named.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "rules/pack.h"

using namespace lkiplint;

namespace {

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
           "<why lang=\"id\">Sebab</why><why lang=\"en\">Why</why>\n"
           "<basis lang=\"id\">Dasar</basis><basis lang=\"en\">Basis</basis>\n"
           "<fix lang=\"id\">Betulkan</fix><fix lang=\"en\">Mend</fix>\n"
           "<example kind=\"bad\">Buruk</example><example kind=\"good\">Baik</example>\n" +
           more + "</rule>";
}

const std::string kGood = R"(code="ANG001" slug="jumlah" severity="galat" check="tree-sum")";

}  // namespace

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
        {in_root(whole_rule(kGood, "<fix lang=\"id\">{milik}</fix>")),
         "rules/uji.xml:9: tanda kurung kurawal pada <fix>; isian"},
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
