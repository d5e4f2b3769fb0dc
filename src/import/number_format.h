// Shows stored values as a spreadsheet program with Indonesian settings shows them: "#,##0.00" of 1234.5 is 1.234,50.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/format_code.h"
#include "import/stored_number.h"

namespace lkiplint {

class NumberFormat {
public:
    explicit NumberFormat(std::string_view code) : sections_(read_format_code(code)) {}

    // A number. `from_1904`: the workbook counts days from 1904. What is no number comes back as it is.
    std::string show(std::string_view stored, bool from_1904 = false) const;
    // A text.
    std::string show_text(std::string_view text) const;

private:
    const FormatSection* section_for(const StoredNumber& value, bool& sign_is_shown) const;

    std::vector<FormatSection> sections_;
};

// "1234,5": as much of a number as a cell without format shows.
std::string show_general(const StoredNumber& value);

// A date or time; nothing when the value is out of the calendar.
std::optional<std::string> show_date(const FormatSection& section, const StoredNumber& value, bool from_1904);

// The serial number, from 1900, of an ISO 8601 date or date and time ("2024-12-31T08:30:00"); nothing when it is none.
std::optional<std::string> serial_of_iso(std::string_view text);

}  // namespace lkiplint
