// The names of SpreadsheetML as the XLSX reader spells them, and small helpers over tinyxml2.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <tinyxml2.h>

#include "import/xml_element.h"
#include "import/xml_walk.h"

namespace lkiplint::xlsx {

using xml::attribute;

// Transitional and strict alike; "m" is the main one.
std::span<const XmlNamespace> namespaces();

bool is_true(std::string_view value);
// A whole number from 0 to 10,000,000; `otherwise` when the text is none.
int number(std::string_view text, int otherwise);

struct CellReference {
    int column = 0, row = 0;  // 1-based
};
// "AB12"; nothing when it names no cell of a sheet.
std::optional<CellReference> read_reference(std::string_view text);

// The text below an element of rich text (si, is): runs joined, phonetic signs left out, "_x000A_" as what it stands
// for. `all_bold`, when not null: are all runs that show something bold?
std::string rich_text(const tinyxml2::XMLElement& element, bool* all_bold = nullptr);

}  // namespace lkiplint::xlsx
