// A last row that is a total without saying so: "Nilai Hasil Evaluasi | 100 | 79,10", "Kota Sukamaju | 99.312".
#pragma once

#include "findings/finding.h"
#include "report/report.h"

namespace lkiplint {

// Of tables without a total row by name. Part of the rule on totals of supporting tables.
void check_closing_row(const Tabel& tabel, Sink& sink);
// Of tables of results, "Jumlah" under the lengths of roads by year: a last row that says it is a total, and that its
// other columns show to be one.
void check_named_total(const Tabel& tabel, Sink& sink);

}  // namespace lkiplint
