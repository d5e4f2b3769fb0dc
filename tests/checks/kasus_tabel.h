// Tables of cases for tables of a report: rows under one header, and what is to be found in them; empty when they are
// right.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

namespace lkiplint::test {

struct Isi {
    std::string isi, hasil;
};

// "CODE line: found -> expected" of all findings; a page that is no whole report lacks its parts.
inline std::string semua_temuan(const std::string& page, int tahun) {
    std::string text;
    for (const Finding& finding : findings_of("# LAPORAN KINERJA TAHUN " + std::to_string(tahun) + "\n\n" + page)) {
        if (finding.rule->code == "STR001") continue;
        text += (text.empty() ? "" : "; ") + finding.rule->code + " " + std::to_string(finding.place.line) + ": " +
                finding.found + " -> " + finding.expected;
    }
    return text;
}

// The first row under the header stands on line 7.
inline void periksa_tabel(const std::string& judul, const std::string& kolom, const std::vector<Isi>& semua,
                          int tahun) {
    std::string garis = "|";
    for (std::size_t i = 1; i < kolom.size(); ++i)
        if (kolom[i] == '|') garis += "---|";
    for (const Isi& kasus : semua) {
        CAPTURE(kasus.isi);
        CHECK(semua_temuan("Tabel 3.1 " + judul + "\n\n" + kolom + "\n" + garis + "\n" + kasus.isi + "\n", tahun) ==
              kasus.hasil);
    }
}

}  // namespace lkiplint::test
