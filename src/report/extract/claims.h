// What running text states about performance and money: a number with the word that gives it its meaning, a trend, a
// conclusion; and the indicator it is about, as far as the text says.
#pragma once

#include "report/extract/padanan.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

std::vector<Klaim> read_claims(const Document& document, const Report& report, const NameIndices& names,
                               const RulePack& pack);

}  // namespace lkiplint
