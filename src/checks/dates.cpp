#include "checks/dates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "checks/sentences.h"

namespace lkiplint {
namespace {

int month_of(std::string_view word) {
    static constexpr std::array kMonths = std::to_array<std::pair<std::string_view, int>>({{"januari", 1},
                                                                                           {"februari", 2},
                                                                                           {"pebruari", 2},
                                                                                           {"maret", 3},
                                                                                           {"april", 4},
                                                                                           {"mei", 5},
                                                                                           {"juni", 6},
                                                                                           {"juli", 7},
                                                                                           {"agustus", 8},
                                                                                           {"september", 9},
                                                                                           {"oktober", 10},
                                                                                           {"november", 11},
                                                                                           {"nopember", 11},
                                                                                           {"desember", 12},
                                                                                           {"december", 12}});
    for (const auto& [name, month] : kMonths)
        if (word == name) return month;
    return 0;
}

int value_of(const Word& word) {
    int value = 0;
    for (const char c : word.folded) value = value * 10 + (c - '0');
    return value;
}

bool is_day(const Word& word) { return word.number && word.folded.size() <= 2; }
bool is_year(const Word& word) {
    return word.number && word.folded.size() == 4 && (word.folded.starts_with("19") || word.folded.starts_with("20"));
}

}  // namespace

bool is_calendar_date(const Tanggal& tanggal) {
    static constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (tanggal.bulan < 1 || tanggal.bulan > 12 || tanggal.hari < 1) return false;
    const bool leap = (tanggal.tahun % 4 == 0 && tanggal.tahun % 100 != 0) || tanggal.tahun % 400 == 0;
    const int days = kDays[static_cast<std::size_t>(tanggal.bulan - 1)] + (tanggal.bulan == 2 && leap ? 1 : 0);
    return tanggal.hari <= days;
}

std::vector<TanggalTercetak> dates_in(std::string_view text) {
    constexpr std::ptrdiff_t kFewestDigits = 5;  // "1 Mei 2024"
    std::vector<TanggalTercetak> dates;
    if (std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) < kFewestDigits)
        return dates;
    const auto words = split_words(text);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        if (!is_day(words[i]) || !is_year(words[i + 2])) continue;
        // "3,31 Januari" and "1.31 Januari" end a number.
        if (words[i].begin > 1 && std::string_view(",.").find(text[words[i].begin - 1]) != std::string_view::npos)
            continue;
        const int month = month_of(words[i + 1].folded);
        if (month != 0 && only_space_between(text, words[i], words[i + 1]) &&
            only_space_between(text, words[i + 1], words[i + 2]))
            dates.push_back({{value_of(words[i]), month, value_of(words[i + 2])}, words[i].begin, words[i + 2].end});
    }
    return dates;
}

std::optional<TanggalTercetak> month_at_end(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() < 2) return std::nullopt;
    const Word &month = words[words.size() - 2], &year = words.back();
    const int bulan = month_of(month.folded);
    if (bulan == 0 || !is_year(year) || !only_space_between(text, month, year)) return std::nullopt;
    return TanggalTercetak{{0, bulan, value_of(year)}, month.begin, year.end};
}

}  // namespace lkiplint
