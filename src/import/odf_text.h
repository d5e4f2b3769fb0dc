// What a reader sees of one paragraph of an OpenDocument text.
#pragma once

#include <string>
#include <vector>

#include <tinyxml2.h>

#include "import/odf_styles.h"

namespace lkiplint::odf {

// Which page is being read. Known only when the program that saved the file wrote down where its pages broke.
class Pages {
public:
    explicit Pages(bool recorded) : page_(recorded ? 1 : 0) {}
    void turn() { page_ += page_ > 0 ? 1 : 0; }
    int page() const { return page_; }

private:
    int page_;
};

struct ParagraphText {
    std::string text;    // a manual line break is '\n', a tab ' '
    std::string number;  // its label, where the file spells it out
    bool bold = false;
    int page = 0;                                    // on which its text begins
    std::vector<const tinyxml2::XMLElement*> notes;  // text:note-body, in order
    std::vector<const tinyxml2::XMLElement*> boxes;  // what is drawn and may hold text, in order
};

// `facts`: of the paragraph's style. `contents`: it is a line of a table of contents.
ParagraphText read_text(const tinyxml2::XMLElement& paragraph, const StyleFacts& facts, bool contents,
                        const Styles& styles, Pages& pages);

}  // namespace lkiplint::odf
