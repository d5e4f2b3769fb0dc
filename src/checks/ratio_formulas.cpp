#include "checks/ratio_formulas.h"

#include "base/angka.h"

namespace lkiplint {
namespace {

constexpr std::string_view kTerbalik = "target / realisasi x 100";
constexpr std::string_view kNegatif = "(2 x target - realisasi) / target x 100";
constexpr std::string_view kPenurunan = "(target - realisasi) / target x 100";

std::vector<Rumus> without_zero(std::vector<Rumus> formulas) {
    std::erase_if(formulas, [](const Rumus& rumus) { return rumus.denominator.is_zero(); });
    return formulas;
}

}  // namespace

std::string in_figures(std::string_view formula, const Decimal& realisasi, const Decimal& target) {
    std::string text;
    for (const char c : formula) {
        if (c == 'R')
            text += format_angka(realisasi);
        else if (c == 'T')
            text += format_angka(target);
        else
            text += c;
    }
    return text;
}

Formulas::Formulas(const Practice& practice, Direction direction, bool inverted, const Decimal& realisasi,
                   const Decimal& target)
    : practice_(practice),
      positive_{realisasi, target, kPositif, "R ÷ T × 100"},
      inverse_{target, realisasi, kTerbalik, "T ÷ R × 100"} {
    const Result<Decimal> twice = multiply(target, 2);
    const Result<Decimal> rest = twice ? subtract(*twice, realisasi) : twice;
    const Result<Decimal> saved = subtract(target, realisasi);
    if (!rest || !saved) return;  // too large: nothing applies
    const Rumus dua_target{*rest, target, kNegatif, "(2 × T − R) ÷ T × 100"};
    const Rumus penurunan{*saved, target, kPenurunan, "(T − R) ÷ T × 100"};
    families_ = {dua_target, inverse_, penurunan};
    if (inverted) {
        usable_ = {inverse_};
        return;
    }
    choose(direction);
}

std::vector<Rumus> Formulas::usable() const { return without_zero(usable_); }

std::vector<Rumus> Formulas::negative() const {
    return families_.empty() ? families_ : without_zero({families_[0], families_[1]});
}

void Formulas::choose(Direction direction) {
    const bool has_formula = practice_.report.rumus_negatif;
    if (direction == Direction::declared) {
        usable_ = stated_negative();
    } else if (direction == Direction::certain && has_formula) {
        usable_ = families_;  // the report has a formula for these, and it is not the positive one
    } else if (direction == Direction::certain || direction == Direction::down) {
        usable_ = families_;
        usable_.push_back(positive_);
    } else {
        usable_ = {positive_};
        if (has_formula) usable_.push_back(families_[0]);
    }
}

// The negative formulas that the report prints; when it only speaks of one, any.
std::vector<Rumus> Formulas::stated_negative() const {
    std::vector<Rumus> stated;
    for (const RumusCapaian& rumus : practice_.report.rumus) {
        if (rumus.jenis == RumusCapaian::Jenis::dua_target) stated.push_back(families_[0]);
        if (rumus.jenis == RumusCapaian::Jenis::terbalik) stated.push_back(families_[1]);
        if (rumus.jenis == RumusCapaian::Jenis::penurunan) stated.push_back(families_[2]);
    }
    return stated.empty() ? families_ : stated;
}

}  // namespace lkiplint
