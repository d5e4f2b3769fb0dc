#include "checks/measured_cell.h"

#include <array>
#include <string>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestCell = 120;

struct Sign {
    std::string_view text;
    Bound bound;
};
// Longer ones before what they begin with.
constexpr std::array kSigns = {
    Sign{"≥", Bound::least},       Sign{">=", Bound::least},      Sign{">", Bound::least},
    Sign{"≤", Bound::most},        Sign{"<=", Bound::most},       Sign{"<", Bound::most},
    Sign{"minimal", Bound::least}, Sign{"minimum", Bound::least}, Sign{"min.", Bound::least},
    Sign{"min ", Bound::least},    Sign{"maksimal", Bound::most}, Sign{"maksimum", Bound::most},
    Sign{"maks.", Bound::most},    Sign{"maks ", Bound::most},    Sign{"max.", Bound::most},
    Sign{"max ", Bound::most}};

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

AngkaResult read(std::string_view text) {
    return parse_angka(text, text.find('%') != std::string_view::npos ? AngkaKind::persen : AngkaKind::unknown);
}

}  // namespace

MeasuredCell measured_cell(std::string_view text) {
    MeasuredCell cell;
    if (text.size() > kLongestCell || !has_digit(text)) return cell;
    std::string_view rest = without_spaces(text);
    const std::string start = lower(rest.substr(0, 9));
    for (const Sign& sign : kSigns) {
        if (!start.starts_with(sign.text)) continue;
        cell.bound = sign.bound;
        rest = without_spaces(rest.substr(sign.text.size()));
        break;
    }
    const std::size_t open = rest.find('(');
    if (open == std::string_view::npos) {
        if (cell.bound != Bound::none) cell.angka = read(rest).angka;
        return cell;
    }
    const std::size_t close = rest.find(')', open);
    if (close == std::string_view::npos || close + 1 != rest.size()) return cell;
    const std::string_view outside = without_spaces(rest.substr(0, open));
    const std::string_view inside = rest.substr(open + 1, close - open - 1);
    if (has_digit(outside)) {
        cell.angka = read(outside).angka;
    } else if (inside.find_first_of("%,") != std::string_view::npos) {
        // A class and its number. A bare "(3)" may be its rank.
        cell.angka = read(inside).angka;
    }
    return cell;
}

std::vector<Angka> several_figures(std::string_view text) {
    std::vector<Angka> figures;
    if (text.size() > kLongestCell || text.find('(') != std::string_view::npos) return figures;
    std::string open;
    const auto close = [&] {
        if (open.empty()) return true;
        AngkaResult result = read(open);
        open.clear();
        if (!result || result.angka->malformed) return false;
        figures.push_back(*std::move(result.angka));
        return true;
    };
    const std::string squeezed = squeeze(text);
    for (const std::string_view word : split(squeezed, ' ')) {
        if (has_digit(word) && !close()) return {};
        open += open.empty() ? "" : " ";
        open += word;
    }
    return close() ? figures : std::vector<Angka>();
}

}  // namespace lkiplint
