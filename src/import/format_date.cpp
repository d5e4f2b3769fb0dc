// Dates and times of spreadsheets: days since the end of 1899, or since 1904.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "import/number_format.h"

namespace lkiplint {
namespace {

using Sign = FormatToken::Sign;

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr int kDaysTo1904 = 1'462;
constexpr int kLastDay = 2'958'465;  // 31 December 9999
constexpr int kFractionDigits = 12;  // of a day: well below a microsecond

constexpr std::array<std::string_view, 12> kMonths{"Januari",   "Februari", "Maret",    "April",
                                                   "Mei",       "Juni",     "Juli",     "Agustus",
                                                   "September", "Oktober",  "November", "Desember"};
constexpr std::array<std::string_view, 12> kEnglishMonths{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDays{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
constexpr std::array<std::string_view, 7> kEnglishDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

struct Moment {
    std::int64_t day = 0;  // the serial number, from 1900
    std::int64_t second = 0;
    int millisecond = 0;
    int year = 0, month = 0, date = 0, weekday = 0;
};

// Days since 1 March of the year 0, and back; years begin in March so that the leap day comes last.
std::int64_t days_from_civil(std::int64_t year, int month, int date) {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = year / 400, of_era = year % 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1;
    return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
}

void civil_from_days(std::int64_t days, Moment& moment) {
    const std::int64_t era = days / 146'097, of_era = days % 146'097;
    const std::int64_t year = (of_era - of_era / 1'460 + of_era / 36'524 - of_era / 146'096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t month = (5 * of_year + 2) / 153;
    moment.date = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
    moment.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    moment.year = static_cast<int>(year + era * 400 + (moment.month <= 2 ? 1 : 0));
}

// The spreadsheet takes 1900 for a leap year: its day 60 is the 29th of February, and those before are one off.
void set_date(Moment& moment) {
    const std::int64_t epoch = days_from_civil(1899, 12, 30);
    if (moment.day == 60) {
        moment.year = 1900;
        moment.month = 2;
        moment.date = 29;
    } else {
        civil_from_days(epoch + moment.day + (moment.day < 60 ? 1 : 0), moment);
    }
    moment.weekday = static_cast<int>((moment.day + 6) % 7);
}

std::optional<Moment> moment_of(const StoredNumber& value, bool from_1904, bool milliseconds) {
    if (value.is_negative() || value.whole_digits() > 7) return std::nullopt;
    const auto number = [](const std::string& digits) {
        std::int64_t result = 0;
        for (const char c : digits) result = result * 10 + (c - '0');
        return result;
    };
    Moment moment;
    const StoredNumber exact = value.to_decimals(kFractionDigits);
    moment.day = number(exact.whole()) + (from_1904 ? kDaysTo1904 : 0);
    const std::int64_t fraction = number(exact.fraction(kFractionDigits));  // below 10^12
    const std::int64_t whole = 1'000'000'000'000;
    const std::int64_t scale = milliseconds ? 1000 : 1;
    const std::int64_t seconds = fraction * kSecondsPerDay;  // in 10^-12 seconds, below 10^17
    const std::int64_t ticks = (seconds / whole) * scale + ((seconds % whole) * scale + whole / 2) / whole;
    moment.second = ticks / scale;
    moment.millisecond = static_cast<int>(ticks % scale);
    if (moment.second >= kSecondsPerDay) {
        moment.second -= kSecondsPerDay;
        ++moment.day;
    }
    if (moment.day > kLastDay) return std::nullopt;
    set_date(moment);
    return moment;
}

std::string padded(std::int64_t value, std::size_t width) {
    std::string text = std::to_string(value);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::string name_of(std::string_view name, std::size_t letters) {
    return std::string(letters == 3 ? name.substr(0, 3) : letters == 5 ? name.substr(0, 1) : name);
}

class DateWriter {
public:
    DateWriter(const FormatSection& section, const Moment& moment) : section_(section), moment_(moment) {
        half_days_ = std::any_of(section.tokens.begin(), section.tokens.end(),
                                 [](const FormatToken& token) { return token.text == "AM/PM"; });
    }

    std::string write() const {
        std::string text;
        for (std::size_t i = 0; i < section_.tokens.size(); ++i) {
            const FormatToken& token = section_.tokens[i];
            text += token.sign == Sign::date ? part(i, token.text) : token.sign == Sign::text ? "" : token.text;
        }
        return text;
    }

private:
    std::string part(std::size_t at, const std::string& code) const {
        const std::size_t length = code.size();
        const std::int64_t hour = moment_.second / 3600, minute = moment_.second / 60 % 60;
        switch (code[0]) {
            case 'y':
            case 'e':
                return length <= 2 && code[0] == 'y' ? padded(moment_.year % 100, 2) : padded(moment_.year, 4);
            case 'm':
                return is_minute(at) ? padded(minute, length) : month(length);
            case 'd':
                return length <= 2 ? padded(moment_.date, length) : weekday(length);
            case 'h':
                return padded(half_days_ ? (hour + 11) % 12 + 1 : hour, std::min<std::size_t>(length, 2));
            case 's':
                return padded(moment_.second % 60, std::min<std::size_t>(length, 2));
            case 'A':
                return hour < 12 ? "AM" : "PM";
            case '.':
                return "," + padded(moment_.millisecond, 3).substr(0, std::min<std::size_t>(length - 1, 3));
            default:
                return elapsed(code);
        }
    }

    // "[h]" goes on beyond the end of the day.
    std::string elapsed(const std::string& code) const {
        const std::int64_t seconds = moment_.day * kSecondsPerDay + moment_.second;
        return std::to_string(code == "[h]" ? seconds / 3600 : code == "[m]" ? seconds / 60 : seconds);
    }

    // "m" is a month, but minutes behind hours or before seconds.
    bool is_minute(std::size_t at) const {
        if (section_.tokens[at].text.size() > 2) return false;
        for (std::size_t i = at; i-- > 0;) {
            const FormatToken& token = section_.tokens[i];
            if (token.sign != Sign::date) continue;
            if (token.text[0] == 'h' || token.text == "[h]") return true;
            break;
        }
        for (std::size_t i = at + 1; i < section_.tokens.size(); ++i)
            if (section_.tokens[i].sign == Sign::date) return section_.tokens[i].text[0] == 's';
        return false;
    }

    std::string month(std::size_t length) const {
        if (length <= 2) return padded(moment_.month, length);
        const auto index = static_cast<std::size_t>(moment_.month - 1);
        return name_of(section_.english ? kEnglishMonths[index] : kMonths[index], length);
    }

    std::string weekday(std::size_t length) const {
        const auto index = static_cast<std::size_t>(moment_.weekday);
        return name_of(section_.english ? kEnglishDays[index] : kDays[index], length == 3 ? 3 : 4);
    }

    const FormatSection& section_;
    const Moment& moment_;
    bool half_days_ = false;
};

}  // namespace

std::optional<std::string> show_date(const FormatSection& section, const StoredNumber& value, bool from_1904) {
    const bool milliseconds = std::any_of(section.tokens.begin(), section.tokens.end(), [](const FormatToken& token) {
        return token.sign == Sign::date && token.text[0] == '.';
    });
    const std::optional<Moment> moment = moment_of(value, from_1904, milliseconds);
    if (!moment) return std::nullopt;
    return DateWriter(section, *moment).write();
}

std::optional<std::string> serial_of_iso(std::string_view text) {
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        const std::string_view piece = text.substr(std::min(at, text.size()), length);
        const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), value);
        return error == std::errc() && end == piece.data() + length ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), date = number(8, 2);
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || year < 1900 || month < 1 || month > 12 || date < 1 ||
        date > 31)
        return std::nullopt;
    std::int64_t serial = days_from_civil(year, month, date) - days_from_civil(1899, 12, 30);
    if (serial <= 60) --serial;
    std::string result = std::to_string(serial);
    if (text.size() < 16 || text[10] != 'T') return result;
    const int hour = number(11, 2), minute = number(14, 2), second = std::max(number(17, 2), 0);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second > 59) return result;
    // Rounded up, so that the second is not lost again.
    const std::int64_t scale = 1'000'000'000'000;
    const std::int64_t seconds = hour * 3600 + minute * 60 + second;
    return result + "." + padded((seconds * scale + kSecondsPerDay - 1) / kSecondsPerDay, kFractionDigits);
}

}  // namespace lkiplint
