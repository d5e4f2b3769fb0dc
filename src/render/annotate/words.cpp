#include "render/annotate/words.h"

#include "base/text.h"

namespace lkiplint::docx {
namespace {

char32_t plain(char32_t c) { return is_dash(c) ? U'-' : is_quote(c) ? U'"' : c; }

bool counts(char32_t c) { return !is_space(c) && !is_invisible(c); }

std::u32string plain_text(std::string_view text) {
    // A quote that was cut short ends so.
    constexpr std::string_view kEllipsis = "…";
    if (text.ends_with(kEllipsis)) text.remove_suffix(kEllipsis.size());
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (counts(c)) result += plain(c);
    }
    return result;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Would the two, side by side, be one word or number?
bool are_joined(char32_t a, char32_t b) { return (is_digit(a) && is_digit(b)) || (is_letter(a) && is_letter(b)); }

bool is_point(char32_t c) { return c == U'.' || c == U','; }

// For each beginning of `wanted` the length of the longest shorter one that it ends with.
std::vector<std::size_t> borders_of(const std::u32string& wanted) {
    std::vector<std::size_t> borders(wanted.size(), 0);
    for (std::size_t i = 1, length = 0; i < wanted.size(); ++i) {
        while (length > 0 && wanted[i] != wanted[length]) length = borders[length - 1];
        if (wanted[i] == wanted[length]) ++length;
        borders[i] = length;
    }
    return borders;
}

}  // namespace

Words::Words(const Target& target) : target_(target) {
    for (std::size_t paragraph = 0; paragraph < target.paragraphs.size(); ++paragraph) {
        const std::vector<Letter>& letters = target.paragraphs[paragraph].letters;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (!counts(letters[i].code)) continue;
            text_ += plain(letters[i].code);
            places_.push_back({paragraph, i});
        }
    }
}

std::optional<WordRange> Words::find(std::string_view found, std::string_view quote, std::size_t& work) const {
    const Stretch all{0, text_.size()};
    const std::u32string wanted = plain_text(found);
    const std::optional<Stretch> quoted = search(plain_text(quote), all, work);
    std::optional<Stretch> stretch;
    if (quoted) stretch = search(wanted, *quoted, work);
    if (!stretch) stretch = search(wanted, all, work);
    if (!stretch) stretch = quoted;
    if (!stretch) return std::nullopt;
    return WordRange{places_[stretch->begin], places_[stretch->end - 1]};
}

// By Knuth, Morris and Pratt: a report must not be able to make it slow.
std::optional<Words::Stretch> Words::search(const std::u32string& wanted, Stretch within, std::size_t& work) const {
    if (wanted.empty() || wanted.size() > within.end - within.begin) return std::nullopt;
    const std::size_t needed = within.end - within.begin;
    if (work < needed) return std::nullopt;
    work -= needed;
    const std::vector<std::size_t> borders = borders_of(wanted);
    std::size_t length = 0;
    for (std::size_t i = within.begin; i < within.end; ++i) {
        while (length > 0 && (length == wanted.size() || text_[i] != wanted[length])) length = borders[length - 1];
        if (text_[i] == wanted[length]) ++length;
        if (length < wanted.size()) continue;
        const Stretch stretch{i + 1 - length, i + 1};
        if (stands_alone(stretch)) return stretch;
    }
    return std::nullopt;
}

bool Words::stands_alone(Stretch stretch) const {
    const LetterAt first = places_[stretch.begin];
    const LetterAt last = places_[stretch.end - 1];
    // The letter so many places from another; a space beyond the ends of its paragraph.
    const auto beside = [&](LetterAt at, int steps) {
        const std::vector<Letter>& letters = target_.paragraphs[at.paragraph].letters;
        const auto index = static_cast<std::ptrdiff_t>(at.letter) + steps;
        return index < 0 || index >= std::ssize(letters) ? U' ' : letters[static_cast<std::size_t>(index)].code;
    };
    const char32_t begin = letter(first).code, end = letter(last).code;
    if (are_joined(beside(first, -1), begin) || are_joined(end, beside(last, 1))) return false;
    if (is_digit(begin) && is_point(beside(first, -1)) && is_digit(beside(first, -2))) return false;
    return !(is_digit(end) && is_point(beside(last, 1)) && is_digit(beside(last, 2)));
}

}  // namespace lkiplint::docx
