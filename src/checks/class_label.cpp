// LBL001: a kriteria or predikat of capaian against its percentage, on the report's own scale or, when it prints none,
// on the pack's.
//
// Reads: tables with capaian and kriteria columns (labels, colours, or ticks under the labels), and sentences that give
// a class and one percentage.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/scale_fit.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kTriggerReach = 4;  // words between "kriteria" and its label
constexpr std::size_t kFigureReach = 4;   // words between "tercapai" or "target" and its percentage

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A label or colour of the scale, folded into words, and its class.
struct Label {
    std::vector<std::string> words;
    std::size_t kelas = 0;
};

// The scale in force with its labels, longest first: "sangat tinggi" before "tinggi".
struct Classes {
    const Skala* skala = nullptr;
    std::vector<Label> labels;
};

Classes classes_in_force(const CheckContext& context) {
    Classes classes{scale_in_force(context.report, context.pack, Skala::Jenis::capaian), {}};
    if (classes.skala == nullptr) return classes;
    for (std::size_t i = 0; i < classes.skala->kelas.size(); ++i)
        for (const std::string& name : {classes.skala->kelas[i].label, classes.skala->kelas[i].kode})
            if (auto words = fold_words(name); !words.empty()) classes.labels.push_back({std::move(words), i});
    std::stable_sort(classes.labels.begin(), classes.labels.end(),
                     [](const Label& a, const Label& b) { return a.words.size() > b.words.size(); });
    return classes;
}

const Label* label_at(const Classes& classes, std::span<const Word> words, std::size_t at) {
    for (const Label& label : classes.labels)
        if (words_at(words, at, label.words)) return &label;
    return nullptr;
}

// "kurang baik" is not the class "baik"; "sangat tinggi" was found as such if the scale has it.
bool is_qualified(std::span<const Word> words, std::size_t at) {
    static constexpr std::array kQualifiers =
        std::to_array<std::string_view>({"sangat", "kurang", "tidak", "cukup", "lebih", "paling", "semakin", "belum"});
    return at > 0 && is_one_of(words[at - 1].folded, kQualifiers);
}

std::string scale_name(const Skala& skala) {
    if (!skala.sumber.empty()) return "skala " + skala.sumber;
    return skala.locator.empty() ? "skala laporan ini" : "skala laporan ini (" + skala.locator + ")";
}

struct Claim {
    std::string nama, label, nilai;
    Decimal value;
    Place place;
    std::string locator, quote;
    std::optional<Place> value_place;
};

void judge(const Classes& classes, std::size_t kelas, const Claim& claim, Sink& sink) {
    const Skala& skala = *classes.skala;
    const auto fitting = classes_of(skala, claim.value);
    const std::string claimed = fold(skala.kelas[kelas].label);
    const bool fits = std::any_of(fitting.begin(), fitting.end(),
                                  [&](std::size_t i) { return i == kelas || fold(skala.kelas[i].label) == claimed; });
    if (fits || fitting.empty()) return sink.checked(claim.place, Verdict::cocok);
    const KelasSkala& right = skala.kelas[fitting.front()];
    Finding& finding = sink.report(claim.place, claim.locator, claim.label, right.label);
    finding.quote = claim.quote;
    finding.args["nama"] = claim.nama;
    finding.args["nilai"] = claim.nilai;
    finding.args["skala"] = scale_name(skala);
    if (claim.value_place && *claim.value_place != claim.place)
        finding.related.push_back({*claim.value_place, "capaian " + claim.nilai});
    if (right.place.line > 0) finding.related.push_back({right.place, right.label + " " + interval_text(right)});
}

// ---- Tables

std::string last_header(const std::string& header) {
    const std::size_t at = header.rfind('>');
    return squeeze(at == std::string::npos ? header : header.substr(at + 1));
}

// The class that a whole cell names: the label alone, or with its colour beside it.
std::optional<std::size_t> class_of_cell(const Classes& classes, std::string_view text) {
    static constexpr std::array kFiller =
        std::to_array<std::string_view>({"kriteria", "kategori", "predikat", "capaian"});
    const std::vector<Word> words = split_words(text);
    std::optional<std::size_t> kelas;
    for (std::size_t at = 0; at < words.size();) {
        const Label* label = label_at(classes, words, at);
        if (label == nullptr) {
            if (!is_one_of(words[at].folded, kFiller)) return std::nullopt;
            ++at;
            continue;
        }
        if (kelas && *kelas != label->kelas) return std::nullopt;
        kelas = label->kelas;
        at += label->words.size();
    }
    return kelas;
}

bool is_tick(std::string_view text) {
    static constexpr std::array kTicks =
        std::to_array<std::string_view>({"✓", "✔", "√", "☑", "v", "V", "x", "X", "1", "•", "ü", "\xEF\x83\xBC"});
    return is_one_of(trim(text), kTicks);
}

struct KriteriaColumn {
    std::size_t column = 0;
    std::optional<std::size_t> header_class;  // set when the label stands in the header and the cells hold ticks
};

std::vector<KriteriaColumn> kriteria_columns(const Classes& classes, const Tabel& tabel) {
    std::vector<KriteriaColumn> columns;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i)
        if (tabel.kolom[i].role == Role::kriteria)
            columns.push_back({i, class_of_cell(classes, last_header(tabel.kolom[i].header))});
    return columns;
}

// The capaian column that a kriteria column judges: the nearest to its left, or else the first.
int capaian_column(const Tabel& tabel, std::size_t kriteria) {
    int nearest = -1;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i)
        if (tabel.kolom[i].role == Role::capaian && (i < kriteria || nearest < 0)) nearest = static_cast<int>(i);
    return nearest;
}

struct CellClass {
    std::size_t kelas = 0;
    std::size_t column = 0;
};

std::optional<CellClass> class_of_row(const Classes& classes, const Baris& baris,
                                      const std::vector<KriteriaColumn>& columns, Sink& sink) {
    std::optional<CellClass> found;
    for (const KriteriaColumn& kriteria : columns) {
        if (kriteria.column >= baris.sel.size()) continue;
        const Sel& sel = baris.sel[kriteria.column];
        if (sel.empty()) continue;
        std::optional<std::size_t> kelas;
        if (kriteria.header_class && is_tick(sel.text)) kelas = kriteria.header_class;
        if (!kelas) kelas = class_of_cell(classes, sel.text);
        if (!kelas) {
            sink.checked(sel.place, Verdict::tidak_dapat,
                         "\"" + shorten(sel.text, 40) + "\" bukan kelas skala yang berlaku");
            continue;
        }
        if (found) {
            sink.checked(sel.place, Verdict::tidak_dapat, "lebih dari satu kriteria pada baris ini");
            return std::nullopt;
        }
        found = CellClass{*kelas, kriteria.column};
    }
    return found;
}

void check_table(const Classes& classes, const Tabel& tabel, Sink& sink) {
    const auto columns = kriteria_columns(classes, tabel);
    if (columns.empty() || tabel.column(Role::capaian) < 0) return;
    for (std::size_t row = 0; row < tabel.baris.size(); ++row) {
        const Baris& baris = tabel.baris[row];
        const auto claimed = class_of_row(classes, baris, columns, sink);
        if (!claimed) continue;
        const Sel& label = baris.sel[claimed->column];
        const int column = capaian_column(tabel, claimed->column);
        const Sel* value = column >= 0 && static_cast<std::size_t>(column) < baris.sel.size()
                               ? &baris.sel[static_cast<std::size_t>(column)]
                               : nullptr;
        if (value == nullptr || !value->angka) {
            sink.checked(label.place, Verdict::tidak_dapat, "capaian pada baris ini tidak terbaca");
            continue;
        }
        const bool tick = is_tick(label.text);
        judge(
            classes, claimed->kelas,
            {squeeze(tabel.row_name(static_cast<int>(row))),
             tick ? classes.skala->kelas[claimed->kelas].label : squeeze(label.text), squeeze(value->text),
             value->angka->value, label.place, locate(tabel, static_cast<int>(row), static_cast<int>(claimed->column)),
             quote_row(tabel, static_cast<int>(row)), value->place},
            sink);
    }
}

// ---- Running text

struct Figure {
    std::size_t begin = 0, end = 0;
    Decimal value;
};

// What a percentage says, by the nearest telling word before it.
enum class FigureKind { capaian, other };

FigureKind kind_of_figure(std::span<const Word> words, std::size_t at) {
    static constexpr std::array kReached = std::to_array<std::string_view>(
        {"tercapai", "terealisasi", "realisasi", "capaian", "mencapai", "dicapai", "rata"});
    static constexpr std::array kOther = std::to_array<std::string_view>(
        {"target", "targetnya", "ditargetkan", "ditetapkan", "naik", "turun", "meningkat", "menurun", "peningkatan",
         "penurunan", "kenaikan", "selisih", "anggaran", "serapan", "penyerapan", "pagu"});
    for (std::size_t back = 1; back <= kFigureReach && back <= at; ++back) {
        const std::string& word = words[at - back].folded;
        if (is_one_of(word, kReached)) return FigureKind::capaian;
        if (is_one_of(word, kOther)) return FigureKind::other;
    }
    return FigureKind::capaian;
}

bool percent_follows(std::string_view text, const std::vector<Word>& words, std::size_t at) {
    std::size_t pos = words[at].end;
    while (pos < text.size() && (text[pos] == ' ' || text[pos] == '\n')) ++pos;
    if (pos < text.size() && text[pos] == '%') return true;
    return at + 1 < words.size() && words[at + 1].folded == "persen" &&
           only_space_between(text, words[at], words[at + 1]);
}

// The percentages among the words [first, last) that may be a capaian. `others`: there were targets or changes too.
std::vector<Figure> figures_of(std::string_view text, const std::vector<Word>& words, std::size_t first,
                               std::size_t last, bool& others) {
    std::vector<Figure> figures;
    for (std::size_t i = first; i < last; ++i) {
        if (!words[i].number) continue;
        std::size_t end = i;
        // "95,55" is two words with a comma between.
        while (end + 1 < last && words[end + 1].number && words[end + 1].begin == words[end].end + 1 &&
               (text[words[end].end] == ',' || text[words[end].end] == '.'))
            ++end;
        if (percent_follows(text, words, end)) {
            const auto parsed =
                parse_angka(text.substr(words[i].begin, words[end].end - words[i].begin), AngkaKind::persen);
            if (parsed && kind_of_figure(words, i) == FigureKind::capaian)
                figures.push_back({words[i].begin, words[end].end, parsed.angka->value});
            else
                others = true;
        }
        i = end;
    }
    return figures;
}

// The words of one sentence: [first, last).
struct Range {
    std::size_t first = 0, last = 0;
    Sentence sentence;
};

std::vector<Range> ranges_of(std::string_view text, const std::vector<Word>& words) {
    std::vector<Range> ranges;
    std::size_t at = 0;
    for (const Sentence& sentence : split_sentences(text)) {
        Range range{at, at, sentence};
        while (range.last < words.size() && words[range.last].begin < sentence.end) ++range.last;
        at = range.last;
        ranges.push_back(range);
    }
    return ranges;
}

bool is_triggered(const std::vector<Word>& words, const Range& range, std::size_t at) {
    static constexpr std::array kTriggers =
        std::to_array<std::string_view>({"kriteria", "predikat", "kategori", "katagori", "tergolong", "masuk",
                                         "termasuk", "dikategorikan", "berkategori", "berpredikat"});
    for (std::size_t back = 1; back <= kTriggerReach && at >= range.first + back; ++back)
        if (is_one_of(words[at - back].folded, kTriggers)) return true;
    return false;
}

struct TextClass {
    std::size_t kelas = 0;
    std::size_t begin = 0, end = 0;
    bool ambiguous = false;  // the sentence gives several classes
};

std::optional<TextClass> class_of_sentence(const Classes& classes, const std::vector<Word>& words, const Range& range) {
    std::optional<TextClass> found;
    for (std::size_t at = range.first; at < range.last;) {
        const Label* label = label_at(classes, words, at);
        if (label == nullptr || at + label->words.size() > range.last) {
            ++at;
            continue;
        }
        const std::size_t end = at + label->words.size();
        if (is_triggered(words, range, at) && !is_qualified(words, at)) {
            if (found)
                found->ambiguous = found->ambiguous || found->kelas != label->kelas;
            else
                found = TextClass{label->kelas, words[at].begin, words[end - 1].end, false};
        }
        at = end;
    }
    return found;
}

// Words like "Sangat Baik" are classes of SAKIP and IKM too; a sentence about these is not about capaian.
struct OtherScales {
    std::set<std::string> labels;
    static bool speaks_of(std::string_view folded) {
        static constexpr std::array kWords = std::to_array<std::string_view>(
            {"sakip", "akip", "ikm", "skm", "ipp", "mutu", "kepuasan masyarakat", "pelayanan publik"});
        return contains_any(folded, kWords);
    }
};

OtherScales other_scales(const CheckContext& context) {
    OtherScales others;
    for (const auto* scales : {&context.report.skala, &context.pack.scales})
        for (const Skala& skala : *scales)
            if (skala.jenis != Skala::Jenis::capaian)
                for (const KelasSkala& kelas : skala.kelas) others.labels.insert(fold(words_of(kelas)));
    return others;
}

// A rule ("bila capaian 76 % …") and a serapan of anggaran are judged elsewhere.
bool is_no_claim(std::string_view folded) {
    static constexpr std::array kWords = std::to_array<std::string_view>(
        {"jika", "apabila", "bila", "bilamana", "skala", "interval", "serapan", "penyerapan", "anggaran", "efisiensi"});
    return contains_any(folded, kWords);
}

class TextReader {
public:
    TextReader(const CheckContext& context, const Classes& classes, Sink& sink)
        : context_(context), classes_(classes), others_(other_scales(context)), sink_(sink) {}

    void read(const Teks& teks) {
        const std::string& text = teks.block.text;
        const auto words = split_words(text);
        const auto ranges = ranges_of(text, words);
        const BlockPlaces places(context_.report, teks.block);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const auto found = class_of_sentence(classes_, words, ranges[i]);
            if (!found) continue;
            const std::string folded = fold(std::string_view(text).substr(
                ranges[i].sentence.begin, ranges[i].sentence.end - ranges[i].sentence.begin));
            const std::string label = fold(classes_.skala->kelas[found->kelas].label);
            if (is_no_claim(folded) || (others_.labels.contains(label) && OtherScales::speaks_of(folded))) continue;
            check(teks, words, ranges, i, *found, places);
        }
    }

private:
    void check(const Teks& teks, const std::vector<Word>& words, const std::vector<Range>& ranges, std::size_t i,
               const TextClass& found, const BlockPlaces& places) {
        const std::string& text = teks.block.text;
        const Place place = places.at(found.begin);
        if (found.ambiguous)
            return sink_.checked(place, Verdict::tidak_dapat, "kalimat menyebut lebih dari satu kriteria");
        bool others = false;
        auto figures = figures_of(text, words, ranges[i].first, ranges[i].last, others);
        // "Target tercapai 95,55 %. Dengan demikian … kriteria Sangat Tinggi."
        if (figures.empty() && !others && i > 0)
            figures = figures_of(text, words, ranges[i - 1].first, ranges[i - 1].last, others);
        if (figures.size() != 1)
            return sink_.checked(place, Verdict::tidak_dapat, "tidak ada satu persentase capaian di dekat kriteria");
        const Figure& figure = figures.front();
        judge(classes_, found.kelas,
              {text_locator(teks), text.substr(found.begin, found.end - found.begin),
               text.substr(figure.begin, figure.end - figure.begin) + " %", figure.value, place, text_locator(teks),
               quote_at(text, found.begin), places.at(figure.begin)},
              sink_);
    }

    const CheckContext& context_;
    const Classes& classes_;
    OtherScales others_;
    Sink& sink_;
};

}  // namespace

void check_class_label(const CheckContext& context, Sink& sink) {
    const Classes classes = classes_in_force(context);
    if (classes.skala == nullptr) return;
    for (const Tabel& tabel : context.report.tabel) check_table(classes, tabel, sink);
    TextReader reader(context, classes, sink);
    for (const Teks& teks : context.report.teks) reader.read(teks);
}

}  // namespace lkiplint
