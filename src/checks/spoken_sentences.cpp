#include "checks/spoken_sentences.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {

void each_sentence(const Report& report, const std::function<bool(const TextBlock&)>& wanted,
                   const std::function<void(const StatedSentence&)>& read) {
    for (const Teks& teks : report.teks) {
        const TextBlock& block = teks.block;
        if (block.role == TextRole::heading || teks.lampiran || block.text.size() > kLongestParagraph ||
            !block.has_digit() || !wanted(block))
            continue;
        const std::string text = one_line(block.text);
        for (const Sentence& sentence : sentences_in_line(block))
            read({&teks, sentence.begin, std::string_view(text).substr(sentence.begin, sentence.end - sentence.begin)});
    }
}

std::optional<SpokenSentence> spoken(const StatedSentence& sentence) {
    constexpr std::size_t kLongest = 300;  // words
    std::vector<Token> tokens = tokens_of(sentence.text);
    if (tokens.size() > kLongest) return std::nullopt;
    std::vector<SpokenFigure> figures = spoken_figures(sentence.text, tokens);
    return SpokenSentence{sentence, std::move(tokens), std::move(figures)};
}

Place place_of(const Report& report, const SpokenSentence& sentence, std::size_t token) {
    return BlockPlaces(report, sentence.teks->block).at(sentence.begin + sentence.tokens[token].begin);
}

}  // namespace lkiplint
