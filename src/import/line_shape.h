// What a line is by its looks, whatever format it comes from: writers type "1." and "A. LATAR BELAKANG" by hand where a
// word processor has styles for them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lkiplint {

// A line that stands alone and is a heading by its looks: numbered, or in capitals.
bool looks_like_heading(std::string_view text, bool bold);

struct ListMarker {
    std::size_t length = 0;  // of indent, bullet and label; 0 when the line is no list item
    std::string label;       // "a.", "1)", "-"
    int indent = 0;
};

// "- a. ", "1. ", "(2) ", "• ". A label of one letter or up to three digits.
ListMarker list_marker(std::string_view raw);

// "---  --  ----" under a header, or where a converter took a table's rest for a new one.
bool is_dashed_row(const std::vector<std::string_view>& cells);

}  // namespace lkiplint
