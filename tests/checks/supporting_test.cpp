// Totals of supporting tables, malformed numbers, numbers of tables, and the registry.
#include <doctest/doctest.h>

#include "checks/halaman.h"

using namespace lkiplint;
using namespace lkiplint::halaman;

namespace {

using enum TableKind;

const std::vector<Judul> kSarana = {Role::no, Role::uraian, Role::jumlah, Role::kondisi, Role::ideal};

Hasil sarana_hasil(const std::vector<Isi>& isi) {
    return periksa(check_supporting_total, laporan({tabel(sarana, kSarana, isi)}));
}

Report teks(const std::string& text) {
    Report report;
    Teks satu;
    satu.block.text = text;
    satu.block.place = {20, 1};
    satu.bagian = "BAB III";
    report.teks.push_back(satu);
    return report;
}

}  // namespace

TEST_CASE("DAT001: goods") {
    const auto barang = [](const char* jumlah, const char* ideal) {
        return sarana_hasil({{' ', {"1", "Meja", "12", "Baik", "12"}},
                             {' ', {"2", "Kursi", "22", "Rusak", "28"}},
                             {' ', {"3", "Genset", "-", "", "1"}},
                             {'t', {"", "Jumlah", jumlah, "", ideal}}})
            .temuan;
    };
    CHECK(barang("34", "41") == Temuan{});
    CHECK(barang("34", "40") == Temuan{"13: 40 -> 41"});
    CHECK(barang("36", "43") == Temuan{"13: 36 -> 34", "13: 43 -> 41"});
    CHECK(barang("3.600", "4.300") == Temuan{});  // whatever that row is, it is no sum
}

TEST_CASE("DAT001: a total row that lost cells") {
    const auto geser = [](const std::vector<std::string>& total) {
        return sarana_hasil(
            {{' ', {"1", "Meja", "12", "Baik", "12"}}, {' ', {"2", "Kursi", "22", "Rusak", "28"}}, {'t', total}});
    };
    CHECK(geser({"", "Jumlah", "34", "40"}).temuan == Temuan{});
    const Hasil salah = geser({"", "Jumlah", "34", "42"});
    CHECK(salah.temuan == Temuan{"12: 42 -> 40"});
    CHECK(salah.sink.findings[0].locator == "Tabel 3.1 › Jumlah › ideal");
    const Hasil kurang = geser({"", "Jumlah", "", "40"});
    CHECK(kurang.temuan == Temuan{});
    CHECK(kurang.count(Verdict::tidak_dapat) == 2);
}

TEST_CASE("DAT001: groups with roman numbers; the grand total follows the groups as printed") {
    const auto kelompok = [](const char* mesin, const char* total) {
        return sarana_hasil({{' ', {"I", "TANAH", "3", "", "3"}},
                             {' ', {"1", "Tanah kantor", "3", "Baik", "3"}},
                             {' ', {"II", "PERALATAN DAN MESIN", mesin, "", "9"}},
                             {' ', {"1", "Printer", "5", "Baik", "5"}},
                             {' ', {"2", "Laptop", "4", "Baik", "4"}},
                             {'t', {"", "JUMLAH", total, "", "12"}}})
            .temuan;
    };
    CHECK(kelompok("9", "12") == Temuan{});
    CHECK(kelompok("10", "13") == Temuan{"12: 10 -> 9"});
    CHECK(kelompok("10", "12") == Temuan{"12: 10 -> 9"});
    CHECK(kelompok("9", "15") == Temuan{"15: 15 -> 12"});
    CHECK(kelompok("", "12") == Temuan{});
}

TEST_CASE("DAT001: staff, by column and by row") {
    const std::vector<Judul> judul = {Role::uraian,
                                      {Role::ideal, "Kebutuhan > Σ"},
                                      {Role::ideal, "Kebutuhan > SMA"},
                                      {Role::ideal, "Kebutuhan > S1"},
                                      {Role::jumlah, "Bezetting > Σ"},
                                      {Role::jumlah, "Bezetting > SMA"},
                                      {Role::jumlah, "Bezetting > S1"},
                                      {Role::lain, "L"},
                                      {Role::lain, "P"}};
    const auto staf = [&](const std::vector<std::string>& pelaksana, const std::vector<std::string>& total) {
        return periksa(check_supporting_total,
                       laporan({tabel(pegawai, judul,
                                      {{' ', {"Jabatan Administrasi", "-", "-", "-", "-", "-", "-", "-", "-"}},
                                       {' ', {"1. Pengawas", "6", "", "6", "6", "2", "4", "5", "1"}},
                                       {' ', pelaksana},
                                       {' ', {"Non ASN", "", "", "", "14", "11", "3", "12", "2"}},
                                       {'t', total}})}))
            .temuan;
    };
    const std::vector<std::string> benar = {"2. Pelaksana", "14", "6", "8", "8", "7", "1", "8", ""};
    CHECK(staf(benar, {"Jumlah", "20", "6", "14", "28", "20", "8", "25", "3"}) == Temuan{});
    CHECK(staf(benar, {"Jumlah", "20", "6", "4", "28", "20", "8", "24", "3"}) == Temuan{"14: 4 -> 14", "14: 24 -> 25"});
    const std::vector<std::string> keliru = {"2. Pelaksana", "14", "6", "8", "8", "6", "1", "8", ""};
    CHECK(staf(keliru, {"Jumlah", "20", "6", "14", "28", "19", "8", "25", "3"}) ==
          Temuan{"12: 8 -> 7", "14: 28 -> 27"});
    const std::vector<std::string> kosong = {"2. Pelaksana", "14", "6", "8", "-", "7", "1", "8", ""};
    CHECK(staf(kosong, {"Jumlah", "20", "6", "14", "20", "20", "8", "25", "3"}) == Temuan{"14: 20 -> 28"});
}

TEST_CASE("DAT001: only supporting tables, only counts") {
    const std::vector<Isi> isi = {{' ', {"1", "Satu", "10", "", "1"}}, {'t', {"", "Jumlah", "99", "", "1"}}};
    CHECK(periksa(check_supporting_total, laporan({tabel(capaian_program, kSarana, isi)})).temuan == Temuan{});
    const std::vector<Judul> desa_judul = {
        Role::uraian, {Role::jumlah, "Penduduk"}, {Role::jumlah, "Kepadatan (jiwa/km2)"}};
    CHECK(periksa(check_supporting_total, laporan({tabel(penduduk, desa_judul,
                                                         {{' ', {"Desa Satu", "1.250", "310"}},
                                                          {' ', {"Desa Dua", "2.750", "290"}},
                                                          {'t', {"Jumlah", "4.000", "298"}}})}))
              .temuan == Temuan{});
}

TEST_CASE("DAT001: a mean in the total row, and a comma that only its column explains") {
    const std::vector<Judul> judul = {Role::uraian, {Role::jumlah, "Penduduk"}, {Role::jumlah, "Perbandingan L/P"}};
    const auto desa_tiga = [&](const char* jiwa, const char* banding) {
        return periksa(check_supporting_total, laporan({tabel(penduduk, judul,
                                                              {{' ', {"Desa Satu", "4.308", "96,00"}},
                                                               {' ', {"Desa Dua", "3.582", "101,58"}},
                                                               {' ', {"Desa Tiga", "2.886", "96,86"}},
                                                               {'t', {"Jumlah", jiwa, banding}}})}))
            .temuan;
    };
    CHECK(desa_tiga("10.776", "98,15") == Temuan{});
    CHECK(desa_tiga("10.767", "98,15") == Temuan{"13: 10.767 -> 10.776"});
    CHECK(desa_tiga("10.776", "284,44") == Temuan{"13: 284,44 -> 294,44"});
    const auto tertimbang = [](const char* total) {
        return periksa(check_supporting_total, laporan({tabel(survei, {Role::uraian, {Role::jumlah, "Tertimbang"}},
                                                              {{' ', {"Persyaratan", "0,364"}},
                                                               {' ', {"Prosedur", "1,361"}},
                                                               {' ', {"Waktu", "1,351"}},
                                                               {'t', {"Jumlah", total}}})}))
            .temuan;
    };
    CHECK(tertimbang("3,076") == Temuan{});
    CHECK(tertimbang("3,176") == Temuan{"13: 3,176 -> 3,076"});
}

TEST_CASE("ANG010: amounts and percentages in tables") {
    const Report report =
        laporan({tabel(realisasi_anggaran, {Role::program, Role::anggaran, Role::realisasi, Role::serapan},
                       {{'p', {"Satu", "29.927.500.00", "2028487769", "76,84.%"}},
                        {'p', {"Dua", "36270005.15", "1.167.500,-", "98.84 %"}},
                        {'p', {"Tiga", "Rp 2.148.306.7 52", "0", "73.23 %%"}}})});
    const Hasil hasil = periksa(check_malformed_number, report);
    CHECK(hasil.temuan == Temuan{"10: 29.927.500.00 -> 29.927.500,00", "10: 76,84.% -> 76,84%",
                                 "12: Rp 2.148.306.7 52 -> Rp2.148.306.752", "12: 73.23 %% -> 73,23%"});
    CHECK(hasil.sink.findings[3].args.at("cacat") == "tanda persen ganda");
}

TEST_CASE("ANG010: amounts and percentages in running text") {
    const auto temuan = [](const std::string& text) { return periksa(check_malformed_number, teks(text)).temuan; };
    CHECK(temuan("Pagu Rp. 4.120.500.250,00, terealisasi Rp 3.350.200.100 atau 81,31%.") == Temuan{});
    CHECK(temuan("Sebesar Rp 4441217143. Capaian 100 %, dan 98.84 % serta 12,5%; lihat 1.2.3 dan Rp.....") == Temuan{});
    CHECK(temuan("Sisa Rp1.167.500,- untuk 5 orang; tahun 2024. % capaian naik") == Temuan{});
    CHECK(temuan("Pagu awal\nRp. 29.927.500.00 diserap 73.23 %%\natau 102.% saja.") ==
          Temuan{"21: Rp. 29.927.500.00 -> Rp29.927.500,00", "21: 73.23 %% -> 73,23%", "22: 102.% -> 102%"});
    CHECK(temuan("sebesar Rp 2.148.306.7 52 dan Rp 2.500.000 12 orang") ==
          Temuan{"20: Rp 2.148.306.7 52 -> Rp2.148.306.752"});
}

TEST_CASE("STR002: numbers of tables") {
    const auto nomor = [](const std::vector<std::pair<const char*, const char*>>& semua) {
        Report report;
        for (const auto& [angka, judul] : semua) {
            Tabel satu = tabel(lain, {Role::uraian}, {}, angka);
            satu.caption = judul;
            satu.caption_place = {static_cast<int>(report.tabel.size()) + 1, 1};
            report.tabel.push_back(satu);
        }
        return periksa(check_table_number, report).temuan;
    };
    CHECK(nomor({{"1.1", "A"}, {"2.1", "B"}, {"3.9", "C"}, {"3.9.1", "D"}, {"3.9.2", "E"}, {"3.10", "F"}}) == Temuan{});
    CHECK(nomor({{"3.1", "Capaian"}, {"3.1", "CAPAIAN"}, {"3.1", "Capaian (lanjutan)"}, {"3.2", "Lain"}}) == Temuan{});
    CHECK(nomor({{"3.10", "Efisiensi"}, {"3.11", "Sisa"}, {"3.11", "Realisasi"}}) ==
          Temuan{"3: Tabel 3.11 -> Tabel 3.12"});
    CHECK(nomor({{"3.6", "A"}, {"3.7", "B"}, {"3.6", "C"}, {"3.7", "D"}, {"3.8", "E"}}) ==
          Temuan{"3: Tabel 3.6 -> nomor lain yang belum dipakai", "4: Tabel 3.7 -> Tabel 3.9"});
    CHECK(nomor({{"3.1", "A"}, {"3.3", "B"}, {"3.2", "C"}, {"3.4", "D"}}) ==
          Temuan{"3: Tabel 3.2 -> nomor setelah Tabel 3.3"});
    CHECK(nomor({{"3.1", "A"}, {"3.9", "B"}, {"3.2", "C"}, {"3.3", "D"}}) ==
          Temuan{"3: Tabel 3.2 -> nomor setelah Tabel 3.9"});
    CHECK(nomor({{"3.2", "A"}, {"3.2a", "B"}, {"3.2b", "C"}, {"3.3", "D"}}) == Temuan{});
    CHECK(nomor({{"3.2a", "A"}, {"3.2a", "B"}}) == Temuan{"2: Tabel 3.2a -> Tabel 3.2b"});
    CHECK(nomor({{"II.1", "A"}, {"III.1", "B"}, {"III.2", "C"}, {"III.2", "D"}}) ==
          Temuan{"4: Tabel III.2 -> Tabel III.3"});
    CHECK(nomor({{"III-1", "A"}, {"III-3", "B"}, {"III-2", "C"}}) ==
          Temuan{"3: Tabel III-2 -> nomor setelah Tabel III.3"});
    CHECK(nomor({{"TC.25", "A"}, {"TC.25", "B"}, {"A", "C"}, {"A", "D"}}) == Temuan{});
    CHECK(nomor({{"3.9", "A"}, {"3.10", "B"}, {"3.3", "C (lanjutan)"}, {"3.11", "D"}}) == Temuan{});
}

TEST_CASE("STR002: annexes and lists of tables have numbers of their own") {
    Report report;
    for (int i = 0; i < 3; ++i) {
        Tabel satu = tabel(i == 2 ? TableKind::daftar : lain, {Role::uraian}, {}, "3.1");
        satu.caption = "Judul " + std::to_string(i);
        satu.lampiran = i == 1;
        report.tabel.push_back(satu);
    }
    CHECK(periksa(check_table_number, report).temuan == Temuan{});
}

TEST_CASE("The registry: every kind once, findings with file and id, unknown kinds refused") {
    for (const CheckKind& kind : check_kinds()) {
        REQUIRE(find_check(kind.name) != nullptr);
        CHECK((find_check(kind.name)->run == kind.run));
    }
    RulePack pack;
    Rule rule;
    rule.code = "STR002";
    rule.check = "table-number";
    pack.rules = {rule};
    CHECK(validate_pack(pack).ok());
    Report report;
    report.path = "laporan.md";
    for (const char* judul : {"A", "B"}) {
        report.tabel.push_back(tabel(lain, {Role::uraian}, {}, "3.1"));
        report.tabel.back().caption = judul;
    }
    const CheckResult result = run_checks(report, pack);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].file == "laporan.md");
    CHECK_FALSE(result.findings[0].id.empty());
    CHECK(result.checks.size() == 2);

    pack.rules[0].check = "ramalan";
    REQUIRE_FALSE(validate_pack(pack).ok());
    CHECK(validate_pack(pack).error().message.find("STR002") != std::string::npos);
    CHECK(run_checks(report, pack).findings.empty());
}
