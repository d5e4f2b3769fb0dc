#include "checks/ratio.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/indicator_direction.h"
#include "checks/measured_cell.h"
#include "checks/ratio_columns.h"
#include "checks/ratio_formulas.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr int kFewestRows = 3;  // fewer say nothing about whether the columns were read rightly
constexpr int kFewestCapped = 2;

struct RatioRow {
    int row = -1;
    Verdict verdict = Verdict::tidak_dapat;
    std::string reason;
    std::string expected;  // of a wrong row
    std::string rumus;     // of a wrong row: the formula behind `expected`
    std::string rincian;   // and the formula with its figures
};

bool is_percent_unit(const Angka& angka) {
    return angka.percent || angka.unit == "persen" || angka.unit == "prosen" || angka.unit == "%";
}

// A percentage and a count of documents have no quotient that means anything.
bool units_differ(const Angka& a, const Angka& b) {
    const auto counts = [](const Angka& angka) { return !angka.unit.empty() && !is_percent_unit(angka); };
    return (is_percent_unit(a) && counts(b)) || (is_percent_unit(b) && counts(a));
}

// The number that a target or realisasi means, in whatever words.
struct Measure {
    std::optional<Decimal> value;
    std::optional<Angka> angka;
    Bound bound = Bound::none;
    bool several = false;  // the cell holds more than this number
};

Measure measure_of(const Sel& sel) {
    if (const std::optional<Decimal> value = figure(sel)) return {value, sel.angka, Bound::none, false};
    const MeasuredCell read = measured_cell(sel.text);
    if (!read.angka) return {};
    return {read.angka->value, read.angka, read.bound, sel.text.find('(') != std::string::npos};
}

// One row: its three numbers and what its percentage may mean.
class RowJudge {
public:
    RowJudge(const Practice& practice, const RatioTable& table, int row)
        : practice_(practice),
          tabel_(*table.tabel),
          columns_(table.columns),
          row_(row),
          direction_(practice.directions.of(*table.tabel, row)) {
        // "≤ 5 %": no more than that.
        if (const Measure target = measure(columns_.target); target.bound == Bound::most && !is_negative())
            direction_ = Direction::certain;
    }

    RatioRow judge() {
        if (std::optional<RatioRow> several = judge_several()) return *std::move(several);
        const std::optional<Decimal> printed = figure(hasil());
        if (!printed) return unknown("capaian: " + reason_without_figure(hasil()));
        const Measure r = measure(columns_.realisasi), t = measure(columns_.target);
        if (!r.value || !t.value) return unknown("target atau realisasi pada baris ini tidak terbaca");
        if (r.angka && t.angka &&
            (units_differ(*r.angka, *t.angka) ||
             ((r.several || t.several) && is_percent_unit(*r.angka) != is_percent_unit(*t.angka))))
            return unknown("satuan target dan realisasi berbeda");
        if (t.value->is_zero()) return without_target(*printed, *r.value);
        if (r.bound != Bound::none) return unknown("realisasi berupa batas");
        // "≥ 90 %" is fully reached, or so much of 90.
        if (*printed == Decimal(100) &&
            ((t.bound == Bound::least && *r.value >= *t.value) || (t.bound == Bound::most && *r.value <= *t.value)))
            return verdict(Verdict::cocok);
        return compare(*printed, *r.value, *t.value);
    }

private:
    Measure measure(int column) const { return measure_of(cell_at(tabel_, row_, column)); }

    // Two indicators in one row: "85% 75%", "79% 72%", "93% 96%". Which way each goes cannot be told.
    std::optional<RatioRow> judge_several() const {
        const Sel &target = cell_at(tabel_, row_, columns_.target),
                  &realisasi = cell_at(tabel_, row_, columns_.realisasi);
        if (target.angka || realisasi.angka || hasil().angka || columns_.inverted) return std::nullopt;
        const std::vector<Angka> printed = several_figures(hasil().text);
        if (printed.size() < 2) return std::nullopt;
        const std::vector<Angka> t = several_figures(target.text), r = several_figures(realisasi.text);
        if (t.size() != printed.size() || r.size() != printed.size()) return std::nullopt;
        RatioRow whole = verdict(Verdict::cocok);
        std::string expected;
        for (std::size_t i = 0; i < printed.size(); ++i) {
            if (units_differ(r[i], t[i]) || t[i].value.is_zero()) return unknown("ada target yang tidak dapat dibagi");
            const Formulas formulas(practice_, Direction::unknown, false, r[i].value, t[i].value);
            std::vector<Rumus> all = formulas.usable();
            const std::vector<Rumus> negative = formulas.negative();
            all.insert(all.end(), negative.begin(), negative.end());
            const bool right = agrees(first_fitting(printed[i].value, all)) || printed[i].value == Decimal(100);
            const std::string found = format_angka(printed[i].value) + (printed[i].percent ? "%" : "");
            const std::string value =
                right ? found : percent_like(printed[i].percent ? "%" : "", r[i].value, t[i].value);
            expected += (expected.empty() ? "" : "; ") + value;
            if (right) continue;
            whole.verdict = Verdict::salah;
            whole.rumus = kPositif;
            whole.rincian = in_figures("R ÷ T × 100", r[i].value, t[i].value);
        }
        if (whole.verdict == Verdict::salah) whole.expected = expected;
        return whole;
    }

    const Sel& hasil() const { return cell_at(tabel_, row_, columns_.hasil); }

    RatioRow verdict(Verdict value) const { return {row_, value, {}, {}, {}, {}}; }
    RatioRow unknown(std::string reason) const { return {row_, Verdict::tidak_dapat, std::move(reason), {}, {}, {}}; }
    bool is_negative() const { return direction_ != Direction::up && direction_ != Direction::unknown; }

    // Nothing planned and nothing done is printed as 0 or as 100.
    RatioRow without_target(const Decimal& printed, const Decimal& realisasi) const {
        const bool usual = printed.is_zero() || printed == Decimal(100);
        if (realisasi.is_zero() && usual) return verdict(Verdict::cocok);
        return unknown("target nol");
    }

    Verdict fits(const Decimal& printed, const Rumus& rumus) const {
        const Verdict direct = quotient_verdict(printed, rumus.numerator, rumus.denominator, 100);
        if (agrees(direct)) return direct;
        // Some reports cut off at zero what a negative indicator misses by more than its target.
        if (printed.is_zero() && rumus.numerator.is_negative()) return Verdict::cocok;
        if (hasil().angka && hasil().angka->percent) return direct;
        return fraction_verdict(printed, rumus.numerator, rumus.denominator);
    }

    Verdict first_fitting(const Decimal& printed, const std::vector<Rumus>& formulas) const {
        for (const Rumus& rumus : formulas) {
            const Verdict fitting = fits(printed, rumus);
            if (agrees(fitting)) return fitting;
        }
        return Verdict::salah;
    }

    RatioRow compare(const Decimal& printed, const Decimal& realisasi, const Decimal& target) const {
        const Formulas formulas(practice_, direction_, columns_.inverted, realisasi, target);
        const std::vector<Rumus> usable = formulas.usable();
        const Verdict fitting = first_fitting(printed, usable);
        if (agrees(fitting)) return verdict(fitting);
        if (practice_.cap && printed == *practice_.cap && realisasi > target) return verdict(Verdict::cocok);
        // Nothing of what should not happen has happened: fully achieved by any count.
        if (is_negative() && realisasi.is_zero() && printed == Decimal(100)) return verdict(Verdict::cocok);
        if (usable.empty()) return unknown("realisasi nol");
        // Names like NDR or TOI are not in any list; the figure itself shows what it was computed by.
        if (direction_ == Direction::unknown && !columns_.inverted && !printed.is_zero() &&
            agrees(first_fitting(printed, formulas.negative())))
            return unknown("capaian cocok dengan rumus indikator negatif; arah indikator tidak dapat dipastikan");
        const std::string expected = percent_like(hasil().text, usable[0].numerator, usable[0].denominator);
        if (expected.empty()) return unknown(std::string(kTerlaluBesar));
        return {row_,
                Verdict::salah,
                {},
                expected,
                std::string(usable[0].text),
                in_figures(usable[0].figures, realisasi, target)};
    }

    const Practice& practice_;
    const Tabel& tabel_;
    RatioColumns columns_;
    int row_;
    Direction direction_;
};

bool is_claimed(const RatioTable& table, int row) {
    const Tabel& tabel = *table.tabel;
    if (tabel.baris[static_cast<std::size_t>(row)].is_average) return false;  // a mean has a rule of its own
    if (!trim(cell_at(tabel, row, table.columns.hasil).text).empty()) return true;
    return figure(cell_at(tabel, row, table.columns.realisasi)).has_value() &&
           figure(cell_at(tabel, row, table.columns.target)).has_value();
}

void withdraw_if_misread(std::vector<RatioRow>& rows) {
    const auto is_wrong = [](const RatioRow& row) { return row.verdict == Verdict::salah; };
    const auto wrong = std::count_if(rows.begin(), rows.end(), is_wrong);
    const auto checked = std::count_if(rows.begin(), rows.end(),
                                       [](const RatioRow& row) { return row.verdict != Verdict::tidak_dapat; });
    const bool all_wrong = checked >= 2 && wrong == checked;
    if (!all_wrong && (checked < kFewestRows || wrong * 2 <= checked)) return;
    for (RatioRow& row : rows) {
        if (!is_wrong(row)) continue;
        row.verdict = Verdict::tidak_dapat;
        row.reason = "kolom target, realisasi, dan capaian tidak dapat dipastikan";
    }
}

// "Capaian (maks. 100 %)"
bool states_cap(const std::string& header) {
    static constexpr std::array kWords = std::to_array<std::string_view>({"maks", "maksimal", "maksimum", "max"});
    return contains_any(fold(header), kWords);
}

// 100, 120 or 150, when the whole report prints nothing above it and prints it for several rows that exceed it; one is
// enough where the header says so.
std::optional<Decimal> cap_of(const std::vector<RatioTable>& tables) {
    const std::array caps = {Decimal(100), Decimal(120), Decimal(150)};
    std::array<int, caps.size()> capped = {};
    Decimal greatest;
    const auto look_at = [&](const RatioTable& table, int row) {
        const std::optional<Decimal> printed = figure(cell_at(*table.tabel, row, table.columns.hasil));
        if (!printed) return;
        greatest = std::max(greatest, *printed);
        const std::optional<Decimal> realisasi = measure_of(cell_at(*table.tabel, row, table.columns.realisasi)).value;
        const std::optional<Decimal> target = measure_of(cell_at(*table.tabel, row, table.columns.target)).value;
        if (!realisasi || !target || target->is_zero()) return;
        const Result<Decimal> ratio = quotient(*realisasi, *target, 100, 4);
        for (std::size_t i = 0; ratio && i < caps.size(); ++i)
            if (*printed == caps[i] && *ratio > caps[i])
                capped[i] += states_cap(table.tabel->kolom[static_cast<std::size_t>(table.columns.hasil)].header)
                                 ? kFewestCapped
                                 : 1;
    };
    for (const RatioTable& table : tables)
        for (int row = 0; row < static_cast<int>(table.tabel->baris.size()); ++row) look_at(table, row);
    for (std::size_t i = 0; i < caps.size(); ++i)
        if (capped[i] >= kFewestCapped && greatest <= caps[i]) return caps[i];
    return std::nullopt;
}

// "Jumlah": what the rows above it add up to, or their mean, is no quotient of its own row.
bool sums_up_rows(const RatioTable& table, int row) {
    const Tabel& tabel = *table.tabel;
    const std::optional<Decimal> printed = figure(cell_at(tabel, row, table.columns.hasil));
    if (!printed || !tabel.baris[static_cast<std::size_t>(row)].is_total) return false;
    std::vector<Decimal> values;
    for (int above = row - 1; above >= 0 && !tabel.baris[static_cast<std::size_t>(above)].is_total; --above)
        if (const std::optional<Decimal> value = figure(cell_at(tabel, above, table.columns.hasil)))
            values.push_back(*value);
    const Result<Decimal> total = sum(values);
    if (values.size() < 2 || !total) return false;
    const Decimal count(static_cast<std::int64_t>(values.size()));
    return agrees(sum_verdict(*printed, values, Precision::rounded)) ||
           agrees(quotient_verdict(*printed, *total, count, 1));
}

std::vector<RatioRow> judge_rows(const Practice& practice, const RatioTable& table) {
    std::vector<RatioRow> rows;
    for (int row = 0; row < static_cast<int>(table.tabel->baris.size()); ++row) {
        if (!is_claimed(table, row)) continue;
        RatioRow judged = RowJudge(practice, table, row).judge();
        if (judged.verdict == Verdict::salah && sums_up_rows(table, row))
            judged = {row, Verdict::cocok, {}, {}, {}, {}};
        rows.push_back(std::move(judged));
    }
    // A header that declares its formula leaves no doubt about which columns are meant.
    if (!table.columns.declared) withdraw_if_misread(rows);
    return rows;
}

void report_row(const RatioTable& table, const RatioRow& row, const RatioRoles& roles, Sink& sink) {
    const Tabel& tabel = *table.tabel;
    Finding& finding = report_cell(sink, tabel, row.row, table.columns.hasil, row.expected);
    const std::string& target = cell_at(tabel, row.row, table.columns.target).squeezed();
    const std::string& realisasi = cell_at(tabel, row.row, table.columns.realisasi).squeezed();
    finding.args[std::string(roles.target_arg)] = target;
    finding.args["realisasi"] = realisasi;
    finding.args["rumus"] = row.rumus;
    finding.args["rincian"] = row.rincian;
    finding.related.push_back(
        {cell_place(tabel, row.row, table.columns.target), std::string(roles.target_label) + ": " + target});
    finding.related.push_back({cell_place(tabel, row.row, table.columns.realisasi), "realisasi: " + realisasi});
}

}  // namespace

void check_ratio_columns(const CheckContext& context, const RatioRoles& roles, Sink& sink) {
    const std::vector<RatioTable> tables = tables_of(context.report, roles);
    const Practice practice{context.report, IndicatorDirections(context), cap_of(tables)};
    for (const RatioTable& table : tables) {
        for (const RatioRow& row : judge_rows(practice, table)) {
            if (row.verdict == Verdict::salah) {
                report_row(table, row, roles, sink);
            } else {
                const Place place = cell_place(*table.tabel, row.row, table.columns.hasil);
                sink.checked(place, row.verdict, row.reason);
                if (!agrees(row.verdict)) continue;
                sink.compared(cell_place(*table.tabel, row.row, table.columns.target), place, row.verdict);
                sink.compared(cell_place(*table.tabel, row.row, table.columns.realisasi), place, row.verdict);
            }
        }
    }
}

}  // namespace lkiplint
