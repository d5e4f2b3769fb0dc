// Lists of words and phrases, looked up among the words of a sentence.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/extract/sentence_tokens.h"
#include "rules/pack.h"

namespace lkiplint {

// Phrases of a list, found among tokens. "target * tercapai": the star stands for a few words.
class PhraseList {
public:
    PhraseList(const RulePack& pack, std::initializer_list<std::string_view> lists);

    struct Match {
        std::size_t begin = 0, end = 0;  // tokens
        std::size_t list = 0;            // which of the lists
    };
    // The longest phrase that begins at a token.
    std::optional<Match> at(std::span<const Token> tokens, std::size_t begin) const;
    bool anywhere(std::span<const Token> tokens) const;

private:
    struct Phrase {
        std::vector<std::string> words;
        std::size_t list = 0;
    };
    struct Phrases {
        std::unordered_map<std::string, std::vector<Phrase>> by_first;
        HashFilter<4096> begins;  // the words in it: most words are none of them
    };
    static Phrases read(const RulePack& pack, std::initializer_list<std::string_view> lists);

    std::shared_ptr<const Phrases> phrases_;  // shared by all reports
};

}  // namespace lkiplint
