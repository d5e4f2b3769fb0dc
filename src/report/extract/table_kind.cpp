#include "report/extract/table_kind.h"
#include "report/extract/header_words.h"

#include <algorithm>

#include "base/text.h"

namespace lkiplint {
namespace {

bool has_role(const std::vector<Kolom>& kolom, Role role) {
    return std::any_of(kolom.begin(), kolom.end(), [&](const Kolom& column) { return column.role == role; });
}

// "Target (K) | Target (Rp)": of two columns that begin alike the one in rupiah is about money.
void settle_money_beside_performance(std::vector<Kolom>& kolom) {
    const auto first_word = [](const Kolom& column) { return fold_words(column.header).front(); };
    const auto is_money = [](const Kolom& column) {
        const std::vector<std::string> words = fold_words(column.header);
        return !words.empty() && (words.back() == "rp" || words.back() == "rupiah");
    };
    for (Kolom& column : kolom) {
        if (!is_money(column)) continue;
        const bool beside = std::any_of(kolom.begin(), kolom.end(), [&](const Kolom& other) {
            return has_letter(other.header) && !is_money(other) && first_word(other) == first_word(column);
        });
        if (!beside) continue;
        if (column.role == Role::target) column.role = Role::anggaran;
        if (column.role == Role::realisasi) column.role = Role::realisasi_anggaran;
        if (column.role == Role::capaian) column.role = Role::serapan;
    }
}

}  // namespace

KindAnswer recognise_kind(const StitchedTable& table, const std::vector<Kolom>& kolom, const std::string& bagian,
                          const RulePack& pack) {
    if (table.header.empty()) return {TableKind::tidak_dikenali, "tabel tanpa baris judul kolom"};
    const std::string caption = fold(table.caption), section = fold(bagian);
    std::string header;
    for (const Kolom& column : kolom) header += header_text(column.header) + " | ";
    const auto years = std::count_if(kolom.begin(), kolom.end(), [](const Kolom& c) { return c.role == Role::tahun; });
    const auto holds = [](const Pattern& pattern, const std::string& text) {
        return !pattern || re2::RE2::PartialMatch(text, *pattern);
    };
    for (const KindPattern& layout : pack.kinds) {
        if (!holds(layout.caption, caption) || !holds(layout.section, section) || !holds(layout.header, header))
            continue;
        if (years < layout.min_years) continue;
        const bool complete = std::all_of(layout.needs.begin(), layout.needs.end(), [&](const std::vector<Role>& any) {
            return std::any_of(any.begin(), any.end(), [&](Role role) { return has_role(kolom, role); });
        });
        const bool excluded =
            std::any_of(layout.without.begin(), layout.without.end(), [&](Role role) { return has_role(kolom, role); });
        if (complete && !excluded) return {layout.kind, ""};
    }
    std::string unknown;
    for (const Kolom& column : kolom)
        if (column.role == Role::lain && !column.header.empty())
            unknown += (unknown.empty() ? "" : ", ") + shorten(column.header, 40);
    return {TableKind::tidak_dikenali, unknown.empty() ? "susunan kolom tidak cocok dengan jenis tabel mana pun"
                                                       : "kolom tidak dikenali: " + unknown};
}

void settle_roles(TableKind kind, std::vector<Kolom>& kolom) {
    if (kind != TableKind::realisasi_anggaran && has_role(kolom, Role::indikator))
        settle_money_beside_performance(kolom);
    const bool performance = has_role(kolom, Role::target);
    for (Kolom& column : kolom) {
        if (kind == TableKind::realisasi_anggaran && column.role == Role::realisasi_anggaran)
            column.role = Role::realisasi;
        if (kind == TableKind::realisasi_anggaran && column.role == Role::capaian) column.role = Role::serapan;
        // "Kode" beside a class is its colour, not a number of rows.
        if (kind == TableKind::skala && column.role == Role::no && &column != &kolom.front()) column.role = Role::lain;
        if (kind == TableKind::efisiensi && !performance && column.role == Role::realisasi)
            column.role = Role::realisasi_anggaran;
    }
}

}  // namespace lkiplint
