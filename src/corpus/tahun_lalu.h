// What a report says of the year before, held against what the report of that year said. Last year's realisasi,
// capaian, starting condition and budget are facts that are settled: a report that states them otherwise than its
// predecessor has one of the two wrong.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "checks/check.h"
#include "corpus/archive.h"
#include "corpus/fakta.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

struct LaporanLalu {
    std::string path;
    int tahun = 0;
    std::vector<Fakta> fakta;
};

// Findings of KIN005 and ANG007, and what agreed. Nothing when the old report is not that of the year right before.
// What the report itself states in two ways is left to the rules that compare its tables with each other.
CheckResult compare_with_last_year(const Report& report, const RulePack& pack, const LaporanLalu& lalu,
                                   const Codes& off = {});

// The same with the report of the same instansi and the year before, when the archive holds it.
Result<CheckResult> against_last_year(const Report& report, const RulePack& pack, const Archive& archive,
                                      const Codes& off = {});

// Puts together what two runs over one report have found: in order, each finding once, with ids.
void add_result(CheckResult& all, CheckResult more);

}  // namespace lkiplint
