// Dates as reports print them: "26 Januari 2024", "12 Pebruari 2025".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace lkiplint {

struct Tanggal {
    int hari = 0, bulan = 0, tahun = 0;
    friend auto operator<=>(const Tanggal&, const Tanggal&) = default;
};

inline bool is_before(const Tanggal& a, const Tanggal& b) {
    if (a.tahun != b.tahun) return a.tahun < b.tahun;
    return a.bulan != b.bulan ? a.bulan < b.bulan : a.hari < b.hari;
}

bool is_calendar_date(const Tanggal& tanggal);

struct TanggalTercetak {
    Tanggal tanggal;  // may lie outside the calendar
    std::size_t begin = 0, end = 0;
};

std::vector<TanggalTercetak> dates_in(std::string_view text);
// "Maret 2024" at the end of a text, hari 0: the day was left out.
std::optional<TanggalTercetak> month_at_end(std::string_view text);

}  // namespace lkiplint
