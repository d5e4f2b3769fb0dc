// From what the user named to the files that are checked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/log.h"

namespace lkiplint {

struct Input {
    std::filesystem::path path;
    std::string error;     // why there is nothing to read; empty for a file
    bool is_data = false;  // found in a folder, and perhaps no part of a report: *.csv, *.tsv, *.json
};

struct Inputs {
    std::vector<Input> files;
    // Documents found in folders, in formats that are not read, unless the same document lies beside it in one that is.
    std::vector<std::filesystem::path> skipped;
};

// A file is taken as it is; of a folder all reports in it and below, sorted. Links to folders are not
// followed, and what the program itself wrote is left out. A file named twice is taken once. A
// folder without reports, or one that cannot be read, is an error.
Inputs collect_inputs(const std::vector<std::string>& paths);

// For paths that are one report: in the order named; of a folder in the order of reading, with its data. `output` is
// what is written, and no part of the report even if it stands in the folder.
Inputs collect_parts(const std::vector<std::string>& paths, const std::string& output);

std::vector<std::filesystem::path> paths_of(const std::vector<Input>& inputs);
// Whoever names a folder counts on all of it being checked.
void warn_of_skipped(const Inputs& inputs, const Log& log);

}  // namespace lkiplint
