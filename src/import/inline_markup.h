// Takes the markup out of a line or cell of Markdown: emphasis, links, inline HTML, entities, simple LaTeX.
#pragma once

#include <string>
#include <string_view>

namespace lkiplint {

struct PlainText {
    std::string text;   // trimmed
    bool bold = false;  // the whole text was bold
};

PlainText strip_inline_markup(std::string_view line);

}  // namespace lkiplint
