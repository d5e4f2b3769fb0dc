// What a folder of submitted files really holds: empty files, pictures called .md, files from broken converters, and
// now and then one made to harm. None of it may crash the program, stall it or fill the memory; each is named with what
// to do about it, and the good reports beside it are still checked. Nothing here is stored: README.md says why.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "run_lkiplint.h"

namespace lkiplint::test {
namespace {

namespace fs = std::filesystem;

#ifdef __SANITIZE_ADDRESS__
constexpr double kSeconds = 120;  // a sanitizer makes the program several times slower
#else
constexpr double kSeconds = 15;
#endif
constexpr double kMemory = 1024.0 * 1024.0 * 1024.0;

// A report with one plain error: TXT002.
constexpr std::string_view kGood =
    "# LAPORAN KINERJA INSTANSI PEMERINTAH (LKIP)\n\n"
    "# KECAMATAN SUKAMAJU TAHUN 2024\n\n"
    "# BAB I PENDAHULUAN\n\n"
    "Jumlah penduduk Kecamatan Sukamaju pada tahun 2024 sebanyak ??? jiwa.\n";

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

std::string lower_ascii(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
    return text;
}

// Does a message tell its reader what to do? Looks for a whole word: "periksa" is advice, "diperiksa" is not.
bool gives_advice(const std::string& message) {
    static constexpr std::string_view kAdvice[] = {
        "periksa", "simpan", "pastikan", "gunakan", "pilih", "sebutkan", "ubah",       "buat",   "ekspor",
        "bagi",    "pecah",  "lihat",    "tulis",   "hapus", "buka",     "perbaiki",   "tunjuk", "unduh",
        "pakai",   "ganti",  "beri",     "isi",     "minta", "perlu",    "seharusnya", "daftar",
    };
    std::string word;
    for (const char c : lower_ascii(message) + ' ') {
        if (c >= 'a' && c <= 'z') {
            word += c;
            continue;
        }
        if (std::find(std::begin(kAdvice), std::end(kAdvice), word) != std::end(kAdvice)) return true;
        word.clear();
    }
    return false;
}

// Placeholders that stand where data belongs, found in one file of a JSON result.
int count_in(const std::string& json_text, const fs::path& file) {
    const auto result = nlohmann::json::parse(json_text, nullptr, false);
    if (result.is_discarded()) return -1;
    int count = 0;
    for (const auto& finding : result.at("findings")) {
        if (finding.at("code") == "TXT002" && finding.at("file") == file.string()) ++count;
    }
    return count;
}

void within_bounds(const Run& run) {
    CHECK(run.seconds < kSeconds);
    if (const auto memory = peak_memory_of_runs()) CHECK(*memory < kMemory);
}

void write_repeated(const fs::path& file, std::string_view piece, std::size_t times) {
    std::ofstream out(file, std::ios::binary);
    for (std::size_t i = 0; i < times; ++i) out << piece;
}

std::string utf16(std::string_view ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) out.append(1, c).append(1, '\0');
    return out;
}

std::string noise(std::size_t size) {
    std::string out;
    unsigned state = 12345;
    for (std::size_t i = 0; i < size; ++i) {
        state = state * 1103515245u + 12345u;
        out += static_cast<char>(state >> 16);
    }
    return out;
}

// The good report as LKIP-XML.
std::string good_xml(const TempDir& dir) {
    const fs::path source = dir.write("sumber/asal.md", kGood), xml = dir.path() / "sumber/asal.xml";
    const Run run = run_lkiplint("convert " + quoted(source) + " -o " + quoted(xml));
    REQUIRE_MESSAGE(run.exit == 0, run.err);
    return read_file(xml);
}

std::string with_entities(std::string xml) {
    std::string bomb = "<!DOCTYPE lkip [<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 10; ++i) {
        const std::string inner = "&a" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(i) + " \"" + repeat(inner, 10) + "\">";
    }
    bomb += "]>";
    const std::size_t prolog = xml.find("?>");
    xml.insert(prolog == std::string::npos ? 0 : prolog + 2, bomb);
    const std::size_t text = xml.find("???");
    REQUIRE(text != std::string::npos);
    return xml.replace(text, 3, "&a9;");
}

struct BadFile {
    std::string name;
    std::string says;  // what the message must speak of
    std::function<void(const TempDir&, const fs::path&)> make;
};

BadFile holding(std::string name, std::string says, std::string content) {
    return {std::move(name), std::move(says),
            [content](const TempDir&, const fs::path& file) { std::ofstream(file, std::ios::binary) << content; }};
}

std::vector<BadFile> bad_files() {
    const std::string png = "\x89PNG\r\n\x1a\n" + noise(4000), zip = "PK\x03\x04" + noise(4000);
    return {
        {"tidak-ada.md", "tidak ditemukan", [](const TempDir&, const fs::path&) {}},
        {"folder kosong", "laporan", [](const TempDir&, const fs::path& path) { fs::create_directory(path); }},
        holding("kosong.md", "kosong", ""),
        holding("hanya-spasi.md", "kosong", " \n\t\n\n"),
        holding("gambar.md", "", png),
        holding("arsip.md", "", zip),
        holding("acak.md", "", noise(100000)),
        holding("nol.md", "", std::string(5000, '\0')),
        holding("utf8-rusak.md", "UTF-8", std::string(kGood) + "Realisasi ≥ ≥ ≥ \xE9\xE8 rusak\n"),
        holding("utf8-terlalu-panjang.md", "UTF-8", std::string(kGood) + "≥ ≥ ≥ \xC0\xAF\n"),
        holding("utf16-tanpa-tanda.md", "UTF-8", utf16(kGood).substr(2)),
        {"satu-baris-200-mb.md", "baris",
         [](const TempDir&, const fs::path& file) { write_repeated(file, std::string(1 << 20, 'a'), 200); }},
        {"terlalu-besar.md", "besar",
         [](const TempDir&, const fs::path& file) {
             std::ofstream(file) << kGood;
             fs::resize_file(file, std::uintmax_t{300} << 20);
         }},
        holding("bersarang.xml", "", "<?xml version=\"1.0\"?>" + repeat("<a>", 100000) + repeat("</a>", 100000)),
        holding("tak-tertutup.xml", "", "<?xml version=\"1.0\"?>" + repeat("<a b='", 100000)),
        holding("bukan-lkip.xml", "LKIP-XML", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>\n"),
        {"terpotong.xml", "",
         [](const TempDir& dir, const fs::path& file) {
             const std::string xml = good_xml(dir);
             std::ofstream(file, std::ios::binary) << xml.substr(0, xml.size() / 2);
         }},
        {"entitas.xml", "",
         [](const TempDir& dir, const fs::path& file) {
             std::ofstream(file, std::ios::binary) << with_entities(good_xml(dir));
         }},
        {"bersarang-di-dalam.xml", "",
         [](const TempDir& dir, const fs::path& file) {
             std::string xml = good_xml(dir);
             xml.insert(xml.rfind("</"), repeat("<a>", 100000) + repeat("</a>", 100000));
             std::ofstream(file, std::ios::binary) << xml;
         }},
    };
}

TEST_CASE("a file that cannot be read is named with what to do, and the reports beside it are checked") {
    for (const BadFile& bad : bad_files()) {
        CAPTURE(bad.name);
        const TempDir dir;
        const fs::path file = dir.path() / bad.name, good = dir.write("baik/laporan.md", kGood);
        bad.make(dir, file);

        const Run alone = run_lkiplint("check " + quoted(file));
        CAPTURE(alone.err);
        CHECK(alone.exit == 2);
        CHECK(alone.err.find(bad.name) != std::string::npos);
        CHECK(lower_ascii(alone.err).find(lower_ascii(bad.says)) != std::string::npos);
        CHECK(gives_advice(alone.err));
        CHECK(alone.err.size() < 2000);  // a message, not the file
        within_bounds(alone);

        const Run beside = run_lkiplint("check --format json " + quoted(file) + " " + quoted(good));
        CHECK(beside.exit == 2);
        CHECK(beside.err.find(bad.name) != std::string::npos);
        CHECK(count_in(beside.out, good) == 1);
        within_bounds(beside);
    }
}

TEST_CASE("the good report alone gives its finding and exit 1") {
    const TempDir dir;
    const fs::path good = dir.write("laporan.md", kGood);
    const Run run = run_lkiplint("check --format json " + quoted(good));
    CHECK(run.exit == 1);
    CHECK(count_in(run.out, good) == 1);
}

TEST_CASE("a folder with good and bad reports is checked to its end") {
    const TempDir dir;
    const fs::path first = dir.write("kiriman/a.md", kGood), last = dir.write("kiriman/z/laporan akhir.md", kGood);
    dir.write("kiriman/m.md", noise(1000));
    const Run run = run_lkiplint("check --format json " + quoted(dir.path() / "kiriman"));
    CHECK(run.exit == 2);
    CHECK(run.err.find("m.md") != std::string::npos);
    CHECK(count_in(run.out, first) == 1);
    CHECK(count_in(run.out, last) == 1);
}

#ifdef __unix__
TEST_CASE("a folder that holds itself is read once") {
    const TempDir dir;
    const fs::path good = dir.write("kiriman/a.md", kGood);
    fs::create_directory_symlink(dir.path() / "kiriman", dir.path() / "kiriman/lagi");
    const Run run = run_lkiplint("check --format json " + quoted(dir.path() / "kiriman"));
    CHECK(run.exit == 1);
    CHECK(count_in(run.out, good) == 1);
    within_bounds(run);
}
#endif

TEST_CASE("a wrong command is refused with what to do") {
    const TempDir dir;
    const std::string good = quoted(dir.write("laporan.md", kGood));
    const std::string nowhere = quoted(dir.path() / "tidak-ada");
    struct {
        std::string arguments, names;
    } const cases[] = {
        {"explain ABC999", "ABC999"},
        {"check --tidak-dikenal " + good, "--tidak-dikenal"},
        {"check --fail-on berat " + good, "berat"},
        {"check --format pdf " + good, "pdf"},
        {"check --lang jv " + good, "jv"},
        {"check", ""},
        {"", ""},
        {"periksa " + good, "check"},
        {"inspect " + quoted(dir.path() / "tidak-ada.md"), "tidak-ada.md"},
        {"convert " + good, ""},
        {"convert " + nowhere + " -o " + quoted(dir.path() / "x.xml"), "tidak-ada"},
        {"convert " + good + " -o " + quoted(dir.path() / "tidak-ada/x.xml"), "x.xml"},
        {"check -o " + quoted(dir.path() / "tidak-ada/hasil.json") + " " + good, "hasil.json"},
        {"check --rules " + nowhere + " " + good, "tidak-ada"},
    };
    for (const auto& row : cases) {
        CAPTURE(row.arguments);
        const Run run = run_lkiplint(row.arguments);
        CAPTURE(run.err);
        CHECK(run.exit == 2);
        CHECK(run.out.empty());
        CHECK(run.err.find(row.names) != std::string::npos);
        CHECK(gives_advice(run.err));
    }
}

TEST_CASE("a rule pack that is not right is refused, with its file and line") {
    struct {
        std::string name, content, names;
    } const cases[] = {
        {"terpotong.xml", "<?xml version=\"1.0\"?>\n<lkiplint>\n  <rule code=\"ANG001\"", "terpotong.xml"},
        {"bukan-aturan.xml", "<?xml version=\"1.0\"?>\n<html/>\n", "bukan-aturan.xml"},
        {"bukan-xml.xml", "ANG001;galat;jumlah\n", "bukan-xml.xml"},
        {"kosong.xml", "", "kosong.xml"},
        {"bersarang.xml", repeat("<a>", 100000), "bersarang.xml"},
        {"data/wilayah.tsv", "code\tlevel\n11\n", "wilayah.tsv"},
    };
    for (const auto& row : cases) {
        CAPTURE(row.name);
        const TempDir dir;
        const fs::path good = dir.write("laporan.md", kGood);
        fs::copy(test::source_dir() / "rules", dir.path() / "aturan", fs::copy_options::recursive);
        dir.write("aturan/" + row.name, row.content);
        const Run run = run_lkiplint("check --rules " + quoted(dir.path() / "aturan") + " " + quoted(good));
        CAPTURE(run.err);
        CHECK(run.exit == 2);
        CHECK(run.err.find(row.names) != std::string::npos);
        CHECK(run.out.empty());
        within_bounds(run);
    }
}

std::string long_budget_table(int rows) {
    std::string text = std::string(kGood) +
                       "\nTabel 3.1 Realisasi Anggaran Tahun 2024\n\n"
                       "| No | Program/Kegiatan | Anggaran | Realisasi | % |\n|---|---|---|---|---|\n";
    for (int i = 1; i <= rows; ++i) {
        text += "| " + std::to_string(i) + " | Kegiatan Pembinaan ke-" + std::to_string(i) +
                " | Rp10.000.000 | Rp9.000.000 | 90,00 |\n";
    }
    return text;
}

TEST_CASE("a report that is only odd or huge is checked in seconds") {
    struct {
        std::string name, text;
    } const cases[] = {
        {"20.000 judul", std::string(kGood) + repeat("# BAB II PERENCANAAN\n\n", 20000)},
        {"tabel 20.000 baris", long_budget_table(20000)},
        {"2.000 tabel kecil",
         std::string(kGood) + repeat("\nTabel 3.1 Capaian\n\n| Indikator | Target | Realisasi | Capaian |\n"
                                     "|---|---|---|---|\n| Nilai | 80 | 80 | 100,00 |\n",
                                     2000)},
        {"baris 20.000 sel", std::string(kGood) + "\n" + repeat("| 1 ", 20000) + "|\n" + repeat("|---", 20000) + "|\n"},
        {"kata 900 KB", std::string(kGood) + "\n" + std::string(900'000, 'a') + "\n"},
        {"100.000 angka dalam satu kalimat", std::string(kGood) + "\nSebesar " + repeat("Rp1.000,00 ", 80000) + ".\n"},
        {"daftar bersarang", std::string(kGood) +
                                 [] {
                                     std::string list;
                                     for (std::size_t i = 0; i < 2000; ++i) list += std::string(i, ' ') + "- butir\n";
                                     return list;
                                 }()},
        {"kutipan bersarang", std::string(kGood) + "\n" + std::string(100'000, '>') + " kutipan\n"},
        {"penekanan tak tertutup", std::string(kGood) + "\n" + repeat("**a _b `c [d](", 20000) + "\n"},
        {"tag tak tertutup", std::string(kGood) + "\n" + repeat("<br <b <!-- ", 20000) + "\n"},
        {"kata berulang", std::string(kGood) + "\n" + repeat("program ", 100000) + "\n"},
        {"angka 500.000 digit", std::string(kGood) + "\nSebesar Rp" + std::string(500'000, '9') + ",00.\n"},
    };
    for (const auto& row : cases) {
        CAPTURE(row.name);
        const TempDir dir;
        const fs::path file = dir.write("laporan.md", row.text);
        const Run run = run_lkiplint("check --format json " + quoted(file));
        CAPTURE(run.err);
        CHECK(run.exit == 1);
        CHECK(count_in(run.out, file) == 1);
        within_bounds(run);
    }
}

}  // namespace
}  // namespace lkiplint::test
