// How a report was understood: its tables with kind, columns and levels, what was not recognised and why, and what
// could and could not be checked.
#pragma once

#include <ostream>
#include <vector>

#include "checks/check.h"
#include "render/style.h"
#include "report/report.h"

namespace lkiplint {

struct Inspection {
    const Report& report;
    const CheckResult& result;
    const std::vector<Skala>& default_scales;  // of the rule pack: in force where the report prints none
};

void inspect_text(std::ostream& out, const Inspection& inspection, const TextStyle& style);
void inspect_json(std::ostream& out, const Inspection& inspection);

// The line of the last row of a table, as Place::printed() tells it.
int last_printed_line(const Report& report, const Tabel& tabel);

}  // namespace lkiplint
