// Findings for programs. The names of the fields are a contract: scripts read them.
#pragma once

#include <ostream>
#include <vector>

#include "render/file_result.h"

namespace lkiplint {

void render_json(std::ostream& out, const std::vector<FileResult>& files, Lang lang);

}  // namespace lkiplint
