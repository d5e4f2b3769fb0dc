// Comments in a report that set findings aside: what they say, and what they speak of in each format.
#include "findings/directive.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "render/lkip_xml.h"

namespace lkiplint {
namespace {

constexpr std::string_view kToday = "2026-06-15";

// Of a report: the code of every finding with its line, in brackets when it is set aside; then what is told.
std::string outcome(std::string_view text) {
    const Imported imported = test::import_of(text);
    const Report report = extract(imported, test::shipped_pack());
    std::vector<Finding> findings = run_checks(report, test::shipped_pack()).findings;
    const auto notes = apply_directives(imported.document.comments, report, test::shipped_pack(), kToday, findings);
    std::string out;
    for (const Finding& finding : findings) {
        const std::string name = finding.rule->code + "@" + std::to_string(finding.place.printed());
        out += (out.empty() ? "" : " ") + (finding.suppressed.empty() ? name : "[" + name + "]");
    }
    for (const SuppressionNote& note : notes)
        out += " !" + std::string(note_kind_name(note.kind)) + "@" + std::to_string(note.line);
    return out;
}

// Lines 1 to 4 of every report below; the rest is what a case is about.
std::string report(const std::string& rest) {
    return "# LAPORAN KINERJA\n\n# KECAMATAN SUKAMAJU TAHUN 2024\n\n" + rest;
}

const std::string kCaption = "Tabel 3.1 Realisasi Anggaran Kecamatan Sukamaju Tahun 2024\n\n";
const std::string kHead = "| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |\n|---|---|---|---|---|\n";
const std::string kOne = "| 1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 1.000.000 | 900.000 | 95,00 |\n";
const std::string kTwo = "| 2 | Program Pembinaan dan Pengawasan Pemerintahan Desa | 2.000.000 | 1.000.000 | 60,00 |\n";
const std::string kAside = "<!-- lkiplint-abaikan ANG004: dihitung dari pagu lain -->\n";

struct Row {
    std::string name, text, expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(outcome(row.text) == row.expected);
    }
}

}  // namespace

TEST_CASE("what a comment says") {
    const RulePack& pack = test::shipped_pack();
    const auto parsed = [&](const std::string& text) { return parse_directive({text, {7, 1}, 7}, pack); };
    const auto wrong = [&](const std::string& text) {
        const auto result = parsed(text);
        const auto* problem = std::get_if<LocalText>(&result);
        return problem == nullptr ? std::string("(benar)") : problem->id;
    };
    const auto full = parsed("lkiplint-abaikan-berkas ang004, STR001 sampai 2026-12-31: sedang ditanyakan: ke bagian");
    REQUIRE(std::holds_alternative<Directive>(full));
    const Directive& directive = std::get<Directive>(full);
    CHECK(directive.whole_file);
    CHECK(directive.codes == std::vector<std::string>{"ANG004", "STR001"});
    CHECK(directive.sampai == "2026-12-31");
    CHECK(directive.alasan == "sedang ditanyakan: ke bagian");
    CHECK(wrong("lkiplint-abaikan ANG004: x") == "(benar)");
    CHECK(wrong("lkiplint-abaikan ANG004") ==
          "belum ada alasannya, sesudah titik dua; tulis <!-- lkiplint-abaikan ANG004: alasan -->");
    CHECK(wrong("lkiplint-abaikan ANG004: ") == wrong("lkiplint-abaikan ANG004"));
    CHECK(wrong("lkiplint-abaikan : alasan") ==
          "belum ada kode aturannya; tulis <!-- lkiplint-abaikan ANG004: alasan -->");
    CHECK(wrong("lkiplint-abaikan ANG0O4: x") == "kode \"ANG0O4\" tidak dikenal; maksudnya ANG004?");
    CHECK(wrong("lkiplint-abaikn ANG004: x") == "\"lkiplint-abaikn\" tidak dikenal; maksudnya lkiplint-abaikan?");
    CHECK(wrong("lkiplint-abaikan ANG004 sampai besok: x") ==
          "\"sampai besok\" bukan tanggal; tulis misalnya sampai 2026-12-31");
    CHECK(wrong("lkiplint-abaikan ANG004 sampai: x") == "sesudah \"sampai\" belum ada tanggal");
}

TEST_CASE("Markdown: a comment speaks of what follows, or of the line it stands on") {
    check({
        {"without", report(kCaption + kHead + kOne + kTwo), "ANG004@9 ANG004@10"},
        {"in front of a row", report(kCaption + kHead + kOne + kAside + kTwo), "ANG004@9 [ANG004@11]"},
        {"in front of the first row", report(kCaption + kHead + kAside + kOne + kTwo), "[ANG004@10] ANG004@11"},
        {"in front of the table", report(kCaption + kAside + kHead + kOne + kTwo), "[ANG004@10] [ANG004@11]"},
        {"in front of its caption", report(kAside + kCaption + kHead + kOne + kTwo), "[ANG004@10] [ANG004@11]"},
        {"behind a row", report(kCaption + kHead + kOne.substr(0, kOne.size() - 1) + " " + kAside + kTwo),
         "[ANG004@9] ANG004@10"},
        {"in a cell",
         report(kCaption + kHead +
                "| 1 | Program Pemberdayaan Masyarakat Desa | 1.000.000 | 900.000 | 95,00 "
                "<!-- lkiplint-abaikan ANG004: x --> |\n" +
                kTwo),
         "[ANG004@9] ANG004@10"},
        {"another code", report(kCaption + kHead + "<!-- lkiplint-abaikan ANG001: x -->\n" + kOne),
         "ANG004@10 !tidak-dipakai@9"},
        {"the whole file",
         report(kCaption + kHead + kOne + kTwo + "\n<!-- lkiplint-abaikan-berkas ANG004: pagu lain -->\n"),
         "[ANG004@9] [ANG004@10]"},
        {"at the end of the file", report(kCaption + kHead + kOne + "\n" + kAside), "ANG004@9 !tidak-dipakai@11"},
        {"expired", report(kCaption + kHead + "<!-- lkiplint-abaikan ANG004 sampai 2026-06-14: x -->\n" + kOne),
         "ANG004@10 !kedaluwarsa@9"},
        {"its last day", report(kCaption + kHead + "<!-- lkiplint-abaikan ANG004 sampai 2026-06-15: x -->\n" + kOne),
         "[ANG004@10]"},
        {"without a reason", report(kCaption + kHead + "<!-- lkiplint-abaikan ANG004 -->\n" + kOne),
         "ANG004@10 !salah@9"},
        {"over several lines",
         report(kCaption + kHead + kOne + "<!-- lkiplint-abaikan ANG004:\n  dihitung dari\n  pagu lain -->\n" + kTwo),
         "ANG004@9 [ANG004@13]"},
        {"in front of a paragraph",
         report("<!-- lkiplint-abaikan TXT002: menunggu data -->\nNilai terealisasi ??? persen.\n\n"
                "Nilai lain terealisasi ??? persen.\n"),
         "[TXT002@6] TXT002@8"},
        {"in a paragraph of several lines",
         report("Nilai terealisasi ??? persen\ndari target. <!-- lkiplint-abaikan TXT002: menunggu data -->\n"),
         "[TXT002@5]"},
        {"a table of tabs",
         report(kCaption +
                "No\tProgram\tAnggaran (Rp)\tRealisasi (Rp)\t%\n1\tProgram Pemberdayaan Desa\t1.000.000\t"
                "900.000\t95,00\n" +
                kAside + "2\tProgram Pembinaan Pemerintahan Desa\t2.000.000\t1.000.000\t60,00\n"),
         "ANG004@8 [ANG004@10]"},
    });
}

TEST_CASE("a comment divides no table and leaves no text") {
    const Document document =
        test::import_of(report(kCaption + kHead + kOne + kAside + kTwo + "\nIsi <!-- catatan --> laporan.\n")).document;
    REQUIRE(document.blocks.size() == 5);
    CHECK(std::get<TableBlock>(document.blocks[3]).rows.size() == 3);
    CHECK(std::get<TextBlock>(document.blocks[4]).text == "Isi  laporan.");
    CHECK(document.comments.size() == 1);  // only what is meant for lkiplint
    CHECK(test::import_of("<!-- a --> Isi laporan.\n").document.blocks.size() == 1);
    CHECK(test::import_of("Isi <!-- tidak ditutup\n").document.blocks.size() == 1);
}

TEST_CASE("HTML: between rows, in a row, in front of tables and paragraphs") {
    const std::string begin = "<!DOCTYPE html><html><body>\n<h1>KECAMATAN SUKAMAJU TAHUN 2024</h1>\n";
    const std::string caption = "<p>Tabel 3.1 Realisasi Anggaran Kecamatan Sukamaju Tahun 2024</p>\n",
                      end = "</body></html>\n";
    const std::string open =
        "<table>\n<tr><th>No</th><th>Program</th><th>Anggaran (Rp)</th><th>Realisasi (Rp)</th><th>%</th></tr>\n";
    const auto row = [](const std::string& no, const std::string& name, const std::string& budget,
                        const std::string& spent, const std::string& share) {
        return "<tr><td>" + no + "</td><td>" + name + "</td><td>" + budget + "</td><td>" + spent + "</td><td>" + share +
               "</td></tr>\n";
    };
    const std::string one = row("1", "Program Pemberdayaan Desa", "1.000.000", "900.000", "95,00");
    const std::string two = row("2", "Program Pembinaan Desa", "2.000.000", "1.000.000", "60,00");
    const std::string inside =
        row("1", "Program Pemberdayaan Desa", "1.000.000", "900.000", "95,00<!-- lkiplint-abaikan ANG004: x -->");
    const std::string rest = "</table>\n" + end;
    check({
        {"without", begin + caption + open + one + two + rest, "ANG004@6 ANG004@7"},
        {"in front of a row", begin + caption + open + one + kAside + two + rest, "ANG004@6 [ANG004@8]"},
        {"in front of the first row", begin + caption + open + kAside + one + two + rest, "[ANG004@7] ANG004@8"},
        {"in a row", begin + caption + open + inside + two + rest, "[ANG004@6] ANG004@7"},
        {"in front of the table", begin + caption + kAside + open + one + two + rest, "[ANG004@7] [ANG004@8]"},
        {"in front of the caption", begin + kAside + caption + open + one + two + rest, "[ANG004@7] [ANG004@8]"},
        {"the whole file, in front of everything",
         "<!-- lkiplint-abaikan-berkas ANG004: pagu lain -->\n" + begin + caption + open + one + two + rest,
         "[ANG004@7] [ANG004@8]"},
        {"in a paragraph",
         begin +
             "<p>Nilai terealisasi ??? persen.<!-- lkiplint-abaikan TXT002: menunggu --></p>\n"
             "<p>Nilai lain terealisasi ??? persen.</p>\n" +
             end,
         "[TXT002@3] TXT002@4"},
        {"wrong", begin + caption + open + one + two + "</table>\n<!-- lkiplint-abaikan ANG999: x -->\n" + end,
         "ANG004@6 ANG004@7 !salah@9"},
        {"in a script it is none",
         begin + "<script>\"<!-- lkiplint-abaikan-berkas ANG004: x -->\"</script>" + caption + open + one + rest,
         "ANG004@6"},
    });
}

TEST_CASE("LKIP-XML: in front of stated rows and tables, and what convert writes keeps the comments") {
    const std::string begin = "<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\">\n<tahun>2025</tahun>\n";
    // Right ones too: a table in which every row is wrong is taken for misread.
    std::string right;
    for (const char* name : {"Jalan yang terang", "Warga yang hadir", "Surat yang terbit", "Aduan yang selesai"})
        right += "<indikator nama=\"" + std::string(name) +
                 "\" satuan=\"Persen\" target=\"90.00\" realisasi=\"72.00\" capaian=\"80.00\"/>\n";
    const std::string open = "<capaian>\n", end = right + "</capaian>\n</lkip>\n";
    const auto indicator = [](const std::string& name) {
        return "<indikator nama=\"" + name +
               "\" satuan=\"Persen\" target=\"90.00\" realisasi=\"72.00\" capaian=\"88.00\"/>\n";
    };
    const std::string one = indicator("Desa tertib administrasi"), two = indicator("Warga yang terlayani");
    const std::string aside = "<!-- lkiplint-abaikan KIN001: dihitung terbalik -->\n";
    check({
        {"without", begin + open + one + two + end, "KIN001@4 KIN001@5"},
        {"in front of a row", begin + open + one + aside + two + end, "KIN001@4 [KIN001@6]"},
        {"in front of the table", begin + aside + open + one + two + end, "[KIN001@5] [KIN001@6]"},
        {"the whole file", "<!-- lkiplint-abaikan-berkas KIN001: x -->\n" + begin + open + one + two + end,
         "[KIN001@5] [KIN001@6]"},
    });

    const auto aside_of = [](const std::string& outcome) {  // without lines
        std::string out;
        for (const std::string_view word : split(outcome, ' ')) {
            out += word.substr(0, word.find('@'));
            out += word.ends_with(']') ? "] " : " ";
        }
        return out;
    };
    for (const std::string& text :
         {report(kCaption + kHead + kOne + kAside + kTwo), report(kCaption + kAside + kHead + kOne + kTwo),
          report(kCaption + kHead + "<!-- lkiplint-abaikan-berkas ANG004: a -- b -->\n" + kOne),
          report(kCaption + kHead + kOne + "\n<!-- lkiplint-abaikan ANG004 -->\n"),
          report("<!-- lkiplint-abaikan TXT002: menunggu -->\nNilai ??? persen.\n\nNilai lain ??? persen.\n"),
          begin + open + one + aside + two + end}) {
        CAPTURE(text);
        const Imported imported = test::import_of(text);
        const std::string xml = write_lkip_xml(imported, extract(imported, test::shipped_pack()));
        CHECK(aside_of(outcome(xml)) == aside_of(outcome(text)));
    }
}

TEST_CASE("very many comments take no time out of proportion") {
    std::string text = "# BAB I PENDAHULUAN\n\n";
    for (int i = 0; i < 20'000; ++i) text += "<!-- lkiplint-abaikan TXT002: x --> Nilai ??? persen.\n\n";
    const Imported imported = test::import_of(text);
    CHECK(imported.document.comments.size() == 20'000);
    std::vector<Finding> findings(1);
    const Report report = extract(imported, test::shipped_pack());
    CHECK(apply_directives(imported.document.comments, report, test::shipped_pack(), kToday, findings).size() ==
          20'000);
}

TEST_CASE("the column of a comment is counted in letters, as that of everything else") {
    const Imported imported = test::import_of(
        "Nilai ≥ 80 – baik <!-- lkiplint-abaikan TXT002: a --> é <!-- lkiplint-abaikan TXT002: b -->\n");
    REQUIRE(imported.document.comments.size() == 2);
    CHECK(imported.document.comments[0].place.column == 19);
    CHECK(imported.document.comments[1].place.column == 57);
}

}  // namespace lkiplint
