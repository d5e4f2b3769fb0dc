#include "checks/citations.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kReach = 16;  // words between "Peraturan" and "Nomor"
constexpr std::size_t kTitleWords = 14;
constexpr std::size_t kCompared = 5;  // words of a title that must agree

using Words = std::span<const Word>;

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<int> number(const Word& word, std::size_t longest) {
    if (!word.number || word.folded.size() > longest) return std::nullopt;
    int value = 0;
    for (const char c : word.folded) value = value * 10 + (c - '0');
    return value;
}

std::optional<int> year(const Word& word) {
    const auto value = number(word, 4);
    return value && *value >= 1945 && *value <= 2100 ? value : std::nullopt;
}

struct Numbered {
    int nomor = 0, tahun = 0;
    std::size_t last = 0;  // index of its last word
    bool pan = false;
};

// "Nomor 53 Tahun 2014", "No. 53/2014", "Nomor PER/09/M.PAN/5/2007"
std::optional<Numbered> numbered_at(Words words, std::size_t at) {
    std::size_t i = at + 1;
    if (i < words.size() && (words[i].folded == "per" || words[i].folded == "kep")) ++i;
    if (i + 1 >= words.size()) return std::nullopt;
    const auto nomor = number(words[i], 4);
    if (!nomor || *nomor == 0) return std::nullopt;
    ++i;
    if (words[i].folded == "m" && i + 3 < words.size() && words[i + 1].folded == "pan") {
        i += words[i + 2].folded == "rb" ? 3 : 2;
        if (i + 1 >= words.size() || !number(words[i], 2)) return std::nullopt;
        const auto tahun = year(words[i + 1]);
        if (!tahun) return std::nullopt;
        return Numbered{*nomor, *tahun, i + 1, true};
    }
    static constexpr std::array kYear = std::to_array<std::string_view>({"tahun", "thn", "th"});
    if (is_one_of(words[i].folded, kYear)) ++i;
    if (i >= words.size()) return std::nullopt;
    const auto tahun = year(words[i]);
    if (!tahun) return std::nullopt;
    return Numbered{*nomor, *tahun, i, false};
}

bool has(Words words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](const Word& w) { return w.folded == word; });
}

std::string ministry_of(Words words) {
    for (const Word& word : words) {
        if (word.folded == "pendayagunaan" || word.folded == "aparatur" || word.folded == "pan" ||
            word.folded == "panrb" || word.folded == "permenpan" || word.folded == "permenpanrb" ||
            word.folded == "kepmenpan")
            return "menpan";
        if (word.folded == "keuangan" || word.folded == "permenkeu") return "menkeu";
        if (word.folded == "permendagri" || word.folded == "kepmendagri") return "mendagri";
    }
    return has(words, "dalam") && has(words, "negeri") ? "mendagri" : "";
}

// What stands between the word for a regulation and "Nomor".
std::string kind_of(Words words) {
    const std::string& first = words[0].folded;
    const std::string second = words.size() > 1 ? words[1].folded : std::string();
    if (first == "uu" || first == "undang" || first == "undangundang") return "uu";
    if (first == "pp") return "pp";
    if (first == "perpres") return "perpres";
    if (first == "inpres") return "inpres";
    static constexpr std::array kRegions =
        std::to_array<std::string_view>({"daerah", "bupati", "walikota", "wali", "gubernur", "desa"});
    if (first == "perda" || first == "perbup" || first == "perwali" || first == "pergub") return "daerah";
    if (first == "peraturan" || first == "keputusan" || first == "instruksi") {
        if (is_one_of(second, kRegions)) return "daerah";
        if (first == "peraturan" && second == "pemerintah") return has(words, "pengganti") ? "perppu" : "pp";
        if (second == "presiden") return first == "peraturan" ? "perpres" : first == "instruksi" ? "inpres" : "lain";
        if (second != "menteri") return "lain";
    }
    const std::string ministry = ministry_of(words);
    if (ministry.empty()) return "lain";
    return (first.starts_with("kep") ? "kep" : "per") + ministry;
}

// The word that opens a citation before "Nomor", or none when another citation or title stands between.
std::optional<std::size_t> opening_of(Words words, std::size_t nomor) {
    static constexpr std::array kOpen = std::to_array<std::string_view>(
        {"peraturan",   "keputusan", "instruksi", "uu",      "undangundang", "pp",        "perpres",
         "inpres",      "perda",     "perbup",    "perwali", "pergub",       "permenpan", "permenpanrb",
         "permendagri", "permenkeu", "permen",    "kepmen",  "kepmendagri",  "kepmenpan"});
    static constexpr std::array kBetween = std::to_array<std::string_view>({"nomor", "no", "tentang", "tahun"});
    for (std::size_t back = 1; back <= kReach && back <= nomor; ++back) {
        const std::size_t at = nomor - back;
        if (is_one_of(words[at].folded, kBetween)) return std::nullopt;
        if (words[at].folded == "undang" && at > 0 && words[at - 1].folded == "undang") {
            if (at > 1 && words[at - 2].folded == "pengganti") continue;
            return at - 1;
        }
        if (is_one_of(words[at].folded, kOpen)) return at;
    }
    return std::nullopt;
}

// Where a title ends: at a mark, or where the sentence goes on.
void read_title(std::string_view text, Words words, std::size_t at, Kutipan& kutipan) {
    static constexpr std::array kAfter =
        std::to_array<std::string_view>({"sebagaimana", "mengacu", "maka", "bahwa", "perlu", "dipandang", "nomor",
                                         "lembaran", "jo", "juncto", "perubahan", "tentang"});
    if (at >= words.size() || words[at].folded != "tentang") return;
    std::string title;
    for (std::size_t i = at + 1; i < words.size() && i <= at + kTitleWords; ++i) {
        if (i == at + 1 && (words[i].folded == "perubahan" || words[i].folded == "penetapan"))
            kutipan.perubahan = words[i].folded == "perubahan" ||
                                has(words.subspan(i, std::min<std::size_t>(3, words.size() - i)), "peraturan");
        else if (is_one_of(words[i].folded, kAfter))
            break;
        const std::string_view gap = text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
        if (i > at + 1 && gap.find_first_of(";.:()") != std::string_view::npos) break;
        if (gap.find(',') != std::string_view::npos && title_words(title).size() >= 3) break;
        title += (title.empty() ? "" : " ") + words[i].folded;
        if (kutipan.judul_end == 0) kutipan.judul_begin = words[i].begin;
        kutipan.judul_end = words[i].end;
    }
    kutipan.judul = title_words(title);
}

// A slip of a letter or two, which a scan makes too.
bool same_word(const std::string& a, const std::string& b) {
    if (a == b) return true;
    const int limit = std::min(a.size(), b.size()) >= 7 ? 2 : 1;
    return std::min(a.size(), b.size()) >= 5 && edit_distance(a, b, limit) <= limit;
}

// Do the first words of `part` all stand in `whole`, in order?
bool begins_within(std::span<const std::string> part, std::span<const std::string> whole) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < part.size() && i < kCompared; ++i) {
        while (at < whole.size() && !same_word(part[i], whole[at])) ++at;
        if (at == whole.size()) return false;
        ++at;
    }
    return true;
}

}  // namespace

std::vector<std::string> title_words(std::string_view title) {
    static constexpr std::array kSmall = std::to_array<std::string_view>(
        {"dan", "atas", "di", "pada", "lingkungan", "bagi", "serta", "dalam", "untuk", "yang", "dari", "antara"});
    std::vector<std::string> words = fold_words(title);
    std::erase_if(words, [](const std::string& word) { return is_one_of(word, kSmall); });
    return words;
}

bool titles_agree(std::span<const std::string> a, std::span<const std::string> b) {
    return begins_within(a, b) || begins_within(b, a);
}

// "No", "NO", "no", or "omor" and "OMOR" where the first letter was lost.
bool may_cite(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != 'o' && text[at] != 'O') continue;
        if (at > 0 && (text[at - 1] == 'N' || (text[at - 1] == 'n' && text[at] == 'o'))) return true;
        if (text.substr(at).starts_with("omor") || text.substr(at).starts_with("OMOR")) return true;
    }
    return false;
}

std::vector<Kutipan> citations_in(std::string_view text) {
    return may_cite(text) ? citations_in(text, split_words(text)) : std::vector<Kutipan>();
}

std::vector<Kutipan> citations_in(std::string_view text, const std::vector<Word>& words) {
    std::vector<Kutipan> found;
    if (!may_cite(text)) return found;
    for (std::size_t i = 1; i + 2 < words.size(); ++i) {
        if (words[i].folded != "nomor" && words[i].folded != "no") continue;
        const auto numbered = numbered_at(words, i);
        const auto opening = opening_of(words, i);
        if (!numbered || !opening) continue;
        Kutipan kutipan;
        kutipan.jenis = kind_of(Words(words).subspan(*opening, i - *opening));
        if (numbered->pan && kutipan.jenis == "lain") kutipan.jenis = "permenpan";
        kutipan.nomor = numbered->nomor;
        kutipan.tahun = numbered->tahun;
        kutipan.open = words[*opening].begin;
        kutipan.begin = words[i].begin;
        kutipan.end = words[numbered->last].end;
        read_title(text, words, numbered->last + 1, kutipan);
        found.push_back(std::move(kutipan));
    }
    return found;
}

}  // namespace lkiplint
