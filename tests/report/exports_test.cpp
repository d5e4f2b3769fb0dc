// Exports of applications are read as the tables that reports make of them: rules/ekspor.xml.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "laporan.h"

namespace lkiplint {
namespace {

struct Case {
    const char* what;
    std::string_view text;
    std::string kinds, roles;  // of the tables, in order
};

std::string kinds_of(const Report& report) {
    std::string kinds;
    for (const Tabel& tabel : report.tabel) kinds += (kinds.empty() ? "" : " ") + std::string(kind_name(tabel.kind));
    return kinds;
}

constexpr std::string_view kSubKegiatan = R"({"data": [
 {"nama_skpd": "KECAMATAN RANDUALAS", "tahun_anggaran": 2024, "kode_program": "7.01.03", "nama_program": "PROGRAM B",
  "kode_giat": "7.01.03.2.01", "nama_giat": "Koordinasi Pemberdayaan", "kode_sub_giat": "7.01.03.2.01.0001",
  "nama_sub_giat": "7.01.03.2.01.0001 Peningkatan Partisipasi", "pagumurni": 40000000, "pagu": 45000000.00,
  "sub_keg_indikator": [{"outputteks": "Jumlah lembaga", "targetoutput": 12, "satuanoutput": "Lembaga"}]},
 {"nama_skpd": "KECAMATAN RANDUALAS", "tahun_anggaran": 2024, "kode_program": "7.01.01", "nama_program": "PROGRAM A",
  "kode_giat": "7.01.01.2.02", "nama_giat": "Administrasi Keuangan", "kode_sub_giat": "7.01.01.2.02.0001",
  "nama_sub_giat": "7.01.01.2.02.0001 Penyediaan Gaji", "pagumurni": 1000000000, "pagu": 990000000},
 {"nama_skpd": "KECAMATAN RANDUALAS", "tahun_anggaran": 2024, "kode_program": "7.01.03", "nama_program": "PROGRAM B",
  "kode_giat": "7.01.03.2.01", "nama_giat": "Koordinasi Pemberdayaan", "kode_sub_giat": "7.01.03.2.01.0002",
  "nama_sub_giat": "7.01.03.2.01.0002 Sinkronisasi Program Kerja", "pagumurni": 5000000, "pagu": 5000000}
]})";

}  // namespace

TEST_CASE("a flat list of sub kegiatan becomes the tree it was made from") {
    const Report report = test::report_of(kSubKegiatan);
    REQUIRE(kinds_of(report) == "struktur-anggaran rencana-kinerja");
    CHECK(test::roles_of(report.tabel[0]) == "no program anggaran-awal anggaran");
    CHECK(test::levels_of(report.tabel[0]) == "pkspkss");  // the two of program B stand together again
    CHECK(report.tabel[0].baris.back().sel[1].text == "Sinkronisasi Program Kerja");
    CHECK(report.instansi.nama == "Kecamatan Randualas");
    CHECK(report.tahun == 2024);
    CHECK(test::roles_of(report.tabel[1]) == "program indikator satuan target");
    CHECK(report.tabel[1].baris[0].sel[0].text == "Peningkatan Partisipasi");
}

TEST_CASE("exports of e-SAKIP applications are understood") {
    const std::vector<Case> cases = {
        {"rencana aksi",
         R"([{"indikator":"IKM","satuan":"Indeks","target_akhir":"85","realisasi_akhir":"86","rencana_pagu":"1000000.00",
              "realisasi_pagu":"900000.00"},{"indikator":"Nilai SAKIP","satuan":"Nilai","target_akhir":"80",
              "realisasi_akhir":"81","rencana_pagu":"2000000.00","realisasi_pagu":"1900000.00"}])",
         "capaian", "indikator satuan target realisasi"},
        {"IKU", R"([{"label_sasaran":"Pelayanan","label_indikator":"IKM","satuan":"Indeks","formulasi":"survei"}])",
         "iku", "tujuan indikator satuan formula"},
        {"LAKIP",
         R"([{"sasaran":"Pelayanan","indikator":"IKM","satuan":"Indeks","target_hitung":85,"capaian_hitung":86.5,"tahun":2023}])",
         "capaian", "tujuan indikator satuan target realisasi"},
        {"efisiensi program",
         R"([{"program_id":3,"program":"Program A","anggaran":100,"realisasi":90,"efisiensi":10}])",
         "realisasi-anggaran", "program anggaran realisasi"},
        {"pengukuran tahunan",
         R"([{"indikator":"IKM","tahunan_target":"85","tahunan_realisasi":"86","tahunan_capaian":"101,18"}])",
         "capaian", "indikator target realisasi capaian"},
        {"row arrays with the headers of an application",
         R"x({"rows":[["NO","SASARAN","INDIKATOR","SATUAN","TARGET TAHUN SEBELUMNYA","CAPAIAN TAHUN SEBELUMNYA","TARGET","CAPAIAN TAHUN INI","CAPAIAN (%)","STATUS"],
                     [1,"Pelayanan","IKM","Indeks",82,83,85,86,"101,18","Tercapai"]]})x",
         "capaian", "no tujuan indikator satuan target realisasi capaian"},
    };
    for (const Case& each : cases) {
        CAPTURE(std::string(each.what));
        const Report report = test::report_of(each.text);
        CHECK(kinds_of(report) == each.kinds);
        REQUIRE(!report.tabel.empty());
        CHECK(test::roles_of(report.tabel[0]) == each.roles);
    }
}

TEST_CASE("an exported capaian that is not its row's is found, at its line") {
    const std::vector<Finding> findings = test::findings_of(
        "[\n{\"indikator\":\"Indeks Kepuasan Masyarakat\",\"tahunan_target\":\"80\",\"tahunan_realisasi\":\"88\",\n"
        "\"tahunan_capaian\":\"101,00\"},\n"
        "{\"indikator\":\"Nilai "
        "SAKIP\",\"tahunan_target\":\"80\",\"tahunan_realisasi\":\"80\",\"tahunan_capaian\":\"100\"}]");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule->code == "KIN001");
    CHECK(findings[0].place.line == 3);
    CHECK(findings[0].found == "101,00");
    CHECK(findings[0].expected == "110,00");
}

}  // namespace lkiplint
