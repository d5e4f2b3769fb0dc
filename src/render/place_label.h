// Where something stands, for people.
#pragma once

#include <string>

#include "render/file_result.h"
#include "render/style.h"

namespace lkiplint {

// "baris 12"; in a spreadsheet "lembar "Realisasi" sel C12"; in a packaged file "paragraf/baris 212 (hlm. 14)", and the
// part where it is not the main one. In front of it the file, where a report has several.
std::string place_label(const Place& place, const FileResult& file, const TextStyle& style);

}  // namespace lkiplint
