// How text for people is set: language, colour, width.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace lkiplint {

struct TextStyle {
    Lang lang = Lang::id;
    bool color = false;
    int width = 0;           // columns of the terminal; 0: lines are not broken
    bool diabaikan = false;  // findings that are set aside are written too

    std::string_view say(std::string_view id, std::string_view en) const { return lang == Lang::en ? en : id; }
};

enum class Ink { bold, dim, red, yellow, blue, green };

std::string paint(std::string_view text, Ink ink, const TextStyle& style);
Ink ink_of(Severity severity);
// "galat", or "error" in English.
std::string_view severity_label(Severity severity, const TextStyle& style);

// Without control characters: a report must not be able to steer the terminal it is shown on.
std::string without_controls(std::string_view text);
// The same on one line, with single spaces.
std::string clean(std::string_view text);
std::size_t display_width(std::string_view text);
std::string padded(std::string_view text, std::size_t width);

// `lead`, then `text` broken at spaces to the style's width; further lines are indented to where the text began.
void write_wrapped(std::ostream& out, std::string_view lead, std::string_view text, const TextStyle& style);
// `text` on one line, cut with an ellipsis where the terminal ends.
std::string fitted(std::string_view text, std::size_t indent, const TextStyle& style);

}  // namespace lkiplint
