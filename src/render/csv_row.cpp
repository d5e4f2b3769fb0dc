#include "render/csv_row.h"

#include <string>

#include "render/plain.h"
#include "render/style.h"

namespace lkiplint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Excel with Indonesian settings divides by semicolons, since the comma is its decimal sign. A first line "sep=;" would
// help the others, but makes Excel overlook the byte order mark.
constexpr char kDivider = ';';
constexpr std::string_view kEndOfRow = "\r\n";

// "-10.987.600", "+5,2 %": a number may begin with its sign.
bool is_signed_number(std::string_view text) {
    return (text[0] == '-' || text[0] == '+') && text.find_first_of("0123456789") == 1 &&
           text.find_first_not_of("0123456789.,% ", 1) == std::string_view::npos;
}

// Would a spreadsheet take the cell for a formula? Some take the wide forms of the signs too.
bool is_formula(std::string_view text) {
    if (text.empty() || is_signed_number(text)) return false;
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign)) return true;
    return false;
}

// On one line: a line end inside a cell is allowed, but hides what follows it.
std::string cell(std::string_view text) {
    std::string content = valid_utf8(without_controls(text));
    if (is_formula(content)) content.insert(content.begin(), '\'');
    if (content.find_first_of("\";,\r\n") == std::string::npos) return content;
    std::string quoted = "\"";
    for (const char c : content) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

void begin_csv(std::ostream& out) { out << kByteOrderMark; }

void write_csv_row(std::ostream& out, std::span<const std::string_view> cells) {
    bool first = true;
    for (const std::string_view text : cells) {
        if (!first) out << kDivider;
        first = false;
        out << cell(text);
    }
    out << kEndOfRow;
}

}  // namespace lkiplint
