// Small reports of an invented kecamatan, and archives of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "corpus/archive.h"
#include "laporan.h"

namespace lkiplint::test {

inline std::string cover(int tahun, std::string_view kecamatan = "Sukamaju") {
    return "# LAPORAN KINERJA KECAMATAN " + std::string(kecamatan) + " KABUPATEN MADIUN TAHUN " +
           std::to_string(tahun) + "\n\n## BAB III AKUNTABILITAS KINERJA\n\n";
}

// A table of Markdown: a caption, then rows whose cells are divided by "|".
inline std::string table(std::string_view caption, const std::vector<std::string>& rows) {
    std::string text = "**" + std::string(caption) + "**\n\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += "|" + rows[i] + "|\n";
        if (i > 0) continue;
        text += "|";
        for (const char c : rows[i] + "|") text += c == '|' ? "---|" : "";
        text += "\n";
    }
    return text + "\n";
}

inline std::string paragraph(std::string_view word) {
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += (i == 0 ? "" : " ") + std::string(word) + std::string(1, static_cast<char>('a' + i % 26));
    return text + ".\n\n";
}

inline const Penyamar& penyamar() {
    static const Penyamar made(shipped_pack());
    return made;
}

inline LaporanArsip archived(const std::string& text, const std::string& path = "laporan.md") {
    Result<Imported> imported = import_text(path, text);
    REQUIRE(imported.ok());
    return to_archive(extract(*imported, shipped_pack()), sha256_hex(text), penyamar(), sidik_version(shipped_pack()));
}

}  // namespace lkiplint::test
