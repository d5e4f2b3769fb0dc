#include "render/style.h"

#include <algorithm>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kUnboundedQuote = 160;  // where there is no terminal to say how wide it is
constexpr std::size_t kNarrowest = 20;        // text columns that are left, however deep the indent

std::string_view sequence_of(Ink ink) {
    switch (ink) {
        case Ink::bold:
            return "\x1b[1m";
        case Ink::dim:
            return "\x1b[2m";
        case Ink::red:
            return "\x1b[1;31m";
        case Ink::yellow:
            return "\x1b[1;33m";
        case Ink::blue:
            return "\x1b[1;34m";
        case Ink::green:
            return "\x1b[1;32m";
    }
    return "";
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t columns_left(std::size_t indent, const TextStyle& style) {
    const auto width = static_cast<std::size_t>(style.width);
    return width > indent + kNarrowest ? width - indent : kNarrowest;
}

}  // namespace

std::string paint(std::string_view text, Ink ink, const TextStyle& style) {
    if (!style.color || text.empty()) return std::string(text);
    return std::string(sequence_of(ink)) + std::string(text) + "\x1b[0m";
}

Ink ink_of(Severity severity) {
    switch (severity) {
        case Severity::galat:
            return Ink::red;
        case Severity::peringatan:
            return Ink::yellow;
        case Severity::catatan:
            return Ink::blue;
    }
    return Ink::bold;
}

std::string_view severity_label(Severity severity, const TextStyle& style) {
    switch (severity) {
        case Severity::galat:
            return style.say("galat", "error");
        case Severity::peringatan:
            return style.say("peringatan", "warning");
        case Severity::catatan:
            return style.say("catatan", "note");
    }
    return "";
}

std::string without_controls(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const unsigned next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte < 0x20 || byte == 0x7F) {
            plain += ' ';
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
            plain += ' ';  // C1: some terminals take U+009B for an escape sequence
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string clean(std::string_view text) { return squeeze(without_controls(text)); }

std::size_t display_width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

void write_wrapped(std::ostream& out, std::string_view lead, std::string_view text, const TextStyle& style) {
    out << lead;
    if (style.width <= 0) {
        out << text << '\n';
        return;
    }
    const std::size_t indent = display_width(lead);
    const std::size_t room = columns_left(indent, style);
    std::size_t used = 0;
    for (const std::string_view word : split(text, ' ')) {
        const std::size_t width = display_width(word);
        if (used > 0 && used + 1 + width > room) {
            out << '\n' << std::string(indent, ' ');
            used = 0;
        }
        if (used > 0) {
            out << ' ';
            ++used;
        }
        out << word;
        used += width;
    }
    out << '\n';
}

std::string fitted(std::string_view text, std::size_t indent, const TextStyle& style) {
    return shorten(text, style.width > 0 ? columns_left(indent, style) : kUnboundedQuote);
}

}  // namespace lkiplint
