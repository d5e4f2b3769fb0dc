// Paragraphs and tables of word processors and spreadsheets as blocks of a Document; the same for every format, so that
// a report reads the same whatever program saved it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"
#include "import/volume.h"

namespace lkiplint {

inline constexpr std::string_view kBullet = "-";  // the label of a list item that has a bullet
inline constexpr int kSpacesPerLevel = 4;         // of a list

// A paragraph as a word processor has it.
struct WrittenParagraph {
    int heading = 0;        // 1 = outermost, 0 = none
    bool contents = false;  // a line of a table of contents
    int level = 0;          // indent of a list item in spaces
    std::string label;      // of its list, as it is printed
    std::string text;       // a manual line break is '\n'
    bool bold = false;
    Place place;
};

// Texts that came through a converter bring its markup along as plain characters; they lose it.
void drop_markup(WrittenParagraph& paragraph);
// As blocks: an item by its label or by the one that was typed, a heading by its style or its looks, or running text.
// Nothing when it is empty.
void append_blocks(const WrittenParagraph& paragraph, std::vector<Block>& blocks);
// The paragraphs of a cell of `row` as one text. A bullet divides several and says nothing about one.
Cell cell_of(const std::vector<WrittenParagraph>& paragraphs, const Place& row);

// A table while it is read.
struct OpenTable {
    TableBlock block;
    std::vector<WrittenParagraph> first;  // the paragraphs of the last cell of its first row

    // A table of one cell is a frame around text.
    bool is_frame() const { return block.rows.size() == 1 && block.rows.front().cells.size() == 1; }
    // Leaves out rows that are empty of cells or but a line of dashes. `last`: the paragraphs of its last cell.
    void add(TableRow row, std::vector<WrittenParagraph> last);
};
void put_table(OpenTable table, std::vector<Block>& blocks);
// Headers and footers are read behind the body: their lines go on from its.
void number_running(Document& document);

// Puts cells into rows and counts them all, and their text.
class CellCounter {
public:
    explicit CellCounter(const ImportLimits& limits) : limits_(limits), volume_(limits) {}
    // `cell` in the next column of `row`, and empty cells in those behind it when it is `columns` wide.
    std::optional<Error> add(TableRow& row, Cell cell, int columns);

private:
    ImportLimits limits_;
    std::size_t cells_ = 0;
    Volume volume_;
};

}  // namespace lkiplint
