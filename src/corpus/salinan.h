// Passages that stand in several reports: rule TXT007. Text that everybody may use is no copy: base texts that the user
// gives, citations and official names, and what stands in many reports of one kabupaten and year.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/naskah.h"

namespace lkiplint {

struct SalinanOptions {
    int templat_persen = 30;         // of the reports of a kabupaten and year: what stands in more is template
    std::size_t kata_terkecil = 25;  // printed words of a passage's own that make a copy
};

// A report's words as they are compared, and nothing else: five bytes a word, so that thousands of reports fit in
// memory.
class Barisan {
public:
    Barisan() = default;
    // `analisis`: of each piece of the text, whether it stands where a report explains its own performance.
    Barisan(std::span<const Kata> words, const std::vector<bool>& analisis);

    std::size_t size() const { return hash_.size(); }
    std::span<const std::uint32_t> hashes() const { return hash_; }
    std::size_t tercetak(std::size_t i) const { return sifat_[i] >> 5U; }
    bool begins(std::size_t i) const { return (sifat_[i] & 8U) != 0; }  // a piece of the text begins with it
    bool disamarkan(std::size_t i) const { return (sifat_[i] & 1U) != 0; }
    bool umum(std::size_t i) const { return (sifat_[i] & 2U) != 0; }
    bool analisis(std::size_t i) const { return (sifat_[i] & 4U) != 0; }
    bool akhir(std::size_t i) const { return (sifat_[i] & 16U) != 0; }
    std::size_t tercetak() const;  // printed words of all

private:
    std::vector<std::uint32_t> hash_;
    std::vector<std::uint8_t> sifat_;
};

// Equal words of two texts: `kata` of them from the one at `a` and from the one at `b`.
struct Kesamaan {
    std::size_t a = 0, b = 0, kata = 0;
};

// Stretches of at least kGram equal words, in the order of `a`; none overlaps another there. Each is as long as it can
// be.
std::vector<Kesamaan> kesamaan(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

// The fingerprints of many reports, and what of them is template. First all reports and base texts are added, then
// close() is called, then it is asked.
class Koleksi {
public:
    explicit Koleksi(const SalinanOptions& options) : options_(options) {}

    void add_base(std::span<const std::uint32_t> words);
    // Reports of one kabupaten and year have their template in common; so have, in part, those of all its years. Gives
    // the report's number.
    std::size_t add(const std::string& kabupaten, int tahun, std::span<const Sidik> sidik);
    // So many reports of a kabupaten and year more, of which nothing is known but that they hold none of the others'
    // fingerprints.
    void enlarge(const std::string& kabupaten, int tahun, std::size_t reports);
    // No report more. Works with so many threads.
    void close(unsigned threads = 1);

    const SalinanOptions& options() const { return options_; }
    // Fingerprints, no template, that two reports share; the lower number first. Sorted by report, then by place.
    struct Temu {
        std::uint32_t a = 0, b = 0;            // reports
        std::uint32_t kata_a = 0, kata_b = 0;  // words at which it begins
        friend auto operator<=>(const Temu&, const Temu&) = default;
    };
    const std::vector<Temu>& shared() const { return shared_; }
    // Which words of a report stand in template passages.
    std::vector<bool> template_words(const Barisan& words) const;
    // Are there so many reports beside one of the two that what is template shows by its frequency?
    bool frequency_tells(std::size_t a, std::size_t b) const;

private:
    struct Entry {
        std::uint64_t hash;
        std::uint32_t laporan, kata;
    };

    // Of hashes from `low` up to its sum with `range`.
    static void sort_entries(std::span<Entry> entries, std::uint64_t low, std::uint64_t range, unsigned threads);
    bool is_template(std::span<const std::uint32_t> reports, std::vector<std::uint32_t>& counts) const;
    void add_pairs(std::span<const Entry> places);

    SalinanOptions options_;
    std::vector<Entry> entries_;
    struct Kelompok {
        std::uint32_t tahun = 0, semua = 0;  // indices into anggota_: of the year, and of all years
    };
    Kelompok group(const std::string& kabupaten, int tahun);

    std::vector<Kelompok> kelompok_;  // of each report
    std::map<std::string, std::uint32_t> nomor_kelompok_;
    std::vector<std::uint32_t> anggota_;         // how many reports each group has
    std::unordered_set<std::uint64_t> dasar_;    // every gram of the base texts
    std::unordered_set<std::uint64_t> templat_;  // fingerprints
    std::vector<Temu> shared_;
};

// A passage that stands in two reports.
struct Salinan {
    std::size_t a = 0, a_end = 0, b = 0, b_end = 0;  // words
    std::size_t kata = 0;                            // printed words of it, in `a`, that are no template
    bool analisis = false;                           // enough of them explain the performance of `a`
};

// The passages that two reports share, found from the fingerprints `shared` of the two. `templat`: which words of `a`
// are template. Passages that a few words part are one.
std::vector<Salinan> salinan(const Barisan& a, const Barisan& b, std::span<const Koleksi::Temu> shared,
                             const std::vector<bool>& templat, std::size_t least);

struct KataBersama {
    std::size_t sama = 0;     // printed words of `a` that stand in `b` too, in stretches of at least kGram words
    std::size_t sendiri = 0;  // of these, those that are no template
};
KataBersama kata_bersama(const Barisan& a, const Barisan& b, const std::vector<bool>& templat);

}  // namespace lkiplint
