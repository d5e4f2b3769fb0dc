// Where in the XML of a DOCX stands what was read from it, so that something can be written at its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"

namespace lkiplint {

// A paragraph or table cell of the main part.
struct DocxSpot {
    // What the place itself is in: the main text, or a text box or note that hangs on this paragraph.
    enum class Where { text, text_box, note };

    std::size_t at = 0;  // where its tag begins, in bytes of the part
    bool cell = false;
    Where where = Where::text;
};

// For each place of a Document the spot that it was read from.
class DocxSource {
public:
    std::string main;          // the name of the main part
    std::string content_type;  // of that part

    void add(const Place& place, const DocxSpot& spot);
    // To be called once everything was added.
    void sort();
    // Null for what stands elsewhere (headers, footers) or nowhere. Of a merged cell the spot where it begins.
    const DocxSpot* find(const Place& place) const;
    // Of the first paragraph or cell of the text; null when there is none.
    const DocxSpot* first() const;

private:
    struct Entry {
        int line = 0, column = 0, part = 0;
        DocxSpot spot;
    };
    std::vector<Entry> entries_;
};

struct DocxWithSource {
    Imported imported;
    DocxSource source;
};

// `bytes` is the content of any file. What is no DOCX is an error that names the format and says what to do.
Result<DocxWithSource> import_docx_with_source(std::string path, std::string_view bytes, const ImportLimits& limits);

}  // namespace lkiplint
