// Words and sentences of a piece of running text, with their offsets.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lkiplint {

struct Sentence {
    std::size_t begin = 0, end = 0;  // bytes of the text, without the white space around it
};

// A full stop ends a sentence when white space follows, unless it belongs to an abbreviation ("Kec.", "S.Sos."), an
// initial, or the number of a list item ("1. Camat"). A number's own points never do.
std::vector<Sentence> split_sentences(std::string_view text);

// Of a text of less than 4 GiB.
struct Word {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t hash = 0;  // word_hash() of `folded`
    bool capital = false;    // its first letter is one
    bool number = false;     // nothing but digits
    std::string folded;
};

// For telling at once that two words are not the same.
inline constexpr std::uint32_t kFirstHash = 2166136261U;  // FNV-1a
constexpr std::uint32_t next_hash(std::uint32_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
}
constexpr std::uint32_t last_hash(std::uint32_t hash) { return hash ^ (hash >> 15U); }
constexpr std::uint32_t word_hash(std::string_view word) {
    std::uint32_t hash = kFirstHash;
    for (const char byte : word) hash = next_hash(hash, byte);
    return last_hash(hash);
}

// Hashes of which most that are asked for are not there.
template <std::size_t Bits>
class HashFilter {
public:
    void add(std::uint32_t hash) { bits_.set(hash % Bits); }
    bool may_hold(std::uint32_t hash) const { return bits_.test(hash % Bits); }

private:
    std::bitset<Bits> bits_;
};

inline bool same_word(const Word& a, const Word& b) { return a.hash == b.hash && a.folded == b.folded; }

// Runs of letters and digits, as in fold().
std::vector<Word> split_words(std::string_view text);

// Only white space between two neighbours, no punctuation.
bool only_space_between(std::string_view text, const Word& a, const Word& b);

// Do the words at `at` read like `phrase` (folded words)?
bool words_at(std::span<const Word> words, std::size_t at, std::span<const std::string> phrase);

}  // namespace lkiplint
