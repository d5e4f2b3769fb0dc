// What the tables say about each indicator: every figure with what it measures, of which year, in which context.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "report/report.h"

namespace lkiplint {

enum class Besaran { target, realisasi, capaian, baseline, target_akhir, capaian_akhir };
std::string_view besaran_name(Besaran besaran);  // "target", "realisasi", … as a reviewer would say it

// A figure as it is compared: "A (85)", "85" and "85 %" are one number, "A" alone is a letter.
struct Printed {
    std::optional<Decimal> number;
    std::string letter;
    bool percent = false;
    bool counted = false;  // a unit that is no percentage stands behind it: "4 dokumen"
    std::string text;
};

Printed printed_of(const Sel& sel);
Printed printed_of(const Angka& angka, std::string text);

enum class Likeness { same, different, incomparable };
// Rounding or truncation at the printed decimals makes no difference; nor does 0,92 for 92 %. Letters are compared with
// letters only.
Likeness compare(const Printed& a, const Printed& b);

struct Figure {
    Besaran besaran = Besaran::target;
    int tahun = 0;  // 0: of a baseline or an end of plan whose year is not told
    int indikator = -1;
    int tabel = -1, baris = -1, kolom = -1;
    bool by_goal = false;  // the row names the sasaran, which has only this indicator
    Printed printed;
};

class IndicatorFigures {
public:
    explicit IndicatorFigures(const Report& report);

    // In order of the report.
    const std::vector<Figure>& of(int indikator) const { return figures_[static_cast<std::size_t>(indikator)]; }
    int size() const { return static_cast<int>(figures_.size()); }
    const Report& report() const { return report_; }
    const Tabel& table(const Figure& figure) const { return report_.tabel[static_cast<std::size_t>(figure.tabel)]; }
    // The other figure of the same row; null when there is none.
    const Figure* beside(const Figure& figure, Besaran besaran) const;
    // The year that a table of plans or agreements is for.
    int year_of(int tabel) const { return years_[static_cast<std::size_t>(tabel)]; }
    // The agreement and plan that a figure's table speaks of; the plan of a matrix without a name by its years.
    const Konteks& context(const Figure& figure) const { return contexts_[static_cast<std::size_t>(figure.tabel)]; }

private:
    struct FigureColumn {
        int kolom = -1;
        Besaran besaran = Besaran::target;
    };

    void read_row(int indikator, const Sebutan& sebutan, bool by_goal);
    static std::vector<FigureColumn> figure_columns(const Tabel& tabel);
    // As above, worked out once for each table.
    const std::vector<FigureColumn>& columns_of(int tabel);

    const Report& report_;
    std::vector<int> years_;
    std::vector<Konteks> contexts_;
    std::vector<std::optional<std::vector<FigureColumn>>> columns_;  // by table
    std::vector<std::vector<Figure>> figures_;
};

// Those of the report, kept for all checks that ask.
const IndicatorFigures& figures_of(const CheckContext& context);

// The years of "2021-2026"; zeros when it is none.
std::pair<int, int> years_of_period(std::string_view periode);

// A table that names no agreement or plan may be of any.
bool same_context(const Konteks& a, const Konteks& b);

}  // namespace lkiplint
