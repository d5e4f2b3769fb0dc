#include "rules/pattern_set.h"

#include <doctest/doctest.h>

#include "rules/pack.h"

namespace lkiplint {

TEST_CASE("patterns looked for together are found where each is found alone") {
    const std::vector<std::string> patterns = {R"(\bmohon (diisi|dilengkapi)\b)", "^lampiran$", R"(\?(?:\s?\?){2,})",
                                               "target"};
    const PatternSet set(patterns);
    struct Row {
        std::string text;
        std::vector<int> found;
    };
    for (const Row& row : {
             Row{"", {}},
             Row{"Realisasi anggaran", {}},
             Row{"MOHON DIISI oleh kasi", {0}},
             Row{"dimohon diisi", {}},
             Row{"Lampiran", {1}},
             Row{"Lampiran II", {}},
             Row{"Target ? ??", {2, 3}},
             Row{"target: mohon dilengkapi ???", {0, 2, 3}},
         }) {
        CAPTURE(row.text);
        CHECK(set.candidates(row.text) == row.found);
        CHECK(set.candidates(row.text) == row.found);  // remembered
        CHECK(set.may_match(row.text) == !row.found.empty());
    }
}

TEST_CASE("patterns that cannot be looked for together are all to be tried") {
    const PatternSet set({"target", "(tidak ditutup"});
    CHECK(set.may_match("realisasi"));
    CHECK(set.candidates("realisasi") == std::vector<int>{0, 1});
    CHECK(PatternSet({}).candidates("realisasi").empty());
}

TEST_CASE("a list made by hand is tried pattern by pattern") {
    PatternList list{"uji", {{std::make_shared<const re2::RE2>("target"), nullptr, ""}}};
    CHECK(list.may_match("realisasi"));
    CHECK(list.candidates("realisasi") == std::vector<int>{0});
}

}  // namespace lkiplint
