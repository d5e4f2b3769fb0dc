#include "checks/stated_parts.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/quantities.h"
#include "checks/sentences.h"
#include "checks/spoken_figures.h"
#include "report/extract/phrases.h"
#include "report/extract/sentence_tokens.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestSentence = 300;  // words

class PartReader {
public:
    PartReader(const CheckContext& context, Sink& sink)
        : report_(context.report),
          pack_(context.pack),
          sink_(sink),
          opens_(context.pack, {"jumlah-terdiri", "jumlah-terdiri-juga"}),
          incomplete_(context.pack, {"jumlah-tidak-lengkap"}),
          others_(context.pack, {"jumlah-lain"}),
          against_(context.pack, {"jumlah-pembanding"}) {}

    void run() {
        for (const Teks& teks : report_.teks) {
            const TextBlock& block = teks.block;
            if (block.role == TextRole::heading || teks.lampiran || block.text.size() > kLongestParagraph ||
                !has_digit(block.text) || !may_list(block.folded()))
                continue;
            const std::string text = one_line(block.text);
            here_ = &teks;
            for (const Sentence& sentence : sentences_in_line(block)) {
                begin_ = sentence.begin;
                sentence_ = std::string_view(text).substr(sentence.begin, sentence.end - sentence.begin);
                if (has_digit(sentence_) && may_list(fold(sentence_))) read_sentence();
            }
        }
    }

private:
    bool may_list(const std::string& folded) const {
        return phrase_set(pack_, "jumlah-terdiri")->any_in(folded) ||
               phrase_set(pack_, "jumlah-terdiri-juga")->any_in(folded);
    }

    void read_sentence() {
        tokens_ = tokens_of(sentence_);
        if (tokens_.size() > kLongestSentence) return;
        figures_ = spoken_figures(sentence_, tokens_);
        if (figures_.size() < 3) return;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (const auto opening = opens_.at(tokens_, i)) return read_list(*opening);
    }

    // One whole, and behind the opening words nothing but its parts.
    void read_list(const PhraseList::Match& opening) {
        constexpr std::size_t kBetween = 3;  // "45 orang pegawai yang terdiri dari"
        const auto first = std::lower_bound(figures_.begin(), figures_.end(), opening.end,
                                            [](const SpokenFigure& figure, std::size_t t) { return figure.begin < t; });
        if (first == figures_.begin() || figures_.end() - first < 2) return;
        const SpokenFigure& nearest = *std::prev(first);
        const SpokenFigure whole = whole_before(first);
        std::vector<SpokenFigure> parts(first, figures_.end());
        std::erase_if(parts, [&](const SpokenFigure& part) { return part.percent && tokens_[part.begin].bracketed; });
        if (parts.size() < 2) return;
        if (!is_count(whole) || whole.unit.empty() || opening.begin - nearest.end > kBetween + 1) return;
        if (incomplete_.anywhere(tokens_) || others_.anywhere(std::span<const Token>(tokens_).subspan(opening.end)) ||
            names_year(opening.end))
            return;
        if (!std::all_of(parts.begin(), parts.end(), [&](const SpokenFigure& part) { return is_part(part, whole); }))
            return;
        constexpr std::size_t kKnown = 0;  // the list of openings that counts-in-text knows
        if ((opening.list == kKnown && is_left_to_others(whole, parts)) || !is_listed(parts)) return;
        if (nearest.begin != whole.begin && makes(parts, nearest.value)) return;
        compare(whole, parts);
    }

    // "246 kali dari target 240 kali, terdiri dari …": the parts are those of what was reached, not of what it is held
    // against.
    SpokenFigure whole_before(std::vector<SpokenFigure>::const_iterator parts) const {
        const SpokenFigure& nearest = *std::prev(parts);
        if (parts - figures_.begin() < 2) return nearest;
        SpokenFigure reached = *std::prev(parts, 2);
        const auto between = std::span<const Token>(tokens_).subspan(reached.end, nearest.begin - reached.end);
        if (!is_count(reached) || !against_.anywhere(between)) return nearest;
        if (reached.unit.empty()) reached.unit = nearest.unit;  // "28 dari 30 kasus"
        return reached.unit == nearest.unit ? reached : nearest;
    }

    static bool makes(std::span<const SpokenFigure> parts, const Decimal& whole) {
        Decimal total(0);
        for (const SpokenFigure& part : parts) {
            const Result<Decimal> next = add(total, part.value);
            if (!next) return false;
            total = *next;
        }
        return total == whole;
    }

    static bool is_count(const SpokenFigure& figure) {
        return !figure.percent && !figure.rupiah && !figure.poin && figure.whole();
    }

    bool names_year(std::size_t begin) const {
        return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin), tokens_.end(),
                           [](const Token& token) { return token.tahun != 0; });
    }

    // Counted like the whole, or a kind of people where people are counted.
    bool is_part(const SpokenFigure& part, const SpokenFigure& whole) const {
        if (!is_count(part) || part.value >= whole.value || part.unit.empty()) return false;
        return part.unit == whole.unit ||
               (is_in(whole.unit, "jumlah-orang") &&
                (is_in(part.unit, "jumlah-macam-orang") || is_in(part.unit, "jumlah-orang")));
    }

    bool is_in(const std::string& word, std::string_view list) const {
        const std::vector<std::string>& words = pack_.word_list(list);
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    bool is_left_to_others(const SpokenFigure& whole, std::span<const SpokenFigure> parts) const {
        const auto known = [&](const SpokenFigure& figure) { return is_in(figure.unit, "jumlah-satuan"); };
        return known(whole) && std::all_of(parts.begin(), parts.end(), known);
    }

    // "30 PNS, 5 PPPK dan 10 tenaga kontrak": before each but the first a comma or "dan", before the last "dan"; and
    // men and women are not mixed with other kinds.
    bool is_listed(std::span<const SpokenFigure> parts) const {
        std::size_t sexes = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool sex = is_in(parts[i].unit, "jumlah-laki") || is_in(parts[i].unit, "jumlah-perempuan");
            sexes += sex ? 1 : 0;
            if (i > 0 && !is_joined(parts[i - 1].end, parts[i].begin, i + 1 == parts.size())) return false;
        }
        return sexes == 0 || sexes == parts.size();
    }

    bool is_joined(std::size_t begin, std::size_t end, bool last) const {
        bool comma = tokens_[end].opens_clause, joint = false;
        for (std::size_t i = begin; i < end; ++i) {
            comma = comma || tokens_[i].opens_clause;
            joint = joint || tokens_[i].word == "dan" || tokens_[i].word == "serta";
        }
        return joint || (comma && !last);
    }

    void compare(const SpokenFigure& whole, std::span<const SpokenFigure> parts) {
        constexpr int kNear = 5;  // what is farther off than a fifth is likely to be something else
        Decimal total(0);
        std::string reason;
        const Place place = BlockPlaces(report_, here_->block).at(begin_ + tokens_[whole.begin].begin);
        for (const SpokenFigure& part : parts) {
            const Result<Decimal> next = add(total, part.value);
            if (!next) return sink_.checked(place, Verdict::tidak_dapat, std::string(kTerlaluBesar));
            total = *next;
            reason += (reason.empty() ? "" : " + ") + part.printed;
            // What follows divides the same whole another way.
            if (total == whole.value) return sink_.checked(place, Verdict::cocok);
        }
        const Result<Decimal> off = subtract(total, whole.value);
        const Result<Decimal> often = off ? multiply(absolute(*off), kNear) : off;
        if (!often || *often > whole.value)
            return sink_.checked(place, Verdict::tidak_dapat, "rinciannya menurut dua hal");
        Finding& finding = sink_.report(place, text_locator(*here_), whole.printed + " " + whole.unit,
                                        format_angka(total) + " " + whole.unit);
        finding.quote = quote_at(here_->block.text, begin_ + tokens_[whole.begin].begin);
        finding.args["alasan"] = reason;
    }

    const Report& report_;
    const RulePack& pack_;
    Sink& sink_;
    PhraseList opens_, incomplete_, others_, against_;
    const Teks* here_ = nullptr;
    std::string_view sentence_;
    std::size_t begin_ = 0;
    std::vector<Token> tokens_;
    std::vector<SpokenFigure> figures_;
};

}  // namespace

void check_stated_parts(const CheckContext& context, Sink& sink) { PartReader(context, sink).run(); }

}  // namespace lkiplint
