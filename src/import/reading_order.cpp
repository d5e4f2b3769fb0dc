#include "import/reading_order.h"

#include <algorithm>
#include <array>
#include <compare>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

// A word or a number of a name; numbers come before words.
struct Token {
    bool word = false;
    std::string text;  // of a number without leading zeros

    std::strong_ordering operator<=>(const Token& other) const {
        if (word != other.word) return word ? std::strong_ordering::greater : std::strong_ordering::less;
        // By length first: digits may be more than any integer holds.
        if (!word && text.size() != other.text.size()) return text.size() <=> other.text.size();
        return text <=> other.text;
    }
    bool operator==(const Token&) const = default;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "iv" is 4; 0 when it is no roman numeral up to 39.
int roman_number(std::string_view text) {
    constexpr auto kOnes =
        std::to_array<std::string_view>({"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"});
    int tens = 0;
    for (; tens < 3 && text.starts_with('x'); ++tens) text.remove_prefix(1);
    for (std::size_t i = 0; i < kOnes.size(); ++i)
        if (text == kOnes[i]) return 10 * tens + static_cast<int>(i);
    return 0;
}

bool is_counted(std::string_view word) { return word == "bab" || word == "bagian" || word == "lampiran"; }

Token number_token(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return {false, std::string(digits)};
}

void add_word(std::string_view word, std::vector<Token>& tokens) {
    const bool counted = !tokens.empty() && tokens.back().word && is_counted(tokens.back().text);
    if (const int number = counted ? roman_number(word) : 0; number > 0)
        tokens.push_back({false, std::to_string(number)});
    else
        tokens.push_back({true, std::string(word)});
}

std::vector<Token> tokens_of(std::string_view name) {
    std::vector<Token> tokens;
    for (const std::string& word : fold_words(name)) {
        for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end) {
            const bool digits = is_digit(word[begin]);
            while (end < word.size() && is_digit(word[end]) == digits) ++end;
            const std::string_view piece = std::string_view(word).substr(begin, end - begin);
            if (digits)
                tokens.push_back(number_token(piece));
            else
                add_word(piece, tokens);
        }
    }
    return tokens;
}

std::string utf8(const fs::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

bool is_numbered(const std::vector<Token>& tokens) {
    if (tokens.empty()) return false;
    constexpr std::size_t kYear = 4;  // digits; a year counts nothing
    if (!tokens[0].word) return tokens[0].text.size() < kYear;
    return tokens.size() > 1 && tokens[0].text == "bab" && !tokens[1].word;
}

bool holds_word(const std::vector<Token>& tokens, std::string_view word) {
    return std::find(tokens.begin(), tokens.end(), Token{true, std::string(word)}) != tokens.end();
}

// What a name tells of the part of a report: opening parts, the text, tables beside it, annexes.
int part_of(const std::vector<Token>& tokens, const fs::path& path) {
    constexpr auto kOpening =
        std::to_array<std::string_view>({"sampul", "cover", "kover", "pengantar", "isi", "ikhtisar", "ringkasan"});
    for (std::size_t i = 0; i < kOpening.size(); ++i)
        if (holds_word(tokens, kOpening[i]) && (kOpening[i] != "isi" || holds_word(tokens, "daftar")))
            return static_cast<int>(i);
    constexpr int kText = static_cast<int>(kOpening.size());
    if (holds_word(tokens, "lampiran") || holds_word(tokens, "lamp")) return kText + 2;
    constexpr auto kTables = std::to_array<std::string_view>({".xlsx", ".ods", ".fods", ".csv", ".tsv", ".json"});
    const std::string extension = lower(utf8(path.extension()));
    return std::find(kTables.begin(), kTables.end(), extension) != kTables.end() ? kText + 1 : kText;
}

struct Entry {
    fs::path path;
    std::vector<std::vector<Token>> names;  // folders and file, outermost first
    int part = 0;
};

Entry entry_of(const fs::path& root, fs::path path) {
    Entry entry;
    for (const fs::path& folder : path.lexically_relative(root).parent_path())
        entry.names.push_back(tokens_of(utf8(folder)));
    entry.names.push_back(tokens_of(utf8(path.stem())));
    entry.part = part_of(entry.names.back(), path);
    entry.path = std::move(path);
    return entry;
}

}  // namespace

void sort_for_reading(const fs::path& root, std::vector<fs::path>& files) {
    std::vector<Entry> entries;
    for (fs::path& path : files) entries.push_back(entry_of(root, std::move(path)));
    const bool numbered = std::all_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return std::any_of(entry.names.begin(), entry.names.end(), is_numbered);
    });
    std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
        if (!numbered && a.part != b.part) return a.part < b.part;
        return std::tie(a.names, a.path) < std::tie(b.names, b.path);
    });
    files.clear();
    for (Entry& entry : entries) files.push_back(std::move(entry.path));
}

}  // namespace lkiplint
