// The parts of a DOCX file besides its text: what is in the package, styles, settings, properties. Internal to
// docx_writer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/docx_writer.h"
#include "render/zip_writer.h"

namespace lkiplint::word {

// As text or attribute of XML; what XML cannot hold is left out.
std::string escape(std::string_view text);
// A part with the root element w:`root`.
std::string word_part(std::string_view root, std::string_view content);

// Of the section's footer.
std::string footer_name(std::size_t section);  // "footer1.xml"
std::string footer_id(std::size_t section);    // of its relationship

// All but word/document.xml and the footers, [Content_Types].xml first.
ZipParts fixed_parts(const Document& document, const std::vector<bool>& footers);

}  // namespace lkiplint::word
