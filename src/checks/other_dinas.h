// TXT001 for dinas and badan: only where a document speaks of itself ("Renstra Dinas Y"), or the own name is given
// another kabupaten.
#pragma once

#include "checks/check.h"

namespace lkiplint {

void check_other_dinas(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
