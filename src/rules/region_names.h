// Names of kabupaten and kota as reports print them.
#pragma once

#include <string>
#include <string_view>

#include "rules/pack.h"

namespace lkiplint {

// The gazetteer's folded name for a folded one, "kabupaten batanghari" for "kabupaten batang hari" too; empty when it
// has none.
std::string known_region(const Wilayah& wilayah, std::string_view folded);

}  // namespace lkiplint
