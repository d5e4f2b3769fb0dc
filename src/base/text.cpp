#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace lkiplint {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return static_cast<unsigned char>(c - '0') < 10; }
char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Symbols and punctuation outside ASCII that separate words. The private use area holds the bullets of symbol fonts.
bool is_symbol(char32_t c) {
    if (between(c, 0x80, 0xBF)) return c != 0xAA && c != 0xB5 && c != 0xBA;
    return c == 0xD7 || c == 0xF7 || between(c, 0x2000, 0x2BFF) || between(c, 0x3000, 0x303F) ||
           between(c, 0xE000, 0xF8FF) || between(c, 0xFE00, 0xFE0F) || c == 0xFF05 || c == kReplacement ||
           between(c, 0x1F000, 0x1FAFF);
}

struct Sequence {
    std::size_t length;
    char32_t smallest;  // anything below is overlong
    char32_t bits;      // of the first byte
};

Sequence sequence_of(unsigned char lead) {
    if (lead < 0x80) return {1, 0, lead};
    if (lead >= 0xC2 && lead <= 0xDF) return {2, 0x80, lead & 0x1FU};
    if (lead >= 0xE0 && lead <= 0xEF) return {3, 0x800, lead & 0x0FU};
    if (lead >= 0xF0 && lead <= 0xF4) return {4, 0x10000, lead & 0x07U};
    return {0, 0, 0};
}

// The length of the code point at `pos` and the code point; 0 when it is not UTF-8.
std::size_t decode(std::string_view text, std::size_t pos, char32_t& out) {
    const Sequence sequence = sequence_of(static_cast<unsigned char>(text[pos]));
    if (sequence.length == 0 || text.size() - pos < sequence.length) return 0;
    char32_t c = sequence.bits;
    for (std::size_t i = 1; i < sequence.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[pos + i]);
        if ((byte & 0xC0U) != 0x80U) return 0;
        c = (c << 6U) | (byte & 0x3FU);
    }
    if (c < sequence.smallest || c > 0x10FFFF || between(c, 0xD800, 0xDFFF)) return 0;
    out = c;
    return sequence.length;
}

// What the functions below do with a byte. Nearly all text is ASCII, and they are called for every name and sentence
// again and again: only the other bytes are decoded.
enum class Byte : std::uint8_t { space, other, word, not_ascii };

constexpr std::array<Byte, 256> kBytes = [] {
    std::array<Byte, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        table[c] = c >= 0x80                              ? Byte::not_ascii
                   : c == ' ' || (c >= 0x09 && c <= 0x0D) ? Byte::space
                   : letter || digit                      ? Byte::word
                                                          : Byte::other;
    }
    return table;
}();

Byte byte_at(std::string_view text, std::size_t pos) { return kBytes[static_cast<unsigned char>(text[pos])]; }

// Of a letter or digit the lower case, of all other bytes 0.
constexpr std::array<char, 256> kFolded = [] {
    std::array<char, 256> table{};
    for (unsigned c = 0; c < 0x80; ++c)
        if (kBytes[c] == Byte::word) table[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return table;
}();

// The letters of Indonesian text, the rarest first.
constexpr std::string_view kLetters = "xqzvfwcjyohblpgmskturdien a";

constexpr std::array<std::uint8_t, 256> kCommonness = [] {
    std::array<std::uint8_t, 256> table{};  // digits and what is not ASCII are rarer than any letter
    for (std::size_t i = 0; i < kLetters.size(); ++i)
        table[static_cast<unsigned char>(kLetters[i])] = static_cast<std::uint8_t>(i + 1);
    return table;
}();

std::uint8_t commonness(char c) { return kCommonness[static_cast<unsigned char>(c)]; }

char folded_at(std::string_view text, std::size_t pos) { return kFolded[static_cast<unsigned char>(text[pos])]; }

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& pos) {
    char32_t c = kReplacement;
    const std::size_t length = decode(text, pos, c);
    pos += length == 0 ? 1 : length;
    return c;
}

bool is_space(char32_t c) {
    return c == ' ' || between(c, 0x09, 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) { return c == 0xAD || between(c, 0x200B, 0x200F) || c == 0x2060 || c == 0xFEFF; }

bool is_dash(char32_t c) { return c == '-' || between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D; }

bool is_quote(char32_t c) {
    return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || c == 0xB4 || between(c, 0x2018, 0x201F) ||
           between(c, 0x2032, 0x2036) || c == 0x2039 || c == 0x203A;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
    return !is_symbol(c) && !is_space(c) && !is_dash(c) && !is_quote(c) && !is_invisible(c);
}

bool is_valid_utf8(std::string_view text) {
    char32_t ignored = 0;
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t length = decode(text, pos, ignored);
        if (length == 0) return false;
        pos += length;
    }
    return true;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower_ascii);
    return out;
}

std::string trim(std::string_view text) {
    const auto blank_at = [&](std::size_t& pos) {
        const char32_t c = next_code_point(text, pos);
        return is_space(c) || is_invisible(c);
    };
    std::size_t begin = 0;
    for (std::size_t pos = 0; pos < text.size() && blank_at(pos);) begin = pos;
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t last = end - 1;  // where the last code point begins
        if (byte_at(text, last) == Byte::not_ascii) {
            const std::size_t farthest = std::max(begin, end < 4 ? std::size_t{0} : end - 4);
            while (last > farthest && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
        }
        std::size_t pos = last;
        if (!blank_at(pos) || pos != end) break;
        end = last;
    }
    return std::string(text.substr(begin, end - begin));
}

std::string_view without_leading_space(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t start = pos;
        const char32_t c = next_code_point(text, pos);
        if (!is_space(c) && !is_invisible(c)) return text.substr(start);
    }
    return {};
}

bool opens_with_letter(std::string_view text, char small) {
    const std::string_view rest = without_leading_space(text);
    return !rest.empty() && lower_ascii(rest.front()) == small;
}

namespace {

// White space that is no plain space, and what is not ASCII.
bool is_other_space_or_not_ascii(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x80) | (static_cast<unsigned char>(byte - 0x09) < 5);
}

}  // namespace

bool is_squeezed(std::string_view text) {
    if (text.empty()) return true;
    if (byte_at(text, 0) == Byte::space || byte_at(text, text.size() - 1) == Byte::space) return false;
    if (any_byte(text, is_other_space_or_not_ascii)) return false;
    constexpr std::size_t kPiece = 32;
    std::size_t at = 0;
    for (; at + kPiece < text.size(); at += kPiece) {
        const char *piece = text.data() + at, *behind = piece + 1;
        unsigned char twice = 0;
        for (std::size_t i = 0; i < kPiece; ++i)
            twice |= static_cast<unsigned char>(static_cast<unsigned char>(piece[i] == ' ') & (behind[i] == ' '));
        if (twice != 0) return false;
    }
    for (; at + 1 < text.size(); ++at)
        if (text[at] == ' ' && text[at + 1] == ' ') return false;
    return true;
}

std::string squeeze(std::string_view text) {
    if (is_squeezed(text)) return std::string(text);
    std::string out(text.size(), '\0');  // never longer than the text
    char* end = out.data();
    bool gap = false;
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t start = pos;
        const Byte byte = byte_at(text, pos);
        if (byte == Byte::space) {
            gap = end != out.data();
            ++pos;
            continue;
        }
        if (byte == Byte::not_ascii) {
            const char32_t c = next_code_point(text, pos);
            if (is_invisible(c)) continue;
            if (is_space(c)) {
                gap = end != out.data();
                continue;
            }
        }
        if (gap) *end++ = ' ';
        gap = false;
        // What is plain goes on to the next space.
        while (pos < text.size() && byte_at(text, pos) != Byte::space && byte_at(text, pos) != Byte::not_ascii) ++pos;
        end = std::copy(text.data() + start, text.data() + pos, end);
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
    return out;
}

std::string fold(std::string_view text) {
    std::string out(text.size(), '\0');  // never longer than the text: a space stands for what was left out
    char* end = out.data();
    bool gap = false;
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t start = pos;
        if (char folded = folded_at(text, pos); folded != '\0') {
            if (gap) *end++ = ' ';
            gap = false;
            do {
                *end++ = folded;
                ++pos;
            } while (pos < text.size() && (folded = folded_at(text, pos)) != '\0');
        } else if (byte_at(text, pos) != Byte::not_ascii) {
            gap = end != out.data();
            ++pos;
        } else if (const char32_t c = next_code_point(text, pos); is_letter(c)) {
            if (gap) *end++ = ' ';
            gap = false;
            end = std::copy(text.data() + start, text.data() + pos, end);
        } else if (!is_invisible(c)) {
            gap = end != out.data();
        }
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
    return out;
}

std::vector<std::string> fold_words(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    if (folded.empty()) return words;
    words.reserve(1 + static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')));
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin + 1;  // words are short: quicker than to search for their ends
        while (end < folded.size() && folded[end] != ' ') ++end;
        words.emplace_back(folded, begin, end - begin);
        begin = end + 1;
    }
    return words;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool starts_with_word(std::string_view folded, std::string_view word) {
    if (word.empty() || folded.size() < word.size() || folded[0] != word[0] || !folded.starts_with(word)) return false;
    return folded.size() == word.size() || folded[word.size()] == ' ';
}

bool contains_word(std::string_view folded, std::string_view words) {
    if (words.empty() || words.size() > folded.size()) return false;
    constexpr std::size_t kFarEnough = 16;
    // Where its rarest letter does not stand, the words do not.
    std::size_t rarest = 0;
    for (std::size_t i = 1; i < std::min(words.size(), kFarEnough); ++i)
        if (commonness(words[i]) < commonness(words[rarest])) rarest = i;
    const std::size_t last = folded.size() - (words.size() - rarest);  // where the letter may stand at the latest
    for (std::size_t at = folded.find(words[rarest], rarest); at <= last; at = folded.find(words[rarest], at + 1)) {
        const std::size_t begin = at - rarest;
        if ((begin == 0 || folded[begin - 1] == ' ') && starts_with_word(folded.substr(begin), words)) return true;
    }
    return false;
}

std::string shorten(std::string_view text, std::size_t limit) {
    if (limit == 0) return {};
    std::size_t count = 0;
    std::size_t cut = 0;  // where the last code point begins that the ellipsis would replace
    for (std::size_t pos = 0; pos < text.size(); ++count) {
        if (count + 1 == limit) cut = pos;
        if (count == limit) {
            const std::string_view head = text.substr(0, cut);
            return std::string(head.substr(0, head.find_last_not_of(' ') + 1)) + "…";
        }
        next_code_point(text, pos);
    }
    return std::string(text);
}

bool is_upper(std::string_view text) {
    std::size_t capitals = 0;
    std::size_t letters = 0;
    for (const char c : text) {
        if (!is_ascii_letter(c)) continue;
        ++letters;
        if (c != lower_ascii(c)) ++capitals;
    }
    return letters > 0 && capitals * 2 > letters;
}

bool has_letter(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();) {
        if (is_ascii_letter(text[pos])) return true;
        if (byte_at(text, pos) != Byte::not_ascii)
            ++pos;
        else if (is_letter(next_code_point(text, pos)))
            return true;
    }
    return false;
}

bool has_digit(std::string_view text) { return any_byte(text, is_ascii_digit); }

}  // namespace lkiplint
