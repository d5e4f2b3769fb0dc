// Mistakes in the checklist of the reviu are named with their line.
#include <doctest/doctest.h>

#include <string>

#include "rules/pack.h"

using namespace lkiplint;

namespace {

std::string both(const std::string& tag, const std::string& text = "Teks") {
    return "<" + tag + " lang=\"id\">" + text + "</" + tag + "><" + tag + " lang=\"en\">" + text + "</" + tag + ">";
}

const std::string kRule = "<rule code=\"KIN003\" slug=\"target\" severity=\"galat\" check=\"target-pk\">" +
                          both("title") + both("message") + both("why") + both("basis") + both("fix") +
                          "<example kind=\"bad\">x</example><example kind=\"good\">y</example></rule>";
const std::string kTexts =
    both("pernyataan") + both("kriteria") + both("rekomendasi", "Betulkan {banyak}") + both("alasan");
const std::string kProof = R"(<bukti kode="KIN003" sebutan="a" sebutan-en="b"/>)";

// The item begins in line 3.
std::string error_of(const std::string& items) {
    const Result<RulePack> loaded =
        load_pack({{"rules/uji.xml", "<lkiplint-rules>\n" + kRule + "\n" + items + "\n</lkiplint-rules>\n"}});
    return loaded.ok() ? "" : loaded.error().message;
}

std::string item(const std::string& attributes, const std::string& content) {
    return "<butir-reviu " + attributes + ">\n" + content + "</butir-reviu>";
}

}  // namespace

TEST_CASE("a mistake in the checklist of the reviu names its line and what was expected") {
    const std::string good = R"(aspek="format" nomor="1" putusan="program")";
    const std::string person = R"(aspek="format" nomor="2" putusan="pereviu")";
    struct Row {
        std::string content, error;
    };
    for (const Row& row : {
             Row{item(good, kTexts + kProof), ""},
             Row{item(person, kTexts), ""},
             Row{"<butir-reviu/>", "rules/uji.xml:3: <butir-reviu> tanpa atribut aspek; tulis aspek=\"format\""},
             Row{item(R"(aspek="isi" nomor="1" putusan="pereviu")", kTexts),
                 "rules/uji.xml:3: aspek \"isi\" tidak dikenal; pilih format, mekanisme, substansi"},
             Row{item(R"(aspek="format" nomor="1" putusan="ya")", kTexts),
                 "rules/uji.xml:3: putusan \"ya\" tidak dikenal; pilih program, menolak, pereviu, bersyarat"},
             Row{item(R"(aspek="format" nomor="satu" putusan="pereviu")", kTexts),
                 "rules/uji.xml:3: nomor \"satu\" salah; tulis nomor butir 1 sampai 99"},
             Row{item(R"(aspek="format" nomor="0" putusan="pereviu")", kTexts), "rules/uji.xml:3: nomor \"0\" salah"},
             Row{item(person + " x=\"y\"", kTexts), "rules/uji.xml:3: <butir-reviu> dengan atribut x; yang dikenal"},
             Row{item(person, both("kriteria") + both("rekomendasi") + both("alasan")),
                 "rules/uji.xml:3: <butir-reviu> tanpa <pernyataan lang=\"id\">"},
             Row{item(person, kTexts + "\n<catatan/>"),
                 "rules/uji.xml:5: <catatan> tidak dikenal di dalam <butir-reviu>; yang dikenal: pernyataan"},
             Row{item(person, kTexts + "\n<alasan lang=\"id\">Lagi</alasan>"),
                 "rules/uji.xml:5: <alasan lang=\"id\"> dua kali dalam satu <butir-reviu>"},
             Row{item(person, kTexts + "\n<alasan lang=\"de\">Lagi</alasan>"),
                 "rules/uji.xml:5: lang \"de\" pada <alasan> tidak dikenal"},
             Row{item(person, both("pernyataan", "{banyak}") + both("kriteria") + both("rekomendasi") + both("alasan")),
                 "rules/uji.xml:4: tanda kurung kurawal pada <pernyataan>; yang ada hanya {banyak}"},
             Row{item(person, both("pernyataan") + both("kriteria") + both("rekomendasi", "{nama}") + both("alasan")),
                 "rules/uji.xml:4: tanda kurung kurawal pada <rekomendasi>"},
             Row{item(good, kTexts), "rules/uji.xml:3: putusan \"program\" tanpa <bukti> yang wajib"},
             Row{item(good, kTexts + R"(<bukti kode="KIN003" wajib="tidak" sebutan="a" sebutan-en="b"/>)"),
                 "rules/uji.xml:3: putusan \"program\" tanpa <bukti> yang wajib"},
             Row{item(R"(aspek="format" nomor="1" putusan="menolak")", kTexts),
                 "rules/uji.xml:3: putusan \"menolak\" tanpa <lawan>"},
             Row{item(person, kTexts + "\n<lawan/>"), "rules/uji.xml:5: <lawan> tanpa atribut kode"},
             Row{item(person, kTexts + "\n<lawan kode=\"kin3\"/>"), "rules/uji.xml:5: kode \"kin3\" salah bentuk"},
             Row{item(person, kTexts + "\n<lawan kode=\"KIN003 KIN004\"/>"),
                 "rules/uji.xml:5: kode KIN004 bukan aturan dalam paket ini"},
             Row{item(good, kTexts + "\n<bukti kode=\"KIN003\" sebutan=\"a\"/>"),
                 "rules/uji.xml:5: <bukti> tanpa atribut sebutan-en"},
             Row{item(good, kTexts + "\n<bukti kode=\"KIN003\" cara=\"ada\" sebutan=\"a\" sebutan-en=\"b\"/>"),
                 "rules/uji.xml:5: <bukti cara=\"ada\"> tanpa atribut perihal"},
             Row{item(good, kTexts + "\n<bukti kode=\"KIN003\" cara=\"lihat\" sebutan=\"a\" sebutan-en=\"b\"/>"),
                 "rules/uji.xml:5: cara \"lihat\" tidak dikenal; pilih banding, ada"},
             Row{item(good, kTexts + "\n<bukti kode=\"KIN003\" wajib=\"no\" sebutan=\"a\" sebutan-en=\"b\"/>"),
                 "rules/uji.xml:5: wajib \"no\" tidak dikenal; pilih ya atau tidak"},
             Row{item(good, kTexts + "\n<bukti fakta=\"nama\" sebutan=\"a\" sebutan-en=\"b\"/>"),
                 "rules/uji.xml:5: fakta \"nama\" tidak dikenal; pilih instansi, tahun"},
             Row{item(good, kTexts + "\n<bukti fakta=\"tahun\" kode=\"KIN003\" sebutan=\"a\" sebutan-en=\"b\"/>"),
                 "rules/uji.xml:5: <bukti> dengan fakta tidak memakai kode"},
             Row{item(R"(aspek="format" nomor="2" putusan="bersyarat")", kTexts),
                 "rules/uji.xml:3: bila-tidak dan putusan \"bersyarat\" harus ada bersama-sama"},
             Row{item(person + " bila-tidak=\"1\"", kTexts), "rules/uji.xml:3: bila-tidak dan putusan"},
             Row{item(R"(aspek="format" nomor="2" putusan="bersyarat" bila-tidak="2")", kTexts),
                 "rules/uji.xml:3: bila-tidak menunjuk butir 2; harus butir sebelumnya"},
             Row{item(R"(aspek="format" nomor="3" putusan="bersyarat" bila-tidak="2")", kTexts),
                 "rules/uji.xml:3: bila-tidak menunjuk butir reviu format 2, yang tidak ada dalam paket ini"},
             Row{item(R"(aspek="substansi" nomor="3" putusan="bersyarat" bila-tidak="2")", kTexts) +
                     item(person, kTexts),
                 "rules/uji.xml:3: bila-tidak menunjuk butir reviu substansi 2, yang tidak ada dalam paket ini"},
             Row{item(R"(aspek="format" nomor="3" putusan="bersyarat" bila-tidak="2")", kTexts) + item(person, kTexts),
                 ""},
             Row{item(person, kTexts) + "\n" + item(person, kTexts),
                 "rules/uji.xml:5: butir reviu format 2 sudah ada di rules/uji.xml:3"},
         }) {
        CAPTURE(row.content);
        const std::string error = error_of(row.content);
        if (row.error.empty())
            CHECK(error == "");
        else
            CHECK_MESSAGE(error.find(row.error) != std::string::npos, error, " lacks ", row.error);
    }
}

TEST_CASE("items come by aspect and number, whatever their order in the file") {
    const std::string items = item(R"(aspek="substansi" nomor="1" putusan="pereviu")", kTexts) +
                              item(R"(aspek="format" nomor="2" putusan="pereviu")", kTexts) +
                              item(R"(aspek="format" nomor="1" putusan="program")", kTexts + kProof);
    const Result<RulePack> loaded = load_pack({{"uji.xml", "<lkiplint-rules>" + kRule + items + "</lkiplint-rules>"}});
    REQUIRE(loaded.ok());
    REQUIRE(loaded->reviu.size() == 3);
    CHECK(loaded->reviu[0].nomor == 1);
    CHECK(loaded->reviu[1].nomor == 2);
    CHECK(loaded->reviu[2].aspek == ButirReviu::Aspek::substansi);
}
