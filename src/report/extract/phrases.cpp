#include "report/extract/phrases.h"

#include <algorithm>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestGap = 6;  // words that a star of a phrase stands for

bool breaks_gap(const Token& token) {
    return token.opens_clause || token.angka || token.word == "tidak" || token.word == "belum" ||
           token.word == "agar" || token.word == "untuk" || token.word == "jika" || token.word == "apabila";
}

}  // namespace

PhraseList::PhraseList(const RulePack& pack, std::initializer_list<std::string_view> lists) {
    std::size_t number = 0;
    for (const std::string_view list : lists) {
        for (const std::string& phrase : pack.word_list(list)) {
            Phrase entry{{}, number};
            for (const std::string_view part : split(phrase, ' ')) {
                if (part == "*")
                    entry.words.emplace_back("*");
                else
                    for (std::string& word : fold_words(part)) entry.words.push_back(std::move(word));
            }
            while (!entry.words.empty() && entry.words.back() == "*") entry.words.pop_back();
            if (entry.words.empty() || entry.words.front().empty()) continue;
            hashes_.set(word_hash(entry.words.front()) % hashes_.size());
            by_first_[entry.words.front()].push_back(std::move(entry));
        }
        ++number;
    }
}

std::optional<PhraseList::Match> PhraseList::at(std::span<const Token> tokens, std::size_t begin) const {
    const std::string& first = tokens[begin].word;
    if (first.empty() || !hashes_.test(tokens[begin].hash % hashes_.size())) return std::nullopt;
    const auto entries = by_first_.find(first);
    if (entries == by_first_.end()) return std::nullopt;
    std::optional<Match> longest;
    for (const Phrase& phrase : entries->second) {
        std::size_t token = begin;
        bool fits = true;
        for (std::size_t i = 0; i < phrase.words.size() && fits; ++i) {
            if (phrase.words[i] != "*") {
                fits = token < tokens.size() && tokens[token].word == phrase.words[i];
                ++token;
                continue;
            }
            const std::size_t last = std::min(tokens.size(), token + kLongestGap);
            while (token < last && tokens[token].word != phrase.words[i + 1] && !breaks_gap(tokens[token])) ++token;
        }
        if (fits && (!longest || token > longest->end)) longest = Match{begin, token, phrase.list};
    }
    return longest;
}

bool PhraseList::anywhere(std::span<const Token> tokens) const {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (at(tokens, i)) return true;
    return false;
}

}  // namespace lkiplint
