#include "import/xlsx_xml.h"

#include <array>
#include <charconv>

#include "base/text.h"
#include "import/sheets.h"

namespace lkiplint::xlsx {
namespace {

using tinyxml2::XMLElement;

void append_utf8(std::string& text, unsigned code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

// "_x000D_" stands for a character that XML cannot hold, "_x005F_" for the underscore before such a name.
std::string unescaped(std::string_view text) {
    constexpr std::size_t kLength = 7;
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view name = text.substr(i, kLength);
        unsigned code = 0;
        const bool escape = name.size() == kLength && name.starts_with("_x") && name.back() == '_' &&
                            std::from_chars(name.data() + 2, name.data() + 6, code, 16).ptr == name.data() + 6;
        if (!escape || (code >= 0xD800 && code <= 0xDFFF)) {
            plain += text[i];
            continue;
        }
        // Control characters are no text, but a line break is.
        if (code >= 0x20 || code == '\n' || code == '\t') append_utf8(plain, code);
        i += kLength - 1;
    }
    return plain;
}

std::string text_of(const XMLElement& element) {
    std::string text;
    for (const auto* node = element.FirstChild(); node; node = node->NextSibling())
        if (const auto* piece = node->ToText()) text += piece->Value();
    return unescaped(text);
}

bool is_bold(const XMLElement& run) {
    const XMLElement* properties = run.FirstChildElement("m:rPr");
    const XMLElement* bold = properties ? properties->FirstChildElement("m:b") : nullptr;
    return bold && (!bold->Attribute("val") || is_true(attribute(*bold, "val")));
}

}  // namespace

std::span<const XmlNamespace> namespaces() {
    static constexpr std::array<XmlNamespace, 4> kNamespaces{{
        {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "m"},
        {"http://purl.oclc.org/ooxml/spreadsheetml/main", "m"},
        {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
        {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    }};
    return kNamespaces;
}

bool is_true(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

int number(std::string_view text, int otherwise) { return xml::whole_number(text, otherwise, 0, 10'000'000); }

std::optional<CellReference> read_reference(std::string_view text) {
    CellReference reference;
    std::size_t i = 0;
    for (; i < text.size() && i < 4; ++i) {
        const char c = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
        if (c < 'A' || c > 'Z') break;
        reference.column = reference.column * 26 + (c - 'A' + 1);
    }
    reference.row = number(text.substr(i), 0);
    const bool inside = reference.column >= 1 && reference.column <= kLastSheetColumn && reference.row >= 1 &&
                        reference.row <= kLastSheetRow;
    return inside ? std::optional<CellReference>(reference) : std::nullopt;
}

std::string rich_text(const XMLElement& element, bool* all_bold) {
    std::string text;
    bool bold = true;
    for (const auto* child = element.FirstChildElement(); child; child = child->NextSiblingElement()) {
        const std::string_view name = child->Name();
        const XMLElement* run = name == "m:t" ? child : name == "m:r" ? child->FirstChildElement("m:t") : nullptr;
        if (!run) continue;
        const std::string piece = text_of(*run);
        if (!trim(piece).empty()) bold = bold && name == "m:r" && is_bold(*child);
        text += piece;
    }
    if (all_bold) *all_bold = bold && !trim(text).empty();
    return text;
}

}  // namespace lkiplint::xlsx
