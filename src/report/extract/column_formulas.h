// Formulas that a table prints for its columns: in the row of column numbers, or in a header.
#pragma once

#include <vector>

#include "report/extract/tables.h"
#include "report/report.h"

namespace lkiplint {

// "7=6/5*100", "6 (= 5 - 4)", "Selisih (5-4)": sets the formulas of the columns that have one.
void read_column_formulas(const StitchedTable& table, std::vector<Kolom>& kolom);

}  // namespace lkiplint
