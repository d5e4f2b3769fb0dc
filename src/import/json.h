// What is special about JSON among the formats: it may hold anything.
#pragma once

#include "base/result.h"

namespace lkiplint {

// Does the error say that a file is sound JSON, but holds something else than tables?
bool is_json_without_table(const Error& error);

}  // namespace lkiplint
