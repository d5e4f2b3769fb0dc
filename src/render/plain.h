// Text and paths as other programs take them.
#pragma once

#include <string>
#include <string_view>

namespace lkiplint {

// Every byte that is no UTF-8 becomes U+FFFD: a path is bytes on some systems.
std::string valid_utf8(std::string_view text);

// What XML 1.0 can hold, as content of an element or of a quoted attribute. Characters that it cannot hold become
// U+FFFD.
std::string xml_text(std::string_view text);
// The same with its line ends as they are; not for attributes, where a parser would make blanks of them.
std::string xml_lines(std::string_view text);

// A path as it is written beside a repository: '/' between its steps, without "." and without "step/..".
std::string tidy_path(std::string_view path);

struct PathUri {
    std::string uri;        // percent-encoded byte by byte, so that every path can be told from every other
    bool relative = false;  // to where the program ran
};

PathUri uri_of(std::string_view path);

}  // namespace lkiplint
