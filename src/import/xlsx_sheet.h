// One sheet of an XLSX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/import.h"
#include "import/sheets.h"
#include "import/xlsx_styles.h"

namespace lkiplint::xlsx {

struct SharedText {
    std::string text;
    bool bold = false;
};

// What the sheets of a workbook have in common.
struct Workbook {
    std::vector<SharedText> texts;
    CellStyles styles;
    bool from_1904 = false;
};

// The part `text` of a sheet. `counts`: with the sheets before; grow.
Result<Sheet> read_sheet(std::string_view text, const Workbook& workbook, const ImportLimits& limits,
                         SheetCounts& counts);

}  // namespace lkiplint::xlsx
