// Where a value stands on a scale. Kind to the value: what lies on a border or in a gap fits both neighbours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/extract/scale_classes.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// Indices of the classes that a value may be said to be in: those that hold it, their borders counted in both; in a
// gap its neighbours; above the top the top class, below the bottom the bottom class.
std::vector<std::size_t> classes_of(const Skala& skala, const Decimal& value);

// The letter and the words of a class, whichever of label and kode holds them.
std::string_view letter_of(const KelasSkala& kelas);
std::string_view words_of(const KelasSkala& kelas);

// "76 – 90", "> 90", "≤ 50"
std::string interval_text(const KelasSkala& kelas);

// The report's own scale of a kind, or the pack's; null when neither has one.
const Skala* scale_in_force(const Report& report, const RulePack& pack, Skala::Jenis jenis);
const Skala* default_scale(const RulePack& pack, Skala::Jenis jenis);

}  // namespace lkiplint
