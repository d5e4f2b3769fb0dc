// Workflow commands of GitHub Actions: each finding becomes an annotation of its line. Findings that are known from the
// baseline or set aside are left out, since a step shows only ten annotations of a kind; their number is said instead.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_github(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
