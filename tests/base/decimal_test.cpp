#include "base/decimal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>
#include <vector>

// The oracle is slow and obvious: rationals of unlimited size, rounding and truncation done on them by hand, and open
// ends of an interval moved inwards by a hair instead of being remembered as open.

using lkiplint::Agreement;
using lkiplint::Decimal;
using lkiplint::Precision;
using lkiplint::Result;

namespace {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Rational power(int exponent) {
    return Rational(boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent)));
}
Rational value_of(const Decimal& d) { return Rational(d.units()) / power(d.scale()); }

Integer truncated(const Rational& x) { return numerator(x) / denominator(x); }
Integer rounded(const Rational& x) {
    const Rational half(1, 2);
    return x < 0 ? Integer(-truncated(half - x)) : truncated(x + half);
}

bool prints_as(const Rational& x, const Decimal& printed) {
    const Rational scaled = x * power(printed.scale());
    return rounded(scaled) == printed.units() || truncated(scaled) == printed.units();
}

struct Range {
    Rational lo;
    Rational hi;
};

Range range_of(const Decimal& d, const Rational& hair) {
    const Rational ulp = 1 / power(d.scale());
    const Rational v = value_of(d);
    if (v > 0) return {v - ulp / 2, v + ulp - hair};
    if (v < 0) return {v - ulp + hair, v + ulp / 2};
    return {-ulp + hair, ulp - hair};
}

bool overlap(const Range& a, const Range& b) { return a.lo <= b.hi && b.lo <= a.hi; }

Agreement expected_quotient(const Decimal& printed, const Decimal& n, const Decimal& d, std::int64_t factor,
                            const Rational& hair) {
    if (prints_as(factor * value_of(n) / value_of(d), printed)) return Agreement::exact;
    if (n.is_zero()) return Agreement::none;
    const Range top = n.scale() > 0 ? range_of(n, hair) : Range{value_of(n), value_of(n)};
    const Range bottom = d.scale() > 0 ? range_of(d, hair) : Range{value_of(d), value_of(d)};
    const std::array<Rational, 4> corners = {factor * top.lo / bottom.lo, factor * top.lo / bottom.hi,
                                             factor * top.hi / bottom.lo, factor * top.hi / bottom.hi};
    const auto [lo, hi] = std::minmax_element(corners.begin(), corners.end());
    return overlap({*lo, *hi}, range_of(printed, hair)) ? Agreement::rounding : Agreement::none;
}

Agreement expected_sum(const Decimal& stated, const std::vector<Decimal>& parts, Precision precision,
                       const Rational& hair) {
    Rational exact = 0;
    Range range{0, 0};
    for (const Decimal& part : parts) {
        exact += value_of(part);
        const Range one = range_of(part, hair);
        range.lo += one.lo;
        range.hi += one.hi;
    }
    if (prints_as(exact, stated)) return Agreement::exact;
    if (precision == Precision::exact) return Agreement::none;
    return overlap(range, range_of(stated, hair)) ? Agreement::rounding : Agreement::none;
}

// Every value with up to one decimal, and 0,0 as well as 0.
std::vector<Decimal> small_universe(int most) {
    std::vector<Decimal> all;
    for (int scale = 0; scale <= 1; ++scale) {
        for (int units = -most; units <= most; ++units) all.emplace_back(units, scale);
    }
    return all;
}

Decimal random_decimal(std::mt19937_64& random) {
    const int bits = std::uniform_int_distribution<int>(0, 62)(random);
    const std::int64_t most = (std::int64_t{1} << bits) - 1 + (std::int64_t{1} << bits);
    return Decimal(std::uniform_int_distribution<std::int64_t>(-most, most)(random),
                   std::uniform_int_distribution<int>(0, Decimal::kMaxScale)(random));
}

bool fits(const Integer& units) { return units <= kMost && units >= kLeast; }

void check_result(const Result<Decimal>& result, const Rational& expected, int scale) {
    const Integer units = truncated(expected * power(scale));
    REQUIRE(result.ok() == fits(units));
    if (!result.ok()) {
        CHECK_FALSE(result.error().message.empty());
        return;
    }
    CHECK(result->scale() == scale);
    CHECK(Integer(result->units()) == units);
}

}  // namespace

TEST_CASE("a decimal prints the decimals it was given") {
    struct Row {
        Decimal value;
        const char* text;
    };
    const std::vector<Row> rows = {
        {Decimal(0), "0"},
        {Decimal(0, 2), "0.00"},
        {Decimal(5, 2), "0.05"},
        {Decimal(-5, 1), "-0.5"},
        {Decimal(12345, 2), "123.45"},
        {Decimal(-100, 2), "-1.00"},
        {Decimal(1, 9), "0.000000001"},
        {Decimal(kMost), "9223372036854775807"},
        {Decimal(kLeast, 9), "-9223372036.854775808"},
    };
    for (const Row& row : rows) CHECK(row.value.to_string() == row.text);
}

TEST_CASE("decimals compare by value, whatever decimals were printed") {
    CHECK(Decimal(5, 1) == Decimal(50, 2));
    CHECK(Decimal(0, 9) == Decimal(0));
    CHECK(Decimal(-5, 1) > Decimal(-51, 2));
    CHECK(Decimal(kMost) > Decimal(kMost, 1));
    CHECK(Decimal(kLeast) < Decimal(kMost, 9));
    std::mt19937_64 random(1);
    for (int i = 0; i < 3000; ++i) {
        const Decimal a = random_decimal(random);
        const Decimal b = random_decimal(random);
        CHECK((a < b) == (value_of(a) < value_of(b)));
        CHECK((a == b) == (value_of(a) == value_of(b)));
    }
}

TEST_CASE("arithmetic is exact or an error, never a wrap") {
    std::mt19937_64 random(2);
    for (int i = 0; i < 3000; ++i) {
        const Decimal a = random_decimal(random);
        const Decimal b = random_decimal(random);
        const int scale = std::max(a.scale(), b.scale());
        check_result(lkiplint::add(a, b), value_of(a) + value_of(b), scale);
        check_result(lkiplint::subtract(a, b), value_of(a) - value_of(b), scale);
        check_result(lkiplint::multiply(a, b.units()), value_of(a) * b.units(), a.scale());
    }
    CHECK_FALSE(lkiplint::add(Decimal(kMost), Decimal(1)).ok());
    CHECK_FALSE(lkiplint::subtract(Decimal(kLeast), Decimal(1)).ok());
    CHECK_FALSE(lkiplint::multiply(Decimal(kLeast), -1).ok());
    CHECK_FALSE(lkiplint::add(Decimal(kMost), Decimal(1, 1)).ok());
}

TEST_CASE("a sum fails only when its result does not fit, not for what stands on the way") {
    const std::vector<Decimal> there_and_back = {Decimal(kMost), Decimal(kMost), Decimal(kLeast), Decimal(kLeast)};
    REQUIRE(lkiplint::sum(there_and_back).ok());
    CHECK(*lkiplint::sum(there_and_back) == Decimal(-2));
    const std::vector<Decimal> too_much = {Decimal(kMost), Decimal(kMost), Decimal(kLeast)};
    CHECK(lkiplint::sum(too_much).ok());
    CHECK_FALSE(lkiplint::sum(std::span(too_much).first(2)).ok());
    CHECK(*lkiplint::sum({}) == Decimal(0));
    const std::vector<Decimal> mixed = {Decimal(1), Decimal(25, 2), Decimal(-5, 1)};
    CHECK(lkiplint::sum(mixed)->to_string() == "0.75");
}

TEST_CASE("a quotient is rounded half away from zero") {
    struct Row {
        std::int64_t numerator, denominator, factor;
        int scale;
        const char* text;
    };
    const std::vector<Row> rows = {
        {1, 3, 100, 2, "33.33"}, {2, 3, 100, 2, "66.67"}, {1, 8, 1, 2, "0.13"},   {-1, 8, 1, 2, "-0.13"},
        {1, -8, 1, 2, "-0.13"},  {-1, -8, 1, 2, "0.13"},  {1, 8, -1, 2, "-0.13"}, {5, 10, 1, 0, "1"},
        {-5, 10, 1, 0, "-1"},    {0, 7, 100, 1, "0.0"},   {3, 4, 100, 0, "75"},   {-1, 1000, 1, 2, "0.00"},
    };
    for (const Row& row : rows) {
        const auto result = lkiplint::quotient(Decimal(row.numerator), Decimal(row.denominator), row.factor, row.scale);
        REQUIRE(result.ok());
        CHECK(result->to_string() == row.text);
    }
    CHECK_FALSE(lkiplint::quotient(Decimal(1), Decimal(0, 2), 100, 2).ok());
    CHECK_FALSE(lkiplint::quotient(Decimal(1), Decimal(1), 100, 10).ok());
    CHECK_FALSE(lkiplint::quotient(Decimal(1), Decimal(1), 100, -1).ok());
    CHECK_FALSE(lkiplint::quotient(Decimal(kMost), Decimal(1), 100, 0).ok());
    std::mt19937_64 random(3);
    for (int i = 0; i < 3000; ++i) {
        const Decimal n = random_decimal(random);
        const Decimal d = random_decimal(random);
        if (d.is_zero()) continue;
        const int scale = i % (Decimal::kMaxScale + 1);
        const std::int64_t factor = i % 2 == 0 ? 100 : random_decimal(random).units();
        const Integer units = rounded(factor * value_of(n) / value_of(d) * power(scale));
        check_result(lkiplint::quotient(n, d, factor, scale), Rational(units) / power(scale), scale);
    }
}

TEST_CASE("a printed percentage agrees when rounding or truncation gives it") {
    struct Row {
        const char* why;
        Decimal printed, numerator, denominator;
        Agreement agreement;
    };
    const std::vector<Row> rows = {
        {"99,0864 rounded", Decimal(9909, 2), Decimal(990864), Decimal(1000000), Agreement::exact},
        {"99,0864 truncated", Decimal(9908, 2), Decimal(990864), Decimal(1000000), Agreement::exact},
        {"99,0864 rounded up", Decimal(9910, 2), Decimal(990864), Decimal(1000000), Agreement::none},
        {"half goes away from zero", Decimal(13), Decimal(125), Decimal(1000), Agreement::exact},
        {"half cut off", Decimal(12), Decimal(125), Decimal(1000), Agreement::exact},
        {"negative half", Decimal(-13), Decimal(-125), Decimal(1000), Agreement::exact},
        {"just below a half is not rounded up", Decimal(13), Decimal(12499), Decimal(100000), Agreement::none},
        {"next integer reached", Decimal(12), Decimal(13), Decimal(100), Agreement::none},
        {"0 stands for both signs", Decimal(0), Decimal(-9), Decimal(1000), Agreement::exact},
        {"-1 % is not 0", Decimal(0), Decimal(-10), Decimal(1000), Agreement::none},
        {"inputs with decimals may have lost some", Decimal(10206, 2), Decimal(832, 1), Decimal(815, 1),
         Agreement::rounding},
        {"but not that many", Decimal(10406, 2), Decimal(832, 1), Decimal(815, 1), Agreement::none},
        {"counts have lost nothing", Decimal(10206, 2), Decimal(832), Decimal(815), Agreement::none},
        {"no division by zero", Decimal(0), Decimal(0), Decimal(0, 1), Agreement::none},
        {"huge", Decimal(10000, 2), Decimal(kMost, 9), Decimal(kMost, 9), Agreement::exact},
        {"huge, off by little", Decimal(100, 0), Decimal(kMost), Decimal(kMost - 1), Agreement::exact},
        {"least over least", Decimal(100), Decimal(kLeast), Decimal(kLeast), Agreement::exact},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(lkiplint::quotient_agrees(row.printed, row.numerator, row.denominator, 100) == row.agreement);
    }
}

TEST_CASE("quotient_agrees gives what rounding and truncation give, on all small values") {
    const std::vector<Decimal> universe = small_universe(30);
    long wrong = 0;
    std::array<long, 3> seen{};
    for (const Decimal& n : universe) {
        for (const Decimal& d : universe) {
            if (d.is_zero() || (n.scale() > 0 && d.scale() > 0)) continue;
            // n/d as a fraction of small integers, so that C++'s own division is the oracle.
            const std::int64_t above = n.units() * (d.scale() > 0 ? 10 : 1) * (d.is_negative() ? -1 : 1);
            const std::int64_t below = std::abs(d.units()) * (n.scale() > 0 ? 10 : 1);
            for (std::int64_t printed = -30; printed <= 30; ++printed) {
                const std::int64_t half = above < 0 ? -below : below;
                const bool exact = printed == above / below || printed == (2 * above + half) / (2 * below);
                const Agreement got = lkiplint::quotient_agrees(Decimal(printed), n, d, 1);
                wrong += (got == Agreement::exact) != exact;
                ++seen[static_cast<std::size_t>(got)];
            }
        }
    }
    CHECK(wrong == 0);
    for (const long count : seen) CHECK(count > 0);
}

TEST_CASE("quotient_agrees allows exactly for the decimals that its inputs may have lost") {
    const std::vector<Decimal> universe = small_universe(11);
    const Rational hair = 1 / power(12);
    long wrong = 0;
    std::array<long, 3> seen{};
    for (const std::int64_t factor : {1, -100}) {
        for (const Decimal& n : universe) {
            for (const Decimal& d : universe) {
                if (d.is_zero()) continue;
                for (int scale = 0; scale <= 1; ++scale) {
                    const Integer truth = truncated(factor * value_of(n) / value_of(d) * power(scale));
                    const int reach = factor == 1 ? 3 : 60;
                    for (int off = -reach; off <= reach; off += reach / 3) {
                        const Decimal printed(static_cast<std::int64_t>(truth) + off, scale);
                        const Agreement got = lkiplint::quotient_agrees(printed, n, d, factor);
                        wrong += got != expected_quotient(printed, n, d, factor, hair);
                        ++seen[static_cast<std::size_t>(got)];
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
    for (const long count : seen) CHECK(count > 0);
}

TEST_CASE("quotient_agrees is exact on huge amounts too") {
    std::mt19937_64 random(4);
    const Rational hair = 1 / power(150);
    std::array<long, 3> seen{};
    for (int i = 0; i < 3000; ++i) {
        const Decimal n = random_decimal(random);
        const Decimal d = random_decimal(random);
        if (d.is_zero()) continue;
        const int scale = i % 4;
        const std::int64_t factor = i % 5 == 0 ? random_decimal(random).units() : 100;
        const Integer truth = truncated(factor * value_of(n) / value_of(d) * power(scale)) + i % 5 - 2;
        const Decimal printed(fits(truth) ? static_cast<std::int64_t>(truth) : kMost, scale);
        const Agreement got = lkiplint::quotient_agrees(printed, n, d, factor);
        CHECK(got == expected_quotient(printed, n, d, factor, hair));
        ++seen[static_cast<std::size_t>(got)];
    }
    for (const long count : seen) CHECK(count > 0);
}

TEST_CASE("the widest products do not overflow") {
    for (const std::int64_t a : {kMost, kLeast, std::int64_t{1}}) {
        for (const std::int64_t b : {kMost, kLeast, std::int64_t{1}}) {
            for (const std::int64_t factor : {kMost, kLeast, std::int64_t{1}}) {
                for (const std::int64_t printed : {kMost, kLeast, std::int64_t{0}}) {
                    for (int scales = 0; scales < 8; ++scales) {
                        const Decimal p(printed, scales & 1 ? 9 : 0);
                        const Decimal n(a, scales & 2 ? 9 : 0);
                        const Decimal d(b, scales & 4 ? 9 : 0);
                        CHECK(lkiplint::quotient_agrees(p, n, d, factor) ==
                              expected_quotient(p, n, d, factor, 1 / power(150)));
                    }
                }
            }
        }
    }
}

TEST_CASE("a stated total agrees with its parts") {
    struct Row {
        const char* why;
        Decimal stated;
        std::vector<Decimal> parts;
        Precision precision;
        Agreement agreement;
    };
    const std::vector<Row> rows = {
        {"to the rupiah", Decimal(600), {Decimal(100), Decimal(200), Decimal(300)}, Precision::exact, Agreement::exact},
        {"one off, counted", Decimal(601), {Decimal(100), Decimal(500)}, Precision::exact, Agreement::none},
        {"one off, rounded", Decimal(601), {Decimal(100), Decimal(500)}, Precision::rounded, Agreement::rounding},
        {"half a rupiah each way", Decimal(599), {Decimal(100), Decimal(500)}, Precision::rounded, Agreement::rounding},
        {"a total without decimals",
         Decimal(10),
         {Decimal(525, 2), Decimal(525, 2)},
         Precision::exact,
         Agreement::exact},
        {"shares of a third",
         Decimal(10000, 2),
         {Decimal(3333, 2), Decimal(3333, 2), Decimal(3333, 2)},
         Precision::rounded,
         Agreement::rounding},
        {"shares of a third, counted",
         Decimal(10000, 2),
         {Decimal(3333, 2), Decimal(3333, 2), Decimal(3333, 2)},
         Precision::exact,
         Agreement::none},
        {"10,4 may be up to 10,5, but not 10,5", Decimal(11), {Decimal(104, 1)}, Precision::rounded, Agreement::none},
        {"10,5 itself", Decimal(11), {Decimal(105, 1)}, Precision::exact, Agreement::exact},
        {"-10,4 likewise", Decimal(-11), {Decimal(-104, 1)}, Precision::rounded, Agreement::none},
        {"two off, one part", Decimal(98), {Decimal(100)}, Precision::rounded, Agreement::none},
        {"a deficit", Decimal(-301), {Decimal(-100), Decimal(-200)}, Precision::rounded, Agreement::rounding},
        {"a surplus and a deficit", Decimal(-1), {Decimal(1), Decimal(-1)}, Precision::rounded, Agreement::rounding},
        {"no parts make nothing", Decimal(0), {}, Precision::rounded, Agreement::exact},
        {"no parts make no five", Decimal(5), {}, Precision::rounded, Agreement::none},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto got = lkiplint::sum_agrees(row.stated, row.parts, row.precision);
        REQUIRE(got.ok());
        CHECK(*got == row.agreement);
    }
    const std::vector<Decimal> too_much = {Decimal(kMost), Decimal(1)};
    const auto overflow = lkiplint::sum_agrees(Decimal(kMost), too_much, Precision::rounded);
    REQUIRE_FALSE(overflow.ok());
    CHECK_FALSE(overflow.error().message.empty());
}

TEST_CASE("sum_agrees keeps open and closed ends apart, on all small values") {
    const std::vector<Decimal> universe = small_universe(12);
    const Rational hair = 1 / power(12);
    long wrong = 0;
    std::array<long, 3> seen{};
    for (const Decimal& a : universe) {
        for (const Decimal& b : universe) {
            const std::vector<Decimal> parts = {a, b};
            const Rational total = value_of(a) + value_of(b);
            for (int scale = 0; scale <= 1; ++scale) {
                const Integer truth = truncated(total * power(scale));
                const int step = scale == 1 && (a.scale() == 0 || b.scale() == 0) ? 5 : 1;
                for (int off = -5 * step; off <= 5 * step; off += step) {
                    const Decimal stated(static_cast<std::int64_t>(truth) + off, scale);
                    for (const Precision precision : {Precision::exact, Precision::rounded}) {
                        const auto got = lkiplint::sum_agrees(stated, parts, precision);
                        wrong += !got.ok() || *got != expected_sum(stated, parts, precision, hair);
                        if (got.ok()) ++seen[static_cast<std::size_t>(*got)];
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
    for (const long count : seen) CHECK(count > 0);
}

TEST_CASE("sum_agrees on long and mixed columns") {
    std::mt19937_64 random(5);
    const Rational hair = 1 / power(40);
    for (int i = 0; i < 1500; ++i) {
        std::vector<Decimal> parts;
        Rational total = 0;
        for (int k = 0; k < i % 12; ++k) {
            const int scale = static_cast<int>(random() % 3);
            const auto units = static_cast<std::int64_t>(random() % 2'000'000'000'000) - 500'000'000'000;
            parts.emplace_back(units, scale);
            total += value_of(parts.back());
        }
        const int scale = i % 3;
        const Integer truth = truncated(total * power(scale)) + static_cast<int>(random() % 41) - 20;
        const Decimal stated(static_cast<std::int64_t>(truth), scale);
        const auto got = lkiplint::sum_agrees(stated, parts, Precision::rounded);
        REQUIRE(got.ok());
        CHECK(*got == expected_sum(stated, parts, Precision::rounded, hair));
    }
}
