// What the columns of a table hold: from header synonyms in rules/tabel.xml.
#pragma once

#include <string>
#include <vector>

#include "report/extract/tables.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// Columns with roles, years and formulas. `tahun` is the year reported on (0: unknown).
std::vector<Kolom> read_columns(const StitchedTable& table, const RulePack& pack, int tahun);

// The single year 19xx/20xx in a text, 0 when there is none or several.
int single_year(std::string_view text);

}  // namespace lkiplint
