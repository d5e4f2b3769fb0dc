// A table for spreadsheets, one row for each finding: divided by semicolons and with a byte order mark, which is what
// Excel with Indonesian settings opens by a double click. No cell can become a formula.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_csv(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
