// From what the user named to the files that are checked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lkiplint {

struct Input {
    std::filesystem::path path;
    std::string error;     // why there is nothing to read; empty for a file
    bool is_data = false;  // found in a folder, and perhaps no part of a report: *.csv, *.tsv, *.json
};

// A file is taken as it is; of a folder all reports in it and below, sorted. Links to folders are not
// followed, and pages of findings that the program itself wrote are left out. A file named twice is taken once. A
// folder without reports, or one that cannot be read, is an error.
std::vector<Input> collect_inputs(const std::vector<std::string>& paths);

// For paths that are one report: in the order named; of a folder in the order of reading, with its data. `output` is
// what is written, and no part of the report even if it stands in the folder.
std::vector<Input> collect_parts(const std::vector<std::string>& paths, const std::string& output);

}  // namespace lkiplint
