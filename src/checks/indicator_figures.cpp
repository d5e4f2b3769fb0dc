#include "checks/indicator_figures.h"
#include "checks/agreement_year.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

bool is_grade(std::string_view word) {
    constexpr std::array grades = {"AA", "A", "BB", "B", "CC", "C", "D"};
    return std::find(grades.begin(), grades.end(), word) != grades.end();
}

// Does `coarse` stand for `fine` when its further decimals are rounded or cut off?
bool stands_for(const Decimal& coarse, const Decimal& fine, std::int64_t factor = 1) {
    return quotient_agrees(coarse, fine, Decimal(1), factor) == Agreement::exact;
}

// Years in a text that are no part of a period such as 2021-2026.
std::vector<int> years_in(std::string_view text) {
    std::vector<int> years;
    const std::string plain = squeeze(text);
    std::string spaced;
    for (const char c : plain) spaced += c >= '0' && c <= '9' ? c : ' ';
    for (std::size_t i = 0; i < spaced.size();) {
        if (spaced[i] == ' ') {
            ++i;
            continue;
        }
        const std::size_t end = std::min(spaced.find(' ', i), spaced.size());
        if (end - i == 4 && spaced[i] == '2' && spaced[i + 1] == '0') {
            const int year = 2000 + (spaced[i + 2] - '0') * 10 + (spaced[i + 3] - '0');
            if (std::find(years.begin(), years.end(), year) == years.end()) years.push_back(year);
        }
        i = end;
    }
    return years;
}

bool names_plan_of_year(const std::string& folded) {
    return contains_word(folded, "perjanjian kinerja") || contains_word(folded, "rencana kinerja tahunan") ||
           contains_word(folded, "rencana kerja") || contains_word(folded, "rkt") || contains_word(folded, "renja");
}

bool is_plan_of_year(TableKind kind) {
    return kind == TableKind::perjanjian_kinerja || kind == TableKind::rencana_kinerja;
}

// A table that only names an earlier year in its caption is about that year; one that compares with it may be about
// either (0).
int year_of_results(const Tabel& tabel, int reported) {
    const auto caption = years_in(tabel.caption);
    if (caption.size() != 1 || caption.front() >= reported || caption.front() + 6 < reported) return reported;
    return fold(tabel.caption).find("banding") != std::string::npos ? 0 : caption.front();
}

// The year of each table. Annexes hold agreements of other years, named in a caption, a heading or a title above.
std::vector<int> years_of_tables(const Report& report) {
    std::vector<int> years;
    std::size_t next = 0;
    int titled = 0;
    for (const Tabel& tabel : report.tabel) {
        for (; next < report.teks.size() && report.teks[next].block.place.line < tabel.place.line; ++next) {
            const std::string& text = report.teks[next].block.text;
            if (text.size() > 200 || !has_digit(text) || !names_plan_of_year(fold(text))) continue;
            if (const auto named = years_in(text); named.size() == 1) titled = named.front();
        }
        int year = year_of_results(tabel, report.tahun);
        if (is_plan_of_year(tabel.kind)) {
            const auto caption = years_in(tabel.caption);
            const std::size_t last = tabel.bagian.rfind(" > ");
            const auto heading = years_in(last == std::string::npos ? tabel.bagian : tabel.bagian.substr(last));
            if (caption.size() == 1)
                year = is_agreement_of_reported_year(report, tabel, caption.front()) ? report.tahun : caption.front();
            else if (!caption.empty())
                year = report.tahun;
            else if (titled != 0 && (tabel.lampiran || heading.empty()))
                year = titled;
            else if (heading.size() == 1)
                year = heading.front();
        }
        years.push_back(year);
    }
    return years;
}

// Of the matrices of Renstra in the report: "2021-2026".
std::set<std::string> periods_of(const Report& report) {
    std::set<std::string> periods;
    for (const Tabel& tabel : report.tabel)
        if (tabel.kind == TableKind::renstra && years_of_period(tabel.konteks.periode).first != 0)
            periods.insert(tabel.konteks.periode);
    return periods;
}

// The plan with which a matrix has most years in common; empty when two have as many.
std::string period_by_years(const Tabel& tabel, const std::set<std::string>& periods) {
    std::string best;
    int most = 2;  // fewer years in common say nothing
    for (const std::string& period : periods) {
        const auto [first, last] = years_of_period(period);
        int common = 0;
        for (const Kolom& kolom : tabel.kolom)
            common += kolom.role == Role::tahun && kolom.tahun >= first && kolom.tahun <= last ? 1 : 0;
        if (common > most) {
            most = common;
            best = period;
        } else if (common == most) {
            best.clear();
        }
    }
    return best;
}

std::vector<Konteks> contexts_of(const Report& report) {
    const std::set<std::string> periods = periods_of(report);
    std::vector<Konteks> contexts;
    for (const Tabel& tabel : report.tabel) {
        contexts.push_back(tabel.konteks);
        if (contexts.back().periode.empty() && tabel.kind == TableKind::renstra)
            contexts.back().periode = period_by_years(tabel, periods);
    }
    return contexts;
}

std::optional<Besaran> besaran_of_year(const Tabel& tabel, const Kolom& kolom) {
    const std::string header = fold(kolom.header);
    const bool target = contains_word(header, "target") || contains_word(header, "rencana") || header.ends_with(" t");
    const bool realisasi = contains_word(header, "realisasi") || header.ends_with(" r");
    // "Capaian 2022" is a result to some and a percentage of target to others.
    if (contains_word(header, "capaian") || target == realisasi) {
        if (target && realisasi) return std::nullopt;
        if (contains_word(header, "capaian")) return std::nullopt;
        if (tabel.kind == TableKind::renstra) return Besaran::target;
        const std::string caption = fold(tabel.caption);
        const bool results = contains_word(caption, "realisasi") && !contains_word(caption, "capaian") &&
                             !contains_word(caption, "target");
        if (tabel.kind == TableKind::perbandingan && results) return Besaran::realisasi;
        return std::nullopt;
    }
    return target ? Besaran::target : Besaran::realisasi;
}

bool has_any(const std::string& folded, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains_word(folded, word); });
}

// What is done since the plan began is another figure than what is done in the year.
bool is_cumulative(const std::string& folded) {
    return has_any(folded, {"s d", "sd", "sampai dengan", "hingga", "kumulatif", "akumulasi", "total", "jumlah"});
}

// Quarters and months have targets and results of their own.
bool is_of_part_of_year(const Tabel& tabel) {
    const std::size_t last = tabel.bagian.rfind(" > ");
    const std::string folded =
        fold(tabel.caption + " " + (last == std::string::npos ? tabel.bagian : tabel.bagian.substr(last)));
    return has_any(folded, {"triwulan", "tw", "tribulan", "semester", "bulanan", "per bulan", "rencana aksi"});
}

bool is_left_out(const Tabel& tabel, const Kolom& kolom, Besaran besaran) {
    const std::string header = fold(kolom.header);
    if (besaran == Besaran::realisasi)
        return is_cumulative(header) || (tabel.column(Role::target_akhir) >= 0 && tabel.column(Role::target) < 0 &&
                                         is_cumulative(fold(tabel.caption)));
    // The end of the RPJMD is not the end of the Renstra.
    return besaran == Besaran::target_akhir && contains_word(header, "rpjmd") && !contains_word(header, "renstra");
}

std::optional<Besaran> besaran_of(const Tabel& tabel, const Kolom& kolom) {
    switch (kolom.role) {
        case Role::target:
            return Besaran::target;
        case Role::realisasi:
            return Besaran::realisasi;
        case Role::capaian:
            return Besaran::capaian;
        case Role::baseline:
            return Besaran::baseline;
        case Role::target_akhir:
            return Besaran::target_akhir;
        case Role::capaian_akhir:
            return Besaran::capaian_akhir;
        case Role::tahun:
            return besaran_of_year(tabel, kolom);
        default:
            return std::nullopt;
    }
}

bool holds_figures_of_indicators(TableKind kind) {
    switch (kind) {
        case TableKind::capaian:
        case TableKind::capaian_program:
        case TableKind::perjanjian_kinerja:
        case TableKind::rencana_kinerja:
        case TableKind::renstra:
        case TableKind::perbandingan:
        case TableKind::efisiensi:
        case TableKind::rekap_predikat:
            return true;
        default:
            return false;
    }
}

// In a row with several indicators (of a tujuan, its sasaran, a program) figures belong to the one before them.
bool belongs_to(const Tabel& tabel, int column, int name) {
    if (name < 0 || tabel.kolom[static_cast<std::size_t>(name)].role != Role::indikator) return true;
    for (int i = column - 1; i >= 0; --i)
        if (tabel.kolom[static_cast<std::size_t>(i)].role == Role::indikator) return i == name;
    return true;
}

// "Rata-rata capaian" below the indicators of a sasaran is no figure of the last of them.
bool is_mean_of_several(const Report& report, int indikator, const Sebutan& sebutan) {
    if (sebutan.kolom >= 0) return false;
    const Tabel& tabel = report.tabel[static_cast<std::size_t>(sebutan.tabel)];
    int labels = 0;
    for (int row = sebutan.baris - 1; row >= 0; --row) {
        const auto& cells = tabel.baris[static_cast<std::size_t>(row)].sel;
        // A mean below rows that have figures of their own.
        if (std::any_of(cells.begin(), cells.end(), [](const Sel& sel) { return sel.angka.has_value(); })) {
            if (row == sebutan.baris - 1) return true;
            break;
        }
        if (!cells.empty() && starts_with_word(fold(row_label(tabel, row)), "indikator")) ++labels;
    }
    if (labels > 0) return labels > 1;
    for (const Padanan& sasaran : report.sasaran) {
        const bool of_goal =
            std::find(sasaran.indikator.begin(), sasaran.indikator.end(), indikator) != sasaran.indikator.end();
        if (of_goal && sasaran.indikator.size() > 1) return true;
    }
    return false;
}

}  // namespace

std::string_view besaran_name(Besaran besaran) {
    switch (besaran) {
        case Besaran::target:
            return "target";
        case Besaran::realisasi:
            return "realisasi";
        case Besaran::capaian:
            return "capaian";
        case Besaran::baseline:
            return "kondisi awal";
        case Besaran::target_akhir:
            return "target akhir";
        case Besaran::capaian_akhir:
            return "capaian terhadap target akhir";
    }
    return "";
}

Printed printed_of(const Sel& sel) {
    if (sel.angka) return printed_of(*sel.angka, sel.squeezed());
    Printed printed;
    printed.text = sel.squeezed();
    if (is_grade(printed.text)) printed.letter = printed.text;
    return printed;
}

Printed printed_of(const Angka& angka, std::string text) {
    Printed printed;
    printed.number = angka.value;
    printed.letter = angka.letter;
    printed.percent = angka.percent || angka.unit == "persen" || angka.unit == "%";
    printed.counted = !angka.unit.empty() && !printed.percent;
    printed.text = std::move(text);
    return printed;
}

Likeness compare(const Printed& a, const Printed& b) {
    if (!a.number && !b.number && !a.letter.empty() && !b.letter.empty())
        return a.letter == b.letter ? Likeness::same : Likeness::different;
    if (!a.number || !b.number) return Likeness::incomparable;
    const Decimal& x = *a.number;
    const Decimal& y = *b.number;
    if (x == y || stands_for(x, y) || stands_for(y, x)) return Likeness::same;
    if (stands_for(x, y, 100) || stands_for(y, x, 100)) return Likeness::same;
    // "4 dokumen" and "100 %" measure different things.
    if ((a.percent && b.counted) || (b.percent && a.counted)) return Likeness::incomparable;
    return Likeness::different;
}

std::pair<int, int> years_of_period(std::string_view periode) {
    const auto years = years_in(periode);
    return years.size() == 2 ? std::pair(years.front(), years.back()) : std::pair(0, 0);
}

bool same_context(const Konteks& a, const Konteks& b) {
    return (a.pk.empty() || b.pk.empty() || a.pk == b.pk) &&
           (a.periode.empty() || b.periode.empty() || a.periode == b.periode);
}

IndicatorFigures::IndicatorFigures(const Report& report)
    : report_(report),
      years_(years_of_tables(report)),
      contexts_(contexts_of(report)),
      columns_(report.tabel.size()),
      figures_(report.indikator.size()) {
    for (std::size_t i = 0; i < report.indikator.size(); ++i)
        for (const Sebutan& sebutan : report.indikator[i].sebutan) read_row(static_cast<int>(i), sebutan, false);
    for (const Padanan& sasaran : report.sasaran) {
        if (sasaran.indikator.size() != 1) continue;
        for (const Sebutan& sebutan : sasaran.sebutan) {
            const TableKind kind = report.tabel[static_cast<std::size_t>(sebutan.tabel)].kind;
            if (kind == TableKind::efisiensi || kind == TableKind::rekap_predikat)
                read_row(sasaran.indikator.front(), sebutan, true);
        }
    }
    for (auto& figures : figures_) {
        const auto before = [](const Figure& a, const Figure& b) {
            return std::tuple(a.tabel, a.baris, a.kolom) < std::tuple(b.tabel, b.baris, b.kolom);
        };
        std::sort(figures.begin(), figures.end(), before);
        const auto same = [](const Figure& a, const Figure& b) {
            return a.tabel == b.tabel && a.baris == b.baris && a.kolom == b.kolom;
        };
        figures.erase(std::unique(figures.begin(), figures.end(), same), figures.end());
    }
}

std::vector<IndicatorFigures::FigureColumn> IndicatorFigures::figure_columns(const Tabel& tabel) {
    std::vector<FigureColumn> columns;
    if (!holds_figures_of_indicators(tabel.kind) || is_of_part_of_year(tabel)) return columns;
    for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
        const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
        const auto besaran = besaran_of(tabel, kolom);
        if (besaran && !is_left_out(tabel, kolom, *besaran)) columns.push_back({column, *besaran});
    }
    return columns;
}

const std::vector<IndicatorFigures::FigureColumn>& IndicatorFigures::columns_of(int tabel) {
    auto& columns = columns_[static_cast<std::size_t>(tabel)];
    if (!columns) columns = figure_columns(report_.tabel[static_cast<std::size_t>(tabel)]);
    return *columns;
}

void IndicatorFigures::read_row(int indikator, const Sebutan& sebutan, bool by_goal) {
    const Tabel& tabel = report_.tabel[static_cast<std::size_t>(sebutan.tabel)];
    const std::vector<FigureColumn>& columns = columns_of(sebutan.tabel);
    if (columns.empty() || is_mean_of_several(report_, indikator, sebutan)) return;
    for (const auto& [column, besaran] : columns) {
        if (!belongs_to(tabel, column, sebutan.kolom)) continue;
        const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
        Figure figure;
        figure.besaran = besaran;
        figure.printed = printed_of(cell_at(tabel, sebutan.baris, column));
        if (!figure.printed.number && figure.printed.letter.empty()) continue;
        figure.tahun = kolom.tahun;
        const bool of_year = besaran == Besaran::target || besaran == Besaran::realisasi || besaran == Besaran::capaian;
        if (figure.tahun == 0 && of_year) figure.tahun = years_[static_cast<std::size_t>(sebutan.tabel)];
        if (figure.tahun == 0 && (besaran == Besaran::target_akhir || besaran == Besaran::capaian_akhir))
            figure.tahun = years_of_period(tabel.konteks.periode).second;
        if (figure.tahun == 0 && of_year) continue;
        figure.indikator = indikator;
        figure.tabel = sebutan.tabel;
        figure.baris = sebutan.baris;
        figure.kolom = column;
        figure.by_goal = by_goal;
        figures_[static_cast<std::size_t>(indikator)].push_back(std::move(figure));
    }
}

const Figure* IndicatorFigures::beside(const Figure& figure, Besaran besaran) const {
    const Figure* first = nullptr;
    for (const Figure& other : of(figure.indikator)) {
        if (other.tabel != figure.tabel || other.baris != figure.baris || other.besaran != besaran) continue;
        // "Realisasi 2021" may stand before "Target 2022" and "Realisasi 2022".
        if (other.tahun == figure.tahun) return &other;
        if (!first) first = &other;
    }
    return first;
}

const IndicatorFigures& figures_of(const CheckContext& context) {
    return *context.memo.get<IndicatorFigures>("", [&] { return IndicatorFigures(context.report); });
}

}  // namespace lkiplint
