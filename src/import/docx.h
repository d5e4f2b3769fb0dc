// DOCX: the files of Word and of what imitates it.
#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"
#include "import/docx_source.h"
#include "import/import.h"
#include "import/package.h"

namespace lkiplint {

// `main` is the part that holds the text, "word/document.xml" as a rule. The first of Document::parts is that part.
// `source`, if any, gets a spot for each place.
Result<Document> import_docx(const Package& package, const std::string& main, std::string path,
                             const ImportLimits& limits, DocxSource* source = nullptr);

}  // namespace lkiplint
