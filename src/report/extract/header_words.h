// What the words of headers and of the first cells of rows say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "rules/pack.h"

namespace lkiplint {

// A header as patterns see it: folded, '%' as "persen", a sum sign as "jumlah", column numbers "(3)" taken off.
std::string header_text(std::string_view text);
// The same, with "tahun lalu" at its end as the year before the one reported on (0: unknown, and left as it is).
std::string with_last_year(const std::string& header, int tahun);
// The role that the first pattern to know a header gives it, which may be Role::lain; nothing when none knows it.
std::optional<Role> known_role(const RulePack& pack, const std::string& header, const std::string& parent,
                               const std::string& caption);
// The role that a header names by itself; Role::lain when no pattern knows it.
Role match_role(const RulePack& pack, const std::string& header, const std::string& parent, const std::string& caption);
// Is it a row of column numbers, "1 | 2 | 3 | 4=3/2*100"?
bool is_number_row(const TableRow& row);
// Is it the lowest row of a header, "K | Rp | K | Rp", with what each column is counted in and nothing else?
bool is_unit_row(const TableRow& row);
// Does the text of a row's first filled cell name a sum ("JUMLAH")? An average ("Rata-rata")?
bool names_total(const RulePack& pack, std::string_view text);
bool names_average(std::string_view text);

}  // namespace lkiplint
