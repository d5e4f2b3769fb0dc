#include "import/line_shape.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }

// Length of a numbering at the start of a heading, "BAB III", "A.", "B.1.2", "3.1.", 0 when there is none.
std::size_t heading_number(std::string_view text) {
    if (text.size() > 4 && lower(text.substr(0, 4)) == "bab ") {
        std::size_t i = 4;
        while (i < text.size() &&
               (std::string_view("IVXivx").find(text[i]) != std::string_view::npos || is_digit(text[i])))
            ++i;
        if (i > 4 && (i == text.size() || !is_alpha(text[i]))) return i;
        return 0;
    }
    std::size_t i = 0;
    bool letter = false;
    if (!text.empty() && is_upper_letter(text[0]) && text.size() > 1 && (text[1] == '.' || text[1] == ')')) {
        letter = true;
        i = 2;
    }
    int groups = 0;
    while (i < text.size() && is_digit(text[i])) {
        const std::size_t begin = i;
        while (i < text.size() && is_digit(text[i]) && i - begin < 3) ++i;
        ++groups;
        if (i < text.size() && text[i] == '.')
            ++i;
        else
            break;
    }
    if (!letter && groups < 2) return 0;
    if (i >= text.size() || (text[i] != ' ' && text[i - 1] != '.')) return 0;
    return i;
}

}  // namespace

bool looks_like_heading(std::string_view text, bool bold) {
    if (text.empty() || text.size() > 200) return false;
    const char last = text.back();
    if (last == ';' || last == ',') return false;
    const std::string start = lower(text.substr(0, 6));
    if (start.starts_with("tabel") || start.starts_with("gambar") || start.starts_with("grafik")) return false;
    const std::size_t number = heading_number(text);
    if (number > 0) {
        const std::string_view title = std::string_view(trim(text.substr(number))).size() ? text.substr(number) : text;
        if (start.starts_with("bab")) return true;
        if (text.size() <= 150 && last != '.' &&
            (bold || is_upper(title) || text[0] == '1' || is_upper_letter(text[0]) || is_digit(text[0])))
            return title.find_first_not_of(" .") != std::string_view::npos &&
                   !is_digit(title[title.find_first_not_of(" .")]);
        return false;
    }
    if (last == '.' || last == ':') return bold && is_upper(text);
    const auto letters = std::count_if(text.begin(), text.end(), is_alpha);
    return letters >= 4 && text.size() <= 120 && is_upper(text);
}

ListMarker list_marker(std::string_view raw) {
    std::size_t i = 0;
    ListMarker marker;
    while (i < raw.size() && (raw[i] == ' ' || raw[i] == '\t')) ++i;
    marker.indent = static_cast<int>(i);
    bool found = false;
    for (const std::string_view bullet :
         {"- ", "+ ", "* ", "\u2022 ", "\u25AA ", "\u25CF ", "\u25A0 ", "\u2713 ", "\u27A2 ", "\uF0B7 "})
        if (raw.substr(i).starts_with(bullet)) {
            marker.label = trim(bullet);
            i += bullet.size();
            found = true;
            break;
        }
    while (i < raw.size() && raw[i] == ' ') ++i;
    std::size_t k = i;
    if (k < raw.size() && raw[k] == '(') ++k;
    const std::size_t begin = k;
    while (k < raw.size() && k - begin < 3 && (is_digit(raw[k]) || (is_alpha(raw[k]) && k == begin))) ++k;
    const bool label = k > begin && k < raw.size() && (raw[k] == '.' || raw[k] == ')') &&
                       (k + 1 == raw.size() || raw[k + 1] == ' ' || raw[k + 1] == '*') &&
                       (is_digit(raw[begin]) || k == begin + 1) &&
                       (is_digit(raw[begin]) || found || !is_upper_letter(raw[begin]));
    if (label) {
        marker.label = std::string(raw.substr(i, k + 1 - i));
        i = k + 1;
        found = true;
    }
    while (i < raw.size() && raw[i] == ' ') ++i;
    marker.length = found ? i : 0;
    return marker;
}

bool is_dashed_row(const std::vector<std::string_view>& cells) {
    std::size_t dashes = 0;
    for (const auto cell : cells) {
        const std::string text = trim(cell);
        if (text.empty()) continue;
        if (text.find_first_not_of(":-") != std::string::npos || std::count(text.begin(), text.end(), '-') < 2)
            return false;
        ++dashes;
    }
    return dashes > 0;
}

}  // namespace lkiplint
