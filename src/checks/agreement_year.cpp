#include "checks/agreement_year.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr int kFewestTargets = 3;

// "12 Kejadian" in one table is "12" beside a column of units in another.
bool is_same_target(const Sel& a, const Sel& b) {
    return a.angka && b.angka ? a.angka->value == b.angka->value : fold(a.text) == fold(b.text);
}

// Name of an indicator, folded -> its target.
std::map<std::string, const Sel*> targets_of(const Tabel& tabel) {
    std::map<std::string, const Sel*> targets;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        const Sel *name = tabel.cell(row, Role::indikator), *target = tabel.cell(row, Role::target);
        if (name != nullptr && target != nullptr && !name->empty() && !target->empty())
            targets.try_emplace(fold(name->text), target);
    }
    return targets;
}

bool is_agreement_in_body(const Tabel& tabel) {
    return tabel.kind == TableKind::perjanjian_kinerja && !tabel.lampiran && tabel.column(Role::program) < 0 &&
           tabel.column(Role::target) >= 0 && tabel.column(Role::indikator) >= 0;
}

}  // namespace

bool is_agreement_of_reported_year(const Report& report, const Tabel& pk, int year) {
    if (report.tahun == 0 || year != report.tahun - 1 || !is_agreement_in_body(pk)) return false;
    if (std::any_of(report.tabel.begin(), report.tabel.end(),
                    [&](const Tabel& tabel) { return &tabel != &pk && is_agreement_in_body(tabel); }))
        return false;
    const std::map<std::string, const Sel*> agreed = targets_of(pk);
    int same = 0, different = 0;
    for (const Tabel& tabel : report.tabel) {
        if (tabel.kind != TableKind::capaian || tabel.lampiran) continue;
        for (const auto& [name, target] : targets_of(tabel)) {
            const auto found = agreed.find(name);
            if (found == agreed.end()) continue;
            ++(is_same_target(*found->second, *target) ? same : different);
        }
    }
    // One of them may be a slip of its own; last year's agreement has other targets.
    return same >= kFewestTargets && different * kFewestTargets < same;
}

}  // namespace lkiplint
