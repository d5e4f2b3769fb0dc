// Writes documents for Word and LibreOffice (WordprocessingML): paragraphs, tables and sections with a footer. The same
// document gives the same bytes. Lengths are in twips, 1/20 of a point; 567 are a centimetre.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace lkiplint::word {

// Text of any origin: it is escaped here, what XML cannot hold is left out, '\n' breaks the line and '\t' is a tab.
struct Run {
    enum class Field { none, page, pages };  // the number of this page, or of pages
    std::string text = {};
    bool bold = false, italic = false;
    int half_points = 0;     // size of the letters; 0: that of the style
    std::string font = {};   // empty: that of the style
    std::string color = {};  // "C00000"; empty: that of the style
    Field field = Field::none;
};

enum class Align { left, center, right };

struct Paragraph {
    std::vector<Run> runs = {};
    std::string style = {};  // "Heading1", "Title", "Kecil", …: see styles(); empty: Normal
    Align align = Align::left;
    int indent = 0, hanging = 0;
    int before = -1, after = -1;  // space above and below; -1: that of the style
    bool keep_next = false;       // on the page of the paragraph below
};

struct Cell {
    enum class Merge { none, begin, go_on };  // with the cells below
    std::vector<Paragraph> paragraphs = {};
    int span = 1;  // columns
    Merge merge = Merge::none;
    std::string shade = {};  // "D9E2F3"; empty: none
    bool middle = false;     // vertically
};

struct Row {
    std::vector<Cell> cells = {};
    bool header = false;    // repeated on every page
    bool unbroken = false;  // not split by the end of a page
    int height = 0;         // at least
};

struct Table {
    std::vector<int> widths = {};  // of the columns; cells of a row span all of them together
    std::vector<Row> rows = {};
    bool borders = true;
};

using Block = std::variant<Paragraph, Table>;

// Begins on a new page, numbered from 1. A4.
struct Section {
    std::vector<Block> blocks = {};
    std::vector<Paragraph> footer = {};
    bool landscape = false;
};

struct Document {
    std::string title = {}, subject = {};
    std::string language = "id-ID";
    std::vector<Section> sections = {};
};

// Width between the margins.
int text_width(bool landscape);

// The bytes of a DOCX file.
Result<std::string> write_docx(const Document& document);

}  // namespace lkiplint::word
