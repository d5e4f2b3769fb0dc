#include "import/html_lists.h"

#include <algorithm>

#include "base/text.h"
#include "import/list_number.h"
#include "import/office_blocks.h"

namespace lkiplint::html {
namespace {

constexpr int kMostNumber = 1'000'000;

std::string type_of(const GumboNode& element) {
    const std::string style = lower(attribute(element, "style"));
    struct Row {
        std::string_view style, type;
    };
    constexpr Row kRows[] = {{"lower-alpha", "a"}, {"lower-latin", "a"}, {"upper-alpha", "A"}, {"upper-latin", "A"},
                             {"lower-roman", "i"}, {"upper-roman", "I"}, {"decimal", "1"}};
    if (const std::size_t at = style.find("list-style"); at != std::string::npos) {
        const std::string_view value = std::string_view(style).substr(at, style.find(';', at) - at);
        for (const Row& row : kRows)
            if (value.find(row.style) != std::string_view::npos) return std::string(row.type);
        if (value.find("none") != std::string_view::npos) return "none";
    }
    return std::string(attribute(element, "type"));
}

std::string numeral(const std::string& type, int value) {
    if (type == "a") return running_letters(value);
    if (type == "A") return capitals(running_letters(value));
    if (type == "i") return small_roman(value);
    if (type == "I") return capitals(small_roman(value));
    return std::to_string(value);
}

// The items of a list itself, not those of lists in it.
int items_of(const GumboNode& list) {
    const GumboVector& children = list.v.element.children;
    int items = 0;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (is_element(*child) && child->v.element.tag == GUMBO_TAG_LI) ++items;
    }
    return items;
}

}  // namespace

void Lists::open(const GumboNode& element, std::string_view name) {
    List list;
    list.ordered = name == "ol";
    list.type = type_of(element);
    const bool reversed = list.ordered && has_attribute(element, "reversed");
    list.step = reversed ? -1 : 1;
    list.next = number(attribute(element, "start"), -kMostNumber, kMostNumber, reversed ? items_of(element) : 1);
    open_.push_back(std::move(list));
}

void Lists::close() {
    if (!open_.empty()) open_.pop_back();
}

std::string Lists::next_label(const GumboNode& item) {
    if (open_.empty() || !open_.back().ordered) {
        const bool none = !open_.empty() && open_.back().type == "none";
        return none ? std::string() : std::string(kBullet);
    }
    List& list = open_.back();
    list.next = number(attribute(item, "value"), -kMostNumber, kMostNumber, list.next);
    const std::string own = type_of(item);
    const std::string& type = own.empty() ? list.type : own;
    const int value = list.next;
    list.next = std::clamp(value + list.step, -2 * kMostNumber, 2 * kMostNumber);
    return type == "none" ? std::string() : numeral(type, value) + ".";
}

}  // namespace lkiplint::html
