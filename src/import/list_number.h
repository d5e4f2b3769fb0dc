// The numbers of lists as they are printed: "iv", "D", "bb".
#pragma once

#include <string>

namespace lkiplint {

// 1 … 3999 in small roman letters; other numbers in digits.
std::string small_roman(int value);
// a … z, aa, bb, … ; what has no such form, in digits.
std::string small_letters(int value);
// a … z, aa, ab, … ; what has no such form, in digits.
std::string running_letters(int value);
// ASCII letters as capitals.
std::string capitals(std::string text);

}  // namespace lkiplint
