// Words and sentences of a piece of running text, with their offsets, and the pieces of text that a report has.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace lkiplint {

struct Sentence {
    std::size_t begin = 0, end = 0;  // bytes of the text, without the white space around it
};

// A full stop ends a sentence when white space follows, unless it belongs to an abbreviation ("Kec.", "S.Sos."), an
// initial, or the number of a list item ("1. Camat"). A number's own points never do.
std::vector<Sentence> split_sentences(std::string_view text);

struct Word {
    std::size_t begin = 0, end = 0;
    std::string folded;
    bool capital = false;  // its first letter is one
    bool number = false;   // nothing but digits
};

// Runs of letters and digits, as in fold().
std::vector<Word> split_words(std::string_view text);

// Only white space between two neighbours, no punctuation.
bool only_space_between(std::string_view text, const Word& a, const Word& b);

// Do the words at `at` read like `phrase` (folded words)?
bool words_at(std::span<const Word> words, std::size_t at, std::span<const std::string> phrase);

// Is any of the words or phrases (folded) somewhere in the folded text?
bool contains_any(std::string_view folded, std::span<const std::string> phrases);
bool contains_any(std::string_view folded, std::span<const std::string_view> phrases);

// Is a year named, and none of them `own`?
bool names_other_year(std::string_view folded, int own);

// Where the characters of a text block stand; asked for many offsets of a block that may be long.
class BlockPlaces {
public:
    BlockPlaces(const Report& report, const TextBlock& block);
    Place at(std::size_t offset) const;

private:
    Place first_;
    std::vector<std::size_t> breaks_;  // offsets of its line breaks
};

// What a finding quotes: the words around an offset, the whole of a text that is not long.
std::string quote_at(std::string_view text, std::size_t offset);

// "BAB III … › B.1 Analisis": the innermost headings above a text.
std::string text_locator(const Teks& teks);
// Line breaks read like spaces, so that a pattern or phrase is found across them; offsets stay.
std::string one_line(std::string_view text);

}  // namespace lkiplint
