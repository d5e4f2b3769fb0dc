// The formulas by which a capaian is worked out, for indicators of which more is better and of which less is.
// Those in use, and what a report prints itself (Report::rumus).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "checks/indicator_direction.h"
#include "report/report.h"

namespace lkiplint {

struct Rumus {
    Decimal numerator;
    Decimal denominator;
    std::string_view text;
    std::string_view figures;  // the formula with R and T for realisasi and target
};

inline constexpr std::string_view kPositif = "realisasi / target x 100";

// "(2 × T − R) ÷ T × 100" with the figures in their places.
std::string in_figures(std::string_view formula, const Decimal& realisasi, const Decimal& target);

// What one report has to say about how capaian is computed, and for whom.
struct Practice {
    const Report& report;
    IndicatorDirections directions;
    std::optional<Decimal> cap;
};

// The formulas that may apply to a row, the likeliest first.
class Formulas {
public:
    // `inverted`: the header says target / realisasi.
    Formulas(const Practice& practice, Direction direction, bool inverted, const Decimal& realisasi,
             const Decimal& target);

    std::vector<Rumus> usable() const;
    // What would apply if less of the indicator were better.
    std::vector<Rumus> negative() const;

private:
    void choose(Direction direction);
    std::vector<Rumus> stated_negative() const;

    const Practice& practice_;
    Rumus positive_;
    Rumus inverse_;
    std::vector<Rumus> families_;
    std::vector<Rumus> usable_;
};

}  // namespace lkiplint
