// Rows of CSV as spreadsheets open them by a double click, of which no cell can become a formula.
#pragma once

#include <ostream>
#include <span>
#include <string_view>

namespace lkiplint {

// The byte order mark, by which Excel knows UTF-8.
void begin_csv(std::ostream& out);
// Quoted where needed (RFC 4180); a cell that a spreadsheet would compute gets an apostrophe in front.
void write_csv_row(std::ostream& out, std::span<const std::string_view> cells);

}  // namespace lkiplint
