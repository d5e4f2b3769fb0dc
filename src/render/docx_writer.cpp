// The order of elements is that of the schema (ECMA-376, wml.xsd): Word refuses a file that changes it.
#include "render/docx_writer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "render/docx_parts.h"
#include "render/zip_writer.h"

namespace lkiplint::word {
namespace {

constexpr int kPaperShort = 11906, kPaperLong = 16838;  // A4
constexpr int kMarginLeft = 1418, kMargin = 1134;       // the left one is where sheets are bound
constexpr int kCellMargin = 85;

std::string number(int value) { return std::to_string(value); }

// The text of a run as w:t, w:br and w:tab.
std::string run_content(std::string_view text) {
    std::string out, piece;
    const auto flush = [&] {
        if (!piece.empty()) out += "<w:t xml:space=\"preserve\">" + escape(piece) + "</w:t>";
        piece.clear();
    };
    for (const char c : text) {
        if (c != '\n' && c != '\t') {
            piece += c;
            continue;
        }
        flush();
        out += c == '\n' ? "<w:br/>" : "<w:tab/>";
    }
    flush();
    return out;
}

std::string run_properties(const Run& run) {
    std::string out;
    if (!run.font.empty()) {
        const std::string font = "\"" + escape(run.font) + "\"";
        out += "<w:rFonts w:ascii=" + font + " w:hAnsi=" + font + " w:eastAsia=" + font + " w:cs=" + font + "/>";
    }
    if (run.bold) out += "<w:b/><w:bCs/>";
    if (run.italic) out += "<w:i/><w:iCs/>";
    if (!run.color.empty()) out += "<w:color w:val=\"" + escape(run.color) + "\"/>";
    if (run.half_points > 0)
        out += "<w:sz w:val=\"" + number(run.half_points) + "\"/><w:szCs w:val=\"" + number(run.half_points) + "\"/>";
    return out.empty() ? out : "<w:rPr>" + out + "</w:rPr>";
}

std::string run_xml(const Run& run) {
    if (run.field != Run::Field::none) {
        const std::string code = run.field == Run::Field::page ? "PAGE" : "NUMPAGES";
        return "<w:fldSimple w:instr=\" " + code + " \"><w:r>" + run_properties(run) +
               "<w:t>1</w:t></w:r></w:fldSimple>";
    }
    return "<w:r>" + run_properties(run) + run_content(run.text) + "</w:r>";
}

std::string paragraph_properties(const Paragraph& paragraph, const std::string& section) {
    std::string out;
    if (!paragraph.style.empty()) out += "<w:pStyle w:val=\"" + escape(paragraph.style) + "\"/>";
    if (paragraph.keep_next) out += "<w:keepNext/>";
    if (paragraph.before >= 0 || paragraph.after >= 0) {
        out += "<w:spacing";
        if (paragraph.before >= 0) out += " w:before=\"" + number(paragraph.before) + "\"";
        if (paragraph.after >= 0) out += " w:after=\"" + number(paragraph.after) + "\"";
        out += "/>";
    }
    if (paragraph.indent > 0 || paragraph.hanging > 0)
        out += "<w:ind w:left=\"" + number(paragraph.indent) + "\" w:hanging=\"" + number(paragraph.hanging) + "\"/>";
    if (paragraph.align == Align::center) out += "<w:jc w:val=\"center\"/>";
    if (paragraph.align == Align::right) out += "<w:jc w:val=\"right\"/>";
    out += section;
    return out.empty() ? out : "<w:pPr>" + out + "</w:pPr>";
}

std::string paragraph_xml(const Paragraph& paragraph, const std::string& section = {}) {
    std::string out = "<w:p>" + paragraph_properties(paragraph, section);
    for (const Run& run : paragraph.runs) out += run_xml(run);
    return out + "</w:p>";
}

std::string cell_xml(const Cell& cell, int width) {
    std::string out = "<w:tc><w:tcPr><w:tcW w:w=\"" + number(width) + "\" w:type=\"dxa\"/>";
    if (cell.span > 1) out += "<w:gridSpan w:val=\"" + number(cell.span) + "\"/>";
    if (cell.merge == Cell::Merge::begin) out += "<w:vMerge w:val=\"restart\"/>";
    if (cell.merge == Cell::Merge::go_on) out += "<w:vMerge/>";
    if (!cell.shade.empty()) out += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + escape(cell.shade) + "\"/>";
    if (cell.middle) out += "<w:vAlign w:val=\"center\"/>";
    out += "</w:tcPr>";
    for (const Paragraph& paragraph : cell.paragraphs) out += paragraph_xml(paragraph);
    if (cell.paragraphs.empty()) out += "<w:p/>";  // a cell without one is no cell
    return out + "</w:tc>";
}

std::string row_xml(const Row& row, const std::vector<int>& widths) {
    std::string properties;
    if (row.unbroken) properties += "<w:cantSplit/>";
    if (row.height > 0) properties += "<w:trHeight w:val=\"" + number(row.height) + "\" w:hRule=\"atLeast\"/>";
    if (row.header) properties += "<w:tblHeader/>";
    std::string out = "<w:tr>";
    if (!properties.empty()) out += "<w:trPr>" + properties + "</w:trPr>";
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
        int width = 0;
        for (int i = 0; i < cell.span && column < widths.size(); ++i) width += widths[column++];
        out += cell_xml(cell, width);
    }
    return out + "</w:tr>";
}

std::string table_xml(const Table& table) {
    const int width = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    std::string out = "<w:tbl><w:tblPr><w:tblStyle w:val=\"";
    out += table.borders ? "TableGrid" : "TableNormal";
    out += "\"/><w:tblW w:w=\"" + number(width) + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>";
    for (const char* side : {"left", "right"})
        out += std::string("<w:") + side + " w:w=\"" + number(kCellMargin) + "\" w:type=\"dxa\"/>";
    out +=
        "</w:tblCellMar><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\""
        " w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>";
    for (const int column : table.widths) out += "<w:gridCol w:w=\"" + number(column) + "\"/>";
    out += "</w:tblGrid>";
    for (const Row& row : table.rows) out += row_xml(row, table.widths);
    return out + "</w:tbl>";
}

std::string section_xml(const Section& section, std::size_t index) {
    const int width = section.landscape ? kPaperLong : kPaperShort,
              height = section.landscape ? kPaperShort : kPaperLong;
    std::string out = "<w:sectPr>";
    if (!section.footer.empty()) out += "<w:footerReference w:type=\"default\" r:id=\"" + footer_id(index) + "\"/>";
    out += "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"" + number(width) + "\" w:h=\"" + number(height) + "\"";
    if (section.landscape) out += " w:orient=\"landscape\"";
    const std::string margin = "\"" + number(kMargin) + "\"";
    out += "/><w:pgMar w:top=" + margin + " w:right=" + margin + " w:bottom=" + margin + " w:left=\"" +
           number(kMarginLeft) + "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
    return out + "<w:pgNumType w:start=\"1\"/><w:cols w:space=\"708\"/></w:sectPr>";
}

// The last section's properties end the body; those of the others stand in their last paragraph. Two tables that
// touch would be one, so each is followed by a paragraph.
std::string body_xml(const std::vector<Section>& sections) {
    std::string out;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const std::vector<Block>& blocks = sections[i].blocks;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            const auto* table = std::get_if<Table>(&blocks[b]);
            out += table != nullptr ? table_xml(*table) : paragraph_xml(std::get<Paragraph>(blocks[b]));
            const bool at_end = b + 1 == blocks.size();
            if (table != nullptr && !at_end && std::holds_alternative<Table>(blocks[b + 1])) out += "<w:p/>";
        }
        const std::string properties = section_xml(sections[i], i);
        Paragraph last;
        last.style = "Penutup";
        out += paragraph_xml(last, i + 1 < sections.size() ? properties : std::string());
        if (i + 1 == sections.size()) out += properties;
    }
    return out;
}

std::string footer_xml(const Section& section) {
    std::string out;
    for (const Paragraph& paragraph : section.footer) out += paragraph_xml(paragraph);
    return out;
}

}  // namespace

int text_width(bool landscape) { return (landscape ? kPaperLong : kPaperShort) - kMarginLeft - kMargin; }

Result<std::string> write_docx(const Document& document) {
    std::vector<bool> footers;
    for (const Section& section : document.sections) footers.push_back(!section.footer.empty());
    ZipParts parts = fixed_parts(document, footers);
    parts.emplace_back("word/document.xml",
                       word_part("document", "<w:body>" + body_xml(document.sections) + "</w:body>"));
    for (std::size_t i = 0; i < footers.size(); ++i)
        if (footers[i])
            parts.emplace_back("word/" + footer_name(i), word_part("ftr", footer_xml(document.sections[i])));
    return write_zip(parts);
}

}  // namespace lkiplint::word
