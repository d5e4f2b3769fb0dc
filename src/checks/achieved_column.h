// "Keterangan | Tercapai, Melampaui, Tidak Tercapai" beside the capaian of each row.
#pragma once

#include <optional>
#include <span>

#include "checks/achievement.h"
#include "checks/check.h"

namespace lkiplint {

// How many of the rows such a column calls reached; nothing when no column does so for each of them.
std::optional<int> said_reached(const RulePack& pack, const Tabel& tabel, std::span<const CapaianCell> cells);

// Part of the rule on conclusions.
void check_achieved_columns(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
