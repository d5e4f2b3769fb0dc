#include "report/extract/rows.h"
#include "report/extract/header_words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace lkiplint {
namespace {

bool holds_figures(Role role) {
    switch (role) {
        case Role::target:
        case Role::realisasi:
        case Role::capaian:
        case Role::baseline:
        case Role::target_akhir:
        case Role::capaian_akhir:
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
        case Role::ideal:
            return true;
        default:
            return false;
    }
}

bool holds_text(Role role) {
    switch (role) {
        case Role::uraian:
        case Role::program:
        case Role::tujuan:
        case Role::indikator:
        case Role::formula:
        case Role::sumber:
        case Role::penanggung_jawab:
            return true;
        default:
            return false;
    }
}

// "1", "1.2", "2.1. 1", "IV", "a.", "(3)": what stands in a column of numbers.
bool is_row_number(std::string_view text) {
    if (text.empty() || text.size() > 24) return false;
    const bool digits = text.find_first_not_of("0123456789.()- ") == std::string_view::npos && has_digit(text);
    const bool roman = text.size() <= 6 && text.find_first_not_of("IVXLC.)") == std::string_view::npos;
    const bool letter = text.size() <= 2 && std::isalpha(static_cast<unsigned char>(text[0])) &&
                        (text.size() == 1 || text[1] == '.' || text[1] == ')');
    return digits || roman || letter;
}

bool is_dash(std::string_view text) { return text.find_first_not_of("-\xE2\x80\x93\x94") == std::string_view::npos; }

// How well a row stands under its columns. Page breaks and converters shift rows by a cell.
int fit(const std::vector<Cell>& cells, std::size_t shift, const std::vector<Kolom>& kolom) {
    int score = 0;
    for (std::size_t i = 0; i < cells.size() && i + shift < kolom.size(); ++i) {
        const std::string& text = cells[i].text;
        if (text.empty() || is_dash(text)) continue;
        const Role role = kolom[i + shift].role;
        const bool number = static_cast<bool>(parse_angka(text));
        const bool short_value = text.size() <= 12;
        if (holds_figures(role))
            score += number ? 2 : short_value ? 0 : -2;
        else if (role == Role::no)
            score += is_row_number(text) ? 1 : text.size() > 6 ? -2 : 0;
        else if (holds_text(role))
            score += number ? -1 : 1;
        else if (role == Role::kategori || role == Role::kriteria || role == Role::kondisi)
            score += number ? -1 : 1;
    }
    return score;
}

std::vector<Sel> place_cells(const std::vector<Cell>& cells, std::size_t shift, std::size_t columns,
                             const Place& row_place) {
    std::vector<Sel> placed(columns);
    for (auto& sel : placed) sel.place = row_place;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t column = i + shift;
        if (column < columns) {
            placed[column].text = cells[i].text;
            placed[column].place = cells[i].place;
            placed[column].bold = cells[i].bold;
        } else if (!cells[i].text.empty() && columns > 0) {
            // More cells than columns: nothing is lost, but nothing is guessed either.
            Sel& last = placed[columns - 1];
            last.text += (last.text.empty() ? "" : " ") + cells[i].text;
        }
    }
    return placed;
}

// "Rp." and its amount in two cells, as page breaks leave them.
std::vector<Cell> join_split_amounts(const std::vector<Cell>& cells, std::size_t columns) {
    if (cells.size() <= columns) return cells;
    std::vector<Cell> joined;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string folded = fold(cells[i].text);
        if ((folded == "rp" || folded == "idr") && i + 1 < cells.size() &&
            cells.size() - (i + 1 - joined.size()) >= columns && has_digit(cells[i + 1].text)) {
            joined.push_back(cells[i + 1]);
            joined.back().text = cells[i].text + " " + cells[i + 1].text;
            ++i;
        } else {
            joined.push_back(cells[i]);
        }
    }
    return joined;
}

bool starts_new_row(std::string_view text) {
    const std::string folded = fold(text);
    for (const std::string_view word : {"program", "kegiatan", "sub kegiatan", "subkegiatan", "sasaran", "tujuan",
                                        "indikator", "jumlah", "total", "rata rata", "tabel"})
        if (starts_with_word(folded, word)) return true;
    return false;
}

class RowReader {
public:
    RowReader(const StitchedTable& table, const RulePack& pack, Tabel& tabel)
        : table_(table), pack_(pack), tabel_(tabel) {
        for (const Kolom& column : tabel.kolom) figures_ = figures_ || holds_figures(column.role);
    }

    void read() {
        bool after_break = false;
        for (const TablePiece& piece : table_.pieces) {
            const std::size_t shift = piece_shift(piece);
            bool first = true;
            for (const TableRow* row : piece.rows) {
                add(*row, shift, after_break && first);
                first = false;
            }
            after_break = true;
        }
    }

private:
    // Rows of one piece are shifted alike: decide for the piece, so that a single odd row doesn't.
    std::size_t piece_shift(const TablePiece& piece) const {
        int plain = 0, moved = 0;
        for (const TableRow* row : piece.rows) {
            if (!row->cells.empty() && !row->cells.back().text.empty() && row->cells.size() >= tabel_.kolom.size())
                return 0;
            plain += fit(row->cells, 0, tabel_.kolom);
            moved += fit(row->cells, 1, tabel_.kolom);
        }
        return moved >= plain + 2 ? 1 : 0;
    }

    static std::string first_text(const std::vector<Sel>& cells) {
        for (const Sel& sel : cells)
            if (!sel.text.empty() && has_letter(sel.text)) return sel.text;
        return {};
    }

    void add(const TableRow& row, std::size_t shift, bool after_break) {
        const auto cells = join_split_amounts(row.cells, tabel_.kolom.size());
        Baris baris;
        baris.place = row.place;
        baris.sel = place_cells(cells, shift, tabel_.kolom.size(), row.place);
        if (std::all_of(baris.sel.begin(), baris.sel.end(), [](const Sel& sel) { return sel.text.empty(); })) return;
        join_currency(baris);
        if (is_note(baris)) return;
        if (after_break && !tabel_.baris.empty() && runs_on(baris)) {
            join(tabel_.baris.back(), baris);
            return;
        }
        const std::string name = first_text(baris.sel);
        baris.is_average = names_average(name) && !is_measured(baris);
        baris.is_total = !baris.is_average && (names_total(pack_, name) || is_subtotal(baris, name));
        if (baris.is_total) place_total(baris);
        read_numbers(baris);
        tabel_.baris.push_back(std::move(baris));
    }

    // "Rata-rata lama sekolah | 9 | 8,7": an indicator that is an average, not the average of the rows above.
    bool is_measured(const Baris& baris) const {
        const auto column = [&](Role role) { return static_cast<std::size_t>(tabel_.column(role)); };
        for (const Role role : {Role::indikator, Role::target, Role::realisasi})
            if (column(role) >= baris.sel.size() || baris.sel[column(role)].empty()) return false;
        for (const std::string& word : fold_words(baris.sel[column(Role::indikator)].text))
            if (word.size() > 2 && !has_digit(word) && !names_average_of(word)) return true;
        return false;
    }

    // What an average of rows may be called: "rata-rata capaian kinerja sasaran 2".
    static bool names_average_of(std::string_view word) {
        static constexpr std::array<std::string_view, 18> kWords = {
            "rata",   "rerata",    "jumlah",      "capaian",    "kinerja",   "sasaran", "tujuan", "indikator", "nilai",
            "persen", "realisasi", "keseluruhan", "persentase", "strategis", "total",   "utama",  "program",   "iii"};
        return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    }

    // "Rp" and its amount in two columns, of which only the first has a header.
    void join_currency(Baris& baris) const {
        for (std::size_t i = 0; i + 1 < baris.sel.size(); ++i) {
            if (!holds_figures(tabel_.kolom[i].role) || !tabel_.kolom[i + 1].header.empty()) continue;
            const std::string folded = fold(baris.sel[i].text);
            if ((folded != "rp" && !folded.empty()) || !has_digit(baris.sel[i + 1].text)) continue;
            baris.sel[i + 1].text = baris.sel[i].text + (folded.empty() ? "" : " ") + baris.sel[i + 1].text;
            std::swap(baris.sel[i], baris.sel[i + 1]);
            baris.sel[i + 1].text.clear();
        }
    }

    // "Jumlah Belanja Operasi", "Total Program Penunjang …": in a table of money any unnumbered row that opens so is a
    // sum. "Jumlah dokumen …" is an indicator, with a target beside it.
    bool is_subtotal(const Baris& baris, std::string_view name) const {
        if (tabel_.kind != TableKind::struktur_anggaran && tabel_.kind != TableKind::realisasi_anggaran &&
            tabel_.kind != TableKind::anggaran_program && tabel_.kind != TableKind::efisiensi)
            return false;
        const std::string folded = fold(name);
        bool opens = false;
        for (const std::string_view word :
             {"jumlah", "total", "sub total", "subtotal", "sub jumlah", "grand total", "jml"})
            opens = opens || starts_with_word(folded, word);
        if (!opens) return false;
        bool amount = false;
        for (std::size_t i = 0; i < baris.sel.size(); ++i) {
            const Role role = tabel_.kolom[i].role;
            const std::string& text = baris.sel[i].text;
            if (text.empty()) continue;
            if ((role == Role::no && has_digit(text)) || role == Role::target || role == Role::indikator) return false;
            amount = amount || (holds_figures(role) && parse_angka(text));
        }
        return amount;
    }

    // "Catatan: …", "Sumber: …" in a row of its own is no data.
    static bool is_note(const Baris& baris) {
        const Sel* only = nullptr;
        for (const Sel& sel : baris.sel) {
            if (sel.text.empty()) continue;
            if (only) return false;
            only = &sel;
        }
        if (!only || only->text.find(':') == std::string::npos) return false;
        const std::string folded = fold(only->text);
        for (const std::string_view word : {"catatan", "sumber", "keterangan", "ket", "sumber data"})
            if (starts_with_word(folded, word)) return true;
        return false;
    }

    // Does the first row behind a page break only finish the row before it?
    bool runs_on(const Baris& baris) const {
        const Baris& before = tabel_.baris.back();
        if (before.is_total) return false;
        bool text = false;
        for (std::size_t i = 0; i < baris.sel.size(); ++i) {
            const std::string& cell = baris.sel[i].text;
            if (cell.empty()) continue;
            const Role role = tabel_.kolom[i].role;
            if (role == Role::no) {
                // "1.4." before the break, "2" behind it.
                if (!before.sel[i].text.ends_with('.') || !is_row_number(cell)) return false;
                continue;
            }
            if (holds_figures(role) && parse_angka(cell)) return false;
            if (starts_new_row(cell)) return false;
            if (has_letter(cell)) text = true;
        }
        if (!text) return false;
        if (figures_) return true;
        // Without figures only a missing number tells: some other rows have one.
        const int no = tabel_.column(Role::no);
        return no >= 0 ? baris.sel[static_cast<std::size_t>(no)].text.empty() : baris.sel.front().text.empty();
    }

    void join(Baris& before, const Baris& rest) const {
        for (std::size_t i = 0; i < rest.sel.size(); ++i) {
            if (rest.sel[i].text.empty()) continue;
            std::string& text = before.sel[i].text;
            const bool number = tabel_.kolom[i].role == Role::no;
            if (text.empty())
                before.sel[i].place = rest.sel[i].place;
            else
                before.sel[i].runs.push_back({text.size(), rest.sel[i].place});
            text += (text.empty() || number ? "" : " ") + rest.sel[i].text;
        }
        read_numbers(before);
    }

    // "Jumlah Program": no figure of a performance, but what the row above holds there is a number, so a total may too.
    bool counts(std::size_t column) const {
        const Role role = tabel_.kolom[column].role;
        if (holds_figures(role) || role == Role::no) return false;
        const auto above = std::find_if(tabel_.baris.rbegin(), tabel_.baris.rend(),
                                        [](const Baris& baris) { return !baris.is_total && !baris.is_average; });
        return above != tabel_.baris.rend() && column < above->sel.size() &&
               parse_angka(above->sel[column].text).angka.has_value();
    }

    // How well a number stands in a column of figures: an amount is no percentage.
    int fit_total(const Sel& sel, std::size_t column) const {
        const Role role = tabel_.kolom[column].role;
        const AngkaResult number = parse_angka(sel.text);
        if (!number) return holds_figures(role) && has_letter(sel.text) ? -2 : 0;
        if (!holds_figures(role)) return counts(column) ? 0 : -2;
        const bool percent_column = role == Role::serapan || role == Role::capaian || role == Role::capaian_akhir;
        const bool amount = number.angka->rupiah || number.angka->value > Decimal(10000);
        if (percent_column != amount) return percent_column == number.angka->percent ? 3 : 2;
        return -2;
    }

    // The label of a total row spans columns, so its cells often stand further left than their columns, and a narrow
    // converter leaves fewer of them. They are moved as one; else, when there are as many numbers as columns of
    // figures, put under these in order.
    void place_total(Baris& baris) const {
        const std::size_t columns = baris.sel.size();
        std::size_t label = 0;
        while (label < columns && !has_letter(baris.sel[label].text)) ++label;
        std::size_t last = columns;
        while (last > label && baris.sel[last - 1].text.empty()) --last;
        int best = -1000;
        std::size_t shift = 0;
        for (std::size_t move = 0; last + move <= columns; ++move) {
            int score = 0;
            for (std::size_t i = label + 1; i < last; ++i)
                if (!baris.sel[i].text.empty()) score += fit_total(baris.sel[i], i + move);
            if (score > best) {
                best = score;
                shift = move;
            }
        }
        std::vector<std::size_t> targets, numbers;
        bool misplaced = false;
        for (std::size_t i = 0; i < columns; ++i)
            if (holds_figures(tabel_.kolom[i].role)) targets.push_back(i);
        for (std::size_t i = label + 1; i < last; ++i)
            if (parse_angka(baris.sel[i].text)) {
                numbers.push_back(i);
                misplaced = misplaced || (!holds_figures(tabel_.kolom[i + shift].role) && !counts(i + shift));
            }
        std::vector<Sel> placed = baris.sel;
        for (std::size_t i = label + 1; i < columns; ++i) placed[i].text.clear();
        if (misplaced && numbers.size() == targets.size() && targets.front() > label) {
            for (std::size_t k = 0; k < targets.size(); ++k) placed[targets[k]] = baris.sel[numbers[k]];
        } else {
            for (std::size_t i = label + 1; i < last; ++i)
                if (!baris.sel[i].text.empty()) placed[i + shift] = baris.sel[i];
        }
        baris.sel = std::move(placed);
    }

    void read_numbers(Baris& baris) const {
        const int unit = tabel_.column(Role::satuan);
        const std::string satuan = unit >= 0 ? fold(baris.sel[static_cast<std::size_t>(unit)].text) : std::string();
        std::string name;
        for (std::size_t i = 0; i < baris.sel.size(); ++i)
            if (tabel_.kolom[i].role == Role::indikator) name = fold(baris.sel[i].text);
        for (std::size_t i = 0; i < baris.sel.size(); ++i) {
            Sel& sel = baris.sel[i];
            sel.angka.reset();
            const Role role = tabel_.kolom[i].role;
            if (!holds_figures(role)) continue;
            AngkaResult result = parse_angka(sel.text, angka_kind(tabel_.kind, role, satuan, name));
            sel.angka = std::move(result.angka);
            sel.error = result.error;
        }
    }

    const StitchedTable& table_;
    const RulePack& pack_;
    Tabel& tabel_;
    bool figures_ = false;
};

}  // namespace

AngkaKind angka_kind(TableKind kind, Role role, std::string_view satuan, std::string_view name) {
    switch (role) {
        case Role::anggaran:
        case Role::anggaran_awal:
        case Role::anggaran_pergeseran:
        case Role::anggaran_perubahan:
        case Role::realisasi_anggaran:
        case Role::selisih:
        case Role::sisa:
            return AngkaKind::rupiah;
        case Role::capaian:
        case Role::capaian_akhir:
        case Role::serapan:
            return AngkaKind::persen;
        case Role::jumlah:
        case Role::ideal:
            return AngkaKind::jumlah;
        default:
            break;
    }
    if (kind == TableKind::realisasi_anggaran) return AngkaKind::rupiah;
    if (satuan == "rp" || satuan == "rupiah") return AngkaKind::rupiah;
    for (const std::string_view word :
         {"persen", "persentase", "prosentase", "indeks", "index", "nilai", "skor", "poin", "angka", "rasio"})
        if (starts_with_word(satuan, word) || contains_word(name, word)) return AngkaKind::indeks;
    return satuan.empty() ? AngkaKind::unknown : AngkaKind::jumlah;
}

namespace {

bool is_supporting(TableKind kind) {
    return kind == TableKind::pegawai || kind == TableKind::sarana || kind == TableKind::survei ||
           kind == TableKind::penduduk || kind == TableKind::desa;
}

// In supporting data a named column of numbers is a count, whatever its header ("RT", "Dusun", "P").
void count_columns(const StitchedTable& table, Tabel& tabel) {
    if (!is_supporting(tabel.kind)) return;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i) {
        Kolom& column = tabel.kolom[i];
        if (column.role != Role::lain || column.header.empty() || fold(column.header).starts_with("kode")) continue;
        int numbers = 0, others = 0;
        for (const TablePiece& piece : table.pieces)
            for (const TableRow* row : piece.rows) {
                if (row->cells.size() != tabel.kolom.size() || row->cells[i].text.empty() ||
                    is_dash(row->cells[i].text))
                    continue;
                ++(parse_angka(row->cells[i].text, AngkaKind::jumlah) ? numbers : others);
            }
        if (numbers >= 2 && others == 0) column.role = Role::jumlah;
    }
}

}  // namespace

void read_rows(const StitchedTable& table, const RulePack& pack, Tabel& tabel) {
    count_columns(table, tabel);
    RowReader(table, pack, tabel).read();
}

}  // namespace lkiplint
