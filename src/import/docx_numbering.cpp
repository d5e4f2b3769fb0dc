#include "import/docx_numbering.h"

#include <algorithm>
#include <utility>

#include "import/list_number.h"

namespace lkiplint::docx {
namespace {

using tinyxml2::XMLElement;

int clamp_level(int level) { return std::clamp(level, 0, kLevels - 1); }

std::string printed(int value, const std::string& format) {
    if (format == "lowerLetter") return small_letters(value);
    if (format == "upperLetter") return capitals(small_letters(value));
    if (format == "lowerRoman") return small_roman(value);
    if (format == "upperRoman") return capitals(small_roman(value));
    if (format == "decimalZero" && value >= 0 && value < 10) return "0" + std::to_string(value);
    if (format == "none") return {};
    return std::to_string(value);
}

}  // namespace

void Numbering::read_level(const XMLElement& element, Level& level) {
    if (const auto* start = element.FirstChildElement("w:start")) level.start = number(val(start), 1);
    if (const auto* format = element.FirstChildElement("w:numFmt")) level.format = val(format);
    if (const auto* text = element.FirstChildElement("w:lvlText")) level.text = val(text);
    if (const auto* style = element.FirstChildElement("w:pStyle")) level.style = val(style);
    if (const auto* restart = element.FirstChildElement("w:lvlRestart")) level.restart = number(val(restart), -1);
    level.legal = is_on(element.FirstChildElement("w:isLgl"));
}

void Numbering::read_num(const XMLElement& element) {
    Num num;
    num.abstract = number(val(element.FirstChildElement("w:abstractNumId")), -1);
    for (const auto* change = element.FirstChildElement("w:lvlOverride"); change;
         change = change->NextSiblingElement("w:lvlOverride")) {
        const auto at = static_cast<std::size_t>(clamp_level(number(attribute(*change, "w:ilvl"), 0)));
        if (const auto* start = change->FirstChildElement("w:startOverride")) num.start[at] = number(val(start), 1);
        if (const auto* level = change->FirstChildElement("w:lvl")) {
            num.levels[at] = Level{};
            read_level(*level, *num.levels[at]);
        }
    }
    nums_.emplace(number(attribute(element, "w:numId"), 0), std::move(num));
}

Result<Numbering> Numbering::read(const std::string& xml, const Styles& styles) {
    Numbering numbering;
    tinyxml2::XMLDocument document;
    if (xml.empty()) return numbering;
    if (document.Parse(xml.data(), xml.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
    for (const auto* element = document.RootElement()->FirstChildElement(); element;
         element = element->NextSiblingElement()) {
        const std::string_view name = element->Name();
        if (name == "w:num") numbering.read_num(*element);
        if (name != "w:abstractNum") continue;
        Abstract abstract;
        abstract.list_style = val(element->FirstChildElement("w:numStyleLink"));
        for (const auto* level = element->FirstChildElement("w:lvl"); level; level = level->NextSiblingElement("w:lvl"))
            read_level(*level,
                       abstract.levels[static_cast<std::size_t>(clamp_level(number(attribute(*level, "w:ilvl"), 0)))]);
        numbering.abstracts_.emplace(number(attribute(*element, "w:abstractNumId"), -1), std::move(abstract));
    }
    numbering.follow_links(styles);
    return numbering;
}

// A list that is "as in style S" has no levels of its own: they are those of the list that S names.
void Numbering::follow_links(const Styles& styles) {
    constexpr int kLongestChain = 8;
    for (auto& [id, num] : nums_) {
        auto abstract = abstracts_.find(num.abstract);
        for (int i = 0; i < kLongestChain && abstract != abstracts_.end(); ++i) {
            num.abstract = abstract->first;
            if (abstract->second.list_style.empty()) break;
            const auto linked = nums_.find(styles.facts(abstract->second.list_style).num_id.value_or(0));
            if (linked == nums_.end()) break;
            abstract = abstracts_.find(linked->second.abstract);
        }
    }
}

const Numbering::Level& Numbering::level_of(const Num& num, const Abstract& abstract, int level) const {
    const auto at = static_cast<std::size_t>(level);
    return num.levels[at] ? *num.levels[at] : abstract.levels[at];
}

int Numbering::start_of(const Num& num, const Abstract& abstract, int level) const {
    return num.start[static_cast<std::size_t>(level)].value_or(level_of(num, abstract, level).start);
}

std::optional<std::string> Numbering::next_label(int num_id, int level) {
    const auto num = nums_.find(num_id);
    if (num == nums_.end()) return std::nullopt;
    const auto found = abstracts_.find(num->second.abstract);
    if (found == abstracts_.end()) return std::nullopt;
    Abstract& abstract = found->second;
    level = clamp_level(level);
    const auto at = static_cast<std::size_t>(level);
    std::optional<int>& counter = abstract.counters[at];
    const bool begins = num->second.start[at] && !std::exchange(num->second.begun[at], true);
    counter = counter && !begins ? *counter + 1 : start_of(num->second, abstract, level);
    for (int above = 0; above < level; ++above) {
        std::optional<int>& missing = abstract.counters[static_cast<std::size_t>(above)];
        if (!missing) missing = start_of(num->second, abstract, above);
    }
    for (int below = level + 1; below < kLevels; ++below) {
        const int restart = level_of(num->second, abstract, below).restart;
        if (restart < 0 || level < restart) abstract.counters[static_cast<std::size_t>(below)].reset();
    }
    return label(num->second, abstract, level);
}

std::string Numbering::label(const Num& num, const Abstract& abstract, int level) const {
    const Level& shown = level_of(num, abstract, level);
    if (shown.format == "bullet") return "-";
    std::string text;
    for (std::size_t i = 0; i < shown.text.size(); ++i) {
        const bool placeholder =
            shown.text[i] == '%' && i + 1 < shown.text.size() && shown.text[i + 1] >= '1' && shown.text[i + 1] <= '9';
        if (!placeholder) {
            text += shown.text[i];
            continue;
        }
        const int of = shown.text[++i] - '1';
        const std::string& format = level_of(num, abstract, of).format;
        if (const auto& counter = abstract.counters[static_cast<std::size_t>(of)])
            text += printed(*counter, shown.legal && format != "none" ? "decimal" : format);
    }
    return text;
}

int Numbering::level_of_style(int num_id, std::string_view style, int otherwise) const {
    const auto num = nums_.find(num_id);
    if (style.empty()) return otherwise;
    const auto abstract = num == nums_.end() ? abstracts_.end() : abstracts_.find(num->second.abstract);
    if (abstract == abstracts_.end()) return otherwise;
    for (int level = 0; level < kLevels; ++level)
        if (level_of(num->second, abstract->second, level).style == style) return level;
    return otherwise;
}

}  // namespace lkiplint::docx
