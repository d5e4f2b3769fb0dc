// "Naik/Turun", "Selisih", "Pertumbuhan (%)", "Kekurangan": what the other rows of the column show to
// be the difference or the growth of two columns is so in this row too. Those of a budget are checked as what they are.
#include "checks/derived_column.h"

#include <array>
#include <string>

#include "base/angka.h"
#include "base/text.h"
#include "checks/budget.h"
#include "checks/column_proof.h"
#include "checks/common.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr int kMostColumns = 150;  // a report has dozens; each is held against all pairs of columns beside it

constexpr std::array kFormulas = {Formula::difference, Formula::growth, Formula::quotient};

// Bertambah/berkurang and sisa of a budget have a rule of their own.
bool is_checked_elsewhere(const Tabel& tabel, int column) {
    const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
    if (is_derived_amount(role)) return difference_of(tabel, column).has_value();
    // The second of two is no serapan.
    const bool second = role == Role::serapan && tabel.column(Role::serapan) != column;
    return !second && is_checked_ratio(tabel, column);
}

bool shows_trend(const Tabel& tabel) {
    return tabel.kind == TableKind::perbandingan || tabel.kind == TableKind::capaian;
}

// What the message of the total of a column says of this one.
void fill_as_total(const ProvedValue& value, const Tabel& tabel, int row, int column, Finding& finding) {
    const std::optional<Decimal> stated = figure(cell_at(tabel, row, column));
    const AngkaResult right = parse_angka(value.expected, AngkaKind::unknown);
    std::string difference;
    if (stated && right)
        if (const Result<Decimal> exact = subtract(*stated, right.angka->value))
            difference = format_angka(absolute(*exact));
    finding.args["judul"] = "Kolom";
    finding.args["dasar"] = "menurut \"" + finding.args["kiri"] + "\" dan \"" + finding.args["kanan"] + "\" seharusnya";
    finding.args["jumlah"] = value.expected;
    finding.args["selisih"] = difference;
}

void check_column(const Tabel& tabel, const FigureGrid& grid, int column, Derived derived, Sink& sink) {
    const std::optional<ColumnProof> proof = prove_column(tabel, grid, column, kFormulas);
    if (!proof) {
        return sink.checked(tabel.kolom[static_cast<std::size_t>(column)].place, Verdict::tidak_dapat,
                            "isi kolom lain tidak menunjukkan dari apa kolom ini dihitung");
    }
    for (const int row : proof->fitting) {
        const Place place = cell_place(tabel, row, column);
        sink.checked(place, Verdict::cocok);
        sink.compared(cell_place(tabel, row, proof->left), place, Verdict::cocok);
        sink.compared(cell_place(tabel, row, proof->right), place, Verdict::cocok);
    }
    for (const int row : proof->unclear)
        sink.checked(cell_place(tabel, row, column), Verdict::tidak_dapat, "cocok dengan cara hitung lain");
    for (const int row : proof->wrong) {
        const ProvedValue value = proved_value(grid, *proof, row, cell_at(tabel, row, column).text);
        if (value.expected.empty()) continue;
        Finding& finding = report_cell(sink, tabel, row, column, value.expected);
        finding.args["kolom"] = column_name(tabel, column);
        finding.args["kiri"] = column_name(tabel, proof->left);
        finding.args["kanan"] = column_name(tabel, proof->right);
        finding.args["rincian"] = value.rincian;
        if (derived == Derived::trend)
            finding.args["angka"] = value.rincian;
        else
            fill_as_total(value, tabel, row, column, finding);
        finding.related.push_back(related_column(tabel, row, proof->left));
        finding.related.push_back(related_column(tabel, row, proof->right));
    }
}

}  // namespace

void check_derived_columns(const CheckContext& context, Derived derived, Sink& sink) {
    const PhraseSet& words = phrase_set(context.pack, "kolom-selisih");
    int columns = 0;
    for (const Tabel& tabel : context.report.tabel) {
        if (shows_trend(tabel) != (derived == Derived::trend)) continue;
        std::optional<FigureGrid> grid;
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            const std::string name = fold(tabel.kolom[static_cast<std::size_t>(column)].header);
            if (is_checked_elsewhere(tabel, column) || !words.any_in(name)) continue;
            if (!grid) grid.emplace(tabel);
            if (!grid->holds(column)) continue;
            if (++columns > kMostColumns) return;
            check_column(tabel, *grid, column, derived, sink);
        }
    }
}

}  // namespace lkiplint
