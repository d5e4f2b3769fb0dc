// Files and findings as JSON objects: the contract that scripts read, whatever they are wrapped in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "render/format.h"

namespace lkiplint {

// "baru", "tetap", or "" when there is no baseline.
std::string_view baseline_name(BaselineState state);

nlohmann::ordered_json verdicts_json(const VerdictCounts& counts);
nlohmann::ordered_json file_json(const FileResult& file, const SeverityCounts& counts);
// One object; of a report in several files one for each.
std::vector<nlohmann::ordered_json> files_json(const FileResult& file);
// Of a report in several files: files_json() has each of them, this the whole.
nlohmann::ordered_json report_json(const FileResult& report);
nlohmann::ordered_json finding_json(const Finding& finding, const FileResult& file, Lang lang);
nlohmann::ordered_json note_json(const SuppressionNote& note, Lang lang);
// How much two reports have in common, with all of it ("words_shared") and without what is template
// ("words_shared_own").
nlohmann::ordered_json kemiripan_json(const Kemiripan& pair);
nlohmann::ordered_json hilang_json(const Hilang& hilang);

// indent -1: on one line.
std::string dumped(const nlohmann::ordered_json& json, int indent);
// As a value `depth` levels inside of others, with an indent of one.
std::string dumped_within(const nlohmann::ordered_json& json, std::size_t depth);

}  // namespace lkiplint
