// What sentences claim, in the wordings of fixtures/klaim: every claim of a file's kind that its sentences make, no
// more and no less.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;
using Jenis = Klaim::Jenis;

const fs::path kFolder = test::source_dir() / "fixtures/klaim";

const std::map<std::string, Jenis> kKinds = {
    {"target", Jenis::target},
    {"realisasi", Jenis::realisasi},
    {"capaian", Jenis::capaian},
    {"capaian-akhir", Jenis::capaian_akhir},
    {"label", Jenis::label},
    {"tren", Jenis::tren},
    {"kesimpulan", Jenis::kesimpulan},
    {"jumlah", Jenis::jumlah},
    {"rata-rata", Jenis::rata_rata},
    {"anggaran", Jenis::anggaran},
    {"realisasi-anggaran", Jenis::realisasi_anggaran},
    {"serapan", Jenis::serapan},
    {"bagian", Jenis::bagian},
    {"selisih", Jenis::selisih},
};

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

struct Entry {
    int line = 0;  // of the file, to find it again
    std::string text;
    test::Lines claims;
};

std::vector<Entry> entries_of(const fs::path& path) {
    std::vector<Entry> entries(1);
    entries.back().line = 1;
    std::istringstream in(read(path));
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line == "---") {
            entries.emplace_back().line = number + 1;
        } else if (line.starts_with("=> ")) {
            entries.back().claims.push_back(line.substr(3));
        } else {
            entries.back().text += line + "\n";
        }
    }
    return entries;
}

// "82 %, 2023, Indeks Kepuasan Masyarakat": the figure or word, the year, the indicator, as far as they are known.
std::string shown(const Report& report, const Klaim& klaim) {
    std::string text;
    if (klaim.angka) {
        text = (klaim.angka->rupiah ? "Rp" : "") + format_angka(klaim.angka->value) + (klaim.angka->percent ? "%" : "");
        if (klaim.jenis == Jenis::jumlah || klaim.jenis == Jenis::selisih) text += " " + klaim.kata;
    } else {
        text = klaim.kata;
    }
    if (klaim.tahun != 0) text += ", " + std::to_string(klaim.tahun);
    if (klaim.indikator >= 0) text += ", " + report.indikator[static_cast<std::size_t>(klaim.indikator)].nama;
    return text;
}

}  // namespace

TEST_CASE("sentences claim what their wording says, whatever it is") {
    const std::string konteks = read(kFolder / "laporan.konteks");
    REQUIRE(!konteks.empty());
    for (const auto& [name, jenis] : kKinds) {
        CAPTURE(name);
        int with = 0, without = 0;
        for (const Entry& entry : entries_of(kFolder / (name + ".txt"))) {
            CAPTURE(entry.line);
            CAPTURE(entry.text);
            const Report report = test::report_of(konteks + "\n\n" + entry.text);
            test::Lines found;
            for (const Klaim& klaim : report.klaim)
                if (klaim.jenis == jenis) found.push_back(shown(report, klaim));
            CHECK(test::joined(found) == test::joined(entry.claims));
            ++(entry.claims.empty() ? without : with);
        }
        CHECK(with >= 10);
        CHECK(without >= 5);
    }
}

TEST_CASE("every list of wordings is read") {
    for (const auto& file : fs::directory_iterator(kFolder)) {
        CAPTURE(file.path());
        if (file.path().extension() == ".txt") CHECK(kKinds.contains(file.path().stem().string()));
    }
}

}  // namespace lkiplint
