// From a Document to a Report: what the tables and sentences mean. What is not understood stays, with the reason.
#pragma once

#include "import/import.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// How much of a document is to be understood.
enum class Extent {
    whole,
    text,  // texts and tables as they stand: no names held to be the same, no claims, scales or lists of amounts
};

Report extract(const Imported& imported, const RulePack& pack, Extent extent = Extent::whole);

}  // namespace lkiplint
