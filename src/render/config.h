// What a configuration says, for people.
#pragma once

#include <ostream>

#include "findings/config.h"
#include "render/style.h"

namespace lkiplint {

// `today`: "2026-01-31".
void render_config(std::ostream& out, const Config& config, std::string_view today, const TextStyle& style);

}  // namespace lkiplint
