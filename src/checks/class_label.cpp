// LBL001: a kriteria or predikat of capaian against its percentage, on the report's own scale or, when it prints none,
// on the pack's.
//
// Reads: tables with capaian and kriteria columns (labels, colours, or ticks under the labels), and sentences that give
// a class and one percentage, or a class and the colour of another one.
//
// A label is right when it fits the printed capaian or, where that is printed wrong (another rule's finding), what
// realisasi and target make of it: one slip is one finding.
#include "base/angka.h"
#include "base/text.h"
#include "checks/class_claim.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/scale_fit.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestQuote = 2000;  // code points of a row

std::string last_header(const std::string& header) {
    const std::size_t at = header.rfind('>');
    return squeeze(at == std::string::npos ? header : header.substr(at + 1));
}

// The class that a whole cell names: the label alone, or with its colour beside it.
std::optional<std::size_t> class_of_cell(const Classes& classes, const std::vector<Word>& words) {
    static constexpr std::array kFiller =
        std::to_array<std::string_view>({"kriteria", "kategori", "predikat", "capaian"});
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

// "Keterangan", "Status": columns that may hold anything, and in some reports hold the classes.
bool holds_classes(const Classes& classes, const Tabel& tabel, std::size_t column) {
    constexpr std::size_t kFewest = 2;
    std::size_t filled = 0;
    std::size_t named = 0;
    for (const Baris& baris : tabel.baris) {
        if (column >= baris.sel.size() || baris.sel[column].empty()) continue;
        ++filled;
        if (class_of_cell(classes, baris.sel[column].words())) ++named;
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
            columns.push_back({i, class_of_cell(classes, split_words(last_header(tabel.kolom[i].header)))});
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
        if (!kelas) kelas = class_of_cell(classes, sel.words());
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
        sink.take(std::move(own));
    }

private:
    // When most labels disagree, the column beside them is not what they judge.
    static bool is_misread(const Sink& own) {
        constexpr std::size_t kFewestJudged = 3;
        const auto judged =
            static_cast<std::size_t>(std::count_if(own.checks.begin(), own.checks.end(), [](const Checked& checked) {
                return checked.verdict != Verdict::tidak_dapat;
            }));
        return judged >= kFewestJudged && own.reported() * 2 > judged;
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
        // A label that only fits the percentage as printed has to be put right with it.
        if (right && *right != value->angka->value && fits(*classes_.skala, claimed.kelas, value->angka->value))
            sink.compared(value->place, label.place, Verdict::tidak_dapat);
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

}  // namespace

void check_class_label(const CheckContext& context, Sink& sink) {
    const Classes classes = classes_in_force(context);
    if (classes.skala == nullptr) return;
    const TableReader tables(context, classes);
    for (const Tabel& tabel : context.report.tabel) tables.read(tabel, sink);
    check_class_in_text(context, classes, sink);
}

}  // namespace lkiplint
