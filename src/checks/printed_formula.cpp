#include "checks/printed_formula.h"

#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "base/text.h"
#include "checks/common.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

struct PrintedQuotient {
    std::string_view numerator, denominator, result;
};

// As an index and as a count: "1.250" may be either.
std::vector<Decimal> readings(std::string_view digits) {
    std::vector<Decimal> values;
    for (const AngkaKind kind : {AngkaKind::indeks, AngkaKind::jumlah})
        if (const AngkaResult result = parse_angka(digits, kind)) values.push_back(result.angka->value);
    return values;
}

// "100 - (84,05 : 82 x 100 %)", "(2 x 82 - 84,05) : 82": the numerator is only the end of something longer.
bool begins_alone(std::string_view text, std::size_t at) {
    bool bracket = false;
    while (at > 0) {
        const char c = text[at - 1];
        if (c == ' ') {
            --at;
        } else if (c == '(' && !bracket) {
            bracket = true;
            --at;
        } else {
            return c == '=' || c == ':' || (c >= 'a' && c <= 'z' && c != 'x') || (c >= 'A' && c <= 'Z' && c != 'X');
        }
    }
    return true;
}

Verdict verdict_of(const PrintedQuotient& printed) {
    Verdict best = Verdict::salah;
    const AngkaResult result = parse_angka(printed.result, AngkaKind::persen);
    if (!result) return Verdict::tidak_dapat;
    for (const Decimal& numerator : readings(printed.numerator))
        for (const Decimal& denominator : readings(printed.denominator)) {
            if (denominator.is_zero()) return Verdict::tidak_dapat;
            const Verdict verdict = quotient_verdict(result.angka->value, numerator, denominator, 100);
            if (agrees(verdict)) return verdict;
            if (verdict == Verdict::tidak_dapat) best = verdict;
        }
    return best;
}

void read_formulas(const CheckContext& context, const Teks& teks, Sink& sink) {
    static const re2::RE2 kQuotient(
        R"((\d(?:[\d.,]*\d)?) ?%? ?(?:[:/]|÷) ?(\d(?:[\d.,]*\d)?) ?%? ?\)? ?(?:[xX*]|×) ?100 ?%? ?\)? ?= ?(\d(?:[\d.,]*\d)?))");
    const std::string text = one_line(teks.block.text);
    const BlockPlaces places(context.report, teks.block);
    for (std::size_t at = 0; at < text.size();) {
        re2::StringPiece found[4];
        if (!kQuotient.Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 4)) return;
        const auto offset = [&](const re2::StringPiece& piece) {
            return static_cast<std::size_t>(piece.data() - text.data());
        };
        const auto view = [](const re2::StringPiece& piece) { return std::string_view(piece.data(), piece.size()); };
        at = offset(found[0]) + found[0].size();
        const PrintedQuotient printed{view(found[1]), view(found[2]), view(found[3])};
        if (!begins_alone(text, offset(found[1]))) continue;
        const Place place = places.at(offset(found[3]));
        const Verdict verdict = verdict_of(printed);
        if (verdict != Verdict::salah) {
            sink.checked(place, verdict, verdict == Verdict::tidak_dapat ? std::string(kTerlaluBesar) : std::string());
            continue;
        }
        const std::string shown = std::string(printed.result) + (text.substr(at).starts_with("%") ? "%" : "");
        const std::string expected =
            percent_like(shown, readings(printed.numerator).front(), readings(printed.denominator).front());
        if (expected.empty()) continue;
        Finding& finding = sink.report(place, text_locator(teks), shown, expected);
        finding.quote = quote_at(teks.block.text, offset(found[3]));
        finding.args["nama"] = "perhitungan";
        finding.args["besaran"] = std::string(printed.numerator) + " : " + std::string(printed.denominator) + " x 100";
        finding.args["sumber"] = "kalimat yang sama";
    }
}

}  // namespace

void check_printed_formulas(const CheckContext& context, Sink& sink) {
    for (const Teks& teks : context.report.teks) {
        const std::string& text = teks.block.text;
        if (text.find('=') != std::string::npos && text.find("100") != std::string::npos && !teks.lampiran &&
            text.size() <= kLongestParagraph)
            read_formulas(context, teks, sink);
    }
}

}  // namespace lkiplint
