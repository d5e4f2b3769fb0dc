// target-pk, target-renstra, realisasi-antar-tabel: the figures of an indicator are the same in every table.
// Words: indikator-serapan (names of indicators whose realisasi is what their line spent of its budget).
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/indicator_conflicts.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

Related related_figure(const IndicatorFigures& figures, const Figure& figure) {
    const Tabel& tabel = figures.table(figure);
    const std::string what =
        std::string(besaran_name(figure.besaran)) + (figure.tahun != 0 ? " " + std::to_string(figure.tahun) : "");
    return {cell_place(tabel, figure.baris, figure.kolom), tabel.label() + ": " + what + " " + figure.printed.text};
}

void report_conflict(const IndicatorFigures& figures, const Conflict& conflict, Sink& sink) {
    const Tabel& tabel = figures.table(conflict.salah);
    Finding& finding =
        report_cell(sink, tabel, conflict.salah.baris, conflict.salah.kolom, conflict.benar.printed.text);
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
    const IndicatorFigures& figures = figures_of(context);
    const std::shared_ptr<const Conflicts> kept =
        context.memo.get<Conflicts>("", [&] { return find_conflicts(figures); });
    const Conflicts& conflicts = *kept;
    for (const Conflict& conflict : conflicts.found)
        if (conflict.dasar == dasar) report_conflict(figures, conflict, sink);
    for (const Conflicts::Compared& compared : conflicts.compared) {
        if (compared.dasar != dasar) continue;
        if (compared.with) {
            sink.compared(compared.place, *compared.with, Verdict::cocok);
            continue;
        }
        sink.checked(compared.place, compared.reason.empty() ? Verdict::cocok : Verdict::tidak_dapat, compared.reason);
    }
}

// ---- "Persentase realisasi anggaran" of a program: the serapan of that program in the tables of realisasi.

struct Spending {
    int tabel = -1, baris = -1, kolom = -1;
};

using Spendings = std::vector<Spending>;

// What each line spent: index into Report::pos -> cells of serapan.
std::vector<Spendings> spendings_of(const Report& report) {
    std::vector<Spendings> spent(report.pos.size());
    for (std::size_t i = 0; i < report.pos.size(); ++i)
        for (const Sebutan& sebutan : report.pos[i].sebutan) {
            const Tabel& tabel = report.tabel[static_cast<std::size_t>(sebutan.tabel)];
            const int column = tabel.column(Role::serapan);
            if (tabel.kind == TableKind::realisasi_anggaran && column >= 0 &&
                cell_at(tabel, sebutan.baris, column).angka)
                spent[i].push_back({sebutan.tabel, sebutan.baris, column});
        }
    return spent;
}

std::map<std::pair<int, int>, std::size_t> lines_by_row(const Report& report) {
    std::map<std::pair<int, int>, std::size_t> lines;
    for (std::size_t i = 0; i < report.pos.size(); ++i)
        for (const Sebutan& sebutan : report.pos[i].sebutan) lines[{sebutan.tabel, sebutan.baris}] = i;
    return lines;
}

bool is_about_spending(const CheckContext& context, const Padanan& indikator) {
    const std::string name = fold(indikator.nama);
    if (!indikator.program || !contains_word(name, "persentase")) return false;
    for (const std::string& phrase : context.pack.word_list("indikator-serapan"))
        if (name == "persentase " + fold(phrase)) return true;
    return false;
}

// The row's own percentage, or the one of a row that the report has spent as a whole.
bool is_any_total(const Report& report, const Printed& printed) {
    for (const Tabel& tabel : report.tabel) {
        const int column = tabel.column(Role::serapan);
        if (tabel.kind != TableKind::realisasi_anggaran || column < 0) continue;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            if (tabel.baris[static_cast<std::size_t>(row)].is_total &&
                compare(printed_of(cell_at(tabel, row, column)), printed) == Likeness::same)
                return true;
    }
    return false;
}

void report_spending(const IndicatorFigures& figures, const Figure& figure, const Spending& right, Sink& sink) {
    const Tabel& tabel = figures.report().tabel[static_cast<std::size_t>(right.tabel)];
    const std::string& text = cell_at(tabel, right.baris, right.kolom).squeezed();
    Finding& finding = report_cell(sink, figures.table(figure), figure.baris, figure.kolom, text);
    finding.args["nama"] = figures.report().indikator[static_cast<std::size_t>(figure.indikator)].nama;
    finding.args["besaran"] = besaran_name(figure.besaran);
    finding.args["tahun"] = " " + std::to_string(figure.tahun);
    finding.args["sumber"] = tabel.label();
    finding.related.push_back(related_cell(tabel, right.baris, right.kolom));
}

void hold_to_spending(const CheckContext& context, const IndicatorFigures& figures, Sink& sink) {
    const Report& report = context.report;
    const std::vector<Spendings> spent = spendings_of(report);
    const auto lines = lines_by_row(report);
    for (int i = 0; i < figures.size(); ++i) {
        if (!is_about_spending(context, report.indikator[static_cast<std::size_t>(i)])) continue;
        for (const Figure& figure : figures.of(i)) {
            if (figure.besaran != Besaran::realisasi || figure.tahun != report.tahun) continue;
            // The line's name may stand only on the first of its rows.
            auto line = lines.upper_bound({figure.tabel, figure.baris});
            if (line == lines.begin() || (--line)->first.first != figure.tabel || spent[line->second].empty()) continue;
            const Spendings& own = spent[line->second];
            const auto agrees = [&](const Spending& cell) {
                const Tabel& tabel = report.tabel[static_cast<std::size_t>(cell.tabel)];
                return compare(printed_of(cell_at(tabel, cell.baris, cell.kolom)), figure.printed) !=
                       Likeness::different;
            };
            const bool right = std::any_of(own.begin(), own.end(), agrees) || is_any_total(report, figure.printed);
            if (right)
                sink.checked(cell_place(figures.table(figure), figure.baris, figure.kolom), Verdict::cocok);
            else
                report_spending(figures, figure, own.front(), sink);
        }
    }
}

}  // namespace

void check_target_pk(const CheckContext& context, Sink& sink) { report_conflicts(context, Dasar::pk, sink); }

void check_target_renstra(const CheckContext& context, Sink& sink) { report_conflicts(context, Dasar::renstra, sink); }

void check_result_between_tables(const CheckContext& context, Sink& sink) {
    report_conflicts(context, Dasar::tabel_lain, sink);
    hold_to_spending(context, figures_of(context), sink);
}

}  // namespace lkiplint
