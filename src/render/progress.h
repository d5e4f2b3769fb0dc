// The line that says how far a run has come.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/style.h"

namespace lkiplint {

struct ProgressState {
    std::size_t file = 1, files = 1;  // the file that is being checked, of how many
    std::string_view name;
    double seconds = 0;  // since the run began
};

// "[12/300]  4%  kecamatan.docx  3,2/dtk, sisa 1 mnt 30 dtk": at most `style.width` columns, so that it stays one line.
std::string progress_line(const ProgressState& state, const TextStyle& style);

}  // namespace lkiplint
