#include "checks/spoken_figures.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::array kSizes =
    std::to_array<std::string_view>({"ribu", "juta", "miliar", "milyar", "milliar", "triliun", "trilyun"});
constexpr std::array kPoints = std::to_array<std::string_view>({"poin", "point", "points"});

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "1.250": one mark, a point, before three digits.
bool is_unclear(const std::string& digits) {
    const std::size_t mark = digits.find_first_of(".,");
    return mark != std::string::npos && mark > 0 && mark <= 3 && digits[mark] == '.' && digits.size() == mark + 4;
}

bool is_negative(std::string_view sentence, std::size_t begin) {
    return begin > 0 && sentence[begin - 1] == '-' && (begin == 1 || sentence[begin - 2] == ' ');
}

}  // namespace

std::vector<SpokenFigure> spoken_figures(std::string_view sentence, std::span<const Token> tokens) {
    std::vector<SpokenFigure> figures;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (!token.angka) continue;
        if (is_negative(sentence, token.begin) || token.angka->malformed) return {};
        SpokenFigure figure;
        figure.value = token.angka->value;
        figure.percent = token.angka->percent;
        figure.rupiah = token.angka->rupiah;
        figure.begin = figure.rupiah && i > 0 ? i - 1 : i;
        figure.end = i + 1;
        const auto word = [&](std::size_t at) {
            const bool apart = at >= tokens.size() || tokens[at].opens_clause || tokens[at].tahun != 0;
            return apart || tokens[at].angka ? std::string_view() : std::string_view(tokens[at].word);
        };
        if (is_one_of(word(figure.end), kSizes)) figure.besaran = tokens[figure.end++].word;
        if (word(figure.end) == "rupiah") ++figure.end;
        if (figure.percent && word(figure.end) == "persen") ++figure.end;
        if (is_one_of(word(figure.end), kPoints)) {
            figure.poin = true;
            ++figure.end;
            if (word(figure.end) == "persen" || word(figure.end) == "persentase") ++figure.end;
        }
        // A figure that ends a sentence or clause has no unit behind it.
        if (!figure.percent && !figure.rupiah && !figure.poin) figure.unit = std::string(word(figure.end));
        figure.unclear = !figure.rupiah && is_unclear(token.word);
        figure.printed = squeeze(
            sentence.substr(tokens[figure.begin].begin, tokens[figure.end - 1].end - tokens[figure.begin].begin));
        figures.push_back(std::move(figure));
    }
    return figures;
}

std::vector<SpokenFigure>::const_iterator figures_from(const std::vector<SpokenFigure>& figures, std::size_t token) {
    return std::lower_bound(figures.begin(), figures.end(), token,
                            [](const SpokenFigure& figure, std::size_t t) { return figure.begin < t; });
}

const SpokenFigure* figure_from(const std::vector<SpokenFigure>& figures, std::size_t token) {
    const auto at = figures_from(figures, token);
    return at != figures.end() && at->begin == token ? &*at : nullptr;
}

bool are_alike(const SpokenFigure& a, const SpokenFigure& b) {
    return a.percent == b.percent && a.rupiah == b.rupiah && a.besaran == b.besaran;
}

}  // namespace lkiplint
