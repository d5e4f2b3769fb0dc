// "Rp3,36 miliar terserap Rp3,20 miliar atau 95,24 %": amounts that a sentence rounds, and their percentage.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// Words: anggaran-realisasi (one of the amounts was spent), anggaran-bukan-serapan and perubahan-naik, perubahan-turun
// (the percentage is of something else), bagian-setara (before the percentage).
void check_rounded_amounts(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
