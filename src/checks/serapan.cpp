// serapan: the percentage of anggaran that was spent is realisasi / anggaran of its own row.
#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

// A formula row can only be trusted when it names columns that hold figures: number rows slip with merged cells.
bool can_hold_amounts(const Tabel& tabel, int column) {
    if (!is_valid_column(tabel, column)) return false;
    const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
    return is_version_of_anggaran(role) || is_realisasi_anggaran(tabel, column) || role == Role::lain;
}

// Realisasi (left) and anggaran (right) of a serapan column.
std::optional<ColumnPair> sources_of(const Tabel& tabel, int column) {
    const std::optional<ColumnFormula>& formula = tabel.kolom[static_cast<std::size_t>(column)].formula;
    if (formula && formula->op == ColumnFormula::Op::quotient && can_hold_amounts(tabel, formula->left) &&
        can_hold_amounts(tabel, formula->right) && formula->left != formula->right)
        return ColumnPair{formula->left, formula->right};
    return spent_of(tabel, column);
}

Verdict compare(const Sel& printed, const Decimal& value, const Decimal& realisasi, const Decimal& anggaran) {
    const Verdict verdict = quotient_verdict(value, realisasi, anggaran, 100);
    if (agrees(verdict) || (printed.angka && printed.angka->percent)) return verdict;
    return fraction_verdict(value, realisasi, anggaran);
}

void report_row(Sink& sink, const Tabel& tabel, int row, int column, ColumnPair sources) {
    const Sel& realisasi = cell_at(tabel, row, sources.left);
    const Sel& anggaran = cell_at(tabel, row, sources.right);
    Finding& finding =
        report_cell(sink, tabel, row, column,
                    percent_like(cell_at(tabel, row, column).text, *figure(realisasi), *figure(anggaran)));
    finding.args["realisasi"] = squeeze(realisasi.text);
    finding.args["anggaran"] = squeeze(anggaran.text);
    finding.related.push_back({cell_place(tabel, row, sources.left), "realisasi: " + squeeze(realisasi.text)});
    finding.related.push_back({cell_place(tabel, row, sources.right), "anggaran: " + squeeze(anggaran.text)});
}

void check_row(Sink& sink, const Tabel& tabel, int row, int column, ColumnPair sources) {
    const Sel& printed = cell_at(tabel, row, column);
    const std::optional<Decimal> realisasi = figure(cell_at(tabel, row, sources.left));
    const std::optional<Decimal> anggaran = figure(cell_at(tabel, row, sources.right));
    const bool has_text = !trim(printed.text).empty();
    if (!has_text && !(realisasi && anggaran)) return;  // a heading row: nothing is claimed
    const Place place = cell_place(tabel, row, column);
    const std::optional<Decimal> value = figure(printed);
    if (!value) return sink.checked(place, Verdict::tidak_dapat, reason_without_figure(printed));
    if (!realisasi || !anggaran)
        return sink.checked(place, Verdict::tidak_dapat, "anggaran atau realisasi pada baris ini tidak terbaca");
    if (anggaran->is_zero()) {
        const bool nothing = realisasi->is_zero() && value->is_zero();
        return sink.checked(place, nothing ? Verdict::cocok : Verdict::tidak_dapat, nothing ? "" : "anggaran nol");
    }
    const Verdict verdict = compare(printed, *value, *realisasi, *anggaran);
    if (agrees(verdict)) return sink.checked(place, verdict);
    report_row(sink, tabel, row, column, sources);
}

}  // namespace

void check_serapan(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            if (tabel.kolom[static_cast<std::size_t>(column)].role != Role::serapan) continue;
            const std::optional<ColumnPair> sources = sources_of(tabel, column);
            if (!sources) {
                sink.checked(tabel.header_place, Verdict::tidak_dapat, "kolom anggaran atau realisasi tidak dikenali");
                continue;
            }
            for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
                if (!tabel.baris[static_cast<std::size_t>(row)].is_average)
                    check_row(sink, tabel, row, column, *sources);
            }
        }
    }
}

}  // namespace lkiplint
