// Tables of one indicator: its years side by side over the rows target, realisasi and capaian, or one below the other.
#pragma once

#include "report/extract/padanan.h"
#include "report/report.h"

namespace lkiplint {

// Turns each such table whose indicator can be told into one row of a table of capaian, with a column for each figure
// of each year, and adds the row to those of its indicator. Other tables are left alone.
void read_transposed_tables(Report& report, const NameIndices& names);

}  // namespace lkiplint
