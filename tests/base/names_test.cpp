// Small tools that configuration is read with: names that were mistyped, patterns of paths, days.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/glob.h"
#include "base/iso_date.h"
#include "base/nearest.h"

namespace lkiplint {

TEST_CASE("patterns of paths") {
    struct Row {
        std::string pattern, path;
        bool matches;
    };
    for (const Row& row : std::vector<Row>{
             {"a.md", "a.md", true},
             {"a.md", "b/a.md", true},  // without '/': the name alone
             {"a.md", "b/aa.md", false},
             {"*.md", "2025/x/a.md", true},
             {"2025/*.md", "2025/a.md", true},
             {"2025/*.md", "2025/x/a.md", false},
             {"2025/**", "2025/x/a.md", true},
             {"**/a.md", "a.md", true},
             {"**/a.md", "x/y/a.md", true},
             {"**/a.md", "x/y/ba.md", false},
             {"x/**/a.md", "x/a.md", true},
             {"x/**/a.md", "x/1/2/a.md", true},
             {"kec-?.md", "kec-1.md", true},
             {"kec-?.md", "kec-\xC3\xA9.md", true},  // one character, not one byte
             {"kec-?.md", "kec-12.md", false},
             {"x/?/a.md", "x///a.md", false},
             {"*", "", true},
             {"", "", true},
             {"", "a", false},
             {"A.md", "a.md", false},
         }) {
        CAPTURE(row.pattern);
        CAPTURE(row.path);
        CHECK(matches_glob(row.pattern, row.path) == row.matches);
    }
}

TEST_CASE("many stars take no more time than few") {
    std::string stars;
    for (int i = 0; i < 500; ++i) stars += "*a";
    CHECK_FALSE(matches_glob(stars + "b", std::string(2000, 'a')));
    CHECK_FALSE(matches_glob(std::string(5000, '*'), "a"));  // longer than a pattern may be
}

TEST_CASE("the name that was meant") {
    constexpr std::string_view known[] = {"abaikan", "aturan", "batas"};
    for (const auto& [wrong, meant] : std::vector<std::pair<std::string, std::string>>{
             {"abaikn", "abaikan"}, {"ATURAN", "aturan"}, {"bats", "batas"}, {"konfigurasi", ""}, {"", ""}}) {
        CAPTURE(wrong);
        CHECK(nearest_name(wrong, known) == meant);
    }
    CHECK(nearest_name(std::string(100'000, 'a'), known).empty());
}

TEST_CASE("days as data writes them") {
    for (const auto& [text, valid] : std::vector<std::pair<std::string, bool>>{{"2026-12-31", true},
                                                                               {"2024-02-29", true},
                                                                               {"2025-02-29", false},
                                                                               {"2026-13-01", false},
                                                                               {"2026-00-10", false},
                                                                               {"2026-1-1", false},
                                                                               {"31-12-2026", false},
                                                                               {"2026-12-3x", false},
                                                                               {"2026/12/31", false},
                                                                               {"", false}}) {
        CAPTURE(text);
        CHECK(is_iso_date(text) == valid);
    }
}

}  // namespace lkiplint
