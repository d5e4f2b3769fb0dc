#include "render/sarif.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "findings/elsewhere.h"
#include "render/finding_json.h"
#include "render/place_label.h"
#include "render/plain.h"
#include "render/sarif_driver.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kDivider = " › ";  // of the steps of a locator
constexpr std::string_view kRoot = "%SRCROOT%";
// Our key among the fingerprints: an id stays the same when other text of the report moves.
constexpr std::string_view kFingerprint = "lkiplint/v1";

Json artifact_location(std::string_view path) {
    const PathUri uri = uri_of(path);
    Json json;
    json["uri"] = uri.uri;
    if (uri.relative) json["uriBaseId"] = kRoot;
    return json;
}

Json logical_location(std::string_view kind, std::string_view name) { return {{"name", name}, {"kind", kind}}; }

// What a place is called where it is no line: part, page, sheet and cell.
void add_packaged(Json& names, const Place& place, const SourceView& source) {
    const std::string* part = source.part(place);
    if (is_spreadsheet(source.format)) {
        if (part != nullptr) names.push_back(logical_location("sheet", *part));
        names.push_back(logical_location("cell", cell_name(place)));
        return;
    }
    if (part != nullptr) names.push_back(logical_location("part", *part));
    if (place.page > 0) names.push_back(logical_location("page", std::to_string(place.page)));
    names.push_back(logical_location("paragraph", std::to_string(place.printed())));
}

Json region_of(const Place& place, bool lines) {
    // A packaged file has no lines, but GitHub refuses a result without one: its first line stands for the whole file.
    if (!lines) return {{"startLine", 1}};
    return {{"startLine", std::max(place.printed(), 1)}, {"startColumn", std::max(place.column, 1)}};
}

Json location(const Place& place, const FileResult& file, std::string_view locator) {
    Json json;
    const SourceView source = source_view(file, place);
    const bool lines = source.parts.empty();
    json["physicalLocation"] = {{"artifactLocation", artifact_location(source.path)},
                                {"region", region_of(place, lines)}};
    Json names = Json::array();
    if (!locator.empty()) {
        const std::size_t divider = locator.rfind(kDivider);
        Json name = logical_location(
            "locator", divider == std::string_view::npos ? locator : locator.substr(divider + kDivider.size()));
        name["fullyQualifiedName"] = locator;
        names.push_back(std::move(name));
    }
    if (!lines) add_packaged(names, place, source);
    if (!names.empty()) json["logicalLocations"] = std::move(names);
    return json;
}

// Whether the other report has lines is not known here.
Json location_elsewhere(const Related& related) {
    return {{"physicalLocation",
             {{"artifactLocation", artifact_location(related.file)}, {"region", region_of(related.place, false)}}}};
}

class Results {
public:
    explicit Results(const RunResult& run) : run_(run) {
        for (std::size_t i = 0; i < run.pack.rules.size(); ++i) index_.emplace(run.pack.rules[i].code, i);
    }

    Json finding(const Finding& finding, const FileResult& file) const {
        Json json = head(finding.rule != nullptr ? std::string_view(finding.rule->code) : std::string_view());
        json["level"] = sarif_level(finding.severity);
        json["message"] = sarif_message(message_with_place(finding, file, run_.lang));
        json["locations"] = Json::array({location(finding.place, file, finding.locator)});
        for (const Related& related : finding.related) add_related(json, related, file);
        json["partialFingerprints"] = {{kFingerprint, finding.id}};
        if (finding.baseline != BaselineState::none)
            json["baselineState"] = finding.baseline == BaselineState::tetap ? "unchanged" : "new";
        if (!finding.suppressed.empty())
            json["suppressions"] =
                Json::array({{{"kind", "external"}, {"status", "accepted"}, {"justification", finding.suppressed}}});
        json["properties"] = properties(finding);
        return json;
    }

    // What the baseline has and the report no longer.
    Json gone(const Hilang& hilang) const {
        Json json = head(hilang.code);
        json["level"] = "none";
        json["kind"] = "pass";
        json["message"] = sarif_message(clean(hilang.message.empty() ? hilang.id : hilang.message));
        Json where;
        where["physicalLocation"] = {{"artifactLocation", artifact_location(hilang.file)},
                                     {"region", {{"startLine", 1}}}};
        json["locations"] = Json::array({where});
        json["partialFingerprints"] = {{kFingerprint, hilang.id}};
        json["baselineState"] = "absent";
        return json;
    }

private:
    Json head(std::string_view code) const {
        Json json;
        json["ruleId"] = code;
        if (const auto at = index_.find(code); at != index_.end()) json["ruleIndex"] = at->second;
        return json;
    }

    static void add_related(Json& json, const Related& related, const FileResult& file) {
        Json entry = is_elsewhere(related, file) ? location_elsewhere(related) : location(related.place, file, {});
        entry["message"] = sarif_message(clean(related.message));
        json["relatedLocations"].push_back(std::move(entry));
    }

    static Json properties(const Finding& finding) {
        Json json = Json::object();
        const auto add = [&json](const char* name, const std::string& value) {
            if (!value.empty()) json[name] = value;
        };
        add("found", finding.found);
        add("expected", finding.expected);
        add("locator", finding.locator);
        add("quote", finding.quote);
        add("bagian", finding.bagian);
        add("tabel", finding.tabel);
        return json;
    }

    const RunResult& run_;
    std::map<std::string_view, std::size_t, std::less<>> index_;
};

Json notification(std::string_view id, std::string_view level, std::string_view text, const std::string& path) {
    Json json;
    json["descriptor"] = {{"id", id}};
    json["level"] = level;
    json["message"] = sarif_message(text);
    Json where;
    where["physicalLocation"] = {{"artifactLocation", artifact_location(path)}};
    json["locations"] = Json::array({where});
    return json;
}

Json invocation(const RunResult& run) {
    const TextStyle style{run.lang};
    bool all_read = true;
    Json notes = Json::array();
    for (const FileResult& file : run.files) {
        for (const FileResult* unread : unread_of(file)) {
            all_read = false;
            notes.push_back(notification(kSarifUnreadable, "error", clean(unread->error), unread->path));
        }
        if (file.error.empty() && file.coverage.all.agreed() == 0) {
            const std::string_view what = style.say(
                "Tidak ada satu pun angka yang terbukti cocok. Tanpa temuan di sini tidak berarti laporan benar.",
                "Not one figure was seen to agree. No findings here does not mean that the report is right.");
            notes.push_back(notification(kSarifUnchecked, "warning", what, file.path));
        }
    }
    Json asides = Json::array();
    for (const SuppressionNote* note : notes_of(run)) {
        Json aside = notification(kSarifAside, "warning", clean(note->message.in(run.lang)), note->file);
        if (note->line > 0) aside["locations"][0]["physicalLocation"]["region"] = {{"startLine", note->line}};
        asides.push_back(std::move(aside));
    }
    Json json;
    json["executionSuccessful"] = all_read;
    if (!notes.empty()) json["toolExecutionNotifications"] = std::move(notes);
    if (!asides.empty()) json["toolConfigurationNotifications"] = std::move(asides);
    return json;
}

// `file` is its object in our own JSON.
Json artifact(Json file) {
    Json json;
    json["location"] = artifact_location(file["path"].get<std::string>());
    json["roles"] = Json::array({"analysisTarget"});
    file.erase("path");
    json["properties"] = std::move(file);
    return json;
}

// How many figures of all files were checked and what came of it.
Json coverage_json(const RunResult& run) {
    VerdictCounts checked, figures;
    std::size_t files = 0, unreadable = 0;
    const auto add = [](VerdictCounts& sum, const VerdictCounts& counts) {
        sum.cocok += counts.cocok;
        sum.pembulatan += counts.pembulatan;
        sum.salah += counts.salah;
        sum.tidak_dapat += counts.tidak_dapat;
    };
    for (const FileResult& file : run.files) {
        add(checked, file.coverage.all);
        add(figures, file.figures.all);
        files += std::max<std::size_t>(file.pieces.size(), 1);
        unreadable += unread_of(file).size();
    }
    return {{"files", files},
            {"unreadable", unreadable},
            {"checked", verdicts_json(checked)},
            {"figures", verdicts_json(figures)}};
}

constexpr std::string_view kResultsHere = "results";

// One by one: a file of nothing but errors has more of them than fit in memory as objects.
void write_results(std::ostream& out, const RunResult& run) {
    constexpr std::size_t kDepth = 4;
    const Results results(run);
    bool any = false;
    const auto write = [&](const Json& result) {
        out << (any ? ",\n    " : "\n    ") << dumped_within(result, kDepth);
        any = true;
    };
    for (const FileResult& file : run.files)
        for (const Finding& finding : file.findings) write(results.finding(finding, file));
    for (const Hilang& hilang : run.hilang) write(results.gone(hilang));
    if (any) out << "\n   ";
}

}  // namespace

void render_sarif(std::ostream& out, const RunResult& run) {
    const TextStyle style{run.lang};
    Json json;
    json["$schema"] = kSchema;
    json["version"] = "2.1.0";
    Json one;
    one["tool"] = {{"driver", sarif_driver(run.pack, run.lang)}};
    one["language"] = style.say("id", "en");
    one["columnKind"] = "unicodeCodePoints";
    one["originalUriBaseIds"][std::string(kRoot)]["description"] =
        sarif_message(style.say("Folder tempat lkiplint dijalankan", "The folder in which lkiplint was run"));
    one["invocations"] = Json::array({invocation(run)});
    one["artifacts"] = Json::array();
    one["results"] = kResultsHere;
    for (const FileResult& file : run.files)
        for (Json& each : files_json(file)) one["artifacts"].push_back(artifact(std::move(each)));
    one["properties"] = coverage_json(run);
    json["runs"] = Json::array({one});
    const std::string text = dumped(json, 1);
    // No text of a report is written so: its quotation marks are escaped.
    const std::string here = "\"results\": \"" + std::string(kResultsHere) + "\"";
    const std::size_t at = text.find(here);
    out << std::string_view(text).substr(0, at) << "\"results\": [";
    write_results(out, run);
    out << ']' << std::string_view(text).substr(at + here.size()) << '\n';
}

}  // namespace lkiplint
