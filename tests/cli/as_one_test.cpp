// --as-one: several files or a folder that are one report, as users meet it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "import/docx_builder.h"
#include "import/odf_builder.h"
#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string last_name(const json& path) { return fs::path(path.get<std::string>()).filename().string(); }

std::vector<std::string> names_of(const json& files) {
    std::vector<std::string> names;
    for (const json& file : files) names.push_back(last_name(file["path"]));
    return names;
}

std::string sheet_of(const std::vector<std::vector<std::string>>& rows) {
    std::string data;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string cells;
        for (std::size_t k = 0; k < rows[i].size(); ++k)
            cells += "<c r=\"" + std::string(1, static_cast<char>('A' + k)) + std::to_string(i + 1) +
                     "\" t=\"inlineStr\"><is><t>" + rows[i][k] + "</t></is></c>";
        data += "<row r=\"" + std::to_string(i + 1) + "\">" + cells + "</row>";
    }
    return data;
}

const std::vector<std::vector<std::string>> kBudget = {
    {"Tabel 3.1 Realisasi Anggaran Kecamatan Randualas Tahun 2024"},
    {"No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"},
    {"1", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "1.000.000.000", "900.000.000", "90,00"},
    {"2", "Program Pembinaan dan Pengawasan Pemerintahan Desa", "2.000.000.000", "1.000.000.000", "50,00"},
    {"", "JUMLAH", "3.000.000.000", "1.900.000.000", "63,33"}};

std::string budget_xlsx() { return xlsx_bytes({{{"Anggaran", sheet_of(kBudget), {}, {}}}, {}, {}, {}}); }

// What the text says of the budget.
std::string narrative_docx(const std::string& amount) {
    const std::string heading = "<w:pStyle w:val=\"Judul1\"/>";
    return docx_bytes({p("LAPORAN KINERJA KECAMATAN RANDUALAS TAHUN 2024", heading) +
                           p("BAB III AKUNTABILITAS KINERJA", heading) + p("B. Realisasi Anggaran") +
                           p("Total realisasi anggaran Kecamatan Randualas tahun 2024 sebesar Rp" + amount +
                             " dari pagu anggaran Rp3.000.000.000."),
                       kStyles,
                       {},
                       {},
                       {},
                       {},
                       {}});
}

const std::string kBudgetCsv =
    "No;Program;Anggaran (Rp);Realisasi (Rp);%\n"
    "1;Program Pemberdayaan Masyarakat Desa dan Kelurahan;1.000.000.000;900.000.000;90,00\n"
    "2;Program Pembinaan dan Pengawasan Pemerintahan Desa;2.000.000.000;1.000.000.000;50,00\n"
    ";JUMLAH;3.000.000.000;1.900.000.000;63,33\n";

const json* finding_in(const json& result, std::string_view name) {
    for (const json& finding : result["findings"])
        if (last_name(finding["file"]) == name) return &finding;
    return nullptr;
}

}  // namespace

TEST_CASE("--as-one: an amount of the text is held against the table in the spreadsheet") {
    const TempDir folder;
    const auto wrong = folder.write("narasi.docx", narrative_docx("1.800.000.000"));
    const auto tables = folder.write("tabel.xlsx", budget_xlsx());
    // Apart nothing can be held against it.
    CHECK(json::parse(run_lkiplint("check --format json " + quoted(wrong) + " " + quoted(tables)).out)["findings"]
              .empty());

    for (const std::string& paths : {quoted(wrong) + " " + quoted(tables), quoted(folder.path())}) {
        const Run run = run_lkiplint("check --format json --as-one " + paths);
        CHECK(run.exit == 1);
        CHECK(run.err.empty());
        const json result = json::parse(run.out);
        CHECK(names_of(result["files"]) == std::vector<std::string>{"narasi.docx", "tabel.xlsx"});
        CHECK(result["files"][0]["format"] == "docx");
        CHECK(result["files"][0]["instansi"] == "Kecamatan Randualas");
        CHECK(result["files"][1]["tahun"] == 2024);
        REQUIRE(result["findings"].size() == 1);
        const json& finding = result["findings"][0];
        CHECK(finding["code"] == "ANG008");
        CHECK(fs::equivalent(finding["file"].get<std::string>(), wrong));
        CHECK(finding["line"] == 4);
        CHECK(finding["part"] == "word/document.xml");
        REQUIRE_FALSE(finding["related"].empty());
        const json& related = finding["related"][0];
        CHECK(fs::equivalent(related["file"].get<std::string>(), tables));
        CHECK(related["line"] == 5);
        CHECK(related["part"] == "Anggaran");
        // The parts of the whole add up to it.
        REQUIRE(result["reports"].size() == 1);
        const json& whole = result["reports"][0];
        CHECK(whole["files"] == json{result["files"][0]["path"], result["files"][1]["path"]});
        CHECK(whole["complete"] == true);
        CHECK(whole["counts"]["galat"] == 1);
        CHECK(result["files"][0]["counts"]["galat"] == 1);
        CHECK(result["files"][1]["counts"]["galat"] == 0);
        CHECK(result["files"][1]["tables"]["total"] == 1);
        for (const char* verdict : {"cocok", "pembulatan", "salah", "tidak-dapat-diperiksa"})
            CHECK(whole["checked"][verdict] == result["files"][0]["checked"][verdict].get<int>() +
                                                   result["files"][1]["checked"][verdict].get<int>());
    }

    const Run text = run_lkiplint("check --as-one " + quoted(folder.path()));
    CHECK(holds(text.out, "ANG008  narasi.docx, paragraf/baris 4"));
    CHECK(holds(text.out, "tabel.xlsx, lembar \"Anggaran\" sel D5"));
    CHECK(holds(text.out, "1. " + (folder.path() / "narasi.docx").string() + " (docx)"));

    const auto right = folder.write("narasi.docx", narrative_docx("1.900.000.000"));
    CHECK(run_lkiplint("check --as-one " + quoted(right) + " " + quoted(tables)).exit == 0);
}

TEST_CASE(
    "--as-one: a table in the text and in the spreadsheet is told once, and one that differs is a contradiction") {
    const TempDir folder;
    std::string body = p("BAB III AKUNTABILITAS KINERJA") + p(kBudget[0][0]);
    std::vector<std::string> rows;
    for (std::size_t i = 1; i < kBudget.size(); ++i) {
        std::vector<std::string> cells;
        for (const std::string& cell : kBudget[i]) cells.push_back(tc(i == 2 && cell == "90,00" ? "80,00" : cell));
        rows.push_back(tr(cells));
    }
    folder.write("narasi.docx", docx_bytes({body + tbl(rows), {}, {}, {}, {}, {}, {}}));
    auto same = kBudget;
    same[2][4] = "80,00";
    folder.write("tabel.xlsx", xlsx_bytes({{{"Anggaran", sheet_of(same), {}, {}}}, {}, {}, {}}));
    const json once = json::parse(run_lkiplint("check --format json --as-one " + quoted(folder.path())).out);
    REQUIRE(once["findings"].size() == 1);
    CHECK(once["findings"][0]["code"] == "ANG004");
    CHECK(last_name(once["findings"][0]["file"]) == "narasi.docx");
    CHECK(holds(run_lkiplint("inspect --as-one " + quoted(folder.path())).out, "dibaca satu kali"));

    auto other = kBudget;
    other[2][2] = "1.100.000.000";
    other[2][4] = "81,82";
    other[4][2] = "3.100.000.000";
    other[4][4] = "61,29";
    folder.write("tabel.xlsx", xlsx_bytes({{{"Anggaran", sheet_of(other), {}, {}}}, {}, {}, {}}));
    const json differs = json::parse(run_lkiplint("check --format json --as-one " + quoted(folder.path())).out);
    std::vector<std::string> codes;
    for (const json& finding : differs["findings"]) codes.push_back(finding["code"]);
    CHECK(std::count(codes.begin(), codes.end(), "ANG007") == 1);
    CHECK(std::find(codes.begin(), codes.end(), "STR002") == codes.end());
    CHECK(std::find(codes.begin(), codes.end(), "STR006") == codes.end());
}

TEST_CASE("--as-one: a realisasi of the text that the spreadsheet prints otherwise is a contradiction") {
    const TempDir folder;
    const std::string rows =
        "| 2 | Persentase desa yang tertib administrasi | Persen | 80 | 72 | 90,00 |\n"
        "| 3 | Nilai evaluasi kinerja kecamatan | Nilai | 70 | 70 | 100,00 |\n";
    folder.write("narasi.md",
                 "# BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1 Capaian Kinerja Tahun 2024\n\n"
                 "| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|---|\n"
                 "| 1 | Indeks kepuasan masyarakat | Indeks | 80 | 84 | 105,00 |\n" +
                     rows);
    const auto sheet = [&](const std::string& realisasi, const std::string& capaian) {
        std::vector<std::vector<std::string>> cells = {
            {"Tabel 3.1 Capaian Kinerja Tahun 2024"},
            {"No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"},
            {"1", "Indeks kepuasan masyarakat", "Indeks", "80", realisasi, capaian},
            {"2", "Persentase desa yang tertib administrasi", "Persen", "80", "72", "90,00"},
            {"3", "Nilai evaluasi kinerja kecamatan", "Nilai", "70", "70", "100,00"}};
        folder.write("tabel.xlsx", xlsx_bytes({{{"Capaian", sheet_of(cells), {}, {}}}, {}, {}, {}}));
        return json::parse(run_lkiplint("check --format json --as-one " + quoted(folder.path())).out)["findings"];
    };
    CHECK(sheet("84", "105,00").empty());
    const json findings = sheet("88", "110,00");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0]["code"] == "KIN005");
    const std::vector<std::string> files = {last_name(findings[0]["file"]),
                                            last_name(findings[0]["related"][0]["file"])};
    CHECK(std::count(files.begin(), files.end(), "narasi.md") == 1);
    CHECK(std::count(files.begin(), files.end(), "tabel.xlsx") == 1);
}

TEST_CASE("--as-one: lines of text formats are those of the file, and data in a folder is read if it is the report's") {
    const TempDir folder;
    folder.write("anggaran.csv", kBudgetCsv);
    folder.write("narasi.md",
                 "# LAPORAN KINERJA KECAMATAN RANDUALAS TAHUN 2024\n\n# BAB III AKUNTABILITAS KINERJA\n\n"
                 "Realisasi anggaran Kecamatan Randualas\n"
                 "tahun 2024 sebesar Rp1.800.000.000 dari pagu Rp3.000.000.000.\n");
    folder.write("harga.csv", "barang;warna\nkertas;putih\ntinta;hitam\n");
    folder.write("hasil.json", "{\"tool\": {\"name\": \"lkiplint\"}, \"files\": [], \"findings\": []}\n");
    const Run run = run_lkiplint("check --format json --as-one " + quoted(folder.path()));
    CHECK(run.exit == 1);
    CHECK(holds(run.err, "harga.csv: tidak ikut dibaca"));
    CHECK(holds(run.err, "hasil.json: tidak ikut dibaca"));
    const json result = json::parse(run.out);
    CHECK(names_of(result["files"]) == std::vector<std::string>{"narasi.md", "anggaran.csv"});
    const json* finding = finding_in(result, "narasi.md");
    REQUIRE(finding != nullptr);
    CHECK((*finding)["code"] == "ANG008");
    CHECK((*finding)["line"] == 6);
    CHECK_FALSE(finding->contains("part"));
    REQUIRE_FALSE((*finding)["related"].empty());
    CHECK(last_name((*finding)["related"][0]["file"]) == "anggaran.csv");
    CHECK((*finding)["related"][0]["line"] == 4);
    // Without it a folder's data is left alone.
    CHECK(names_of(json::parse(run_lkiplint("check --format json " + quoted(folder.path())).out)["files"]) ==
          std::vector<std::string>{"narasi.md"});
    // Named outright, it must be readable.
    CHECK(run_lkiplint("check --as-one " + quoted(folder.path() / "hilang.csv")).exit == 2);
}

TEST_CASE("--as-one: a file that cannot be read is named, and the report is said to be incomplete") {
    const TempDir folder;
    folder.write("1 narasi.docx", narrative_docx("1.800.000.000"));
    folder.write("2 tabel.xlsx", budget_xlsx());
    folder.write("3 lampiran.docx", "PK\x03\x04 rusak");
    const Run run = run_lkiplint("check --format json --as-one " + quoted(folder.path()));
    CHECK(run.exit == 2);
    CHECK(holds(run.err, "3 lampiran.docx: "));
    CHECK(holds(run.err, "belum terbaca seluruhnya"));
    const json result = json::parse(run.out);
    REQUIRE(result["files"].size() == 3);
    CHECK(result["files"][2].contains("error"));
    CHECK(result["reports"][0]["complete"] == false);
    CHECK(result["reports"][0]["files"].size() == 3);
    CHECK(result["findings"].size() == 1);
    const Run text = run_lkiplint("check --as-one " + quoted(folder.path()));
    CHECK(text.exit == 2);
    CHECK(holds(text.out, "Laporan ini belum terbaca seluruhnya."));
    CHECK(run_lkiplint("inspect --as-one " + quoted(folder.path())).exit == 2);
    // An export that lacks a part must not look whole.
    const auto target = folder.path() / "hasil.xml";
    CHECK(run_lkiplint("convert --as-one -o " + quoted(target) + " " + quoted(folder.path())).exit == 2);
    CHECK_FALSE(fs::exists(target));

    const TempDir none;
    none.write("a.docx", "PK\x03\x04 rusak");
    const Run nothing = run_lkiplint("check --format json --as-one " + quoted(none.path()));
    CHECK(nothing.exit == 2);
    CHECK(json::parse(nothing.out)["files"][0].contains("error"));
}

TEST_CASE("--as-one: reports of different units or years are warned of") {
    const TempDir folder;
    for (const auto& [name, unit] : {std::pair("a.md", "SUKAMAJU"), std::pair("b.md", "SUKASARI")})
        folder.write(name, "# LAPORAN KINERJA INSTANSI PEMERINTAH\n\n# KECAMATAN " + std::string(unit) +
                               " TAHUN 2024\n\n# BAB I PENDAHULUAN\n\nTeks.\n");
    const Run run = run_lkiplint("check --as-one " + quoted(folder.path()));
    CHECK(run.exit == 0);
    CHECK(holds(run.err, "bukan satu laporan"));
    CHECK(holds(run.err, "b.md: Kecamatan Sukasari, 2024"));
    CHECK_FALSE(holds(run_lkiplint("check " + quoted(folder.path())).err, "bukan satu laporan"));
}

TEST_CASE("--as-one: inspect names the file of each table, convert writes one report") {
    const TempDir folder;
    const auto text = folder.write("narasi.docx", narrative_docx("1.800.000.000"));
    const auto tables = folder.write("tabel.xlsx", budget_xlsx());
    const std::string both = quoted(text) + " " + quoted(tables);
    const json seen = json::parse(run_lkiplint("inspect --format json --as-one " + both).out)["files"][0];
    CHECK(names_of(seen["files"]) == std::vector<std::string>{"narasi.docx", "tabel.xlsx"});
    CHECK(last_name(seen["tables"][0]["file"]) == "tabel.xlsx");
    CHECK(seen["tables"][0]["line"] == 2);
    CHECK(seen["tables"][0]["end_line"] == 5);
    CHECK(last_name(seen["figures"][0]["file"]) == "tabel.xlsx");
    CHECK(seen["figures"][0]["line"] == 3);
    CHECK(holds(run_lkiplint("inspect --as-one " + both).out, "tabel.xlsx, baris 2-5"));

    const auto target = folder.path() / "laporan.xml";
    const std::string convert = "convert --as-one -o " + quoted(target) + " " + quoted(folder.path());
    REQUIRE(run_lkiplint(convert).exit == 0);
    const std::string once = read_file(target);
    const json result = json::parse(run_lkiplint("check --format json " + quoted(target)).out);
    REQUIRE(result["findings"].size() == 1);
    CHECK(result["findings"][0]["code"] == "ANG008");
    // What was written before is no part of the report.
    REQUIRE(run_lkiplint(convert).exit == 0);
    CHECK(read_file(target) == once);

    for (const std::string command : {"inspect ", "convert -o - "}) {
        const Run apart = run_lkiplint(command + both);
        CHECK(apart.exit == 2);
        CHECK(holds(apart.err, "hanya satu"));
    }
    CHECK(holds(run_lkiplint("check --help").out, "--as-one"));
}

TEST_CASE("--as-one: a comment sets aside what stands in its own file") {
    const std::string gap = "Nilai terealisasi sebesar ??? persen.\n";
    struct Row {
        const char* what;
        std::string first, second;
        std::vector<std::string> left;  // files whose finding still counts
        const char* note;
    };
    for (const Row& row : {
             Row{"without", gap, gap, {"1.md", "2.md"}, ""},
             Row{"the whole file, in the first",
                 gap + "\n<!-- lkiplint-abaikan-berkas TXT002: x -->\n",
                 gap,
                 {"2.md"},
                 ""},
             Row{"the whole file, in the second",
                 gap,
                 gap + "\n<!-- lkiplint-abaikan-berkas TXT002: x -->\n",
                 {"1.md"},
                 ""},
             Row{"at the end of the first",
                 gap + "\n<!-- lkiplint-abaikan TXT002: x -->\n",
                 gap,
                 {"1.md", "2.md"},
                 "1.md:3: pengabaian TXT002 tidak mengenai temuan apa pun"},
             Row{"in front of it, in the second", gap, "<!-- lkiplint-abaikan TXT002: x -->\n" + gap, {"1.md"}, ""},
         }) {
        CAPTURE(row.what);
        const TempDir folder;
        folder.write("1.md", "# BAB I PENDAHULUAN\n\n" + row.first);
        folder.write("2.md", row.second);
        const Run run = run_lkiplint("check --format json --as-one " + quoted(folder.path()));
        std::vector<std::string> left;
        const json result = json::parse(run.out);
        for (const json& finding : result["findings"])
            if (finding["suppressed"].is_null()) left.push_back(last_name(finding["file"]));
        CHECK(left == row.left);
        if (*row.note != '\0')
            CHECK(holds(run.err, "tidak mengenai temuan apa pun"));
        else
            CHECK_FALSE(holds(run.err, "tidak mengenai temuan apa pun"));
    }
}

TEST_CASE("--as-one: a rule is off in the files whose configuration says so") {
    const std::string gap = "# BAB I PENDAHULUAN\n\nNilai terealisasi sebesar ??? persen.\n";
    const std::string off = "<lkiplint versi=\"1\"><aturan kode=\"TXT002\" aktif=\"tidak\"/></lkiplint>\n";
    for (const auto& [where, left] : {std::pair<std::string, std::vector<std::string>>{"a", {"2.md"}},
                                      {"b", {"1.md"}},
                                      {".", {}},
                                      {"c", {"1.md", "2.md"}}}) {
        CAPTURE(where);
        const TempDir folder;
        folder.write("a/1.md", gap);
        folder.write("b/2.md", gap);
        folder.write(where + "/lkiplint.xml", off);
        const json result = json::parse(run_lkiplint("check --format json --as-one " + quoted(folder.path())).out);
        std::vector<std::string> files;
        for (const json& finding : result["findings"]) files.push_back(last_name(finding["file"]));
        CHECK(files == left);
        CHECK(result["reports"][0]["checked"]["rules"].contains("TXT002") == !left.empty());
    }
}

TEST_CASE("--as-one: data that cannot be read leaves the report incomplete; data of another kind does not") {
    struct Row {
        const char* name;
        std::string bytes;
        int exit;
        const char* message;
    };
    for (const Row& row : {
             Row{"anggaran.csv", "No;Program;Anggaran\n1;\"Program Desa;1.000\n2;Program Lain;2.000\n", 2,
                 "tanda kutip yang membuka sebuah sel tidak ditutup"},
             Row{"anggaran.json", "[{\"program\": \"Program Desa\", \"anggaran\": 1000", 2, "belum terbaca seluruhnya"},
             Row{"setelan.json", "{\"warna\": [], \"ukuran\": {}}\n", 0, "tidak ikut dibaca"},
             Row{"angka.json", "17\n", 0, "tidak ikut dibaca"},
             Row{"harga.csv", "barang;warna\nkertas;putih\ntinta;hitam\n", 0, "tidak ikut dibaca"},
         }) {
        CAPTURE(row.name);
        const TempDir folder;
        folder.write("narasi.md", "# BAB I PENDAHULUAN\n\nKecamatan melayani warga.\n");
        folder.write(row.name, row.bytes);
        const Run run = run_lkiplint("check --format json --as-one " + quoted(folder.path()));
        CAPTURE(run.err);
        CHECK(run.exit == row.exit);
        CHECK(holds(run.err, row.message));
        CHECK(holds(run.err, "tidak memuat tabel laporan yang dikenali") == (row.exit == 0));
        CHECK(json::parse(run.out)["reports"][0]["complete"] == (row.exit == 0));
    }
}

}  // namespace lkiplint::test
