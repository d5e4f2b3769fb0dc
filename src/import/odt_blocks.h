// Paragraphs, lists and table rows of an OpenDocument text as blocks of a Document, counted in the order of reading.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tinyxml2.h>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"
#include "import/odf_lists.h"
#include "import/odf_styles.h"
#include "import/odf_text.h"
#include "import/office_blocks.h"

namespace lkiplint::odf {

// The paragraphs below `root` without labels or headings: for notes, headers and footers.
std::vector<TextBlock> plain_paragraphs(const tinyxml2::XMLElement& root, const Styles& styles, int part, int& ordinal);

// Of a text:list, from whatever holds its attributes.
ListNumbers::Opening list_opening(const tinyxml2::XMLElement& list);

class BlockReader {
public:
    struct Facts {
        bool pages_recorded = false;
        bool covered_cells = false;  // does the file hold a cell for each place that a merged cell covers?
    };
    BlockReader(Document& document, Styles styles, ListStyles lists, const Facts& facts, const ImportLimits& limits)
        : document_(document),
          styles_(std::move(styles)),
          lists_(std::move(lists)),
          pages_(facts.pages_recorded),
          facts_(facts),
          limits_(limits),
          cells_(limits),
          volume_(limits) {}

    ListNumbers& lists() { return lists_; }
    Pages& pages() { return pages_; }

    // A text:p or text:h outside of tables, then its text boxes, then its notes.
    std::optional<Error> paragraph(const tinyxml2::XMLElement& element, bool contents);
    // The rows between these two make one table; what hangs on its cells follows it.
    void begin_table(std::string_view style);
    std::optional<Error> row(const tinyxml2::XMLElement& element);
    void end_table();

private:
    // What follows a paragraph or table: text boxes, nested tables, notes.
    struct Behind {
        std::vector<Block> blocks;
        std::vector<TextBlock> notes;
    };
    struct Table {
        OpenTable open;
        std::vector<int> covered;  // for each column: how many rows more a cell above reaches down
    };
    // Where the paragraphs of a cell or text box go.
    struct Target {
        std::optional<Place> row;                       // of the table around it
        std::vector<WrittenParagraph>* cell = nullptr;  // blocks when null
        Behind& behind;
    };

    Place next_place();
    WrittenParagraph read_paragraph(const tinyxml2::XMLElement& element, const Place& place, bool contents,
                                    std::vector<const tinyxml2::XMLElement*>& boxes, Behind& behind);
    std::optional<Error> read_flow(const tinyxml2::XMLElement& parent, const Target& target);
    std::optional<Error> read_flow_paragraph(const tinyxml2::XMLElement& element, const Target& target);
    std::optional<Error> read_boxes(const std::vector<const tinyxml2::XMLElement*>& boxes, std::optional<Place> row,
                                    Behind& behind);
    std::optional<Error> read_nested(const tinyxml2::XMLElement& element, const Target& target);
    std::optional<Error> read_rows(const tinyxml2::XMLElement& table, Table& into, Behind& behind);
    std::optional<Error> read_row(const tinyxml2::XMLElement& element, Table& table, Behind& behind);
    std::optional<Error> read_cells(const tinyxml2::XMLElement& element, Table& table, TableRow& row,
                                    std::vector<WrittenParagraph>& last, Behind& behind);
    std::optional<Error> fill_covered(Table& table, TableRow& row);
    void put(Behind behind, bool of_table);

    Document& document_;
    Styles styles_;
    ListNumbers lists_;
    Pages pages_;
    Facts facts_;
    ImportLimits limits_;
    CellCounter cells_;
    Volume volume_;    // of paragraphs
    int line_ = 0;     // in the order of reading
    int ordinal_ = 0;  // in the main part
    Table open_;
    Behind behind_;
};

}  // namespace lkiplint::odf
