// The classes of a scale, and the scale that they make.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/extract/intervals.h"
#include "report/report.h"

namespace lkiplint {

bool is_letter_grade(std::string_view text);                 // "AA", "B", "A-"
bool has_letter_kode(const std::vector<KelasSkala>& kelas);  // all of them
bool names_any(std::string_view folded, std::span<const std::string_view> words);

// For ordering: an open lower end lies below everything.
bool lies_above(const KelasSkala& a, const KelasSkala& b);

// Without its names. `text`: where the interval was found.
KelasSkala kelas_from(const Interval& interval, std::string_view text, Place place);

// `words`, folded, say what is classed.
Skala make_scale(std::vector<KelasSkala> kelas, std::string_view words, std::string locator);

}  // namespace lkiplint
