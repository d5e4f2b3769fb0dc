// The sentences of running text that state figures, as checks read them that hold a sentence against itself.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/spoken_figures.h"
#include "report/report.h"

namespace lkiplint {

// A sentence of one_line() of a text. Of a paragraph that lasts as long as it is looked at.
struct StatedSentence {
    const Teks* teks = nullptr;
    std::size_t begin = 0;  // in the text
    std::string_view text;
};

// With its words and figures.
struct SpokenSentence : StatedSentence {
    std::vector<Token> tokens;
    std::vector<SpokenFigure> figures;
};

// Calls `read` for the sentences, in order, of the paragraphs and items outside the annexes that hold a digit, are not
// too long to be prose, and are `wanted`.
void each_sentence(const Report& report, const std::function<bool(const TextBlock&)>& wanted,
                   const std::function<void(const StatedSentence&)>& read);

// Nothing when it is too long for a sentence, which would take too long.
std::optional<SpokenSentence> spoken(const StatedSentence& sentence);

// Where a token of the sentence stands.
Place place_of(const Report& report, const SpokenSentence& sentence, std::size_t token);

}  // namespace lkiplint
