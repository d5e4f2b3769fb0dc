// Declares the examples of CONTRIBUTING.md, which are no part of the program.
#pragma once

#include <string>
#include <string_view>

#include "checks/check.h"
#include "import/import.h"

namespace lkiplint {

void check_unit_mismatch(const CheckContext& context, Sink& sink);

bool is_semicolon_sheet(std::string_view text);
Result<Document> import_semicolon_sheet(std::string path, std::string_view text, const ImportLimits& limits);

}  // namespace lkiplint
