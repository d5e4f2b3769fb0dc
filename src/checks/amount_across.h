// Parts of the check of amounts between tables, one for each kind of place.
#pragma once

#include "checks/budget_facts.h"
#include "checks/check.h"

namespace lkiplint {

// Tables of sasaran with the amounts or the absorption of their programs.
void check_efficiency_amounts(const CheckContext& context, const BudgetFacts& facts, Sink& sink);
// The input of a sub kegiatan in a small table of its own, under its name.
void check_input_amounts(const CheckContext& context, const BudgetFacts& facts, Sink& sink);

// The line of another name that has this amount in a column, when there is exactly one; -1 otherwise.
int line_with_amount(const Report& report, const BudgetFacts& facts, int pos, const Decimal& value, bool realisasi);

}  // namespace lkiplint
