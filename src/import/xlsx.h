// XLSX: the workbooks of Excel and of what imitates it.
#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"
#include "import/package.h"

namespace lkiplint {

// `main` is the part that lists the sheets, "xl/workbook.xml" as a rule.
Result<Document> import_xlsx(const Package& package, const std::string& main, std::string path,
                             const ImportLimits& limits);

}  // namespace lkiplint
