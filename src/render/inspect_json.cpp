#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "checks/common.h"
#include "render/file_result.h"
#include "render/inspect.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string column_name(const Kolom& kolom) {
    std::string name(role_name(kolom.role));
    if (kolom.role == Role::tahun && kolom.tahun > 0) name += ':' + std::to_string(kolom.tahun);
    return name;
}

// Where a report has several files, the file as well.
void add_line(Json& json, const Report& report, const Place& place) {
    if (const SourceFile* file = source_file(report, place)) json["file"] = file->path;
    json["line"] = place.printed();
}

Json levels_json(const Tabel& tabel) {
    const bool tree = std::any_of(tabel.baris.begin(), tabel.baris.end(),
                                  [](const Baris& baris) { return baris.level != Level::none; });
    if (!tree) return nullptr;
    Json levels = Json::array();
    for (const Baris& baris : tabel.baris) levels.push_back(std::string(1, static_cast<char>(baris.level)));
    return levels;
}

Json table_json(const Report& report, const Tabel& tabel) {
    Json json;
    add_line(json, report, tabel.place);
    json["end_line"] = last_printed_line(report, tabel);
    json["number"] = text_or_null(tabel.nomor);
    json["caption"] = text_or_null(tabel.caption);
    json["kind"] = kind_name(tabel.kind);
    json["pk"] = text_or_null(tabel.konteks.pk);
    json["periode"] = text_or_null(tabel.konteks.periode);
    json["columns"] = Json::array();
    for (const Kolom& kolom : tabel.kolom) json["columns"].push_back(column_name(kolom));
    json["rows"] = tabel.baris.size();
    json["levels"] = levels_json(tabel);
    json["reason"] = text_or_null(tabel.reason);
    return json;
}

Json checked_json(const Report& report, const Checked& checked) {
    Json json;
    add_line(json, report, checked.place);
    json["column"] = checked.place.column;
    json["code"] = checked.rule != nullptr ? checked.rule->code : std::string();
    json["verdict"] = verdict_name(checked.verdict);
    if (!checked.reason.empty()) json["reason"] = checked.reason;
    return json;
}

Json counts_json(const VerdictCounts& counts) {
    Json json;
    json[std::string(verdict_name(Verdict::cocok))] = counts.cocok;
    json[std::string(verdict_name(Verdict::pembulatan))] = counts.pembulatan;
    json[std::string(verdict_name(Verdict::salah))] = counts.salah;
    json[std::string(verdict_name(Verdict::tidak_dapat))] = counts.tidak_dapat;
    return json;
}

Json figure_json(const Report& report, const FigureVerdict& figure) {
    const Tabel& tabel = report.tabel[static_cast<std::size_t>(figure.tabel)];
    const Place place = cell_place(tabel, figure.baris, figure.kolom);
    Json json;
    json["table"] = figure.tabel;
    add_line(json, report, place);
    json["column"] = place.column;
    json["role"] = column_name(tabel.kolom[static_cast<std::size_t>(figure.kolom)]);
    json["text"] = squeeze(cell_at(tabel, figure.baris, figure.kolom).text);
    json["verdict"] = verdict_name(figure.verdict);
    json["code"] = text_or_null(figure.code);
    json["reason"] = text_or_null(figure.reason);
    return json;
}

Json coverage_json(const std::vector<FigureVerdict>& figures) {
    const Coverage coverage = coverage_of(figures);
    Json json = counts_json(coverage.all);
    json["reasons"] = Json::array();
    for (const ReasonCount& entry : coverage.reasons)
        json["reasons"].push_back({{"reason", entry.reason}, {"count", entry.count}});
    return json;
}

// By table, for those that hold figures.
Json coverage_by_table(const Report& report, const std::vector<FigureVerdict>& figures) {
    std::map<int, VerdictCounts> tables;
    for (const FigureVerdict& figure : figures) tables[figure.tabel].add(figure.verdict);
    Json json = Json::array();
    for (const auto& [index, counts] : tables) {
        Json entry = counts_json(counts);
        entry["table"] = index;
        add_line(entry, report, report.tabel[static_cast<std::size_t>(index)].place);
        json.push_back(std::move(entry));
    }
    return json;
}

Json mention_json(const Report& report, const Sebutan& sebutan) {
    const Tabel& tabel = report.tabel[static_cast<std::size_t>(sebutan.tabel)];
    Json json;
    json["table"] = sebutan.tabel;
    json["number"] = text_or_null(tabel.nomor);
    add_line(json, report, tabel.baris[static_cast<std::size_t>(sebutan.baris)].place);
    json["name"] =
        sebutan.kolom >= 0 ? Json(squeeze(cell_at(tabel, sebutan.baris, sebutan.kolom).text)) : Json(nullptr);
    json["score"] = sebutan.nilai;
    return json;
}

void append_matches(Json& matches, const Report& report, std::string_view kind, const std::vector<Padanan>& all) {
    for (const Padanan& padanan : all) {
        Json json;
        json["kind"] = kind;
        json["name"] = padanan.nama;
        json["level"] =
            padanan.level != Level::none ? Json(std::string(1, static_cast<char>(padanan.level))) : Json(nullptr);
        json["mentions"] = Json::array();
        for (const Sebutan& sebutan : padanan.sebutan) json["mentions"].push_back(mention_json(report, sebutan));
        json["near"] = nullptr;
        if (padanan.mirip >= 0)
            json["near"] = {{"name", all[static_cast<std::size_t>(padanan.mirip)].nama},
                            {"score", padanan.nilai_mirip}};
        matches.push_back(std::move(json));
    }
}

Json matches_json(const Report& report) {
    Json matches = Json::array();
    append_matches(matches, report, "indikator", report.indikator);
    append_matches(matches, report, "sasaran", report.sasaran);
    append_matches(matches, report, "pos", report.pos);
    return matches;
}

}  // namespace

void inspect_json(std::ostream& out, const Inspection& inspection) {
    const Report& report = inspection.report;
    Json file;
    file["path"] = report.path;
    if (!report.notes.empty()) file["notes"] = report.notes;
    file["format"] = report.format;
    for (const SourceFile& source : report.files)
        file["files"].push_back({{"path", source.path}, {"format", source.format}});
    file["instansi"] = text_or_null(report.instansi.nama);
    file["kabupaten"] = text_or_null(report.instansi.kabupaten);
    file["tahun"] = report.tahun > 0 ? Json(report.tahun) : Json(nullptr);
    file["tables"] = Json::array();
    for (const Tabel& tabel : report.tabel) file["tables"].push_back(table_json(report, tabel));
    file["checks"] = Json::array();
    for (const Checked& checked : inspection.result.checks) file["checks"].push_back(checked_json(report, checked));
    const std::vector<FigureVerdict> figures = figure_verdicts(report, inspection.result);
    file["figures"] = Json::array();
    for (const FigureVerdict& figure : figures) file["figures"].push_back(figure_json(report, figure));
    file["coverage"] = coverage_json(figures);
    file["coverage"]["tables"] = coverage_by_table(report, figures);
    file["matches"] = matches_json(report);

    Json json;
    json["files"] = Json::array();
    json["files"].push_back(std::move(file));
    out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace lkiplint
