// What the program calls itself in its output.
#pragma once

#include <string_view>

namespace lkiplint {

inline constexpr std::string_view kToolName = "lkiplint";
std::string_view tool_version();

}  // namespace lkiplint
