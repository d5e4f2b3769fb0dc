// Which columns of a table a percentage is worked out from.
#pragma once

#include <vector>

#include "checks/ratio.h"
#include "report/report.h"

namespace lkiplint {

struct RatioColumns {
    int realisasi = -1;
    int target = -1;
    int hasil = -1;
    bool inverted = false;  // the header declares target / realisasi
    bool declared = false;  // the header says which columns it is computed from
};

struct RatioTable {
    const Tabel* tabel = nullptr;
    RatioColumns columns;
};

// Every column with the role `hasil` that has both of the others in its table.
std::vector<RatioTable> tables_of(const Report& report, const RatioRoles& roles);

}  // namespace lkiplint
