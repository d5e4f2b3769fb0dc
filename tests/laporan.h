// Fragments and whole reports, read and checked as the program reads and checks them, with the pack it ships.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "import/import.h"
#include "report/extract.h"
#include "rules/pack.h"

namespace lkiplint::test {

inline const RulePack& shipped_pack() {
    static const Result<RulePack> loaded = load_builtin_pack();
    REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().message));
    return *loaded;
}

inline Imported import_of(std::string_view text) {
    Result<Imported> imported = import_text("laporan", text);
    REQUIRE_MESSAGE(imported.ok(), (imported.ok() ? "" : imported.error().message));
    return std::move(imported.value());
}

inline Report report_of(std::string_view text) { return extract(import_of(text), shipped_pack()); }

inline std::vector<Finding> findings_of(std::string_view text) {
    return run_checks(report_of(text), shipped_pack()).findings;
}

using Lines = std::vector<std::string>;

// One text, so that a failing comparison shows both sides.
inline std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n" + line;
    return text;
}

// "no program anggaran tahun:2022": the roles of a table's columns, as `inspect` prints them.
inline std::string roles_of(const Tabel& tabel) {
    std::string roles;
    for (const Kolom& kolom : tabel.kolom) {
        roles += (roles.empty() ? "" : " ") + std::string(role_name(kolom.role));
        if (kolom.role == Role::tahun) roles += ":" + std::to_string(kolom.tahun);
    }
    return roles;
}

// "pkst": the levels of a table's rows from top to bottom.
inline std::string levels_of(const Tabel& tabel) {
    std::string levels;
    for (const Baris& baris : tabel.baris) levels += static_cast<char>(baris.level);
    return levels;
}

// A row as it was understood: "1 | Jalan | 20".
inline Lines rows_of(const Tabel& tabel) {
    Lines rows;
    for (const Baris& baris : tabel.baris) {
        std::string row;
        for (std::size_t i = 0; i < baris.sel.size(); ++i) row += (i == 0 ? "" : " | ") + baris.sel[i].text;
        rows.push_back(row);
    }
    return rows;
}

}  // namespace lkiplint::test
