// How a report names the instansi it is of: by the title on its cover, or where it has none, by how its text speaks of
// itself. Names are folded and go on to the kabupaten, kota or provinsi: "dinas kesehatan kabupaten x".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace lkiplint {

constexpr std::size_t kTitleBlocks = 60;  // from the beginning, where a title stands

template <class Visit>
void each_text(const Document& document, std::size_t limit, Visit visit) {
    std::size_t seen = 0;
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) visit(*text);
        if (++seen == limit) return;
    }
}

// "LAPORAN KINERJA (LKjIP) TA 2020 DINAS …": the words before the name.
std::size_t behind_report_words(const std::vector<std::string>& words);
// The title on the cover; empty when there is none.
std::string title_of(const Document& document);
// "Laporan Kinerja Dinas X Kabupaten Y", "LKjIP RSUD X Kabupaten Y": the name that the text gives itself most often,
// and more than once. Empty when there is none, or when it is a kecamatan, which the gazetteer knows better.
std::string self_name_of(const Document& document);
// The title, its name as the text spells it most often where the two differ by a letter: a running head is typed once
// and printed on every page.
std::string without_slip(const Document& document, const std::string& title);
// Cuts a title before "kabupaten", "kota", "provinsi", "tahun", years, and what an address begins with.
std::string own_name(const std::string& title);
// Is it a word for a kabupaten, kota or provinsi?
bool is_region_word(std::string_view word);

}  // namespace lkiplint
