// Decisions that a report reproduces or cites, by their registry number ("188.4/21/405.30/2022").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "checks/dates.h"
#include "report/report.h"

namespace lkiplint {

// A registry number: at least two slashes. Spaces and leading zeros left out: "065 / 032/35" and "65/32/35" are one.
struct NomorSurat {
    std::string nomor;     // comparable
    std::string tercetak;  // as printed
    std::size_t begin = 0, end = 0;
};

std::vector<NomorSurat> registry_numbers_in(std::string_view text);

// A decision in the annexes: its head and, when it has one, the head of its annex.
struct NaskahDinas {
    struct Kepala {
        NomorSurat nomor;
        Place place;
        std::string locator, quote;
    };
    Kepala kepala;
    std::vector<Kepala> lampiran;  // heads "Lampiran Keputusan …" up to the next decision
};

std::vector<NaskahDinas> acts_of(const Report& report);

// "Keputusan … Nomor 188/12/2024 tanggal 5 Januari 2024", also over the lines of a head.
struct DatedAct {
    std::string nomor, nomor_tercetak;
    Tanggal tanggal;
    std::string tercetak;  // the date
    Place place;           // of the date
    std::string locator, quote;
};

std::vector<DatedAct> dated_acts(const CheckContext& context);

}  // namespace lkiplint
