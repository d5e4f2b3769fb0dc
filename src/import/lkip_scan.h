// What must be known of an XML text before a parser may build a tree of it.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "import/import.h"

namespace lkiplint {

// One linear pass without recursion: nesting within limits.max_xml_depth, a number of elements and attributes that
// limits.max_cells allows, no DOCTYPE, no undefined entities, no control characters, valid UTF-8. An error names the
// line. What is merely not well-formed is left to the parser.
std::optional<Error> scan_lkip_xml(std::string_view text, const ImportLimits& limits);

}  // namespace lkiplint
