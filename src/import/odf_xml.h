// The names of OpenDocument as its readers spell them, and small helpers over tinyxml2.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <tinyxml2.h>

#include "import/xml_element.h"
#include "import/xml_walk.h"

namespace lkiplint::odf {

using xml::after;
using xml::attribute;
using xml::following;

std::span<const XmlNamespace> namespaces();

// A whole number from 0 to 10,000,000; `otherwise` when the text is none.
int number(std::string_view text, int otherwise);
// An attribute that counts, as number-columns-repeated does: at least 1.
int count(const tinyxml2::XMLElement& element, const char* name);

// What stands in a document but is not part of its text: sources of indexes, deleted text, comments, forms, titles and
// descriptions of pictures.
bool is_passed_over(std::string_view name);

// "Heading_20_1" -> "heading 1"
std::string style_name(std::string_view encoded);

}  // namespace lkiplint::odf
