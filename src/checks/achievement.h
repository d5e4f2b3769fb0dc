// Capaian as the tables hold it, for the checks of what sentences say about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/common.h"
#include "checks/sentences.h"
#include "report/report.h"

namespace lkiplint {

struct CapaianCell {
    int tabel = -1, baris = -1, kolom = -1;
    Decimal nilai;  // %
};

// May a sentence or table of one context be held against a table of the other?
bool may_compare(const Konteks& a, const Konteks& b);

// The column with the capaian of the year reported on; -1 when there is none or it cannot be told which.
int capaian_column(const Report& report, const Tabel& tabel);

// Every printed capaian of a table, without total rows; rows of averages only when asked for.
std::vector<CapaianCell> capaian_cells(const Report& report, int tabel, bool averages = false);

// Capaian of an indicator in the tables of capaian that a context may be held against.
std::vector<CapaianCell> capaian_of(const Report& report, int indikator, const Konteks& konteks);
// The same for all indicators that stand under the same tujuan or sasaran of those tables.
std::vector<CapaianCell> capaian_of_goal(const Report& report, int indikator, const Konteks& konteks);

// Is it what no formula gives for the target and realisasi of its row? `negative`: less is better beyond doubt, and
// realisasi by target no formula for it.
bool is_doubtful_capaian(const Report& report, const CapaianCell& cell, bool negative);

// The last table that stands before a line; -1 when there is none.
int table_before(const Report& report, int line);

// "97,11%" as a table prints it, with where it stands.
Related related_capaian(const Report& report, const CapaianCell& cell);

// The sentence that holds an offset.
Sentence sentence_at(std::string_view text, std::size_t offset);

}  // namespace lkiplint
