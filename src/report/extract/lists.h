// Lists of amounts in running text that end in a total: "1. Program … Rp 100", "2. …", "Jumlah Rp 300".
#pragma once

#include <vector>

#include "report/report.h"

namespace lkiplint {

std::vector<DaftarJumlah> read_amount_lists(const Document& document, const std::vector<Teks>& teks);

}  // namespace lkiplint
