#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "rules/pack.h"
#include "rules/region_names.h"

namespace lkiplint {

namespace {

// "Kab. X", "Pemkab X" -> "kabupaten x"; "Pemerintah Kota X" -> "kota x"
std::string plain_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPrefixes = {{
        {"pemerintah ", ""},
        {"pemkab ", "kabupaten "},
        {"pemkot ", "kota "},
        {"kab ", "kabupaten "},
    }};
    std::string folded = fold(name);
    for (const auto& [prefix, plain] : kPrefixes) {
        if (folded.starts_with(prefix)) folded.replace(0, prefix.size(), plain);
    }
    return folded;
}

// How well a printed name fits: 0 in full, then without "administrasi" ("Kota Jakarta Utara"), then bare, where a
// kabupaten goes before a kota of the same name. -1: not at all.
int fit(std::string_view official, std::string_view printed) {
    if (official == printed) return 0;
    int rank = 2;
    for (const std::string_view kind : {"kabupaten ", "kota "}) {
        if (official.starts_with(kind)) {
            std::string_view bare = official.substr(kind.size());
            constexpr std::string_view kAdministrative = "administrasi ";
            if (bare.starts_with(kAdministrative)) bare.remove_prefix(kAdministrative.size());
            if (bare == printed) return rank;
            return printed.starts_with(kind) && printed.substr(kind.size()) == bare ? 1 : -1;
        }
        ++rank;
    }
    return -1;
}

}  // namespace

const Wilayah::Kabupaten* Wilayah::find_kabupaten(std::string_view name) const {
    const std::string printed = plain_name(name);
    const Kabupaten* best = nullptr;
    int best_rank = -1;
    for (const Kabupaten& candidate : kabupaten) {
        const int rank = fit(fold(candidate.name), printed);
        if (rank < 0 || (best != nullptr && rank >= best_rank)) continue;
        best = &candidate;
        best_rank = rank;
    }
    if (best != nullptr) return best;
    const std::string known = known_region(*this, printed);
    return known.empty() ? nullptr : by_code(kabupaten_names.at(known).front());
}

std::string known_region(const Wilayah& wilayah, std::string_view folded) {
    constexpr std::size_t kGaps = 3;  // behind the words of the name
    std::string name(folded);
    if (wilayah.kabupaten_names.contains(name)) return name;
    std::vector<std::size_t> gaps;
    for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) gaps.push_back(at);
    if (gaps.size() < 2 || gaps.size() > kGaps + 1) return {};
    // Each set of gaps closed, but never the one behind "kabupaten" or "kota".
    for (unsigned closed = 1; closed < 1U << (gaps.size() - 1); ++closed) {
        std::string joined = name;
        for (std::size_t i = gaps.size() - 1; i > 0; --i)
            if ((closed >> (i - 1) & 1U) != 0) joined.erase(gaps[i], 1);
        if (wilayah.kabupaten_names.contains(joined)) return joined;
    }
    return {};
}

const Wilayah::Kabupaten* Wilayah::by_code(std::string_view code) const {
    const auto at = std::lower_bound(kabupaten.begin(), kabupaten.end(), code,
                                     [](const Kabupaten& one, std::string_view wanted) { return one.code < wanted; });
    return at != kabupaten.end() && at->code == code ? &*at : nullptr;
}

}  // namespace lkiplint
