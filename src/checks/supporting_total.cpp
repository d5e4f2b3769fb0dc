// supporting-total: the totals of tables of staff, goods, population and surveys are the sums of their rows, and a
// "Σ" column is the sum of the columns beside it.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/closing_row.h"
#include "checks/common.h"
#include "checks/derived_column.h"
#include "checks/figure_grid.h"
#include "checks/kinds.h"
#include "checks/row_sums.h"
#include "checks/supporting_table.h"

namespace lkiplint {
namespace {

constexpr int kFewestRows = 3;  // fewer say nothing about what a column means

using Sum = SupportingTable::Sum;
using Numbering = SupportingTable::Numbering;

// Counts are exact; areas and the like may have lost decimals.
Verdict compare(const Decimal& stated, const Sum& sum) {
    const bool decimals = stated.scale() > 0 || std::any_of(sum.values.begin(), sum.values.end(),
                                                            [](const Decimal& value) { return value.scale() > 0; });
    return sum_verdict(stated, sum.values, decimals ? Precision::rounded : Precision::exact);
}

class TableTotals {
public:
    TableTotals(const Tabel& tabel, std::vector<BrokenRowSum> broken, Sink& sink)
        : tabel_(tabel), sink_(sink), table_(tabel), broken_(std::move(broken)) {}

    // Says whether a total row was found wrong.
    bool run() {
        if (is_supporting_matter(tabel_.kind) || is_unknown_matter(tabel_.kind)) check_totals();
        for (const BrokenRowSum& broken : broken_)
            if (!wrong_rows_.contains(broken.row)) report_broken(broken);
        return !wrong_rows_.empty();
    }

private:
    void check_totals() {
        for (const int column : table_.columns()) check_groups(column);
        int start = 0;
        for (int row = 0; row < row_count(); ++row) {
            if (!baris(row).is_total) continue;
            for (const int column : table_.unreadable_columns())
                sink_.checked(place(row, column), Verdict::tidak_dapat, "ada sel yang tidak berisi satu angka");
            check_total_row(row, start, start > 0);
            start = row + 1;
        }
        check_row_totals();
    }

    const Baris& baris(int row) const { return tabel_.baris[static_cast<std::size_t>(row)]; }
    int row_count() const { return static_cast<int>(tabel_.baris.size()); }
    const Sel& cell(int row, int column) const { return cell_at(tabel_, row, column); }
    Place place(int row, int column) const { return cell_place(tabel_, row, column); }

    // ---- Groups

    void check_groups(int column) {
        for (const int heading : table_.headings()) {
            const std::optional<Decimal> stated = table_.count(heading, column);
            if (!stated) continue;
            const Sum members = table_.members(heading, column);
            const Verdict verdict = members.values.empty() ? Verdict::tidak_dapat : compare(*stated, members);
            if (verdict == Verdict::salah && is_unknown_matter(tabel_.kind)) {
                sink_.checked(place(heading, column), Verdict::tidak_dapat,
                              "tidak jelas apakah baris ini jumlah rinciannya");
            } else if (verdict == Verdict::salah) {
                report(heading, column, column, *stated, members);
            } else {
                sink_.checked(place(heading, column), verdict, members.values.empty() ? "rincian kosong" : "");
            }
        }
    }

    // ---- Total rows

    struct Total {
        int column;  // that is summed
        int at;      // where its total stands: a short row may have slipped to the left
        Decimal stated;
        Sum sum;
        Verdict verdict;
    };

    void check_total_row(int row, int start, bool has_earlier_totals) {
        const std::vector<int>& columns = table_.columns();
        const std::optional<std::vector<int>> cells = table_.aligned(row);
        if (!cells) {
            for (const int column : columns)
                sink_.checked(place(row, column), Verdict::tidak_dapat, "baris jumlah bergeser dari kolomnya");
            return;
        }
        std::vector<Total> totals;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (std::optional<Total> total = judge(row, start, columns[i], (*cells)[i], has_earlier_totals))
                totals.push_back(std::move(*total));
        }
        emit(row, std::move(totals));
    }

    std::optional<Total> judge(int row, int start, int column, int at, bool has_earlier_totals) {
        Total total{column, at, Decimal(), table_.by_groups(start, row, column), Verdict::salah};
        const std::optional<Decimal> stated = table_.count_as(row, at, column);
        const bool nothing = std::all_of(total.sum.values.begin(), total.sum.values.end(),
                                         [](const Decimal& value) { return value.is_zero(); });
        if (nothing && (!stated || stated->is_zero())) return std::nullopt;
        if (nothing || !stated) {
            sink_.checked(place(row, at), Verdict::tidak_dapat, stated ? "rincian kosong" : "jumlah kosong");
            return std::nullopt;
        }
        total.stated = *stated;
        total.verdict = best_reading(total, row, start, has_earlier_totals);
        if (total.verdict == Verdict::salah && has_earlier_totals && total.sum.rows.size() < 2) {
            sink_.checked(place(row, at), Verdict::tidak_dapat, "tidak jelas baris mana yang dijumlahkan");
            return std::nullopt;
        }
        return total;
    }

    Verdict best_reading(const Total& total, int row, int start, bool has_earlier_totals) const {
        const int column = total.column;
        std::vector<Sum> readings = {total.sum, table_.by_members(start, row, column),
                                     table_.by_numbering(start, row, column, Numbering::numbered),
                                     table_.by_numbering(start, row, column, Numbering::unnumbered)};
        // Only the last total can close the whole table; asking each would read the table again and again.
        if (has_earlier_totals && row == table_.last_total()) readings.push_back(table_.by_groups(0, row, column));
        for (const Sum& reading : readings) {
            if (reading.values.empty()) continue;
            const Verdict verdict = compare(total.stated, reading);
            if (verdict != Verdict::salah) return verdict;
        }
        return Verdict::salah;
    }

    void emit(int row, std::vector<Total> totals) {
        std::erase_if(totals, [&](const Total& total) {
            if (total.verdict != Verdict::salah || !is_between(total) || is_near(total)) return false;
            sink_.checked(place(row, total.at), Verdict::tidak_dapat, "angka ini rata-rata atau rasio, bukan jumlah");
            return true;
        });
        std::erase_if(totals, [&](const Total& total) {
            if (total.verdict != Verdict::salah || !follows_from_row(total)) return false;
            sink_.checked(place(row, total.at), Verdict::tidak_dapat, "mengikuti angka di atasnya yang salah");
            return true;
        });
        std::erase_if(totals, [&](const Total& total) {
            if (total.verdict != Verdict::salah || !is_difference(row, total)) return false;
            sink_.checked(place(row, total.at), Verdict::tidak_dapat, "angka ini selisih dua jumlah di sebelahnya");
            return true;
        });
        const auto is_wrong = [](const Total& total) { return total.verdict == Verdict::salah; };
        const auto wrong = std::count_if(totals.begin(), totals.end(), is_wrong);
        const bool all_near = std::all_of(totals.begin(), totals.end(), is_near);
        // Not one column adds up, and not by a slip: the row states something else than sums.
        const bool not_sums =
            (totals.size() >= 2 && wrong == static_cast<std::ptrdiff_t>(totals.size()) && !all_near) ||
            (is_unknown_matter(tabel_.kind) && !is_proven(totals, wrong));
        for (const Total& total : totals) {
            if (!is_wrong(total)) {
                sink_.checked(place(row, total.at), total.verdict,
                              total.verdict == Verdict::tidak_dapat ? std::string(kTerlaluBesar) : std::string());
            } else if (not_sums) {
                sink_.checked(place(row, total.at), Verdict::tidak_dapat, "baris ini bukan jumlah kolom-kolomnya");
            } else {
                report(row, total.column, total.at, total.stated, total.sum);
                wrong_rows_.insert(row);
            }
        }
    }

    // What a table is about is not known: its other columns must show that the row is a sum, or the figure that it is
    // one but for a slip of the pen.
    static bool is_proven(const std::vector<Total>& totals, std::ptrdiff_t wrong) {
        std::ptrdiff_t proving = 0;
        bool slips = true;
        for (const Total& total : totals) {
            const auto filled = std::count_if(total.sum.values.begin(), total.sum.values.end(),
                                              [](const Decimal& value) { return !value.is_zero(); });
            if (total.verdict == Verdict::cocok && filled >= 2) ++proving;
            if (total.verdict != Verdict::salah) continue;
            const Result<Decimal> whole = sum(total.sum.values);
            slips = slips && whole && filled >= 2 && is_slip(total.stated, *whole);
        }
        return proving >= wrong || (wrong == 1 && slips);
    }

    // "Kebutuhan | Tersedia | Kekurangan": what is over in one row may be printed like what lacks in another.
    bool is_difference(int row, const Total& total) const {
        if (total.at < 2) return false;
        const std::optional<Decimal> left = table_.count(row, total.at - 2), right = table_.count(row, total.at - 1);
        const Result<Decimal> rest = left && right ? subtract(*left, *right) : Result<Decimal>(Error{});
        return rest && absolute(*rest) == absolute(total.stated);
    }

    // A row above does not add up, and with the figure that makes it right this total is right too.
    bool follows_from_row(const Total& total) {
        const Result<Decimal> whole = sum(total.sum.values);
        if (!whole) return false;
        for (BrokenRowSum& broken : broken_) {
            const bool is_sum = broken.column == total.column;
            if (!is_sum && std::find(broken.parts.begin(), broken.parts.end(), total.column) == broken.parts.end())
                continue;
            if (std::find(total.sum.rows.begin(), total.sum.rows.end(), broken.row) == total.sum.rows.end()) continue;
            const Result<Decimal> change =
                is_sum ? subtract(broken.right, broken.stated) : subtract(broken.stated, broken.right);
            const Result<Decimal> corrected = change ? add(*whole, *change) : change;
            if (!corrected || *corrected != total.stated) continue;
            broken.blamed = is_sum ? -1 : total.column;
            return true;
        }
        return false;
    }

    // A sum of counts is not less than the greatest of them; a mean is between the least and the greatest.
    static bool is_between(const Total& total) {
        const auto [least, greatest] = std::minmax_element(total.sum.values.begin(), total.sum.values.end());
        if (total.sum.values.size() < 2 || least->is_negative()) return false;
        return *least <= total.stated && total.stated <= *greatest;
    }

    static bool is_near(const Total& total) {
        const Result<Decimal> whole = sum(total.sum.values);
        return whole && lkiplint::is_near(total.stated, *whole);
    }

    // ---- Σ columns

    struct RowTotal {
        int row, column;
        Decimal stated;
        Sum parts;  // rows: here the columns
        Verdict verdict;
    };

    void check_row_totals() {
        for (const int column : table_.columns()) {
            const std::vector<int> parts = declared_parts(tabel_, column);
            if (parts.empty()) continue;
            std::vector<RowTotal> totals;
            for (int row = 0; row < row_count(); ++row) {
                // A wrong total row is already reported: its row cannot add up.
                if (baris(row).is_average || wrong_rows_.contains(row)) continue;
                if (std::optional<RowTotal> total = judge_row(row, column, parts)) totals.push_back(std::move(*total));
            }
            emit_row_totals(totals);
        }
    }

    std::optional<RowTotal> judge_row(int row, int column, const std::vector<int>& parts) {
        const std::optional<Decimal> stated = table_.count(row, column);
        if (!stated) return std::nullopt;
        RowTotal total{row, column, *stated, {}, Verdict::salah};
        for (const int part : parts) {
            if (const std::optional<Decimal> value = table_.count(row, part)) {
                total.parts.rows.push_back(part);
                total.parts.values.push_back(*value);
            } else if (!is_blank(cell(row, part))) {
                return std::nullopt;
            }
        }
        if (total.parts.values.empty()) return std::nullopt;
        total.verdict = compare(*stated, total.parts);
        return total;
    }

    // Unless most rows agree, the columns are no parts of the first: age and schooling may stand side by side.
    void emit_row_totals(const std::vector<RowTotal>& totals) {
        const auto wrong = std::count_if(totals.begin(), totals.end(),
                                         [](const RowTotal& total) { return total.verdict == Verdict::salah; });
        const auto all = static_cast<std::ptrdiff_t>(totals.size());
        const bool unclear = wrong == all || (all >= kFewestRows && wrong * 2 > all);
        for (const RowTotal& total : totals) {
            if (total.verdict != Verdict::salah) {
                sink_.checked(place(total.row, total.column), total.verdict);
            } else if (unclear) {
                sink_.checked(place(total.row, total.column), Verdict::tidak_dapat,
                              "kolom-kolom ini bukan rincian jumlahnya");
            } else {
                report_row_total(total);
            }
        }
    }

    // ---- Findings

    void report(int row, int column, int at, const Decimal& stated, const Sum& parts) {
        const Result<Decimal> right = sum(parts.values);
        if (!right) return sink_.checked(place(row, at), Verdict::tidak_dapat, std::string(kTerlaluBesar));
        Finding& finding = report_cell(sink_, tabel_, row, at, format_angka(*right));
        finding.locator = locate(tabel_, row, column);
        fill(finding, column, stated, *right);
        finding.args["rincian"] = summands(parts.values);
        for (const int part : parts.rows) finding.related.push_back(related_cell(tabel_, part, column));
    }

    void report_row_total(const RowTotal& total) {
        const Result<Decimal> right = sum(total.parts.values);
        if (!right) return;
        Finding& finding = report_cell(sink_, tabel_, total.row, total.column, format_angka(*right));
        fill(finding, total.column, total.stated, *right);
        finding.args["rincian"] = summands(total.parts.values);
        for (const int part : total.parts.rows) finding.related.push_back(related_column(tabel_, total.row, part));
    }

    // The sum, or the part that the totals below show to be wrong.
    void report_broken(const BrokenRowSum& broken) {
        const int column = broken.blamed < 0 ? broken.column : broken.blamed;
        std::vector<Decimal> values;
        std::vector<int> cells;
        for (const int part : broken.parts) {
            const std::optional<Decimal> value = table_.count(broken.row, part);
            if (part == broken.blamed || !value) continue;
            values.push_back(broken.blamed < 0 ? *value : negated(*value));
            cells.push_back(part);
        }
        if (broken.blamed >= 0) {
            values.insert(values.begin(), broken.stated);
            cells.insert(cells.begin(), broken.column);
        }
        const Result<Decimal> right = sum(values);
        const AngkaResult stated = parse_angka(cell(broken.row, column).text, AngkaKind::jumlah);
        if (!right || !stated) return;
        Finding& finding = report_cell(sink_, tabel_, broken.row, column, format_angka(*right));
        fill(finding, column, stated.angka->value, *right);
        finding.args["rincian"] = summands(values);
        for (const int part : cells) finding.related.push_back(related_column(tabel_, broken.row, part));
    }

    void fill(Finding& finding, int column, const Decimal& stated, const Decimal& right) const {
        const Result<Decimal> difference = subtract(stated, right);
        finding.args["judul"] = "Jumlah pada kolom";
        finding.args["dasar"] = "isinya berjumlah";
        finding.args["kolom"] = column_name(tabel_, column);
        finding.args["jumlah"] = format_angka(right);
        finding.args["selisih"] = difference ? format_angka(absolute(*difference)) : "";
    }

    const Tabel& tabel_;
    Sink& sink_;
    SupportingTable table_;
    std::vector<BrokenRowSum> broken_;
    std::set<int> wrong_rows_;  // total rows with a finding
};

}  // namespace

void check_supporting_total(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        std::vector<BrokenRowSum> broken = broken_row_sums(tabel, context.pack, sink);
        const bool any_broken = !broken.empty(), unknown = is_unknown_matter(tabel.kind);
        bool wrong_total = false;
        if (is_supporting_matter(tabel.kind) || unknown || any_broken)
            wrong_total = TableTotals(tabel, std::move(broken), sink).run();
        if (unknown) check_closing_row(tabel, sink);
        // A row that does not add up may be what makes a total wrong.
        const bool of_results = tabel.kind == TableKind::perbandingan || tabel.kind == TableKind::capaian ||
                                tabel.kind == TableKind::renstra;
        if ((unknown || of_results) && !wrong_total && !any_broken) check_named_total(tabel, sink);
    }
    check_derived_columns(context, Derived::data, sink);
}

}  // namespace lkiplint
