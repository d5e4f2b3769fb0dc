// Several reports at once: the same on one thread and on many, and copied passages among them and from an archive.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

using nlohmann::json;

const std::string kUraian =
    "Petugas pelayanan masih sering berpindah tugas sebelum pelatihannya selesai, sehingga warga yang datang pada hari "
    "pasar harus menunggu lama di loket dan banyak yang pulang tanpa menyelesaikan urusan surat tanahnya.\n";

std::string laporan(const std::string& name, int tahun, const std::string& more = {}) {
    return "# LAPORAN KINERJA KECAMATAN " + name + " KABUPATEN MADIUN TAHUN " + std::to_string(tahun) +
           "\n\n## Isu Strategis\n\n" + more;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<json> copies_in(const json& result) {
    std::vector<json> found;
    for (const json& finding : result["findings"])
        if (finding["code"] == "TXT007") found.push_back(finding);
    return found;
}

}  // namespace

TEST_CASE("check: many reports give the same output on one thread and on many, in their order") {
    const TempDir folder;
    for (int i = 0; i < 40; ++i)
        folder.write("lap/" + std::to_string(100 + i) + ".md",
                     laporan("SUKAMAJU" + std::string(static_cast<std::size_t>(i % 7), 'A'), 2024,
                             i % 3 == 0 ? kUraian : "Nilainya ??? persen.\n"));
    folder.write("lap/105.docx", "PK\x03\x04 rusak");
    const std::string lap = quoted(folder.path() / "lap");
    for (const std::string format : {"text", "json", "rekap-csv"}) {
        CAPTURE(format);
        const Run one = run_lkiplint("check --jobs 1 --format " + format + " " + lap);
        const Run many = run_lkiplint("check --jobs 8 --format " + format + " " + lap);
        CHECK(one.exit == 2);
        CHECK(many.exit == 2);
        CHECK(one.out == many.out);
        CHECK(one.err == many.err);
        CHECK(holds(one.out, "139.md"));
    }
}

TEST_CASE("check: a passage that stands in two reports of a folder") {
    const TempDir folder;
    const auto first = folder.write("lap/a.md", laporan("SUKAMAJU", 2024, kUraian));
    const auto second = folder.write("lap/b.md", laporan("MEKARJAYA", 2025, kUraian));
    const std::string lap = quoted(folder.path() / "lap");
    const Run run = run_lkiplint("check --format json " + lap);
    const json result = json::parse(run.out);
    const std::vector<json> found = copies_in(result);
    REQUIRE(found.size() == 1);
    CHECK(holds(found[0]["file"], "b.md"));
    CHECK(found[0]["line"] == 5);
    CHECK(found[0]["severity"] == "peringatan");
    CHECK(holds(found[0]["related"][0]["file"], "a.md"));
    CHECK(found[0]["related"][0]["line"] == 5);
    CHECK(result["files"][1]["counts"]["peringatan"] == result["files"][0]["counts"]["peringatan"].get<int>() + 1);
    REQUIRE(result["similar"].size() == 1);
    CHECK(result["similar"][0]["words_shared"] == 30);
    CHECK(result["similar"][0]["passages"] == 1);

    const Run text = run_lkiplint("check --lang en " + lap);
    CHECK(holds(text.out, "b.md: as in other reports"));
    CHECK(holds(text.out, "that report is the earlier one"));
    CHECK(holds(text.out, "30 words in common"));
    CHECK(run_lkiplint("check --fail-on peringatan " + lap).exit == 1);

    const std::string pages = quoted(folder.path() / "temuan") + "/";
    CHECK(run_lkiplint("check --format html -o " + pages + " " + lap).exit == 0);
    CHECK(holds(read_file(folder.path() / "temuan/002-kecamatan-mekarjaya-2025.html"), "menunggu lama di loket"));

    // A template that all may use is given by its file.
    const auto base = folder.write("templat.md", "# Templat\n\n" + kUraian);
    CHECK(copies_in(json::parse(run_lkiplint("check --format json --base " + quoted(base) + " " + lap).out)).empty());
    const Run nowhere = run_lkiplint("check --base " + quoted(folder.path() / "tiada.md") + " " + lap);
    CHECK(nowhere.exit == 2);
    CHECK(holds(nowhere.err, "tiada.md"));
    // One report alone is held against nothing.
    CHECK(copies_in(json::parse(run_lkiplint("check --format json " + quoted(second)).out)).empty());
}

TEST_CASE("check: copies are set aside, switched off and known to a baseline like any finding") {
    const TempDir folder;
    folder.write("lap/a.md", laporan("SUKAMAJU", 2024, kUraian));
    const auto second = folder.write("lap/b.md", laporan("MEKARJAYA", 2025, kUraian));
    const std::string lap = quoted(folder.path() / "lap"), base = quoted(folder.path() / "temuan.json");
    const std::string json_of = "check --format json ";
    CHECK(run_lkiplint("check --write-baseline " + base + " " + lap).exit == 0);
    const json known = json::parse(run_lkiplint(json_of + "--baseline " + base + " " + lap).out);
    REQUIRE(copies_in(known).size() == 1);
    CHECK(copies_in(known)[0]["baseline"] == "tetap");

    folder.write("lap/b.md",
                 laporan("MEKARJAYA", 2025, "<!-- lkiplint-abaikan TXT007: naskah bersama -->\n\n" + kUraian));
    const Run aside = run_lkiplint(json_of + lap);
    REQUIRE(copies_in(json::parse(aside.out)).size() == 1);
    CHECK(copies_in(json::parse(aside.out))[0]["suppressed"] == "naskah bersama");
    CHECK_FALSE(holds(aside.err, "tidak mengenai"));
    CHECK_FALSE(holds(run_lkiplint(json_of + quoted(second)).err, "tidak mengenai"));

    folder.write("lkiplint.xml", "<lkiplint versi=\"1\"><aturan kode=\"TXT007\" aktif=\"tidak\"/></lkiplint>\n");
    CHECK(copies_in(json::parse(run_lkiplint(json_of + lap).out)).empty());
}

TEST_CASE("check --against: a passage of a report in the archive, and what cannot be opened") {
    const TempDir folder;
    const auto old = folder.write("lama.md", laporan("SUKAMAJU", 2024, kUraian));
    const auto report = folder.write("baru.md", laporan("MEKARJAYA", 2025, kUraian));
    const std::string archive = quoted(folder.path() / "arsip.db");
    REQUIRE(run_lkiplint("index add " + archive + " " + quoted(old)).exit == 0);
    const std::string against = "check --format json --against " + archive + " ";
    const std::vector<json> found = copies_in(json::parse(run_lkiplint(against + quoted(report)).out));
    REQUIRE(found.size() == 1);
    CHECK(holds(found[0]["file"], "baru.md"));
    CHECK(holds(found[0]["related"][0]["file"], "lama.md"));
    CHECK(holds(found[0]["message"], "Kecamatan Sukamaju tahun 2024"));
    // The archived report itself is no copy of itself, nor of one that came later.
    CHECK(copies_in(json::parse(run_lkiplint(against + quoted(old)).out)).empty());
    const std::string later = quoted(folder.path() / "nanti.db");
    REQUIRE(run_lkiplint("index add " + later + " " + quoted(report)).exit == 0);
    CHECK(
        copies_in(json::parse(run_lkiplint("check --format json --against " + later + " " + quoted(old)).out)).empty());

    const auto foreign = folder.write("bukan.db", "bukan arsip");
    const Run refused = run_lkiplint("check --against " + quoted(foreign) + " " + quoted(report));
    CHECK(refused.exit == 2);
    CHECK(holds(refused.err, "bukan.db"));
    CHECK(refused.out.empty());
}

}  // namespace lkiplint::test
