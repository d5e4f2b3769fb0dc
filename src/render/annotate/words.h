// Where the words that a finding speaks of stand in a paragraph or cell.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "render/annotate/paragraph.h"

namespace lkiplint::docx {

// A letter of a target: which paragraph, which of its letters.
struct LetterAt {
    std::size_t paragraph = 0, letter = 0;
};

// From the first to the last letter, both included.
struct WordRange {
    LetterAt first, last;
};

// Spaces, and the shapes of dashes and quotation marks, make no difference, since they made none when it was read.
class Words {
public:
    // `target` must outlive it.
    explicit Words(const Target& target);

    // `found` where it stands in `quote`, else where it first stands at all, as words or numbers of their own ("80" is
    // not in "1.80"), else the whole quote. `work` is lessened by what was compared; with none left nothing is found.
    std::optional<WordRange> find(std::string_view found, std::string_view quote, std::size_t& work) const;

private:
    struct Stretch {
        std::size_t begin = 0, end = 0;  // indexes into text_
    };
    std::optional<Stretch> search(const std::u32string& wanted, Stretch within, std::size_t& work) const;
    bool stands_alone(Stretch stretch) const;
    const Letter& letter(LetterAt at) const { return target_.paragraphs[at.paragraph].letters[at.letter]; }

    const Target& target_;
    std::u32string text_;
    std::vector<LetterAt> places_;  // of the characters of text_
};

}  // namespace lkiplint::docx
