#include "report/extract/formulas.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/text.h"

namespace lkiplint {
namespace {

// What a line gives as a formula: behind "=", or behind "dengan rumus", "dihitung dengan" where a quotient of the two
// names follows. Empty when it gives none.
std::string formula_in(std::string_view line) {
    constexpr std::size_t kLongest = 400;
    if (line.size() > kLongest) return {};
    if (const std::size_t equals = line.find('='); equals != std::string_view::npos)
        return lower(line.substr(equals + 1));
    if (line.find('/') == std::string_view::npos && line.find(" : ") == std::string_view::npos) return {};
    const std::string small = lower(line);
    std::size_t begin = 0;
    for (const std::string_view lead : {"rumus", "formula", "dihitung dengan"})
        if (const std::size_t at = small.rfind(lead); at != std::string::npos)
            begin = std::max(begin, at + lead.size());
    const std::string formula = begin > 0 ? small.substr(begin) : std::string();
    const bool both = formula.find("target") != std::string::npos && formula.find("realisasi") != std::string::npos;
    return both ? formula : std::string();
}

// "Capaian = (Realisasi / Target) x 100%" as "R/T": the two names, digits and operators that are left.
std::string skeleton(std::string_view line) {
    const std::string folded = formula_in(line);
    std::string out;
    for (std::size_t i = 0; i < folded.size();) {
        const std::string_view rest = std::string_view(folded).substr(i);
        const auto takes = [&](std::string_view word) { return rest.starts_with(word); };
        if (takes("realisasi")) {
            out += 'R';
            i += 9;
        } else if (takes("target") || takes("rencana")) {
            out += 'T';
            i += takes("target") ? 6 : 7;
        } else if (takes("100")) {
            i += 3;
        } else if (std::isdigit(static_cast<unsigned char>(folded[i])) || folded[i] == '-' || folded[i] == '/' ||
                   folded[i] == '+') {
            out += folded[i++];
        } else if (folded[i] == ':') {
            if (!out.empty()) out += '/';  // "rumus: …" only introduces it
            ++i;
        } else if (takes("\u2013") || takes("\u2212")) {
            out += '-';
            i += 3;
        } else {
            ++i;
        }
    }
    return out;
}

std::optional<RumusCapaian::Jenis> jenis_of(std::string_view form) {
    using Jenis = RumusCapaian::Jenis;
    constexpr std::array known = {std::pair{std::string_view("R/T"), Jenis::positif},
                                  std::pair{std::string_view("T/R"), Jenis::terbalik},
                                  std::pair{std::string_view("2T-R/T"), Jenis::dua_target},
                                  std::pair{std::string_view("T-R-T/T"), Jenis::dua_target},
                                  std::pair{std::string_view("T-R/T"), Jenis::penurunan}};
    for (const auto& [text, jenis] : known)
        if (form == text) return jenis;
    return std::nullopt;
}

// "(2)" or "b." in front of a formula, folded: "2", "b".
std::string label_of(const TextBlock& block, std::string_view line) {
    const auto words = fold_words(line.substr(0, line.find('=')));
    if (!words.empty() && words.front().size() <= 2) return words.front();
    const auto label = fold_words(block.label);
    return label.empty() ? std::string() : label.back();
}

bool assigns(const std::string& sentence) {
    if (!contains_word(sentence, "rumus") && !contains_word(sentence, "formula")) return false;
    for (const std::string_view verb :
         {"dipakai", "digunakan", "diterapkan", "berlaku", "menggunakan", "memakai", "dihitung"})
        if (contains_word(sentence, verb)) return true;
    return false;
}

}  // namespace

std::vector<RumusCapaian> read_formulas(const std::vector<Teks>& teks) {
    std::vector<RumusCapaian> found;
    for (const Teks& text : teks)
        for (const std::string_view line : split(text.block.text, '\n'))
            if (const auto jenis = jenis_of(skeleton(line))) found.push_back({*jenis, label_of(text.block, line)});
    return found;
}

std::vector<std::string> read_negative_assignments(const std::vector<Teks>& teks,
                                                   const std::vector<RumusCapaian>& rumus) {
    std::vector<std::string> sentences;
    for (const Teks& text : teks) {
        const std::string& folded = text.block.folded();
        if (folded.size() > 1500 || !assigns(folded)) continue;
        bool negative = contains_word(folded, "negatif") || contains_word(folded, "negative");
        bool positive = contains_word(folded, "positif") || contains_word(folded, "positive");
        for (const RumusCapaian& formula : rumus) {
            if (formula.label.empty() || !contains_word(folded, "rumus " + formula.label)) continue;
            (formula.jenis == RumusCapaian::Jenis::positif ? positive : negative) = true;
        }
        // A sentence about both formulas says nothing about which indicator takes which.
        if (negative && !positive) sentences.push_back(folded);
    }
    return sentences;
}

}  // namespace lkiplint
