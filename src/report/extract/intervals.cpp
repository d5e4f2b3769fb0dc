#include "report/extract/intervals.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace lkiplint {
namespace {

enum class Mark { number, above, from, below, up_to, equal, range, upwards, downwards, word, other };

struct Token {
    Mark mark = Mark::other;
    Decimal value;
    std::size_t begin = 0, end = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "88,31", "2.5996", "100". Three or four digits before the point are years or codes, not the bound of a class.
bool read_number(std::string_view text, std::size_t& pos, Token& token) {
    std::size_t at = pos;
    std::int64_t units = 0;
    int digits = 0;
    for (; at < text.size() && is_digit(text[at]); ++at, ++digits)
        if (digits < 6) units = units * 10 + (text[at] - '0');
    int scale = 0;
    if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && is_digit(text[at + 1])) {
        for (++at; at < text.size() && is_digit(text[at]); ++at, ++scale)
            if (scale < 6) units = units * 10 + (text[at] - '0');
    }
    pos = at;
    if (digits > 3 || scale > 6) return false;
    token.value = Decimal(units, scale);
    token.mark = Mark::number;
    return true;
}

Mark mark_of_word(std::string_view word) {
    if (word == "sampai" || word == "hingga" || word == "sd") return Mark::range;
    if (word == "keatas") return Mark::upwards;
    if (word == "kebawah") return Mark::downwards;
    if (word == "diatas") return Mark::above;
    if (word == "dibawah") return Mark::below;
    return Mark::word;
}

Mark mark_of_phrase(std::string_view first, std::string_view second) {
    if ((first == "lebih" && second == "dari") || (first == "di" && second == "atas")) return Mark::above;
    if ((first == "kurang" && second == "dari") || (first == "di" && second == "bawah")) return Mark::below;
    if (first == "ke" && second == "atas") return Mark::upwards;
    if (first == "ke" && second == "bawah") return Mark::downwards;
    if ((first == "sampai" && second == "dengan") || (first == "s" && second == "d")) return Mark::range;
    return Mark::word;
}

Mark mark_of_sign(std::string_view text, std::size_t& pos) {
    const auto next = [&] { return pos < text.size() ? text[pos] : '\0'; };
    const char32_t c = next_code_point(text, pos);
    if (c == U'≥') return Mark::from;
    if (c == U'≤') return Mark::up_to;
    if (c == '>' || c == '<') {
        const bool with = next() == '=';
        if (with) ++pos;
        if (c == '>') return with ? Mark::from : Mark::above;
        return with ? Mark::up_to : Mark::below;
    }
    if (c == '=' && (next() == '>' || next() == '<')) return text[pos++] == '>' ? Mark::from : Mark::up_to;
    if (c == '=') return Mark::equal;
    return is_dash(c) ? Mark::range : Mark::other;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_alpha(text[at])) ++at;
    return at;
}

// A word, or two that make one mark: "lebih dari", "s/d", "ke atas".
Token read_word(std::string_view text, std::size_t& pos) {
    const std::size_t begin = pos;
    pos = end_of_word(text, pos);
    constexpr std::size_t kLongestMark = 7;  // "kebawah", "dibawah"
    const bool may_be_mark = pos - begin <= kLongestMark && std::string_view("shkdlSHKDL").find(text[begin]) < 10;
    if (!may_be_mark) return {Mark::word, {}, begin, pos};
    const std::string first = lower(text.substr(begin, pos - begin));
    std::size_t next = pos;
    while (next < text.size() && next - pos < 3 && (text[next] == ' ' || text[next] == '/' || text[next] == '.'))
        ++next;
    const std::size_t second_end = end_of_word(text, next);
    Mark mark = mark_of_phrase(first, lower(text.substr(next, second_end - next)));
    if (mark != Mark::word) {
        pos = second_end;
        if (mark == Mark::range && pos < text.size() && text[pos] == '.') ++pos;  // "s.d."
    } else {
        mark = mark_of_word(first);
    }
    return {mark, {}, begin, pos};
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t pos = 0; pos < text.size();) {
        const char c = text[pos];
        if (c == ' ' || c == '\n' || c == '\t' || c == '%' || c == '$') {
            ++pos;
            continue;
        }
        Token token;
        token.begin = pos;
        if (is_digit(c)) {
            read_number(text, pos, token);
            // "1.2.3", "12/2024" and "5kg" are no bounds.
            if (pos < text.size() && (is_alpha(text[pos]) || text[pos] == '/')) token.mark = Mark::other;
        } else if (is_alpha(c)) {
            token = read_word(text, pos);
        } else {
            token.mark = mark_of_sign(text, pos);
        }
        token.end = pos;
        tokens.push_back(token);
    }
    return tokens;
}

class Reader {
public:
    explicit Reader(const std::vector<Token>& tokens) : tokens_(tokens) {}

    std::optional<Interval> at(std::size_t i) const {
        const Mark mark = mark_at(i);
        if (mark == Mark::number) return from_number(i);
        if (is_comparison(mark) && mark_at(i + 1) == Mark::number) return from_comparison(i);
        // "= 100 %" is a class of its own; in running text an equals sign stands in formulas.
        if (mark == Mark::equal && i == 0 && tokens_.size() == 2 && mark_at(1) == Mark::number)
            return between(0, 1, 1, true, true);
        return std::nullopt;
    }

private:
    Mark mark_at(std::size_t i) const { return i < tokens_.size() ? tokens_[i].mark : Mark::other; }
    static bool is_comparison(Mark m) {
        return m == Mark::above || m == Mark::from || m == Mark::below || m == Mark::up_to;
    }
    static bool is_upper_bound(Mark m) { return m == Mark::below || m == Mark::up_to; }

    Interval make(std::size_t first, std::size_t last) const {
        Interval interval;
        interval.begin = tokens_[first].begin;
        interval.end = tokens_[last].end;
        return interval;
    }

    // The second bound after the number at `i`: "- 90", "– < 90", "≤ 90", "≤ x ≤ 90"; 0 when there is none.
    std::size_t second_number(std::size_t i, bool& inclusive, bool& first_inclusive) const {
        const Mark mark = mark_at(i + 1);
        if (is_upper_bound(mark) && mark_at(i + 2) == Mark::word && is_upper_bound(mark_at(i + 3)) &&
            mark_at(i + 4) == Mark::number) {
            first_inclusive = mark == Mark::up_to;
            inclusive = mark_at(i + 3) == Mark::up_to;
            return i + 4;
        }
        if (mark != Mark::range && !is_upper_bound(mark)) return 0;
        inclusive = mark != Mark::below;
        if (mark_at(i + 2) == Mark::number) return i + 2;
        if (mark == Mark::range && is_comparison(mark_at(i + 2)) && mark_at(i + 3) == Mark::number) {
            inclusive = mark_at(i + 2) != Mark::below && mark_at(i + 2) != Mark::above;
            return i + 3;
        }
        return 0;
    }

    std::optional<Interval> from_number(std::size_t i) const {
        bool inclusive = true;
        bool first_inclusive = true;
        if (const std::size_t j = second_number(i, inclusive, first_inclusive); j > 0)
            return between(i, i, j, first_inclusive, inclusive);
        Interval interval = make(i, std::min(i + 1, tokens_.size() - 1));
        if (mark_at(i + 1) == Mark::upwards) {
            interval.dari = tokens_[i].value;
        } else if (mark_at(i + 1) == Mark::downwards) {
            interval.sampai = tokens_[i].value;
        } else if (is_comparison(mark_at(i + 1)) && i == 0 && tokens_.size() == 2) {
            return sign_behind(mark_at(1));
        } else {
            return std::nullopt;
        }
        return interval;
    }

    // "91 ≥" and "50 ≤", with nothing else in the cell, are written for "≥ 91" and "≤ 50".
    Interval sign_behind(Mark mark) const {
        Interval interval = make(0, 1);
        interval.sign_behind = true;
        const bool closed = mark == Mark::from || mark == Mark::up_to;
        (is_upper_bound(mark) ? interval.sampai : interval.dari) = tokens_[0].value;
        (is_upper_bound(mark) ? interval.sampai_termasuk : interval.dari_termasuk) = closed;
        return interval;
    }

    std::optional<Interval> from_comparison(std::size_t i) const {
        const Mark mark = mark_at(i);
        bool inclusive = true;
        bool unused = true;
        const bool closed = mark == Mark::from || mark == Mark::up_to;
        if (const std::size_t j = second_number(i + 1, inclusive, unused); j > 0)
            return between(i, i + 1, j, closed, inclusive);
        Interval interval = make(i, i + 1);
        if (is_upper_bound(mark)) {
            interval.sampai = tokens_[i + 1].value;
            interval.sampai_termasuk = closed;
        } else {
            interval.dari = tokens_[i + 1].value;
            interval.dari_termasuk = closed;
        }
        return interval;
    }

    // Some scales print the higher bound first: "100 – 91".
    Interval between(std::size_t first, std::size_t low, std::size_t high, bool low_inclusive,
                     bool high_inclusive) const {
        Interval interval = make(first, high);
        interval.dari = tokens_[low].value;
        interval.sampai = tokens_[high].value;
        interval.dari_termasuk = low_inclusive;
        interval.sampai_termasuk = high_inclusive;
        if (*interval.dari > *interval.sampai) {
            std::swap(interval.dari, interval.sampai);
            std::swap(interval.dari_termasuk, interval.sampai_termasuk);
        }
        return interval;
    }

    const std::vector<Token>& tokens_;
};

}  // namespace

std::optional<Interval> find_interval(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    const Reader reader(tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (auto interval = reader.at(i)) return interval;
    return std::nullopt;
}

}  // namespace lkiplint
