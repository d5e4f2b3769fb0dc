// "8 (sepuluh) orang", "Rp2.500.000 (dua juta rupiah)": a number in digits and the words behind it say the same.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// What is counted, so that each rule tells of its own.
enum class SpelledOf { uang, lain };

// Reads running text, captions and cells. Only whole numbers, with words that are nothing but a number: what is
// misspelt or says more ("4 (satu per triwulan)") is left alone, and so are years.
void check_spelled_numbers(const CheckContext& context, SpelledOf kind, Sink& sink);

}  // namespace lkiplint
