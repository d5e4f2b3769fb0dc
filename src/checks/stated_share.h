// "9 dari 23 desa (39,13 %)": the percentage that a sentence gives is that of its own two counts.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// Words: bagian-kata (between "dari" and the whole), bagian-setara (before the percentage), bagian-lain (a percentage
// beside one of these is no plain share), kata-bilangan ("tiga dari empat").
void check_stated_shares(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
