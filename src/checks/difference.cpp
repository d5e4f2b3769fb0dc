// difference: bertambah/berkurang and sisa are the difference of two columns of their own row.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr int kFewestRows = 3;  // fewer say nothing about what a column means

struct Row {
    int row = -1;
    Decimal printed, left, right;
    Verdict verdict = Verdict::tidak_dapat;
};

Verdict difference_verdict(const Decimal& printed, const Decimal& left, const Decimal& right) {
    return sum_verdict(printed, std::array{left, negated(right)}, Precision::rounded);
}

// One selisih or sisa column under one reading of what is taken from what.
struct Reading {
    ColumnPair columns;
    std::vector<Row> rows;
    int wrong = 0;
};

Reading read_column(const Tabel& tabel, int column, ColumnPair columns) {
    Reading reading{columns, {}, 0};
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        if (tabel.baris[static_cast<std::size_t>(row)].is_average) continue;
        const std::optional<Decimal> printed = figure(cell_at(tabel, row, column));
        const std::optional<Decimal> left = figure(cell_at(tabel, row, columns.left));
        const std::optional<Decimal> right = figure(cell_at(tabel, row, columns.right));
        if (!printed || !left || !right) continue;
        const Verdict verdict = difference_verdict(*printed, *left, *right);
        reading.rows.push_back({row, *printed, *left, *right, verdict});
        if (verdict == Verdict::salah) ++reading.wrong;
    }
    return reading;
}

// Some reports print every difference without a sign. That is the habit of a whole column: none of it is negative.
void accept_unsigned(Reading& reading) {
    const bool unsigned_column = std::none_of(reading.rows.begin(), reading.rows.end(),
                                              [](const Row& row) { return row.printed.is_negative(); });
    if (!unsigned_column) return;
    for (Row& row : reading.rows) {
        if (row.verdict != Verdict::salah) continue;
        const Verdict verdict = difference_verdict(negated(row.printed), row.left, row.right);
        if (!agrees(verdict)) continue;
        row.verdict = verdict;
        --reading.wrong;
    }
}

bool most_are_wrong(const Reading& reading) { return reading.wrong * 2 > static_cast<int>(reading.rows.size()); }

// The meaning of a column without a formula, when the usual one fails: any two amounts of the row that fit everywhere.
std::optional<Reading> other_reading(const Tabel& tabel, int column) {
    constexpr int kMostColumns = 8;
    std::vector<int> sources;
    for (const int candidate : amount_columns(tabel)) {
        const Role role = tabel.kolom[static_cast<std::size_t>(candidate)].role;
        if (!is_derived_amount(role) && static_cast<int>(sources.size()) < kMostColumns) sources.push_back(candidate);
    }
    for (const int left : sources) {
        for (const int right : sources) {
            if (left == right) continue;
            Reading reading = read_column(tabel, column, {left, right});
            if (!reading.rows.empty() && reading.wrong == 0) return reading;
        }
    }
    return std::nullopt;
}

// The row's own amount is wrong and its difference is that of its parts: the sum is reported, not this.
bool follows_from_children(const Tabel& tabel, const Row& row, ColumnPair columns) {
    const Parts left = parts_of(tabel, row.row, columns.left);
    const Parts right = parts_of(tabel, row.row, columns.right);
    if (!left.complete || !right.complete) return false;
    const Result<Decimal> left_sum = sum(left.values);
    const Result<Decimal> right_sum = sum(right.values);
    return left_sum && right_sum && agrees(difference_verdict(row.printed, *left_sum, *right_sum));
}

void report_row(Sink& sink, const Tabel& tabel, int column, const Row& row, ColumnPair columns) {
    const std::string& text = cell_at(tabel, row.row, column).text;
    const Result<Decimal> right = subtract(row.left, row.right);
    Finding& finding = report_cell(sink, tabel, row.row, column, right ? amount_like(text, *right) : "");
    const std::string left_name = column_name(tabel, columns.left);
    const std::string right_name = column_name(tabel, columns.right);
    finding.args["rumus"] = left_name + " - " + right_name;
    finding.args["kiri"] = cell_at(tabel, row.row, columns.left).squeezed();
    finding.args["kanan"] = cell_at(tabel, row.row, columns.right).squeezed();
    finding.args["rincian"] = summands(std::array{row.left, negated(row.right)});
    finding.related.push_back({cell_place(tabel, row.row, columns.left), left_name + ": " + finding.args["kiri"]});
    finding.related.push_back({cell_place(tabel, row.row, columns.right), right_name + ": " + finding.args["kanan"]});
}

void emit(Sink& sink, const Tabel& tabel, int column, const Reading& reading) {
    const int rows = static_cast<int>(reading.rows.size());
    const bool misread = (rows >= kFewestRows && most_are_wrong(reading)) || (rows > 1 && reading.wrong == rows);
    for (const Row& row : reading.rows) {
        const Place place = cell_place(tabel, row.row, column);
        if (row.verdict == Verdict::tidak_dapat) {
            sink.checked(place, row.verdict, std::string(kTerlaluBesar));
        } else if (row.verdict != Verdict::salah) {
            sink.checked(place, row.verdict);
            sink.compared(cell_place(tabel, row.row, reading.columns.left), place, row.verdict);
            sink.compared(cell_place(tabel, row.row, reading.columns.right), place, row.verdict);
        } else if (misread) {
            sink.checked(place, Verdict::tidak_dapat, "kolom yang dikurangkan tidak dapat dipastikan");
        } else if (follows_from_children(tabel, row, reading.columns)) {
            sink.checked(place, Verdict::tidak_dapat, "mengikuti jumlah lain pada baris ini yang salah");
        } else {
            report_row(sink, tabel, column, row, reading.columns);
        }
    }
}

void check_column(const Tabel& tabel, int column, Sink& sink) {
    const std::optional<ColumnPair> columns = difference_of(tabel, column);
    if (!columns) {
        sink.checked(tabel.header_place, Verdict::tidak_dapat, "kolom yang dikurangkan tidak dikenali");
        return;
    }
    Reading reading = read_column(tabel, column, *columns);
    accept_unsigned(reading);
    const bool declared = tabel.kolom[static_cast<std::size_t>(column)].formula.has_value();
    if (!declared && most_are_wrong(reading)) {
        if (std::optional<Reading> other = other_reading(tabel, column)) reading = std::move(*other);
    }
    emit(sink, tabel, column, reading);
}

}  // namespace

void check_difference(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            if (is_derived_amount(tabel.kolom[static_cast<std::size_t>(column)].role))
                check_column(tabel, column, sink);
        }
    }
}

}  // namespace lkiplint
