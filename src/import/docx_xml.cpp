#include "import/docx_xml.h"

#include <array>

namespace lkiplint::docx {

using tinyxml2::XMLElement;

std::span<const XmlNamespace> namespaces() {
    static constexpr std::array<XmlNamespace, 15> kNamespaces{{
        {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
        {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
        {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
        {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
        {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
        {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
        {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
        {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
        {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"},
        {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"},
        {"http://schemas.microsoft.com/office/word/2010/wordprocessingInk", "wpi"},
        {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14"},
        {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
        {"http://schemas.microsoft.com/office/word/2012/wordml", "w15"},
        {"http://schemas.microsoft.com/office/drawing/2010/main", "a14"},
    }};
    return kNamespaces;
}

std::string_view val(const XMLElement* element) { return element ? attribute(*element, "w:val") : std::string_view(); }

bool is_on(const XMLElement* toggle) {
    const std::string_view value = val(toggle);
    return toggle && value != "0" && value != "false" && value != "off";
}

int number(std::string_view text, int otherwise) {
    constexpr int kMost = 1'000'000;
    return xml::whole_number(text, otherwise, -kMost, kMost);
}

DocxSpot spot_of(const XMLElement& element) {
    DocxSpot spot;
    const XMLElement* holder = &element;
    for (const tinyxml2::XMLNode* node = element.Parent(); node && node->ToElement(); node = node->Parent()) {
        const XMLElement& around = *node->ToElement();
        const std::string_view name = around.Name();
        if (name == "w:txbxContent") {
            spot.where = DocxSpot::Where::text_box;
            holder = nullptr;
        } else if (!holder && name == "w:p") {
            holder = &around;
        }
    }
    if (!holder) holder = &element;
    spot.at = static_cast<std::size_t>(holder->Unsigned64Attribute(kOffset));
    spot.cell = std::string_view(holder->Name()) == "w:tc";
    return spot;
}

bool is_other_choice(const XMLElement& element) {
    const std::string_view name = element.Name();
    if (name != "mc:Choice" && name != "mc:Fallback") return false;
    if (name == "mc:Choice" && attribute(element, "Requires").empty()) return true;
    constexpr int kMostChoices = 16;  // programs write one or two
    const XMLElement* before = element.PreviousSiblingElement("mc:Choice");
    for (int i = 0; before && i < kMostChoices; ++i, before = before->PreviousSiblingElement("mc:Choice"))
        if (!attribute(*before, "Requires").empty()) return true;
    return false;
}

}  // namespace lkiplint::docx
