// Columns that are the sum of others in every row: "Laki-laki | Perempuan | Jumlah", "Jumlah | Baik | Rusak", "TW I |
// TW II | TW III | TW IV | Realisasi". The rows themselves show it: where most of them add up, one that does not is
// wrong.
#pragma once

#include <vector>

#include "findings/finding.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// A row whose sum is not that of its parts.
struct BrokenRowSum {
    int row = -1;
    int column = -1;         // of the sum
    std::vector<int> parts;  // columns
    Decimal stated, right;
    int blamed = -1;  // the part that is wrong, when the totals below tell; else -1: the sum
};

// The columns that a "Σ" stands before: those under the same header, up to the next "Σ". Empty when it heads none.
std::vector<int> declared_parts(const Tabel& tabel, int column);

// Of sums that no header declares. Rows that add up are noted in the sink.
std::vector<BrokenRowSum> broken_row_sums(const Tabel& tabel, const RulePack& pack, Sink& sink);

}  // namespace lkiplint
