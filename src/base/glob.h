// Patterns of file names: "2025/*.docx", "**/kecamatan-?.md".
#pragma once

#include <string_view>

namespace lkiplint {

// '*' is any text and '?' any character within a folder's name or a file's, "**" goes through folders. A pattern
// without
// '/' is held against the file's name alone, in whatever folder. `path` has '/' between its parts.
bool matches_glob(std::string_view pattern, std::string_view path);

}  // namespace lkiplint
