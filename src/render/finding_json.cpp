#include "render/finding_json.h"

#include "findings/elsewhere.h"

#include <string>

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

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

// What is told of a file, and of a report in several files as a whole.
void add_result(Json& json, const FileResult& file, const SeverityCounts& counts) {
    json["instansi"] = text_or_null(file.instansi);
    json["kabupaten"] = text_or_null(file.kabupaten);
    json["tahun"] = file.tahun > 0 ? Json(file.tahun) : Json(nullptr);
    json["counts"] = {{"galat", counts.galat},
                      {"peringatan", counts.peringatan},
                      {"catatan", counts.catatan},
                      {"suppressed", counts.diabaikan}};
    json["tables"] = {{"total", file.tables}, {"understood", file.tables_understood}};
    json["checked"] = coverage_json(file.coverage);
    json["figures"] = coverage_json(file.figures);
}

// "file" can be opened, "line" is where to look in it; "part" and "page" only where they mean something.
void add_place(Json& json, const Place& place, const FileResult& file) {
    const SourceView source = source_view(file, place);
    json["file"] = source.path;
    json["line"] = place.printed();
    if (const std::string* part = source.part(place)) json["part"] = *part;
    if (place.page > 0) json["page"] = place.page;
}

void add_related_place(Json& json, const Related& related, const FileResult& file) {
    if (!is_elsewhere(related, file)) return add_place(json, related.place, file);
    json["file"] = related.file;
    json["line"] = related.place.printed();
    if (related.place.page > 0) json["page"] = related.place.page;
}

}  // namespace

std::string_view baseline_name(BaselineState state) {
    switch (state) {
        case BaselineState::none:
            return "";
        case BaselineState::baru:
            return "baru";
        case BaselineState::tetap:
            return "tetap";
    }
    return "";
}

Json verdicts_json(const VerdictCounts& counts) {
    Json json = Json::object();
    json[std::string(verdict_name(Verdict::cocok))] = counts.cocok;
    json[std::string(verdict_name(Verdict::pembulatan))] = counts.pembulatan;
    json[std::string(verdict_name(Verdict::salah))] = counts.salah;
    json[std::string(verdict_name(Verdict::tidak_dapat))] = counts.tidak_dapat;
    return json;
}

Json file_json(const FileResult& file, const SeverityCounts& counts) {
    if (!file.error.empty()) return {{"path", file.path}, {"error", file.error}};
    Json json;
    json["path"] = file.path;
    json["format"] = file.format;
    add_result(json, file, counts);
    return json;
}

Json report_json(const FileResult& report) {
    Json json;
    json["files"] = Json::array();
    for (const FileResult& piece : report.pieces) json["files"].push_back(piece.path);
    json["complete"] = report.complete();
    add_result(json, report, count_severities(report.findings));
    return json;
}

std::vector<Json> files_json(const FileResult& file) {
    if (file.pieces.empty()) return {file_json(file, count_severities(file.findings))};
    std::vector<Json> files;
    for (std::size_t i = 0; i < file.pieces.size(); ++i)
        files.push_back(file_json(file.pieces[i], count_severities(file.findings, static_cast<int>(i))));
    return files;
}

Json finding_json(const Finding& finding, const FileResult& file, Lang lang) {
    Json json;
    json["id"] = finding.id;
    json["code"] = finding.rule != nullptr ? finding.rule->code : std::string();
    json["slug"] = finding.rule != nullptr ? finding.rule->slug : std::string();
    json["severity"] = severity_name(finding.severity);
    add_place(json, finding.place, file);
    json["column"] = finding.place.column;
    json["locator"] = finding.locator;
    json["message"] = message_of(finding, lang);
    json["found"] = finding.found;
    json["expected"] = finding.expected;
    json["quote"] = finding.quote;
    json["bagian"] = text_or_null(finding.bagian);
    json["tabel"] = text_or_null(finding.tabel);
    json["baseline"] = text_or_null(std::string(baseline_name(finding.baseline)));
    json["suppressed"] = text_or_null(finding.suppressed);
    json["related"] = Json::array();
    for (const Related& related : finding.related) {
        Json entry;
        add_related_place(entry, related, file);
        entry["message"] = related.message;
        json["related"].push_back(std::move(entry));
    }
    return json;
}

Json note_json(const SuppressionNote& note, Lang lang) {
    return {{"kind", note_kind_name(note.kind)},
            {"file", note.file},
            {"line", note.line},
            {"message", note.message.in(lang)}};
}

Json kemiripan_json(const Kemiripan& pair) {
    return {{"a", pair.a},
            {"b", pair.b},
            {"words_a", pair.kata_a},
            {"words_b", pair.kata_b},
            {"words_shared", pair.kata_sama},
            {"words_shared_own", pair.kata_sendiri},
            {"passages", pair.salinan}};
}

Json hilang_json(const Hilang& hilang) {
    return {{"id", hilang.id}, {"code", hilang.code}, {"file", hilang.file}, {"message", hilang.message}};
}

std::string dumped(const Json& json, int indent) {
    // A path is bytes on some systems; what is no UTF-8 is replaced rather than fatal.
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string dumped_within(const Json& json, std::size_t depth) {
    const std::string indent(depth, ' ');
    std::string text;
    for (const char c : dumped(json, 1)) {
        text += c;
        if (c == '\n') text += indent;  // those of texts are escaped
    }
    return text;
}

}  // namespace lkiplint
