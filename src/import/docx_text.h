// What a reader sees of one paragraph of a DOCX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/docx_source.h"
#include "import/docx_styles.h"
#include "import/docx_xml.h"

namespace lkiplint::docx {

// Which page is being read. Known only when the program that saved the file wrote down where its pages broke.
class Pages {
public:
    explicit Pages(bool recorded) : page_(recorded ? 1 : 0) {}

    void recorded_break();
    void explicit_break();
    void text() { just_broken_ = false; }
    int page() const { return page_; }

private:
    int page_;
    bool just_broken_ = false;  // by an explicit break, which is recorded again right behind
};

// Of an element that is no part of the text: properties, what was deleted or moved away, what a field is computed from,
// the reading aid above a word.
bool is_never_shown(std::string_view name);

struct ParagraphFormat {
    std::string style;
    int heading = 0;        // 1 = outermost
    bool contents = false;  // with leaders up to the page number
    bool bold = false, hidden = false;
    int num_id = 0;  // 0: in no list
    int level = 0;   // of the list
    bool level_is_stated = false;
    int indent = 0;  // in the spaces that would stand before it in plain text
};

ParagraphFormat read_format(const tinyxml2::XMLElement& paragraph, const Styles& styles);

struct NoteReference {
    bool endnote = false;
    std::string id;
    DocxSpot holder = {};  // the paragraph that it stands in; set only where a source is wanted
};

struct ParagraphText {
    std::string text;  // a manual line break is '\n', a tab ' '
    bool bold = false;
    int page = 0;  // on which its text begins
    std::vector<NoteReference> notes;
    std::vector<const tinyxml2::XMLElement*> boxes;  // w:txbxContent, in order
};

ParagraphText read_text(const tinyxml2::XMLElement& paragraph, const ParagraphFormat& format, const Styles& styles,
                        Pages& pages);

}  // namespace lkiplint::docx
