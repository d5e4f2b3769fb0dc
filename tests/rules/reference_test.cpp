// docs/aturan.md is what the rules say today.
#include "render/rule_reference.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {

TEST_CASE("the reference of the rules is not stale") {
    struct Reference {
        Lang lang;
        const char* path;
    };
    for (const auto& [lang, path] : {Reference{Lang::id, "docs/aturan.md"}, {Lang::en, "docs/aturan.en.md"}}) {
        std::ostringstream made;
        rules_markdown(made, test::shipped_pack(), lang);
        const bool same = made.str() == test::read_file(test::source_dir() / path);
        CHECK_MESSAGE(same, path << " is stale; run ./dev docs");
    }
}

TEST_CASE("what a rule says of its example has no placeholder left, in both languages") {
    for (const Rule& rule : test::shipped_pack().rules)
        for (const RuleExample& example : rule.examples) {
            if (!example.bad) continue;
            INFO(rule.code);
            const std::vector<std::string> id = example_messages(rule, example, test::shipped_pack(), Lang::id);
            const std::vector<std::string> en = example_messages(rule, example, test::shipped_pack(), Lang::en);
            REQUIRE(id.size() == 1);
            REQUIRE(en.size() == 1);
            for (const std::string& message : {id[0], en[0]})
                CHECK_MESSAGE(message.find_first_of("{}") == std::string::npos, message);
        }
}

TEST_CASE("text of a rule cannot become markup") {
    RulePack pack;
    Rule rule;
    rule.code = "ANG001";
    rule.slug = "jumlah";
    rule.title = {"a|b <b>c</b> *d*", ""};
    rule.examples = {{true, "```\nx\n````\n", ""}};
    pack.rules = {rule};
    std::ostringstream out;
    rules_markdown(out, pack, Lang::id);
    CHECK(out.str().find("a\\|b \\<b\\>c\\</b\\> \\*d\\*") != std::string::npos);
    CHECK(out.str().find("\n`````\n```\nx\n````\n`````\n") != std::string::npos);
}

}  // namespace lkiplint
