// A report in several files, each of which may have rules of its own switched off.
#pragma once

#include <span>

#include "checks/check.h"

namespace lkiplint {

// As run_checks(); `off` is in the order of Report::files.
CheckResult run_checks_by_file(const Report& report, const RulePack& pack, std::span<const Codes* const> off);

}  // namespace lkiplint
