// Is one of many words or phrases in a text?
#pragma once

#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lkiplint {

// The same as asking contains_word() of base/text.h for each; reads the text once.
class PhraseSet {
public:
    explicit PhraseSet(std::vector<std::string> folded);

    bool any_in(std::string_view folded) const;
    const std::vector<std::string>& all() const { return phrases_; }

private:
    static std::size_t key_of(std::string_view word);

    std::vector<std::string> phrases_;
    std::bitset<1024> begins_;  // the keys of the first letters of each
};

}  // namespace lkiplint
