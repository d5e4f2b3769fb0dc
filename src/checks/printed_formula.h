// "Capaian = (84,05 : 82) x 100 % = 102,50 %": the computation that a sentence prints.
#pragma once

#include "checks/check.h"

namespace lkiplint {

void check_printed_formulas(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
