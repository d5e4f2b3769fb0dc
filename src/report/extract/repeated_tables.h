// A report in several files often holds a table twice: in the text, and in the spreadsheet that it was made in.
#pragma once

#include "document/document.h"
#include "rules/pack.h"

namespace lkiplint {

// Takes out of the files of tables each table whose rows one table of another file holds as well, under the same
// header and under no other number or agreement, however their figures are printed. What differs in one cell stays, to
// be compared. The notes tell of each.
void drop_repeated_tables(Document& document, const RulePack& pack);

}  // namespace lkiplint
