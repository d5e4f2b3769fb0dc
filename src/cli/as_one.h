// Several files, or a folder, that are one report: --as-one.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"
#include "cli/command.h"
#include "cli/inputs.h"

namespace lkiplint {

struct OneReport {
    std::optional<Imported> imported;  // of the files that could be read; nothing when none could
    std::vector<Input> unread;         // with the reasons
};

// Tells on `log` which files could not be read, which data was left out, and when the files seem to be of different
// reports. Fails when they cannot be one.
Result<OneReport> read_as_one(const Options& options, const RulePack& pack, const Log& log);

// What inspect and convert read: their one file, or all that make the report. `complete` is set to false when some
// could not be read.
Result<Imported> read_report(const Options& options, const RulePack& pack, const Log& log, bool& complete);

// The files that it was read from.
std::vector<std::filesystem::path> sources_of(const Document& document);

}  // namespace lkiplint
