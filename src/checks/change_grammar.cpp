#include "checks/change_grammar.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/words.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFarthest = 12;    // words to the next figure
constexpr std::size_t kMostChanges = 8;  // each is held against all figures of its sentence

}  // namespace

ChangeGrammar::ChangeGrammar(const RulePack& pack)
    : changes_(pack, {"perubahan-naik", "perubahan-turun", "perubahan-lain"}),
      joints_(pack, {"perubahan-penghubung"}),
      from_(pack, {"perubahan-dari"}),
      back_(pack, {"perubahan-rujukan"}),
      others_(pack, {"perubahan-bukan-selisih"}),
      classes_(pack, {"bagian-kelas"}),
      words_(pack.memo.get<Words>("", [&] {
          Words words;
          for (const std::string& word : pack.word_list("perubahan-kata")) words.plain.insert(word);
          for (const char* list : {"perubahan-naik", "perubahan-turun", "perubahan-lain"})
              for (const std::string& phrase : pack.word_list(list))
                  words.begins.add(word_hash(phrase.substr(0, phrase.find(' '))));
          return words;
      })) {}

bool ChangeGrammar::names_change(std::span<const Word> words, const Sentence& span) const {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        return word.begin >= span.begin && word.end <= span.end && words_->begins.may_hold(word.hash);
    });
}

std::vector<Change> ChangeGrammar::read(const SpokenSentence& sentence) {
    std::vector<Change> found;
    said_ = &sentence;
    const std::span<const Token> tokens = sentence.tokens;
    if (sentence.figures.empty() || others_.anywhere(tokens)) return found;
    for (std::size_t i = 0; i < tokens.size();) {
        const auto verb = changes_.at(tokens, i);
        if (verb && found.size() == kMostChanges) return {};
        if (verb) found.push_back(read_at(*verb));
        i = verb ? verb->end : i + 1;
    }
    return found;
}

Change ChangeGrammar::read_at(const PhraseList::Match& verb) const {
    static constexpr std::array kArah = {Change::Arah::naik, Change::Arah::turun, Change::Arah::lain};
    Change change;
    change.arah = kArah[verb.list];
    change.begin = verb.begin;
    change.end = verb.end;
    change.by = figure_joined(verb.end);
    std::size_t at = verb.end;
    if (change.by != nullptr) {
        at = end_of(*change.by);
        change.share = second_way(at);
        if (change.share != nullptr) at = change.share->end;
    }
    find_ends(change, at);
    return change;
}

// "sebesar 0,31 poin"
const SpokenFigure* ChangeGrammar::figure_joined(std::size_t at) const {
    constexpr std::size_t kNear = 5;
    for (std::size_t i = at; i < std::min(said_->tokens.size(), at + kNear);) {
        if (const SpokenFigure* figure = figure_from(said_->figures, i)) return figure;
        const auto joint = joints_.at(said_->tokens, i);
        if (!joint) return nullptr;
        i = joint->end;
    }
    return nullptr;
}

// "atau 2,62 %", "(2,62 %)"
const SpokenFigure* ChangeGrammar::second_way(std::size_t at) const {
    if (at >= said_->tokens.size()) return nullptr;
    const bool again = said_->tokens[at].word == "atau";
    const SpokenFigure* figure = again ? figure_joined(at + 1) : figure_from(said_->figures, at);
    const bool share = figure != nullptr && figure->percent && !figure->poin;
    return share && (again || said_->tokens[at].bracketed) ? figure : nullptr;
}

void ChangeGrammar::find_ends(Change& change, std::size_t behind) const {
    const SpokenFigure* last = last_plain(change.begin);
    if (const auto link = link_at(behind)) {  // "… dari 80,20 [menjadi 82,30]"
        change.from = next_plain(link->end);
        if (change.from == nullptr) return;
        for (std::size_t i = link->end; i < change.from->begin; ++i)
            change.target = change.target || said_->tokens[i].word.find("target") != std::string::npos;
        change.to = become(end_of(*change.from));
        if (change.to == nullptr) change.to = last;
        change.of_before = change.to == nullptr && goes_on(change.begin);
    } else if (change.to = become(behind); change.to != nullptr) {  // "80,20 naik 2,10 menjadi 82,30"
        change.from = last != nullptr ? last : compared_first(change.begin);
    } else if (last != nullptr) {  // "dari 80,20 menjadi 82,30 atau naik 2,10"
        const SpokenFigure* first = last_before(last->begin);
        if (first == nullptr || become(end_of(*first)) != last) return;
        change.from = first;
        change.to = last;
    }
}

std::optional<PhraseList::Match> ChangeGrammar::link_at(std::size_t at) const {
    constexpr std::size_t kNear = 3;  // "jika", "bila"
    for (std::size_t i = at; i < std::min(said_->tokens.size(), at + kNear); ++i) {
        if (auto link = from_.at(said_->tokens, i)) return link;
        if (!is_plain_word(i)) return std::nullopt;
    }
    return std::nullopt;
}

const SpokenFigure* ChangeGrammar::last_before(std::size_t token) const {
    const auto behind = figures_from(said_->figures, token);
    return behind == said_->figures.begin() ? nullptr : &*std::prev(behind);
}

// The figure before the verb, with nothing but plain words between.
const SpokenFigure* ChangeGrammar::last_plain(std::size_t verb) const {
    const SpokenFigure* last = last_before(verb);
    return last != nullptr && is_plain(end_of(*last), verb) ? last : nullptr;
}

// The next figure, with nothing but plain words before it.
const SpokenFigure* ChangeGrammar::next_plain(std::size_t at) const {
    for (std::size_t i = at; i < std::min(said_->tokens.size(), at + kFarthest); ++i) {
        if (const SpokenFigure* figure = figure_from(said_->figures, i)) return figure;
        if (!is_plain_word(i)) return nullptr;
    }
    return nullptr;
}

// "[pada tahun 2024] menjadi 82,30"
const SpokenFigure* ChangeGrammar::become(std::size_t at) const {
    for (std::size_t i = at; i < std::min(said_->tokens.size(), at + kFarthest); ++i) {
        if (said_->tokens[i].word == "menjadi") return figure_joined(i + 1);
        if (!is_plain_word(i)) return nullptr;
    }
    return nullptr;
}

// "Dibandingkan tahun 2024 sebesar 80,20, …": where the sentence opens with what it compares with.
const SpokenFigure* ChangeGrammar::compared_first(std::size_t verb) const {
    constexpr std::size_t kOpening = 3;
    for (std::size_t i = 0; i < std::min(verb, kOpening); ++i)
        if (const auto link = from_.at(said_->tokens, i)) {
            const SpokenFigure* figure = next_plain(link->end);
            return figure != nullptr && figure->end <= verb && figure == last_before(verb) ? figure : nullptr;
        }
    return nullptr;
}

// "Nilai ini naik …"
bool ChangeGrammar::goes_on(std::size_t verb) const {
    const auto back = said_->tokens.empty() ? std::nullopt : back_.at(said_->tokens, 0);
    return back && is_plain(back->end, verb);
}

bool ChangeGrammar::is_plain(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (!is_plain_word(i)) return false;
    return begin <= end;
}

// A year, a word that brings nothing in, one that the sentence began with ("Produksi … dibandingkan produksi tahun
// 2020"), or the name of a class.
bool ChangeGrammar::is_plain_word(std::size_t at) const {
    constexpr std::size_t kClass = 3;  // words: "kategori Sangat Baik"
    const Token& token = said_->tokens[at];
    if (token.angka) return false;
    if (token.tahun != 0 || words_->plain.contains(token.word) || token.word == said_->tokens.front().word) return true;
    for (std::size_t back = 1; back <= std::min(at, kClass); ++back) {
        if (classes_.at(said_->tokens, at - back)) return token.capital;
        if (said_->tokens[at - back + 1].opens_clause) return false;
    }
    return false;
}

bool ChangeGrammar::is_unit(const SpokenFigure& figure) const {
    static constexpr std::array kNone =
        std::to_array<std::string_view>({"menjadi", "per", "untuk", "oleh", "karena", "daripada"});
    return figure.unit.size() > 1 && !words_->plain.contains(figure.unit) &&
           std::find(kNone.begin(), kNone.end(), figure.unit) == kNone.end();
}

std::string ChangeGrammar::printed(const SpokenSentence& sentence, const SpokenFigure& figure) const {
    if (!is_unit(figure)) return figure.printed;
    const Token& unit = sentence.tokens[figure.end];
    return figure.printed + " " + std::string(sentence.text.substr(unit.begin, unit.end - unit.begin));
}

// Behind its unit, which may have two words: "478.921 ton GKG".
std::size_t ChangeGrammar::end_of(const SpokenFigure& figure) const {
    if (!is_unit(figure)) return figure.end;
    const std::size_t next = figure.end + 1;
    if (next >= said_->tokens.size()) return next;
    const Token& second = said_->tokens[next];
    const bool other = second.opens_clause || second.angka || second.tahun != 0 || second.word == "menjadi" ||
                       words_->plain.contains(second.word) || changes_.at(said_->tokens, next);
    return other ? next : next + 1;
}

}  // namespace lkiplint
