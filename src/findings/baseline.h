// The findings of an earlier run, kept in a file: what is known already does not fail the next one.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/result.h"
#include "findings/finding.h"

namespace lkiplint {

struct BaselineEntry {
    std::string id, code;
    std::string file;  // relative to the baseline's folder, with '/'
    std::string instansi;
    int tahun = 0;                 // 0 when not known
    std::string locator, message;  // for people

    friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

// A file of the run as a baseline knows it.
struct BaselineFile {
    std::string file, instansi;
    int tahun = 0;
};

// The error names the line. `name`: the baseline's file, for messages.
Result<std::vector<BaselineEntry>> read_baseline(std::string_view name, std::string_view json);
// One line for each finding, sorted: versions of it compare well.
std::string write_baseline(std::vector<BaselineEntry> entries);
// What a baseline keeps of the findings of a file: not those that are set aside.
std::vector<BaselineEntry> entries_of(const BaselineFile& file, const std::vector<Finding*>& findings);

// A baseline against the files of a run. A finding is known when its id is in the baseline with its file; when that
// file is not there any more, with another of the same instansi and tahun: the file was renamed. An entry is met once.
class BaselineMatch {
public:
    // `inputs`: all files of the run. `gone`: those of the baseline's files that are neither among them nor anywhere.
    BaselineMatch(std::vector<BaselineEntry> entries, const std::set<std::string>& inputs,
                  const std::set<std::string>& gone);

    // Sets Finding::baseline of all findings of a file that was read.
    void mark(const BaselineFile& file, const std::vector<Finding*>& findings);

    struct Rest {
        std::vector<BaselineEntry> hilang;           // their file was checked, and they are not found any more
        std::vector<BaselineEntry> tidak_diperiksa;  // nothing can be said of them: their file was not checked
    };
    // Once all files are marked.
    Rest rest() const;

private:
    using Unit = std::pair<std::string, int>;

    std::vector<BaselineEntry> entries_;
    std::vector<bool> met_;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_file_;              // file, id
    std::map<std::tuple<std::string, std::string, int>, std::vector<std::size_t>> of_lost_files_;  // id, unit
    std::set<std::string> lost_;     // files that may have been renamed
    std::set<std::string> known_;    // files that have entries
    std::set<std::string> checked_;  // files that were read
    std::set<Unit> arrived_;         // units of read files that have no entries of their own
};

}  // namespace lkiplint
