#include "base/nearest.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace lkiplint {
namespace {

// What is longer is no name that somebody mistyped.
constexpr std::size_t kLongest = 60;

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string nearest_name(std::string_view wanted, std::span<const std::string_view> known) {
    if (wanted.size() > kLongest) return {};
    const std::string folded = lower(wanted);
    std::string_view best;
    std::size_t least = std::max<std::size_t>(2, wanted.size() / 3) + 1;
    for (const std::string_view name : known) {
        const std::size_t away = distance(folded, lower(name));
        if (away >= least) continue;
        least = away;
        best = name;
    }
    return std::string(best);
}

}  // namespace lkiplint
