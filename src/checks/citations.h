// Regulations as a text cites them: "Peraturan Menteri … Nomor 53 Tahun 2014 tentang Petunjuk Teknis …".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace lkiplint {

struct Kutipan {
    // "uu", "perppu", "pp", "perpres", "inpres", "permenpan", "permendagri", "permenkeu", "kepmendagri", "kepmenpan";
    // "daerah" for a regulation of a region, "lain" for what is neither.
    std::string jenis;
    int nomor = 0;
    int tahun = 0;
    std::vector<std::string> judul;  // words behind "tentang" that matter, folded; may be empty
    std::size_t open = 0;            // "Peraturan", before its number
    std::size_t begin = 0, end = 0;  // "Nomor 53 Tahun 2014" in the text
    std::size_t judul_begin = 0, judul_end = 0;
    bool perubahan = false;  // an amendment: a regulation of its own under nearly the same title
};

// Only "no" is sure.
bool may_cite(std::string_view text);
std::vector<Kutipan> citations_in(std::string_view text);
// `words`: those of the text.
std::vector<Kutipan> citations_in(std::string_view text, const std::vector<Word>& words);

// The words of a title that matter: folded, without "dan", "atas", "di lingkungan" and the like.
std::vector<std::string> title_words(std::string_view title);

// May both be one title, one of them shortened or with a letter or two wrong?
bool titles_agree(std::span<const std::string> a, std::span<const std::string> b);

}  // namespace lkiplint
