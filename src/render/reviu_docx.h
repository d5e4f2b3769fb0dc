// The checklist of the reviu and the Catatan Hasil Reviu as a Word document, to be printed and signed.
#pragma once

#include <ostream>

#include "render/format.h"

namespace lkiplint {

// One form for each file, each from a new page. The same files give the same bytes. Sets failbit when the document
// could not be made.
void render_reviu_docx(std::ostream& out, const RunResult& run);

}  // namespace lkiplint
