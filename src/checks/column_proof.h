// What a column is worked out from, as its own rows show: where most of them are the difference of the same two
// columns, the one that is not is wrong. Nothing is known of the table beforehand, so nothing less than that is
// believed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checks/figure_grid.h"
#include "report/report.h"

namespace lkiplint {

enum class Formula {
    difference,  // left - right, whatever its sign
    growth,      // (left - right) / right x 100, whatever its sign
    quotient,    // left / right
    percent,     // left / right x 100
    share,       // left / whole of its column x 100
};

struct ColumnProof {
    Formula formula = Formula::difference;
    int left = -1, right = -1;                 // columns; right is -1 of a share
    Decimal whole;                             // of a share
    bool has_signs = false;                    // a figure of the column is less than nothing
    bool turned = false;                       // most figures have the sign of right - left
    std::vector<int> fitting, wrong, unclear;  // rows
};

// Nothing when no formula is proved. Of several the one that most rows prove, then the one whose columns are nearest.
std::optional<ColumnProof> prove_column(const Tabel& tabel, const FigureGrid& grid, int column,
                                        std::span<const Formula> formulas);

// What a wrong row should say, printed like `found`, and the computation in figures.
struct ProvedValue {
    std::string expected, rincian;
};
ProvedValue proved_value(const FigureGrid& grid, const ColumnProof& proof, int row, const std::string& found);

}  // namespace lkiplint
