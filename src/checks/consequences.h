// One root error is one finding: what follows from a wrong figure stands with it, and is no finding of its own.
#pragma once

#include "checks/check.h"
#include "report/report.h"

namespace lkiplint {

// A finding on a figure gets everything that was worked out from the figure as printed, or repeats it, among its
// related places ("ikut salah: …"). A percentage or difference that is right for what such a finding expects is
// withdrawn: once the figure is put right, nothing is wrong with it.
void link_consequences(const Report& report, CheckResult& result);

}  // namespace lkiplint
