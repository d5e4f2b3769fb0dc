#include "report/extract/title.h"

#include <cstdint>
#include <map>
#include <span>
#include <utility>

#include "base/text.h"
#include "base/words.h"

namespace lkiplint {
namespace {

constexpr std::array kKinds = std::to_array<std::string_view>(
    {"kecamatan", "dinas", "badan", "kelurahan", "inspektorat", "sekretariat", "kapanewon", "kemantren", "distrik",
     "satuan", "kantor", "rumah", "rsud", "bappeda"});
constexpr std::array kKecamatan = std::to_array<std::string_view>({"kecamatan", "kapanewon", "kemantren", "distrik"});
constexpr std::size_t kLongestTitle = 14;  // words

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_year(std::string_view word) { return word.size() == 4 && has_digit(word); }

// A sentence ends, or an item; not "RUMAH SAKIT UMUM DAERAH dr. H. X", whose points belong to titles of a person.
bool has_end_mark(std::string_view line) {
    constexpr std::size_t kLongestDegree = 3;  // letters: "dr.", "Ir.", "drg."
    if (trim(line).ends_with(':')) return true;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == ';' || (line[i] == '.' && (letters == 0 || letters > kLongestDegree || i + 1 == line.size())))
            return true;
        letters = has_letter(line.substr(i, 1)) ? letters + 1 : 0;
    }
    return false;
}

// "prov." ends no sentence.
std::string without_short_words(std::string_view line) {
    std::string text;
    text.reserve(line.size());
    for (const char c : line) {
        const bool short_word = c == '.' && (text.ends_with("PROV") || text.ends_with("Prov") ||
                                             text.ends_with("KAB") || text.ends_with("Kab"));
        if (!short_word) text += c;
    }
    return text;
}

// "PANGANKABUPATEN LAMONGAN": the blank before the region was lost.
std::vector<std::string> title_words_of(const std::string& line) {
    std::vector<std::string> words;
    for (std::string& word : fold_words(line)) {
        std::string region;
        for (const std::string_view kind : {"kabupaten", "provinsi"})
            if (word.size() > kind.size() + 2 && word.ends_with(kind)) region = kind;
        if (!region.empty()) word.erase(word.size() - region.size());
        words.push_back(std::move(word));
        if (!region.empty()) words.push_back(std::move(region));
    }
    return words;
}

struct TitleLine {
    std::vector<std::string> words;
    bool upper = false, open = false;  // in capitals; ends with a word or mark that something follows
};

// Lines of the first blocks, empty ones left out. Items of a list and what ends with a mark are no titles.
struct Cover {
    std::vector<TitleLine> lines;
    std::vector<bool> may_begin;
};

Cover cover_of(const Document& document) {
    constexpr std::size_t kLongestLine = 120;  // bytes
    Cover cover;
    each_text(document, kTitleBlocks, [&](const TextBlock& block) {
        for (const std::string_view raw : split(block.text, '\n')) {
            if (!has_letter(raw) && !has_digit(raw)) continue;
            const std::string line = without_short_words(raw);
            // In running prose a kind of instansi opens a sentence too; a title has no end mark.
            const bool may_begin = block.role != TextRole::item && line.size() <= kLongestLine && !has_end_mark(line);
            TitleLine title;  // the words of other lines are not asked for
            if (may_begin) title = {title_words_of(line), is_upper(line), false};
            title.open = may_begin && !title.words.empty() &&
                         (title.words.back() == "dan" || title.words.back() == "serta" ||
                          trim(std::string_view(line)).ends_with(','));
            cover.may_begin.push_back(may_begin && !title.words.empty());
            cover.lines.push_back(std::move(title));
        }
    });
    return cover;
}

bool begins_address(std::string_view word) {
    static constexpr std::array kAddress = std::to_array<std::string_view>(
        {"gedung", "jl", "jln", "jalan", "alamat", "telp", "telepon", "komplek", "kompleks"});
    return is_one_of(word, kAddress);
}

bool ends_name(std::string_view word) {
    static constexpr std::array kEnds =
        std::to_array<std::string_view>({"tahun", "ta", "pemerintah", "semester", "triwulan"});
    return is_region_word(word) || is_one_of(word, kEnds) || is_year(word) || begins_address(word);
}

std::string join(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

bool says(const Document& document, const std::string& phrase) {
    bool found = false;
    each_text(document, 0, [&](const TextBlock& block) { found = found || contains_word(block.folded(), phrase); });
    return found;
}

// "BADAN KEPEGAWAIAN" on one line and "PENDIDIKAN DAN PELATIHAN" on the next are one name where the first line says
// that something follows, or the text writes the whole of it.
bool goes_on(const Document& document, const TitleLine& line, const TitleLine& next, const std::string& name) {
    static constexpr std::array kOther =
        std::to_array<std::string_view>({"laporan", "lkip", "lkjip", "lakip", "rencana", "renstra", "perjanjian",
                                         "indikator", "kata", "daftar", "bab", "ikhtisar", "ringkasan", "disusun"});
    const std::string& first = next.words.front();
    if (next.upper != line.upper || ends_name(first) || is_one_of(first, kOther) || is_one_of(first, kKinds))
        return false;
    const auto end = std::find_if(next.words.begin(), next.words.end(), [](const auto& w) { return ends_name(w); });
    // "TERPADU SATU PINTU KABUPATEN X": only a name goes on to its region.
    if (end != next.words.end() && is_region_word(*end)) return true;
    return line.open || says(document, name + " " + join({next.words.begin(), end}));
}

// A title goes on in the lines below it, and the kabupaten may stand on one of its own.
std::string whole_title(const Document& document, const Cover& cover, std::size_t at, std::size_t begin) {
    constexpr std::size_t kMostLines = 2;  // that a name goes on for
    std::vector<std::string> words(cover.lines[at].words.begin() + static_cast<std::ptrdiff_t>(begin),
                                   cover.lines[at].words.end());
    for (std::size_t i = at; i < at + kMostLines && i + 1 < cover.lines.size(); ++i) {
        if (std::any_of(words.begin(), words.end(), [](const auto& w) { return ends_name(w); })) break;
        const TitleLine& next = cover.lines[i + 1];
        if (!cover.may_begin[i + 1] || words.size() + next.words.size() > kLongestTitle) break;
        if (is_region_word(next.words.front()) && next.words.size() > 1) {
            words.insert(words.end(), next.words.begin(), next.words.end());
            break;
        }
        if (!goes_on(document, cover.lines[i], next, join(words))) break;
        words.insert(words.end(), next.words.begin(), next.words.end());
    }
    return join(words);
}

// ---- How the text names itself

// Words of a text, those of "(BPPPPD)" left out.
std::vector<std::string> words_outside_brackets(const TextBlock& block) {
    std::vector<std::string> words;
    bool inside = false;
    std::size_t at = 0;
    for (const Word& word : block.words()) {
        for (; at < word.begin; ++at) inside = block.text[at] == '(' || (inside && block.text[at] != ')');
        const bool alone =
            inside && block.text.substr(word.end, 1) == ")" && word.begin > 0 && block.text[word.begin - 1] == '(';
        if (!alone) words.push_back(word.folded);
        at = word.end;
    }
    return words;
}

// The word before a name that the report gives itself: "Laporan Kinerja [Instansi Pemerintah] X", "LKjIP X", "Renstra
// X".
bool is_self_word(std::string_view word) {
    static constexpr std::array kSelf = std::to_array<std::string_view>(
        {"kinerja", "pemerintah", "lkip", "lkjip", "lakip", "lkj", "renstra", "strategis", "renja"});
    return is_one_of(word, kSelf);
}

// "dinas kesehatan kabupaten x": name and region that begin at a word; empty when it is no name.
std::string name_at(const std::vector<std::string>& words, std::size_t at) {
    static constexpr std::array kNoName = std::to_array<std::string_view>(
        {"yang",     "adalah",    "ini",       "itu",     "telah", "dalam",   "untuk", "pada",
         "dengan",   "sebagai",   "merupakan", "disusun", "di",    "ke",      "dari",  "oleh",
         "tersebut", "mempunyai", "harus",     "dapat",   "akan",  "tentang", "se",    "lingkup"});
    constexpr std::size_t kLongestName = 11, kLongestRegion = 3;
    std::size_t end = at;
    for (; end < words.size() && end < at + kLongestName && !is_region_word(words[end]); ++end)
        if (is_one_of(words[end], kNoName) || has_digit(words[end]) || (end > at && is_self_word(words[end])))
            return {};
    if (end == words.size() || !is_region_word(words[end])) return {};
    // "Dinas Kabupaten X" names no dinas; "Inspektorat Kabupaten X" is the whole name.
    if (end == at + 1 && words[at] != "inspektorat" && words[at] != "bappeda" && words[at] != "rsud") return {};
    std::size_t last = end + 1;
    while (last < words.size() && last <= end + kLongestRegion && !ends_name(words[last]) &&
           !is_one_of(words[last], kNoName) && !has_digit(words[last]))
        ++last;
    return last == end + 1 ? std::string()
                           : join({words.begin() + static_cast<std::ptrdiff_t>(at),
                                   words.begin() + static_cast<std::ptrdiff_t>(last)});
}

// One letter more, less or other.
bool is_letter_off(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (a.size() - b.size() > 1) return false;
    std::size_t same = 0;
    while (same < b.size() && a[same] == b[same]) ++same;
    const std::size_t behind = a.size() == b.size() ? same + 1 : same;
    return a.substr(std::min(same + 1, a.size())) == b.substr(std::min(behind, b.size()));
}

// The same words, but for one that is a letter off.
bool is_slip_of(const std::vector<std::string>& words, const std::vector<std::string>& own) {
    constexpr std::size_t kShortest = 6;  // letters
    std::size_t slips = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (words[i] == own[i]) continue;
        if (++slips > 1 || own[i].size() < kShortest || !is_letter_off(words[i], own[i])) return false;
    }
    return true;
}

}  // namespace

bool is_region_word(std::string_view word) {
    static constexpr std::array kRegions =
        std::to_array<std::string_view>({"kabupaten", "kab", "kota", "provinsi", "propinsi", "prov"});
    return is_one_of(word, kRegions);
}

std::size_t behind_report_words(const std::vector<std::string>& words) {
    static constexpr std::array kReport = std::to_array<std::string_view>(
        {"laporan", "kinerja", "lkip", "lkjip", "lakip", "instansi", "akuntabilitas", "pemerintah"});
    const auto is_report_word = [&](const std::string& word) { return is_one_of(word, kReport); };
    return static_cast<std::size_t>(std::find_if_not(words.begin(), words.end(), is_report_word) - words.begin());
}

std::string title_of(const Document& document) {
    const Cover cover = cover_of(document);
    for (std::size_t i = 0; i < cover.lines.size(); ++i) {
        if (!cover.may_begin[i]) continue;
        const std::vector<std::string>& words = cover.lines[i].words;
        std::size_t begin = behind_report_words(words);
        // "LAPORAN KINERJA TA. 2020 DINAS X"
        while (begin > 0 && begin < words.size() &&
               (words[begin] == "ta" || words[begin] == "tahun" || words[begin] == "anggaran" || is_year(words[begin])))
            ++begin;
        if (begin >= words.size() || words.size() - begin > kLongestTitle || !is_one_of(words[begin], kKinds)) continue;
        if (words[begin] == "rumah" && (begin + 1 == words.size() || words[begin + 1] != "sakit")) continue;
        const std::string title = whole_title(document, cover, i, begin);
        if (title.find(' ') != std::string::npos) return title;
    }
    return {};
}

std::string self_name_of(const Document& document) {
    constexpr int kFewest = 2, kOften = 4;
    struct Named {
        int itself = 0, all = 0;  // times that the report says it of itself, and at all
        std::string longest;      // words behind the region may belong to its name
    };
    std::map<std::string, Named> names;
    int kecamatan = 0, all_kecamatan = 0;
    each_text(document, 0, [&](const TextBlock& block) {
        const std::vector<std::string> words = words_outside_brackets(block);
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            if (!is_one_of(words[i], kKinds)) continue;
            const bool itself = i > 0 && is_self_word(words[i - 1]);
            if (is_one_of(words[i], kKecamatan)) {
                kecamatan += itself ? 1 : 0;
                ++all_kecamatan;
                continue;
            }
            std::string name = name_at(words, i);
            if (name.empty()) continue;
            Named& named = names[own_name(name)];
            named.itself += itself ? 1 : 0;
            ++named.all;
            if (name.size() > named.longest.size()) named.longest = std::move(name);
        }
    });
    const auto best = std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.itself, a.second.all) < std::pair(b.second.itself, b.second.all);
    });
    if (best == names.end() || best->second.all < kFewest) return {};
    // A chapter that never says "Laporan Kinerja" names its author again and again.
    const bool told = best->second.itself > 0 ? best->second.itself > kecamatan
                                              : best->second.all >= kOften && best->second.all > all_kecamatan;
    return told ? best->second.longest : std::string();
}

std::string without_slip(const Document& document, const std::string& title) {
    const std::vector<std::string> own = fold_words(own_name(title));
    if (own.size() < 2) return title;
    const std::uint32_t first = word_hash(own.front());
    std::map<std::vector<std::string>, int> spellings;
    each_text(document, 0, [&](const TextBlock& block) {
        if (!contains_word(block.folded(), own.front())) return;
        const std::vector<Word>& words = block.words();
        for (std::size_t i = 0; i + own.size() <= words.size(); ++i) {
            if (words[i].hash != first || words[i].folded != own.front()) continue;
            std::vector<std::string> here;
            for (std::size_t k = i; k < i + own.size(); ++k) here.push_back(words[k].folded);
            if (is_slip_of(here, own)) ++spellings[std::move(here)];
        }
    });
    const auto usual = std::max_element(spellings.begin(), spellings.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    if (usual == spellings.end() || usual->second <= spellings[own]) return title;
    const std::string name = own_name(title);
    return join(usual->first) + title.substr(std::min(name.size(), title.size()));
}

std::string own_name(const std::string& title) {
    std::string name;
    for (const auto& word : fold_words(title)) {
        // "Kecamatan Gedung Aji": a name may begin like an address.
        if (ends_name(word) && (!name.empty() || !begins_address(word))) break;
        name += (name.empty() ? "" : " ") + word;
    }
    return name;
}

}  // namespace lkiplint
