// The Catatan Hasil Reviu as a table of a Word document.
#pragma once

#include <vector>

#include "render/docx_writer.h"
#include "render/reviu.h"
#include "render/style.h"

namespace lkiplint {

// One row for each of `notes`, numbered from 1, and empty ones for what the reviewer adds.
word::Table catatan_table(const FileResult& file, const std::vector<CatatanReviu>& notes, const TextStyle& style);

}  // namespace lkiplint
