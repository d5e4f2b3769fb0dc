// The example of CONTRIBUTING.md, "A kind of check". contributing_test.cpp holds the two to be the same.
#include "contributing/contoh.h"  // instead of the line in checks/kinds.h

// contoh: mulai
#include <doctest/doctest.h>

#include "checks/halaman.h"

namespace lkiplint {

using namespace halaman;

TEST_CASE("a target in percent has no realisasi in documents") {
    struct Row {
        std::string target, realisasi;
        Temuan temuan;
        Verdict verdict;
    };
    for (const Row& row : {
             Row{"100%", "12 dokumen", {"10: 12 dokumen -> "}, Verdict::salah},
             Row{"12 dokumen", "100 %", {"10: 100 % -> "}, Verdict::salah},
             Row{"12 dokumen", "12 dokumen", {}, Verdict::cocok},
             Row{"12 dok", "11", {}, Verdict::cocok},
             Row{"95%", "96,5", {}, Verdict::tidak_dapat},  // the sign was left out
             Row{"95%", "", {}, Verdict::tidak_dapat},
         }) {
        CAPTURE(row.target);
        CAPTURE(row.realisasi);
        const Report report = laporan({tabel(TableKind::capaian, {Role::indikator, Role::target, Role::realisasi},
                                             {{'-', {"Laporan wilayah yang selesai", row.target, row.realisasi}}})});
        const Hasil hasil = periksa(check_unit_mismatch, report);
        CHECK(hasil.temuan == row.temuan);
        CHECK(hasil.count(row.verdict) == 1);
    }
}

}  // namespace lkiplint
// contoh: selesai
