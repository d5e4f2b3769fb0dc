// Many reports side by side, one line each: how many findings of which family, and how much was checked.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "render/format.h"

namespace lkiplint {

// The findings that count, of one report.
struct RekapBaris {
    const FileResult* file = nullptr;
    SeverityCounts tingkat;
    bool baseline = false;         // was there one?
    std::vector<int> keluarga;     // findings of each family, in the order of rekap_families()
    int persen_dibandingkan = -1;  // figures held against others, of a hundred, cut off; -1 when there are none
};

// "ANG", "KIN", …: the letters before the number of a code, in the order of the pack.
std::vector<std::string> rekap_families(const RulePack& pack);
// What a family is about, for a header's note: "anggaran".
std::string_view family_name(std::string_view family, Lang lang);

// In the order of the inputs. Refers to the run. Findings that somebody has set aside are not counted.
std::vector<RekapBaris> rekap_of(const RunResult& run);

// A column of the table of reports, the same in every form.
struct RekapKolom {
    std::string judul;
    std::string keterangan;  // what it counts
    bool angka = false;
};

std::vector<RekapKolom> rekap_columns(const RunResult& run);
// The cells of a line, one for each column. Of a figure that is not known (nothing was checked) the text is empty.
std::vector<std::string> rekap_cells(const RekapBaris& baris, const RunResult& run);

void render_rekap_csv(std::ostream& out, const RunResult& run);
void render_rekap_xlsx(std::ostream& out, const RunResult& run);
// It is put together in a folder for temporary files: why there is none.
std::optional<Error> rekap_xlsx_obstacle();

}  // namespace lkiplint
