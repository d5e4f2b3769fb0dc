// The examples of rules.
#pragma once

#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "rules/pack.h"

namespace lkiplint {

// What all rules find in an example of a rule. Of a rule that holds reports against each other the example has several,
// parted by a line of "=====".
std::vector<Finding> findings_in_example(const Rule& rule, std::string_view text, const RulePack& pack);

}  // namespace lkiplint
