#include "render/html.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/contoh.h"
#include "render/html_writer.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using Isi = Cuplikan::Sel;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

// What stands between the tags of the style and the script is the program's own, and is tested in a browser.
std::string without_assets(std::string page) {
    for (const std::string tag : {"style", "script"}) {
        const std::size_t begin = page.find("<" + tag + ">") + tag.size() + 2;
        const std::size_t end = page.find("</" + tag + ">", begin);
        REQUIRE(end != std::string::npos);
        page.replace(begin, end - begin, "…");
    }
    for (std::size_t at = page.find("sha256-"); at != std::string::npos; at = page.find("sha256-", at + 10))
        page.replace(at + 7, page.find("&#39;", at) - at - 7, "…");
    return page;
}

Rule full_rule(const std::string& code, Severity severity) {
    Rule rule = test::aturan(code, severity);
    rule.title = {"Judul " + code, "Title " + code};
    rule.why = {"Pentingnya " + code + ".", "Why " + code + "."};
    rule.basis = {"Dasar " + code + ".", "Basis " + code + "."};
    rule.fix = {"Perbaikan " + code + ".", "Fix " + code + "."};
    if (code == "ANG001") {
        rule.hitungan = {"{rincian} = {expected}, tertulis {found}", "{rincian} = {expected}, stated {found}"};
    }
    return rule;
}

// A run over a report with two findings, one of which nothing could be checked, and one that could not be read.
struct Run {
    RulePack pack;
    std::vector<FileResult> files;
    std::vector<Hilang> hilang = {{"TXT002-000000000001", "TXT002", "sukamaju.md", "Dulu ada ???."}};
    Lang lang = Lang::id;

    Run() {
        pack.rules = {full_rule("ANG001", Severity::galat), full_rule("TXT002", Severity::peringatan)};
        FileResult file = test::hasil(pack.rules[0], pack.rules[1]);
        Finding& sum = file.findings[0];
        sum.bagian = "BAB III AKUNTABILITAS > 3.2 Anggaran";
        sum.tabel = "Tabel 3.1 Anggaran";
        sum.args["rincian"] = "800 + 900";
        sum.baseline = BaselineState::baru;
        file.findings[1].bagian = "BAB III AKUNTABILITAS";
        file.findings[1].suppressed = "sudah dijelaskan";
        file.cuplikan = {{{"Tabel 3.1 Anggaran",
                           {"Uraian", "Anggaran"},
                           {{{12, 1}, {Isi{"Administrasi"}, Isi{"1.500", Tanda::salah}}, 0},
                            {{14, 1}, {Isi{"Gaji"}, Isi{"900", Tanda::bukti}}, 1}},
                           true}},
                         {{"BAB III", {}, {{{40, 1}, {Isi{"sebesar ??? persen", Tanda::salah}}, 0}}, false}}};
        file.tabel = {{"Tabel 3.1 Anggaran", "BAB III", {10, 1}, TableKind::struktur_anggaran, "", {2, 1, 1, 1}},
                      {"tabel di baris 50", "", {50, 1}, TableKind::tidak_dikenali, "tidak ada baris kepala", {}}};
        file.figures.all = {2, 1, 1, 1};
        FileResult unchecked, unreadable;
        unchecked.path = "kosong.md";
        unchecked.coverage.all.tidak_dapat = 7;
        unchecked.coverage.reasons = {{"tidak ada target", 7}};
        unreadable.path = "rusak.docx";
        unreadable.error = "berkas rusak";
        files = {file, unchecked, unreadable};
    }

    std::string page() const {
        std::ostringstream out;
        render_html(out, RunResult{files, pack, lang, hilang});
        return out.str();
    }
};

}  // namespace

// To write the page anew after a change that was meant: LKIPLINT_RENEW=1 lkiplint_tests -tc='the page of findings*'
TEST_CASE("the page of findings, as it is written") {
    const std::filesystem::path path = test::source_dir() / "tests" / "render" / "html_contoh.html";
    const std::string page = without_assets(Run().page());
    if (std::getenv("LKIPLINT_RENEW") != nullptr) std::ofstream(path, std::ios::binary) << page;
    std::ifstream file(path, std::ios::binary);
    std::stringstream expected;
    expected << file.rdbuf();
    const std::vector<std::string_view> lines = split(page, '\n');
    const std::string text = expected.str();
    const std::vector<std::string_view> wanted = split(text, '\n');
    for (std::size_t i = 0; i < std::min(lines.size(), wanted.size()); ++i) {
        CAPTURE(i);
        REQUIRE(lines[i] == wanted[i]);
    }
    CHECK(lines.size() == wanted.size());
}

TEST_CASE("one escape for all text and all attributes") {
    struct Row {
        std::string text, escaped;
    };
    for (const Row& row : {
             Row{"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
             Row{"\"><img src=x onerror='a'>", "&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;"},
             Row{"R&D &lt;", "R&amp;D &amp;lt;"},
             Row{"a\x01\x1b[2J\x7f\u009b"
                 "b",
                 "a[2Jb"},
             Row{"satu\ndua\ttiga\u2028empat", "satu dua tiga empat"},
             Row{"12\u202e34\u2066"
                 "5",
                 "12345"},  // would be shown as 12543
             Row{"a\xff\xc3"
                 "b",
                 "a\uFFFD\uFFFD"
                 "b"},  // no UTF-8
             Row{"98,03 % × ÷ …", "98,03 % × ÷ …"},
             Row{std::string("a\0b", 3), "ab"},
         }) {
        CAPTURE(row.text);
        CHECK(html_page::escaped(row.text) == row.escaped);
    }
    CHECK(html_page::safe_id("ANG001-3f\"> <a&") == "ANG001-3f----a-");
}

TEST_CASE("nothing from a report is markup") {
    const std::string nasty = "<script>x</script>\" onload='x' &amp; </style></title>";
    Run run;
    FileResult& file = run.files[0];
    file.path = file.instansi = file.kabupaten = nasty;
    file.coverage.reasons = {{nasty, 1}};
    file.figures.reasons = {{nasty, 1}};
    file.tabel[0].judul = file.tabel[1].judul = file.tabel[1].reason = nasty;
    for (Finding& finding : file.findings) {
        finding.id = finding.bagian = finding.tabel = finding.locator = finding.found = finding.expected = nasty;
        finding.quote = finding.suppressed = nasty;
        finding.args["rincian"] = nasty;
        for (Related& related : finding.related) related.message = nasty;
    }
    for (std::vector<Cuplikan>& list : file.cuplikan) {
        for (Cuplikan& cuplikan : list) {
            cuplikan.judul = nasty;
            for (std::string& name : cuplikan.header) name = nasty;
            for (Cuplikan::Baris& baris : cuplikan.baris)
                for (Isi& sel : baris.sel) sel.text = nasty;
        }
    }
    run.files[2].error = run.files[2].path = nasty;
    run.hilang = {{nasty, nasty, nasty, nasty}};
    file.catatan = {{SuppressionNote::Kind::tidak_dipakai, nasty, 3, {nasty, nasty}}};
    const std::string page = run.page();
    CHECK(count_of(page, "<script>") == 1);
    CHECK(count_of(page, "</script>") == 1);
    CHECK(count_of(page, "</style>") == 1);
    CHECK_FALSE(holds(page, "\" onload"));
    CHECK_FALSE(holds(page, "onload='"));
    CHECK(holds(page, "&lt;script&gt;x&lt;/script&gt;&quot; onload=&#39;x&#39; &amp;amp;"));
}

TEST_CASE("a page of which nothing was checked looks alarming") {
    const auto state_of = [](FileResult file) {
        Run run;
        run.files = {std::move(file)};
        const std::string page = run.page();
        for (const char* state : {"bahaya", "waspada", "baik"})
            if (holds(page, std::string("class=\"kotak ") + state)) return std::string(state);
        return std::string();
    };
    FileResult clean, unchecked, little, unreadable;
    clean.coverage.all.cocok = clean.figures.all.cocok = 40;
    unchecked.coverage.all.tidak_dapat = 40;
    little.coverage.all.cocok = 5;
    little.figures.all = {4, 0, 0, 5};
    unreadable.error = "rusak";
    CHECK(state_of(clean) == "baik");
    CHECK(state_of(unchecked) == "bahaya");
    CHECK(state_of(FileResult{}) == "bahaya");
    CHECK(state_of(little) == "waspada");
    CHECK(state_of(unreadable) == "bahaya");
    CHECK(state_of(Run().files[0]).empty());
}

TEST_CASE("a computation is shown only when it is whole") {
    Run run;
    CHECK(holds(run.page(), "800 + 900 = 1.700, tertulis 1.500"));
    run.files[0].findings[0].args["rincian"].clear();
    CHECK_FALSE(holds(run.page(), "Hitungan"));
    run.files[0].findings[0].args.erase("rincian");
    CHECK_FALSE(holds(run.page(), "Hitungan"));
}

TEST_CASE("no id stands for two places") {
    const std::string page = Run().page();
    std::set<std::string> ids;
    for (std::size_t at = page.find(" id=\""); at != std::string::npos; at = page.find(" id=\"", at + 1)) {
        const std::size_t begin = at + 5;
        const std::string id = page.substr(begin, page.find('"', begin) - begin);
        CHECK_MESSAGE(ids.insert(id).second, id);
    }
    CHECK(ids.size() > 10);
}

TEST_CASE("the page in English") {
    Run run;
    run.lang = Lang::en;
    const std::string page = run.page();
    CHECK(holds(page, "<html lang=\"en\">"));
    CHECK(holds(page, "It says 1.500, should say 1.700."));
    CHECK(holds(page, "800 + 900 = 1.700, stated 1.500"));
    for (const char* word : {"Ringkasan", "Temuan", "Tertulis", "Mengapa", "tidak dapat diperiksa"})
        CHECK_MESSAGE(!holds(page.substr(page.find("<body>")), word), word);
}

TEST_CASE("the page loads nothing") {
    const std::string page = Run().page();
    for (const char* word : {"http:", "https:", "src=", "@import", "url("}) CHECK_MESSAGE(!holds(page, word), word);
    CHECK(holds(page, "content=\"default-src &#39;none&#39;"));
}

}  // namespace lkiplint
