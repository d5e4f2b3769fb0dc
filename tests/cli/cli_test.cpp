// The program as its users meet it: what it prints where, and what it ends with.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>
#include <vector>

#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// One table that adds up and is computed right.
constexpr std::string_view kRight =
    "# LAPORAN KINERJA INSTANSI PEMERINTAH\n\n"
    "# KECAMATAN SUKAMAJU TAHUN 2024\n\n"
    "## BAB III AKUNTABILITAS KINERJA\n\n"
    "Tabel 3.1 Realisasi Anggaran Kecamatan Sukamaju Tahun 2024\n\n"
    "| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |\n"
    "|---|---|---|---|---|\n"
    "| 1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 1.000.000 | 900.000 | 90,00 |\n"
    "| 2 | Program Pembinaan dan Pengawasan Pemerintahan Desa | 2.000.000 | 1.000.000 | 50,00 |\n";

// TXT002: a placeholder where a figure belongs.
constexpr std::string_view kWrong =
    "# LAPORAN KINERJA INSTANSI PEMERINTAH\n\n"
    "# KECAMATAN SUKAMAJU TAHUN 2024\n\n"
    "## BAB I PENDAHULUAN\n\n"
    "Indeks kepuasan masyarakat terealisasi sebesar ??? dari target 80.\n";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> names_of(const json& files) {
    std::vector<std::string> names;
    for (const json& file : files) names.push_back(fs::path(file["path"].get<std::string>()).filename().string());
    return names;
}

std::size_t count_files(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder)) count += entry.exists() ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("check: exit codes follow --fail-on") {
    const TempDir folder;
    const auto right = folder.write("benar.md", kRight), wrong = folder.write("salah.md", kWrong);
    CHECK(run_lkiplint("check " + quoted(right)).exit == 0);
    const Run run = run_lkiplint("check " + quoted(wrong));
    CHECK(run.exit == 1);
    CHECK(holds(run.out, "TXT002  baris 7"));
    CHECK(holds(run.out, "???"));
    CHECK_FALSE(holds(run.err, "TXT002"));
}

TEST_CASE("check: a finding below --fail-on does not fail") {
    const TempDir folder;
    // TXT008, a catatan: a word is doubled.
    const auto doubled =
        folder.write("ganda.md", "# BAB I PENDAHULUAN\n\nLaporan ini disusun oleh kecamatan yang yang melapor.\n");
    const Run run = run_lkiplint("check --format json " + quoted(doubled));
    REQUIRE(json::parse(run.out)["findings"].size() == 1);
    CHECK(json::parse(run.out)["findings"][0]["code"] == "TXT008");
    CHECK(run.exit == 0);
    CHECK(run_lkiplint("check --fail-on peringatan " + quoted(doubled)).exit == 0);
    CHECK(run_lkiplint("check --fail-on catatan " + quoted(doubled)).exit == 1);
}

TEST_CASE("check: an unreadable input is named and the others are still checked") {
    const TempDir folder;
    const auto wrong = folder.write("salah.md", kWrong), image = folder.write("pindai.md", "\x89PNG\r\n");
    const auto missing = folder.path() / "hilang.md";
    const Run run = run_lkiplint("check --format json " + quoted(image) + " " + quoted(missing) + " " + quoted(wrong));
    CHECK(run.exit == 2);
    CHECK(holds(run.err, "pindai.md: gambar PNG"));
    CHECK(holds(run.err, "hilang.md: berkas tidak ditemukan"));
    const json result = json::parse(run.out);
    REQUIRE(result["files"].size() == 3);
    CHECK(holds(result["files"][0]["error"], "PNG"));
    CHECK(result["files"][2]["counts"]["galat"] == 1);
    CHECK(result["findings"][0]["code"] == "TXT002");
}

TEST_CASE("check: a folder gives its reports, below too, sorted and once") {
    const TempDir folder;
    for (const char* name : {"b.md", "a/d.TXT", "a/c.md", "gold.jsonl", "catatan.pdf", "a/data.csv", "e.htm",
                             "e_files/kepala.htm", "sisa_files/f.html"}) {
        folder.write(name, kRight);
    }
    std::error_code unsupported;
    fs::create_directory_symlink(folder.path(), folder.path() / "a" / "putar", unsupported);
    const std::string twice = quoted(folder.path()) + " " + quoted(folder.path() / "a" / "c.md");
    const Run run = run_lkiplint("check --format json " + twice);
    CHECK(run.exit == 0);
    CHECK(names_of(json::parse(run.out)["files"]) ==
          std::vector<std::string>{"c.md", "d.TXT", "b.md", "e.htm", "f.html"});
    // Named outright, any name is tried.
    CHECK(run_lkiplint("check " + quoted(folder.path() / "gold.jsonl")).exit == 0);
}

TEST_CASE("check: a folder without reports is an error") {
    const TempDir folder;
    folder.write("gold.jsonl", "{}\n");
    const Run run = run_lkiplint("check " + quoted(folder.path()));
    CHECK(run.exit == 2);
    CHECK(holds(run.err, "tidak ada laporan"));
}

TEST_CASE("check -o: the file is whole or untouched") {
    const TempDir folder;
    const auto wrong = folder.write("salah.md", kWrong);
    const auto target = folder.path() / "hasil.json";
    const Run run = run_lkiplint("check --format json -o " + quoted(target) + " " + quoted(wrong));
    CHECK(run.exit == 1);
    CHECK(run.out.empty());
    CHECK(json::parse(read_file(target))["findings"].size() == 1);
    CHECK(count_files(folder.path()) == 2);  // nothing left beside it

    const Run nowhere =
        run_lkiplint("check -o " + quoted(folder.path() / "tiada" / "hasil.json") + " " + quoted(wrong));
    CHECK(nowhere.exit == 2);
    CHECK(holds(nowhere.err, "tidak dapat menulis"));
    CHECK(run_lkiplint("check -o " + quoted(folder.path()) + " " + quoted(wrong)).exit == 2);
}

TEST_CASE("what is read is never written over") {
    const TempDir folder;
    const auto report = folder.write("a.md", kWrong);
    folder.write("lap/b.md", kWrong);
    folder.write("lap/index.html", "<html><body><p>Laporan Kinerja ditemukan</p></body></html>");
    const std::string a = quoted(report), lap = quoted(folder.path() / "lap");
    const std::string same = quoted(folder.path() / "." / "a.md"), b = quoted(folder.path() / "lap/b.md");
    const std::string before = read_file(report), page = read_file(folder.path() / "lap/index.html");
    for (const std::string& arguments : {"check " + a + " -o " + same, "check --as-one " + a + " -o " + same,
                                         "check " + lap + " -o " + b, "check --as-one " + lap + " -o " + b,
                                         "check " + a + " --write-baseline " + same, "convert " + a + " -o " + same,
                                         "inspect " + a + " -o " + same, "check " + lap + " --format html -o " + lap}) {
        CAPTURE(arguments);
        const Run run = run_lkiplint(arguments);
        CHECK(run.exit == 2);
        CHECK(holds(run.err, "tidak boleh ditimpa"));
        CHECK(read_file(report) == before);
        CHECK(read_file(folder.path() / "lap/index.html") == page);
    }
}

TEST_CASE("check: documents of a folder that cannot be read are named, unless they lie there in another format") {
    const TempDir folder;
    for (const char* name : {"a.md", "a.pdf", "sub/b.doc", "sub/c.XLS", "sub/gambar.png"}) folder.write(name, kRight);
    const Run run = run_lkiplint("check --format csv " + quoted(folder.path()));
    CHECK(run.exit == 0);
    CHECK(holds(run.err, "b.doc: dilewati; format ini tidak dapat dibaca: simpan sebagai DOCX"));
    CHECK(holds(run.err, "c.XLS: dilewati; format ini tidak dapat dibaca: simpan sebagai XLSX"));
    CHECK_FALSE(holds(run.err, "a.pdf"));
    CHECK_FALSE(holds(run.err, "gambar"));
    const Run none = run_lkiplint("check " + quoted(folder.path() / "sub"));
    CHECK(none.exit == 2);
    CHECK(holds(none.err, "2 berkas lain (b.doc, …) tidak dapat dibaca; simpan dahulu"));
}

TEST_CASE("check: language, colour, verbosity") {
    const TempDir folder;
    const auto wrong = folder.write("salah.md", kWrong);
    CHECK(holds(run_lkiplint("check --lang en " + quoted(wrong)).out, "error TXT002  line 7"));
    CHECK_FALSE(holds(run_lkiplint("check " + quoted(wrong)).out, "\x1b"));  // no terminal
    CHECK(holds(run_lkiplint("check --color always " + quoted(wrong)).out, "\x1b["));
    CHECK_FALSE(holds(run_lkiplint("check " + quoted(wrong)).err, "[1/1]"));
    CHECK(holds(run_lkiplint("check -v " + quoted(wrong)).err, "[1/1]"));
    CHECK(run_lkiplint("check -q " + quoted(wrong)).err.empty());
}

TEST_CASE("check: the same input gives the same output") {
    const TempDir folder;
    folder.write("a.md", kWrong);
    folder.write("b.md", kRight);
    for (const char* format : {"text", "json"}) {
        const std::string command = std::string("check --format ") + format + " " + quoted(folder.path());
        CHECK(run_lkiplint(command).out == run_lkiplint(command).out);
    }
}

TEST_CASE("what was checked is said, and when nothing was") {
    const TempDir folder;
    const auto right = folder.write("benar.md", kRight);
    const auto empty = folder.write("prosa.md", "# BAB I PENDAHULUAN\n\nTidak ada tabel di sini.\n");
    const json checked = json::parse(run_lkiplint("check --format json " + quoted(right)).out)["files"][0]["checked"];
    CHECK(checked["rules"]["ANG004"]["cocok"] == 2);
    CHECK(checked["salah"] == 0);
    CHECK_FALSE(holds(run_lkiplint("check " + quoted(right)).out, "Tidak ada satu pun angka"));
    const Run run = run_lkiplint("check " + quoted(empty));
    CHECK(run.exit == 0);
    CHECK(holds(run.out, "Tidak ada satu pun angka yang dapat diperiksa"));
    CHECK(holds(run.err, "tidak ada satu pun angka yang terbukti cocok"));
}

TEST_CASE("check --rules takes the place of the rules compiled in") {
    const TempDir folder;
    const auto wrong = folder.write("salah.md", kWrong);
    folder.write("aturan/aturan.xml", "<lkiplint-rules></lkiplint-rules>\n");
    folder.write("cacat/aturan.xml", "<lkiplint-rules><rule></lkiplint-rules>\n");
    CHECK(run_lkiplint("check --rules " + quoted(folder.path() / "aturan") + " " + quoted(wrong)).exit == 0);
    const Run broken = run_lkiplint("check --rules " + quoted(folder.path() / "cacat") + " " + quoted(wrong));
    CHECK(broken.exit == 2);
    CHECK(holds(broken.err, "aturan.xml"));
}

TEST_CASE("inspect") {
    const TempDir folder;
    const auto right = folder.write("benar.md", kRight);
    const json table = json::parse(run_lkiplint("inspect --format json " + quoted(right)).out)["files"][0]["tables"][0];
    CHECK(table["line"] == 9);
    CHECK(table["end_line"] == 12);
    CHECK(table["number"] == "3.1");
    CHECK(table["kind"] == "realisasi-anggaran");
    CHECK(table["columns"] == json::parse(R"(["no", "program", "anggaran", "realisasi", "serapan"])"));
    CHECK(table["rows"] == 2);
    CHECK(holds(run_lkiplint("inspect " + quoted(right)).out, "realisasi-anggaran"));
    const Run missing = run_lkiplint("inspect " + quoted(folder.path() / "hilang.md"));
    CHECK(missing.exit == 2);
    CHECK(holds(missing.err, "hilang.md: berkas tidak ditemukan"));
}

TEST_CASE("rules and explain") {
    CHECK(holds(run_lkiplint("rules").out, "TXT002  galat"));
    const json rules = json::parse(run_lkiplint("rules --format json").out)["rules"];
    CHECK(rules.size() > 10);
    CHECK(holds(run_lkiplint("explain TXT002").out, "tanda-tanya"));
    CHECK(holds(run_lkiplint("explain txt002 --lang en").out, "Why it matters"));
    const Run unknown = run_lkiplint("explain TXT020");
    CHECK(unknown.exit == 2);
    CHECK(unknown.out.empty());
    CHECK(holds(unknown.err, "TXT002"));
}

TEST_CASE("convert, and the export is read again") {
    const TempDir folder;
    const auto wrong = folder.write("salah.md", kWrong);
    const auto target = folder.path() / "laporan.xml";
    CHECK(run_lkiplint("convert " + quoted(wrong) + " -o " + quoted(target)).exit == 0);
    CHECK(read_file(target) == run_lkiplint("convert " + quoted(wrong) + " -o -").out);
    const json result = json::parse(run_lkiplint("check --format json " + quoted(target)).out);
    CHECK(result["files"][0].value("format", "") == "lkip-xml");
    REQUIRE(result["findings"].size() == 1);
    CHECK(result["findings"][0]["code"] == "TXT002");
    CHECK(run_lkiplint("convert " + quoted(wrong)).exit == 2);
}

TEST_CASE("wrong usage ends with 2 and says what is wrong") {
    struct Row {
        const char* arguments;
        const char* said;
    };
    for (const Row& row :
         {Row{"", "sebutkan perintahnya"}, Row{"periksa", "perintah tidak dikenal: periksa"},
          Row{"check", "PATH harus disebutkan"}, Row{"check x.md --berwarna", "tidak dikenal: --berwarna"},
          Row{"check x.md --format pdf", "pilih salah satu: text, json"},
          Row{"check x.md --format htm", "\"htm\" tidak dikenal; maksudnya html?"},
          Row{"check x.md --format exel", "maksudnya rekap-xlsx, csv?"},
          Row{"check x.md --format docx", "maksudnya reviu-docx?"},
          Row{"check x.md --format rekap", "maksudnya rekap-csv, rekap-xlsx, rekap-html?"},
          Row{"rules --format excel", "pilih salah satu: text, json, markdown"},
          Row{"check x.md --lang indonesia", "pilih salah satu: id, en"},
          Row{"check x.md --fail-on fatal", "pilih salah satu: galat, peringatan, catatan"},
          Row{"check x.md --lang", "--lang perlu diikuti nilainya"}, Row{"inspect a.md b.md", "hanya satu FILE"},
          Row{"explain", "CODE harus disebutkan"}}) {
        const Run run = run_lkiplint(row.arguments);
        CAPTURE(run.err);
        CHECK(run.exit == 2);
        CHECK(run.out.empty());
        CHECK(holds(run.err, row.said));
    }
}

TEST_CASE("help and version") {
    const Run help = run_lkiplint("--help"), version = run_lkiplint("--version"), check = run_lkiplint("check --help");
    CHECK(help.exit == 0);
    CHECK(holds(help.out, "lkiplint check laporan.docx"));
    CHECK(version.exit == 0);
    CHECK(version.out.substr(0, 9) == "lkiplint ");
    CHECK(check.exit == 0);
    CHECK(holds(check.out, "--fail-on"));
    // What each form is for, and what -o may name.
    CHECK(holds(check.out, "\n  html          satu halaman untuk dibuka di peramban"));
    CHECK(holds(check.out, "\n  reviu-docx    checklist reviu untuk dicetak"));
    CHECK(holds(check.out, "-o FOLDER/"));
}

TEST_CASE("-o: through links, with the permissions that the file had, and never into what others have laid there") {
    const TempDir folder;
    const auto report = folder.write("laporan.md", "# LAPORAN KINERJA\n\nIsi.\n");
    const auto write = [&](const fs::path& target) {
        return run_lkiplint("check -o " + quoted(target) + " " + quoted(report)).exit;
    };
    const auto other = folder.write("lain.txt", "milik orang lain\n");
    const auto target = folder.path() / "temuan.txt";
    std::error_code unsupported;
    fs::create_symlink(other, folder.path() / "temuan.txt.lkiplint-tmp", unsupported);
    if (unsupported) return;  // a system without links
    CHECK(write(target) == 0);
    CHECK(read_file(other) == "milik orang lain\n");

    const fs::perms shared = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
    fs::permissions(target, shared);
    CHECK(write(target) == 0);
    CHECK(fs::status(target).permissions() == shared);

    fs::create_directories(folder.path() / "hasil");
    const auto link = folder.path() / "tautan.txt";
    fs::create_symlink("hasil/temuan.txt", link);  // to nothing yet
    for (int run = 0; run < 2; ++run) {
        CHECK(write(link) == 0);
        CHECK(fs::is_symlink(link));
        CHECK(holds(read_file(folder.path() / "hasil" / "temuan.txt"), "laporan.md"));
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
        CHECK_FALSE(entry.path().filename().string().starts_with(".lkiplint-"));
}

TEST_CASE("rekap-xlsx: an unusable folder for temporary files is named before anything is checked") {
    const TempDir folder;
    const auto report = folder.write("laporan.md", "# LAPORAN KINERJA\n\nIsi.\n");
    const auto missing = folder.path() / "tiada", target = folder.path() / "rekap.xlsx";
    // The shell sets it for the program alone.
    const Run run = run_lkiplint("check --format rekap-xlsx -o " + quoted(target) + " " + quoted(report),
                                 "TMPDIR=" + quoted(missing) + " ");
    CHECK(run.exit == 2);
    CHECK(holds(run.err, "folder sementara " + missing.string()));
    CHECK_FALSE(holds(run.err, target.string()));
    CHECK_FALSE(fs::exists(target));
}

}  // namespace lkiplint::test
