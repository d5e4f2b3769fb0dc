// target-pk, target-renstra, realisasi-antar-tabel: the figures of an indicator are the same in every table.
#include "base/text.h"
#include "checks/common.h"
#include "checks/indicator_conflicts.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

Related related_figure(const IndicatorFigures& figures, const Figure& figure) {
    const Tabel& tabel = figures.table(figure);
    const std::string what = std::string(besaran_name(figure.besaran)) + (figure.tahun != 0 ? " " + std::to_string(figure.tahun) : "");
    return {cell_place(tabel, figure.baris, figure.kolom), tabel.label() + ": " + what + " " + figure.printed.text};
}

void report_conflict(const IndicatorFigures& figures, const Conflict& conflict, Sink& sink) {
    const Tabel& tabel = figures.table(conflict.salah);
    Finding& finding = report_cell(sink, tabel, conflict.salah.baris, conflict.salah.kolom, conflict.benar.printed.text);
    const Report& report = figures.report();
    finding.args["nama"] = shorten(report.indikator[static_cast<std::size_t>(conflict.salah.indikator)].nama, 90);
    finding.args["besaran"] = besaran_name(conflict.salah.besaran);
    finding.args["tahun"] = conflict.salah.tahun != 0 ? " " + std::to_string(conflict.salah.tahun) : "";
    finding.args["sumber"] = figures.table(conflict.benar).label();
    finding.related.push_back(related_figure(figures, conflict.benar));
    for (const Figure& other : conflict.sebelumnya) finding.related.push_back(related_figure(figures, other));
    for (const Figure& other : conflict.serupa) finding.related.push_back(related_figure(figures, other));
}

void report_conflicts(const CheckContext& context, Dasar dasar, Sink& sink) {
    const IndicatorFigures figures(context.report);
    const Conflicts conflicts = find_conflicts(figures);
    for (const Conflict& conflict : conflicts.found)
        if (conflict.dasar == dasar) report_conflict(figures, conflict, sink);
    for (const Conflicts::Compared& compared : conflicts.compared) {
        if (compared.dasar != dasar) continue;
        sink.checked(compared.place, compared.reason.empty() ? Verdict::cocok : Verdict::tidak_dapat, compared.reason);
    }
}

}  // namespace

void check_target_pk(const CheckContext& context, Sink& sink) { report_conflicts(context, Dasar::pk, sink); }

void check_target_renstra(const CheckContext& context, Sink& sink) { report_conflicts(context, Dasar::renstra, sink); }

void check_result_between_tables(const CheckContext& context, Sink& sink) { report_conflicts(context, Dasar::tabel_lain, sink); }

}  // namespace lkiplint
