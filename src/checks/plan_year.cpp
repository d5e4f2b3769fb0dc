#include "checks/plan_year.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::array kOrdinals =
    std::to_array<std::string_view>({"", "pertama", "kedua", "ketiga", "keempat", "kelima", "keenam"});
constexpr std::array kRomans = std::to_array<std::string_view>({"", "i", "ii", "iii", "iv", "v", "vi"});

// "ketiga", "ke-3", "ke 3", "ke-III", "III"; 0 when it is something else.
int ordinal_of(std::string_view printed) {
    std::string word = lower(printed);
    if (const auto at = std::find(kOrdinals.begin() + 1, kOrdinals.end(), word); at != kOrdinals.end())
        return static_cast<int>(at - kOrdinals.begin());
    if (word.starts_with("ke")) word.erase(0, 2);
    std::erase_if(word, [](char c) { return c == ' ' || c == '-'; });
    if (const auto at = std::find(kRomans.begin() + 1, kRomans.end(), word); at != kRomans.end())
        return static_cast<int>(at - kRomans.begin());
    return word.size() == 1 && word[0] >= '1' && word[0] <= '6' ? word[0] - '0' : 0;
}

int number(re2::StringPiece digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// The year that a sentence speaks of before it counts: the last one that is no part of a period, else the report's.
int year_before(std::string_view sentence, int own) {
    static const re2::RE2 year(R"((?:^|[^0-9\-–/])\s?(20\d\d)(?:\s?[-–/]\s?20\d\d)?)");
    re2::StringPiece rest(sentence.data(), sentence.size());
    re2::StringPiece found;
    int last = own;
    while (re2::RE2::FindAndConsume(&rest, year, &found)) {
        const std::size_t end = static_cast<std::size_t>(found.data() - sentence.data()) + found.size();
        if (end == static_cast<std::size_t>(rest.data() - sentence.data())) last = number(found);
    }
    return last;
}

}  // namespace

void check_plan_year(const CheckContext& context, Sink& sink) {
    // What is counted stands behind the ordinal, up to the period of the plan; a changed plan counts anew.
    static const re2::RE2 pattern(
        R"((?i)\btahun\s+((?:ke[- ]?)?(?:[1-6]|I{1,3}|IV|VI?)|pertama|kedua|ketiga|keempat|kelima|keenam)\s+(?:\(\w+\)\s+)?)"
        R"(((?:dari|dalam|atas|bagi|pada|untuk|periode|pelaksanaan|penerapan|implementasi|masa)\b[^.;:()0-9]{0,60}?)"
        R"(\b(?:Renstra|Rencana\s+Strateg\w+|RPJMD|Rencana\s+Pembangunan\s+Jangka\s+Menengah(?:\s+Daerah)?)\b)"
        R"([^.;0-9]{0,80}?)\b(20\d\d)\s?(?:-|–|—|s/d|s\.d\.?|sampai(?: dengan)?)\s?(20\d\d)\b)");
    static const re2::RE2 changed(R"((?i)perubahan|revisi|reviu|nasional)");
    const int own = context.report.tahun;
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context)) {
        if (piece.sel != nullptr || (piece.teks != nullptr && piece.teks->lampiran)) continue;
        if (!has_digit(piece.text)) continue;
        const std::string text = one_line(piece.text);
        for (std::size_t at = 0; at < text.size();) {
            re2::StringPiece found[5];
            if (!pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 5)) break;
            const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
            at = begin + found[0].size();
            const int nth = ordinal_of({found[1].data(), found[1].size()});
            const int first = number(found[3]), last = number(found[4]);
            const std::size_t sentence = text.rfind(". ", begin);
            const std::size_t from = sentence == std::string::npos ? 0 : sentence + 2;
            const int year = year_before(std::string_view(text).substr(from, begin - from), own);
            if (nth == 0 || year < first || year > last || re2::RE2::PartialMatch(found[2], changed)) continue;
            const Place place = places.at(piece, begin);
            const int most = year - first + 1;
            if (nth == most || nth == most - 1) {
                sink.checked(place, Verdict::cocok);
                continue;
            }
            const auto name = [](int n) {
                return n < static_cast<int>(kOrdinals.size())
                           ? "tahun " + std::string(kOrdinals[static_cast<std::size_t>(n)])
                           : "tahun ke-" + std::to_string(n);
            };
            Finding& finding =
                sink.report(place, locator_of(piece),
                            squeeze(text.substr(
                                begin, found[1].size() + static_cast<std::size_t>(found[1].data() - found[0].data()))),
                            most > 1 ? name(most - 1) + " atau " + name(most).substr(6) : name(most));
            finding.args["apa"] = "urutan tahun rencana " + std::to_string(first) + "-" + std::to_string(last);
            finding.quote = quote_at(piece.text, begin);
        }
    }
}

}  // namespace lkiplint
