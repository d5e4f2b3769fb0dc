#include "findings/finding.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "base/text.h"

namespace lkiplint {
namespace {

std::string_view code_of(const Finding& finding) {
    return finding.rule != nullptr ? std::string_view(finding.rule->code) : std::string_view();
}

auto order_of(const Finding& finding) {
    return std::tuple(finding.place.line, finding.place.ordinal, finding.place.column, finding.place.part,
                      code_of(finding), std::string_view(finding.found), std::string_view(finding.expected));
}

// What stands for {name}: an argument of the check, or one of the three that every finding has.
const std::string* placeholder(const Finding& finding, std::string_view name) {
    if (const auto arg = finding.args.find(name); arg != finding.args.end()) return &arg->second;
    if (name == "found") return &finding.found;
    if (name == "expected") return &finding.expected;
    if (name == "locator") return &finding.locator;
    return nullptr;
}

// `text` with its placeholders filled; `whole` says whether each of them was, and with something.
std::string filled(const Finding& finding, std::string_view text, bool& whole) {
    std::string message;
    std::size_t at = 0;
    whole = true;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        message += text.substr(at, open - at);
        const std::string* value = placeholder(finding, text.substr(open + 1, close - open - 1));
        // A name that nothing fills stays visible: a defect of the rule must not hide.
        message += value != nullptr ? std::string_view(*value) : text.substr(open, close - open + 1);
        whole = whole && value != nullptr && !value->empty();
        at = close + 1;
    }
    message += text.substr(at);
    return message;
}

}  // namespace

std::string message_of(const Finding& finding, Lang lang) {
    bool whole = true;
    return finding.rule == nullptr ? std::string() : filled(finding, finding.rule->message.in(lang), whole);
}

std::string computation_of(const Finding& finding, Lang lang) {
    bool whole = true;
    if (finding.rule == nullptr) return {};
    std::string text = filled(finding, finding.rule->hitungan.in(lang), whole);
    return whole ? text : std::string();
}

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::cocok:
            return "cocok";
        case Verdict::pembulatan:
            return "pembulatan";
        case Verdict::salah:
            return "salah";
        case Verdict::tidak_dapat:
            return "tidak-dapat-diperiksa";
    }
    return "";
}

Finding& Sink::report(Place place, std::string locator, std::string found, std::string expected) {
    checks.push_back({rule_, place, Verdict::salah, {}});
    const bool full = findings.size() >= kMostFindings;
    if (full) {
        leave_out(1, place);
        not_kept_ = {};
    }
    Finding& finding = full ? not_kept_ : findings.emplace_back();
    finding.rule = rule_;
    finding.severity = rule_->severity;
    finding.place = place;
    finding.locator = std::move(locator);
    finding.found = std::move(found);
    finding.expected = std::move(expected);
    return finding;
}

void Sink::leave_out(std::size_t count, Place place) {
    if (unlisted.count == 0) unlisted.place = place;
    unlisted.count += count;
}

void Sink::take(Sink&& other) {
    for (Finding& finding : other.findings) {
        if (findings.size() >= kMostFindings)
            leave_out(1, finding.place);
        else
            findings.push_back(std::move(finding));
    }
    if (other.unlisted.count > 0) leave_out(other.unlisted.count, other.unlisted.place);
    std::move(other.checks.begin(), other.checks.end(), std::back_inserter(checks));
    std::move(other.sources.begin(), other.sources.end(), std::back_inserter(sources));
    std::move(other.notes.begin(), other.notes.end(), std::back_inserter(notes));
}

void Sink::checked(Place place, Verdict verdict, std::string reason) {
    checks.push_back({rule_, place, verdict, std::move(reason)});
}

void Sink::compared(Place place, Place with, Verdict verdict) { sources.push_back({rule_, place, verdict, {}, with}); }

void Sink::noted(std::string subject, Place place, Verdict verdict) {
    notes.push_back({rule_, std::move(subject), place, verdict});
}

void finish_findings(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return order_of(a) < order_of(b); });
    const auto same = [](const Finding& a, const Finding& b) { return order_of(a) == order_of(b); };
    findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());

    std::unordered_map<std::string, int> seen;
    for (Finding& finding : findings) {
        std::string key = std::string(code_of(finding)) + '\x1f' + finding.jangkar;
        const int ordinal = seen[key]++;
        if (ordinal > 0) key += '\x1f' + std::to_string(ordinal);
        finding.id = std::string(code_of(finding)) + '-' + short_hash(key);
        std::stable_sort(finding.related.begin(), finding.related.end(), [](const Related& a, const Related& b) {
            return std::tie(a.place.line, a.place.ordinal, a.place.column) <
                   std::tie(b.place.line, b.place.ordinal, b.place.column);
        });
    }
}

}  // namespace lkiplint
