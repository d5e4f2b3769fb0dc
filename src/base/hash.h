// A short name for a text that stays the same on every system and in every version.
#pragma once

#include <string>
#include <string_view>

namespace lkiplint {

std::string short_hash(std::string_view text);  // twelve hexadecimal digits

}  // namespace lkiplint
