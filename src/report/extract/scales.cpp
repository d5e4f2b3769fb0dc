#include "report/extract/scales.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "report/extract/intervals.h"
#include "report/extract/scale_classes.h"
#include "report/extract/scale_lists.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestInTable = 2;

// The column whose cells are intervals; of several (answers of 1 to 4 and their conversion to 100) the one that goes
// highest.
int interval_column(const Tabel& tabel) {
    int best = -1;
    Decimal best_top;
    for (std::size_t column = 0; column < tabel.kolom.size(); ++column) {
        std::size_t count = 0;
        Decimal top;
        for (const Baris& baris : tabel.baris) {
            if (column >= baris.sel.size()) continue;
            const auto interval = find_interval(baris.sel[column].text);
            if (!interval) continue;
            ++count;
            for (const auto& bound : {interval->dari, interval->sampai})
                if (bound && *bound > top) top = *bound;
        }
        if (count < kFewestInTable || (best >= 0 && top <= best_top)) continue;
        best = static_cast<int>(column);
        best_top = top;
    }
    return best;
}

bool names_a_class(const Tabel& tabel, const Baris& baris, std::size_t column, int intervals) {
    if (static_cast<int>(column) == intervals || column >= tabel.kolom.size()) return false;
    if (tabel.kolom[column].role == Role::no) return false;
    const std::string& text = baris.sel[column].text;
    return has_letter(text) && !find_interval(text);
}

// True when its sign stands behind its bound.
bool read_row(const Tabel& tabel, const Baris& baris, int intervals, std::vector<KelasSkala>& out) {
    if (static_cast<std::size_t>(intervals) >= baris.sel.size()) return false;
    const Sel& cell = baris.sel[static_cast<std::size_t>(intervals)];
    const auto interval = find_interval(cell.text);
    if (!interval) return false;
    KelasSkala kelas = kelas_from(*interval, cell.text, cell.place);
    int label = tabel.column(Role::kriteria);
    if (label < 0 || !names_a_class(tabel, baris, static_cast<std::size_t>(label), intervals)) label = -1;
    int kode = -1;
    for (std::size_t column = 0; column < baris.sel.size(); ++column) {
        if (static_cast<int>(column) == label || !names_a_class(tabel, baris, column, intervals)) continue;
        if (label < 0)
            label = static_cast<int>(column);
        else
            kode = static_cast<int>(column);
    }
    if (label < 0) return false;
    kelas.label = squeeze(baris.sel[static_cast<std::size_t>(label)].text);
    if (kode >= 0) kelas.kode = squeeze(baris.sel[static_cast<std::size_t>(kode)].text);
    if (is_letter_grade(kelas.label) && !kelas.kode.empty()) std::swap(kelas.label, kelas.kode);
    out.push_back(std::move(kelas));
    return interval->sign_behind;
}

// "90,1 ≤" above all other classes is where the highest begins, and "50 ≥" below all others where the lowest ends: the
// sign was written for the number that is not there.
void settle_signs_behind(std::vector<KelasSkala>& kelas, const std::vector<std::size_t>& behind) {
    std::optional<Decimal> least, greatest;
    for (const KelasSkala& one : kelas)
        for (const std::optional<Decimal>* bound : {&one.dari, &one.sampai}) {
            if (!*bound) continue;
            least = least ? std::min(*least, **bound) : **bound;
            greatest = greatest ? std::max(*greatest, **bound) : **bound;
        }
    for (const std::size_t at : behind) {
        KelasSkala& one = kelas[at];
        if (one.dari.has_value() == one.sampai.has_value()) continue;
        if (one.sampai ? *one.sampai != *greatest : *one.dari != *least) continue;
        std::swap(one.dari, one.sampai);
        std::swap(one.dari_termasuk, one.sampai_termasuk);
    }
}

void read_scale_table(const Tabel& tabel, std::vector<Skala>& out) {
    const int intervals = interval_column(tabel);
    if (intervals < 0) return;
    std::vector<KelasSkala> kelas;
    std::vector<std::size_t> behind;
    for (const Baris& baris : tabel.baris)
        if (read_row(tabel, baris, intervals, kelas)) behind.push_back(kelas.size() - 1);
    if (kelas.size() < kFewestInTable) return;
    settle_signs_behind(kelas, behind);
    std::string words = tabel.caption;
    for (const Kolom& kolom : tabel.kolom) words += " " + kolom.header;
    out.push_back(make_scale(std::move(kelas), fold(words), tabel.label()));
}

// Tables that hold intervals of other things, or scales that were read already.
bool may_list_classes(TableKind kind) {
    constexpr std::array never = {
        TableKind::skala, TableKind::penduduk, TableKind::pegawai,           TableKind::sarana,
        TableKind::desa,  TableKind::daftar,   TableKind::struktur_anggaran, TableKind::realisasi_anggaran};
    return std::find(never.begin(), never.end(), kind) == never.end();
}

}  // namespace

std::vector<Skala> extract_scales(const Report& report) {
    std::vector<Skala> scales;
    for (const Tabel& tabel : report.tabel) {
        if (tabel.kind == TableKind::skala) read_scale_table(tabel, scales);
        if (may_list_classes(tabel.kind)) read_lists_of_cells(tabel, scales);
    }
    read_lists_of_text(report, scales);
    std::stable_sort(scales.begin(), scales.end(),
                     [](const Skala& a, const Skala& b) { return a.place.line < b.place.line; });
    return scales;
}

}  // namespace lkiplint
