// What the styles of an OpenDocument file say that matters here: headings, lists, bold, hidden, breaks of pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <tinyxml2.h>

namespace lkiplint::odf {

// What a style says, its parents included.
struct StyleFacts {
    int heading = 0;        // 1 = outermost, 0 = none
    bool contents = false;  // a line of a table of contents or of tables
    std::optional<bool> bold;
    bool hidden = false;
    bool break_before = false, break_after = false;
    int indent = 0;          // in the spaces that would stand before it in plain text
    std::string data_style;  // how a cell shows a number
};

class Styles {
public:
    // Adds what stands in office:styles or office:automatic-styles. Styles of later calls stand before earlier ones of
    // the same name, since each part of a package has automatic styles of its own.
    void add(const tinyxml2::XMLElement& container);

    // `family`: "paragraph", "text", "table", "table-cell", "table-row". Unknown styles say nothing.
    const StyleFacts& facts(std::string_view family, std::string_view name) const;

private:
    struct Style {
        std::string name;  // as shown, lower case
        std::string parent;
        std::string family;
        int outline = 0;
        bool leaders = false;  // dots up to a tab at the right
        std::optional<int> indent;
        std::optional<bool> bold, hidden, break_before, break_after;
        std::string data_style;
    };
    StyleFacts chain(std::string_view id) const;

    std::unordered_map<std::string, Style> styles_;              // by family/name
    mutable std::unordered_map<std::string, StyleFacts> known_;  // worked out already
};

}  // namespace lkiplint::odf
