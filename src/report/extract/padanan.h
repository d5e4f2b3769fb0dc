// Which rows of which tables speak of the same indicator, sasaran or budget line.
#pragma once

#include "report/matching.h"
#include "report/report.h"

namespace lkiplint {

// Finds things by the names that sentences give them.
struct NameIndices {
    NameIndex indikator;                       // index -> Report::indikator
    NameIndex sasaran;                         // index -> Report::sasaran
    std::vector<int> indikator_of;             // group in `indikator` -> Report::indikator
    NameIndex program{85};                     // indicators of programs, kegiatan and sub kegiatan by their own name
    std::vector<std::vector<int>> program_of;  // group in `program` -> Report::indikator, one for each line
    std::vector<std::pair<int, std::string>> line;  // Report::indikator of a line -> the line's name, by indikator
};

// Fills report.indikator, report.sasaran and report.pos from report.tabel.
NameIndices match_rows(Report& report);

}  // namespace lkiplint
