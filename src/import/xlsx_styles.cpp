#include "import/xlsx_styles.h"

#include <map>
#include <utility>

#include <tinyxml2.h>

#include "import/xlsx_xml.h"

namespace lkiplint::xlsx {
namespace {

using tinyxml2::XMLElement;

std::vector<bool> read_fonts(const XMLElement& root) {
    std::vector<bool> bold;
    const XMLElement* fonts = root.FirstChildElement("m:fonts");
    for (const auto* font = fonts ? fonts->FirstChildElement("m:font") : nullptr; font;
         font = font->NextSiblingElement("m:font")) {
        const XMLElement* mark = font->FirstChildElement("m:b");
        bold.push_back(mark && (!mark->Attribute("val") || is_true(attribute(*mark, "val"))));
    }
    return bold;
}

std::map<int, std::string> read_codes(const XMLElement& root) {
    std::map<int, std::string> codes;
    const XMLElement* formats = root.FirstChildElement("m:numFmts");
    for (const auto* format = formats ? formats->FirstChildElement("m:numFmt") : nullptr; format;
         format = format->NextSiblingElement("m:numFmt"))
        codes.emplace(number(attribute(*format, "numFmtId"), 0), std::string(attribute(*format, "formatCode")));
    return codes;
}

}  // namespace

Result<CellStyles> CellStyles::read(const std::string& xml) {
    CellStyles styles;
    tinyxml2::XMLDocument document;
    if (xml.empty()) return styles;
    if (document.Parse(xml.data(), xml.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
    const XMLElement& root = *document.RootElement();
    const std::vector<bool> bold = read_fonts(root);
    const std::map<int, std::string> codes = read_codes(root);
    std::map<int, std::size_t> known;  // formats by number, so that each is read once
    const XMLElement* cells = root.FirstChildElement("m:cellXfs");
    std::vector<Style> list;
    for (const auto* xf = cells ? cells->FirstChildElement("m:xf") : nullptr; xf; xf = xf->NextSiblingElement("m:xf")) {
        Style style;
        const int id = number(attribute(*xf, "numFmtId"), 0);
        const auto [format, is_new] = known.emplace(id, styles.formats_.size());
        style.format = format->second;
        if (is_new) {
            const auto code = codes.find(id);
            styles.formats_.emplace_back(code != codes.end() ? std::string_view(code->second)
                                                             : builtin_format_code(id));
        }
        const auto font = static_cast<std::size_t>(number(attribute(*xf, "fontId"), 0));
        style.bold = font < bold.size() && bold[font];
        list.push_back(style);
    }
    if (!list.empty()) styles.styles_ = std::move(list);
    return styles;
}

}  // namespace lkiplint::xlsx
