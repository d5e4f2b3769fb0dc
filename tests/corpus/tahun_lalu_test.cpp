#include "corpus/tahun_lalu.h"

#include <doctest/doctest.h>

#include "corpus/arsip.h"
#include "run_lkiplint.h"

namespace lkiplint {

using namespace test;

namespace {

const std::string kHeader = "No|Sasaran|Indikator|Satuan|Target|Realisasi|Capaian (%)";
const std::string kIkm = "1|Meningkatnya kualitas pelayanan|Indeks Kepuasan Masyarakat|Indeks|80|82,50|103,13";
const std::string kDesa =
    "2|Meningkatnya kemandirian desa|Persentase desa yang menyusun RKPDes tepat waktu|%|100|90|90,00";
const std::vector<std::string> kBudget = {
    "No|Program|Anggaran (Rp)|Realisasi (Rp)|%", "1|Program Pemberdayaan Desa|50.000.000|47.000.000|94,00",
    "2|Program Ketertiban Umum|70.000.000|63.000.000|90,00", "|Jumlah|120.000.000|110.000.000|91,67"};

// What was reported for 2024.
std::string old_text() {
    return cover(2024) + table("Tabel 3.2 Capaian Kinerja Tahun 2024", {kHeader, kIkm, kDesa}) +
           table("Tabel 3.9 Realisasi Anggaran Tahun 2024", kBudget);
}

LaporanLalu old_report(const std::string& text = old_text()) {
    Result<Imported> imported = import_text("arsip/lama-2024.md", text);
    REQUIRE(imported.ok());
    const Report report = extract(*imported, shipped_pack());
    return {report.path, report.tahun, fakta_of(report)};
}

// "KIN005 9: 83,10 -> 82,50"
std::string findings_line(const CheckResult& result) {
    Lines lines;
    for (const Finding& finding : result.findings)
        lines.push_back(finding.rule->code + " " + std::to_string(finding.place.line) + ": " + finding.found + " -> " +
                        finding.expected);
    return joined(lines);
}

CheckResult compared(const std::string& now, const LaporanLalu& lalu = old_report()) {
    return compare_with_last_year(report_of(now), shipped_pack(), lalu);
}

int count(const CheckResult& result, Verdict verdict) {
    int found = 0;
    for (const Checked& checked : result.checks) found += checked.verdict == verdict ? 1 : 0;
    return found;
}

std::string results(const std::string& header, const std::string& row) {
    return cover(2025) + table("Tabel 3.3 Perbandingan Realisasi Kinerja", {header, row});
}

}  // namespace

TEST_CASE("last year's realisasi is what last year's report says") {
    struct Row {
        std::string header, row, finds;
        int agrees = 0, cannot = 0;
    };
    const std::string years = "No|Indikator|Realisasi 2023|Realisasi 2024|Realisasi 2025";
    for (const Row& row : {
             Row{years, "1|Indeks Kepuasan Masyarakat|81,00|83,10|84,00", "\nKIN005 9: 83,10 -> 82,50"},
             Row{years, "1|Indeks Kepuasan Masyarakat|81,00|82,50|84,00", "", 1},
             Row{years, "1|Indeks Kepuasan Masyarakat|81,00|82,5|84,00", "", 1},
             Row{years, "1|Indeks Kepuasan Masyarakat|81,00|83|84,00", "", 1},      // rounded
             Row{years, "1|Indeks Kepuasan Masyarakat|81,00|82|84,00", "", 1},      // cut off
             Row{years, "1|Indeks Kepuasan Masyarakat|83,10|82,50|84,00", "", 1},   // 2023 is not asked for
             Row{years, "1|Indeks Kepuasan Masyarakat|81,00|103,13|84,00", "", 1},  // the capaian, under "realisasi"
             Row{years, "1|Persentase desa yang menyusun RKPDes tepat waktu|80|85|95", "\nKIN005 9: 85 -> 90"},
             Row{years, "1|Prosentase Desa yang Menyusun RKPDes tepat waktu (%)|80|85%|95", "\nKIN005 9: 85% -> 90"},
             Row{years, "1|Persentase desa yang menyusun RKPDes tepat waktu|80|0,9|95", "", 1},
             // Other things under names that are like it.
             Row{years, "1|Indeks Kepuasan Masyarakat Layanan Perizinan Terpadu|81,00|83,10|84,00", ""},
             Row{years, "1|Jumlah desa yang menyusun RKPDes|80|85|95", ""},
             Row{years, "1|Indeks Profesionalitas ASN|81,00|83,10|84,00", ""},
             // Another unit.
             Row{"No|Indikator|Satuan|Realisasi 2024|Realisasi 2025", "1|Indeks Kepuasan Masyarakat|Orang|83,10|84,00",
                 "", 0, 1},
             Row{"No|Indikator|Satuan|Realisasi 2024|Realisasi 2025", "1|Indeks Kepuasan Masyarakat|indeks|83,10|84,00",
                 "\nKIN005 9: 83,10 -> 82,50"},
             // A starting condition of that year, and of another.
             Row{"No|Indikator|Kondisi Awal 2024|Realisasi 2025|Target 2029",
                 "1|Indeks Kepuasan Masyarakat|83,10|84,00|90", "\nKIN005 9: 83,10 -> 82,50"},
             Row{"No|Indikator|Kondisi Awal 2020|Realisasi 2025|Target 2029",
                 "1|Indeks Kepuasan Masyarakat|83,10|84,00|90", ""},
         }) {
        CAPTURE(row.row);
        const CheckResult result = compared(results(row.header, row.row));
        CHECK(findings_line(result) == row.finds);
        CHECK(count(result, Verdict::cocok) + count(result, Verdict::pembulatan) == row.agrees);
        CHECK(count(result, Verdict::tidak_dapat) == row.cannot);
        CHECK(count(result, Verdict::salah) == (row.finds.empty() ? 0 : 1));
    }
}

TEST_CASE("only the report of the year right before is asked") {
    const std::string now = results("No|Indikator|Realisasi 2023|Realisasi 2024|Realisasi 2025",
                                    "1|Indeks Kepuasan Masyarakat|81,00|83,10|84,00");
    LaporanLalu lalu = old_report();
    CHECK(findings_line(compared(now, lalu)) != "");
    for (const int tahun : {0, 2023, 2025}) {
        lalu.tahun = tahun;
        CHECK(findings_line(compared(now, lalu)) == "");
    }
    const CheckResult off = compare_with_last_year(report_of(now), shipped_pack(), old_report(), {"KIN005"});
    CHECK(off.findings.empty());
    CHECK(off.checks.empty());
}

TEST_CASE("what a report itself states in two ways is not held against the old one") {
    const std::string now =
        results("No|Indikator|Realisasi 2024|Realisasi 2025", "1|Indeks Kepuasan Masyarakat|83,10|84,00") +
        table("Tabel 3.4 Perkembangan Realisasi Kinerja",
              {"No|Indikator|Realisasi 2024|Realisasi 2025", "1|Indeks Kepuasan Masyarakat|82,50|84,00"});
    const CheckResult result = compared(now);
    CHECK(findings_line(result) == "");
    CHECK(count(result, Verdict::tidak_dapat) == 2);
}

TEST_CASE("the same wrong figure in several tables is one finding, and both reports are named") {
    const std::string now =
        results("No|Indikator|Realisasi 2024|Realisasi 2025", "1|Indeks Kepuasan Masyarakat|83,10|84,00") +
        table("Tabel 3.4 Perkembangan Realisasi Kinerja",
              {"No|Indikator|Realisasi 2024|Realisasi 2025", "1|Indeks Kepuasan Masyarakat|83,1|84,00"});
    const CheckResult result = compared(now);
    REQUIRE(result.findings.size() == 1);
    const Finding& finding = result.findings.front();
    CHECK(
        message_of(finding, Lang::id) ==
        "realisasi 2024 \"Indeks Kepuasan Masyarakat\" di sini 83,10, padahal laporan tahun 2024 (lama-2024.md, Tabel "
        "3.2) memuat 82,50.");
    CHECK(finding.file == "laporan");
    CHECK(finding.locator == "Tabel 3.3 › Indeks Kepuasan Masyarakat › Realisasi 2024");
    CHECK(finding.id.starts_with("KIN005-"));
    CHECK(finding.tabel == "Tabel 3.3 Perbandingan Realisasi Kinerja");
    REQUIRE(finding.related.size() == 2);
    CHECK(finding.related[0].file == "arsip/lama-2024.md");
    CHECK(finding.related[0].place.line == 9);
    CHECK(finding.related[0].message == "Tabel 3.2 › Indeks Kepuasan Masyarakat › Realisasi: 82,50");
    CHECK(finding.related[1].file == "laporan");
}

TEST_CASE("capaian of last year") {
    const auto now = [](const std::string& value) {
        return cover(2025) + table("Tabel 3.4 Perbandingan Capaian Kinerja Tahun 2024 dan 2025",
                                   {"No|Indikator|Capaian Kinerja Tahun 2024 (%)|Target|Realisasi|Capaian (%)",
                                    "1|Indeks Kepuasan Masyarakat|" + value + "|84|84,00|100,00"});
    };
    CHECK(findings_line(compared(now("103,13"))) == "");
    CHECK(findings_line(compared(now("82,50"))) == "");
}

TEST_CASE("last year's budget is what last year's report says") {
    struct Row {
        std::string what;
        std::vector<std::string> rows;
        std::string finds;
        int agrees = 0;
        std::string caption = "Tabel 3.5 Perbandingan Anggaran dan Realisasi Tahun 2024 dan 2025";
    };
    const std::string header =
        "No|Program|Anggaran 2024 (Rp)|Realisasi 2024 (Rp)|Anggaran 2025 (Rp)|Realisasi 2025 (Rp)";
    const std::string desa = "1|Program Pemberdayaan Desa|50.000.000|47.000.000|60.000.000|57.000.000";
    const std::string tertib = "2|Program Ketertiban Umum|70.000.000|63.000.000|80.000.000|72.000.000";
    for (const Row& row : {
             Row{"right", {header, desa, tertib, "|Jumlah|120.000.000|110.000.000|140.000.000|129.000.000"}, "", 6},
             Row{"with sen",
                 {header, desa, tertib, "|Jumlah|120.000.000,00|110.000.000,00|140.000.000|129.000.000"},
                 "",
                 6},
             Row{"one program and with it the total",
                 {header, desa, "2|Program Ketertiban Umum|70.000.000|64.000.000|80.000.000|72.000.000",
                  "|Jumlah|120.000.000|111.000.000|140.000.000|129.000.000"},
                 "\nANG007 10: 64.000.000 -> 63.000.000\nANG007 11: 111.000.000 -> 110.000.000",
                 4},
             Row{"a total that its own table denies",
                 {header, desa, tertib, "|Jumlah|120.000.000|111.000.000|140.000.000|129.000.000"},
                 "",
                 5},
             Row{"only some of the programs",
                 {header, desa, "|Jumlah|50.000.000|47.000.000|60.000.000|57.000.000"},
                 "",
                 2},
             Row{"in millions",
                 {header, "1|Program Pemberdayaan Desa|51.000|47.000|60.000|57.000"},
                 "",
                 0,
                 "Tabel 3.5 Perbandingan Anggaran dan Realisasi Tahun 2024 dan 2025 (ribu rupiah)"},
             Row{"only years in the header",
                 {"No|Program|2023|2024|2025", "1|Program Pemberdayaan Desa|40.000.000|48.000.000|57.000.000",
                  "2|Program Ketertiban Umum|60.000.000|63.000.000|72.000.000",
                  "|Jumlah|100.000.000|111.000.000|129.000.000"},
                 "\nANG007 9: 48.000.000 -> 47.000.000\nANG007 11: 111.000.000 -> 110.000.000",
                 1,
                 "Tabel 3.6 Realisasi Anggaran Tahun 2023-2025"},
             Row{"a table of last year alone",
                 {"No|Program|Anggaran (Rp)|Realisasi (Rp)|%",
                  "1|Program Pemberdayaan Desa|50.000.000|47.000.000|94,00",
                  "2|Program Ketertiban Umum|75.000.000|63.000.000|84,00", "|Jumlah|125.000.000|110.000.000|88,00"},
                 "\nANG007 10: 75.000.000 -> 70.000.000\nANG007 11: 125.000.000 -> 120.000.000",
                 4,
                 "Tabel 3.8 Realisasi Anggaran Tahun 2024"},
         }) {
        CAPTURE(row.what);
        const CheckResult result = compared(cover(2025) + table(row.caption, row.rows));
        CHECK(findings_line(result) == row.finds);
        CHECK(count(result, Verdict::cocok) + count(result, Verdict::pembulatan) == row.agrees);
    }
}

TEST_CASE("an amount of any version of last year's budget is right, and the message names the report") {
    const std::string lama =
        cover(2024) + table("Tabel 3.9 Realisasi Anggaran Tahun 2024",
                            {"No|Program|Anggaran Awal (Rp)|Anggaran Perubahan (Rp)|Realisasi (Rp)",
                             "1|Program Pemberdayaan Desa|50.000.000|55.000.000|47.000.000",
                             "2|Program Ketertiban Umum|70.000.000|75.000.000|63.000.000",
                             "|Jumlah|120.000.000|130.000.000|110.000.000"});
    const auto now = [](const std::string& desa, const std::string& total) {
        return cover(2025) +
               table("Tabel 3.5 Perbandingan Anggaran Tahun 2024 dan 2025",
                     {"No|Program|Anggaran 2024 (Rp)|Anggaran 2025 (Rp)",
                      "1|Program Pemberdayaan Desa|" + desa + "|60.000.000",
                      "2|Program Ketertiban Umum|70.000.000|80.000.000", "|Jumlah|" + total + "|140.000.000"});
    };
    CHECK(findings_line(compared(now("50.000.000", "120.000.000"), old_report(lama))) == "");
    const CheckResult result = compared(now("51.000.000", "121.000.000"), old_report(lama));
    REQUIRE(findings_line(result) == "\nANG007 9: 51.000.000 -> 55.000.000\nANG007 11: 121.000.000 -> 130.000.000");
    CHECK(message_of(result.findings.front(), Lang::id) ==
          "\"Program Pemberdayaan Desa › Anggaran 2024 (Rp)\" tertulis \"51.000.000\", padahal menurut laporan tahun "
          "2024 "
          "(lama-2024.md, Tabel 3.9) \"55.000.000\".");
    CHECK(result.findings.front().related.front().file == "arsip/lama-2024.md");
}

TEST_CASE("indicators of programs are told by their program") {
    const std::vector<std::string> rows = {"No|Program|Indikator|Satuan|Target|Realisasi|Capaian (%)",
                                           "1|Program Pemberdayaan Desa|Jumlah dokumen laporan|Dokumen|4|4|100",
                                           "2|Program Ketertiban Umum|Jumlah dokumen laporan|Dokumen|6|5|83,33"};
    const std::string lama = cover(2024) + table("Tabel 3.6 Capaian Kinerja Program Tahun 2024", rows);
    const auto now = [](const std::string& desa, const std::string& tertib) {
        return cover(2025) + table("Tabel 3.7 Capaian Kinerja Program Tahun 2024",
                                   {"No|Program|Indikator|Satuan|Target|Realisasi|Capaian (%)",
                                    "1|Program Pemberdayaan Desa|Jumlah dokumen laporan|Dokumen|4|" + desa + "|100",
                                    "2|Program Ketertiban Umum|Jumlah dokumen laporan|Dokumen|6|" + tertib + "|83,33"});
    };
    const CheckResult right = compared(now("4", "5"), old_report(lama));
    CHECK(findings_line(right) == "");
    CHECK(count(right, Verdict::cocok) == 4);
    CHECK(findings_line(compared(now("4", "6"), old_report(lama))) == "\nKIN005 10: 6 -> 5");
    CHECK(findings_line(compared(now("5", "5"), old_report(lama))) == "\nKIN005 9: 5 -> 4");
}

TEST_CASE("the archive gives the report of the same instansi and the year before") {
    const TempDir folder;
    Result<Archive> archive = Archive::open(folder.path() / "arsip.db", Archive::Mode::tulis);
    REQUIRE(archive.ok());
    const std::string row = "1|Indeks Kepuasan Masyarakat|81,00|83,10|84,00";
    const std::string header = "No|Indikator|Realisasi 2023|Realisasi 2024|Realisasi 2025";
    const Report now = report_of(results(header, row));
    const auto found = [&] {
        const auto result = against_last_year(now, shipped_pack(), *archive);
        REQUIRE(result.ok());
        return findings_line(*result);
    };
    CHECK(found() == "");
    std::string neighbour = old_text();
    neighbour.replace(neighbour.find("Sukamaju"), 8, "Sukarame");
    REQUIRE(archive->add(archived(neighbour, "tetangga.md"), false).ok());
    CHECK(found() == "");
    REQUIRE(archive->add(archived(old_text(), "2024/sukamaju.md"), false).ok());
    CHECK(found() == "\nKIN005 9: 83,10 -> 82,50");

    // Together with what the report's own tables say, in order and each once.
    CheckResult all = run_checks(now, shipped_pack());
    const std::size_t before = all.findings.size(), checks = all.checks.size();
    auto more = against_last_year(now, shipped_pack(), *archive);
    REQUIRE(more.ok());
    add_result(all, *more);
    add_result(all, std::move(more.value()));
    CHECK(all.findings.size() == before + 1);
    CHECK(all.checks.size() > checks);
}

}  // namespace lkiplint
