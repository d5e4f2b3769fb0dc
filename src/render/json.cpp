#include "render/json.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "render/finding_json.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

// An array of the outermost object. Its elements are written one by one: a file of nothing but errors has more of them
// than fit in memory as objects.
class Elements {
public:
    Elements(std::ostream& out, std::string_view name) : out_(out) { out_ << ",\n \"" << name << "\": ["; }
    void add(const Json& element) {
        out_ << (empty_ ? "\n  " : ",\n  ") << dumped_within(element, 2);
        empty_ = false;
    }
    void close() { out_ << (empty_ ? "]" : "\n ]"); }

private:
    std::ostream& out_;
    bool empty_ = true;
};

bool is_in_pieces(const FileResult& file) { return !file.pieces.empty(); }

Json baseline_json(const RunResult& run) {
    SeverityCounts counts;
    for (const FileResult& file : run.files) counts.add(count_severities(file.findings));
    return {{"baru", counts.baru}, {"tetap", counts.tetap}, {"tidak_diperiksa", run.remarks.tidak_diperiksa}};
}

Json notes_json(const RunResult& run) {
    Json notes = Json::array();
    for (const SuppressionNote* note : notes_of(run)) notes.push_back(note_json(*note, run.lang));
    return notes;
}

}  // namespace

void render_json(std::ostream& out, const RunResult& run) {
    out << "{\n \"tool\": " << dumped_within({{"name", kToolName}, {"version", tool_version()}}, 1);
    Elements files(out, "files");
    for (const FileResult& file : run.files)
        for (const Json& each : files_json(file)) files.add(each);
    files.close();
    if (std::any_of(run.files.begin(), run.files.end(), is_in_pieces)) {
        Elements reports(out, "reports");
        for (const FileResult& file : run.files)
            if (is_in_pieces(file)) reports.add(report_json(file));
        reports.close();
    }
    Elements findings(out, "findings");
    for (const FileResult& file : run.files)
        for (const Finding& finding : file.findings) findings.add(finding_json(finding, file, run.lang));
    findings.close();
    Elements gone(out, "hilang");
    for (const Hilang& hilang : run.hilang) gone.add(hilang_json(hilang));
    gone.close();
    if (!run.remarks.kemiripan.empty()) {
        Elements pairs(out, "similar");
        for (const Kemiripan& pair : run.remarks.kemiripan) pairs.add(kemiripan_json(pair));
        pairs.close();
    }
    if (run.remarks.baseline) out << ",\n \"baseline\": " << dumped_within(baseline_json(run), 1);
    if (const Json notes = notes_json(run); !notes.empty())
        out << ",\n \"suppression_notes\": " << dumped_within(notes, 1);
    out << "\n}\n";
}

}  // namespace lkiplint
