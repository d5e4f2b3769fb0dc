// The reference of all rules as Markdown, made from the pack: docs/aturan.md. What a rule says is shown on its own
// examples, by running them.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "rules/pack.h"

namespace lkiplint {

// What `rule` finds in one of its examples, in the reader's language; empty when it finds nothing.
std::vector<std::string> example_messages(const Rule& rule, const RuleExample& example, const RulePack& pack,
                                          Lang lang);

void rules_markdown(std::ostream& out, const RulePack& pack, Lang lang);

}  // namespace lkiplint
