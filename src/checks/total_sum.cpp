// total-sum: a stated total (JUMLAH, Total) is the sum of the rows that it closes, or of all of them, or of the totals
// before it; and the total under a list in running text is the sum of the list.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

struct Sum {
    std::vector<int> rows;
    std::vector<Decimal> values;
    bool complete = true;  // false: a row that should count has no amount
};

// A list without levels whose rows are headed by their own sums: "Belanja Operasi" over "Belanja Pegawai" and
// "Belanja Barang".
struct Outline {
    Sum tops;                  // the rows that are no part of another
    bool has_parents = false;  // a row is the sum of those after it
    bool is_certain = false;   // and exactly the rows that look like parts are parts
};

struct Total {
    int row;
    Decimal value;
    bool closes_totals;  // stands behind other totals, without rows of its own
};

constexpr std::size_t kMostTotals = 64;  // how many subtotals one total may close

// An agreement or a plan may name the money behind its indicators, more than once.
bool is_of_performance(TableKind kind) {
    return kind == TableKind::perjanjian_kinerja || kind == TableKind::rencana_kinerja;
}

bool has_totals(const Tabel& tabel) {
    switch (tabel.kind) {
        case TableKind::perjanjian_kinerja:
        case TableKind::rencana_kinerja:
        case TableKind::struktur_anggaran:
        case TableKind::anggaran_program:
        case TableKind::realisasi_anggaran:
        case TableKind::efisiensi:
            break;
        default:
            return false;
    }
    return std::any_of(tabel.baris.begin(), tabel.baris.end(), [](const Baris& baris) { return baris.is_total; });
}

// The totals of one column of one table.
class ColumnTotals {
public:
    ColumnTotals(const Tabel& tabel, int column, Sink& sink)
        : tabel_(tabel), column_(column), sink_(sink), amounts_(amount_columns(tabel)) {
        const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
        derived_ = is_derived_amount(role) && difference_of(tabel, column).has_value();
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            repeated_.push_back(repeats_row_above(tabel, row, amounts_));
    }

    void run() {
        const int rows = static_cast<int>(tabel_.baris.size());
        int last_total = -1;
        for (int row = 0; row < rows; ++row)
            if (baris(row).is_total) last_total = row;
        int start = 0;
        for (int row = 0; row <= last_total; ++row) {
            if (!baris(row).is_total) continue;
            check(row, start, row == last_total);
            start = row + 1;
        }
    }

private:
    const Baris& baris(int row) const { return tabel_.baris[static_cast<std::size_t>(row)]; }
    std::optional<Decimal> value(int row) const { return figure(cell_at(tabel_, row, column_)); }
    bool counts(int row) const {
        return !baris(row).is_total && !baris(row).is_average && !repeated_[static_cast<std::size_t>(row)];
    }

    void check(int row, int start, bool is_last) {
        const std::optional<Decimal> stated = value(row);
        const Place place = cell_place(tabel_, row, column_);
        if (!stated) {
            sink_.checked(place, Verdict::tidak_dapat, reason_without_figure(cell_at(tabel_, row, column_)));
            return;
        }
        fitting_rows_.clear();
        const Sum section = top_rows(start, row);
        const bool closes_totals = section.values.empty();
        Verdict fitting = rows_reading(*stated, section, start, row);
        const Outline outline = outline_of(section);
        if (!agrees(fitting)) fitting = first_fitting(*stated, std::array{outline.tops});
        Sum plausible = outline.is_certain ? outline.tops : section;
        const Sum named = named_rows(row, start);
        if (!named.rows.empty()) plausible = named;
        if (!named.rows.empty() && !agrees(fitting)) fitting = first_fitting(*stated, std::array{named});
        if (closes_totals || (is_last && !agrees(fitting))) {
            if (closes_totals) plausible = earlier_totals();
            const Verdict verdict = totals_reading(*stated, section, row, is_last);
            if (agrees(verdict)) fitting = verdict;
        }
        totals_.push_back({row, *stated, closes_totals});
        if (agrees(fitting)) {
            sink_.checked(place, fitting);
            for (const int part : fitting_rows_) sink_.compared(cell_place(tabel_, part, column_), place, fitting);
        } else if (const std::string_view reason = !named.rows.empty()
                                                       ? std::string_view()
                                                       : why_unclear(plausible, outline, closes_totals, is_last);
                   !reason.empty()) {
            sink_.checked(place, Verdict::tidak_dapat, std::string(reason));
        } else {
            report(row, *stated, plausible);
        }
    }

    std::string_view why_unclear(const Sum& plausible, const Outline& outline, bool closes_totals, bool is_last) const {
        if (plausible.values.empty()) return "tidak ada baris berangka yang dijumlahkan";
        if (!plausible.complete) return "ada baris yang tidak berisi angka";
        if ((closes_totals && !is_last) || (!closes_totals && outline.has_parents && !outline.is_certain) ||
            (!closes_totals && mixes_numbering(plausible)))
            return "tidak jelas baris mana yang dijumlahkan";
        if (is_of_performance(tabel_.kind) && !is_plain(plausible, closes_totals))
            return "tidak jelas baris mana yang dijumlahkan";
        if (derived_) return "kolom ini diperiksa sebagai selisih kolom lain pada barisnya";
        return {};
    }

    // Every amount once, and nothing but these.
    bool is_plain(const Sum& sum, bool closes_totals) const {
        std::vector<Decimal> values = sum.values;
        std::sort(values.begin(), values.end());
        return !closes_totals && totals_.size() == 1 && values.size() >= 2 &&
               std::adjacent_find(values.begin(), values.end()) == values.end();
    }

    // "Total Belanja (A+B)": the rows that it names; none when one of them is not there.
    Sum named_rows(int row, int start) const {
        const std::string label = tabel_.row_name(row);
        const std::size_t open = label.rfind('('), close = label.find(')', std::min(open, label.size()));
        Sum sum;
        if (open == std::string::npos || close == std::string::npos) return sum;
        const std::string inside = label.substr(open + 1, close - open - 1);
        constexpr std::size_t kLongest = 60;  // each name is looked for in all rows
        if (inside.size() > kLongest || inside.find('+') == std::string::npos) return sum;
        for (const std::string_view printed : split(inside, '+')) {
            const std::string name = fold(printed);
            const std::size_t before = sum.rows.size();
            for (int part = start; part < row; ++part)
                if (!name.empty() && fold(number_of(part)) == name) include(sum, part);
            if (sum.rows.size() != before + 1) return {};
        }
        return sum;
    }

    // Any reading under which the total is right will do: a total that is right by one of them is no error.
    Verdict rows_reading(const Decimal& stated, const Sum& section, int start, int row) {
        return first_fitting(stated, std::array{section, level_rows(start, row, Level::kegiatan), leaf_rows(start, row),
                                                every_row(start, row), numbered_rows(start, row, true),
                                                numbered_rows(start, row, false), alike_rows(start, row)});
    }

    // Of the totals before this one: the last few of them (subtotals of one program), all of them, all of them with
    // the rows since, or the rows that they were made of.
    Verdict totals_reading(const Decimal& stated, const Sum& section, int row, bool is_last) {
        Decimal running;
        std::size_t taken = 0;
        while (section.values.empty() && taken < std::min(totals_.size(), kMostTotals)) {
            const Result<Decimal> next = add(running, totals_[totals_.size() - 1 - taken].value);
            if (!next) break;
            running = *next;
            ++taken;
            const Verdict verdict = sum_verdict(stated, std::array{running}, Precision::rounded);
            if (!agrees(verdict)) continue;
            for (std::size_t i = totals_.size() - taken; i < totals_.size(); ++i)
                fitting_rows_.push_back(totals_[i].row);
            totals_.resize(totals_.size() - taken);  // they are part of this one now
            return verdict;
        }
        if (!is_last) return Verdict::salah;
        return first_fitting(stated,
                             std::array{joined(earlier_totals(), section), top_rows(0, row), leaf_rows(0, row)});
    }

    template <std::size_t N>
    Verdict first_fitting(const Decimal& stated, const std::array<Sum, N>& readings) {
        for (const Sum& reading : readings) {
            if (reading.values.empty()) continue;
            const Verdict verdict = sum_verdict(stated, reading.values, Precision::rounded);
            if (!agrees(verdict)) continue;
            fitting_rows_ = reading.rows;
            return verdict;
        }
        return Verdict::salah;
    }

    // What is left of the totals before this one. Subtotals beside totals of subtotals are not one list.
    Sum earlier_totals() const {
        Sum sum;
        for (const Total& total : totals_) {
            sum.rows.push_back(total.row);
            sum.values.push_back(total.value);
            if (total.closes_totals != totals_.front().closes_totals) sum.complete = false;
        }
        return sum;
    }

    static Sum joined(Sum first, const Sum& second) {
        first.rows.insert(first.rows.end(), second.rows.begin(), second.rows.end());
        first.values.insert(first.values.end(), second.values.begin(), second.values.end());
        return first;
    }

    void include(Sum& sum, int row) const {
        if (const std::optional<Decimal> amount = value(row)) {
            sum.rows.push_back(row);
            sum.values.push_back(*amount);
        }
    }

    Sum every_row(int start, int end) const {
        Sum sum;
        for (int row = start; row < end; ++row)
            if (counts(row)) include(sum, row);
        return sum;
    }

    Sum level_rows(int start, int end, Level level) const {
        Sum sum;
        for (int row = start; row < end; ++row) {
            if (!counts(row) || baris(row).level != level) continue;
            include(sum, row);
            if (!value(row)) sum.complete = false;
        }
        return sum;
    }

    // Rows without children that have amounts: what tables add up whose programs and kegiatan are only headings.
    Sum leaf_rows(int start, int end) const {
        Sum sum;
        for (int row = start; row < end; ++row)
            if (counts(row) && baris(row).anak.empty()) include(sum, row);
        return sum;
    }

    bool below_an_amount(int row) const {
        for (int above = baris(row).induk, steps = 0; above >= 0 && steps < 4; above = baris(above).induk, ++steps)
            if (value(above)) return true;
        return false;
    }

    // Belanja is broken down in rows without a number below the numbered ones, or the other way round.
    Sum numbered_rows(int start, int end, bool wanted) const {
        Sum sum;
        for (int row = start; row < end; ++row)
            if (counts(row) && trim(number_of(row)).empty() != wanted) include(sum, row);
        return sum;
    }

    // "A, B, 1, 2, JUMLAH (A+B)": the rows that are numbered as the first one is.
    Sum alike_rows(int start, int end) const {
        const auto style = [&](int row) {
            const std::string number = fold(number_of(row));
            return std::pair(has_letter(number), std::count(number.begin(), number.end(), ' '));
        };
        Sum sum;
        for (int row = start; row < end; ++row)
            if (counts(row) && style(row) == style(start)) include(sum, row);
        return sum;
    }

    // Amounts on both kinds of rows, and nothing that says which are parts of which.
    bool mixes_numbering(const Sum& sum) const {
        if (tabel_.kind == TableKind::efisiensi || tabel_.column(Role::no) < 0) return false;
        const auto is_bare = [&](int row) { return baris(row).level == Level::none && trim(number_of(row)).empty(); };
        const auto bare = std::count_if(sum.rows.begin(), sum.rows.end(), is_bare);
        return bare > 0 && bare < static_cast<std::ptrdiff_t>(sum.rows.size());
    }

    Outline outline_of(const Sum& section) const {
        const auto has_level = [&](int row) { return baris(row).level != Level::none; };
        if (std::any_of(section.rows.begin(), section.rows.end(), has_level)) return {section, false, false};
        Outline outline;
        outline.is_certain = true;
        const std::size_t rows = section.rows.size();
        for (std::size_t i = 0; i < rows;) {
            if (looks_like_part(section.rows[i])) outline.is_certain = false;
            outline.tops.rows.push_back(section.rows[i]);
            outline.tops.values.push_back(section.values[i]);
            const std::size_t parts = parts_after(section, i);
            if (parts > 0) outline.has_parents = true;
            for (std::size_t k = i + 1; k <= i + parts; ++k)
                if (!looks_like_part(section.rows[k])) outline.is_certain = false;
            i += parts + 1;
        }
        if (!outline.has_parents) outline.is_certain = false;
        return outline;
    }

    // How many rows behind row i make it up; 0 when none do. One alone is a part only when it looks like one: equal
    // amounts stand below each other by chance too.
    std::size_t parts_after(const Sum& section, std::size_t i) const {
        constexpr std::size_t kMost = 40;
        Decimal running;
        for (std::size_t k = 1; k <= kMost && i + k < section.rows.size(); ++k) {
            const Result<Decimal> next = add(running, section.values[i + k]);
            if (!next || *next > section.values[i]) return 0;
            running = *next;
            const bool enough = k >= 2 || looks_like_part(section.rows[i + k]);
            if (enough && !running.is_zero() && running == section.values[i]) return k;
        }
        return 0;
    }

    // "- Belanja Pegawai", or a row without a number among numbered ones.
    bool looks_like_part(int row) const {
        const std::string name = trim(tabel_.row_name(row));
        if (name.starts_with("-") || name.starts_with("•") || name.starts_with("–")) return true;
        return tabel_.column(Role::no) >= 0 && trim(number_of(row)).empty();
    }

    // The outermost rows that carry amounts: programs, or kegiatan, or rows that nothing with an amount stands above.
    Sum top_rows(int start, int end) const {
        for (const Level level : {Level::program, Level::kegiatan}) {
            Sum sum = level_rows(start, end, level);
            if (!sum.values.empty()) return sum;
        }
        if (tabel_.kind == TableKind::efisiensi) return rows_of_sasaran(start, end);
        Sum sum;
        for (int row = start; row < end; ++row) {
            if (!counts(row) || below_an_amount(row)) continue;
            include(sum, row);
            if (!value(row) && baris(row).anak.empty()) sum.complete = false;
        }
        return sum;
    }

    // Efisiensi tables give the amounts of a sasaran once; a merged cell repeats them on its further indicators.
    Sum rows_of_sasaran(int start, int end) const {
        Sum sum;
        int before = -1;
        bool new_sasaran = true;
        std::string number;
        for (int row = start; row < end; ++row) {
            if (!counts(row)) continue;
            const std::string here = trim(number_of(row));
            if (!here.empty() && here != number) {
                number = here;
                new_sasaran = true;
            }
            if (!value(row)) continue;
            if (new_sasaran || before < 0 || !same_amounts(row, before)) include(sum, row);
            before = row;
            new_sasaran = false;
        }
        return sum;
    }

    std::string number_of(int row) const {
        const Sel* cell = tabel_.cell(row, Role::no);
        return cell != nullptr ? cell->text : std::string();
    }

    bool same_amounts(int row, int other) const {
        return std::all_of(amounts_.begin(), amounts_.end(), [&](int column) {
            return figure(cell_at(tabel_, row, column)) == figure(cell_at(tabel_, other, column));
        });
    }

    void report(int row, const Decimal& stated, const Sum& parts) {
        const Result<Decimal> total = sum(parts.values);
        if (!total) {
            sink_.checked(cell_place(tabel_, row, column_), Verdict::tidak_dapat, std::string(kTerlaluBesar));
            return;
        }
        const std::string& text = cell_at(tabel_, row, column_).text;
        const std::string expected = amount_like(text, *total);
        const Result<Decimal> difference = subtract(stated, *total);
        Finding& finding = report_cell(sink_, tabel_, row, column_, expected);
        finding.args["kolom"] = column_name(tabel_, column_);
        finding.args["jumlah"] = expected;
        finding.args["selisih"] = difference ? amount_like(text, absolute(*difference)) : "";
        finding.args["banyak"] = std::to_string(parts.rows.size());
        finding.args["rincian"] = summands(parts.values);
        for (const int part : parts.rows) finding.related.push_back(related_cell(tabel_, part, column_));
    }

    const Tabel& tabel_;
    int column_;
    Sink& sink_;
    std::vector<int> amounts_;
    std::vector<bool> repeated_;  // rows that a converter printed again
    bool derived_ = false;
    std::vector<int> fitting_rows_;  // what the current total is the sum of, when it is right
    std::vector<Total> totals_;      // before the current row, and not yet part of another total
};

void check_list(const DaftarJumlah& daftar, Sink& sink) {
    std::vector<Decimal> values;
    for (const DaftarJumlah::Butir& butir : daftar.butir) values.push_back(butir.angka.value);
    if (values.empty()) return;
    const Decimal& stated = daftar.jumlah.angka.value;
    const Verdict verdict = sum_verdict(stated, values, Precision::rounded);
    if (verdict != Verdict::salah) {
        sink.checked(daftar.jumlah.place, verdict,
                     verdict == Verdict::tidak_dapat ? std::string(kTerlaluBesar) : std::string());
        return;
    }
    const std::string& text = daftar.jumlah.tercetak;
    const auto printed = [&](const Decimal& value) {
        if (!text.empty()) return amount_like(text, value);
        return daftar.jumlah.angka.rupiah ? format_rupiah(value) : format_angka(value);
    };
    const std::string found = text.empty() ? printed(stated) : text;
    const Result<Decimal> total = sum(values);
    const Result<Decimal> difference = subtract(stated, *total);
    const std::string name = squeeze(daftar.jumlah.uraian);
    Finding& finding =
        sink.report(daftar.jumlah.place, daftar.locator + (name.empty() ? "" : " › " + name), found, printed(*total));
    finding.quote = name + " " + found;
    finding.args["nama"] = name.empty() ? "Jumlah" : name;
    finding.args["kolom"] = "Jumlah";
    finding.args["jumlah"] = finding.expected;
    finding.args["selisih"] = difference ? printed(absolute(*difference)) : "";
    finding.args["banyak"] = std::to_string(values.size());
    finding.args["rincian"] = summands(values);
    for (const DaftarJumlah::Butir& butir : daftar.butir)
        finding.related.push_back(
            {butir.place,
             squeeze(butir.uraian) + ": " + (butir.tercetak.empty() ? printed(butir.angka.value) : butir.tercetak)});
}

}  // namespace

void check_total_sum(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        if (!has_totals(tabel)) continue;
        for (const int column : amount_columns(tabel)) ColumnTotals(tabel, column, sink).run();
    }
    for (const DaftarJumlah& daftar : context.report.daftar) check_list(daftar, sink);
}

}  // namespace lkiplint
