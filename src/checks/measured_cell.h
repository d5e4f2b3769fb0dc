// Cells of targets and results that say more than a number: "≥ 90 %", "75 % (9 desa)", "Sedang (65 %)", "85 % 75 %".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/angka.h"

namespace lkiplint {

enum class Bound {
    none,
    least,  // "≥ 90", "min. 80"
    most    // "≤ 5", "maks. 10"
};

struct MeasuredCell {
    std::optional<Angka> angka;
    Bound bound = Bound::none;
};

// The number that a cell means; none when it cannot be told which.
MeasuredCell measured_cell(std::string_view text);

// The numbers of a cell that holds nothing else, each with its unit: "85 % 75 %", "9 desa 12 desa". Empty when it holds
// anything more.
std::vector<Angka> several_figures(std::string_view text);

}  // namespace lkiplint
