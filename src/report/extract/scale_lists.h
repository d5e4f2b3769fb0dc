// Scales that a report prints as a list: "AA (> 90 – 100); A (> 80 – 90); …".
#pragma once

#include <vector>

#include "report/report.h"

namespace lkiplint {

// In the cells of a column, where a list may run on from row to row.
void read_lists_of_cells(const Tabel& tabel, std::vector<Skala>& out);
// In running text, where it may run on from paragraph to paragraph of a section.
void read_lists_of_text(const Report& report, std::vector<Skala>& out);

}  // namespace lkiplint
