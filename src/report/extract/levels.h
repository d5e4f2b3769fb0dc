// Levels of budget lines (program > kegiatan > sub kegiatan) and the trees they form.
//
// A row's level comes, in this order, from its prefix ("Sub Kegiatan …"), its number (1, 1.1, 1.1.1), the same name
// elsewhere in the report, the official nomenclature, capitals; what is still open is read so that the sums fit.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

bool has_levels(TableKind kind);

// The name of a budget line for comparing: folded, without prefix ("Program 1 :", "Sub Kegiatan"), number and code.
std::string budget_line_name(std::string_view text);

// Sets level, induk and anak of every row of the tables that have levels.
void read_levels(std::vector<Tabel>& tabel, const RulePack& pack);

}  // namespace lkiplint
