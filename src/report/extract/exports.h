// Tables that an application exported under its own names of fields, put into the words of a report.
#pragma once

#include <optional>

#include "document/document.h"
#include "import/import.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

struct MappedExport {
    Document document;
    Instansi instansi;  // without a name when the export doesn't say
    int tahun = 0;      // 0 when the export doesn't say
};

// Nothing when no table of the document is an export that the pack knows.
std::optional<MappedExport> map_exports(const Document& document, const RulePack& pack);
// The same with all that the file states beside its document.
std::optional<Imported> with_report_words(const Imported& imported, const RulePack& pack);

}  // namespace lkiplint
