// Headers that mean a thing only beside others: "Pagu | Serapan | %", "T | R | C", "Program | Target | Realisasi" of
// money.
#pragma once

#include <string>
#include <vector>

#include "report/extract/tables.h"
#include "report/report.h"

namespace lkiplint {

bool is_amount(Role role);
// "%", "Persentase", "% Realisasi", "% Keu", "Realisasi (%)": a percentage that names no more than that. Folded.
bool is_bare_percent(const std::string& leaf);
bool says_percent(const std::string& leaf);

// The columns of a table with what their headers say: the last line, and what stands above it, folded.
struct HeadedColumns {
    const StitchedTable& table;
    std::vector<Kolom>& kolom;
    const std::vector<std::string>& leaf;
    const std::vector<std::string>& parent;
    int tahun = 0;  // the year reported on; 0 when not known
};

void settle_by_neighbours(const HeadedColumns& columns);

}  // namespace lkiplint
