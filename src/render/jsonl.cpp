#include "render/jsonl.h"

#include "render/finding_json.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

void write_line(std::ostream& out, std::string_view type, const Json& fields) {
    Json line;
    line["type"] = type;
    line.update(fields);
    out << dumped(line, -1) << '\n';
}

}  // namespace

void render_jsonl(std::ostream& out, const RunResult& run) {
    write_line(out, "tool", {{"name", kToolName}, {"version", tool_version()}});
    for (const FileResult& file : run.files) {
        for (const Json& each : files_json(file)) write_line(out, "file", each);
        if (!file.pieces.empty()) write_line(out, "report", report_json(file));
        for (const Finding& finding : file.findings) write_line(out, "finding", finding_json(finding, file, run.lang));
    }
    for (const Hilang& hilang : run.hilang) write_line(out, "hilang", hilang_json(hilang));
    for (const Kemiripan& pair : run.remarks.kemiripan) write_line(out, "similar", kemiripan_json(pair));
    for (const SuppressionNote* note : notes_of(run)) write_line(out, "suppression_note", note_json(*note, run.lang));
}

}  // namespace lkiplint
