// Capaian of targets, of end targets, and the column that should name its class.
#include <doctest/doctest.h>

#include "checks/halaman.h"

using namespace lkiplint;
using namespace lkiplint::halaman;

namespace {

using enum TableKind;

const std::vector<Judul> kJudul = {Role::indikator, Role::target, Role::realisasi, {Role::capaian, "Capaian (%)"}};

RulePack kata() {
    RulePack pack;
    pack.words["indikator-negatif"] = {"kemiskinan", "temuan", "belum"};
    pack.words["indikator-negatif-pasti"] = {"angka kemiskinan"};
    pack.words["indikator-waktu"] = {"waktu penyelesaian"};
    pack.words["indikator-positif"] = {"penanganan", "penyelesaian"};
    pack.words["indikator-naik"] = {"indeks", "dokumen"};
    return pack;
}

Hasil satu(const char* indikator, const char* target, const char* realisasi, const char* hasil, bool negatif = false) {
    Report report = laporan({tabel(capaian, kJudul, {{' ', {indikator, target, realisasi, hasil}}})});
    report.rumus_negatif = negatif;
    return periksa(check_capaian, report, kata());
}

// A report that prints rumus (1) and (2) and says which indicators rumus (2) is for.
Hasil menurut_rumus(const char* indikator, const char* hasil, RumusCapaian::Jenis jenis) {
    Report report = laporan({tabel(capaian, kJudul, {{' ', {indikator, "12", "10", hasil}}})});
    report.rumus = {{RumusCapaian::Jenis::positif, "1"}, {jenis, "2"}};
    report.rumus_negatif = true;
    report.rumus_negatif_untuk = {"rumus 2 dipakai untuk persentase desa rawan banjir dan koefisien variasi harga"};
    return periksa(check_capaian, report, kata());
}

}  // namespace

TEST_CASE("KIN001: right capaian, however rounded, cut off or written") {
    struct Kasus {
        const char *indikator, *target, *realisasi, *hasil;
    };
    const Kasus semua[] = {
        {"Nilai SAKIP", "81", "80,26", "99,08"},
        {"Nilai SAKIP", "A (85)", "A (81,22)", "95,55 %"},
        {"Nilai SAKIP", "B(69)", "A (80,41)", "116,54%"},
        {"Indeks", "85,5", "91,86", "107,4"},
        {"Indeks", "85,5", "87,75", "102.%"},
        {"Dokumen", "4 dok", "4 dokumen", "100"},
        {"Persentase", "92%", "92", "100%"},
        {"Indeks", "90", "91,86", "1,02"},
        {"Kejadian", "0", "0", "0%"},
        {"Kejadian", "0", "0", "100"},
        {"Kejadian", "0", "0", "-"},
        {"Angka kemiskinan", "10", "12", "80"},     // (2T - R) / T
        {"Angka kemiskinan", "10", "12", "83,33"},  // T / R
        {"Angka kemiskinan", "10", "8", "20"},      // (T - R) / T
        {"Angka kemiskinan", "10", "8", "80"},      // as if it were positive
        {"Jumlah temuan", "5", "0", "100"},
        {"Jumlah temuan", "5", "12", "0"},
    };
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.indikator);
        CAPTURE(kasus.hasil);
        const Hasil hasil = satu(kasus.indikator, kasus.target, kasus.realisasi, kasus.hasil);
        CHECK(hasil.temuan == Temuan{});
        CHECK(hasil.count(Verdict::tidak_dapat) == 0);
        CHECK(hasil.sink.checks.size() == 1);
    }
}

TEST_CASE("KIN001: wrong capaian") {
    CHECK(satu("Indeks", "90", "92", "100%").temuan == Temuan{"10: 100% -> 102,22%"});
    CHECK(satu("Nilai", "81", "60,67", "74,53").temuan == Temuan{"10: 74,53 -> 74,90"});
    CHECK(satu("Laporan", "12", "12", "83,33%").temuan == Temuan{"10: 83,33% -> 100,00%"});
    CHECK(satu("Indeks", "10", "12", "80").temuan == Temuan{"10: 80 -> 120,00"});
    CHECK(satu("Angka kemiskinan", "10", "12", "95").temuan == Temuan{"10: 95 -> 80,00"});
    const Hasil hasil = satu("Indeks", "90", "92", "100%");
    CHECK(hasil.sink.findings[0].args.at("target") == "90");
    CHECK(hasil.sink.findings[0].args.at("realisasi") == "92");
    CHECK(hasil.sink.findings[0].args.at("rumus") == "realisasi / target x 100");
    CHECK(hasil.sink.findings[0].locator == "Tabel 3.1 › Indeks › Capaian (%)");
}

TEST_CASE("KIN001: a formula for negative indicators that the report declares") {
    CHECK(satu("Waktu tanggap", "10", "12", "80", true).temuan == Temuan{});
    CHECK(satu("Angka kemiskinan", "10", "8", "80", true).temuan == Temuan{"10: 80 -> 120,00"});
    CHECK(satu("Penanganan temuan", "10", "12", "80").temuan == Temuan{"10: 80 -> 120,00"});
    const auto terbalik = [](const char* hasil) {
        std::vector<Judul> judul = kJudul;
        judul[3].rumus(ColumnFormula::Op::quotient, 1, 2, true);
        return periksa(check_capaian, laporan({tabel(capaian, judul, {{' ', {"Waktu", "10", "12", hasil}}})})).temuan;
    };
    CHECK(terbalik("83,33") == Temuan{});
    CHECK(terbalik("120") == Temuan{"10: 120 -> 83,33"});
}

TEST_CASE("KIN001: an indicator that the report names takes the formula that the report prints, and no other") {
    using enum RumusCapaian::Jenis;
    CHECK(menurut_rumus("Koefisien variasi harga", "116,67", dua_target).temuan == Temuan{});
    CHECK(menurut_rumus("Koefisien variasi harga", "83,33", dua_target).temuan == Temuan{"10: 83,33 -> 116,67"});
    CHECK(menurut_rumus("Koefisien variasi harga", "120", dua_target).temuan == Temuan{"10: 120 -> 116,67"});
    CHECK(menurut_rumus("Koefisien variasi harga", "120", terbalik).temuan == Temuan{});
    CHECK(menurut_rumus("Persentase desa rawan banjir", "16,67", penurunan).temuan == Temuan{});
    CHECK(menurut_rumus("Desa", "83,33", dua_target).temuan == Temuan{});  // one word names nothing
    CHECK(menurut_rumus("Persentase desa rawan api", "83,33", dua_target).temuan == Temuan{});
}

TEST_CASE("KIN001: an indicator that is negative by its name alone may use any formula") {
    CHECK(satu("Jumlah temuan", "12", "10", "83,33", true).temuan == Temuan{});
    CHECK(satu("Rumah yang belum berjamban", "8", "9,25", "115,63").temuan == Temuan{});
    CHECK(satu("Rumah yang belum berjamban", "8,00%", "9,25%", "94,38").temuan == Temuan{"10: 94,38 -> 84,38"});
    CHECK(satu("Waktu penyelesaian laporan", "10", "8", "120").temuan == Temuan{});
    CHECK(satu("Anak dari angka kemiskinan yang disekolahkan", "10", "8", "80", true).temuan == Temuan{});
}

TEST_CASE("KIN001: a figure that a negative formula gives exactly, for a name that says nothing") {
    for (const char* hasil : {"106,67%", "107,14%"}) {
        CAPTURE(hasil);
        const Hasil toi = satu("TOI", "15", "14", hasil);
        CHECK(toi.temuan == Temuan{});
        CHECK(toi.count(Verdict::tidak_dapat) == 1);
    }
    CHECK(satu("TOI", "15", "14", "106,00").temuan == Temuan{"10: 106,00 -> 93,33"});
    CHECK(satu("TOI", "15", "30", "0").temuan == Temuan{"10: 0 -> 200,00"});
    CHECK(satu("Indeks", "15", "14", "106,67%").temuan == Temuan{"10: 106,67% -> 93,33%"});
}

TEST_CASE("KIN001: what has no quotient is said, not guessed") {
    const char* const semua[][3] = {{"WTP", "WTP", "100"}, {"A", "A", "100"},    {"90", "", "98"},
                                    {"0", "4", "100"},     {"90", "91", "Baik"}, {"100%", "3 dok", "100"}};
    for (const auto& kasus : semua) {
        CAPTURE(kasus[0]);
        const Hasil hasil = satu("Opini", kasus[0], kasus[1], kasus[2]);
        CHECK(hasil.temuan == Temuan{});
        CHECK(hasil.count(Verdict::tidak_dapat) == 1);
        CHECK_FALSE(hasil.sink.checks[0].reason.empty());
    }
}

TEST_CASE("KIN001: a report that caps at 100 says so by its own practice") {
    const auto batas = [](const char* lain) {
        return periksa(check_capaian, laporan({tabel(capaian, kJudul,
                                                     {{' ', {"Satu", "90", "92", "100"}},
                                                      {' ', {"Dua", "50", "60", "100"}},
                                                      {' ', {"Tiga", "80", "40", "50"}},
                                                      {' ', {"Empat", "20", "21", lain}}})}))
            .temuan;
    };
    CHECK(batas("100") == Temuan{});
    CHECK(batas("105") == Temuan{"10: 100 -> 102,22", "11: 100 -> 120,00"});
}

TEST_CASE("KIN001: averages are another rule's matter; a table that mostly disagrees was misread") {
    CHECK(periksa(check_capaian,
                  laporan({tabel(efisiensi, kJudul,
                                 {{' ', {"Satu", "100", "92", "92"}}, {'r', {"Rata-rata", "", "", "83,27"}}})}))
              .sink.checks.size() == 1);
    const Hasil hasil = periksa(check_capaian, laporan({tabel(capaian, kJudul,
                                                              {{' ', {"Satu", "100", "92", "71"}},
                                                               {' ', {"Dua", "100", "93", "72"}},
                                                               {' ', {"Tiga", "100", "94", "94"}}})}));
    CHECK(hasil.temuan == Temuan{});
    CHECK(hasil.count(Verdict::tidak_dapat) == 2);
    std::vector<Judul> judul = kJudul;
    judul[3].rumus(ColumnFormula::Op::quotient, 2, 1, true);
    CHECK(periksa(check_capaian, laporan({tabel(capaian, judul,
                                                {{' ', {"Satu", "100", "92", "71"}},
                                                 {' ', {"Dua", "100", "93", "72"}},
                                                 {' ', {"Tiga", "100", "94", "94"}}})}))
              .temuan == Temuan{"10: 71 -> 92,00", "11: 72 -> 93,00"});
}

TEST_CASE("KIN006: against the target akhir, by the nearest columns or by the formula") {
    const std::vector<Judul> judul = {Role::indikator, Role::target,       Role::realisasi,
                                      Role::capaian,   Role::target_akhir, Role::capaian_akhir};
    const Hasil hasil =
        periksa(check_capaian_akhir, laporan({tabel(capaian, judul,
                                                    {{' ', {"Satu", "90", "85", "94,44", "95", "89,5%"}},
                                                     {' ', {"Dua", "75", "80,41", "107,21", "75", "107,21"}},
                                                     {' ', {"Tiga", "100", "92", "92", "100", "0,01%"}}})}));
    CHECK(hasil.temuan == Temuan{"12: 0,01% -> 92,00%"});
    CHECK(hasil.sink.findings[0].args.at("target_akhir") == "100");

    std::vector<Judul> tahunan = {Role::indikator,    {Role::tahun, "2023"}, {Role::tahun, "2024"},
                                  Role::target_akhir, Role::realisasi,       Role::capaian_akhir};
    tahunan[5].rumus(ColumnFormula::Op::quotient, 2, 3, true);
    CHECK(periksa(check_capaian_akhir,
                  laporan({tabel(perbandingan, tahunan, {{' ', {"Satu", "40", "60", "80", "1", "75"}}})}))
              .temuan == Temuan{});
}

TEST_CASE("KIN006: realisasi of the last year, when no column is called realisasi alone") {
    const std::vector<Judul> judul = {Role::indikator,
                                      {Role::tahun, "Realisasi 2018"},
                                      {Role::tahun, "Realisasi 2019"},
                                      Role::target_akhir,
                                      Role::capaian_akhir};
    CHECK(periksa(check_capaian_akhir, laporan({tabel(perbandingan, judul,
                                                      {{' ', {"Satu", "78,35", "80,46", "82,00", "98,12 %"}},
                                                       {' ', {"Dua", "57%", "64%", "70%", "94,13 %"}}})}))
              .temuan == Temuan{"11: 94,13 % -> 91,43 %"});
}

TEST_CASE("LBL005: a kriteria column that nobody filled in") {
    const std::vector<Judul> judul = {Role::indikator, Role::capaian, {Role::kriteria, "Capaian > Kriteria (kode)"}};
    const auto kriteria = [&](const char* pertama, TableKind kind = capaian) {
        return periksa(
            check_empty_column,
            laporan({tabel(
                kind, judul,
                {{' ', {"Satu", "99", pertama}}, {' ', {"Dua", "102", ""}}, {'r', {"Rata-rata", "100,5", ""}}})}));
    };
    const Hasil kosong = kriteria("");
    CHECK(kosong.temuan == Temuan{"8: Kriteria (kode) -> kriteria diisi pada 2 baris"});
    CHECK(kosong.sink.findings[0].args.at("banyak") == "2");
    CHECK(kriteria("Tinggi").temuan == Temuan{});
    CHECK(kriteria("", rekap_predikat).temuan == Temuan{});
    CHECK(periksa(check_empty_column, laporan({tabel(capaian, judul, {{' ', {"Satu", "99", ""}}})})).temuan ==
          Temuan{});
}
