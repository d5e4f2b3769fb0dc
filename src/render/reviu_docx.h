// The checklist of the reviu and the Catatan Hasil Reviu as a Word document, to be printed and signed.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "render/file_result.h"
#include "rules/pack.h"

namespace lkiplint {

// One form for each file, each from a new page. The same files give the same bytes. An error when the pack has no
// checklist.
Result<std::string> render_reviu_docx(const std::vector<FileResult>& files, const RulePack& pack, Lang lang);

}  // namespace lkiplint
