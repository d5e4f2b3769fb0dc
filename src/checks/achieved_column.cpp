#include "checks/achieved_column.h"

#include <algorithm>
#include <optional>
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
struct Limits {
    std::optional<Decimal> least_reached, most_missed;

    explicit Limits(const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            std::optional<Decimal>& limit = row.reached ? least_reached : most_missed;
            if (!limit || (row.reached ? row.capaian < *limit : row.capaian > *limit)) limit = row.capaian;
        }
    }
    bool prove(const Row& row) const {
        return row.reached ? most_missed && *most_missed >= row.capaian
                           : least_reached && *least_reached <= row.capaian;
    }
};

// Nothing when the cell says neither.
std::optional<bool> says_reached(const RulePack& pack, const Sel& sel) {
    constexpr std::size_t kLongest = 40;
    if (sel.text.size() > kLongest) return std::nullopt;
    const auto is_in = [&](std::string_view list) {
        const std::vector<std::string>& words = pack.word_list(list);
        return std::find(words.begin(), words.end(), sel.folded()) != words.end();
    };
    if (is_in("sel-tercapai")) return true;
    return is_in("sel-tidak-tercapai") ? std::optional(false) : std::nullopt;
}

void check_column(const CheckContext& context, const Tabel& tabel, int column, int capaian, Sink& sink) {
    std::vector<Row> rows;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        const std::optional<bool> reached = says_reached(context.pack, cell_at(tabel, row, column));
        if (!reached) continue;
        if (const std::optional<Decimal> value = figure(cell_at(tabel, row, capaian)))
            rows.push_back({row, *reached, *value});
    }
    const Limits limits(rows);
    for (const Row& row : rows) {
        const Place place = cell_place(tabel, row.row, column);
        if (!row.contradicts()) {
            sink.checked(place, Verdict::cocok);
        } else if (!limits.prove(row)) {
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

std::optional<int> said_reached(const RulePack& pack, const Tabel& tabel, std::span<const CapaianCell> cells) {
    for (int column = tabel.column(Role::capaian) + 1; column < static_cast<int>(tabel.kolom.size()); ++column) {
        int reached = 0, said = 0;
        for (const CapaianCell& cell : cells) {
            const std::optional<bool> word = says_reached(pack, cell_at(tabel, cell.baris, column));
            if (!word) break;
            ++said;
            reached += *word ? 1 : 0;
        }
        if (said == static_cast<int>(cells.size()) && said > 0) return reached;
    }
    return std::nullopt;
}

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
