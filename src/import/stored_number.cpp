#include "import/stored_number.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostDigits = 400;
constexpr int kMostExponent = 400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<StoredNumber> StoredNumber::read(std::string_view text) {
    StoredNumber number;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) number.negative_ = text[i++] == '-';
    bool digit = false, point = false;
    for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !point)); ++i) {
        if (text[i] == '.') {
            point = true;
            continue;
        }
        digit = true;
        number.digits_ += text[i];
        number.exponent_ += point ? 0 : 1;
    }
    if (!digit || number.digits_.size() > kMostDigits) return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        const std::size_t start = text.substr(i + 1).starts_with('+') ? i + 2 : i + 1;
        int exponent = 0;
        const auto [end, error] = std::from_chars(text.data() + start, text.data() + text.size(), exponent);
        if (error != std::errc() || exponent > kMostExponent || exponent < -kMostExponent) return std::nullopt;
        number.exponent_ += exponent;
        i = static_cast<std::size_t>(end - text.data());
    }
    if (i != text.size()) return std::nullopt;
    number.normalise();
    return number;
}

void StoredNumber::normalise() {
    const std::size_t first = std::min(digits_.find_first_not_of('0'), digits_.size());
    digits_.erase(0, first);
    exponent_ -= static_cast<int>(first);
    digits_.erase(digits_.find_last_not_of('0') + 1);
    if (!digits_.empty()) return;
    exponent_ = 0;
    negative_ = false;
}

int StoredNumber::decimals() const { return std::max(0, static_cast<int>(digits_.size()) - exponent_); }

StoredNumber StoredNumber::without_sign() const {
    StoredNumber copy = *this;
    copy.negative_ = false;
    return copy;
}

StoredNumber StoredNumber::shifted(int places) const {
    StoredNumber copy = *this;
    if (!is_zero()) copy.exponent_ += places;
    return copy;
}

StoredNumber StoredNumber::to_digits(int count) const { return to_decimals(count - exponent_); }

StoredNumber StoredNumber::to_decimals(int count) const {
    StoredNumber copy = *this;
    const int kept = exponent_ + count;
    if (is_zero() || kept >= static_cast<int>(digits_.size())) return copy;
    if (kept < 0) return StoredNumber();
    const bool up = digits_[static_cast<std::size_t>(kept)] >= '5';
    copy.digits_.resize(static_cast<std::size_t>(kept));
    if (up) {
        std::size_t i = copy.digits_.size();
        while (i > 0 && copy.digits_[i - 1] == '9') copy.digits_[--i] = '0';
        if (i > 0) {
            ++copy.digits_[i - 1];
        } else {
            copy.digits_.insert(copy.digits_.begin(), '1');
            ++copy.exponent_;
        }
    }
    copy.normalise();
    return copy;
}

std::string StoredNumber::whole() const {
    if (exponent_ <= 0) return {};
    const auto places = static_cast<std::size_t>(exponent_);
    std::string text = digits_.substr(0, places);
    text.resize(places, '0');
    return text;
}

std::string StoredNumber::fraction(int count) const {
    const auto places = static_cast<std::size_t>(std::max(count, 0));
    std::string text;
    if (exponent_ < 0) text.assign(std::min(places, static_cast<std::size_t>(-exponent_)), '0');
    const auto from = static_cast<std::size_t>(std::max(exponent_, 0));
    if (from < digits_.size()) text += digits_.substr(from);
    text.resize(places, '0');
    return text;
}

std::strong_ordering operator<=>(const StoredNumber& a, const StoredNumber& b) {
    if (a.negative_ != b.negative_) return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    std::strong_ordering size =
        a.is_zero() || b.is_zero() ? a.digits_.size() <=> b.digits_.size() : a.exponent_ <=> b.exponent_;
    if (size == 0) size = a.digits_.compare(b.digits_) <=> 0;
    return a.negative_ ? 0 <=> size : size;
}

}  // namespace lkiplint
