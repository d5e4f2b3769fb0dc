// Columns that are worked out from two others of their table.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// How far an indicator rose or fell is a trend (KIN009); what else a table holds is its own data (DAT001).
enum class Derived { trend, data };

// Reports with the arguments kolom, kiri, kanan, rincian, and those of the rule's own messages.
void check_derived_columns(const CheckContext& context, Derived derived, Sink& sink);

}  // namespace lkiplint
