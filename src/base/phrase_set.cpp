#include "base/phrase_set.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

// Of the first letters of the first word, for telling at once that no phrase begins with it.
std::uint32_t beginning_of(std::string_view words) {
    constexpr std::size_t kLetters = 4;
    std::uint32_t hash = kFirstHash;
    for (std::size_t i = 0; i < words.size() && i < kLetters && words[i] != ' '; ++i) hash = next_hash(hash, words[i]);
    return last_hash(hash);
}

}  // namespace

PhraseSet::PhraseSet(std::vector<std::string> folded) : phrases_(std::move(folded)) {
    std::erase_if(phrases_, [](const std::string& phrase) { return phrase.empty(); });
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        beginnings_.add(beginning_of(phrases_[i]));
        by_beginning_[beginning_of(phrases_[i])].push_back(i);
    }
}

bool PhraseSet::any_in(std::string_view folded) const {
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view rest = folded.substr(at);
        if (const std::uint32_t beginning = beginning_of(rest); beginnings_.may_hold(beginning)) {
            const auto found = by_beginning_.find(beginning);
            if (found != by_beginning_.end() &&
                std::any_of(found->second.begin(), found->second.end(),
                            [&](std::size_t phrase) { return starts_with_word(rest, phrases_[phrase]); }))
                return true;
        }
        while (at < folded.size() && folded[at] != ' ') ++at;
        ++at;
    }
    return false;
}

}  // namespace lkiplint
