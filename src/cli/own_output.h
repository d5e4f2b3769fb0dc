// What earlier runs of the program left behind.
#pragma once

#include <filesystem>

namespace lkiplint {

// Did this program write the file: a page of findings, a form of the reviu, a table of reports, a list of findings?
// Such a file quotes reports and is none. A copy of a report with comments is one, and so is LKIP-XML.
bool is_own_output(const std::filesystem::path& path);

}  // namespace lkiplint
