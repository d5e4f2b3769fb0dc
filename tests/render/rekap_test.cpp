#include "render/rekap.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "import/import.h"
#include "laporan.h"
#include "render/contoh.h"

namespace lkiplint {
namespace {

using namespace test;

struct Contoh {
    Rule ang = aturan("ANG001", Severity::galat), txt = aturan("TXT002", Severity::catatan);
    RulePack pack;
    std::vector<FileResult> files;

    Contoh() {
        pack.rules = {txt, ang};
        files.push_back(hasil(ang, txt));
        FileResult broken;
        broken.path = "laporan/rusak.docx";
        broken.error = "arsip terpotong; salin ulang berkasnya";
        files.push_back(broken);
        FileResult empty;
        empty.path = "laporan/=kosong.md";
        empty.instansi = "=1+1";
        files.push_back(empty);
    }
    RunResult run(Lang lang = Lang::id) const { return {files, pack, lang}; }
};

std::string line_of(const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& cell : cells) text += (text.empty() ? "" : "|") + (cell.empty() ? "-" : cell);
    return text;
}

Lines lines_of(const RunResult& run) {
    Lines lines;
    std::vector<std::string> header;
    for (const RekapKolom& kolom : rekap_columns(run)) header.push_back(kolom.judul);
    lines.push_back(line_of(header));
    for (const RekapBaris& baris : rekap_of(run)) lines.push_back(line_of(rekap_cells(baris, run)));
    return lines;
}

const Lines kLines = {
    "Instansi|Kabupaten/Kota|Tahun|Galat|Peringatan|Catatan|ANG|TXT|Angka cocok|Angka pembulatan|Angka salah|"
    "Angka tidak dapat diperiksa|% angka dibandingkan|Tabel dikenali|Tabel|Berkas|Keterangan",
    "Kecamatan Sukamaju|Kabupaten Contoh|2025|1|0|1|1|1|0|0|0|0|-|1|2|laporan/sukamaju.md|"
    "tidak ada satu pun angka yang terbukti cocok",
    "-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|laporan/rusak.docx|tidak dapat dibaca: arsip terpotong; salin ulang berkasnya",
    "=1+1|-|-|0|0|0|0|0|0|0|0|0|-|0|0|laporan/=kosong.md|tidak ada satu pun angka yang terbukti cocok",
};

}  // namespace

TEST_CASE("each report is a line, families in the order of the catalog, and what is not known is left empty") {
    const Contoh contoh;
    CHECK(joined(lines_of(contoh.run())) == joined(kLines));
    CHECK(lines_of(contoh.run(Lang::en))[0].substr(0, 32) == "Unit|Regency|Year|Errors|Warning");
}

TEST_CASE("what was set aside is not counted, and what is new to a baseline has a column") {
    Contoh contoh;
    contoh.files.resize(1);
    contoh.files[0].findings[0].suppressed = "sudah dijelaskan di lampiran";
    contoh.files[0].findings[1].baseline = BaselineState::baru;
    const std::vector<RekapBaris> lines = rekap_of(contoh.run());
    CHECK(lines[0].tingkat.galat == 0);
    CHECK(lines[0].keluarga == std::vector<int>{0, 1});
    CHECK(rekap_columns(contoh.run())[6].judul == "Baru");
    CHECK(rekap_cells(lines[0], contoh.run())[6] == "1");
}

TEST_CASE("a report of which a file could not be read says so, and its findings name their files") {
    Contoh contoh;
    contoh.files.resize(1);
    FileResult& report = contoh.files[0];
    for (const char* path : {"narasi.docx", "tabel.xlsx"}) {
        report.files.push_back({path, "docx", {}, false, false});
        report.pieces.emplace_back().path = path;
    }
    CHECK(rekap_cells(rekap_of(contoh.run())[0], contoh.run()).back() != "tidak semua berkasnya dapat dibaca");
    report.pieces.emplace_back().error = "rusak";
    CHECK(rekap_cells(rekap_of(contoh.run())[0], contoh.run()).back() == "tidak semua berkasnya dapat dibaca");

    report.findings[0].place.file = 1;
    std::ostringstream out;
    render_rekap_xlsx(out, contoh.run());
    const Result<Imported> book = import_text("rekap.xlsx", out.str());
    REQUIRE(book.ok());
    Lines files;
    for (const Block& block : book->document.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block); table != nullptr && table->place.part == 1)
            for (const TableRow& row : table->rows) files.push_back(row.cells.at(9).text);
    REQUIRE(files.size() == 3);
    CHECK(files[1] == "tabel.xlsx");
    CHECK(files[2] == "narasi.docx");
}

TEST_CASE("the share of figures compared is cut off, so that 100 means all") {
    Contoh contoh;
    contoh.files.resize(1);
    contoh.files[0].figures.all = {998, 1, 0, 1};
    CHECK(rekap_of(contoh.run())[0].persen_dibandingkan == 99);
    contoh.files[0].figures.all = {998, 1, 1, 0};
    CHECK(rekap_of(contoh.run())[0].persen_dibandingkan == 100);
}

TEST_CASE("as CSV a line is a row, and a cell that a spreadsheet would compute is none") {
    const Contoh contoh;
    std::ostringstream out;
    render_rekap_csv(out, contoh.run());
    const std::string text = out.str();
    CHECK(text.starts_with("\xEF\xBB\xBFInstansi;Kabupaten/Kota;Tahun;Galat;"));
    CHECK(text.find("\r\nKecamatan Sukamaju;Kabupaten Contoh;2025;1;0;1;1;1;0;0;0;0;;1;2;laporan/sukamaju.md;") !=
          std::string::npos);
    CHECK(text.find("\r\n'=1+1;;;0;") != std::string::npos);
    CHECK(text.find("\"tidak dapat dibaca: arsip terpotong; salin ulang berkasnya\"") != std::string::npos);
}

TEST_CASE("the workbook says the same, and nothing of a report becomes a formula") {
    const Contoh contoh;
    std::ostringstream out;
    render_rekap_xlsx(out, contoh.run());
    REQUIRE(out.good());
    const Result<Imported> book = import_text("rekap.xlsx", out.str());
    REQUIRE_MESSAGE(book.ok(), (book.ok() ? "" : book.error().message));
    CHECK(book->document.parts == Lines{"Rekap", "Temuan"});
    Lines lines;
    std::size_t findings = 0;
    for (const Block& block : book->document.blocks) {
        const auto* table = std::get_if<TableBlock>(&block);
        if (table == nullptr) continue;
        for (const TableRow& row : table->rows) {
            if (table->place.part == 1) {
                ++findings;
                continue;
            }
            std::vector<std::string> cells;
            for (const Cell& cell : row.cells) cells.push_back(cell.text);
            lines.push_back(line_of(cells));
        }
    }
    CHECK(joined(lines) == joined(kLines));
    CHECK(findings == 3);  // the header and two findings

    std::ostringstream again;
    render_rekap_xlsx(again, contoh.run());
    CHECK(again.str() == out.str());
}

TEST_CASE("the workbook can be opened whatever a file is called") {
    Contoh contoh;
    contoh.files.resize(1);
    contoh.files[0].path = "laporan/suka\xE9\xEF\xBF\xBF.md";
    std::ostringstream out;
    render_rekap_xlsx(out, contoh.run());
    const Result<Imported> book = import_text("rekap.xlsx", out.str());
    REQUIRE_MESSAGE(book.ok(), (book.ok() ? "" : book.error().message));
    bool found = false;
    for (const Block& block : book->document.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block); table != nullptr && table->place.part == 0)
            for (const TableRow& row : table->rows)
                for (const Cell& cell : row.cells) found = found || cell.text == "laporan/suka\xEF\xBF\xBD.md";
    CHECK(found);
}

}  // namespace lkiplint
