// The figures of running text that say what they are: amounts of money, percentages, and counts with their unit.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/angka.h"

namespace lkiplint {

// Longer texts are no paragraphs; figures so far apart do not belong together.
inline constexpr std::size_t kLongestParagraph = 20000;

struct Quantity {
    enum class Kind { rupiah, persen, jumlah };
    Kind kind = Kind::jumlah;
    Decimal value;
    std::size_t begin = 0, end = 0;  // bytes of the text, with "Rp" and "%"
    std::string printed;
    std::string unit;    // folded, of a count: "orang"
    std::string before;  // folded words since the figure before, or since the text began
    std::string after;   // folded words up to the next figure, or to the end
};

// A count is a number that one of `units` (folded) follows: "14 orang", "14 (empat belas) orang".
std::vector<Quantity> read_quantities(std::string_view text, std::span<const std::string> units);

}  // namespace lkiplint
