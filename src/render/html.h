// Findings as one page for people who open it in a browser or print it: no other file, no network, and it can be read
// without the script, which only filters.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_html(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
