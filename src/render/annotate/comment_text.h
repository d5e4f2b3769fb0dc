// What a comment says about a finding, in words for somebody who has the document open.
#pragma once

#include <string>
#include <vector>

#include "findings/finding.h"
#include "render/annotate/comments_part.h"
#include "render/style.h"
#include "report/report.h"

namespace lkiplint {

// Tables and headings, so that a place can be told in words.
class Landmarks {
public:
    explicit Landmarks(const Report& report);
    // "Tabel 3.2", "tabel di bawah "B. Realisasi Anggaran"", "bagian "KATA PENGANTAR""; with the page where it is
    // known.
    std::string describe(const Place& place, const TextStyle& style) const;

private:
    struct Heading {
        int line = 0;
        std::string text;
    };
    struct Table {
        int begin = 0, end = 0;
        std::string label;  // empty when it has neither number nor caption
    };
    std::vector<Heading> headings_;
    std::vector<Table> tables_;
};

// `where`: said first when the comment cannot stand at the place itself; else empty.
std::vector<docx::CommentLine> comment_lines(const Finding& finding, const std::string& where,
                                             const Landmarks& landmarks, const TextStyle& style);

}  // namespace lkiplint
