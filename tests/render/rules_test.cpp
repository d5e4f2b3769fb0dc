#include "render/rules.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace lkiplint {
namespace {

using nlohmann::json;

Rule aturan(const std::string& code, const std::string& slug) {
    Rule rule;
    rule.code = code;
    rule.slug = slug;
    rule.check = "tree-sum";
    rule.parameters["level"] = "kegiatan";
    rule.title = {"Jumlah salah", "Wrong sum"};
    rule.message = {"Tertulis {found}.", ""};
    rule.why = {"Supaya cocok.", "To agree."};
    rule.examples = {{true, "\n| a | 1 |\n| b | 2 |\n", "3"}, {false, "a\t3\x1b[2J", ""}};
    return rule;
}

RulePack pack() {
    RulePack result;
    result.rules = {aturan("ANG001", "jumlah-sub-kegiatan"), aturan("ANG010", "format-rupiah"),
                    aturan("TXT002", "tanda-tanya")};
    return result;
}

}  // namespace

TEST_CASE("a rule is found by code, slug or the id of a finding") {
    const RulePack rules = pack();
    for (const char* wanted : {"ANG001", "ang001", "jumlah-sub-kegiatan", "ANG001-3f2a99c01b2d"}) {
        const Rule* rule = find_rule(rules, wanted);
        REQUIRE(rule != nullptr);
        CHECK(rule->code == "ANG001");
    }
    for (const char* wanted : {"ANG002", "", "ANG", "jumlah"}) CHECK(find_rule(rules, wanted) == nullptr);
}

TEST_CASE("the nearest codes come first") {
    const RulePack rules = pack();
    CHECK(nearest_codes(rules, "TXT020").front() == "TXT002");
    CHECK(nearest_codes(rules, "ang01").front() == "ANG001");
    CHECK(nearest_codes(rules, "format-rupia").front() == "ANG010");
    CHECK(nearest_codes(rules, std::string(1 << 20, 'x')).size() == 3);
    CHECK(nearest_codes(RulePack{}, "ANG001").empty());
}

TEST_CASE("the list of rules") {
    const RulePack rules = pack();
    std::ostringstream text, data;
    rules_text(text, rules, {});
    CHECK(text.str() ==
          "ANG001  galat       jumlah-sub-kegiatan  Jumlah salah\n"
          "ANG010  galat       format-rupiah        Jumlah salah\n"
          "TXT002  galat       tanda-tanya          Jumlah salah\n");
    rules_json(data, rules);
    const json list = json::parse(data.str())["rules"];
    REQUIRE(list.size() == 3);
    CHECK(list[1] == json::parse(R"({"code": "ANG010", "slug": "format-rupiah", "severity": "galat",
        "check": "tree-sum", "title": {"id": "Jumlah salah", "en": "Wrong sum"}})"));
}

TEST_CASE("a rule explained") {
    std::ostringstream out;
    explain_text(out, pack().rules[0], pack(), {});
    CHECK(out.str() ==
          "ANG001 jumlah-sub-kegiatan  (galat)\n"
          "Jumlah salah\n"
          "\nMengapa penting\n  Supaya cocok.\n"
          "\nPemeriksaan\n  tree-sum  level=\"kegiatan\"\n"
          "\nContoh yang salah\n    | a | 1 |\n    | b | 2 |\n"
          "\nContoh yang benar\n    a\t3 [2J\n");
}

}  // namespace lkiplint
