// The amounts that a report prints for the budget of an earlier year.
#pragma once

#include <string>
#include <vector>

#include "base/decimal.h"
#include "corpus/fakta.h"
#include "report/report.h"

namespace lkiplint {

struct AngkaAnggaran {
    std::string nama;  // of the program; empty: the whole budget
    bool realisasi = false;
    Decimal value;
    int tabel = -1, baris = -1, kolom = -1;
};

// Of the programs, and totals of tables that are sure to hold the whole budget: they print this year's total beside it,
// or just the programs of the old report (`lama`). Only amounts in rupiah.
std::vector<AngkaAnggaran> anggaran_of_year(const Report& report, int tahun, const std::vector<Fakta>& lama);

}  // namespace lkiplint
