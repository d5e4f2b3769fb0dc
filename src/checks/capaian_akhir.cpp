// capaian-akhir: what is achieved of the target at the end of the Renstra is realisasi / target akhir.
#include "checks/kinds.h"
#include "checks/ratio.h"

namespace lkiplint {

void check_capaian_akhir(const CheckContext& context, Sink& sink) {
    check_ratio_columns(context, {Role::capaian_akhir, Role::target_akhir, true, "target_akhir", "target akhir"}, sink);
}

}  // namespace lkiplint
