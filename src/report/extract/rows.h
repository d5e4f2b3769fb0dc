// The data rows of a table: cells put under their columns, cells that ran on over a page break joined, numbers read.
#pragma once

#include <vector>

#include "report/extract/tables.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// Fills tabel.baris from the pieces; tabel.kolom and tabel.kind are set.
void read_rows(const StitchedTable& table, const RulePack& pack, Tabel& tabel);

// Which reading of an ambiguous number a column asks for, given the unit of its row.
AngkaKind angka_kind(TableKind kind, Role role, std::string_view satuan, std::string_view name);

}  // namespace lkiplint
