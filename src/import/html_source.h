// The source of a page, made safe for the parser: what is no text of the report is taken out, and what would cost the
// parser time or memory out of proportion is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/import.h"

namespace lkiplint::html {

struct PageComment {
    std::size_t begin = 0, end = 0;  // with its "<!--" and "-->"
};

struct Source {
    // As long as the page, so that positions stay what they are. Comments, directives, scripts, drawings, form fields
    // and the like have become comments, and with them every element whose content the parser reads by other rules.
    std::string text;
    std::string styles;                 // the content of all <style>
    std::vector<PageComment> comments;  // those that are meant for lkiplint
    bool frames = false;                // it is a set of frames, whose texts are other files
    bool sheet = false;                 // a spreadsheet program wrote it
};

Result<Source> prepare(std::string_view page, const ImportLimits& limits);

// Does a text that begins like this hold a page?
bool is_html(std::string_view text);

}  // namespace lkiplint::html
