// Sheets of spreadsheets as blocks of a Document, from cells that may lie far apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"
#include "import/volume.h"

namespace lkiplint {

inline constexpr int kLastSheetRow = 1'048'576;
inline constexpr int kLastSheetColumn = 16'384;

struct SheetCell {
    int column = 0;  // 1-based
    std::string text;
    bool bold = false;
};

struct SheetRow {
    int number = 0;                // 1-based
    std::vector<SheetCell> cells;  // those that show something, from left to right
};

struct Sheet {
    std::string name;
    std::vector<SheetRow> rows;  // from the top
    bool hidden = false;
    std::vector<int> hidden_rows;  // that show something
    int hidden_columns = 0;
};

// What the cells of all sheets of a file come to.
class SheetCounts {
public:
    explicit SheetCounts(const ImportLimits& limits) : limits_(limits), volume_(limits) {}

    std::optional<Error> add(const SheetCell& cell);

private:
    ImportLimits limits_;
    std::size_t cells_ = 0;
    Volume volume_;
};

class SheetWriter {
public:
    SheetWriter(Document& document, const ImportLimits& limits) : document_(document), limits_(limits) {}

    // Blank rows divide the sheet; what stands alone above a table is its caption or a heading, and so is the name of
    // the sheet when it says something.
    std::optional<Error> add(const Sheet& sheet);

private:
    void note_hidden(const Sheet& sheet);
    void add_name(const Sheet& sheet);
    std::optional<Error> add_rows(const Sheet& sheet);
    TableRow table_row(const SheetRow& from, const std::vector<int>& columns) const;

    Document& document_;
    ImportLimits limits_;
    int part_ = -1;  // index of the sheet
    int lines_ = 0;  // of the sheets before
    std::size_t cells_ = 0;
};

}  // namespace lkiplint
