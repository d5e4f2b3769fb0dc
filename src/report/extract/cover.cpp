#include "report/extract/cover.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/text.h"
#include "report/extract/identity.h"

namespace lkiplint {
namespace {

constexpr std::size_t kCoverLines = 12;
constexpr std::size_t kLongestLine = 160;  // bytes

bool ends_cover(const std::string& folded) {
    constexpr auto kWords =
        std::to_array<std::string_view>({"bab", "kata pengantar", "daftar isi", "lampiran", "ikhtisar", "tabel"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return starts_with_word(folded, word); });
}

bool calls_it_a_report(const std::string& folded) {
    constexpr auto kWords =
        std::to_array<std::string_view>({"laporan kinerja", "laporan akuntabilitas kinerja", "lkip", "lkjip", "lakip"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return contains_word(folded, word); });
}

}  // namespace

Cover read_cover(const Document& document, bool tables_only, const RulePack& pack) {
    Document title;
    bool report = false;
    for (const Block& block : document.blocks) {
        const auto* text = std::get_if<TextBlock>(&block);
        if (text == nullptr || title.blocks.size() == kCoverLines) break;
        const std::string& folded = text->folded();
        if (ends_cover(folded)) break;
        const bool standing = text->role == TextRole::heading || text->bold || tables_only || is_upper(text->text);
        if (!standing || text->text.size() > kLongestLine) continue;
        report = report || calls_it_a_report(folded);
        title.blocks.emplace_back(*text);
    }
    Cover cover;
    if (report || tables_only) cover.instansi = read_instansi(title, pack).nama;
    if (report) cover.tahun = read_tahun(title);
    return cover;
}

bool is_same_unit(const Cover& a, const Cover& b) {
    const std::string one = fold(a.instansi), other = fold(b.instansi);
    return contains_word(one, other) || contains_word(other, one);
}

}  // namespace lkiplint
