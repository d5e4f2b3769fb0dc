// The parts of the check of numbering. Each reports into the same rule.
#pragma once

#include "checks/check.h"

namespace lkiplint {

void check_list_labels(const CheckContext& context, Sink& sink);      // a. b. d.
void check_section_numbers(const CheckContext& context, Sink& sink);  // B.1.2, B.2.2
void check_diktum(const CheckContext& context, Sink& sink);           // KESATU, KEDUA, KEEMPAT
void check_row_numbers(const CheckContext& context, Sink& sink);      // 1.3.2, 1.3.4 in the rows of a table
void check_stated_numbers(const CheckContext& context, Sink& sink);   // Sasaran 5 and Sasaran 6 with one name

// A number in running text that does not go on from the one before it.
Finding& report_number(const Report& report, Sink& sink, int teks, std::string found, std::string expected,
                       std::string before, Place before_place);

}  // namespace lkiplint
