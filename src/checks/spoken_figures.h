// The figures of one sentence with what stands right behind them: "0,31 poin", "Rp2,5 miliar", "12 kasus".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "report/extract/sentence_tokens.h"

namespace lkiplint {

struct SpokenFigure {
    std::size_t begin = 0, end = 0;  // tokens, with "Rp" and the words for its size, but not its unit
    Decimal value;
    bool percent = false, rupiah = false;
    bool poin = false;     // percentage points or points of an index
    std::string besaran;   // "miliar"
    std::string unit;      // folded, the word right behind: "kasus"; empty when none stands there
    std::string printed;   // "0,31 poin"
    bool unclear = false;  // "1.250" may be an index with three decimals
    bool whole() const { return value.scale() == 0 && besaran.empty(); }
};

// Empty when one of them is less than nothing or malformed.
std::vector<SpokenFigure> spoken_figures(std::string_view sentence, std::span<const Token> tokens);

// The first that begins at a token or behind it.
std::vector<SpokenFigure>::const_iterator figures_from(const std::vector<SpokenFigure>& figures, std::size_t token);

// The figure that begins at a token; null when none does.
const SpokenFigure* figure_from(const std::vector<SpokenFigure>& figures, std::size_t token);

// Of the same kind, so that one can be taken from the other.
bool are_alike(const SpokenFigure& a, const SpokenFigure& b);

}  // namespace lkiplint
