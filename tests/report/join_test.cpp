// Several files that are one report: where everything stands, and what is left out.
#include <string>
#include <utility>
#include <vector>

#include "import/docx_builder.h"
#include "import/odf_builder.h"
#include "laporan.h"
#include "report/join.h"

namespace lkiplint {
namespace {

using namespace test;

struct NamedFile {
    std::string name, bytes;
};

std::vector<Imported> import_all(const std::vector<NamedFile>& files) {
    std::vector<Imported> all;
    for (const NamedFile& file : files) {
        Result<Imported> imported = import_text(file.name, file.bytes);
        REQUIRE_MESSAGE(imported.ok(), file.name << ": " << imported.error().message);
        all.push_back(std::move(*imported));
    }
    return all;
}

Imported join_all(const std::vector<NamedFile>& files) {
    Result<Imported> joined = join("laporan", import_all(files), shipped_pack());
    REQUIRE_MESSAGE(joined.ok(), joined.error().message);
    return std::move(*joined);
}

// "b.docx:3 text" for each block of text and row of a table, in order; checks that the order of reading grows.
Lines places_of(const Document& document) {
    Lines lines;
    int last = 0;
    const auto add = [&](const Place& place, const std::string& text) {
        CHECK(place.line >= last);
        last = place.line;
        lines.push_back(source_view(document, place).path + ":" + std::to_string(place.printed()) + " " + text);
    };
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            add(text->place, text->text);
            continue;
        }
        for (const TableRow& row : std::get<TableBlock>(block).rows) add(row.place, row.cells.front().text);
    }
    return lines;
}

std::string sheet_of(const std::vector<std::vector<std::string>>& rows) {
    std::string data;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string cells;
        for (std::size_t k = 0; k < rows[i].size(); ++k)
            if (!rows[i][k].empty())
                cells += "<c r=\"" + std::string(1, static_cast<char>('A' + k)) + std::to_string(i + 1) +
                         "\" t=\"inlineStr\"><is><t>" + rows[i][k] + "</t></is></c>";
        data += "<row r=\"" + std::to_string(i + 1) + "\">" + cells + "</row>";
    }
    return data;
}

std::string xlsx_of(const std::vector<std::vector<std::string>>& rows, const std::string& name = "Sheet1") {
    return xlsx_bytes({{{name, sheet_of(rows), {}, {}}}, {}, {}, {}});
}

const std::string kTable =
    "Tabel 3.1 Realisasi Anggaran\n\n"
    "| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |\n"
    "|---|---|---|---|---|\n"
    "| 1 | Program Pemberdayaan Masyarakat | 1.000.000 | 900.000 | 90,00 |\n"
    "| 2 | Program Pembinaan Pemerintahan Desa | 2.000.000 | 1.000.000 | 50,00 |\n";

const std::vector<std::vector<std::string>> kSameTable = {
    {"Tabel 3.1 Realisasi Anggaran"},
    {"No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"},
    {"1", "Program Pemberdayaan Masyarakat", "1000000", "Rp900.000,00", "90%"},
    {"2", "PROGRAM PEMBINAAN PEMERINTAHAN DESA", "2000000", "Rp1.000.000,00", "50.00"}};

}  // namespace

TEST_CASE("every place of a joined report says where it stands in its own file") {
    const Imported joined = join_all(
        {{"a.md", "# BAB I\n\nSatu\ndua\ntiga\n"},
         {"b.docx", docx_bytes({p("Paragraf") + tbl({tr({tc("k1"), tc("x")}), tr({tc("k2"), tc("y")})}) + p("Sesudah"),
                                {},
                                {},
                                {},
                                {},
                                {},
                                {}})},
         {"c.md", "\n\nEmpat\nlima\n"},
         {"d.xlsx", xlsx_bytes({{{"Pagu", sheet_of({{"a", "b"}, {"c", "d"}}), {}, {}},
                                 {"Serapan", sheet_of({{"e", "f"}, {"g", "h"}}), {}, {}}},
                                {},
                                {},
                                {}})}});
    const Document& document = joined.document;
    CHECK(places_of(document).size() == 13);
    REQUIRE(document.files.size() == 4);
    CHECK(document.files[1].format == "docx");
    CHECK(document.files[3].parts == std::vector<std::string>{"Pagu", "Serapan"});

    std::vector<std::string> printed;
    for (const Block& block : document.blocks) {
        const Place& place = place_of(block);
        const std::string* part = source_view(document, place).part(place);
        printed.push_back(source_view(document, place).path + ":" + std::to_string(place.printed()) +
                          (place.file == 3 && part != nullptr ? " " + *part : ""));
    }
    CHECK(printed == std::vector<std::string>{"a.md:1", "a.md:3", "b.docx:1", "b.docx:2", "b.docx:4", "c.md:3",
                                              "d.xlsx:1 Pagu", "d.xlsx:1 Pagu", "d.xlsx:1 Serapan",
                                              "d.xlsx:1 Serapan"});

    // Lines count on inside blocks of text formats, and in those only.
    const auto& two = std::get<TextBlock>(document.blocks[1]);
    CHECK(place_at(document, two, two.text.find("tiga")).printed() == 5);
    CHECK(place_at(document, two, two.text.find("tiga")).line == 5);
    const auto& four = std::get<TextBlock>(document.blocks[5]);
    CHECK(four.place.line > 1000);
    CHECK(place_at(document, four, four.text.find("lima")).printed() == 4);
    CHECK(place_at(document, four, four.text.find("lima")).line == four.place.line + 1);
    CHECK(has_physical_lines(document, four.place));
    CHECK_FALSE(has_physical_lines(document, place_of(document.blocks[2])));
}

TEST_CASE("findings of a joined report name the files and their lines") {
    const std::string filler = "# BAB I PENDAHULUAN\n\nPembuka.\n\n";
    const std::vector<Finding> findings =
        run_checks(
            extract(join_all({{"a.md", filler},
                              {"b.md", "\n\n\nKecamatan melayani\nwarga sebesar ??? orang.\n"},
                              {"c.docx",
                               docx_bytes({p("Satu.") + p("Target sebesar ??? dari 80."), {}, {}, {}, {}, {}, {}})}}),
                    shipped_pack()),
            shipped_pack())
            .findings;
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].file == "b.md");
    CHECK(findings[0].place.printed() == 5);
    CHECK(findings[1].file == "c.docx");
    CHECK(findings[1].place.printed() == 2);
}

TEST_CASE("nothing goes on from one file in the next") {
    const std::string rest = "| 3 | Program Ketertiban | 3.000.000 | 3.000.000 | 100,00 |\n|---|---|---|---|---|\n";
    const Report report = extract(join_all({{"a.md", kTable}, {"b.md", rest}}), shipped_pack());
    REQUIRE(report.tabel.size() == 2);
    CHECK(report.tabel[0].baris.size() == 2);
    // A caption at the start of a file is not that of the last table of the file before.
    const Report below = extract(join_all({{"a.md", kTable.substr(kTable.find('|'))},
                                           {"b.md",
                                            "Tabel 3.9 Hal Lain\n\nTeks yang panjang sekali di bawah judul itu, "
                                            "lebih panjang daripada satuan sebuah tabel.\n"}}),
                                 shipped_pack());
    REQUIRE(below.tabel.size() == 1);
    CHECK(below.tabel[0].nomor.empty());
}

TEST_CASE("a title that a spreadsheet and an export repeat is no header of the text's pages") {
    const std::string title = "Realisasi Anggaran Kecamatan Randualas Tahun 2024";
    const std::string table = kTable.substr(kTable.find('|'));
    auto sheet = kSameTable;
    sheet[0][0] = title;
    const std::vector<NamedFile> files = {{"a.md", "# BAB III\n\n" + title + "\n\n" + table},
                                          {"b.xlsx", xlsx_of(sheet)},
                                          {"c.xlsx", xlsx_of(sheet)},
                                          {"d.xlsx", xlsx_of(sheet)}};
    const Report report = extract(join_all(files), shipped_pack());
    REQUIRE(report.tabel.size() == 1);
    CHECK(report.tabel[0].caption == title);
}

TEST_CASE("a file of tables stands under no heading of the text, and the text goes on behind it") {
    const Report report = extract(join_all({{"a.md",
                                             "# BAB III AKUNTABILITAS KINERJA\n\n# BAB IV PENUTUP\n\nSelesai.\n\n"
                                             "# LAMPIRAN\n\nIsi lampiran.\n"},
                                            {"b.xlsx", xlsx_of(kSameTable, "Perjanjian Kinerja")},
                                            {"c.md", "Sambungan lampiran.\n"},
                                            {"d.md", "# BAB V TAMBAHAN\n\nTeks.\n"}}),
                                  shipped_pack());
    REQUIRE(report.tabel.size() == 1);
    CHECK(report.tabel[0].bagian == "Perjanjian Kinerja");
    CHECK_FALSE(report.tabel[0].lampiran);
    std::vector<std::string> annexes;
    for (const Teks& teks : report.teks)
        if (teks.lampiran) annexes.push_back(teks.block.text);
    CHECK(annexes == std::vector<std::string>{"LAMPIRAN", "Isi lampiran.", "Sambungan lampiran."});
}

TEST_CASE("a table that the text holds as well is read once; one that differs is held against it") {
    struct Row {
        const char* what;
        std::vector<std::vector<std::string>> sheet;
        std::size_t tables;
    };
    auto other = kSameTable;
    other[3][3] = "1000001";
    auto some = kSameTable;
    some.pop_back();
    auto more = kSameTable;
    more.push_back({"3", "Program Ketertiban", "1000", "1000", "100%"});
    auto number = kSameTable;
    number[0][0] = "Tabel 3.2 Realisasi Anggaran";
    auto bare = kSameTable;
    bare.erase(bare.begin());
    auto changed = bare;
    changed.insert(changed.begin(), {"Anggaran PK Perubahan"});
    auto unit = kSameTable;
    unit[2][2] = "1000000 Dokumen";
    for (const Row& row : {
             Row{"the same, printed otherwise", kSameTable, 1},
             Row{"without a title", bare, 1},
             Row{"some of its rows", some, 1},
             Row{"a row more", more, 2},
             Row{"another figure", other, 2},
             Row{"another number of the table", number, 2},
             Row{"of another agreement", changed, 2},
             Row{"another unit", unit, 2},
         }) {
        CAPTURE(row.what);
        for (const bool sheet_first : {false, true}) {
            std::vector<NamedFile> files = {{"a.md", "# BAB III\n\n" + kTable}, {"b.xlsx", xlsx_of(row.sheet)}};
            if (sheet_first) std::swap(files[0], files[1]);
            const Report report = extract(join_all(files), shipped_pack());
            CHECK(report.tabel.size() == row.tables);
            CHECK(report.notes.size() == 2 - row.tables);
            // It is the text's that is kept.
            if (row.tables == 1) {
                CHECK(source_view(report, report.tabel[0].place).path == "a.md");
                CHECK(report.notes[0].starts_with("b.xlsx: "));
                CHECK(report.notes[0].ends_with("sama dengan Tabel 3.1 di a.md; dibaca satu kali"));
            }
        }
    }
    // Sheets of the same header without titles are taken for one table, and are copies of two.
    const std::string second =
        "Tabel 3.2 Realisasi Anggaran Perubahan\n\n"
        "| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |\n"
        "|---|---|---|---|---|\n"
        "| 1 | Program Pemberdayaan Masyarakat | 1.500.000 | 900.000 | 60,00 |\n"
        "| 2 | Program Pembinaan Pemerintahan Desa | 2.500.000 | 1.000.000 | 40,00 |\n";
    auto changed_rows = bare;
    changed_rows[1][2] = "1500000";
    changed_rows[1][4] = "60%";
    changed_rows[2][2] = "2500000";
    changed_rows[2][4] = "40%";
    const std::string sheets =
        xlsx_bytes({{{"T1", sheet_of(bare), {}, {}}, {"T2", sheet_of(changed_rows), {}, {}}}, {}, {}, {}});
    CHECK(extract(join_all({{"b.xlsx", sheets}}), shipped_pack()).tabel.size() == 1);
    const Report of_sheets =
        extract(join_all({{"a.md", "# BAB III\n\n" + kTable + "\n" + second}, {"b.xlsx", sheets}}), shipped_pack());
    CHECK(of_sheets.tabel.size() == 2);
    CHECK(of_sheets.notes.size() == 1);
    // Two texts may hold a table twice as one may.
    CHECK(extract(join_all({{"a.md", kTable}, {"b.md", kTable}}), shipped_pack()).tabel.size() == 2);
}

TEST_CASE("a spreadsheet numbers its tables by itself") {
    const auto table = [](const std::string& caption) {
        return std::vector<std::vector<std::string>>{
            {caption}, {"No", "Nama Desa", "Jumlah Penduduk"}, {"1", "Desa Mekar", "120"}, {"2", "Desa Baru", "340"}};
    };
    const auto numbers = [&](const std::vector<std::string>& captions) {
        XlsxParts book;
        for (const std::string& caption : captions)
            book.sheets.push_back(
                {"Lembar" + std::to_string(book.sheets.size() + 1), sheet_of(table(caption)), {}, {}});
        const std::string text = "# BAB III\n\n" + kTable + "\nTabel 3.2 Serapan\n\n" + kTable.substr(kTable.find('|'));
        Lines found;
        for (const Finding& finding :
             run_checks(extract(join_all({{"a.md", text}, {"b.xlsx", xlsx_bytes(book)}}), shipped_pack()),
                        shipped_pack())
                 .findings)
            if (finding.rule->code == "STR002") found.push_back(finding.file + ": " + finding.found);
        return found;
    };
    CHECK(numbers({"Tabel 3.1 Penduduk", "Tabel 3.2 Penduduk Lain"}).empty());
    CHECK(numbers({"Tabel 3.1 Penduduk", "Tabel 3.1 Penduduk Lain"}) == Lines{"b.xlsx: Tabel 3.1"});
}

TEST_CASE("tables that an export states have their places in it, in the order of reading") {
    const std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\">\n"
        " <instansi nama=\"Kecamatan Randualas\"/>\n <tahun>2024</tahun>\n"
        " <realisasi-anggaran>\n  <program nama=\"Program A\" anggaran=\"1000\" realisasi=\"500\" serapan=\"60,00\"/>\n"
        " </realisasi-anggaran>\n</lkip>\n";
    const Report report = extract(join_all({{"a.md", kTable}, {"b.xml", xml}, {"c.md", kTable}}), shipped_pack());
    REQUIRE(report.tabel.size() == 3);
    CHECK(report.instansi.nama == "Kecamatan Randualas");
    CHECK(report.tahun == 2024);
    const Tabel& stated = report.tabel[1];
    CHECK(stated.place.file == 1);
    CHECK(stated.place.printed() == 5);
    CHECK(stated.baris[0].sel[0].place.printed() == 6);
    CHECK(stated.baris[0].place.line > report.tabel[0].end_line);
    CHECK(stated.end_line < report.tabel[2].place.line);
    bool found = false;
    for (const Finding& finding : run_checks(report, shipped_pack()).findings)
        found = found || (finding.rule->code == "ANG004" && finding.file == "b.xml" && finding.place.printed() == 6);
    CHECK(found);
}

TEST_CASE("files that say of themselves that they are of different reports are told apart") {
    const auto cover = [](const std::string& unit, const std::string& year) {
        return "# LAPORAN KINERJA INSTANSI PEMERINTAH\n\n# KECAMATAN " + unit + "\n\n# TAHUN " + year +
               "\n\n# BAB I PENDAHULUAN\n\nTeks.\n";
    };
    const std::string chapter =
        "# BAB II PERENCANAAN\n\nDinas Kesehatan melapor dalam Laporan Kinerja Tahun 2019.\n\n## Sekretariat "
        "Kecamatan\n";
    const std::string export_of_2023 = "<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\"><tahun>2023</tahun></lkip>";
    struct Row {
        std::vector<NamedFile> files;
        bool differ;
    };
    for (const Row& row : {
             Row{{{"a.md", cover("SUKAMAJU", "2024")}, {"b.md", cover("SUKASARI", "2024")}}, true},
             Row{{{"a.md", cover("SUKAMAJU", "2024")}, {"b.md", cover("SUKAMAJU", "2023")}}, true},
             Row{{{"a.md", cover("SUKAMAJU", "2024")}, {"b.md", cover("SUKAMAJU", "2024")}}, false},
             Row{{{"a.md", cover("SUKAMAJU", "2024")}, {"b.md", cover("SUKAMAJU KABUPATEN BANJAR", "2024")}}, false},
             Row{{{"a.md", cover("SUKAMAJU", "2024")}, {"b.md", chapter}, {"c.md", kTable}}, false},
             Row{{{"a.md", chapter}, {"b.md", cover("SUKAMAJU", "2024")}, {"c.md", cover("SUKASARI", "2024")}}, true},
             Row{{{"a.md", cover("SUKAMAJU", "2024")}, {"b.xml", export_of_2023}}, true},
             Row{{{"a.md", cover("SUKAMAJU", "2024")},
                  {"b.xlsx", xlsx_of({{"DINAS PENDIDIKAN KABUPATEN BANJAR"}, {}, {"a", "b"}, {"c", "d"}})}},
                 true},
         }) {
        const std::vector<std::string> covers = different_reports(import_all(row.files), shipped_pack());
        CAPTURE(joined(covers));
        CHECK(covers.empty() != row.differ);
    }
    const std::vector<std::string> covers = different_reports(
        import_all({{"a.md", cover("SUKAMAJU", "2024")}, {"b.md", cover("SUKASARI", "2023")}}), shipped_pack());
    CHECK(covers == std::vector<std::string>{"a.md: Kecamatan Sukamaju, 2024", "b.md: Kecamatan Sukasari, 2023"});
}

TEST_CASE("what stands between the sheets of a table that is read once is read all the same") {
    const std::string text =
        "# BAB III\n\nTabel 3.1 Realisasi Anggaran\n\n"
        "| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |\n|---|---|---|---|---|\n"
        "| 1 | Program Pemberdayaan Masyarakat | 1.000.000 | 900.000 | 90,00 |\n"
        "| 2 | Program Pembinaan Pemerintahan Desa | 2.000.000 | 1.000.000 | 50,00 |\n";
    const std::vector<std::string> header = {"No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"};
    const std::string remark = "Sumber data Sekretariat, nilai terealisasi ??? persen.";
    const std::string book =
        xlsx_bytes({{{"T1",
                      sheet_of({{"Tabel 3.1 Realisasi Anggaran"},
                                header,
                                {"1", "Program Pemberdayaan Masyarakat", "1000000", "900000", "90%"}}),
                      {},
                      {}},
                     {"T2",
                      sheet_of({{"Tabel 3.1 Realisasi Anggaran"},
                                {remark},
                                header,
                                {"2", "Program Pembinaan Pemerintahan Desa", "2000000", "1000000", "50%"}}),
                      {},
                      {}}},
                    {},
                    {},
                    {}});
    const Imported whole = join_all({{"a.md", text}, {"b.xlsx", book}});
    const Report report = extract(whole, shipped_pack());
    CHECK(report.tabel.size() == 1);
    Lines of_book;
    for (const Teks& teks : report.teks)
        if (source_view(report, teks.block.place).path == "b.xlsx") of_book.push_back(teks.block.text);
    CAPTURE(joined(of_book));
    CHECK(std::count(of_book.begin(), of_book.end(), remark) == 1);
}

}  // namespace lkiplint
