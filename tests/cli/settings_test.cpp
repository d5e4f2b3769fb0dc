// lkiplint.xml, baselines and comments as users meet them: exit codes, precedence, what is said where.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// TXT002 (galat) once and TXT008 (catatan) once.
const std::string kReport =
    "# LAPORAN KINERJA INSTANSI PEMERINTAH\n\n# KECAMATAN SUKAMAJU TAHUN 2024\n\n## BAB I PENDAHULUAN\n\n"
    "Indeks kepuasan masyarakat terealisasi sebesar ??? dari target 80.\n\n"
    "Laporan ini disusun oleh kecamatan yang yang melapor.\n";
const std::string kNew = "\n## BAB II PERENCANAAN\n\nNilai akuntabilitas terealisasi sebesar ??? dari target 70.\n";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string config(const std::string& attributes, const std::string& inside = {}) {
    return "<lkiplint versi=\"1\" " + attributes + ">\n" + inside + "\n</lkiplint>\n";
}

std::string aside(const std::string& more) {
    return "<abaikan kode=\"TXT002\" alasan=\"menunggu data\" " + more + "/>";
}

Run check(const fs::path& input, const std::string& options = {}) {
    return run_lkiplint("check " + options + " " + quoted(input));
}

json check_json(const fs::path& input, const std::string& options = {}) {
    return json::parse(check(input, "--format json " + options).out);
}

}  // namespace

TEST_CASE("configuration: the nearest above a report applies, alone") {
    const TempDir folder;
    const auto deep = folder.write("kab/kec/2024/a.md", kReport), other = folder.write("lain/b.md", kReport);
    folder.write("kab/lkiplint.xml", config("", aside("")));
    CHECK(check(deep).exit == 0);
    CHECK(check(other).exit == 1);
    CHECK(check(folder.path() / "kab").exit == 0);  // and is no report itself
    CHECK(check_json(folder.path() / "kab")["files"].size() == 1);
    CHECK(check(folder.path()).exit == 1);  // each file goes by its own
    folder.write("kab/kec/lkiplint.xml", config(""));
    CHECK(check(deep).exit == 1);  // not merged with the one above
    CHECK(check(deep, "--config " + quoted(folder.path() / "kab/lkiplint.xml")).exit == 0);
    CHECK(check(folder.path() / "kab", "--no-config").exit == 1);
    CHECK(check(deep, "--no-config --config x.xml").exit == 2);
    const Run missing = check(deep, "--config " + quoted(folder.path() / "tiada.xml"));
    CHECK(missing.exit == 2);
    CHECK(holds(missing.err, "tiada.xml tidak dapat dibuka"));
}

TEST_CASE("configuration: the command line wins over it, it wins over the defaults") {
    const TempDir folder;
    const auto report = folder.write("a.md", kReport);
    folder.write("lkiplint.xml", config("fail-on=\"catatan\" lang=\"en\"", aside("")));
    const Run run = check(report);
    CHECK(run.exit == 1);  // the catatan is left
    CHECK(holds(run.out, "note TXT008"));
    CHECK(check(report, "--fail-on galat").exit == 0);
    CHECK(holds(check(report, "--lang id").out, "catatan TXT008"));

    folder.write("lkiplint.xml", config("", "<batas nama=\"file-bytes\" nilai=\"10\"/>"));
    CHECK(check(report).exit == 2);
    CHECK(check(report, "--limit file-bytes=1M").exit == 1);
}

TEST_CASE("configuration: severities, and rules that are off") {
    const TempDir folder;
    const auto report = folder.write("a.md", kReport);
    folder.write("lkiplint.xml",
                 config("", "<aturan kode=\"TXT002\" tingkat=\"catatan\"/><aturan kode=\"TXT008\" aktif=\"tidak\"/>"));
    CHECK(check(report).exit == 0);
    const json result = check_json(report);
    REQUIRE(result["findings"].size() == 1);
    CHECK(result["findings"][0]["severity"] == "catatan");
    CHECK(result["files"][0]["counts"] == json::parse(R"({"galat":0,"peringatan":0,"catatan":1,"suppressed":0})"));
    CHECK_FALSE(result["files"][0]["checked"]["rules"].contains("TXT008"));
}

TEST_CASE("what is set aside is counted apart, marked, and shown when asked for") {
    const TempDir folder;
    const auto report = folder.write("2024/a.md", kReport);
    folder.write("lkiplint.xml", config("", aside("berkas=\"2024/*.md\" ditemukan=\"???\" bagian=\"Pendahuluan\"")));
    const Run run = check(report), shown = check(report, "--show-suppressed");
    CHECK(run.exit == 0);
    CHECK_FALSE(holds(run.out, "TXT002"));
    CHECK(holds(run.out, "0 galat, 0 peringatan, 1 catatan; 1 diabaikan"));
    CHECK(shown.exit == 0);
    CHECK(holds(shown.out, "TXT002"));
    CHECK(holds(shown.out, "diabaikan   menunggu data"));
    const json result = check_json(report);
    CHECK(result["findings"][0]["suppressed"] == "menunggu data");
    CHECK(result["findings"][1]["suppressed"].is_null());
    CHECK(result["files"][0]["counts"] == json::parse(R"({"galat":0,"peringatan":0,"catatan":1,"suppressed":1})"));
    CHECK_FALSE(result.contains("suppression_notes"));
}

TEST_CASE("suppressions that are of no use are told; one for another file is not") {
    const TempDir folder;
    const auto report = folder.write("a.md", kReport);
    folder.write("lkiplint.xml", config("", aside("tabel=\"9.9\"") + "\n" + aside("sampai=\"2001-01-31\"") + "\n" +
                                                aside("berkas=\"lain.md\"") + "\n" + aside("sampai=\"2999-12-31\"")));
    const Run run = check(report);
    CHECK(run.exit == 0);
    // Once: by the text where there is one, else on stderr.
    CHECK_FALSE(holds(run.err, "lkiplint.xml"));
    for (const std::string& place : {run.out, check(report, "--format csv").err,
                                     check(report, "-o " + quoted(folder.path() / "temuan.txt")).err}) {
        CHECK(holds(place, "lkiplint.xml:2: pengabaian TXT002 tidak mengenai temuan apa pun"));
        CHECK(holds(place, "lkiplint.xml:3: pengabaian TXT002 berlaku sampai 2001-01-31"));
        CHECK_FALSE(holds(place, "lkiplint.xml:4"));
        CHECK_FALSE(holds(place, "lkiplint.xml:5"));
    }
    CHECK(holds(check(report, "--lang en --format csv").err, "setting TXT002 aside met no finding"));
    const json notes = check_json(report)["suppression_notes"];
    REQUIRE(notes.size() == 2);
    CHECK(notes[0]["kind"] == "tidak-dipakai");
    CHECK(notes[0]["line"] == 2);
    CHECK(notes[1]["kind"] == "kedaluwarsa");
    CHECK(check(report, "-q").err.empty());
}

TEST_CASE("a broken configuration ends the run before it begins") {
    const TempDir folder;
    const auto report = folder.write("a.md", kReport);
    folder.write("lkiplint.xml", config("", "<abaikn kode=\"TXT002\"/>"));
    const auto output = folder.path() / "hasil.txt";
    const Run run = check(report, "-o " + quoted(output));
    CHECK(run.exit == 2);
    CHECK(run.out.empty());
    CHECK(holds(run.err, "lkiplint.xml:2: <abaikn> tidak dikenal; maksudnya abaikan?"));
    CHECK_FALSE(fs::exists(output));
    CHECK(run_lkiplint("config " + quoted(report)).exit == 2);
    folder.write("lkiplint.xml", config("", "<abaikn kode=\"TXT002\"/>\n<batsa/>"));
    const Run two = check(report);  // each on a line of its own
    CHECK(holds(two.err, "maksudnya abaikan?\nlkiplint: "));
    CHECK(holds(two.err, "lkiplint.xml:3: <batsa>"));
}

TEST_CASE("config shows what applies to a path") {
    const TempDir folder;
    const auto report = folder.write("x/a.md", kReport);
    CHECK(holds(run_lkiplint("config " + quoted(report)).out, "nilai bawaan"));
    folder.write("lkiplint.xml", config("fail-on=\"peringatan\"", aside("sampai=\"2001-01-31\"")));
    const Run run = run_lkiplint("config " + quoted(report));
    CHECK(run.exit == 0);
    CHECK(holds(run.out, "lkiplint.xml\n  fail-on   peringatan\n  lang      id (bawaan)\n"));
    CHECK(holds(run.out, "baris 2     TXT002 sampai=\"2001-01-31\": menunggu data (kedaluwarsa)"));
    CHECK(run_lkiplint("config " + quoted(folder.path() / "x")).out == run.out);
    CHECK(holds(run_lkiplint("config --lang en " + quoted(report)).out, "(default)"));
}

TEST_CASE("comments in a report") {
    const TempDir folder;
    const std::string wrong = "<!-- lkiplint-abaikan TXT020 -->\n\n";
    const auto report =
        folder.write("a.md", wrong + "<!-- lkiplint-abaikan-berkas TXT002: menunggu data -->\n\n" + kReport);
    const Run run = check(report);
    CHECK(run.exit == 0);
    CHECK(holds(run.out, "; 1 diabaikan"));
    CHECK(holds(run.out, "a.md:1: kode \"TXT020\" tidak dikenal; maksudnya TXT001?"));
    CHECK(holds(check(report, "--format csv").err, "a.md:1: kode \"TXT020\" tidak dikenal"));
    const auto exported = folder.path() / "a.xml";
    CHECK(run_lkiplint("convert " + quoted(report) + " -o " + quoted(exported)).exit == 0);
    CHECK(check(exported).exit == 0);
    CHECK(check_json(exported)["files"][0]["counts"] == check_json(report)["files"][0]["counts"]);
    CHECK(check_json(exported)["suppression_notes"][0]["kind"] == "salah");
}

TEST_CASE("baseline: what is known does not fail, what is new does, what is gone is told") {
    const TempDir folder;
    const auto report = folder.write("laporan/a.md", kReport);
    const auto base = folder.path() / "dasar" / "temuan.json";
    fs::create_directories(base.parent_path());
    const std::string use = "--baseline " + quoted(base), write = "--write-baseline " + quoted(base);

    const Run written = check(report, write);
    CHECK(written.exit == 0);
    CHECK(holds(written.err, "2 temuan dicatat di "));
    const std::string first = read_file(base);
    const json entry = json::parse(first)["findings"][0];
    CHECK(entry["file"] == "../laporan/a.md");
    CHECK(entry["code"] == "TXT002");
    CHECK(entry["instansi"] == "Kecamatan Sukamaju");
    CHECK(entry["tahun"] == 2024);

    const Run same = check(report, use + " --fail-on catatan");
    CHECK(same.exit == 0);
    CHECK(holds(same.out, "TXT002  baris 7  [tetap]"));
    CHECK(holds(same.out, "Baseline   0 baru, 2 tetap"));
    CHECK_FALSE(holds(same.out, "Hilang"));
    check(report, write);
    CHECK(read_file(base) == first);

    folder.write("laporan/a.md", kReport + kNew);
    const Run more = check(report, use);
    CHECK(more.exit == 1);
    CHECK(holds(more.out, "[baru]"));
    CHECK(holds(more.out, "Baseline   1 baru, 2 tetap"));

    // A chapter in front of everything moves all lines and numbers.
    folder.write("laporan/a.md", "# KATA PENGANTAR\n\nPuji syukur kami panjatkan.\n\n" + kReport);
    CHECK(check(report, use + " --fail-on catatan").exit == 0);

    folder.write("laporan/a.md", kReport.substr(0, kReport.find("Laporan ini")));
    const Run fixed = check(report, use);
    CHECK(fixed.exit == 0);
    CHECK(holds(fixed.out, "Hilang dari baseline: 1 temuan\n  TXT008  " + report.string().substr(0, 20)));
    const json result = check_json(report, use);
    CHECK(result["baseline"]["baru"] == 0);
    CHECK(result["baseline"]["tetap"] == 1);
    REQUIRE(result["hilang"].size() == 1);
    CHECK(result["hilang"][0]["code"] == "TXT008");
    CHECK(result["hilang"][0]["file"] == report.string());  // as the findings beside it
    CHECK(result["findings"][0]["baseline"] == "tetap");

    CHECK(check(report, use + " " + write).exit == 0);  // update
    CHECK(json::parse(read_file(base))["findings"].size() == 1);
    CHECK_FALSE(holds(check(report, use).out, "Hilang"));
}

TEST_CASE("baseline: a file that was renamed, and one that was not checked") {
    const TempDir folder;
    const auto first = folder.write("a.md", kReport);
    std::string other = kReport;
    other.replace(other.find("SUKAMAJU"), 8, "MEKARSARI");
    const auto second = folder.write("b.md", other);
    const auto base = folder.path() / "temuan.json";
    const std::string use = "--baseline " + quoted(base);
    CHECK(check(folder.path(), "--write-baseline " + quoted(base)).exit == 0);

    const Run one = check(first, use);
    CHECK(one.exit == 0);
    CHECK(holds(one.out, "2 temuan di baseline milik berkas yang tidak diperiksa atau tidak terbaca"));
    CHECK_FALSE(holds(one.out, "Hilang"));
    CHECK(check_json(first, use)["baseline"]["tidak_diperiksa"] == 2);
    check(first, use + " --write-baseline " + quoted(base));
    CHECK(json::parse(read_file(base))["findings"].size() == 4);  // the other file's are kept

    fs::create_directories(folder.path() / "arsip");
    fs::rename(first, folder.path() / "arsip" / "laporan-akhir.md");
    const Run moved = check(folder.path(), use + " --fail-on catatan");
    CHECK(moved.exit == 0);
    CHECK_FALSE(holds(moved.out, "Hilang"));

    folder.write("b.md", "\x89PNG\r\n");
    const Run unreadable = check(folder.path(), use);
    CHECK(unreadable.exit == 2);
    CHECK_FALSE(holds(unreadable.out, "Hilang"));
    CHECK(holds(unreadable.out, "2 temuan di baseline milik"));
    fs::remove(second);
    check(folder.path(), use + " --write-baseline " + quoted(base));
    CHECK(json::parse(read_file(base))["findings"].size() == 2);  // of a file that is no more nothing is kept
}

TEST_CASE("baseline: by the configuration, which the first one need not have yet") {
    const TempDir folder;
    const auto report = folder.write("x/a.md", kReport);
    const auto base = folder.path() / "temuan.json";
    folder.write("lkiplint.xml", config("baseline=\"temuan.json\""));
    const Run missing = check(report);
    CHECK(missing.exit == 2);
    CHECK(holds(missing.err, "lkiplint.xml:1: baseline "));
    CHECK(holds(missing.err, "--write-baseline"));
    CHECK(check(report, "--write-baseline " + quoted(base)).exit == 0);
    CHECK(check(report).exit == 0);
    CHECK(check(report, "--no-config").exit == 1);
    const auto none = folder.write("kosong.json", "{\"lkiplint-baseline\": 1, \"findings\": []}");
    CHECK(check(report, "--baseline " + quoted(none)).exit == 1);  // the command line wins
}

TEST_CASE("baseline: broken or missing ones end the run, and nothing is written in part") {
    const TempDir folder;
    const auto report = folder.write("a.md", kReport);
    const auto broken = folder.write("rusak.json", "{\n\"lkiplint-baseline\": 1,\n\"findings\": [");
    const auto later = folder.write("baru.json", "{\"lkiplint-baseline\": 9}");
    const auto failing = [&](const std::string& options, std::string_view said) {
        const Run run = check(report, options);
        CAPTURE(run.err);
        CHECK(run.exit == 2);
        CHECK(run.out.empty());
        CHECK(holds(run.err, said));
    };
    failing("--baseline " + quoted(broken), "rusak.json:3: bukan JSON yang sah atau terpotong");
    failing("--baseline " + quoted(later), "baru.json:1: baseline versi 9");
    failing("--baseline " + quoted(folder.path() / "tiada.json"), "tidak dapat dibuka");
    failing("--baseline " + quoted(folder.path()), "tidak dapat dibuka");
    failing("--write-baseline " + quoted(folder.path()), "memerlukan nama berkas");
    failing("--write-baseline " + quoted(folder.path() / "tiada/x.json"), "tidak dapat menulis");
    failing("--baseline " + quoted(broken) + " --write-baseline " + quoted(broken), "rusak.json:3");
    CHECK(read_file(broken) == "{\n\"lkiplint-baseline\": 1,\n\"findings\": [");
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) files += entry.exists() ? 1 : 0;
    CHECK(files == 3);
}

TEST_CASE("baseline: what is set aside is not recorded, and is known while it is") {
    const TempDir folder;
    const auto report = folder.write("a.md", kReport);
    const auto base = folder.path() / "temuan.json";
    folder.write("lkiplint.xml", config("", aside("")));
    check(report, "--write-baseline " + quoted(base));
    CHECK(json::parse(read_file(base))["findings"].size() == 1);
    CHECK(check(report, "--baseline " + quoted(base)).exit == 0);
    CHECK(check(report, "--no-config --baseline " + quoted(base)).exit == 1);  // nobody sets it aside any more
}

TEST_CASE("a report in several files: each finding by its own file") {
    const TempDir folder;
    const auto first = folder.write("1.md", kReport);
    const auto second = folder.write("2.md", "<!-- lkiplint-abaikan TXT002: menunggu data -->\n" + kNew.substr(1) +
                                                 "\nNilai lain terealisasi sebesar ??? dari target 60.\n\n"
                                                 "<!-- lkiplint-abaikan-berkas -->\n");
    const auto base = folder.path() / "dasar.json";
    const std::string all = "--as-one " + quoted(first);
    const auto counts = [](const json& result, int file) { return result["files"][file]["counts"]; };
    json result = check_json(second, all);
    CHECK(counts(result, 0)["galat"] == 1);
    CHECK(counts(result, 1)["galat"] == 2);  // in front of a heading the comment speaks of that
    REQUIRE(result["suppression_notes"].size() == 2);
    for (const json& note : result["suppression_notes"]) CHECK(holds(note["file"].get<std::string>(), "2.md"));
    CHECK(result["suppression_notes"][0]["line"] == 1);

    CHECK(check(second, all + " --write-baseline " + quoted(base)).exit == 0);
    CHECK(check(second, all + " --baseline " + quoted(base)).exit == 0);
    CHECK(json::parse(read_file(base))["findings"].back()["file"] == "2.md");

    folder.write("lkiplint.xml", config("", aside("berkas=\"1.md\"")));
    result = check_json(second, all);
    CHECK(counts(result, 0)["galat"] == 0);
    CHECK(counts(result, 0)["suppressed"] == 1);
    CHECK(counts(result, 1)["galat"] == 2);
}

TEST_CASE("baseline: a file whose name is no UTF-8, and a code that would steer the terminal") {
    const TempDir folder;
    const auto report = folder.write("laporan \xE9.md", kReport);
    const auto base = folder.path() / "temuan.json";
    CHECK(check(report, "--write-baseline " + quoted(base)).exit == 0);
    const Run known = check(report, "--fail-on catatan --baseline " + quoted(base));
    CHECK(known.exit == 0);
    CHECK(holds(known.out, "Baseline   0 baru, 2 tetap"));
    CHECK_FALSE(holds(known.out, "Hilang"));

    auto steering = nlohmann::ordered_json::parse(read_file(base));
    steering["findings"][0]["code"] = "\x1b[31mTXT";
    steering["findings"][0]["id"] = "TXT002-000000000000";
    folder.write("temuan.json", steering.dump());
    const Run gone = check(report, "--baseline " + quoted(base));
    CHECK(holds(gone.out, "Hilang dari baseline: 1 temuan"));
    CHECK_FALSE(holds(gone.out, "\x1b"));
}

TEST_CASE("suppressions of files: as seen from the folder of lkiplint.xml, and told when there is no such file") {
    const TempDir folder;
    const auto report = folder.write("x/a.md", kReport);
    folder.write("lkiplint.xml", config("", aside("berkas=\"./x/a.md\"") + "\n" + aside("berkas=\"2024/*.md\"")));
    const std::string told = "lkiplint.xml:3: tidak ada berkas yang cocok dengan berkas=\"2024/*.md\"";
    const Run whole = check(folder.path());
    CHECK(whole.exit == 0);
    CHECK(holds(whole.out, told));
    CHECK_FALSE(holds(whole.out, "lkiplint.xml:2"));
    CHECK(holds(run_lkiplint("check --as-one " + quoted(folder.path())).out, told));
    // Of a part of the folder nothing can be said.
    for (const fs::path& part : {report, folder.path() / "x"}) {
        const Run run = check(part);
        CHECK(run.exit == 0);
        CHECK_FALSE(holds(run.out, "lkiplint.xml"));
    }
}

}  // namespace lkiplint::test
