// What the words of headers and of the first cells of rows say.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "rules/pack.h"

namespace lkiplint {

// A header as patterns see it: folded, '%' as "persen", a sum sign as "jumlah", column numbers "(3)" taken off.
std::string header_text(std::string_view text);
// The role that a header names by itself; Role::lain when no pattern knows it.
Role match_role(const RulePack& pack, const std::string& header, const std::string& parent, const std::string& caption);
// Is it a row of column numbers, "1 | 2 | 3 | 4=3/2*100"?
bool is_number_row(const TableRow& row);
// Does the text of a row's first filled cell name a sum ("JUMLAH")? An average ("Rata-rata")?
bool names_total(const RulePack& pack, std::string_view text);
bool names_average(std::string_view text);

}  // namespace lkiplint
