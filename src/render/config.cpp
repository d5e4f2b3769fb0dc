#include "render/config.h"

#include <string>

namespace lkiplint {
namespace {

void write_setting(std::ostream& out, std::string_view name, std::string_view value, bool set, const TextStyle& style) {
    out << "  " << padded(name, 10) << clean(value);
    if (!set) out << paint(style.say(" (bawaan)", " (default)"), Ink::dim, style);
    out << '\n';
}

// "ANG004, ANG005 berkas 2025/*.docx tabel Tabel 3.11"
std::string what_of(const Suppression& wanted) {
    std::string text;
    for (const std::string& code : wanted.codes) text += (text.empty() ? "" : ", ") + code;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) text += (text.empty() ? "" : "  ") + std::string(name) + "=\"" + value + '"';
    };
    add("id", wanted.id);
    add("berkas", wanted.berkas);
    add("tabel", wanted.tabel);
    add("bagian", wanted.bagian);
    add("ditemukan", wanted.ditemukan);
    add("sampai", wanted.sampai);
    return text;
}

void write_suppressions(std::ostream& out, const Config& config, std::string_view today, const TextStyle& style) {
    if (config.abaikan.empty()) return;
    out << paint(style.say("Diabaikan", "Set aside"), Ink::bold, style) << '\n';
    for (const Suppression& wanted : config.abaikan) {
        const std::string lead =
            "  " + padded(std::string(style.say("baris ", "line ")) + std::to_string(wanted.line), 11) + ' ';
        std::string text = clean(what_of(wanted)) + ": " + clean(wanted.alasan);
        if (wanted.expired(today)) text += std::string(style.say(" (kedaluwarsa)", " (expired)"));
        write_wrapped(out, lead, text, style);
    }
}

}  // namespace

void render_config(std::ostream& out, const Config& config, std::string_view today, const TextStyle& style) {
    out << paint(clean(config.name), Ink::bold, style) << '\n';
    write_setting(out, "fail-on", severity_name(config.fail_on.value_or(Severity::galat)), config.fail_on.has_value(),
                  style);
    write_setting(out, "lang", config.lang == Lang::en ? "en" : "id", config.lang.has_value(), style);
    write_setting(out, "baseline",
                  config.baseline.empty() ? style.say("tidak ada", "none") : std::string_view(config.baseline),
                  !config.baseline.empty(), style);
    for (const std::string& assignment : config.batas) write_setting(out, "batas", assignment, true, style);
    if (!config.tingkat.empty() || !config.mati.empty())
        out << paint(style.say("Aturan", "Rules"), Ink::bold, style) << '\n';
    for (const auto& [code, severity] : config.tingkat)
        out << "  " << padded(code, 10) << severity_label(severity, style) << '\n';
    for (const std::string& code : config.mati)
        out << "  " << padded(code, 10) << style.say("tidak dipakai", "switched off") << '\n';
    write_suppressions(out, config, today, style);
}

}  // namespace lkiplint
