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
    std::string names;
    for (const std::string_view list : lists) names.append(list).push_back('|');
    phrases_ = pack.memo.get<Phrases>(names, [&] { return read(pack, lists); });
}

PhraseList::Phrases PhraseList::read(const RulePack& pack, std::initializer_list<std::string_view> lists) {
    Phrases phrases;
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
            phrases.begins.add(word_hash(entry.words.front()));
            std::vector<Phrase>& same = phrases.by_first[entry.words.front()];
            same.push_back(std::move(entry));
        }
        ++number;
    }
    return phrases;
}

std::optional<PhraseList::Match> PhraseList::at(std::span<const Token> tokens, std::size_t begin) const {
    const std::string& first = tokens[begin].word;
    if (first.empty() || !phrases_->begins.may_hold(tokens[begin].hash)) return std::nullopt;
    const auto entries = phrases_->by_first.find(first);
    if (entries == phrases_->by_first.end()) return std::nullopt;
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
