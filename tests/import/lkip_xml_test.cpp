#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "import/import.h"
#include "import/lkip_vocabulary.h"
#include "render/lkip_xml.h"
#include "run_lkiplint.h"

namespace fs = std::filesystem;
using namespace lkiplint;

namespace {

const fs::path kSource = test::source_dir();

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool have_xmllint() { return std::system("xmllint --version >/dev/null 2>&1") == 0; }

bool is_valid(const std::string& xml) {
    const fs::path file = fs::temp_directory_path() / ("lkip-" + std::to_string(std::random_device{}()) + ".xml");
    std::ofstream(file, std::ios::binary) << xml;
    const std::string command = "xmllint --noout --nonet --schema \"" + (kSource / "docs/lkip.xsd").string() + "\" \"" +
                                file.string() + "\" >/dev/null 2>&1";
    const bool valid = std::system(command.c_str()) == 0;
    fs::remove(file);
    return valid;
}

std::string lkip(const std::string& body) {
    return "<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\">\n" + body + "\n</lkip>\n";
}

Imported read(const std::string& xml) {
    auto imported = import_lkip_xml("ekspor.xml", xml, {});
    REQUIRE_MESSAGE(imported.ok(), (imported.ok() ? "" : imported.error().message), "\n", xml);
    return *imported;
}

std::string error_of(const std::string& xml, const ImportLimits& limits = {}) {
    const auto imported = import_lkip_xml("ekspor.xml", xml, limits);
    return imported ? "" : imported.error().message;
}

Report report_of(const Imported& imported) {
    Report report;
    report.instansi = imported.instansi;
    report.tahun = imported.tahun;
    report.tabel = imported.stated_tables;
    report.skala = imported.stated_scales;
    return report;
}

// What a table says, one line a row: "p< program | 100" with the level, the parent and the marks of totals.
std::string words_of(const Tabel& table) {
    std::ostringstream out;
    out << kind_name(table.kind) << " \"" << table.caption << "\" pk=" << table.konteks.pk
        << " periode=" << table.konteks.periode << " tahun=" << table.konteks.tahun
        << (table.lampiran ? " lampiran" : "") << "\n";
    for (const Kolom& column : table.kolom) {
        out << role_name(column.role);
        if (column.role == Role::tahun) out << ":" << column.tahun;
        if (column.role == Role::jumlah || column.role == Role::lain) out << "(" << column.header << ")";
        out << " ";
    }
    out << "\n";
    for (const Baris& row : table.baris) {
        out << static_cast<char>(row.level) << row.induk << (row.is_total ? " total" : "")
            << (row.is_average ? " rata" : "") << ":";
        for (const Sel& cell : row.sel) {
            if (!cell.text.empty()) out << " " << cell.text;
            if (cell.angka) out << "{" << cell.angka->value.to_string() << cell.angka->letter << "}";
            out << " |";
        }
        out << "\n";
    }
    return out.str();
}

std::string words_of(const std::vector<Tabel>& tables) {
    std::string words;
    for (const Tabel& table : tables) words += words_of(table);
    return words;
}

// What a document says, without places.
std::string words_of(const Document& document) {
    std::ostringstream out;
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            out << static_cast<int>(text->role) << " " << text->level << " [" << text->label << "] "
                << (text->bold ? "tebal " : "") << "<" << text->text << ">\n";
            continue;
        }
        for (const TableRow& row : std::get<TableBlock>(block).rows) {
            for (const Cell& cell : row.cells) out << (cell.bold ? "|*" : "|") << cell.text;
            out << "|\n";
        }
        out << "====\n";
    }
    return out.str();
}

TextBlock text(TextRole role, int level, std::string label, std::string words, bool bold = false) {
    return TextBlock{role, level, std::move(label), std::move(words), bold, Place{7, 1}};
}

TableBlock table_at(int line, const std::vector<std::vector<std::string>>& rows) {
    TableBlock table;
    table.place = Place{line, 1};
    table.end_line = line + static_cast<int>(rows.size());
    for (const auto& cells : rows) {
        table.rows.push_back(TableRow{{}, Place{line, 1}});
        for (const std::string& cell : cells) table.rows.back().cells.push_back(Cell{cell, Place{line, 1}, false});
    }
    return table;
}

// Every element and attribute of the vocabulary at least once. Trees are nested as deep as they go.
std::string everything() {
    std::ostringstream body;
    const auto row = [&](const LkipGroup& group, const LkipRow& r, const std::string& inside) {
        body << "<" << r.element;
        for (const LkipAttribute& a : r.attributes) body << " " << a.name << "=\"12,5\"";
        body << ">" << inside;
        if (r.inner == LkipInner::tahun) body << "<tahun th=\"2024\" " << group.year_value << "=\"7\"/>";
        if (r.inner == LkipInner::kolom) body << "<kolom nama=\"PNS\" jumlah=\"7\"/>";
        if (!group.tree || r.kind != LkipRowKind::biasa || r.level == Level::none) body << "</" << r.element << ">";
    };
    body << "<instansi nama=\"Dinas A\" jenis=\"dinas\" nama-pendek=\"A\" kabupaten=\"Kabupaten B\" "
            "kode-wilayah=\"99.01\"/>"
         << "<tahun>2025</tahun>";
    for (const LkipGroup& group : lkip_groups()) {
        body << "<" << group.element
             << " pk=\"awal\" periode=\"2021-2026\" tahun=\"2024\" judul=\"J\" lampiran=\"ya\">";
        std::string open;
        for (const LkipRow& r : group.rows) {
            const bool outer = r.kind == LkipRowKind::jumlah || r.kind == LkipRowKind::rata_rata;
            if (outer) body << open, open.clear();
            row(group, r, "");
            if (group.tree && r.kind == LkipRowKind::biasa && r.level != Level::none) {
                open = "</" + std::string(r.element) + ">" + open;
            }
        }
        body << open << "</" << group.element << ">\n";
    }
    body << "<skala jenis=\"ikm\" dasar=\"PermenPANRB 14/2017\"><kelas label=\"Baik\" kode=\"B\" dari=\"76,61\" "
            "sampai=\"88,30\" "
            "dari-termasuk=\"ya\" sampai-termasuk=\"tidak\"/></skala>";
    body << "<dokumen><judul id=\"j1\" baris=\"1\" tingkat=\"1\" tebal=\"ya\">BAB I</judul><paragraf>Isi</paragraf>"
            "<butir label=\"a.\" tingkat=\"0\" tebal=\"tidak\">Isi</butir><tabel id=\"t1\" baris=\"3\" "
            "baris-akhir=\"4\">"
            "<baris><sel tebal=\"ya\">No</sel><sel/></baris><baris/></tabel></dokumen>";
    return lkip(body.str());
}

struct StatedCase {
    const char* name;
    const char* xml;
    const char* tables;
};

const StatedCase kStated[] = {
    {"an agreement is a table of indicators and one of programs",
     R"x(<tahun>2025</tahun>
<perjanjian-kinerja pk="perubahan" periode="2025-2029">
  <indikator sasaran="Tata kelola membaik" nama="Nilai SAKIP" satuan="Nilai" target="A (81,22)"/>
  <indikator tujuan="Layanan membaik" nama="IKM" satuan="Indeks" target="85.5"/>
  <program nama="Program Penunjang" anggaran="2666646911.00"/>
  <jumlah anggaran="2.666.646.911,00"/>
</perjanjian-kinerja>)x",
     R"x(perjanjian-kinerja "Perjanjian Kinerja (PK perubahan, Renstra 2025-2029)" pk=perubahan periode=2025-2029 tahun=2025
tujuan tujuan indikator satuan target 
--1: | Tata kelola membaik | Nilai SAKIP | Nilai | A (81,22){81.22A} |
--1: Layanan membaik | | IKM | Indeks | 85.5{85.5} |
anggaran-program "Program pada Perjanjian Kinerja (PK perubahan, Renstra 2025-2029)" pk=perubahan periode=2025-2029 tahun=2025
program anggaran 
p-1: Program Penunjang | 2666646911.00{2666646911.00} |
t-1 total: Jumlah | 2.666.646.911,00{2666646911.00} |
)x"},
    {"years become columns in their order, and what a row lacks is an empty cell",
     R"x(<renstra periode="2021-2026">
  <indikator nama="IKM" satuan="Indeks" baseline="80,1" target-akhir="88"><tahun th="2025" target="85"/><tahun th="2023" target="83"/></indikator>
  <indikator nama="Desa tertib" satuan="Desa"><tahun th="2024" target="1.204 Desa"/></indikator>
</renstra>)x",
     R"x(renstra "Target Renstra (Renstra 2021-2026)" pk= periode=2021-2026 tahun=0
indikator satuan baseline target-akhir tahun:2023 tahun:2024 tahun:2025 
--1: IKM | Indeks | 80,1{80.1} | 88{88} | 83{83} | | 85{85} |
--1: Desa tertib | Desa | | | | 1.204 Desa{1204} | |
)x"},
    {"capaian with an average, and a title of its own",
     R"x(<capaian pk="awal" judul="Capaian Tujuan" lampiran="ya">
  <indikator nama="Nilai" target="1.234" realisasi="1.234" capaian="100 %" kriteria="Sangat Tinggi"/>
  <rata-rata capaian="100,00"/>
</capaian>)x",
     R"x(capaian "Capaian Tujuan" pk=awal periode= tahun=0 lampiran
indikator target realisasi capaian kriteria 
--1: Nilai | 1.234{1.234} | 1.234{1.234} | 100 %{100} | Sangat Tinggi |
--1 rata: Rata-rata | | | 100,00{100.00} | |
)x"},
    {"a tree of program, kegiatan, sub kegiatan, with lines outside it and a total",
     R"x(<anggaran tahun="2024">
  <program kode="1" nama="P" awal="3" perubahan="4" selisih="(Rp1,00)">
    <kegiatan nama="K" awal="3"><sub-kegiatan nama="S1" awal="1"/><sub-kegiatan nama="S2" awal="2"/></kegiatan>
    <sub-kegiatan nama="S3" awal="0"/>
  </program>
  <rincian nama="Belanja Modal" awal="1"/>
  <jumlah nama="Total" awal="3"/>
</anggaran>)x",
     R"x(struktur-anggaran "Struktur Anggaran" pk= periode= tahun=2024
program lain(Kode) anggaran-awal anggaran-perubahan selisih 
p-1: P | 1 | 3{3} | 4{4} | (Rp1,00){-1.00} |
k0: K | | 3{3} | | |
s1: S1 | | 1{1} | | |
s1: S2 | | 2{2} | | |
s0: S3 | | 0{0} | | |
--1: Belanja Modal | | 1{1} | | |
t-1 total: Total | | 3{3} | | |
)x"},
    {"further indicators of a program stand beside it, not below it",
     R"x(<capaian-program>
  <program nama="P" indikator="I1" satuan="Dokumen" target="4 Dokumen" realisasi="3" capaian="75">
    <indikator nama="I2" target="5"/>
    <kegiatan nama="K" indikator="I3"/>
  </program>
</capaian-program>)x",
     R"x(capaian-program "Capaian Program" pk= periode= tahun=0
program indikator satuan target realisasi capaian 
p-1: P | I1 | Dokumen | 4 Dokumen{4} | 3{3} | 75{75} |
--1: P | I2 | | 5{5} | | |
k0: K | I3 | | | | |
)x"},
    {"the realisasi of a budget is money, its serapan a percentage",
     R"x(<realisasi-anggaran><kegiatan nama="K" anggaran="1.234" realisasi="1.200" serapan="97.244" sisa="34"/></realisasi-anggaran>)x",
     R"x(realisasi-anggaran "Realisasi Anggaran" pk= periode= tahun=0
program anggaran realisasi serapan sisa 
k-1: K | 1.234{1234} | 1.200{1200} | 97.244{97.244} | 34{34} |
)x"},
    {"efficiency of indicators and programs in one table",
     R"x(<efisiensi><indikator nama="I" capaian="101" serapan="97" kategori="Efisien"/><program nama="P" anggaran="10"/></efisiensi>)x",
     R"x(efisiensi "Efisiensi" pk= periode= tahun=0
indikator program capaian anggaran serapan kategori 
--1: I | | 101{101} | | 97{97} | Efisien |
p-1: | P | | 10{10} | | |
)x"},
    {"columns of counts stand before the count that adds them up",
     R"x(<pegawai><baris uraian="Staf" jumlah="3"><kolom nama="PNS" jumlah="2"/><kolom nama="PPPK" jumlah="1"/></baris>
<jumlah jumlah="3"><kolom nama="PPPK" jumlah="1"/></jumlah></pegawai>)x",
     R"x(pegawai "Pegawai" pk= periode= tahun=0
uraian jumlah(PNS) jumlah(PPPK) jumlah(Jumlah) 
--1: Staf | 2{2} | 1{1} | 3{3} |
t-1 total: Jumlah | | 1{1} | 3{3} |
)x"},
    {"a group without rows states nothing", R"x(<aset/><perjanjian-kinerja pk="awal"/>)x", ""},
};

struct BadCase {
    const char* xml;
    const char* says;
    bool against_schema = true;
};

// Inside <lkip>, which is line 1.
const BadCase kBadBodies[] = {
    {"<capain/>",
     "baris 2: elemen <capain> tidak dikenal di dalam <lkip>, seharusnya <instansi>, <tahun>, <perjanjian-kinerja>"},
    {"<capaian><indikator nama=\"I\" tagret=\"1\"/></capaian>",
     "baris 2: atribut tagret pada <indikator> tidak dikenal, seharusnya salah satu dari: tujuan, sasaran, nama, "
     "satuan"},
    {"<capaian>\n<indikator target=\"1\"/></capaian>", "baris 3: <indikator> tanpa atribut nama, yang wajib ada"},
    {"<capaian pk=\"murni\"/>", "pk=\"murni\" pada <capaian>, seharusnya \"awal\" atau \"perubahan\""},
    {"<capaian periode=\"2021/2026\"/>", "periode=\"2021/2026\" pada <capaian>, seharusnya dua tahun"},
    {"<capaian tahun=\"25\"/>", "tahun=\"25\" pada <capaian>, seharusnya tahun empat angka"},
    {"<capaian lampiran=\"true\"/>", "seharusnya \"ya\" atau \"tidak\""},
    {"<capaian sumber=\"tabel 1\"/>", "sumber=\"tabel 1\" pada <capaian>, seharusnya id sebuah blok"},
    {"<capaian>98,84</capaian>", "teks \"98,84\" tidak boleh langsung di dalam <capaian>"},
    {"<capaian><indikator nama=\"I\">9</indikator></capaian>", "teks \"9\" tidak boleh langsung di dalam <indikator>"},
    {"<capaian><indikator nama=\"I\"><tahun th=\"2024\"/></indikator></capaian>", "<tahun> tanpa atribut realisasi"},
    {"<capaian><indikator nama=\"I\"><tahun th=\"2024\" realisasi=\"1\"/><tahun th=\"2024\" "
     "realisasi=\"2\"/></indikator></capaian>",
     "tahun 2024 ditulis dua kali"},
    {"<renstra><indikator nama=\"I\"><tahun th=\"2024\" realisasi=\"1\"/></indikator></renstra>",
     "atribut realisasi pada <tahun> tidak dikenal"},
    {"<renstra><indikator nama=\"I\"><target th=\"2024\"/></indikator></renstra>",
     "elemen <target> tidak dikenal di dalam <indikator>, seharusnya <tahun>"},
    {"<anggaran><sub-kegiatan nama=\"S\"><kegiatan nama=\"K\"/></sub-kegiatan></anggaran>",
     "elemen <kegiatan> tidak dikenal di dalam <sub-kegiatan>, seharusnya <rincian>"},
    {"<anggaran><program nama=\"P\"><jumlah awal=\"1\"/></program></anggaran>",
     "elemen <jumlah> tidak dikenal di dalam <program>"},
    {"<anggaran><rincian nama=\"R\"><rincian nama=\"R\"/></rincian></anggaran>",
     "elemen <rincian> tidak dikenal di dalam <rincian>"},
    {"<perjanjian-kinerja><program nama=\"P\"><indikator nama=\"I\" target=\"1\"/></program></perjanjian-kinerja>",
     "elemen <indikator> tidak dikenal di dalam <program>"},
    {"<perjanjian-kinerja><indikator nama=\"I\"/></perjanjian-kinerja>", "<indikator> tanpa atribut target"},
    {"<efisiensi><program nama=\"P\"><indikator nama=\"I\"/></program></efisiensi>",
     "elemen <indikator> tidak dikenal"},
    {"<pegawai><baris uraian=\"A\"><kolom nama=\"L\" jumlah=\"1\"/><kolom nama=\"L\" jumlah=\"2\"/></baris></pegawai>",
     "kolom \"L\" ditulis dua kali"},
    {"<tahun>dua ribu</tahun>", "<tahun>dua ribu</tahun>, seharusnya tahun empat angka"},
    {"<tahun>2025</tahun><tahun>2025</tahun>", "<tahun> ditulis dua kali"},
    {"<tahun>2025</tahun><instansi nama=\"A\"/>", "<instansi> terlambat"},
    {"<dokumen/><capaian/>", "<capaian> terlambat"},
    {"<instansi nama=\"A\">B</instansi>", "<instansi> harus kosong"},
    {"<instansi/>", "<instansi> tanpa atribut nama"},
    {"<skala jenis=\"kpi\"/>", "jenis skala tidak dikenal"},
    {"<skala jenis=\"ikm\"><kelas label=\"A\" dari=\"88,31 %\"/></skala>",
     "dari=\"88,31 %\" pada <kelas>, seharusnya angka"},
    {"<skala jenis=\"ikm\"><kelas dari=\"1\"/></skala>", "<kelas> tanpa atribut label"},
    {"<dokumen><p>Isi</p></dokumen>",
     "elemen <p> tidak dikenal di dalam <dokumen>, seharusnya <judul>, <paragraf>, <butir> atau <tabel>"},
    {"<dokumen>Isi</dokumen>", "teks \"Isi\" tidak boleh langsung di dalam <dokumen>"},
    {"<dokumen><paragraf>a<b>c</b></paragraf></dokumen>", "<b> di dalam <paragraf>, yang hanya boleh berisi teks"},
    {"<dokumen><paragraf tingkat=\"1\">a</paragraf></dokumen>", "atribut tingkat pada <paragraf> tidak dikenal"},
    {"<dokumen><judul tingkat=\"satu\">a</judul></dokumen>",
     "tingkat=\"satu\" pada <judul>, seharusnya bilangan bulat"},
    {"<dokumen><tabel><sel>a</sel></tabel></dokumen>",
     "elemen <sel> tidak dikenal di dalam <tabel>, seharusnya <baris>"},
    {"<dokumen><tabel id=\"t1\"/><tabel id=\"t1\"/></dokumen>", "id=\"t1\" dipakai dua kali"},
    {"<capaian tahun=\"2024\" tahun=\"2025\"/>", "baris 2: atribut salah tulis atau ditulis dua kali"},
};

// Whole files.
const BadCase kBadFiles[] = {
    {"<laporan>", "baris 1: "},
    {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"/>",
     "baris 2: bukan LKIP-XML: elemen akar <rss>, seharusnya <lkip versi=\"1\""},
    {"<lkip versi=\"1\"/>", "<lkip> tanpa xmlns=\"urn:lkiplint:lkip:1\""},
    {"<lkip xmlns=\"urn:lain\" versi=\"1\"/>", "<lkip> tanpa xmlns=\"urn:lkiplint:lkip:1\""},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\"/>", "<lkip> tanpa atribut versi"},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"2\"/>", "versi=\"2\", seharusnya \"1\""},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\"/><lkip/>", "baris 1: "},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\">\n<capaian>\n</lkip>", "tidak ditutup dengan nama yang sama"},
    {"<!DOCTYPE lkip [<!ENTITY a \"b\">]>\n<lkip/>", "baris 1: LKIP-XML tidak memakai DOCTYPE"},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\">\n\n&nbsp;</lkip>", "baris 3: entitas &nbsp; tidak dikenal"},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\" aplikasi=\"A & B\"/>", "tanda & harus ditulis &amp;"},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\" aplikasi=\"&#0;\"/>", "entitas &#0; tidak dikenal"},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\" aplikasi=\"\x01\"/>", "karakter kendali"},
    {"<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\" aplikasi=\"\xE9\"/>", "bukan UTF-8"},
    {"", "baris 1: berkas kosong"},
};

}  // namespace

TEST_CASE("LKIP-XML: what the vocabulary names, the schema allows and the reader takes") {
    const std::string xml = everything();
    const Imported imported = read(xml);
    CHECK(imported.stated_tables.size() == lkip_groups().size());
    CHECK(imported.stated_scales.size() == 1);
    CHECK(imported.document.blocks.size() == 4);
    if (have_xmllint()) CHECK(is_valid(xml));
}

TEST_CASE("LKIP-XML: stated tables") {
    for (const StatedCase& c : kStated) {
        CAPTURE(c.name);
        const Imported imported = read(lkip(c.xml));
        CHECK(words_of(imported.stated_tables) == c.tables);
        CHECK(imported.document.blocks.empty());
        const std::string written = write_lkip_xml(imported, report_of(imported));
        CHECK(words_of(read(written).stated_tables) == c.tables);
        if (have_xmllint()) {
            CHECK(is_valid(lkip(c.xml)));
            CHECK(is_valid(written));
        }
    }
}

TEST_CASE("LKIP-XML: what is wrong is named with its line") {
    const bool xmllint = have_xmllint();
    const auto expect = [&](const std::string& xml, const BadCase& c) {
        CAPTURE(c.xml);
        const std::string message = error_of(xml);
        CHECK_MESSAGE(message.find(c.says) != std::string::npos, message);
        if (xmllint && c.against_schema) CHECK_FALSE(is_valid(xml));
    };
    for (const BadCase& c : kBadBodies) expect(lkip(c.xml), c);
    for (const BadCase& c : kBadFiles) expect(c.xml, c);
}

TEST_CASE("LKIP-XML: limits hold before a tree is built") {
    ImportLimits limits;
    limits.max_xml_depth = 5;
    const std::string nested = lkip(
        "<anggaran><program nama=\"P\"><kegiatan nama=\"K\"><sub-kegiatan "
        "nama=\"S\"/></kegiatan></program></anggaran>");
    CHECK(error_of(nested, limits).empty());
    limits.max_xml_depth = 4;
    CHECK(error_of(nested, limits) ==
          "baris 2: elemen bersarang lebih dari 4 tingkat; bukan LKIP-XML yang wajar, periksa kembali hasil ekspornya");

    // Neither comments, CDATA, instructions nor quoted text nest.
    limits.max_xml_depth = 3;
    CHECK(error_of("<?xml version=\"1.0\"?>" +
                       lkip("<!-- <a><b><c><d> --><dokumen><paragraf><![CDATA[<a><b><c>]]></paragraf></dokumen>"),
                   limits)
              .empty());
    CHECK(error_of(lkip("<capaian judul=\"a > b\"><indikator nama='<\">'/></capaian>"), limits).find("bersarang") ==
          std::string::npos);

    limits = {};
    limits.max_cells = 3;
    const std::string row = "<baris><sel>1</sel><sel>2</sel></baris>";
    CHECK(error_of(lkip("<dokumen><tabel>" + row + "</tabel></dokumen>"), limits).empty());
    CHECK(error_of(lkip("<dokumen><tabel>" + row + row + "</tabel></dokumen>"), limits).find("terlalu banyak sel") !=
          std::string::npos);
    CHECK(error_of(lkip("<aset><baris uraian=\"A\" jumlah=\"1\"/><baris uraian=\"B\" jumlah=\"1\"/></aset>"), limits)
              .find("terlalu banyak sel") != std::string::npos);
    std::string wide;
    for (int i = 0; i < 65; ++i) wide += " a" + std::to_string(i) + "=''";
    CHECK(error_of(lkip("<capaian" + wide + "/>")).find("lebih dari 64 atribut") != std::string::npos);
    std::string many;
    for (int i = 0; i < 100'100; ++i) many += "<a/>";
    CHECK(error_of(lkip(many), limits).find("terlalu banyak elemen") != std::string::npos);
}

TEST_CASE("LKIP-XML: a document comes back as it was") {
    Imported imported;
    imported.document.blocks = {
        text(TextRole::heading, 1, "", "BAB I  PENDAHULUAN"),
        text(TextRole::heading, 0, "", "Tanpa tingkat", true),
        text(TextRole::paragraph, 0, "", "  baris satu \n\tbaris dua  "),
        text(TextRole::paragraph, 0, "", ""),
        text(TextRole::paragraph, 0, "", " \n "),
        text(TextRole::item, 2, "a.", "<b>&amp; \"kutip\" 'satu' ]]> –é€😀"),
        text(TextRole::item, 0, "-", "x", true),
        table_at(10, {{"No", " Uraian\nKegiatan "}, {}, {" ", "", "\n"}, {"1"}}),
        table_at(20, {}),
    };
    std::get<TableBlock>(imported.document.blocks[7]).rows[0].cells[0].bold = true;
    const std::string written = write_lkip_xml(imported, Report{});
    const Imported again = read(written);
    CHECK(words_of(again.document) == words_of(imported.document));
    CHECK(again.document.format == "lkip-xml");
    CHECK(write_lkip_xml(imported, Report{}) == written);
    CHECK(words_of(read(write_lkip_xml(again, Report{})).document) == words_of(imported.document));
    if (have_xmllint()) CHECK(is_valid(written));
}

TEST_CASE("LKIP-XML: characters that XML cannot hold are dropped") {
    Imported imported;
    imported.document.blocks = {text(TextRole::paragraph, 0, "\x02",
                                     "a\x01"
                                     "b\x1F"
                                     "c\r\nd\re\xEF\xBF\xBF"
                                     "f\xC3(g")};
    const std::string written = write_lkip_xml(imported, Report{});
    CHECK(std::get<TextBlock>(read(written).document.blocks[0]).text == "abc\nd\nef(g");
}

TEST_CASE("LKIP-XML: places are the file's own lines") {
    const Imported imported = read(lkip(R"(<capaian>
  <indikator nama="I"
             target="1"
             realisasi="2"/>
</capaian>
<dokumen>
  <paragraf>satu
dua</paragraf>
  <tabel baris="99">
    <baris>
      <sel>a</sel>
      <sel>b</sel></baris>
  </tabel>
</dokumen>)"));
    const Tabel& table = imported.stated_tables.at(0);
    CHECK(table.place.line == 2);
    CHECK(table.end_line == 5);
    CHECK(table.cell(0, Role::indikator)->place.line == 3);
    CHECK(table.cell(0, Role::realisasi)->place.line == 5);
    const auto& paragraph = std::get<TextBlock>(imported.document.blocks[0]);
    CHECK(paragraph.place.line == 8);
    CHECK(place_at(imported.document, paragraph, paragraph.text.find("dua")).line == 9);
    const auto& block = std::get<TableBlock>(imported.document.blocks[1]);
    CHECK(block.place.line == 10);
    CHECK(block.rows[0].place.line == 11);
    CHECK(block.rows[0].cells[1].place.line == 13);
    CHECK(block.end_line == 13);
}

TEST_CASE("LKIP-XML: what the document says already is not stated again") {
    const std::string document = "<dokumen><paragraf id=\"b1\">Skala</paragraf><tabel id=\"t1\"/></dokumen>";
    const auto body = [&](const std::string& source) {
        return "<capaian sumber=\"" + source + "\"><indikator nama=\"I\"/></capaian><skala jenis=\"ikm\" sumber=\"" +
               (source == "t1" ? "b1" : source) + "\"/>";
    };
    const Imported derived = read(lkip(body("t1") + document));
    CHECK(derived.stated_tables.empty());
    CHECK(derived.stated_scales.empty());
    const Imported elsewhere = read(lkip(body("t2") + document));
    CHECK(elsewhere.stated_tables.size() == 1);
    CHECK(elsewhere.stated_scales.size() == 1);
    CHECK(read(lkip(body("t1"))).stated_tables.size() == 1);
    CHECK(error_of(lkip("<capaian sumber=\"t1\"><indikator/></capaian>" + document)).find("tanpa atribut nama") !=
          std::string::npos);
}

TEST_CASE("LKIP-XML: tables read from the document are written with their source, stated ones without") {
    Imported imported =
        read(lkip("<tahun>2025</tahun><anggaran><program nama=\"P\" awal=\"5\"/></anggaran>"
                  "<skala jenis=\"sakip\"><kelas label=\"A\" dari=\"80\" dari-termasuk=\"tidak\"/></skala>"));
    imported.document.blocks = {text(TextRole::paragraph, 0, "", "Pengantar"),
                                table_at(40, {{"Program", "Anggaran"}, {"P", "5"}}), table_at(50, {{"Hal"}})};
    Report report = report_of(imported);
    Tabel derived;
    derived.kind = TableKind::realisasi_anggaran;
    derived.place = Place{40, 1};
    derived.caption = "Realisasi";
    derived.kolom = {{"No", Role::no, 0, {}}, {"Uraian", Role::uraian, 0, {}}, {"Pagu", Role::anggaran, 0, {}}};
    Baris row;
    row.level = Level::program;
    for (const char* words : {"1", "P\nQ", "5"}) row.sel.emplace_back().text = words;
    derived.baris = {row};
    report.tabel.push_back(derived);
    derived.place = Place{900, 1};  // stands nowhere: would be checked twice
    report.tabel.push_back(derived);
    derived.place = Place{50, 1};
    derived.kind = TableKind::daftar;  // no element for it
    report.tabel.push_back(derived);
    Skala in_text;
    in_text.place = Place{7, 1};
    in_text.kelas = {{"Tinggi", "", Decimal(765, 1), std::nullopt, true, true, {}, {}}};
    Skala of_the_pack;
    report.skala.push_back(in_text);
    report.skala.push_back(of_the_pack);

    const std::string written = write_lkip_xml(imported, report);
    CHECK(written.find("<anggaran>") != std::string::npos);
    CHECK(written.find("<realisasi-anggaran tahun") == std::string::npos);
    CHECK(
        written.find(
            "<realisasi-anggaran judul=\"Realisasi\" sumber=\"t1\">\n        <program nama=\"P Q\" anggaran=\"5\"/>") !=
        std::string::npos);
    CHECK(written.find("sumber=\"t2\"") == std::string::npos);
    CHECK(written.find("<skala jenis=\"capaian\" sumber=\"b1\">\n        <kelas label=\"Tinggi\" dari=\"76.5\"/>") !=
          std::string::npos);
    CHECK(written.find("<paragraf id=\"b1\"") != std::string::npos);

    const Imported again = read(written);
    CHECK(words_of(again.stated_tables) == words_of(imported.stated_tables));
    REQUIRE(again.stated_scales.size() == 1);
    CHECK(again.stated_scales[0].jenis == Skala::Jenis::sakip);
    CHECK_FALSE(again.stated_scales[0].kelas.at(0).dari_termasuk);
    if (have_xmllint()) CHECK(is_valid(written));
}

TEST_CASE("LKIP-XML: a namespace prefix is taken as any XML library may write it") {
    const Imported imported = read(
        "<l:lkip xmlns:l=\"urn:lkiplint:lkip:1\" versi=\"1\"><l:instansi nama=\"Kecamatan Randu Alas\"/>"
        "<l:tahun>2025</l:tahun></l:lkip>");
    CHECK(imported.tahun == 2025);
    CHECK(imported.instansi.jenis == "kecamatan");
    CHECK(imported.instansi.nama_pendek == "Randu Alas");
    CHECK(error_of("<l:lkip xmlns:l=\"urn:lkiplint:lkip:1\" versi=\"1\"><tahun>2025</tahun></l:lkip>")
              .find("<tahun> tidak dikenal") != std::string::npos);
}

TEST_CASE("LKIP-XML: shipped exports are valid and come back as they were") {
    int files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(kSource / "fixtures/ekspor")) {
        if (entry.path().extension() != ".xml") continue;
        ++files;
        CAPTURE(entry.path().string());
        const std::string xml = slurp(entry.path());
        const Imported imported = read(xml);
        const Imported again = read(write_lkip_xml(imported, report_of(imported)));
        CHECK(words_of(again.stated_tables) == words_of(imported.stated_tables));
        CHECK(words_of(again.document) == words_of(imported.document));
        CHECK(again.instansi.nama == imported.instansi.nama);
        if (have_xmllint()) CHECK(is_valid(xml));
    }
    CHECK(files > 0);
}

TEST_CASE("LKIP-XML: the document for integrators says what the program does") {
    const std::string page = slurp(kSource / "docs/lkip-xml.md");
    const std::size_t start = page.find("<?xml");
    REQUIRE(start != std::string::npos);
    const std::string example = page.substr(start, page.find("```", start) - start);
    const Imported imported = read(example);
    CHECK(imported.stated_tables.size() == 2);
    CHECK(imported.stated_tables.at(0).cell(0, Role::capaian)->place.line == 8);  // as the page says
    if (have_xmllint()) CHECK(is_valid(example));
    for (const LkipGroup& group : lkip_groups()) {
        CAPTURE(group.element);
        CHECK(page.find("`<" + std::string(group.element)) != std::string::npos);
        for (const LkipRow& row : group.rows) {
            for (const LkipAttribute& attribute : row.attributes) {
                CAPTURE(attribute.name);
                CHECK(page.find(attribute.name) != std::string::npos);
            }
        }
    }
}
