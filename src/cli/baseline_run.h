// The baselines of a run: read before it, held against its findings, and written after it.
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/settings.h"
#include "findings/baseline.h"
#include "render/format.h"

namespace lkiplint {

class BaselineRun {
public:
    // Fails before anything is checked: when a baseline cannot be read, or the new one not be written.
    static Result<BaselineRun> load(const Settings& settings, const std::vector<Input>& inputs);

    // Says of each finding of a file that was read whether it is known, and keeps what is to be written.
    void mark(std::size_t input, FileResult& file);
    // The same of findings that came when all files were known.
    void mark(std::size_t input, TemuanTambahan& more);
    // The same of a report whose files are all inputs of the run.
    void mark_all(FileResult& whole);
    // Once all files are marked: what is gone.
    void add_remarks(RunRemarks& remarks, std::vector<Hilang>& hilang) const;
    bool writes() const { return output_.has_value(); }
    // How many findings were written.
    Result<std::size_t> write();

private:
    struct Known {
        std::filesystem::path folder;  // of the baseline, canonical
        BaselineMatch match;
    };

    void mark_file(std::size_t input, const std::string& instansi, int tahun, const std::vector<Finding*>& findings);
    std::optional<Error> read(const std::filesystem::path& path, const std::string& named_at);
    std::vector<BaselineEntry> kept() const;

    std::vector<std::string> named_;             // the inputs as they were named
    std::vector<std::filesystem::path> inputs_;  // canonical
    std::deque<Known> known_;
    std::map<std::filesystem::path, int> by_path_;
    std::vector<int> of_input_;  // index into known_; -1: none
    std::filesystem::path new_folder_;
    std::optional<Output> output_;
    std::vector<BaselineEntry> entries_;  // to be written
};

}  // namespace lkiplint
