// A report line by line, as heads of letters and signatures are printed, and how far two spellings are apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "checks/sentences.h"
#include "report/report.h"

namespace lkiplint {

// One line of running text. Views into the report.
struct PrintedLine {
    std::string_view text;
    Place place;
    const Teks* teks = nullptr;
    std::size_t offset = 0;  // in the block

    std::string folded() const;
};

// The lines of all texts in order, empty ones left out.
std::vector<PrintedLine> printed_lines(const Report& report);

// A piece of the report in which something may be looked for: a paragraph, a caption, a cell.
struct Piece {
    std::string_view text;
    const Teks* teks = nullptr;    // of running text
    const Tabel* tabel = nullptr;  // of captions and cells
    const Sel* sel = nullptr;      // of a cell
    int baris = -1, kolom = -1;    // of a cell

    const TextForms& forms() const;
    const std::vector<Word>& words() const { return forms().words(text); }
};

// All of them: texts first, then tables, each in order. Kept for the other checks.
const std::vector<Piece>& pieces_of(const CheckContext& context);

// Places inside pieces. Remembers the line breaks of the last text, so that many places of one text stay cheap.
class PiecePlaces {
public:
    explicit PiecePlaces(const Report& report) : report_(report) {}
    Place at(const Piece& piece, std::size_t offset);

private:
    const Report& report_;
    const Teks* teks_ = nullptr;
    std::optional<BlockPlaces> places_;
};

std::string locator_of(const Piece& piece);

// Insertions, deletions, substitutions and swaps of neighbours between two short ASCII words; `limit` + 1 when more.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace lkiplint
