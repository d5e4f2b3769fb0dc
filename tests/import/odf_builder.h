// Builders of small OpenDocument and XLSX files for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/docx_builder.h"

namespace lkiplint::test {

inline const std::string kOdfNames =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

struct OdfParts {
    std::string text;       // inside of office:text
    std::string automatic;  // automatic styles of the text
    std::string common;     // of styles.xml
    std::string master;     // inside of office:master-styles
    std::string sheets;     // inside of office:spreadsheet; then `text` is not used
};

inline std::string odf_body(const OdfParts& odf) {
    return odf.sheets.empty() ? "<office:text>" + odf.text + "</office:text>"
                              : "<office:spreadsheet>" + odf.sheets + "</office:spreadsheet>";
}

inline std::string odf_bytes(const OdfParts& odf) {
    const std::string kind = odf.sheets.empty() ? "text" : "spreadsheet";
    return zipped(
        {{"mimetype", "application/vnd.oasis.opendocument." + kind},
         {"content.xml", "<?xml version=\"1.0\"?><office:document-content" + kOdfNames + "><office:automatic-styles>" +
                             odf.automatic + "</office:automatic-styles><office:body>" + odf_body(odf) +
                             "</office:body></office:document-content>"},
         {"styles.xml", "<office:document-styles" + kOdfNames + "><office:styles>" + odf.common +
                            "</office:styles><office:master-styles>" + odf.master +
                            "</office:master-styles></office:document-styles>"}});
}

inline std::string flat_odf(const OdfParts& odf) {
    return "<?xml version=\"1.0\"?><!-- disimpan --><office:document" + kOdfNames +
           " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles>" + odf.common +
           "</office:styles><office:automatic-styles>" + odf.automatic +
           "</office:automatic-styles><office:master-styles>" + odf.master + "</office:master-styles><office:body>" +
           odf_body(odf) + "</office:body></office:document>";
}

inline std::string tp(const std::string& text, const std::string& style = {}) {
    return "<text:p" + (style.empty() ? "" : " text:style-name=\"" + style + "\"") + ">" + text + "</text:p>";
}
inline std::string cell(const std::string& text, const std::string& attributes = {}) {
    return "<table:table-cell" + (attributes.empty() ? "" : " " + attributes) + ">" + (text.empty() ? "" : tp(text)) +
           "</table:table-cell>";
}
inline std::string row(const std::string& cells, const std::string& attributes = {}) {
    return "<table:table-row" + (attributes.empty() ? "" : " " + attributes) + ">" + cells + "</table:table-row>";
}

// A workbook with one part for each sheet; names and states of the sheets come with them.
struct XlsxSheet {
    std::string name;
    std::string data;    // inside of sheetData
    std::string behind;  // behind sheetData: merged cells
    std::string state;
};
struct XlsxParts {
    std::vector<XlsxSheet> sheets;
    std::string shared;      // inside of sst; not there when empty
    std::string styles;      // inside of styleSheet; not there when empty
    std::string properties;  // attributes of workbookPr
};

inline std::string sml(const std::string& root, const std::string& content) {
    return "<?xml version=\"1.0\"?><" + root +
           " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
           content + "</" + root + ">";
}

inline std::string xlsx_bytes(const XlsxParts& xlsx) {
    std::string list;
    std::vector<std::pair<std::string, std::string>> targets;
    Parts parts = {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})}};
    for (std::size_t i = 0; i < xlsx.sheets.size(); ++i) {
        const XlsxSheet& sheet = xlsx.sheets[i];
        const std::string number = std::to_string(i + 1);
        list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"" +
                (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
        targets.emplace_back("worksheet", "worksheets/sheet" + number + ".xml");
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           sml("worksheet", "<sheetData>" + sheet.data + "</sheetData>" + sheet.behind));
    }
    if (!xlsx.shared.empty()) {
        targets.emplace_back("sharedStrings", "sharedStrings.xml");
        parts.emplace_back("xl/sharedStrings.xml", sml("sst", xlsx.shared));
    }
    if (!xlsx.styles.empty()) {
        targets.emplace_back("styles", "styles.xml");
        parts.emplace_back("xl/styles.xml", sml("styleSheet", xlsx.styles));
    }
    parts.emplace_back("xl/workbook.xml",
                       sml("workbook", "<workbookPr" + xlsx.properties + "/><sheets>" + list + "</sheets>"));
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations(targets));
    return zipped(parts);
}

}  // namespace lkiplint::test
