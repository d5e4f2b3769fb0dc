// From a Document to a Report: what the tables and sentences mean. What is not understood stays, with the reason.
#pragma once

#include "import/import.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

Report extract(const Imported& imported, const RulePack& pack);

}  // namespace lkiplint
