// Where two tables say different things about the same indicator, and which of them has to be corrected.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/indicator_figures.h"
#include "document/document.h"

namespace lkiplint {

enum class Dasar {  // what the wrong figure contradicts
    pk,
    renstra,
    tabel_lain,
};

struct Conflict {
    Dasar dasar = Dasar::tabel_lain;
    Figure salah, benar;
    std::vector<Figure> serupa;      // further cells of the same row that contradict the same table
    std::vector<Figure> sebelumnya;  // the first place that has the same wrong value, when it is another one
};

struct Conflicts {
    std::vector<Conflict> found;
    struct Compared {
        Dasar dasar;
        Place place;
        std::string reason;              // why it could not be compared; empty when it agrees
        std::optional<Place> with = {};  // of a figure that another was held against: where that stands
    };
    std::vector<Compared> compared;
};

Conflicts find_conflicts(const IndicatorFigures& figures);

// Is a capaian what its row's target and realisasi give? True where they cannot be compared.
bool is_computed_rightly(const IndicatorFigures& figures, const Figure& capaian);

}  // namespace lkiplint
