// spending-parts: belanja operasi and belanja modal (or langsung and tidak langsung) make up the whole budget, each
// with its share of it.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "checks/budget_facts.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

using Kind = Quantity::Kind;

struct Figure {
    std::string printed;
    Decimal value;
    Place place;
};

struct Part {
    int kind = -1;  // index into the words of its group
    std::optional<Figure> anggaran, realisasi, persen;
};

// Parts that stand together: in a sentence, or in the items of a list.
struct PartList {
    std::vector<Part> parts;
    std::vector<Figure> others;  // amounts beside them, of which one may be the total
    std::string locator, quote;
};

class PartReader {
public:
    PartReader(const CheckContext& context, Sink& sink)
        : report_(context.report),
          sink_(sink),
          facts_(budget_facts_of(context)),
          spent_(context.pack.word_list("anggaran-realisasi")),
          other_(context.pack.word_list("anggaran-bukan-serapan")),
          kinds_(context.pack.word_list("belanja-bagian")),
          sets_(context.pack.word_list("belanja-lengkap")) {
        for (const std::string& kind : kinds_) phrases_.push_back(fold_words(split(kind, '|').front()));
        std::vector<std::string> firsts;
        for (const std::vector<std::string>& phrase : phrases_)
            if (!phrase.empty()) firsts.push_back(phrase.front());
        firsts_ = PhraseSet(std::move(firsts));
    }

    void run() {
        for (const Teks& teks : report_.teks) {
            if (teks.block.role == TextRole::heading || teks.block.text.size() > kLongestParagraph) {
                close();
                continue;
            }
            const std::string text = one_line(teks.block.text);
            const bool names_none = !firsts_.any_in(teks.block.folded());
            for (const Sentence& sentence : sentences_in_line(teks.block))
                if (names_none)
                    read_without_kind();
                else
                    read(teks, text.substr(sentence.begin, sentence.end - sentence.begin), sentence.begin);
        }
        close();
    }

private:
    void read(const Teks& teks, const std::string& text, std::size_t begin) {
        std::vector<std::pair<std::size_t, int>> named = kinds_in(text);
        if (named.empty()) return read_without_kind();
        const std::vector<Quantity> figures = read_quantities(text, {});
        // A kind that is named again begins another account of the budget.
        const bool again = std::any_of(open_.parts.begin(), open_.parts.end(), [&](const Part& part) {
            return std::any_of(named.begin(), named.end(), [&](const auto& name) { return name.second == part.kind; });
        });
        if (again || named.size() > 1) close();
        gap_ = 0;
        if (open_.parts.empty()) {
            open_.locator = text_locator(teks);
            open_.quote = quote_at(text, named.front().first);
        }
        const BlockPlaces places(report_, teks.block);
        for (std::size_t i = 0; i < named.size(); ++i) {
            const std::size_t end = i + 1 < named.size() ? named[i + 1].first : text.size();
            add_part(figures, named[i], end, begin, places);
        }
        // The next sentence may name what is left: belanja tidak terduga, transfer.
        add_shares(text, figures, named.size(), begin, places);
    }

    void read_without_kind() {
        if (!open_.parts.empty() && ++gap_ > 1) close();
    }

    // Where a kind of belanja is named, in order; a longer name counts before one that it holds.
    std::vector<std::pair<std::size_t, int>> kinds_in(const std::string& text) const {
        std::vector<std::pair<std::size_t, int>> named;
        const std::vector<Word> words = split_words(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            int best = -1;
            std::size_t longest = 0;
            for (std::size_t k = 0; k < phrases_.size(); ++k) {
                const std::vector<std::string>& phrase = phrases_[k];
                if (phrase.size() <= longest || words[i].folded != phrase.front() || !words_at(words, i, phrase))
                    continue;
                longest = phrase.size();
                best = static_cast<int>(k);
            }
            if (best < 0) continue;
            named.emplace_back(words[i].begin, best);
            i += longest - 1;
        }
        return named;
    }

    // "belanja operasional|operasi": what the kind is called in the sets.
    std::string name_of(int kind) const {
        return std::string(split(kinds_[static_cast<std::size_t>(kind)], '|').back());
    }

    void add_part(const std::vector<Quantity>& figures, const std::pair<std::size_t, int>& named, std::size_t end,
                  std::size_t begin, const BlockPlaces& places) {
        Part part;
        part.kind = named.second;
        for (const Quantity& figure : figures) {
            if (figure.kind != Kind::rupiah || figure.begin < named.first || figure.begin >= end) continue;
            const Figure here{figure.printed, figure.value, places.at(begin + figure.begin)};
            if (contains_any(figure.before, spent_)) {
                if (!part.realisasi) part.realisasi = here;
            } else if (!part.anggaran) {
                part.anggaran = here;
            } else {
                open_.others.push_back(here);
            }
        }
        open_.parts.push_back(std::move(part));
    }

    // As many percentages as parts, and nothing spent: they are the shares, in the order of the parts.
    void add_shares(const std::string& text, const std::vector<Quantity>& figures, std::size_t parts, std::size_t begin,
                    const BlockPlaces& places) {
        std::vector<const Quantity*> shares;
        for (const Quantity& figure : figures)
            if (figure.kind == Kind::persen) shares.push_back(&figure);
        const std::string folded = fold(text);
        if (shares.size() != parts || contains_any(folded, spent_) || contains_any(folded, other_)) return;
        for (std::size_t i = 0; i < parts; ++i)
            open_.parts[open_.parts.size() - parts + i].persen =
                Figure{shares[i]->printed, shares[i]->value, places.at(begin + shares[i]->begin)};
    }

    // Is every kind of a complete set ("operasi+modal") there, once?
    bool is_complete() const {
        std::vector<std::string> names;
        for (const Part& part : open_.parts) names.push_back(name_of(part.kind));
        return std::any_of(sets_.begin(), sets_.end(), [&](const std::string& set) {
            const std::vector<std::string_view> wanted = split(set, '+');
            return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view name) {
                return std::count(names.begin(), names.end(), name) == 1;
            });
        });
    }

    void close() {
        if (open_.parts.size() >= 2 && is_complete()) {
            compare(&Part::anggaran, facts_.anggaran(), true);
            compare(&Part::realisasi, facts_.realisasi(), false);
        }
        open_ = {};
        gap_ = 0;
    }

    void compare(std::optional<Figure> Part::*member, const std::vector<BudgetTotal>& totals, bool budget) {
        std::vector<Decimal> values;
        for (const Part& part : open_.parts) {
            if (!(part.*member)) return;
            values.push_back((part.*member)->value);
        }
        const Result<Decimal> whole = sum(values);
        if (!whole || whole->is_zero()) return;
        const Figure& first = *(open_.parts.front().*member);
        // "Realisasi tersebut terdiri atas:" over the list makes its amounts money that was spent.
        const bool fits = is_total(values, totals) || (budget && is_total(values, facts_.realisasi()));
        if (fits) {
            sink_.checked(first.place, Verdict::cocok);
        } else if (is_total_with_others(values, totals)) {
            sink_.checked(first.place, Verdict::tidak_dapat, "masih ada bagian lain");
            return;
        } else if (const BudgetTotal* total = near_total(*whole, totals, budget)) {
            report_sum(member, *whole, total->value, total->sumber);
        } else if (totals.empty() && open_.others.size() == 1 && is_near(*whole, open_.others.front().value)) {
            report_sum(member, *whole, open_.others.front().value, "jumlah yang tertulis");
        } else {
            sink_.checked(first.place, Verdict::tidak_dapat, "jumlah seluruhnya tidak diketahui");
            return;
        }
        if (budget) compare_shares(*whole);
    }

    bool is_total(const std::vector<Decimal>& values, const std::vector<BudgetTotal>& totals) const {
        const auto fits = [&](const Decimal& total) { return agrees(sum_verdict(total, values, Precision::rounded)); };
        return std::any_of(totals.begin(), totals.end(), [&](const BudgetTotal& t) { return fits(t.value); }) ||
               std::any_of(open_.others.begin(), open_.others.end(), [&](const Figure& f) { return fits(f.value); });
    }

    // "…, di luar hibah Rp 250.500.000": what was named beside the parts makes up the rest.
    bool is_total_with_others(const std::vector<Decimal>& values, const std::vector<BudgetTotal>& totals) const {
        return std::any_of(open_.others.begin(), open_.others.end(), [&](const Figure& other) {
            std::vector<Decimal> all = values;
            all.push_back(other.value);
            return is_total(all, totals);
        });
    }

    const BudgetTotal* near_total(const Decimal& whole, const std::vector<BudgetTotal>& totals, bool budget) const {
        if (totals.empty()) return nullptr;
        const BudgetTotal* total = budget ? facts_.last_anggaran() : &totals.front();
        return is_near(whole, total->value) ? total : nullptr;
    }

    static bool is_near(const Decimal& a, const Decimal& b) {
        const Result<Decimal> distance = subtract(a, b);
        const Result<Decimal> tenfold = distance ? multiply(absolute(*distance), 10) : distance;
        return tenfold && *tenfold <= absolute(b);
    }

    void report_sum(std::optional<Figure> Part::*member, const Decimal& whole, const Decimal& total,
                    const std::string& source) {
        std::string found;
        for (const Part& part : open_.parts) found += (found.empty() ? "" : " + ") + (part.*member)->printed;
        Finding& finding =
            sink_.report((open_.parts.front().*member)->place, open_.locator, found, format_rupiah(total));
        finding.quote = open_.quote;
        finding.args["hasil"] = format_rupiah(whole);
        finding.args["dasar"] = source;
        finding.args["rincian"] = found;
        finding.args["tertulis"] = format_rupiah(total);
        for (const Part& part : open_.parts)
            finding.related.push_back(
                {(part.*member)->place, "belanja " + name_of(part.kind) + ": " + (part.*member)->printed});
    }

    void compare_shares(const Decimal& whole) {
        for (const Part& part : open_.parts) {
            if (!part.persen) continue;
            const Verdict verdict = quotient_verdict(part.persen->value, part.anggaran->value, whole, 100);
            const bool of_total =
                std::any_of(facts_.anggaran().begin(), facts_.anggaran().end(), [&](const BudgetTotal& t) {
                    return !t.value.is_zero() &&
                           agrees(quotient_verdict(part.persen->value, part.anggaran->value, t.value, 100));
                });
            if (verdict != Verdict::salah || of_total) {
                sink_.checked(part.persen->place, of_total ? Verdict::cocok : verdict);
                continue;
            }
            Finding& finding = sink_.report(part.persen->place, open_.locator, part.persen->printed,
                                            percent_like(part.persen->printed, part.anggaran->value, whole));
            finding.quote = open_.quote;
            finding.args["hasil"] = percent_like("%", part.anggaran->value, whole);
            finding.args["dasar"] = part.anggaran->printed + " / " + format_rupiah(whole);
            finding.args["rincian"] = percent_of(part.anggaran->value, whole);
            finding.args["tertulis"] = part.persen->printed;
        }
    }

    const Report& report_;
    Sink& sink_;
    const BudgetFacts& facts_;
    const std::vector<std::string>&spent_, &other_, &kinds_, &sets_;
    std::vector<std::vector<std::string>> phrases_;  // the words of each of kinds_
    PhraseSet firsts_{{}};                           // their first words
    PartList open_;
    int gap_ = 0;
};

}  // namespace

void check_spending_parts(const CheckContext& context, Sink& sink) { PartReader(context, sink).run(); }

}  // namespace lkiplint
