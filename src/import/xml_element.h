// Small helpers over tinyxml2 that the readers of packaged formats share.
#pragma once

#include <string_view>

#include <tinyxml2.h>

namespace lkiplint::xml {

// "" when there is none.
std::string_view attribute(const tinyxml2::XMLElement& element, const char* name);
// A whole number within the bounds; `otherwise` when the text is none.
int whole_number(std::string_view text, int otherwise, int least, int most);

// The element behind `element` in document order that is inside of `root` but not inside of `element`; null at the end.
const tinyxml2::XMLElement* after(const tinyxml2::XMLElement* element, const tinyxml2::XMLElement* root);
// The same, children first.
const tinyxml2::XMLElement* following(const tinyxml2::XMLElement* element, const tinyxml2::XMLElement* root);

}  // namespace lkiplint::xml
