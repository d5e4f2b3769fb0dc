// Capaian: a realisasi against a target, by the formulas that are in use for positive and for negative indicators.
#pragma once

#include <string_view>

#include "checks/check.h"

namespace lkiplint {

// Which columns of a table a check compares.
struct RatioRoles {
    Role hasil;                     // the percentage
    Role target;                    // what realisasi is divided by
    bool years = false;             // a formula may take realisasi from the column of its year
    std::string_view target_arg;    // the target's placeholder in messages
    std::string_view target_label;  // and its name in Indonesian
};

// Checks every column with the role `hasil`. When most rows of a table disagree its columns were misread: no finding.
void check_ratio_columns(const CheckContext& context, const RatioRoles& roles, Sink& sink);

}  // namespace lkiplint
