#include "checks/stated_parts.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/figure_grid.h"
#include "checks/quantities.h"
#include "checks/sentences.h"
#include "checks/spoken_sentences.h"
#include "report/extract/phrases.h"

namespace lkiplint {
namespace {

class PartReader {
public:
    PartReader(const CheckContext& context, Sink& sink)
        : report_(context.report),
          pack_(context.pack),
          sink_(sink),
          opens_(context.pack, {"jumlah-terdiri", "jumlah-terdiri-juga"}),
          incomplete_(context.pack, {"jumlah-tidak-lengkap"}),
          others_(context.pack, {"jumlah-lain"}),
          against_(context.pack, {"jumlah-pembanding"}),
          known_openings_(phrase_set(context.pack, "jumlah-terdiri")),
          other_openings_(phrase_set(context.pack, "jumlah-terdiri-juga")) {}

    void run() {
        const auto may_list = [&](std::string_view folded) {
            return known_openings_.any_in(folded) || other_openings_.any_in(folded);
        };
        each_sentence(
            report_, [&](const TextBlock& block) { return may_list(block.folded()); },
            [&](const StatedSentence& sentence) {
                if (has_digit(sentence.text) && may_list(fold(sentence.text))) read(sentence);
            });
    }

private:
    void read(const StatedSentence& sentence) {
        std::optional<SpokenSentence> said = spoken(sentence);
        if (!said || said->figures.size() < 3) return;
        said_ = *std::move(said);
        for (std::size_t i = 0; i < said_.tokens.size(); ++i)
            if (const auto opening = opens_.at(said_.tokens, i)) return read_list(*opening);
    }

    // One whole, and behind the opening words nothing but its parts.
    void read_list(const PhraseList::Match& opening) {
        constexpr std::size_t kBetween = 3;  // "45 orang pegawai yang terdiri dari"
        const auto first = figures_from(said_.figures, opening.end);
        if (first == said_.figures.begin() || said_.figures.end() - first < 2) return;
        const SpokenFigure& nearest = *std::prev(first);
        const SpokenFigure whole = whole_before(first);
        std::vector<SpokenFigure> parts(first, said_.figures.cend());
        std::erase_if(parts,
                      [&](const SpokenFigure& part) { return part.percent && said_.tokens[part.begin].bracketed; });
        if (parts.size() < 2) return;
        if (!is_count(whole) || whole.unit.empty() || opening.begin - nearest.end > kBetween + 1) return;
        if (incomplete_.anywhere(said_.tokens) ||
            others_.anywhere(std::span<const Token>(said_.tokens).subspan(opening.end)) || names_year(opening.end))
            return;
        if (!std::all_of(parts.begin(), parts.end(), [&](const SpokenFigure& part) { return is_part(part, whole); }))
            return;
        constexpr std::size_t kKnown = 0;  // the list of openings that counts-in-text knows
        if ((opening.list == kKnown && is_left_to_others(whole, parts)) || !is_listed(parts)) return;
        const Result<Decimal> total = total_of(parts);
        if (nearest.begin != whole.begin && total && *total == nearest.value) return;
        compare(whole, parts);
    }

    // "246 kali dari target 240 kali, terdiri dari …": the parts are those of what was reached, not of what it is held
    // against.
    SpokenFigure whole_before(std::vector<SpokenFigure>::const_iterator parts) const {
        const SpokenFigure& nearest = *std::prev(parts);
        if (parts - said_.figures.begin() < 2) return nearest;
        SpokenFigure reached = *std::prev(parts, 2);
        const auto between = std::span<const Token>(said_.tokens).subspan(reached.end, nearest.begin - reached.end);
        if (!is_count(reached) || !against_.anywhere(between)) return nearest;
        if (reached.unit.empty()) reached.unit = nearest.unit;  // "28 dari 30 kasus"
        return reached.unit == nearest.unit ? reached : nearest;
    }

    static Result<Decimal> total_of(std::span<const SpokenFigure> parts) {
        std::vector<Decimal> values;
        for (const SpokenFigure& part : parts) values.push_back(part.value);
        return sum(values);
    }

    static bool is_count(const SpokenFigure& figure) {
        return !figure.percent && !figure.rupiah && !figure.poin && figure.whole();
    }

    bool names_year(std::size_t begin) const {
        return std::any_of(said_.tokens.begin() + static_cast<std::ptrdiff_t>(begin), said_.tokens.end(),
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
        bool comma = said_.tokens[end].opens_clause, joint = false;
        for (std::size_t i = begin; i < end; ++i) {
            comma = comma || said_.tokens[i].opens_clause;
            joint = joint || said_.tokens[i].word == "dan" || said_.tokens[i].word == "serta";
        }
        return joint || (comma && !last);
    }

    void compare(const SpokenFigure& whole, std::span<const SpokenFigure> parts) {
        Decimal total(0);
        std::string reason;
        const Place place = place_of(report_, said_, whole.begin);
        for (const SpokenFigure& part : parts) {
            const Result<Decimal> next = add(total, part.value);
            if (!next) return sink_.checked(place, Verdict::tidak_dapat, std::string(kTerlaluBesar));
            total = *next;
            reason += (reason.empty() ? "" : " + ") + part.printed;
            // What follows divides the same whole another way.
            if (total == whole.value) return sink_.checked(place, Verdict::cocok);
        }
        if (!is_near(total, whole.value))
            return sink_.checked(place, Verdict::tidak_dapat, "rinciannya menurut dua hal");
        Finding& finding = sink_.report(place, text_locator(*said_.teks), whole.printed + " " + whole.unit,
                                        format_angka(total) + " " + whole.unit);
        finding.quote = quote_at(said_.teks->block.text, said_.begin + said_.tokens[whole.begin].begin);
        finding.args["alasan"] = reason;
    }

    const Report& report_;
    const RulePack& pack_;
    Sink& sink_;
    PhraseList opens_, incomplete_, others_, against_;
    const PhraseSet &known_openings_, &other_openings_;
    SpokenSentence said_;
};

}  // namespace

void check_stated_parts(const CheckContext& context, Sink& sink) { PartReader(context, sink).run(); }

}  // namespace lkiplint
