// Last year's number in the caption of this year's Perjanjian Kinerja.
#pragma once

#include "report/report.h"

namespace lkiplint {

// The caption names `year`, but the targets are those that the report accounts for, and no other table of the body is
// this year's agreement.
bool is_agreement_of_reported_year(const Report& report, const Tabel& pk, int year);

}  // namespace lkiplint
