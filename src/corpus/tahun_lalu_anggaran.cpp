#include "corpus/tahun_lalu_anggaran.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/budget_facts.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

bool has_any(const std::string& folded, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains_word(folded, word); });
}

bool holds_budget(TableKind kind) {
    return kind == TableKind::struktur_anggaran || kind == TableKind::anggaran_program ||
           kind == TableKind::realisasi_anggaran;
}

// Quarters have amounts of their own; thousands and millions of rupiah are rounded.
bool is_other_measure(const Tabel& tabel, const Kolom& kolom) {
    return has_any(fold(tabel.caption + " " + kolom.header),
                   {"triwulan", "tw", "semester", "bulan", "bulanan", "juta", "jutaan", "ribu", "ribuan", "miliar",
                    "milyar", "fisik", "kinerja", "persen", "persentase", "serapan", "capaian"}) ||
           kolom.header.find('%') != std::string::npos;
}

enum class Isi { lain, anggaran, realisasi };

// A column of a year, "Realisasi 2024 (Rp)" or only "2024", has no other role: its words say what it holds.
Isi content_of_year_column(const Tabel& tabel, const Kolom& kolom) {
    const std::string caption = fold(tabel.caption);
    const bool money = holds_budget(tabel.kind) || has_any(caption, {"anggaran", "belanja", "keuangan"});
    if (!money) return Isi::lain;
    const std::string header = fold(kolom.header);
    bool realisasi = contains_word(header, "realisasi");
    bool anggaran = has_any(header, {"anggaran", "pagu"});
    if (!realisasi && !anggaran) {
        // The table says it for all of its years.
        realisasi = contains_word(caption, "realisasi");
        anggaran = contains_word(caption, "pagu") ||
                   (contains_word(caption, "anggaran") && !contains_word(caption, "realisasi anggaran"));
    } else if (contains_word(header, "realisasi anggaran")) {
        anggaran = false;
    }
    if (realisasi == anggaran) return Isi::lain;
    return realisasi ? Isi::realisasi : Isi::anggaran;
}

Isi content_of(const Tabel& tabel, int column) {
    const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
    if (is_other_measure(tabel, kolom)) return Isi::lain;
    if (kolom.role == Role::tahun) return content_of_year_column(tabel, kolom);
    if (!holds_budget(tabel.kind)) return Isi::lain;
    if (is_realisasi_anggaran(tabel, column)) return Isi::realisasi;
    return is_version_of_anggaran(kolom.role) ? Isi::anggaran : Isi::lain;
}

struct Total {
    int baris = -1;
    bool twice = false;
};

Total total_of(const Tabel& tabel) {
    Total total;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        if (!tabel.baris[static_cast<std::size_t>(row)].is_total) continue;
        total.twice = total.baris >= 0;
        total.baris = row;
    }
    return total;
}

class Reader {
public:
    Reader(const Report& report, int tahun, const std::vector<Fakta>& lama)
        : report_(report), tahun_(tahun), figures_(report), budget_(report), own_(fakta_of(report)) {
        for (const Fakta& fakta : lama)
            if (is_amount(fakta) && !fakta.nama.empty()) programs_.insert(fold(fakta.nama));
    }

    std::vector<AngkaAnggaran> read() {
        for (std::size_t t = 0; t < report_.tabel.size(); ++t)
            for (int column = 0; column < static_cast<int>(report_.tabel[t].kolom.size()); ++column)
                if (year_of(static_cast<int>(t), column) == tahun_) read_column(static_cast<int>(t), column);
        return std::move(found_);
    }

private:
    static bool is_amount(const Fakta& fakta) {
        return fakta.jenis == Fakta::Jenis::anggaran || fakta.jenis == Fakta::Jenis::realisasi_anggaran;
    }

    int year_of(int tabel, int column) const {
        const Kolom& kolom = report_.tabel[static_cast<std::size_t>(tabel)].kolom[static_cast<std::size_t>(column)];
        return kolom.tahun != 0 ? kolom.tahun : figures_.year_of(tabel);
    }

    void read_column(int index, int column) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        const Isi content = content_of(tabel, column);
        if (content == Isi::lain) return;
        std::vector<Decimal> programs;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const std::string name = squeeze(program_in(tabel, row));
            if (name.empty()) continue;
            add(index, row, column, content, name);
            if (const auto value = figure(cell_at(tabel, row, column))) programs.push_back(*value);
        }
        const Total total = total_of(tabel);
        if (total.baris < 0 || total.twice || !is_whole(index, column, content, total.baris)) return;
        const auto value = figure(cell_at(tabel, total.baris, column));
        // Its own table denies it: other rules say so.
        if (value && (programs.empty() || sum_verdict(*value, programs, Precision::rounded) != Verdict::salah))
            add(index, total.baris, column, content, {});
    }

    void add(int index, int row, int column, Isi content, std::string name) {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        const Sel& sel = cell_at(tabel, row, column);
        // A year that is printed under another year's column is no amount, nor is a percentage.
        if (!sel.angka || sel.angka->percent || sel.angka->value < Decimal(1000)) return;
        if (breaks_its_tree(tabel, row, column)) return;
        found_.push_back({std::move(name), content == Isi::realisasi, sel.angka->value, index, row, column});
    }

    static std::string program_in(const Tabel& tabel, int row) {
        const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
        if (baris.is_total || baris.is_average) return {};
        const Sel* sel = tabel.cell(row, Role::program);
        if (sel == nullptr || sel->empty()) sel = tabel.cell(row, Role::uraian);
        if (sel == nullptr) return {};
        const bool named = starts_with_word(sel->folded(), "program");
        return baris.level == Level::program || (baris.level == Level::none && named) ? sel->text : std::string();
    }

    bool is_whole(int index, int column, Isi content, int total) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        for (int other = 0; other < static_cast<int>(tabel.kolom.size()); ++other) {
            if (other == column || year_of(index, other) != report_.tahun || content_of(tabel, other) != content)
                continue;
            const Sel& sel = cell_at(tabel, total, other);
            if (sel.angka && is_own_total(content, sel.angka->value, tabel)) return true;
        }
        std::set<std::string> here;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            if (const std::string name = fold(program_in(tabel, row)); !name.empty()) here.insert(name);
        return here.size() >= 2 && here == programs_;
    }

    // Another table has it too, and none another one.
    bool is_own_total(Isi content, const Decimal& value, const Tabel& tabel) const {
        const bool realisasi = content == Isi::realisasi;
        const Fakta::Jenis jenis = realisasi ? Fakta::Jenis::realisasi_anggaran : Fakta::Jenis::anggaran;
        const std::vector<BudgetTotal>& totals = realisasi ? budget_.realisasi() : budget_.anggaran();
        return std::any_of(own_.begin(), own_.end(),
                           [&](const Fakta& fakta) {
                               return fakta.jenis == jenis && fakta.nama.empty() && decimal_from(fakta.nilai) == value;
                           }) &&
               std::any_of(totals.begin(), totals.end(), [&](const BudgetTotal& total) {
                   return total.value == value && total.sumber != tabel.label();
               });
    }

    const Report& report_;
    int tahun_;
    IndicatorFigures figures_;
    BudgetFacts budget_;
    std::vector<Fakta> own_;  // of the year reported on
    std::set<std::string> programs_;
    std::vector<AngkaAnggaran> found_;
};

}  // namespace

std::vector<AngkaAnggaran> anggaran_of_year(const Report& report, int tahun, const std::vector<Fakta>& lama) {
    return Reader(report, tahun, lama).read();
}

}  // namespace lkiplint
