// The meaning layer of LKIP-XML: one element becomes one stated table (a <perjanjian-kinerja> up to two).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "import/lkip_element.h"
#include "report/report.h"

namespace lkiplint {

struct LkipStated {
    std::vector<Tabel> tables;
    std::string sumber;  // id of the block of <dokumen> it was derived from; empty when it stands for itself
};

// Is there a meaning element of this name that holds a table?
bool is_lkip_group(std::string_view element);

// `tahun` is the report's. `cells_left` is what the limits still allow and is lowered by what the tables hold.
Result<LkipStated> read_lkip_group(const LkipElement& element, int tahun, std::size_t& cells_left);

}  // namespace lkiplint
