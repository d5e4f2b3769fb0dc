// Which indicator a sentence speaks of: one that it names outright, one whose name follows the word "indikator", or the
// only one of the sasaran that it names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/extract/claim_grammar.h"
#include "report/extract/padanan.h"
#include "report/extract/sentence_tokens.h"
#include "report/report.h"

namespace lkiplint {

// The name of an indicator among the words of a sentence.
struct NamedHere {
    std::size_t begin = 0, end = 0;  // tokens
    int indikator = -1;
};

class ClaimSubjects {
public:
    ClaimSubjects(const Report& report, const NameIndices& names, const RulePack& pack);

    // The names that stand in a sentence word by word, none within another. `text` is the block the tokens are of.
    // `lead` (folded) introduces the sentence: "Program … dengan indikator :".
    std::vector<NamedHere> names_in(std::span<const Token> sentence, std::string_view text,
                                    const std::string& lead) const;

    static constexpr int kSeveral = -2;

    // The indicator whose name follows the word "indikator"; `lead` is what introduces the sentence ("Program … :").
    // kSeveral when the names of several follow it.
    int after_word(const std::string& sentence, const std::string& lead) const;
    // The indicator that a text names, by itself or through its sasaran when that has only one.
    int subject_of(std::string_view text) const;

    // What a line that is only a name is the name of.
    enum class Title { none, sasaran, indikator };
    Title title(const TextBlock& block) const;

    // "Persentase …": the sentence opens with what may be the name of an indicator.
    bool begins_with_measure(std::span<const Token> sentence) const;

private:
    struct Name {
        std::vector<std::string> words;
        int indikator = -1;
        std::vector<int> lines;  // the indicators of programs and kegiatan that have it
    };

    void learn(const std::string& printed, int indikator);
    int meant(const Name& name, std::span<const Token> before, const std::string& lead) const;
    int line_named(const std::vector<int>& lines, const std::string& folded) const;
    bool may_end(std::span<const Token> sentence, std::size_t end, std::string_view text) const;
    int named_at(const std::string& sentence, const std::string& small, std::size_t at, const std::string& lead) const;
    bool lists_several(const std::string& name) const;
    int program_indicator(const std::string& name, const std::string& folded) const;

    const Report& report_;
    const NameIndices& names_;
    PhraseList follows_;                                   // what may stand behind a whole name
    std::vector<std::string> measures_;                    // with which names of indicators begin
    std::unordered_map<std::string, std::string> shorts_;  // folded name -> its usual abbreviation
    std::unordered_map<std::string, std::vector<Name>> by_start_;
    HashFilter<4096> starts_;  // the first words in it
};

}  // namespace lkiplint
