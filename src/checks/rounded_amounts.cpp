#include "checks/rounded_amounts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/quantities.h"
#include "checks/sentences.h"
#include "checks/spoken_sentences.h"
#include "report/extract/phrases.h"

namespace lkiplint {
namespace {

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
        const auto names_size = [](const TextBlock& block) {
            static constexpr std::array kSizes = std::to_array<std::string_view>({"juta", "mili", "mily", "tril"});
            const std::string& folded = block.folded();
            return std::any_of(kSizes.begin(), kSizes.end(),
                               [&](std::string_view size) { return folded.find(size) != std::string::npos; });
        };
        each_sentence(report_, names_size, [&](const StatedSentence& sentence) {
            if (const std::optional<SpokenSentence> said = spoken(sentence)) read(*said);
        });
    }

private:
    // One amount of each kind and one percentage, and nothing that could mean another.
    void read(const SpokenSentence& said) {
        const std::span<const Token> tokens = said.tokens;
        const std::vector<SpokenFigure>& figures = said.figures;
        if (!spent_.anywhere(tokens) || others_.anywhere(tokens)) return;
        std::vector<const SpokenFigure*> amounts, shares;
        for (const SpokenFigure& figure : figures) (figure.rupiah ? amounts : shares).push_back(&figure);
        if (amounts.size() != 2 || shares.size() != 1 || !shares.front()->percent || shares.front()->poin) return;
        if (amounts[0]->besaran.empty() || !are_alike(*amounts[0], *amounts[1])) return;
        const SpokenFigure& share = *shares.front();
        if (!says_again(tokens, figures, share)) return;
        const auto [part, whole] = amounts[0]->value < amounts[1]->value ? std::pair{amounts[0], amounts[1]}
                                                                         : std::pair{amounts[1], amounts[0]};
        if (whole->value.is_zero() || share.value > Decimal(100)) return;
        const Place place = place_of(report_, said, share.begin);
        if (may_give(share.value, part->value, whole->value)) return sink_.checked(place, Verdict::pembulatan);
        Finding& finding = sink_.report(place, text_locator(*said.teks), share.printed,
                                        percent_like(share.printed, part->value, whole->value));
        finding.quote = quote_at(said.teks->block.text, said.begin + tokens[share.begin].begin);
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
};

}  // namespace

void check_rounded_amounts(const CheckContext& context, Sink& sink) { RoundedAmounts(context, sink).run(); }

}  // namespace lkiplint
