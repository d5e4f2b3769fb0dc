// What of the style sheets of a page matters to its text: bold, hidden, levels of headings, and the notes that word
// processors leave there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lkiplint::html {

struct Look {
    std::optional<bool> bold, hidden;
    std::optional<int> outline;  // level of a heading, 1 = outermost
    std::optional<bool> preformatted;
    std::string font;
    std::string list;     // mso-list: "Ignore" is the label of an item, "l0 level1 lfo1" an item
    std::string element;  // mso-element: header, footer, footnote-list, …

    // What `stronger` says wins.
    void add(const Look& stronger);
};

// "font-weight:bold;display:none"
Look read_declarations(std::string_view css);

// Rules whose selector is a name, a class, or both; others are left alone, as are those for some media only.
class StyleSheet {
public:
    static StyleSheet read(std::string_view css);
    // Of an element by its name (in lower case) and the attributes class and style.
    Look look(std::string_view name, std::string_view classes, std::string_view style) const;

private:
    std::unordered_map<std::string, Look> rules_;
};

}  // namespace lkiplint::html
