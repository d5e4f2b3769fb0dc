// With --lang en nothing that a check says is left in Indonesian: only the words of the report itself.
#include "render/english.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

// Every text that checks of reports have said, and the reports.
struct Said {
    std::set<std::string> phrases;
    std::string printed;  // folded words of the reports

    void add(const Report& report, const CheckResult& result) {
        for (const Finding& finding : result.findings) {
            phrases.insert(finding.expected);
            // Some checks say both themselves: {alasan} and {alasan_en}.
            for (const auto& [name, value] : finding.args)
                if (!name.ends_with("_en") && !finding.args.contains(name + "_en")) phrases.insert(value);
            for (const Related& related : finding.related) phrases.insert(related.message);
        }
        for (const Checked& checked : result.checks) phrases.insert(checked.reason);
        for (const FigureVerdict& figure : figure_verdicts(report, result)) phrases.insert(figure.reason);
        for (const Tabel& tabel : report.tabel) phrases.insert(tabel.reason);
    }
};

Said said_of_all() {
    Said said;
    const RulePack& pack = test::shipped_pack();
    const auto read = [&](const std::string& text) {
        const Report report = test::report_of(text);
        said.add(report, run_checks(report, pack));
        said.printed += ' ' + fold(text);
    };
    for (const Rule& rule : pack.rules)
        for (const RuleExample& example : rule.examples) read(example.text);
    for (const auto& entry : fs::recursive_directory_iterator(test::source_dir() / "fixtures"))
        if (entry.path().extension() == ".md") read(test::read_file(entry.path()));
    said.printed += ' ';
    return said;
}

// Words of the field that the rules' own English keeps, and of how places and formulas are written.
bool is_kept(const std::string& word) {
    static const std::set<std::string> kKept = {
        "target", "realisasi", "capaian", "anggaran", "kegiatan", "program", "sasaran", "indikator", "tujuan", "tabel",
        "x",      "persen",    "nomor",   "tahun",    "rp",       "akhir",   "awal",    "sub",       "kinerja"};
    return kKept.contains(word) || word.find_first_not_of("0123456789") == std::string::npos;
}

bool is_numeric(std::string_view word) {
    if (word.starts_with('(')) word.remove_prefix(1);
    if (word.starts_with("Rp")) word.remove_prefix(2);
    return !has_letter(word);
}

// The phrase between its numbers and signs.
std::vector<std::string> runs_of(std::string phrase) {
    for (const std::string_view divider : {": ", " › ", " | ", " (", ")", "; ", "…"})
        for (std::size_t at = phrase.find(divider); at != std::string::npos; at = phrase.find(divider, at))
            phrase.replace(at, divider.size(), " 0 ");
    std::vector<std::string> runs(1);
    phrase = squeeze(phrase);
    for (const std::string_view word : split(phrase, ' ')) {
        if (is_numeric(word)) {
            runs.emplace_back();
        } else {
            runs.back().append(runs.back().empty() ? "" : " ").append(word);
        }
    }
    return runs;
}

// Does every run of words stand in a report, or is it made of words that are kept?
bool is_quoted(const std::string& phrase, const std::string& printed) {
    for (const std::string& run : runs_of(phrase)) {
        const std::vector<std::string> words = fold_words(run);
        if (std::all_of(words.begin(), words.end(), is_kept)) continue;
        if (printed.find(fold(run)) == std::string::npos) return false;
    }
    return true;
}

std::string english(const std::string& phrase) {
    English words(test::shipped_pack());
    return words.of(phrase);
}

}  // namespace

TEST_CASE("english: every phrase that checks say of the fixtures and examples is known") {
    const Said said = said_of_all();
    REQUIRE(said.phrases.size() > 300);
    English words(test::shipped_pack());
    int known = 0;
    for (const std::string& phrase : said.phrases) {
        if (words.knows(phrase)) {
            ++known;
            continue;
        }
        CHECK_MESSAGE(is_quoted(phrase, said.printed), "rules/inggris.xml has no English for: " << phrase);
    }
    CHECK(known > 60);
}

TEST_CASE("english: phrases with words of the report inside them") {
    struct Row {
        std::string phrase, english;
    };
    for (const Row& row : {
             Row{"sel kosong", "the cell is empty"},
             Row{"ikut salah: Tabel 3.1 › JUMLAH › %: 9,1 %", "wrong as well: Tabel 3.1 › JUMLAH › %: 9,1 %"},
             Row{"ikut salah: kalimat di baris ini", "wrong as well: the sentence on this line"},
             Row{"huruf x sebagai pengganti data (3 sel)", "letters x in place of data (3 cells)"},
             Row{"nilai 90 masuk dua kelas, Baik dan Cukup; nilai antara 75 dan 76 tidak masuk kelas mana pun",
                 "90 is in two classes, Baik and Cukup; values between 75 and 76 are in no class"},
             Row{"skala PermenPANRB 88 Tahun 2021", "the scale of PermenPANRB 88 Tahun 2021"},
             Row{"kriteria diisi pada 6 baris", "kriteria filled in at 6 rows"},
             Row{"skala laporan ini", "the scale of this report"},
             // A report's own names stay.
             Row{"Realisasi Anggaran", "Realisasi Anggaran"},
             Row{"Desa Sumber; Desa Makmur", "Desa Sumber; Desa Makmur"},
             Row{"", ""},
         }) {
        CAPTURE(row.phrase);
        CHECK(english(row.phrase) == row.english);
    }
    const std::string long_quote = "sel kosong; " + std::string(1000, 'a');
    CHECK(english(long_quote) == long_quote);
}

TEST_CASE("english: each note names no more groups than its pattern has") {
    for (const TextPattern& pattern : test::shipped_pack().pattern_list("inggris")) {
        CAPTURE(pattern.note);
        CHECK_FALSE(pattern.note.empty());
        int groups = 0;
        for (std::size_t at = 0; at + 1 < pattern.note.size(); ++at)
            if (pattern.note[at] == '\\') groups = std::max(groups, pattern.note[at + 1] - '0');
        CHECK(groups <= pattern.pattern->NumberOfCapturingGroups());
        CHECK(groups <= 3);
    }
}

TEST_CASE("english: a result speaks English in its findings, reasons and tables, and in those of its files") {
    FileResult file;
    const Rule* rule = &test::shipped_pack().rules.front();
    Sink sink(*rule);
    Finding& finding = sink.report({1, 1}, "Tabel 1", "5", "baris ini sekali saja");
    finding.args["catatan"] = "isian templat";
    finding.related = {{{2, 1}, "ikut salah: 7"}};
    file.findings = sink.findings;
    file.coverage.reasons = {{"sel kosong", 1}};
    file.coverage.reasons_by_code["ANG001"] = {{"target nol", 1}};
    file.figures.reasons = {{"anggaran nol", 1}};
    file.tabel.resize(1);
    file.tabel[0].reason = "tabel tanpa baris judul kolom";
    file.pieces.resize(1);
    file.pieces[0].coverage.reasons = {{"realisasi nol", 1}};
    English words(test::shipped_pack());
    speak_english(file, words);
    CHECK(file.findings[0].expected == "this row only once");
    CHECK(file.findings[0].args["catatan"] == "a field of a template");
    CHECK(file.findings[0].related[0].message == "wrong as well: 7");
    CHECK(file.coverage.reasons[0].reason == "the cell is empty");
    CHECK(file.coverage.reasons_by_code["ANG001"][0].reason == "the target is zero");
    CHECK(file.figures.reasons[0].reason == "the budget is zero");
    CHECK(file.tabel[0].reason == "a table without a header row");
    CHECK(file.pieces[0].coverage.reasons[0].reason == "the realisasi is zero");
}

}  // namespace lkiplint
