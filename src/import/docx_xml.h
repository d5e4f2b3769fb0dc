// The names of WordprocessingML as the DOCX reader spells them, and small helpers over tinyxml2.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <tinyxml2.h>

#include "import/docx_source.h"
#include "import/xml_element.h"
#include "import/xml_walk.h"

namespace lkiplint::docx {

using xml::after;
using xml::attribute;
using xml::following;

// Transitional and strict alike. Those of shapes are there so that an mc:Choice that needs them is understood.
std::span<const XmlNamespace> namespaces();

// The attribute w:val, "" when there is none.
std::string_view val(const tinyxml2::XMLElement* element);
// A property that is on when it stands there, unless it says otherwise.
bool is_on(const tinyxml2::XMLElement* toggle);
// A whole number, `otherwise` when it is none or out of ±1,000,000.
int number(std::string_view text, int otherwise);

// Of a paragraph or cell whose offset is marked. What stands in a text box has that of the paragraph that holds the
// box.
DocxSpot spot_of(const tinyxml2::XMLElement& element);

// An mc:Choice or mc:Fallback that is not the one to read.
bool is_other_choice(const tinyxml2::XMLElement& element);

}  // namespace lkiplint::docx
