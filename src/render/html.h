// Findings as one page for people who open it in a browser or print it: no other file, no network, and it can be read
// without the script, which only filters.
#pragma once

#include <ostream>
#include <string_view>

#include "render/format.h"

namespace lkiplint {

void render_html(std::ostream& out, const RunResult& run);
// One of several pages; `index` leads to the list of all, relative to the page.
void write_report_page(std::ostream& out, const RunResult& run, std::string_view index);

}  // namespace lkiplint
