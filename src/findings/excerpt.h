// The part of a report that proves a finding: the rows of its tables and the words of its texts, with the cells marked.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "report/report.h"
#include "report/whereabouts.h"

namespace lkiplint {

enum class Tanda {
    biasa,  // stands in the row
    bukti,  // what the finding was worked out from, or what contradicts it
    salah,  // what is wrong
};

struct Cuplikan {  // an excerpt of one table, or of one text when there is no header
    struct Sel {
        std::string text;
        Tanda tanda = Tanda::biasa;
    };
    struct Baris {
        Place place;
        std::vector<Sel> sel;
        int dilewati = 0;  // rows of the table that are left out above this one
    };

    std::string judul;                // "Tabel 3.11 Realisasi Anggaran", or the headings above a text
    std::vector<std::string> header;  // one for each column; empty for a text
    std::vector<Baris> baris;         // of a text: one row with one cell
    bool dipotong = false;            // more rows prove it than are shown
};

// At most so many rows are shown for one finding.
inline constexpr std::size_t kExcerptRows = 40;

// The finding's own table or text first, then those of its related places in order. Cells are shortened to what can be
// read; every row with a marked cell is there up to the limit.
std::vector<Cuplikan> excerpts_of(const Report& report, const PlaceIndex& index, const Finding& finding);

}  // namespace lkiplint
