// Findings for programs. The names of the fields are a contract: scripts read them.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_json(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
