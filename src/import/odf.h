// OpenDocument: ODT and ODS as LibreOffice and others save them, packaged or as one flat XML file (FODT, FODS).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"
#include "import/odf_lists.h"
#include "import/odf_number.h"
#include "import/odf_styles.h"
#include "import/package.h"
#include "import/xml_walk.h"

namespace lkiplint {

// What it holds, a text or sheets, is told from its body.
Result<Document> import_odf(const Package& package, std::string path, const ImportLimits& limits);
Result<Document> import_flat_odf(std::string path, std::string_view text, const ImportLimits& limits);
// Does an XML text begin as a flat OpenDocument file?
bool is_flat_odf(std::string_view start);

namespace odf {

struct StyleSheet {
    Styles styles;
    ListStyles lists;
    NumberStyles numbers;
};

// These read on from office:text and office:spreadsheet, which were just opened, up to their end. `content`: the part
// that `walk` reads.
std::optional<Error> read_text_body(XmlWalk& walk, std::string_view content, StyleSheet sheet,
                                    const ImportLimits& limits, Document& document);
std::optional<Error> read_sheets_body(XmlWalk& walk, const StyleSheet& sheet, const ImportLimits& limits,
                                      Document& document);

}  // namespace odf
}  // namespace lkiplint
