// overspent: a row spends more than its anggaran.
#include <array>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

// Realisasi (left) and anggaran (right). Input-output tables give money under target and realisasi, beside counts.
std::optional<ColumnPair> sources_of(const Tabel& tabel) {
    switch (tabel.kind) {
        case TableKind::realisasi_anggaran:
        case TableKind::efisiensi:
            return spent_of(tabel, static_cast<int>(tabel.kolom.size()));
        case TableKind::input_output:
            break;
        default:
            return std::nullopt;
    }
    const ColumnPair pair{tabel.column(Role::realisasi), tabel.column(Role::target)};
    if (pair.left < 0 || pair.right < 0) return std::nullopt;
    return pair;
}

bool is_money(const Tabel& tabel, const Sel& sel) {
    return tabel.kind != TableKind::input_output || (sel.angka && sel.angka->rupiah);
}

// 100,15 spent of an anggaran printed as 100 is within what the missing decimals allow.
bool exceeds(const Decimal& realisasi, const Decimal& anggaran) {
    if (realisasi <= anggaran) return false;
    return sum_verdict(anggaran, std::array{realisasi}, Precision::exact) == Verdict::salah;
}

void check_row(Sink& sink, const Tabel& tabel, int row, ColumnPair sources) {
    const Sel& spent = cell_at(tabel, row, sources.left);
    const Sel& budget = cell_at(tabel, row, sources.right);
    if (!is_money(tabel, spent) || !is_money(tabel, budget)) return;
    const std::optional<Decimal> realisasi = figure(spent);
    const std::optional<Decimal> anggaran = figure(budget);
    if (!realisasi && !anggaran) return;  // a heading row
    const Place place = cell_place(tabel, row, sources.left);
    if (!realisasi || !anggaran) {
        sink.checked(place, Verdict::tidak_dapat, "anggaran atau realisasi pada baris ini tidak terbaca");
        return;
    }
    if (!exceeds(*realisasi, *anggaran)) {
        sink.checked(place, Verdict::cocok);
        return;
    }
    Finding& finding = report_cell(sink, tabel, row, sources.left, "<= " + squeeze(budget.text));
    finding.args["realisasi"] = squeeze(spent.text);
    finding.args["anggaran"] = squeeze(budget.text);
    const Result<Decimal> percent =
        anggaran->is_zero() ? Result<Decimal>(Error{}) : quotient(*realisasi, *anggaran, 100, 2);
    finding.args["persen"] = percent ? format_angka(*percent, true) : "-";
    finding.related.push_back({cell_place(tabel, row, sources.right), "anggaran: " + squeeze(budget.text)});
}

}  // namespace

void check_overspent(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        const std::optional<ColumnPair> sources = sources_of(tabel);
        if (!sources) continue;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            if (!tabel.baris[static_cast<std::size_t>(row)].is_average) check_row(sink, tabel, row, *sources);
        }
    }
}

}  // namespace lkiplint
