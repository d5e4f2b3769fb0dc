// The make-up of a report: pages in, findings of structure out.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checks/structure.h"
#include "laporan.h"

namespace lkiplint {
namespace {

// "7: d. -> c.": line, what is printed, what should be.
std::vector<std::string> findings(std::string_view code, const std::string& text) {
    std::vector<std::string> lines;
    for (const Finding& finding : test::findings_of(text))
        if (finding.rule->code == code)
            lines.push_back(std::to_string(finding.place.line) + ": " + finding.found + " -> " + finding.expected);
    return lines;
}

struct Page {
    const char* name;
    std::string text;
    std::vector<std::string> expected;
};

void check_pages(std::string_view code, const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        INFO(page.name, "\n", page.text);
        CHECK_MESSAGE(test::joined(findings(code, page.text)) == test::joined(page.expected), page.name);
    }
}

}  // namespace

TEST_CASE("labels of list items are read") {
    CHECK(read_label("c.").front().value == 3);
    CHECK(read_label("(12)").front().value == 12);
    CHECK(read_label("i.").size() == 2);  // the ninth letter or the first roman numeral
    CHECK(read_label("-").empty());
    CHECK(read_label("a.").front().style != read_label("a)").front().style);
    CHECK(print_label({"(1)", 4}) == "(4)");
    CHECK(print_label({"i)", 14}) == "xiv)");
    CHECK(roman_value("XXIX") == 29);
    CHECK(roman_value("iiii") == 0);
    CHECK(roman_value("Xi") == 0);
}

TEST_CASE("numbers of sections are read") {
    CHECK(print_path(read_section_number("B.1.3 Analisis")->path, true) == "B.1.3");
    CHECK(read_section_number("3.1. Capaian Kinerja")->title == "Capaian Kinerja");
    CHECK_FALSE(read_section_number("2024 adalah tahun ketiga"));
    CHECK_FALSE(read_section_number("1. Camat"));
    CHECK_FALSE(read_section_number("3.500 orang"));
}

TEST_CASE("labels of lists repeat or skip") {
    check_pages(
        "STR004",
        {
            {"a letter is left out",
             "Fungsi dinas:\n\na. perumusan kebijakan;\nb. pembinaan;\nd. pelaporan;\ne. tugas lain.\n",
             {"5: d. pelaporan; -> c."}},
            {"a number is used twice",
             "Hambatan:\n\n1. kurang pegawai;\n2. kurang sarana;\n2. kurang anggaran;\n",
             {"5: 2. kurang anggaran; -> 3."}},
            {"the first letter is used twice",
             "Tugas:\n\na. urusan umum;\na. pemberdayaan;\nb. ketertiban;\n",
             {"4: a. pemberdayaan; -> b."}},
            {"a list starts anew behind a paragraph",
             "Tujuan:\n\n1. satu;\n2. dua;\n\nSasaran:\n\n1. tiga;\n2. empat;\n",
             {}},
            {"a paragraph interrupts a list",
             "Tujuan:\n\n1. satu;\n2. dua;\n\nUraian tujuan kedua terbaca sebagai paragraf.\n\n4. empat;\n",
             {}},
            {"a list inside a list",
             "Susunan:\n\n1. Camat;\n2. Sekretariat, membawahi:\n   a. umum;\n   b. keuangan;\n3. Seksi.\n",
             {}},
            {"an inner list of the same style",
             "Susunan:\n\n1. Camat:\n   1. satu;\n   2. dua;\n2. Sekretaris;\n3. Seksi.\n",
             {}},
            {"every item is 1.", "Susunan:\n\n1. Camat;\n1. Sekretaris;\n1. Seksi.\n", {}},
            {"the ninth letter is no roman numeral", "Tugas:\n\ng. satu;\nh. dua;\ni. tiga;\nj. empat.\n", {}},
            {"the missing item runs on in the one before", "Tugas:\n\na. satu;\nb. dua; c. tiga;\nd. empat.\n", {}},
        });
}

TEST_CASE("numbers of sections repeat, skip or go back") {
    const std::string start =
        "## BAB III AKUNTABILITAS KINERJA\n\n### B. CAPAIAN KINERJA\n\n### B.1 Tujuan Pertama\n\nUraian.\n\n";
    check_pages(
        "STR004",
        {
            {"entries of the contents that ends in a short row of dots",
             "### A. Maksud ... 3\n\n### B. Tugas ... 3\n\n### B.1 Kedudukan... 5\n\n### A. Capaian ... 18\n\n"
             "### A.1 Target ... 18\n",
             {}},
            {"back, without dots",
             "### A. Maksud\n\n### B. Tugas\n\n### B.1 Kedudukan\n\n### A. Capaian\n\n### A.1 Target\n",
             {"9: A.1 -> B.2"}},
            {"twice",
             start + "### B.1.1 Sasaran\n\nUraian.\n\n### B.1.1 Sasaran Lain\n\nUraian.\n",
             {"13: B.1.1 -> B.1.2"}},
            {"back",
             start + "### B.2 Tujuan Kedua\n\n### B.2.1 Sasaran\n\n### B.1.3 Efisiensi\n\nUraian.\n",
             {"13: B.1.3 -> B.3"}},
            {"skipped", start + "### B.1.1 Sasaran\n\n### B.1.3 Sasaran\n\nUraian.\n", {"11: B.1.3 -> B.1.2"}},
            {"behind programs that count by themselves",
             "### 5.1 Program\n\n### 10.1 Pembinaan Kelompok\n\n### 11.2 Penataan Usaha\n\n### 5.2 Indikator\n\n"
             "### 5.4 Pendanaan\n",
             {"9: 5.4 -> 5.3"}},
            {"in order",
             start + "### B.1.1 Sasaran\n\n### B.1.2 Sasaran\n\n### B.2 Tujuan Kedua\n\n### B.2.1 Sasaran\n",
             {}},
            {"continued on the next page",
             start + "### B.1.1 Sasaran\n\nUraian.\n\n### B.1.1 Sasaran (lanjutan)\n\nUraian.\n",
             {}},
            {"anew in the next chapter",
             "## BAB I PENDAHULUAN\n\n### A. SATU\n\n### B. DUA\n\n## BAB II RENCANA\n\n### A. SATU\n\n### B. DUA\n",
             {}},
            {"a letter is left out",
             "## BAB I PENDAHULUAN\n\n### A. SATU\n\n### B. DUA\n\n### D. EMPAT\n",
             {"7: D. -> C."}},
            {"the letter is in the text",
             "## BAB I PENDAHULUAN\n\n### A. SATU\n\n### B. DUA\n\nC. TIGA yang terbaca sebagai teks biasa karena "
             "panjang, memuat koma, titik;\n\n### D. EMPAT\n",
             {}},
        });
}

TEST_CASE("one wrong number is one finding") {
    check_pages(
        "STR004",
        {
            {"the list counts on",
             "Hambatan:\n\n1. kurang pegawai;\n2. kurang sarana;\n2. kurang anggaran;\n4. kurang waktu.\n",
             {"5: 2. kurang anggaran; -> 3."}},
            {"the sections count on",
             "## BAB I PENDAHULUAN\n\n### 1.1 Satu\n\n### 1.2 Dua\n\n### 1.2 Tiga\n\n### 1.4 Empat\n",
             {"7: 1.2 -> 1.3"}},
            {"a number too early",
             "## BAB I PENDAHULUAN\n\n### 1.1 Satu\n\n### 1.3 Dua\n\n### 1.3 Tiga\n",
             {"5: 1.3 -> 1.2"}},
            {"a letter twice", "## BAB I PENDAHULUAN\n\n### A. SATU\n\n### B. DUA\n\n### B. TIGA\n", {"7: B. -> C."}},
            {"the heading of a page twice", "## BAB I PENDAHULUAN\n\n### A. SATU\n\n### B. DUA\n\n### B. DUA\n", {}},
        });
}

TEST_CASE("diktum of a decision") {
    const auto decision = [](const std::string& fourth, const std::string& last) {
        return "MEMUTUSKAN :\n\nKESATU : Indikator Kinerja Utama.\n\nKEDUA : Indikator itu tercantum dalam "
               "lampiran.\n\nKETIGA : Bertujuan untuk evaluasi.\n\n" +
               fourth + " : Dimanfaatkan untuk perencanaan.\n\n" + last + " : Mulai berlaku pada tanggal ditetapkan.\n";
    };
    check_pages("STR004",
                {
                    {"skips", decision("KEEMPAT", "KEENAM"), {"11: KEENAM -> KELIMA"}},
                    {"is complete", decision("KEEMPAT", "KELIMA"), {}},
                    {"two decisions", decision("KEEMPAT", "KELIMA") + "\n" + decision("KEEMPAT", "KELIMA"), {}},
                });
}

TEST_CASE("numbers of rows") {
    const auto table = [](const std::string& third, const std::string& second_program) {
        return "**Tabel 2.4 Program dan Kegiatan**\n\nNo\tProgram/ Kegiatan\tAnggaran (Rp)\n"
               "1\tProgram Penunjang Urusan Pemerintahan Daerah\t60.000.000\n1.1\tAdministrasi Keuangan Perangkat "
               "Daerah\t20.000.000\n"
               "1.2\tAdministrasi Umum Perangkat Daerah\t30.000.000\n" +
               third +
               "\tPemeliharaan Barang Milik Daerah\t10.000.000\n"
               "2\tProgram Pemberdayaan Masyarakat Desa dan Kelurahan\t15.000.000\n" +
               second_program + "\tKoordinasi Kegiatan Pemberdayaan Desa\t15.000.000\n";
    };
    check_pages("STR004", {
                              {"in order", table("1.3", "2.1"), {}},
                              {"skipped", table("1.4", "2.1"), {"7: 1.4 -> 1.3"}},
                              {"below another program", table("1.3", "1.1"), {"9: 1.1 -> 2.1"}},
                              {"codes of the nomenclature", table("1.06", "7.01"), {}},
                              {"a number cut by the page", table("1.", "2.1"), {}},
                          });
}

TEST_CASE("numbers that the text gives to sasaran and indicators") {
    check_pages(
        "STR004",
        {
            {"two numbers for one sasaran",
             "Sasaran 4 : Meningkatnya ketertiban umum mendapat predikat tinggi.\n\n"
             "Sasaran 5 : Meningkatnya mutu layanan publik mendapat predikat tinggi.\n\nSasaran 6 : Meningkatnya mutu "
             "layanan publik mendapat predikat sedang.\n",
             {"5: Sasaran 6 : Meningkatnya mutu layanan publik mendapat predikat sedang. -> nama sasaran yang lain"}},
            {"one number for two indicators",
             "Indikator 2.1 : Persentase capaian program\n\nSudah tercapai.\n\nIndikator 2.1 : Nilai evaluasi "
             "akuntabilitas kinerja\n",
             {"5: Indikator 2.1 : Nilai evaluasi akuntabilitas kinerja -> 2.2"}},
            {"anew under the next tujuan",
             "Sasaran 1 : Meningkatnya mutu layanan publik\n\n### B.2 Tujuan Kedua\n\nSasaran 1 : Menurunnya angka "
             "kemiskinan desa\n",
             {}},
            {"the number of the sasaran before",
             "a) Sasaran I : Meningkatnya mutu layanan\n\nAnggaran untuk sasaran I adalah Rp10.000.000.\n\n"
             "b) Sasaran II : Meningkatnya ketertiban\n\nAnggaran untuk sasaran II adalah Rp20.000.000.\n\nc) Sasaran "
             "III : Meningkatnya kesejahteraan\n\n"
             "Anggaran untuk sasaran II adalah Rp30.000.000.\n",
             {"11: sasaran II -> sasaran III"}},
        });
}

TEST_CASE("references to tables") {
    const auto report = [](const std::string& sentence, const std::string& note) {
        return "## BAB III AKUNTABILITAS KINERJA\n\n### A. CAPAIAN\n\n" + sentence +
               "\n\n**Tabel 3.1 Capaian Kinerja Tahun 2024**\n\n"
               "No\tIndikator\tTarget\tRealisasi\tCapaian (%)\n1\tCakupan air bersih (%)\t80\t78\t97,50\n\n### B. "
               "ANGGARAN\n\n"
               "**Tabel 3.2 Realisasi Anggaran Tahun 2024**\n\nNo\tProgram\tAnggaran (Rp)\tRealisasi (Rp)\t%\n"
               "1\tProgram Penyediaan Air Minum\t400.000.000\t392.000.000\t98,00\n\n### C. EFISIENSI\n\n**Tabel 3.3 "
               "Efisiensi**\n\n"
               "No\tSasaran\tCapaian (%)\tSerapan (%)\tKategori\n1\tMeningkatnya cakupan air "
               "bersih\t97,50\t98,00\tTidak Efisien\n\n" +
               note + "\n";
    };
    check_pages(
        "STR003",
        {
            {"right",
             report("Capaian disajikan pada tabel 3.1 berikut.", "Sumber : serapan anggaran pada tabel 3.2"),
             {}},
            {"not there",
             report("Capaian disajikan pada tabel 3.6 berikut.", "Sumber : BKD"),
             {"5: tabel 3.6 -> nomor tabel yang dimaksud"}},
            {"to itself",
             report("Capaian disajikan.", "Sumber : capaian pada tabel 3.1, serapan anggaran pada tabel 3.3"),
             {"26: tabel 3.3 -> Tabel 3.2"}},
            {"another document",
             report("Target berasal dari tabel 3.6 pada Renstra tahun 2021-2026.", "Sumber : BKD"),
             {}},
            {"a chapter that is not in the file", report("Perjanjian kinerja ada pada tabel 2.4.", "Sumber : BKD"), {}},
        });
}

TEST_CASE("rows that stand there twice") {
    const std::string head =
        "**Tabel 3.4 Capaian Kegiatan**\n\nProgram/ Kegiatan/ Sub Kegiatan\tIndikator\tTarget\tRealisasi\tCapaian "
        "(%)\n";
    const std::string stretch =
        "Administrasi Umum Perangkat Daerah\tJumlah laporan umum\t8\t8\t100,00\nPenyediaan Bahan Logistik "
        "Kantor\tJumlah paket\t4\t4\t100,00\n";
    check_pages("STR006",
                {
                    {"pasted twice",
                     head + "Program Penunjang Urusan Pemerintahan\tPersentase layanan\t100\t100\t100,00\n" + stretch +
                         "\nProgram/ Kegiatan/ Sub Kegiatan\tIndikator\tTarget\tRealisasi\tCapaian (%)\n" + stretch,
                     {"9: Administrasi Umum Perangkat Daerah -> baris ini sekali saja"}},
                    {"once under each program",
                     head + "Program Penunjang Urusan Pemerintahan\tPersentase layanan\t100\t100\t100,00\n" + stretch +
                         "Program Pelayanan Publik\tPersentase layanan\t100\t100\t100,00\n" + stretch,
                     {}},
                });
}

TEST_CASE("entries of the table of contents") {
    const auto report = [](const std::string& entry, const std::string& heading) {
        return "DAFTAR ISI\n\nBAB I PENDAHULUAN ........ 1\nA. LATAR BELAKANG ........ 1\nB. " + entry +
               " ........ 3\n\n## BAB I PENDAHULUAN\n\n### A. LATAR BELAKANG\n\n"
               "Laporan ini disusun sebagai pertanggungjawaban.\n\n### B. " +
               heading + "\n\nUraian.\n";
    };
    check_pages(
        "STR005",
        {
            {"alike", report("TUGAS DAN FUNGSI", "TUGAS DAN FUNGSI"), {}},
            {"abbreviated", report("DUKUNGAN SDM", "DUKUNGAN SUMBER DAYA MANUSIA (SDM)"), {}},
            {"one word more", report("ISU STRATEGIS ORGANISASI", "Isu Strategis"), {}},
            {"another title",
             report("TUGAS DAN FUNGSI", "KONDISI WILAYAH"),
             {"5: B. TUGAS DAN FUNGSI -> B. KONDISI WILAYAH"}},
            {"announces more", report("SARANA DAN ANGGARAN", "SARANA"), {"5: B. SARANA DAN ANGGARAN -> B. SARANA"}},
            {"a heading that is not listed",
             report("TUGAS DAN FUNGSI", "TUGAS DAN FUNGSI") + "\n### C. ISU STRATEGIS\n\nUraian.\n",
             {"17: C. ISU STRATEGIS -> entri dalam daftar isi"}},
        });
}

TEST_CASE("a fragment has no duty to be complete") {
    check_pages("STR001", {{"one chapter", "## BAB III AKUNTABILITAS KINERJA\n\nUraian capaian.\n", {}}});
}

}  // namespace lkiplint
