// The known name that a mistyped one was probably meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lkiplint {

// Empty when none is near: at most a third of its letters differ. The first of several that are equally near.
std::string nearest_name(std::string_view wanted, std::span<const std::string_view> known);

}  // namespace lkiplint
