// Characters of the fonts that show pictures in place of letters.
#pragma once

#include <string>
#include <string_view>

namespace lkiplint::docx {

// "Wingdings", "Wingdings 2", "Symbol", "Webdings"
bool is_symbol_font(std::string_view font);

// What a code of such a font shows, in Unicode; empty when it is an ornament. Codes of the private area (U+F0FC) count
// as those of the font (FC).
std::string symbol(std::string_view font, unsigned code);

// `text` with each character of the private area as the symbol that it shows; in a symbol font all of it.
std::string with_symbols(std::string_view text, std::string_view font);

}  // namespace lkiplint::docx
