#include "checks/spelled_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <re2/re2.h>

#include "base/text.h"
#include "checks/common.h"
#include "checks/number_words.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "25.090.504.000", "1250", "8": points only where thousands end. "2,00" and "2,-" are 2.
std::optional<std::int64_t> whole_number(std::string_view digits) {
    constexpr std::size_t kLongest = 15, kGroup = 3;  // digits
    std::string plain;
    std::size_t group = 0;
    bool points = false;
    for (const char c : digits) {
        if (c == '.') {
            if (group == 0 || group > kGroup || (points && group != kGroup)) return std::nullopt;
            points = true;
            group = 0;
            continue;
        }
        plain += c;
        ++group;
    }
    if ((points && group != kGroup) || plain.empty() || plain.size() > kLongest) return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// "200 (dua) ratus": the words go on behind the bracket.
bool goes_on(std::string_view behind) {
    static constexpr std::array kWords = std::to_array<std::string_view>(
        {"belas", "puluh", "ratus", "ribu", "juta", "miliar", "milyar", "triliun", "koma", "setengah"});
    const std::string next = fold(behind.substr(0, 20));
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return starts_with_word(next, word); });
}

// Is what stands in digits the same, though not written alike? "5,000 (lima ribu)", "1 (seratus persen)".
bool is_other_notation(std::int64_t number, std::string_view behind_digits, std::string_view words,
                       std::int64_t meant) {
    if (number * 1000 == meant) return behind_digits.starts_with(",000");
    return number * 100 == meant && fold(words).ends_with("persen") &&
           behind_digits.substr(0, behind_digits.find('(')).find('%') == std::string_view::npos;
}

// Where "Rp" begins that stands before the digits; nothing when none does.
std::optional<std::size_t> currency_before(std::string_view before) {
    const std::size_t last = before.find_last_not_of(" .:");
    if (last == std::string_view::npos || last < 1) return std::nullopt;
    const std::size_t begin = last - 1;
    return lower(before.substr(begin, 2)) == "rp" ? std::optional(begin) : std::nullopt;
}

class SpelledNumbers {
public:
    SpelledNumbers(const CheckContext& context, SpelledOf kind, Sink& sink)
        : context_(context), kind_(kind), sink_(sink), places_(context.report) {}

    void run() {
        for (const Piece& piece : pieces_of(context_))
            if (piece.text.find('(') != std::string_view::npos && piece.forms().has_digit(piece.text)) read(piece);
    }

private:
    void read(const Piece& piece) {
        static const re2::RE2 pattern(
            R"((\d[\d.]*\d|\d)(?:,0+|,-|,--)?\s?%?\s?\(\s?([A-Za-z][A-Za-z \-]{2,240}?)\s?\))");
        const std::string text = one_line(piece.text);
        for (std::size_t at = 0; at < text.size();) {
            re2::StringPiece found[3];
            if (!pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 3)) return;
            const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
            at = begin + found[0].size();
            const std::string_view digits(found[1].data(), found[1].size()), words(found[2].data(), found[2].size());
            if (const auto meant = value_of_words(words)) judge(piece, text, {begin, at}, digits, words, *meant);
        }
    }

    // `span`: the digits and the words with their brackets.
    void judge(const Piece& piece, std::string_view text, Sentence span, std::string_view digits,
               std::string_view words, std::int64_t meant) {
        const std::string_view before = text.substr(0, span.begin);
        const auto currency = currency_before(before);
        const bool money = currency || contains_word(fold(words), "rupiah");
        if (money != (kind_ == SpelledOf::uang)) return;
        const Place place = places_.at(piece, span.begin);
        // The end of a longer number, of a period or of a mark: "3,5 (lima)", "2019-2023 (lima)", "B1 (satu)".
        const bool within =
            !before.empty() && std::string_view(" (.\"").find(before.back()) == std::string_view::npos && !currency;
        const bool point = before.size() > 1 && before.back() == '.' && is_digit(before[before.size() - 2]);
        const auto number = whole_number(digits);
        if (within || point || !number || is_year(digits))
            return sink_.checked(place, Verdict::tidak_dapat, "angka di depan kurung bukan bilangan bulat");
        if (*number == meant) return sink_.checked(place, Verdict::cocok);
        if (is_other_notation(*number, text.substr(span.begin + digits.size()), words, meant) ||
            goes_on(text.substr(span.end)))
            return sink_.checked(place, Verdict::tidak_dapat, "angka ditulis dengan cara lain");
        const Decimal value(meant);
        const std::string_view printed = text.substr(span.begin, span.end - span.begin);
        const bool percent = printed.find('%') != std::string_view::npos;
        const std::size_t begin = currency.value_or(span.begin);
        Finding& finding = sink_.report(place, locator_of(piece), squeeze(text.substr(begin, span.end - begin)),
                                        money ? format_rupiah(value) : format_angka(value, percent));
        finding.quote = quote_at(piece.text, span.begin);
        finding.args["alasan"] = '"' + squeeze(words) + '"';
        finding.args["alasan_en"] = finding.args["alasan"];
    }

    const CheckContext& context_;
    SpelledOf kind_;
    Sink& sink_;
    PiecePlaces places_;
};

}  // namespace

void check_spelled_numbers(const CheckContext& context, SpelledOf kind, Sink& sink) {
    SpelledNumbers(context, kind, sink).run();
}

}  // namespace lkiplint
