// capaian: the percentage achieved is what the formula that applies gives for the row's target and realisasi.
#include "checks/kinds.h"
#include "checks/ratio.h"

namespace lkiplint {

void check_capaian(const CheckContext& context, Sink& sink) {
    check_ratio_columns(context, {Role::capaian, Role::target, false, "target", "target"}, sink);
}

}  // namespace lkiplint
