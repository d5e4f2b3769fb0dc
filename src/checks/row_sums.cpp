#include "checks/row_sums.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "checks/common.h"
#include "checks/figure_grid.h"
#include "checks/sentences.h"
#include "checks/supporting_table.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostParts = 16;

std::string parent_of(const Kolom& kolom) {
    const std::size_t last = kolom.header.rfind(" > ");
    return last == std::string::npos ? std::string() : fold(kolom.header.substr(0, last));
}

bool is_sum_name(const Tabel& tabel, int column) {
    const std::string name = lower(column_name(tabel, column));
    constexpr std::array<std::string_view, 6> kNames = {"∑", "σ", "Σ", "jumlah", "total", "jml"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

struct Row {
    int row = -1;
    Decimal stated, right;
    bool proves = false;  // it adds up, of at least two parts that are not nothing
    bool wrong = false;
    bool between = false;  // it lies between its parts, as a rate or a mean does
};

// One way to read a column as the sum of others.
struct Reading {
    int column = -1;
    std::vector<int> parts;
    std::vector<Row> rows;
    int proving = 0, wrong = 0;
    bool of_year = false;
    bool complete = false;  // the parts are all that stands under one header
    bool named = false;     // the header of the column names them
};

class RowSums {
public:
    RowSums(const Tabel& tabel, const RulePack& pack, Sink& sink)
        : tabel_(tabel),
          seasons_(phrase_set(pack, "bagian-tahun")),
          running_(phrase_set(pack, "bagian-tahun-kumulatif")),
          sink_(sink) {
        for (const Kolom& kolom : tabel.kolom) headers_.push_back(fold(kolom.header));
    }

    std::vector<BrokenRowSum> run() {
        std::vector<int> seasonal;
        for (int column = 0; column < column_count(); ++column)
            if (seasons_.any_in(header(column)) || is_month(column)) seasonal.push_back(column);
        std::vector<int> sums;
        if (seasonal.size() < 2 && (is_supporting_matter(tabel_.kind) || is_unknown_matter(tabel_.kind)))
            for (int column = 0; column < column_count(); ++column)
                if ((opens_with_sum(column) && declared_parts(tabel_, column).empty()) || !named_parts(column).empty())
                    sums.push_back(column);
        if (sums.empty() && seasonal.size() < 2) return {};
        const FigureGrid grid(tabel_);
        grid_ = &grid;
        if (seasonal.size() >= 2) check_seasons(seasonal);
        for (const int column : sums) check_sum(column);
        return std::move(broken_);
    }

private:
    int column_count() const { return static_cast<int>(tabel_.kolom.size()); }
    const std::string& header(int column) const { return headers_[static_cast<std::size_t>(column)]; }
    Role role(int column) const { return tabel_.kolom[static_cast<std::size_t>(column)].role; }

    bool opens_with_sum(int column) const {
        const std::string leaf = fold(column_name(tabel_, column));
        return is_sum_name(tabel_, column) || starts_with_word(leaf, "jumlah") || starts_with_word(leaf, "total") ||
               starts_with_word(leaf, "jml");
    }

    // ---- Parts of the year

    // "Realisasi Anggaran > 1, 2, ... 12": counted under one header, and the sum of the year right behind.
    bool is_month(int column) const {
        const std::string leaf = fold(column_name(tabel_, column));
        if (leaf.empty() || leaf.size() > 2 || leaf.find_first_not_of("0123456789") != std::string::npos) return false;
        const int last = column + 12 - std::stoi(leaf);
        if (last < column || last - 11 < 0 || last + 1 >= column_count()) return false;
        for (int month = 1; month <= 12; ++month)
            if (fold(column_name(tabel_, last - 12 + month)) != std::to_string(month)) return false;
        return opens_with_sum(last + 1);
    }

    // Target and realisasi of each quarter add up each for itself. What is counted on over the year does not.
    void check_seasons(const std::vector<int>& columns) {
        std::map<std::string, std::vector<int>> groups;
        for (const int column : columns) {
            if (running_.any_in(header(column))) return;
            if (grid_->holds(column) && !is_ratio_header(tabel_.kolom[static_cast<std::size_t>(column)].header))
                groups[group_of(column)].push_back(column);
        }
        for (const auto& [name, parts] : groups) {
            if (parts.size() < 2 || parts.size() > kMostParts) continue;
            const int column = year_of(parts, columns, name == "target");
            if (column >= 0) settle({read(column, parts, true)});
        }
    }

    std::string group_of(int column) const {
        const std::string leaf = fold(column_name(tabel_, column));
        if (contains_word(header(column), "target") || contains_word(header(column), "rencana") || leaf == "t")
            return "target";
        const bool plain =
            seasons_.any_in(leaf) || has_digit(leaf) || leaf.find_first_not_of("ivx") == std::string::npos;
        return plain || leaf == "r" || contains_word(leaf, "realisasi") ? std::string() : leaf;
    }

    // The column of the whole year: the first of its kind behind the parts, else the only one before them.
    int year_of(const std::vector<int>& parts, const std::vector<int>& seasonal, bool target) const {
        std::vector<int> before;
        for (int column = 0; column < column_count(); ++column) {
            const bool whole = target ? role(column) == Role::target || role(column) == Role::anggaran
                                      : role(column) == Role::realisasi || role(column) == Role::realisasi_anggaran ||
                                            (opens_with_sum(column) && role(column) != Role::target);
            if (!whole || !grid_->holds(column) || std::binary_search(seasonal.begin(), seasonal.end(), column) ||
                is_ratio_header(tabel_.kolom[static_cast<std::size_t>(column)].header))
                continue;
            if (column > parts.back()) return column;
            before.push_back(column);
        }
        return before.size() == 1 && before[0] < parts.front() ? before[0] : -1;
    }

    // ---- Columns that say they are a sum

    // "L+P": the columns that it names, under the same header.
    std::vector<int> named_parts(int column) const {
        constexpr int kMostColumns = 100;  // a table of people has a dozen; each name is looked for among all
        if (column_count() > kMostColumns) return {};
        const std::string name = column_name(tabel_, column);
        const std::string parent = parent_of(tabel_.kolom[static_cast<std::size_t>(column)]);
        std::vector<int> parts;
        for (std::size_t at = 0; at <= name.size() && name.find('+') != std::string::npos;) {
            const std::size_t end = std::min(name.find('+', at), name.size());
            const std::string part = fold(name.substr(at, end - at));
            int found = -1;
            for (int other = 0; other < column_count() && !part.empty(); ++other)
                if (other != column && parent_of(tabel_.kolom[static_cast<std::size_t>(other)]) == parent &&
                    fold(column_name(tabel_, other)) == part)
                    found = found == -1 ? other : -2;
            if (found < 0 || parts.size() == kMostParts) return {};
            parts.push_back(found);
            at = end + 1;
        }
        return parts;
    }

    void check_sum(int column) {
        if (std::vector<int> parts = named_parts(column); !parts.empty()) {
            Reading reading = read(column, std::move(parts), false);
            reading.named = true;
            return settle({std::move(reading)});
        }
        if (!grid_->holds(column)) return;
        std::vector<Reading> readings;
        for (const int step : {-1, 1}) {
            std::vector<int> parts;
            for (int next = column + step; next >= 0 && next < column_count(); next += step) {
                if (is_ratio_header(tabel_.kolom[static_cast<std::size_t>(next)].header)) continue;
                if (!grid_->holds(next) || parts.size() == kMostParts) break;
                parts.push_back(next);
                if (parts.size() >= 2) readings.push_back(read(column, parts, false));
            }
        }
        settle(std::move(readings));
    }

    // ---- Readings

    bool is_group(const std::vector<int>& parts) const {
        const auto parent = [&](int column) {
            return column < 0 || column >= column_count() ? std::string()
                                                          : parent_of(tabel_.kolom[static_cast<std::size_t>(column)]);
        };
        const auto [first, last] = std::minmax_element(parts.begin(), parts.end());
        const std::string group = parent(*first);
        return !group.empty() &&
               std::all_of(parts.begin(), parts.end(), [&](int part) { return parent(part) == group; }) &&
               parent(*first - 1) != group && parent(*last + 1) != group;
    }

    Reading read(int column, std::vector<int> parts, bool of_year) const {
        std::sort(parts.begin(), parts.end());
        const bool complete = is_group(parts);
        Reading reading{column, std::move(parts), {}, 0, 0, of_year, complete, false};
        for (int row = 0; row < static_cast<int>(tabel_.baris.size()); ++row) {
            if (tabel_.baris[static_cast<std::size_t>(row)].is_average) continue;
            const std::optional<Row> judged = judge(reading, row, of_year);
            if (!judged) continue;
            reading.proving += judged->proves ? 1 : 0;
            reading.wrong += judged->wrong ? 1 : 0;
            reading.rows.push_back(*judged);
        }
        return reading;
    }

    // Nothing when the row has no such figures.
    std::optional<Row> judge(const Reading& reading, int row, bool of_year) const {
        const std::optional<Decimal> stated = grid_->value(row, reading.column);
        if (!stated) return std::nullopt;
        std::vector<Decimal> values;
        for (const int part : reading.parts) {
            if (const std::optional<Decimal> value = grid_->value(row, part))
                values.push_back(*value);
            else if (!is_blank(cell_at(tabel_, row, part)))
                return std::nullopt;
        }
        const Result<Decimal> right = sum(values);
        if (values.empty() || !right) return std::nullopt;
        const bool fits =
            agrees(sum_verdict(*stated, values, right->scale() > 0 ? Precision::rounded : Precision::exact));
        const auto parts = std::count_if(values.begin(), values.end(), [](const Decimal& v) { return !v.is_zero(); });
        if (!fits && of_year && !may_be_sum(*stated, *right, values)) return std::nullopt;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        const bool between = !(*stated < *low) && !(*high < *stated);
        return Row{row, *stated, *right, fits && parts >= 2, !fits, between};
    }

    // An index of each quarter is not added up, and neither is what already counts the quarters before.
    static bool may_be_sum(const Decimal& stated, const Decimal& right, const std::vector<Decimal>& values) {
        if (std::find(values.begin(), values.end(), stated) != values.end()) return false;
        return is_near(stated, right);
    }

    // The reading that most rows prove. A row that any reading makes right is not wrong.
    void settle(std::vector<Reading> readings) {
        const auto best = std::max_element(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
            return std::tuple(a.proving, a.complete, -a.wrong) < std::tuple(b.proving, b.complete, -b.wrong);
        });
        if (best == readings.end() || (best->proving == 0 && !best->named)) return;
        std::set<int> fitting;
        for (const Reading& reading : readings)
            for (const Row& row : reading.rows)
                if (!row.wrong && (reading.complete || !best->complete)) fitting.insert(row.row);
        std::vector<Row> wrong;
        for (const Row& row : best->rows)
            if (!fitting.contains(row.row)) wrong.push_back(row);
        const auto count = static_cast<int>(wrong.size());
        // Quarters before the year leave little doubt what is meant.
        const auto is_between = [](const Row& row) { return row.between; };
        const bool named = best->named && count * 2 <= std::max(2, best->proving + count) &&
                           (best->proving > 0 || std::none_of(wrong.begin(), wrong.end(), is_between));
        const bool certain = named || (best->proving >= 2 && count * 2 <= best->proving) ||
                             (best->of_year && count == 1) ||
                             (count == 1 && is_slip(wrong.front().stated, wrong.front().right));
        for (const Row& row : best->rows) {
            const Place place = cell_place(tabel_, row.row, best->column);
            if (fitting.contains(row.row))
                sink_.checked(place, Verdict::cocok);
            else if (!certain)
                sink_.checked(place, Verdict::tidak_dapat, "kolom-kolom ini bukan rincian jumlahnya");
        }
        for (const Row& row : wrong)
            if (certain) broken_.push_back(broken_row(row, *best));
    }

    // With the figure that its own total asks for, the row may add up: then that figure is the wrong one.
    BrokenRowSum broken_row(const Row& row, const Reading& reading) const {
        BrokenRowSum broken{row.row, reading.column, reading.parts, row.stated, row.right, -1};
        const Result<Decimal> excess = subtract(row.stated, row.right);
        const std::optional<Decimal> whole = grid_->by_total(row.row, reading.column);
        if (!excess || (whole && *whole == row.right)) return broken;
        for (const int part : reading.parts) {
            const std::optional<Decimal> value = grid_->by_total(row.row, part);
            const Result<Decimal> change =
                value ? subtract(*value, grid_->angka(row.row, part)->value) : Result<Decimal>(Error{});
            if (change && *change == *excess) broken.blamed = part;
        }
        return broken;
    }

    const Tabel& tabel_;
    const PhraseSet &seasons_, &running_;
    Sink& sink_;
    const FigureGrid* grid_ = nullptr;
    std::vector<std::string> headers_;
    std::vector<BrokenRowSum> broken_;
};

}  // namespace

std::vector<int> declared_parts(const Tabel& tabel, int column) {
    std::vector<int> parts;
    const std::string parent = parent_of(tabel.kolom[static_cast<std::size_t>(column)]);
    if (parent.empty() || !is_sum_name(tabel, column)) return parts;
    for (int next = column + 1; next < static_cast<int>(tabel.kolom.size()) && !is_sum_name(tabel, next); ++next) {
        if (parent_of(tabel.kolom[static_cast<std::size_t>(next)]) != parent) break;
        parts.push_back(next);
    }
    return parts.size() >= 2 ? parts : std::vector<int>();
}

std::vector<BrokenRowSum> broken_row_sums(const Tabel& tabel, const RulePack& pack, Sink& sink) {
    return RowSums(tabel, pack, sink).run();
}

}  // namespace lkiplint
