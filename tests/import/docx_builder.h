// Small DOCX files for tests: a body, and whatever other parts a case needs.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "import/import.h"
#include "import/zip_builder.h"
#include "laporan.h"

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
using Page = std::vector<std::string>;

inline Page page_of(const Document& document) {
    Page page;
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

inline Document read(const DocxParts& docx) {
    const Result<Imported> imported = import_text("laporan.docx", docx_bytes(docx));
    REQUIRE_MESSAGE(imported.ok(), imported.error().message);
    return imported->document;
}

inline Page pages(const DocxParts& docx) { return page_of(read(docx)); }

// Styles as programs write them: a heading, one based on it, one with an Indonesian name only, one that takes the level
// back, a line of contents, bold, two based on each other, hidden.
inline const std::string kStyles =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Judul1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Bab\"><w:name w:val=\"Bab\"/><w:basedOn w:val=\"Judul1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Anak\"><w:name w:val=\"Judul 3\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Biasa\"><w:name w:val=\"Biasa\"/><w:basedOn w:val=\"Judul1\"/>"
    "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Isi1\"><w:name w:val=\"toc 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Tebal\"><w:name w:val=\"Tebal\"/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Putar\"><w:name w:val=\"a\"/><w:basedOn w:val=\"Balik\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Balik\"><w:name w:val=\"b\"/><w:basedOn w:val=\"Putar\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Samar\"><w:name w:val=\"Samar\"/><w:rPr><w:vanish/></w:rPr></w:style>";

inline std::string styled(const std::string& style, const std::string& text) {
    return p(text, "<w:pStyle w:val=\"" + style + "\"/>");
}

inline std::string listed(int num, int level, const std::string& text) {
    return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(num) +
                       "\"/></w:numPr>");
}

inline std::string level(int number, const std::string& format, const std::string& text, const std::string& more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
}

inline std::string abstract_list(int id, const std::string& levels) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}

inline std::string list(int id, int abstract, const std::string& more = {}) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract) +
           "\"/>" + more + "</w:num>";
}

}  // namespace lkiplint::test
