#include "checks/budget_facts.h"

#include <algorithm>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostColumns = 64;  // a report has a dozen; pairs of columns are compared
constexpr std::size_t kMostTotals = 200;  // a report has dozens; every amount of a sentence is compared with them

bool holds_budget(TableKind kind) {
    return kind == TableKind::struktur_anggaran || kind == TableKind::anggaran_program ||
           kind == TableKind::realisasi_anggaran;
}

bool is_other_year(const Report& report, const Tabel& tabel, const Kolom& kolom) {
    if (report.tahun == 0) return false;
    const int tahun = kolom.tahun != 0 ? kolom.tahun : tabel.konteks.tahun;
    return tahun != 0 && tahun != report.tahun;
}

// Realisasi up to some month is not that of the year.
bool is_part_of_year(const Tabel& tabel, const Kolom& kolom) {
    const std::string folded = fold(tabel.caption + " " + kolom.header);
    for (const std::string_view word : {"triwulan", "tw", "semester", "bulan", "bulanan"})
        if (contains_word(folded, word)) return true;
    return false;
}

const Sel& cell_of(const Report& report, const AmountColumn& column, int baris) {
    return cell_at(report.tabel[static_cast<std::size_t>(column.tabel)], baris, column.kolom);
}

// One table in two files, by its number and title: in the text, and in the spreadsheet that it was made in.
bool are_copies(const Report& report, const Tabel& a, const Tabel& b) {
    const bool beside = stands_beside_text(report, a.place) || stands_beside_text(report, b.place);
    return beside && a.place.file != b.place.file && !a.nomor.empty() && a.nomor == b.nomor && a.kind == b.kind &&
           fold(a.caption) == fold(b.caption);
}

bool sums_up(const Tabel& tabel, int baris, int kolom) {
    const Parts parts = parts_below(tabel, baris, kolom);
    const std::optional<Decimal> value = figure(cell_at(tabel, baris, kolom));
    if (!parts.complete || !value) return true;
    return sum_verdict(*value, parts.values, Precision::rounded) != Verdict::salah;
}

}  // namespace

Role version_of(const Tabel& tabel, int kolom) {
    const Role role = tabel.kolom[static_cast<std::size_t>(kolom)].role;
    if (role != Role::anggaran) return role;
    // An agreement has one amount for each program; a table with several compares years or versions.
    int amounts = 0;
    for (const Kolom& other : tabel.kolom)
        amounts += is_version_of_anggaran(other.role) || other.role == Role::tahun ? 1 : 0;
    if (amounts != 1) return role;
    if (tabel.konteks.pk == "awal" && tabel.kind == TableKind::anggaran_program) return Role::anggaran_awal;
    if (tabel.konteks.pk == "perubahan" && tabel.kind == TableKind::anggaran_program) return Role::anggaran_perubahan;
    return Role::anggaran;
}

bool breaks_its_tree(const Tabel& tabel, int baris, int kolom) {
    if (!sums_up(tabel, baris, kolom)) return true;
    const int induk = tabel.baris[static_cast<std::size_t>(baris)].induk;
    return induk >= 0 && !sums_up(tabel, induk, kolom);
}

const BudgetFacts& budget_facts_of(const CheckContext& context) {
    return *context.memo.get<BudgetFacts>("", [&] { return BudgetFacts(context.report); });
}

BudgetFacts::BudgetFacts(const Report& report) : report_(report) {
    read_columns();
    for (std::size_t t = 0; t < report.tabel.size(); ++t) {
        const Tabel& tabel = report.tabel[t];
        if (!holds_budget(tabel.kind)) continue;
        for (int kolom = 0; kolom < static_cast<int>(tabel.kolom.size()); ++kolom) {
            const Kolom& here = tabel.kolom[static_cast<std::size_t>(kolom)];
            if (is_other_year(report, tabel, here)) continue;
            const bool realisasi = is_realisasi_anggaran(tabel, kolom);
            if (realisasi && is_part_of_year(tabel, here)) continue;
            if (realisasi || is_version_of_anggaran(here.role))
                read_totals(static_cast<int>(t), kolom, realisasi, version_of(tabel, kolom));
        }
    }
    // No report: what is not among so many totals need not be wrong.
    for (auto* totals : {&anggaran_, &realisasi_})
        if (totals->size() > kMostTotals) totals->clear();
}

int BudgetFacts::column_of(int tabel, int kolom) {
    const auto known = index_.find({tabel, kolom});
    if (known != index_.end()) return known->second;
    const Tabel& here = report_.tabel[static_cast<std::size_t>(tabel)];
    const bool realisasi = is_realisasi_anggaran(here, kolom);
    int index = -1;
    const Kolom& header = here.kolom[static_cast<std::size_t>(kolom)];
    if ((realisasi || is_version_of_anggaran(header.role)) && !is_other_year(report_, here, header) &&
        !(realisasi && is_part_of_year(here, header)) && columns_.size() < kMostColumns) {
        index = static_cast<int>(columns_.size());
        columns_.push_back({tabel, kolom, realisasi, version_of(here, kolom), {}, {}});
    }
    index_.emplace(std::pair{tabel, kolom}, index);
    return index;
}

void BudgetFacts::read_columns() {
    std::vector<std::optional<std::vector<int>>> amounts(report_.tabel.size());  // columns, of the tables named
    for (std::size_t p = 0; p < report_.pos.size(); ++p) {
        for (const Sebutan& sebutan : report_.pos[p].sebutan) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(sebutan.tabel)];
            if (tabel.kind == TableKind::rencana_kinerja) continue;
            auto& columns = amounts[static_cast<std::size_t>(sebutan.tabel)];
            if (!columns) columns = amount_columns(tabel);
            if (repeats_row_above(tabel, sebutan.baris, *columns)) continue;
            for (const int kolom : *columns) {
                const int at = column_of(sebutan.tabel, kolom);
                if (at < 0) continue;
                AmountColumn& column = columns_[static_cast<std::size_t>(at)];
                const Sel& sel = cell_of(report_, column, sebutan.baris);
                if (!sel.angka) continue;
                const AmountColumn::Entry entry{sel.angka->value, sebutan.baris, sebutan.kolom};
                const auto [place, added] = column.pos.emplace(static_cast<int>(p), entry);
                if (!added && place->second.value != entry.value) {
                    auto& all = column.ganda[static_cast<int>(p)];
                    if (all.empty()) all.push_back(place->second);
                    all.push_back(entry);
                }
            }
        }
    }
    for (AmountColumn& column : columns_)
        for (const auto& [pos, entries] : column.ganda) column.pos.erase(pos);
}

void BudgetFacts::read_totals(int tabel, int kolom, bool realisasi, Role versi) {
    const Tabel& here = report_.tabel[static_cast<std::size_t>(tabel)];
    std::vector<Decimal> program;
    int total = -1, totals = 0, programs = 0;
    for (int row = 0; row < static_cast<int>(here.baris.size()); ++row) {
        const Baris& baris = here.baris[static_cast<std::size_t>(row)];
        if (baris.is_total) {
            total = row;
            ++totals;
        }
        const bool is_program =
            baris.level == Level::program || (here.kind == TableKind::anggaran_program && !baris.is_total);
        if (!is_program) continue;
        ++programs;
        if (const std::optional<Decimal> value = figure(cell_at(here, row, kolom))) program.push_back(*value);
    }
    auto& list = realisasi ? realisasi_ : anggaran_;
    if (totals == 1 && cell_at(here, total, kolom).angka)
        list.push_back({cell_at(here, total, kolom).angka->value, versi, cell_place(here, total, kolom), here.label()});
    if (programs < 2 || static_cast<int>(program.size()) != programs) return;
    const Result<Decimal> summed = sum(program);
    if (!summed) return;
    const bool known = !list.empty() && list.back().value == *summed;
    if (!known) list.push_back({*summed, versi, here.place, here.label()});
}

const BudgetTotal* BudgetFacts::last_anggaran() const {
    for (const BudgetTotal& spent : realisasi_)
        for (const BudgetTotal& total : anggaran_)
            if (total.sumber == spent.sumber) return &total;
    for (const BudgetTotal& total : anggaran_)
        if (total.versi == Role::anggaran_perubahan) return &total;
    return anggaran_.empty() ? nullptr : &anggaran_.front();
}

bool BudgetFacts::same_version(const AmountColumn& a, const AmountColumn& b) const {
    if (a.realisasi != b.realisasi || a.tabel == b.tabel) return false;
    const bool declared = a.realisasi || (a.versi == b.versi && a.versi != Role::anggaran);
    if (!a.realisasi && a.versi != Role::anggaran && b.versi != Role::anggaran && a.versi != b.versi) return false;
    int same = 0, other = 0;
    for (const auto& [pos, entry] : a.pos) {
        const auto found = b.pos.find(pos);
        if (found == b.pos.end() || (entry.value.is_zero() && found->second.value.is_zero())) continue;
        ++(entry.value == found->second.value ? same : other);
    }
    const auto table_of = [&](const AmountColumn& column) -> const Tabel& {
        return report_.tabel[static_cast<std::size_t>(column.tabel)];
    };
    if (a.versi == b.versi && are_copies(report_, table_of(a), table_of(b))) return same >= 1 && other <= same;
    // Versions of a budget share the lines that were not changed; only nearly equal columns are one version.
    return same >= 2 && other * (declared ? 2 : 8) <= same;
}

std::vector<Decimal> BudgetFacts::amounts(int pos, bool realisasi) const {
    std::vector<Decimal> values;
    for (const AmountColumn& column : columns_) {
        if (column.realisasi != realisasi) continue;
        if (const auto found = column.pos.find(pos); found != column.pos.end()) values.push_back(found->second.value);
        if (const auto found = column.ganda.find(pos); found != column.ganda.end())
            for (const AmountColumn::Entry& entry : found->second) values.push_back(entry.value);
    }
    return values;
}

std::optional<Decimal> BudgetFacts::latest(int pos, bool realisasi) const {
    const auto has_realisasi = [&](int tabel) {
        return std::any_of(columns_.begin(), columns_.end(),
                           [&](const AmountColumn& column) { return column.realisasi && column.tabel == tabel; });
    };
    for (const AmountColumn& column : columns_) {
        if (column.realisasi != realisasi || !has_realisasi(column.tabel)) continue;
        if (const auto found = column.pos.find(pos); found != column.pos.end()) return found->second.value;
    }
    return std::nullopt;
}

}  // namespace lkiplint
