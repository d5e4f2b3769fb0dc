// repeated-rows: a stretch of rows that the table already holds, as happens when a page is pasted twice.
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr int kFewestRows = 2;       // of a stretch
constexpr int kFewestPlainRows = 4;  // in lists of goods or people, where the same thing stands in every room
constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kFewestTexts = 2;  // cells of some length that make a row of text
constexpr std::size_t kWordsOfAText = 4;

// What the wording of a row is made of, besides its name: it may have been touched up in one of the two places.
bool is_wording(Role role) {
    return role == Role::no || role == Role::indikator || role == Role::satuan || role == Role::program ||
           role == Role::uraian;
}

bool counts_figures(Role role) {
    switch (role) {
        case Role::target:
        case Role::realisasi:
        case Role::capaian:
        case Role::anggaran:
        case Role::anggaran_awal:
        case Role::anggaran_pergeseran:
        case Role::anggaran_perubahan:
        case Role::realisasi_anggaran:
        case Role::serapan:
        case Role::jumlah:
        case Role::tahun:
            return true;
        default:
            return false;
    }
}

bool is_of_programs(TableKind kind) {
    switch (kind) {
        case TableKind::struktur_anggaran:
        case TableKind::anggaran_program:
        case TableKind::realisasi_anggaran:
        case TableKind::capaian:
        case TableKind::capaian_program:
        case TableKind::perjanjian_kinerja:
        case TableKind::rencana_kinerja:
        case TableKind::renstra:
        case TableKind::iku:
            return true;
        default:
            return false;
    }
}

class RepeatedRows {
public:
    RepeatedRows(const Tabel& tabel, Sink& sink) : tabel_(tabel), sink_(sink) {}

    void run() {
        if (tabel_.kind == TableKind::tindak_lanjut) return compare_texts();
        read_keys();
        const int least = is_of_programs(tabel_.kind) ? kFewestRows : kFewestPlainRows;
        const int rows = static_cast<int>(keys_.size());
        std::map<std::string, int> latest;
        bool found = false;
        for (int row = 0; row < rows; ++row) {
            const std::string& key = keys_[static_cast<std::size_t>(row)];
            if (key.empty()) continue;
            const auto [entry, is_new] = latest.try_emplace(key, row);
            if (is_new) continue;
            const int first = entry->second;
            const int length = is_same_group(first, row) ? stretch(first, row) : 0;
            if (length >= least) {
                report(first, row, length);
                found = true;
                row += length - 1;
                continue;
            }
            entry->second = row;
        }
        if (!found) sink_.checked(tabel_.place, Verdict::cocok);
    }

private:
    // A recommendation and its follow-up are written once: a row that repeats both is a copy.
    void compare_texts() {
        std::map<std::string, int> first;
        bool found = false;
        for (int row = 0; row < static_cast<int>(tabel_.baris.size()); ++row) {
            std::string key;
            std::size_t texts = 0;
            for (int column = 0; column < static_cast<int>(tabel_.kolom.size()); ++column) {
                if (tabel_.kolom[static_cast<std::size_t>(column)].role == Role::no) continue;
                const std::string& folded = cell_at(tabel_, row, column).folded();
                if (fold_words(folded).size() >= kWordsOfAText) ++texts;
                key += folded + "|";
            }
            if (texts < kFewestTexts) continue;
            const auto [entry, is_new] = first.try_emplace(key, row);
            if (is_new) continue;
            report(entry->second, row, 1);
            found = true;
        }
        if (!found) sink_.checked(tabel_.place, Verdict::cocok);
    }

    // The name of a row and its figures; its number and its wording elsewhere may have been touched up.
    void read_keys() {
        int group = 0;
        for (int row = 0; row < static_cast<int>(tabel_.baris.size()); ++row) {
            const Baris& baris = tabel_.baris[static_cast<std::size_t>(row)];
            const std::string name = fold(tabel_.row_name(row));
            // The same program may serve two sasaran; a row without figures ("Triwulan II") heads those below it.
            const bool heads = baris.level == Level::program || starts_with_word(name, "program") ||
                               starts_with_word(name, "sasaran") || starts_with_word(name, "tujuan") || has_goal(row) ||
                               !has_figures(row);
            if (heads) ++group;
            groups_.push_back(group);
            keys_.push_back(baris.is_total || heads ? std::string() : key_of(row, name));
        }
    }

    bool has_goal(int row) const {
        const int column = tabel_.column(Role::tujuan);
        return column >= 0 && !cell_at(tabel_, row, column).empty();
    }

    std::string key_of(int row, const std::string& name) const {
        if (!has_figures(row) || fold_words(name).size() < kFewestWords) return {};
        std::string key = name;
        for (int column = 0; column < static_cast<int>(tabel_.kolom.size()); ++column)
            if (!is_wording(tabel_.kolom[static_cast<std::size_t>(column)].role))
                key += "|" + cell_at(tabel_, row, column).folded();
        return key;
    }

    bool has_figures(int row) const {
        for (int column = 0; column < static_cast<int>(tabel_.kolom.size()); ++column)
            if (counts_figures(tabel_.kolom[static_cast<std::size_t>(column)].role) &&
                has_digit(cell_at(tabel_, row, column).text))
                return true;
        return false;
    }

    // How many rows from `second` on repeat those from `first` on.
    int stretch(int first, int second) const {
        int length = 0;
        const int rows = static_cast<int>(keys_.size());
        while (second + length < rows && first + length < second &&
               !keys_[static_cast<std::size_t>(first + length)].empty() &&
               keys_[static_cast<std::size_t>(first + length)] == keys_[static_cast<std::size_t>(second + length)])
            ++length;
        return length;
    }

    bool is_same_group(int first, int second) const {
        return groups_[static_cast<std::size_t>(first)] == groups_[static_cast<std::size_t>(second)];
    }

    void report(int first, int second, int length) {
        int column = 0;
        for (int i = 0; i < static_cast<int>(tabel_.kolom.size()); ++i)
            if (cell_at(tabel_, second, i).folded() == fold(tabel_.row_name(second))) column = i;
        const int last = static_cast<int>(tabel_.kolom.size()) - 1;
        while (column < last && !has_letter(cell_at(tabel_, second, column).text)) ++column;  // its number
        Finding& finding = report_cell(sink_, tabel_, second, column, "baris ini sekali saja");
        finding.args["banyak"] = std::to_string(length);
        finding.args["nama"] = row_label(tabel_, second);
        finding.related.push_back({cell_place(tabel_, first, column), quote_row(tabel_, first)});
    }

    const Tabel& tabel_;
    Sink& sink_;
    std::vector<std::string> keys_;  // empty: not compared
    std::vector<int> groups_;        // rows of one program or sasaran
};

}  // namespace

void check_repeated_rows(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        if (tabel.kind == TableKind::daftar || tabel.kind == TableKind::skala) continue;
        RepeatedRows(tabel, sink).run();
    }
}

}  // namespace lkiplint
