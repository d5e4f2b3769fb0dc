// JUnit XML as Jenkins, GitLab and others read it: a suite for each report, a case for each rule. A rule fails with
// findings of severity galat or peringatan that are neither known nor set aside; its other findings are its output.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_junit(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
