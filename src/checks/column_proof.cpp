#include "checks/column_proof.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <tuple>

#include "checks/common.h"
#include "checks/supporting_table.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostColumns = 10;  // that a column may be worked out from
constexpr int kMostRows = 200;

struct Operands {
    Decimal left, right;
};

// A number of people or goods, or a whole percentage, has lost no decimals; an amount of money may have.
Decimal as_exact(const Decimal& value) {
    const bool whole = value.scale() == 0 && absolute(value) < Decimal(1000000);
    return whole ? Decimal(value.units() * 10000, 4) : value;
}

// Does the printed value, as it stands, come from the operands?
Verdict formula_verdict(Formula formula, const Decimal& printed, const Operands& operands) {
    if (formula == Formula::difference)
        return sum_verdict(printed, std::array{as_exact(operands.left), negated(as_exact(operands.right))},
                           Precision::rounded);
    if (operands.right.is_zero()) return Verdict::tidak_dapat;
    if (formula != Formula::growth)
        return quotient_verdict(printed, operands.left, operands.right, formula == Formula::quotient ? 1 : 100);
    const Result<Decimal> change = subtract(operands.left, operands.right);
    return change ? quotient_verdict(printed, *change, operands.right, 100) : Verdict::tidak_dapat;
}

bool has_sign(Formula formula) { return formula == Formula::difference || formula == Formula::growth; }

std::optional<Decimal> result_of(Formula formula, const Operands& operands, int scale) {
    Result<Decimal> result = subtract(operands.left, operands.right);
    if (formula != Formula::difference && operands.right.is_zero()) return std::nullopt;
    if (formula == Formula::growth) result = result ? quotient(*result, operands.right, 100, scale) : result;
    if (formula == Formula::quotient) result = quotient(operands.left, operands.right, 1, scale);
    if (formula == Formula::percent || formula == Formula::share)
        result = quotient(operands.left, operands.right, 100, scale);
    return result ? std::optional(*result) : std::nullopt;
}

std::optional<Operands> operands_of(const FigureGrid& grid, const ColumnProof& reading, int row) {
    const std::optional<Decimal> left = grid.value(row, reading.left);
    const std::optional<Decimal> right =
        reading.formula == Formula::share ? std::optional(reading.whole) : grid.value(row, reading.right);
    if (!left || !right) return std::nullopt;
    return Operands{*left, *right};
}

struct Reading : ColumnProof {
    int proving = 0;  // rows that fit and are not nothing
    int turning = 0;  // of these with the other sign
};

class Prover {
public:
    Prover(const Tabel& tabel, const FigureGrid& grid, int column, std::span<const Formula> formulas)
        : tabel_(tabel), grid_(grid), column_(column), formulas_(formulas) {}

    std::optional<ColumnProof> prove() {
        if (grid_.rows() > kMostRows) return std::nullopt;
        collect();
        const auto best = std::max_element(readings_.begin(), readings_.end(),
                                           [&](const Reading& a, const Reading& b) { return rank(a) < rank(b); });
        if (best == readings_.end()) return std::nullopt;
        ColumnProof proof = *best;
        proof.turned = best->turning * 2 > best->proving;
        for (int row = 0; row < grid_.rows() && !proof.has_signs; ++row)
            proof.has_signs = grid_.angka(row, column_) && grid_.angka(row, column_)->value.is_negative();
        // Whatever makes a figure right, it may be what was meant.
        std::erase_if(proof.wrong, [&](int row) {
            const bool unclear = fits_elsewhere(proof, row) || fits_corrected(proof, row) ||
                                 is_off_by_rounding(proof, row) ||
                                 (proof.formula == Formula::difference && fits_with_third(proof, row));
            if (unclear) proof.unclear.push_back(row);
            return unclear;
        });
        const int wrong = static_cast<int>(proof.wrong.size());
        if (wrong == 0 ? best->proving >= 2 : best->proving >= 2 && wrong * 2 <= best->proving) return proof;
        if (wrong != 1 || best->fitting.empty() || !slips(*best, proof.wrong.front())) return std::nullopt;
        // Where nothing but noughts fits, no other reading may lead to a slip as well.
        return best->proving > 0 || only_slip(*best, proof.wrong.front()) ? std::optional(proof) : std::nullopt;
    }

private:
    std::tuple<int, int, int> rank(const Reading& reading) const {
        const int away =
            std::abs(column_ - reading.left) + std::abs(column_ - (reading.right < 0 ? reading.left : reading.right));
        const bool slip = reading.proving == 0 && reading.wrong.size() == 1 && !reading.fitting.empty() &&
                          slips(reading, reading.wrong.front());
        return {reading.proving, slip ? 1 : 0, -away};
    }

    void collect() {
        std::vector<int> sources;
        for (const int other : grid_.columns())
            if (other != column_) sources.push_back(other);
        std::stable_sort(sources.begin(), sources.end(),
                         [&](int a, int b) { return std::abs(a - column_) < std::abs(b - column_); });
        if (sources.size() > kMostColumns) sources.resize(kMostColumns);
        // "6=5/3" over the column: also of two percentages, which are else no parts of each other.
        const std::optional<ColumnFormula>& declared = tabel_.kolom[static_cast<std::size_t>(column_)].formula;
        if (declared && declared->op == ColumnFormula::Op::quotient &&
            (is_ratio(declared->left) || is_ratio(declared->right)))
            read(Formula::percent, declared->left, declared->right, {});
        for (const Formula formula : formulas_) {
            for (const int left : sources) {
                const bool of_whole = formula == Formula::share || formula == Formula::percent;
                if (of_whole && is_ratio(left)) continue;
                if (formula == Formula::share) {
                    for (const Decimal& whole : wholes(left)) read(formula, left, -1, whole);
                    continue;
                }
                for (const int right : sources)
                    if (left != right && !(of_whole && is_ratio(right)) &&
                        (formula != Formula::difference || left > right))
                        read(formula, left, right, {});
            }
        }
    }

    bool is_ratio(int column) const { return is_ratio_header(tabel_.kolom[static_cast<std::size_t>(column)].header); }

    // What the total row says, and what the rows add up to.
    std::vector<Decimal> wholes(int column) const {
        std::vector<Decimal> found;
        Decimal whole;
        bool readable = true;
        for (int row = 0; row < grid_.rows(); ++row) {
            const Baris& baris = tabel_.baris[static_cast<std::size_t>(row)];
            if (baris.is_total || baris.is_average || !grid_.angka(row, column)) continue;
            const Result<Decimal> next = add(whole, grid_.angka(row, column)->value);
            readable = readable && static_cast<bool>(next);
            if (next) whole = *next;
        }
        if (const std::optional<int> total = grid_.total_row(); total && grid_.value(*total, column))
            found.push_back(*grid_.value(*total, column));
        if (readable && !whole.is_zero() && (found.empty() || found.front() != whole)) found.push_back(whole);
        std::erase_if(found, [](const Decimal& value) { return value.is_zero(); });
        return found;
    }

    void read(Formula formula, int left, int right, const Decimal& whole) {
        Reading reading;
        reading.formula = formula;
        reading.left = left;
        reading.right = right;
        reading.whole = whole;
        for (int row = 0; row < grid_.rows(); ++row) {
            const Baris& baris = tabel_.baris[static_cast<std::size_t>(row)];
            const std::optional<Decimal> printed = grid_.value(row, column_);
            const std::optional<Operands> operands = operands_of(grid_, reading, row);
            if (!printed || !operands || baris.is_average || (baris.is_total && formula == Formula::share)) continue;
            add_row(reading, row, *printed, *operands);
        }
        // A share says something of a whole only when there are several.
        if (!reading.fitting.empty()) readings_.push_back(std::move(reading));
    }

    static void add_row(Reading& reading, int row, const Decimal& printed, const Operands& operands) {
        const Verdict plain = formula_verdict(reading.formula, printed, operands);
        if (plain == Verdict::tidak_dapat) return;
        const bool turned = !agrees(plain) && has_sign(reading.formula) &&
                            agrees(formula_verdict(reading.formula, negated(printed), operands));
        if (!agrees(plain) && !turned) return reading.wrong.push_back(row);
        reading.fitting.push_back(row);
        // Nought, and a rounded number that many quotients give, show nothing.
        const bool coarse = printed.scale() == 0 && absolute(printed) < Decimal(10);
        if (printed.is_zero() || (coarse && reading.formula != Formula::difference)) return;
        ++reading.proving;
        if (turned) ++reading.turning;
    }

    // By another formula of the same columns, by a reading that other rows prove too, or as what is left of a hundred.
    bool fits_elsewhere(const ColumnProof& proof, int row) const {
        for (const Reading& reading : readings_) {
            const bool same = std::minmax(reading.left, reading.right) == std::minmax(proof.left, proof.right);
            if ((same || (reading.proving >= 2 && reading.proving > static_cast<int>(reading.wrong.size()))) &&
                std::find(reading.fitting.begin(), reading.fitting.end(), row) != reading.fitting.end())
                return true;
        }
        if (proof.formula == Formula::percent && fits_turned(proof, row)) return true;
        const Decimal printed = grid_.angka(row, column_)->value;
        for (const int other : grid_.columns()) {
            const std::optional<Decimal> value = grid_.value(row, other);
            if (other == column_ || !value) continue;
            const Verdict rest = formula_verdict(Formula::difference, printed, {Decimal(100), *value});
            if (agrees(rest) || agrees(formula_verdict(Formula::difference, negated(printed), {Decimal(100), *value})))
                return true;
        }
        return false;
    }

    // Of an indicator of which less is better: right / left, or (2 x right - left) / right. And some print no more than
    // 100.
    bool fits_turned(const ColumnProof& proof, int row) const {
        const std::optional<Operands> operands = operands_of(grid_, proof, row);
        const Decimal printed = grid_.angka(row, column_)->value;
        if (printed == Decimal(100) && operands->left > operands->right) return true;
        const Result<Decimal> twice = multiply(operands->right, 2);
        const Result<Decimal> rest = twice ? subtract(*twice, operands->left) : twice;
        return agrees(formula_verdict(Formula::percent, printed, {operands->right, operands->left})) ||
               (rest && agrees(formula_verdict(Formula::percent, printed, {*rest, operands->right})));
    }

    // A column below whose total is wrong is another finding; with the figure that makes it right this one may be too.
    bool fits_corrected(const ColumnProof& proof, int row) const {
        const std::optional<Operands> operands = operands_of(grid_, proof, row);
        const Decimal printed = grid_.angka(row, column_)->value;
        const auto fits = [&](const Operands& corrected) {
            return agrees(formula_verdict(proof.formula, printed, corrected)) ||
                   (has_sign(proof.formula) && agrees(formula_verdict(proof.formula, negated(printed), corrected)));
        };
        if (const std::optional<Decimal> left = grid_.by_total(row, proof.left); left && fits({*left, operands->right}))
            return true;
        if (proof.right < 0) return false;
        const std::optional<Decimal> right = grid_.by_total(row, proof.right);
        return right && fits({operands->left, *right});
    }

    // "Saldo awal | Penambahan | Pengurangan | Saldo akhir": the rows with no pengurangan show a difference of two, the
    // others have a third figure in it.
    bool fits_with_third(const ColumnProof& proof, int row) const {
        const std::optional<Operands> operands = operands_of(grid_, proof, row);
        const Decimal printed = grid_.angka(row, column_)->value;
        for (const int third : grid_.columns()) {
            const std::optional<Decimal> value = grid_.value(row, third);
            if (third == column_ || third == proof.left || third == proof.right || !value || value->is_zero()) continue;
            for (const Decimal& moved : {*value, negated(*value)})
                for (const Decimal& result : {printed, negated(printed)})
                    if (agrees(sum_verdict(result, std::array{operands->left, negated(operands->right), moved},
                                           Precision::exact)))
                        return true;
        }
        return false;
    }

    // Shares are rounded so that they make 100, and differences so that they fit their total.
    bool is_off_by_rounding(const ColumnProof& proof, int row) const {
        const Decimal printed = grid_.angka(row, column_)->value;
        if (printed.scale() == 0) return false;
        const std::optional<Operands> operands = operands_of(grid_, proof, row);
        const std::optional<Decimal> right = result_of(proof.formula, *operands, printed.scale());
        const Result<Decimal> apart = right ? subtract(absolute(printed), absolute(*right)) : Result<Decimal>(Error{});
        return apart && absolute(*apart) <= Decimal(1, printed.scale());
    }

    bool slips(const Reading& reading, int row) const {
        const std::optional<Operands> operands = operands_of(grid_, reading, row);
        const Decimal printed = grid_.angka(row, column_)->value;
        const std::optional<Decimal> right = result_of(reading.formula, *operands, printed.scale());
        return right && is_slip(absolute(printed), absolute(*right));
    }

    bool only_slip(const Reading& best, int row) const {
        return std::none_of(readings_.begin(), readings_.end(), [&](const Reading& other) {
            const bool same = other.formula == best.formula && other.left == best.left && other.right == best.right;
            const bool wrong = std::find(other.wrong.begin(), other.wrong.end(), row) != other.wrong.end();
            return !same && wrong && slips(other, row);
        });
    }

    const Tabel& tabel_;
    const FigureGrid& grid_;
    int column_;
    std::span<const Formula> formulas_;
    std::vector<Reading> readings_;
};

}  // namespace

std::optional<ColumnProof> prove_column(const Tabel& tabel, const FigureGrid& grid, int column,
                                        std::span<const Formula> formulas) {
    return Prover(tabel, grid, column, formulas).prove();
}

ProvedValue proved_value(const FigureGrid& grid, const ColumnProof& proof, int row, const std::string& found) {
    const std::optional<Operands> operands = operands_of(grid, proof, row);
    if (!operands) return {};
    const AngkaResult printed = parse_angka(found, AngkaKind::indeks);
    const int scale = proof.formula == Formula::difference ? 0
                      : printed                            ? std::max(printed.angka->value.scale(), 2)
                                                           : 2;
    std::optional<Decimal> value = result_of(proof.formula, *operands, scale);
    if (!value) return {};
    if (!proof.has_signs && has_sign(proof.formula))
        value = absolute(*value);
    else if (proof.turned)
        value = negated(*value);
    ProvedValue result;
    const std::size_t sign = found.find('%');
    const bool spaced = sign != std::string::npos && sign > 0 && found[sign - 1] == ' ';
    result.expected = format_angka(*value) + (sign == std::string::npos ? "" : spaced ? " %" : "%");
    const std::string left = format_angka(operands->left), right = format_angka(operands->right);
    switch (proof.formula) {
        case Formula::difference:
            result.rincian = left + " − " + right;
            break;
        case Formula::growth:
            result.rincian = "(" + left + " − " + right + ") ÷ " + right + " × 100";
            break;
        case Formula::quotient:
            result.rincian = left + " ÷ " + right;
            break;
        case Formula::percent:
        case Formula::share:
            result.rincian = percent_of(operands->left, operands->right);
            break;
    }
    return result;
}

}  // namespace lkiplint
