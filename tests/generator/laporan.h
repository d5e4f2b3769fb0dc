// One synthetic report: written from its facts, with passages of its kabupaten and of the whole country, text of its
// own, copies from another report, and errors, where such are planned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/fakta.h"
#include "generator/halaman.h"
#include "generator/kalimat.h"

namespace lkiplint::generator {

struct TemplatKabupaten {
    std::vector<std::string> pembuka, gambaran, tugas, rencana, ukuran, penutup, janji;
    std::vector<std::string> fungsi;  // items of a list
};
// The same for all reports of a kabupaten.
TemplatKabupaten make_templates(const TataKalimat& tata, std::uint64_t seed, bool large);
// The same for all.
const std::vector<std::string>& national_templates();

// A passage to be put into a report, its slots already filled for it.
struct Sisipan {
    int salinan = 0;                   // index of the copy it belongs to
    bool sel = false;                  // as a cell of a table
    std::string depan, isi, belakang;  // what belongs to both reports, between words of this one
    int tempat = 0;                    // behind which of the report's own paragraphs
};

struct Letak {  // where a passage came to stand
    int salinan = 0, baris = 0, akhir = 0;
    std::string text;
};

struct Kesalahan {
    std::string kode;
    int baris = 0;
};

struct Laporan {
    std::string text;
    std::vector<Letak> letak;
    std::vector<Kesalahan> kesalahan;
};

struct Susunan {
    Pesanan pesanan;
    std::size_t bytes = 12000;
    std::uint64_t seed = 0;  // of this report alone
    bool keliru = false;     // with planted errors
    Gaya gaya;
    std::vector<Sisipan> sisipan;
};

Laporan write_report(const Susunan& susunan, const Sumber& sumber, const TataKalimat& tata,
                     const TemplatKabupaten& templat);

}  // namespace lkiplint::generator
