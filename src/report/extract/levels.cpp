#include "report/extract/levels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/text.h"

namespace lkiplint {
namespace {

using Names = std::unordered_map<std::string, Level>;

int name_column(const Tabel& tabel) {
    const int program = tabel.column(Role::program);
    return program >= 0 ? program : tabel.column(Role::uraian);
}

bool is_number_word(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// "Sub Kegiatan 1 : Penyediaan …" names its level itself.
Level level_of_prefix(const std::string& folded) {
    if (starts_with_word(folded, "sub kegiatan") || starts_with_word(folded, "subkegiatan") || starts_with_word(folded, "sub keg"))
        return Level::sub_kegiatan;
    if (starts_with_word(folded, "program")) return Level::program;
    if (starts_with_word(folded, "kegiatan")) return Level::kegiatan;
    return Level::none;
}

// Depth of "1.2.3", "2.1. 1", "7.01.01.2.01.0001"; 0 when it is no such number.
int depth_of_number(std::string_view text) {
    std::vector<std::string> groups;
    std::string group;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c))) group += c;
        else if (c == '.' || c == ' ' || c == ')') {
            if (c != ' ' && !group.empty()) {
                groups.push_back(group);
                group.clear();
            }
        } else {
            return 0;
        }
    }
    if (!group.empty()) groups.push_back(group);
    // Codes of the nomenclature: urusan.bidang.program.jenis.kegiatan.sub.
    if (groups.size() >= 3 && groups[1].size() == 2 && (groups.size() < 3 || groups[2].size() == 2))
        return groups.size() == 3 ? 1 : groups.size() == 5 ? 2 : groups.size() == 6 ? 3 : 0;
    return groups.size() <= 3 ? static_cast<int>(groups.size()) : 0;
}

// How a number is written, for lists that nest by kinds of number: "I", "A", "1", "a".
enum class NumberStyle { none, roman, capital, digits, small };

NumberStyle style_of(std::string_view text, bool roman_in_use) {
    while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ' ')) text.remove_suffix(1);
    if (text.empty()) return NumberStyle::none;
    if (is_number_word(text)) return NumberStyle::digits;
    if (text.find_first_not_of("IVXL") == std::string_view::npos && (roman_in_use || text.size() > 1 || text == "I")) return NumberStyle::roman;
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return NumberStyle::capital;
    if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') return NumberStyle::small;
    return NumberStyle::none;
}

// "1.2.3 Penyediaan …" in the column of names.
std::string_view leading_number(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) || text[end] == '.')) ++end;
    return end > 0 && end < text.size() && (text[end] == ' ' || text[end - 1] == '.') ? text.substr(0, end) : std::string_view();
}

struct RowFacts {
    std::string name;  // for comparing; empty when the row has none of its own
    Level sure = Level::none;
    bool capitals = false;
};

class TreeReader {
public:
    TreeReader(Tabel& tabel, const Names& known, const RulePack& pack)
        : tabel_(tabel), known_(known), pack_(pack), column_(name_column(tabel)) {}

    void read() {
        collect();
        // A flat list (kinds of belanja) has no levels; to invent some would make sums of what was never one.
        if (std::none_of(facts_.begin(), facts_.end(), [](const RowFacts& fact) { return fact.sure != Level::none; })) return mark_totals();
        settle();
        link();
    }

private:
    void mark_totals() {
        for (Baris& baris : tabel_.baris)
            if (baris.is_total) baris.level = Level::total;
    }

    const std::string& text(std::size_t row) const { return tabel_.baris[row].sel[static_cast<std::size_t>(column_)].text; }

    void collect() {
        facts_.resize(tabel_.baris.size());
        const bool numbered = numbers_are_a_tree();
        for (std::size_t r = 0; r < facts_.size(); ++r) {
            RowFacts& fact = facts_[r];
            fact.name = budget_line_name(text(r));
            fact.capitals = is_upper(text(r));
            const std::string folded = fold(text(r));
            fact.sure = level_of_prefix(folded);
            if (fact.sure == Level::none && numbered) {
                const int depth = depth_of_row(r);
                fact.sure = depth == 1 ? Level::program : depth == 2 ? Level::kegiatan : depth == 3 ? Level::sub_kegiatan : Level::none;
            }
            if (fact.sure != Level::none || fact.name.empty()) continue;
            if (const auto found = known_.find(fact.name); found != known_.end()) fact.sure = found->second;
            else if (const auto official = pack_.nomenklatur.find(fact.name); official != pack_.nomenklatur.end()) fact.sure = official->second;
            else if (fact.capitals && mixed_case_) fact.sure = Level::program;
        }
    }

    std::string_view number_of(std::size_t row) const {
        const int no = tabel_.column(Role::no);
        if (no >= 0 && no != column_) return tabel_.baris[row].sel[static_cast<std::size_t>(no)].text;
        return leading_number(text(row));
    }

    int depth_of_row(std::size_t row) const {
        if (styles_.size() < 2) return depth_of_number(number_of(row));
        const auto found = std::find(styles_.begin(), styles_.end(), style_of(number_of(row), roman_));
        return found == styles_.end() ? 0 : static_cast<int>(found - styles_.begin()) + 1;
    }

    // "I, 1, 2, II, 1": every new kind of number stands one level deeper.
    void find_styles() {
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) roman_ = roman_ || style_of(number_of(r), false) == NumberStyle::roman;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            const NumberStyle style = style_of(number_of(r), roman_);
            if (style != NumberStyle::none && std::find(styles_.begin(), styles_.end(), style) == styles_.end()) styles_.push_back(style);
        }
        if (styles_.size() > 3) styles_.clear();
    }

    // Numbers tell levels only when they show more than one depth; "1 2 3 4" merely counts rows.
    bool numbers_are_a_tree() {
        find_styles();
        std::array<int, 4> depths{};
        int capitals = 0, names = 0;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            ++depths[static_cast<std::size_t>(std::clamp(depth_of_number(number_of(r)), 0, 3))];
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
            Level level = facts_[r].sure;
            const auto value = amount(r);
            if (level == Level::none) level = facts_[r].name.empty() ? above : open_level(above, left, value);
            baris.level = level;
            if (level == Level::kegiatan) left = value;
            if (level == Level::program) left.reset();
            if (level == Level::sub_kegiatan && left && value) {
                const auto rest = subtract(*left, *value);
                if (rest) left = *rest;
                else left.reset();
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

    void link() {
        int program = -1, kegiatan = -1;
        for (std::size_t r = 0; r < tabel_.baris.size(); ++r) {
            Baris& baris = tabel_.baris[r];
            const int row = static_cast<int>(r);
            if (text(r).empty() && baris.level != Level::total) continue;  // a further indicator of the row above
            int parent = -1;
            if (baris.level == Level::program) {
                program = row;
                kegiatan = -1;
            } else if (baris.level == Level::kegiatan) {
                parent = program;
                kegiatan = row;
            } else if (baris.level == Level::sub_kegiatan) {
                parent = kegiatan >= 0 ? kegiatan : program;
            } else if (baris.level == Level::total) {
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
    std::vector<NumberStyle> styles_;  // outermost first; empty when numbers are dotted or of one kind
    std::vector<RowFacts> facts_;
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
            const int depth = depth_of_number(no >= 0 ? std::string_view(baris.sel[static_cast<std::size_t>(no)].text) : leading_number(text));
            deep = deep || depth > 1;
            const Level level = prefix != Level::none ? prefix : depth == 1 ? Level::program : depth == 2 ? Level::kegiatan
                                : depth == 3 ? Level::sub_kegiatan : Level::none;
            if (level != Level::none && !baris.is_total) found.push_back({budget_line_name(text), level, prefix != Level::none});
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
    return kind == TableKind::struktur_anggaran || kind == TableKind::realisasi_anggaran || kind == TableKind::capaian_program;
}

std::string budget_line_name(std::string_view text) {
    std::vector<std::string> words = fold_words(text);
    std::size_t begin = 0;
    // A number or code before the name.
    while (begin < words.size() && is_number_word(words[begin])) ++begin;
    const auto is = [&](std::size_t i, std::string_view word) { return i < words.size() && words[i] == word; };
    if (is(begin, "sub") && is(begin + 1, "kegiatan")) begin += 2;
    else if (is(begin, "subkegiatan") || is(begin, "program")) ++begin;
    else if (is(begin, "kegiatan")) ++begin;
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
