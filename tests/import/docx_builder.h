// Small DOCX files for tests: a body, and whatever other parts a case needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "import/zip_builder.h"

namespace lkiplint::test {

inline std::string w_part(const std::string& root, const std::string& content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:masa=\"urn:contoh:masa-depan\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           content + "</w:" + root + ">";
}

inline std::string relations(const std::vector<std::pair<std::string, std::string>>& types_and_targets) {
    std::string text = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int id = 0;
    for (const auto& [type, target] : types_and_targets)
        text += "<Relationship Id=\"rId" + std::to_string(++id) +
                "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
                "\" Target=\"" + target + "\"/>";
    return text + "</Relationships>";
}

struct DocxParts {
    std::string body;  // inside of w:body
    // Inside of their roots; not there when empty.
    std::string styles, numbering, footnotes, endnotes, header, footer;
};

inline Parts docx_parts(const DocxParts& docx) {
    struct Extra {
        std::string type, root, content;
    };
    Parts parts = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
         "PartName=\"/word/document.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
        {"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})},
        {"word/document.xml", w_part("document", "<w:body>" + docx.body + "</w:body>")},
    };
    std::vector<std::pair<std::string, std::string>> targets;
    for (const Extra& extra :
         {Extra{"styles", "styles", docx.styles}, Extra{"numbering", "numbering", docx.numbering},
          Extra{"footnotes", "footnotes", docx.footnotes}, Extra{"endnotes", "endnotes", docx.endnotes},
          Extra{"header", "hdr", docx.header}, Extra{"footer", "ftr", docx.footer}}) {
        if (extra.content.empty()) continue;
        targets.emplace_back(extra.type, extra.type + ".xml");
        parts.emplace_back("word/" + extra.type + ".xml", w_part(extra.root, extra.content));
    }
    parts.emplace_back("word/_rels/document.xml.rels", relations(targets));
    return parts;
}

inline std::string docx_bytes(const DocxParts& docx) { return zipped(docx_parts(docx)); }

// A run, a paragraph with one run, a cell, a row.
inline std::string r(const std::string& text, const std::string& properties = {}) {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" +
           text + "</w:t></w:r>";
}
inline std::string p(const std::string& text, const std::string& properties = {}) {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + r(text) + "</w:p>";
}
inline std::string tc(const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
}
inline std::string tr(const std::vector<std::string>& cells) {
    std::string row = "<w:tr>";
    for (const std::string& cell : cells) row += cell;
    return row + "</w:tr>";
}
inline std::string tbl(const std::vector<std::string>& rows) {
    std::string table = "<w:tbl><w:tblPr/><w:tblGrid/>";
    for (const std::string& row : rows) table += row;
    return table + "</w:tbl>";
}

// The document on a page: "H1 title", "P text", "I a. item", "T a | b" for each row of a table. A bold block ends in
// "*".
inline std::vector<std::string> page_of(const Document& document) {
    std::vector<std::string> page;
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            std::string line = text->role == TextRole::heading ? "H" + std::to_string(text->level)
                               : text->role == TextRole::item  ? "I " + text->label
                                                               : "P";
            page.push_back(line + " " + text->text + (text->bold ? "*" : ""));
            continue;
        }
        for (const TableRow& row : std::get<TableBlock>(block).rows) {
            std::string line;
            for (const Cell& cell : row.cells)
                line += (line.empty() ? "T " : " | ") + cell.text + (cell.bold ? "*" : "");
            page.push_back(line);
        }
    }
    return page;
}

}  // namespace lkiplint::test
