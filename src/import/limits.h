// The limits of ImportLimits by name, so that a user can set them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "import/import.h"

namespace lkiplint {

struct LimitName {
    std::string_view name;  // "part-bytes"
    std::size_t ImportLimits::*value;
};

std::span<const LimitName> limit_names();

// "part-bytes=512M": a whole number, with K, M or G for 1024 and its powers.
std::optional<Error> set_limit(ImportLimits& limits, std::string_view assignment);

}  // namespace lkiplint
