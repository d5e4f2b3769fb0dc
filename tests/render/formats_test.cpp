// Each form of output, letter by letter: the files of keluaran/ hold what is written. To write them anew after a change
// that is meant, run the tests once with LKIPLINT_RENEW=1 in the environment and read the difference before a commit.
#include "render/format.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "render/contoh.h"
#include "render/plain.h"
#include "render/tool.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using test::aturan;

Rule lengkap(const std::string& code, const std::string& slug, Severity severity) {
    Rule rule = aturan(code, severity);
    rule.slug = slug;
    rule.title = {"Judul " + code, "Title of " + code};
    rule.why = {"Pembaca tersesat.", "Readers go astray."};
    rule.fix = {"Hitung ulang.", "Count again."};
    rule.basis = {"Permen Contoh 1.", "Regulation 1."};
    return rule;
}

RulePack paket() {
    RulePack pack;
    pack.rules = {lengkap("ANG001", "jumlah-sub-kegiatan", Severity::galat),
                  lengkap("KIN001", "capaian", Severity::galat), lengkap("LBL006", "skala-cacat", Severity::catatan),
                  lengkap("TXT002", "tanda-tanya", Severity::peringatan)};
    return pack;
}

// A report with all that a form of output must not stumble over, in its path and in its words.
FileResult ganjil(const RulePack& pack) {
    Sink sums(pack.rules[0]), capaian(pack.rules[1]), skala(pack.rules[2]), texts(pack.rules[3]);
    sums.report({12, 5}, "Tabel 3.1 › \"Gaji\", honor; uang › Anggaran", "=1+1", "-1.700").quote = "a\tb\x1b[31m";
    sums.checked({13, 5}, Verdict::cocok);
    capaian.checked({20, 3}, Verdict::tidak_dapat, "tidak ada target");
    capaian.checked({21, 3}, Verdict::tidak_dapat, "tidak ada target");
    capaian.checked({22, 3}, Verdict::tidak_dapat, "angka <tidak> terbaca");
    Finding& scale = skala.report({30, 1}, "Tabel 3.2", "{kosong} [di sini](http://contoh) ]]>", "");
    scale.related = {{{31, 1}, "Baik: 75 & lebih"}};
    texts.report({40, 2}, "BAB III", "::error::100%\n::set-env name=x::", "@isi").quote = "sebesar ??? persen";
    texts.report({44, 1}, "BAB III",
                 "\xEF\xBC\x9D"
                 "B\xE9T",
                 "");

    Report report;
    report.path = "./laporan/uji  \u00fc, 100%:b;\"c\"/../suka \xE9.md";
    report.format = "markdown";
    report.instansi.nama = "Kecamatan \"Suka\" & Maju";
    report.tahun = 2025;
    CheckResult result;
    for (Sink* sink : {&sums, &capaian, &skala, &texts}) {
        result.findings.insert(result.findings.end(), sink->findings.begin(), sink->findings.end());
        result.checks.insert(result.checks.end(), sink->checks.begin(), sink->checks.end());
    }
    locate_findings(report, result.findings);
    finish_findings(result.findings);
    result.findings[0].baseline = BaselineState::baru;
    result.findings[1].baseline = BaselineState::tetap;
    result.findings[2].baseline = BaselineState::baru;
    result.findings[3].baseline = BaselineState::baru;
    result.findings[3].suppressed = "kutipan surat; \"benar\"";
    result.findings[2].bagian = "BAB III > B. Realisasi";
    result.findings[2].tabel = "Tabel 3.1 Realisasi";
    return summarise(report, std::move(result));
}

FileResult berbagian(const RulePack& pack, const std::string& format) {
    Sink sums(pack.rules[0]);
    const bool sheets = format == "xlsx";
    const Place place = sheets ? Place{30, 28, 1, 0, 4} : Place{30, 2, 1, 7, 4};
    sums.report(place, "Tabel 3.1 › Gaji › Anggaran", "900", "800").related = {{{29, 1, 0, 0, 28}, "Gaji: 800"}};
    sums.checked({13, 5}, Verdict::cocok);
    Report report;
    report.path = "lampiran/anggaran." + format;
    report.format = format;
    report.parts = sheets ? std::vector<std::string>{"Ringkasan", "Belanja <1>"}
                          : std::vector<std::string>{"word/document.xml", "word/footnotes.xml"};
    CheckResult result{sums.findings, sums.checks, {}};
    locate_findings(report, result.findings);
    finish_findings(result.findings);
    return summarise(report, std::move(result));
}

struct Lari {
    RulePack pack = paket();
    std::vector<FileResult> files;
    std::vector<Hilang> hilang;
    RunRemarks remarks;

    Lari() {
        files = {ganjil(pack), berbagian(pack, "docx"), berbagian(pack, "xlsx")};
        FileResult unreadable, unchecked;
        unreadable.path = "/srv/pindai\xE9\n.pdf";
        unreadable.error = "berkas PDF,\nbukan teks: 100%";
        unchecked.path = "kosong.md";
        unchecked.format = "markdown";
        files.push_back(unreadable);
        files.push_back(unchecked);
        hilang = {{"ANG001-0123456789ab", "ANG001", "laporan/lama.md", "Jumlahnya 5, seharusnya 6."}};
        files[0].catatan = {
            {SuppressionNote::Kind::salah, files[0].path, 7, {"kode \"X\" tidak dikenal", "unknown code \"X\""}}};
        remarks.catatan = {{SuppressionNote::Kind::tidak_dipakai, "lkiplint.xml", 3, {"tidak dipakai", "not used"}}};
    }

    std::string render(std::string_view format, Lang lang) const {
        std::ostringstream out;
        find_output_format(format)->render(out, RunResult{files, pack, lang, hilang, remarks});
        return out.str();
    }
};

// The version of the program changes more often than what it writes.
std::string without_version(std::string text) {
    const std::string version = '"' + std::string(tool_version()) + '"';
    for (std::size_t at = text.find(version); at != std::string::npos; at = text.find(version, at))
        text.replace(at, version.size(), "\"VERSI\"");
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("forms of output: these are written as their files in tests/render/keluaran say") {
    const Lari lari;
    const bool renew = std::getenv("LKIPLINT_RENEW") != nullptr;
    for (const char* format :
         {"json", "jsonl", "csv", "sarif", "github", "gitlab", "junit", "rekap-csv", "rekap-html"}) {
        for (const auto& [lang, name] : {std::pair(Lang::id, "id"), std::pair(Lang::en, "en")}) {
            const std::string file = std::string(name) + "." + format;
            const auto path = test::source_dir() / "tests/render/keluaran" / file;
            CAPTURE(file);
            const std::string written = without_version(lari.render(format, lang));
            if (renew) std::ofstream(path, std::ios::binary) << written;
            CHECK(test::read_file(path) == written);
        }
    }
}

TEST_CASE("forms of output: each has a name of its own and says what it is") {
    std::set<std::string_view> names;
    for (const OutputFormat& format : output_formats()) {
        CHECK(names.insert(format.name).second);
        CHECK_FALSE(format.what.empty());
        CHECK(find_output_format(format.name) == &format);
    }
    CHECK(find_output_format("text") == nullptr);
}

TEST_CASE("github: no word of a report begins a command of its own") {
    for (const std::string& line : lines_of(Lari().render("github", Lang::id))) {
        CAPTURE(line);
        CHECK((line.starts_with("::error file=") || line.starts_with("::warning file=") ||
               line.starts_with("::notice file=") || line.starts_with("lkiplint: ")));
        CHECK(line.find("::set-env") != 0);
        for (const char c : line) CHECK(static_cast<unsigned char>(c) >= 0x20);
    }
}

TEST_CASE("gitlab: fingerprints tell apart the same finding in two files") {
    const Lari lari;
    std::vector<FileResult> files{lari.files[1], lari.files[1]};
    files[1].path = "lampiran/anggaran-2.docx";
    std::ostringstream out;
    find_output_format("gitlab")->render(out, RunResult{files, lari.pack, Lang::id});
    const auto report = nlohmann::json::parse(out.str());
    REQUIRE(report.size() == 2);
    CHECK(report[0]["fingerprint"] != report[1]["fingerprint"]);
}

TEST_CASE("csv: what a spreadsheet would compute begins with an apostrophe, numbers do not") {
    struct Row {
        std::string found, cell;
    };
    for (const Row& row : {
             Row{"=1+1", "'=1+1"},
             Row{"+62811", "+62811"},
             Row{"+A1", "'+A1"},
             Row{"-10.987.600", "-10.987.600"},
             Row{"-1+2", "'-1+2"},
             Row{"-", "'-"},
             Row{"@SUM(A1)", "'@SUM(A1)"},
             Row{"=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""},
             Row{"\t=1", "'=1"},
             Row{"\r=1", "'=1"},
             Row{"-12,5 %", "\"-12,5 %\""},
             Row{"Rp 5", "Rp 5"},
             Row{"a;b", "\"a;b\""},
             Row{"baris\ndua", "baris dua"},
         }) {
        CAPTURE(row.found);
        const Rule rule = aturan("ANG001", Severity::galat);
        Sink sink(rule);
        sink.report({1, 1}, "x", row.found, "");
        std::vector<FileResult> files(1);
        const RulePack pack;
        files[0].path = "a.md";
        files[0].findings = sink.findings;
        std::ostringstream out;
        find_output_format("csv")->render(out, RunResult{files, pack, Lang::id});
        const std::string line = lines_of(out.str()).at(1);
        CHECK(line.starts_with("a.md;;;;ANG001;galat;x;1;;" + row.cell + ";"));
    }
}

TEST_CASE("paths: tidy, and as URIs that hold every byte") {
    struct Row {
        std::string path, tidy, uri;
    };
    for (const Row& row : {
             Row{"laporan.md", "laporan.md", "laporan.md"},
             Row{"./a/./b//c.md", "a/b/c.md", "a/b/c.md"},
             Row{"a/../b.md", "b.md", "b.md"},
             Row{"../b.md", "../b.md", "../b.md"},
             Row{"../../b.md", "../../b.md", "../../b.md"},
             Row{"/srv/../b.md", "/b.md", "file:///b.md"},
             Row{"/../b.md", "/b.md", "file:///b.md"},
             Row{"a b%.md", "a b%.md", "a%20b%25.md"},
             Row{"a:b.md", "a:b.md", "a%3Ab.md"},
             Row{"\u00fc.md", "\u00fc.md", "%C3%BC.md"},
             Row{"\xE9.md", "\xE9.md", "%E9.md"},
             Row{"", ".", "."},
             Row{"a/..", ".", "."},
         }) {
        CAPTURE(row.path);
        CHECK(tidy_path(row.path) == row.tidy);
        CHECK(uri_of(row.path).uri == row.uri);
        CHECK(uri_of(row.path).relative == !row.uri.starts_with("file:"));
    }
}

TEST_CASE("text for XML holds nothing that XML cannot") {
    CHECK(xml_text("a<b>&\"]]>") == "a&lt;b&gt;&amp;&quot;]]&gt;");
    CHECK(xml_text(std::string("a\0b\x1b\x7f", 5)) == "a\uFFFDb\uFFFD\uFFFD");
    CHECK(xml_text("\xE9\u00e9\xED\xA0\x80\uFFFE") == "\uFFFD\u00e9\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(xml_text("a\nb\tc\r") == "a&#10;b&#9;c&#13;");
    CHECK(xml_lines("a\nb<\n") == "a\nb&lt;\n");
}

TEST_CASE("gitlab: a note keeps its fingerprint when another comes before it") {
    const Lari lari;
    const auto prints_of = [&](const std::vector<std::string>& messages) {
        std::vector<FileResult> files{lari.files[1]};
        files[0].findings.clear();
        files[0].catatan.clear();
        for (const std::string& message : messages)
            files[0].catatan.push_back({SuppressionNote::Kind::salah, "a.md", 3, {message, message}});
        std::ostringstream out;
        find_output_format("gitlab")->render(out, RunResult{files, lari.pack, Lang::id});
        std::vector<std::string> prints;
        for (const auto& entry : nlohmann::json::parse(out.str()))
            if (entry["check_name"] == "pengesampingan") prints.push_back(entry["fingerprint"]);
        return prints;
    };
    const auto one = prints_of({"satu"}), two = prints_of({"nol", "satu"}), same = prints_of({"satu", "satu"});
    REQUIRE(one.size() == 1);
    REQUIRE(two.size() == 2);
    REQUIRE(same.size() == 2);
    CHECK(two[1] == one[0]);
    CHECK(two[0] != one[0]);
    CHECK(same[0] == one[0]);
    CHECK(same[1] != one[0]);
}

}  // namespace lkiplint
