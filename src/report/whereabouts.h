// From a place in the file back to what stands there: which cell of which table, or which text.
#pragma once

#include <vector>

#include "report/report.h"

namespace lkiplint {

struct Whereabouts {
    int tabel = -1;  // index into Report::tabel; -1 when the place is in no table
    int baris = -1;  // index into its baris; -1 for its caption and header
    int kolom = -1;  // index into its kolom; -1 when only the row is known
    int teks = -1;   // index into Report::teks; -1 when the place is in no running text

    bool in_cell() const { return baris >= 0 && kolom >= 0; }
    bool known() const { return tabel >= 0 || teks >= 0; }
};

// Refers to nothing of the report: it may be kept when the report is gone.
class PlaceIndex {
public:
    explicit PlaceIndex(const Report& report);

    // What stands at a place that the report's own facts name: the start of a cell, words inside a cell or a text, a
    // row, a caption, a header. Unknown when nothing does.
    Whereabouts find(const Place& place) const;
    // The first thing that begins at or behind a line; a caption counts as its table. Unknown at the end of the report.
    Whereabouts first_from(int line) const;

private:
    struct Entry {
        int line = 0, column = 0;
        int end_line = 0;  // of a text that runs over several lines
        Whereabouts what;
    };

    void add(const Place& place, int end_line, Whereabouts what);
    void add_table(const Tabel& tabel, int index);

    std::vector<Entry> entries_;  // by line, then column
};

}  // namespace lkiplint
