#include "import/odf_lists.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/list_number.h"
#include "import/odf_xml.h"
#include "import/office_blocks.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

ListLevel read_level(const XMLElement& element) {
    ListLevel level;
    level.bullet = !std::string_view(element.Name()).ends_with("-number") &&
                   std::string_view(element.Name()) != "text:outline-level-style";
    level.format = attribute(element, "style:num-format");
    level.prefix = attribute(element, "style:num-prefix");
    level.suffix = attribute(element, "style:num-suffix");
    level.pattern = attribute(element, "loext:num-list-format");
    if (level.pattern.empty()) level.pattern = attribute(element, "style:num-list-format");
    level.shown = count(element, "text:display-levels");
    level.start = number(attribute(element, "text:start-value"), 1);
    level.running = attribute(element, "style:num-letter-sync") != "true";
    return level;
}

ListLevels read_levels(const XMLElement& style) {
    ListLevels levels;
    for (const auto* element = style.FirstChildElement(); element; element = element->NextSiblingElement()) {
        const int level = number(attribute(*element, "text:level"), 0);
        if (level >= 1 && level <= kLevels) levels[static_cast<std::size_t>(level - 1)] = read_level(*element);
    }
    return levels;
}

std::string printed(int value, const ListLevel& level) {
    if (level.format == "a" || level.format == "A") {
        std::string text = level.running ? running_letters(value) : small_letters(value);
        return level.format == "a" ? text : capitals(std::move(text));
    }
    if (level.format == "i") return small_roman(value);
    if (level.format == "I") return capitals(small_roman(value));
    return level.format.empty() ? std::string() : std::to_string(value);
}

}  // namespace

void ListStyles::add(const XMLElement& container) {
    for (const auto* element = container.FirstChildElement(); element; element = element->NextSiblingElement()) {
        const std::string_view name = element->Name();
        if (name == "text:list-style")
            styles_.insert_or_assign(std::string(attribute(*element, "style:name")), read_levels(*element));
        else if (name == "text:outline-style")
            outline_ = read_levels(*element);
    }
}

const ListLevels* ListStyles::find(std::string_view name) const {
    const auto found = styles_.find(std::string(name));
    return found == styles_.end() ? nullptr : &found->second;
}

void ListNumbers::open_list(const Opening& opening) {
    OpenList list;
    list.style = opening.style;
    if (!open_.empty()) {
        if (list.style.empty()) list.style = open_.back().style;
        list.numbers = open_.back().numbers;
    } else {
        const auto continued = by_id_.find(opening.continues);
        const auto before = by_style_.find(opening.style);
        if (!opening.continues.empty() && continued != by_id_.end()) {
            list.numbers = continued->second;
        } else if (opening.goes_on && before != by_style_.end()) {
            list.numbers = before->second;
        } else {
            list.numbers = counters_.size();
            counters_.emplace_back();
        }
        by_style_[list.style] = list.numbers;
        if (!opening.id.empty()) by_id_[opening.id] = list.numbers;
    }
    open_.push_back(std::move(list));
}

void ListNumbers::close_list() {
    if (!open_.empty()) open_.pop_back();
}

void ListNumbers::open_item(bool numbered, std::optional<int> start) {
    if (open_.empty()) return;
    open_.back().pending = numbered;
    open_.back().start = start;
}

std::string ListNumbers::next_label() {
    if (open_.empty() || !std::exchange(open_.back().pending, false)) return {};
    const OpenList& list = open_.back();
    const ListLevels* levels = styles_.find(list.style);
    if (!levels) return {};
    const int level = std::min(depth(), kLevels) - 1;
    Counters& counters = counters_[list.numbers];
    advance(counters, *levels, level, list.start);
    return label(counters, *levels, level);
}

std::string ListNumbers::heading_label(int level, std::optional<int> start) {
    level = std::clamp(level, 1, kLevels) - 1;
    advance(outline_, styles_.outline(), level, start);
    return label(outline_, styles_.outline(), level);
}

void ListNumbers::advance(Counters& counters, const ListLevels& levels, int level, std::optional<int> start) {
    const auto at = static_cast<std::size_t>(level);
    std::optional<int>& counter = counters[at];
    counter = start ? *start : counter ? *counter + 1 : levels[at].start;
    for (std::size_t above = 0; above < at; ++above)
        if (!counters[above]) counters[above] = levels[above].start;
    for (std::size_t below = at + 1; below < kLevels; ++below) counters[below].reset();
}

std::string ListNumbers::label(const Counters& counters, const ListLevels& levels, int level) {
    const auto at = static_cast<std::size_t>(level);
    const ListLevel& own = levels[at];
    if (own.bullet) return std::string(kBullet);
    const auto number_of = [&](std::size_t of) {
        return counters[of] && !levels[of].bullet ? printed(*counters[of], levels[of]) : std::string();
    };
    if (own.format.empty()) return {};
    std::string text;
    if (!own.pattern.empty()) {
        for (std::size_t i = 0; i < own.pattern.size(); ++i) {
            const std::size_t end = own.pattern[i] == '%' ? own.pattern.find('%', i + 1) : std::string::npos;
            const int of =
                end == std::string::npos ? 0 : number(std::string_view(own.pattern).substr(i + 1, end - i - 1), 0);
            if (of < 1 || of > kLevels) {
                text += own.pattern[i];
                continue;
            }
            text += number_of(static_cast<std::size_t>(of - 1));
            i = end;
        }
        return trim(text);
    }
    for (int of = std::max(0, level - own.shown + 1); of <= level; ++of) {
        const std::string piece = number_of(static_cast<std::size_t>(of));
        if (!piece.empty()) text += (text.empty() ? "" : ".") + piece;
    }
    return trim(own.prefix + text + own.suffix);
}

}  // namespace lkiplint::odf
