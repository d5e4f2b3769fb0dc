// Which figures of the tables of budget and performance were compared with anything, and what came of it.
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"
#include "report/report.h"

namespace lkiplint {

struct FigureVerdict {
    int tabel = -1, baris = -1, kolom = -1;
    Verdict verdict = Verdict::tidak_dapat;
    std::string code;    // of the rule that decided; empty when none looked at the figure
    std::string reason;  // of tidak_dapat
};

// Every cell that holds one number, in a column of targets, results or amounts, of the tables of budget, capaian,
// agreements, plans and efisiensi: each once, in order of the tables. A figure was compared when a rule held it against
// another; that it is well formed, or smaller than another, is no comparison.
std::vector<FigureVerdict> figure_verdicts(const Report& report, const CheckResult& result);

}  // namespace lkiplint
