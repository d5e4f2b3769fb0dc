// What a run goes by: the command line over the configuration over the defaults.
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "findings/config.h"
#include "import/import.h"
#include "report/report.h"

namespace lkiplint {

// A configuration and where it lies.
struct FoundConfig {
    Config config;
    std::filesystem::path folder;  // canonical: what it names is relative to it
};

// The lkiplint.xml of a folder or of the nearest above it; empty when there is none.
std::filesystem::path find_config(const std::filesystem::path& folder);
// The folder in which the search for a file's configuration begins; of a folder itself.
std::filesystem::path search_folder(const std::filesystem::path& input);
Result<FoundConfig> load_config(const std::filesystem::path& path, const RulePack& pack);

// The local day: "2026-01-31".
std::string today();
// `file` as seen from `folder`, with '/'; both canonical. As it is where there is no way from one to the other.
std::string relative_path(const std::filesystem::path& file, const std::filesystem::path& folder);
std::filesystem::path canonical_path(const std::filesystem::path& path);
// Short where the file lies below the folder one works in.
std::string name_for_messages(const std::filesystem::path& path);

class Settings {
public:
    static Result<Settings> load(const Options& given, const std::vector<Input>& inputs, const RulePack& pack);

    // With what the configuration of the first input says for the whole run: language, and the limits of a report in
    // several files.
    const Options& options() const { return options_; }
    ImportLimits limits(std::size_t input) const;
    Severity threshold(std::size_t input) const;
    const Codes& off(std::size_t input) const;  // rules that are switched off
    // Likewise of each file of a report in several, all of which are inputs of the run.
    std::vector<const Codes*> off_by_file(const std::vector<Input>& inputs, const Document& document) const;
    // Null when none applies.
    const FoundConfig* config(std::size_t input) const;

    // Sets severities and sets findings aside, as the configuration and the comments of the report say. What is to be
    // said of the comments comes back. Several threads may call it.
    std::vector<SuppressionNote> settle(std::size_t input, const Document& document, const Report& report,
                                        const RulePack& pack, std::vector<Finding>& findings);
    // The same of a report whose files are all inputs of the run. Each goes by its own configuration.
    std::vector<SuppressionNote> settle_all(const std::vector<Input>& inputs, const Document& document,
                                            const Report& report, const RulePack& pack, std::vector<Finding>& findings);
    // What the configurations set aside in vain, once all files are checked.
    std::vector<SuppressionNote> remarks() const;

private:
    struct Entry {
        FoundConfig found;
        std::vector<SuppressionUse> uses;
    };
    struct PerInput {
        int entry = -1;        // index into entries_
        std::string relative;  // path below the configuration's folder
    };

    static SuppressionNote no_such_file(const FoundConfig& found, const Suppression& wanted);
    bool takes_all_of(const std::filesystem::path& folder) const;
    void settle_file(std::size_t input, const std::vector<Finding*>& findings);
    std::optional<Error> assign(const Options& given, const std::vector<Input>& inputs, const RulePack& pack);
    Result<int> entry_of(const std::filesystem::path& config, const RulePack& pack);

    Options options_;
    std::string today_;
    std::deque<Entry> entries_;
    std::map<std::filesystem::path, int> by_path_;
    std::vector<PerInput> inputs_;
    std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();  // of the uses in entries_
};

}  // namespace lkiplint
