#include "import/odf_styles.h"

#include <algorithm>

#include "base/text.h"
#include "import/odf_xml.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

constexpr int kLongestChain = 32;

// Programs that know no outline levels name the style after the level.
int heading_of_name(std::string_view name) {
    for (const std::string_view word : {"heading ", "judul "}) {
        if (!name.starts_with(word)) continue;
        const int level = number(name.substr(word.size()), 0);
        if (level >= 1 && level <= 10) return level;
    }
    return 0;
}

bool is_contents_name(std::string_view name) {
    for (const std::string_view word : {"contents ", "toc ", "illustration index ", "table index ", "figure index ",
                                        "object index ", "user index ", "daftar isi ", "table of figures"})
        if (name.starts_with(word) && !name.ends_with("heading")) return true;
    return false;
}

std::string key(std::string_view family, std::string_view name) {
    return std::string(family) + "/" + std::string(name);
}

bool is_bold(std::string_view weight) { return weight == "bold" || number(weight, 0) >= 600; }

// "1.27cm" as spaces: a step of a list is 0.5 in in a word processor, four spaces in a text.
int spaces_of(std::string_view length) {
    struct Unit {
        std::string_view name;
        int per_inch;  // in thousandths
    };
    int thousandths = 0, digits = 0, decimals = -1;
    std::size_t i = 0;
    for (; i < length.size() && digits < 7; ++i) {
        if (length[i] == '.' && decimals < 0) {
            decimals = 0;
        } else if (length[i] >= '0' && length[i] <= '9') {
            ++digits;
            if (decimals >= 3) continue;
            thousandths = thousandths * 10 + (length[i] - '0');
            decimals += decimals >= 0 ? 1 : 0;
        } else {
            break;
        }
    }
    for (int k = std::max(decimals, 0); k < 3; ++k) thousandths = thousandths > 1'000'000 ? 0 : thousandths * 10;
    for (const Unit& unit : {Unit{"cm", 2540}, Unit{"mm", 25400}, Unit{"in", 1000}, Unit{"pt", 72000}})
        if (length.substr(i) == unit.name) return static_cast<int>(8LL * thousandths / unit.per_inch);
    return 0;
}

bool has_leaders(const XMLElement& properties) {
    const XMLElement* stops = properties.FirstChildElement("style:tab-stops");
    for (const auto* stop = stops ? stops->FirstChildElement("style:tab-stop") : nullptr; stop;
         stop = stop->NextSiblingElement("style:tab-stop"))
        if (attribute(*stop, "style:type") == "right" && attribute(*stop, "style:leader-style") == "dotted")
            return true;
    return false;
}

}  // namespace

void Styles::add(const XMLElement& container) {
    for (const auto* element = container.FirstChildElement("style:style"); element;
         element = element->NextSiblingElement("style:style")) {
        Style style;
        style.family = attribute(*element, "style:family");
        const std::string_view shown = attribute(*element, "style:display-name");
        style.name = shown.empty() ? style_name(attribute(*element, "style:name")) : lower(shown);
        style.parent = attribute(*element, "style:parent-style-name");
        style.outline = number(attribute(*element, "style:default-outline-level"), 0);
        style.data_style = attribute(*element, "style:data-style-name");
        if (const XMLElement* text = element->FirstChildElement("style:text-properties")) {
            const std::string_view weight = attribute(*text, "fo:font-weight");
            if (!weight.empty()) style.bold = is_bold(weight);
            const std::string_view display = attribute(*text, "text:display");
            if (!display.empty()) style.hidden = display == "none";
        }
        for (const char* kind : {"style:paragraph-properties", "style:table-properties"}) {
            const XMLElement* properties = element->FirstChildElement(kind);
            if (!properties) continue;
            const std::string_view before = attribute(*properties, "fo:break-before");
            const std::string_view behind = attribute(*properties, "fo:break-after");
            if (!before.empty()) style.break_before = before == "page";
            if (!behind.empty()) style.break_after = behind == "page";
            const std::string_view margin = attribute(*properties, "fo:margin-left");
            if (!margin.empty()) style.indent = spaces_of(margin);
            if (attribute(*properties, "table:display") == "false") style.hidden = true;  // a sheet
            style.leaders = style.leaders || has_leaders(*properties);
        }
        // What has a page layout of its own begins on a new page.
        if (!attribute(*element, "style:master-page-name").empty()) style.break_before = true;
        styles_.insert_or_assign(key(style.family, attribute(*element, "style:name")), std::move(style));
    }
    known_.clear();
}

// Of each property the nearest style that has it. A chain that never ends (its own parent) is cut.
StyleFacts Styles::chain(std::string_view id) const {
    StyleFacts facts;
    std::optional<bool> hidden, before, behind;
    std::optional<int> indent;
    int outline = 0;
    auto style = styles_.find(std::string(id));
    for (int i = 0; i < kLongestChain && style != styles_.end(); ++i) {
        const Style& own = style->second;
        if (outline == 0) outline = own.outline > 0 ? own.outline : heading_of_name(own.name);
        facts.contents = facts.contents || is_contents_name(own.name) || own.leaders;
        if (!facts.bold) facts.bold = own.bold;
        if (!hidden) hidden = own.hidden;
        if (!indent) indent = own.indent;
        if (!before) before = own.break_before;
        if (!behind) behind = own.break_after;
        if (facts.data_style.empty()) facts.data_style = own.data_style;
        style = styles_.find(key(own.family, own.parent));
    }
    facts.indent = indent.value_or(0);
    facts.hidden = hidden.value_or(false);
    facts.break_before = before.value_or(false);
    facts.break_after = behind.value_or(false);
    if (!facts.contents) facts.heading = outline;
    return facts;
}

const StyleFacts& Styles::facts(std::string_view family, std::string_view name) const {
    std::string id = key(family, name);
    const auto found = known_.find(id);
    if (found != known_.end()) return found->second;
    StyleFacts facts = chain(id);
    return known_.emplace(std::move(id), std::move(facts)).first->second;
}

}  // namespace lkiplint::odf
