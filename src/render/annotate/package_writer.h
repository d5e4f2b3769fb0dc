// A copy of a packaged file with some parts replaced or added. Every other entry is copied as it is, compressed.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace lkiplint {

// `parts`: by part_name(), with their new content. Of two entries with one name the first is replaced, which is the one
// that is read.
Result<std::string> with_parts(std::string_view package, const std::map<std::string, std::string>& parts);

}  // namespace lkiplint
