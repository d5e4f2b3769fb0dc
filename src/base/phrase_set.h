// Is one of many words or phrases in a text?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/words.h"

namespace lkiplint {

// The same as asking contains_word() of base/text.h for each; reads the text once.
class PhraseSet {
public:
    explicit PhraseSet(std::vector<std::string> folded);

    bool any_in(std::string_view folded) const;
    const std::vector<std::string>& all() const { return phrases_; }

private:
    std::vector<std::string> phrases_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_beginning_;  // of their first letters
    HashFilter<1024> beginnings_;
};

}  // namespace lkiplint
