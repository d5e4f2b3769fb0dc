#include "report/extract/columns.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.h"

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
               return is_year(word) || word == "tahun" || word == "th" || word == "thn" || word == "ta" || word == "ke" ||
                      (word.size() <= 2 && has_digit(word));
           });
}

bool is_amount(Role role) {
    return role == Role::anggaran || role == Role::anggaran_awal || role == Role::anggaran_pergeseran ||
           role == Role::anggaran_perubahan || role == Role::realisasi_anggaran;
}

// A column headed only "%": what it is a percentage of stands to its left.
Role role_of_bare_percent(const std::vector<Kolom>& kolom, std::size_t index, const std::string& parent) {
    if (contains_word(parent, "anggaran") || contains_word(parent, "keuangan") || contains_word(parent, "serapan")) return Role::serapan;
    for (std::size_t i = index; i-- > 0;) {
        if (is_amount(kolom[i].role)) return Role::serapan;
        if (kolom[i].role == Role::target) return Role::capaian;
        if (kolom[i].role == Role::capaian || kolom[i].role == Role::serapan) break;
    }
    return contains_word(parent, "capaian") || contains_word(parent, "kinerja") ? Role::capaian : Role::lain;
}

// Numbers that a formula like "7=6/5*100", "6 (= 5 - 4)", "(5/4x100%)" refers to, and its operator.
struct FormulaText {
    int left = 0, right = 0;
    bool difference = false;
};

std::optional<FormulaText> parse_formula(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) text.remove_prefix(equals + 1);
    std::vector<int> numbers;
    std::vector<char> operators;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (std::isdigit(c)) {
            int number = 0;
            while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]))) {
                number = std::min(number * 10 + (text[i] - '0'), 10000);
                ++i;
            }
            numbers.push_back(number);
            continue;
        }
        if (c == '/' || c == ':') operators.push_back('/');
        else if (c == '-') operators.push_back('-');
        else if (c == '*' || c == 'x' || c == 'X') operators.push_back('*');
        else if (text.substr(i).starts_with("\u2013") || text.substr(i).starts_with("\u2212")) operators.push_back('-');
        else if (text.substr(i).starts_with("\u00D7")) operators.push_back('*');
        ++i;
    }
    if (numbers.size() < 2 || operators.empty() || numbers[0] == 0 || numbers[1] == 0) return std::nullopt;
    if (operators[0] == '*' || numbers[0] > 40 || numbers[1] > 40) return std::nullopt;
    if (operators[0] == '-' && numbers.size() > 2) return std::nullopt;
    return FormulaText{numbers[0], numbers[1], operators[0] == '-'};
}

class ColumnReader {
public:
    ColumnReader(const StitchedTable& table, const RulePack& pack, int tahun) : table_(table), pack_(pack), tahun_(tahun) {}

    std::vector<Kolom> read() {
        count_columns();
        for (std::size_t i = 0; i < count_; ++i) read_column(i);
        settle_years();
        for (std::size_t i = 0; i < count_; ++i)
            if (leaf_[i] == "persen" && kolom_[i].role == Role::lain) kolom_[i].role = role_of_bare_percent(kolom_, i, parent_[i]);
        name_number_column();
        read_formulas();
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
        for (std::size_t i = 0; i < count_; ++i)
            if (!header_cell(0, i).empty() || !header_cell(1, i).empty()) named = i + 1;
        // Trailing columns without a name and without data are nothing.
        count_ = std::min(count_, std::max(named, data));
    }

    const std::string& header_cell(std::size_t row, std::size_t column) const {
        static const std::string none;
        if (row >= table_.header.size() || column >= table_.header[row]->cells.size()) return none;
        return table_.header[row]->cells[column].text;
    }

    void read_column(std::size_t i) {
        const std::string& above = header_cell(0, i);
        const std::string& below = header_cell(1, i);
        Kolom column;
        std::string parent;
        if (!below.empty()) {
            // A merged cell of the first row spans the empty cells to its right.
            if (!above.empty()) group_ = above;
            parent = group_;
            column.header = group_.empty() ? below : group_ + " > " + below;
        } else {
            column.header = above;
            group_ = table_.header.size() > 1 && above.empty() ? group_ : std::string();
        }
        leaf_.push_back(header_text(below.empty() ? above : below));
        parent_.push_back(header_text(parent));
        column.tahun = single_year(column.header);
        const std::string caption = fold(table_.caption);
        column.role = match_role(pack_, leaf_[i], parent_[i], caption);
        if (column.role == Role::lain && column.tahun != 0) column.role = match_role(pack_, without_years(leaf_[i]), parent_[i], caption);
        kolom_.push_back(std::move(column));
    }

    // A first column without a header that only numbers the rows.
    void name_number_column() {
        if (count_ < 2 || kolom_[0].role != Role::lain || !kolom_[0].header.empty()) return;
        int numbers = 0, others = 0;
        for (const auto& piece : table_.pieces)
            for (const TableRow* row : piece.rows) {
                const std::string& text = row->cells.empty() ? kolom_[0].header : row->cells[0].text;
                if (text.empty()) continue;
                const bool number = text.size() <= 8 && has_digit(text) && text.find_first_not_of("0123456789.() ") == std::string::npos;
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
                if ((several && !own) || (role == Role::realisasi && tahun_ != 0 && year < tahun_)) kolom_[i].role = Role::tahun;
            }
        }
        for (std::size_t i = 0; i < count_; ++i)
            if (is_bare_year(leaf_[i])) {
                kolom_[i].role = Role::tahun;
                kolom_[i].tahun = single_year(leaf_[i]);
            } else if (kolom_[i].role == Role::tahun) {
                kolom_[i].tahun = single_year(leaf_[i]);
                if (kolom_[i].tahun == 0) kolom_[i].role = Role::lain;
            }
    }

    bool has_plain_target() const {
        for (std::size_t i = 0; i < count_; ++i)
            if (kolom_[i].role == Role::target && (single_year(leaf_[i]) == 0 || single_year(leaf_[i]) == tahun_)) return true;
        return false;
    }

    void read_formulas() {
        // Numbers of the columns: the row of numbers, else the position.
        std::vector<int> numbers(count_);
        for (std::size_t i = 0; i < count_; ++i) numbers[i] = static_cast<int>(i) + 1;
        if (table_.numbers)
            for (std::size_t i = 0; i < count_ && i < table_.numbers->cells.size(); ++i) {
                std::string_view text = table_.numbers->cells[i].text;
                while (!text.empty() && !std::isdigit(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
                int number = 0;
                for (const char c : text.substr(0, 2))
                    if (std::isdigit(static_cast<unsigned char>(c))) number = number * 10 + (c - '0');
                    else break;
                numbers[i] = number;
            }
        for (std::size_t i = 0; i < count_; ++i) {
            std::string text = table_.numbers && i < table_.numbers->cells.size() ? table_.numbers->cells[i].text : std::string();
            auto formula = text.find_first_of("=/(") == std::string::npos ? std::nullopt : parse_formula(strip_own_number(text));
            if (!formula) {
                text = header_formula(kolom_[i].header);
                formula = text.empty() ? std::nullopt : parse_formula(text);
            }
            if (!formula) continue;
            ColumnFormula found;
            found.op = formula->difference ? ColumnFormula::Op::difference : ColumnFormula::Op::quotient;
            found.percent = text.find("100") != std::string::npos || text.find('%') != std::string::npos;
            found.text = text;
            for (std::size_t k = 0; k < count_; ++k) {
                if (numbers[k] == formula->left) found.left = static_cast<int>(k);
                if (numbers[k] == formula->right) found.right = static_cast<int>(k);
            }
            if (found.left >= 0 && found.right >= 0 && found.left != static_cast<int>(i) && found.right != static_cast<int>(i))
                kolom_[i].formula = found;
        }
    }

    // "6 (5/4 *100%)" declares column 6 by what stands in brackets.
    static std::string strip_own_number(const std::string& text) {
        const std::size_t bracket = text.find('(');
        if (text.find('=') == std::string::npos && bracket != std::string::npos && bracket > 0) return text.substr(bracket);
        return text;
    }

    // "% (4/3 x 100)", "Selisih (5-4)": the last brackets of a header, when they hold a formula and nothing else.
    static std::string header_formula(const std::string& header) {
        const std::size_t open = header.rfind('(');
        if (open == std::string::npos) return {};
        const std::string inside = header.substr(open);
        if (inside.find_first_not_of("0123456789=/*x\u00D7:+-\u2013 %.,()") != std::string::npos) return {};
        if (single_year(inside) != 0) return {};
        return inside.find_first_of("/:-") == std::string::npos && inside.find("\u2013") == std::string::npos ? std::string() : inside;
    }

    const StitchedTable& table_;
    const RulePack& pack_;
    int tahun_;
    std::size_t count_ = 0;
    std::string group_;
    std::vector<Kolom> kolom_;
    std::vector<std::string> leaf_, parent_;
};

bool has_role(const std::vector<Kolom>& kolom, Role role) {
    return std::any_of(kolom.begin(), kolom.end(), [&](const Kolom& column) { return column.role == role; });
}

}  // namespace

int single_year(std::string_view text) {
    int year = 0;
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        if (!is_year(text.substr(i, 4))) continue;
        if (i > 0 && std::isdigit(static_cast<unsigned char>(text[i - 1]))) continue;
        if (i + 4 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 4]))) continue;
        const int found = (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
        if (year != 0 && year != found) return 0;
        year = found;
    }
    return year;
}

std::vector<Kolom> read_columns(const StitchedTable& table, const RulePack& pack, int tahun) {
    return ColumnReader(table, pack, tahun).read();
}

KindAnswer recognise_kind(const StitchedTable& table, const std::vector<Kolom>& kolom, const std::string& bagian, const RulePack& pack) {
    if (table.header.empty()) return {TableKind::tidak_dikenali, "tabel tanpa baris judul kolom"};
    const std::string caption = fold(table.caption), section = fold(bagian);
    std::string header;
    for (const Kolom& column : kolom) header += header_text(column.header) + " | ";
    const auto years = std::count_if(kolom.begin(), kolom.end(), [](const Kolom& c) { return c.role == Role::tahun; });
    const auto holds = [](const Pattern& pattern, const std::string& text) { return !pattern || re2::RE2::PartialMatch(text, *pattern); };
    for (const KindPattern& layout : pack.kinds) {
        if (!holds(layout.caption, caption) || !holds(layout.section, section) || !holds(layout.header, header)) continue;
        if (years < layout.min_years) continue;
        const bool complete = std::all_of(layout.needs.begin(), layout.needs.end(), [&](const std::vector<Role>& any) {
            return std::any_of(any.begin(), any.end(), [&](Role role) { return has_role(kolom, role); });
        });
        const bool excluded = std::any_of(layout.without.begin(), layout.without.end(), [&](Role role) { return has_role(kolom, role); });
        if (complete && !excluded) return {layout.kind, ""};
    }
    std::string unknown;
    for (const Kolom& column : kolom)
        if (column.role == Role::lain && !column.header.empty()) unknown += (unknown.empty() ? "" : ", ") + shorten(column.header, 40);
    return {TableKind::tidak_dikenali,
            unknown.empty() ? "susunan kolom tidak cocok dengan jenis tabel mana pun" : "kolom tidak dikenali: " + unknown};
}

void settle_roles(TableKind kind, std::vector<Kolom>& kolom) {
    const bool performance = has_role(kolom, Role::target);
    for (Kolom& column : kolom) {
        if (kind == TableKind::realisasi_anggaran && column.role == Role::realisasi_anggaran) column.role = Role::realisasi;
        if (kind == TableKind::realisasi_anggaran && column.role == Role::capaian) column.role = Role::serapan;
        if (kind == TableKind::efisiensi && !performance && column.role == Role::realisasi) column.role = Role::realisasi_anggaran;
    }
}

}  // namespace lkiplint
