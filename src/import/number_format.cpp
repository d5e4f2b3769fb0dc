#include "import/number_format.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

using Sign = FormatToken::Sign;
using Kind = FormatSection::Kind;

constexpr int kStoredDigits = 15;  // what a spreadsheet shows at most; more is noise of its arithmetic
constexpr int kMostDecimals = 30;

// Where the digits of a section go.
struct Layout {
    std::size_t first = 0, last = 0;  // of the tokens that are digits or stand between them
    int whole = 0, decimals = 0;      // placeholders
    int exponent_digits = 0;
    int shift = 0;  // of the decimal point, for percent and thousands
    bool grouped = false, scientific = false;
};

Layout layout_of(const FormatSection& section) {
    Layout layout;
    bool begun = false, behind_point = false;
    int commas = 0;  // since the last digit
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        const Sign sign = section.tokens[i].sign;
        if (sign == Sign::percent) layout.shift += 2;
        if (sign == Sign::exponent) layout.scientific = true;
        if (sign == Sign::point) behind_point = true;
        if (sign == Sign::group && begun) ++commas;
        if (sign != Sign::digit) continue;
        if (!begun) layout.first = i;
        begun = true;
        layout.last = i;
        if (commas > 0 && !behind_point) layout.grouped = true;
        commas = 0;
        ++(layout.scientific ? layout.exponent_digits : behind_point ? layout.decimals : layout.whole);
    }
    // Commas behind the digits show thousands, millions, …
    layout.shift -= 3 * commas;
    layout.decimals = std::min(layout.decimals, kMostDecimals);
    return layout;
}

// The digits of the whole part, put into its placeholders from the right.
class WholePart {
public:
    WholePart(std::string digits, const Layout& layout) : digits_(std::move(digits)), layout_(layout) {}

    // Of the placeholder that has `right` others to its right. The first takes all digits that are left.
    std::string at(int right, char placeholder) const {
        std::string text;
        const int count = static_cast<int>(digits_.size());
        if (right == layout_.whole - 1) {
            for (int place = count - 1; place > right; --place) text += digit(place);
        }
        if (right < count) return text + digit(right);
        if (placeholder == '0') return text + "0" + divider(right);
        return text + (placeholder == '?' ? " " : "");
    }

private:
    std::string digit(int place) const {
        return digits_[digits_.size() - 1 - static_cast<std::size_t>(place)] + divider(place);
    }
    std::string divider(int place) const { return layout_.grouped && place > 0 && place % 3 == 0 ? "." : ""; }

    std::string digits_;
    const Layout& layout_;
};

// The decimals with the separator; digits that are zero at the end are shown only where the code asks for them.
std::string decimals_of(const FormatSection& section, const Layout& layout, const std::string& digits) {
    std::string text;
    std::size_t shown = 0, next = 0;
    bool behind_point = false;
    for (std::size_t i = layout.first; i <= layout.last; ++i) {
        const FormatToken& token = section.tokens[i];
        if (token.sign == Sign::exponent) break;
        behind_point = behind_point || token.sign == Sign::point;
        if (!behind_point || token.sign == Sign::point || token.sign == Sign::group) continue;
        if (token.sign != Sign::digit) {
            text += token.text;
            continue;
        }
        if (next >= digits.size()) break;
        const bool rest_is_zero = digits.find_first_not_of('0', next) == std::string::npos;
        if (token.text == "0" || !rest_is_zero) {
            text += digits[next];
            shown = text.size();
        } else if (token.text == "?") {
            text += ' ';
        }
        ++next;
    }
    return shown == 0 ? text : "," + text;
}

// Everything from the first to the last digit of the section.
std::string show_digits(const FormatSection& section, const Layout& layout, const StoredNumber& value) {
    const StoredNumber rounded = value.to_decimals(layout.decimals);
    const WholePart whole(rounded.whole(), layout);
    std::string text;
    int right = layout.whole;
    // "#.00" shows no zero before the separator, and neither does ".00".
    if (layout.whole == 0) text = rounded.whole();
    for (std::size_t i = layout.first; i <= layout.last; ++i) {
        const FormatToken& token = section.tokens[i];
        if (token.sign == Sign::point || token.sign == Sign::exponent) break;
        if (token.sign == Sign::digit) text += whole.at(--right, token.text[0]);
        if (token.sign == Sign::literal || token.sign == Sign::percent) text += token.text;
    }
    return text + decimals_of(section, layout, rounded.fraction(layout.decimals));
}

// The exponent that leaves as many digits before the separator as the code has, in steps of that many ("##0.0E+0").
std::string show_scientific(const FormatSection& section, const Layout& layout, const StoredNumber& value) {
    const int step = std::max(layout.whole, 1);
    const auto exponent_of = [&](const StoredNumber& number) {
        const int exponent = number.is_zero() ? 0 : number.whole_digits() - 1;
        return step == 1 ? exponent : (exponent >= 0 ? exponent : exponent - step + 1) / step * step;
    };
    int exponent = exponent_of(value);
    const StoredNumber rounded = value.shifted(-exponent).to_decimals(layout.decimals).shifted(exponent);
    exponent = exponent_of(rounded);
    std::string digits = std::to_string(exponent < 0 ? -exponent : exponent);
    while (static_cast<int>(digits.size()) < layout.exponent_digits) digits.insert(digits.begin(), '0');
    const auto sign = std::find_if(section.tokens.begin(), section.tokens.end(),
                                   [](const FormatToken& token) { return token.sign == Sign::exponent; });
    const std::string plus = sign->text == "+" ? "+" : "";
    return show_digits(section, layout, rounded.shifted(-exponent)) + "E" + (exponent < 0 ? "-" : plus) + digits;
}

std::string show_number(const FormatSection& section, const StoredNumber& value) {
    const Layout layout = layout_of(section);
    const StoredNumber shifted = value.shifted(layout.shift);
    std::string text;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        if (i == layout.first)
            text +=
                layout.scientific ? show_scientific(section, layout, shifted) : show_digits(section, layout, shifted);
        const FormatToken& token = section.tokens[i];
        const bool inside = i >= layout.first && i <= layout.last;
        if (!inside && (token.sign == Sign::literal || token.sign == Sign::percent)) text += token.text;
    }
    return text;
}

std::string show_plain(const FormatSection& section, const std::string& value) {
    std::string text;
    for (const FormatToken& token : section.tokens) {
        if (token.sign == Sign::literal || token.sign == Sign::percent) text += token.text;
        if (token.sign == Sign::text || token.sign == Sign::general) text += value;
    }
    return section.kind == Kind::general && text.empty() ? value : text;
}

bool holds(const FormatSection& section, const StoredNumber& value) {
    const std::strong_ordering order = value <=> section.than;
    const std::string& sign = section.condition;
    if (sign == "<") return order < 0;
    if (sign == "<=") return order <= 0;
    if (sign == ">") return order > 0;
    if (sign == ">=") return order >= 0;
    return sign == "<>" ? order != 0 : order == 0;
}

// Does any digit other than 0 show?
bool shows_something(std::string_view text) { return text.find_first_of("123456789") != std::string_view::npos; }

}  // namespace

std::string show_general(const StoredNumber& value) {
    constexpr int kWidth = 11;  // a decimal point takes one
    const StoredNumber number = value.without_sign();
    const std::string sign = value.is_negative() ? "-" : "";
    const int whole = std::max(number.whole_digits(), 1);
    StoredNumber rounded = whole < kWidth ? number.to_decimals(kWidth - 1 - whole) : number.to_decimals(0);
    // What would show as zero, or as a few of its digits only, is shown with an exponent.
    if (!number.is_zero() && number.whole_digits() < -3 && number.decimals() > kWidth - 2) {
        static const NumberFormat kScientific("0.#####E+00");
        return sign + kScientific.show("0." + number.fraction(std::min(number.decimals(), 400)));
    }
    const std::string digits = rounded.whole();
    std::string text = sign + (digits.empty() ? "0" : digits);
    if (rounded.decimals() > 0) text += "," + rounded.fraction(rounded.decimals());
    return rounded.is_zero() ? "0" : text;
}

const FormatSection* NumberFormat::section_for(const StoredNumber& value, bool& sign_is_shown) const {
    sign_is_shown = value.is_negative();
    const bool conditions = std::any_of(sections_.begin(), sections_.end(),
                                        [](const FormatSection& section) { return !section.condition.empty(); });
    const std::size_t numbers = std::min<std::size_t>(sections_.size(), 3);
    if (conditions) {
        for (std::size_t i = 0; i < numbers; ++i)
            if (sections_[i].condition.empty() ? i > 0 : holds(sections_[i], value)) return &sections_[i];
        return &sections_[numbers - 1];
    }
    if (numbers > 1 && value.is_negative()) {
        sign_is_shown = false;
        return &sections_[1];
    }
    return numbers > 2 && value.is_zero() ? &sections_[2] : &sections_[0];
}

std::string NumberFormat::show(std::string_view stored, bool from_1904) const {
    const std::string plain = trim(stored);
    const std::optional<StoredNumber> exact = StoredNumber::read(plain);
    if (!exact) return plain;
    const StoredNumber value = exact->to_digits(kStoredDigits);
    bool sign_is_shown = false;
    const FormatSection& section = *section_for(value, sign_is_shown);
    if (section.kind == Kind::date) {
        if (auto date = show_date(section, value, from_1904)) return *date;
        return show_general(value);
    }
    const StoredNumber size = value.without_sign();
    if (section.kind == Kind::plain) return squeeze(show_plain(section, ""));
    const std::string text =
        section.kind == Kind::number ? show_number(section, size) : show_plain(section, show_general(size));
    return squeeze((sign_is_shown && shows_something(text) ? "-" : "") + text);
}

std::string NumberFormat::show_text(std::string_view text) const {
    const FormatSection& last = sections_.back();
    if (last.kind == Kind::text) return show_plain(last, std::string(text));
    return sections_.size() == 4 ? show_plain(last, std::string(text)) : std::string(text);
}

}  // namespace lkiplint
