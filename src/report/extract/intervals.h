// Intervals as scales print them: "≥ 90", "76 ≤ 90", "76 - 90", "> 90 – 100", "75 - < 90", "Lebih dari 100", "90 ke
// atas".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace lkiplint {

struct Interval {
    std::optional<Decimal> dari, sampai;
    bool dari_termasuk = true, sampai_termasuk = true;
    bool sign_behind = false;        // "90 ≤": what is on its other side is not printed
    std::size_t begin = 0, end = 0;  // bytes of the text it was read from
};

// The first interval of a text. A single number without a comparison is none.
std::optional<Interval> find_interval(std::string_view text);

}  // namespace lkiplint
