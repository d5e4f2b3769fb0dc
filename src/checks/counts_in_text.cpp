// counts-in-text: counts of people or things in a paragraph, and in the list below it, that belong together: what is
// needed, there and lacking; men and women; a whole and its parts.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/sentences.h"
#include "checks/spelled_number.h"
#include "checks/stated_change.h"
#include "checks/stated_parts.h"
#include "checks/text_shares.h"

namespace lkiplint {
namespace {

using Kind = Quantity::Kind;

// Where the last of the words stands in the folded text, counted in bytes; nothing when none does.
std::optional<std::size_t> last_of(const std::string& folded, const std::vector<std::string>& words) {
    std::optional<std::size_t> last;
    const std::string padded = " " + folded + " ";
    for (const std::string& word : words)
        if (const std::size_t at = padded.rfind(" " + word + " "); at != std::string::npos && (!last || at > *last))
            last = at;
    return last;
}

// The words near enough to a figure to say what it counts.
std::string last_words(const std::string& folded) {
    constexpr std::size_t kReach = 10;
    std::size_t at = folded.size();
    for (std::size_t words = 0; words < kReach && at != std::string::npos && at > 0; ++words)
        at = folded.rfind(' ', at - 1);
    return at == std::string::npos ? folded : folded.substr(at);
}

// What the total of a table counts, as sentences name it.
struct CountedThing {
    TableKind kind;
    std::string phrase;  // with a space on either side
    std::string behind;  // the unit that must stand behind the figure; empty when none need
};

std::vector<CountedThing> counted_things(const RulePack& pack) {
    std::vector<CountedThing> things;
    for (const std::string& entry : pack.word_list("jumlah-tabel")) {
        const std::vector<std::string_view> parts = split(entry, '|');
        const std::optional<TableKind> kind = parts.size() >= 2 ? kind_from_name(parts.front()) : std::nullopt;
        if (kind)
            things.push_back(
                {*kind, " " + std::string(parts[1]) + " ", parts.size() > 2 ? std::string(parts[2]) : std::string()});
    }
    return things;
}

class CountReader {
public:
    CountReader(const CheckContext& context, Sink& sink)
        : report_(context.report),
          pack_(context.pack),
          share_lists_(share_lists_of(context)),
          things_(counted_things(context.pack)),
          sink_(sink) {}

    void run() {
        for (const Teks& teks : report_.teks) {
            if (teks.block.role == TextRole::heading || teks.lampiran) continue;
            const std::string text = one_line(teks.block.text);
            if (!has_digit(text) || text.size() > kLongestParagraph) continue;
            const std::vector<Quantity> figures = read_quantities(text, pack_.word_list("jumlah-satuan"));
            std::vector<Quantity> counts;
            for (const Quantity& figure : figures)
                if (figure.kind == Kind::jumlah) counts.push_back(figure);
            here_ = &teks;
            text_ = &text;
            for (const Quantity& count : counts) compare_with_table(count);
            if (counts.size() >= 3 && (compare_need(figures) || compare_sexes(figures))) continue;
            if (counts.size() >= 3) compare_parts(text, figures);
        }
        for (const ShareList& list : share_lists_) compare_list(list);
    }

private:
    // What is needed, what is there and what is lacking or left over; each once.
    bool compare_need(const std::vector<Quantity>& figures) {
        enum { needed, there, lacking };
        const std::array lists = {&pack_.word_list("jumlah-kebutuhan"), &pack_.word_list("jumlah-tersedia"),
                                  &pack_.word_list("jumlah-kekurangan")};
        std::array<const Quantity*, 3> found{};
        for (const Quantity& figure : figures) {
            if (figure.kind != Kind::jumlah) continue;
            const std::string near = last_words(figure.before);
            int best = -1;
            std::size_t nearest = 0;
            for (int i = 0; i < 3; ++i) {
                const auto at = last_of(near, *lists[static_cast<std::size_t>(i)]);
                if (!at || (best >= 0 && *at < nearest)) continue;
                best = i;
                nearest = *at;
            }
            if (best < 0) continue;
            if (found[static_cast<std::size_t>(best)] != nullptr) return false;  // of two kinds of staff
            found[static_cast<std::size_t>(best)] = &figure;
        }
        if (found[needed] == nullptr || found[there] == nullptr || found[lacking] == nullptr) return false;
        if (found[needed]->unit != found[there]->unit || found[needed]->unit != found[lacking]->unit) return false;
        // "42 orang ASN dan 8 orang THL": what there is may be more than the first count of it.
        const auto [first, last] = std::minmax({found[needed]->begin, found[there]->begin, found[lacking]->begin});
        const auto is_other = [&, from = first, to = last](const Quantity& figure) {
            return figure.kind == Kind::jumlah && figure.unit == found[needed]->unit && figure.begin > from &&
                   figure.begin < to && figure.begin != found[there]->begin && figure.begin != found[lacking]->begin &&
                   figure.begin != found[needed]->begin;
        };
        if (std::any_of(figures.begin(), figures.end(), is_other)) return false;
        const Result<Decimal> difference = subtract(found[needed]->value, found[there]->value);
        if (!difference) return false;
        const Decimal right = absolute(*difference);
        const std::string reason = found[needed]->printed + " - " + found[there]->printed;
        if (found[lacking]->value == right) {
            sink_.checked(place_of(*found[lacking]), Verdict::cocok);
        } else {
            report(*found[lacking], count_like(*found[lacking], right), reason);
        }
        compare_lack_share(figures, *found[lacking], right, found[needed]->value, found[there]->value);
        return true;
    }

    // "9 orang atau 37,5 %"
    void compare_lack_share(const std::vector<Quantity>& figures, const Quantity& lacking, const Decimal& right,
                            const Decimal& needed, const Decimal& there) {
        for (const Quantity& share : figures) {
            if (share.kind != Kind::persen || share.begin < lacking.end || fold_words(share.before).size() > 3)
                continue;
            bool fits = false;
            for (const Decimal& part : {right, lacking.value})
                for (const Decimal& whole : {needed, there})
                    fits = fits || (!whole.is_zero() && agrees(quotient_verdict(share.value, part, whole, 100)));
            if (fits || needed.is_zero())
                sink_.checked(place_of(share), Verdict::cocok);
            else
                report(share, percent_like(share.printed, right, needed),
                       format_angka(right) + " / " + format_angka(needed));
            return;
        }
    }

    // 1: men, 2: women, 0: neither.
    int sex_in(const std::string& words) const {
        const auto men = last_of(words, pack_.word_list("jumlah-laki")),
                   women = last_of(words, pack_.word_list("jumlah-perempuan"));
        if (!men && !women) return 0;
        return !women || (men && *men > *women) ? 1 : 2;
    }

    static std::string first_words(const std::string& folded) {
        const std::vector<std::string> words = fold_words(folded);
        return words.empty() ? std::string() : words.front();
    }

    int sex_of(const Quantity& figure, bool behind) const {
        if (const int unit = sex_in(figure.unit); unit != 0) return unit;
        return sex_in(behind ? first_words(figure.after) : figure.before);
    }

    bool compare_sexes(const std::vector<Quantity>& figures) {
        std::vector<const Quantity*> counts;
        for (const Quantity& figure : figures)
            if (figure.kind == Kind::jumlah) counts.push_back(&figure);
        for (std::size_t i = 0; i + 2 < counts.size(); ++i) {
            const Quantity &whole = *counts[i], &one = *counts[i + 1], &other = *counts[i + 2];
            const bool behind = sex_in(one.before) == 0;
            const int first = sex_of(one, behind), second = sex_of(other, behind);
            if (first == 0 || second == 0 || first == second || sex_in(whole.unit) != 0) continue;
            if (whole.value < one.value || whole.value < other.value || !only_plain(behind_opening(one.before)) ||
                !only_plain(other.before))
                continue;
            const Result<Decimal> total = add(one.value, other.value);
            if (!total) continue;
            // "5.100 jiwa, naik dari 5.000 jiwa, dengan laki-laki …": the whole may stand before another count.
            const bool fits = std::any_of(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                          [&](const Quantity* count) { return count->value == *total; });
            if (fits)
                sink_.checked(place_of(whole), Verdict::cocok);
            else
                report_halves(whole, one, other, *total);
            return true;
        }
        return false;
    }

    // "25 orang pegawai, terdiri dari 15 laki-laki": what stands before "terdiri dari" is still said of the whole.
    std::string behind_opening(const std::string& words) const {
        constexpr std::size_t kFewWords = 3;
        for (const std::string& opening : pack_.word_list("jumlah-terdiri")) {
            const std::size_t at = (" " + words + " ").find(" " + opening + " ");
            if (at != std::string::npos && fold_words(words.substr(0, at)).size() <= kFewWords)
                return words.substr(std::min(words.size(), at + opening.size()));
        }
        return words;
    }

    // Which of the three is wrong: a table whose total has two of them tells; else the whole is held against its parts.
    void report_halves(const Quantity& whole, const Quantity& one, const Quantity& other, const Decimal& total) {
        for (const auto& [wrong, right] : {std::pair{&one, &other}, std::pair{&other, &one}}) {
            const Result<Decimal> rest = subtract(whole.value, right->value);
            if (!rest || !has_total_with({whole.value, right->value, *rest})) continue;
            report(*wrong, count_like(*wrong, *rest), whole.printed + " - " + right->printed);
            return;
        }
        report(whole, count_like(whole, total), one.printed + " + " + other.printed);
    }

    bool has_total_with(const std::array<Decimal, 3>& wanted) const {
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.kind != TableKind::pegawai && tabel.kind != TableKind::penduduk) continue;
            for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
                if (!tabel.baris[static_cast<std::size_t>(row)].is_total) continue;
                std::vector<Decimal> values;
                for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column)
                    if (const auto value = figure_of(tabel, row, column)) values.push_back(*value);
                const auto holds = [&](const Decimal& value) {
                    return std::find(values.begin(), values.end(), value) != values.end();
                };
                if (std::all_of(wanted.begin(), wanted.end(), holds)) return true;
            }
        }
        return false;
    }

    // Nothing but words that speak of people and their number: no other group is meant.
    bool only_plain(const std::string& words) const {
        const std::vector<std::string>& plain = pack_.word_list("jumlah-kata-umum");
        for (const std::string& word : fold_words(words))
            if (std::find(plain.begin(), plain.end(), word) == plain.end()) return false;
        return true;
    }

    // "sebanyak 30 orang terdiri dari 12 orang PNS dan 18 orang PPPK"
    void compare_parts(const std::string& text, const std::vector<Quantity>& figures) {
        for (const Sentence& sentence : split_sentences(text)) {
            std::vector<const Quantity*> counts;
            for (const Quantity& figure : figures)
                if (figure.kind == Kind::jumlah && figure.begin >= sentence.begin && figure.begin < sentence.end)
                    counts.push_back(&figure);
            if (counts.size() < 3) continue;
            const std::string folded = fold(text.substr(sentence.begin, sentence.end - sentence.begin));
            if (contains_any(folded, pack_.word_list("jumlah-tidak-lengkap"))) continue;
            for (std::size_t i = 0; i + 2 < counts.size(); ++i)
                if (contains_any(counts[i]->after, pack_.word_list("jumlah-terdiri"))) {
                    const auto first = counts.begin() + static_cast<std::ptrdiff_t>(i) + 1;
                    compare_sum(*counts[i], {first, counts.end()}, {counts.begin(), first - 1});
                    break;
                }
        }
    }

    // "246 orang, naik dari 240 orang, terdiri dari …": the whole may stand before another count.
    void compare_sum(const Quantity& whole, const std::vector<const Quantity*>& parts,
                     const std::vector<const Quantity*>& before) {
        constexpr std::size_t kFewWords = 8;
        Decimal total(0);
        std::string reason;
        std::set<bool> by_sex;
        for (const Quantity* part : parts) {
            const Result<Decimal> next = add(total, part->value);
            const bool sex =
                sex_in(part->before) != 0 || sex_in(part->unit) != 0 || sex_in(first_words(part->after)) != 0;
            by_sex.insert(sex);
            const bool again = part != parts.front() && contains_any(part->before, pack_.word_list("jumlah-terdiri"));
            if (!next || part->unit != whole.unit || part->value >= whole.value || again ||
                fold_words(part->before).size() > kFewWords ||
                contains_any(part->before, pack_.word_list("jumlah-lain"))) {
                sink_.checked(place_of(whole), Verdict::tidak_dapat, "rinciannya tidak pasti lengkap");
                return;
            }
            total = *next;
            // What follows divides the same whole another way.
            if (total == whole.value) return sink_.checked(place_of(whole), Verdict::cocok);
            reason += (reason.empty() ? "" : " + ") + part->printed;
        }
        const Result<Decimal> off = subtract(total, whole.value);
        const Result<Decimal> often = off ? multiply(absolute(*off), 5) : off;
        const bool near = often && *often <= whole.value;
        const bool earlier = std::any_of(before.begin(), before.end(), [&](const Quantity* figure) {
            return figure->unit == whole.unit && figure->value == total;
        });
        if (earlier)
            sink_.checked(place_of(whole), Verdict::cocok);
        else if (by_sex.size() > 1 || !near)
            sink_.checked(place_of(whole), Verdict::tidak_dapat, "rinciannya menurut dua hal");
        else if (parts.size() == 2)
            report_halves(whole, *parts.front(), *parts.back(), total);
        else
            report(whole, count_like(whole, total), reason);
    }

    // A list whose shares make 100 % is complete: its counts make the whole.
    void compare_list(const ShareList& list) {
        if (!list.complete || list.whole.empty()) return;
        const auto fits = [&](const Decimal& value) { return value == list.sum; };
        const ShareList::Item& first = list.items.front();
        if (std::any_of(list.whole.begin(), list.whole.end(), fits)) {
            sink_.checked(first.count_place, Verdict::cocok);
            return;
        }
        Finding& finding = sink_.report(first.count_place, text_locator(*list.lead), format_angka(list.sum),
                                        format_angka(list.whole.back()));
        finding.quote = list.lead->block.squeezed();
        finding.args["alasan"] =
            "jumlah " + std::to_string(list.items.size()) + " rinciannya " + format_angka(list.sum);
        finding.related.push_back({list.whole_place, list.whole_printed});
    }

    // "Jumlah pegawai Dinas Pertanian sebanyak 45 orang" against the total of the only table of staff.
    void compare_with_table(const Quantity& figure) {
        const std::string before = " " + figure.before, ended = before + " ";
        for (const CountedThing& thing : things_) {
            const std::string& words = thing.behind.empty() ? before : ended;
            const std::size_t at = words.rfind(thing.phrase);
            if (at == std::string::npos || !speaks_of_all(words.substr(at + thing.phrase.size() - 1))) continue;
            if (!thing.behind.empty() &&
                !(starts_with_word(figure.after, thing.behind) && is_of_whole(words.substr(0, at))))
                continue;
            return compare_with_total(figure, thing.kind);
        }
    }

    // Nothing but plain words, the name of the instansi and the year.
    bool speaks_of_all(const std::string& words) const {
        const std::string own =
            fold(report_.instansi.nama + " " + report_.instansi.jenis + " " + report_.instansi.kabupaten);
        for (const std::string& word : fold_words(words)) {
            const bool year = word == "tahun" || (report_.tahun != 0 && word == std::to_string(report_.tahun));
            if (!year && !contains_word(own, word) && !only_plain(word)) return false;
        }
        return true;
    }

    // "Pada akhir tahun Dinas Sosial": the subject is the instansi, not one of its units.
    bool is_of_whole(const std::string& words) const {
        const std::vector<std::string> all = fold_words(words);
        const std::string own = fold(report_.instansi.nama + " " + report_.instansi.jenis);
        return !all.empty() && contains_word(own, all.back()) &&
               !contains_any(words, pack_.word_list("jumlah-unit-bagian"));
    }

    void compare_with_total(const Quantity& figure, TableKind kind) {
        const Tabel* source = nullptr;
        int total = -1;
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.kind != kind) continue;
            if (source != nullptr) return;  // staff by rank and by schooling, or of two years
            source = &tabel;
            for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
                if (tabel.baris[static_cast<std::size_t>(row)].is_total) total = row;
        }
        if (source == nullptr || total < 0) return;
        const int column = total_column(*source);
        const std::optional<Decimal> right = column < 0 ? std::nullopt : figure_of(*source, total, column);
        if (!right || right->is_zero()) return;
        if (*right == figure.value) return sink_.checked(place_of(figure), Verdict::cocok);
        Decimal added(0);
        for (int row = 0; row < total; ++row) {
            if (figure_of(*source, row, column) == figure.value) return;
            if (const auto value = figure_of(*source, row, column)) {
                const Result<Decimal> next = add(added, *value);
                if (!next) return;
                added = *next;
            }
        }
        if (counts_others(figure, *right))
            return sink_.checked(place_of(figure), Verdict::tidak_dapat, "kalimatnya menghitung juga yang lain");
        // A total that is not the sum of its rows is another rule's: the text may have the right one.
        if (added != *right)
            return sink_.checked(place_of(figure), Verdict::tidak_dapat, "jumlah di tabelnya tidak cocok");
        report(figure, count_like(figure, *right), source->label())
            .related.push_back(related_cell(*source, total, column));
    }

    // "45 orang, terdiri dari 42 orang ASN dan 3 tenaga kontrak", "45 orang termasuk tenaga honorer": more than the
    // table counts.
    bool counts_others(const Quantity& figure, const Decimal& right) const {
        if (contains_any(fold(*text_), pack_.word_list("jumlah-lebih-luas"))) return true;
        const std::vector<Quantity> figures = read_quantities(*text_, pack_.word_list("jumlah-satuan"));
        return std::any_of(figures.begin(), figures.end(), [&](const Quantity& other) {
            return other.kind == Kind::jumlah && other.begin > figure.begin && other.value == right;
        });
    }

    // Men and women are counted in columns of their own: the one of all says so, or is the only one.
    static int total_column(const Tabel& tabel) {
        int only = -1, named = -1, counts = 0;
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
            if (kolom.role != Role::jumlah) continue;
            ++counts;
            only = column;
            const std::string header = fold(kolom.header);
            if (contains_word(header, "jumlah") || contains_word(header, "total")) named = column;
        }
        return named >= 0 ? named : counts == 1 ? only : -1;
    }

    static std::optional<Decimal> figure_of(const Tabel& tabel, int row, int column) {
        const AngkaResult result = parse_angka(cell_at(tabel, row, column).text, AngkaKind::jumlah);
        if (!result) return std::nullopt;
        return result.angka->value;
    }

    static std::string count_like(const Quantity& figure, const Decimal& value) {
        return format_angka(value) + (figure.unit.empty() ? "" : " " + figure.unit);
    }

    Place place_of(const Quantity& figure) const { return BlockPlaces(report_, here_->block).at(figure.begin); }

    Finding& report(const Quantity& figure, std::string expected, std::string reason) {
        Finding& finding = sink_.report(place_of(figure), text_locator(*here_), figure.printed, std::move(expected));
        finding.quote = quote_at(*text_, figure.begin);
        finding.args["alasan"] = std::move(reason);
        return finding;
    }

    const Report& report_;
    const RulePack& pack_;
    const std::vector<ShareList>& share_lists_;
    const std::vector<CountedThing> things_;
    Sink& sink_;
    const Teks* here_ = nullptr;
    const std::string* text_ = nullptr;
};

}  // namespace

void check_counts_in_text(const CheckContext& context, Sink& sink) {
    CountReader(context, sink).run();
    check_stated_changes(context, ChangeOf::cacah, sink);
    check_stated_parts(context, sink);
    check_spelled_numbers(context, SpelledOf::lain, sink);
}

}  // namespace lkiplint
