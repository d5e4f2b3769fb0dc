// What a sasaran costs is the sum of the programs that support it; its absorption is theirs.
#include <map>
#include <optional>

#include "base/text.h"
#include "checks/amount_across.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostPrograms = 12;  // every choice of programs is tried

struct Program {
    int pos;
    Decimal realisasi;
    Place place;
};

class EfficiencyComparer {
public:
    EfficiencyComparer(const CheckContext& context, const BudgetFacts& facts, Sink& sink)
        : report_(context.report), facts_(facts), sink_(sink) {}

    void run() {
        read_programs();
        read_goals();
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.kind != TableKind::efisiensi) continue;
            const int realisasi = tabel.column(Role::realisasi_anggaran);
            const int anggaran = anggaran_column(tabel);
            if (anggaran >= 0 && realisasi >= 0)
                compare_amounts(tabel, anggaran, realisasi);
            else if (anggaran < 0 && realisasi < 0)
                compare_percentages(tabel);
        }
    }

private:
    static int anggaran_column(const Tabel& tabel) {
        for (int i = 0; i < static_cast<int>(tabel.kolom.size()); ++i)
            if (is_version_of_anggaran(tabel.kolom[static_cast<std::size_t>(i)].role)) return i;
        return -1;
    }

    // The programs of the table of realisasi, and for every version of the budget what each choice of them costs.
    void read_programs() {
        const AmountColumn* spent = nullptr;
        for (const AmountColumn& column : facts_.columns()) {
            if (!column.realisasi) continue;
            if (spent != nullptr) return;  // quarters, or two tables: which one counts is not known
            spent = &column;
        }
        if (spent == nullptr) return;
        source_ = &report_.tabel[static_cast<std::size_t>(spent->tabel)];
        for (const auto& [pos, entry] : spent->pos)
            if (report_.pos[static_cast<std::size_t>(pos)].level == Level::program)
                programs_.push_back({pos, entry.value, cell_place(*source_, entry.baris, spent->kolom)});
        if (programs_.size() < 2 || programs_.size() > kMostPrograms) return programs_.clear();
        for (const AmountColumn& column : facts_.columns())
            if (!column.realisasi) add_choices(column);
    }

    void add_choices(const AmountColumn& column) {
        std::vector<Decimal> values;
        for (const Program& program : programs_) {
            const auto found = column.pos.find(program.pos);
            if (found == column.pos.end()) return;
            values.push_back(found->second.value);
        }
        for (unsigned choice = 1; choice < (1U << programs_.size()); ++choice) {
            std::vector<Decimal> parts;
            for (std::size_t i = 0; i < values.size(); ++i)
                if ((choice >> i) & 1U) parts.push_back(values[i]);
            const Result<Decimal> total = sum(parts);
            if (!total || total->is_zero()) continue;
            const auto [place, added] = choices_.emplace(total->to_string(), choice);
            if (!added && place->second != choice) place->second = 0;  // two choices cost the same
        }
    }

    std::vector<Decimal> spent_by(unsigned choice) const {
        std::vector<Decimal> parts;
        for (std::size_t i = 0; i < programs_.size(); ++i)
            if ((choice >> i) & 1U) parts.push_back(programs_[i].realisasi);
        return parts;
    }

    void compare_amounts(const Tabel& tabel, int anggaran, int realisasi) {
        if (programs_.empty()) return;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const std::optional<Angka>& budget = cell_at(tabel, row, anggaran).angka;
            const std::optional<Angka>& spent = cell_at(tabel, row, realisasi).angka;
            if (!budget || !spent || tabel.baris[static_cast<std::size_t>(row)].is_average) continue;
            const Place place = cell_place(tabel, row, realisasi);
            const auto choice = choices_.find(whole(budget->value));
            if (choice == choices_.end() || choice->second == 0) {
                sink_.checked(place, Verdict::tidak_dapat, "program pendukungnya tidak dapat dipastikan");
                continue;
            }
            const std::vector<Decimal> parts = spent_by(choice->second);
            const Verdict verdict = sum_verdict(spent->value, parts, Precision::rounded);
            if (verdict != Verdict::salah || is_wrong_total(tabel, row, realisasi)) {
                sink_.checked(place, verdict == Verdict::salah ? Verdict::tidak_dapat : verdict,
                              verdict == Verdict::salah ? "jumlah di tabelnya sendiri tidak cocok" : "");
                if (agrees(verdict)) note_sources(tabel, row, {realisasi, anggaran}, choice->second, verdict);
                continue;
            }
            report_amount(tabel, row, realisasi, choice->second, parts);
        }
    }

    // The programs were found by what they cost together, so their anggaran is that of the row.
    void note_sources(const Tabel& tabel, int row, ColumnPair columns, unsigned choice, Verdict verdict) {
        const Place place = cell_place(tabel, row, columns.left);
        sink_.compared(cell_place(tabel, row, columns.right), place, Verdict::cocok);
        for (std::size_t i = 0; i < programs_.size(); ++i)
            if ((choice >> i) & 1U) sink_.compared(programs_[i].place, place, verdict);
    }

    // Amounts without the decimals that are zero, so that 100,00 and 100 are one key.
    static std::string whole(const Decimal& value) {
        std::int64_t units = value.units();
        int scale = value.scale();
        while (scale > 0 && units % 10 == 0) {
            units /= 10;
            --scale;
        }
        return Decimal(units, scale).to_string();
    }

    static bool is_wrong_total(const Tabel& tabel, int row, int column) {
        if (!tabel.baris[static_cast<std::size_t>(row)].is_total) return false;
        const Parts parts = parts_of(tabel, row, column);
        return parts.values.size() >= 2 && sum_verdict(cell_at(tabel, row, column).angka->value, parts.values,
                                                       Precision::rounded) == Verdict::salah;
    }

    void report_amount(const Tabel& tabel, int row, int column, unsigned choice, const std::vector<Decimal>& parts) {
        const Result<Decimal> total = sum(parts);
        if (!total) return;
        Finding& finding =
            report_cell(sink_, tabel, row, column, amount_like(cell_at(tabel, row, column).text, *total));
        finding.args["sumber"] = source_->label();
        finding.args["lain"] = format_angka(*total);
        for (std::size_t i = 0; i < programs_.size(); ++i) {
            if (((choice >> i) & 1U) == 0) continue;
            const std::string name = squeeze(report_.pos[static_cast<std::size_t>(programs_[i].pos)].nama);
            finding.related.push_back({programs_[i].place, name + ": " + format_angka(programs_[i].realisasi)});
        }
    }

    // A table of realisasi may name the sasaran that its lines support: the total below each is what it absorbed.
    void read_goals() {
        for (std::size_t t = 0; t < report_.tabel.size(); ++t) {
            const Tabel& tabel = report_.tabel[t];
            const int goals = tabel.column(Role::tujuan), percent = tabel.column(Role::serapan);
            if (tabel.kind != TableKind::realisasi_anggaran || goals < 0 || percent < 0) continue;
            std::string name;
            for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
                const std::string& own = cell_at(tabel, row, goals).squeezed();
                if (tabel.baris[static_cast<std::size_t>(row)].is_total) {
                    if (!name.empty() && cell_at(tabel, row, percent).angka) add_goal(name, static_cast<int>(t), row);
                    name.clear();
                } else if (!own.empty()) {
                    name = own;
                }
            }
        }
    }

    void add_goal(const std::string& name, int tabel, int row) {
        const std::size_t before = goal_names_.size();
        const int group = goal_names_.add(without_label(name));
        if (group < 0) return;
        if (goal_names_.size() > before)
            goals_.push_back({tabel, row, -1});
        else
            goals_[static_cast<std::size_t>(group)].tabel = -1;  // two totals: which one counts is not known
    }

    void compare_percentages(const Tabel& tabel) {
        const int percent = tabel.column(Role::serapan);
        if (percent < 0 || goals_.empty()) return;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const std::optional<Angka>& printed = cell_at(tabel, row, percent).angka;
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            if (!printed || baris.is_total || baris.is_average) continue;
            const int group = goal_names_.find(without_label(tabel.row_name(row)));
            if (group < 0 || goals_[static_cast<std::size_t>(group)].tabel < 0) continue;
            compare_percentage(tabel, row, percent, printed->value, goals_[static_cast<std::size_t>(group)]);
        }
    }

    void compare_percentage(const Tabel& tabel, int row, int column, const Decimal& printed, const Sebutan& source) {
        const Tabel& there = report_.tabel[static_cast<std::size_t>(source.tabel)];
        const int percent = there.column(Role::serapan);
        const Decimal& value = cell_at(there, source.baris, percent).angka->value;
        if (quotient_agrees(printed, value, Decimal(1), 1) != Agreement::none ||
            quotient_agrees(value, printed, Decimal(1), 1) != Agreement::none) {
            sink_.checked(cell_place(tabel, row, column), Verdict::cocok);
            sink_.compared(cell_place(there, source.baris, percent), cell_place(tabel, row, column), Verdict::cocok);
            return;
        }
        Finding& finding =
            report_cell(sink_, tabel, row, column, percent_like(cell_at(tabel, row, column).text, value, Decimal(100)));
        finding.args["sumber"] = there.label();
        finding.args["lain"] = cell_at(there, source.baris, percent).squeezed();
        finding.related.push_back(related_cell(there, source.baris, percent));
    }

    const Report& report_;
    const BudgetFacts& facts_;
    Sink& sink_;
    const Tabel* source_ = nullptr;
    std::vector<Program> programs_;
    std::map<std::string, unsigned> choices_;  // amount -> programs, 0 when several choices cost it
    NameIndex goal_names_;
    std::vector<Sebutan> goals_;  // of each name: the total row; table -1 when there are two
};

}  // namespace

void check_efficiency_amounts(const CheckContext& context, const BudgetFacts& facts, Sink& sink) {
    EfficiencyComparer(context, facts, sink).run();
}

}  // namespace lkiplint
