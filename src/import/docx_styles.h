// What the styles of a DOCX say that matters here: headings, lists, bold, hidden.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "import/import.h"

namespace lkiplint::docx {

// What a style says, those it is based on included.
struct StyleFacts {
    int heading = 0;        // 1 = outermost, 0 = none
    bool contents = false;  // a line of a table of contents or of tables
    std::optional<bool> bold, hidden;
    std::optional<int> num_id, level;  // of its list
    std::string list_style;            // the style of the chain that names the list
};

class Styles {
public:
    // `xml` is the part as canonical_xml() gives it, or empty.
    static Result<Styles> read(const std::string& xml);

    // Of a style id; of the default paragraph style when `id` is empty. Unknown styles say nothing.
    const StyleFacts& facts(std::string_view id) const;

private:
    struct Style {
        std::string name;  // lower case
        std::string based_on;
        std::optional<int> outline;
        StyleFacts own;
    };
    StyleFacts chain(const std::string& id) const;

    std::unordered_map<std::string, Style> styles_;
    std::unordered_map<std::string, StyleFacts> facts_;
    std::string default_;
};

}  // namespace lkiplint::docx
