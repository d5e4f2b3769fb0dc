// Cells and paragraphs as the forms of the reviu have them, in few words.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/docx_writer.h"

namespace lkiplint::word {

inline Run plain(std::string text) {
    Run run;
    run.text = std::move(text);
    return run;
}
inline Run bold(std::string text) {
    Run run = plain(std::move(text));
    run.bold = true;
    return run;
}

inline Paragraph paragraph(std::vector<Run> runs, std::string style = "Isi") {
    Paragraph made;
    made.runs = std::move(runs);
    made.style = std::move(style);
    return made;
}

inline Cell cell(std::vector<Paragraph> paragraphs) {
    Cell made;
    made.paragraphs = std::move(paragraphs);
    return made;
}
inline Cell cell(std::string text) { return cell({paragraph({plain(std::move(text))})}); }

inline Cell head_cell(std::string_view text, int span = 1, Cell::Merge merge = Cell::Merge::none) {
    Paragraph title = paragraph({bold(std::string(text))});
    title.align = Align::center;
    title.keep_next = true;  // no header alone at the end of a page
    Cell made = cell({std::move(title)});
    made.span = span;
    made.merge = merge;
    made.shade = "D9E2F3";
    made.middle = true;
    return made;
}

// A row that is repeated on every page.
inline Row head_row(std::vector<Cell> cells) {
    Row row;
    row.cells = std::move(cells);
    row.header = row.unbroken = true;
    return row;
}

inline std::vector<int> widths_of(const auto& widths) { return {widths.begin(), widths.end()}; }

}  // namespace lkiplint::word
