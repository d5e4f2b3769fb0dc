// tree-sum (parameter level: kegiatan or program): a kegiatan or program is the sum of what stands below it.
#include <algorithm>
#include <unordered_map>

#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr std::string_view kTreeUnclear = "susunan program/kegiatan pada kolom ini tidak dapat dipastikan";
constexpr std::string_view kDerived = "kolom ini diperiksa sebagai selisih kolom lain pada barisnya";
constexpr int kFewestParents = 3;  // fewer say nothing about whether the tree was read rightly

struct Parent {
    int row = -1;
    Verdict verdict = Verdict::tidak_dapat;
    std::string reason;
    Parts parts;
    int explained_program = -1;  // of a wrong kegiatan: the program that is right once the kegiatan is
};

// The parents of one column of one table, and what their sums say.
class ColumnTree {
public:
    ColumnTree(const Tabel& tabel, int column) : tabel_(tabel), column_(column) {
        judge_level(Level::kegiatan);
        judge_level(Level::program);
        for (Parent& parent : parents_)
            if (parent.verdict == Verdict::salah && level(parent.row) == Level::program) explain(parent);
        if (is_unclear()) withdraw();
    }

    const std::vector<Parent>& parents() const { return parents_; }
    // Of a row whose own parts give another amount; null of any other.
    const Parent* wrong(int row) const {
        const auto found = kegiatan_.find(row);
        if (found == kegiatan_.end() || parents_[found->second].verdict != Verdict::salah) return nullptr;
        return &parents_[found->second];
    }
    Level level(int row) const { return tabel_.baris[static_cast<std::size_t>(row)].level; }

private:
    void judge_level(Level wanted) {
        for (int row = 0; row < static_cast<int>(tabel_.baris.size()); ++row) {
            const Baris& baris = tabel_.baris[static_cast<std::size_t>(row)];
            if (baris.level != wanted || baris.anak.empty() || baris.is_total) continue;
            if (wanted == Level::kegiatan) kegiatan_[row] = parents_.size();
            parents_.push_back(judge(row));
        }
    }

    Parent judge(int row) const {
        Parent parent;
        parent.row = row;
        parent.parts = parts_below(tabel_, row, column_);
        const Sel& cell = cell_at(tabel_, row, column_);
        const std::optional<Decimal> stated = figure(cell);
        if (!stated) {
            parent.reason = reason_without_figure(cell);
        } else if (!parent.parts.complete) {
            parent.reason = "ada rincian di bawahnya yang tidak berisi angka";
        } else {
            parent.verdict = sum_verdict(*stated, parent.parts.values, Precision::rounded);
            if (parent.verdict == Verdict::tidak_dapat) parent.reason = kTerlaluBesar;
        }
        return parent;
    }

    // A program that is the sum of its kegiatan once a wrong kegiatan is put right is no second error.
    void explain(Parent& program) {
        std::vector<std::size_t> wrong;  // positions among the parts
        for (std::size_t i = 0; i < program.parts.rows.size(); ++i)
            if (wrong_kegiatan(program.parts.rows[i]) != nullptr) wrong.push_back(i);
        if (wrong.empty() || explain_with(program, wrong)) return;
        // One of several. More than a handful of wrong kegiatan means the tree is misread; see is_unclear().
        constexpr std::size_t kMost = 8;
        for (std::size_t i = 0; i < std::min(wrong.size(), kMost); ++i)
            if (explain_with(program, {wrong[i]})) return;
    }

    bool explain_with(Parent& program, const std::vector<std::size_t>& corrected) {
        std::vector<Decimal> values = program.parts.values;
        for (const std::size_t i : corrected) {
            const Result<Decimal> right = sum(wrong_kegiatan(program.parts.rows[i])->parts.values);
            if (!right) return false;
            values[i] = *right;
        }
        const std::optional<Decimal> stated = figure(cell_at(tabel_, program.row, column_));
        const Verdict verdict = sum_verdict(*stated, values, Precision::rounded);
        if (!agrees(verdict)) return false;
        for (const std::size_t i : corrected) wrong_kegiatan(program.parts.rows[i])->explained_program = program.row;
        program.verdict = verdict;
        return true;
    }

    Parent* wrong_kegiatan(int row) {
        const auto found = kegiatan_.find(row);
        if (found == kegiatan_.end() || parents_[found->second].verdict != Verdict::salah) return nullptr;
        return &parents_[found->second];
    }

    bool is_unclear() const {
        int checked = 0;
        int wrong = 0;
        int short_of = 0;
        for (const Parent& parent : parents_) {
            if (parent.verdict != Verdict::tidak_dapat) ++checked;
            if (parent.verdict != Verdict::salah) continue;
            ++wrong;
            const Result<Decimal> total = sum(parent.parts.values);
            if (total && *total < *figure(cell_at(tabel_, parent.row, column_))) ++short_of;
        }
        // Where every parent has more than its parts the table lists only some of them ("antara lain").
        const bool lists_some = checked >= 2 && short_of == checked;
        return lists_some || (checked >= kFewestParents && wrong * 2 > checked);
    }

    void withdraw() {
        for (Parent& parent : parents_) {
            if (parent.verdict != Verdict::salah) continue;
            parent.verdict = Verdict::tidak_dapat;
            parent.reason = kTreeUnclear;
        }
    }

    const Tabel& tabel_;
    int column_;
    std::vector<Parent> parents_;
    std::unordered_map<int, std::size_t> kegiatan_;  // row -> index in parents_
};

void report_parent(Sink& sink, const Tabel& tabel, int column, const Parent& parent) {
    const std::string& text = cell_at(tabel, parent.row, column).text;
    const Result<Decimal> total = sum(parent.parts.values);
    const Result<Decimal> difference = subtract(*figure(cell_at(tabel, parent.row, column)), *total);
    const std::string expected = amount_like(text, *total);
    Finding& finding = report_cell(sink, tabel, parent.row, column, expected);
    finding.args["kolom"] = column_name(tabel, column);
    finding.args["jumlah"] = expected;
    finding.args["selisih"] = difference ? amount_like(text, absolute(*difference)) : "";
    finding.args["banyak"] = std::to_string(parent.parts.rows.size());
    finding.args["rincian"] = summands(parent.parts.values);
    for (const int row : parent.parts.rows) finding.related.push_back(related_cell(tabel, row, column));
    if (parent.explained_program >= 0) finding.related.push_back(related_cell(tabel, parent.explained_program, column));
}

// The parts of a sum that is right are right with it. A wrong part was either put right to make it so, or has made the
// sum wrong as well.
void note_parts(Sink& sink, const Tabel& tabel, int column, const ColumnTree& tree, const Parent& parent) {
    const Place place = cell_place(tabel, parent.row, column);
    for (const int row : parent.parts.rows) {
        const Parent* wrong = tree.wrong(row);
        if (wrong == nullptr)
            sink.compared(cell_place(tabel, row, column), place, parent.verdict);
        else if (wrong->explained_program != parent.row)
            sink.compared(cell_place(tabel, row, column), place, Verdict::tidak_dapat);
    }
}

void check_column(const Tabel& tabel, int column, Level level, Sink& sink) {
    const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
    // A wrong selisih is found on its own row; reporting its sum too would count the error twice.
    const bool derived = is_derived_amount(role) && difference_of(tabel, column).has_value();
    const ColumnTree tree(tabel, column);
    for (const Parent& parent : tree.parents()) {
        if (tree.level(parent.row) != level) continue;
        const Place place = cell_place(tabel, parent.row, column);
        if (parent.verdict != Verdict::salah) {
            sink.checked(place, parent.verdict, parent.reason);
            if (agrees(parent.verdict)) note_parts(sink, tabel, column, tree, parent);
        } else if (derived) {
            sink.checked(place, Verdict::tidak_dapat, std::string(kDerived));
        } else {
            report_parent(sink, tabel, column, parent);
        }
    }
}

}  // namespace

void check_tree_sum(const CheckContext& context, Sink& sink) {
    const Level level = context.rule.parameter("level") == "program" ? Level::program : Level::kegiatan;
    for (const Tabel& tabel : context.report.tabel) {
        const bool has_tree =
            std::any_of(tabel.baris.begin(), tabel.baris.end(), [](const Baris& baris) { return !baris.anak.empty(); });
        if (!has_tree) continue;
        for (const int column : amount_columns(tabel)) check_column(tabel, column, level, sink);
    }
}

}  // namespace lkiplint
