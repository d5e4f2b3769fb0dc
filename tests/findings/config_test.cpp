// lkiplint.xml: what it says, and what is wrong with it, by line.
#include "findings/config.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

namespace lkiplint {
namespace {

std::string error_of(const std::string& xml) {
    const auto config = read_config("lkiplint.xml", xml, test::shipped_pack());
    return config.ok() ? std::string("(benar)") : config.error().message;
}

}  // namespace

TEST_CASE("everything that a configuration can say") {
    const auto read = read_config("k.xml", R"(<?xml version="1.0"?>
<!-- untuk semua kecamatan -->
<lkiplint versi="1" fail-on="peringatan" lang="en" baseline="dasar.json">
  <batas nama="part-bytes" nilai="512M"/>
  <aturan kode="TXT008" tingkat="galat"/>
  <aturan kode="STR001" aktif="tidak"/>
  <abaikan kode="ANG004, ANG001" berkas="2025/*.md" tabel="3.11" bagian="Realisasi" ditemukan="89,03%"
           alasan="dibulatkan   aplikasi" sampai="2026-12-31"/>
  <abaikan id="ANG004-0123456789ab" alasan="sudah dijelaskan"/>
</lkiplint>)",
                                  test::shipped_pack());
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    const Config& config = *read;
    CHECK(config.fail_on == Severity::peringatan);
    CHECK(config.lang == Lang::en);
    CHECK(config.baseline == "dasar.json");
    CHECK(config.baseline_line == 3);
    CHECK(config.batas == std::vector<std::string>{"part-bytes=512M"});
    CHECK(config.tingkat.at("TXT008") == Severity::galat);
    CHECK(config.mati == Codes{"STR001"});
    REQUIRE(config.abaikan.size() == 2);
    const Suppression& first = config.abaikan[0];
    CHECK(first.codes == std::vector<std::string>{"ANG004", "ANG001"});
    CHECK(first.berkas == "2025/*.md");
    CHECK(first.tabel == "3.11");
    CHECK(first.bagian == "Realisasi");
    CHECK(first.ditemukan == "89,03%");
    CHECK(first.alasan == "dibulatkan aplikasi");
    CHECK(first.sampai == "2026-12-31");
    CHECK(first.line == 7);
    CHECK(config.abaikan[1].id == "ANG004-0123456789ab");
}

TEST_CASE("mistakes are named by line, with what was meant") {
    const auto inside = [](const std::string& element) {
        return "<lkiplint versi=\"1\">\n" + element + "\n</lkiplint>";
    };
    struct Row {
        std::string xml, said;
    };
    for (const Row& row : std::vector<Row>{
             {inside(""), "(benar)"},
             {"", "lkiplint.xml:1: XML tidak sah atau terpotong; periksa tanda kurung, kutip, dan penutup elemennya"},
             {"<lkip versi=\"1\"/>", "lkiplint.xml:1: elemen akar <lkip>, seharusnya <lkiplint versi=\"1\">"},
             {"<lkiplint/>", "lkiplint.xml:1: <lkiplint> harus memuat versi=\"1\""},
             {"<lkiplint versi=\"2\"/>", "lkiplint.xml:1: <lkiplint> harus memuat versi=\"1\""},
             {"<lkiplint versi=\"1\" failon=\"galat\"/>",
              "lkiplint.xml:1: atribut failon pada <lkiplint> tidak dikenal; maksudnya fail-on?"},
             {"<lkiplint versi=\"1\" fail-on=\"glat\"/>",
              "lkiplint.xml:1: fail-on=\"glat\" tidak dikenal; maksudnya galat?"},
             {"<lkiplint versi=\"1\" lang=\"jv\"/>", "lkiplint.xml:1: lang=\"jv\" tidak dikenal; pilih id atau en"},
             {inside("<abaikn kode=\"ANG004\" alasan=\"x\"/>"),
              "lkiplint.xml:2: <abaikn> tidak dikenal; maksudnya abaikan?"},
             {inside("<pengecualian/>"),
              "lkiplint.xml:2: <pengecualian> tidak dikenal; yang dikenal: aturan, abaikan, batas"},
             {inside("<abaikan kode=\"ANG004\"/>"), "lkiplint.xml:2: <abaikan> tanpa alasan; tulis alasan=\"…\""},
             {inside("<abaikan kode=\"ANG004\" alasan=\" \"/>"),
              "lkiplint.xml:2: <abaikan> tanpa alasan; tulis alasan=\"…\""},
             {inside("<abaikan alasan=\"x\"/>"),
              "lkiplint.xml:2: <abaikan> tanpa kode dan tanpa id; tulis misalnya kode=\"ANG004\""},
             {inside("<abaikan kode=\"ANG0004\" alasan=\"x\"/>"),
              "lkiplint.xml:2: kode \"ANG0004\" tidak dikenal; maksudnya ANG004?"},
             {inside("<abaikan kode=\"ANG004\" alasan=\"x\"\n sampai=\"31-12-2026\"/>"),
              "lkiplint.xml:3: sampai=\"31-12-2026\" bukan tanggal; tulis misalnya sampai=\"2026-12-31\""},
             {inside("<abaikan kode=\"ANG004\" alasan=\"x\"\n tabl=\"3.1\"/>"),
              "lkiplint.xml:3: atribut tabl pada <abaikan> tidak dikenal; maksudnya tabel?"},
             {inside("<abaikan kode=\"ANG004\" alasan=\"x\" tabel=\"--\"/>"),
              "lkiplint.xml:2: tabel=\"--\" tidak memuat huruf atau angka"},
             {inside("<abaikan kode=\"ANG004\" alasan=\"x\">teks</abaikan>"),
              "lkiplint.xml:2: <abaikan> tidak memuat teks; semuanya ditulis sebagai atribut"},
             {inside("<aturan/>"), "lkiplint.xml:2: <aturan> tanpa kode; tulis misalnya kode=\"ANG004\""},
             {inside("<aturan kode=\"ANG004\"/>"),
              "lkiplint.xml:2: <aturan kode=\"ANG004\"> tidak mengubah apa pun; tulis tingkat=\"catatan\" atau "
              "aktif=\"tidak\""},
             {inside("<aturan kode=\"ANG004\" aktif=\"bukan\"/>"),
              "lkiplint.xml:2: aktif=\"bukan\", seharusnya ya atau tidak"},
             {inside("<aturan kode=\"ANG004\" tingkat=\"fatal\"/>"),
              "lkiplint.xml:2: tingkat=\"fatal\" tidak dikenal; yang dikenal: galat, peringatan, catatan"},
             {inside("<aturan kode=\"ANG004\" aktif=\"tidak\"/>\n<aturan kode=\"ANG004\" aktif=\"ya\"/>"),
              "lkiplint.xml:3: <aturan kode=\"ANG004\"> ditulis dua kali; hapus salah satu"},
             {inside("teks"), "lkiplint.xml:2: teks \"teks\" di luar elemen"},
             {inside("<abaikan>\n</abaikan"),
              "lkiplint.xml:3: XML tidak sah atau terpotong; periksa tanda kurung, "
              "kutip, dan penutup elemennya"},
         }) {
        CAPTURE(row.xml);
        CHECK(error_of(row.xml) == row.said);
    }
    const std::string two = error_of(inside("<a/>\n<batas nama=\"part-byte\" nilai=\"1\"/>"));
    CHECK(two.find("lkiplint.xml:2: <a>") == 0);  // all mistakes at once
    CHECK(two.find("\nlkiplint.xml:3: batas \"part-byte\" tidak dikenal") != std::string::npos);
}

TEST_CASE("a hostile configuration is refused") {
    std::string deep = "<lkiplint versi=\"1\">", attributes = "<lkiplint versi=\"1\"", many = "<lkiplint versi=\"1\">";
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    for (int i = 0; i < 50'000; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
    for (int i = 0; i < 6'000; ++i) many += "<abaikan kode=\"ANG004\" alasan=\"x\"/>";
    CHECK(error_of(deep).starts_with("lkiplint.xml:1: elemen bersarang lebih dari 8 tingkat"));
    CHECK(error_of(attributes + "/>").find("lebih dari 64 atribut") != std::string::npos);
    CHECK(error_of(many + "</lkiplint>").starts_with("lkiplint.xml:1: lebih dari 5000 <abaikan>"));
    CHECK(error_of(std::string((1u << 20) + 1, ' ')).starts_with("lkiplint.xml:1: lebih besar dari 1 MB"));
    CHECK(error_of("<!DOCTYPE x [<!ENTITY a \"b\">]><lkiplint versi=\"1\"/>").find("DOCTYPE") != std::string::npos);
    CHECK(error_of("<lkiplint versi=\"1\">\xFF</lkiplint>").find("UTF-8") != std::string::npos);
}

}  // namespace lkiplint
