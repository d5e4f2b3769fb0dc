#include "render/docx_parts.h"

#include "base/text.h"
#include "render/tool.h"

namespace lkiplint::word {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

constexpr char32_t kReplacement = 0xFFFD;  // what stands for a byte that is no UTF-8

// XML 1.0 has no way to write the others.
bool is_writable(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n';
    return c != 0x7F && c != 0xFFFE && c != 0xFFFF;
}

std::string text(std::string_view view) { return std::string(view); }

std::string content_types(const std::vector<bool>& footers) {
    std::string out =
        text(kXml) + "<Types xmlns=\"" + text(kPackage) + "content-types\">" +
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const auto add = [&](const std::string& part, const std::string& type) {
        out += "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    };
    add("word/document.xml", text(kWordType) + "document.main+xml");
    add("word/styles.xml", text(kWordType) + "styles+xml");
    add("word/settings.xml", text(kWordType) + "settings+xml");
    for (std::size_t i = 0; i < footers.size(); ++i)
        if (footers[i]) add("word/" + footer_name(i), text(kWordType) + "footer+xml");
    add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    return out + "</Types>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& content) {
    return text(kXml) + "<Relationships xmlns=\"" + text(kPackage) + "relationships\">" + content + "</Relationships>";
}

std::string package_relations() {
    return relations(relation("rId1", text(kOffice) + "relationships/officeDocument", "word/document.xml") +
                     relation("rId2", text(kPackage) + "relationships/metadata/core-properties", "docProps/core.xml") +
                     relation("rId3", text(kOffice) + "relationships/extended-properties", "docProps/app.xml"));
}

std::string document_relations(const std::vector<bool>& footers) {
    std::string out = relation("rId1", text(kOffice) + "relationships/styles", "styles.xml") +
                      relation("rId2", text(kOffice) + "relationships/settings", "settings.xml");
    for (std::size_t i = 0; i < footers.size(); ++i)
        if (footers[i]) out += relation(footer_id(i), text(kOffice) + "relationships/footer", footer_name(i));
    return relations(out);
}

// No dates: the same document must give the same bytes.
std::string core_properties(const Document& document) {
    return text(kXml) + "<cp:coreProperties xmlns:cp=\"" + text(kPackage) +
           "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
           "<dc:title>" +
           escape(document.title) + "</dc:title><dc:subject>" + escape(document.subject) + "</dc:subject><dc:creator>" +
           text(kToolName) + "</dc:creator><dc:language>" + escape(document.language) +
           "</dc:language></cp:coreProperties>";
}

std::string app_properties() {
    return text(kXml) + "<Properties xmlns=\"" + text(kOffice) + "extended-properties\"><Application>" +
           text(kToolName) + "</Application></Properties>";
}

// Without the compatibility mode Word opens a file as one of its version of 2007.
std::string settings(const Document& document) {
    return word_part("settings",
                     "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"708\"/>"
                     "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
                     "<w:compatSetting w:name=\"compatibilityMode\""
                     " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                     "<w:themeFontLang w:val=\"" +
                         escape(document.language) +
                         "\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/>");
}

std::string paragraph_style(const std::string& id, const std::string& name, const std::string& paragraph,
                            const std::string& letters, bool heading = false) {
    std::string out = "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name +
                      "\"/><w:basedOn w:val=\"Normal\"/>";
    if (heading) out += "<w:next w:val=\"Normal\"/>";
    out += "<w:qFormat/>";
    if (!paragraph.empty()) out += "<w:pPr>" + paragraph + "</w:pPr>";
    if (!letters.empty()) out += "<w:rPr>" + letters + "</w:rPr>";
    return out + "</w:style>";
}

std::string size(int half_points) {
    return "<w:sz w:val=\"" + std::to_string(half_points) + "\"/><w:szCs w:val=\"" + std::to_string(half_points) +
           "\"/>";
}

std::string defaults(const std::string& language) {
    return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\""
           " w:cs=\"Arial\"/>" +
           size(20) + "<w:lang w:val=\"" + escape(language) + "\" w:eastAsia=\"" + escape(language) +
           "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
           "<w:spacing w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>";
}

std::string table_styles() {
    std::string borders;
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        borders += std::string("<w:") + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
           "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\""
           " w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
           "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
           "</w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
           "<w:basedOn w:val=\"TableNormal\"/><w:uiPriority w:val=\"39\"/><w:tblPr><w:tblBorders>" +
           borders + "</w:tblBorders></w:tblPr></w:style>";
}

// Isi and Kecil are the text of tables and of notes; Penutup ends a section and takes no room.
std::string styles(const Document& document) {
    return word_part(
        "styles",
        defaults(document.language) +
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
            "</w:style>" +
            paragraph_style("Title", "Title", "<w:spacing w:after=\"40\"/><w:jc w:val=\"center\"/>",
                            "<w:b/><w:bCs/>" + size(28), true) +
            paragraph_style("Heading1", "heading 1",
                            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"100\"/>"
                            "<w:outlineLvl w:val=\"0\"/>",
                            "<w:b/><w:bCs/>" + size(24), true) +
            paragraph_style("Isi", "Isi Tabel",
                            "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\""
                            " w:lineRule=\"auto\"/>",
                            size(18)) +
            paragraph_style("Kecil", "Kecil", "<w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
                            size(17)) +
            paragraph_style("Penutup", "Penutup Bagian",
                            "<w:spacing w:after=\"0\" w:line=\"20\""
                            " w:lineRule=\"exact\"/>",
                            size(2)) +
            paragraph_style("Footer", "footer",
                            "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + std::to_string(text_width(false)) +
                                "\"/></w:tabs><w:spacing w:after=\"0\"/>",
                            size(16)) +
            table_styles());
}

}  // namespace

std::string escape(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(raw, at);
        if (!is_writable(c)) continue;
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == kReplacement) {
            out += "\xEF\xBF\xBD";
        } else {
            out += raw.substr(begin, at - begin);
        }
    }
    return out;
}

std::string word_part(std::string_view root, std::string_view content) {
    const std::string name = "w:" + text(root);
    return text(kXml) + "<" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + text(kOffice) +
           "relationships\">" + text(content) + "</" + name + ">";
}

std::string footer_name(std::size_t section) { return "footer" + std::to_string(section + 1) + ".xml"; }
std::string footer_id(std::size_t section) { return "rIdFooter" + std::to_string(section + 1); }

ZipParts fixed_parts(const Document& document, const std::vector<bool>& footers) {
    return {{"[Content_Types].xml", content_types(footers)},
            {"_rels/.rels", package_relations()},
            {"docProps/core.xml", core_properties(document)},
            {"docProps/app.xml", app_properties()},
            {"word/_rels/document.xml.rels", document_relations(footers)},
            {"word/styles.xml", styles(document)},
            {"word/settings.xml", settings(document)}};
}

}  // namespace lkiplint::word
