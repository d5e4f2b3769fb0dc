#include "checks/closing_row.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/figure_grid.h"
#include "checks/supporting_table.h"

namespace lkiplint {
namespace {

constexpr int kFewestParts = 3;
constexpr int kFewestNamed = 2;  // of a row that says it is a total

struct Column {
    int column = -1;
    Decimal stated, right;
    std::vector<Decimal> parts;
    std::vector<int> rows;
    bool fits = false;
};

// Nothing when the column has no figure in the row, or too few above it, or anything else.
std::optional<Column> read_column(const Tabel& tabel, const FigureGrid& grid, int row, int column, int fewest) {
    const std::optional<Decimal> stated = grid.value(row, column);
    if (!stated) return std::nullopt;
    Column read{column, *stated, {}, {}, {}, false};
    for (int above = 0; above < row; ++above) {
        const std::optional<Decimal> value = grid.value(above, column);
        if (!value && !is_blank(cell_at(tabel, above, column))) return std::nullopt;
        if (!value || tabel.baris[static_cast<std::size_t>(above)].is_average) continue;
        read.parts.push_back(*value);
        read.rows.push_back(above);
    }
    const auto filled =
        std::count_if(read.parts.begin(), read.parts.end(), [](const Decimal& v) { return !v.is_zero(); });
    const Result<Decimal> right = sum(read.parts);
    if (filled < fewest || !right) return std::nullopt;
    read.right = *right;
    read.fits = *stated == *right;
    return read;
}

// What part of something each row is need not add up.
bool says_percent(const Tabel& tabel, int column) {
    const std::string& header = tabel.kolom[static_cast<std::size_t>(column)].header;
    const std::string folded = fold(header);
    return header.find('%') != std::string::npos || contains_word(folded, "persen") ||
           contains_word(folded, "persentase");
}

// All but one of its columns add up, two at least; or the weights make a hundred.
std::optional<Column> wrong_column(const Tabel& tabel, const FigureGrid& grid, int row, int fewest) {
    int proving = 0, wrong = 0;
    bool weights = false;
    std::optional<Column> found;
    for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
        std::optional<Column> read = read_column(tabel, grid, row, column, fewest);
        if (!read) continue;
        if (read->fits) {
            ++proving;
            weights = weights || (contains_word(fold(tabel.kolom[static_cast<std::size_t>(column)].header), "bobot") &&
                                  read->stated == Decimal(100));
        } else if (fewest != kFewestNamed || !says_percent(tabel, column)) {
            ++wrong;
            found = std::move(read);
        }
    }
    if (wrong != 1 || (proving < 2 && !weights) || !is_near(found->stated, found->right)) return std::nullopt;
    return found;
}

void report(const Tabel& tabel, int row, const Column& wrong, Sink& sink) {
    const Result<Decimal> difference = subtract(wrong.stated, wrong.right);
    Finding& finding = report_cell(sink, tabel, row, wrong.column, format_angka(wrong.right));
    finding.args["judul"] = "Jumlah pada kolom";
    finding.args["dasar"] = "isinya berjumlah";
    finding.args["kolom"] = column_name(tabel, wrong.column);
    finding.args["jumlah"] = format_angka(wrong.right);
    finding.args["selisih"] = difference ? format_angka(absolute(*difference)) : "";
    finding.args["rincian"] = summands(wrong.parts);
    for (const int part : wrong.rows) finding.related.push_back(related_cell(tabel, part, wrong.column));
}

}  // namespace

void check_named_total(const Tabel& tabel, Sink& sink) {
    int row = -1;
    for (int at = 0; at < static_cast<int>(tabel.baris.size()); ++at) {
        const Baris& baris = tabel.baris[static_cast<std::size_t>(at)];
        // Below the total only averages may stand.
        if (row >= 0 && !baris.is_average) return;
        if (baris.is_total) row = at;
    }
    if (row < kFewestNamed) return;
    const FigureGrid grid(tabel);
    if (const std::optional<Column> wrong = wrong_column(tabel, grid, row, kFewestNamed))
        report(tabel, row, *wrong, sink);
}

void check_closing_row(const Tabel& tabel, Sink& sink) {
    const auto is_total = [](const Baris& baris) { return baris.is_total; };
    if (tabel.baris.size() <= kFewestParts || std::any_of(tabel.baris.begin(), tabel.baris.end(), is_total)) return;
    const FigureGrid grid(tabel);
    // The last row with figures.
    int row = grid.rows() - 1;
    const auto is_empty = [&](int at) {
        int figures = 0;
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column)
            figures += grid.angka(at, column) ? 1 : 0;
        return figures < 2;
    };
    while (row >= kFewestParts && is_empty(row)) --row;
    if (row < kFewestParts || tabel.baris[static_cast<std::size_t>(row)].is_average) return;
    if (const std::optional<Column> wrong = wrong_column(tabel, grid, row, kFewestParts))
        report(tabel, row, *wrong, sink);
}

}  // namespace lkiplint
