// One budget line, one amount: tables against each other.
#include <algorithm>

#include "laporan.h"

namespace lkiplint {
namespace {

// "line: found -> expected" of the findings of ANG007.
test::Lines temuan(const std::string& text) {
    test::Lines lines;
    for (const Finding& finding : test::findings_of(text)) {
        if (finding.rule->code != "ANG007") continue;
        lines.push_back(std::to_string(finding.place.line) + ": " + finding.found + " -> " + finding.expected);
    }
    return lines;
}

const std::string kStruktur = R"(**Tabel 2.4 Anggaran Program dan Kegiatan Tahun 2024**

No	Program/Kegiatan/Sub Kegiatan	Anggaran (Rp)
1	Program Rehabilitasi Hutan	500.000.000
1.1	Kegiatan Penanaman Bibit	300.000.000
1.1.1	Sub Kegiatan Penyediaan Bibit Unggul	300.000.000
1.2	Kegiatan Pemeliharaan Tegakan	200.000.000
1.2.1	Sub Kegiatan Perawatan Kebun Induk	200.000.000
2	Program Penyuluhan Petani	150.000.000
2.1	Kegiatan Pelatihan Kelompok Tani	150.000.000
2.1.1	Sub Kegiatan Sekolah Lapang	150.000.000
	JUMLAH	650.000.000

)";

std::string realisasi(const std::string& kebun) {
    return R"(**Tabel 3.9 Realisasi Anggaran Tahun 2024**

No	Program/Kegiatan/Sub Kegiatan	Pagu (Rp)	Realisasi (Rp)
1	Program Rehabilitasi Hutan	500.000.000	450.000.000
1.1	Kegiatan Penanaman Bibit	300.000.000	270.000.000
1.1.1	Sub Kegiatan Penyediaan Bibit Unggul	300.000.000	270.000.000
1.2	Kegiatan Pemeliharaan Tegakan	200.000.000	180.000.000
1.2.1	Sub Kegiatan Perawatan Kebun Induk	200.000.000	180.000.000
2	Program Penyuluhan Petani	)" +
           kebun + R"(	120.000.000
2.1	Kegiatan Pelatihan Kelompok Tani	)" +
           kebun + R"(	120.000.000
2.1.1	Sub Kegiatan Sekolah Lapang	)" +
           kebun + R"(	120.000.000

)";
}

}  // namespace

TEST_CASE("ANG007: tables that agree") { CHECK(temuan(kStruktur + realisasi("150.000.000")) == test::Lines{}); }

TEST_CASE("ANG007: a later version of the budget is no contradiction") {
    std::string other = realisasi("150.000.000");
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"500.000.000", "460.000.000"},
                                   {"300.000.000", "275.000.000"},
                                   {"200.000.000", "185.000.000"}})
        for (std::size_t at = other.find(from); at != std::string::npos; at = other.find(from))
            other.replace(at, 11, to);
    CHECK(temuan(kStruktur + other) == test::Lines{});
}

TEST_CASE("ANG007: realisasi up to a quarter is no contradiction") {
    std::string quarter = realisasi("150.000.000");
    quarter.replace(quarter.find("Tahun 2024"), 10, "Triwulan III Tahun 2024");
    quarter.replace(quarter.find("	120.000.000"), 12, "	110.000.000");
    CHECK(temuan(quarter + realisasi("150.000.000")) == test::Lines{});
}

TEST_CASE("ANG007: the realisasi of a sasaran is that of its programs, alone or together") {
    struct Contoh {
        std::string name, baris;
        test::Lines temuan;
    };
    const std::vector<Contoh> semua = {
        {"one program", "1	Pulihnya hutan	98,00	500.000.000	450.000.000	90,00	Efisien", {}},
        {"both programs", "1	Pulihnya hutan	98,00	650.000.000	570.000.000	87,69	Efisien", {}},
        {"another version of the budget",
         "1	Pulihnya hutan	98,00	480.000.000	450.000.000	93,75	Efisien",
         {}},
        {"with sen", "1	Pulihnya hutan	98,00	500.000.000	450.000.000,00	90,00	Efisien", {}},
        {"a slip",
         "1	Pulihnya hutan	98,00	500.000.000	455.000.000	91,00	Efisien",
         {"4: 455.000.000 -> 450.000.000"}},
        {"a slip in the sum",
         "1	Pulihnya hutan	98,00	650.000.000	575.000.000	88,46	Efisien",
         {"4: 575.000.000 -> 570.000.000"}},
    };
    for (const Contoh& satu : semua) {
        INFO(satu.name);
        const std::string efisiensi =
            "**Tabel 3.8 Efisiensi menurut Sasaran**\n\nNo	Sasaran	Capaian Kinerja (%)	Anggaran (Rp)	"
            "Realisasi (Rp)	"
            "Serapan (%)	Kategori Efisiensi\n" +
            satu.baris + "\n\n";
        CHECK(temuan(efisiensi + realisasi("150.000.000")) == satu.temuan);
    }
}

TEST_CASE("ANG007: a line under the name of another") {
    std::string other = realisasi("150.000.000");
    const std::string right = "Sub Kegiatan Perawatan Kebun Induk";
    other.replace(other.find(right), right.size(), "Sub Kegiatan Penyediaan Bibit Unggul");
    const test::Lines expected = {"21: Sub Kegiatan Penyediaan Bibit Unggul -> Sub Kegiatan Perawatan Kebun Induk"};
    CHECK(temuan(kStruktur + other) == expected);
}

TEST_CASE("ANG007: one line that differs between tables that otherwise agree") {
    std::string other = realisasi("150.000.000");
    const std::string from = "Kegiatan Penyediaan Bibit Unggul	300.000.000";
    // The kegiatan above is no longer the sum: that is what ANG001 says, and it is said once.
    other.replace(other.find(from), from.size(), "Kegiatan Penyediaan Bibit Unggul	290.000.000");
    CHECK(temuan(kStruktur + other) == test::Lines{});

    const std::string flat = R"(**Tabel 3.3 Anggaran Sub Kegiatan Tahun 2024**

No	Sub Kegiatan	Anggaran (Rp)	Realisasi (Rp)
1	Sub Kegiatan Penyediaan Bibit Unggul	300.000.000	270.000.000
2	Sub Kegiatan Perawatan Kebun Induk	200.000.000	160.000.000
3	Sub Kegiatan Sekolah Lapang	150.000.000	120.000.000

)";
    CHECK(temuan(flat + realisasi("150.000.000")) == test::Lines{"5: 160.000.000 -> 180.000.000"});
}

}  // namespace lkiplint
