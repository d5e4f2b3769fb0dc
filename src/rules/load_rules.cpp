#include <tinyxml2.h>

#include <algorithm>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {
namespace {

using tinyxml2::XMLAttribute;
using tinyxml2::XMLElement;

bool is_lower_name(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::optional<Severity> severity_from_name(std::string_view name) {
    for (const Severity severity : {Severity::galat, Severity::peringatan, Severity::catatan}) {
        if (severity_name(severity) == name) return severity;
    }
    return std::nullopt;
}

void read_parameters(const XMLElement& element, Rule& rule, Loading& loading) {
    for (const XMLAttribute* at = element.FirstAttribute(); at != nullptr; at = at->Next()) {
        const std::string name = at->Name();
        if (name == "code" || name == "slug" || name == "severity" || name == "check") continue;
        if (is_lower_name(name)) {
            rule.parameters[name] = at->Value();
        } else {
            loading.error(at->GetLineNum(),
                          "parameter " + name + " pada <rule>; nama parameter hanya huruf kecil dan -");
        }
    }
}

void read_attributes(const XMLElement& element, Rule& rule, Loading& loading) {
    const int line = element.GetLineNum();
    rule.code = required_attribute(element, "code", "ANG001", loading);
    if (!rule.code.empty() && !is_code(rule.code)) {
        loading.error(
            line, "kode \"" + rule.code + "\" salah bentuk; tulis tiga huruf besar dan tiga angka, misalnya ANG001");
    }
    rule.slug = required_attribute(element, "slug", "jumlah-sub-kegiatan", loading);
    if (!rule.slug.empty() && !is_lower_name(rule.slug)) {
        loading.error(line, "slug \"" + rule.slug + "\" salah bentuk; hanya huruf kecil dan -");
    }
    rule.check = required_attribute(element, "check", "tree-sum", loading);
    const std::string severity = required_attribute(element, "severity", "galat", loading);
    const std::optional<Severity> known = severity_from_name(severity);
    if (known) {
        rule.severity = *known;
    } else if (!severity.empty()) {
        loading.error(line, "severity \"" + severity + "\" tidak dikenal; pilih galat, peringatan, atau catatan");
    }
    read_parameters(element, rule, loading);
}

// {nama} and the like: what a check fills must be closed and plainly named, or it would be printed as it stands.
bool has_sound_placeholders(std::string_view text) {
    for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}", at)) {
        if (text[at] == '}') return false;
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
        if (end == std::string_view::npos || text[end] != '}' || end == at + 1) return false;
        at = end + 1;
    }
    return true;
}

struct TextField {
    std::string_view name;
    LocalText Rule::*text;
};

constexpr TextField kTextFields[] = {
    {"title", &Rule::title}, {"message", &Rule::message}, {"why", &Rule::why},
    {"basis", &Rule::basis}, {"fix", &Rule::fix},
};
constexpr std::string_view kRuleElements = "title, message, hitungan, why, basis, fix, example";

void read_text(const XMLElement& element, LocalText& text, Loading& loading) {
    const std::string* read = read_local(element, text, loading);
    if (read == nullptr) return;
    const std::string name = element.Name();
    const bool may_have_placeholders = name == "message" || name == "hitungan";
    if (!may_have_placeholders && read->find_first_of("{}") != std::string::npos) {
        loading.error(element.GetLineNum(),
                      "tanda kurung kurawal pada <" + name + ">; isian hanya untuk <message> dan <hitungan>");
    } else if (!has_sound_placeholders(*read)) {
        loading.error(element.GetLineNum(),
                      "tanda kurung kurawal pada <" + name + "> salah; tulis {nama} dengan huruf kecil");
    }
}

// Examples stand in the file as they stand in a report; only the blanks that indent all of their lines and the empty
// lines around them are the file's own. Tabs separate cells and stay.
std::string dedent(std::string_view text) {
    const std::vector<std::string_view> lines = split(text, '\n');
    std::size_t indent = std::string_view::npos;
    for (const std::string_view line : lines) {
        const std::size_t first = line.find_first_not_of(' ');
        if (first != std::string_view::npos) indent = std::min(indent, first);
    }
    std::string result;
    std::size_t kept = 0;  // up to the last line that is not empty
    for (const std::string_view line : lines) {
        const bool empty = line.find_first_not_of(' ') == std::string_view::npos;
        if (empty && result.empty()) continue;
        result += empty ? std::string_view{} : line.substr(indent);
        if (!empty) kept = result.size();
        result += '\n';
    }
    result.resize(kept);
    return result.empty() ? result : result + '\n';
}

void read_example(const XMLElement& element, Rule& rule, Loading& loading) {
    allow_attributes(element, {"kind", "expected"}, loading);
    const std::string kind = required_attribute(element, "kind", "bad", loading);
    const int line = element.GetLineNum();
    if (!kind.empty() && kind != "bad" && kind != "good") {
        loading.error(line, "kind \"" + kind + "\" pada <example> tidak dikenal; pilih bad atau good");
    }
    RuleExample example;
    example.bad = kind != "good";
    example.expected = attribute(element, "expected").value_or("");
    if (!example.bad && !example.expected.empty()) {
        loading.error(line, "expected pada contoh yang benar; hanya untuk <example kind=\"bad\">");
    }
    example.text = dedent(text_of(element, loading));
    if (example.text.empty()) loading.error(line, "<example> kosong; tulis penggalan laporan");
    rule.examples.push_back(std::move(example));
}

void read_children(const XMLElement& element, Rule& rule, Loading& loading) {
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        const std::string_view name = child->Name();
        const auto field = std::find_if(std::begin(kTextFields), std::end(kTextFields),
                                        [&](const TextField& f) { return f.name == name; });
        if (field != std::end(kTextFields)) {
            read_text(*child, rule.*(field->text), loading);
        } else if (name == "hitungan") {
            read_text(*child, rule.hitungan, loading);
        } else if (name == "example") {
            read_example(*child, rule, loading);
        } else {
            unknown_element(*child, kRuleElements, loading);
        }
    }
}

void expect_complete(const XMLElement& element, const Rule& rule, Loading& loading) {
    const std::string name = "<rule> " + rule.code;
    for (const TextField& field : kTextFields) {
        const LocalText& text = rule.*(field.text);
        const std::string tag{field.name};
        if (text.id.empty()) loading.error(element.GetLineNum(), name + " tanpa <" + tag + " lang=\"id\">");
        if (text.en.empty()) loading.error(element.GetLineNum(), name + " tanpa <" + tag + " lang=\"en\">");
    }
    // Not every rule computes something; but what one shows, it shows in both languages.
    if (rule.hitungan.id.empty() != rule.hitungan.en.empty())
        loading.error(element.GetLineNum(), name + " dengan <hitungan> dalam satu bahasa saja; tulis id dan en");
    for (const bool bad : {true, false}) {
        const bool found = std::any_of(rule.examples.begin(), rule.examples.end(),
                                       [&](const RuleExample& example) { return example.bad == bad; });
        if (found) continue;
        loading.error(element.GetLineNum(), name + " tanpa <example kind=\"" + (bad ? "bad" : "good") + "\">");
    }
}

}  // namespace

void load_rule(const XMLElement& element, Loading& loading) {
    Rule rule;
    read_attributes(element, rule, loading);
    read_children(element, rule, loading);
    expect_complete(element, rule, loading);
    if (!rule.code.empty()) loading.define("kode " + rule.code, element.GetLineNum());
    if (!rule.slug.empty()) loading.define("slug " + rule.slug, element.GetLineNum());
    loading.pack.rules.push_back(std::move(rule));
}

}  // namespace lkiplint::load
