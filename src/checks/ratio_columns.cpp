#include "checks/ratio_columns.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

// The nearest column of a role before `column`, or else the first after it; -1 when there is none.
int nearest_column(const Tabel& tabel, int column, Role role) {
    const auto has_role = [&](int i) { return tabel.kolom[static_cast<std::size_t>(i)].role == role; };
    for (int i = column - 1; i >= 0; --i)
        if (has_role(i)) return i;
    for (int i = column + 1; i < static_cast<int>(tabel.kolom.size()); ++i)
        if (has_role(i)) return i;
    return -1;
}

// The last column before `column` that says it holds the realisasi of a year.
int latest_year(const Tabel& tabel, int column) {
    for (int i = column - 1; i >= 0; --i) {
        const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(i)];
        const std::string header = fold(kolom.header);
        if (kolom.role == Role::tahun && (contains_word(header, "realisasi") || header.starts_with("kinerja s d")))
            return i;
    }
    return -1;
}

// The header's formula when it speaks of realisasi and this target, else the nearest columns of these roles.
RatioColumns columns_of(const Tabel& tabel, int column, const RatioRoles& roles) {
    const auto role_at = [&](int i) {
        return is_valid_column(tabel, i) ? tabel.kolom[static_cast<std::size_t>(i)].role : Role::lain;
    };
    const auto is_realisasi = [&](int i) {
        return role_at(i) == Role::realisasi || (roles.years && role_at(i) == Role::tahun);
    };
    const std::optional<ColumnFormula>& formula = tabel.kolom[static_cast<std::size_t>(column)].formula;
    if (formula && formula->op == ColumnFormula::Op::quotient) {
        if (is_realisasi(formula->left) && role_at(formula->right) == roles.target)
            return {formula->left, formula->right, column, false, true};
        if (role_at(formula->left) == roles.target && is_realisasi(formula->right))
            return {formula->right, formula->left, column, true, true};
    }
    int realisasi = nearest_column(tabel, column, Role::realisasi);
    if (realisasi < 0 && roles.years) realisasi = latest_year(tabel, column);
    return {realisasi, nearest_column(tabel, column, roles.target), column, false, false};
}

// "Target 2022 | Realisasi 2022 | Capaian 2022": the figures of a year that is not the one reported on.
int column_of_year(const Tabel& tabel, int year, std::string_view word) {
    int found = -1;
    for (int i = 0; i < static_cast<int>(tabel.kolom.size()); ++i) {
        const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(i)];
        if (kolom.role != Role::tahun || kolom.tahun != year || fold(kolom.header) != word) continue;
        if (found >= 0) return -1;
        found = i;
    }
    return found;
}

void add_other_years(const Tabel& tabel, const RatioRoles& roles, std::vector<RatioTable>& tables) {
    if (roles.hasil != Role::capaian) return;
    for (const Kolom& kolom : tabel.kolom) {
        const std::string year = " " + std::to_string(kolom.tahun);
        if (kolom.role != Role::tahun || fold(kolom.header) != "capaian" + year) continue;
        const RatioColumns columns{column_of_year(tabel, kolom.tahun, "realisasi" + year),
                                   column_of_year(tabel, kolom.tahun, "target" + year),
                                   column_of_year(tabel, kolom.tahun, "capaian" + year), false, false};
        if (columns.realisasi >= 0 && columns.target >= 0 && columns.hasil >= 0) tables.push_back({&tabel, columns});
    }
}

}  // namespace

std::vector<RatioTable> tables_of(const Report& report, const RatioRoles& roles) {
    std::vector<RatioTable> tables;
    for (const Tabel& tabel : report.tabel) {
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            if (tabel.kolom[static_cast<std::size_t>(column)].role != roles.hasil) continue;
            const RatioColumns columns = columns_of(tabel, column, roles);
            if (columns.realisasi >= 0 && columns.target >= 0) tables.push_back({&tabel, columns});
        }
        add_other_years(tabel, roles, tables);
    }
    return tables;
}

}  // namespace lkiplint
