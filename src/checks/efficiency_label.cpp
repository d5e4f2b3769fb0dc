// efficiency-label: "efisien" and "tidak efisien" against the capaian and the serapan beside it. By the rule that the
// report states; without one only what is wrong under every usage. Then sentences against the labels of the tables.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

const Decimal kFull(100);
const Decimal kMostSerapan(200);  // printed percentages above are slips of the pen (9553 %)
const Decimal kTolerance(5);      // points within which some usages call a row "cukup efisien"

enum class Label { none, efisien, tidak };

Label label_of(const std::string& text) {
    const std::string folded = fold(text);
    if (!contains_word(folded, "efisien") && !contains_word(folded, "efisiensi")) return Label::none;
    for (const std::string_view denial : {"tidak efisien", "kurang efisien", "belum efisien", "tidak terjadi efisiensi",
                                          "tidak ada efisiensi", "inefisien"})
        if (contains_word(folded, denial)) return Label::tidak;
    return folded == "efisien" || folded == "sangat efisien" ? Label::efisien : Label::none;
}

// How capaian and serapan stand to each other in every reading of a row.
struct Balance {
    std::vector<Decimal> capaian, serapan;

    bool known() const { return !capaian.empty() && !serapan.empty(); }
    // Is capaian above serapan by more than `margin` in every reading?
    bool above(const Decimal& margin) const {
        return all([&](const Decimal& c, const Decimal& s) {
            const Result<Decimal> rest = subtract(c, s);
            return rest && *rest > margin;
        });
    }
    bool below(const Decimal& margin) const {
        return all([&](const Decimal& c, const Decimal& s) {
            const Result<Decimal> rest = subtract(s, c);
            return rest && *rest > margin;
        });
    }

private:
    template <class Test>
    bool all(Test test) const {
        return known() && std::all_of(capaian.begin(), capaian.end(), [&](const Decimal& c) {
                   return std::all_of(serapan.begin(), serapan.end(), [&](const Decimal& s) { return test(c, s); });
               });
    }
};

struct LabelledRow {
    int tabel = -1, baris = -1, kolom = -1;
    Label label = Label::none;
};

class EfficiencyLabels {
public:
    EfficiencyLabels(const CheckContext& context, Sink& sink) : report_(context.report), sink_(sink) {}

    void run() {
        rule_ = stated_rule();
        for (std::size_t i = 0; i < report_.tabel.size(); ++i)
            if (report_.tabel[i].kind == TableKind::efisiensi) check_table(static_cast<int>(i));
        for (const Teks& teks : report_.teks)
            if (!teks.lampiran && teks.block.text.find("fisien") != std::string::npos) check_text(teks);
    }

private:
    // "Efisien bila capaian kinerja lebih besar dari serapan": is capaian to be above serapan?
    bool stated_rule() const {
        static const re2::RE2 kRule(
            R"(efisien\S* (?:bila|jika|apabila|kalau|karena|yaitu bila|yaitu jika) (?:nilai |persentase |tingkat |rata rata )?(?:capaian|kinerja)[a-z ]{0,40}(?:lebih besar|lebih tinggi|melebihi|melampaui|di ?atas)[a-z ]{0,50}(?:serapan|anggaran|keuangan))");
        return std::any_of(report_.teks.begin(), report_.teks.end(), [](const Teks& teks) {
            const std::string& text = teks.block.text;
            if (text.find("fisien") == std::string::npos) return false;
            const std::string folded = fold(text);
            re2::StringPiece rest(folded), match;
            // "tidak efisien karena capaian lebih besar …" is no such rule.
            return re2::RE2::PartialMatch(rest, kRule) &&
                   !re2::RE2::PartialMatch(
                       folded,
                       R"((?:tidak|kurang|belum) efisien (?:bila|jika|apabila|karena) \S* ?\S* ?(?:capaian|kinerja)[a-z ]{0,40}(?:lebih besar|lebih tinggi))");
        });
    }

    Balance balance_of(const Tabel& tabel, int row) const {
        Balance balance;
        const int capaian = capaian_column(report_, tabel);
        if (capaian < 0) return balance;
        const Sel& printed = cell_at(tabel, row, capaian);
        if (!printed.angka) return balance;
        balance.capaian.push_back(printed.angka->value);
        const Sel *target = tabel.cell(row, Role::target), *realisasi = tabel.cell(row, Role::realisasi);
        add_quotient(balance.capaian, realisasi, target);
        if (const Sel* serapan = tabel.cell(row, Role::serapan);
            serapan != nullptr && serapan->angka && serapan->angka->value <= kMostSerapan)
            balance.serapan.push_back(serapan->angka->value);
        const Sel* pagu = nullptr;
        for (const Role role : {Role::anggaran, Role::anggaran_perubahan})
            if (const Sel* sel = tabel.cell(row, role); sel != nullptr && sel->angka) pagu = sel;
        add_quotient(balance.serapan, tabel.cell(row, Role::realisasi_anggaran), pagu);
        return balance;
    }

    static void add_quotient(std::vector<Decimal>& values, const Sel* numerator, const Sel* denominator) {
        if (numerator == nullptr || denominator == nullptr || !numerator->angka || !denominator->angka ||
            denominator->angka->value.is_zero())
            return;
        if (const Result<Decimal> value = quotient(numerator->angka->value, denominator->angka->value, 100, 2))
            values.push_back(*value);
    }

    void check_table(int index) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        // "Tingkat Efisiensi (%)" beside "Kategori": labels may stand in either.
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column)
            if (tabel.kolom[static_cast<std::size_t>(column)].role == Role::kategori) check_column(index, column);
    }

    void check_column(int index, int column) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Label label = label_of(cell_at(tabel, row, column).text);
            if (label == Label::none) continue;
            rows_.push_back({index, row, column, label});
            const Place place = cell_place(tabel, row, column);
            const Balance balance = balance_of(tabel, row);
            if (tabel.baris[static_cast<std::size_t>(row)].is_total || !balance.known()) {
                sink_.checked(place, Verdict::tidak_dapat, "capaian atau serapan baris ini tidak ada");
                continue;
            }
            if (!is_wrong(label, balance)) {
                sink_.checked(place, Verdict::cocok);
                continue;
            }
            Finding& finding =
                report_cell(sink_, tabel, row, column, label == Label::tidak ? "Efisien" : "Tidak efisien");
            finding.args["capaian"] = format_angka(balance.capaian.front(), true);
            finding.args["serapan"] = format_angka(balance.serapan.front(), true);
        }
    }

    bool is_wrong(Label label, const Balance& balance) const {
        if (rule_) return label == Label::tidak ? balance.above(Decimal(0)) : balance.below(Decimal(0));
        // Some count efficiency only where the target was reached, some allow five points.
        const bool reached =
            std::all_of(balance.capaian.begin(), balance.capaian.end(), [](const Decimal& c) { return c >= kFull; });
        if (label == Label::tidak) return reached && balance.above(Decimal(0));
        const bool over =
            std::any_of(balance.capaian.begin(), balance.capaian.end(), [](const Decimal& c) { return c > kFull; });
        return !over && balance.below(kTolerance);
    }

    void check_text(const Teks& teks) {
        const std::string text = one_line(teks.block.text);
        for (const Sentence& span : split_sentences(text)) {
            const std::string_view sentence = std::string_view(text).substr(span.begin, span.end - span.begin);
            const std::string folded = fold(sentence);
            if (!contains_word(folded, "efisien") && !contains_word(folded, "efisiensi")) continue;
            check_reason(teks, span, sentence, folded);
            check_denial(teks, span, sentence, folded);
        }
    }

    // "Efisien karena capaian lebih kecil daripada serapan": the reason speaks against the label under every usage.
    void check_reason(const Teks& teks, const Sentence& span, std::string_view sentence, const std::string& folded) {
        static const re2::RE2 kReason(
            R"((tidak |kurang |belum |tidak dapat dikategorikan |belum dapat dikategorikan )?efisien (?:karena|sebab|dikarenakan|sehubungan) (?:nilai |persentase |tingkat )*(?:capaian|kinerja)[a-z0-9 ]{0,40}?(lebih kecil|lebih rendah|di ?bawah|kurang dari|lebih besar|lebih tinggi|di ?atas|melebihi)[a-z ]{0,20}(?:serapan|anggaran|realisasi anggaran|keuangan))");
        std::string denial, order;
        if (!re2::RE2::PartialMatch(folded, kReason, &denial, &order)) return;
        const bool smaller = order.starts_with("lebih k") || order.starts_with("lebih r") || order.ends_with("bawah") ||
                             order.starts_with("kurang");
        const Place place = BlockPlaces(report_, teks.block).at(span.begin);
        if (denial.empty() != smaller) return sink_.checked(place, Verdict::cocok);
        Finding& finding =
            sink_.report(place, text_locator(teks),
                         (denial.empty() ? "efisien karena capaian " : "tidak efisien karena capaian ") + order,
                         denial.empty() ? "tidak efisien" : "efisien");
        fill(finding, sentence);
    }

    // "Tidak ada efisiensi" over tables that call most rows efficient; "semua efisien" over one that does not.
    void check_denial(const Teks& teks, const Sentence& span, std::string_view sentence, const std::string& folded) {
        static const re2::RE2 kNone(
            R"((?:^| )((?:tidak|belum) (?:ada|terdapat|terjadi|menunjukkan) efisiensi)(?: |$))");
        static const re2::RE2 kAll(R"((?:^| )((?:semua|seluruh) sasaran (?:\S+ ){0,4}efisien)(?: |$))");
        std::string found;
        const bool none = re2::RE2::PartialMatch(folded, kNone, &found);
        if (!none && (!re2::RE2::PartialMatch(folded, kAll, &found) || label_of(found) == Label::tidak ||
                      contains_word(folded, "tidak")))
            return;
        std::size_t against = 0, all = 0;
        std::vector<Related> related;
        for (const LabelledRow& row : rows_) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(row.tabel)];
            if (!may_compare(tabel.konteks, teks.konteks) || tabel.baris[static_cast<std::size_t>(row.baris)].is_total)
                continue;
            ++all;
            if ((row.label == Label::efisien) != none) continue;
            ++against;
            related.push_back(related_cell(tabel, row.baris, row.kolom));
        }
        const Place place = BlockPlaces(report_, teks.block).at(span.begin);
        if (all == 0) return sink_.checked(place, Verdict::tidak_dapat, "tabel efisiensi tanpa kategori");
        const bool wrong = none ? against * 2 > all : against > 0;
        if (!wrong) return sink_.checked(place, Verdict::cocok);
        Finding& finding = sink_.report(place, text_locator(teks), found,
                                        std::to_string(against) + " dari " + std::to_string(all) +
                                            (none ? " baris efisien" : " baris tidak efisien"));
        fill(finding, sentence);
        finding.related = std::move(related);
    }

    static void fill(Finding& finding, std::string_view sentence) {
        finding.quote = shorten(squeeze(sentence), 200);
        finding.args["nama"] = "kalimat ini";
    }

    const Report& report_;
    Sink& sink_;
    bool rule_ = false;  // the report says that capaian must be above serapan
    std::vector<LabelledRow> rows_;
};

}  // namespace

void check_efficiency_label(const CheckContext& context, Sink& sink) { EfficiencyLabels(context, sink).run(); }

}  // namespace lkiplint
