// The part of a DOCX that holds its comments, and what names it: content types and relationships. All are changed as
// text, so that what was there stays byte for byte.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/import.h"
#include "import/package.h"

namespace lkiplint::docx {

struct CommentLine {
    std::string text;
    std::string lead;  // stands before the text, in bold
};

struct Comment {
    int id = 0;
    std::vector<CommentLine> lines;  // paragraphs
};

// What the package holds already.
struct CommentsPart {
    std::string name;        // of the part, which need not exist
    std::string xml;         // empty when it doesn't
    bool is_named = false;   // by a relationship of the main part
    bool is_strict = false;  // are the names of the document those of Strict OOXML?
    int next_id = 0;         // from here on ids are free, as many as are wanted
    int earlier = 0;         // comments by this program
};

// `ids`: how many will be wanted. `document`: the XML of the main part, whose anchors may have ids without a comment.
Result<CommentsPart> find_comments(const Package& package, const std::string& main, std::string_view document, int ids,
                                   const ImportLimits& limits);

// The parts that change, the main one apart, by their names.
Result<std::map<std::string, std::string>> with_comments(const Package& package, const std::string& main,
                                                         const CommentsPart& part, const std::vector<Comment>& comments,
                                                         const ImportLimits& limits);

}  // namespace lkiplint::docx
