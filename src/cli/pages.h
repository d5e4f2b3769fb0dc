// A folder of pages: one for each report, and one that leads to them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/format.h"

namespace lkiplint {

// Does -o name a folder: one that is there, or a name that ends like one?
bool names_folder(const std::string& output);

// Pages are written as reports come, so that of a folder of hundreds only the figures for the first page are kept.
class Pages {
public:
    // Makes the folder.
    static Result<Pages> open(const std::string& folder);

    std::optional<Error> add(FileResult file, const RulePack& pack, Lang lang);
    // Writes index.html.
    std::optional<Error> finish(const RulePack& pack, Lang lang, const std::vector<Hilang>& hilang,
                                const RunRemarks& remarks);

private:
    void remove_old_pages() const;

    std::filesystem::path folder_;
    std::vector<FileResult> files_;
    std::vector<std::string> links_;
};

}  // namespace lkiplint
