#include "import/inline_markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
// What any markup begins with.
constexpr std::array<bool, 256> kMarks = [] {
    std::array<bool, 256> marks{};
    for (const char begin : {'<', '&', '*', '~', '`', '\\', '$', '['}) marks[static_cast<unsigned char>(begin)] = true;
    return marks;
}();
bool is_mark(char c) { return kMarks[static_cast<unsigned char>(c)]; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

void append_utf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

// The entity at text[at] ('&'); returns the position after it, or `at` when there is none.
std::size_t read_entity(std::string_view text, std::size_t at, std::string& out) {
    constexpr std::array names = {
        std::pair{std::string_view("amp"), "&"},       std::pair{std::string_view("lt"), "<"},
        std::pair{std::string_view("gt"), ">"},        std::pair{std::string_view("quot"), "\""},
        std::pair{std::string_view("apos"), "'"},      std::pair{std::string_view("nbsp"), " "},
        std::pair{std::string_view("ge"), "\u2265"},   std::pair{std::string_view("le"), "\u2264"},
        std::pair{std::string_view("ndash"), "\u2013"}};
    const std::size_t end = text.substr(at, 12).find(';');
    if (end == std::string_view::npos || end < 2) return at;
    const std::string_view name = text.substr(at + 1, end - 1);
    if (name[0] == '#') {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        std::uint32_t code = 0;
        for (const char c : name.substr(hex ? 2 : 1)) {
            const auto digit = static_cast<unsigned char>(c);
            if (hex ? !std::isxdigit(digit) : !std::isdigit(digit)) return at;
            code = code * (hex ? 16 : 10) +
                   static_cast<std::uint32_t>(std::isdigit(digit) ? c - '0' : std::tolower(digit) - 'a' + 10);
            if (code > 0x10FFFF) return at;
        }
        if (code < 0x20 || (code >= 0xD800 && code < 0xE000)) return at;
        append_utf8(out, code);
        return at + end + 1;
    }
    for (const auto& [known, replacement] : names)
        if (name == known) {
            out += replacement;
            return at + end + 1;
        }
    return at;
}

bool is_known_tag(std::string_view name) {
    constexpr std::array tags = {"b",    "i",      "u",     "p",      "s",     "a",     "em",   "ul",  "ol",
                                 "li",   "br",     "tt",    "hr",     "h1",    "h2",    "h3",   "h4",  "div",
                                 "sup",  "sub",    "del",   "ins",    "td",    "tr",    "th",   "img", "span",
                                 "font", "strong", "small", "center", "table", "tbody", "thead"};
    return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) { return name == tag; });
}

// The HTML tag at text[at] ('<'); returns the position after it, or `at` when it is a plain '<'.
std::size_t read_tag(std::string_view text, std::size_t at, std::string& out) {
    std::size_t i = at + 1;
    if (i < text.size() && text[i] == '/') ++i;
    const std::size_t begin = i;
    while (i < text.size() && is_alnum(text[i])) ++i;
    const std::string name = lower(text.substr(begin, i - begin));
    if (!is_known_tag(name)) return at;
    const std::size_t end = text.substr(i, 400).find('>');
    if (end == std::string_view::npos) return at;
    const bool is_inline = name.size() == 1 ? name != "p"
                                            : name == "em" || name == "sup" || name == "sub" || name == "span" ||
                                                  name == "strong" || name == "font" || name == "del" || name == "ins";
    if (!is_inline) out += ' ';
    return i + end + 1;
}

// The argument in braces after position `at`; returns the position after it.
std::size_t read_braces(std::string_view text, std::size_t at, std::string_view& inside) {
    if (at >= text.size() || text[at] != '{') return at;
    int depth = 0;
    // The bound keeps hostile nesting linear.
    const std::size_t limit = std::min(text.size(), at + 2000);
    for (std::size_t i = at; i < limit; ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}' && --depth == 0) {
            inside = text.substr(at + 1, i - at - 1);
            return i + 1;
        }
    }
    return at;
}

// LaTeX between dollar signs, as far as reports use it: comparison signs, fractions, plain text.
std::string plain_formula(std::string_view formula) {
    std::string out;
    for (std::size_t i = 0; i < formula.size();) {
        if (formula[i] != '\\') {
            if (formula[i] != '{' && formula[i] != '}' && formula[i] != '$') out += formula[i];
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < formula.size() && std::isalpha(static_cast<unsigned char>(formula[end]))) ++end;
        const std::string_view command = formula.substr(i + 1, end - i - 1);
        if (command.empty()) {  // \% \, \_
            if (end < formula.size() && formula[end] != ',' && formula[end] != ';') out += formula[end];
            i = std::min(end + 1, formula.size());
            continue;
        }
        if (command == "leq" || command == "le")
            out += "\u2264";
        else if (command == "geq" || command == "ge")
            out += "\u2265";
        else if (command == "times")
            out += "x";
        else if (command == "pm")
            out += "\u00B1";
        else if (command == "frac") {
            std::string_view above, below;
            std::size_t next = read_braces(formula, end, above);
            next = read_braces(formula, next, below);
            // One level is enough for reports; deeper fractions keep their commands' names out and their words in.
            for (const std::string_view part : {above, below}) {
                out += '(';
                for (std::size_t k = 0; k < part.size(); ++k) {
                    if (part[k] == '\\') {
                        while (k + 1 < part.size() && std::isalpha(static_cast<unsigned char>(part[k + 1]))) ++k;
                    } else if (part[k] != '{' && part[k] != '}') {
                        out += part[k];
                    }
                }
                out += part.data() == above.data() ? ")/" : ")";
            }
            i = std::max(next, end);
            continue;
        }
        i = end;
    }
    return out;
}

// The closing star of an emphasis that opens at `at`, or npos: "Sasaran 4*" has none.
std::size_t closing_star(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || is_space(text[at + 1]) || text[at + 1] == '*') return std::string_view::npos;
    if (at > 0 && is_alnum(text[at - 1])) return std::string_view::npos;
    for (std::size_t i = at + 2; i < text.size() && i < at + 200; ++i)
        if (text[i] == '*' && !is_space(text[i - 1]) && (i + 1 == text.size() || !is_alnum(text[i + 1]))) return i;
    return std::string_view::npos;
}

bool wholly_bold(std::string_view text) {
    if (text.size() > 4 && text.starts_with("**") && text.ends_with("**"))
        return text.substr(2, text.size() - 4).find("**") == std::string_view::npos;
    if (text.size() > 7 && text.starts_with("<b>") && text.ends_with("</b>"))
        return text.substr(3, text.size() - 7).find("<b>") == std::string_view::npos;
    return false;
}

}  // namespace

PlainText strip_inline_markup(std::string_view line) {
    std::string whole = trim(line);
    if (std::none_of(whole.begin(), whole.end(), is_mark)) return {std::move(whole), false};
    const std::string_view text = whole;
    PlainText result;
    result.bold = wholly_bold(text);
    std::string& out = result.text;
    out.reserve(text.size());
    std::size_t star_end = std::string_view::npos;  // where the open emphasis closes
    bool comments_close = true;                     // not known yet that none does from here on
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        std::size_t next = i;
        if (c == '<' && comments_close && text.substr(i).starts_with("<!--")) {
            const std::size_t end = text.find("-->", i + 2);
            comments_close = end != std::string_view::npos;
            if (comments_close) next = end + 3;
        } else if (c == '<')
            next = read_tag(text, i, out);
        else if (c == '&')
            next = read_entity(text, i, out);
        else if (c == '*' && text.substr(i).starts_with("**"))
            next = i + 2;
        else if (c == '*' && i == star_end)
            next = i + 1;
        else if (c == '*' && (star_end = closing_star(text, i)) != std::string_view::npos)
            next = i + 1;
        else if (c == '~' && text.substr(i).starts_with("~~"))
            next = i + 2;
        else if (c == '`')
            next = i + 1;
        else if (c == '\\' && i + 1 < text.size() && !is_alnum(text[i + 1]) && !is_space(text[i + 1])) {
            out += text[i + 1];
            next = i + 2;
        } else if (c == '$') {
            const std::size_t open = text.substr(i).starts_with("$$") ? 2 : 1;
            const std::size_t close = text.find('$', i + open);
            if (close != std::string_view::npos) {
                out += plain_formula(text.substr(i + open, close - i - open));
                next = std::min(close + open, text.size());
            }
        } else if (c == '[') {
            const std::size_t close = text.substr(i, 300).find("](");
            const std::size_t end = close == std::string_view::npos ? close : text.substr(i + close, 400).find(')');
            if (end != std::string_view::npos) {
                out += text.substr(i + 1, close - 1);
                next = i + close + end + 1;
            }
        }
        if (next == i) {
            out += c;
            ++next;
        }
        i = next;
    }
    out = trim(out);
    return result;
}

}  // namespace lkiplint
