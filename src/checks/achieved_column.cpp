#include "checks/achieved_column.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

const Decimal kFull(100);

struct Row {
    int row = -1;
    bool reached = false;
    Decimal capaian;
    bool contradicts() const { return reached ? capaian < kFull : capaian >= kFull; }
};

// Where "tercapai" begins is the report's own affair, but whatever has more is reached as well.
bool is_proved(const Row& row, const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
        return other.reached != row.reached &&
               (row.reached ? other.capaian >= row.capaian : other.capaian <= row.capaian);
    });
}

void check_column(const CheckContext& context, const Tabel& tabel, int column, int capaian, Sink& sink) {
    const std::vector<std::string>& yes = context.pack.word_list("sel-tercapai");
    const std::vector<std::string>& no = context.pack.word_list("sel-tidak-tercapai");
    std::vector<Row> rows;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        const Sel& sel = cell_at(tabel, row, column);
        const std::string folded = trim(sel.text).size() > 40 ? std::string() : fold(sel.text);
        const bool reached = std::find(yes.begin(), yes.end(), folded) != yes.end();
        if (!reached && std::find(no.begin(), no.end(), folded) == no.end()) continue;
        if (const std::optional<Decimal> value = figure(cell_at(tabel, row, capaian)))
            rows.push_back({row, reached, *value});
    }
    for (const Row& row : rows) {
        const Place place = cell_place(tabel, row.row, column);
        if (!row.contradicts()) {
            sink.checked(place, Verdict::cocok);
        } else if (!is_proved(row, rows)) {
            sink.checked(place, Verdict::tidak_dapat, "batas tercapai menurut laporan ini tidak diketahui");
        } else {
            Finding& finding =
                report_cell(sink, tabel, row.row, column, row.reached ? "target tidak tercapai" : "target tercapai");
            finding.args["capaian"] = format_angka(row.capaian, true);
            finding.related.push_back(related_column(tabel, row.row, capaian));
        }
    }
}

}  // namespace

void check_achieved_columns(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        if (tabel.kind != TableKind::capaian && tabel.kind != TableKind::capaian_program) continue;
        const int capaian = capaian_column(context.report, tabel);
        // "Target | Capaian | Keterangan": this capaian may be what was reached, in no per cent of anything.
        if (capaian < 0 || tabel.column(Role::realisasi) < 0) continue;
        for (int column = capaian + 1; column < static_cast<int>(tabel.kolom.size()); ++column) {
            const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
            if (role == Role::keterangan || role == Role::kriteria || role == Role::kategori || role == Role::lain)
                check_column(context, tabel, column, capaian, sink);
        }
    }
}

}  // namespace lkiplint
