// serapan: the percentage of anggaran that was spent is realisasi / anggaran of its own row.
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr int kFewestWrong = 3;  // fewer say nothing about whether the columns were read rightly

// A formula row can only be trusted when it names columns that hold figures: number rows slip with merged cells.
bool can_hold_amounts(const Tabel& tabel, int column) {
    if (!is_valid_column(tabel, column)) return false;
    const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
    return is_version_of_anggaran(role) || is_realisasi_anggaran(tabel, column) || role == Role::lain;
}

// Realisasi (left) and anggaran (right) of a serapan column.
struct Sources {
    ColumnPair columns;
    bool declared = false;  // by the header's formula
};

std::optional<Sources> sources_of(const Tabel& tabel, int column) {
    const std::optional<ColumnFormula>& formula = tabel.kolom[static_cast<std::size_t>(column)].formula;
    if (formula && formula->op == ColumnFormula::Op::quotient && can_hold_amounts(tabel, formula->left) &&
        can_hold_amounts(tabel, formula->right) && formula->left != formula->right)
        return Sources{{formula->left, formula->right}, true};
    const std::optional<ColumnPair> spent = spent_of(tabel, column);
    if (!spent) return std::nullopt;
    return Sources{*spent, false};
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
    finding.args["rincian"] = percent_of(*figure(realisasi), *figure(anggaran));
    finding.related.push_back({cell_place(tabel, row, sources.left), "realisasi: " + squeeze(realisasi.text)});
    finding.related.push_back({cell_place(tabel, row, sources.right), "anggaran: " + squeeze(anggaran.text)});
}

struct Row {
    int row = -1;
    Verdict verdict = Verdict::tidak_dapat;
    std::string reason;
};

// The mean of the percentages above a total row: what some reports print there.
bool is_mean_of_column(const Tabel& tabel, int row, int column, const Decimal& printed) {
    const Parts parts = parts_of(tabel, row, column);
    const Result<Decimal> whole = parts.complete ? sum(parts.values) : Result<Decimal>(Error{});
    return whole &&
           agrees(quotient_verdict(printed, *whole, Decimal(static_cast<std::int64_t>(parts.values.size())), 1));
}

// The row's own amounts do not add up and its percentage is that of its parts: the sum is reported, not this.
bool follows_from_parts(const Tabel& tabel, int row, const Sel& printed, const Decimal& value, ColumnPair sources) {
    const Parts realisasi = parts_of(tabel, row, sources.left);
    const Parts anggaran = parts_of(tabel, row, sources.right);
    if (!realisasi.complete || !anggaran.complete) return false;
    const Result<Decimal> spent = sum(realisasi.values);
    const Result<Decimal> budget = sum(anggaran.values);
    return spent && budget && !budget->is_zero() && agrees(compare(printed, value, *spent, *budget));
}

std::string_view excuse(const Tabel& tabel, int row, int column, const Decimal& value, ColumnPair sources) {
    if (follows_from_parts(tabel, row, cell_at(tabel, row, column), value, sources))
        return "mengikuti jumlah lain pada baris ini yang salah";
    if (tabel.baris[static_cast<std::size_t>(row)].is_total && is_mean_of_column(tabel, row, column, value))
        return "baris ini memuat rata-rata persentase, bukan persentase jumlahnya";
    return {};
}

// Nothing when the row claims nothing: a heading.
std::optional<Row> judge_row(const Tabel& tabel, int row, int column, ColumnPair sources) {
    const Sel& printed = cell_at(tabel, row, column);
    const std::optional<Decimal> realisasi = figure(cell_at(tabel, row, sources.left));
    const std::optional<Decimal> anggaran = figure(cell_at(tabel, row, sources.right));
    const bool has_text = !trim(printed.text).empty();
    if (!has_text && !(realisasi && anggaran)) return std::nullopt;
    const std::optional<Decimal> value = figure(printed);
    if (!value) return Row{row, Verdict::tidak_dapat, reason_without_figure(printed)};
    if (!realisasi || !anggaran)
        return Row{row, Verdict::tidak_dapat, "anggaran atau realisasi pada baris ini tidak terbaca"};
    if (anggaran->is_zero()) {
        const bool nothing = realisasi->is_zero() && value->is_zero();
        return Row{row, nothing ? Verdict::cocok : Verdict::tidak_dapat, nothing ? "" : "anggaran nol"};
    }
    const Verdict verdict = compare(printed, *value, *realisasi, *anggaran);
    if (agrees(verdict)) return Row{row, verdict, {}};
    const std::string_view why_not = excuse(tabel, row, column, *value, sources);
    return Row{row, why_not.empty() ? Verdict::salah : Verdict::tidak_dapat, std::string(why_not)};
}

std::vector<Row> judge_column(const Tabel& tabel, int column, const Sources& sources) {
    std::vector<Row> rows;
    int checked = 0;
    int wrong = 0;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        if (tabel.baris[static_cast<std::size_t>(row)].is_average) continue;
        std::optional<Row> judged = judge_row(tabel, row, column, sources.columns);
        if (!judged) continue;
        if (judged->verdict != Verdict::tidak_dapat) ++checked;
        if (judged->verdict == Verdict::salah) ++wrong;
        rows.push_back(std::move(*judged));
    }
    if (sources.declared || wrong < kFewestWrong || wrong * 2 <= checked) return rows;
    for (Row& row : rows) {
        if (row.verdict != Verdict::salah) continue;
        row = {row.row, Verdict::tidak_dapat, "kolom anggaran dan realisasi tidak dapat dipastikan"};
    }
    return rows;
}

void check_column(const Tabel& tabel, int column, Sink& sink) {
    const std::optional<Sources> sources = sources_of(tabel, column);
    if (!sources) {
        sink.checked(tabel.header_place, Verdict::tidak_dapat, "kolom anggaran atau realisasi tidak dikenali");
        return;
    }
    for (const Row& row : judge_column(tabel, column, *sources)) {
        if (row.verdict == Verdict::salah) {
            report_row(sink, tabel, row.row, column, sources->columns);
        } else {
            const Place place = cell_place(tabel, row.row, column);
            sink.checked(place, row.verdict, row.reason);
            if (!agrees(row.verdict)) continue;
            sink.compared(cell_place(tabel, row.row, sources->columns.left), place, row.verdict);
            sink.compared(cell_place(tabel, row.row, sources->columns.right), place, row.verdict);
        }
    }
}

}  // namespace

void check_serapan(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            if (tabel.kolom[static_cast<std::size_t>(column)].role == Role::serapan) check_column(tabel, column, sink);
        }
    }
}

}  // namespace lkiplint
