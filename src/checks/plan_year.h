#pragma once

#include "checks/check.h"

namespace lkiplint {

// IDN003: "tahun ketiga pelaksanaan Renstra 2018-2023" in a report on 2022, which is its fourth or fifth. A plan's
// first year is the one in its title or, where it was made in that one, the next.
void check_plan_year(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
