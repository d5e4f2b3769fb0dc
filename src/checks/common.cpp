#include "checks/common.h"

#include <limits>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kNameLimit = 80;
constexpr std::string_view kSeparator = " › ";

// Drops decimals that are zero, down to `keep`.
Decimal without_zero_decimals(const Decimal& value, int keep) {
    std::int64_t units = value.units();
    int scale = value.scale();
    while (scale > keep && units % 10 == 0) {
        units /= 10;
        --scale;
    }
    return Decimal(units, scale);
}

// "Rp", "Rp. ", "IDR " as it stands before the digits; "Rp" when it stands there in some odd way; empty without one.
std::string currency_of(std::string_view found) {
    const std::string plain = lower(found);
    const std::size_t digit = plain.find_first_of("0123456789");
    std::size_t begin = plain.find("rp");
    if (begin == std::string::npos) begin = plain.find("idr");
    if (begin == std::string::npos) return {};
    if (digit == std::string::npos || digit < begin) return "Rp";
    const std::string currency(found.substr(begin, digit - begin));
    const bool usual = fold(currency).size() == trim(currency).size() || trim(currency).size() == 3;
    return usual && currency.find_first_of("-(,") == std::string::npos ? currency : "Rp";
}

// ",-" behind whole rupiah.
bool has_dash_for_decimals(std::string_view found) { return found.find(",-") != std::string_view::npos; }

// How many decimals are printed: "2.020.000,00" has two.
int decimals_of(std::string_view found) {
    const std::size_t comma = found.rfind(',');
    if (comma == std::string_view::npos) return 0;
    int digits = 0;
    for (const char c : found.substr(comma + 1)) {
        if (c < '0' || c > '9') break;
        ++digits;
    }
    return digits <= 2 ? digits : 0;
}

Decimal with_decimals(const Decimal& value, int decimals) {
    if (value.scale() >= decimals) return value;
    const Result<Decimal> wider = add(value, Decimal(0, decimals));
    return wider ? *wider : value;
}

// Is numerator / denominator exactly `printed`?
bool is_exact_quotient(const Decimal& printed, const Decimal& numerator, const Decimal& denominator,
                       std::int64_t factor) {
    const Result<Decimal> computed = quotient(numerator, denominator, factor, Decimal::kMaxScale);
    return computed && *computed == printed;
}

// "%" alone does not say which when there is one under Kinerja and one under Anggaran.
std::string unambiguous_name(const Tabel& tabel, int column) {
    const std::string name = column_name(tabel, column);
    int same = 0;
    for (int i = 0; i < static_cast<int>(tabel.kolom.size()); ++i) same += column_name(tabel, i) == name ? 1 : 0;
    return same > 1 ? squeeze(tabel.kolom[static_cast<std::size_t>(column)].header) : name;
}

}  // namespace

std::string column_name(const Tabel& tabel, int column) {
    if (!is_valid_column(tabel, column)) return {};
    const std::string& header = tabel.kolom[static_cast<std::size_t>(column)].header;
    const std::size_t last = header.rfind(" > ");
    return squeeze(last == std::string::npos ? header : header.substr(last + 3));
}

std::string row_label(const Tabel& tabel, int row) {
    std::string name = squeeze(tabel.row_name(row));
    if (!name.empty()) return name;
    for (const Sel& sel : tabel.baris[static_cast<std::size_t>(row)].sel) {
        if (has_letter(sel.text)) return sel.squeezed();
    }
    return "baris ke-" + std::to_string(row + 1);
}

std::string locate(const Tabel& tabel, int row, int column) {
    std::string text = tabel.label();
    text += kSeparator;
    text += shorten(row_label(tabel, row), kNameLimit);
    const std::string name = unambiguous_name(tabel, column);
    if (!name.empty()) {
        text += kSeparator;
        text += shorten(name, kNameLimit);
    }
    return text;
}

std::string quote_row(const Tabel& tabel, int row) {
    std::string text;
    for (const Sel& sel : tabel.baris[static_cast<std::size_t>(row)].sel) {
        if (&sel != &tabel.baris[static_cast<std::size_t>(row)].sel.front()) text += " | ";
        text += sel.squeezed();
    }
    return text;
}

Place cell_place(const Tabel& tabel, int row, int column) {
    const Place place = cell_at(tabel, row, column).place;
    return place.line > 0 ? place : tabel.baris[static_cast<std::size_t>(row)].place;
}

Related related_column(const Tabel& tabel, int row, int column) {
    return {cell_place(tabel, row, column),
            column_name(tabel, column) + ": " + squeeze(cell_at(tabel, row, column).text)};
}

Related related_cell(const Tabel& tabel, int row, int column) {
    const std::string& text = cell_at(tabel, row, column).squeezed();
    return {cell_place(tabel, row, column), row_label(tabel, row) + ": " + (text.empty() ? "(kosong)" : text)};
}

const Sel& cell_at(const Tabel& tabel, int row, int column) {
    // A row may be shorter than its table when an importer could not place its cells.
    static const Sel kMissing;
    const std::vector<Sel>& cells = tabel.baris[static_cast<std::size_t>(row)].sel;
    if (column < 0 || static_cast<std::size_t>(column) >= cells.size()) return kMissing;
    return cells[static_cast<std::size_t>(column)];
}

bool is_valid_column(const Tabel& tabel, int column) {
    return column >= 0 && static_cast<std::size_t>(column) < tabel.kolom.size();
}

std::optional<Decimal> figure(const Sel& sel) {
    if (sel.angka) return sel.angka->value;
    if (sel.error == AngkaError::kosong && !trim(sel.text).empty()) return Decimal(0);
    return std::nullopt;
}

std::string reason_without_figure(const Sel& sel) {
    if (trim(sel.text).empty()) return "sel kosong";
    if (sel.error == AngkaError::terlalu_besar) return std::string(kTerlaluBesar);
    return "sel tidak berisi satu angka";
}

Finding& report_cell(Sink& sink, const Tabel& tabel, int row, int column, std::string expected) {
    Finding& finding = sink.report(cell_place(tabel, row, column), locate(tabel, row, column),
                                   cell_at(tabel, row, column).squeezed(), std::move(expected));
    finding.quote = quote_row(tabel, row);
    finding.args["nama"] = row_label(tabel, row);
    return finding;
}

std::string amount_like(std::string_view found, const Decimal& value) {
    const int decimals = decimals_of(found);
    const Decimal shortest = without_zero_decimals(value, decimals);
    const Decimal printed = with_decimals(shortest, shortest.scale() == 1 && decimals != 1 ? 2 : decimals);
    std::string text = currency_of(squeeze(found)) + format_angka(absolute(printed));
    if (printed.scale() == 0 && has_dash_for_decimals(found)) text += ",-";
    if (!printed.is_negative()) return text;
    return trim(found).starts_with('(') ? "(" + text + ")" : "-" + text;
}

std::string percent_like(std::string_view found, const Decimal& numerator, const Decimal& denominator) {
    const Result<Decimal> value = quotient(numerator, denominator, 100, 2);
    if (!value) return {};
    const std::string number = format_angka(*value);
    const std::size_t sign = found.find('%');
    if (sign == std::string_view::npos) return number;
    const bool spaced = sign > 0 && found[sign - 1] == ' ';
    return number + (spaced ? " %" : "%");
}

Verdict quotient_verdict(const Decimal& printed, const Decimal& numerator, const Decimal& denominator,
                         std::int64_t factor) {
    if (quotient_agrees(printed, numerator, denominator, factor) == Agreement::none) return Verdict::salah;
    return is_exact_quotient(printed, numerator, denominator, factor) ? Verdict::cocok : Verdict::pembulatan;
}

Verdict sum_verdict(const Decimal& stated, std::span<const Decimal> parts, Precision precision) {
    const Result<Agreement> agreement = sum_agrees(stated, parts, precision);
    if (!agreement) return Verdict::tidak_dapat;
    if (*agreement == Agreement::none) return Verdict::salah;
    const Result<Decimal> total = sum(parts);
    return total && *total == stated ? Verdict::cocok : Verdict::pembulatan;
}

Verdict fraction_verdict(const Decimal& printed, const Decimal& numerator, const Decimal& denominator) {
    if (is_exact_quotient(printed, numerator, denominator, 1)) return Verdict::cocok;
    // With fewer decimals "1" or "0,9" would stand for almost any percentage.
    if (printed.scale() < 2) return Verdict::salah;
    return quotient_verdict(printed, numerator, denominator, 1);
}

std::string summands(std::span<const Decimal> values) {
    // What a reader still adds up by hand; the table shows the rest.
    constexpr std::size_t kMost = 24, kFirst = 20;
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool cut = values.size() > kMost && i == kFirst;
        if (cut) i = values.size() - 2;
        const Decimal& value = values[i];
        if (cut) text += " + …";
        if (!text.empty())
            text += value.is_negative() ? " − " : " + ";
        else if (value.is_negative())
            text += "−";
        text += format_angka(absolute(value));
    }
    return text;
}

std::string percent_of(const Decimal& numerator, const Decimal& denominator) {
    return format_angka(numerator) + " ÷ " + format_angka(denominator) + " × 100";
}

std::string mean_in_figures(std::span<const Decimal> values) {
    return "(" + summands(values) + ") ÷ " + std::to_string(values.size());
}

Decimal negated(const Decimal& value) {
    if (value.units() == std::numeric_limits<std::int64_t>::min()) return value;
    return Decimal(-value.units(), value.scale());
}

Decimal absolute(const Decimal& value) { return value.is_negative() ? negated(value) : value; }

}  // namespace lkiplint
