// amount-in-text: what a sentence says was budgeted and spent agrees with itself and with the tables.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <re2/re2.h>

#include "base/text.h"
#include "checks/budget_facts.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/rounded_amounts.h"
#include "checks/sentences.h"
#include "checks/spelled_number.h"
#include "checks/stated_change.h"
#include "report/extract/levels.h"

namespace lkiplint {
namespace {

using Kind = Quantity::Kind;

// What a sentence says was budgeted, and what of it was spent.
struct Spending {
    const Quantity* anggaran = nullptr;
    const Quantity* realisasi = nullptr;
    const Quantity* persen = nullptr;
};

struct SentenceInText {
    const Teks* teks = nullptr;
    std::size_t begin = 0;
    std::string text, folded;
    std::vector<Quantity> figures;
};

bool same_amount(const Decimal& a, const Decimal& b) {
    const Decimal one[] = {a}, other[] = {b};
    return agrees(sum_verdict(b, one, Precision::rounded)) || agrees(sum_verdict(a, other, Precision::rounded));
}

bool is_near(const Decimal& a, const Decimal& b) {
    const Result<Decimal> distance = subtract(a, b);
    const Result<Decimal> tenfold = distance ? multiply(absolute(*distance), 10) : distance;
    return tenfold && *tenfold <= absolute(b);
}

// "atau 97 %", "(97 %)": a second way to say the amount before.
bool says_again(const Quantity& percent) {
    constexpr std::size_t kFewWords = 4;
    const std::vector<std::string> words = fold_words(percent.before);
    return percent.kind == Kind::persen && words.size() <= kFewWords && !contains_word(percent.before, "capaian") &&
           !contains_word(percent.before, "kinerja") && !contains_word(percent.before, "target");
}

class AmountReader {
public:
    AmountReader(const CheckContext& context, Sink& sink)
        : report_(context.report),
          sink_(sink),
          facts_(budget_facts_of(context)),
          spent_(context.pack.word_list("anggaran-realisasi")),
          budget_(context.pack.word_list("anggaran-pagu")),
          other_(context.pack.word_list("anggaran-bukan-serapan")),
          time_(context.pack.word_list("anggaran-masa-lain")),
          version_(context.pack.word_list("anggaran-versi-lain")),
          part_(context.pack.word_list("anggaran-sebagian")),
          rest_(context.pack.word_list("anggaran-sisa")),
          plain_(context.pack.word_list("anggaran-sisa-kata")) {}

    void run() {
        for (const Teks& teks : report_.teks) {
            if (teks.block.role == TextRole::heading || teks.block.text.size() > kLongestParagraph) continue;
            const std::string text = one_line(teks.block.text);
            before_.reset();
            for (const Sentence& sentence : sentences_in_line(teks.block)) {
                SentenceInText here{
                    &teks, sentence.begin, text.substr(sentence.begin, sentence.end - sentence.begin), {}, {}};
                here.figures = read_quantities(here.text, {});
                if (here.figures.empty()) {
                    before_.reset();
                    continue;
                }
                here.folded = fold(here.text);
                read(here);
            }
        }
    }

private:
    void read(const SentenceInText& here) {
        const std::vector<Spending> pairs = pairs_of(here);
        const std::set<int> lines = lines_in(here);
        for (const Spending& pair : pairs) {
            const bool told = compare_with_total(here, pair) || compare_with_line(here, pair, lines);
            compare_with_itself(here, pair, told);
            if (pairs.size() == 1 && !told) compare_rest(here, pair);
        }
        if (pairs.empty() && before_ && compare_rest_of_before(here)) return;
        before_.reset();
        if (pairs.size() == 1) before_ = std::pair(*pairs.front().anggaran, *pairs.front().realisasi);
        if (!pairs.empty() || amounts_in(here) != 1) return;
        const auto amount = std::find_if(here.figures.begin(), here.figures.end(),
                                         [](const Quantity& q) { return q.kind == Kind::rupiah; });
        const bool told = compare_single(here, *amount, lines);
        if (!told) compare_share(here, *amount);
    }

    static std::size_t amounts_in(const SentenceInText& here) {
        return static_cast<std::size_t>(std::count_if(here.figures.begin(), here.figures.end(),
                                                      [](const Quantity& q) { return q.kind == Kind::rupiah; }));
    }

    std::vector<Spending> pairs_of(const SentenceInText& here) const {
        std::vector<Spending> pairs;
        const std::vector<Quantity>& all = here.figures;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind != Kind::rupiah) continue;
            std::size_t j = i + 1;
            if (j < all.size() && all[j].kind == Kind::persen) ++j;
            if (j >= all.size() || all[j].kind != Kind::rupiah) continue;
            Spending pair;
            const bool between = j == i + 2;
            if (!between && contains_any(all[j].before, spent_) &&
                (contains_any(all[i].before, budget_) || !contains_any(all[i].before, spent_))) {
                pair = {&all[i], &all[j], nullptr};
            } else if (contains_any(all[i].before, spent_) && !contains_any(all[j].before, spent_) &&
                       (all[j].before == "dari" ||
                        (contains_any(all[j].before, budget_) && contains_word(all[j].before, "dari")))) {
                pair = {&all[j], &all[i], between && says_again(all[i + 1]) ? &all[i + 1] : nullptr};
            } else {
                continue;
            }
            if (pair.persen == nullptr && !between && j + 1 < all.size() && says_again(all[j + 1]))
                pair.persen = &all[j + 1];
            pairs.push_back(pair);
            i = j;
        }
        return pairs;
    }

    void compare_with_itself(const SentenceInText& here, const Spending& pair, bool told) {
        if (pair.persen == nullptr || pair.anggaran->value.is_zero()) return;
        if (contains_any(here.folded, other_)) {
            sink_.checked(place_of(here, *pair.persen), Verdict::tidak_dapat, "persentase mungkin bukan serapan");
            return;
        }
        const Verdict verdict = quotient_verdict(pair.persen->value, pair.realisasi->value, pair.anggaran->value, 100);
        if (verdict != Verdict::salah || told) {
            sink_.checked(place_of(here, *pair.persen), verdict == Verdict::salah ? Verdict::tidak_dapat : verdict,
                          verdict == Verdict::salah ? "angka dasarnya salah" : "");
            return;
        }
        Finding& finding =
            report(here, *pair.persen, percent_like(pair.persen->printed, pair.realisasi->value, pair.anggaran->value));
        finding.args["alasan"] = pair.realisasi->printed + " dari " + pair.anggaran->printed;
        finding.args["alasan_en"] = pair.realisasi->printed + " of " + pair.anggaran->printed;
    }

    // "… anggaran Rp 1.000.000 dan realisasi Rp 953.000, terdapat sisa Rp 47.000"
    void compare_rest(const SentenceInText& here, const Spending& pair) {
        const std::size_t end = std::max(pair.anggaran->end, pair.realisasi->end);
        const Quantity* rest = nullptr;
        for (const Quantity& amount : here.figures) {
            if (amount.kind != Kind::rupiah || amount.begin < end || !contains_any(amount.before, rest_)) continue;
            if (rest != nullptr) return;  // of several things
            rest = &amount;
        }
        if (rest == nullptr) return;
        const Result<Decimal> left = subtract(pair.anggaran->value, pair.realisasi->value);
        if (!left) return;
        if (rest->value == *left || rest->value == negated(*left))
            return sink_.checked(place_of(here, *rest), Verdict::cocok);
        Finding& finding = report(here, *rest, amount_like(rest->printed, *left));
        finding.args["alasan"] = pair.anggaran->printed + " dikurangi " + pair.realisasi->printed;
        finding.args["alasan_en"] = pair.anggaran->printed + " less " + pair.realisasi->printed;
    }

    // "Sisa anggaran sebesar Rp 47.000.": of the two amounts of the sentence before, where nothing else is named.
    bool compare_rest_of_before(const SentenceInText& here) {
        const auto amount = std::find_if(here.figures.begin(), here.figures.end(),
                                         [](const Quantity& q) { return q.kind == Kind::rupiah; });
        if (amounts_in(here) != 1 ||
            (!contains_any(amount->before, rest_) && !contains_word(amount->before, "efisiensi")))
            return false;
        for (const std::string& word : fold_words(amount->before))
            if (std::find(plain_.begin(), plain_.end(), word) == plain_.end()) return false;
        const auto& [budget, spent] = *before_;
        const Result<Decimal> left = subtract(budget.value, spent.value);
        if (!left) return false;
        if (amount->value == *left || amount->value == negated(*left)) {
            sink_.checked(place_of(here, *amount), Verdict::cocok);
            return true;
        }
        Finding& finding = report(here, *amount, amount_like(amount->printed, *left));
        finding.args["alasan"] = budget.printed + " dikurangi " + spent.printed;
        finding.args["alasan_en"] = budget.printed + " less " + spent.printed;
        return true;
    }

    // The whole budget is spoken of when the sentence names its amount: then the realisasi must be its too.
    bool compare_with_total(const SentenceInText& here, const Spending& pair) {
        // What follows the amounts may look ahead: "… menjadi catatan untuk tahun depan".
        const std::size_t end = std::max(pair.anggaran->end, pair.realisasi->end);
        if (speaks_of_other_time(here.text.substr(0, end)) || contains_any(here.folded, other_)) return false;
        if (find(facts_.anggaran(), pair.anggaran->value) == nullptr || facts_.realisasi().empty()) return false;
        if (const BudgetTotal* same = find(facts_.realisasi(), pair.realisasi->value)) {
            sink_.checked(place_of(here, *pair.realisasi), Verdict::cocok);
            sink_.compared(same->place, place_of(here, *pair.realisasi), Verdict::cocok);
            return false;
        }
        // "… digunakan untuk belanja pegawai sebesar …": of the whole budget, but not all of it.
        if (contains_any(pair.realisasi->before, part_) || starts_with_word(pair.realisasi->after, "untuk") ||
            stands_in_table(pair.realisasi->value)) {
            sink_.checked(place_of(here, *pair.realisasi), Verdict::tidak_dapat,
                          "tidak jelas bagian anggaran yang dimaksud");
            return false;
        }
        return report_total(here, *pair.realisasi, facts_.realisasi().front());
    }

    bool compare_single(const SentenceInText& here, const Quantity& amount, const std::set<int>& lines) {
        if (!lines.empty() || speaks_of_other_time(here.text) || contains_any(here.folded, part_) ||
            contains_any(here.folded, other_))
            return false;
        const bool spent = contains_any(amount.before, spent_);
        // "Realisasi investasi": results are counted in rupiah, too.
        if (!contains_any(amount.before, budget_)) return false;
        if (!spent && contains_any(here.folded, version_) && !find(facts_.anggaran(), amount.value)) {
            sink_.checked(place_of(here, amount), Verdict::tidak_dapat, "anggaran versi lain");
            return false;
        }
        const std::vector<BudgetTotal>& totals = spent ? facts_.realisasi() : facts_.anggaran();
        if (totals.empty()) return false;
        if (const BudgetTotal* same = find(totals, amount.value)) {
            sink_.checked(place_of(here, amount), Verdict::cocok);
            sink_.compared(same->place, place_of(here, amount), Verdict::cocok);
            return false;
        }
        // An amount that is far from every total, or stands in a table, is likely to be something else.
        const BudgetTotal* total = spent ? &totals.front() : facts_.last_anggaran();
        if (!is_near(amount.value, total->value) || stands_in_table(amount.value)) {
            sink_.checked(place_of(here, amount), Verdict::tidak_dapat, "tidak jelas bagian anggaran yang dimaksud");
            return false;
        }
        return report_total(here, amount, *total);
    }

    bool report_total(const SentenceInText& here, const Quantity& amount, const BudgetTotal& total) {
        Finding& finding = report(here, amount, amount_like(amount.printed, total.value));
        finding.args["alasan"] = "jumlah menurut " + total.sumber;
        finding.args["alasan_en"] = "the total of " + total.sumber;
        finding.related.push_back({total.place, total.sumber + ": " + format_angka(total.value)});
        return true;
    }

    // "adalah 70,55 % dari keseluruhan belanja"
    void compare_share(const SentenceInText& here, const Quantity& amount) {
        static const re2::RE2 kWhole(
            R"(^dari (?:(?:keseluruhan|seluruh|total|jumlah|jumlah seluruh|total keseluruhan) )+(?:anggaran|pagu|belanja|apbd|dana)\b)");
        if (facts_.anggaran().empty() || amount.value.is_zero() || speaks_of_other_time(here.text)) return;
        const auto share = std::find_if(here.figures.begin(), here.figures.end(), [&](const Quantity& q) {
            return q.kind == Kind::persen && q.begin > amount.begin && re2::RE2::PartialMatch(q.after, kWhole);
        });
        // The whole budget of the instansi is a share of a larger one's.
        if (share == here.figures.end() || find(facts_.anggaran(), amount.value)) return;
        for (const BudgetTotal& total : facts_.anggaran()) {
            if (total.value.is_zero()) return;
            const Verdict verdict = quotient_verdict(share->value, amount.value, total.value, 100);
            if (!agrees(verdict)) continue;
            sink_.checked(place_of(here, *share), verdict);
            return;
        }
        const BudgetTotal& total = *facts_.last_anggaran();
        Finding& finding = report(here, *share, percent_like(share->printed, amount.value, total.value));
        finding.args["alasan"] = amount.printed + " dari " + format_rupiah(total.value) + " (" + total.sumber + ")";
        finding.args["alasan_en"] = amount.printed + " of " + format_rupiah(total.value) + " (" + total.sumber + ")";
        finding.related.push_back({total.place, total.sumber + ": " + format_angka(total.value)});
    }

    // Short names are also ordinary words; they need their level before them: "program penyuluhan".
    static bool names_line(const std::string& folded, const std::string& name) {
        if (name.empty() || !contains_word(folded, name)) return false;
        return fold_words(name).size() >= 3 || contains_word(folded, "program " + name) ||
               contains_word(folded, "kegiatan " + name);
    }

    // The budget lines that the sentence names, without those whose name is a part of another's.
    std::set<int> lines_in(const SentenceInText& here) {
        std::set<int> lines;
        if (amounts_in(here) == 0) return lines;
        if (names_.empty())
            for (const Padanan& pos : report_.pos) names_.push_back(budget_line_name(pos.nama));
        std::map<std::string, std::vector<int>> named;
        for (std::size_t p = 0; p < names_.size(); ++p)
            if (names_line(here.folded, names_[p])) named[names_[p]].push_back(static_cast<int>(p));
        for (const auto& line : named) {
            const bool inner = std::any_of(named.begin(), named.end(), [&](const auto& other) {
                return other.first.size() > line.first.size() && contains_word(other.first, line.first);
            });
            if (!inner) lines.insert(line.second.begin(), line.second.end());
        }
        return lines;
    }

    // A sentence about one line, of whose two amounts one is right and the other is not.
    bool compare_with_line(const SentenceInText& here, const Spending& pair, const std::set<int>& lines) {
        if (lines.empty() || speaks_of_other_time(here.text) || contains_any(here.folded, other_)) return false;
        const std::string& name = names_[static_cast<std::size_t>(*lines.begin())];
        std::vector<Decimal> budget, spent;
        std::optional<Decimal> latest_budget, latest_spent;
        for (const int line : lines) {
            if (names_[static_cast<std::size_t>(line)] != name) return false;
            for (const Decimal& value : facts_.amounts(line, false)) budget.push_back(value);
            for (const Decimal& value : facts_.amounts(line, true)) spent.push_back(value);
            if (!latest_budget) latest_budget = facts_.latest(line, false);
            if (!latest_spent) latest_spent = facts_.latest(line, true);
        }
        if (!latest_budget || !latest_spent) return false;
        const bool budget_fits = holds(budget, pair.anggaran->value), spent_fits = holds(spent, pair.realisasi->value);
        if (budget_fits == spent_fits) {
            sink_.checked(place_of(here, *pair.realisasi), budget_fits ? Verdict::cocok : Verdict::tidak_dapat,
                          budget_fits ? "" : "tidak jelas bagian anggaran yang dimaksud");
            return false;
        }
        const Quantity& wrong = budget_fits ? *pair.realisasi : *pair.anggaran;
        Finding& finding =
            report(here, wrong, amount_like(wrong.printed, budget_fits ? *latest_spent : *latest_budget));
        const std::string nama = squeeze(report_.pos[static_cast<std::size_t>(*lines.begin())].nama);
        finding.args["alasan"] = "angka \"" + nama + "\" di tabel";
        finding.args["alasan_en"] = "the amount of \"" + nama + "\" in the tables";
        return true;
    }

    static bool holds(const std::vector<Decimal>& values, const Decimal& value) {
        return std::any_of(values.begin(), values.end(),
                           [&](const Decimal& other) { return same_amount(other, value); });
    }

    static const BudgetTotal* find(const std::vector<BudgetTotal>& totals, const Decimal& value) {
        for (const BudgetTotal& total : totals)
            if (same_amount(total.value, value)) return &total;
        return nullptr;
    }

    bool stands_in_table(const Decimal& value) const {
        for (const AmountColumn& column : facts_.columns())
            for (const auto& [pos, entry] : column.pos)
                if (entry.value == value) return true;
        return false;
    }

    // Another year, or a part of the year.
    bool speaks_of_other_time(std::string_view text) const {
        for (const std::string& word : fold_words(text)) {
            if (std::find(time_.begin(), time_.end(), word) != time_.end()) return true;
            const bool year =
                word.size() == 4 && word.starts_with("20") && word.find_first_not_of("0123456789") == std::string::npos;
            if (year && report_.tahun != 0 && std::to_string(report_.tahun) != word) return true;
        }
        return false;
    }

    Place place_of(const SentenceInText& here, const Quantity& figure) const {
        return BlockPlaces(report_, here.teks->block).at(here.begin + figure.begin);
    }

    Finding& report(const SentenceInText& here, const Quantity& figure, std::string expected) {
        Finding& finding =
            sink_.report(place_of(here, figure), text_locator(*here.teks), figure.printed, std::move(expected));
        finding.quote = quote_at(here.text, figure.begin);
        return finding;
    }

    const Report& report_;
    Sink& sink_;
    const BudgetFacts& facts_;
    const std::vector<std::string>&spent_, &budget_, &other_, &time_, &version_, &part_, &rest_, &plain_;
    std::optional<std::pair<Quantity, Quantity>> before_;  // budget and realisasi of the sentence before
    std::vector<std::string> names_;                       // of the budget lines, folded
};

}  // namespace

void check_amount_in_text(const CheckContext& context, Sink& sink) {
    AmountReader(context, sink).run();
    check_stated_changes(context, ChangeOf::uang, sink);
    check_rounded_amounts(context, sink);
    check_spelled_numbers(context, SpelledOf::uang, sink);
}

}  // namespace lkiplint
