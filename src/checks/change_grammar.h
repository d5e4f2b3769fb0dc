// Changes that a sentence speaks of: "turun 0,31 poin dari 9,06 % menjadi 8,93 %", "82,30, naik dari tahun 2020
// (80,20)".
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/words.h"
#include "checks/spoken_sentences.h"
#include "report/extract/phrases.h"
#include "rules/pack.h"

namespace lkiplint {

// The figures are those of the sentence that it was read from.
struct Change {
    enum class Arah { naik, turun, lain };
    Arah arah = Arah::lain;
    std::size_t begin = 0, end = 0;       // tokens of the verb
    const SpokenFigure* by = nullptr;     // how much; null when the sentence only says that it rose or fell
    const SpokenFigure* share = nullptr;  // a second way to say `by`: "(2,62 %)"
    const SpokenFigure* from = nullptr;
    const SpokenFigure* to = nullptr;
    bool of_before = false;  // "Nilai ini naik …": `to` stands in the sentence before
    bool target = false;     // `from` is a target
};

// Words: perubahan-naik, perubahan-turun, perubahan-lain (a change), perubahan-penghubung (between it and its figure),
// perubahan-dari (before the figure that it is measured from), perubahan-kata (words that bring in nothing else),
// perubahan-rujukan (the sentence goes on about the figure of the one before), perubahan-bukan-selisih (a sentence with
// one of these means something else), bagian-kelas (the name of a class follows).
class ChangeGrammar {
public:
    explicit ChangeGrammar(const RulePack& pack);

    // Is there any word for a change within these bytes?
    bool names_change(std::span<const Word> words, const Sentence& span) const;

    // The sentence must stay as long as what is read from it. Changes whose ends it does not tell lack them.
    std::vector<Change> read(const SpokenSentence& sentence);

    // Is the word behind the figure what is counted?
    bool is_unit(const SpokenFigure& figure) const;
    // A figure of the sentence with its unit, as printed.
    std::string printed(const SpokenSentence& sentence, const SpokenFigure& figure) const;

private:
    Change read_at(const PhraseList::Match& verb) const;
    void find_ends(Change& change, std::size_t behind) const;
    const SpokenFigure* figure_joined(std::size_t at) const;
    const SpokenFigure* second_way(std::size_t at) const;
    std::optional<PhraseList::Match> link_at(std::size_t at) const;
    const SpokenFigure* last_before(std::size_t token) const;
    const SpokenFigure* last_plain(std::size_t verb) const;
    const SpokenFigure* next_plain(std::size_t at) const;
    const SpokenFigure* become(std::size_t at) const;
    const SpokenFigure* compared_first(std::size_t verb) const;
    bool goes_on(std::size_t verb) const;
    bool is_plain(std::size_t begin, std::size_t end) const;
    bool is_plain_word(std::size_t at) const;
    std::size_t end_of(const SpokenFigure& figure) const;

    PhraseList changes_, joints_, from_, back_, others_, classes_;
    struct Words {
        std::unordered_set<std::string> plain;
        HashFilter<4096> begins;  // the first words of changes_
    };
    std::shared_ptr<const Words> words_;    // shared by all reports
    const SpokenSentence* said_ = nullptr;  // the sentence that was read last
};

}  // namespace lkiplint
