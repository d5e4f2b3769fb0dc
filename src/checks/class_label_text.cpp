// The part of LBL001 that reads running text: sentences that give a class and one percentage, or a class and the colour
// of another one.
#include <set>

#include "base/angka.h"
#include "base/text.h"
#include "checks/class_claim.h"
#include "checks/scale_fit.h"

namespace lkiplint {
namespace {

constexpr std::size_t kTriggerReach = 4;  // words between "kriteria" and its label
constexpr std::size_t kColourReach = 6;   // words from a colour to the label it stands for
constexpr std::size_t kFigureReach = 4;   // words between "tercapai" or "target" and its percentage

// "kurang baik" is not the class "baik"; "sangat tinggi" was found as such if the scale has it.
bool is_qualified(std::span<const Word> words, std::size_t at) {
    static constexpr std::array kQualifiers =
        std::to_array<std::string_view>({"sangat", "kurang", "tidak", "cukup", "lebih", "paling", "semakin", "belum"});
    return at > 0 && is_one_of(words[at - 1].folded, kQualifiers);
}

struct Figure {
    std::size_t begin = 0, end = 0;
    Decimal value;
};

// What a percentage says, by the nearest telling word before it.
enum class FigureKind { capaian, other };

// "10 indikator (83,33 %)", "tidak ada (0 %)": how many of all.
bool is_share(std::span<const Word> words, std::size_t at) {
    static constexpr std::array kCounted = std::to_array<std::string_view>(
        {"indikator", "sasaran", "tujuan", "program", "kegiatan", "kinerja", "desa", "kelurahan", "orang"});
    static constexpr std::array kNumbers =
        std::to_array<std::string_view>({"satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
                                         "sepuluh", "sebelas", "belas"});
    if (at == 0) return false;
    const std::string& before = words[at - 1].folded;
    if (before == "ada" || before == "nihil") return true;
    for (std::size_t back = 1; back <= 3 && back < at; ++back)
        if (is_one_of(words[at - back].folded, kCounted))
            return words[at - back - 1].number || is_one_of(words[at - back - 1].folded, kNumbers);
    return false;
}

// "82 % dari target 95 %" is what was reached, not how much of it.
bool is_of_target(std::span<const Word> words, std::size_t at) {
    if (at + 1 < words.size() && words[at + 1].folded == "persen") ++at;
    return at + 2 < words.size() && words[at + 1].folded == "dari" && words[at + 2].folded.starts_with("target");
}

FigureKind kind_of_figure(std::span<const Word> words, std::size_t at) {
    static constexpr std::array kReached = std::to_array<std::string_view>(
        {"tercapai", "terealisasi", "realisasi", "capaian", "capaiannya", "mencapai", "dicapai", "rata"});
    static constexpr std::array kOther = std::to_array<std::string_view>(
        {"target", "targetnya", "ditargetkan", "ditetapkan", "naik", "turun", "meningkat", "menurun", "peningkatan",
         "penurunan", "kenaikan", "selisih", "anggaran", "serapan", "penyerapan", "pagu"});
    if (is_share(words, at)) return FigureKind::other;
    bool figure_between = false;  // "19 dari target 24 atau 79,17 %": the target has its figure
    for (std::size_t back = 1; back <= kFigureReach && back <= at; ++back) {
        const std::string& word = words[at - back].folded;
        if (is_one_of(word, kReached)) return FigureKind::capaian;
        if (is_one_of(word, kOther)) return figure_between ? FigureKind::capaian : FigureKind::other;
        figure_between = figure_between || words[at - back].number;
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
            if (parsed && !is_of_target(words, end) && kind_of_figure(words, i) == FigureKind::capaian)
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

std::vector<Range> ranges_of(const TextBlock& block) {
    const std::vector<Word>& words = block.words();
    std::vector<Range> ranges;
    std::size_t at = 0;
    for (const Sentence& sentence : block.sentences()) {
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
    bool is_kode = false;
    bool ambiguous = false;  // the sentence gives several classes
    std::size_t last_word = 0;
    // "kriteria hijau, yang menunjukkan kategori Tinggi": the other name, of another class.
    struct Name {
        std::size_t kelas = 0, begin = 0, end = 0;
    };
    std::optional<Name> other_name;
};

// Only words that say that two names are of one class lie between them.
bool is_linked(const std::vector<Word>& words, std::size_t first, std::size_t last) {
    static constexpr std::array kLinks = std::to_array<std::string_view>(
        {"yang",  "menunjukkan", "menandakan", "berarti",  "artinya",  "yaitu",  "yakni",
         "atau",  "dengan",      "kategori",   "kriteria", "predikat", "masuk",  "termasuk",
         "dalam", "warna",       "berwarna",   "kode",     "capaian",  "kinerja"});
    if (last < first || last - first > kColourReach) return false;
    for (std::size_t i = first; i < last; ++i)
        if (!is_one_of(words[i].folded, kLinks)) return false;
    return true;
}

std::optional<TextClass> class_of_sentence(const Classes& classes, const std::vector<Word>& words, const Range& range) {
    std::optional<TextClass> found;
    for (std::size_t at = range.first; at < range.last;) {
        const Label* label = label_at(classes, words, at);
        if (label == nullptr || at + label->words.size() > range.last) {
            ++at;
            continue;
        }
        const std::size_t end = at + label->words.size();
        const bool other = found && found->is_kode != label->is_kode && is_linked(words, found->last_word, at);
        if ((other || is_triggered(words, range, at)) && !is_qualified(words, at)) {
            if (!found)
                found = TextClass{label->kelas, words[at].begin, words[end - 1].end, label->is_kode, false, end, {}};
            else if (found->kelas != label->kelas && other && !found->other_name)
                found->other_name = TextClass::Name{label->kelas, words[at].begin, words[end - 1].end};
            else if (found->kelas != label->kelas)
                found->ambiguous = true;
        }
        at = end;
    }
    return found;
}

// The labels of the scales of SAKIP, IKM and IPP.
using OtherLabels = std::set<std::string>;

OtherLabels other_labels(const CheckContext& context) {
    OtherLabels others;
    for (const auto* scales : {&context.report.skala, &context.pack.scales})
        for (const Skala& skala : *scales)
            if (skala.jenis != Skala::Jenis::capaian)
                for (const KelasSkala& kelas : skala.kelas) others.insert(fold(words_of(kelas)));
    return others;
}

// A rule ("bila capaian 76 % …") and a serapan of anggaran are judged elsewhere.
bool is_no_claim(std::string_view folded) {
    static constexpr std::array kWords = std::to_array<std::string_view>(
        {"jika", "apabila", "bila", "bilamana", "interval", "serapan", "penyerapan", "anggaran", "efisiensi"});
    static constexpr std::array kByScale =
        std::to_array<std::string_view>({"menurut skala", "berdasarkan skala", "sesuai skala"});
    return contains_any(folded, kWords) || (contains_word(folded, "skala") && !contains_any(folded, kByScale));
}

class TextReader {
public:
    TextReader(const CheckContext& context, const Classes& classes, Sink& sink)
        : context_(context), classes_(classes), others_(other_labels(context)), sink_(sink) {}

    void read(const Teks& teks) {
        const auto& words = teks.block.words();
        const auto ranges = ranges_of(teks.block);
        std::optional<BlockPlaces> places;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const auto found = class_of_sentence(classes_, words, ranges[i]);
            if (!found) continue;
            if (!places) places.emplace(context_.report, teks.block);
            const std::string_view folded = teks.block.folded_sentences()[i];
            const std::string label = fold(classes_.skala->kelas[found->kelas].label);
            if (is_no_claim(folded) || (others_.contains(label) && speaks_of_other_scale(folded))) continue;
            check(teks, words, ranges, i, *found, *places);
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
        if (found.other_name && figures.size() != 1) return contradiction(teks, found, place);
        if (figures.size() != 1)
            return sink_.checked(place, Verdict::tidak_dapat, "tidak ada satu persentase capaian di dekat kriteria");
        const Figure& figure = figures.front();
        // "78,20 termasuk kategori sedang dengan capaian 104 %": the label is the index's.
        if (figure.begin > found.end && index_before(text, words, ranges[i], found.begin))
            return sink_.checked(place, Verdict::tidak_dapat, "kriteria menilai angka lain, bukan persentase capaian");
        const Skala& skala = *classes_.skala;
        if (found.other_name && fits(skala, found.kelas, figure.value) &&
            !fits(skala, found.other_name->kelas, figure.value)) {
            const TextClass::Name& wrong = *found.other_name;
            TextClass swapped = found;
            swapped.other_name = TextClass::Name{found.kelas, found.begin, found.end};
            swapped.begin = wrong.begin;
            swapped.end = wrong.end;
            swapped.is_kode = !found.is_kode;
            return contradiction(teks, swapped, places.at(wrong.begin));
        }
        judge(classes_, found.kelas,
              {text_locator(teks), text.substr(found.begin, found.end - found.begin),
               text.substr(figure.begin, figure.end - figure.begin) + " %", figure.value, place, text_locator(teks),
               quote_at(text, found.begin), places.at(figure.begin), found.is_kode},
              sink_);
    }

    // A number with decimals and no percent sign, before the label.
    static bool index_before(const std::string& text, const std::vector<Word>& words, const Range& range,
                             std::size_t label) {
        for (std::size_t i = range.first; i + 1 < range.last && words[i + 1].end <= label; ++i)
            if (words[i].number && words[i + 1].number && words[i + 1].begin == words[i].end + 1 &&
                text[words[i].end] == ',' && !percent_follows(text, words, i + 1))
                return true;
        return false;
    }

    // A colour of one class and the label of another.
    void contradiction(const Teks& teks, const TextClass& found, Place place) {
        const KelasSkala& other = classes_.skala->kelas[found.other_name->kelas];
        const std::string& other_name = name_like(other, !found.is_kode);
        Finding& finding =
            sink_.report(place, text_locator(teks), teks.block.text.substr(found.begin, found.end - found.begin),
                         name_like(other, found.is_kode));
        finding.quote = quote_at(teks.block.text, found.begin);
        finding.args["nama"] = text_locator(teks);
        finding.args["nilai"] = "\"" + other_name + "\"";
        finding.args["skala"] = scale_name(*classes_.skala);
        if (other.place.line > 0) finding.related.push_back({other.place, other.label + " " + interval_text(other)});
    }

    const CheckContext& context_;
    const Classes& classes_;
    OtherLabels others_;
    Sink& sink_;
};

}  // namespace

void check_class_in_text(const CheckContext& context, const Classes& classes, Sink& sink) {
    TextReader reader(context, classes, sink);
    for (const Teks& teks : context.report.teks) reader.read(teks);
}

}  // namespace lkiplint
