// What SARIF says of the program itself: its rules, and what it may report of a run.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "rules/pack.h"

namespace lkiplint {

inline constexpr std::string_view kSarifUnreadable = "tidak-terbaca", kSarifUnchecked = "tidak-diperiksa",
                                  kSarifAside = "pengesampingan";

// "error", "warning", "note"
std::string_view sarif_level(Severity severity);
// A message: braces are doubled, as SARIF reads them as placeholders, and what looks like a link is none.
nlohmann::ordered_json sarif_message(std::string_view text);

nlohmann::ordered_json sarif_driver(const RulePack& pack, Lang lang);

}  // namespace lkiplint
