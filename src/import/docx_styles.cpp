#include "import/docx_styles.h"

#include <array>

#include "base/text.h"
#include "import/docx_xml.h"

namespace lkiplint::docx {
namespace {

using tinyxml2::XMLElement;

constexpr int kLongestChain = 32;
constexpr int kBodyLevel = 9;  // of w:outlineLvl

// "heading 1", "judul 1": programs that translate the names of the styles do so in the file as well.
int heading_of_name(std::string_view name) {
    for (const std::string_view word : {"heading ", "judul "}) {
        if (!name.starts_with(word)) continue;
        const int level = number(name.substr(word.size()), 0);
        if (level >= 1 && level <= 9) return level;
    }
    return 0;
}

bool is_contents_name(std::string_view name) {
    for (const std::string_view word : {"toc ", "daftar isi ", "table of figures", "tabel gambar"})
        if (name.starts_with(word) && name != "toc heading") return true;
    return false;
}

std::optional<bool> toggle(const XMLElement* properties, const char* name) {
    const XMLElement* element = properties ? properties->FirstChildElement(name) : nullptr;
    if (!element) return std::nullopt;
    return is_on(element);
}

}  // namespace

Result<Styles> Styles::read(const std::string& xml) {
    Styles styles;
    tinyxml2::XMLDocument document;
    if (xml.empty()) return styles;
    if (document.Parse(xml.data(), xml.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
    for (const auto* element = document.RootElement()->FirstChildElement("w:style"); element;
         element = element->NextSiblingElement("w:style")) {
        const std::string id(attribute(*element, "w:styleId"));
        Style style;
        style.name = lower(val(element->FirstChildElement("w:name")));
        style.based_on = val(element->FirstChildElement("w:basedOn"));
        style.own.contents = is_contents_name(style.name);
        const XMLElement* run = element->FirstChildElement("w:rPr");
        style.own.bold = toggle(run, "w:b");
        style.own.hidden = toggle(run, "w:vanish");
        if (const XMLElement* paragraph = element->FirstChildElement("w:pPr")) {
            if (const XMLElement* outline = paragraph->FirstChildElement("w:outlineLvl"))
                style.outline = number(val(outline), kBodyLevel);
            if (const XMLElement* list = paragraph->FirstChildElement("w:numPr")) {
                if (const XMLElement* num = list->FirstChildElement("w:numId")) style.own.num_id = number(val(num), 0);
                if (const XMLElement* level = list->FirstChildElement("w:ilvl"))
                    style.own.level = number(val(level), 0);
            }
        }
        const std::string_view is_default = attribute(*element, "w:default");
        if ((is_default == "1" || is_default == "true" || is_default == "on") &&
            attribute(*element, "w:type") == "paragraph")
            styles.default_ = id;
        styles.styles_.emplace(id, std::move(style));
    }
    for (const auto& [id, style] : styles.styles_) styles.facts_.emplace(id, styles.chain(id));
    return styles;
}

// Of each property the nearest style that has it. A chain that never ends (based on itself) is cut.
StyleFacts Styles::chain(const std::string& id) const {
    StyleFacts facts;
    std::optional<int> outline;
    auto style = styles_.find(id);
    for (int i = 0; i < kLongestChain && style != styles_.end(); ++i, style = styles_.find(style->second.based_on)) {
        const StyleFacts& own = style->second.own;
        if (!outline) outline = style->second.outline;
        if (const int named = heading_of_name(style->second.name); !outline && named > 0) outline = named - 1;
        facts.contents = facts.contents || own.contents;
        if (!facts.bold) facts.bold = own.bold;
        if (!facts.hidden) facts.hidden = own.hidden;
        if (!facts.level) facts.level = own.level;
        if (!facts.num_id && own.num_id) {
            facts.num_id = own.num_id;
            facts.list_style = style->first;
        }
    }
    if (outline && *outline >= 0 && *outline < kBodyLevel && !facts.contents) facts.heading = *outline + 1;
    return facts;
}

const StyleFacts& Styles::facts(std::string_view id) const {
    static const StyleFacts kNone;
    const auto found = facts_.find(id.empty() ? default_ : std::string(id));
    return found == facts_.end() ? kNone : found->second;
}

}  // namespace lkiplint::docx
