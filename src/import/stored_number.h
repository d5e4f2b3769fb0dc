// Numbers as spreadsheets store them, "0.98839999999999995" or "1.5E-3", digit by digit: what is shown of them is
// worked out exactly.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lkiplint {

// 0.DIGITS × 10^exponent; zero has no digits.
class StoredNumber {
public:
    // Nothing when the text is no number, or one beyond what a spreadsheet can hold.
    static std::optional<StoredNumber> read(std::string_view text);

    bool is_zero() const { return digits_.empty(); }
    bool is_negative() const { return negative_; }
    // Of the whole part; 0 and below when it is 0.
    int whole_digits() const { return is_zero() ? 0 : exponent_; }
    // Where the last digit that is not zero stands: 2 for 1.25.
    int decimals() const;

    StoredNumber without_sign() const;
    // Times 10^places.
    StoredNumber shifted(int places) const;
    // To so many digits: spreadsheets show no more than 15.
    StoredNumber to_digits(int count) const;
    // To so many decimals, half away from zero; negative counts round tens, hundreds, …
    StoredNumber to_decimals(int count) const;

    // The digits before the decimal point, "" when there are none, and behind it, exactly `count`.
    std::string whole() const;
    std::string fraction(int count) const;

    friend std::strong_ordering operator<=>(const StoredNumber& a, const StoredNumber& b);
    friend bool operator==(const StoredNumber& a, const StoredNumber& b) = default;

private:
    void normalise();

    bool negative_ = false;
    std::string digits_;  // the first and the last are not zero
    int exponent_ = 0;
};

}  // namespace lkiplint
