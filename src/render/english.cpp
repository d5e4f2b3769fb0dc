#include "render/english.h"

#include <algorithm>
#include <array>

namespace lkiplint {
namespace {

constexpr int kGroups = 4;                 // the whole match and \1 to \3
constexpr int kDeepest = 2;                // how far groups within groups are looked at
constexpr std::size_t kLongest = 400;      // a phrase of a check is short; longer ones quote a report
constexpr std::string_view kJoint = "; ";  // between several defects of one thing

using Groups = std::array<re2::StringPiece, kGroups>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Patterns leave case alone, but "Realisasi Anggaran" is a report's name for something, not what a check says.
bool may_match(const re2::RE2& pattern, std::string_view text) {
    const char first = pattern.pattern().empty() ? '\0' : pattern.pattern()[0];
    return !text.empty() && (!is_letter(first) || first == text[0]);
}

bool matches(const re2::RE2& pattern, std::string_view text, Groups& groups) {
    if (!may_match(pattern, text)) return false;
    const int wanted = std::min(pattern.NumberOfCapturingGroups() + 1, kGroups);
    return pattern.Match({text.data(), text.size()}, 0, text.size(), re2::RE2::ANCHOR_BOTH, groups.data(), wanted);
}

// The number of a group that begins at `at` of a note ("\1"); 0 when none does.
std::size_t group_at(std::string_view note, std::size_t at) {
    if (note[at] != '\\' || at + 1 >= note.size()) return 0;
    const char digit = note[at + 1];
    return digit >= '1' && digit < '0' + kGroups ? static_cast<std::size_t>(digit - '0') : 0;
}

std::vector<std::string> parts_of(std::string_view phrase) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = phrase.find(kJoint); at != std::string_view::npos; at = phrase.find(kJoint, begin)) {
        parts.emplace_back(phrase.substr(begin, at - begin));
        begin = at + kJoint.size();
    }
    parts.emplace_back(phrase.substr(begin));
    return parts;
}

void speak_english(Coverage& coverage, English& english) {
    const auto all = [&](std::vector<ReasonCount>& reasons) {
        for (ReasonCount& entry : reasons) entry.reason = english.of(entry.reason);
    };
    all(coverage.reasons);
    for (auto& [code, reasons] : coverage.reasons_by_code) all(reasons);
}

}  // namespace

English::Known English::translate(const std::string& phrase, int depth) const {
    for (const TextPattern& pattern : *patterns_) {
        Groups groups;
        if (!pattern.pattern || !matches(*pattern.pattern, phrase, groups)) continue;
        std::string text;
        for (std::size_t at = 0; at < pattern.note.size(); ++at) {
            const std::size_t group = group_at(pattern.note, at);
            if (group == 0) {
                text += pattern.note[at];
                continue;
            }
            const std::string inner(groups[group].data(), groups[group].size());
            text += depth < kDeepest ? translate(inner, depth + 1).text : inner;
            ++at;
        }
        return {std::move(text), true};
    }
    return {phrase, false};
}

const English::Known& English::look_up(const std::string& phrase) {
    const auto [entry, is_new] = seen_.try_emplace(phrase, Known{phrase, false});
    Known& known = entry->second;
    if (!is_new || phrase.empty() || phrase.size() > kLongest) return known;
    // Several defects first: a group must not reach from one into the next.
    Known joined{{}, true};
    for (const std::string& part : parts_of(phrase)) {
        const Known each = translate(part, 0);
        if (!joined.text.empty()) joined.text += kJoint;
        joined.text += each.text;
        joined.known = joined.known && each.known;
    }
    const Known whole = joined.known ? joined : translate(phrase, 0);
    known = whole.known ? whole : joined;
    return known;
}

const std::string& English::of(const std::string& phrase) { return look_up(phrase).text; }

bool English::knows(const std::string& phrase) { return look_up(phrase).known; }

void speak_english(std::vector<Finding>& findings, English& english) {
    for (Finding& finding : findings) {
        finding.expected = english.of(finding.expected);
        for (auto& [name, value] : finding.args) value = english.of(value);
        for (Related& related : finding.related) related.message = english.of(related.message);
    }
}

void speak_english(FileResult& file, English& english) {
    speak_english(file.findings, english);
    speak_english(file.coverage, english);
    speak_english(file.figures, english);
    for (TabelRingkas& tabel : file.tabel) tabel.reason = english.of(tabel.reason);
    for (FileResult& piece : file.pieces) speak_english(piece, english);
}

}  // namespace lkiplint
