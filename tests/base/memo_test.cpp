#include "base/memo.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "rules/pack.h"

namespace lkiplint {

TEST_CASE("what a memo was asked for is made once, by name and kind") {
    const Memo memo;
    int made = 0;
    const auto ask = [&](std::string_view name) { return *memo.get<int>(name, [&] { return ++made; }); };
    CHECK(ask("satu") == 1);
    CHECK(ask("satu") == 1);
    CHECK(ask("dua") == 2);
    CHECK(*memo.get<std::string>("satu", [] { return std::string("lain"); }) == "lain");
    const Memo copy(memo);  // of a pack that may be changed
    CHECK(*copy.get<int>("satu", [] { return 7; }) == 7);
    CHECK(ask("satu") == 1);
}

TEST_CASE("a memo may be asked by many threads at once") {
    const Memo memo;
    std::vector<std::thread> threads;
    std::vector<const int*> given(8, nullptr);
    for (const int*& one : given)
        threads.emplace_back([&memo, &one] { one = memo.get<int>("nama", [] { return 3; }).get(); });
    for (std::thread& thread : threads) thread.join();
    for (const int* one : given) CHECK(one == given.front());
}

TEST_CASE("of a text for which one list has nothing the others of its group are not asked") {
    const Result<RulePack> pack = load_builtin_pack();
    REQUIRE(pack.ok());
    const PatternList& marks = pack->patterns_of("tanda-tanya");
    const PatternList& slots = pack->patterns_of("isian-kosong");
    REQUIRE(marks.with_others != nullptr);
    CHECK(marks.with_others == slots.with_others);
    const TextForms clear, slot;
    CHECK(!marks.may_match("Jalan desa diperbaiki.", clear));
    CHECK(clear.has_nothing_for(marks.with_others.get()));
    CHECK(!slots.may_match("Jalan desa diperbaiki.", clear));
    CHECK(!marks.may_match("Realisasi sebesar ........", slot));
    CHECK(!slot.has_nothing_for(marks.with_others.get()));
    CHECK(slots.may_match("Realisasi sebesar ........", slot));
    CHECK(!clear.has_nothing_for(nullptr));
}

}  // namespace lkiplint
