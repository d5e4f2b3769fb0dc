#include "report/extract/line_numbers.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace lkiplint {

bool is_number_word(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::vector<std::string> groups_of(std::string_view text) {
    std::vector<std::string> groups;
    std::string group;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c)))
            group += c;
        else if (c == '.' || c == ' ' || c == ')') {
            if (c != ' ' && !group.empty()) groups.push_back(std::exchange(group, {}));
        } else {
            return {};
        }
    }
    if (!group.empty()) groups.push_back(group);
    return groups;
}

int depth_of_number(std::string_view text) {
    const auto groups = groups_of(text);
    return groups.size() <= 3 ? static_cast<int>(groups.size()) : 0;
}

bool is_code(const std::vector<std::string>& groups) {
    return groups.size() >= 4 || (groups.size() == 3 && groups[1].size() == 2 && groups[2].size() == 2);
}

NumberStyle style_of(std::string_view text, bool roman_in_use) {
    while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ' ')) text.remove_suffix(1);
    if (text.empty()) return NumberStyle::none;
    if (is_number_word(text)) return NumberStyle::digits;
    if (text.find_first_not_of("IVXL") == std::string_view::npos && (roman_in_use || text.size() > 1 || text == "I"))
        return NumberStyle::roman;
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return NumberStyle::capital;
    if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') return NumberStyle::small;
    return NumberStyle::none;
}

std::string_view leading_number(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) || text[end] == '.')) ++end;
    return end > 0 && end < text.size() && (text[end] == ' ' || text[end - 1] == '.') ? text.substr(0, end)
                                                                                      : std::string_view();
}

}  // namespace lkiplint
