#include "checks/printed_formula.h"

#include <cstdint>
#include <optional>
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

// "40,10 + 62,30 + 50,60" and what it is divided by; nothing unless that is how many they are.
struct PrintedMean {
    std::vector<Decimal> values;
    Decimal count;
};

std::optional<PrintedMean> mean_of(std::string_view values, std::string_view divisor) {
    static const re2::RE2 kNumber(R"((\d(?:[\d.,]*\d)?))");
    PrintedMean mean;
    re2::StringPiece rest(values.data(), values.size()), number;
    while (re2::RE2::FindAndConsume(&rest, kNumber, &number)) {
        // "1.250" may be a count or an index: that is for no one to decide here.
        const std::vector<Decimal> read = readings(std::string_view(number.data(), number.size()));
        if (read.empty() || read.front() != read.back()) return std::nullopt;
        mean.values.push_back(read.front());
    }
    mean.count = Decimal(static_cast<std::int64_t>(mean.values.size()));
    const std::vector<Decimal> by = readings(divisor);
    if (mean.values.size() < 2 || by.empty() || by.front() != mean.count) return std::nullopt;
    return mean;
}

// The result may be a percentage of what was divided: "(3 + 2) : 2 = 250%".
Verdict verdict_of(const std::vector<Decimal>& printed, const Decimal& total, const Decimal& count, bool percent) {
    Verdict best = Verdict::salah;
    for (const Decimal& result : printed)
        for (const int factor : {1, 100}) {
            if (factor == 100 && !percent) continue;
            const Verdict verdict = quotient_verdict(result, total, count, factor);
            if (agrees(verdict)) return verdict;
            if (verdict == Verdict::tidak_dapat) best = verdict;
        }
    return best;
}

// "= 293,50 : 3 = 97,83": what was read is a step on the way.
bool goes_on(std::string_view text) {
    std::size_t at = text.find_first_not_of(" %");
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at);
    for (const std::string_view sign : {":", "/", "x ", "X ", "*", "×", "÷", "+", "-", "="})
        if (text.starts_with(sign)) return true;
    return false;
}

// "(100 + 98,50 + 95) : 3 = 97,83"
void read_means(const CheckContext& context, const Teks& teks, Sink& sink) {
    static const re2::RE2 kMean(
        R"(\(((?:\d(?:[\d.,]*\d)? ?%? ?\+ ?){1,30}\d(?:[\d.,]*\d)?) ?%? ?\) ?(?:[:/]|÷) ?(\d{1,2})( ?(?:[xX*]|×) ?100 ?%?)? ?= ?(\d(?:[\d.,]*\d)?))");
    const std::string text = one_line(teks.block.text);
    const BlockPlaces places(context.report, teks.block);
    re2::StringPiece rest(text), values, divisor, factor, result;
    while (re2::RE2::FindAndConsume(&rest, kMean, &values, &divisor, &factor, &result)) {
        const auto view = [](const re2::StringPiece& piece) { return std::string_view(piece.data(), piece.size()); };
        const std::optional<PrintedMean> mean = mean_of(view(values), view(divisor));
        const std::vector<Decimal> printed = readings(view(result));
        const Result<Decimal> total = mean ? sum(mean->values) : Result<Decimal>(Error{});
        const Result<Decimal> right = total ? quotient(*total, mean->count, 1, 2) : Result<Decimal>(Error{});
        if (printed.empty() || !right || goes_on(view(rest))) continue;
        const auto bracket = static_cast<std::size_t>(values.data() - text.data()) - 1;
        if (!begins_alone(text, bracket)) continue;
        const auto at = static_cast<std::size_t>(result.data() - text.data());
        const Place place = places.at(at);
        const bool percent = rest.starts_with("%") || rest.starts_with(" %");
        const Verdict verdict = verdict_of(printed, *total, mean->count, percent || !factor.empty());
        if (verdict != Verdict::salah) {
            sink.checked(place, verdict, verdict == Verdict::tidak_dapat ? std::string(kTerlaluBesar) : std::string());
            continue;
        }
        Finding& finding = sink.report(place, text_locator(teks), std::string(view(result)) + (percent ? "%" : ""),
                                       format_angka(*right) + (percent ? "%" : ""));
        finding.quote = quote_at(teks.block.text, at);
        finding.args["nama"] = "perhitungan";
        finding.args["besaran"] = "(" + std::string(view(values)) + ") : " + std::string(view(divisor));
        finding.args["sumber"] = "kalimat yang sama";
    }
}

}  // namespace

void check_printed_formulas(const CheckContext& context, Sink& sink) {
    for (const Teks& teks : context.report.teks) {
        const std::string& text = teks.block.text;
        if (text.find('=') == std::string::npos || teks.lampiran || text.size() > kLongestParagraph) continue;
        if (text.find("100") != std::string::npos) read_formulas(context, teks, sink);
        if (text.find('+') != std::string::npos) read_means(context, teks, sink);
    }
}

}  // namespace lkiplint
