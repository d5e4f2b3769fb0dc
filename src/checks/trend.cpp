// trend: "tren realisasi menunjukkan peningkatan" against the years that the sentence itself lists, or against those in
// the tables of the indicator. A claim is wrong only when the last year before and the first one both deny it.
#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/common.h"
#include "checks/derived_column.h"
#include "checks/indicator_direction.h"
#include "checks/kinds.h"
#include "checks/sentences.h"
#include "checks/stated_change.h"

namespace lkiplint {
namespace {

using Jenis = Klaim::Jenis;

constexpr int kMostColumns = 8;  // of directions in a table, which has one; each is read with all years of its rows

struct YearValue {
    Decimal value;
    Place place;
    std::string printed;
    std::optional<Decimal> grouped = {};  // the same digits with their points as thousands: "1.020", "0.812"
};
using Series = std::map<int, YearValue>;

// A number of a sentence, whose column is not known: "1.020" may be a count or an index.
std::optional<YearValue> value_in(const std::string& digits, const std::string& year, Place place) {
    const AngkaResult index = parse_angka(digits, AngkaKind::indeks), count = parse_angka(digits, AngkaKind::jumlah);
    if (!index) return std::nullopt;
    YearValue value{index.angka->value, place, year + ": " + digits};
    if (count && count.angka->value != value.value) value.grouped = count.angka->value;
    return value;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && digits.starts_with("20"); }

// "-5,07" is less than nothing; in "2019-2020" the dash is none of the number.
std::string signed_number(std::string_view sentence, std::size_t begin, const std::string& digits) {
    const bool minus = begin > 0 && sentence[begin - 1] == '-' && (begin == 1 || sentence[begin - 2] == ' ');
    return (minus ? "-" : "") + digits;
}

// "tahun 2019 = B(64,10) tahun 2020 = BB(71,30) … tahun 2021 mencapai nilai BB(70,85)": every year with the number
// right behind it. Empty when a year has two numbers.
Series series_in(std::string_view sentence, Place place, const std::vector<std::string>& breaks) {
    static const re2::RE2 kNumber(R"((\d+(?:[.,]\d+)*))");
    Series series;
    int year = 0;
    std::size_t behind = 0;
    re2::StringPiece rest(sentence.data(), sentence.size()), number;
    while (re2::RE2::FindAndConsume(&rest, kNumber, &number)) {
        const std::size_t begin = static_cast<std::size_t>(number.data() - sentence.data());
        const std::string digits(number.data(), number.size());
        if (is_year(digits)) {
            year = std::stoi(digits);
        } else if (year != 0) {
            const std::vector<std::string> between = fold_words(sentence.substr(behind, begin - behind));
            const bool apart =
                between.size() > 8 || std::any_of(between.begin(), between.end(), [&](const std::string& word) {
                    return std::find(breaks.begin(), breaks.end(), word) != breaks.end();
                });
            const std::optional<YearValue> value =
                value_in(signed_number(sentence, begin, digits), std::to_string(year), place);
            if (!apart && value) {
                if (series.contains(year) && series.at(year).value != value->value) return {};
                series.try_emplace(year, *value);
            }
            year = 0;
        }
        behind = begin + digits.size();
    }
    return series;
}

// "menurun dari 33,30% pada tahun 2019 menjadi 41,70% pada tahun 2020": every number with the year right behind it.
// Empty unless each number of the sentence has one.
Series steps_in(std::string_view sentence, Place place) {
    static const re2::RE2 kStep(
        R"(\b(\d+(?:[.,]\d+)*) ?(?:%|persen|poin|orang|unit)? (?:(?:pada|di) )?tahun (20\d\d)\b)");
    static const re2::RE2 kNumber(R"(\b(\d+(?:[.,]\d+)*))");
    Series series;
    re2::StringPiece rest(sentence.data(), sentence.size()), all = rest, number;
    std::string year;
    std::size_t steps = 0, numbers = 0;
    while (re2::RE2::FindAndConsume(&rest, kStep, &number, &year)) {
        const std::string digits(number.data(), number.size());
        const std::size_t begin = static_cast<std::size_t>(number.data() - sentence.data());
        const std::optional<YearValue> value = value_in(signed_number(sentence, begin, digits), year, place);
        if (!value || is_year(digits)) return {};
        ++steps;
        series.try_emplace(std::stoi(year), *value);
    }
    while (re2::RE2::FindAndConsume(&all, kNumber, &number)) ++numbers;
    return series.size() == steps && numbers == 2 * steps ? series : Series();
}

class Trends {
public:
    Trends(const CheckContext& context, Sink& sink)
        : context_(context), report_(context.report), sink_(sink), directions_(context) {}

    void run() {
        for (const Klaim& klaim : report_.klaim)
            if (klaim.jenis == Jenis::tren) check(klaim);
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.kind != TableKind::perbandingan && tabel.kind != TableKind::capaian) continue;
            int checked = 0;
            for (int column = 0; column < static_cast<int>(tabel.kolom.size()) && checked < kMostColumns; ++column) {
                if (!contains_any(fold(tabel.kolom[static_cast<std::size_t>(column)].header),
                                  std::span<const std::string>(context_.pack.word_list("kolom-selisih"))))
                    continue;
                check_column(tabel, column);
                ++checked;
            }
        }
    }

private:
    // ---- Columns: "Tren | Naik, Turun, Tetap" beside the years

    std::string_view direction_in(const Sel& sel) const {
        const std::string folded = fold(sel.text);
        const auto is_one_of = [&](std::string_view list) {
            const std::vector<std::string>& words = context_.pack.word_list(list);
            return std::find(words.begin(), words.end(), folded) != words.end();
        };
        if (folded.empty()) return "";
        return is_one_of("arah-naik")    ? "naik"
               : is_one_of("arah-turun") ? "turun"
               : is_one_of("arah-tetap") ? "tetap"
                                         : "";
    }

    // A cell that both the year before and the first one deny, in a column of which other cells are right.
    void check_column(const Tabel& tabel, int column) {
        int right = 0;
        std::vector<std::pair<int, Series>> wrong;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Sel& sel = cell_at(tabel, row, column);
            const std::string kata(direction_in(sel));
            if (kata.empty()) {
                if (!trim(sel.text).empty()) return;  // it says something else
                continue;
            }
            const Direction direction = directions_.of(tabel, row);
            const bool down =
                direction == Direction::down || direction == Direction::certain || direction == Direction::declared;
            const Series series = series_of(tabel, row);
            if (down || series.size() < 2 || series.rbegin()->first != report_.tahun) continue;
            const Decimal& now = series.rbegin()->second.value;
            const Decimal& before = std::prev(std::prev(series.end()))->second.value;
            if (kata == "tetap" ? now == before : !denies(kata, now, before))
                ++right;
            else if (denies(kata, now, before) && denies(kata, now, series.begin()->second.value))
                wrong.emplace_back(row, series);
        }
        if (right < static_cast<int>(wrong.size())) return;
        for (const auto& [row, series] : wrong) report_cell_of(tabel, row, column, series);
    }

    void report_cell_of(const Tabel& tabel, int row, int column, const Series& series) {
        const Decimal& now = series.rbegin()->second.value;
        const Decimal& before = std::prev(std::prev(series.end()))->second.value;
        Finding& finding = report_cell(sink_, tabel, row, column,
                                       now > before   ? "meningkat"
                                       : now < before ? "menurun"
                                                      : "tetap");
        add_figures(finding, series, finding.place);
    }

    // ---- Sentences

    void check(const Klaim& klaim) {
        const Teks& teks = report_.teks[static_cast<std::size_t>(klaim.teks)];
        const Sentence span = sentence_at(teks.block.text, klaim.offset);
        const std::string sentence =
            one_line(std::string_view(teks.block.text).substr(span.begin, span.end - span.begin));
        // What the sentence goes on to hope for is another matter.
        constexpr std::size_t kBehind = 60;
        const std::string folded = fold(std::string_view(sentence).substr(0, klaim.offset - span.begin + kBehind));
        if (contains_any(folded, std::span<const std::string>(context_.pack.word_list("tren-terbalik"))))
            return sink_.checked(klaim.place, Verdict::tidak_dapat, "angka yang lebih kecil dapat berarti lebih baik");
        const Series steps = steps_in(sentence, klaim.place);
        if (!teks.lampiran && steps.size() >= 2 && steps.rbegin()->first == report_.tahun &&
            is_of_steps(klaim, sentence, span))
            return check_own(klaim, teks, steps);
        const Series claimed = series_claimed(klaim);
        if (teks.lampiran || report_.tahun == 0 || !is_about_results(folded, claimed))
            return sink_.checked(klaim.place, Verdict::tidak_dapat, "bukan tren realisasi indikator");
        const Series own = series_in(sentence, klaim.place, context_.pack.word_list("tren-pemisah"));
        if (own.size() >= 2 && own.rbegin()->first == report_.tahun) return check_own(klaim, teks, own);
        if (claimed.size() >= 2 && claimed.rbegin()->first == report_.tahun && !says_better(klaim))
            return check_own(klaim, teks, claimed);
        if (klaim.indikator < 0)
            return sink_.checked(klaim.place, Verdict::tidak_dapat, "indikator yang dimaksud tidak diketahui");
        check_tables(klaim, teks, folded);
    }

    // What the sentence says of each year: "turun dari 103 pada tahun 2021 menjadi 101 pada tahun 2022".
    Series series_claimed(const Klaim& klaim) const {
        Series series;
        const auto less = [](const Klaim& other, int index) { return other.teks < index; };
        for (auto it = std::lower_bound(report_.klaim.begin(), report_.klaim.end(), klaim.teks, less);
             it != report_.klaim.end() && it->teks == klaim.teks; ++it) {
            if (it->kalimat != klaim.kalimat || it->jenis != Jenis::realisasi || !it->angka || it->tahun == 0) continue;
            if (it->indikator != klaim.indikator) return {};
            const YearValue value{it->angka->value, it->place, std::to_string(it->tahun) + ": " + it->kutipan};
            const auto [place, added] = series.try_emplace(it->tahun, value);
            if (!added && place->second.value != value.value) return {};
        }
        return series;
    }

    // "Membaik" may be said of a number that fell.
    static bool says_better(const Klaim& klaim) {
        const std::string folded = fold(klaim.kutipan);
        return contains_word(folded, "membaik") || contains_word(folded, "memburuk") ||
               contains_word(folded, "melemah");
    }

    bool is_about_results(const std::string& folded, const Series& claimed) const {
        if (contains_any(folded, std::span<const std::string>(context_.pack.word_list("tren-lain")))) return false;
        const bool names_trend = contains_word(folded, "tren") || contains_word(folded, "trend");
        return claimed.size() >= 2 || names_trend || contains_word(folded, "dibanding") ||
               contains_word(folded, "dibandingkan");
    }

    // "terus meningkat, yaitu 40 …" or "menurun dari 40 …", said of the number itself: a smaller number may be the
    // better one ("membaik dari 40").
    static bool is_of_steps(const Klaim& klaim, const std::string& sentence, const Sentence& span) {
        static const re2::RE2 kFrom(
            R"((?i)^(?:meningkat|naik|bertambah|menurun|turun|berkurang)(?: dari|(?: setiap tahun| dari tahun ke tahun)?,? (?:yaitu|yakni)(?: dari)?) \d)");
        if (contains_word(fold(sentence.substr(0, klaim.offset - span.begin)), "kinerja")) return false;
        const std::size_t at = klaim.offset - span.begin;
        return at < sentence.size() && re2::RE2::PartialMatch(sentence.substr(at), kFrom);
    }

    // The years that the sentence lists: the last step must be the one it claims.
    void check_own(const Klaim& klaim, const Teks& teks, const Series& own) {
        const auto last = std::prev(own.end()), previous = std::prev(last);
        const auto grouped = [](const YearValue& value) { return value.grouped.value_or(value.value); };
        if (!denies(klaim.kata, last->second.value, previous->second.value) ||
            !denies(klaim.kata, grouped(last->second), grouped(previous->second)))
            return sink_.checked(klaim.place, Verdict::cocok);
        report(klaim, teks, own, last->second.value, previous->second.value);
    }

    void check_tables(const Klaim& klaim, const Teks& teks, const std::string& folded) {
        bool any = false, unclear = false, denied = true;
        std::optional<Series> proof;
        for (const Sebutan& sebutan : report_.indikator[static_cast<std::size_t>(klaim.indikator)].sebutan) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(sebutan.tabel)];
            if ((tabel.kind != TableKind::capaian && tabel.kind != TableKind::perbandingan) ||
                !may_compare(tabel.konteks, klaim.konteks))
                continue;
            const Direction direction = directions_.of(tabel, sebutan.baris);
            if (direction == Direction::down || direction == Direction::certain || direction == Direction::declared)
                unclear = true;
            const Series series = series_of(tabel, sebutan.baris);
            if (series.size() < 2 || series.rbegin()->first != report_.tahun) continue;
            any = true;
            if (is_wrong(klaim.kata, folded, series)) {
                if (!proof) proof = series;
            } else {
                denied = false;
            }
        }
        if (!any || unclear)
            return sink_.checked(klaim.place, Verdict::tidak_dapat,
                                 unclear ? "arah indikator tidak pasti" : "tabel tidak memuat tahun sebelumnya");
        if (!denied) return sink_.checked(klaim.place, Verdict::cocok);
        report(klaim, teks, *proof, proof->rbegin()->second.value, std::prev(std::prev(proof->end()))->second.value);
    }

    // "Meningkat dan stabil" is neither where the years first fall and then rise by much.
    bool is_wrong(const std::string& kata, const std::string& folded, const Series& series) const {
        const Decimal& now = series.rbegin()->second.value;
        const auto previous = std::prev(std::prev(series.end()));
        const bool stable = (contains_word(folded, "stabil") || contains_word(folded, "konsisten")) &&
                            !contains_word(folded, "relatif stabil");
        if (stable && swings(series) && kata != "turun") return true;
        if (kata == "tetap") return false;
        return denies(kata, now, previous->second.value) && denies(kata, now, series.begin()->second.value);
    }

    static bool denies(const std::string& kata, const Decimal& now, const Decimal& before) {
        if (kata == "naik") return now <= before;
        return kata == "turun" && now >= before;
    }

    // At least two steps down in a row and one up again, by more than a tenth of the largest value.
    static bool swings(const Series& series) {
        if (series.size() < 4) return false;
        int falls = 0, most = 0, rises = 0;
        for (auto it = std::next(series.begin()); it != series.end(); ++it) {
            const bool fell = it->second.value < std::prev(it)->second.value;
            falls = fell ? falls + 1 : 0;
            most = std::max(most, falls);
            rises += std::prev(it)->second.value < it->second.value ? 1 : 0;
        }
        const auto less = [](const auto& a, const auto& b) { return a.second.value < b.second.value; };
        const auto [low, high] = std::minmax_element(series.begin(), series.end(), less);
        const Result<Decimal> range = subtract(high->second.value, low->second.value);
        const Result<Decimal> tenfold = range ? multiply(*range, 10) : range;
        return most >= 2 && rises > 0 && tenfold && *tenfold > high->second.value;
    }

    Series series_of(const Tabel& tabel, int row) const {
        Series series;
        bool twice = false;
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
            const Sel& sel = cell_at(tabel, row, column);
            const int year = year_of(kolom);
            if (year == 0 || year > report_.tahun || !sel.angka || sel.angka->malformed) continue;
            const auto [place, added] =
                series.try_emplace(year, YearValue{sel.angka->value, cell_place(tabel, row, column),
                                                   std::to_string(year) + ": " + sel.squeezed()});
            twice = twice || (!added && place->second.value != sel.angka->value);
        }
        return twice ? Series() : series;
    }

    // The year whose result a column holds; 0 for targets and the like.
    int year_of(const Kolom& kolom) const {
        const std::string header = fold(kolom.header);
        if (kolom.role == Role::baseline) return kolom.tahun != report_.tahun ? kolom.tahun : 0;
        if (kolom.role == Role::realisasi) return kolom.tahun != 0 ? kolom.tahun : report_.tahun;
        if (kolom.role != Role::tahun || contains_word(header, "target")) return 0;
        return contains_word(header, "capaian") && !contains_word(header, "realisasi") ? 0 : kolom.tahun;
    }

    void report(const Klaim& klaim, const Teks& teks, const Series& series, const Decimal& now, const Decimal& before) {
        const std::string expected = now > before ? "meningkat" : now < before ? "menurun" : "tetap";
        const bool swing = (klaim.kata == "naik" && now > before) || klaim.kata == "tetap";
        Finding& finding =
            sink_.report(klaim.place, text_locator(teks), klaim.kutipan, swing ? "naik turun" : expected);
        finding.quote = quote_at(teks.block.text, klaim.offset);
        add_figures(finding, series, klaim.place);
    }

    static void add_figures(Finding& finding, const Series& series, const Place& claim) {
        std::string figures;
        for (const auto& [year, value] : series) {
            figures += (figures.empty() ? "" : "; ") + value.printed;
            if (!(value.place == claim)) finding.related.push_back({value.place, value.printed});
        }
        finding.args["angka"] = figures;
    }

    const CheckContext& context_;
    const Report& report_;
    Sink& sink_;
    IndicatorDirections directions_;
};

}  // namespace

void check_trend(const CheckContext& context, Sink& sink) {
    Trends(context, sink).run();
    check_stated_changes(context, ChangeOf::arah, sink);
    check_derived_columns(context, Derived::trend, sink);
}

}  // namespace lkiplint
