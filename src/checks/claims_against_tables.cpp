// capaian-narasi: a target, realisasi or capaian that a sentence states is what the tables say of its indicator.
// Words: klaim-kata-umum (words that name nothing: a sentence with others before its number may speak of another
// thing), klaim-bukan-sendiri (with one of these a number is another's, or of a part of the year), klaim-direvisi (with
// one of these a sentence tells of two targets).
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "checks/common.h"
#include "checks/indicator_conflicts.h"
#include "checks/kinds.h"
#include "checks/printed_formula.h"
#include "checks/sentence_ratio.h"
#include "checks/sentences.h"
#include "checks/stated_change.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

using Jenis = Klaim::Jenis;

constexpr std::size_t kMostFigures = 300;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool names_other_year(const std::vector<std::string>& words, int own) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.size() == 4 && word.starts_with("20") && word != std::to_string(own);
    });
}

class ClaimJudge {
public:
    ClaimJudge(const CheckContext& context, Sink& sink)
        : report_(context.report),
          figures_(figures_of(context)),
          sink_(sink),
          general_(fold_all(context, "klaim-kata-umum")),
          others_(fold_all(context, "klaim-bukan-sendiri")),
          institutional_(fold_all(context, "klaim-nilai-instansi")),
          end_of_plan_(fold_all(context, "klaim-akhir-rencana")),
          revised_(fold_all(context, "klaim-direvisi")) {
        for (const Conflict& conflict : find_conflicts(figures_).found) wrong_.insert(key(conflict.salah));
        goals_.resize(report_.indikator.size());
        for (const Padanan& sasaran : report_.sasaran) {
            for (const int indikator : sasaran.indikator)
                goals_[static_cast<std::size_t>(indikator)].push_back(&sasaran);
            for (const Sebutan& sebutan : sasaran.sebutan)
                if (table(sebutan).kind == TableKind::efisiensi)
                    numbered_.emplace(std::pair(sebutan.tabel, row_number(sebutan)), &sasaran);
        }
        for (std::size_t i = 0; i < report_.tabel.size(); ++i)
            lines_.emplace(report_.tabel[i].place.line, static_cast<int>(i));
    }

    void run() {
        for (const Klaim& klaim : report_.klaim) {
            // The average of a sasaran with one indicator is that indicator's capaian.
            const bool average = klaim.jenis == Jenis::rata_rata && klaim.kata != "rata";
            const bool of_performance = klaim.jenis == Jenis::target || klaim.jenis == Jenis::realisasi ||
                                        klaim.jenis == Jenis::capaian || klaim.jenis == Jenis::capaian_akhir || average;
            if (!of_performance || !klaim.angka || klaim.angka->rupiah || klaim.teks < 0) continue;
            judge(klaim);
        }
    }

private:
    struct Sentences {
        std::string before, whole;
    };
    using Key = std::tuple<int, int, int>;

    static std::set<std::string> fold_all(const CheckContext& context, std::string_view list) {
        std::set<std::string> words;
        for (const std::string& word : context.pack.word_list(list)) words.insert(fold(word));
        return words;
    }

    static bool says(const std::string& folded, const std::set<std::string>& phrases) {
        return std::any_of(phrases.begin(), phrases.end(),
                           [&](const std::string& phrase) { return contains_word(folded, phrase); });
    }

    static Key key(const Figure& figure) { return {figure.tabel, figure.baris, figure.kolom}; }
    const Teks& text_of(const Klaim& klaim) const { return report_.teks[static_cast<std::size_t>(klaim.teks)]; }

    // "capaian = ((2 x target) - realisasi) : target x 100%"
    static bool is_formula(const std::string& sentence) {
        static const re2::RE2 kFormula(
            R"((?i)(?:=|≈)[^.;]*\b(?:target|realisasi)\b|[x×*] ?100 ?%|\d ?[x×*] ?\(?target)");
        return re2::RE2::PartialMatch(sentence, kFormula);
    }

    // Its sentence, and what stands in it before the number.
    Sentences sentence_of(const Klaim& klaim) const {
        const std::string& text = text_of(klaim).block.text;
        if (klaim.kalimat > klaim.offset || klaim.offset > text.size()) return {};
        Sentences result;
        result.before = text.substr(klaim.kalimat, klaim.offset - klaim.kalimat);
        result.whole = text.substr(klaim.kalimat, text.size() - klaim.kalimat);
        for (const Sentence& sentence : split_sentences(result.whole)) {
            if (sentence.end <= klaim.offset - klaim.kalimat) continue;
            result.whole.resize(sentence.end);
            break;
        }
        return result;
    }

    void cannot(const Klaim& klaim, std::string reason) {
        sink_.checked(klaim.place, Verdict::tidak_dapat, std::move(reason));
    }

    void judge(const Klaim& klaim) {
        const Sentences sentence = sentence_of(klaim);
        const std::string folded = fold(sentence.whole);
        if (says(folded, others_)) return cannot(klaim, "angka milik pihak, masa atau bagian lain");
        if (says(folded, revised_)) return cannot(klaim, "angka sebelum atau sesudah perubahan, tidak jelas yang mana");
        if (is_formula(sentence.whole)) return cannot(klaim, "kalimat ini rumus");
        const int numbered = klaim.indikator < 0 ? goal_by_number(klaim, fold(sentence.before)) : -1;
        const int indikator = numbered >= 0 ? numbered : klaim.indikator;
        if (indikator < 0) return cannot(klaim, "indikatornya tidak disebut");
        if (numbered < 0 && !klaim.disebut && !speaks_of(indikator, sentence.before))
            return cannot(klaim, "indikatornya tidak pasti");
        // Comparing every claim with very many figures would take too long, and means that rows were matched wrongly.
        if (figures_.of(indikator).size() > kMostFigures)
            return cannot(klaim, "terlalu banyak baris memakai nama indikator yang sama");
        if (is_of_region(indikator, fold(sentence.before))) return cannot(klaim, "nilai instansi lain");
        compare_with_tables(klaim, indikator, folded);
    }

    // "Nilai SAKIP Kabupaten X": not that of the instansi, unless it is named before its kabupaten.
    bool is_of_region(int indikator, const std::string& before) const {
        const Instansi& own = report_.instansi;
        if (own.jenis.empty() || is_one_of(own.jenis, {"kabupaten", "kota", "provinsi"})) return false;
        if (!says(fold(report_.indikator[static_cast<std::size_t>(indikator)].nama), institutional_)) return false;
        const bool region = contains_word(before, "kabupaten") || contains_word(before, "kota") ||
                            contains_word(before, "pemerintah daerah") || contains_word(before, "pemkab");
        return region && !contains_word(before, own.jenis);
    }

    // A page break may have cut off what names the subject: the rest begins in lower case, in the middle of a sentence.
    static bool is_rest_of_sentence(const std::string& before) {
        const auto words = fold_words(before);
        const std::string plain = trim(before);
        return !words.empty() && !plain.empty() && plain.front() >= 'a' && plain.front() <= 'z' &&
               !is_one_of(words.front(), {"target", "realisasi", "capaian", "nilai", "tren", "persentase", "indeks"});
    }

    // Words before the number that are neither general nor of the indicator's names make another subject likely.
    bool speaks_of(int indikator, const std::string& before) const {
        if (is_rest_of_sentence(before)) return false;
        std::string rest;
        for (const std::string& word : fold_words(before))
            if (!general_.contains(word) && !has_digit(word)) rest += word + " ";
        const NameKey unknown = name_key(rest);
        std::set<std::string> known;
        const auto learn = [&](const std::string& name) {
            for (const std::string& stem : name_key(name).stems) known.insert(stem);
        };
        learn(report_.indikator[static_cast<std::size_t>(indikator)].nama);
        for (const Padanan* sasaran : goals_[static_cast<std::size_t>(indikator)]) learn(sasaran->nama);
        for (const std::string& word : fold_words(report_.instansi.nama)) learn(word);
        return std::all_of(unknown.stems.begin(), unknown.stems.end(),
                           [&](const std::string& stem) { return stem.starts_with("#") || known.contains(stem); });
    }

    // "Capaian kinerja Sasaran 2: 87 %" below a table whose second sasaran has one indicator.
    int goal_by_number(const Klaim& klaim, const std::string& before) const {
        constexpr std::string_view word = "sasaran ";
        const std::size_t at = before.rfind(word);
        if (at == std::string::npos || (klaim.jenis != Jenis::capaian && klaim.jenis != Jenis::rata_rata)) return -1;
        const std::string number = before.substr(at + word.size());
        if (number.empty() || number.size() > 2 || number.find_first_not_of("0123456789") != std::string::npos)
            return -1;
        const auto goal = numbered_.find({table_above(klaim), number});
        if (goal == numbered_.end() || goal->second->indikator.size() != 1) return -1;
        return goal->second->indikator.front();
    }

    const Tabel& table(const Sebutan& sebutan) const { return report_.tabel[static_cast<std::size_t>(sebutan.tabel)]; }

    // The table of efisiensi right above in the same section; -1 when there is none.
    int table_above(const Klaim& klaim) const {
        const auto next = lines_.lower_bound(klaim.place.line);
        if (next == lines_.begin()) return -1;
        const int found = std::prev(next)->second;
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(found)];
        return tabel.kind == TableKind::efisiensi && tabel.bagian == text_of(klaim).bagian ? found : -1;
    }

    // "2" of "2. Meningkatnya …" or of the column of numbers.
    std::string row_number(const Sebutan& sebutan) const {
        const Tabel& tabel = table(sebutan);
        for (const int column : {sebutan.kolom, tabel.column(Role::no)}) {
            if (column < 0) continue;
            const auto words = fold_words(cell_at(tabel, sebutan.baris, column).text);
            if (!words.empty() && words.front().size() <= 2 &&
                words.front().find_first_not_of("0123456789") == std::string::npos)
                return words.front();
        }
        return {};
    }

    // ---- Comparison

    struct Wanted {
        Besaran besaran;
        int tahun = 0;
        bool any_context = false;
    };

    std::vector<const Figure*> matching(int indikator, const Klaim& klaim, const Wanted& wanted) const {
        std::vector<const Figure*> found;
        for (const Figure& figure : figures_.of(indikator)) {
            if (figure.besaran != wanted.besaran || wrong_.contains(key(figure))) continue;
            if (wanted.tahun != 0 && figure.tahun != wanted.tahun) continue;
            if (!wanted.any_context && !same_context(figures_.context(figure), klaim.konteks)) continue;
            found.push_back(&figure);
        }
        const auto by_capaian = [&](const Figure* figure) {
            return figures_.table(*figure).kind == TableKind::capaian;
        };
        std::stable_partition(found.begin(), found.end(), by_capaian);
        return found;
    }

    // "1.250" is a count here and an index with three decimals there; only the table can say which.
    static Likeness compare_claim(const Klaim& klaim, const Figure& figure) {
        const Likeness likeness = compare(figure.printed, printed_of(*klaim.angka, klaim.kutipan));
        if (likeness != Likeness::different) return likeness;
        for (const AngkaKind kind : {AngkaKind::indeks, AngkaKind::jumlah})
            if (const AngkaResult other = parse_angka(klaim.kutipan, kind))
                if (compare(figure.printed, printed_of(*other.angka, klaim.kutipan)) == Likeness::same)
                    return Likeness::same;
        return likeness;
    }

    Place place(const Figure& figure) const { return cell_place(figures_.table(figure), figure.baris, figure.kolom); }

    // The sentence repeats a percentage that is wrong in its table: it has to be put right with it.
    void repeat_wrong(const Klaim& klaim, const Figure& wrong) {
        if (compare(wrong.printed, printed_of(*klaim.angka, klaim.kutipan)) == Likeness::same)
            sink_.compared(place(wrong), klaim.place, Verdict::tidak_dapat);
        cannot(klaim, "capaian di tabel sendiri salah");
    }

    // Any of the figures will do; those that do were compared with the sentence.
    bool agrees(const Klaim& klaim, const std::vector<const Figure*>& figures) {
        bool any = false;
        for (const Figure* figure : figures) {
            if (compare_claim(klaim, *figure) != Likeness::same) continue;
            any = true;
            sink_.compared(place(*figure), klaim.place, Verdict::cocok);
        }
        return any;
    }

    void compare_with_tables(const Klaim& klaim, int indikator, const std::string& folded) {
        const bool other_year = names_other_year(fold_words(folded), klaim.tahun != 0 ? klaim.tahun : report_.tahun);
        const int year = klaim.tahun != 0 ? klaim.tahun : report_.tahun;
        if (klaim.jenis == Jenis::target) return against_targets(klaim, indikator, other_year ? 0 : year, year);
        if (klaim.jenis == Jenis::capaian_akhir) return against_end_of_plan(klaim, indikator);
        against_results(klaim, indikator, folded, other_year ? 0 : year, year);
    }

    void against_targets(const Klaim& klaim, int indikator, int allowed_year, int year) {
        if (agrees(klaim, matching(indikator, klaim, {Besaran::target, allowed_year})) ||
            agrees(klaim, matching(indikator, klaim, {Besaran::target_akhir, 0})))
            return sink_.checked(klaim.place, Verdict::cocok);
        if (concludes(klaim) && (agrees(klaim, matching(indikator, klaim, {Besaran::realisasi, allowed_year})) ||
                                 agrees(klaim, matching(indikator, klaim, {Besaran::capaian, allowed_year}))))
            return sink_.checked(klaim.place, Verdict::cocok);
        if (is_end_of_plan(klaim)) return cannot(klaim, "target akhir rencana tidak ada di tabel");
        const auto targets = matching(indikator, klaim, {Besaran::target, year});
        // "Target 100 %" may be said of the capaian.
        const bool is_percent = !targets.empty() && targets.front()->printed.percent;
        if (klaim.angka->percent && klaim.angka->value == Decimal(100) && !is_percent)
            return cannot(klaim, "100 % dapat berarti capaian");
        tell(klaim, indikator, targets);
    }

    // "Melebihi target, yaitu 60 % dari target 50 %": what is said behind the conclusion may be the result.
    bool concludes(const Klaim& klaim) const {
        const auto opens = [&](const Klaim& other) {
            return other.jenis == Jenis::kesimpulan && other.kalimat == klaim.kalimat && other.offset < klaim.offset;
        };
        const auto less = [](const Klaim& other, int teks) { return other.teks < teks; };
        const auto begin = std::lower_bound(report_.klaim.begin(), report_.klaim.end(), klaim.teks, less);
        const auto end = std::lower_bound(begin, report_.klaim.end(), klaim.teks + 1, less);
        return std::any_of(begin, end, opens);
    }

    // "Target pada akhir Renstra sebesar 80" is not this year's.
    bool is_end_of_plan(const Klaim& klaim) const { return says(fold(sentence_of(klaim).whole), end_of_plan_); }

    // A percentage that is called capaian is no realisasi; other words are used for both.
    static bool is_capaian_proper(const Klaim& klaim, const std::string& folded) {
        if (!klaim.angka->percent) return false;
        if (is_one_of(klaim.kata, {"capaian", "capaiannya", "ketercapaian", "pencapaian"})) return true;
        const bool vague = is_one_of(klaim.kata, {"nilai", "prosentase", "persentase", "presentase", "persen"});
        return vague && (contains_word(folded, "tergolong") || contains_word(folded, "predikat"));
    }

    void against_results(const Klaim& klaim, int indikator, const std::string& folded, int allowed_year, int year) {
        const bool proper = is_capaian_proper(klaim, folded);
        const bool capaian = proper || klaim.jenis == Jenis::capaian || klaim.jenis == Jenis::rata_rata;
        auto authorities =
            matching(indikator, klaim, {capaian ? Besaran::capaian : Besaran::realisasi, year, !capaian});
        std::erase_if(authorities, [&](const Figure* figure) {
            return figure->besaran == Besaran::capaian && figures_.table(*figure).kind != TableKind::capaian &&
                   figures_.table(*figure).kind != TableKind::capaian_program;
        });
        for (const Figure* figure : authorities)
            if (figure->besaran == Besaran::capaian && !is_computed_rightly(figures_, *figure))
                return repeat_wrong(klaim, *figure);
        bool right = agrees(klaim, authorities);
        if (!proper && !right) {
            const bool own_context = klaim.angka->percent && capaian;
            right = agrees(klaim, matching(indikator, klaim, {Besaran::realisasi, allowed_year, !own_context})) ||
                    agrees(klaim, matching(indikator, klaim, {Besaran::baseline, allowed_year, true})) ||
                    agrees(klaim, matching(indikator, klaim, {Besaran::capaian, allowed_year})) ||
                    agrees(klaim, matching(indikator, klaim, {Besaran::capaian_akhir, 0}));
        }
        if (right) return sink_.checked(klaim.place, Verdict::cocok);
        // "Dibanding target akhir Renstra realisasi telah mencapai 80 %": what part of that target, perhaps.
        if (!proper && klaim.angka->percent && is_end_of_plan(klaim))
            return cannot(klaim, "mungkin persentase dari target akhir rencana");
        // "Indeks mencapai 85,26": without a percent sign it is the result that was meant.
        if (!proper && !klaim.angka->percent)
            if (auto results = matching(indikator, klaim, {Besaran::realisasi, year, true}); !results.empty())
                authorities = std::move(results);
        tell(klaim, indikator, authorities);
    }

    void against_end_of_plan(const Klaim& klaim, int indikator) {
        const auto printed = matching(indikator, klaim, {Besaran::capaian_akhir, 0});
        if (agrees(klaim, printed)) return sink_.checked(klaim.place, Verdict::cocok);
        const auto results = matching(indikator, klaim, {Besaran::realisasi, report_.tahun});
        auto ends = matching(indikator, klaim, {Besaran::target_akhir, 0});
        if (ends.empty())
            ends = matching(indikator, klaim, {Besaran::target, years_of_period(klaim.konteks.periode).second});
        if (!printed.empty()) return tell(klaim, indikator, printed);
        const Figure* end = nullptr;
        for (const Figure* result : results)
            for (const Figure* target : ends) {
                if (!result->printed.number || !target->printed.number || target->printed.number->is_zero()) continue;
                if (may_be_quotient(*klaim.angka, *result->printed.number, *target->printed.number))
                    return sink_.checked(klaim.place, Verdict::cocok);
                if (!end) end = target;
            }
        if (!end) return cannot(klaim, "target akhir atau realisasi bukan angka");
        tell(klaim, indikator, {end},
             percent_like(klaim.kutipan, *results.front()->printed.number, *end->printed.number));
    }

    // By any formula in use, for indicators of which less is better too.
    static bool may_be_quotient(const Angka& claimed, const Decimal& result, const Decimal& target) {
        if (agrees_by(claimed.value, result, target) || (!result.is_zero() && agrees_by(claimed.value, target, result)))
            return true;
        const Result<Decimal> twice = multiply(target, 2);
        const Result<Decimal> rest = twice ? subtract(*twice, result) : twice;
        return rest && agrees_by(claimed.value, *rest, target);
    }

    static bool agrees_by(const Decimal& printed, const Decimal& numerator, const Decimal& denominator) {
        return quotient_agrees(printed, numerator, denominator, 100) != Agreement::none;
    }

    // "13.125.000 kg" for 13.125 ton.
    static bool differs_by_thousands(const Angka& claimed, const Decimal& printed) {
        const auto is_of = [](const Decimal& large, const Decimal& small) {
            Result<Decimal> scaled = multiply(small, 1000);
            const bool once = scaled && *scaled == large;
            if (scaled) scaled = multiply(*scaled, 1000);
            return once || (scaled && *scaled == large);
        };
        return !claimed.percent && !printed.is_zero() &&
               (is_of(claimed.value, printed) || is_of(printed, claimed.value));
    }

    // "Turun dari 50 temuan": so many of a thing, and no percentage.
    bool counts_something(const Klaim& klaim) const {
        if (klaim.angka->percent) return false;
        const std::string& text = text_of(klaim).block.text;
        const std::string_view behind = std::string_view(text).substr(klaim.offset, klaim.kutipan.size() + 24);
        if (behind.size() <= klaim.kutipan.size() + 1 || behind[klaim.kutipan.size()] != ' ') return false;
        const std::vector<std::string> words = fold_words(behind.substr(klaim.kutipan.size() + 1));
        return !words.empty() && !general_.contains(words.front()) && !has_digit(words.front());
    }

    void tell(const Klaim& klaim, int indikator, const std::vector<const Figure*>& authorities,
              std::string expected = {}) {
        const auto differs = [&](const Figure* figure) {
            return !expected.empty() || compare_claim(klaim, *figure) == Likeness::different;
        };
        const auto found = std::find_if(authorities.begin(), authorities.end(), differs);
        if (found == authorities.end()) return cannot(klaim, "tidak ada angka di tabel untuk dibandingkan");
        // "Ditargetkan sebesar 3.250.000.000": an amount that lost its "Rp", beside an indicator in percent.
        const NameKey name = name_key(report_.indikator[static_cast<std::size_t>(indikator)].nama);
        const bool percentage =
            (*found)->printed.percent || std::find(name.stems.begin(), name.stems.end(), "#persen") != name.stems.end();
        if (percentage && counts_something(klaim)) return cannot(klaim, "satuannya lain daripada di tabel");
        const Decimal most(1000);
        if ((*found)->printed.percent && !klaim.angka->percent && klaim.angka->value > most)
            return cannot(klaim, "satuannya lain daripada di tabel");
        if ((*found)->printed.number && differs_by_thousands(*klaim.angka, *(*found)->printed.number))
            return cannot(klaim, "satuannya lain daripada di tabel");
        // One sentence, one finding: what follows from a wrong number isn't told again.
        if (!told_.insert({klaim.teks, klaim.kalimat, indikator}).second) return;
        const Figure& right = **found;
        const Tabel& tabel = figures_.table(right);
        if (expected.empty()) expected = right.printed.text;
        Finding& finding =
            sink_.report(klaim.place, text_locator(text_of(klaim)), squeeze(klaim.kutipan), std::move(expected));
        finding.quote = quote_at(text_of(klaim).block.text, klaim.offset);
        finding.args["nama"] = shorten(report_.indikator[static_cast<std::size_t>(indikator)].nama, 90);
        finding.args["besaran"] =
            besaran_name(right.besaran == Besaran::target_akhir ? Besaran::capaian_akhir : right.besaran);
        finding.args["sumber"] = tabel.label();
        finding.related.push_back(
            {cell_place(tabel, right.baris, right.kolom),
             tabel.label() + ": " + std::string(besaran_name(right.besaran)) + " " + right.printed.text});
    }

    const Report& report_;
    const IndicatorFigures& figures_;
    Sink& sink_;
    std::set<std::string> general_, others_, institutional_, end_of_plan_, revised_;
    std::set<Key> wrong_;
    std::vector<std::vector<const Padanan*>> goals_;                  // the sasaran of each indicator
    std::map<std::pair<int, std::string>, const Padanan*> numbered_;  // table of efisiensi and number of its row
    std::map<int, int> lines_;                                        // line of a table -> its index
    std::set<std::tuple<int, std::size_t, int>> told_;
};

}  // namespace

void check_claims_against_tables(const CheckContext& context, Sink& sink) {
    ClaimJudge(context, sink).run();
    check_sentence_ratios(context, sink);
    check_stated_changes(context, ChangeOf::hasil, sink);
    check_printed_formulas(context, sink);
}

}  // namespace lkiplint
