// TXT009: a number in digits and the words behind it say different things: "8 (sepuluh) orang", "Rp 2.500.000 (dua juta
// rupiah)".
//
// Reads: running text, captions and cells. Only whole numbers, with words that are nothing but a number: what is
// misspelt or says more ("4 (satu per triwulan)") is left alone, and so are years.
#include <charconv>
#include <string>

#include <re2/re2.h>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
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

void check_piece(const Piece& piece, PiecePlaces& places, Sink& sink) {
    static const re2::RE2 pattern(R"((\d[\d.]*\d|\d)(?:,0+|,-|,--)?\s?%?\s?\(\s?([A-Za-z][A-Za-z \-]{2,240}?)\s?\))");
    const std::string text = one_line(piece.text);
    for (std::size_t at = 0; at < text.size();) {
        re2::StringPiece found[3];
        if (!pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 3)) return;
        const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
        at = begin + found[0].size();
        const std::string_view digits(found[1].data(), found[1].size());
        const auto meant = value_of_words({found[2].data(), found[2].size()});
        if (!meant) continue;
        const Place place = places.at(piece, begin);
        // The end of a longer number, of a period or of a mark: "3,5 (lima)", "2019-2023 (lima)", "B1 (satu)".
        const std::string_view before = std::string_view(text).substr(0, begin);
        const bool within = begin > 0 && std::string_view(" (.\"").find(text[begin - 1]) == std::string_view::npos &&
                            !before.ends_with("Rp");
        const bool point = begin > 1 && text[begin - 1] == '.' && is_digit(text[begin - 2]);
        const auto number = whole_number(digits);
        if (within || point || !number || is_year(digits)) {
            sink.checked(place, Verdict::tidak_dapat, "angka di depan kurung bukan bilangan bulat");
            continue;
        }
        if (*number == *meant) {
            sink.checked(place, Verdict::cocok);
            continue;
        }
        Finding& finding = sink.report(place, locator_of(piece), squeeze(text.substr(begin, found[0].size())), {});
        finding.quote = quote_at(piece.text, begin);
        finding.args["angka"] = std::string(digits);
        finding.args["huruf"] = format_angka(Decimal(*meant));
    }
}

}  // namespace

void check_spelled_number(const CheckContext& context, Sink& sink) {
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context))
        if (has_digit(piece.text) && piece.text.find('(') != std::string_view::npos) check_piece(piece, places, sink);
}

}  // namespace lkiplint
