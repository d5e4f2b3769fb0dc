#include "render/gitlab.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/hash.h"
#include "render/finding_json.h"
#include "render/place_label.h"
#include "render/plain.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
    switch (severity) {
        case Severity::galat:
            return "major";
        case Severity::peringatan:
            return "minor";
        case Severity::catatan:
            return "info";
    }
    return "info";
}

// `what` is unique in its file.
Json entry(const std::string& path, std::string_view what, std::string description, std::string_view name,
           std::string_view severity, int line) {
    Json json;
    json["description"] = std::move(description);
    json["check_name"] = name;
    json["fingerprint"] = uri_of(path).uri + '#' + std::string(what);
    json["severity"] = severity;
    json["location"] = {{"path", valid_utf8(tidy_path(path))}, {"lines", {{"begin", std::max(line, 1)}}}};
    return json;
}

Json finding_entry(const Finding& finding, const FileResult& file, Lang lang) {
    const std::string code = finding.rule != nullptr ? finding.rule->code : std::string();
    // GitLab asks for a line; a packaged file is pointed at as a whole.
    const int line = has_line(finding.place, file) ? finding.place.printed() : 1;
    return entry(source_view(file, finding.place).path, finding.id,
                 code + ": " + message_with_place(finding, file, lang), code, severity_of(finding.severity), line);
}

void add_file(Json& report, const FileResult& file, const TextStyle& style) {
    const std::string unread(style.say("tidak dapat dibaca: ", "could not be read: "));
    for (const FileResult* each : unread_of(file))
        report.push_back(
            entry(each->path, "tidak-terbaca", unread + clean(each->error), "tidak-terbaca", "blocker", 1));
    if (!file.error.empty()) return;
    for (const Finding& finding : file.findings)
        if (finding.suppressed.empty()) report.push_back(finding_entry(finding, file, style.lang));
    if (file.coverage.all.agreed() > 0) return;
    const std::string what(
        style.say("tidak ada satu pun angka yang terbukti cocok; tanpa temuan di sini tidak berarti laporan benar",
                  "not one figure was seen to agree; no findings here does not mean that the report is right"));
    report.push_back(entry(file.path, "tidak-diperiksa", what, "tidak-diperiksa", "info", 1));
}

}  // namespace

void render_gitlab(std::ostream& out, const RunResult& run) {
    Json report = Json::array();
    for (const FileResult& file : run.files) add_file(report, file, TextStyle{run.lang});
    // By what they say, in whatever order and language: a note stays the same when another one comes or goes.
    std::map<std::string, int> seen;
    for (const SuppressionNote* note : notes_of(run)) {
        std::string what = std::string(note_kind_name(note->kind)) + '-' + short_hash(note->message.id);
        if (const int before = seen[note->file + '#' + what]++; before > 0) what += '-' + std::to_string(before);
        report.push_back(
            entry(note->file, what, clean(note->message.in(run.lang)), "pengesampingan", "minor", note->line));
    }
    out << dumped(report, 1) << '\n';
}

}  // namespace lkiplint
