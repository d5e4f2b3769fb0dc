#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>

namespace lkiplint {
namespace {

// Wide enough for every product below. The largest is in meet(ratio(...), ...): two doubled units (2^64 each), a factor
// (2^63) and two doubled powers of ten (2^31 each), below 2^254.
using Wide = boost::multiprecision::int256_t;

constexpr std::array<std::int64_t, Decimal::kMaxScale + 1> kPowers = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

std::int64_t power_of_ten(int exponent) { return kPowers[static_cast<std::size_t>(exponent)]; }

Wide units_at(const Decimal& value, int scale) { return Wide(value.units()) * power_of_ten(scale - value.scale()); }

Result<Decimal> narrow(const Wide& units, int scale) {
    if (units > std::numeric_limits<std::int64_t>::max() || units < std::numeric_limits<std::int64_t>::min()) {
        return Error{"Angka terlalu besar untuk dihitung dengan tepat; periksa kembali angka di dalam laporan."};
    }
    return Decimal(static_cast<std::int64_t>(units), scale);
}

// Between lo / denominator and hi / denominator. The denominator is positive.
struct Interval {
    Wide lo;
    Wide hi;
    Wide denominator = 1;
    bool lo_closed = true;
    bool hi_closed = true;
};

// All values that rounding half away from zero, or truncation, prints as units / 10^scale.
Interval printed_interval(const Wide& units, int scale) {
    const Wide doubled = units * 2;
    const Wide denominator = Wide(power_of_ten(scale)) * 2;
    if (units > 0) return {doubled - 1, doubled + 2, denominator, true, false};
    if (units < 0) return {doubled - 2, doubled + 1, denominator, false, true};
    return {-2, 2, denominator, false, false};
}

Interval point(const Wide& numerator, const Wide& denominator) {
    return {numerator, numerator, denominator, true, true};
}

// Do the intervals share a value? Ends that touch do so only when both belong to their interval.
bool meet(const Interval& a, const Interval& b) {
    const Wide a_lo = a.lo * b.denominator;
    const Wide a_hi = a.hi * b.denominator;
    const Wide b_lo = b.lo * a.denominator;
    const Wide b_hi = b.hi * a.denominator;
    if (a_hi < b_lo || b_hi < a_lo) return false;
    if (a_hi == b_lo && !(a.hi_closed && b.lo_closed)) return false;
    return b_hi != a_lo || (b.hi_closed && a.lo_closed);
}

// A positive input: exact when it was printed without decimals, an interval otherwise.
Interval input_interval(const Wide& units, int scale) {
    return scale == 0 ? point(units, 1) : printed_interval(units, scale);
}

// factor * a / b, all positive: smallest where a is smallest and b largest. The denominators of a and b belong to the
// numbers that are divided, so each end has its own; `lo` and `hi` are brought over the product of both ends of b.
Interval ratio(const Interval& a, const Interval& b, const Wide& factor) {
    const Wide scaled = factor * b.denominator;
    return {a.lo * scaled * b.lo, a.hi * scaled * b.hi, a.denominator * b.lo * b.hi, a.lo_closed && b.hi_closed,
            a.hi_closed && b.lo_closed};
}

Wide magnitude(std::int64_t value) { return value < 0 ? -Wide(value) : Wide(value); }

}  // namespace

std::string Decimal::to_string() const {
    std::string digits = magnitude(units_).str();
    const auto decimals = static_cast<std::size_t>(scale_);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
    return is_negative() ? "-" + digits : digits;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.scale_ == b.scale_) return a.units_ <=> b.units_;
    const int scale = std::max(a.scale_, b.scale_);
    return units_at(a, scale).compare(units_at(b, scale)) <=> 0;
}

Result<Decimal> add(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale(), b.scale());
    return narrow(units_at(a, scale) + units_at(b, scale), scale);
}

Result<Decimal> subtract(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale(), b.scale());
    return narrow(units_at(a, scale) - units_at(b, scale), scale);
}

Result<Decimal> sum(std::span<const Decimal> values) {
    int scale = 0;
    for (const Decimal& value : values) scale = std::max(scale, value.scale());
    Wide total = 0;
    for (const Decimal& value : values) total += units_at(value, scale);
    return narrow(total, scale);
}

Result<Decimal> multiply(const Decimal& a, std::int64_t factor) { return narrow(Wide(a.units()) * factor, a.scale()); }

Result<Decimal> quotient(const Decimal& numerator, const Decimal& denominator, std::int64_t factor, int scale) {
    if (denominator.is_zero()) return Error{"Pembagian dengan nol: nilai pembagi di dalam laporan adalah 0."};
    if (scale < 0 || scale > Decimal::kMaxScale) return Error{"Jumlah desimal yang diminta di luar 0 sampai 9."};
    const Wide above =
        magnitude(numerator.units()) * magnitude(factor) * power_of_ten(denominator.scale()) * power_of_ten(scale);
    const Wide below = magnitude(denominator.units()) * power_of_ten(numerator.scale());
    const Wide rounded = (above * 2 + below) / (below * 2);
    const bool negative = (numerator.is_negative() != denominator.is_negative()) != (factor < 0);
    return narrow(negative ? -rounded : rounded, scale);
}

Agreement quotient_agrees(const Decimal& printed, const Decimal& numerator, const Decimal& denominator,
                          std::int64_t factor) {
    if (denominator.is_zero()) return Agreement::none;
    // The intervals of a number and of its negative are mirror images, so only magnitudes have to be divided.
    const bool negative = (numerator.is_negative() != denominator.is_negative()) != (factor < 0);
    const Wide expected = negative ? -Wide(printed.units()) : Wide(printed.units());
    const Wide above = magnitude(numerator.units());
    const Wide below = magnitude(denominator.units());
    const Wide times = magnitude(factor);
    const Interval claim = printed_interval(expected, printed.scale());
    const Interval exact =
        ratio(point(above, power_of_ten(numerator.scale())), point(below, power_of_ten(denominator.scale())), times);
    if (meet(exact, claim)) return Agreement::exact;
    // 0,0 may stand for either sign: nothing can be said about its quotient but the exact one.
    if (above == 0 || times == 0) return Agreement::none;
    const Interval allowed =
        ratio(input_interval(above, numerator.scale()), input_interval(below, denominator.scale()), times);
    return meet(allowed, claim) ? Agreement::rounding : Agreement::none;
}

Result<Agreement> sum_agrees(const Decimal& stated, std::span<const Decimal> parts, Precision precision) {
    const Result<Decimal> total = sum(parts);
    if (!total) return total.error();
    const Interval claim = printed_interval(stated.units(), stated.scale());
    if (meet(point(total->units(), power_of_ten(total->scale())), claim)) return Agreement::exact;
    if (precision == Precision::exact) return Agreement::none;
    Interval range = point(0, Wide(power_of_ten(Decimal::kMaxScale)) * 2);
    for (const Decimal& part : parts) {
        const Interval one = printed_interval(part.units(), part.scale());
        const std::int64_t step = power_of_ten(Decimal::kMaxScale - part.scale());
        range.lo += one.lo * step;
        range.hi += one.hi * step;
        range.lo_closed = range.lo_closed && one.lo_closed;
        range.hi_closed = range.hi_closed && one.hi_closed;
    }
    return meet(range, claim) ? Agreement::rounding : Agreement::none;
}

}  // namespace lkiplint
