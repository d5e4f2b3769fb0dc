// The key facts of a report, as they are kept to be compared with a later one: what each indicator was to reach and
// reached in the year reported on, and what the budget was. Only what the report says with one voice: when it gives
// two values for one fact, there is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/indicator_figures.h"
#include "report/report.h"

namespace lkiplint {

struct Fakta {
    enum class Jenis { target, realisasi, capaian, anggaran, realisasi_anggaran };
    Jenis jenis = Jenis::realisasi;
    std::string nama;   // of the indicator or program; empty: the whole budget
    std::string induk;  // of an indicator of a program, kegiatan or sub kegiatan: the budget line it belongs to
    bool program = false;
    Role versi = Role::anggaran;  // of anggaran: anggaran when the report does not say which version
    std::string satuan;           // as printed in its row; empty when there is none
    std::string tercetak;         // as printed
    // How it is compared. The number is exact: a decimal point, no grouping, the printed decimals.
    std::string nilai;  // empty when it is a letter
    std::string huruf;  // "A" of "A (82,11)"
    bool persen = false;
    bool terhitung = false;  // a unit that is no percentage stood behind it
    // Where it stands.
    std::string tabel;    // "Tabel 3.2"
    std::string locator;  // "Tabel 3.2 › Indeks Kepuasan Masyarakat › Realisasi"
    std::string berkas;   // path of the file, of a report in several files that in which it stands
    Place place;

    friend bool operator==(const Fakta&, const Fakta&) = default;
};

std::string_view jenis_name(Fakta::Jenis jenis);  // "realisasi-anggaran"
std::optional<Fakta::Jenis> jenis_from_name(std::string_view name);

// 0 figures when the year reported on is not known. In order of the report: indicators first, then the budget.
std::vector<Fakta> fakta_of(const Report& report);

// The value as it was printed; nothing in it when what is kept is no number and no letter.
Printed printed_of(const Fakta& fakta);
// Reads what Decimal::to_string() writes.
std::optional<Decimal> decimal_from(std::string_view text);

// The program, kegiatan or sub kegiatan that a row's indicator belongs to: named in the row, or above it where a merged
// cell names it for several. Empty when there is none.
std::string line_of_row(const Tabel& tabel, int baris);

// What the row says its figures are counted in.
std::string satuan_of(const Tabel& tabel, int baris);

}  // namespace lkiplint
