// The kinds of check. Each is one file in this folder and one line in the table of registry.cpp. A check reads the
// report and the rule's parameters, and nothing else.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "findings/finding.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

struct CheckContext {
    const Report& report;
    const Rule& rule;
    const RulePack& pack;
    const Memo& memo;  // of the report
};

using CheckFunction = void (*)(const CheckContext&, Sink&);

struct CheckKind {
    std::string_view name;  // the attribute check="" of a rule
    CheckFunction run;      // null: it holds reports against each other, not one report against itself
    bool compares = true;   // false: it looks at figures without holding them against others (their form, their order)
};

std::span<const CheckKind> check_kinds();
const CheckKind* find_check(std::string_view name);

struct CheckResult {
    std::vector<Finding> findings;  // ordered by place, with ids
    std::vector<Checked> checks;
    std::vector<Checked> sources;  // figures that those of `checks` were compared with
    std::vector<Noted> notes;
    std::vector<Unlisted> unlisted;  // of the rules that found too much
};

// Does every rule name a kind of check that exists? The error names the rule and the kinds there are.
Result<std::monostate> validate_pack(const RulePack& pack);

using Codes = std::set<std::string, std::less<>>;

// Runs every rule of the pack on a report, but those that are switched off. Rules of an unknown kind do nothing: see
// validate_pack().
CheckResult run_checks(const Report& report, const RulePack& pack, const Codes& off = {});

}  // namespace lkiplint
