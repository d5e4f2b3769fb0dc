// Every rule says by examples what it finds and what it leaves alone. The examples must be true.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "corpus/contoh.h"
#include "laporan.h"

namespace lkiplint {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string listed(const std::vector<Finding>& findings) {
    std::string lines;
    for (const Finding& finding : findings)
        lines += "\n  " + finding.rule->code + " (" + std::string(severity_name(finding.severity)) + ") baris " +
                 std::to_string(finding.place.line) + ": \"" + finding.found + "\" -> \"" + finding.expected + "\"";
    return lines.empty() ? "\n  (no findings)" : lines;
}

int count(const std::vector<Finding>& findings, std::string_view code) {
    int n = 0;
    for (const Finding& finding : findings) n += finding.rule->code == code ? 1 : 0;
    return n;
}

bool blames_other_rules(const std::vector<Finding>& findings, std::string_view code) {
    for (const Finding& finding : findings)
        if (finding.rule->code != code && finding.severity != Severity::catatan) return true;
    return false;
}

bool has_galat(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings)
        if (finding.severity == Severity::galat) return true;
    return false;
}

bool says(const std::vector<Finding>& findings, std::string_view code, const std::string& expected) {
    for (const Finding& finding : findings)
        if (finding.rule->code == code && (holds(finding.expected, expected) || holds(finding.found, expected)))
            return true;
    return false;
}

}  // namespace

TEST_CASE("a bad example gives its rule's finding and no other") {
    for (const Rule& rule : test::shipped_pack().rules)
        for (const RuleExample& example : rule.examples) {
            if (!example.bad) continue;
            const std::vector<Finding> findings = findings_in_example(rule, example.text, test::shipped_pack());
            INFO(rule.code, "\n", example.text, listed(findings));
            CHECK_MESSAGE(count(findings, rule.code) == 1, rule.code << " is not found exactly once");
            CHECK_MESSAGE(!blames_other_rules(findings, rule.code), rule.code << ": other rules find something");
            if (!example.expected.empty()) CHECK_MESSAGE(says(findings, rule.code, example.expected), example.expected);
        }
}

TEST_CASE("a good example gives no finding of its rule and no galat") {
    for (const Rule& rule : test::shipped_pack().rules)
        for (const RuleExample& example : rule.examples) {
            if (example.bad) continue;
            const std::vector<Finding> findings = findings_in_example(rule, example.text, test::shipped_pack());
            INFO(rule.code, "\n", example.text, listed(findings));
            CHECK_MESSAGE(count(findings, rule.code) == 0, rule.code << " is found in its good example");
            CHECK_MESSAGE(!has_galat(findings), rule.code << ": its good example has a galat");
        }
}

TEST_CASE("every rule has an example of both kinds") {
    for (const Rule& rule : test::shipped_pack().rules) {
        int bad = 0, good = 0;
        for (const RuleExample& example : rule.examples) ++(example.bad ? bad : good);
        CHECK_MESSAGE(bad >= 1, rule.code);
        CHECK_MESSAGE(good >= 1, rule.code);
    }
}

}  // namespace lkiplint
