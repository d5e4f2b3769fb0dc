// A sentence that states a target, what was reached and the capaian: they must agree, by whatever formula.
#include <doctest/doctest.h>

#include <string>

#include "laporan.h"

namespace lkiplint {
namespace {

// "110% -> 112,50%", one for each finding.
std::string temuan(const std::string& kalimat) {
    std::string text;
    for (const Finding& finding : test::findings_of("# LAPORAN KINERJA DINAS PETERNAKAN TAHUN 2021\n\n" + kalimat))
        if (finding.rule->code == "KIN002")
            text += (text.empty() ? "" : "; ") + finding.found + " -> " + finding.expected;
    return text;
}

}  // namespace

TEST_CASE("KIN002: the capaian of a sentence is that of its target and realisasi") {
    struct Kasus {
        std::string kalimat, hasil;
    };
    for (const Kasus& kasus : {
             Kasus{"Ternak yang diperiksa terealisasi 900 dari target 800, jadi capaian kinerjanya "
                   "112,5%.",
                   ""},
             Kasus{"Ternak yang diperiksa terealisasi 900 dari target 800, jadi capaian kinerjanya "
                   "115,2%.",
                   "115,2% -> 112,50%"},
             Kasus{
                 "Vaksinasi ternak tahun 2021 ditargetkan 90,00% dan terealisasi 76,50% dengan capaian sebesar 81,40%.",
                 "81,40% -> 85,00%"},
             Kasus{"Vaksinasi ternak tahun 2021 ditargetkan 90% dan terealisasi 81% dengan capaian sebesar 90%.", ""},
             // Rounded, cut off, capped, and where less is better.
             Kasus{"Vaksinasi ternak ditargetkan 90% dan terealisasi 76% dengan capaian kinerja 84,4%.", ""},
             Kasus{"Vaksinasi ternak ditargetkan 90% dan terealisasi 95% dengan capaian kinerja 100%.", ""},
             Kasus{"Kematian ternak ditargetkan 40 dan terealisasi 36, dengan capaian kinerja 110%.", ""},
             Kasus{"Kematian ternak ditargetkan 40 dan terealisasi 36, dengan capaian kinerja 111,11%.", ""},
             Kasus{"Kematian ternak ditargetkan 40 dan terealisasi 36, dengan capaian kinerja 95%.", "95% -> 90,00%"},
             // "Capaian" said of the realisasi itself.
             Kasus{"Vaksinasi ternak ditargetkan 90% dan terealisasi 81%, capaian 81% tersebut belum memadai.", ""},
             // Another year, another owner, another plan, a further percentage, units that have no quotient.
             Kasus{"Target tahun 2022 sebesar 95%, sedangkan realisasi tahun 2021 sebesar 81% dengan capaian 92%.", ""},
             Kasus{"Secara nasional vaksinasi ditargetkan 90% dan terealisasi 81% dengan capaian sebesar 95%.", ""},
             Kasus{"Terhadap target sebesar 60 capaian kinerjanya 105%, dan capaian kinerja terhadap target akhir "
                   "RPJMD 64 adalah 98,44%.",
                   ""},
             Kasus{"Vaksinasi ternak ditargetkan 4 dokumen dan terealisasi 81% dengan capaian sebesar 95%.", ""},
             Kasus{"Target vaksinasi sebesar 90% dengan realisasi 90% dan capaian kegiatan pendukung sebesar 98%.", ""},
             Kasus{"Target vaksinasi sebesar 90% dengan realisasi 90% dan capaian sasaran sebesar 98%.", ""},
             Kasus{"Target vaksinasi sebesar 90%, realisasi vitamin sebesar 80% dan capaian sebesar 98%.", ""},
             Kasus{"Target tahun 2021 sebesar 80, target akhir 85, realisasi 78,4 atau 92,24%.", ""},
             Kasus{"Target tahun 2021 sebesar 80, realisasi 78,4 atau 92,24%.", "92,24% -> 98,00%"},
             // 1.234 may be a count or an index.
             Kasus{"Ternak diperiksa ditargetkan 950 dan terealisasi 1.234, dengan capaian kinerja 129,89%.", ""},
         }) {
        CAPTURE(kasus.kalimat);
        CHECK(temuan(kasus.kalimat + "\n") == kasus.hasil);
    }
}

TEST_CASE("KIN002: an indicator of the tables is held against them instead") {
    CHECK(temuan("Tabel 3.1 Capaian Kinerja\n\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
                 "1\tPersentase ternak bervaksin\t90\t81\t90\n\n"
                 "Persentase ternak bervaksin ditargetkan 90% dan terealisasi 81% dengan capaian sebesar 95%.\n") ==
          "95% -> 90");
}

}  // namespace lkiplint
