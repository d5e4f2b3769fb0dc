#include "import/xml_element.h"

#include <charconv>

namespace lkiplint::xml {

using tinyxml2::XMLElement;

std::string_view attribute(const XMLElement& element, const char* name) {
    const char* value = element.Attribute(name);
    return value ? std::string_view(value) : std::string_view();
}

int whole_number(std::string_view text, int otherwise, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= least && value <= most ? value : otherwise;
}

const XMLElement* after(const XMLElement* element, const XMLElement* root) {
    while (element && element != root) {
        if (const XMLElement* next = element->NextSiblingElement()) return next;
        const tinyxml2::XMLNode* parent = element->Parent();
        element = parent ? parent->ToElement() : nullptr;
    }
    return nullptr;
}

const XMLElement* following(const XMLElement* element, const XMLElement* root) {
    if (const XMLElement* child = element->FirstChildElement()) return child;
    return after(element, root);
}

}  // namespace lkiplint::xml
