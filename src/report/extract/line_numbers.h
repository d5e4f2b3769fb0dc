// How the lines of a list or tree are numbered: "1.2.3", codes of the budget's nomenclature, "I", "A", "1", "a".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lkiplint {

bool is_number_word(std::string_view word);

// The groups of "1.2.3", "2.1. 1", "7.01.01.2.01.0001"; empty when it is no such number.
std::vector<std::string> groups_of(std::string_view text);

// Depth of "1.2.3"; 0 when it is no number of one to three groups. Codes are ranked by the table that holds them.
int depth_of_number(std::string_view text);

// "1.03.01.2.07.0006": a code of the budget's nomenclature, old or new.
bool is_code(const std::vector<std::string>& groups);

// How a number is written, for lists that nest by kinds of number: "I", "A", "1", "a".
enum class NumberStyle { none, roman, capital, digits, small };

NumberStyle style_of(std::string_view text, bool roman_in_use);

// "1.2.3" of "1.2.3 Penyediaan …", where numbers stand in the column of names; empty when there is none.
std::string_view leading_number(std::string_view text);

}  // namespace lkiplint
