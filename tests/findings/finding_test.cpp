#include "findings/finding.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "findings/suppression.h"

namespace lkiplint {
namespace {

Rule rule_of(const std::string& code, const std::string& message = {}) {
    Rule rule;
    rule.code = code;
    rule.severity = Severity::peringatan;
    rule.message.id = message;
    return rule;
}

Finding at(const Rule& rule, int line, const std::string& locator, const std::string& found,
           const std::string& expected) {
    Sink sink(rule);
    return sink.report({line, 1}, locator, found, expected);
}

std::vector<std::string> ids(std::vector<Finding> findings) {
    finish_findings(findings);
    std::vector<std::string> result;
    for (const Finding& finding : findings) result.push_back(finding.id);
    return result;
}

}  // namespace

TEST_CASE("placeholders of a message are filled, unknown ones stay visible") {
    struct Row {
        const char* message;
        const char* filled;
    };
    for (const Row& row :
         {Row{"{found}, seharusnya {expected}", "10, seharusnya 12"},
          Row{"di {locator}: {jumlah}", "di Tabel 1: 12 {found}"}, Row{"{tidak_ada} tetap", "{tidak_ada} tetap"},
          Row{"kurung { terbuka", "kurung { terbuka"}, Row{"tanpa apa-apa", "tanpa apa-apa"}, Row{"", ""}}) {
        const Rule rule = rule_of("ANG001", row.message);
        Finding finding = at(rule, 1, "Tabel 1", "10", "12");
        finding.args["jumlah"] = "12 {found}";  // what an argument holds is not filled again
        CHECK(message_of(finding, Lang::id) == row.filled);
        CHECK(message_of(finding, Lang::en) == row.filled);  // no English: the Indonesian
    }
}

TEST_CASE("a sink fills rule and severity and counts what is wrong") {
    const Rule rule = rule_of("ANG006");
    Sink sink(rule);
    sink.report({7, 3}, "Tabel 2", "5", "4");
    sink.checked({8, 1}, Verdict::tidak_dapat, "pagu kosong");
    REQUIRE(sink.findings.size() == 1);
    CHECK(sink.findings[0].rule == &rule);
    CHECK(sink.findings[0].severity == Severity::peringatan);
    REQUIRE(sink.checks.size() == 2);
    CHECK(sink.checks[0].verdict == Verdict::salah);
    CHECK(sink.checks[0].place.line == 7);
    CHECK(sink.checks[1].reason == "pagu kosong");
}

TEST_CASE("of very many findings of a rule the first are kept and the others counted") {
    const Rule rule = rule_of("ANG006");
    Sink sink(rule);
    const int most = static_cast<int>(Sink::kMostFindings);
    for (int line = 1; line <= most + 3; ++line) {
        Finding& finding = sink.report({line, 1}, "Tabel 1", std::to_string(line), "4");
        CHECK(finding.args.empty());  // nothing of the one before that was not kept
        CHECK(finding.rule == &rule);
        finding.args["jumlah"] = "12";
    }
    CHECK(sink.findings.size() == Sink::kMostFindings);
    CHECK(sink.findings.back().found == std::to_string(most));
    CHECK(sink.reported() == Sink::kMostFindings + 3);
    CHECK(sink.checks.size() == Sink::kMostFindings + 3);
    CHECK(sink.unlisted.count == 3);
    CHECK(sink.unlisted.place.line == most + 1);

    Sink other(rule);
    other.report({5, 1}, "Tabel 2", "1", "2");
    other.checked({6, 1}, Verdict::cocok);
    sink.take(std::move(other));
    CHECK(sink.findings.size() == Sink::kMostFindings);
    CHECK(sink.unlisted.count == 4);
    CHECK(sink.checks.size() == Sink::kMostFindings + 5);

    Sink first(rule), second(rule);
    second.report({9, 1}, "Tabel 3", "1", "2");
    first.take(std::move(second));
    REQUIRE(first.findings.size() == 1);
    CHECK(first.findings[0].place.line == 9);
    CHECK(first.unlisted.count == 0);

    Report report;
    report.path = "laporan.md";
    const SuppressionNote note = note_on(report, sink.unlisted);
    CHECK(note.file == "laporan.md");
    CHECK(note.line == most + 1);
    CHECK(note.message.id ==
          "ANG006 menemukan terlalu banyak: 10.000 temuan dicantumkan, 4 lainnya, mulai dari baris ini, tidak");
}

TEST_CASE("findings are ordered by place, then code, and exact doubles are dropped") {
    const Rule ang = rule_of("ANG001"), kin = rule_of("KIN001");
    std::vector<Finding> findings{at(kin, 9, "Tabel 2", "a", "b"), at(ang, 9, "Tabel 2", "a", "b"),
                                  at(kin, 2, "Tabel 1", "a", "b"), at(kin, 9, "Tabel 2", "a", "b"),
                                  at(kin, 9, "Tabel 2", "a", "c")};
    findings[0].related = {{{30, 1}, "lain"}, {{4, 1}, "satu"}};
    finish_findings(findings);
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].place.line == 2);
    CHECK(findings[1].rule->code == "ANG001");
    CHECK(findings[2].expected == "b");
    CHECK(findings[2].related.front().place.line == 4);
    CHECK(findings[3].expected == "c");
}

TEST_CASE("an id is made of the code, the anchor and nothing else") {
    const Rule rule = rule_of("ANG001");
    const auto with_anchor = [](const Rule& of, int line, const std::string& anchor, const std::string& expected) {
        Finding finding = at(of, line, "Tabel 1", "5", expected);
        finding.jangkar = anchor;
        return finding;
    };
    const std::string id = ids({with_anchor(rule, 10, "belanja", "6")}).front();
    CHECK(id.substr(0, 7) == "ANG001-");
    CHECK(id.size() == 7 + 12);
    CHECK(ids({with_anchor(rule, 99, "belanja", "7")}).front() == id);
    CHECK(ids({with_anchor(rule, 10, "belanja modal", "6")}).front() != id);
    CHECK(ids({with_anchor(rule_of("ANG002"), 10, "belanja", "6")}).front().substr(7) != id.substr(7));
}

TEST_CASE("equal findings at several places have different ids, in order") {
    const Rule rule = rule_of("TXT002");
    const std::vector<std::string> three =
        ids({at(rule, 30, "BAB I", "???", ""), at(rule, 10, "BAB I", "???", ""), at(rule, 20, "BAB I", "???", "")});
    REQUIRE(three.size() == 3);
    CHECK(three[0] != three[1]);
    CHECK(three[1] != three[2]);
    CHECK(three[0] != three[2]);
    // The first keeps its id when the others are mended.
    CHECK(ids({at(rule, 5, "BAB I", "???", "")}).front() == three[0]);
}

}  // namespace lkiplint
