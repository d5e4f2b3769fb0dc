// The kinds of check. Each is one file in this folder and one line in the table of registry.cpp. A check reads the
// report and the rule's parameters, and nothing else.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

struct CheckContext {
    const Report& report;
    const Rule& rule;
    const RulePack& pack;
};

using CheckFunction = void (*)(const CheckContext&, Sink&);

struct CheckKind {
    std::string_view name;  // the attribute check="" of a rule
    CheckFunction run;
};

std::span<const CheckKind> check_kinds();
const CheckKind* find_check(std::string_view name);

struct CheckResult {
    std::vector<Finding> findings;  // ordered by place, with ids
    std::vector<Checked> checks;
};

// Runs every rule of the pack on a report.
CheckResult run_checks(const Report& report, const RulePack& pack);

}  // namespace lkiplint
