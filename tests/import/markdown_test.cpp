// What stands on a page of Markdown or plain text, as the document that is made of it.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "import/import.h"
#include "import/inline_markup.h"
#include "laporan.h"

namespace lkiplint {
namespace {

using test::joined;
using test::Lines;

std::string seen(const TextBlock& text) {
    std::string out = std::to_string(text.place.line) + " ";
    if (text.role == TextRole::heading) out += "judul" + (text.level > 0 ? std::to_string(text.level) : "");
    if (text.role == TextRole::paragraph) out += text.bold ? "tebal" : "alinea";
    if (text.role == TextRole::item) out += "butir[" + text.label + "]";
    out += ": ";
    for (const char c : text.text) out += c == '\n' ? std::string(" / ") : std::string(1, c);
    return out;
}

std::string seen(const TableRow& row) {
    std::string out = std::to_string(row.place.line) + " baris:";
    for (const Cell& cell : row.cells) out += " [" + std::string(cell.bold ? "*" : "") + cell.text + "]";
    return out;
}

Document read(std::string_view text, const ImportLimits& limits = {}) {
    Result<Document> document = import_markdown("laporan", text, limits);
    REQUIRE_MESSAGE(document.ok(), (document.ok() ? "" : document.error().message));
    return std::move(document.value());
}

// Every block with its line: "1 judul2: …", "3 butir[a.]: …", "5 tabel" and its rows.
Lines blocks(std::string_view text) {
    Lines lines;
    for (const Block& block : read(text).blocks) {
        if (const auto* words = std::get_if<TextBlock>(&block)) {
            lines.push_back(seen(*words));
            continue;
        }
        const auto& table = std::get<TableBlock>(block);
        lines.push_back(std::to_string(table.place.line) + "-" + std::to_string(table.end_line) + " tabel");
        for (const TableRow& row : table.rows) lines.push_back(seen(row));
    }
    return lines;
}

struct Page {
    std::string text;
    Lines expected;
};

void check(const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        CAPTURE(page.text);
        CHECK(joined(blocks(page.text)) == joined(page.expected));
    }
}

}  // namespace

TEST_CASE("headings: by hash, in capitals, numbered or bold") {
    check({
        {"# BAB I PENDAHULUAN\n", {"1 judul1: BAB I PENDAHULUAN"}},
        {"### 1.1.2 Tugas **dan** Fungsi ###\n", {"1 judul3: 1.1.2 Tugas dan Fungsi"}},
        {"##\n\nIsi laporan ini dua halaman.\n", {"1 alinea: ##", "3 alinea: Isi laporan ini dua halaman."}},
        {"KATA PENGANTAR\n\nPuji syukur kami panjatkan.\n",
         {"1 judul: KATA PENGANTAR", "3 alinea: Puji syukur kami panjatkan."}},
        {"BAB III\n\nAKUNTABILITAS KINERJA\n", {"1 judul: BAB III", "3 judul: AKUNTABILITAS KINERJA"}},
        {"Bab IV Penutup\n", {"1 judul: Bab IV Penutup"}},
        {"**BAB II PERENCANAAN KINERJA**\n", {"1 judul: BAB II PERENCANAAN KINERJA"}},
        {"**A. Capaian Kinerja**\n", {"1 judul: A. Capaian Kinerja"}},
        {"B.1.2 Analisis Penyebab Keberhasilan\n", {"1 judul: B.1.2 Analisis Penyebab Keberhasilan"}},
        {"1.1 Latar Belakang\n", {"1 judul: 1.1 Latar Belakang"}},
        {"3.2.1. Realisasi Anggaran\n", {"1 judul: 3.2.1. Realisasi Anggaran"}},
        // A table below leaves the heading alone.
        {"D. PEGAWAI\nNo\tJabatan\tJumlah\n1\tCamat\t1\n",
         {"1 judul: D. PEGAWAI", "2-3 tabel", "2 baris: [No] [Jabatan] [Jumlah]", "3 baris: [1] [Camat] [1]"}},
    });
}

TEST_CASE("what only looks like a heading stays text") {
    check({
        {"**Tabel 3.1 Capaian Indikator**\n", {"1 tebal: Tabel 3.1 Capaian Indikator"}},
        {"TABEL 3.1 CAPAIAN INDIKATOR\n", {"1 alinea: TABEL 3.1 CAPAIAN INDIKATOR"}},
        {"Gambar 1.1 Struktur Organisasi\n", {"1 alinea: Gambar 1.1 Struktur Organisasi"}},
        {"Anggaran kecamatan naik pada tahun ini.\n", {"1 alinea: Anggaran kecamatan naik pada tahun ini."}},
        {"Sasaran ini memiliki dua indikator:\n", {"1 alinea: Sasaran ini memiliki dua indikator:"}},
        {"2.500.000.000\n", {"1 alinea: 2.500.000.000"}},
        {"98,5 % tercapai\n", {"1 alinea: 98,5 % tercapai"}},
        {"babak belur\n", {"1 alinea: babak belur"}},
        // A line of capitals that runs on is no heading.
        {"PEMERINTAH DAERAH\ntelah menyusun laporan\n", {"1 alinea: PEMERINTAH DAERAH / telah menyusun laporan"}},
    });
}

TEST_CASE("lists keep the label that was printed") {
    check({
        {"- pertama\n- kedua\n", {"1 butir[-]: pertama", "2 butir[-]: kedua"}},
        {"- a. sosialisasi pajak\n- b. pelatihan aparatur\n",
         {"1 butir[a.]: sosialisasi pajak", "2 butir[b.]: pelatihan aparatur"}},
        {"1. rapat koordinasi;\n2. monitoring;\n", {"1 butir[1.]: rapat koordinasi;", "2 butir[2.]: monitoring;"}},
        {"(2) Capaian = Realisasi / Target\n", {"1 butir[(2)]: Capaian = Realisasi / Target"}},
        {"a) pelayanan umum\n", {"1 butir[a)]: pelayanan umum"}},
        {"\u2022 jalan desa\n", {"1 butir[\u2022]: jalan desa"}},
        {"1. rapat di balai desa\n   bersama tokoh masyarakat\n2. evaluasi\n",
         {"1 butir[1.]: rapat di balai desa / bersama tokoh masyarakat", "3 butir[2.]: evaluasi"}},
        // An item ends the paragraph before it.
        {"Fungsi kecamatan:\n1. koordinasi\n", {"1 alinea: Fungsi kecamatan:", "2 butir[1.]: koordinasi"}},
    });
    const Document document = read("- luar\n   - dalam\n");
    REQUIRE(document.blocks.size() == 2);
    CHECK(std::get<TextBlock>(document.blocks[0]).level < std::get<TextBlock>(document.blocks[1]).level);
}

TEST_CASE("tables of lines with TABs") {
    check({
        {"No\tUraian\tJumlah\n1\tMeja\t12\n2\tKursi\t30\n",
         {"1-3 tabel", "1 baris: [No] [Uraian] [Jumlah]", "2 baris: [1] [Meja] [12]", "3 baris: [2] [Kursi] [30]"}},
        // Empty cells stay; the blank line of a page break ends the block.
        {"1\tMeja\t\t12\n\n\tJUMLAH\t\t12\n",
         {"1-1 tabel", "1 baris: [1] [Meja] [] [12]", "3-3 tabel", "3 baris: [] [JUMLAH] [] [12]"}},
        // A converter's separator row is no data.
        {"No\tJabatan\n---\t------\n1\tCamat\n", {"1-3 tabel", "1 baris: [No] [Jabatan]", "3 baris: [1] [Camat]"}},
        // A dash in a cell is.
        {"1\tMeja\t-\n2\tKursi\t-\n", {"1-2 tabel", "1 baris: [1] [Meja] [-]", "2 baris: [2] [Kursi] [-]"}},
        // A line without a TAB between rows is a row of one cell.
        {"Tujuan\tIndikator\tTarget\nSasaran Strategis 1\nLayanan\tIKM\t80\n",
         {"1-3 tabel", "1 baris: [Tujuan] [Indikator] [Target]", "2 baris: [Sasaran Strategis 1]",
          "3 baris: [Layanan] [IKM] [80]"}},
        // The caption of the next table is none.
        {"1\tMeja\t12\nTabel 1.2 Kursi\nNo\tNama\tUnit\n",
         {"1-1 tabel", "1 baris: [1] [Meja] [12]", "2 alinea: Tabel 1.2 Kursi", "3-3 tabel",
          "3 baris: [No] [Nama] [Unit]"}},
        // Names with a colon are text.
        {"Nama\t: Sumiati, S.E.\nJabatan\t: Camat\n", {"1 alinea: Nama\t: Sumiati, S.E. / Jabatan\t: Camat"}},
    });
}

TEST_CASE("tables between pipes") {
    check({
        {"| No | Uraian | Jumlah |\n|---|:---|---:|\n| 1 | Meja | 12 |\n",
         {"1-3 tabel", "1 baris: [No] [Uraian] [Jumlah]", "3 baris: [1] [Meja] [12]"}},
        {"| A\\|B | 2 |\n", {"1-1 tabel", "1 baris: [A|B] [2]"}},
        {"| 1 |  | 12 |\n", {"1-1 tabel", "1 baris: [1] [] [12]"}},
        {"|  | **Jumlah** | **46** |\n", {"1-1 tabel", "1 baris: [] [*Jumlah] [*46]"}},
        {"  | 1 | Meja |\nSumber: inventaris\n", {"1-1 tabel", "1 baris: [1] [Meja]", "2 alinea: Sumber: inventaris"}},
    });
}

TEST_CASE("paragraphs keep their physical lines, so that a word is found on its own") {
    const std::string text = "# Judul\n\nBaris **ketiga** laporan\nbaris keempat\nbaris <b>kelima</b> ini\n";
    for (const bool dos : {false, true}) {
        std::string file;
        for (const char c : text) file += c == '\n' && dos ? std::string("\r\n") : std::string(1, c);
        const Document document = read(file);
        REQUIRE(document.blocks.size() == 2);
        const auto& block = std::get<TextBlock>(document.blocks[1]);
        CHECK(block.text == "Baris ketiga laporan\nbaris keempat\nbaris kelima ini");
        CHECK(place_at(document, block, 0).line == 3);
        CHECK(place_at(document, block, block.text.find("laporan")).line == 3);
        CHECK(place_at(document, block, block.text.find("keempat")).line == 4);
        CHECK(place_at(document, block, block.text.find("kelima")).line == 5);
        CHECK(place_at(document, block, block.text.size()).line == 5);
    }
}

TEST_CASE("line ends of DOS and a byte order mark are no text") {
    check({
        {"\xEF\xBB\xBF# BAB I\r\n\r\nIsi.\r\n", {"1 judul1: BAB I", "3 alinea: Isi."}},
        {"No\tNama\tUnit\r\n1\tMeja\t3\r\n", {"1-2 tabel", "1 baris: [No] [Nama] [Unit]", "2 baris: [1] [Meja] [3]"}},
        {"| 1 | Meja |\r\n", {"1-1 tabel", "1 baris: [1] [Meja]"}},
    });
}

TEST_CASE("comments and rules are left out") {
    check({
        {"<!-- halaman 3 -->\nIsi laporan.\n", {"2 alinea: Isi laporan."}},
        {"<!-- catatan\npenyunting\n-->\n\nIsi laporan.\n", {"5 alinea: Isi laporan."}},
        {"Isi laporan.\n\n---\n\nIsi berikut.\n", {"1 alinea: Isi laporan.", "5 alinea: Isi berikut."}},
        {"<!-- tidak pernah ditutup\nIsi laporan.\n", {}},
    });
}

TEST_CASE("places of cells") {
    const Document document = read("Isi.\n\n1\tMeja\t12\n");
    REQUIRE(document.blocks.size() == 2);
    const TableRow& row = std::get<TableBlock>(document.blocks[1]).rows.front();
    CHECK(row.place.line == 3);
    REQUIRE(row.cells.size() == 3);
    CHECK(row.cells[0].place == Place{3, 1});
    CHECK(row.cells[1].place == Place{3, 3});
    CHECK(row.cells[2].place == Place{3, 8});
}

TEST_CASE("too many cells are an error that says where") {
    ImportLimits limits;
    limits.max_cells = 4;
    const Result<Document> document = import_markdown("laporan", "1\t2\t3\n4\t5\t6\n", limits);
    REQUIRE_FALSE(document.ok());
    CHECK(document.error().message.find("4 sel") != std::string::npos);
}

TEST_CASE("markup inside a line or cell") {
    struct Row {
        std::string_view markup, plain;
        bool bold = false;
    };
    for (const Row& row : {
             Row{"Capaian **sangat** baik", "Capaian sangat baik"},
             Row{"**Jumlah**", "Jumlah", true},
             Row{"<b>Jumlah</b>", "Jumlah", true},
             Row{"**Jumlah** dan **Total**", "Jumlah dan Total"},
             Row{"*Good governance* desa", "Good governance desa"},
             Row{"Sasaran 4*", "Sasaran 4*"},
             Row{"5 * 4", "5 * 4"},
             Row{"Meja<br>Kursi", "Meja Kursi"},
             Row{"m<sup>2</sup>", "m2"},
             Row{"<span style=\"color:red\">97,5</span>", "97,5"},
             Row{"Sosial &amp; Budaya", "Sosial & Budaya"},
             Row{"&lt; 50", "< 50"},
             Row{"&ge; 90", "\u2265 90"},
             Row{"&#8805; 90", "\u2265 90"},
             Row{"&#x2265; 90", "\u2265 90"},
             Row{"A & B; C", "A & B; C"},
             Row{"&tidakada; 5", "&tidakada; 5"},
             Row{"76 $\\leq$ 90", "76 \u2264 90"},
             Row{"$\\geq 90$", "\u2265 90"},
             Row{"$\\frac{Realisasi}{Target} \\times 100\\%$", "(Realisasi)/(Target) x 100%"},
             Row{"$$80 \\pm 5$$", "80 \u00B1 5"},
             Row{"harga $5", "harga $5"},
             Row{"~~batal~~ jadi", "batal jadi"},
             Row{"`7.01.01`", "7.01.01"},
             Row{"[situs kecamatan](https://contoh.go.id/laporan)", "situs kecamatan"},
             Row{"[belum diisi]", "[belum diisi]"},
             Row{"1\\. Rapat", "1. Rapat"},
             Row{"<100%", "<100%"},
             Row{"< 50 dan > 40", "< 50 dan > 40"},
             Row{"<Nama Camat>", "<Nama Camat>"},
             Row{"  rapi  ", "rapi"},
         }) {
        const PlainText plain = strip_inline_markup(row.markup);
        CAPTURE(row.markup);
        CHECK(plain.text == row.plain);
        CHECK(plain.bold == row.bold);
    }
}

TEST_CASE("Markdown: the place of a cell is the column at which an editor shows it") {
    struct Row {
        std::string line;
        std::vector<int> columns;
    };
    for (const Row& row : {Row{"| ≥ 90 | é |x |", {2, 9, 13}}, Row{"≥ 90\té\tx", {1, 6, 8}}}) {
        CAPTURE(row.line);
        const Document document = read(row.line + "\n" + row.line + "\n");
        std::vector<int> columns;
        for (const Cell& cell : std::get<TableBlock>(document.blocks.at(0)).rows.at(1).cells)
            columns.push_back(cell.place.column);
        CHECK(columns == row.columns);
    }
}

TEST_CASE("tables in the tags of a page") {
    check({
        {"Tabel 3.1\n\n<table border=\"1\">\n<tr><th>No</th><th>Nama &amp; Jenis</th></tr>\n"
         "<tr><td>1</td><td>Meja<br>tulis</td></tr>\n</table>\nSumber: seksi umum\n",
         {"1 alinea: Tabel 3.1", "4-5 tabel", "4 baris: [*No] [*Nama & Jenis]", "5 baris: [1] [Meja tulis]",
          "7 alinea: Sumber: seksi umum"}},
        // On one line, with text behind it; cells that span rows and columns.
        {"Ini tabelnya:\n<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr></table> "
         "Demikian.\n",
         {"1 alinea: Ini tabelnya:", "2-2 tabel", "2 baris: [A] [B] []", "2 baris: [] [C] [D]", "2 alinea: Demikian."}},
        // In capitals, with TABs between the tags.
        {"<TABLE>\n\t<TR>\t<TD>1</TD>\t<TD>2</TD></TR>\n</TABLE>\n", {"2-2 tabel", "2 baris: [1] [2]"}},
        // What is never closed is text.
        {"<table><tr><td>1</td></tr>\n\nSesudahnya.\n", {"1 alinea: 1", "3 alinea: Sesudahnya."}},
    });
}

TEST_CASE("tables in tags: places, comments and limits") {
    const Document document =
        read("  <table><tr><td>1</td><td>dua</td></tr>\n<tr><td>3</td>\n<td>empat</td></tr></table>\n");
    const auto& table = std::get<TableBlock>(document.blocks.at(0));
    CHECK(table.rows[0].cells[0].place == Place{1, 18});
    CHECK(table.rows[1].cells[0].place == Place{2, 9});
    CHECK(table.rows[1].cells[1].place == Place{3, 5});
    CHECK(table.end_line == 3);

    const Document noted = read(
        "<table>\n<tr><td>1</td></tr>\n<!-- lkiplint-abaikan ANG001: sudah ditelaah "
        "-->\n<tr><td>2</td></tr></table>\n");
    REQUIRE(noted.comments.size() == 1);
    CHECK(noted.comments[0].place.line == 3);

    ImportLimits limits;
    limits.max_cells = 3;
    const std::string two = "<table><tr><td>1</td><td>2</td></tr></table>\n";
    CHECK(import_markdown("laporan", two, limits).ok());
    CHECK_FALSE(import_markdown("laporan", two + "\n" + two, limits).ok());
    CHECK_FALSE(import_markdown("laporan", "<table><tr><td colspan=900>1</td><td>2</td></tr></table>", limits).ok());
    // Very many that are never closed take no longer than one.
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "<table>\n";
    CHECK(import_markdown("laporan", many, ImportLimits{}).ok());
}

}  // namespace lkiplint
