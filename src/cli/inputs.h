// From what the user named to the files that are checked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lkiplint {

struct Input {
    std::filesystem::path path;
    std::string error;  // why there is nothing to read; empty for a file
};

// A file is taken as it is; of a folder all *.md, *.txt and *.xml in it and below, sorted. Links to folders are not
// followed. A file named twice is taken once. A folder without reports, or one that cannot be read, is an error.
std::vector<Input> collect_inputs(const std::vector<std::string>& paths);

}  // namespace lkiplint
