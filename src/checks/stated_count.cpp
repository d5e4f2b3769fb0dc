// stated-count: how many indikator were reached or not, how many sasaran and indikator there are, how many program,
// kegiatan and sub kegiatan were carried out, against what the tables hold. Silent when any table bears the count out.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/achieved_column.h"
#include "checks/achievement.h"
#include "checks/indicator_direction.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/scale_fit.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

// A report has a dozen tables of capaian; every count in its sentences is compared with them.
constexpr std::size_t kMostTables = 100;
constexpr std::size_t kMostLineTables = 1000;  // of any kind, where lines of the budget are counted

const Decimal kFull(100);

struct Counted {
    int banyak = 0;
    int tabel = -1;
    int dari = 0;  // of how many; 0 when that was not counted
};

class StatedCounts {
public:
    StatedCounts(const CheckContext& context, Sink& sink)
        : report_(context.report),
          pack_(context.pack),
          sink_(sink),
          others_(phrase_set(context.pack, "indikator-lain")),
          numerals_(context.pack.word_list("kata-bilangan")),
          skala_(scale_in_force(context.report, context.pack, Skala::Jenis::capaian)),
          directions_(context) {
        for (std::size_t i = 0; i < report_.tabel.size() && capaian_.size() < kMostTables; ++i)
            if (report_.tabel[i].kind == TableKind::capaian && !report_.tabel[i].lampiran)
                capaian_.push_back(static_cast<int>(i));
    }

    void run() {
        for (const Teks& teks : report_.teks) {
            if (teks.lampiran || teks.block.text.size() > kLongestParagraph) continue;
            // "Dua dari tiga indikator": counts may be words.
            const bool indicators = teks.block.folded().find("indikator") != std::string::npos;
            if (!indicators && !teks.block.has_digit()) continue;
            const BlockPlaces places(report_, teks.block);
            for (std::size_t i = 0; i < teks.block.sentences().size(); ++i) {
                const std::string_view folded = teks.block.folded_sentences()[i];
                const Place place = places.at(teks.block.sentences()[i].begin);
                if (!speaks_of_others(folded)) {
                    check_reached(teks, place, folded);
                    check_classes(teks, place, folded);
                    check_goals(teks, place, folded);
                }
                check_lines(teks, place, folded);
            }
        }
    }

private:
    // Of another year, a part of the year, a plan, or the indicators of programs.
    bool speaks_of_others(std::string_view folded) const {
        return others_.any_in(folded) || names_other_year(folded, report_.tahun);
    }

    // "Sebanyak 5 indikator tercapai", "1 indikator (20 %) tidak mencapai target", "tiga dari empat indikator tercapai"
    void check_reached(const Teks& teks, Place place, std::string_view sentence) {
        static const re2::RE2 kReached(
            R"((?:^| )(?:(\d{1,3})(?: ([a-z]+))? dari (?:total |seluruh |jumlah )?)?(\d{1,3})(?: ([a-z]+))? (?:indikator|iku)(?: kinerja| sasaran| tujuan| utama)*(?:(?: atau)? \d{1,3}(?: \d{1,4})?(?: persen)?)?(?: yang| telah| dapat| berhasil| sudah)* (tidak |belum )?(tercapai|(?:mencapai|memenuhi)(?: (?:atau|dan|maupun|bahkan) (?:melampaui|melebihi))? target))");
        static const re2::RE2 kVerbFirst(
            R"((?:^| )(?:berhasil|telah|dapat|mampu)? ?(?:mencapai|memenuhi)(?: target)? (\d{1,3}) dari (\d{1,3})(?: target)? (?:indikator|iku)(?: kinerja| sasaran| tujuan| utama)*(?: |$))");
        if (sentence.find("indikator") == std::string_view::npos && !contains_word(sentence, "iku")) return;
        const std::string folded = with_digits(sentence);
        re2::StringPiece rest(folded);
        std::string part, part_word, number, numeral, denial, verb;
        while (re2::RE2::FindAndConsume(&rest, kReached, &part, &part_word, &number, &numeral, &denial, &verb)) {
            if (is_other_number(number, numeral) || is_other_number(part, part_word)) continue;
            const std::string what = std::string("indikator ") + denial + verb;
            if (part.empty())
                compare_reached(teks, place, number, what,
                                counts_of(tables_of_capaian(teks, place.line), denial.empty()));
            else
                compare_part(teks, place, {part, number}, what, denial.empty());
        }
        if (re2::RE2::PartialMatch(folded, kVerbFirst, &part, &number) && !contains_any(folded, denials()))
            compare_part(teks, place, {part, number}, "indikator tercapai", true);
    }

    static std::span<const std::string_view> denials() {
        static constexpr std::array kWords = std::to_array<std::string_view>({"tidak", "belum", "target akhir"});
        return kWords;
    }

    // "3 dari 4 indikator": only a table of four can tell.
    void compare_part(const Teks& teks, Place place, const std::array<std::string, 2>& numbers, const std::string& what,
                      bool reached) {
        std::vector<Counted> counts = counts_of(tables_of_capaian(teks, place.line), reached);
        std::erase_if(counts, [&](const Counted& c) { return c.dari != std::stoi(numbers[1]); });
        compare_reached(teks, place, numbers[0], what, counts);
    }

    // A capaian that is wrong itself may be counted either way.
    void compare_reached(const Teks& teks, Place place, const std::string& number, const std::string& what,
                         const std::vector<Counted>& counts) {
        const int stated = std::stoi(number);
        for (const Counted& count : counts)
            if (count.banyak != stated && std::abs(count.banyak - stated) <= doubtful_in(count.tabel))
                return sink_.checked(place, Verdict::tidak_dapat, "capaian di tabel sendiri salah");
        compare(teks, place, number, what, counts, 1);
    }

    int doubtful_in(int tabel) {
        const auto [known, is_new] = doubtful_.try_emplace(tabel, 0);
        if (!is_new) return known->second;
        const std::vector<CapaianCell> cells = capaian_cells(report_, tabel);
        return known->second = static_cast<int>(std::count_if(cells.begin(), cells.end(), [&](const CapaianCell& cell) {
                   const Direction direction =
                       directions_.of(report_.tabel[static_cast<std::size_t>(tabel)], cell.baris);
                   return is_doubtful_capaian(report_, cell,
                                              direction == Direction::certain || direction == Direction::declared);
               }));
    }

    // "dua dari tiga indikator" as "2 dari 3 indikator"; the word behind a number spells it out again.
    std::string with_digits(std::string_view folded) const {
        std::string text, before;
        for (const std::string_view word : split(folded, ' ')) {
            const auto at = std::find(numerals_.begin(), numerals_.end(), word);
            const bool spelled = at == numerals_.end() || has_digit(before) || before == "salah";
            if (!text.empty()) text += ' ';
            text += spelled ? std::string(word) : std::to_string(at - numerals_.begin() + 1);
            before = word;
        }
        return text;
    }

    // How many indicators of each table were reached, or not. Where there is a table for each sasaran, their total too:
    // the closing chapter counts them all.
    const std::vector<Counted>& counts_of(const std::vector<int>& tables, bool reached) {
        const auto [known, is_new] = counts_.try_emplace(std::pair(tables, reached));
        if (is_new) known->second = count(tables, reached);
        return known->second;
    }

    std::vector<Counted> count(const std::vector<int>& tables, bool reached) const {
        std::vector<Counted> counts, said;  // `said`: where a report draws the line elsewhere than at a hundred
        std::set<std::string> names;
        int total = 0, others = 0;  // `others`: of tables with one row, of an indicator that no other table has
        int all = 0, all_others = 0;
        bool once = true, single = false;
        const auto count_in = [&](const std::vector<CapaianCell>& cells) {
            return static_cast<int>(std::count_if(
                cells.begin(), cells.end(), [&](const CapaianCell& cell) { return (cell.nilai >= kFull) == reached; }));
        };
        const auto name_of = [&](const CapaianCell& cell) {
            return fold(report_.tabel[static_cast<std::size_t>(cell.tabel)].row_name(cell.baris));
        };
        for (const int tabel : tables) {
            const std::vector<CapaianCell> cells = capaian_cells(report_, tabel);
            if (cells.size() < 2 || !every_capaian_is_read(tabel)) continue;
            counts.push_back({count_in(cells), tabel, static_cast<int>(cells.size())});
            if (const std::optional<int> words =
                    said_reached(pack_, report_.tabel[static_cast<std::size_t>(tabel)], cells))
                said.push_back({reached ? *words : counts.back().dari - *words, tabel, counts.back().dari});
            total += counts.back().banyak;
            all += counts.back().dari;
            for (const CapaianCell& cell : cells) once = names.insert(name_of(cell)).second && once;
        }
        for (const int tabel : tables) {
            const std::vector<CapaianCell> cells = capaian_cells(report_, tabel);
            if (cells.size() != 1 || !names.insert(name_of(cells.front())).second) continue;
            single = true;
            others += count_in(cells);
            ++all_others;
        }
        const std::size_t several = counts.size();
        for (std::size_t i = 0; single && i < several; ++i)
            counts.push_back({counts[i].banyak + others, counts[i].tabel, counts[i].dari + all_others});
        if (several > 1 && once) counts.push_back({total + others, counts.front().tabel, all + all_others});
        for (const Counted& words : said) {
            const auto is_same = [&](const Counted& c) { return c.tabel == words.tabel && c.banyak == words.banyak; };
            if (std::none_of(counts.begin(), counts.end(), is_same)) counts.push_back(words);
        }
        return counts;
    }

    // "Sasaran 1, dua indikator": the word is no spelling of the number before it.
    bool is_other_number(const std::string& number, const std::string& numeral) const {
        const auto at = std::find(numerals_.begin(), numerals_.end(), numeral);
        return at != numerals_.end() && std::to_string(at - numerals_.begin() + 1) != number;
    }

    // "> 100" and "tercapai" are capaian as well, though no numbers.
    bool every_capaian_is_read(int index) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        const int column = capaian_column(report_, tabel);
        return column >= 0 && std::none_of(tabel.baris.begin(), tabel.baris.end(), [&](const Baris& baris) {
                   const Sel& sel = baris.sel[static_cast<std::size_t>(column)];
                   return !sel.angka && sel.error != AngkaError::kosong;
               });
    }

    // "2 indikator berpredikat Cukup Berhasil": by what the column of classes says and by what the capaian would say.
    void check_classes(const Teks& teks, Place place, std::string_view folded) {
        static const re2::RE2 kClass(
            R"((?:^| )(\d{1,3}) indikator(?: kinerja| sasaran)?(?: yang)?(?: memperoleh| mendapat| mendapatkan| meraih| masuk| termasuk| dengan| dalam| pada)* (?:ber)?(?:predikat|kategori|kriteria)(?: capaian)? ((?:sangat |cukup |kurang |tidak )?[a-z]+))");
        if (folded.find(" indikator") == std::string_view::npos) return;
        re2::StringPiece rest(folded.data(), folded.size());
        std::string number, label;
        while (re2::RE2::FindAndConsume(&rest, kClass, &number, &label)) {
            std::vector<ClassCount> counts;
            for (const int tabel : tables_of_capaian(teks, place.line))
                if (const auto count = rows_of_class(tabel, label)) counts.push_back(*count);
            compare_classes(teks, place, number, label, counts);
        }
    }

    // How many rows of a table are in a class: as printed, and the fewest and the most by their capaian.
    struct ClassCount {
        int printed = 0, least = 0, most = 0, tabel = -1;
    };

    std::optional<ClassCount> rows_of_class(int index, const std::string& label) {
        const bool is_class = skala_ != nullptr && std::any_of(skala_->kelas.begin(), skala_->kelas.end(),
                                                               [&](const auto& k) { return fold(k.label) == label; });
        if (!is_class) return std::nullopt;
        const auto [known, is_new] = classes_.try_emplace(std::pair(index, label));
        if (is_new) known->second = count_class(index, label);
        return known->second;
    }

    std::optional<ClassCount> count_class(int index, const std::string& label) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        const int column = tabel.column(Role::kriteria);
        const std::vector<CapaianCell> cells = capaian_cells(report_, index);
        if (column < 0 || cells.size() < 2) return std::nullopt;
        ClassCount count{0, 0, 0, index};
        for (const CapaianCell& cell : cells) {
            count.printed += cell_at(tabel, cell.baris, column).folded() == label ? 1 : 0;
            const std::vector<std::size_t> fitting = classes_of(*skala_, cell.nilai);
            const bool in = std::any_of(fitting.begin(), fitting.end(),
                                        [&](std::size_t i) { return fold(skala_->kelas[i].label) == label; });
            count.most += in ? 1 : 0;
            count.least += in && fitting.size() == 1 ? 1 : 0;
        }
        return count;
    }

    void compare_classes(const Teks& teks, Place place, const std::string& number, const std::string& label,
                         const std::vector<ClassCount>& counts) {
        const int stated = std::stoi(number);
        if (counts.empty()) return sink_.checked(place, Verdict::tidak_dapat, "tidak ada tabel untuk dihitung");
        const auto fits = [&](const ClassCount& c) {
            return c.printed == stated || (c.least <= stated && stated <= c.most);
        };
        if (std::any_of(counts.begin(), counts.end(), fits)) return sink_.checked(place, Verdict::cocok);
        if (counts.size() > 1 || counts.front().least != counts.front().most)
            return sink_.checked(place, Verdict::tidak_dapat, "jumlah di tabelnya tidak pasti");
        std::vector<Counted> certain = {{counts.front().least, counts.front().tabel}};
        compare(teks, place, number, "indikator berpredikat " + label, certain, 1);
    }

    // The table that the text stands under, with those of the same agreement; without one all it may be held against.
    std::vector<int> tables_of_capaian(const Teks& teks, int line) const {
        std::vector<int> tables;
        int nearest = -1;
        if (capaian_.size() >= kMostTables) return tables;
        for (const int i : capaian_) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(i)];
            if (tabel.place.line < line && tabel.bagian == teks.bagian) nearest = i;
            if (may_compare(tabel.konteks, teks.konteks)) tables.push_back(i);
        }
        if (nearest < 0) return tables;
        const Konteks& konteks = report_.tabel[static_cast<std::size_t>(nearest)].konteks;
        if (konteks.pk.empty() && konteks.periode.empty()) return {nearest};
        std::erase_if(tables, [&](int i) {
            return i != nearest && !(report_.tabel[static_cast<std::size_t>(i)].konteks == konteks);
        });
        return tables;
    }

    // "memuat 3 tujuan dan 5 sasaran", "memperjanjikan 5 sasaran dengan 7 indikator"
    void check_goals(const Teks& teks, Place place, std::string_view folded) {
        static const re2::RE2 kAll(
            R"((?:terdiri (?:dari|atas)|memperjanjikan|menetapkan|memuat) (?:[a-z0-9]+ ){0,12}?(\d{1,2})(?: [a-z]+)? (sasaran|indikator)(?: |$))");
        if (folded.find("sasaran") == std::string_view::npos && folded.find("indikator") == std::string_view::npos)
            return;
        std::string number, what;
        if (!re2::RE2::PartialMatch(folded, kAll, &number, &what)) return;
        if (contains_word(folded, "program") || contains_word(folded, "kabupaten")) return;
        compare_goals(teks, place, number, what);
        static const re2::RE2 kBoth(
            R"( sasaran(?: [a-z]+){0,4}? (?:dengan|dan|serta) (\d{1,2})(?: [a-z]+)? indikator(?: |$))");
        if (what == "sasaran" && re2::RE2::PartialMatch(folded, kBoth, &number))
            compare_goals(teks, place, number, "indikator");
    }

    void compare_goals(const Teks& teks, Place place, const std::string& number, const std::string& what) {
        if (capaian_.size() >= kMostTables) return;
        std::vector<Counted> counts;
        for (std::size_t i = 0; i < report_.tabel.size(); ++i) {
            const Tabel& tabel = report_.tabel[i];
            if ((tabel.kind != TableKind::capaian && tabel.kind != TableKind::perjanjian_kinerja) ||
                !may_compare(tabel.konteks, teks.konteks))
                continue;
            const int banyak = what == "sasaran" ? count_sasaran(tabel) : count_indikator(tabel);
            if (banyak > 0) counts.push_back({banyak, static_cast<int>(i)});
        }
        // One table may have lost rows or hold a part.
        compare(teks, place, number, what, counts, 2);
    }

    static int count_indikator(const Tabel& tabel) {
        std::set<std::string> names;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            if (const Sel* name = tabel.cell(row, Role::indikator); name != nullptr && has_letter(name->text))
                names.insert(fold(name->text));
        return static_cast<int>(names.size());
    }

    // Rows that are a tujuan say so; a table whose cells hold several sasaran cannot be counted.
    static int count_sasaran(const Tabel& tabel) {
        std::set<std::string> names;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Sel* name = tabel.cell(row, Role::tujuan);
            if (name == nullptr || !has_letter(name->text)) continue;
            const std::string folded = fold(name->text);
            if (contains_word(folded, "tujuan") && contains_word(folded, "sasaran")) return 0;
            if (!starts_with_word(folded, "tujuan")) names.insert(folded);
        }
        const int column = tabel.column(Role::tujuan);
        const std::string header = column >= 0 ? fold(tabel.kolom[static_cast<std::size_t>(column)].header) : "";
        // "Tujuan / Sasaran": without labels it cannot be told which row is what.
        if (contains_word(header, "tujuan")) return 0;
        return static_cast<int>(names.size());
    }

    // "6 program, 11 kegiatan dan 20 sub kegiatan"
    void check_lines(const Teks& teks, Place place, std::string_view folded) {
        static const re2::RE2 kLines(
            R"((?:^| )(\d{1,3})(?: [a-z]+)? program(?: dan| serta)? (\d{1,3})(?: [a-z]+)? kegiatan(?: dan| serta)? (\d{1,3})(?: [a-z]+)? sub ?kegiatan)");
        if (folded.find(" program") == std::string_view::npos) return;
        std::array<std::string, 3> numbers;
        if (!re2::RE2::PartialMatch(folded, kLines, &numbers[0], &numbers[1], &numbers[2])) return;
        // What supports one sasaran or one program is a part of the tables.
        if (contains_word(folded, "sasaran ini") || contains_word(folded, "sasaran 1") ||
            contains_word(folded, "sasaran 2"))
            return;
        static constexpr std::array kLevels = {Level::program, Level::kegiatan, Level::sub_kegiatan};
        static constexpr std::array<std::string_view, 3> kNames = {"program", "kegiatan", "sub kegiatan"};
        for (std::size_t i = 0; i < kLevels.size(); ++i)
            compare(teks, place, numbers[i], std::string(kNames[i]), lines_of(kLevels[i]), 1);
    }

    std::vector<Counted> lines_of(Level level) const {
        std::vector<Counted> counts;
        if (report_.tabel.size() > kMostLineTables) return counts;
        for (std::size_t i = 0; i < report_.tabel.size(); ++i) {
            const Tabel& tabel = report_.tabel[i];
            if (tabel.kind != TableKind::struktur_anggaran && tabel.kind != TableKind::realisasi_anggaran) continue;
            const bool complete =
                std::any_of(tabel.baris.begin(), tabel.baris.end(), [](const Baris& baris) { return baris.is_total; });
            const auto in = std::count_if(tabel.baris.begin(), tabel.baris.end(),
                                          [&](const Baris& baris) { return baris.level == level; });
            if (complete && in > 0) counts.push_back({static_cast<int>(in), static_cast<int>(i)});
        }
        return counts;
    }

    // "5 indikator telah mencapai target": the words of the text from the number to the last of `what`.
    std::string as_printed(const std::string& text, const std::string& number, const std::string& what) {
        // Of a class all words: "Cukup Berhasil" is not "Berhasil".
        constexpr std::string_view kClass = "berpredikat ";
        const std::size_t label = what.find(kClass);
        std::string last = label == std::string::npos ? fold_words(what).back() : what.substr(label + kClass.size());
        for (std::size_t at = last.find(' '); at != std::string::npos; at = last.find(' ', at + 3))
            last.replace(at, 1, R"(\s+)");
        std::unique_ptr<const re2::RE2>& phrase = phrases_[last];
        if (!phrase)
            phrase = std::make_unique<const re2::RE2>(R"((?i)(?:^|[^0-9.,])(\d+)(\s[^.;0-9]{0,80}?)" + last + ")");
        const std::string line = one_line(text);
        re2::StringPiece rest(line);
        std::string digits, words;
        while (re2::RE2::FindAndConsume(&rest, *phrase, &digits, &words))
            if (digits == number) return squeeze(digits + words);
        return number + " " + what;
    }

    void compare(const Teks& teks, Place place, const std::string& number, const std::string& what,
                 const std::vector<Counted>& counts, std::size_t fewest) {
        const int stated = std::stoi(number);
        if (counts.size() < fewest) return sink_.checked(place, Verdict::tidak_dapat, "tidak ada tabel untuk dihitung");
        if (std::any_of(counts.begin(), counts.end(), [&](const Counted& c) { return c.banyak == stated; }))
            return sink_.checked(place, Verdict::cocok);
        const bool agree = std::all_of(counts.begin(), counts.end(),
                                       [&](const Counted& c) { return c.banyak == counts.front().banyak; });
        if (!agree) return sink_.checked(place, Verdict::tidak_dapat, "tabel-tabelnya sendiri berbeda");
        Finding& finding = sink_.report(place, text_locator(teks), as_printed(teks.block.text, number, what),
                                        std::to_string(counts.front().banyak));
        finding.quote = shorten(teks.block.squeezed(), 200);
        finding.args["tabel"] = report_.tabel[static_cast<std::size_t>(counts.front().tabel)].label();
        for (const Counted& c : counts) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(c.tabel)];
            finding.related.push_back({tabel.place, tabel.label() + ": " + std::to_string(c.banyak)});
        }
    }

    const Report& report_;
    const RulePack& pack_;
    Sink& sink_;
    const PhraseSet& others_;
    const std::vector<std::string>& numerals_;  // "satu", "dua", …
    const Skala* skala_;                        // of capaian; null when none is known
    IndicatorDirections directions_;
    std::vector<int> capaian_;  // tables of capaian outside the annexes, at most kMostTables
    // What was counted before: many sentences may ask for the same tables.
    std::map<std::pair<std::vector<int>, bool>, std::vector<Counted>> counts_;
    std::map<std::pair<int, std::string>, std::optional<ClassCount>> classes_;
    std::map<int, int> doubtful_;
    std::map<std::string, std::unique_ptr<const re2::RE2>> phrases_;  // of as_printed(), by the last word
};

}  // namespace

void check_stated_count(const CheckContext& context, Sink& sink) { StatedCounts(context, sink).run(); }

}  // namespace lkiplint
