// The table of reports for spreadsheets and scripts, one row for each report.
#include <string>
#include <string_view>
#include <vector>

#include "render/csv_row.h"
#include "render/rekap.h"

namespace lkiplint {

void render_rekap_csv(std::ostream& out, const RunResult& run) {
    const auto write = [&out](const std::vector<std::string>& cells) {
        const std::vector<std::string_view> views(cells.begin(), cells.end());
        write_csv_row(out, views);
    };
    begin_csv(out);
    std::vector<std::string> header;
    for (const RekapKolom& kolom : rekap_columns(run)) header.push_back(kolom.judul);
    write(header);
    for (const RekapBaris& baris : rekap_of(run)) write(rekap_cells(baris, run));
}

}  // namespace lkiplint
