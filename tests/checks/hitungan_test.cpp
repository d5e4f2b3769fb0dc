// The computations that findings show in figures.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checks/common.h"
#include "laporan.h"

namespace lkiplint {
namespace {

std::vector<Decimal> whole(std::size_t count) {
    std::vector<Decimal> values;
    for (std::size_t i = 1; i <= count; ++i) values.emplace_back(static_cast<std::int64_t>(i));
    return values;
}

}  // namespace

TEST_CASE("a sum in figures") {
    struct Row {
        std::vector<Decimal> values;
        std::string text;
    };
    for (const Row& row : {
             Row{{}, ""},
             Row{{Decimal(1000)}, "1.000"},
             Row{{Decimal(1000), Decimal(2500), Decimal(300)}, "1.000 + 2.500 + 300"},
             Row{{Decimal(1000), Decimal(-250)}, "1.000 − 250"},
             Row{{Decimal(-10), Decimal(25, 1)}, "−10 + 2,5"},
             Row{whole(24),
                 "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + "
                 "23 + 24"},
             Row{whole(25),
                 "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + … + 24 + "
                 "25"},
         })
        CHECK(summands(row.values) == row.text);
    CHECK(percent_of(Decimal(3725000), Decimal(3800000)) == "3.725.000 ÷ 3.800.000 × 100");
    const std::vector<Decimal> both = {Decimal(80), Decimal(9525, 2)};
    CHECK(mean_in_figures(both) == "(80 + 95,25) ÷ 2");
}

// Each finding of the rule's own bad examples shows its computation, and what was printed is in it.
TEST_CASE("the rules that compute show how") {
    for (const std::string code : {"ANG001", "ANG002", "ANG003", "ANG004", "ANG005", "ANG009", "KIN001", "KIN006",
                                   "KIN008", "DAT001", "DAT003"}) {
        CAPTURE(code);
        const Rule* rule = test::shipped_pack().find(code);
        REQUIRE(rule != nullptr);
        for (const RuleExample& example : rule->examples) {
            if (!example.bad) continue;
            CAPTURE(example.text);
            bool shown = false;
            for (const Finding& finding : test::findings_of(example.text)) {
                if (finding.rule->code != code) continue;
                for (const Lang lang : {Lang::id, Lang::en}) {
                    const std::string text = computation_of(finding, lang);
                    CHECK(text.find(" = ") != std::string::npos);
                    CHECK(text.find('{') == std::string::npos);
                }
                shown = true;
            }
            CHECK(shown);
        }
    }
}

}  // namespace lkiplint
