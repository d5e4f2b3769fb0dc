#include "report/extract/neighbour_columns.h"

#include <algorithm>

#include "base/angka.h"
#include "base/text.h"
#include "report/extract/columns.h"

namespace lkiplint {

bool is_amount(Role role) {
    return role == Role::anggaran || role == Role::anggaran_awal || role == Role::anggaran_pergeseran ||
           role == Role::anggaran_perubahan || role == Role::realisasi_anggaran;
}

bool is_bare_percent(const std::string& leaf) {
    std::vector<std::string> words = fold_words(leaf);
    std::erase_if(words, [](const std::string& word) { return word.size() == 4 && single_year(word) != 0; });
    const bool percent = std::any_of(words.begin(), words.end(),
                                     [](const std::string& word) { return word == "persen" || word == "persentase"; });
    return percent && std::all_of(words.begin(), words.end(), [](const std::string& word) {
               return word == "persen" || word == "persentase" || word == "realisasi" || word == "keu" ||
                      word == "keuangan" || word == "tingkat" || word == "capaian" || word == "rasio";
           });
}

bool says_percent(const std::string& leaf) {
    return contains_word(leaf, "persen") || contains_word(leaf, "persentase");
}

namespace {

class Settler {
public:
    explicit Settler(const HeadedColumns& columns) : columns_(columns) {}

    // A column by what stands to its left and right.
    void settle_headers() {
        for (std::size_t i = 0; i < columns_.kolom.size(); ++i) {
            Role& role = columns_.kolom[i].role;
            const bool result = has(Role::realisasi) && !has(Role::capaian);
            // "Standar | Realisasi | Pencapaian (%)"
            if (role == Role::pembanding && columns_.leaf[i] == "standar" && has(Role::realisasi) &&
                has(Role::capaian) && !has(Role::target))
                role = Role::target;
            // "Target | Pencapaian | % Pencapaian"
            else if (role == Role::lain && columns_.leaf[i] == "pencapaian" && i > 0 &&
                     columns_.kolom[i - 1].role == Role::target && i + 1 < columns_.kolom.size() &&
                     columns_.kolom[i + 1].role == Role::capaian && says_percent(columns_.leaf[i + 1]))
                role = Role::realisasi;
            // "Target | Realisasi | Rasio", "Target | Realisasi | Tingkat Keberhasilan" with figures below.
            else if (has(Role::target) && result && i > 0 && columns_.kolom[i - 1].role == Role::realisasi &&
                     (columns_.leaf[i] == "rasio" ||
                      (role == Role::kriteria && columns_.leaf[i].starts_with("tingkat "))) &&
                     figures_below(i).all > 0 && figures_below(i).texts == 0)
                role = Role::capaian;
            // "Target | TW I | TW II | TW III | TW IV | Total | % Capaian"
            else if (role == Role::jumlah && has(Role::target) && !has(Role::realisasi) && has(Role::capaian) &&
                     i > 1 && i + 1 < columns_.kolom.size() && columns_.kolom[i + 1].role == Role::capaian &&
                     (contains_word(columns_.leaf[i - 1], "iv") || contains_word(columns_.leaf[i - 1], "4")))
                role = Role::realisasi;
            // "Pagu | Serapan | %": an amount, since the percentage follows it.
            else if (role == Role::serapan && !says_percent(columns_.leaf[i]) && i > 0 &&
                     i + 1 < columns_.kolom.size() && is_amount(columns_.kolom[i - 1].role) &&
                     is_bare_percent(columns_.leaf[i + 1]) && figures_below(i).amounts > 0)
                role = Role::realisasi_anggaran;
        }
    }

    // "T | R | C (%)"
    void settle_letters() {
        if (has(Role::target) || has(Role::realisasi)) return;
        for (std::size_t i = 2; i < columns_.kolom.size(); ++i)
            if (columns_.leaf[i - 2] == "t" && columns_.leaf[i - 1] == "r" &&
                (columns_.leaf[i] == "c" || columns_.leaf[i] == "c persen") && columns_.parent[i].empty() &&
                columns_.parent[i - 1].empty() && columns_.parent[i - 2].empty()) {
                columns_.kolom[i - 2].role = Role::target;
                columns_.kolom[i - 1].role = Role::realisasi;
                columns_.kolom[i].role = Role::capaian;
                return;
            }
    }

    // Against the target at the end of the plan.
    void settle_plan() {
        // "Capaian 2023 | Target Akhir Renstra | Persentase Capaian": the first is what was reached.
        if (has(Role::target_akhir) && !has(Role::target) && !has(Role::realisasi))
            for (std::size_t i = 0; i + 2 < columns_.kolom.size(); ++i)
                if (columns_.kolom[i].role == Role::capaian && !says_percent(columns_.leaf[i]) &&
                    columns_.kolom[i + 1].role == Role::target_akhir && columns_.kolom[i + 2].role == Role::capaian &&
                    says_percent(columns_.leaf[i + 2]))
                    columns_.kolom[i].role = Role::realisasi;
        // "Target 2026 | % Capaian terhadap Target 2026" in a report on an earlier year.
        if (has(Role::capaian_akhir) && !has(Role::target_akhir))
            for (std::size_t i = 0; i < columns_.kolom.size(); ++i)
                if (contains_word(columns_.leaf[i], "target") && columns_.tahun != 0 &&
                    single_year(columns_.leaf[i]) > columns_.tahun &&
                    (columns_.kolom[i].role == Role::target || columns_.kolom[i].role == Role::tahun))
                    columns_.kolom[i].role = Role::target_akhir;
    }

    // "Realisasi Anggaran": "Program | Target | Realisasi | %", and all of it in rupiah.
    void settle_money() {
        const std::string caption = fold(columns_.table.caption);
        const bool of_money = contains_word(caption, "anggaran") || contains_word(caption, "belanja") ||
                              contains_word(caption, "keuangan");
        if (!of_money || std::any_of(columns_.kolom.begin(), columns_.kolom.end(), [](const Kolom& kolom) {
                return is_amount(kolom.role) || kolom.role == Role::indikator || kolom.role == Role::satuan;
            }))
            return;
        for (std::size_t i = 0; i + 1 < columns_.kolom.size(); ++i) {
            if (columns_.kolom[i].role != Role::target || columns_.kolom[i + 1].role != Role::realisasi) continue;
            for (const std::size_t column : {i, i + 1}) {
                const Figures figures = figures_below(column);
                if (figures.amounts == 0 || figures.amounts < figures.all || figures.texts > 0) return;
            }
            columns_.kolom[i].role = Role::anggaran;
            columns_.kolom[i + 1].role = Role::realisasi_anggaran;
            if (i + 2 < columns_.kolom.size() && columns_.kolom[i + 2].role == Role::capaian)
                columns_.kolom[i + 2].role = Role::serapan;
            return;
        }
    }

private:
    bool has(Role role) const {
        return std::any_of(columns_.kolom.begin(), columns_.kolom.end(),
                           [&](const Kolom& kolom) { return kolom.role == role; });
    }

    // The figures below a header, as far as they are plain: how many there are, and how many of them are amounts.
    struct Figures {
        int all = 0, amounts = 0, texts = 0;
    };
    Figures figures_below(std::size_t column) const {
        Figures figures;
        for (const auto& piece : columns_.table.pieces)
            for (const TableRow* row : piece.rows) {
                if (column >= row->cells.size() || row->cells[column].text.empty()) continue;
                const AngkaResult number = parse_angka(row->cells[column].text, AngkaKind::jumlah);
                ++(number ? figures.all : figures.texts);
                if (number && number.angka->value >= Decimal(1000000)) ++figures.amounts;
            }
        return figures;
    }

    const HeadedColumns& columns_;
};

}  // namespace

void settle_by_neighbours(const HeadedColumns& columns) {
    Settler settler(columns);
    settler.settle_headers();
    settler.settle_letters();
    settler.settle_plan();
    settler.settle_money();
}

}  // namespace lkiplint
