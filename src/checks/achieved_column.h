// "Keterangan | Tercapai, Melampaui, Tidak Tercapai" beside the capaian of each row.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// Part of the rule on conclusions.
void check_achieved_columns(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
