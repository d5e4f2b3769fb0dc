#include "import/html_style.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace lkiplint::html {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

int leading_number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void declare(Look& look, const std::string& name, const std::string& printed) {
    constexpr int kBoldWeight = 600;
    const std::string value = lower(printed);
    if (name == "font-weight") {
        look.bold = value.starts_with("bold") || leading_number(value) >= kBoldWeight;
    } else if (name == "display") {
        look.hidden = value.starts_with("none");
    } else if (name == "visibility") {
        look.hidden = value.starts_with("hidden") || value.starts_with("collapse");
    } else if (name == "mso-hide") {
        if (value.starts_with("all")) look.hidden = true;
    } else if (name == "mso-outline-level") {
        const int level = leading_number(value);
        look.outline = level >= 1 && level <= 9 ? level : 0;
    } else if (name == "white-space") {
        look.preformatted = value.starts_with("pre");
    } else if (name == "font-family") {
        look.font = trim(printed.substr(0, printed.find(',')));
        std::erase_if(look.font, [](char c) { return c == '"' || c == '\''; });
    } else if (name == "mso-list") {
        look.list = value;
    } else if (name == "mso-element") {
        look.element = value;
    }
}

// Comments are blanks; so are the signs that hide a style sheet from browsers that know none.
std::string without_comments(std::string_view css) {
    std::string out;
    out.reserve(css.size());
    for (std::size_t at = 0; at < css.size();) {
        const std::string_view rest = css.substr(at);
        if (rest.starts_with("/*")) {
            const std::size_t end = css.find("*/", at + 2);
            at = end == std::string_view::npos ? css.size() : end + 2;
            out += ' ';
        } else if (rest.starts_with("<!--") || rest.starts_with("-->")) {
            at += rest.front() == '<' ? 4 : 3;
            out += ' ';
        } else {
            out += css[at++];
        }
    }
    return out;
}

// Behind the '}' that closes the '{' at `at`.
std::size_t behind_block(std::string_view css, std::size_t at) {
    std::size_t depth = 0;
    for (; at < css.size(); ++at) {
        if (css[at] == '{') ++depth;
        if (css[at] == '}' && --depth == 0) return at + 1;
    }
    return css.size();
}

}  // namespace

void Look::add(const Look& stronger) {
    if (stronger.bold) bold = stronger.bold;
    if (stronger.hidden) hidden = stronger.hidden;
    if (stronger.outline) outline = stronger.outline;
    if (stronger.preformatted) preformatted = stronger.preformatted;
    if (!stronger.font.empty()) font = stronger.font;
    if (!stronger.list.empty()) list = stronger.list;
    if (!stronger.element.empty()) element = stronger.element;
}

Look read_declarations(std::string_view css) {
    Look look;
    for (const std::string_view declaration : split(css, ';')) {
        const std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos) continue;
        declare(look, lower(trim(declaration.substr(0, colon))), trim(declaration.substr(colon + 1)));
    }
    return look;
}

StyleSheet StyleSheet::read(std::string_view sheet) {
    const std::string css = without_comments(sheet);
    const std::string_view text = css;
    StyleSheet result;
    for (std::size_t at = 0; at < text.size();) {
        at = text.find_first_not_of(kBlanks, at);
        const std::size_t open = text.find('{', at);
        if (at == std::string_view::npos || open == std::string_view::npos) break;
        if (text[at] == '@') {
            const std::size_t end = text.find(';', at);
            at = end < open ? end + 1 : behind_block(text, open);
            continue;
        }
        const std::size_t close = std::min(text.find('}', open), text.size());
        const Look look = read_declarations(text.substr(open + 1, close - open - 1));
        for (const std::string_view selector : split(text.substr(at, open - at), ',')) {
            const std::string name = trim(selector);
            if (name.empty() || name.find_first_of(" \t\r\n>+~:#[*@") != std::string::npos) continue;
            result.rules_[lower(name)].add(look);
        }
        at = close + 1;
    }
    return result;
}

Look StyleSheet::look(std::string_view name, std::string_view classes, std::string_view style) const {
    constexpr std::size_t kMostClasses = 16;
    Look look;
    if (!rules_.empty()) {
        const auto take = [&](const std::string& selector) {
            if (const auto rule = rules_.find(selector); rule != rules_.end()) look.add(rule->second);
        };
        take(std::string(name));
        std::size_t taken = 0;
        const std::string folded = lower(classes);
        for (const std::string_view word : split(folded, ' ')) {
            if (word.empty() || ++taken > kMostClasses) continue;
            take("." + std::string(word));
            take(std::string(name) + "." + std::string(word));
        }
    }
    if (!style.empty()) look.add(read_declarations(style));
    return look;
}

}  // namespace lkiplint::html
