// The part of capaian-narasi that needs no table: a sentence that states a target, its realisasi and the capaian.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// Leaves alone sentences whose indicator the tables know: those are held against the tables.
void check_sentence_ratios(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
