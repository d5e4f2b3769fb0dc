#include "checks/rounded_amounts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
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

// Could both, at the decimals that they are printed with, give the percentage? A whole "Rp20 miliar" was rounded too,
// so all decimals are moved: a number without any counts as exact.
bool may_give(const Decimal& percent, const Decimal& part, const Decimal& whole) {
    constexpr int kMoved = 3;
    if (part.scale() + kMoved > Decimal::kMaxScale || whole.scale() + kMoved > Decimal::kMaxScale) return true;
    const Decimal numerator(part.units(), part.scale() + kMoved), denominator(whole.units(), whole.scale() + kMoved);
    return quotient_agrees(percent, numerator, denominator, 100) != Agreement::none;
}

class RoundedAmounts {
public:
    RoundedAmounts(const CheckContext& context, Sink& sink)
        : report_(context.report),
          sink_(sink),
          spent_(context.pack, {"anggaran-realisasi"}),
          others_(context.pack, {"anggaran-bukan-serapan", "perubahan-naik", "perubahan-turun"}),
          equal_(context.pack, {"bagian-setara"}) {}

    void run() {
        static constexpr std::array kSizes = std::to_array<std::string_view>({"juta", "mili", "mily", "tril"});
        for (const Teks& teks : report_.teks) {
            const TextBlock& block = teks.block;
            if (block.role == TextRole::heading || teks.lampiran || block.text.size() > kLongestParagraph) continue;
            const std::string& folded = block.folded();
            const bool sized = std::any_of(kSizes.begin(), kSizes.end(), [&](std::string_view size) {
                return folded.find(size) != std::string::npos;
            });
            if (!sized || !has_digit(folded)) continue;
            here_ = &teks;
            const std::string text = one_line(block.text);
            for (const Sentence& sentence : sentences_in_line(block))
                read(std::string_view(text).substr(sentence.begin, sentence.end - sentence.begin), sentence.begin);
        }
    }

private:
    // One amount of each kind and one percentage, and nothing that could mean another.
    void read(std::string_view sentence, std::size_t offset) {
        const std::vector<Token> tokens = tokens_of(sentence);
        if (tokens.size() > kLongestSentence || !spent_.anywhere(tokens) || others_.anywhere(tokens)) return;
        const std::vector<SpokenFigure> figures = spoken_figures(sentence, tokens);
        std::vector<const SpokenFigure*> amounts, shares;
        for (const SpokenFigure& figure : figures) (figure.rupiah ? amounts : shares).push_back(&figure);
        if (amounts.size() != 2 || shares.size() != 1 || !shares.front()->percent || shares.front()->poin) return;
        if (amounts[0]->besaran.empty() || !are_alike(*amounts[0], *amounts[1])) return;
        const SpokenFigure& share = *shares.front();
        if (!says_again(tokens, figures, share)) return;
        const auto [part, whole] = amounts[0]->value < amounts[1]->value ? std::pair{amounts[0], amounts[1]}
                                                                         : std::pair{amounts[1], amounts[0]};
        if (whole->value.is_zero() || share.value > Decimal(100)) return;
        const Place place = BlockPlaces(report_, here_->block).at(offset + tokens[share.begin].begin);
        if (may_give(share.value, part->value, whole->value)) return sink_.checked(place, Verdict::pembulatan);
        Finding& finding = sink_.report(place, text_locator(*here_), share.printed,
                                        percent_like(share.printed, part->value, whole->value));
        finding.quote = quote_at(here_->block.text, offset + tokens[share.begin].begin);
        finding.args["alasan"] = part->printed + " dari " + whole->printed;
        finding.args["alasan_en"] = part->printed + " of " + whole->printed;
    }

    // "Rp3,20 miliar atau 95,24 %", "Rp3,20 miliar (95,24 %)": right behind an amount.
    bool says_again(std::span<const Token> tokens, std::span<const SpokenFigure> figures,
                    const SpokenFigure& share) const {
        return std::any_of(figures.begin(), figures.end(), [&](const SpokenFigure& amount) {
            if (!amount.rupiah || amount.end > share.begin) return false;
            if (amount.end == share.begin) return tokens[share.begin].bracketed;
            const auto equal = equal_.at(tokens, amount.end);
            return equal && equal->end == share.begin;
        });
    }

    const Report& report_;
    Sink& sink_;
    PhraseList spent_, others_, equal_;
    const Teks* here_ = nullptr;
};

}  // namespace

void check_rounded_amounts(const CheckContext& context, Sink& sink) { RoundedAmounts(context, sink).run(); }

}  // namespace lkiplint
