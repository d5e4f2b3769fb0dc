#include "report/extract/padanan.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "report/extract/levels.h"

namespace lkiplint {
namespace {

constexpr int kSameLine = 88;  // budget lines have long official names that share many words

bool names_indicators(TableKind kind) {
    return kind == TableKind::capaian || kind == TableKind::perjanjian_kinerja || kind == TableKind::renstra ||
           kind == TableKind::perbandingan || kind == TableKind::rencana_kinerja;
}

bool is_figure_role(Role role) {
    return role == Role::target || role == Role::realisasi || role == Role::capaian || role == Role::tahun ||
           role == Role::target_akhir || role == Role::baseline;
}

// A name that shares half of its words with another is near it; below that it is simply another name.
constexpr int kNear = 50;

// A group and how alike its name is to the one that was looked up; group -1 when there is none.
struct Found {
    int group = -1;
    int nilai = 100;
};

// The group that a name belongs to, and with which score.
Found found_in(const NameIndex& index, const NameKey& key) {
    const NameIndex::Near near = index.nearest(key);
    if (near.twice || near.score < index.least()) return {};
    return {near.group, near.score};
}

// The keys of names, of which the same stand in many tables.
class NameKeys {
public:
    const NameKey& of(const std::string& name) {
        const auto [place, is_new] = keys_.try_emplace(name);
        if (is_new) place->second = name_key(name);
        return place->second;
    }

private:
    std::unordered_map<std::string, NameKey> keys_;
};

class RowMatcher {
public:
    explicit RowMatcher(Report& report) : report_(report) {}

    NameIndices run() {
        for (std::size_t t = 0; t < report_.tabel.size(); ++t) {
            const TableKind kind = report_.tabel[t].kind;
            if (names_indicators(kind)) read_indicators(static_cast<int>(t));
            if (kind == TableKind::capaian_program) read_program_indicators(static_cast<int>(t));
            if (has_levels(kind) || kind == TableKind::anggaran_program) read_lines(static_cast<int>(t));
        }
        // These name what other tables have named; they come last so that they can be recognised by it.
        for (std::size_t t = 0; t < report_.tabel.size(); ++t) {
            const TableKind kind = report_.tabel[t].kind;
            if (kind == TableKind::efisiensi || kind == TableKind::rekap_predikat) read_by_goal(static_cast<int>(t));
        }
        return std::move(names_);
    }

private:
    const std::string& text(const Tabel& tabel, int row, int column) const {
        return tabel.baris[static_cast<std::size_t>(row)].sel[static_cast<std::size_t>(column)].text;
    }

    static int rows_of(const Tabel& tabel) { return static_cast<int>(tabel.baris.size()); }

    // The column of indicators that the first figures right of it belong to: in a matrix of tujuan and sasaran the
    // last one before the figures.
    static int indicator_column(const Tabel& tabel) {
        int column = -1;
        for (std::size_t i = 0; i < tabel.kolom.size(); ++i) {
            if (tabel.kolom[i].role == Role::indikator) column = static_cast<int>(i);
            if (column >= 0 && is_figure_role(tabel.kolom[i].role)) break;
        }
        return column;
    }

    static int goal_column(const Tabel& tabel, int before) {
        int column = -1;
        for (int i = 0; i < before; ++i)
            if (tabel.kolom[static_cast<std::size_t>(i)].role == Role::tujuan) column = i;
        return column >= 0 ? column : tabel.column(Role::tujuan);
    }

    Found group_of_indicator(const std::string& name, bool may_add) {
        const NameKey& key = keys_.of(name);
        if (key.empty()) return {};
        Found found = found_in(names_.indikator, key);
        if (found.group >= 0) {
            found.group = names_.indikator_of[static_cast<std::size_t>(found.group)];
            return found;
        }
        if (!may_add) return {};
        const NameIndex::Near near = names_.indikator.nearest(key);
        const std::size_t before = names_.indikator.size();
        const int added = names_.indikator.add(key);
        if (added < 0 || names_.indikator.size() == before) return {};
        report_.indikator.push_back({without_label(name), {}, false, Level::none, {}});
        names_.indikator_of.push_back(static_cast<int>(report_.indikator.size()) - 1);
        if (near.score >= kNear)
            note_near(report_.indikator, names_.indikator_of[static_cast<std::size_t>(near.group)], near.score);
        return {names_.indikator_of.back(), 100};
    }

    Found group_of_goal(const std::string& name, bool may_add) {
        const NameKey& key = keys_.of(name);
        const Found found = found_in(names_.sasaran, key);
        if (found.group >= 0 || !may_add) return found;
        const NameIndex::Near near = names_.sasaran.nearest(key);
        const std::size_t before = names_.sasaran.size();
        const int added = names_.sasaran.add(key);
        if (added < 0 || names_.sasaran.size() == before) return {};
        report_.sasaran.push_back({without_label(name), {}, false, Level::none, {}});
        if (near.score >= kNear) note_near(report_.sasaran, near.group, near.score);
        return {added, 100};
    }

    // The newest group is near an earlier one, and yet another.
    static void note_near(std::vector<Padanan>& padanan, int earlier, int nilai) {
        padanan.back().mirip = earlier;
        padanan.back().nilai_mirip = nilai;
    }

    void read_indicators(int t) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(t)];
        const int column = indicator_column(tabel);
        if (column < 0) return;
        const int goals = goal_column(tabel, column);
        int goal = -1;
        for (int row = 0; row < rows_of(tabel); ++row) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            if (baris.is_total || baris.is_average) continue;
            if (goals >= 0 && !text(tabel, row, goals).empty()) {
                const Found found = group_of_goal(text(tabel, row, goals), true);
                goal = found.group;
                if (goal >= 0)
                    report_.sasaran[static_cast<std::size_t>(goal)].sebutan.push_back({t, row, goals, found.nilai});
            }
            if (text(tabel, row, column).empty()) continue;
            const Found found = group_of_indicator(text(tabel, row, column), true);
            const int group = found.group;
            if (group < 0) continue;
            report_.indikator[static_cast<std::size_t>(group)].sebutan.push_back({t, row, column, found.nilai});
            if (goal < 0) continue;
            auto& own = report_.sasaran[static_cast<std::size_t>(goal)].indikator;
            if (std::find(own.begin(), own.end(), group) == own.end()) own.push_back(group);
        }
    }

    // An indicator of a budget line is known by both names: "Jumlah laporan" stands on many lines.
    void read_program_indicators(int t) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(t)];
        const int line = tabel.column(Role::program), column = tabel.column(Role::indikator);
        if (line < 0 || column < 0) return;
        std::string name;
        for (int row = 0; row < rows_of(tabel); ++row) {
            if (!text(tabel, row, line).empty()) name = budget_line_name(text(tabel, row, line));
            if (text(tabel, row, column).empty() || name.empty()) continue;
            const std::string key = name + " | " + fold(without_label(text(tabel, row, column)));
            const auto [place, added] = program_.try_emplace(key, static_cast<int>(report_.indikator.size()));
            if (added) {
                Padanan padanan{without_label(text(tabel, row, column)),
                                {},
                                true,
                                tabel.baris[static_cast<std::size_t>(row)].level,
                                {}};
                report_.indikator.push_back(std::move(padanan));
                const int group = names_.program.add(text(tabel, row, column));
                if (group >= 0) {
                    names_.program_of.resize(names_.program.size());
                    names_.program_of[static_cast<std::size_t>(group)].push_back(place->second);
                    names_.line.emplace_back(place->second, name);
                }
            }
            report_.indikator[static_cast<std::size_t>(place->second)].sebutan.push_back({t, row, column});
        }
    }

    void read_lines(int t) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(t)];
        const int column = tabel.column(Role::program) >= 0 ? tabel.column(Role::program) : tabel.column(Role::uraian);
        if (column < 0) return;
        for (int row = 0; row < rows_of(tabel); ++row) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            if (baris.is_total || baris.is_average || text(tabel, row, column).empty()) continue;
            const Level level = tabel.kind == TableKind::anggaran_program ? Level::program : baris.level;
            if (level == Level::none) continue;
            const std::string name = budget_line_name(text(tabel, row, column));
            auto& index = lines_.try_emplace(level, kSameLine).first->second;
            const NameKey& key = keys_.of(name);
            const NameIndex::Near near = index.nearest(key);
            const std::size_t before = index.size();
            const int group = index.add(key);
            if (group < 0) continue;
            auto& of = line_of_[level];
            const bool is_new = index.size() > before;
            if (is_new) {
                of.push_back(static_cast<int>(report_.pos.size()));
                report_.pos.push_back({text(tabel, row, column), {}, false, level, {}});
                if (near.score >= kNear) note_near(report_.pos, of[static_cast<std::size_t>(near.group)], near.score);
            }
            report_.pos[static_cast<std::size_t>(of[static_cast<std::size_t>(group)])].sebutan.push_back(
                {t, row, column, is_new ? 100 : near.score});
        }
    }

    // Tables of sasaran with their indicators below them, figures on either: efisiensi, rekapitulasi predikat.
    void read_by_goal(int t) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(t)];
        const int column = tabel.column(Role::tujuan) >= 0 ? tabel.column(Role::tujuan) : tabel.column(Role::indikator);
        if (column < 0) return;
        int goal = -1, indicator = -1;
        int nilai = 100;
        for (int row = 0; row < rows_of(tabel); ++row) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            if (baris.is_total) continue;
            const std::string& name = text(tabel, row, column);
            const bool own = !baris.is_average && !name.empty();
            if (own) {
                const std::string folded = fold(name);
                const Found as_indicator = starts_with_word(folded, "sasaran")
                                               ? Found{}
                                               : group_of_indicator(name, starts_with_word(folded, "indikator"));
                nilai = as_indicator.nilai;
                if (as_indicator.group >= 0) {
                    indicator = as_indicator.group;
                } else if (const Found as_goal = group_of_goal(name, starts_with_word(folded, "sasaran"));
                           as_goal.group >= 0) {
                    goal = as_goal.group;
                    nilai = as_goal.nilai;
                    indicator = -1;
                } else {
                    goal = indicator = -1;
                }
            }
            if (!has_figures(tabel, row)) continue;
            if (indicator >= 0) {
                report_.indikator[static_cast<std::size_t>(indicator)].sebutan.push_back(
                    {t, row, own ? column : -1, nilai});
            } else if (goal >= 0) {
                report_.sasaran[static_cast<std::size_t>(goal)].sebutan.push_back({t, row, own ? column : -1, nilai});
            }
        }
    }

    static bool has_figures(const Tabel& tabel, int row) {
        const auto& cells = tabel.baris[static_cast<std::size_t>(row)].sel;
        return std::any_of(cells.begin(), cells.end(), [](const Sel& sel) { return sel.angka.has_value(); });
    }

    Report& report_;
    NameIndices names_;
    NameKeys keys_;
    std::map<std::string, int> program_;  // "line | indicator" -> Report::indikator
    std::map<Level, NameIndex> lines_;
    std::map<Level, std::vector<int>> line_of_;
};

}  // namespace

NameIndices match_rows(Report& report) { return RowMatcher(report).run(); }

}  // namespace lkiplint
