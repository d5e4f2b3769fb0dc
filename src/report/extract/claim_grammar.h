// What a number in a sentence is: a target, a realisasi, an amount of anggaran … The words are data (rules/klaim.xml);
// the grammar is that of Indonesian sentences: the word that gives a number its meaning stands before it and is joined
// to it by "sebesar", "adalah", "mencapai", or it follows ("80 % yang ditargetkan", "95 % dari target").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "report/extract/phrases.h"
#include "report/extract/sentence_tokens.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// What a number is said to be.
struct Arti {
    Klaim::Jenis jenis = Klaim::Jenis::capaian;
    std::string kata;    // the word that says it; of a difference what kind it is
    bool vague = false;  // "mencapai", "nilai": only a value of whatever the sentence is about
    bool bare = false;   // not even that, only "sebesar": a value where the sentence names an indicator
};

class ClaimGrammar {
public:
    explicit ClaimGrammar(const RulePack& pack);

    // Takes the words of one sentence; `names` are the spans of tokens that name indicators.
    void read(std::span<const Token> sentence, std::span<const std::pair<std::size_t, std::size_t>> names);

    // What the number at a token of the sentence is; nothing when the sentence does not say.
    std::optional<Arti> meaning(std::size_t at);
    int year(std::size_t at);
    // "Naik dari 74 menjadi 77": the value before the change.
    bool is_former(std::size_t at);
    // "4 (empat) indikator": the thing that is counted and its number; nothing when the token is no count.
    std::optional<std::pair<int, std::string>> count(std::size_t at) const;
    // Conditions and definitions state no figures.
    bool states_figures() const { return states_figures_; }

private:
    enum class Makna {
        target,
        realisasi,
        capaian,
        serapan,
        anggaran,
        belanja,
        nilai,
        rata_rata,
        bagian,
        selisih,
        sisa,
        efisiensi,
        kurang,
        naik,
        turun,
        kopula
    };
    struct Mark {
        std::size_t begin = 0, end = 0;
        Makna makna = Makna::nilai;
    };

    void mark();
    bool is_joined(std::size_t at) const;
    std::optional<Arti> before(std::size_t at, std::size_t floor) const;
    std::string averaged(std::size_t begin, std::size_t end) const;
    std::optional<Arti> carried_on(std::size_t at, std::size_t floor) const;
    std::optional<Arti> behind(std::size_t at, bool anything_before) const;
    std::optional<Arti> part_of(std::size_t at, const std::optional<Arti>& own) const;
    std::optional<Arti> counted_of_target(std::size_t at, const std::optional<Arti>& own) const;
    std::optional<Arti> again(std::size_t at, std::size_t previous) const;
    std::optional<Arti> head_of(std::size_t mark, const Angka& angka) const;
    std::optional<Arti> settle(Makna makna, bool money, const Angka& angka, const std::string& kata) const;
    bool is_change(const Mark& mark, std::size_t at) const;
    bool may_be_excess(const Mark& mark, std::size_t at) const;
    bool leads_to_number(const Mark& mark) const;
    bool opens_clause(std::size_t begin, std::size_t end) const;
    int year_behind(std::size_t at) const;
    std::optional<std::size_t> number_before_bracket(std::size_t at) const;
    bool is_year_of_start(std::size_t year, std::size_t at) const;
    bool is_joined_year(std::size_t year, std::size_t at, bool letter) const;
    bool is_other_year(std::size_t at) const;
    std::optional<int> numeral_of(const Token& token) const;

    PhraseList marks_, joints_, wholes_, limits_, conditions_, compared_, counted_, continues_, hopes_, year_joints_,
        conclusions_;
    std::unordered_map<std::string, int> numerals_;
    HashFilter<1024> numeral_hashes_;
    std::span<const Token> tokens_;
    std::vector<Mark> found_;                     // in order of the sentence
    std::vector<int> mark_at_;                    // token -> index of the mark that holds it, -1
    std::vector<bool> concluded_;                 // tokens of a conclusion: "mencapai target"
    std::vector<bool> named_;                     // tokens that name an indicator
    std::unordered_map<std::size_t, Arti> said_;  // of the numbers so far
    std::size_t hope_ = 0;                        // the first token of a hope; the sentence's end when there is none
    bool states_figures_ = true;
    bool marked_ = false;
};

}  // namespace lkiplint
