#include "import/html_text.h"

#include "base/text.h"
#include "import/docx_symbols.h"

namespace lkiplint::html {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void TextCollector::append(std::string_view text, const Style& style, std::size_t offset) {
    const std::string shown = docx::with_symbols(text, style.font);
    bool begun = false;
    for (std::size_t at = 0; at < shown.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(shown, at);
        if (is_space(c)) {
            // In the source a line may end between any two words.
            text_ += style.preformatted && c == '\n' ? '\n' : ' ';
            continue;
        }
        if (is_invisible(c)) continue;
        // "10" and a raised "2" are not 102.
        if (style.raised && !begun && !text_.empty() && is_digit(text_.back()) && is_digit(shown[start])) text_ += '^';
        begun = true;
        // Entities make the text shorter than the source, but rarely before its first character.
        if (!first_) first_ = offset + (start < text.size() && text[start] == shown[start] ? start : 0);
        bold_ = bold_ && style.bold;
        text_.append(shown, start, at - start);
    }
}

void TextCollector::line_break() { text_ += '\n'; }

std::string TextCollector::text() const {
    std::string text;
    for (const std::string_view line : split(text_, '\n')) {
        const std::string plain = squeeze(line);
        if (plain.empty() && text.empty()) continue;
        if (!text.empty()) text += '\n';
        text += plain;
    }
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace lkiplint::html
