// Tables that lie on their side. Those of one indicator: its years side by side over the rows target, realisasi and
// capaian, or one below the other.
#pragma once

#include "report/extract/padanan.h"
#include "report/report.h"

namespace lkiplint {

// A table with the indicators side by side over the rows target, realisasi and capaian, or over years of realisasi,
// becomes one with a row for each. Only where every row and header says what it is; true when it was turned.
bool turn_indicators(Tabel& tabel);

// Turns each table of one indicator, where it can be told which, into one row of a table of capaian, with a column for
// each figure of each year, and adds the row to those of its indicator. Other tables are left alone.
void read_transposed_tables(Report& report, const NameIndices& names);

}  // namespace lkiplint
