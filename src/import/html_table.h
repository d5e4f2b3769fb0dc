// A table of a page while it is read: cells that span rows and columns become a cell and empty ones.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "import/html_tree.h"
#include "import/office_blocks.h"

namespace lkiplint::html {

class TableReader {
public:
    explicit TableReader(CellCounter& cells) : cells_(&cells) {}

    // Paragraphs go into the open cell, and above the table while none is open.
    void add(WrittenParagraph paragraph);
    void open_group(std::string_view name);  // thead, tbody, tfoot
    void open_row(const Place& place);
    // `place`: of the tag.
    std::optional<Error> open_cell(const GumboNode& cell, const Place& place);
    std::optional<Error> close_cell();
    std::optional<Error> close_row();

    bool in_cell() const { return in_cell_; }
    bool in_row() const { return in_row_; }
    std::vector<WrittenParagraph> take_captions() { return std::move(captions_); }
    // The rows in the order in which they are shown. The reader is empty afterwards.
    OpenTable take_table();

private:
    struct Row {
        TableRow row;
        std::vector<WrittenParagraph> last;  // the paragraphs of its last cell
        int order = 0;
    };
    // Cells that reach into this row from above, up to the first free column.
    std::optional<Error> fill();
    void cut_overhang();

    CellCounter* cells_;
    std::vector<WrittenParagraph> captions_;
    std::vector<Row> rows_;
    std::vector<int> spans_;  // for each column, how many more rows its last cell covers
    int order_ = 1;
    bool head_ = false, foot_ = false;
    bool in_row_ = false, in_cell_ = false;
    Row open_row_;
    std::vector<WrittenParagraph> cell_;
    Place cell_place_;
    int columns_ = 1, span_ = 1;
    std::size_t width_ = 0;  // columns in which a cell begins
};

}  // namespace lkiplint::html
