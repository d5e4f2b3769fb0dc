// "45 orang, yaitu 30 PNS, 5 PPPK dan 10 tenaga kontrak": the parts that a sentence lists make the whole it gives.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// Parts that are all counted in units which counts-in-text knows are left to it. Words: jumlah-terdiri,
// jumlah-terdiri-juga (before the parts), jumlah-tidak-lengkap, jumlah-lain (the parts are not all, or something else),
// jumlah-pembanding (before a figure that the whole is held against), jumlah-orang (units of a whole whose parts may be
// kinds of people), jumlah-macam-orang (those).
void check_stated_parts(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
