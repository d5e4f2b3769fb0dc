// Tables of cases: a sentence or row on a page, and what is to be found of it; empty when it is right.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

namespace lkiplint::test {

struct Kasus {
    std::string kalimat, hasil;
};

enum class Temuan { angka, dan_seharusnya };

// "found -> expected" of every finding of a code, or without what is expected.
inline std::string temuan(const std::string& code, const std::string& page, Temuan wanted = Temuan::dan_seharusnya) {
    std::string text;
    for (const Finding& finding : findings_of(page)) {
        if (finding.rule->code != code) continue;
        text += (text.empty() ? "" : "; ") + finding.found;
        if (wanted == Temuan::dan_seharusnya) text += " -> " + finding.expected;
    }
    return text;
}

// Each of the cases behind what they have in common.
inline void periksa(const std::string& code, const std::string& before, const std::vector<Kasus>& semua,
                    Temuan wanted = Temuan::dan_seharusnya) {
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.kalimat);
        CHECK(temuan(code, before + kasus.kalimat + "\n", wanted) == kasus.hasil);
    }
}

}  // namespace lkiplint::test
