// Whose report it is, of which kabupaten and year: from the title and from what the text names most.
#pragma once

#include "document/document.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

Instansi read_instansi(const Document& document, const RulePack& pack);
// The year reported on, 0 when it cannot be told.
int read_tahun(const Document& document);

}  // namespace lkiplint
