// A copy of a DOCX with a comment at the place of each finding. Nothing else of the document changes: parts that hold
// no comments or anchors are copied as they are, and so is every byte of the text around the anchors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "findings/finding.h"
#include "import/docx_source.h"
#include "import/import.h"
#include "render/style.h"
#include "report/report.h"

namespace lkiplint {

struct AnnotatedDocx {
    std::string bytes;
    int comments = 0;
    int left_out = 0;  // findings for which the text has no paragraph that could take a comment
    // Of the comments: findings in a place that takes no comment. Their comments say where they stand.
    int in_boxes_and_notes = 0;     // at the paragraph that the text box or note belongs to
    int in_headers = 0;             // headers and footers: at the beginning of the text
    int of_the_whole = 0;           // of the whole report: there as well
    int earlier = 0;                // comments that the program had written into the document before
    bool signature_broken = false;  // the document was signed; what is signed has changed
};

// `bytes` is the DOCX that `read` and then `report` were read from.
Result<AnnotatedDocx> annotate_docx(std::string_view bytes, const DocxWithSource& read, const Report& report,
                                    const std::vector<Finding>& findings, const TextStyle& style,
                                    const ImportLimits& limits);

}  // namespace lkiplint
