// Phrases in running text, and where its characters stand.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrase_set.h"
#include "base/words.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// Is any of the words or phrases (folded) somewhere in the folded text?
bool contains_any(std::string_view folded, std::span<const std::string> phrases);
// The phrases of a word list as they are written there, for one that is asked of many texts. Kept with the pack.
const PhraseSet& phrase_set(const RulePack& pack, std::string_view list);
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
// The sentences of one_line() of a text.
std::vector<Sentence> sentences_in_line(const TextBlock& block);

}  // namespace lkiplint
