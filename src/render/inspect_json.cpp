#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

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

Json levels_json(const Tabel& tabel) {
    const bool tree = std::any_of(tabel.baris.begin(), tabel.baris.end(),
                                  [](const Baris& baris) { return baris.level != Level::none; });
    if (!tree) return nullptr;
    Json levels = Json::array();
    for (const Baris& baris : tabel.baris) levels.push_back(std::string(1, static_cast<char>(baris.level)));
    return levels;
}

Json table_json(const Tabel& tabel) {
    Json json;
    json["line"] = tabel.place.line;
    json["end_line"] = tabel.end_line;
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

Json checked_json(const Checked& checked) {
    Json json;
    json["line"] = checked.place.line;
    json["column"] = checked.place.column;
    json["code"] = checked.rule != nullptr ? checked.rule->code : std::string();
    json["verdict"] = verdict_name(checked.verdict);
    if (!checked.reason.empty()) json["reason"] = checked.reason;
    return json;
}

}  // namespace

void inspect_json(std::ostream& out, const Inspection& inspection) {
    const Report& report = inspection.report;
    Json file;
    file["path"] = report.path;
    file["format"] = report.format;
    file["instansi"] = text_or_null(report.instansi.nama);
    file["kabupaten"] = text_or_null(report.instansi.kabupaten);
    file["tahun"] = report.tahun > 0 ? Json(report.tahun) : Json(nullptr);
    file["tables"] = Json::array();
    for (const Tabel& tabel : report.tabel) file["tables"].push_back(table_json(tabel));
    file["checks"] = Json::array();
    for (const Checked& checked : inspection.checks) file["checks"].push_back(checked_json(checked));

    Json json;
    json["files"] = Json::array();
    json["files"].push_back(std::move(file));
    out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace lkiplint
