#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "import/import.h"
#include "report/extract.h"
#include "rules/pack.h"

namespace {

using namespace lkiplint;
using Jenis = Klaim::Jenis;

const std::string kTable =
    "# LAPORAN KINERJA KECAMATAN KARE KABUPATEN MADIUN TAHUN 2022\n\n"
    "Tabel 3.1 Capaian Kinerja Tahun 2022\n\n"
    "No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian\n"
    "1\tMeningkatnya tertib administrasi desa\tPersentase desa tertib administrasi\t80\t76\t95\n\n";

struct Case {
    std::string sentence;
    Jenis jenis;
    std::string value;  // as format_angka prints it; empty: there must be no claim of this kind
};

std::vector<Klaim> claims_of(const std::string& sentence) {
    static const RulePack pack = std::move(load_builtin_pack()).value();
    const auto imported = import_text("laporan.md", kTable + sentence + "\n");
    REQUIRE(imported);
    return extract(*imported, pack).klaim;
}

}  // namespace

TEST_CASE("the nearest word before a number says what it is") {
    const Case cases[] = {
        {"Indikator persentase desa tertib administrasi ditargetkan sebesar 80%.", Jenis::target, "80"},
        {"Targetnya adalah 80 persen.", Jenis::target, "80"},
        {"Pada tahun 2022 terealisasi 76% dari seluruh desa.", Jenis::realisasi, "76"},
        {"Nilai yang diperoleh sebesar 76,5.", Jenis::realisasi, "76,5"},
        {"Tingkat capaian kinerja sebesar 95 %.", Jenis::capaian, "95"},
        {"Target tahun 2022 tercapai 95%.", Jenis::capaian, "95"},
        {"Capaian terhadap target akhir Renstra adalah 84,44%.", Jenis::capaian_akhir, "84,44"},
        {"Realisasi anggaran sebesar Rp2.718.450.300,00 pada akhir tahun.", Jenis::realisasi_anggaran,
         "2.718.450.300,00"},
        // Days of dates, numbers of tables and labels are no figures.
        {"Realisasi sampai dengan 31 Desember dihitung kemudian.", Jenis::realisasi, ""},
        {"Target dimuat dalam Tabel 3.1 di atas.", Jenis::target, ""},
        {"Capaian triwulan 3 dibahas tersendiri.", Jenis::capaian, ""},
        {"Rata-rata capaian sasaran ini adalah 97,50%.", Jenis::capaian, ""},
    };
    for (const Case& row : cases) {
        CAPTURE(row.sentence);
        const auto claims = claims_of(row.sentence);
        const auto found = std::find_if(claims.begin(), claims.end(),
                                        [&](const Klaim& klaim) { return klaim.jenis == row.jenis && klaim.angka; });
        if (row.value.empty()) {
            CHECK(found == claims.end());
        } else {
            REQUIRE(found != claims.end());
            CHECK(format_angka(found->angka->value) == row.value);
        }
    }
}

TEST_CASE("a sentence is about the indicator that it or its section names") {
    const auto named = claims_of("Indikator \"Persentase desa tertib administrasi\" ditargetkan sebesar 80%.");
    REQUIRE(!named.empty());
    CHECK(named.front().indikator == 0);
    CHECK(named.front().disebut);

    const auto section = claims_of(
        "Diukur dengan indikator Persentase desa tertib administrasi\n\n- a. Target tahun 2022 tercapai 95%.");
    REQUIRE(!section.empty());
    CHECK(section.front().indikator == 0);
    CHECK_FALSE(section.front().disebut);

    for (const std::string title : {"a. Persentase desa tertib administrasi", "**Persentase desa tertib administrasi**",
                                    "Sasaran 1: Meningkatnya tertib administrasi desa"}) {
        CAPTURE(title);
        const auto below = claims_of("Pembahasan:\n\n" + title + "\n\nTarget tahun 2022 tercapai 95%.");
        REQUIRE(!below.empty());
        CHECK(below.front().indikator == 0);
    }
    const auto sentence = claims_of("Persentase desa tertib administrasi.\n\nTarget tahun 2022 tercapai 95%.");
    REQUIRE(!sentence.empty());
    CHECK(sentence.front().indikator == -1);

    const auto other = claims_of("## C. KEUANGAN\n\nTarget tahun 2022 tercapai 95%.");
    REQUIRE(!other.empty());
    CHECK(other.front().indikator == -1);
}

TEST_CASE("conclusions and trends are read whatever their wording") {
    const struct {
        std::string sentence, kata;
        Jenis jenis;
    } cases[] = {
        {"Dengan demikian target tercapai.", "tercapai", Jenis::kesimpulan},
        {"Kinerja ini melampaui target.", "melampaui", Jenis::kesimpulan},
        {"Realisasi tersebut masih di bawah target.", "tidak tercapai", Jenis::kesimpulan},
        {"Hal ini menyebabkan tidak tercapainya target.", "tidak tercapai", Jenis::kesimpulan},
        {"Tren realisasi menunjukkan peningkatan.", "naik", Jenis::tren},
        {"Dibandingkan tahun lalu realisasi menurun.", "turun", Jenis::tren},
        {"Tren realisasi cenderung stabil.", "tetap", Jenis::tren},
    };
    for (const auto& row : cases) {
        CAPTURE(row.sentence);
        const auto claims = claims_of(row.sentence);
        CHECK(std::any_of(claims.begin(), claims.end(),
                          [&](const Klaim& klaim) { return klaim.jenis == row.jenis && klaim.kata == row.kata; }));
    }
}
