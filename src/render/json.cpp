#include "render/json.h"

#include <nlohmann/json.hpp>

#include "render/tool.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json verdicts_json(const VerdictCounts& counts) {
    Json json = Json::object();
    json[std::string(verdict_name(Verdict::cocok))] = counts.cocok;
    json[std::string(verdict_name(Verdict::pembulatan))] = counts.pembulatan;
    json[std::string(verdict_name(Verdict::salah))] = counts.salah;
    json[std::string(verdict_name(Verdict::tidak_dapat))] = counts.tidak_dapat;
    return json;
}

Json coverage_json(const Coverage& coverage) {
    Json json = verdicts_json(coverage.all);
    json["rules"] = Json::object();
    for (const auto& [code, counts] : coverage.by_code) json["rules"][code] = verdicts_json(counts);
    json["reasons"] = Json::array();
    for (const ReasonCount& entry : coverage.reasons) {
        json["reasons"].push_back({{"reason", entry.reason}, {"count", entry.count}});
    }
    return json;
}

Json file_json(const FileResult& file) {
    if (!file.error.empty()) return {{"path", file.path}, {"error", file.error}};
    const SeverityCounts counts = count_severities(file.findings);
    Json json;
    json["path"] = file.path;
    json["format"] = file.format;
    json["instansi"] = text_or_null(file.instansi);
    json["kabupaten"] = text_or_null(file.kabupaten);
    json["tahun"] = file.tahun > 0 ? Json(file.tahun) : Json(nullptr);
    json["counts"] = {{"galat", counts.galat}, {"peringatan", counts.peringatan}, {"catatan", counts.catatan}};
    json["tables"] = {{"total", file.tables}, {"understood", file.tables_understood}};
    json["checked"] = coverage_json(file.coverage);
    json["figures"] = coverage_json(file.figures);
    return json;
}

// "line" is where to look; "part" and "page" only where they mean something.
void add_place(Json& json, const Place& place, const std::vector<std::string>& parts) {
    json["line"] = place.printed();
    if (static_cast<std::size_t>(place.part) < parts.size()) json["part"] = parts[static_cast<std::size_t>(place.part)];
    if (place.page > 0) json["page"] = place.page;
}

Json finding_json(const Finding& finding, const FileResult& file, Lang lang) {
    Json json;
    json["id"] = finding.id;
    json["code"] = finding.rule != nullptr ? finding.rule->code : std::string();
    json["slug"] = finding.rule != nullptr ? finding.rule->slug : std::string();
    json["severity"] = severity_name(finding.severity);
    json["file"] = file.path;
    add_place(json, finding.place, file.parts);
    json["column"] = finding.place.column;
    json["locator"] = finding.locator;
    json["message"] = message_of(finding, lang);
    json["found"] = finding.found;
    json["expected"] = finding.expected;
    json["quote"] = finding.quote;
    json["related"] = Json::array();
    for (const Related& related : finding.related) {
        Json entry;
        entry["file"] = file.path;
        add_place(entry, related.place, file.parts);
        entry["message"] = related.message;
        json["related"].push_back(std::move(entry));
    }
    return json;
}

// As a value `depth` levels inside of others. A path is bytes on some systems; what is no UTF-8 is replaced rather than
// fatal.
std::string printed(const Json& json, std::size_t depth) {
    const std::string indent(depth, ' ');
    std::string text;
    for (const char c : json.dump(1, ' ', false, Json::error_handler_t::replace)) {
        text += c;
        if (c == '\n') text += indent;  // those of texts are escaped
    }
    return text;
}

// An array of the outermost object. Its elements are written one by one: a file of nothing but errors has more of them
// than fit in memory as objects.
class Elements {
public:
    Elements(std::ostream& out, std::string_view name) : out_(out) { out_ << ",\n \"" << name << "\": ["; }
    void add(const Json& element) {
        out_ << (empty_ ? "\n  " : ",\n  ") << printed(element, 2);
        empty_ = false;
    }
    void close() { out_ << (empty_ ? "]" : "\n ]"); }

private:
    std::ostream& out_;
    bool empty_ = true;
};

}  // namespace

void render_json(std::ostream& out, const RunResult& run) {
    out << "{\n \"tool\": " << printed({{"name", kToolName}, {"version", tool_version()}}, 1);
    Elements files(out, "files");
    for (const FileResult& file : run.files) files.add(file_json(file));
    files.close();
    Elements findings(out, "findings");
    for (const FileResult& file : run.files)
        for (const Finding& finding : file.findings) findings.add(finding_json(finding, file, run.lang));
    findings.close();
    out << "\n}\n";
}

}  // namespace lkiplint
