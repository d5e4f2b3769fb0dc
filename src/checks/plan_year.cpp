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

// The sentence up to `at`, or as much of it as can say what is counted.
std::string_view sentence_before(std::string_view text, std::size_t at) {
    constexpr std::size_t kReach = 300;  // bytes
    const std::string_view before = text.substr(at - std::min(at, kReach), std::min(at, kReach));
    const std::size_t end = before.rfind(". ");
    return end == std::string_view::npos ? before : before.substr(end + 2);
}

// The year that a sentence is about before it counts: the last one that is no part of a period or of a regulation, else
// the report's own where it speaks of the report. 0 when it may be about any: "tahun dasarnya adalah tahun pertama dari
// …".
int year_before(std::string_view sentence, int own) {
    static const re2::RE2 year(
        R"((?i)\bno(?:mor|\.)?\s?\d+\s+tahun\s+\d+|(?:^|[^0-9\-–/])\s?(20\d\d)(?:\s?[-–/]\s?20\d\d)?)");
    static const re2::RE2 report(R"((?i)\b(?:laporan|LKj?IP|LAKIP|LKj|tahun ini|tahun (?:pelaporan|berjalan))\b)");
    re2::StringPiece rest(sentence.data(), sentence.size());
    re2::StringPiece found;
    int last = re2::RE2::PartialMatch(rest, report) ? own : 0;
    while (re2::RE2::FindAndConsume(&rest, year, &found)) {
        if (found.empty()) continue;
        const std::size_t end = static_cast<std::size_t>(found.data() - sentence.data()) + found.size();
        if (end == static_cast<std::size_t>(rest.data() - sentence.data())) last = number(found);
    }
    return last;
}

}  // namespace

void check_plan_year(const CheckContext& context, Sink& sink) {
    // Only what says which year it is: others may be looked back at, or forward to ("target tahun kelima dari …"). What
    // is counted stands behind the ordinal, up to the period of the plan; a changed plan counts anew.
    static const re2::RE2 pattern(
        R"((?i)\b(?:merupakan|adalah|sebagai|memasuki|menginjak)\s+(?:(?:laporan|pelaksanaan|periode|capaian)\s+)?)"
        R"((tahun\s+)((?:ke[- ]?)?(?:[1-6]|I{1,3}|IV|VI?)|pertama|kedua|ketiga|keempat|kelima|keenam)\s+(?:\(\w+\)\s+)?)"
        R"(((?:dari|dalam|atas|bagi|pada|untuk|periode|pelaksanaan|penerapan|implementasi|masa)\b[^.;:()0-9]{0,60}?)"
        R"(\b(?:Renstra|Rencana\s+Strateg\w+|RPJMD|Rencana\s+Pembangunan\s+Jangka\s+Menengah(?:\s+Daerah)?)\b)"
        R"([^.;0-9]{0,80}?)\b(20\d\d)\s?(?:-|–|—|s/d|s\.d\.?|sampai(?: dengan)?)\s?(20\d\d)\b)");
    static const re2::RE2 changed(R"((?i)perubahan|diubah|revisi|direvisi|reviu|nasional)");
    const int own = context.report.tahun;
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context)) {
        if (piece.sel != nullptr || (piece.teks != nullptr && piece.teks->lampiran)) continue;
        if (!has_digit(piece.text)) continue;
        const std::string text = one_line(piece.text);
        for (std::size_t at = 0; at < text.size();) {
            re2::StringPiece found[6];
            if (!pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 6)) break;
            const auto begin = static_cast<std::size_t>(found[1].data() - text.data());
            at = static_cast<std::size_t>(found[0].data() - text.data()) + found[0].size();
            const int nth = ordinal_of({found[2].data(), found[2].size()});
            const int first = number(found[4]), last = number(found[5]);
            const std::string_view sentence = sentence_before(text, begin);
            const int year = year_before(sentence, own);
            if (nth == 0 || year < first || year > last) continue;
            if (re2::RE2::PartialMatch({sentence.data(), sentence.size()}, changed) ||
                re2::RE2::PartialMatch(found[3], changed))
                continue;
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
                                begin, found[2].size() + static_cast<std::size_t>(found[2].data() - found[1].data()))),
                            most > 1 ? name(most - 1) + " atau " + name(most).substr(6) : name(most));
            finding.args["apa"] = "urutan tahun rencana " + std::to_string(first) + "-" + std::to_string(last);
            finding.quote = quote_at(piece.text, begin);
        }
    }
}

}  // namespace lkiplint
