// A set of synthetic reports, in folders by kabupaten, with the truth of what was copied from where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "generator/laporan.h"

namespace lkiplint::generator {

struct Pilihan {
    int reports = 1000;
    int kabupaten = 20;  // 0: all
    std::uint64_t seed = 1;
    std::size_t bytes = 12000;  // of a report, about
    int copies = -1;            // -1: one for every ten reports
    int errors = 20;            // percent of the reports that get planted errors
};

struct Salinan {
    enum class Jenis { kalimat, potongan, nama_angka, nama_tertinggal, sel, sendiri };
    Jenis jenis = Jenis::kalimat;
    int a = 0, b = 0;  // indices of reports
    Letak di_a, di_b;  // where it came to stand
    int words = 0;     // of the shorter of the two
};
std::string name_of(Salinan::Jenis jenis);

struct Berkas {        // a report to be written
    std::string path;  // below the folder, with slashes
    Susunan susunan;
    std::size_t templat = 0;  // index of its kabupaten
};

struct Rencana {
    std::vector<TemplatKabupaten> templat;  // of each kabupaten
    std::vector<Berkas> berkas;
    std::vector<Salinan> salinan;
};

// Everything but the text. Points into `sumber`.
Rencana make_plan(const Pilihan& pilihan, const Sumber& sumber, const TataKalimat& tata);

// Writes the reports, and beside them salinan.jsonl, templat.jsonl and kesalahan.jsonl. Returns what went wrong, or
// nothing.
std::string generate(const std::filesystem::path& folder, const Pilihan& pilihan, const Sumber& sumber);

}  // namespace lkiplint::generator
