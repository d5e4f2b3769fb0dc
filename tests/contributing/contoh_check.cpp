// The example of CONTRIBUTING.md, "A kind of check". contributing_test.cpp holds the two to be the same.
// contoh: mulai
// unit-mismatch: a target is a percentage and its realisasi is counted in things, or the other way round.
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

// "12 dokumen" and "95 %" say what they count; "95" leaves it to the column satuan.
bool is_bare(const Angka& angka) { return !angka.percent && angka.unit.empty(); }

void check_row(const Tabel& tabel, int row, int target, int realisasi, Sink& sink) {
    const Place place = cell_place(tabel, row, realisasi);
    const Sel& planned = cell_at(tabel, row, target);
    const Sel& reached = cell_at(tabel, row, realisasi);
    for (const Sel* sel : {&planned, &reached}) {
        if (!sel->angka) return sink.checked(place, Verdict::tidak_dapat, reason_without_figure(*sel));
    }
    if (planned.angka->percent == reached.angka->percent) return sink.checked(place, Verdict::cocok);
    // A percent sign that was left out beside one that was not is no contradiction.
    if (is_bare(*planned.angka) || is_bare(*reached.angka))
        return sink.checked(place, Verdict::tidak_dapat, "satuan hanya tercetak di satu sel");
    Finding& finding = report_cell(sink, tabel, row, realisasi, {});  // which of the two is wrong cannot be known
    finding.args["target"] = planned.text;
    finding.related.push_back(related_cell(tabel, row, target));
}

}  // namespace

void check_unit_mismatch(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        const int target = tabel.column(Role::target);
        const int realisasi = tabel.column(Role::realisasi);
        if (tabel.kind != TableKind::capaian || target < 0 || realisasi < 0) continue;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            check_row(tabel, row, target, realisasi, sink);
    }
}

}  // namespace lkiplint
// contoh: selesai
