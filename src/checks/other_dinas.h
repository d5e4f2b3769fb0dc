// TXT001 for instansi other than kecamatan: only where a document speaks of itself ("Renstra Dinas Y", "Laporan Kinerja
// Kelurahan X"), or the own name is given another kabupaten.
#pragma once

#include "checks/check.h"

namespace lkiplint {

void check_other_dinas(const CheckContext& context, Sink& sink);
// Of any instansi: its own name in another kabupaten, "Laporan Kinerja Pemerintah Kabupaten Z" in the report of
// another.
void check_other_region(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
