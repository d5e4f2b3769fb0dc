// The words and numbers of a block of running text, as sentences are read for what they claim.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/angka.h"
#include "base/words.h"

namespace lkiplint {

// A word or number of a block.
struct Token {
    std::size_t begin = 0, end = 0;
    std::string word;            // folded; of a number its digits
    std::uint32_t hash = 0;      // word_hash() of it
    std::optional<Angka> angka;  // set for numbers that are no years
    int tahun = 0;
    bool ends_sentence = false;  // a sentence ends behind it
    bool opens_clause = false;   // a comma or bracket stands before it
    bool bracketed = false;      // … a bracket, not a comma
    bool capital = false;        // its first letter is one
};

std::vector<Token> tokens_of(std::string_view text);

}  // namespace lkiplint
