// empty-column: a table has a column for kriteria or kategori, and nobody filled it in.
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr int kFewestRows = 2;

Role label_role(TableKind kind) {
    switch (kind) {
        case TableKind::capaian:
        case TableKind::capaian_program:
            return Role::kriteria;
        case TableKind::efisiensi:
            return Role::kategori;
        default:
            return Role::lain;  // classes as columns with ticks are left empty by right
    }
}

// A row that claims something to be labelled.
bool has_result(const Tabel& tabel, int row) {
    for (const Role role : {Role::capaian, Role::capaian_akhir, Role::serapan}) {
        const Sel* cell = tabel.cell(row, role);
        if (cell != nullptr && has_digit(cell->text)) return true;
    }
    return false;
}

void check_table(const Tabel& tabel, Role role, Sink& sink) {
    std::vector<int> columns;
    for (int i = 0; i < static_cast<int>(tabel.kolom.size()); ++i)
        if (tabel.kolom[static_cast<std::size_t>(i)].role == role) columns.push_back(i);
    if (columns.empty()) return;
    std::vector<int> empty_rows;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
        if (baris.is_total || baris.is_average) continue;
        for (const int column : columns) {
            if (trim(cell_at(tabel, row, column).text).empty()) continue;
            sink.checked(tabel.header_place, Verdict::cocok);
            return;
        }
        if (has_result(tabel, row)) empty_rows.push_back(row);
    }
    if (static_cast<int>(empty_rows.size()) < kFewestRows) {
        sink.checked(tabel.header_place, Verdict::tidak_dapat, "terlalu sedikit baris berisi capaian");
        return;
    }
    const std::string header = column_name(tabel, columns.front());
    const std::string count = std::to_string(empty_rows.size());
    const Place named = tabel.kolom[static_cast<std::size_t>(columns.front())].place;
    Finding& finding = sink.report(named.line > 0 ? named : tabel.header_place, tabel.label() + " › " + header, header,
                                   std::string(role_name(role)) + " diisi pada " + count + " baris");
    finding.quote = quote_row(tabel, empty_rows.front());
    finding.args["kolom"] = header;
    finding.args["banyak"] = count;
    for (const int row : empty_rows)
        finding.related.push_back(
            {tabel.baris[static_cast<std::size_t>(row)].place, row_label(tabel, row) + ": (kosong)"});
}

}  // namespace

void check_empty_column(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        const Role role = label_role(tabel.kind);
        if (role != Role::lain) check_table(tabel, role, sink);
    }
}

}  // namespace lkiplint
