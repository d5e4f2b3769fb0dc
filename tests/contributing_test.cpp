// CONTRIBUTING.md holds what it says: its examples are taken from the page and run. An example is a fenced block whose
// info string has contoh=NAME; what is done with it, the test case of that NAME says.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checks/check.h"
#include "contributing/contoh.h"
#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = test::source_dir();

const std::string& page() {
    static const std::string text = test::read_file(kSource / "CONTRIBUTING.md");
    return text;
}

// The examples by name.
std::map<std::string, std::string> examples() {
    std::map<std::string, std::string> found;
    std::istringstream lines(page());
    std::string* open = nullptr;
    bool fenced = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) {
            const std::size_t name = line.find(" contoh=");
            fenced = !fenced;
            open = fenced && name != std::string::npos ? &found[line.substr(name + 8)] : nullptr;
        } else if (open != nullptr) {
            *open += line + '\n';
        }
    }
    CHECK_FALSE_MESSAGE(fenced, "a block of CONTRIBUTING.md is not closed");
    return found;
}

std::string example(const std::string& name) {
    const std::map<std::string, std::string> all = examples();
    REQUIRE_MESSAGE(all.contains(name), "CONTRIBUTING.md has no block contoh=" << name);
    return all.at(name);
}

// What stands between the marks of a compiled example.
std::string compiled(const std::string& file) {
    constexpr std::string_view kBegin = "// contoh: mulai\n", kEnd = "// contoh: selesai\n";
    const std::string text = test::read_file(kSource / "tests/contributing" / file);
    const std::size_t begin = text.find(kBegin), end = text.find(kEnd);
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    return text.substr(begin + kBegin.size(), end - begin - kBegin.size());
}

RulePack pack_of(const std::vector<PackFile>& files) {
    Result<RulePack> pack = load_pack(files);
    REQUIRE_MESSAGE(pack.ok(), (pack.ok() ? "" : pack.error().message));
    const auto valid = validate_pack(*pack);
    REQUIRE_MESSAGE(valid.ok(), (valid.ok() ? "" : valid.error().message));
    return std::move(pack).value();
}

Report report_of(std::string_view text, const RulePack& pack) { return extract(test::import_of(text), pack); }

// One line each: "TXT090 Komentar [A1]: -> "
std::string findings_of(const Report& report, const RulePack& pack) {
    std::string all;
    for (const Finding& finding : run_checks(report, pack).findings)
        all += finding.rule->code + " " + finding.found + " -> " + finding.expected + "\n";
    return all;
}

// One line each: "capaian: no indikator target"
std::string layouts_of(const Report& report) {
    std::string all;
    for (const Tabel& tabel : report.tabel)
        all += std::string(kind_name(tabel.kind)) + ": " + test::roles_of(tabel) + "\n";
    return all;
}

// Puts the lines of an example that begin with `tag` where the page says: behind the last such line.
std::string with_lines(std::string xml, const std::string& lines, const std::string& tag) {
    const std::size_t last = xml.rfind("\n  <" + tag + " ");
    REQUIRE(last != std::string::npos);
    std::istringstream stream(lines);
    std::string added;
    for (std::string line; std::getline(stream, line);)
        if (line.find("<" + tag + " ") != std::string::npos) added += line + '\n';
    REQUIRE_FALSE(added.empty());
    return xml.insert(xml.find('\n', last + 1) + 1, added);
}

// The shipped pack with the lines of contoh=tabel in its tabel.xml.
RulePack pack_with_layout() {
    std::vector<PackFile> files = builtin_pack_files();
    const auto tabel =
        std::find_if(files.begin(), files.end(), [](const PackFile& file) { return file.name == "tabel.xml"; });
    REQUIRE(tabel != files.end());
    const std::string lines = example("tabel");
    const std::string xml = with_lines(with_lines(std::string(tabel->content), lines, "kolom"), lines, "tabel");
    tabel->content = xml;
    return pack_of(files);
}

}  // namespace

TEST_CASE("CONTRIBUTING: every example has a test here") {
    std::set<std::string> names;
    for (const auto& [name, text] : examples()) {
        CHECK_MESSAGE(!text.empty(), name);
        names.insert(name);
    }
    CHECK(names == std::set<std::string>{"aturan", "check", "check-kinds", "check-registry", "check-tes", "format",
                                         "format-deteksi", "tabel", "tabel-laporan"});
}

TEST_CASE("CONTRIBUTING: the rule loads and its examples do what they claim") {
    const std::string xml = example("aturan");
    const RulePack& shipped = test::shipped_pack();
    std::vector<PackFile> files = builtin_pack_files();
    files.push_back({"CONTRIBUTING.xml", xml});
    const RulePack pack = pack_of(files);
    REQUIRE(pack.rules.size() == shipped.rules.size() + 1);

    for (const Rule& rule : pack.rules) {
        if (shipped.find(rule.code) != nullptr) continue;
        int bad = 0;
        for (const RuleExample& one : rule.examples) {
            CAPTURE(one.text);
            const Report report = report_of(one.text, pack);
            const std::string found = findings_of(report, pack);
            CHECK(findings_of(report, shipped) == "");
            CHECK(found.starts_with(rule.code) == one.bad);
            CHECK(std::count(found.begin(), found.end(), '\n') == (one.bad ? 1 : 0));
            bad += one.bad ? 1 : 0;
        }
        CHECK(bad > 0);
        CHECK(bad < static_cast<int>(rule.examples.size()));
    }
}

TEST_CASE("CONTRIBUTING: the tables are understood with the added lines, and not without") {
    const std::string text = example("tabel-laporan");
    const RulePack& shipped = test::shipped_pack();
    const Report before = report_of(text, shipped);
    CHECK(layouts_of(before) ==
          "tidak-dikenali: no lain satuan lain lain lain\n"
          "tidak-dikenali: no keterangan lain lain\n");
    for (const Tabel& tabel : before.tabel) CHECK_FALSE(tabel.reason.empty());
    CHECK(findings_of(before, shipped) == "");

    const RulePack pack = pack_with_layout();
    const Report after = report_of(text, pack);
    CHECK(layouts_of(after) ==
          "capaian: no indikator satuan target realisasi capaian\n"
          "tindak-lanjut: no keterangan lain lain\n");
    CHECK(findings_of(after, pack) == "KIN001 98% -> 95,00%\n");
}

TEST_CASE("CONTRIBUTING: the added lines change no table of the fixtures") {
    const RulePack& shipped = test::shipped_pack();
    const RulePack pack = pack_with_layout();
    std::ptrdiff_t tables = 0;
    for (const auto& entry : fs::directory_iterator(kSource / "fixtures/laporan")) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().filename().string());
        const std::string text = test::read_file(entry.path());
        const std::string before = layouts_of(report_of(text, shipped));
        CHECK(layouts_of(report_of(text, pack)) == before);
        tables += std::count(before.begin(), before.end(), '\n');
    }
    CHECK(tables > 20);
}

TEST_CASE("CONTRIBUTING: the C++ examples are the files that this test is compiled with") {
    // After a change, copy what stands between the marks of the file into the page.
    CHECK(example("check") == compiled("contoh_check.cpp"));
    CHECK(example("check-tes") == compiled("contoh_check_test.cpp"));
    CHECK(example("format") == compiled("contoh_format.cpp"));
}

TEST_CASE("CONTRIBUTING: the single lines belong where the page says") {
    // For a kind of check that exists, the same lines stand there.
    const auto renamed = [](const std::string& name) {
        const std::string text = std::regex_replace(example(name), std::regex("unit_mismatch"), "total_sum");
        return std::regex_replace(text, std::regex("unit-mismatch"), "total-sum");
    };
    const auto stands_in = [](const std::string& file, const std::string& text) {
        return test::read_file(kSource / file).find(text) != std::string::npos;
    };
    CHECK(stands_in("src/checks/kinds.h", renamed("check-kinds")));
    CHECK(stands_in("src/checks/registry.cpp", renamed("check-registry")));
    // Without the new format the line is the present one.
    const std::regex added(R"(is_semicolon_sheet[^\n]*\n *: )");
    CHECK(stands_in("src/import/import.cpp", std::regex_replace(example("format-deteksi"), added, "")));
}

TEST_CASE("CONTRIBUTING: the check finds on a page what it finds in its own test") {
    const RulePack& pack = test::shipped_pack();
    const Report report = report_of(
        "Tabel 3.1 Capaian Kinerja\n\n"
        "| No | Indikator | Satuan | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|---|\n"
        "| 1 | Laporan desa yang lengkap | Persen | 100% | 12 dokumen | 100 |\n"
        "| 2 | Musyawarah yang difasilitasi | Kali | 4 kali | 4 kali | 100 |\n",
        pack);
    const Rule rule;
    Sink sink(rule);
    check_unit_mismatch({report, rule, pack, Memo()}, sink);
    REQUIRE(sink.findings.size() == 1);
    const Finding& finding = sink.findings.front();
    CHECK(finding.place.line == 5);
    CHECK(finding.found == "12 dokumen");
    CHECK(finding.locator == "Tabel 3.1 › Laporan desa yang lengkap › Realisasi");
    CHECK(finding.args.at("target") == "100%");
    REQUIRE(finding.related.size() == 1);
    CHECK(finding.related.front().message == "Laporan desa yang lengkap: 100%");
}

TEST_CASE("CONTRIBUTING: a sheet with semicolons gives the findings of the same report in Markdown") {
    const std::string sheet =
        "LAPORAN KINERJA TAHUN 2024;;;;;\r\n"
        ";;;;;\r\n"
        "Tabel 3.1 Capaian Kinerja;;;;;\r\n"
        "No;Indikator;Satuan;Target;Realisasi;Capaian (%)\r\n"
        "1;\"Berkas \"\"siap ambil\"\"; termasuk titipan\";Berkas;400;380;98,00\r\n"
        "2;Desa yang melapor;Desa;12;9;75,00\r\n";
    REQUIRE(is_semicolon_sheet(sheet));
    const Result<Document> document = import_semicolon_sheet("lembar.csv", sheet, {});
    REQUIRE(document.ok());
    const RulePack& pack = test::shipped_pack();
    Imported imported;
    imported.document = *document;
    const Report report = extract(imported, pack);
    CHECK(report.tahun == 2024);
    CHECK(layouts_of(report) == "capaian: no indikator satuan target realisasi capaian\n");
    CHECK(report.tabel.at(0).nomor == "3.1");
    const std::vector<Finding> findings = run_checks(report, pack).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule->code == "KIN001");
    CHECK(findings.front().place.line == 5);
    CHECK(findings.front().expected == "95,00");
    CHECK(findings.front().locator == "Tabel 3.1 › Berkas \"siap ambil\"; termasuk titipan › Capaian (%)");
}

TEST_CASE("CONTRIBUTING: the sheet's importer keeps to the limits and leaves other text alone") {
    ImportLimits limits;
    limits.max_cells = 5;
    const Result<Document> document = import_semicolon_sheet("lembar.csv", "a;b;c\n1;2;3\n", limits);
    REQUIRE_FALSE(document.ok());
    CHECK(document.error().message.find("baris 2: lebih dari 5 sel") != std::string::npos);
    for (const std::string_view text : {
             std::string_view("# LAPORAN\n\nSatu; dua; tiga.\n"),
             std::string_view("Visi; misi; tujuan\nSasaran; program\nKegiatan\n"),
             std::string_view("| a | b |\n|---|---|\n| 1; 2 | 3 |\n"),
             std::string_view("a;b;c"),
         })
        CHECK_FALSE_MESSAGE(is_semicolon_sheet(text), text);
    for (const auto& entry : fs::directory_iterator(kSource / "fixtures/laporan"))
        CHECK_FALSE(is_semicolon_sheet(test::read_file(entry.path())));
}

TEST_CASE("CONTRIBUTING: links lead somewhere and commands exist") {
    const std::regex link(R"(\[[\w. /-]+\]\(([^)#]+)\))"), command(R"(\./dev ([a-z]+))"),
        path(R"(`((src|tests|rules|docs|fixtures)/[\w/.-]+)`)");
    const std::sregex_iterator end;
    const std::string dev = test::read_file(kSource / "dev");
    for (std::sregex_iterator at(page().begin(), page().end(), link); at != end; ++at)
        CHECK_MESSAGE(fs::exists(kSource / (*at)[1].str()), (*at)[1].str());
    for (std::sregex_iterator at(page().begin(), page().end(), command); at != end; ++at)
        CHECK_MESSAGE(dev.find("\n./dev " + (*at)[1].str()) != std::string::npos, (*at)[0].str());
    // Files that the page speaks of; those that an example would add are not there.
    const std::set<std::string> added = {"src/checks/unit_mismatch.cpp", "tests/checks/unit_mismatch_test.cpp",
                                         "src/import/semicolon_sheet.cpp", "fixtures/aturan/CODE/NAME.md",
                                         "fixtures/laporan/NAME.md"};
    for (std::sregex_iterator at(page().begin(), page().end(), path); at != end; ++at)
        CHECK_MESSAGE(fs::exists(kSource / (*at)[1].str()) != added.contains((*at)[1].str()), (*at)[1].str());
}

}  // namespace lkiplint
