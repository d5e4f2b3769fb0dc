#include "report/extract/column_formulas.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

#include "report/extract/columns.h"

namespace lkiplint {
namespace {

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
        if (c == '/' || c == ':')
            operators.push_back('/');
        else if (c == '-')
            operators.push_back('-');
        else if (c == '*' || c == 'x' || c == 'X')
            operators.push_back('*');
        else if (text.substr(i).starts_with("\u2013") || text.substr(i).starts_with("\u2212"))
            operators.push_back('-');
        else if (text.substr(i).starts_with("\u00D7"))
            operators.push_back('*');
        ++i;
    }
    if (numbers.size() < 2 || operators.empty() || numbers[0] == 0 || numbers[1] == 0) return std::nullopt;
    if (operators[0] == '*' || numbers[0] > 40 || numbers[1] > 40) return std::nullopt;
    if (operators[0] == '-' && numbers.size() > 2) return std::nullopt;
    return FormulaText{numbers[0], numbers[1], operators[0] == '-'};
}

// "6 (5/4 *100%)" declares column 6 by what stands in brackets.
std::string strip_own_number(const std::string& text) {
    const std::size_t bracket = text.find('(');
    if (text.find('=') == std::string::npos && bracket != std::string::npos && bracket > 0) return text.substr(bracket);
    return text;
}

// "% (4/3 x 100)", "Selisih (5-4)": the last brackets of a header, when they hold a formula and nothing else.
std::string header_formula(const std::string& header) {
    const std::size_t open = header.rfind('(');
    if (open == std::string::npos) return {};
    const std::string inside = header.substr(open);
    if (inside.find_first_not_of("0123456789=/*x\u00D7:+-\u2013 %.,()") != std::string::npos) return {};
    if (single_year(inside) != 0) return {};
    return inside.find_first_of("/:-") == std::string::npos && inside.find("\u2013") == std::string::npos
               ? std::string()
               : inside;
}

}  // namespace

void read_column_formulas(const StitchedTable& table, std::vector<Kolom>& kolom) {
    const std::size_t count = kolom.size();
    // Numbers of the columns: the row of numbers, else the position.
    std::vector<int> numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<int>(i) + 1;
    if (table.numbers)
        for (std::size_t i = 0; i < count && i < table.numbers->cells.size(); ++i) {
            std::string_view text = table.numbers->cells[i].text;
            while (!text.empty() && !std::isdigit(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
            int number = 0;
            for (const char c : text.substr(0, 2))
                if (std::isdigit(static_cast<unsigned char>(c)))
                    number = number * 10 + (c - '0');
                else
                    break;
            numbers[i] = number;
        }
    for (std::size_t i = 0; i < count; ++i) {
        std::string text =
            table.numbers && i < table.numbers->cells.size() ? table.numbers->cells[i].text : std::string();
        auto formula =
            text.find_first_of("=/(") == std::string::npos ? std::nullopt : parse_formula(strip_own_number(text));
        if (!formula) {
            text = header_formula(kolom[i].header);
            formula = text.empty() ? std::nullopt : parse_formula(text);
        }
        if (!formula) continue;
        ColumnFormula found;
        found.op = formula->difference ? ColumnFormula::Op::difference : ColumnFormula::Op::quotient;
        found.percent = text.find("100") != std::string::npos || text.find('%') != std::string::npos;
        found.text = text;
        for (std::size_t k = 0; k < count; ++k) {
            if (numbers[k] == formula->left) found.left = static_cast<int>(k);
            if (numbers[k] == formula->right) found.right = static_cast<int>(k);
        }
        if (found.left >= 0 && found.right >= 0 && found.left != static_cast<int>(i) &&
            found.right != static_cast<int>(i))
            kolom[i].formula = found;
    }
}

}  // namespace lkiplint
