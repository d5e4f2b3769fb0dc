#include "report/extract/levels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/text.h"
#include "report/extract/line_numbers.h"

namespace lkiplint {
namespace {

using Names = std::unordered_map<std::string, Level>;

int name_column(const Tabel& tabel) {
    const int program = tabel.column(Role::program);
    return program >= 0 ? program : tabel.column(Role::uraian);
}

// "Sub Kegiatan 1 : Penyediaan …" names its level itself.
Level level_of_prefix(const std::string& folded) {
    if (starts_with_word(folded, "sub kegiatan") || starts_with_word(folded, "subkegiatan") ||
        starts_with_word(folded, "sub keg"))
        return Level::sub_kegiatan;
    if (starts_with_word(folded, "program")) return Level::program;
    if (starts_with_word(folded, "kegiatan")) return Level::kegiatan;
    return Level::none;
}

struct RowFacts {
    std::string name;  // for comparing; empty when the row has none of its own
    Level sure = Level::none;
    bool capitals = false;
    bool apart = false;  // a sasaran or tujuan between the programs, or a row computed from others
};

bool is_goal(const std::string& folded) {
    return starts_with_word(folded, "sasaran") || starts_with_word(folded, "tujuan") ||
           starts_with_word(folded, "misi");
}

class TreeReader {
public:
    TreeReader(Tabel& tabel, const Names& known, const RulePack& pack)
        : tabel_(tabel), known_(known), pack_(pack), column_(name_column(tabel)) {}

    void read() {
        collect();
        // A flat list (kinds of belanja) has no levels; to invent some would make sums of what was never one.
        if (std::none_of(facts_.begin(), facts_.end(), [](const RowFacts& fact) { return fact.sure != Level::none; }))
            return mark_totals();
        settle();
        link();
    }

private:
    void mark_totals() {
        for (Baris& baris : tabel_.baris)
            if (baris.is_total) baris.level = Level::total;
    }

    const std::string& text(std::size_t row) const {
        return tabel_.baris[row].sel[static_cast<std::size_t>(column_)].text;
    }

    void collect() {
        facts_.resize(tabel_.baris.size());
        const bool numbered = numbers_are_a_tree();
        for (std::size_t r = 0; r < facts_.size(); ++r) {
            RowFacts& fact = facts_[r];
            fact.name = budget_line_name(text(r));
            fact.capitals = is_upper(text(r));
            const std::string folded = fold(text(r));
            fact.sure = level_of_prefix(folded);
            if (is_goal(folded) || is_worded_goal(folded) || is_derived(folded)) {
                fact.apart = true;
                continue;
            }
            if (fact.sure == Level::none && numbered) {
                const int depth = depth_of_row(r) - goal_depth_;
                fact.sure = depth == 1   ? Level::program
                            : depth == 2 ? Level::kegiatan
                            : depth == 3 ? Level::sub_kegiatan
                                         : Level::none;
            }
            // Kinds of belanja are no programs; capitals or a like name elsewhere tell nothing about them.
            if (fact.sure != Level::none || fact.name.empty() ||
                tabel_.kolom[static_cast<std::size_t>(column_)].role == Role::uraian)
                continue;
            if (const auto found = known_.find(fact.name); found != known_.end())
                fact.sure = found->second;
            else if (const auto official = pack_.nomenklatur.find(fact.name); official != pack_.nomenklatur.end())
                fact.sure = official->second;
            else if (fact.capitals && mixed_case_)
                fact.sure = Level::program;
        }
    }

    std::string_view number_of(std::size_t row) const {
        const int no = tabel_.column(Role::no);
        if (no >= 0 && no != column_) return tabel_.baris[row].sel[static_cast<std::size_t>(no)].text;
        return leading_number(text(row));
    }

    // "SURPLUS/(DEFISIT)": computed from the rows above, and no part of them.
    bool is_derived(const std::string& folded) const {
        const auto& words = pack_.word_list("baris-turunan");
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return starts_with_word(folded, word); });
    }

    // "Meningkatnya …" in a column headed "Sasaran / Program": a sasaran, though no word says so.
    bool is_worded_goal(const std::string& folded) const {
        const std::string header = fold(tabel_.kolom[static_cast<std::size_t>(column_)].header);
        if (!contains_word(header, "sasaran") && !contains_word(header, "tujuan")) return false;
        const std::string first = folded.substr(0, folded.find(' '));
        return first.size() > 5 && first.ends_with("nya");
    }

    int depth_of_row(std::size_t row) const {
        if (!code_sizes_.empty()) {
            const auto groups = groups_of(number_of(row));
            const auto found = std::find(code_sizes_.begin(), code_sizes_.end(), groups.size());
            if (found == code_sizes_.end()) return 0;
            // Above the programs may stand urusan and bidang: the last three sizes are program, kegiatan, sub kegiatan.
            const int rank = static_cast<int>(found - code_sizes_.begin()) + 1;
            const int skipped = std::max(0, static_cast<int>(code_sizes_.size()) - 3);
            // x.xx.xx.2.xx is a kegiatan of a kabupaten, whatever stands above it in this table.
            if (code_sizes_.size() == 2 && code_sizes_[0] == 5 && groups.size() >= 4 && groups[3].size() == 1)
                return rank + 1;
            return std::max(0, rank - skipped);
        }
        if (styles_.size() < 2) return depth_of_number(number_of(row));
        const auto found = std::find(styles_.begin(), styles_.end(), style_of(number_of(row), roman_));
        return found == styles_.end() ? 0 : static_cast<int>(found - styles_.begin()) + 1;
    }

    // How long the codes of the table are, shortest first; empty when its numbers are no codes.
    void find_codes() {
        int codes = 0, others = 0;
        std::size_t longest = 0;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            const auto groups = groups_of(number_of(r));
            if (groups.empty()) continue;
            ++(is_code(groups) ? codes : others);
            longest = std::max(longest, groups.size());
            if (std::find(code_sizes_.begin(), code_sizes_.end(), groups.size()) == code_sizes_.end())
                code_sizes_.push_back(groups.size());
        }
        std::sort(code_sizes_.begin(), code_sizes_.end());
        const bool plenty = codes >= 2 && (codes >= others || longest >= 4);
        if (!plenty || code_sizes_.size() < 2 || code_sizes_.size() > 6) code_sizes_.clear();
    }

    // "I, 1, 2, II, 1": every new kind of number stands one level deeper.
    void find_styles() {
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r)
            roman_ = roman_ || style_of(number_of(r), false) == NumberStyle::roman;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            const NumberStyle style = style_of(number_of(r), roman_);
            if (style != NumberStyle::none && std::find(styles_.begin(), styles_.end(), style) == styles_.end())
                styles_.push_back(style);
        }
        if (styles_.size() > 3) styles_.clear();
    }

    // Numbers tell levels only when they show more than one depth; "1 2 3 4" merely counts rows.
    bool numbers_are_a_tree() {
        find_codes();
        if (!code_sizes_.empty()) return true;
        find_styles();
        std::array<int, 4> depths{};
        int capitals = 0, names = 0;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            ++depths[static_cast<std::size_t>(std::clamp(depth_of_number(number_of(r)), 0, 3))];
            // "1 Sasaran …, 1.1 Program …": the programs stand one deeper.
            const std::string folded = fold(text(r));
            if (is_goal(folded) || is_worded_goal(folded))
                goal_depth_ = std::max(goal_depth_, depth_of_number(number_of(r)));
            if (text(r).empty()) continue;
            ++names;
            if (is_upper(text(r))) ++capitals;
        }
        mixed_case_ = capitals > 0 && capitals * 2 < names + 1;
        if (depths[2] > 0 || depths[3] > 0) styles_.clear();
        return styles_.size() >= 2 || (depths[1] > 0 && (depths[2] > 0 || depths[3] > 0));
    }

    // Amount of a row in the first column of money that most rows fill.
    std::optional<Decimal> amount(std::size_t row) const {
        for (const Role role : {Role::anggaran, Role::anggaran_awal, Role::anggaran_perubahan, Role::realisasi}) {
            const Sel* sel = tabel_.cell(static_cast<int>(row), role);
            if (!sel || tabel_.kind == TableKind::capaian_program) continue;
            if (sel->angka) return sel->angka->value;
        }
        return std::nullopt;
    }

    void settle() {
        Level above = Level::none;
        std::optional<Decimal> left;  // of the last kegiatan's amount, not yet given to sub kegiatan
        for (std::size_t r = 0; r < facts_.size(); ++r) {
            Baris& baris = tabel_.baris[r];
            if (baris.is_total) {
                baris.level = Level::total;
                continue;
            }
            if (baris.is_average) continue;
            if (facts_[r].apart) {
                above = Level::none;
                left.reset();
                continue;
            }
            Level level = facts_[r].sure;
            const auto value = amount(r);
            if (level == Level::none) level = facts_[r].name.empty() ? above : open_level(above, left, value);
            baris.level = level;
            if (level == Level::kegiatan) left = value;
            if (level == Level::program) left.reset();
            if (level == Level::sub_kegiatan && left && value) {
                const auto rest = subtract(*left, *value);
                if (rest)
                    left = *rest;
                else
                    left.reset();
            }
            if (level != Level::none) above = level;
        }
    }

    // A row that nothing names: below a program a kegiatan; below a kegiatan a sub kegiatan as long as its money lasts.
    Level open_level(Level above, const std::optional<Decimal>& left, const std::optional<Decimal>& value) const {
        if (above == Level::none) return Level::program;
        if (above == Level::program) return Level::kegiatan;
        if (!left || !value) return Level::sub_kegiatan;
        return left->is_zero() && !value->is_zero() ? Level::kegiatan : Level::sub_kegiatan;
    }

    bool is_open(std::size_t row) const {
        return facts_[row].sure == Level::none && !facts_[row].name.empty() &&
               tabel_.baris[row].level != Level::total && tabel_.baris[row].level != Level::none;
    }

    // Do the children of a row add up to it in at least one column of money?
    bool adds_up(std::size_t parent, const std::vector<std::size_t>& children) const {
        for (std::size_t column = 0; column < tabel_.kolom.size(); ++column) {
            const auto& stated = tabel_.baris[parent].sel[column].angka;
            if (!stated || stated->value.is_zero() || !is_money(tabel_.kolom[column].role)) continue;
            std::vector<Decimal> parts;
            for (const std::size_t child : children)
                if (const auto& part = tabel_.baris[child].sel[column].angka) parts.push_back(part->value);
            const auto agreement = sum_agrees(stated->value, parts, Precision::rounded);
            if (!parts.empty() && agreement && *agreement != Agreement::none) return true;
        }
        return false;
    }

    bool is_money(Role role) const {
        return role == Role::anggaran || role == Role::anggaran_awal || role == Role::anggaran_pergeseran ||
               role == Role::anggaran_perubahan ||
               (role == Role::realisasi && tabel_.kind == TableKind::realisasi_anggaran);
    }

    struct Fit {
        int confirmed = 0, parents = 0;
    };

    // How many parents of rows [begin, end) have children that add up, by the levels as they stand.
    Fit fit(std::size_t begin, std::size_t end) const {
        Fit fit;
        std::vector<std::size_t> kegiatan, sub;
        std::size_t program = end, open = end;
        const auto close = [&](std::size_t parent, std::vector<std::size_t>& children) {
            if (parent != end && !children.empty()) {
                ++fit.parents;
                if (adds_up(parent, children)) ++fit.confirmed;
            }
            children.clear();
        };
        for (std::size_t r = begin; r < end; ++r) {
            const Level level = tabel_.baris[r].level;
            if (level == Level::program || level == Level::kegiatan) close(open, sub);
            if (level == Level::program) {
                close(program, kegiatan);
                program = r;
                open = end;
            } else if (level == Level::kegiatan) {
                kegiatan.push_back(r);
                open = r;
            } else if (level == Level::sub_kegiatan) {
                sub.push_back(r);
            }
        }
        close(open, sub);
        close(program, kegiatan);
        return fit;
    }

    // Rows whose level nothing names were read as kegiatan and sub kegiatan. Where the sums say that a program's open
    // rows are all kegiatan, they are; where neither reading adds up, nothing is made of them.
    void confirm_blocks() {
        if (tabel_.kind == TableKind::capaian_program) return;
        const std::size_t rows = tabel_.baris.size();
        Fit all;
        std::vector<std::pair<std::size_t, std::size_t>> open_blocks;
        for (std::size_t begin = 0; begin < rows;) {
            std::size_t end = begin + 1;
            while (end < rows && tabel_.baris[end].level != Level::program && tabel_.baris[end].level != Level::total)
                ++end;
            std::vector<std::size_t> open;
            for (std::size_t r = begin; r < end; ++r)
                if (is_open(r) && tabel_.baris[r].level != Level::program) open.push_back(r);
            Fit plain = fit(begin, end);
            if (!open.empty() && plain.confirmed < plain.parents) {
                std::vector<Level> before;
                for (const std::size_t r : open)
                    before.push_back(std::exchange(tabel_.baris[r].level, Level::kegiatan));
                const Fit flat = fit(begin, end);
                if (flat.parents > 0 && flat.confirmed == flat.parents)
                    plain = flat;
                else
                    for (std::size_t k = 0; k < open.size(); ++k) tabel_.baris[open[k]].level = before[k];
            }
            if (!open.empty()) open_blocks.emplace_back(begin, end);
            all.confirmed += plain.confirmed;
            all.parents += plain.parents;
            begin = end;
        }
        if (all.confirmed * 5 >= all.parents * 3) return;
        for (const auto& [begin, end] : open_blocks)
            for (std::size_t r = begin; r < end; ++r) unsure_.push_back(r);
    }

    bool is_unsure(std::size_t row) const { return std::binary_search(unsure_.begin(), unsure_.end(), row); }

    void link() {
        int program = -1, kegiatan = -1;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            Baris& baris = tabel_.baris[r];
            const int row = static_cast<int>(r);
            if (text(r).empty() && baris.level != Level::total) continue;  // a further indicator of the row above
            if (is_unsure(r)) continue;
            int parent = -1;
            if (baris.level == Level::program) {
                program = row;
                kegiatan = -1;
            } else if (baris.level == Level::kegiatan) {
                parent = program;
                kegiatan = row;
            } else if (baris.level == Level::sub_kegiatan) {
                parent = kegiatan >= 0 ? kegiatan : program;
            } else if (baris.level == Level::total || facts_[r].apart) {
                program = kegiatan = -1;
            }
            if (parent < 0) continue;
            baris.induk = parent;
            tabel_.baris[static_cast<std::size_t>(parent)].anak.push_back(row);
        }
    }

    Tabel& tabel_;
    const Names& known_;
    const RulePack& pack_;
    int column_;
    bool mixed_case_ = false, roman_ = false;
    int goal_depth_ = 0;
    std::vector<std::size_t> code_sizes_;
    std::vector<NumberStyle> styles_;  // outermost first; empty when numbers are dotted or of one kind
    std::vector<RowFacts> facts_;
    std::vector<std::size_t> unsure_;  // rows whose place in the tree is a guess that the sums don't bear out
};

// Names whose level a number or prefix states somewhere in the report. A name at two levels is of no use.
Names known_names(const std::vector<Tabel>& tables) {
    Names names;
    std::unordered_map<std::string, bool> twice;
    for (const Tabel& tabel : tables) {
        const int column = name_column(tabel);
        if (!has_levels(tabel.kind) || column < 0) continue;
        const int no = tabel.column(Role::no);
        struct Named {
            std::string name;
            Level level;
            bool stated;  // by a prefix
        };
        std::vector<Named> found;
        bool deep = false;
        for (const Baris& baris : tabel.baris) {
            const std::string& text = baris.sel[static_cast<std::size_t>(column)].text;
            const Level prefix = level_of_prefix(fold(text));
            const int depth = depth_of_number(no >= 0 ? std::string_view(baris.sel[static_cast<std::size_t>(no)].text)
                                                      : leading_number(text));
            deep = deep || depth > 1;
            const Level level = prefix != Level::none ? prefix
                                : depth == 1          ? Level::program
                                : depth == 2          ? Level::kegiatan
                                : depth == 3          ? Level::sub_kegiatan
                                                      : Level::none;
            if (level != Level::none && !baris.is_total)
                found.push_back({budget_line_name(text), level, prefix != Level::none});
        }
        for (auto& [name, level, stated] : found) {
            // Numbers of one depth only count the rows.
            if (name.empty() || (!deep && !stated)) continue;
            const auto [place, added] = names.try_emplace(name, level);
            if (!added && place->second != level) twice[name] = true;
        }
    }
    for (const auto& [name, unused] : twice) names.erase(name);
    return names;
}

}  // namespace

bool has_levels(TableKind kind) {
    return kind == TableKind::struktur_anggaran || kind == TableKind::realisasi_anggaran ||
           kind == TableKind::capaian_program;
}

std::string budget_line_name(std::string_view text) {
    std::vector<std::string> words = fold_words(text);
    std::size_t begin = 0;
    // A number or code before the name.
    while (begin < words.size() && is_number_word(words[begin])) ++begin;
    const auto is = [&](std::size_t i, std::string_view word) { return i < words.size() && words[i] == word; };
    if (is(begin, "sub") && is(begin + 1, "kegiatan"))
        begin += 2;
    else if (is(begin, "subkegiatan") || is(begin, "program"))
        ++begin;
    else if (is(begin, "kegiatan"))
        ++begin;
    // "Program 1 : Program Penunjang …"
    while (begin < words.size() && is_number_word(words[begin])) ++begin;
    if (is(begin, "program")) ++begin;
    std::string name;
    for (std::size_t i = begin; i < words.size(); ++i) name += (name.empty() ? "" : " ") + words[i];
    return name;
}

void read_levels(std::vector<Tabel>& tables, const RulePack& pack) {
    const Names known = known_names(tables);
    for (Tabel& tabel : tables)
        if (has_levels(tabel.kind) && name_column(tabel) >= 0) TreeReader(tabel, known, pack).read();
}

}  // namespace lkiplint
