// A folder of pages: what leads where.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

namespace fs = std::filesystem;

const std::string kReport =
    "# LAPORAN KINERJA\n\n# KECAMATAN SUKAMAJU TAHUN 2024\n\n## BAB I PENDAHULUAN\n\nNilainya ??? persen.\n";

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("with -o FOLDER/ every report has a page, and index.html leads to it") {
    const TempDir folder;
    folder.write("lap/a.md", kReport);
    folder.write("lap/b.docx", "PK\x03\x04 rusak");
    folder.write("lap/c.md", "# KECAMATAN ../<b>JAUH TAHUN 2023\n\nRapi.\n");
    const fs::path pages = folder.path() / "temuan";
    const Run run = run_lkiplint("check " + quoted(folder.path() / "lap") + " --format html -o " + quoted(pages) + "/");
    CHECK(run.exit == 2);  // one cannot be read
    CHECK(run.out.empty());
    const std::string index = read_file(pages / "index.html");
    std::size_t linked = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(pages)) {
        const std::string name = entry.path().filename().string();
        if (name == "index.html") continue;
        ++linked;
        CHECK(holds(index, "href=\"" + name + "\""));
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos);
    }
    CHECK(linked == 2);
    CHECK(holds(read_file(pages / "001-kecamatan-sukamaju-2024.html"), "???"));
    CHECK(holds(index, "tidak dapat dibaca"));
    CHECK_FALSE(holds(index, "<b>JAUH"));

    // A folder that is there is written into, pages of reports that are not checked now go, and other forms need a
    // file.
    folder.write("temuan/004-catatan.html", "<p>Milik orang lain</p>");
    CHECK(run_lkiplint("check " + quoted(folder.path() / "lap/a.md") + " --format html -o " + quoted(pages)).exit == 1);
    CHECK(fs::exists(pages / "001-kecamatan-sukamaju-2024.html"));
    CHECK_FALSE(fs::exists(pages / "003-2023.html"));
    CHECK(fs::exists(pages / "004-catatan.html"));
    CHECK(run_lkiplint("check " + quoted(folder.path() / "lap/a.md") + " --format csv -o " + quoted(pages)).exit == 2);
}

TEST_CASE("what an earlier run wrote into the folder is not checked as a report") {
    const TempDir folder;
    folder.write("lap/a.md", kReport);
    const std::string lap = quoted(folder.path() / "lap");
    for (const std::string& output :
         {quoted(folder.path() / "lap/temuan") + "/", quoted(folder.path() / "lap/temuan.html")}) {
        CAPTURE(output);
        const std::string command = "check " + lap + " --format html -o " + output;
        CHECK(run_lkiplint(command).exit == 1);
        CHECK(run_lkiplint(command).exit == 1);
    }
    CHECK(read_file(folder.path() / "lap/temuan/index.html").find("001-kecamatan-sukamaju-2024.html") !=
          std::string::npos);
    std::size_t pages = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path() / "lap/temuan"))
        pages += entry.path().filename() != "index.html";
    CHECK(pages == 1);
    for (const char* output : {"junit -o lap/junit.xml", "text -o lap/temuan.txt", "reviu-docx -o lap/reviu.docx",
                               "rekap-xlsx -o lap/rekap.xlsx"}) {
        CAPTURE(output);
        std::string options = output;
        const std::size_t at = options.find("lap/");
        const std::string name = options.substr(at);
        const std::string command =
            "check " + lap + " --format " + options.substr(0, at) + quoted(folder.path() / name);
        CHECK(run_lkiplint(command).exit == 1);
        CHECK(run_lkiplint(command).exit == 1);
    }
    // Nor by a run that writes elsewhere: the files say who made them.
    const std::string json = run_lkiplint("check " + lap + " --format json").out;
    CHECK(json.find("\"path\"") == json.rfind("\"path\""));
    // Named outright, it is read: somebody wants it.
    CHECK(
        run_lkiplint("check " + quoted(folder.path() / "lap/temuan.html") + " --format json").out.find("temuan.html") !=
        std::string::npos);
}

TEST_CASE("pages lead back to the list, and no link leads nowhere") {
    const TempDir folder;
    folder.write("lap/a.md", kReport);
    folder.write("lap/b.md", "# LAPORAN KINERJA\n\n# KECAMATAN SUKASARI TAHUN 2024\n\nRapi.\n");
    folder.write("lap/c.docx", "PK\x03\x04 rusak");
    const fs::path pages = folder.path() / "temuan";
    const std::string lap = quoted(folder.path() / "lap");
    run_lkiplint("check " + lap + " --format html -o " + quoted(pages) + "/");
    for (const char* name : {"001-kecamatan-sukamaju-2024.html", "002-kecamatan-sukasari-2024.html"}) {
        CAPTURE(name);
        const std::string page = read_file(pages / name);
        CHECK(holds(page, "<a href=\"index.html\">Semua laporan</a>"));
        for (std::size_t at = page.find("href=\"#"); at != std::string::npos; at = page.find("href=\"#", at + 1)) {
            const std::size_t begin = at + 7;
            const std::string target = page.substr(begin, page.find('"', begin) - begin);
            CAPTURE(target);
            CHECK(holds(page, "id=\"" + target + "\""));
        }
    }
    CHECK_FALSE(holds(run_lkiplint("check " + lap + " --format html").out, "index.html"));

    // The table says what a report is called where a link leads to, and names what could not be read at the top.
    const std::string index = read_file(pages / "index.html");
    const std::string alone = run_lkiplint("check " + lap + " --format rekap-html").out;
    const std::string sentence = "nama instansi membuka temuannya";
    CHECK(holds(index, sentence));
    CHECK_FALSE(holds(alone, sentence));
    for (const std::string& page : {index, alone}) {
        const std::size_t box = page.find("class=\"awas\"");
        REQUIRE(box != std::string::npos);
        CHECK(holds(page.substr(box, page.find("</p>", box) - box), "1 berkas tidak dapat dibaca: "));
        CHECK(holds(page.substr(box, page.find("</p>", box) - box), "c.docx"));
    }
}

}  // namespace lkiplint::test
