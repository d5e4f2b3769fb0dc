#include "render/html_writer.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lkiplint::html_page {
namespace {

// Elements within a line: a line break around them would be a space.
constexpr std::array<std::string_view, 8> kInline = {"span", "strong", "a", "label", "option", "button", "text", "del"};

bool is_inline(std::string_view tag) { return std::find(kInline.begin(), kInline.end(), tag) != kInline.end(); }

// Characters that show nothing, or turn what stands behind them: a figure must look like what it is.
bool is_hidden_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x061C || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool is_blank(char32_t c) { return c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0x2028 || c == 0x2029; }

std::string_view entity(char32_t c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(text, at);
        if (const std::string_view name = entity(c); !name.empty())
            result += name;
        else if (is_blank(c))
            result += ' ';
        else if (is_hidden_control(c))
            continue;
        else if (c == 0xFFFD)
            result += "\xEF\xBF\xBD";  // also for a byte that is no UTF-8
        else
            result += text.substr(start, at - start);
    }
    return result;
}

std::string safe_id(std::string_view text) {
    std::string id;
    for (const char c : text) {
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        id += safe ? c : '-';
    }
    return id;
}

void Writer::start(std::string_view tag, const Attributes& attributes) {
    out_ << '<' << tag;
    for (const Attribute& attribute : attributes) {
        out_ << ' ' << std::string_view(attribute.name);
        // hidden, open, scope-less booleans: written as HTML knows them.
        if (!attribute.value.empty()) out_ << "=\"" << escaped(attribute.value) << '"';
    }
    out_ << '>';
}

void Writer::open(Word tag, Attributes attributes) {
    start(tag, attributes);
    if (!is_inline(tag)) out_ << '\n';
    open_.push_back(tag);
}

void Writer::close() {
    const std::string_view tag = open_.back();
    open_.pop_back();
    out_ << "</" << tag << '>';
    if (!is_inline(tag)) out_ << '\n';
}

void Writer::text(std::string_view text) { out_ << escaped(text); }

void Writer::element(Word tag, std::string_view content, Attributes attributes) {
    start(tag, attributes);
    text(content);
    open_.push_back(tag);
    close();
}

void Writer::single(Word tag, Attributes attributes) {
    start(tag, attributes);
    if (!is_inline(tag)) out_ << '\n';
}

void Writer::asset(Word tag, std::string_view content) {
    start(tag, {});
    out_ << content << "</" << std::string_view(tag) << ">\n";
}

void Writer::doctype() { out_ << "<!DOCTYPE html>\n"; }

}  // namespace lkiplint::html_page
