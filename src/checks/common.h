// What many checks need: where a cell stands in words, what it holds, and how the right value would have been printed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "findings/finding.h"
#include "report/report.h"

namespace lkiplint {

// The header of a column without the headers above it: "Realisasi (Rp)".
std::string column_name(const Tabel& tabel, int column);
// What names a row; for a row without a name its first text, or where it stands.
std::string row_label(const Tabel& tabel, int row);
// "Tabel 3.11 › Administrasi Keuangan › Realisasi (Rp)"
std::string locate(const Tabel& tabel, int row, int column);
// The cells of a row, joined with " | ".
std::string quote_row(const Tabel& tabel, int row);
// Where a cell stands; the row's place when the cell has none of its own.
Place cell_place(const Tabel& tabel, int row, int column);
// "Penyediaan Gaji dan Tunjangan ASN: 2.028.487.769"
Related related_cell(const Tabel& tabel, int row, int column);
// "Realisasi 2023: 84,05"
Related related_column(const Tabel& tabel, int row, int column);

const Sel& cell_at(const Tabel& tabel, int row, int column);
bool is_valid_column(const Tabel& tabel, int column);
// The number of a cell. A dash is printed for nothing and counts as zero; an empty cell has no number.
std::optional<Decimal> figure(const Sel& sel);
// Why figure() gives nothing, for Sink::checked.
std::string reason_without_figure(const Sel& sel);

// Reports a cell: place, locator, quote and what is found come from the table.
Finding& report_cell(Sink& sink, const Tabel& tabel, int row, int column, std::string expected);

// An amount or count in the style of `found`: its "Rp. ", its brackets for less than nothing, ",-" or its decimals.
std::string amount_like(std::string_view found, const Decimal& value);
// 100 * numerator / denominator with two decimals, with the percent sign as `found` prints it. Empty on overflow.
std::string percent_like(std::string_view found, const Decimal& numerator, const Decimal& denominator);

// Computations in figures, for {rincian}.
std::string summands(std::span<const Decimal> values);  // "1.000 + 2.500 − 300"; the middle of a long sum is left out
std::string percent_of(const Decimal& numerator, const Decimal& denominator);  // "80 ÷ 100 × 100"
std::string mean_in_figures(std::span<const Decimal> values);                  // "(80 + 100) ÷ 2"

// cocok when equal, pembulatan when only rounding or truncation makes it so, salah when nothing does, tidak_dapat when
// the numbers are too large to be compared. The denominator must not be zero.
Verdict quotient_verdict(const Decimal& printed, const Decimal& numerator, const Decimal& denominator,
                         std::int64_t factor);
Verdict sum_verdict(const Decimal& stated, std::span<const Decimal> parts, Precision precision);
// A printed fraction (0,7684) for numerator / denominator. A whole "1" is one only when the quotient is exactly that.
Verdict fraction_verdict(const Decimal& printed, const Decimal& numerator, const Decimal& denominator);

inline bool agrees(Verdict verdict) { return verdict == Verdict::cocok || verdict == Verdict::pembulatan; }
// |a|; the smallest integer has no positive twin and stays as it is.
Decimal absolute(const Decimal& value);
Decimal negated(const Decimal& value);

inline constexpr std::string_view kTerlaluBesar = "angka terlalu besar untuk dihitung";

}  // namespace lkiplint
