#include "checks/number_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace lkiplint {
namespace {

enum class Kind { unit, one_with, factor, power, end };

struct NumberWord {
    std::string_view word;
    Kind kind;
    std::int64_t value;
};

// one_with: "se" before what it counts. power: what multiplies all that stands before it.
constexpr std::array kWords = std::to_array<NumberWord>({
    {"satu", Kind::unit, 1},
    {"dua", Kind::unit, 2},
    {"tiga", Kind::unit, 3},
    {"empat", Kind::unit, 4},
    {"lima", Kind::unit, 5},
    {"enam", Kind::unit, 6},
    {"tujuh", Kind::unit, 7},
    {"delapan", Kind::unit, 8},
    {"sembilan", Kind::unit, 9},
    {"sepuluh", Kind::one_with, 10},
    {"sebelas", Kind::one_with, 11},
    {"seratus", Kind::one_with, 100},
    {"belas", Kind::factor, 0},
    {"puluh", Kind::factor, 10},
    {"ratus", Kind::factor, 100},
    {"seribu", Kind::power, 1'000},
    {"ribu", Kind::power, 1'000},
    {"sejuta", Kind::power, 1'000'000},
    {"juta", Kind::power, 1'000'000},
    {"miliar", Kind::power, 1'000'000'000},
    {"milyar", Kind::power, 1'000'000'000},
    {"milliar", Kind::power, 1'000'000'000},
    {"triliun", Kind::power, 1'000'000'000'000},
    {"trilyun", Kind::power, 1'000'000'000'000},
    {"rupiah", Kind::end, 0},
    {"persen", Kind::end, 0},
});

// Adds up one group of three digits after the other: "dua ratus lima belas" · "ribu" · "tiga puluh".
class Reader {
public:
    bool take(const NumberWord& word) {
        if (ended_) return false;
        any_ = true;
        switch (word.kind) {
            case Kind::unit:
                if (unit_ != 0 || smallest_ <= 1) return false;
                unit_ = word.value;
                return true;
            case Kind::one_with:
                if (unit_ != 0) return false;
                return word.value == 100 ? add(100, 100) : smallest_ > 10 && add(word.value, 1);
            case Kind::factor:
                return take_factor(word.value);
            case Kind::power:
                return take_power(word.value, word.word.starts_with("se"));
            case Kind::end:
                ended_ = true;
                return true;
        }
        return false;
    }

    std::optional<std::int64_t> value() const {
        const std::int64_t all = total_ + group_ + unit_;
        return any_ && all > 0 ? std::optional(all) : std::nullopt;
    }

private:
    // `place`: the smallest place that is taken now, 100, 10 or 1; what follows must be smaller.
    bool add(std::int64_t value, std::int64_t place) {
        if (place >= smallest_) return false;
        group_ += value;
        smallest_ = place;
        unit_ = 0;
        return true;
    }

    bool take_factor(std::int64_t factor) {
        if (unit_ == 0) return false;
        if (factor == 0) return unit_ > 1 && smallest_ > 10 && add(10 + unit_, 1);
        return unit_ > 1 && add(unit_ * factor, factor);
    }

    bool take_power(std::int64_t power, bool one) {
        const std::int64_t count = one ? 1 : group_ + unit_;
        if (count == 0 || (one && group_ + unit_ != 0) || power >= least_power_) return false;
        total_ += count * power;
        least_power_ = power;
        group_ = unit_ = 0;
        smallest_ = kNothing;
        return true;
    }

    static constexpr std::int64_t kNothing = 1'000;
    std::int64_t total_ = 0, group_ = 0, unit_ = 0;
    std::int64_t smallest_ = kNothing, least_power_ = 1'000'000'000'000'000;
    bool any_ = false, ended_ = false;
};

}  // namespace

std::optional<std::int64_t> value_of_words(std::string_view text) {
    constexpr std::size_t kLongest = 240;  // letters
    if (text.size() > kLongest) return std::nullopt;
    std::string letters = lower(text);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '\n' || c == '\r'; });
    Reader reader;
    for (std::string_view rest = letters; !rest.empty();) {
        const auto* const word = std::find_if(kWords.begin(), kWords.end(),
                                              [&](const NumberWord& one) { return rest.starts_with(one.word); });
        if (word == kWords.end() || !reader.take(*word)) return std::nullopt;
        rest.remove_prefix(word->word.size());
    }
    return reader.value();
}

}  // namespace lkiplint
