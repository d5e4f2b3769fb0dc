#include "checks/scale_fit.h"

#include <algorithm>

#include "base/angka.h"
#include "base/text.h"

namespace lkiplint {
namespace {

bool starts_below(const KelasSkala& kelas, const Decimal& value) { return !kelas.dari || *kelas.dari <= value; }
bool ends_above(const KelasSkala& kelas, const Decimal& value) { return !kelas.sampai || *kelas.sampai >= value; }

const Skala* first_of(const std::vector<Skala>& scales, Skala::Jenis jenis) {
    const auto it = std::find_if(scales.begin(), scales.end(), [&](const Skala& s) { return s.jenis == jenis; });
    return it == scales.end() ? nullptr : &*it;
}

}  // namespace

std::vector<std::size_t> classes_of(const Skala& skala, const Decimal& value) {
    std::vector<std::size_t> held;
    // The nearest class that begins at or below the value, and the nearest that begins above it.
    std::optional<std::size_t> below, above;
    for (std::size_t i = 0; i < skala.kelas.size(); ++i) {
        const KelasSkala& kelas = skala.kelas[i];
        const bool begins = starts_below(kelas, value);
        if (begins && ends_above(kelas, value)) held.push_back(i);
        if (begins && !below) below = i;
        if (!begins) above = i;
    }
    if (!held.empty()) return held;
    // Above the top class "above" is empty; a scale that ends at 100 counts 116 to its top class.
    if (above) held.push_back(*above);
    if (below) held.push_back(*below);
    return held;
}

std::string_view letter_of(const KelasSkala& kelas) {
    if (is_letter_grade(kelas.kode)) return kelas.kode;
    return is_letter_grade(kelas.label) ? std::string_view(kelas.label) : std::string_view();
}

std::string_view words_of(const KelasSkala& kelas) {
    if (!is_letter_grade(kelas.label)) return kelas.label;
    return is_letter_grade(kelas.kode) ? std::string_view() : std::string_view(kelas.kode);
}

std::string interval_text(const KelasSkala& kelas) {
    if (kelas.dari && kelas.dari == kelas.sampai) return format_angka(*kelas.dari);
    if (kelas.dari && kelas.sampai)
        return (kelas.dari_termasuk ? "" : "> ") + format_angka(*kelas.dari) + " – " +
               (kelas.sampai_termasuk ? "" : "< ") + format_angka(*kelas.sampai);
    if (kelas.dari) return (kelas.dari_termasuk ? "≥ " : "> ") + format_angka(*kelas.dari);
    if (kelas.sampai) return (kelas.sampai_termasuk ? "≤ " : "< ") + format_angka(*kelas.sampai);
    return {};
}

const Skala* default_scale(const RulePack& pack, Skala::Jenis jenis) { return first_of(pack.scales, jenis); }

const Skala* scale_in_force(const Report& report, const RulePack& pack, Skala::Jenis jenis) {
    const Skala* own = first_of(report.skala, jenis);
    return own != nullptr ? own : default_scale(pack, jenis);
}

}  // namespace lkiplint
