// All reports of a run on one page, a line each.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "render/format.h"

namespace lkiplint {

// `links`: for each file of the run where its findings are, relative to the page; empty for none.
void write_rekap_page(std::ostream& out, const RunResult& run, const std::vector<std::string>& links);

void render_rekap_html(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
