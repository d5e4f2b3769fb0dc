#include "render/json.h"

#include <algorithm>

#include "render/finding_json.h"
#include "render/tool.h"

namespace lkiplint {

void render_json(std::ostream& out, const RunResult& run) {
    using Json = nlohmann::ordered_json;
    Json json;
    json["tool"] = {{"name", kToolName}, {"version", tool_version()}};
    json["files"] = Json::array();
    if (std::any_of(run.files.begin(), run.files.end(), [](const FileResult& file) { return !file.pieces.empty(); }))
        json["reports"] = Json::array();
    json["findings"] = Json::array();
    json["hilang"] = Json::array();
    for (const FileResult& file : run.files) {
        for (Json& each : files_json(file)) json["files"].push_back(std::move(each));
        if (!file.pieces.empty()) json["reports"].push_back(report_json(file));
        for (const Finding& finding : file.findings) json["findings"].push_back(finding_json(finding, file, run.lang));
    }
    for (const Hilang& hilang : run.hilang) json["hilang"].push_back(hilang_json(hilang));
    out << dumped(json, 1) << '\n';
}

}  // namespace lkiplint
