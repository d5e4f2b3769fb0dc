// Exact decimals that remember how many decimals were printed, and the rule by which a printed value agrees with a
// computed one. No floating point decides a finding.
//
// A printed value stands for an interval: a computed value agrees when rounding it half away from zero, or cutting it
// off towards zero, at the printed number of decimals gives the printed value (XBRL Calculations 1.1 calls the first
// "round", the second "truncate"). 0 stands for both signs.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>

#include "base/result.h"

namespace lkiplint {

class Decimal {
public:
    // Printed decimals that are kept; more are an error, not a loss.
    static constexpr int kMaxScale = 9;

    constexpr Decimal() = default;
    // The value units / 10^scale. 0 <= scale <= kMaxScale.
    constexpr explicit Decimal(std::int64_t units, int scale = 0) : units_(units), scale_(scale) {}

    constexpr std::int64_t units() const { return units_; }
    constexpr int scale() const { return scale_; }
    constexpr bool is_zero() const { return units_ == 0; }
    constexpr bool is_negative() const { return units_ < 0; }

    // 1234.5, with a decimal point and no grouping, keeping the printed decimals.
    std::string to_string() const;

    // By value: 0.5 == 0.50.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

private:
    std::int64_t units_ = 0;
    int scale_ = 0;
};

// Overflow is an error, never a wrap. The result has the larger scale of both.
Result<Decimal> add(const Decimal& a, const Decimal& b);
Result<Decimal> subtract(const Decimal& a, const Decimal& b);
Result<Decimal> sum(std::span<const Decimal> values);
// a * factor.
Result<Decimal> multiply(const Decimal& a, std::int64_t factor);
// factor * numerator / denominator, rounded half away from zero to `scale` decimals. Error when denominator is zero.
Result<Decimal> quotient(const Decimal& numerator, const Decimal& denominator, std::int64_t factor, int scale);

enum class Agreement {
    exact,     // the same value, or what rounding or truncation at the printed decimals gives
    rounding,  // only when the decimals that the inputs may have lost are allowed for
    none,
};

// Does `printed` stand for factor * numerator / denominator? Inputs taken as exact give `exact`. Inputs that were
// themselves printed with decimals stand for intervals too; if only these allow agreement the answer is `rounding`.
// Inputs printed without decimals are exact (counts, whole rupiah). denominator must not be zero.
Agreement quotient_agrees(const Decimal& printed, const Decimal& numerator, const Decimal& denominator,
                          std::int64_t factor);

enum class Precision {
    exact,    // counts: every part is what it says
    rounded,  // amounts: every part may have lost decimals at its own printed scale
};

// Does `stated` stand for the sum of `parts`? `exact` when the exact sum agrees with `stated` by the rule above;
// `rounding` when precision is `rounded` and the intervals of the sum and of `stated` meet. Overflow gives an error.
Result<Agreement> sum_agrees(const Decimal& stated, std::span<const Decimal> parts, Precision precision);

}  // namespace lkiplint
