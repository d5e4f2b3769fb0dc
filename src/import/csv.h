// Telling sheets saved as CSV or TSV from running text.
#pragma once

#include <string_view>

namespace lkiplint {

// Do the lines of `text` divide into cells alike? The name of the file may help.
bool is_csv(std::string_view path, std::string_view text);

}  // namespace lkiplint
