// The formulas of capaian that a report declares in its text, and which indicators it names for the negative one.
#pragma once

#include <vector>

#include "report/report.h"

namespace lkiplint {

std::vector<RumusCapaian> read_formulas(const std::vector<Teks>& teks);

// Folded sentences that assign the negative formula to indicators by name ("Rumus (2) dipakai untuk …").
std::vector<std::string> read_negative_assignments(const std::vector<Teks>& teks,
                                                   const std::vector<RumusCapaian>& rumus);

}  // namespace lkiplint
