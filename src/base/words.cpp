#include "base/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestAbbreviation = 24;

bool is_ascii_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of a letter or digit the lower case, of all other bytes 0.
constexpr std::array<char, 256> kFolded = [] {
    std::array<char, 256> table{};
    for (unsigned c = 0; c < 0x80; ++c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) table[c] = static_cast<char>(c);
        if (c >= 'A' && c <= 'Z') table[c] = static_cast<char>(c - 'A' + 'a');
    }
    return table;
}();
bool is_ascii_word(char c) { return kFolded[static_cast<unsigned char>(c)] != '\0'; }

bool is_known_abbreviation(std::string_view word) {
    static constexpr std::array kKnown = std::to_array<std::string_view>(
        {"rp",  "no",   "nomor", "kec", "kab",  "kel",  "ds",  "prov", "jl",  "jln", "telp", "tlp", "fax", "tel",
         "dr",  "drs",  "dra",   "ir",  "prof", "hj",   "st",  "amd",  "dll", "dsb", "dst",  "dkk", "tgl", "hlm",
         "hal", "th",   "thn",   "kep", "per",  "ttd",  "bpk", "yth",  "cq",  "tk",  "gol",  "plt", "plh", "pj",
         "psl", "lamp", "tab",   "nip", "sdr",  "sdri", "ybs", "tmt",  "tbk", "pt",  "cv",   "ud",  "tw",  "bid"});
    return std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end();
}

// "S.Sos", "M.Si", "a.n": letters with points inside, every part short.
bool is_dotted(std::string_view word) {
    if (word.find('.') == std::string_view::npos) return false;
    for (const std::string_view part : split(word, '.')) {
        if (part.empty() || part.size() > 4) return false;
        if (!std::all_of(part.begin(), part.end(), [](char c) { return is_small(c) || is_capital(c); })) return false;
    }
    return true;
}

// The point at `dot` closes an abbreviation, an initial or a list number.
bool belongs_to_word(std::string_view text, std::size_t dot) {
    std::size_t begin = dot;
    while (begin > 0 && dot - begin < kLongestAbbreviation && !is_ascii_space(text[begin - 1]) &&
           text[begin - 1] != '(' && text[begin - 1] != ',')
        --begin;
    const std::string_view word = text.substr(begin, dot - begin);
    if (word.empty()) return false;
    const bool line_start = begin == 0 || text[begin - 1] == '\n';
    if (std::all_of(word.begin(), word.end(), is_digit)) return line_start && word.size() <= 3;
    if (word.size() == 1) return is_capital(word[0]) || is_small(word[0]);
    return is_known_abbreviation(lower(word)) || is_dotted(word);
}

// Careless writers go on with a small letter ("yaitu 71. sehingga …"): after a number, a bracket or a long word the
// point is a full stop all the same; after a short word it may be an abbreviation that we do not know.
bool closes_plainly(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongWord = 5;
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '%' || text[at - 1] == ')')) return true;
    std::size_t letters = 0;
    while (letters < at && (is_small(text[at - 1 - letters]) || is_capital(text[at - 1 - letters]))) ++letters;
    return letters >= kLongWord;
}

// What may close a sentence after its full stop: quotes and brackets.
std::size_t skip_closers(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (!is_quote(c) && c != ')' && c != '.') break;
        at = next;
    }
    return at;
}

bool ends_sentence(std::string_view text, std::size_t at, std::size_t& after) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?') return false;
    after = skip_closers(text, at + 1);
    if (after >= text.size()) return true;
    if (!is_ascii_space(text[after])) return false;
    std::size_t next = after;
    while (next < text.size() && is_ascii_space(text[next])) ++next;
    if (next >= text.size()) return true;
    if (c == '.' && belongs_to_word(text, at)) return false;
    return !is_small(text[next]) || closes_plainly(text, at);
}

void push_trimmed(std::string_view text, std::size_t begin, std::size_t end, std::vector<Sentence>& out) {
    while (begin < end && is_ascii_space(text[begin])) ++begin;
    while (end > begin && is_ascii_space(text[end - 1])) --end;
    if (begin < end) out.push_back({begin, end});
}

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text) {
    std::vector<Sentence> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t after = at;
        if (!ends_sentence(text, at, after)) continue;
        push_trimmed(text, begin, after, sentences);
        begin = after;
        at = after - 1;
    }
    push_trimmed(text, begin, text.size(), sentences);
    return sentences;
}

std::vector<Word> split_words(std::string_view text) {
    constexpr std::size_t kUsualWord = 7;  // bytes, with the space behind it
    std::vector<Word> words;
    words.reserve(text.size() / kUsualWord + 1);
    bool open = false;
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t start = pos;
        while (pos < text.size() && is_ascii_word(text[pos])) ++pos;
        if (pos == start) {
            if (static_cast<unsigned char>(text[pos]) < 0x80) {
                open = false;
                ++pos;
                continue;
            }
            const char32_t c = next_code_point(text, pos);
            if (is_invisible(c)) continue;
            open = open && is_letter(c);
            if (!is_letter(c)) continue;
        }
        if (!open) {
            Word& word = words.emplace_back();
            word.begin = static_cast<std::uint32_t>(start);
            word.capital = is_capital(text[start]);
        }
        open = true;
        Word& word = words.back();
        word.end = static_cast<std::uint32_t>(pos);
        word.folded.append(text, start, pos - start);
    }
    for (Word& word : words) {
        bool number = true;
        std::uint32_t hash = kFirstHash;
        for (char& c : word.folded) {
            if (const char folded = kFolded[static_cast<unsigned char>(c)]; folded != '\0') c = folded;
            number = number && is_digit(c);
            hash = next_hash(hash, c);
        }
        word.number = number;
        word.hash = last_hash(hash);
    }
    return words;
}

bool only_space_between(std::string_view text, const Word& a, const Word& b) {
    for (std::size_t pos = a.end; pos < b.begin;) {
        const char32_t c = next_code_point(text, pos);
        if (!is_space(c) && !is_invisible(c)) return false;
    }
    return true;
}

bool words_at(std::span<const Word> words, std::size_t at, std::span<const std::string> phrase) {
    if (phrase.empty() || at > words.size() || words.size() - at < phrase.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (words[at + i].folded != phrase[i]) return false;
    return true;
}

}  // namespace lkiplint
