// A sheet of a spreadsheet as blocks: rows that are blank divide it, and what stands alone in its row above a table is
// its caption or a heading.
#pragma once

#include <vector>

#include "document/document.h"

namespace lkiplint {

void append_sheet(std::vector<TableRow> rows, std::vector<Block>& blocks);

}  // namespace lkiplint
