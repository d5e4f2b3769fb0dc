#include "base/phrase_set.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint {

// Of the first three bytes of the first word, for telling at once that no phrase begins with it.
std::size_t PhraseSet::key_of(std::string_view word) {
    std::size_t key = 0;
    for (std::size_t i = 0; i < word.size() && i < 3 && word[i] != ' '; ++i)
        key = key * 31 + static_cast<unsigned char>(word[i]);
    return key % decltype(begins_)().size();
}

PhraseSet::PhraseSet(std::vector<std::string> folded) : phrases_(std::move(folded)) {
    std::erase_if(phrases_, [](const std::string& phrase) { return phrase.empty(); });
    for (const std::string& phrase : phrases_) begins_.set(key_of(phrase));
}

bool PhraseSet::any_in(std::string_view folded) const {
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view rest = folded.substr(at);
        const bool found = begins_.test(key_of(rest)) &&
                           std::any_of(phrases_.begin(), phrases_.end(),
                                       [&](const std::string& phrase) { return starts_with_word(rest, phrase); });
        if (found) return true;
        const std::size_t space = folded.find(' ', at);
        if (space == std::string_view::npos) return false;
        at = space + 1;
    }
    return false;
}

}  // namespace lkiplint
