#include "import/odf_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "import/odf_xml.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

constexpr int kMostDigits = 30;

std::string zeros(int count) { return std::string(static_cast<std::size_t>(std::clamp(count, 0, kMostDigits)), '0'); }

std::string quoted(std::string_view text) {
    std::string literal = "\"";
    for (const char c : text)
        if (c != '"') literal += c;
    return literal + "\"";
}

// number:number and number:scientific-number.
std::string digits(const XMLElement& element) {
    const int whole = number(attribute(element, "number:min-integer-digits"), 1);
    const int decimals = number(attribute(element, "number:decimal-places"), -1);
    const bool grouped = attribute(element, "number:grouping") == "true";
    if (decimals < 0 && !grouped && element.Attribute("number:min-exponent-digits") == nullptr) return "General";
    std::string code = grouped ? "#,##" + zeros(std::max(whole, 1)) : whole > 0 ? zeros(whole) : "#";
    if (decimals > 0) code += "." + zeros(decimals);
    if (const int exponent = number(attribute(element, "number:min-exponent-digits"), 0); exponent > 0)
        code += "E+" + zeros(exponent);
    return code;
}

// Parts of dates and times: short and long.
std::string_view date_part(std::string_view name, bool is_long, bool textual) {
    struct Row {
        std::string_view name, brief, full;
    };
    static constexpr std::array<Row, 8> kRows{{{"number:day", "d", "dd"},
                                               {"number:year", "yy", "yyyy"},
                                               {"number:day-of-week", "ddd", "dddd"},
                                               {"number:hours", "h", "hh"},
                                               {"number:minutes", "m", "mm"},
                                               {"number:seconds", "s", "ss"},
                                               {"number:am-pm", "AM/PM", "AM/PM"},
                                               {"number:era", "", ""}}};
    if (name == "number:month") return textual ? (is_long ? "mmmm" : "mmm") : (is_long ? "mm" : "m");
    for (const Row& row : kRows)
        if (row.name == name) return is_long ? row.full : row.brief;
    return {};
}

std::string code_of(const XMLElement& style) {
    std::string code;
    for (const auto* part = style.FirstChildElement(); part; part = part->NextSiblingElement()) {
        const std::string_view name = part->Name();
        const char* text = part->GetText();
        if (name == "number:number" || name == "number:scientific-number") {
            code += digits(*part);
        } else if (name == "number:text" || name == "number:currency-symbol") {
            // A percentage is multiplied because its style says so; the sign is text.
            const bool percent = std::string_view(style.Name()) == "number:percentage-style";
            for (const char c : std::string_view(text ? text : ""))
                code += percent && c == '%' ? std::string("%") : quoted(std::string_view(&c, 1));
        } else if (name == "number:text-content") {
            code += "@";
        } else {
            code += date_part(name, attribute(*part, "number:style") == "long",
                              attribute(*part, "number:textual") == "true");
        }
    }
    return code.empty() ? "General" : code;
}

}  // namespace

void NumberStyles::add(const XMLElement& container) {
    for (const auto* style = container.FirstChildElement(); style; style = style->NextSiblingElement()) {
        const std::string_view name = style->Name();
        if (!name.starts_with("number:") || !name.ends_with("-style")) continue;
        std::string code = code_of(*style);
        // What is not negative is shown by another style, which stands before this one.
        if (const XMLElement* map = style->FirstChildElement("style:map");
            map && attribute(*map, "style:condition").starts_with("value()>"))
            code = this->code(attribute(*map, "style:apply-style-name")) + ";" + code;
        codes_.insert_or_assign(std::string(attribute(*style, "style:name")), std::move(code));
    }
}

std::string NumberStyles::code(std::string_view name) const {
    const auto found = codes_.find(std::string(name));
    return found == codes_.end() ? "General" : found->second;
}

}  // namespace lkiplint::odf
