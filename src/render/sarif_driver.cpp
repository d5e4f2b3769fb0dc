#include "render/sarif_driver.h"

#include <cctype>

#include "render/plain.h"
#include "render/style.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

// "persen-serapan" becomes "PersenSerapan", as names of rules are written there.
std::string pascal_case(std::string_view slug) {
    std::string name;
    bool capital = true;
    for (const char c : slug) {
        if (c == '-') {
            capital = true;
        } else {
            name += capital ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
            capital = false;
        }
    }
    return name;
}

// How GitHub sorts rules that are not about security.
std::string_view problem_severity(Severity severity) {
    switch (severity) {
        case Severity::galat:
            return "error";
        case Severity::peringatan:
            return "warning";
        case Severity::catatan:
            return "recommendation";
    }
    return "recommendation";
}

struct Help {
    std::string text, markdown;

    void add(std::string_view title, std::string_view content) {
        if (content.empty()) return;
        if (!text.empty()) {
            text += '\n';
            markdown += "\n\n";
        }
        text.append(title).append(": ").append(content);
        markdown.append("**").append(title).append("** — ").append(content);
    }
};

Json rule_json(const Rule& rule, Lang lang) {
    const TextStyle style{lang};
    Help help;
    help.add(style.say("Mengapa", "Why"), rule.why.in(lang));
    help.add(style.say("Perbaikan", "What to do"), rule.fix.in(lang));
    help.add(style.say("Dasar", "Basis"), rule.basis.in(lang));
    Json json;
    json["id"] = rule.code;
    json["name"] = pascal_case(rule.slug);
    json["shortDescription"] = sarif_message(rule.title.in(lang));
    json["fullDescription"] = sarif_message(rule.why.in(lang).empty() ? rule.title.in(lang) : rule.why.in(lang));
    json["help"] = sarif_message(help.text.empty() ? rule.title.in(lang) : help.text);
    if (!help.markdown.empty()) json["help"]["markdown"] = help.markdown;
    json["defaultConfiguration"] = {{"level", sarif_level(rule.severity)}};
    Json tags = Json::array({"lkip", rule.code.substr(0, 3), rule.check});
    json["properties"] = {
        {"tags", tags}, {"precision", "very-high"}, {"problem.severity", problem_severity(rule.severity)}};
    return json;
}

Json notification_json(std::string_view id, std::string_view what, std::string_view level) {
    Json json;
    json["id"] = id;
    json["shortDescription"] = sarif_message(what);
    json["defaultConfiguration"] = {{"level", level}};
    return json;
}

}  // namespace

std::string_view sarif_level(Severity severity) {
    switch (severity) {
        case Severity::galat:
            return "error";
        case Severity::peringatan:
            return "warning";
        case Severity::catatan:
            return "note";
    }
    return "none";
}

Json sarif_message(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        // "[words](target)" would be shown as a link, wherever a report wants it to lead.
        if (c == '(' && escaped.ends_with(']')) escaped += ' ';
        escaped += c;
        if (c == '{' || c == '}') escaped += c;
    }
    return {{"text", std::move(escaped)}};
}

Json sarif_driver(const RulePack& pack, Lang lang) {
    const TextStyle style{lang};
    Json driver;
    driver["name"] = kToolName;
    driver["version"] = tool_version();
    driver["semanticVersion"] = tool_version();
    driver["language"] = style.say("id", "en");
    driver["rules"] = Json::array();
    for (const Rule& rule : pack.rules) driver["rules"].push_back(rule_json(rule, lang));
    driver["notifications"] = Json::array(
        {notification_json(kSarifUnreadable, style.say("Berkas tidak dapat dibaca", "A file could not be read"),
                           "error"),
         notification_json(
             kSarifUnchecked,
             style.say("Tidak ada satu pun angka yang terbukti cocok", "Not one figure was seen to agree"), "warning"),
         notification_json(kSarifAside,
                           style.say("Permintaan mengesampingkan temuan yang tidak berlaku",
                                     "A request to set findings aside that has no effect"),
                           "warning")});
    return driver;
}

}  // namespace lkiplint
