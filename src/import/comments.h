// Comments in a report that are meant for lkiplint.
#pragma once

#include <string_view>

#include "document/document.h"

namespace lkiplint {

// `inside`: what stands between "<!--" and "-->".
bool is_for_lkiplint(std::string_view inside);
// Keeps it when it is meant for lkiplint.
void keep_comment(std::string_view inside, const Place& place, int target, Document& document);

// The comments within a line: "… <!-- lkiplint-abaikan ANG004: … -->". They speak of what begins at `target`.
void keep_comments_within(std::string_view line, int number, int target, Document& document);

}  // namespace lkiplint
