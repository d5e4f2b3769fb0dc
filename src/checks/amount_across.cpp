// amount-across: one budget line has one amount in every table that prints the same version of the budget, and one
// realisasi. Which columns print the same version is told by the lines they agree on.
#include "checks/amount_across.h"

#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

using Entry = AmountColumn::Entry;

class AmountComparer {
public:
    AmountComparer(const CheckContext& context, const BudgetFacts& facts, Sink& sink)
        : report_(context.report), facts_(facts), sink_(sink) {}

    void run() {
        const std::vector<AmountColumn>& columns = facts_.columns();
        for (std::size_t i = 0; i < columns.size(); ++i)
            for (std::size_t j = i + 1; j < columns.size(); ++j)
                if (facts_.same_version(columns[i], columns[j])) compare(columns[i], columns[j]);
        for (const AmountColumn& column : columns)
            for (const auto& [pos, entries] : column.ganda)
                for (const Entry& entry : entries) check_name(column, pos, entry);
    }

private:
    const Tabel& table_of(const AmountColumn& column) const {
        return report_.tabel[static_cast<std::size_t>(column.tabel)];
    }

    void compare(const AmountColumn& a, const AmountColumn& b) {
        for (const auto& [pos, first] : a.pos) {
            const auto other = b.pos.find(pos);
            if (other == b.pos.end()) continue;
            const Entry& second = other->second;
            if (first.value == second.value) {
                sink_.checked(cell_place(table_of(b), second.baris, b.kolom), Verdict::cocok);
                note_copies(cell_place(table_of(a), first.baris, a.kolom),
                            cell_place(table_of(b), second.baris, b.kolom), Verdict::cocok);
                continue;
            }
            // Printed to the rupiah here and with sen there.
            const Decimal parts[] = {first.value};
            const Decimal back[] = {second.value};
            if (agrees(sum_verdict(second.value, parts, Precision::rounded)) ||
                agrees(sum_verdict(first.value, back, Precision::rounded))) {
                sink_.checked(cell_place(table_of(b), second.baris, b.kolom), Verdict::pembulatan);
                note_copies(cell_place(table_of(a), first.baris, a.kolom),
                            cell_place(table_of(b), second.baris, b.kolom), Verdict::pembulatan);
                continue;
            }
            if (breaks_its_tree(table_of(a), first.baris, a.kolom) ||
                breaks_its_tree(table_of(b), second.baris, b.kolom)) {
                sink_.checked(cell_place(table_of(b), second.baris, b.kolom), Verdict::tidak_dapat,
                              "jumlah di tabelnya sendiri tidak cocok");
                continue;
            }
            if (support(pos, a, first) > support(pos, b, second))
                report(b, pos, second, a, first);
            else if (support(pos, b, second) > support(pos, a, first))
                report(a, pos, first, b, second);
            else
                report(b, pos, second, a, first);
        }
    }

    void note_copies(Place a, Place b, Verdict verdict) {
        sink_.compared(a, b, verdict);
        sink_.compared(b, a, verdict);
    }

    // In how many columns the amount stands, and whether its own table proves it by parts that add up.
    std::pair<int, int> support(int pos, const AmountColumn& column, const Entry& entry) const {
        int same = 0;
        for (const AmountColumn& other : facts_.columns()) {
            const auto found = other.pos.find(pos);
            if (&other == &column || found == other.pos.end() || found->second.value != entry.value) continue;
            same += other.realisasi == column.realisasi ? 1 : 0;
        }
        const Tabel& tabel = table_of(column);
        const Baris& baris = tabel.baris[static_cast<std::size_t>(entry.baris)];
        return {same, (baris.anak.empty() ? 0 : 2) + (baris.induk >= 0 ? 1 : 0)};
    }

    void report(const AmountColumn& wrong, int pos, const Entry& entry, const AmountColumn& right, const Entry& proof) {
        if (check_name(wrong, pos, entry)) return;
        if (!reported_.emplace(wrong.tabel, entry.baris, wrong.kolom).second) return;
        const Tabel& tabel = table_of(wrong);
        const std::string& printed = cell_at(tabel, entry.baris, wrong.kolom).squeezed();
        Finding& finding = report_cell(sink_, tabel, entry.baris, wrong.kolom, amount_like(printed, proof.value));
        finding.args["sumber"] = table_of(right).label();
        finding.args["lain"] = cell_at(table_of(right), proof.baris, right.kolom).squeezed();
        finding.related.push_back(related_cell(table_of(right), proof.baris, right.kolom));
    }

    // The row carries the name of this line but the amount of another, which the table lacks: the name is wrong.
    bool check_name(const AmountColumn& column, int pos, const Entry& entry) {
        if (column.realisasi || !named_otherwise(column, pos, entry.value)) return false;
        const int owner = line_with_amount(report_, facts_, pos, entry.value, false);
        if (owner < 0 || column.pos.contains(owner) || column.ganda.contains(owner)) return false;
        if (!reported_.emplace(column.tabel, entry.baris, -1).second) return true;
        const Tabel& tabel = table_of(column);
        const Padanan& right = report_.pos[static_cast<std::size_t>(owner)];
        const int named = entry.kolom_nama >= 0 ? entry.kolom_nama : column.kolom;
        Finding& finding = report_cell(sink_, tabel, entry.baris, named, squeeze(right.nama));
        finding.args["sumber"] = report_.tabel[static_cast<std::size_t>(right.sebutan.front().tabel)].label();
        finding.args["nama"] = cell_at(tabel, entry.baris, column.kolom).squeezed();
        finding.args["lain"] = squeeze(right.nama);
        const Sebutan& at = right.sebutan.front();
        if (at.kolom >= 0)
            finding.related.push_back(
                related_cell(report_.tabel[static_cast<std::size_t>(at.tabel)], at.baris, at.kolom));
        return true;
    }

    // Another column of the budget prints the line with another amount, and none with this one.
    bool named_otherwise(const AmountColumn& column, int pos, const Decimal& value) const {
        bool other = false;
        for (const AmountColumn& there : facts_.columns()) {
            if (there.tabel == column.tabel || there.realisasi) continue;
            const auto found = there.pos.find(pos);
            if (found == there.pos.end()) continue;
            if (found->second.value == value) return false;
            other = true;
        }
        return other;
    }

    const Report& report_;
    const BudgetFacts& facts_;
    Sink& sink_;
    std::set<std::tuple<int, int, int>> reported_;
};

}  // namespace

int line_with_amount(const Report& report, const BudgetFacts& facts, int pos, const Decimal& value, bool realisasi) {
    if (value.is_zero()) return -1;
    const Level level = report.pos[static_cast<std::size_t>(pos)].level;
    int owner = -1;
    for (const AmountColumn& column : facts.columns()) {
        if (column.realisasi != realisasi) continue;
        for (const auto& [line, entry] : column.pos) {
            if (line == pos || entry.value != value || report.pos[static_cast<std::size_t>(line)].level != level)
                continue;
            if (owner >= 0 && owner != line) return -1;
            owner = line;
        }
    }
    return owner;
}

void check_amount_across(const CheckContext& context, Sink& sink) {
    const BudgetFacts& facts = budget_facts_of(context);
    AmountComparer(context, facts, sink).run();
    check_efficiency_amounts(context, facts, sink);
    check_input_amounts(context, facts, sink);
}

}  // namespace lkiplint
