// The names of OpenDocument as its readers spell them, and small helpers over tinyxml2.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <tinyxml2.h>

#include "import/xml_walk.h"

namespace lkiplint::odf {

std::span<const XmlNamespace> namespaces();

std::string_view attribute(const tinyxml2::XMLElement& element, const char* name);
// A whole number from 0 to 10,000,000; `otherwise` when the text is none.
int number(std::string_view text, int otherwise);
// An attribute that counts, as number-columns-repeated does: at least 1.
int count(const tinyxml2::XMLElement& element, const char* name);

// The element behind `element` in document order that is inside of `root` but not inside of `element`; null at the end.
const tinyxml2::XMLElement* after(const tinyxml2::XMLElement* element, const tinyxml2::XMLElement* root);
// The same, children first.
const tinyxml2::XMLElement* following(const tinyxml2::XMLElement* element, const tinyxml2::XMLElement* root);

// What stands in a document but is not part of its text: sources of indexes, deleted text, comments, forms, titles and
// descriptions of pictures.
bool is_passed_over(std::string_view name);

// "Heading_20_1" -> "heading 1"
std::string style_name(std::string_view encoded);

}  // namespace lkiplint::odf
