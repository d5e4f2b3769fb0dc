// What of a report is compared with other reports: its running text, free of what differs between two reports written
// with the same words, and fingerprints that find equal passages without holding each text against each.
//
// Fingerprints are those of winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for
// Document Fingerprinting", SIGMOD 2003. Of kGram words in a row a hash is made, and of every kWindow neighbouring
// hashes the smallest is kept. Two texts that share kGram + kWindow - 1 words in a row share at least one kept hash.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

// A paragraph, list item, or cell of a table that holds prose.
struct Penggalan {
    std::string text;
    std::string bagian;   // the headings above it, outermost first
    std::string locator;  // where it stands, for people: "BAB III … › Tabel 3.4 › Hambatan"
    Place place;
};

struct Naskah {
    std::string path;
    bool lines_are_physical = true;  // see Document
    Instansi instansi;
    int tahun = 0;  // 0 when not found
    std::vector<Penggalan> penggalan;
};

Naskah naskah_of(const Report& report);

// "35.19", or the folded name when the code is not known; empty when neither is.
std::string kabupaten_key(const Instansi& instansi);
// The same for reports of one instansi, whatever their year. Empty when its name or kabupaten is not known: then no
// two reports are known to be of one instansi.
std::string instansi_key(const Instansi& instansi);

// One word of a text as it is compared. Names of places and instansi, numbers and dates are all the same word, and a
// run of them is one; case, punctuation and spacing do not count.
struct Kata {
    std::uint32_t hash = 0;
    std::uint32_t penggalan = 0;       // index into Naskah::penggalan
    std::uint32_t begin = 0, end = 0;  // bytes of its text
    std::uint16_t tercetak = 1;        // how many printed words (between spaces) it stands for; 0: a part of one
    bool akhir = false;                // a sentence or clause ends behind it
    bool disamarkan = false;           // a name, number or date
    bool umum = false;                 // of a citation of a regulation or an official budget line: anybody's words
};

// Grows when the same text would be given other words or fingerprints.
inline constexpr int kNaskahVersion = 1;
// Two texts that share so many words in a row, as words_of() counts them, share a fingerprint.
inline constexpr std::size_t kGram = 11;
inline constexpr std::size_t kWindow = 10;
inline constexpr std::size_t kSharedWords = kGram + kWindow - 1;

struct Sidik {
    std::uint64_t hash = 0;
    std::uint32_t kata = 0;  // index of its first word
    friend bool operator==(const Sidik&, const Sidik&) = default;
};

// The word lists of a pack that say what else is masked, in this order: months, words before the name of a place, and
// words before the name of an office.
inline constexpr std::array<std::string_view, 3> kMasked = {"nama-bulan", "di-depan-nama-wilayah",
                                                            "di-depan-nama-kantor"};

// Knows the names that texts are compared without. Made once for a pack; safe to use from several threads.
class Penyamar {
public:
    explicit Penyamar(const RulePack& pack);
    ~Penyamar();
    Penyamar(const Penyamar&) = delete;
    Penyamar& operator=(const Penyamar&) = delete;

    std::vector<Kata> words_of(const Naskah& naskah) const;

private:
    struct Names;
    std::unique_ptr<Names> names_;
};

std::vector<std::uint32_t> hashes_of(std::span<const Kata> words);
// A hash for every kGram words in a row: of those that begin at the word of the same index.
std::vector<std::uint64_t> grams_of(std::span<const std::uint32_t> words);
// In the order of the words. Of equal hashes in a window the last is kept. Fewer than kGram words have none.
std::vector<Sidik> winnow(std::span<const std::uint32_t> words);

}  // namespace lkiplint
