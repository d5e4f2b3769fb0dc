// Reading one element of LKIP-XML strictly: a mistyped name is an error, or figures would be lost silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tinyxml2.h>

#include "base/result.h"

namespace lkiplint {

struct LkipExpected {
    std::string_view name;
    bool required = false;
};

// An element and its names without the namespace prefix of the root.
class LkipElement {
public:
    LkipElement(const tinyxml2::XMLElement& element, std::string_view prefix) : element_(&element), prefix_(prefix) {}

    std::string_view name() const;  // empty when the prefix is not the root's
    int line() const { return element_->GetLineNum(); }

    bool has(std::string_view attribute) const;
    std::string get(std::string_view attribute) const;  // "" when absent
    int line_of(std::string_view attribute) const;      // the element's own line when absent

    // Unknown and missing attributes; the parser refuses doubled ones.
    std::optional<Error> check_attributes(const std::vector<LkipExpected>& expected) const;
    // Only elements (and comments) may stand inside.
    std::optional<Error> check_no_text() const;
    // Only text may stand inside; its text, white space and line breaks as they are.
    Result<std::string> text() const;

    std::optional<LkipElement> first_child() const;
    std::optional<LkipElement> next_sibling() const;

    Error error(std::string message) const;
    Error unknown_child(const LkipElement& child, std::string_view expected) const;

private:
    const tinyxml2::XMLElement* element_;
    std::string_view prefix_;
};

// Values of a fixed form. Errors name the attribute and the form.
Result<int> lkip_number(const LkipElement& element, std::string_view attribute, int otherwise);
Result<int> lkip_year(const LkipElement& element, std::string_view attribute, int otherwise);
Result<bool> lkip_flag(const LkipElement& element, std::string_view attribute, bool otherwise);  // "ya" or "tidak"
bool lkip_is_year(std::string_view text);
bool lkip_is_period(std::string_view text);  // "2021-2026"
bool lkip_is_id(std::string_view text);

}  // namespace lkiplint
