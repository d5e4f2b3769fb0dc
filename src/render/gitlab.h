// Code Quality reports of GitLab. Findings that are set aside are left out. Those that are known from the baseline
// stay: GitLab itself compares with the branch that is merged into.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_gitlab(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
