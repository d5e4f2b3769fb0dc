// What kind of table it is, from the layouts in rules/tabel.xml.
#pragma once

#include <string>
#include <vector>

#include "report/extract/tables.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

struct KindAnswer {
    TableKind kind = TableKind::tidak_dikenali;
    std::string reason;
};

KindAnswer recognise_kind(const StitchedTable& table, const std::vector<Kolom>& kolom, const std::string& bagian,
                          const RulePack& pack);

// Roles that mean one thing in one kind of table and another in the next ("realisasi").
void settle_roles(TableKind kind, std::vector<Kolom>& kolom);

}  // namespace lkiplint
