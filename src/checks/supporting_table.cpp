#include "checks/supporting_table.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "checks/common.h"
#include "checks/figure_grid.h"

namespace lkiplint {
namespace {

bool may_hold_counts(const Tabel& tabel, int column) {
    const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
    if (is_ratio_header(kolom.header)) return false;
    if (kolom.role == Role::jumlah || kolom.role == Role::ideal) return true;
    const bool of_money_or_result = kolom.role == Role::target || kolom.role == Role::realisasi ||
                                    kolom.role == Role::realisasi_anggaran || kolom.role == Role::anggaran;
    if (of_money_or_result) return is_unknown_matter(tabel.kind);
    if (kolom.role != Role::lain && kolom.role != Role::tahun) return false;
    if (tabel.kind == TableKind::pegawai || tabel.kind == TableKind::penduduk) return true;
    return !kolom.header.empty() && !fold(kolom.header).starts_with("kode") && is_unknown_matter(tabel.kind);
}

// "III", "V.", "B": the number of a group, when numbered rows follow it.
bool is_group_number(std::string_view text) {
    std::string plain = trim(text);
    while (!plain.empty() && (plain.back() == '.' || plain.back() == ')')) plain.pop_back();
    if (plain.size() == 1 && plain[0] >= 'A' && plain[0] <= 'Z') return true;
    return !plain.empty() && plain.size() <= 6 && plain.find_first_not_of("IVXLC") == std::string::npos;
}

std::string number_of(const Tabel& tabel, int row) {
    const Sel* sel = tabel.cell(row, Role::no);
    return sel == nullptr ? std::string() : trim(sel->text);
}

int row_count(const Tabel& tabel) { return static_cast<int>(tabel.baris.size()); }

}  // namespace

bool is_ratio_header(std::string_view header) {
    if (header.find('%') != std::string_view::npos) return true;
    const std::string folded = fold(header);
    if (contains_word(folded, "rp") || contains_word(folded, "rupiah")) return false;  // "Nilai (Rp)"
    for (const std::string_view word : {"persen", "persentase", "rasio", "kepadatan", "rata", "indeks", "nilai",
                                        "ratio", "laju", "prosentase", "presentase"})
        if (contains_word(folded, word)) return true;
    return false;
}

bool is_supporting_matter(TableKind kind) {
    return kind == TableKind::pegawai || kind == TableKind::sarana || kind == TableKind::survei ||
           kind == TableKind::penduduk || kind == TableKind::desa;
}

bool is_unknown_matter(TableKind kind) {
    return kind == TableKind::tidak_dikenali || kind == TableKind::lain || kind == TableKind::tindak_lanjut ||
           kind == TableKind::rekap_predikat;
}

bool is_blank(const Sel& sel) {
    return !sel.angka && !has_digit(sel.text) && parse_angka(sel.text, AngkaKind::jumlah).error == AngkaError::kosong;
}

SupportingTable::SupportingTable(const Tabel& tabel) : tabel_(tabel) {
    find_separators();
    find_columns();
    find_groups();
}

void SupportingTable::find_separators() {
    separators_.assign(tabel_.kolom.size(), {});
    for (int row = 0; row < row_count(tabel_); ++row) {
        for (std::size_t column = 0; column < separators_.size(); ++column) {
            const Separator found = separator_of(cell_at(tabel_, row, static_cast<int>(column)).text);
            if (!found.decimal) continue;
            (found.sign == ',' ? separators_[column].decimal_comma : separators_[column].decimal_point) = true;
        }
    }
}

std::optional<Decimal> SupportingTable::count_as(int row, int at, int column) const {
    const Sel& sel = cell_at(tabel_, row, at);
    const Separators& separators = separators_[static_cast<std::size_t>(column)];
    const char sign = separator_of(sel.text).sign;
    const bool decimal = (sign == ',' && separators.decimal_comma) || (sign == '.' && separators.decimal_point);
    if (sel.angka && !decimal) return sel.angka->percent ? std::nullopt : std::optional(sel.angka->value);
    const AngkaResult result = parse_angka(sel.text, decimal ? AngkaKind::indeks : AngkaKind::jumlah);
    if (!result || result.angka->percent) return std::nullopt;
    return result.angka->value;
}

bool SupportingTable::is_data(int row) const {
    const Baris& baris = tabel_.baris[static_cast<std::size_t>(row)];
    return !baris.is_total && !baris.is_average;
}

void SupportingTable::find_columns() {
    for (int column = 0; column < static_cast<int>(tabel_.kolom.size()); ++column) {
        if (!may_hold_counts(tabel_, column)) continue;
        int counts = 0;
        int texts = 0;
        for (int row = 0; row < row_count(tabel_); ++row) {
            if (!is_data(row)) continue;
            if (count(row, column)) {
                ++counts;
            } else if (!is_blank(cell_at(tabel_, row, column))) {
                ++texts;
            }
        }
        if (counts > 0) (texts == 0 ? columns_ : unreadable_).push_back(column);
    }
}

void SupportingTable::find_groups() {
    group_.assign(tabel_.baris.size(), -1);
    int heading = -1;
    for (int row = 0; row < row_count(tabel_); ++row) {
        if (tabel_.baris[static_cast<std::size_t>(row)].is_total) {
            heading = -1;
            last_total_ = row;
        }
        if (!is_data(row)) continue;
        const std::string number = number_of(tabel_, row);
        if (is_group_number(number)) {
            heading = row;
        } else if (heading >= 0) {
            group_[static_cast<std::size_t>(row)] = heading;
            if (has_digit(number)) headings_.insert(heading);
        }
    }
}

int SupportingTable::heading_of(int row) const {
    const int heading = group_[static_cast<std::size_t>(row)];
    return headings_.contains(heading) ? heading : -1;
}

bool SupportingTable::is_numbered(int row) const {
    if (tabel_.column(Role::no) >= 0) return !number_of(tabel_, row).empty();
    const std::string name = trim(tabel_.row_name(row));
    return !name.empty() && name[0] >= '0' && name[0] <= '9';
}

void SupportingTable::include(Sum& sum, int row, int column) const {
    if (const std::optional<Decimal> value = count(row, column)) {
        sum.rows.push_back(row);
        sum.values.push_back(*value);
    }
}

SupportingTable::Sum SupportingTable::members(int heading, int column) const {
    Sum sum;
    for (int row = heading + 1; row < row_count(tabel_); ++row) {
        if (!is_data(row)) continue;
        if (group_[static_cast<std::size_t>(row)] != heading) break;
        include(sum, row, column);
    }
    return sum;
}

SupportingTable::Sum SupportingTable::by_groups(int start, int end, int column) const {
    Sum sum;
    for (int row = start; row < end; ++row) {
        if (!is_data(row)) continue;
        const int heading = heading_of(row);
        if (heading >= start && count(heading, column)) continue;
        include(sum, row, column);
    }
    return sum;
}

SupportingTable::Sum SupportingTable::by_members(int start, int end, int column) const {
    Sum sum;
    for (int row = start; row < end; ++row)
        if (is_data(row) && !headings_.contains(row)) include(sum, row, column);
    return sum;
}

SupportingTable::Sum SupportingTable::by_numbering(int start, int end, int column, Numbering wanted) const {
    Sum sum;
    for (int row = start; row < end; ++row) {
        if (!is_data(row) || headings_.contains(row)) continue;
        if (is_numbered(row) == (wanted == Numbering::numbered)) include(sum, row, column);
    }
    return sum;
}

std::optional<std::vector<int>> SupportingTable::aligned(int row) const {
    std::vector<int> filled;
    bool all_in_place = true;
    const std::size_t cells = std::min(tabel_.baris[static_cast<std::size_t>(row)].sel.size(), tabel_.kolom.size());
    for (int column = 0; column < static_cast<int>(cells); ++column) {
        const Kolom& kolom = tabel_.kolom[static_cast<std::size_t>(column)];
        if (kolom.role == Role::no || is_ratio_header(kolom.header)) continue;
        if (!count(row, column)) continue;
        filled.push_back(column);
        if (!std::binary_search(columns_.begin(), columns_.end(), column)) all_in_place = false;
    }
    if (all_in_place) return columns_;
    if (filled.size() != columns_.size()) return std::nullopt;
    return filled;
}

}  // namespace lkiplint
