// The rules of a pack, as a list and one by one.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "render/style.h"
#include "rules/pack.h"

namespace lkiplint {

void rules_text(std::ostream& out, const RulePack& pack, const TextStyle& style);
void rules_json(std::ostream& out, const RulePack& pack);
// With what the rule says of its own examples: they are run.
void explain_text(std::ostream& out, const Rule& rule, const RulePack& pack, const TextStyle& style);

// The rule that a reader means: a code in any case, a slug, or the id of a finding ("ANG001-3f2a…"). Null if none.
const Rule* find_rule(const RulePack& pack, std::string_view wanted);
// Codes that look most like what was asked for.
std::vector<std::string> nearest_codes(const RulePack& pack, std::string_view wanted);

}  // namespace lkiplint
