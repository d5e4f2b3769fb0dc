// A table written as a reader sees it, one line a row and " | " between cells, and what the program makes of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "laporan.h"

namespace lkiplint::test {

// The same lines with TABs, or between pipes: converters write either.
inline std::string page_of(const Lines& lines, bool pipes) {
    std::string page;
    for (const std::string& line : lines) {
        std::string out;
        bool row = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] != '|') {
                if (line[i] != ' ' || (i + 1 < line.size() && line[i + 1] != '|') || pipes) out += line[i];
                continue;
            }
            row = true;
            out += pipes ? '|' : '\t';
            if (!pipes && i + 1 < line.size() && line[i + 1] == ' ') ++i;
        }
        page += (row && pipes ? "|" + out + "|" : out) + "\n";
    }
    return page;
}

inline std::string page_of(const Lines& lines) { return page_of(lines, false); }

// The tables of a page with TABs.
inline std::vector<Tabel> tables_of(const Lines& lines) { return report_of(page_of(lines)).tabel; }

inline Tabel only_table(const Lines& lines) {
    std::vector<Tabel> tables = tables_of(lines);
    REQUIRE(tables.size() == 1);
    return std::move(tables.front());
}

}  // namespace lkiplint::test
