// JSON, one object a line: the program, each file followed by its findings, and what has gone since the baseline. Of a
// report in several files all of them come first, then a line for the whole.
// The objects are those of --format json with a field "type" in front.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

void render_jsonl(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
