// In which order the files of a folder are read when they are one report.
#pragma once

#include <filesystem>
#include <vector>

namespace lkiplint {

// By their names below `root`, as people number files: "BAB 2" before "BAB 10", "BAB IV" before "BAB IX". Where not
// every file or one of its folders has a name that begins with a number or a chapter, what opens a report (cover,
// preface, contents, summary) comes first, then the text, then spreadsheets and data, then the annexes.
void sort_for_reading(const std::filesystem::path& root, std::vector<std::filesystem::path>& files);

}  // namespace lkiplint
