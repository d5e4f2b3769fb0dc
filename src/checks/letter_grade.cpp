// LBL002, LBL003: a letter or category with the value beside it: "B (69)", "71 (BB/ Sangat Baik)", "predikat BB dengan
// nilai 65,3", "kategori Baik" beside an IKM of 82,40.
//
// Parameter scale: "sakip", or "ikm" (IKM, SKM and, on their own scale, IPP). Which of them a letter speaks of is told
// by the words around it: its cell, its row, its column, its caption; in running text its sentence, or what was named
// last.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "checks/common.h"
#include "checks/grades.h"
#include "checks/kinds.h"
#include "checks/scale_fit.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

using Jenis = Skala::Jenis;

constexpr std::size_t kLongestQuote = 2000;  // code points of a row
constexpr int kHighestWeight = 30;           // of a component of the evaluation of SAKIP
constexpr int kHighestAnswer = 4;            // of a question of the survey
constexpr int kIkmSince = 2018;              // reports of earlier years may use the table before PermenPANRB 14/2017

class GradeCheck {
public:
    GradeCheck(const CheckContext& context, Sink& sink)
        : context_(context), sink_(sink), is_sakip_(context.rule.parameter("scale") != "ikm") {}

    void table(const Tabel& tabel) {
        if (tabel.kind == TableKind::skala || tabel.kind == TableKind::daftar) return;
        std::optional<std::vector<std::optional<Jenis>>> of_columns;  // asked of few tables and rows
        for (std::size_t row = 0; row < tabel.baris.size(); ++row) {
            std::optional<std::optional<Jenis>> of_row;
            const auto& sel = tabel.baris[row].sel;
            for (std::size_t column = 0; column < sel.size(); ++column) {
                if (sel[column].empty()) continue;
                auto grades = find_grades(sel[column].text);
                if (grades.empty() && !may_be_letter(sel[column].text)) continue;
                if (!of_columns) of_columns = topics_of_columns(tabel);
                if (!of_row) of_row = topic_of_row(tabel, row);
                const auto jenis =
                    topic_of_cell(sel[column], *of_row, (*of_columns)[std::min(column, tabel.kolom.size())]);
                if (!jenis || !is_mine(*jenis)) continue;
                if (grades.empty()) add_neighbour(tabel, row, column, *jenis, grades);
                if (grades.empty()) continue;
                const std::string locator = locate(tabel, static_cast<int>(row), static_cast<int>(column));
                const std::string quote = shorten(quote_row(tabel, static_cast<int>(row)), kLongestQuote);
                for (const Grade& grade : grades)
                    judge(*jenis, grade,
                          squeeze(std::string_view(sel[column].text).substr(grade.begin, grade.end - grade.begin)),
                          sel[column].place_at(grade.begin), locator, quote);
            }
        }
    }

    void texts() {
        for (const Teks& teks : context_.report.teks) {
            if (teks.bagian != bagian_) {
                named_last_.reset();
                unread_.clear();
            }
            bagian_ = teks.bagian;
            text(teks);
        }
    }

private:
    bool is_mine(Jenis jenis) const {
        return is_sakip_ ? jenis == Jenis::sakip : jenis == Jenis::ikm || jenis == Jenis::ipp;
    }

    static bool may_be_letter(const std::string& text) {
        const std::string_view rest = without_leading_space(text);
        return !rest.empty() && rest[0] >= 'A' && rest[0] <= 'F' && is_letter_grade(trim(rest));
    }

    static std::optional<Jenis> topic_of_row(const Tabel& tabel, std::size_t row) {
        if (const auto jenis = only_topic(tabel.row_name(static_cast<int>(row)))) return jenis;
        std::string text;
        for (const Sel& sel : tabel.baris[row].sel)
            if (has_letter(sel.text)) text += shorten(sel.text, 300) + " | ";
        return only_topic(text);
    }

    // Of each column, and last of a cell that is in none.
    static std::vector<std::optional<Jenis>> topics_of_columns(const Tabel& tabel) {
        const auto of_caption = only_topic(tabel.caption);
        std::vector<std::optional<Jenis>> topics;
        for (const Kolom& kolom : tabel.kolom) {
            topics.push_back(only_topic(kolom.header));
            if (!topics.back()) topics.back() = of_caption;
        }
        topics.push_back(of_caption);
        return topics;
    }

    static std::optional<Jenis> topic_of_cell(const Sel& sel, std::optional<Jenis> of_row,
                                              std::optional<Jenis> of_column) {
        if (const auto jenis = only_topic(sel.text)) return jenis;
        return of_row ? of_row : of_column;
    }

    // What a cell that the table's kind does not know as a figure holds: an index, unless its header says otherwise.
    static std::optional<Decimal> index_in(const Tabel& tabel, const Sel& sel, std::size_t column) {
        static constexpr std::array kOthers = std::to_array<std::string_view>(
            {"no", "tahun", "bobot", "target", "responden", "capaian", "persentase", "jumlah"});
        // "3,412" below "Nilai Rata-rata" is no count.
        const std::string header = fold(tabel.kolom[column].header);
        const bool mean = tabel.kind == TableKind::survei &&
                          (contains_word(header, "nrr") || contains_word(header, "rata rata") ||
                           contains_word(header, "nilai unsur") || contains_word(header, "indeks"));
        if (sel.angka && !mean) return sel.angka->percent ? std::nullopt : std::optional(sel.angka->value);
        if (contains_any(fold(tabel.kolom[column].header), kOthers)) return std::nullopt;
        const auto angka = parse_angka(sel.text, AngkaKind::indeks);
        if (!angka || angka.angka->percent || angka.angka->rupiah || !angka.angka->unit.empty()) return std::nullopt;
        return angka.angka->value;
    }

    // A letter in a cell of its own, its value in the cell before or behind it.
    static void add_neighbour(const Tabel& tabel, std::size_t row, std::size_t column, Jenis jenis,
                              std::vector<Grade>& grades) {
        static constexpr std::array kHeaders = std::to_array<std::string_view>(
            {"predikat", "kategori", "kriteria", "mutu", "huruf", "grade", "peringkat"});
        const auto& sel = tabel.baris[row].sel;
        const std::string letter = trim(sel[column].text);
        if (!is_letter_grade(letter) || column >= tabel.kolom.size()) return;
        if (!contains_any(fold(tabel.kolom[column].header), kHeaders)) return;
        const Decimal top(jenis == Jenis::ipp ? 5 : 100);
        for (const std::size_t near : {column - 1, column + 1}) {
            if (near >= sel.size() || near >= tabel.kolom.size()) continue;
            const Role role = tabel.kolom[near].role;
            if (role == Role::no || role == Role::capaian || role == Role::serapan) continue;
            auto value = index_in(tabel, sel[near], near);
            if (!value || *value > top) continue;
            if (jenis == Jenis::ikm && *value <= Decimal(kHighestAnswer)) {
                // The mean of the answers to one question, 1 to 4: 25 times that is on the scale.
                const Result<Decimal> scaled = multiply(*value, 25);
                if (!scaled || value->scale() < 2) continue;
                value = *scaled;
            }
            grades.push_back({letter, squeeze(sel[near].text), *value, 0, sel[column].text.size(), true});
            return;
        }
    }

    void text(const Teks& teks) {
        const std::string& text = teks.block.text;
        const std::string flat = one_line(text);
        const auto grades = find_grades(flat);
        // No letter, and no figure for a category.
        if (grades.empty() && (is_sakip_ || !has_digit(text))) return unread_.push_back(&teks);
        read_unread();
        const auto& words = teks.block.words();
        const auto topics = topics_of(words);
        const auto& sentences = teks.block.sentences();
        const BlockPlaces places(context_.report, teks.block);
        WrongLetters wrong;
        for (const Grade& grade : grades) {
            const auto jenis = topic_at(words, sentences, topics, grade.begin);
            if (!jenis || !is_mine(*jenis)) continue;
            const std::size_t before = sink_.reported();
            judge(*jenis, grade, squeeze(std::string_view(flat).substr(grade.begin, grade.end - grade.begin)),
                  places.at(grade.begin), text_locator(teks), quote_at(text, grade.begin));
            if (sink_.reported() > before) wrong.emplace_back(grade.begin, grade.value_text);
        }
        for (const Sentence& sentence : sentences) category(teks, words, topics, sentence, places, wrong);
        if (!topics.empty()) named_last_ = topics.back().jenis;
    }

    // What the texts named that were passed over: the last of them tells.
    void read_unread() {
        for (; !unread_.empty(); unread_.pop_back()) {
            const auto topics = topics_of(unread_.back()->block.words());
            if (topics.empty()) continue;
            named_last_ = topics.back().jenis;
            return unread_.clear();
        }
    }

    // Where letters stand that were found wrong, in order, with their values.
    using WrongLetters = std::vector<std::pair<std::size_t, std::string>>;

    // What was named last before the offset; if its sentence names nothing before it, what the sentence names after.
    std::optional<Jenis> topic_at(const std::vector<Word>& words, const std::vector<Sentence>& sentences,
                                  const std::vector<Topic>& topics, std::size_t offset) const {
        const auto sentence = std::partition_point(sentences.begin(), sentences.end(),
                                                   [&](const Sentence& s) { return s.end <= offset; });
        const auto after =
            std::partition_point(topics.begin(), topics.end(), [&](const Topic& t) { return t.at < offset; });
        const bool has_before = after != topics.begin();
        std::size_t since = sentence == sentences.end() ? offset : sentence->begin;
        if (has_before) since = std::max(since, (after - 1)->at);
        if (names_another_measure(words, since, offset)) return std::nullopt;
        if (sentence != sentences.end()) {
            if (has_before && (after - 1)->at >= sentence->begin) return (after - 1)->jenis;
            if (after != topics.end() && after->at < sentence->end) return after->jenis;
        }
        return has_before ? std::optional((after - 1)->jenis) : named_last_;
    }

    // "Indeks Reformasi Birokrasi 65,20 kategori B", "Nilai kearsipan 81,20 (A)": has scales of its own.
    static bool names_another_measure(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
        static constexpr std::array kMeasures = std::to_array<std::string_view>({"indeks", "nilai", "skor", "opini"});
        static constexpr std::array kOthers =
            std::to_array<std::string_view>({"spbe", "spip", "lppd", "idm", "pekppp", "kearsipan", "zona", "maturitas",
                                             "ombudsman", "reformasi", "profesionalitas", "inovasi"});
        // What may follow the word "nilai" of the measure that was named before.
        static constexpr std::array kSame = std::to_array<std::string_view>(
            {"sebesar", "adalah",    "yaitu",     "yakni",    "tersebut",  "ini",       "itu",       "akhir",
             "rata",    "tahun",     "sakip",     "akip",     "ikm",       "skm",       "ipp",       "evaluasi",
             "hasil",   "yang",      "dari",      "dengan",   "mencapai",  "kepuasan",  "pelayanan", "akuntabilitas",
             "total",   "sementara", "indeks",    "nilai",    "interval",  "konversi",  "capaian",   "realisasi",
             "mutu",    "kinerja",   "predikat",  "kategori", "dan",       "atau",      "pada",      "di",
             "naik",    "turun",     "meningkat", "menjadi",  "target",    "menurun",   "semester",  "triwulan",
             "sudah",   "telah",     "masih",     "berada",   "survei",    "a",         "aa",        "b",
             "bb",      "c",         "cc",        "d",        "kecamatan", "kabupaten", "dinas",     "kota",
             "opd",     "perangkat"});
        const auto has = [](const auto& list, const std::string& word) {
            return std::find(list.begin(), list.end(), word) != list.end();
        };
        auto word = std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.begin < begin; });
        // Far more than a sentence has is no sentence; the nearest words tell.
        constexpr std::ptrdiff_t kReach = 60;
        const auto last = std::partition_point(word, words.end(), [&](const Word& w) { return w.begin < end; });
        if (last - word > kReach) word = last - kReach;
        for (; word != last; ++word) {
            if (has(kOthers, word->folded)) return true;
            if (!has(kMeasures, word->folded) || word + 1 == last) continue;
            if (!(word + 1)->number && !has(kSame, (word + 1)->folded)) return true;
        }
        return false;
    }

    // "IKM sebesar 82,40 dengan kategori Baik": a category in words and the one value of its sentence.
    void category(const Teks& teks, const std::vector<Word>& words, const std::vector<Topic>& topics,
                  const Sentence& sentence, const BlockPlaces& places, const WrongLetters& wrong) {
        if (is_sakip_) return;
        std::optional<Jenis> jenis;
        auto topic =
            std::partition_point(topics.begin(), topics.end(), [&](const Topic& t) { return t.at < sentence.begin; });
        for (; topic != topics.end() && topic->at < sentence.end; ++topic) {
            if (jenis && *jenis != topic->jenis) return;
            jenis = topic->jenis;
        }
        if (!jenis || !is_mine(*jenis)) return;
        const Skala* skala = scale_for(*jenis);
        if (skala == nullptr) return;
        const auto word = category_word(*skala, words, sentence);
        if (!word) return;
        auto grade = value_of_sentence(teks.block.text, words, sentence, *jenis);
        if (!grade) return;
        // "85,12 dengan mutu A (Sangat Baik)": letter and category are wrong together.
        const auto letter = std::partition_point(wrong.begin(), wrong.end(),
                                                 [&](const auto& entry) { return entry.first < sentence.begin; });
        if (letter != wrong.end() && letter->first < sentence.end && letter->second == grade->value_text) return;
        grade->letter = word->words;
        judge(*jenis, *grade, word->words + " (" + grade->value_text + ")", places.at(word->begin), text_locator(teks),
              quote_at(teks.block.text, word->begin));
    }

    struct CategoryWord {
        std::string words;
        std::size_t begin = 0;
    };

    static std::size_t first_word(const std::vector<Word>& words, const Sentence& sentence) {
        const auto first =
            std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.begin < sentence.begin; });
        return static_cast<std::size_t>(first - words.begin());
    }

    static bool is_category_trigger(const std::vector<Word>& words, std::size_t at, std::size_t sentence_begin) {
        static constexpr std::array kTriggers =
            std::to_array<std::string_view>({"mutu", "kategori", "predikat", "kategorinya", "unit", "berkategori"});
        for (std::size_t back = 1; back <= 3 && back <= at && words[at - back].begin >= sentence_begin; ++back)
            if (std::find(kTriggers.begin(), kTriggers.end(), words[at - back].folded) != kTriggers.end()) return true;
        return false;
    }

    // The longest category of the scale that stands behind a word that announces one; nothing when there are several.
    static std::optional<CategoryWord> category_word(const Skala& skala, const std::vector<Word>& words,
                                                     const Sentence& sentence) {
        std::optional<CategoryWord> found;
        for (std::size_t at = first_word(words, sentence); at < words.size() && words[at].end <= sentence.end;) {
            std::size_t longest = 0;
            std::string_view label;
            for (const KelasSkala& kelas : skala.kelas) {
                const auto phrase = fold_words(words_of(kelas));
                if (phrase.size() > longest && words_at(words, at, phrase)) {
                    longest = phrase.size();
                    label = words_of(kelas);
                }
            }
            if (longest > 0 && is_category_trigger(words, at, sentence.begin)) {
                if (found) return std::nullopt;
                found = CategoryWord{std::string(label), words[at].begin};
            }
            at += std::max<std::size_t>(longest, 1);
        }
        return found;
    }

    // The one figure with decimals that can be an index of this kind.
    static std::optional<Grade> value_of_sentence(std::string_view text, const std::vector<Word>& words,
                                                  const Sentence& sentence, Jenis jenis) {
        std::optional<Grade> found;
        for (std::size_t i = first_word(words, sentence); i + 1 < words.size() && words[i + 1].end <= sentence.end;
             ++i) {
            if (!words[i].number || !words[i + 1].number || words[i + 1].begin != words[i].end + 1) continue;
            const char point = text[words[i].end];
            if ((point != ',' && point != '.') || words[i].end - words[i].begin > 3) continue;
            Grade grade;
            grade.value_text = std::string(text.substr(words[i].begin, words[i + 1].end - words[i].begin));
            const auto number = parse_angka(grade.value_text, AngkaKind::indeks);
            const bool percent =
                words[i + 1].end < text.size() && trim(text.substr(words[i + 1].end, 2)).starts_with("%");
            if (!number || percent || !in_range(jenis, number.angka->value)) continue;
            if (found) return std::nullopt;
            grade.value = number.angka->value;
            found = std::move(grade);
        }
        return found;
    }

    static bool in_range(Jenis jenis, const Decimal& value) {
        if (value.is_negative()) return false;
        if (jenis == Jenis::ikm) return value >= Decimal(25) && value <= Decimal(100);
        return value <= Decimal(jenis == Jenis::ipp ? 5 : 100);
    }

    // The report's own scale only when it is whole: a missing class would make a right letter wrong.
    const Skala* scale_for(Jenis jenis) const {
        const Skala* standard = default_scale(context_.pack, jenis);
        const Skala* own = scale_in_force(context_.report, context_.pack, jenis);
        if (standard == nullptr || own == nullptr || own == standard) return own;
        const bool whole = own->kelas.size() >= standard->kelas.size() &&
                           std::all_of(standard->kelas.begin(), standard->kelas.end(), [&](const KelasSkala& kelas) {
                               return std::any_of(own->kelas.begin(), own->kelas.end(), [&](const KelasSkala& k) {
                                   return letter_of(k) == letter_of(kelas);
                               });
                           });
        return whole ? own : standard;
    }

    // An evaluation's components are out of their weights (30, 30, 15, 25), but get the letters of the whole.
    static bool is_component(const Grade& grade) {
        static constexpr std::array kLow = std::to_array<std::string_view>({"C", "D", "E", "F"});
        return grade.value <= Decimal(kHighestWeight) &&
               std::find(kLow.begin(), kLow.end(), grade.letter) == kLow.end();
    }

    static bool names(const KelasSkala& kelas, const std::string& letter) {
        return letter_of(kelas) == letter || (!words_of(kelas).empty() && fold(words_of(kelas)) == fold(letter));
    }

    void judge(Jenis jenis, const Grade& grade, std::string found, Place place, std::string locator,
               std::string quote) {
        const Skala* skala = scale_for(jenis);
        if (skala == nullptr || !in_range(jenis, grade.value)) return;
        if (jenis == Jenis::ikm && context_.report.tahun > 0 && context_.report.tahun < kIkmSince)
            return sink_.checked(place, Verdict::tidak_dapat,
                                 "sebelum 2018 tabel mutu yang lama mungkin masih dipakai");
        if (jenis == Jenis::sakip && is_component(grade))
            return sink_.checked(place, Verdict::tidak_dapat, "nilai komponen, dari bobot yang kurang dari 100");
        const bool known = std::any_of(skala->kelas.begin(), skala->kelas.end(),
                                       [&](const KelasSkala& k) { return names(k, grade.letter); });
        if (!known)
            return sink_.checked(place, Verdict::tidak_dapat,
                                 "\"" + grade.letter + "\" bukan kelas skala yang berlaku");
        const auto fitting = classes_of(*skala, grade.value);
        if (fitting.empty() || std::any_of(fitting.begin(), fitting.end(),
                                           [&](std::size_t i) { return names(skala->kelas[i], grade.letter); }))
            return sink_.checked(place, Verdict::cocok);
        // On a border the lower class: by the regulation 80,00 is BB.
        const KelasSkala& right = skala->kelas[fitting.back()];
        const bool by_letter = is_letter_grade(grade.letter) && !letter_of(right).empty();
        const std::string name(by_letter ? letter_of(right) : words_of(right));
        std::string expected = grade.value_elsewhere ? name : name + " (" + grade.value_text + ")";
        Finding& finding = sink_.report(place, std::move(locator), std::move(found), std::move(expected));
        finding.quote = std::move(quote);
        finding.args["nilai"] = grade.value_text;
        finding.args["skala"] = !skala->sumber.empty() ? "skala " + skala->sumber : "skala laporan ini";
        if (right.place.line > 0) finding.related.push_back({right.place, name + " " + interval_text(right)});
    }

    const CheckContext& context_;
    Sink& sink_;
    bool is_sakip_;
    std::string bagian_;
    std::optional<Jenis> named_last_;
    std::vector<const Teks*> unread_;  // texts of the section since it was named, not yet looked at
};

}  // namespace

void check_letter_grade(const CheckContext& context, Sink& sink) {
    GradeCheck check(context, sink);
    for (const Tabel& tabel : context.report.tabel) check.table(tabel);
    check.texts();
}

}  // namespace lkiplint
