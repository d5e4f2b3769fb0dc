// Packs parts into a ZIP archive in memory. The same parts give the same bytes: entries bear a fixed time.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace lkiplint {

using ZipParts = std::vector<std::pair<std::string, std::string>>;  // name and content, in order

Result<std::string> write_zip(const ZipParts& parts);

}  // namespace lkiplint
