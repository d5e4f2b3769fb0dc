// The scales that a report prints itself.
#pragma once

#include <vector>

#include "report/report.h"

namespace lkiplint {

// Reads tables of kind skala, and lists inside a cell or in running text: at least three classes in a row, such as
// "Kategori A (4,51 – 5,00) = Pelayanan Prima • Kategori A- (4,01 – 4,50) = Sangat Baik • …". A list may run on in the
// next row's cell of the same column, as it does when a page break splits it. Linear in the size of the report.
std::vector<Skala> extract_scales(const Report& report);

}  // namespace lkiplint
