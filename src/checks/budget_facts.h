// What a report says a budget line costs, column by column over all its tables, and the totals of the whole budget.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checks/check.h"
#include "report/report.h"

namespace lkiplint {

// One column of amounts of one table.
struct AmountColumn {
    struct Entry {
        Decimal value;
        int baris = -1;
        int kolom_nama = -1;
    };
    int tabel = -1, kolom = -1;
    bool realisasi = false;
    Role versi = Role::anggaran;              // anggaran: it does not say which version
    std::map<int, Entry> pos;                 // by index into Report::pos
    std::map<int, std::vector<Entry>> ganda;  // lines that the column prints more than once, with other amounts
};

struct BudgetTotal {
    Decimal value;
    Role versi = Role::anggaran;
    Place place;
    std::string sumber;  // "Tabel 3.11"
};

class BudgetFacts {
public:
    // Keeps a reference to `report`.
    explicit BudgetFacts(const Report& report);

    const std::vector<AmountColumn>& columns() const { return columns_; }
    // Totals of tables that hold the whole budget: printed, and summed up from their programs.
    const std::vector<BudgetTotal>& anggaran() const { return anggaran_; }
    const std::vector<BudgetTotal>& realisasi() const { return realisasi_; }
    // The total that spending is measured by: of the table that prints it beside the realisasi. Null when unknown.
    const BudgetTotal* last_anggaran() const;

    // Do two columns print the same thing: one version of the budget, or the realisasi of the year?
    bool same_version(const AmountColumn& a, const AmountColumn& b) const;
    // The amounts of a line in any version of the budget, or of its realisasi.
    std::vector<Decimal> amounts(int pos, bool realisasi) const;
    // As the table that has the realisasi prints it; nothing when no table does.
    std::optional<Decimal> latest(int pos, bool realisasi) const;

private:
    void read_columns();
    void read_totals(int tabel, int kolom, bool realisasi, Role versi);
    int column_of(int tabel, int kolom);

    const Report& report_;
    std::vector<AmountColumn> columns_;
    std::map<std::pair<int, int>, int> index_;  // (table, column) -> columns_
    std::vector<BudgetTotal> anggaran_, realisasi_;
};

// Those of a report, kept for the other checks.
const BudgetFacts& budget_facts_of(const CheckContext& context);

// Which version of the budget a column prints: by its header, else by the agreement its table belongs to.
Role version_of(const Tabel& tabel, int kolom);
// Does the cell contradict what stands below or above it in its own table? Other rules say so.
bool breaks_its_tree(const Tabel& tabel, int baris, int kolom);

}  // namespace lkiplint
