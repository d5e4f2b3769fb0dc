// Paragraphs and table rows of a DOCX as blocks of a Document, counted in the order of reading.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "import/docx_numbering.h"
#include "import/docx_styles.h"
#include "import/docx_text.h"
#include "import/import.h"
#include "import/office_blocks.h"

namespace lkiplint::docx {

// The texts of footnotes or endnotes by id, with `ordinal` and `part` of their places.
using Notes = std::unordered_map<std::string, std::vector<TextBlock>>;

// The paragraphs below `root`, in tables too, without labels or headings: for notes, headers and footers.
std::vector<TextBlock> plain_paragraphs(const tinyxml2::XMLElement& root, const Styles& styles, int part, int& ordinal);

class BlockReader {
public:
    // `source`, if any, gets the spots of what is read, whose offsets must be marked then.
    BlockReader(Document& document, Styles styles, Numbering numbering, Pages pages, const ImportLimits& limits,
                DocxSource* source = nullptr)
        : document_(document),
          styles_(std::move(styles)),
          numbering_(std::move(numbering)),
          pages_(pages),
          limits_(limits),
          source_(source) {}

    Notes footnotes, endnotes;

    // A paragraph outside of tables, then its text boxes, then its notes.
    std::optional<Error> paragraph(const tinyxml2::XMLElement& element);
    // The rows between these two make one table; what hangs on its cells follows it.
    void begin_table();
    std::optional<Error> row(const tinyxml2::XMLElement& element);
    void end_table();

private:
    // What follows a paragraph or table: text boxes, nested tables, notes.
    struct Behind {
        std::vector<Block> blocks;
        std::vector<DocxSpot> holders;  // of the blocks, where a source is wanted
        std::vector<NoteReference> notes;
    };

    struct Table {
        OpenTable content;
        std::vector<DocxSpot> begun;  // for each column the cell that those merged with it from below belong to
    };

    Place count();
    Place place(int column = 1) const;
    std::string label_of(const tinyxml2::XMLElement& paragraph, const ParagraphFormat& format, bool empty);
    WrittenParagraph read_paragraph(const tinyxml2::XMLElement& element, const Place& place,
                                    std::vector<const tinyxml2::XMLElement*>& boxes, std::vector<NoteReference>& notes);
    std::optional<Error> read_table(const tinyxml2::XMLElement& table, Table& open, Behind& behind);
    std::optional<Error> read_row(const tinyxml2::XMLElement& element, Table& open, Behind& behind);
    // Of the cell in `column` of a row. `before`: the spot of the cell before it, which is changed to that of this one.
    void record_cell(const tinyxml2::XMLElement& element, Place row, int column, Table& open, DocxSpot& before);
    void record_holder(const tinyxml2::XMLElement& element, Behind& behind);
    Result<Cell> read_cell(const tinyxml2::XMLElement& element, const Place& row,
                           std::vector<WrittenParagraph>& paragraphs, Behind& behind);
    // `row`: of the table that the boxes stand in.
    std::optional<Error> read_boxes(std::vector<const tinyxml2::XMLElement*> boxes, std::optional<Place> row,
                                    Behind& behind);
    void put(Behind behind, bool of_table);

    Document& document_;
    Styles styles_;
    Numbering numbering_;
    Pages pages_;
    ImportLimits limits_;
    DocxSource* source_;
    int line_ = 0;     // in the order of reading
    int ordinal_ = 0;  // in the main part
    CellCounter cells_{limits_};
    Volume volume_{limits_};  // of paragraphs
    Table open_;
    Behind behind_;
};

}  // namespace lkiplint::docx
