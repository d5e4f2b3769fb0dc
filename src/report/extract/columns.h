// What the columns of a table hold, and what kind of table it is: from header synonyms and layouts in rules/tabel.xml.
#pragma once

#include <string>
#include <vector>

#include "report/extract/tables.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// Columns with roles, years and formulas. `tahun` is the year reported on (0: unknown).
std::vector<Kolom> read_columns(const StitchedTable& table, const RulePack& pack, int tahun);

struct KindAnswer {
    TableKind kind = TableKind::tidak_dikenali;
    std::string reason;
};

KindAnswer recognise_kind(const StitchedTable& table, const std::vector<Kolom>& kolom, const std::string& bagian,
                          const RulePack& pack);

// Roles that mean one thing in one kind of table and another in the next ("realisasi").
void settle_roles(TableKind kind, std::vector<Kolom>& kolom);

// The single year 19xx/20xx in a text, 0 when there is none or several.
int single_year(std::string_view text);

}  // namespace lkiplint
