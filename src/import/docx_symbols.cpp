#include "import/docx_symbols.h"

#include <algorithm>
#include <span>

#include "base/text.h"

namespace lkiplint::docx {
namespace {

struct Symbol {
    unsigned code;
    std::string_view shows;
};

// Those with a meaning in reports: ticks, crosses, boxes, bullets, arrows.
constexpr Symbol kWingdings[] = {
    {0x6C, "●"}, {0x6E, "■"}, {0x6F, "☐"}, {0x71, "☐"}, {0x75, "◆"}, {0x76, "❖"}, {0x77, "◆"},
    {0x9F, "•"}, {0xA7, "▪"}, {0xA8, "☐"}, {0xD8, "➢"}, {0xDF, "←"}, {0xE0, "→"}, {0xE1, "↑"},
    {0xE2, "↓"}, {0xE8, "→"}, {0xF0, "→"}, {0xFB, "✗"}, {0xFC, "✓"}, {0xFD, "☒"}, {0xFE, "☑"},
};
constexpr Symbol kWingdings2[] = {
    {0x4F, "✗"}, {0x50, "✓"}, {0x51, "☒"}, {0x52, "☑"}, {0x53, "☒"}, {0x54, "☒"}, {0xA3, "☐"},
};
constexpr Symbol kSymbol[] = {
    {0x2D, "-"}, {0xA3, "≤"}, {0xAC, "←"}, {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"}, {0xB0, "°"}, {0xB1, "±"},
    {0xB3, "≥"}, {0xB4, "×"}, {0xB7, "•"}, {0xB8, "÷"}, {0xB9, "≠"}, {0xBB, "≈"}, {0xD6, "√"}, {0xE5, "∑"},
};

std::span<const Symbol> table_of(std::string_view font) {
    const std::string name = lower(font);
    if (name == "symbol") return kSymbol;
    if (name == "wingdings 2") return kWingdings2;
    return kWingdings;
}

constexpr unsigned kPrivate = 0xF000;

}  // namespace

bool is_symbol_font(std::string_view font) {
    const std::string name = lower(font);
    return name == "symbol" || name == "webdings" || name.starts_with("wingdings");
}

std::string symbol(std::string_view font, unsigned code) {
    if (code >= kPrivate && code <= kPrivate + 0xFF) code -= kPrivate;
    const auto table = table_of(font);
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Symbol& entry) { return entry.code == code; });
    if (found != table.end()) return std::string(found->shows);
    // The Symbol font has digits and signs where ASCII has them.
    if (lower(font) == "symbol" && code >= 0x20 && code < 0x40) return std::string(1, static_cast<char>(code));
    return {};
}

std::string with_symbols(std::string_view text, std::string_view font) {
    const bool all = is_symbol_font(font);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool is_private = c >= kPrivate && c <= kPrivate + 0xFF;
        if (is_private || (all && c > ' ' && c <= 0xFF))
            out += symbol(font, static_cast<unsigned>(c));
        else
            out += text.substr(begin, at - begin);
    }
    return out;
}

}  // namespace lkiplint::docx
