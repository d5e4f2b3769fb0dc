// What a file says of itself on its cover: whose report it is, and of which year.
#pragma once

#include <string>

#include "document/document.h"
#include "rules/pack.h"

namespace lkiplint {

struct Cover {
    std::string instansi;  // empty when it is not said
    int tahun = 0;         // 0 when it is not said
};

// Only of the lines of a title, before the first chapter, that call the file a report; a chapter or an annex has none.
// `tables_only`: a spreadsheet, whose first lines name the unit without calling it a report.
Cover read_cover(const Document& document, bool tables_only, const RulePack& pack);

// Two names of one unit may be of different length: "Kecamatan X", "Kecamatan X Kabupaten Y".
bool is_same_unit(const Cover& a, const Cover& b);

}  // namespace lkiplint
