// Of which year a number in a sentence is, and what is counted.
#include <algorithm>
#include <array>
#include <string>

#include "report/extract/claim_grammar.h"

namespace lkiplint {

// ---- Years

// "dibandingkan tahun 2022": that year is not the sentence's.
bool ClaimGrammar::is_other_year(std::size_t at) const {
    for (std::size_t i = at > 4 ? at - 4 : 0; i < at; ++i)
        if (compared_.at(tokens_, i)) return true;
    return false;
}

// "80 pada tahun 2023", "80 (tahun 2023)".
int ClaimGrammar::year_behind(std::size_t at) const {
    static constexpr std::array kLeads = {"pada", "di", "untuk", "tahun", "th", "ta"};
    constexpr std::size_t kUnits = 2;
    std::size_t i = at + 1, units = 0;
    bool led = false;
    for (; i < tokens_.size() && i <= at + 5; ++i) {
        if (tokens_[i].tahun != 0) return led || tokens_[i].bracketed ? tokens_[i].tahun : 0;
        if (compared_.at(tokens_, i)) return 0;
        if (i == at + 1 && tokens_[i].word == "persen") continue;
        const bool lead = std::find(kLeads.begin(), kLeads.end(), tokens_[i].word) != kLeads.end();
        if (tokens_[i].opens_clause && !(lead && tokens_[i].bracketed)) return 0;
        if (!lead && (led || ++units > kUnits || mark_at_[i] >= 0 || tokens_[i].word == "dan")) return 0;
        led = led || lead;
    }
    return 0;
}

bool ClaimGrammar::is_former(std::size_t at) {
    mark();
    const int mark = at == 0 || tokens_[at - 1].word != "dari" ? -1 : mark_at_[at - 1];
    return mark >= 0 && found_[static_cast<std::size_t>(mark)].makna == Makna::nilai;
}

// "101,60 % (target 81)", "100,31 % (realisasi 81,25 dari target 81)": what stands in brackets says more about the
// number before them.
std::optional<std::size_t> ClaimGrammar::number_before_bracket(std::size_t at) const {
    for (std::size_t i = at;; --i) {
        if (tokens_[i].opens_clause)
            return tokens_[i].bracketed && i > 0 && tokens_[i - 1].angka ? std::optional(i - 1) : std::nullopt;
        if (i == 0 || tokens_[i].tahun != 0) return std::nullopt;
        if (i < at && tokens_[i].angka && tokens_[i + 1].word != "dari") return std::nullopt;
    }
}

// "Naik dari 12 kasus tahun 2022 menjadi 18 kasus": the year is of the number before it.
bool ClaimGrammar::is_year_of_start(std::size_t year, std::size_t at) const {
    if (year + 2 != at || tokens_[at - 1].word != "menjadi") return false;
    constexpr std::size_t kFarthest = 5;
    for (std::size_t i = year; i-- > 0 && year - i <= kFarthest;)
        if (tokens_[i].angka) return i > 0 && tokens_[i - 1].word == "dari";
    return false;
}

// "2023 sebesar 80", "2021 yang sebesar 75"
bool ClaimGrammar::is_joined_year(std::size_t year, std::size_t at, bool letter) const {
    if (year + 2 == at) return letter || year_joints_.at(tokens_, year + 1);
    return year + 3 == at && tokens_[year + 1].word == "yang" && year_joints_.at(tokens_, year + 2);
}

int ClaimGrammar::year(std::size_t at) {
    mark();
    if (const auto number = number_before_bracket(at)) at = *number;
    const int behind = year_behind(at);
    // "Tahun 2023 naik dari 74 menjadi 77": that year is the second number's.
    if (is_former(at)) return behind;
    for (std::size_t i = at; i-- > 0 && !tokens_[i].angka;) {
        if (tokens_[i].tahun == 0) continue;
        if (is_year_of_start(i, at)) return behind;
        const bool letter = tokens_[at].angka && !tokens_[at].angka->letter.empty();
        const bool next = i + 1 == at || is_joined_year(i, at, letter);
        // "81 pada tahun 2022 menjadi 84 pada tahun 2023": each year belongs to the number before it.
        if (behind != 0 && (!next || tokens_[at].opens_clause)) break;
        if (next || !is_other_year(i)) return tokens_[i].tahun;
    }
    if (behind != 0) return behind;
    // The only year of the sentence goes for all its numbers.
    int only = 0;
    std::size_t numbers = 0;
    bool behind_only = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        numbers += tokens_[i].angka ? 1 : 0;
        if (tokens_[i].tahun == 0) continue;
        if ((only != 0 && tokens_[i].tahun != only) || is_other_year(i)) return 0;
        only = tokens_[i].tahun;
        behind_only = behind_only || i > at;
    }
    return behind_only && numbers > 1 ? 0 : only;
}

// ---- Counts

std::optional<int> ClaimGrammar::numeral_of(const Token& token) const {
    if (!numeral_hashes_.may_hold(token.hash)) return std::nullopt;  // most words
    const auto numeral = numerals_.find(token.word);
    return numeral == numerals_.end() ? std::nullopt : std::optional(numeral->second);
}

std::optional<std::pair<int, std::string>> ClaimGrammar::count(std::size_t at) const {
    const Token& token = tokens_[at];
    int value = 0;
    if (token.angka && !token.angka->percent && !token.angka->rupiah) {
        if (token.word.size() > 4 || token.word.find_first_not_of("0123456789") != std::string::npos) return {};
        value = std::stoi(token.word);
    } else if (const auto numeral = numeral_of(token); numeral) {
        value = *numeral;
    } else if (token.word.starts_with("ke")) {
        const auto all = numerals_.find(token.word.substr(2));
        if (all == numerals_.end()) return {};
        value = all->second;
    } else {
        return {};
    }
    std::size_t next = at + 1;
    if (next < tokens_.size() && numeral_of(tokens_[next])) {
        if (!tokens_[next].opens_clause) return {};  // "dua puluh empat" is more than its first word
        ++next;
    }
    // "4 (empat) indikator": the word in brackets is the same count.
    if (at > 0 && !token.angka && tokens_[at - 1].angka) return {};
    if (next >= tokens_.size()) return {};
    auto thing = counted_.at(tokens_, next);
    if (!thing) return {};
    if (thing->end < tokens_.size() && !tokens_[thing->end].opens_clause)
        if (const auto closer = counted_.at(tokens_, thing->end)) thing = closer;
    std::string name;
    for (std::size_t i = thing->begin; i < thing->end; ++i) name += (name.empty() ? "" : " ") + tokens_[i].word;
    return std::pair(value, name);
}

}  // namespace lkiplint
