#include "checks/stated_change.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/change_grammar.h"
#include "checks/common.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

// Does `printed` say how far it is from one to the other? Both ends may have been rounded.
Verdict is_distance(const SpokenFigure& printed, const Decimal& from, const Decimal& to, bool exact) {
    // Beside "87,02" a printed "86" is 86,00.
    const Result<Decimal> first = add(from, Decimal(0, to.scale())), second = add(to, Decimal(0, from.scale()));
    if (!first || !second) return Verdict::tidak_dapat;
    const auto& [low, high] = std::minmax(*first, *second);
    const std::vector<Decimal> parts = {high, negated(low)};
    return sum_verdict(printed.value, parts, exact ? Precision::exact : Precision::rounded);
}

// Is `percent` the change in parts of where it began? 100 % and the change are the one end in parts of the other, whose
// decimals may have been lost. In parts of where it ended, and called points, it must be right to the last decimal.
Verdict is_relative(const Decimal& percent, const Decimal& from, const Decimal& to, bool strict) {
    const bool up = from < to;
    const Result<Decimal> whole = up ? add(Decimal(100), percent) : subtract(Decimal(100), percent);
    const Result<Decimal> distance = up ? subtract(to, from) : subtract(from, to);
    if (!whole || !distance || from.is_zero() || to.is_zero() || from.is_negative() || to.is_negative())
        return Verdict::tidak_dapat;
    if (quotient_agrees(percent, *distance, from, 100) == Agreement::exact) return Verdict::cocok;
    if (strict) return Verdict::salah;
    if (quotient_agrees(percent, *distance, to, 100) == Agreement::exact) return Verdict::cocok;
    return quotient_verdict(*whole, to, from, 100);
}

// A sentence with its changes.
struct SentenceOfChange {
    std::unique_ptr<const std::string> text;
    std::string before;  // the sentence before it in the same text
    SpokenSentence said;
    std::vector<Change> changes;
};

void each_change(const CheckContext& context, const std::function<void(SentenceOfChange)>& read) {
    ChangeGrammar grammar(context.pack);
    const auto names_change = [&](const TextBlock& block) {
        return grammar.names_change(block.words(), {0, block.text.size()});
    };
    StatedSentence before;
    each_sentence(context.report, names_change, [&](StatedSentence sentence) {
        if (sentence.teks != before.teks) before = {};
        const StatedSentence last = std::exchange(before, sentence);
        const Sentence span{sentence.begin, sentence.begin + sentence.text.size()};
        if (!grammar.names_change(sentence.teks->block.words(), span)) return;
        auto text = std::make_unique<const std::string>(sentence.text);
        sentence.text = *text;
        std::optional<SpokenSentence> said = spoken(sentence);
        if (!said) return;
        std::vector<Change> changes = grammar.read(*said);
        if (!changes.empty()) read({std::move(text), std::string(last.text), *std::move(said), std::move(changes)});
    });
}

// Those of a report, for all rules. Of a file made of nothing else they are read by each rule anew.
struct Changes {
    static constexpr std::size_t kMost = 2000;
    std::vector<SentenceOfChange> sentences;
    bool too_many = false;
};

Changes read_changes(const CheckContext& context) {
    Changes changes;
    each_change(context, [&](SentenceOfChange sentence) {
        changes.too_many = changes.too_many || changes.sentences.size() == Changes::kMost;
        if (!changes.too_many) changes.sentences.push_back(std::move(sentence));
    });
    if (changes.too_many) changes.sentences.clear();
    return changes;
}

class ChangeJudge {
public:
    ChangeJudge(const CheckContext& context, ChangeOf kind, Sink& sink)
        : context_(context),
          report_(context.report),
          kind_(kind),
          sink_(sink),
          grammar_(context.pack),
          better_(context.pack, {"perubahan-mutu"}),
          inverse_(context.pack, {"tren-terbalik"}),
          planned_(context.pack, {"klaim-target", "klaim-capaian"}) {}

    void run() {
        const auto changes = context_.memo.get<Changes>("", [&] { return read_changes(context_); });
        for (const SentenceOfChange& sentence : changes->sentences) judge(sentence);
        if (changes->too_many) each_change(context_, [&](const SentenceOfChange& sentence) { judge(sentence); });
    }

private:
    void judge(const SentenceOfChange& sentence) {
        said_ = &sentence.said;
        for (const Change& change : sentence.changes) judge(change, sentence.before);
    }

    void judge(const Change& change, std::string_view before) {
        if (kind_ == ChangeOf::arah) return judge_direction(change);
        if (change.by == nullptr || change.from == nullptr) return;
        if (change.to != nullptr)
            judge_size(change);
        else if (change.of_before)
            judge_with_before(change, before);
        else
            judge_share(change);
    }

    // ---- Rise or fall

    // "naik dari 45 kasus menjadi 38 kasus"
    void judge_direction(const Change& change) {
        const SpokenFigure *from = change.from, *to = change.to;
        if (from == nullptr || to == nullptr || change.arah == Change::Arah::lain || change.target ||
            !are_alike(*from, *to) || mixes_decimals({from, to}) || from->value == to->value)
            return;
        const std::span<const Token> tokens = std::span<const Token>(said_->tokens);
        if (better_.anywhere(tokens.first(change.end)) || inverse_.anywhere(tokens)) return;
        const std::size_t begin = tokens[change.begin].begin;
        const Place place = BlockPlaces(report_, said_->teks->block).at(said_->begin + begin);
        const bool up = change.arah == Change::Arah::naik, rises = from->value < to->value;
        if (up == rises) return sink_.checked(place, Verdict::cocok);
        // A figure that is wrong itself is told as such.
        if (change.by != nullptr && (!is_measurable(change) || !agrees(verdict_of(change, *from, *to))))
            return sink_.checked(place, Verdict::tidak_dapat, "angka dasarnya salah");
        if (is_other_ended(change))
            return sink_.checked(place, Verdict::tidak_dapat, "kalimat memuat angka lain yang cocok");
        Finding& finding = sink_.report(place, text_locator(*said_->teks),
                                        squeeze(said_->text.substr(begin, tokens[change.end - 1].end - begin)),
                                        rises ? "meningkat" : "menurun");
        finding.quote = quote_at(said_->teks->block.text, said_->begin + begin);
        finding.args["angka"] = grammar_.printed(*said_, *from) + "; " + grammar_.printed(*said_, *to);
    }

    // Would it be right with another figure before the verb?
    bool is_other_ended(const Change& change) const {
        const std::vector<SpokenFigure>& figures = said_->figures;
        return std::any_of(figures.begin(), figures.end(), [&](const SpokenFigure& other) {
            if (&other == change.from || &other == change.to || &other == change.by || other.begin > change.begin ||
                !are_alike(other, *change.from) || other.value == change.from->value)
                return false;
            return (change.from->value < other.value) == (change.arah == Change::Arah::naik);
        });
    }

    // ---- How much

    // "Nilai ini naik …": of the sentence before, what is neither a target nor a capaian.
    void judge_with_before(Change change, std::string_view before) {
        const std::vector<Token> tokens = tokens_of(before);
        std::vector<SpokenFigure> earlier = spoken_figures(before, tokens);
        std::erase_if(earlier, [&](const SpokenFigure& figure) { return !are_alike(figure, *change.from); });
        if (earlier.empty()) return;
        for (const SpokenFigure& figure : earlier)
            if (agrees(verdict_of(change, *change.from, figure))) {
                sink_.checked(place_of(*change.by), Verdict::cocok);
                return judge_share(change);
            }
        constexpr std::size_t kBefore = 4;
        const auto is_planned = [&](const SpokenFigure& figure) {
            const std::size_t begin = figure.begin - std::min(figure.begin, kBefore);
            return planned_.anywhere(std::span<const Token>(tokens).subspan(begin, figure.begin - begin));
        };
        if (earlier.size() > 1) std::erase_if(earlier, is_planned);
        if (earlier.size() != 1) return judge_share(change);
        change.to = &earlier.front();
        judge_size(change);
    }

    void judge_size(Change change) {
        if (!are_alike(*change.from, *change.to) || kind_of(change) != kind_) return;
        if (!is_measurable(change)) return;
        const Place place = place_of(*change.by);
        if (const Verdict verdict = verdict_of(change, *change.from, *change.to); verdict != Verdict::salah) {
            sink_.checked(place, verdict, verdict == Verdict::tidak_dapat ? std::string(kTerlaluBesar) : std::string());
            return judge_share(change);
        }
        for (const SpokenFigure& other : said_->figures)
            if (may_be_meant(change, other))
                return sink_.checked(place, Verdict::tidak_dapat, "kalimat memuat angka lain yang cocok");
        change.to = likeliest_end(change);
        report_change(change);
    }

    bool may_be_meant(const Change& change, const SpokenFigure& other) const {
        if (&other == change.by || &other == change.share || &other == change.from || &other == change.to ||
            !are_alike(other, *change.from))
            return false;
        return agrees(verdict_of(change, other, *change.to)) || agrees(verdict_of(change, *change.from, other));
    }

    // Of several figures that may be the other end, the one nearest to the first: of the same thing, most likely.
    const SpokenFigure* likeliest_end(const Change& change) const {
        const SpokenFigure* best = change.to;
        const std::vector<SpokenFigure>& figures = said_->figures;
        const auto stands_before = [&](const SpokenFigure& figure) {
            return figure_from(figures, figure.begin) == &figure && figure.begin < change.by->begin;
        };
        if (!stands_before(*best)) return best;
        const auto distance = [&](const SpokenFigure& figure) {
            const Result<Decimal> far = subtract(figure.value, change.from->value);
            return far ? absolute(*far) : figure.value;
        };
        for (const SpokenFigure& other : figures)
            if (stands_before(other) && &other != change.from && are_alike(other, *change.from) &&
                distance(other) < distance(*best))
                best = &other;
        return best;
    }

    // Has the change the unit of its ends?
    bool is_measurable(const Change& change) const {
        const SpokenFigure &by = *change.by, &from = *change.from, &to = *change.to;
        if (by.rupiah != from.rupiah) return by.percent && !by.poin && from.rupiah;
        if (by.percent || by.poin) return true;
        if (by.besaran != from.besaran || mixes_decimals({&by, &from, &to})) return false;
        if (grammar_.is_unit(by) && grammar_.is_unit(from) && by.unit != from.unit) return false;
        return !grammar_.is_unit(by) || !grammar_.is_unit(to) || by.unit == to.unit;
    }

    // "1.250" beside "82,5": the one may be an index with three decimals.
    bool mixes_decimals(std::initializer_list<const SpokenFigure*> figures) const {
        const auto unclear = [&](const SpokenFigure* figure) { return figure->unclear && !grammar_.is_unit(*figure); };
        const auto decimal = [](const SpokenFigure* figure) { return figure->value.scale() > 0; };
        return std::any_of(figures.begin(), figures.end(), unclear) &&
               std::any_of(figures.begin(), figures.end(), decimal);
    }

    static Verdict verdict_of(const Change& change, const SpokenFigure& from, const SpokenFigure& to) {
        const SpokenFigure& by = *change.by;
        const bool plain = !by.percent || by.poin || from.percent;
        Verdict verdict = Verdict::salah;
        const bool exact = from.whole() && to.whole() && (from.rupiah || by.whole());
        if (plain) verdict = is_distance(by, from.value, to.value, exact);
        // "Poin" is said of both.
        if (verdict == Verdict::salah && (by.percent || by.poin))
            verdict = is_relative(by.value, from.value, to.value, plain);
        return verdict;
    }

    ChangeOf kind_of(const Change& change) const {
        if (change.from->rupiah || change.by->rupiah) return ChangeOf::uang;
        const auto counts = [&](const SpokenFigure* figure) {
            return figure != nullptr && grammar_.is_unit(*figure) && figure->whole();
        };
        return counts(change.by) && counts(change.from) ? ChangeOf::cacah : ChangeOf::hasil;
    }

    // "naik Rp50.000.000 atau 5,26 % dari Rp950.000.000"
    void judge_share(const Change& change) {
        const SpokenFigure &by = *change.by, &from = *change.from;
        if (change.share == nullptr || kind_of(change) != kind_ || by.percent || by.poin || !are_alike(by, from) ||
            from.value.is_zero())
            return;
        const Place place = place_of(*change.share);
        const Result<Decimal> to =
            change.arah != Change::Arah::turun ? add(from.value, by.value) : subtract(from.value, by.value);
        if (!to) return sink_.checked(place, Verdict::tidak_dapat, std::string(kTerlaluBesar));
        for (const Decimal& base : {from.value, change.to != nullptr ? change.to->value : *to}) {
            if (base.is_zero()) continue;
            if (const Verdict verdict = quotient_verdict(change.share->value, by.value, base, 100); agrees(verdict))
                return sink_.checked(place, verdict);
        }
        const std::string expected = percent_like(change.share->printed, by.value, from.value);
        const std::string_view of = kind_ == ChangeOf::cacah ? " / " : " dari ";
        if (!expected.empty())
            report(*change.share, expected, by.printed + std::string(of) + from.printed,
                   by.printed + " of " + from.printed);
    }

    void report_change(const Change& change) {
        const SpokenFigure &by = *change.by, &from = *change.from, &to = *change.to;
        const auto& [low, high] = std::minmax(from.value, to.value);
        const Result<Decimal> distance = subtract(high, low);
        if (!distance) return sink_.checked(place_of(by), Verdict::tidak_dapat, std::string(kTerlaluBesar));
        const bool relative = by.percent && !by.poin && !from.percent;
        std::string expected = relative ? percent_like(by.printed, *distance, from.value) : like(by, *distance);
        if (expected.empty()) return;
        const std::string figures = to.printed + " dan " + from.printed, english = to.printed + " and " + from.printed;
        report(by, std::move(expected),
               (relative ? "perubahan " + from.printed + " ke " + to.printed : "selisih " + figures),
               (relative ? "the change from " + from.printed + " to " + to.printed : "the difference of " + english));
    }

    // The right value in the words of the wrong one: "Rp1.500", "0,13 poin persen", "12 kasus".
    std::string like(const SpokenFigure& figure, const Decimal& value) const {
        if (figure.rupiah && figure.besaran.empty()) return amount_like(figure.printed, value);
        std::string text = grammar_.printed(*said_, figure);
        const std::size_t begin = text.find_first_of("0123456789");
        const std::size_t end = text.find_first_not_of("0123456789.,", begin);
        return text.replace(begin, (end == std::string::npos ? text.size() : end) - begin, format_angka(value));
    }

    void report(const SpokenFigure& figure, std::string expected, const std::string& reason,
                const std::string& english) {
        Finding& finding = sink_.report(place_of(figure), text_locator(*said_->teks), grammar_.printed(*said_, figure),
                                        std::move(expected));
        finding.quote = quote_at(said_->teks->block.text, said_->begin + said_->tokens[figure.begin].begin);
        finding.args["alasan"] = reason;
        finding.args["alasan_en"] = english;
        finding.args["nama"] = "perubahan";
        finding.args["besaran"] = reason;
        finding.args["sumber"] = "kalimat yang sama";
    }

    Place place_of(const SpokenFigure& figure) const { return lkiplint::place_of(report_, *said_, figure.begin); }

    const CheckContext& context_;
    const Report& report_;
    ChangeOf kind_;
    Sink& sink_;
    ChangeGrammar grammar_;
    PhraseList better_, inverse_, planned_;
    const SpokenSentence* said_ = nullptr;  // the sentence that is judged
};

}  // namespace

void check_stated_changes(const CheckContext& context, ChangeOf kind, Sink& sink) {
    ChangeJudge(context, kind, sink).run();
}

}  // namespace lkiplint
