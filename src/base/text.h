// Text helpers for UTF-8 Indonesian documents. ASCII letters are folded; other characters are kept, except the
// typographic ones (quotes, dashes, no-break spaces) that word processors put in place of plain ones.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lkiplint {

bool is_valid_utf8(std::string_view text);
// The code point at `pos`, which moves behind it. U+FFFD for a byte that is not UTF-8 (and `pos` moves by one).
char32_t next_code_point(std::string_view text, std::size_t& pos);
// Classes of code points, as the functions below use them.
bool is_space(char32_t c);      // no-break spaces included
bool is_invisible(char32_t c);  // zero width, soft hyphen, byte order mark: as if they were not there
bool is_dash(char32_t c);       // hyphen, en and em dash, minus sign
bool is_quote(char32_t c);      // straight and typographic
bool is_letter(char32_t c);     // ASCII letters and the letters of other alphabets
// ASCII lower case; everything else as it is.
std::string lower(std::string_view text);
std::string trim(std::string_view text);
// What begins with the first character that squeeze() keeps.
std::string_view without_leading_space(std::string_view text);
// Does what squeeze() makes of the text begin with this ASCII letter, large or small?
bool opens_with_letter(std::string_view text, char small);
// Runs of white space (no-break spaces included) become one space; trimmed.
std::string squeeze(std::string_view text);
// Is the text all ASCII and squeeze() leaves it as it is?
bool is_squeezed(std::string_view text);
// For comparing names: lower case, typographic characters plain, every run of anything but letters and digits one
// space.
std::string fold(std::string_view text);
// The words of fold(text).
std::vector<std::string> fold_words(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
// The pieces are views: of a string that is gone at the end of the line they would be views of nothing.
template <std::same_as<std::string> Temporary>
std::vector<std::string_view> split(Temporary&& text, char separator) = delete;
bool starts_with_word(std::string_view folded, std::string_view word);
bool contains_word(std::string_view folded, std::string_view words);
// At most `limit` code points, with an ellipsis when cut.
std::string shorten(std::string_view text, std::size_t limit);
// Are most letters capitals, and is there at least one letter?
bool is_upper(std::string_view text);
bool has_letter(std::string_view text);
bool has_digit(std::string_view text);

// Is `test` true of any byte? For tests without a branch: a piece of the text at a time, which compilers turn into a
// few instructions.
template <class Test>
bool any_byte(std::string_view text, Test test) {
    constexpr std::size_t kPiece = 32;
    while (text.size() >= kPiece) {
        const char* piece = text.data();
        unsigned char found = 0;
        for (std::size_t i = 0; i < kPiece; ++i) found |= static_cast<unsigned char>(test(piece[i]));
        if (found != 0) return true;
        text.remove_prefix(kPiece);
    }
    return std::any_of(text.begin(), text.end(), test);
}

}  // namespace lkiplint
