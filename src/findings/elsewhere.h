// What proves a finding may stand in another report than the one checked: one of last year, one that was copied from.
#pragma once

#include <algorithm>

#include "findings/finding.h"

namespace lkiplint {

// Does it stand in another report than that (or what remains of it), which has a path and files? Then its place is none
// of that report's.
template <class Whole>
bool is_elsewhere(const Related& related, const Whole& whole) {
    if (related.file.empty() || related.file == whole.path) return false;
    return std::none_of(whole.files.begin(), whole.files.end(),
                        [&](const auto& file) { return file.path == related.file; });
}

}  // namespace lkiplint
