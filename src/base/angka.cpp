#include "base/angka.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/digit_groups.h"
#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMaxDigits = 18;
constexpr int kMaxUnitWords = 6;  // a longer text behind a number is a sentence, not a unit
// Stands for characters that never belong to a number, its unit or its letter.
constexpr char kForeign = '?';

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == '.' || c == ','; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// ---- Plain: one kind of space, dash and quote; no emphasis marks.

// Emphasis and escapes of Markdown say nothing, but the star in "5*100" is a formula's.
bool is_markup(char32_t c) { return c == '*' || c == '_' || c == '`' || c == '\\' || c == '~'; }

// The unit m² has one.
bool is_exponent(char32_t c) { return c == 0xB2 || c == 0xB3; }

char plain_symbol(char32_t c) {
    if (is_space(c)) return ' ';
    if (is_dash(c)) return '-';
    if (is_quote(c)) return '\'';
    if (c == 0xB1) return '+';
    if (c == 0xFF05) return '%';
    if (c == 0x2026) return '_';  // the dots of an empty form
    return c < 0x80 ? static_cast<char>(c) : kForeign;
}

std::string plain(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t start = pos;
        if (const char ascii = text[pos]; is_digit(ascii) || is_alpha(ascii) || is_separator(ascii)) {
            out += ascii;
            ++pos;
            continue;
        }
        const char32_t c = next_code_point(text, pos);
        if (is_invisible(c)) continue;
        if (is_markup(c)) {
            const bool inside = !out.empty() && is_digit(out.back()) && pos < text.size() && is_digit(text[pos]);
            if (inside) out += kForeign;
        } else if (c >= 0x80 && (is_letter(c) || is_exponent(c))) {
            out += text.substr(start, pos - start);
        } else if (const char symbol = plain_symbol(c); symbol != ' ' || (!out.empty() && out.back() != ' ')) {
            out += symbol;
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

// ---- Empty cells.

bool stands_for_nothing(std::string_view text) {
    if (text.starts_with("Rp") || text.starts_with("RP") || text.starts_with("rp")) text.remove_prefix(2);
    if (text.find_first_not_of(" .,-_:'()|%") == std::string_view::npos) return true;
    constexpr std::size_t kLongest = 5;
    if (text.size() > kLongest) return false;
    const std::string word = lower(text);
    return word == "n/a" || word == "na" || word == "n.a." || word == "nihil";
}

// Names, as most cells are: no digit, and more letters than what stands for nothing has.
bool is_words_alone(std::string_view text) {
    constexpr int kMostLetters = 8;  // "Rp nihil"
    int letters = 0;
    for (const char c : text) {
        if (is_digit(c) || static_cast<unsigned char>(c) >= 0x80) return false;
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    }
    return letters > kMostLetters;
}

std::optional<Decimal> to_decimal(std::string_view digits, std::size_t decimals, bool negative) {
    if (decimals > static_cast<std::size_t>(Decimal::kMaxScale)) return std::nullopt;
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    if (digits.size() - first > kMaxDigits) return std::nullopt;
    std::int64_t units = 0;
    for (const char c : digits) units = units * 10 + (c - '0');
    return Decimal(negative ? -units : units, static_cast<int>(decimals));
}

// ---- Letters and units.

// The letter of an evaluation (AKIP, SPBE, zona integritas) that `text` begins with, as a word of its own.
std::string_view leading_letter(std::string_view text) {
    static constexpr std::array<std::string_view, 12> kLetters = {"AA", "A-", "A", "BB", "B-", "B",
                                                                  "CC", "C-", "C", "D",  "E",  "F"};
    for (const std::string_view letter : kLetters) {
        if (!text.starts_with(letter)) continue;
        const char next = text.size() > letter.size() ? text[letter.size()] : '\0';
        if (!is_alpha(next) && !is_digit(next) && static_cast<unsigned char>(next) < 0x80) return letter;
    }
    return {};
}

// "satu", "dua belas", "seratus persen": the number again, in words.
bool is_number_in_words(std::string_view text) {
    static constexpr std::array<std::string_view, 24> kWords = {
        "nol",     "satu",     "dua",     "tiga",    "empat",  "lima",    "enam",    "tujuh",
        "delapan", "sembilan", "sepuluh", "sebelas", "belas",  "puluh",   "seratus", "ratus",
        "ribu",    "seribu",   "juta",    "miliar",  "milyar", "triliun", "koma",    "rupiah"};
    const std::vector<std::string> words = fold_words(text);
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "persen" || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    });
}

std::string_view strip(std::string_view text, std::string_view characters) {
    const std::size_t begin = text.find_first_not_of(characters);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(characters) - begin + 1);
}

std::string tidy_unit(std::string_view text) {
    std::string out;
    for (const char c : lower(text)) {
        const bool slash = c == '/' || (!out.empty() && out.back() == '/');
        if (c == '/' && !out.empty() && out.back() == ' ') out.pop_back();
        if (c == ' ' && (slash || out.empty() || out.back() == ' ')) continue;
        out += c;
    }
    return std::string(strip(out, " .,;:/'"));
}

// "31 Maret", "08.00 WIB": a day or an hour, not so many of something.
bool is_point_in_time(std::string_view unit) {
    static constexpr std::array<std::string_view, 30> kWords = {
        "januari", "februari", "pebruari", "maret",    "april", "mei", "juni", "juli", "agustus", "september",
        "oktober", "november", "nopember", "desember", "jan",   "feb", "mar",  "apr",  "jun",     "jul",
        "agu",     "agt",      "agust",    "sep",      "sept",  "okt", "nov",  "des",  "wib",     "wita"};
    return std::find(kWords.begin(), kWords.end(), strip(unit, ".")) != kWords.end();
}

bool is_unit(std::string_view text) {
    for (const char c : text) {
        const bool allowed = is_alpha(c) || static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == '/' || c == '.' ||
                             c == ',' || c == '-' || c == '\'' || c == '&' || c == ';' || c == ':';
        if (!allowed) return false;
    }
    return std::count(text.begin(), text.end(), ' ') < kMaxUnitWords;
}

// ---- One cell.

class Reader {
public:
    Reader(std::string_view text, AngkaKind kind) : text_(text), kind_(kind) {}

    AngkaResult read() {
        if (!read_prefix()) return not_a_number();
        std::optional<WrittenNumber> written = read_groups(text_, pos_, angka_.rupiah || kind_ == AngkaKind::rupiah);
        if (!written) return not_a_number();
        written_ = std::move(*written);
        if (spaced_letter_ && written_.groups.size() < 2) return not_a_number();  // "D 2" is a room, not a score
        read_percent();
        skip_dash_tail();
        close_parentheses();
        if (!read_rest()) return not_a_number();
        return settle();
    }

private:
    static AngkaResult not_a_number() { return {std::nullopt, AngkaError::bukan_angka}; }

    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    void skip(std::string_view characters) {
        while (pos_ < text_.size() && characters.find(text_[pos_]) != std::string_view::npos) ++pos_;
    }

    // Signs, parentheses and "Rp" in any order, then at most one letter with what divides it from its value.
    bool read_prefix() {
        while (pos_ < text_.size()) {
            const char c = text_[pos_];
            if (c == '(') {
                ++open_;
                ++pos_;
            } else if (c == '-') {
                minus_ = true;
                ++pos_;
            } else if (c == ' ' || c == '+' || c == '\'' || c == ':') {
                ++pos_;
            } else if (is_alpha(c)) {
                if (!read_currency() && !read_letter()) return false;
            } else {
                return true;
            }
        }
        return false;
    }

    bool read_currency() {
        const auto is_next = [&](std::string_view word) {
            for (std::size_t i = 0; i < word.size(); ++i)
                if ((at(pos_ + i) | 0x20) != word[i]) return false;
            return true;
        };
        const std::size_t length = is_next("idr") ? 3 : 2;
        if (length == 2 && !is_next("rp")) return false;
        if (is_alpha(at(pos_ + length)) || angka_.rupiah) return false;
        pos_ += length;
        skip(" .:");
        angka_.rupiah = true;
        return true;
    }

    // "A (82,11)", "B(74,50)", "A/82,11", "(A) 82,11", "A 82,11".
    bool read_letter() {
        const std::string_view letter = leading_letter(text_.substr(pos_));
        if (letter.empty() || !angka_.letter.empty() || minus_ || angka_.rupiah) return false;
        angka_.letter = letter;
        pos_ += letter.size();
        const std::size_t behind = pos_;
        skip(" )(/:=");
        const std::string_view divider = text_.substr(behind, pos_ - behind);
        if (divider.empty()) return false;
        spaced_letter_ = divider == " ";
        open_ = 0;
        return true;
    }

    void read_percent() {
        std::size_t pos = pos_;
        const char separator = is_separator(at(pos)) ? at(pos) : '\0';
        if (separator != '\0') ++pos;
        if (at(pos) == ' ') ++pos;
        if (at(pos) != '%') return;
        std::size_t signs = 0;
        for (; at(pos) == '%' || (at(pos) == ' ' && at(pos + 1) == '%'); ++pos) signs += at(pos) == '%' ? 1 : 0;
        pos_ = pos;
        angka_.percent = true;
        if (signs > 1) written_.defect = "tanda persen ganda";
        if (separator != '\0') {
            written_.defect = std::string(separator == '.' ? "titik" : "koma") +
                              (written_.groups.size() > 1 ? " sebelum tanda persen" : " desimal tanpa angka");
        }
    }

    // "1.050.500,-" and its kin: nothing behind the decimal comma.
    void skip_dash_tail() {
        std::size_t pos = pos_;
        if (at(pos) == ' ' && is_separator(at(pos + 1))) ++pos;
        if (!is_separator(at(pos))) return;
        while (is_separator(at(pos))) ++pos;
        while (at(pos) == '-' || at(pos) == '=' || (at(pos) == ' ' && at(pos + 1) == '-')) ++pos;
        if (at(pos) == ' ' && is_alpha(at(pos + 1)) && at(pos - 1) == '.') return;  // "1. Camat": see read_rest
        pos_ = pos;
    }

    void close_parentheses() {
        skip(" ");
        if (at(pos_) != ')') return;
        if (open_ == 0 && angka_.letter.empty()) return;  // "1) Belanja": see read_rest
        ++pos_;
        in_parentheses_ = open_ > 0;
        read_percent();  // "(2,5) %"
        skip(" )");
    }

    bool read_rest() {
        std::string_view rest = text_.substr(pos_);
        if (strip(rest, " .,;')").empty()) return true;
        if (rest.starts_with(". ") || rest.starts_with(")")) return false;  // "1. Camat", "1) Camat": items of a list
        rest = strip(rest, " .,;'");
        if (rest.empty() || (angka_.rupiah && rest == "-")) return true;
        if (rest.front() == '-' || has_digit(rest)) return false;
        if (!read_letter_behind(rest)) return false;
        return read_unit(rest);
    }

    // "71 (BB/ Sangat Baik)", "81,40 (A)", "81,40 / A", "81,40 A". What follows the letter explains it.
    bool read_letter_behind(std::string_view& rest) {
        const std::string_view inner = strip(rest, " (/=");
        const std::string_view letter = leading_letter(inner);
        if (letter.empty()) return true;
        const std::string_view behind = inner.substr(letter.size());
        const bool divided = rest.front() == '(' || rest.front() == '/' || rest.front() == '=';
        if (!divided && is_digit(text_[pos_ - 1])) return false;  // "4B" is a code
        if (!divided && !behind.empty()) return true;             // "4 E-KTP": a unit
        if (!angka_.letter.empty()) return false;
        angka_.letter = letter;
        rest = {};
        return true;
    }

    bool read_unit(std::string_view rest) {
        std::string unit;
        while (!rest.empty()) {
            const std::size_t open = std::min(rest.find('('), rest.size());
            const std::size_t close = std::min(rest.find(')', open), rest.size());
            unit += rest.substr(0, open);
            if (open < rest.size()) {
                const std::string_view inner = rest.substr(open + 1, close - open - 1);
                if (!is_number_in_words(inner)) unit += " " + std::string(inner);
                unit += ' ';
            }
            rest = rest.substr(std::min(close + 1, rest.size()));
        }
        unit = tidy_unit(strip(unit, " )"));
        if (starts_with_word(unit, "persen") || starts_with_word(unit, "prosen")) {
            angka_.percent = true;
            unit = tidy_unit(std::string_view(unit).substr(6));
        }
        if (is_point_in_time(unit)) return false;
        angka_.unit = unit;
        return is_unit(unit);
    }

    AngkaKind settled_kind() const {
        if (angka_.percent) return AngkaKind::persen;
        if (angka_.rupiah) return AngkaKind::rupiah;
        if (!angka_.letter.empty()) return AngkaKind::indeks;
        return kind_;
    }

    // Parentheses around an amount make it negative, as accountants write; around "(5 dokumen)" they are only brackets.
    bool is_negative() const { return minus_ || (in_parentheses_ && angka_.letter.empty()); }

    AngkaResult settle() {
        const std::optional<std::size_t> decimals = count_decimals(written_, settled_kind());
        if (!decimals) return not_a_number();
        const std::optional<Decimal> value = to_decimal(written_.joined, *decimals, is_negative());
        if (!value) return {std::nullopt, AngkaError::terlalu_besar};
        angka_.value = *value;
        angka_.defect = written_.defect;
        angka_.malformed = !angka_.defect.empty();
        return {std::move(angka_), AngkaError::kosong};
    }

    std::string_view text_;
    AngkaKind kind_;
    std::size_t pos_ = 0;
    WrittenNumber written_;
    Angka angka_;
    int open_ = 0;
    bool minus_ = false;
    bool in_parentheses_ = false;
    bool spaced_letter_ = false;
};

}  // namespace

AngkaResult parse_angka(std::string_view text, AngkaKind kind) {
    if (is_words_alone(text)) return {std::nullopt, AngkaError::bukan_angka};
    const std::string simple = plain(text);
    if (stands_for_nothing(simple)) return {std::nullopt, AngkaError::kosong};
    return Reader(simple, kind).read();
}

std::string format_angka(const Decimal& value, bool percent) {
    const std::string printed = value.to_string();
    const std::size_t first = printed.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(printed.find('.'), printed.size());
    std::string out = printed.substr(0, first);
    for (std::size_t i = first; i < point; ++i) {
        if (i > first && (point - i) % 3 == 0) out += '.';
        out += printed[i];
    }
    if (point < printed.size()) out += ',' + printed.substr(point + 1);
    return percent ? out + " %" : out;
}

std::string format_rupiah(const Decimal& value) {
    const std::string plain_value = format_angka(value);
    return value.is_negative() ? "-Rp" + plain_value.substr(1) : "Rp" + plain_value;
}

}  // namespace lkiplint
