// LBL006: a scale of the report with classes that overlap, gaps between them, or one name for two classes.
//
// Whole numbers that follow each other (91-100, 76-90) are how such scales are customarily written and are no gap by
// themselves; in a scale that also has an overlap they are named with it, for the writer must mend the limits anyway.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "checks/kinds.h"
#include "checks/scale_fit.h"

namespace lkiplint {
namespace {

struct Defect {
    std::size_t kelas = 0;
    std::string text;
};

std::string name_of(const KelasSkala& kelas) {
    const std::string_view letter = letter_of(kelas);
    if (letter.empty()) return kelas.label;
    const std::string_view words = words_of(kelas);
    return std::string(letter) + (words.empty() ? "" : " (" + std::string(words) + ")");
}

// The interval as it is printed, so that it is found again in the report.
std::string printed(const KelasSkala& kelas) { return kelas.tercetak.empty() ? interval_text(kelas) : kelas.tercetak; }

std::string quoted(const KelasSkala& kelas) { return name_of(kelas) + " " + printed(kelas); }

enum class Border { touches, overlaps, unit_gap, gap };

// One unit of the last decimal that either bound prints: 0,01 of 88,30 and 88,31.
Decimal unit_of(const Decimal& a, const Decimal& b) { return Decimal(1, std::max(a.scale(), b.scale())); }

Border border_of(const KelasSkala& upper, const KelasSkala& lower) {
    if (!upper.dari || !lower.sampai) return Border::touches;
    const bool both = upper.dari_termasuk && lower.sampai_termasuk;
    const bool neither = !upper.dari_termasuk && !lower.sampai_termasuk;
    if (*lower.sampai == *upper.dari) return both ? Border::overlaps : neither ? Border::gap : Border::touches;
    if (*lower.sampai > *upper.dari) return Border::overlaps;
    if (!both) return Border::gap;
    const auto difference = subtract(*upper.dari, *lower.sampai);
    return difference.ok() && *difference <= unit_of(*upper.dari, *lower.sampai) ? Border::unit_gap : Border::gap;
}

// The class of SAKIP's sequence that should stand between two letters; empty when they are neighbours or no letters.
std::string_view skipped_letter(const KelasSkala& upper, const KelasSkala& lower) {
    static constexpr std::array kSequence = std::to_array<std::string_view>({"AA", "A", "BB", "B", "CC", "C", "D"});
    const auto a = std::find(kSequence.begin(), kSequence.end(), letter_of(upper));
    const auto b = std::find(kSequence.begin(), kSequence.end(), letter_of(lower));
    return a != kSequence.end() && b != kSequence.end() && b - a == 2 ? *(a + 1) : std::string_view();
}

std::string overlap_text(const KelasSkala& upper, const KelasSkala& lower) {
    const std::string at = format_angka(*upper.dari);
    const std::string held =
        *upper.dari == *lower.sampai ? "nilai " + at : "nilai " + at + " – " + format_angka(*lower.sampai);
    return held + " masuk dua kelas, " + name_of(upper) + " dan " + name_of(lower);
}

std::string gap_text(const KelasSkala& upper, const KelasSkala& lower, Skala::Jenis jenis) {
    if (*upper.dari == *lower.sampai) return "nilai " + format_angka(*upper.dari) + " tidak masuk kelas mana pun";
    std::string text = "nilai antara " + format_angka(*lower.sampai) + " dan " + format_angka(*upper.dari) +
                       " tidak masuk kelas mana pun";
    if (jenis == Skala::Jenis::sakip)
        if (const auto letter = skipped_letter(upper, lower); !letter.empty())
            text += " (kelas " + std::string(letter) + " terlewat)";
    return text;
}

void add_doubles(const Skala& skala, std::vector<Defect>& defects) {
    const bool letters =
        std::all_of(skala.kelas.begin(), skala.kelas.end(), [](const KelasSkala& k) { return !letter_of(k).empty(); });
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < skala.kelas.size(); ++i) {
        const KelasSkala& kelas = skala.kelas[i];
        // "A-" and "A" are two letters, and fold() would make them one.
        const std::string name = letters ? std::string(letter_of(kelas)) : fold(kelas.label);
        const auto [it, fresh] = seen.emplace(name, i);
        if (fresh || name.empty()) continue;
        defects.push_back({i, "dua kelas bernama " + (letters ? name : kelas.label) + " (" +
                                  interval_text(skala.kelas[it->second]) + " dan " + interval_text(kelas) + ")"});
    }
}

std::vector<Defect> defects_of(const Skala& skala) {
    std::vector<Defect> overlaps, gaps, unit_gaps, defects;
    for (std::size_t i = 0; i + 1 < skala.kelas.size(); ++i) {
        const KelasSkala& upper = skala.kelas[i];
        const KelasSkala& lower = skala.kelas[i + 1];
        switch (border_of(upper, lower)) {
            case Border::touches:
                break;
            case Border::overlaps:
                overlaps.push_back({i + 1, overlap_text(upper, lower)});
                break;
            case Border::gap:
                gaps.push_back({i + 1, gap_text(upper, lower, skala.jenis)});
                break;
            case Border::unit_gap:
                unit_gaps.push_back({i + 1, gap_text(upper, lower, skala.jenis)});
                break;
        }
    }
    defects = overlaps;
    if (!overlaps.empty()) gaps.insert(gaps.end(), unit_gaps.begin(), unit_gaps.end());
    std::stable_sort(gaps.begin(), gaps.end(), [](const Defect& a, const Defect& b) { return a.kelas < b.kelas; });
    defects.insert(defects.end(), gaps.begin(), gaps.end());
    add_doubles(skala, defects);
    return defects;
}

std::string joined(const std::vector<Defect>& defects) {
    std::string text;
    for (const Defect& defect : defects) text += (text.empty() ? "" : "; ") + defect.text;
    return text;
}

}  // namespace

void check_scale_defect(const CheckContext& context, Sink& sink) {
    // A scale printed again, in an annex, is the same scale: what is wrong with it -> index of its finding.
    std::map<std::string, std::size_t> reported;
    for (const Skala& skala : context.report.skala) {
        const std::vector<Defect> defects = defects_of(skala);
        if (defects.empty()) {
            sink.checked(skala.place, Verdict::cocok);
            continue;
        }
        const std::string cacat = joined(defects);
        const KelasSkala& first = skala.kelas[defects.front().kelas];
        if (const auto it = reported.find(cacat); it != reported.end()) {
            if (it->second < sink.findings.size())
                sink.findings[it->second].related.push_back({first.place, "skala yang sama: " + quoted(first)});
            continue;
        }
        reported.emplace(cacat, sink.findings.size());
        Finding& finding = sink.report(first.place, skala.locator, printed(first),
                                       "batas kelas yang tidak bertindih dan tidak bercelah");
        finding.quote = quoted(first);
        finding.args["cacat"] = cacat;
        for (const KelasSkala& kelas : skala.kelas)
            if (&kelas != &first) finding.related.push_back({kelas.place, quoted(kelas)});
    }
}

}  // namespace lkiplint
