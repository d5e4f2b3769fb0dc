// Tables as they really are: split by page breaks, with a repeated header or none, with a header of two rows, a row of
// column numbers, cells that run on in the next row. This puts the pieces together; it does not yet say what they mean.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "rules/pack.h"

namespace lkiplint {

struct TablePiece {
    std::vector<const TableRow*> rows;  // data rows; header and number rows are taken out
};

struct StitchedTable {
    std::size_t first_block = 0, last_block = 0;  // indices into Document::blocks
    std::vector<const TableRow*> header;          // one or two rows; empty when there is none
    const TableRow* numbers = nullptr;            // "1 2 3 4=3/2*100"
    std::vector<TablePiece> pieces;               // each after the first stands behind a page break
    Place place;
    int end_line = 0;

    std::string nomor;    // "3.2"
    std::string caption;  // without the number
    Place caption_place;
    std::vector<std::string> lead;  // texts between the table before (or the heading) and this one, nearest first
};

std::vector<StitchedTable> stitch_tables(const Document& document, const RulePack& pack);

}  // namespace lkiplint
