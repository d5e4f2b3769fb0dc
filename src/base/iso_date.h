// Dates as data writes them: "2026-12-31". They compare as texts do.
#pragma once

#include <string_view>

namespace lkiplint {

// Is it written so, and a day that exists?
bool is_iso_date(std::string_view text);

}  // namespace lkiplint
