#include "checks/coverage.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "checks/common.h"

namespace lkiplint {
namespace {

bool is_counted(TableKind kind) {
    switch (kind) {
        case TableKind::struktur_anggaran:
        case TableKind::anggaran_program:
        case TableKind::realisasi_anggaran:
        case TableKind::capaian:
        case TableKind::capaian_program:
        case TableKind::perjanjian_kinerja:
        case TableKind::rencana_kinerja:
        case TableKind::renstra:
        case TableKind::perbandingan:
        case TableKind::efisiensi:
            return true;
        default:
            return false;
    }
}

bool is_counted(Role role) {
    switch (role) {
        case Role::target:
        case Role::realisasi:
        case Role::capaian:
        case Role::baseline:
        case Role::target_akhir:
        case Role::capaian_akhir:
        case Role::pembanding:
        case Role::anggaran:
        case Role::anggaran_awal:
        case Role::anggaran_pergeseran:
        case Role::anggaran_perubahan:
        case Role::realisasi_anggaran:
        case Role::selisih:
        case Role::serapan:
        case Role::sisa:
        case Role::tahun:
        case Role::jumlah:
            return true;
        default:
            return false;
    }
}

// Line, ordinal and column of its place: cells of HTML may share the others.
using Cell = std::array<int, 3>;
Cell cell_of(Place place) { return {place.line, place.ordinal, place.column}; }

// The weightiest of what rules said of a cell: wrong, then agreement, then why it could not be compared.
class Said {
public:
    explicit Said(const CheckResult& result) {
        for (const Checked& checked : result.checks) learn(checked);
        for (const Checked& checked : result.sources)
            if (agrees(checked.verdict)) learn(checked);
        for (const Finding& finding : result.findings)
            for (const Related& related : finding.related) beside_.insert(cell_of(related.place));
    }

    const Checked* about(Place place) const {
        const auto found = by_cell_.find(cell_of(place));
        return found == by_cell_.end() ? nullptr : found->second;
    }

    // Part of the proof that another figure is wrong; that it is right itself is not known.
    bool is_beside_wrong(Place place) const { return beside_.contains(cell_of(place)); }

private:
    static bool compares(const Checked& checked) {
        const CheckKind* kind = checked.rule != nullptr ? find_check(checked.rule->check) : nullptr;
        return kind == nullptr || kind->compares;
    }

    static int weight(Verdict verdict) {
        switch (verdict) {
            case Verdict::salah:
                return 3;
            case Verdict::cocok:
                return 2;
            case Verdict::pembulatan:
                return 1;
            case Verdict::tidak_dapat:
                return 0;
        }
        return 0;
    }

    void learn(const Checked& checked) {
        if (!compares(checked)) return;
        const auto [at, added] = by_cell_.try_emplace(cell_of(checked.place), &checked);
        if (!added && weight(checked.verdict) > weight(at->second->verdict)) at->second = &checked;
    }

    std::map<Cell, const Checked*> by_cell_;
    std::set<Cell> beside_;
};

// Why no rule had anything to hold a figure against.
std::string_view reason_alone(const Tabel& tabel, Role role) {
    if (role == Role::pembanding) return "data pembanding dari luar laporan";
    if (tabel.kind == TableKind::rencana_kinerja) return "rencana ini tidak dimuat di tabel lain";
    if (role == Role::tahun && tabel.kind == TableKind::renstra) return "target tahun itu tidak dimuat di tabel lain";
    if (role == Role::tahun) return "angka tahun itu tidak dimuat di tabel lain";
    if (role == Role::baseline) return "kondisi awal itu tidak dimuat di tabel lain";
    return "tidak ada angka lain untuk dibandingkan";
}

FigureVerdict verdict_of(const Said& said, const Tabel& tabel, int row, int column) {
    FigureVerdict figure;
    const Place place = cell_place(tabel, row, column);
    if (const Checked* checked = said.about(place)) {
        figure.verdict = checked->verdict;
        figure.code = checked->rule != nullptr ? checked->rule->code : std::string();
        figure.reason = checked->reason;
    } else if (said.is_beside_wrong(place)) {
        figure.reason = "hanya dibandingkan dengan angka yang dilaporkan salah";
    } else {
        figure.reason = reason_alone(tabel, tabel.kolom[static_cast<std::size_t>(column)].role);
    }
    return figure;
}

}  // namespace

std::vector<FigureVerdict> figure_verdicts(const Report& report, const CheckResult& result) {
    const Said said(result);
    std::vector<FigureVerdict> figures;
    for (std::size_t t = 0; t < report.tabel.size(); ++t) {
        const Tabel& tabel = report.tabel[t];
        if (!is_counted(tabel.kind)) continue;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
                if (!is_counted(tabel.kolom[static_cast<std::size_t>(column)].role)) continue;
                if (!cell_at(tabel, row, column).angka) continue;
                figures.push_back(verdict_of(said, tabel, row, column));
                figures.back().tabel = static_cast<int>(t);
                figures.back().baris = row;
                figures.back().kolom = column;
            }
        }
    }
    return figures;
}

}  // namespace lkiplint
