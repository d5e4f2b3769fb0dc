#include "report/extract/columns.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.h"
#include "report/extract/column_formulas.h"
#include "report/extract/header_words.h"
#include "report/extract/neighbour_columns.h"

namespace lkiplint {
namespace {

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("20") || word.starts_with("19")) &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::string without_years(const std::string& folded) {
    std::string out;
    for (const auto& word : fold_words(folded))
        if (!is_year(word)) out += (out.empty() ? "" : " ") + word;
    return out;
}

// "2022", "tahun 2022", "1 2022" (of "1 (2022)"), "th ke 1 2022".
bool is_bare_year(const std::string& folded) {
    const auto words = fold_words(folded);
    return single_year(folded) != 0 && std::all_of(words.begin(), words.end(), [](const std::string& word) {
               return is_year(word) || word == "tahun" || word == "th" || word == "thn" || word == "ta" ||
                      word == "ke" || (word.size() <= 2 && has_digit(word));
           });
}

bool is_amount_unit(const std::string& leaf) {
    return leaf == "rp" || leaf == "rupiah" || leaf == "jumlah rp" || leaf == "nilai rp" || leaf == "nilai" ||
           leaf == "keuangan" || leaf == "jumlah" || leaf == "rp 000" || leaf == "ribu rp" || leaf == "juta rp" ||
           leaf == "rp juta";
}

// A column headed only "%": what it is a percentage of stands to its left.
Role role_of_bare_percent(const std::vector<Kolom>& kolom, std::size_t index, const std::string& parent) {
    if (contains_word(parent, "sisa") || contains_word(parent, "selisih") || contains_word(parent, "fisik"))
        return Role::lain;
    // Right behind a sisa or a selisih it is a percentage of that.
    if (index > 0 && (kolom[index - 1].role == Role::sisa || kolom[index - 1].role == Role::selisih)) {
        bool served = false;
        for (std::size_t i = 0; i < index; ++i)
            served = served || kolom[i].role == Role::realisasi || kolom[i].role == Role::realisasi_anggaran;
        bool before = false;  // the realisasi has its own percentage already
        for (std::size_t i = 0; i < kolom.size(); ++i) before = before || (i < index && kolom[i].role == Role::serapan);
        if (!parent.empty() || !served || before || kolom[index - 1].role == Role::selisih) return Role::lain;
    }
    if (contains_word(parent, "anggaran") || contains_word(parent, "keuangan") || contains_word(parent, "serapan"))
        return Role::serapan;
    for (std::size_t i = index; i-- > 0;) {
        if (is_amount(kolom[i].role)) return Role::serapan;
        if (kolom[i].role == Role::target) return Role::capaian;
        if (kolom[i].role == Role::capaian || kolom[i].role == Role::serapan) break;
    }
    return contains_word(parent, "capaian") || contains_word(parent, "kinerja") ? Role::capaian : Role::lain;
}

class ColumnReader {
public:
    ColumnReader(const StitchedTable& table, const RulePack& pack, int tahun)
        : table_(table), pack_(pack), tahun_(tahun), caption_(fold(table.caption)) {}

    std::vector<Kolom> read() {
        count_columns();
        for (std::size_t i = 0; i < count_; ++i) read_column(i);
        settle_years();
        settle_results();
        for (std::size_t i = 0; i < count_; ++i)
            if (is_bare_percent(leaf_[i]) && kolom_[i].role == Role::lain && !named_[i])
                kolom_[i].role = role_of_bare_percent(kolom_, i, parent_[i]);
        name_number_column();
        read_column_formulas(table_, kolom_);
        return std::move(kolom_);
    }

private:
    void count_columns() {
        for (const TableRow* row : table_.header) count_ = std::max(count_, row->cells.size());
        std::size_t data = 0;
        for (const auto& piece : table_.pieces)
            for (const TableRow* row : piece.rows) {
                std::size_t used = row->cells.size();
                while (used > 0 && row->cells[used - 1].text.empty()) --used;
                data = std::max(data, used);
            }
        if (count_ == 0) count_ = data;
        std::size_t named = 0;
        for (std::size_t row = 0; row < table_.header.size(); ++row)
            for (std::size_t i = 0; i < count_; ++i)
                if (!header_cell(row, i).empty()) named = std::max(named, i + 1);
        // Trailing columns without a name and without data are nothing.
        count_ = std::min(count_, std::max(named, data));
    }

    const std::string& header_cell(std::size_t row, std::size_t column) const {
        static const std::string none;
        if (row >= table_.header.size() || column >= table_.header[row]->cells.size()) return none;
        return table_.header[row]->cells[column].text;
    }

    // The path of headers over a column, outermost first. A merged cell spans the empty cells to its right as long as
    // something stands below them.
    std::vector<std::string> header_path(std::size_t column) {
        const std::size_t rows = table_.header.size();
        std::size_t lowest = rows;
        for (std::size_t row = 0; row < rows; ++row)
            if (!header_cell(row, column).empty()) lowest = row;
        std::vector<std::string> path;
        for (std::size_t row = 0; row < rows; ++row) {
            const std::string& text = header_cell(row, column);
            if (!text.empty()) {
                groups_[row] = text;
                std::fill(groups_.begin() + static_cast<std::ptrdiff_t>(row) + 1, groups_.end(), std::string());
            }
            if (lowest == rows) continue;
            if (row < lowest && !groups_[row].empty()) path.push_back(groups_[row]);
            if (row == lowest) path.push_back(text);
        }
        // A column that ends in the first row closes the groups: what follows starts anew.
        if (lowest == 0) std::fill(groups_.begin(), groups_.end(), std::string());
        // A cell over both rows may be printed in each.
        path.erase(std::unique(path.begin(), path.end()), path.end());
        return path;
    }

    void read_column(std::size_t i) {
        groups_.resize(table_.header.size());
        const std::vector<std::string> path = header_path(i);
        Kolom column;
        std::string parent;
        for (std::size_t k = 0; k + 1 < path.size(); ++k) parent += (k == 0 ? "" : " ") + path[k];
        for (const std::string& part : path) column.header += (column.header.empty() ? "" : " > ") + part;
        for (std::size_t row = 0; row < table_.header.size(); ++row)
            if (!header_cell(row, i).empty()) column.place = table_.header[row]->cells[i].place;
        leaf_.push_back(path.empty() ? std::string() : with_last_year(header_text(path.back()), tahun_));
        parent_.push_back(with_last_year(header_text(parent), tahun_));
        column.tahun = single_year(column.header);
        if (column.tahun == 0) column.tahun = single_year(parent_[i] + " " + leaf_[i]);
        const std::optional<Role> known = known_role(pack_, leaf_[i], parent_[i], caption_);
        column.role = known.value_or(Role::lain);
        named_.push_back(known.has_value());
        // "Realisasi > Rp": the unit alone says nothing, the group does.
        if (!known && !parent_[i].empty() && is_amount_unit(leaf_[i])) {
            column.role = match_role(pack_, parent_[i], "", caption_);
            if (column.role == Role::realisasi && contains_word(parent_[i], "anggaran"))
                column.role = Role::realisasi_anggaran;
        }
        if (!known && column.role == Role::lain && column.tahun != 0)
            column.role = match_role(pack_, without_years(leaf_[i]), parent_[i], caption_);
        kolom_.push_back(std::move(column));
    }

    bool says_percent(std::size_t i) const { return lkiplint::says_percent(leaf_[i]); }

    // "APBD | APBN | Total | Realisasi | %": what was spent is held against the total of the sources.
    void settle_sources(bool of_budget) {
        for (std::size_t i = 2; of_budget && i + 1 < count_; ++i) {
            const Role behind = kolom_[i + 1].role;
            // "Realisasi Anggaran > Jumlah" is what was spent in all, not what there was.
            if (named_[i] && kolom_[i].role == Role::realisasi_anggaran) continue;
            if (!names_total(pack_, leaf_[i]) || (behind != Role::realisasi && behind != Role::realisasi_anggaran))
                continue;
            bool sources = false;
            for (std::size_t source = 0; source < i; ++source) {
                if (!is_amount(kolom_[source].role)) continue;
                kolom_[source].role = Role::lain;
                sources = true;
            }
            if (sources) kolom_[i].role = Role::anggaran;
        }
    }

    // "Target | Capaian | % Capaian": the first says what was reached. "Anggaran | Realisasi | Realisasi (%)": the last
    // says how much of it.
    void settle_results() {
        settle_by_neighbours({table_, kolom_, leaf_, parent_, tahun_});
        const auto with = [&](Role role) {
            std::vector<std::size_t> found;
            for (std::size_t i = 0; i < count_; ++i)
                if (kolom_[i].role == role) found.push_back(i);
            return found;
        };
        const auto target = with(Role::target);
        if (!target.empty() && with(Role::realisasi).empty()) {
            for (const std::size_t i : with(Role::capaian)) {
                if (says_percent(i)) continue;
                const bool percent_follows =
                    i + 1 < count_ &&
                    (is_bare_percent(leaf_[i + 1]) || (kolom_[i + 1].role == Role::capaian && says_percent(i + 1)));
                if (percent_follows) kolom_[i].role = Role::realisasi;
                break;
            }
        }
        // "Target | Realisasi | Realisasi (%)": the last says how much of the target the one before it is.
        bool any_capaian = !with(Role::capaian).empty();
        for (std::size_t i = 1; i < count_ && !target.empty() && !any_capaian; ++i) {
            any_capaian = kolom_[i].role == Role::realisasi && says_percent(i) &&
                          kolom_[i - 1].role == Role::realisasi && !says_percent(i - 1) &&
                          kolom_[i].tahun == kolom_[i - 1].tahun && parent_[i] == parent_[i - 1];
            if (any_capaian) kolom_[i].role = Role::capaian;
        }
        // "Target | Realisasi | Capaian | Anggaran | Realisasi": the second is of the money.
        const auto reached = with(Role::realisasi);
        for (std::size_t i = 1; i < count_ && !target.empty(); ++i)
            if (kolom_[i].role == Role::realisasi && is_amount(kolom_[i - 1].role) && !says_percent(i) &&
                reached.front() < i)
                kolom_[i].role = Role::realisasi_anggaran;
        settle_sources(target.empty());
        bool money = false;
        for (std::size_t i = 0; i < count_; ++i) {
            if (money && kolom_[i].role == Role::realisasi && says_percent(i) && i > 0 && target.empty())
                kolom_[i].role = Role::serapan;
            money = money || (is_amount(kolom_[i].role) || (kolom_[i].role == Role::realisasi && !says_percent(i)));
        }
        // "Sasaran Program" beside an indicator is what the program is to reach.
        if (!with(Role::indikator).empty())
            for (const std::size_t i : with(Role::program))
                if (leaf_[i] == "sasaran program" || leaf_[i] == "sasaran kegiatan" ||
                    leaf_[i] == "sasaran sub kegiatan")
                    kolom_[i].role = Role::tujuan;
        // Against the end of the plan alone, the percentage is one of that.
        if (target.empty() && !with(Role::target_akhir).empty() && with(Role::capaian_akhir).empty())
            for (const std::size_t i : with(Role::capaian)) kolom_[i].role = Role::capaian_akhir;
        // "2021 > K | Rp": target and money of a year; also "Kinerja dan Kerangka Pendanaan 2021 > Target | Rp".
        const bool any_result = !with(Role::realisasi).empty();
        for (std::size_t i = 0; i < count_; ++i) {
            const bool alone = kolom_[i].role == Role::lain && is_bare_year(parent_[i]);
            const bool planned =
                kolom_[i].role == Role::target && leaf_[i] == "target" && is_paid_plan(i) && !any_result;
            if (!(alone && (leaf_[i] == "k" || leaf_[i] == "t" || leaf_[i] == "kinerja")) && !planned) continue;
            kolom_[i].role = Role::tahun;
            kolom_[i].tahun = single_year(parent_[i]);
            if (planned) kolom_[i + 1].role = Role::lain;
        }
        for (std::size_t i = 1; i < count_; ++i)
            if (leaf_[i - 1] == "t" && leaf_[i] == "r" && parent_[i - 1] == parent_[i] && is_bare_year(parent_[i]))
                settle_year_group(i);
    }

    // The money of the same year stands right behind.
    bool is_paid_plan(std::size_t i) const {
        return i + 1 < count_ && single_year(parent_[i]) != 0 && parent_[i + 1] == parent_[i] &&
               is_amount_unit(leaf_[i + 1]);
    }

    // "2021 > T | R | %": target, realisasi and capaian of a year; `realisasi` is the column of R.
    void settle_year_group(std::size_t realisasi) {
        const int year = single_year(parent_[realisasi]);
        const bool own = year == tahun_;
        kolom_[realisasi - 1].role = own ? Role::target : Role::tahun;
        kolom_[realisasi].role = own ? Role::realisasi : Role::tahun;
        for (std::size_t i = realisasi - 1; i <= realisasi; ++i) kolom_[i].tahun = year;
        const std::size_t next = realisasi + 1;
        if (own && next < count_ && parent_[next] == parent_[realisasi] &&
            (is_bare_percent(leaf_[next]) || leaf_[next] == "c" || leaf_[next] == "c persen"))
            kolom_[next].role = Role::capaian;
    }

    // A first column without a header that only numbers the rows.
    void name_number_column() {
        if (count_ < 2 || kolom_[0].role != Role::lain || !kolom_[0].header.empty()) return;
        int numbers = 0, others = 0;
        for (const auto& piece : table_.pieces)
            for (const TableRow* row : piece.rows) {
                const std::string& text = row->cells.empty() ? kolom_[0].header : row->cells[0].text;
                if (text.empty()) continue;
                const bool number = text.size() <= 8 && has_digit(text) &&
                                    text.find_first_not_of("0123456789.() ") == std::string::npos;
                ++(number ? numbers : others);
            }
        if (numbers >= 2 && others == 0) kolom_[0].role = Role::no;
    }

    std::size_t count_years(Role role) const {
        std::set<int> years;
        for (std::size_t i = 0; i < count_; ++i)
            if (kolom_[i].role == role && single_year(leaf_[i]) != 0) years.insert(kolom_[i].tahun);
        return years.size();
    }

    // "Realisasi 2022" beside "Realisasi 2025" are years of a series; "Target 2025" alone is the target.
    void settle_years() {
        for (const Role role : {Role::target, Role::realisasi, Role::capaian}) {
            const bool several = count_years(role) >= 2;
            for (std::size_t i = 0; i < count_; ++i) {
                if (kolom_[i].role != role) continue;
                const int year = single_year(leaf_[i]);
                if (year == 0) continue;
                const bool own = year == tahun_ && has_plain_target();
                if ((several && !own) || (role == Role::realisasi && tahun_ != 0 && year < tahun_))
                    kolom_[i].role = Role::tahun;
            }
        }
        for (std::size_t i = 0; i < count_; ++i)
            if (is_bare_year(leaf_[i])) {
                kolom_[i].role = Role::tahun;
                kolom_[i].tahun = single_year(leaf_[i]);
            } else if (kolom_[i].role == Role::tahun && single_year(leaf_[i]) != kolom_[i].tahun) {
                kolom_[i].tahun = single_year(leaf_[i]);
                if (kolom_[i].tahun == 0) kolom_[i].role = Role::lain;
            }
    }

    bool has_plain_target() const {
        for (std::size_t i = 0; i < count_; ++i)
            if (kolom_[i].role == Role::target && (single_year(leaf_[i]) == 0 || single_year(leaf_[i]) == tahun_))
                return true;
        return false;
    }

    const StitchedTable& table_;
    const RulePack& pack_;
    int tahun_;
    std::string caption_;
    std::size_t count_ = 0;
    std::vector<std::string> groups_;  // the merged cell in force in each header row
    std::vector<Kolom> kolom_;
    std::vector<std::string> leaf_, parent_;
    std::vector<bool> named_;  // a pattern knows the header, if only as Role::lain
};

}  // namespace

int single_year(std::string_view text) {
    int year = 0;
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        if (!is_year(text.substr(i, 4))) continue;
        if (i > 0 && std::isdigit(static_cast<unsigned char>(text[i - 1]))) continue;
        if (i + 4 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 4]))) continue;
        const int found =
            (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
        if (year != 0 && year != found) return 0;
        year = found;
    }
    return year;
}

std::vector<Kolom> read_columns(const StitchedTable& table, const RulePack& pack, int tahun) {
    return ColumnReader(table, pack, tahun).read();
}

}  // namespace lkiplint
