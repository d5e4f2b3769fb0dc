// LKIP-XML, the canonical export: the document as it stands, and what was understood of it. See docs/lkip-xml.md.
#pragma once

#include <string>

#include "import/import.h"
#include "report/report.h"

namespace lkiplint {

// `report` is what extract() made of `imported`. The same input gives the same bytes. Reading the result with
// import_lkip_xml() gives the same blocks and the same stated tables.
std::string write_lkip_xml(const Imported& imported, const Report& report);

}  // namespace lkiplint
