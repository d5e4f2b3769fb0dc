// Budget tables: trees, totals, serapan, differences, overspending.
#include <doctest/doctest.h>

#include "checks/halaman.h"

using namespace lkiplint;
using namespace lkiplint::halaman;

namespace {

using enum TableKind;

Report struktur(const std::vector<Isi>& isi) {
    return laporan({tabel(struktur_anggaran, {Role::program, {Role::anggaran, "Anggaran (Rp)"}}, isi)});
}

Report realisasi(const std::vector<Isi>& isi) {
    return laporan(
        {tabel(realisasi_anggaran,
               {Role::program, {Role::anggaran, "Anggaran"}, {Role::realisasi, "Realisasi"}, Role::serapan}, isi)});
}

}  // namespace

TEST_CASE("ANG001 and ANG002: a tree that adds up") {
    const Report report = struktur({{'p', {"Program Irigasi", "Rp 600.000,00"}},
                                    {'k', {"Pemeliharaan Saluran", "Rp 350.000,00"}},
                                    {'s', {"Saluran Primer", "200000"}},
                                    {'s', {"Saluran Sekunder", "150.000"}},
                                    {'k', {"Pembangunan Embung", "250000.00"}},
                                    {'s', {"Embung Desa", "250.000"}},
                                    {'s', {"Embung Kota", "-"}}});
    const Hasil kegiatan = periksa(check_tree_sum, report);
    CHECK(kegiatan.temuan == Temuan{});
    CHECK(kegiatan.count(Verdict::cocok) == 2);
    const Hasil program = periksa(check_tree_sum, report, {}, aturan("program"));
    CHECK(program.temuan == Temuan{});
    CHECK(program.count(Verdict::cocok) == 1);
}

TEST_CASE("ANG001: a kegiatan that is not its sub kegiatan, while the program follows the printed kegiatan") {
    const Report report = struktur({{'p', {"Program Irigasi", "650.000"}},
                                    {'k', {"Pemeliharaan Saluran", "400.000"}},
                                    {'s', {"Saluran Primer", "200.000"}},
                                    {'s', {"Saluran Sekunder", "150.000"}},
                                    {'k', {"Pembangunan Embung", "250.000"}},
                                    {'s', {"Embung Desa", "250.000"}}});
    const Hasil kegiatan = periksa(check_tree_sum, report);
    REQUIRE(kegiatan.temuan == Temuan{"11: 400.000 -> 350.000"});
    const Finding& temuan = kegiatan.sink.findings[0];
    CHECK(temuan.locator == "Tabel 3.1 › Pemeliharaan Saluran › Anggaran (Rp)");
    CHECK(temuan.quote == "Pemeliharaan Saluran | 400.000");
    CHECK(temuan.args.at("selisih") == "50.000");
    CHECK(temuan.args.at("banyak") == "2");
    CHECK(temuan.args.at("kolom") == "Anggaran (Rp)");
    REQUIRE(temuan.related.size() == 2);
    CHECK(temuan.related[0].message == "Saluran Primer: 200.000");
    CHECK(periksa(check_tree_sum, report, {}, aturan("program")).temuan == Temuan{});
}

TEST_CASE("ANG002: a program that is right once its wrong kegiatan is corrected is no second finding") {
    const Report report = struktur({{'p', {"Program Irigasi", "600.000,15"}},
                                    {'k', {"Pemeliharaan Saluran", "400.000"}},
                                    {'s', {"Saluran Primer", "200.000,15"}},
                                    {'s', {"Saluran Sekunder", "150.000"}},
                                    {'k', {"Pembangunan Embung", "250.000"}},
                                    {'s', {"Embung Desa", "250.000"}}});
    CHECK(periksa(check_tree_sum, report, {}, aturan("program")).temuan == Temuan{});
    const Hasil kegiatan = periksa(check_tree_sum, report);
    REQUIRE(kegiatan.temuan == Temuan{"11: 400.000 -> 350.000,15"});
    CHECK(kegiatan.sink.findings[0].related.back().place.line == 10);
}

TEST_CASE("ANG002: a program that fits neither the printed nor the corrected kegiatan") {
    const Report report = struktur({{'p', {"Program Irigasi", "Rp900.000"}},
                                    {'k', {"Pemeliharaan Saluran", "Rp350.000"}},
                                    {'s', {"Saluran Primer", "Rp350.000"}},
                                    {'k', {"Pembangunan Embung", "Rp250.000"}},
                                    {'s', {"Embung Desa", "Rp250.000"}}});
    CHECK(periksa(check_tree_sum, report, {}, aturan("program")).temuan == Temuan{"10: Rp900.000 -> Rp600.000"});
    CHECK(periksa(check_tree_sum, report).temuan == Temuan{});
}

TEST_CASE("ANG002: sub kegiatan straight under a program, and below a kegiatan without an amount") {
    CHECK(periksa(check_tree_sum,
                  struktur({{'p', {"Program Irigasi", "500"}}, {'s', {"Primer", "200"}}, {'s', {"Sekunder", "250"}}}),
                  {}, aturan("program"))
              .temuan == Temuan{"10: 500 -> 450"});
    CHECK(periksa(check_tree_sum,
                  struktur({{'p', {"Program Irigasi", "450.000"}},
                            {'k', {"Saluran", ""}},
                            {'s', {"Primer", "200.000"}},
                            {'s', {"Sekunder", "250.000"}}}),
                  {}, aturan("program"))
              .temuan == Temuan{});
}

TEST_CASE("ANG001: what cannot be added is said, with the reason") {
    const Hasil hasil = periksa(check_tree_sum, struktur({{'p', {"Program", "9.000.000"}},
                                                          {'k', {"Tanpa angka", ""}},
                                                          {'s', {"Satu", "1.000.000"}},
                                                          {'k', {"Rincian kosong", "2.000.000"}},
                                                          {'s', {"Dua", ""}},
                                                          {'s', {"Tiga", "1.000.000"}}}));
    CHECK(hasil.temuan == Temuan{});
    CHECK(hasil.count(Verdict::tidak_dapat) == 2);
    for (const Checked& checked : hasil.sink.checks) CHECK_FALSE(checked.reason.empty());
}

TEST_CASE("ANG001: when most parents of a column disagree the tree was misread") {
    const Hasil hasil = periksa(check_tree_sum, struktur({{'p', {"Program", "100.000"}},
                                                          {'k', {"Satu", "70.000"}},
                                                          {'s', {"Satu satu", "20.000"}},
                                                          {'k', {"Dua", "30.000"}},
                                                          {'s', {"Dua satu", "90.000"}},
                                                          {'k', {"Tiga", "0"}},
                                                          {'s', {"Tiga satu", "5.000"}}}));
    CHECK(hasil.temuan == Temuan{});
    CHECK(hasil.count(Verdict::tidak_dapat) == 3);
}

TEST_CASE("ANG003: JUMLAH under programs") {
    const auto jumlah = [](const std::string& total) {
        return periksa(check_total_sum, struktur({{'p', {"Program Irigasi", "Rp300.000,00"}},
                                                  {'k', {"Saluran", "Rp300.000,00"}},
                                                  {'p', {"Program Embung", "Rp200.000,00"}},
                                                  {'k', {"Desa", "Rp200.000,00"}},
                                                  {'t', {"JUMLAH", total}}}));
    };
    CHECK(jumlah("Rp500.000,00").temuan == Temuan{});
    const Hasil salah = jumlah("Rp550.000,00");
    REQUIRE(salah.temuan == Temuan{"14: Rp550.000,00 -> Rp500.000,00"});
    CHECK(salah.sink.findings[0].args.at("banyak") == "2");
    CHECK(salah.sink.findings[0].related[1].message == "Program Embung: Rp200.000,00");
}

TEST_CASE("ANG003: programs as headings, a Total for each sasaran, and one for all") {
    const auto bagian = [](const std::string& kedua, const std::string& semua) {
        return periksa(check_total_sum, struktur({{'p', {"Program Irigasi", ""}},
                                                  {'k', {"Saluran", ""}},
                                                  {'s', {"Primer", "10.000"}},
                                                  {'s', {"Sekunder", "20.000"}},
                                                  {'t', {"Total", "30.000"}},
                                                  {'p', {"Program Embung", ""}},
                                                  {'s', {"Desa", "5.000"}},
                                                  {'s', {"Kota", "6.000"}},
                                                  {'t', {"Total", kedua}},
                                                  {'t', {"Jumlah", semua}}}))
            .temuan;
    };
    CHECK(bagian("11.000", "41.000") == Temuan{});
    CHECK(bagian("12.000", "42.000") == Temuan{"18: 12.000 -> 11.000"});
    CHECK(bagian("12.000", "41.000") == Temuan{"18: 12.000 -> 11.000"});
    CHECK(bagian("11.000", "47.000") == Temuan{"19: 47.000 -> 41.000"});
}

TEST_CASE("ANG003: a total over rows of which one lost its amount cannot be judged") {
    const Hasil hasil = periksa(
        check_total_sum,
        laporan({tabel(
            anggaran_program, {Role::program, Role::anggaran},
            {{' ', {"Program Irigasi", "100.000"}}, {' ', {"Program Embung", ""}}, {'t', {"Jumlah", "300.000"}}})}));
    CHECK(hasil.temuan == Temuan{});
    CHECK(hasil.count(Verdict::tidak_dapat) == 1);
}

TEST_CASE("ANG003: an efisiensi table repeats the amounts of a sasaran on its second indicator and on the average") {
    const auto efisien = [](const std::string& total) {
        return periksa(check_total_sum,
                       laporan({tabel(efisiensi, {Role::no, Role::tujuan, Role::anggaran, Role::realisasi_anggaran},
                                      {{' ', {"1", "Sasaran air", "", ""}},
                                       {' ', {"", "Indikator debit", "500.000", "400.000"}},
                                       {' ', {"2", "Sasaran jalan", "", ""}},
                                       {' ', {"", "Indikator panjang", "300.000", "200.000"}},
                                       {' ', {"", "Indikator mutu", "300.000", "200.000"}},
                                       {'r', {"", "Rata-rata sasaran 2", "300.000", "200.000"}},
                                       {'t', {"JUMLAH", "", total, "600.000"}}})}))
            .temuan;
    };
    CHECK(efisien("800.000") == Temuan{});
    CHECK(efisien("900.000") == Temuan{"16: 900.000 -> 800.000"});
}

TEST_CASE("ANG003: belanja broken down in rows without a number") {
    const auto belanja = [](const std::string& total) {
        return periksa(check_total_sum, laporan({tabel(realisasi_anggaran, {Role::no, Role::uraian, Role::anggaran},
                                                       {{' ', {"1", "Belanja Operasi", "300.000"}},
                                                        {' ', {"", "Belanja Pegawai", "200.000"}},
                                                        {' ', {"", "Belanja Barang", "100.000"}},
                                                        {' ', {"2", "Belanja Modal", "50.000"}},
                                                        {'t', {"", "Jumlah", total}}})}));
    };
    CHECK(belanja("350.000").count(Verdict::cocok) == 1);
    CHECK(belanja("400.000").temuan == Temuan{"14: 400.000 -> 350.000"});  // each breakdown adds up: no doubt is left
}

TEST_CASE("ANG003: a list without numbers headed by its own sums") {
    const auto belanja = [](const std::string& modal, const std::string& total) {
        return periksa(check_total_sum, laporan({tabel(realisasi_anggaran, {Role::uraian, Role::anggaran},
                                                       {{' ', {"Belanja Tidak Langsung", "65.000"}},
                                                        {' ', {"- Belanja Pegawai", "65.000"}},
                                                        {' ', {"Belanja Langsung", "30.000"}},
                                                        {' ', {"- Belanja Barang", "26.000"}},
                                                        {' ', {"- Belanja Modal", modal}},
                                                        {'t', {"Jumlah", total}}})}));
    };
    CHECK(belanja("4.000", "95.000").count(Verdict::cocok) == 1);
    CHECK(belanja("4.000", "96.000").temuan == Temuan{"15: 96.000 -> 95.000"});
    CHECK(belanja("5.000", "96.000").temuan == Temuan{});  // a breakdown is wrong too: which rows count is not sure
    CHECK(belanja("5.000", "96.000").count(Verdict::tidak_dapat) == 1);
}

TEST_CASE("ANG003: a converter repeats a merged program for its second indicator") {
    const auto kinerja = [](const std::string& total) {
        return periksa(check_total_sum,
                       laporan({tabel(realisasi_anggaran, {Role::no, Role::program, Role::indikator, Role::anggaran},
                                      {{' ', {"1", "Program Irigasi", "Debit", "500.000"}},
                                       {' ', {"1", "Program Irigasi", "Mutu", "500.000"}},
                                       {' ', {"2", "Program Embung", "Luas", "100.000"}},
                                       {'t', {"", "Jumlah", "", total}}})}))
            .temuan;
    };
    CHECK(kinerja("600.000") == Temuan{});
    CHECK(kinerja("650.000") == Temuan{"13: 650.000 -> 600.000"});
}

TEST_CASE("ANG002: a table that lists only some kegiatan of each program") {
    CHECK(periksa(check_tree_sum,
                  struktur({{'p', {"Program Irigasi", "300.000"}},
                            {'k', {"Saluran (antara lain)", "100.000"}},
                            {'p', {"Program Embung", "50.000"}},
                            {'k', {"Embung Desa", "20.000"}}}),
                  {}, aturan("program"))
              .temuan == Temuan{});
}

TEST_CASE("Expected amounts are printed as the found ones are") {
    const auto harap = [](const std::string& total) {
        return periksa(check_total_sum,
                       struktur({{'p', {"Satu", "2.000.000"}}, {'p', {"Dua", "520.000"}}, {'t', {"JUMLAH", total}}}))
            .sink.findings.at(0)
            .expected;
    };
    CHECK(harap("2.020.000,00") == "2.520.000,00");
    CHECK(harap("2.020.000,-") == "2.520.000,-");
    CHECK(harap("Rp. 2.020.000") == "Rp. 2.520.000");
    CHECK(harap("Rp2.020.000,00") == "Rp2.520.000,00");
    CHECK(harap("Rp 2.020.000,-") == "Rp 2.520.000,-");
    const std::vector<Judul> judul = {Role::program, Role::anggaran_awal, Role::anggaran_perubahan, Role::selisih};
    CHECK(periksa(check_difference, laporan({tabel(struktur_anggaran, judul,
                                                   {{'p', {"Satu", "9.520.000", "7.000.000", "(Rp2.020.000,00)"}}})}))
              .temuan == Temuan{"10: (Rp2.020.000,00) -> (Rp2.520.000,00)"});
}

TEST_CASE("ANG003: a list in running text") {
    const auto dengan_jumlah = [](std::int64_t total) {
        Report report;
        DaftarJumlah daftar;
        daftar.locator = "BAB II › Perjanjian Kinerja";
        for (const std::int64_t amount : {817'675, 426'879}) {
            DaftarJumlah::Butir butir;
            butir.uraian = "Program ke-" + std::to_string(amount);
            butir.angka.value = Decimal(amount);
            butir.place.line = 30;
            daftar.butir.push_back(butir);
        }
        daftar.jumlah.uraian = "Jumlah";
        daftar.jumlah.angka.value = Decimal(total);
        daftar.jumlah.angka.rupiah = true;
        daftar.jumlah.place.line = 32;
        report.daftar.push_back(daftar);
        return periksa(check_total_sum, report).temuan;
    };
    CHECK(dengan_jumlah(1'244'554) == Temuan{});
    CHECK(dengan_jumlah(1'244'654) == Temuan{"32: Rp1.244.654 -> Rp1.244.554"});
}

TEST_CASE("ANG004: serapan against its own row") {
    struct Kasus {
        const char *anggaran, *realisasi, *serapan, *harap;
    };
    const Kasus semua[] = {
        {"5.935.200", "5.935.000", "100 %", ""},
        {"13.330.000", "11544000", "86.6 %", ""},
        {"1.000", "997", "99", ""},
        {"1.000", "997", "100", ""},
        {"0", "0", "0 %", ""},
        {"-", "-", "-", ""},
        {"1.000.000", "768.400", "0,7684", ""},
        {"1.000.000", "768.400", "76,84%", ""},
        {"1.000.000", "1.000.000", "1", ""},
        {"1.000.000", "960.000", "1", "96,00"},
        {"1.000.000", "771.000", "76,84.%", "77,10%"},
        {"63.446.600", "60.610.200", "9553%", "95,53%"},
        {"35.510.200", "43.159.000", "83,01 %", "121,54 %"},
    };
    for (const Kasus& kasus : semua) {
        CAPTURE(kasus.serapan);
        const Hasil hasil =
            periksa(check_serapan, realisasi({{'p', {"Program", kasus.anggaran, kasus.realisasi, kasus.serapan}}}));
        const std::string harap = kasus.harap;
        const Temuan temuan = harap.empty() ? Temuan{} : Temuan{std::string("10: ") + kasus.serapan + " -> " + harap};
        CHECK(hasil.temuan == temuan);
        CHECK(hasil.count(Verdict::tidak_dapat) == 0);
    }
}

TEST_CASE("ANG004: percentages of two rows swapped are two findings; nothing to divide by is none") {
    CHECK(periksa(check_serapan, realisasi({{'s', {"Satu", "232.000", "230.000", "85"}},
                                            {'s', {"Dua", "41.000", "35.000", "99"}},
                                            {'t', {"Jumlah", "273.000", "265.000", "97,07"}}}))
              .temuan == Temuan{"10: 85 -> 99,14", "11: 99 -> 85,37"});
    const Hasil nol =
        periksa(check_serapan, realisasi({{'s', {"Satu", "0", "500", "0"}}, {'s', {"Dua", "", "", "5"}}}));
    CHECK(nol.temuan == Temuan{});
    CHECK(nol.count(Verdict::tidak_dapat) == 2);
}

TEST_CASE("ANG004: what follows from a wrong total, or is a mean, is no second error; a misread column is none") {
    const auto jumlah = [](const char* realisasi_total, const char* serapan) {
        return periksa(check_serapan, realisasi({{'p', {"Satu", "200.000", "188.000", "94"}},
                                                 {'p', {"Dua", "50.000", "45.000", "90"}},
                                                 {'p', {"Tiga", "25.000", "25.000", "100"}},
                                                 {'t', {"Jumlah", "275.000", realisasi_total, serapan}}}))
            .temuan;
    };
    CHECK(jumlah("258.000", "93,82") == Temuan{});
    CHECK(jumlah("248.000", "93,82") == Temuan{});
    CHECK(jumlah("258.000", "94,67") == Temuan{});
    CHECK(jumlah("258.000", "95,67") == Temuan{"13: 95,67 -> 93,82"});
    const Hasil sisa = periksa(check_serapan, realisasi({{'p', {"Satu", "200.000", "188.000", "6"}},
                                                         {'p', {"Dua", "50.000", "45.000", "10"}},
                                                         {'p', {"Tiga", "25.000", "24.000", "4"}}}));
    CHECK(sisa.temuan == Temuan{});
    CHECK(sisa.count(Verdict::tidak_dapat) == 3);
}

TEST_CASE("ANG004: with several versions of anggaran the last before realisasi, or what the header says") {
    const auto versi = [](Judul serapan) {
        return periksa(check_serapan, laporan({tabel(realisasi_anggaran,
                                                     {Role::program, Role::anggaran_awal, Role::anggaran_perubahan,
                                                      Role::realisasi, std::move(serapan)},
                                                     {{'p', {"Program", "1.000", "500", "400", "80"}}})}))
            .temuan;
    };
    CHECK(versi(Role::serapan) == Temuan{});
    CHECK(versi(Judul(Role::serapan).rumus(ColumnFormula::Op::quotient, 3, 1, true)) == Temuan{"10: 80 -> 40,00"});
}

TEST_CASE("ANG005: bertambah/berkurang") {
    const auto selisih = [](Judul judul, const std::vector<std::string>& tercetak) {
        return periksa(check_difference, laporan({tabel(struktur_anggaran,
                                                        {Role::program, Role::anggaran_awal, Role::anggaran_pergeseran,
                                                         Role::anggaran_perubahan, std::move(judul)},
                                                        {{'p', {"Satu", "900", "500", "700", tercetak[0]}},
                                                         {'p', {"Dua", "900", "500", "450", tercetak[1]}},
                                                         {'p', {"Tiga", "300", "300", "0", tercetak[2]}}})}))
            .temuan;
    };
    CHECK(selisih(Role::selisih, {"200", "(Rp50)", "-300"}) == Temuan{});
    CHECK(selisih(Role::selisih, {"200", "-60", "-300"}) == Temuan{"11: -60 -> -50"});
    CHECK(selisih(Role::selisih, {"200", "(Rp60)", "-300"}) == Temuan{"11: (Rp60) -> (Rp50)"});
    CHECK(selisih(Role::selisih, {"200", "50", "300"}) == Temuan{});                  // printed without signs
    CHECK(selisih(Role::selisih, {"200", "50", "-300"}) == Temuan{"11: 50 -> -50"});  // one sign forgotten
    CHECK(selisih(Role::selisih, {"-200", "-450", "-300"}) == Temuan{});              // perubahan - awal
    const Judul rumus = Judul(Role::selisih).rumus(ColumnFormula::Op::difference, 3, 1);
    CHECK(selisih(rumus, {"-200", "-450", "-300"}) == Temuan{});
    CHECK(selisih(rumus, {"-200", "-50", "-300"}) == Temuan{"11: -50 -> -450"});
}

TEST_CASE("ANG005: sisa is anggaran - realisasi, and a wrong kegiatan above right parts is reported once") {
    const std::vector<Judul> judul = {Role::program, Role::anggaran, Role::realisasi, Role::sisa};
    const Hasil hasil = periksa(check_difference, laporan({tabel(realisasi_anggaran, judul,
                                                                 {{'k', {"Kegiatan", "900", "650", "300"}},
                                                                  {'s', {"Satu", "500", "400", "100"}},
                                                                  {'s', {"Dua", "400", "200", "200"}},
                                                                  {'k', {"Lain", "80", "30", "40"}}})}));
    CHECK(hasil.temuan == Temuan{"13: 40 -> 50"});
    CHECK(hasil.sink.findings[0].args.at("rumus") == "anggaran - realisasi");
}

TEST_CASE("ANG006: income above its target, and a smaller deficit, are no overspending") {
    RulePack pack;
    pack.words["baris-pendapatan"] = {"pendapatan", "retribusi", "surplus"};
    const auto temuan = [&](const std::string& caption, const char* nama, const char* anggaran, const char* terpakai) {
        Report report = realisasi({{' ', {nama, anggaran, terpakai, ""}}});
        report.tabel[0].caption = caption;
        return periksa(check_overspent, report, pack).temuan;
    };
    CHECK(temuan("Realisasi", "4.1 Pendapatan Asli Daerah", "500", "650") == Temuan{});
    CHECK(temuan("Realisasi", "SURPLUS/(DEFISIT)", "(900)", "(700)") == Temuan{});
    CHECK(temuan("Realisasi Pendapatan", "Jumlah", "500", "650") == Temuan{});
    CHECK(temuan("Realisasi Pendapatan dan Belanja", "Belanja Modal", "500", "650") == Temuan{"10: 650 -> <= 500"});
    CHECK(temuan("Realisasi", "Penyusunan Kebijakan Retribusi", "500", "650") == Temuan{"10: 650 -> <= 500"});
}

TEST_CASE("ANG006: more spent than there was") {
    const Hasil hasil = periksa(check_overspent, realisasi({{'p', {"Pas", "1.000.000", "1.000.000", "100"}},
                                                            {'p', {"Lebih", "89.160.000,00", "96350000", "108"}},
                                                            {'p', {"Desimal hilang", "500", "500,15", "100"}},
                                                            {'p', {"Tanpa pagu", "0", "7.000", ""}}}));
    CHECK(hasil.temuan == Temuan{"11: 96350000 -> <= 89.160.000,00", "13: 7.000 -> <= 0"});
    CHECK(hasil.sink.findings[0].args.at("persen") == "108,06 %");
    const Report io = laporan({tabel(input_output, {Role::uraian, Role::target, Role::realisasi},
                                     {{' ', {"Dana", "Rp 500.000", "Rp 600.000"}}, {' ', {"Peserta", "50", "60"}}})});
    CHECK(periksa(check_overspent, io).temuan == Temuan{"10: Rp 600.000 -> <= Rp 500.000"});
}
