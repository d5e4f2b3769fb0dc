// Where something stands, in words: for readers of the text, and for forms of output that only know lines of files.
#pragma once

#include <string>
#include <vector>

#include "render/file_result.h"
#include "render/style.h"

namespace lkiplint {

// "baris 12"; in a spreadsheet "lembar "Realisasi" sel C12"; in a packaged file "paragraf/baris 212 (hlm. 14)", and the
// part where it is not the main one. In front of it the file, where a report has several.
std::string place_label(const Place& place, const FileResult& file, const TextStyle& style);

// The same of what proves a finding; when that stands in another report, the name of its file, and the page where it is
// known: the message says the rest.
std::string related_label(const Related& related, const FileResult& file, const TextStyle& style);

// Does a place name a line that an editor shows? In a packaged file it names a paragraph, a row or a cell.
bool has_line(const Place& place, const FileResult& file);
// "C12"
std::string cell_name(const Place& place);

// The message, and, where there is no line, where to look: the place and the locator. On one line.
std::string message_with_place(const Finding& finding, const FileResult& file, Lang lang);

// What of a result could not be read: itself, or some of the files of a report in several.
std::vector<const FileResult*> unread_of(const FileResult& file);

}  // namespace lkiplint
