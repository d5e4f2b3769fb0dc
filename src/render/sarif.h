// SARIF 2.1.0, the exchange format of static analysis that code hosts and editors read.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_sarif(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
