// The codes by which spreadsheets say how a value is shown, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/stored_number.h"

namespace lkiplint {

struct FormatToken {
    enum class Sign {
        literal,
        digit,     // "0", "#" or "?"
        point,     // the decimal point
        group,     // a comma
        percent,   //
        exponent,  // "E+" or "E-"
        date,      // a run of one letter, "AM/PM", "[h]", ".000"
        text,      // "@"
        general,
    };
    Sign sign = Sign::literal;
    std::string text;
};

// What stands between two semicolons.
struct FormatSection {
    enum class Kind { plain, number, date, text, general };

    Kind kind = Kind::plain;
    std::vector<FormatToken> tokens;
    std::string condition;  // "", "<", "<=", "=", "<>", ">", ">="
    StoredNumber than;
    bool english = false;  // names of months and days
};

// `code` in English signs, as files have it. No more than four sections.
std::vector<FormatSection> read_format_code(std::string_view code);

// The code of a format that every workbook has, in Indonesian settings; "" for General and for unknown ones.
std::string_view builtin_format_code(int id);

}  // namespace lkiplint
