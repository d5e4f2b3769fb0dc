#include "base/in_order.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace lkiplint {
namespace {

TEST_CASE("results are taken in the order of the things, whatever thread is first") {
    for (const unsigned threads : {0U, 1U, 2U, 8U}) {
        CAPTURE(threads);
        std::vector<std::size_t> taken;
        in_order(
            200, threads, [](std::size_t i) { return std::to_string(i); },
            [&](std::size_t i, const std::string& result) {
                CHECK(result == std::to_string(i));
                taken.push_back(i);
            });
        REQUIRE(taken.size() == 200);
        for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
    }
}

TEST_CASE("what the work on one thing throws is thrown in its turn") {
    for (const unsigned threads : {1U, 4U}) {
        CAPTURE(threads);
        std::size_t taken = 0;
        const auto work = [](std::size_t i) {
            if (i == 20) throw std::runtime_error("the twenty-first");
            return i;
        };
        CHECK_THROWS_WITH(in_order(100, threads, work, [&](std::size_t, std::size_t) { ++taken; }), "the twenty-first");
        CHECK(taken == 20);
    }
    // What is thrown on taking ends it too.
    CHECK_THROWS_WITH(in_order(
                          100, 4, [](std::size_t i) { return i; },
                          [](std::size_t i, std::size_t) {
                              if (i == 3) throw std::runtime_error("enough");
                          }),
                      "enough");
}

}  // namespace
}  // namespace lkiplint
