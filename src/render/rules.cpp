#include "render/rules.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/rule_reference.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostSuggestions = 3;
constexpr std::size_t kLongestName = 64;  // what is longer was not meant as a code

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

// Levenshtein distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

void write_paragraph(std::ostream& out, std::string_view heading, const std::string& text, const TextStyle& style) {
    if (text.empty()) return;
    out << '\n' << paint(heading, Ink::bold, style) << '\n';
    write_wrapped(out, "  ", clean(text), style);
}

// A fragment of a report keeps its lines, and tabs that separate cells; what steers terminals is taken out of each.
void write_fragment(std::ostream& out, std::string_view fragment) {
    for (const std::string_view line : split(fragment, '\n')) {
        std::string plain;
        for (const std::string_view cell : split(line, '\t')) {
            if (cell.data() != line.data()) plain += '\t';
            plain += without_controls(cell);
        }
        out << (plain.empty() ? "" : "    ") << plain << '\n';
    }
}

void write_examples(std::ostream& out, const Rule& rule, const RulePack& pack, const TextStyle& style) {
    for (const RuleExample& example : rule.examples) {
        out << '\n'
            << (example.bad ? paint(style.say("Contoh yang salah", "Wrong"), Ink::red, style)
                            : paint(style.say("Contoh yang benar", "Right"), Ink::green, style))
            << '\n';
        write_fragment(out, trim(example.text));
        for (const std::string& message : example_messages(rule, example, pack, style.lang))
            write_wrapped(out, "  -> ", clean(message), style);
    }
}

void write_parameters(std::ostream& out, const Rule& rule, const TextStyle& style) {
    out << '\n' << paint(style.say("Pemeriksaan", "Check"), Ink::bold, style) << '\n';
    out << "  " << rule.check;
    for (const auto& [name, value] : rule.parameters) out << "  " << name << "=\"" << clean(value) << '"';
    out << '\n';
}

}  // namespace

void rules_text(std::ostream& out, const RulePack& pack, const TextStyle& style) {
    std::size_t widest = 0;
    for (const Rule& rule : pack.rules) widest = std::max(widest, display_width(rule.slug));
    for (const Rule& rule : pack.rules) {
        const std::string severity = padded(severity_label(rule.severity, style), 10);
        const std::string lead = rule.code + "  " + severity + "  " + padded(rule.slug, widest) + "  ";
        write_wrapped(out, lead, clean(rule.title.in(style.lang)), style);
    }
}

void rules_json(std::ostream& out, const RulePack& pack) {
    Json json;
    json["rules"] = Json::array();
    for (const Rule& rule : pack.rules) {
        json["rules"].push_back({{"code", rule.code},
                                 {"slug", rule.slug},
                                 {"severity", severity_name(rule.severity)},
                                 {"check", rule.check},
                                 {"title", {{"id", rule.title.id}, {"en", rule.title.en}}}});
    }
    out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void explain_text(std::ostream& out, const Rule& rule, const RulePack& pack, const TextStyle& style) {
    out << paint(rule.code, Ink::bold, style) << ' ' << rule.slug << "  ("
        << paint(severity_label(rule.severity, style), ink_of(rule.severity), style) << ")\n";
    write_wrapped(out, "", clean(rule.title.in(style.lang)), style);
    write_paragraph(out, style.say("Mengapa penting", "Why it matters"), rule.why.in(style.lang), style);
    write_paragraph(out, style.say("Dasar", "Basis"), rule.basis.in(style.lang), style);
    write_paragraph(out, style.say("Cara memperbaiki", "How to fix it"), rule.fix.in(style.lang), style);
    write_parameters(out, rule, style);
    write_examples(out, rule, pack, style);
}

const Rule* find_rule(const RulePack& pack, std::string_view wanted) {
    const std::string code = upper(wanted.substr(0, wanted.find('-')));
    const std::string slug = lower(wanted);
    for (const Rule& rule : pack.rules) {
        if (rule.code == code || rule.slug == slug) return &rule;
    }
    return nullptr;
}

std::vector<std::string> nearest_codes(const RulePack& pack, std::string_view wanted) {
    const std::string code = upper(wanted.substr(0, kLongestName));
    const std::string slug = lower(wanted.substr(0, kLongestName));
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const Rule& rule : pack.rules) {
        ranked.emplace_back(std::min(distance(code, rule.code), distance(slug, rule.slug)), rule.code);
    }
    const std::size_t count = std::min(ranked.size(), kMostSuggestions);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < count; ++i) codes.push_back(ranked[i].second);
    return codes;
}

}  // namespace lkiplint
