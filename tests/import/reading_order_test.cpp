// In which order the files of one report are read.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "import/reading_order.h"

namespace lkiplint {
namespace {

using Names = std::vector<std::string>;

Names sorted(Names names) {
    const std::filesystem::path root = "folder 2024";
    std::vector<std::filesystem::path> files;
    for (const std::string& name : names) files.push_back(root / name);
    sort_for_reading(root, files);
    Names result;
    for (const auto& file : files) result.push_back(file.lexically_relative(root).generic_string());
    return result;
}

}  // namespace

TEST_CASE("the files of a report are read as their names count") {
    for (const Names& order : {
             Names{"BAB 1.docx", "BAB 2.docx", "BAB 10.docx"},
             Names{"BAB I.docx", "BAB II.docx", "BAB IV.docx", "BAB V.docx", "BAB IX.docx", "bab_x.docx"},
             Names{"BAB I PENDAHULUAN.docx", "BAB III Capaian.docx", "BAB IV.docx"},
             // Numbers say where a spreadsheet and an annex belong.
             Names{"01 narasi.docx", "02 tabel.xlsx", "3. penutup.docx", "10 lampiran.odt", "11 cover.docx"},
             Names{"1 teks/b.docx", "2 data/a.xlsx", "10 lain/a.docx"},
             // Nothing is counted: the text before its tables, what opens a report first, annexes last.
             Names{"narasi.docx", "anggaran.csv", "kinerja.xlsx"},
             Names{"sampul.docx", "kata pengantar.odt", "daftar isi.docx", "Ringkasan.docx", "isi laporan.docx",
                   "tabel.ods", "Lampiran 2.odt", "Lampiran 10.odt"},
             // A year is no number of a file.
             Names{"2024 laporan.docx", "2024 anggaran.xlsx", "2024 lampiran.docx"},
             Names{"a/narasi.md", "b/narasi.md", "a/tabel.csv"},
             Names{"laporan 9.md", "laporan 99999999999999999999998.md", "laporan 99999999999999999999999.md"},
             Names{},
         }) {
        Names shuffled = order;
        std::reverse(shuffled.begin(), shuffled.end());
        CHECK(sorted(shuffled) == order);
        std::rotate(shuffled.begin(), shuffled.begin() + (shuffled.size() > 1 ? 1 : 0), shuffled.end());
        CHECK(sorted(shuffled) == order);
    }
}

}  // namespace lkiplint
