// LBL001: a kriteria or predikat of capaian against its percentage, on the report's own scale or, when it prints none,
// on the pack's.
//
// Reads: tables with capaian and kriteria columns (labels, colours, or ticks under the labels), and sentences that give
// a class and one percentage, or a class and the colour of another one.
//
// A label is right when it fits the printed capaian or, where that is printed wrong (another rule's finding), what
// realisasi and target make of it: one slip is one finding.
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

constexpr std::size_t kTriggerReach = 4;     // words between "kriteria" and its label
constexpr std::size_t kLongestQuote = 2000;  // code points of a row
constexpr std::size_t kColourReach = 6;      // words from a colour to the label it stands for
constexpr std::size_t kFigureReach = 4;      // words between "tercapai" or "target" and its percentage

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A label or colour of the scale, folded into words, and its class.
struct Label {
    std::vector<std::string> words;
    std::size_t kelas = 0;
    bool is_kode = false;  // the colour, not the label
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
        for (const bool is_kode : {false, true}) {
            const KelasSkala& kelas = classes.skala->kelas[i];
            if (auto words = fold_words(is_kode ? kelas.kode : kelas.label); !words.empty())
                classes.labels.push_back({std::move(words), i, is_kode});
        }
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
    bool is_kode = false;  // the label is a colour
};

bool fits(const Skala& skala, std::size_t kelas, const Decimal& value) {
    const auto fitting = classes_of(skala, value);
    const std::string claimed = fold(skala.kelas[kelas].label);
    return fitting.empty() || std::any_of(fitting.begin(), fitting.end(), [&](std::size_t i) {
               return i == kelas || fold(skala.kelas[i].label) == claimed;
           });
}

// The name of a class as the claim would have printed it: a colour for a colour.
const std::string& name_like(const KelasSkala& kelas, bool is_kode) {
    return is_kode && !kelas.kode.empty() ? kelas.kode : kelas.label;
}

void judge(const Classes& classes, std::size_t kelas, const Claim& claim, Sink& sink) {
    const Skala& skala = *classes.skala;
    if (fits(skala, kelas, claim.value)) return sink.checked(claim.place, Verdict::cocok);
    const KelasSkala& right = skala.kelas[classes_of(skala, claim.value).front()];
    Finding& finding = sink.report(claim.place, claim.locator, claim.label, name_like(right, claim.is_kode));
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

// Does a cell name its class by the colour alone?
bool is_kode_cell(const Classes& classes, std::string_view text) {
    const auto words = fold_words(text);
    return std::any_of(classes.labels.begin(), classes.labels.end(),
                       [&](const Label& label) { return label.is_kode && label.words == words; }) &&
           std::none_of(classes.labels.begin(), classes.labels.end(),
                        [&](const Label& label) { return !label.is_kode && label.words == words; });
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

// Words like "Sangat Baik" are classes of SAKIP and IKM too; what speaks of these is not about capaian.
bool speaks_of_other_scale(std::string_view folded) {
    static constexpr std::array kWords = std::to_array<std::string_view>(
        {"sakip", "akip", "ikm", "skm", "ipp", "mutu", "kepuasan masyarakat", "pelayanan publik"});
    return contains_any(folded, kWords);
}

// "Keterangan", "Status": columns that may hold anything, and in some reports hold the classes.
bool holds_classes(const Classes& classes, const Tabel& tabel, std::size_t column) {
    constexpr std::size_t kFewest = 2;
    std::size_t filled = 0;
    std::size_t named = 0;
    for (const Baris& baris : tabel.baris) {
        if (column >= baris.sel.size() || baris.sel[column].empty()) continue;
        ++filled;
        if (class_of_cell(classes, baris.sel[column].text)) ++named;
    }
    return named >= kFewest && named * 10 >= filled * 6;
}

bool may_hold_classes(const Kolom& kolom) {
    if (kolom.role == Role::keterangan) return true;
    static constexpr std::array kHeaders =
        std::to_array<std::string_view>({"keterangan", "ket", "status", "warna", "notifikasi", "penilaian", "hasil"});
    return kolom.role == Role::lain && contains_any(fold(last_header(kolom.header)), kHeaders);
}

std::vector<KriteriaColumn> kriteria_columns(const Classes& classes, const Tabel& tabel) {
    std::vector<KriteriaColumn> columns;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i)
        if (tabel.kolom[i].role == Role::kriteria && !speaks_of_other_scale(fold(tabel.kolom[i].header)))
            columns.push_back({i, class_of_cell(classes, last_header(tabel.kolom[i].header))});
    if (tabel.column(Role::kriteria) >= 0 || tabel.kind == TableKind::survei) return columns;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i)
        if (may_hold_classes(tabel.kolom[i]) && holds_classes(classes, tabel, i)) columns.push_back({i, std::nullopt});
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
    bool is_kode = false;
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
        // A label and its colour in two columns are one class.
        if (found && found->kelas == *kelas) continue;
        if (found) {
            sink.checked(sel.place, Verdict::tidak_dapat, "lebih dari satu kriteria pada baris ini");
            return std::nullopt;
        }
        found = CellClass{*kelas, kriteria.column, is_kode_cell(classes, sel.text)};
    }
    return found;
}

const Sel* cell_of(const Baris& baris, int column) {
    return column >= 0 && static_cast<std::size_t>(column) < baris.sel.size()
               ? &baris.sel[static_cast<std::size_t>(column)]
               : nullptr;
}

// What realisasi and target say where the printed capaian does not follow from them by any formula in use; nothing
// where it does, or where they cannot be read.
std::optional<Decimal> recomputed(const Tabel& tabel, const Baris& baris, const Decimal& printed) {
    const Sel* target = cell_of(baris, tabel.column(Role::target));
    const Sel* realisasi = cell_of(baris, tabel.column(Role::realisasi));
    if (target == nullptr || realisasi == nullptr || !target->angka || !realisasi->angka) return std::nullopt;
    const Decimal& t = target->angka->value;
    const Decimal& r = realisasi->angka->value;
    if (t <= Decimal() || r <= Decimal()) return std::nullopt;
    const auto twice = add(t, t);
    const auto rest = twice ? subtract(*twice, r) : twice;
    if (agrees(quotient_verdict(printed, r, t, 100)) || agrees(quotient_verdict(printed, t, r, 100)) ||
        (rest && agrees(quotient_verdict(printed, *rest, t, 100))))
        return std::nullopt;
    const auto right = quotient(r, t, 100, 2);
    return right ? std::optional(*right) : std::nullopt;
}

class TableReader {
public:
    TableReader(const CheckContext& context, const Classes& classes) : context_(context), classes_(classes) {}

    void read(const Tabel& tabel, Sink& sink) const {
        const auto columns = kriteria_columns(classes_, tabel);
        if (columns.empty() || tabel.column(Role::capaian) < 0) return;
        Sink own(context_.rule);
        for (std::size_t row = 0; row < tabel.baris.size(); ++row) {
            const auto claimed = class_of_row(classes_, tabel.baris[row], columns, own);
            if (claimed) check(tabel, row, *claimed, own);
        }
        if (is_misread(own))
            return sink.checked(tabel.place, Verdict::tidak_dapat,
                                "kriteria pada sebagian besar baris tidak cocok dengan kolom capaian yang terbaca");
        sink.findings.insert(sink.findings.end(), own.findings.begin(), own.findings.end());
        sink.checks.insert(sink.checks.end(), own.checks.begin(), own.checks.end());
    }

private:
    // When most labels disagree, the column beside them is not what they judge.
    static bool is_misread(const Sink& own) {
        constexpr std::size_t kFewestJudged = 3;
        const auto judged =
            static_cast<std::size_t>(std::count_if(own.checks.begin(), own.checks.end(), [](const Checked& checked) {
                return checked.verdict != Verdict::tidak_dapat;
            }));
        return judged >= kFewestJudged && own.findings.size() * 2 > judged;
    }

    void check(const Tabel& tabel, std::size_t row, const CellClass& claimed, Sink& sink) const {
        const Baris& baris = tabel.baris[row];
        const Sel& label = baris.sel[claimed.column];
        const Sel* value = cell_of(baris, capaian_column(tabel, claimed.column));
        if (value == nullptr || !value->angka)
            return sink.checked(label.place, Verdict::tidak_dapat, "capaian pada baris ini tidak terbaca");
        const KelasSkala& kelas = classes_.skala->kelas[claimed.kelas];
        const auto right = recomputed(tabel, baris, value->angka->value);
        if (right && fits(*classes_.skala, claimed.kelas, *right)) return sink.checked(label.place, Verdict::cocok);
        const std::string name = squeeze(tabel.row_name(static_cast<int>(row)));
        if (fits_own_scale(tabel, baris, name, kelas.label)) return sink.checked(label.place, Verdict::cocok);
        judge(classes_, claimed.kelas,
              {name, is_tick(label.text) ? kelas.label : squeeze(label.text), squeeze(value->text), value->angka->value,
               label.place, locate(tabel, static_cast<int>(row), static_cast<int>(claimed.column)),
               shorten(quote_row(tabel, static_cast<int>(row)), kLongestQuote), value->place, claimed.is_kode},
              sink);
    }

    // The "Baik" beside an IKM of 82,40 is the grade of the realisasi, not of the capaian.
    bool fits_own_scale(const Tabel& tabel, const Baris& baris, const std::string& name,
                        const std::string& label) const {
        if (!speaks_of_other_scale(fold(name))) return false;
        const Sel* realisasi = cell_of(baris, tabel.column(Role::realisasi));
        if (realisasi == nullptr || !realisasi->angka) return false;
        const Skala::Jenis kinds[] = {Skala::Jenis::sakip, Skala::Jenis::ikm, Skala::Jenis::ipp};
        return std::any_of(std::begin(kinds), std::end(kinds), [&](Skala::Jenis jenis) {
            const Skala* skala = scale_in_force(context_.report, context_.pack, jenis);
            if (skala == nullptr) return false;
            const auto held = classes_of(*skala, realisasi->angka->value);
            return std::any_of(held.begin(), held.end(),
                               [&](std::size_t i) { return fold(words_of(skala->kelas[i])) == fold(label); });
        });
    }

    const CheckContext& context_;
    const Classes& classes_;
};

// ---- Running text

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
            if (is_no_claim(folded) || (others_.contains(label) && speaks_of_other_scale(folded))) continue;
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

void check_class_label(const CheckContext& context, Sink& sink) {
    const Classes classes = classes_in_force(context);
    if (classes.skala == nullptr) return;
    const TableReader tables(context, classes);
    for (const Tabel& tabel : context.report.tabel) tables.read(tabel, sink);
    TextReader reader(context, classes, sink);
    for (const Teks& teks : context.report.teks) reader.read(teks);
}

}  // namespace lkiplint
