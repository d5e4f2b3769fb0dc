#include <doctest/doctest.h>

#include "checks/scale_fit.h"
#include "checks/teks.h"

namespace lkiplint {
namespace {

using teks::found_of;
using teks::Kasus;
using teks::Laporan;
using teks::tabel;

Laporan dengan_skala() {
    Laporan laporan;
    laporan.pack.scales = teks::skala_baku();
    laporan.report.tahun = 2025;
    return laporan;
}

TEST_CASE("LBL001: sel kriteria") {
    const struct {
        std::string capaian, kriteria;
        std::vector<std::string> found;
    } cases[] = {
        {"85%", "Sangat Tinggi", {"Sangat Tinggi -> Tinggi"}},
        {"61,75", "tinggi", {"tinggi -> Rendah"}},
        {"100%", "Tinggi", {"Tinggi -> Sangat Tinggi"}},
        {"93,10 %", "Sangat Tinggi", {}},
        {"112,40", "Sangat Tinggi", {}},
        {"90", "Tinggi", {}},
        {"75,5", "Sedang", {}},
        {"85%", "Memuaskan", {}},
        {"85%", "", {}},
        {"-", "Tinggi", {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.capaian + " " + c.kriteria);
        Laporan laporan = dengan_skala();
        laporan.report.tabel.push_back(
            tabel(TableKind::capaian, "Capaian",
                  {{Role::indikator, "Indikator"}, {Role::capaian, "%"}, {Role::kriteria, "Kriteria"}},
                  {{"Indeks Kepuasan", c.capaian, c.kriteria}}));
        CHECK(found_of(laporan.periksa(check_class_label)) == c.found);
    }
}

Skala skala_warna() {
    Skala own{Skala::Jenis::capaian, {}, {}, "Tabel 3.1", ""};
    own.kelas = {teks::kelas("hijau", "Baik", Decimal(76), Decimal(100)),
                 teks::kelas("kuning", "Cukup", Decimal(51), Decimal(75)),
                 teks::kelas("merah", "Kurang", Decimal(0), Decimal(50))};
    return own;
}

TEST_CASE("LBL001: skala laporan sendiri didahulukan, warna dan celah ikut") {
    Laporan laporan = dengan_skala();
    Skala own = skala_warna();
    own.kelas[1].place.line = 77;
    laporan.report.skala = {own};
    laporan.report.tabel.push_back(
        tabel(TableKind::capaian, "Capaian",
              {{Role::indikator, "Indikator"}, {Role::capaian, "%"}, {Role::kriteria, "Kriteria (kode)"}},
              {{"Satu", "60", "hijau"},
               {"Dua", "75,5", "Cukup (kuning)"},
               {"Tiga", "75,5", "Baik"},
               {"Empat", "60", "Tinggi"}}));
    const auto findings = laporan.periksa(check_class_label);
    CHECK(found_of(findings) == std::vector<std::string>{"hijau -> kuning"});
    CHECK(findings[0].related.back().place.line == 77);
}

TEST_CASE("LBL001: skala kedua untuk indikator yang makin rendah makin baik") {
    Laporan laporan = dengan_skala();
    Skala terbalik = skala_warna();
    std::swap(terbalik.kelas[0].label, terbalik.kelas[2].label);
    laporan.report.tabel.push_back(
        tabel(TableKind::capaian, "Capaian",
              {{Role::indikator, "Indikator"}, {Role::capaian, "%"}, {Role::kriteria, "Kriteria"}},
              {{"Desa tertib", "96", "Baik"},
               {"Warga terlayani", "88", "Baik"},
               {"Kader aktif", "60", "Cukup"},
               {"Pelanggaran", "20", "Baik"},
               {"Keluhan", "60", "Baik"}}));
    laporan.report.skala = {skala_warna()};
    CHECK(found_of(laporan.periksa(check_class_label)) == std::vector<std::string>{"Baik -> Kurang", "Baik -> Cukup"});
    laporan.report.skala.push_back(terbalik);
    CHECK(found_of(laporan.periksa(check_class_label)) == std::vector<std::string>{"Baik -> Cukup"});
}

TEST_CASE("LBL001: rekap dengan tanda centang") {
    Laporan laporan = dengan_skala();
    laporan.report.tabel.push_back(tabel(TableKind::rekap_predikat, "Rekapitulasi",
                                         {{Role::uraian, "Sasaran"},
                                          {Role::capaian, "% Capaian"},
                                          {Role::kriteria, "Predikat > Sangat Tinggi"},
                                          {Role::kriteria, "Predikat > Tinggi"},
                                          {Role::kriteria, "Predikat > Sedang"}},
                                         {{"Sasaran 1", "87%", "", "✓", ""},
                                          {"Sasaran 2", "87%", "✓", "", ""},
                                          {"Sasaran 3", "", "", "✓", ""},
                                          {"Sasaran 4", "70", "", "", "√"}}));
    CHECK(found_of(laporan.periksa(check_class_label)) == std::vector<std::string>{"Sangat Tinggi -> Tinggi"});
}

TEST_CASE("LBL001: kalimat") {
    const Kasus cases[] = {
        {"Indikator ini memperoleh predikat sangat tinggi karena capaian rata – rata 83%, didukung desa.",
         {"sangat tinggi -> Tinggi"}},
        {"Target tercapai 52%. Karena itu sasaran masuk kriteria Sedang", {"Sedang -> Rendah"}},
        {"Capaian 61,75 persen tergolong sangat rendah.", {"sangat rendah -> Rendah"}},
        // Right.
        {"Target tercapai 93,10% sehingga termasuk kriteria Sangat tinggi", {}},
        {"predikat Tinggi dengan capaian 82% yang tergolong sangat memuaskan", {}},
        {"predikat tinggi dengan capaian 84%, belum mencapai target 100%", {}},
        {"Bila capaian 85% maka kategori Sangat Tinggi.", {}},
        {"Serapan anggaran 85% masuk kategori Sangat Tinggi.", {}},
        {"lima indikator kategori Sangat Tinggi dan dua kategori Tinggi, rata-rata 97%", {}},
        {"Capaian 40%. Semangat pegawai sangat tinggi.", {}},
        {"Target ditetapkan 89% dan tercapai sesuai target. Kinerja berada pada kategori Sedang.", {}},
        {"termasuk kategori kurang tinggi dengan capaian 100%", {}},
        {"Dengan capaian 92,82% indikator ini termasuk kriteria Tinggi menurut skala yang berlaku.",
         {"Tinggi -> Sangat Tinggi"}},
        {"Terpasang 19 dari target 24 atau 79,17% sehingga berpredikat Sangat Tinggi.", {"Sangat Tinggi -> Tinggi"}},
        {"Pelunasan baru 82% dari target 95%, sehingga capaiannya 86,32 % dan masuk kategori Sedang.",
         {"Sedang -> Tinggi"}},
        {"Capaian dinilai dengan skala ordinal: 85% termasuk kategori Sangat Tinggi", {}},
        {"Dari 12 indikator, 10 indikator (83,33%) kategori sangat tinggi.", {}},
        {"Indikator dengan kategori rendah tidak ada (0%).", {}},
        {"Indeks 78,20 termasuk kategori rendah, dengan capaian kinerja 104,27%.", {}},
        {"Cakupan imunisasi ditargetkan 95% dan termasuk kategori Tinggi.", {}},
        {"Nilai IPP dengan kategori Tinggi naik 5%.", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_skala();
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_class_label)) == c.found);
    }
}

TEST_CASE("LBL001: warna dan label satu kalimat") {
    const Kasus cases[] = {
        {"Kinerja berada pada kriteria capaian hijau, yang menunjukkan kategori Cukup.", {"hijau -> kuning"}},
        {"Kinerja termasuk kategori Baik (kuning).", {"Baik -> Cukup"}},
        {"Capaian 60% berada pada kriteria hijau, yang menunjukkan kategori Baik.", {"hijau -> kuning"}},
        {"Capaian 60% berada pada kriteria hijau, yang menunjukkan kategori Cukup.", {"hijau -> kuning"}},
        {"Capaian 60% berada pada kriteria kuning, yang menunjukkan kategori Baik.", {"Baik -> Cukup"}},
        // Right.
        {"Kinerja berada pada kriteria capaian hijau, yang menunjukkan kategori Baik.", {}},
        {"Capaian 60% masuk kategori Cukup (kuning).", {}},
        {"Kriteria hijau untuk dua indikator, kategori Cukup untuk satu indikator.", {}},
        {"Ruang terbuka hijau bertambah dan pelayanan termasuk kategori Cukup.", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_skala();
        laporan.report.skala = {skala_warna()};
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_class_label)) == c.found);
    }
}

TEST_CASE("LBL001: kolom keterangan yang memuat kelas skala") {
    const struct {
        Role role;
        std::string header;
        std::vector<std::string> cells;
        std::vector<std::string> found;
    } cases[] = {
        {Role::keterangan, "Keterangan", {"Baik", "Baik", "Kurang"}, {"Baik -> Cukup"}},
        {Role::lain, "Status", {"hijau", "hijau", "merah"}, {"hijau -> kuning"}},
        {Role::keterangan, "Ket", {"Baik", "anggaran baik", "lokasi di dua desa"}, {}},
        {Role::kriteria, "Kategori Mutu Pelayanan", {"Baik", "Baik", "Kurang"}, {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.header);
        Laporan laporan = dengan_skala();
        laporan.report.skala = {skala_warna()};
        laporan.report.tabel.push_back(tabel(
            TableKind::capaian, "Capaian", {{Role::indikator, "Indikator"}, {Role::capaian, "%"}, {c.role, c.header}},
            {{"Satu", "90", c.cells[0]}, {"Dua", "60", c.cells[1]}, {"Tiga", "40", c.cells[2]}}));
        CHECK(found_of(laporan.periksa(check_class_label)) == c.found);
    }
}

TEST_CASE("LBL001: capaian yang salah hitung adalah temuan lain bila kriterianya benar") {
    const struct {
        std::string indikator, target, realisasi, capaian, kriteria;
        std::vector<std::string> found;
    } cases[] = {
        {"Desa tertib", "100", "95", "80", "Sangat Tinggi", {}},  // fits 95/100
        {"Desa tertib", "100", "95", "80", "Tinggi", {}},         // fits what is printed
        {"Desa tertib", "100", "95", "80", "Rendah", {"Rendah -> Tinggi"}},
        // (2T-R)/T is right
        {"Desa rawan", "5,00", "5,90", "82", "Sangat Tinggi", {"Sangat Tinggi -> Tinggi"}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.capaian + " " + c.kriteria);
        Laporan laporan = dengan_skala();
        laporan.report.tabel.push_back(tabel(TableKind::capaian, "Capaian",
                                             {{Role::indikator, "Indikator"},
                                              {Role::target, "Target"},
                                              {Role::realisasi, "Realisasi"},
                                              {Role::capaian, "%"},
                                              {Role::kriteria, "Kriteria"}},
                                             {{c.indikator, c.target, c.realisasi, c.capaian, c.kriteria}}));
        CHECK(found_of(laporan.periksa(check_class_label)) == c.found);
    }
}

TEST_CASE("LBL001: mutu survei di kolom kategori menilai realisasinya") {
    Laporan laporan = dengan_skala();
    Skala own{Skala::Jenis::capaian, {}, {}, "", ""};
    own.kelas = {teks::kelas("", "Sangat Baik", Decimal(101), Decimal(200)),
                 teks::kelas("", "Baik", Decimal(75), Decimal(100))};
    laporan.report.skala = {own};
    laporan.report.tabel.push_back(tabel(
        TableKind::capaian, "Capaian",
        {{Role::indikator, "Indikator"},
         {Role::realisasi, "Realisasi"},
         {Role::capaian, "%"},
         {Role::kriteria, "Kategori"}},
        {{"Indeks Kepuasan Masyarakat", "85,12", "101,33", "Baik"}, {"Jalan mantap", "85,12", "101,33", "Baik"}}));
    const auto findings = laporan.periksa(check_class_label);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].args.at("nama") == "Jalan mantap");
}

TEST_CASE("LBL001: tabel yang sebagian besar labelnya tidak cocok dibaca keliru") {
    Laporan laporan = dengan_skala();
    laporan.report.tabel.push_back(
        tabel(TableKind::capaian, "Capaian",
              {{Role::indikator, "Indikator"}, {Role::capaian, "Capaian"}, {Role::kriteria, "Predikat"}},
              {{"Satu", "85,12", "Sangat Tinggi"}, {"Dua", "54,44", "Rendah"}, {"Tiga", "71,40", "Sangat Tinggi"}}));
    CHECK(laporan.periksa(check_class_label).empty());
}

TEST_CASE("LBL002: huruf SAKIP di kalimat") {
    const Kasus cases[] = {
        {"Nilai SAKIP tahun 2025 sebesar B (74,35).", {"B (74,35) -> BB (74,35)"}},
        {"Hasil evaluasi AKIP memberi nilai 84,15 (BB).", {"84,15 (BB) -> A (84,15)"}},
        {"SAKIP memperoleh predikat BB dengan nilai 65,3.", {"BB dengan nilai 65,3 -> B (65,3)"}},
        {"Nilai SAKIP 65,30 dengan predikat A", {"65,30 dengan predikat A -> B (65,30)"}},
        {"Perkembangan SAKIP: 2021 B(74,35) lalu 2022 A(83,90)", {"B(74,35) -> BB (74,35)"}},
        // Right.
        {"Nilai SAKIP provinsi 72 (BB/ Sangat Baik).", {}},
        {"Nilai SAKIP A (84,15), sebelumnya B (66) dan B (70).", {}},
        {"Nilai SAKIP A (80,00) atau BB (80,00)", {}},
        {"SAKIP: Predikat A (>80 - 90), Predikat B (60 - 70)", {}},
        {"Nilai SAKIP pada Tabel 3.2 (A) dan tahun 2025 (B)", {}},
        {"Golongan A (85) dan B (85)", {}},
        {"Nilai SAKIP B (30 – 50), B (71 sampai 75)", {}},
        {"IKM mendapat B (83,90)", {}},
        {"SAKIP: Perencanaan Kinerja 24,30 (A), Pelaporan Kinerja 11,20 (BB)", {}},
        {"SAKIP Kabupaten B (66,00). Indeks Reformasi Birokrasi 65,20 kategori A.", {}},
        {"SAKIP B (66,00). Nilai kearsipan 81,20 (BB), zona integritas 78,45 (B).", {}},
        {"Nilai SAKIP naik. Nilai tersebut adalah 84,15 (BB).", {"84,15 (BB) -> A (84,15)"}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_skala();
        laporan.rule.parameters["scale"] = "sakip";
        laporan.paragraf(c.text);
        auto found = found_of(laporan.periksa(check_letter_grade));
        CHECK(found == c.found);
    }
}

TEST_CASE("LBL002: topik dari paragraf sebelumnya, sampai judul berikut") {
    Laporan laporan = dengan_skala();
    laporan.rule.parameters["scale"] = "sakip";
    laporan.paragraf("Diukur dengan indikator Nilai SAKIP").butir("Tahun 2023 = B (74,35)");
    laporan.paragraf("Golongan B (74,35)", TextRole::paragraph, "BAB IV");
    const auto findings = laporan.periksa(check_letter_grade);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].place.line == 20);
}

TEST_CASE("LBL002: sel tabel") {
    Laporan laporan = dengan_skala();
    laporan.rule.parameters["scale"] = "sakip";
    laporan.report.tabel.push_back(
        tabel(TableKind::renstra, "Renstra",
              {{Role::indikator, "Indikator"}, {Role::tahun, "2021"}, {Role::tahun, "2022"}, {Role::tahun, "2023"}},
              {{"Nilai SAKIP OPD", "B (85)", "B (69)", "B (80)"}, {"Indeks Kepuasan", "B (85)", "A (70)", ""}}));
    laporan.report.tabel.push_back(
        tabel(TableKind::perbandingan, "Nilai SAKIP",
              {{Role::uraian, "Tahun"}, {Role::realisasi, "Nilai"}, {Role::lain, "Predikat"}},
              {{"2024", "69,20", "B"}, {"2025", "74,35", "A"}}, 600));
    CHECK(found_of(laporan.periksa(check_letter_grade)) ==
          std::vector<std::string>{"B (85) -> A (85)", "B (80) -> BB (80)", "A -> BB"});
}

TEST_CASE("LBL002: nilai di kolom yang tidak dikenali, dan komponen yang berbobot") {
    Laporan laporan = dengan_skala();
    laporan.rule.parameters["scale"] = "sakip";
    laporan.report.tabel.push_back(
        tabel(TableKind::tidak_dikenali, "Nilai SAKIP",
              {{Role::lain, "Tahun"}, {Role::lain, "Nilai SAKIP"}, {Role::kriteria, "Predikat"}},
              {{"2021", "66,30", "B"}, {"2022", "68,45", "BB"}}));
    laporan.report.tabel[0].baris[1].sel[1].angka.reset();
    laporan.report.tabel.push_back(
        tabel(TableKind::tidak_dikenali, "Hasil Evaluasi SAKIP",
              {{Role::lain, "Komponen"}, {Role::lain, "Bobot"}, {Role::lain, "Nilai"}, {Role::kriteria, "Predikat"}},
              {{"Perencanaan Kinerja", "30", "24,30", "A"}, {"Pelaporan Kinerja", "15", "11,20", "BB"}}, 600));
    CHECK(found_of(laporan.periksa(check_letter_grade)) == std::vector<std::string>{"BB -> B"});
}

TEST_CASE("LBL003: mutu IKM dan kategori IPP") {
    const Kasus cases[] = {
        {"Indeks Kepuasan Masyarakat (IKM) sebesar A (82,40).", {"A (82,40) -> B (82,40)"}},
        {"Nilai IKM 82,40 dengan kategori Sangat Baik.", {"Sangat Baik (82,40) -> Baik (82,40)"}},
        {"Indeks Pelayanan Publik 3,80 dengan kategori Sangat Baik", {"Sangat Baik (3,80) -> Baik (3,80)"}},
        {"Nilai IPP B (3,20)", {"B (3,20) -> B- (3,20)"}},
        {"IKM 82,40 dengan mutu pelayanan A (kategori Sangat Baik).", {"82,40 dengan mutu pelayanan A -> B (82,40)"}},
        // Right.
        {"Indeks Kepuasan Masyarakat (IKM) sebesar B (82,40) dengan mutu pelayanan Baik.", {}},
        {"IKM 88,305 kategori Baik", {}},
        {"IKM 76,60 kategori Kurang Baik", {}},
        {"NRR IKM adalah B (3,20)", {}},
        {"Nilai IPP A- (4,20)", {}},
        {"Nilai SAKIP A (82,40)", {}},
        {"IKM naik dari 70,10 menjadi 82,40 dengan kategori Sangat Baik", {}},
    };
    for (const Kasus& c : cases) {
        CAPTURE(c.text);
        Laporan laporan = dengan_skala();
        laporan.rule.parameters["scale"] = "ikm";
        laporan.paragraf(c.text);
        CHECK(found_of(laporan.periksa(check_letter_grade)) == c.found);
    }
    Laporan lama = dengan_skala();
    lama.rule.parameters["scale"] = "ikm";
    lama.report.tahun = 2016;
    lama.paragraf("IKM sebesar A (82,40)");
    CHECK(lama.periksa(check_letter_grade).empty());
}

}  // namespace
}  // namespace lkiplint
