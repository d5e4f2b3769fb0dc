#include "report/extract/sentence_tokens.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }

bool is_abbreviation(const std::string& word) {
    for (const std::string_view known :
         {"rp", "no", "th", "kec", "kab", "drs", "dr", "ir", "jl", "tgl", "hal", "dll", "sd", "s", "tw", "pp", "uu"})
        if (word == known) return true;
    return false;
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        constexpr std::size_t kUsualWord = 7;  // bytes, with the space behind it
        tokens_.reserve(text_.size() / kUsualWord + 1);
        bool clause = false;
        std::size_t i = 0;
        while (i < text_.size()) {
            const char c = text_[i];
            if (is_digit(c))
                i = number(i, clause);
            else if (is_alpha(c) || static_cast<unsigned char>(c) >= 0xC3)
                i = word(i, clause);
            else {
                if (c == ',' || c == '(' || c == ';' || c == ':') {
                    clause = true;
                    bracketed_ = c == '(';
                }
                if ((c == '.' || c == ';' || c == '!') && !tokens_.empty() && ends_sentence(i))
                    tokens_.back().ends_sentence = true;
                ++i;
                continue;
            }
            clause = false;
        }
        return std::move(tokens_);
    }

private:
    bool ends_sentence(std::size_t at) const {
        if (text_[at] == ';') return true;
        if (is_abbreviation(tokens_.back().word)) return false;
        std::size_t next = at + 1;
        while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\n')) ++next;
        return next > at + 1 && (next == text_.size() || !std::islower(static_cast<unsigned char>(text_[next])));
    }

    std::size_t word(std::size_t i, bool clause) {
        std::size_t end = i;
        while (end < text_.size() && (is_alnum(text_[end]) || static_cast<unsigned char>(text_[end]) >= 0x80)) {
            // Typographic quotes and dashes end a word.
            if (is_alnum(text_[end])) {
                ++end;
                continue;
            }
            if (text_.substr(end).starts_with("\u201C") || text_.substr(end).starts_with("\u201D") ||
                text_.substr(end).starts_with("\u2013") || text_.substr(end).starts_with("\u2019") ||
                text_.substr(end).starts_with("\u2018") || text_.substr(end).starts_with("\u2026"))
                break;
            ++end;
        }
        if (end == i) return i + 3;
        // "Rp2.718.450.300": the currency is a word of its own.
        if (end > i + 2 && is_digit(text_[i + 2]) && lower(text_.substr(i, 2)) == "rp") end = i + 2;
        Token token;
        token.begin = i;
        token.end = end;
        const std::string_view printed = text_.substr(i, end - i);
        token.word = printed;
        std::uint32_t hash = kFirstHash;
        bool plain = true;
        for (char& c : token.word) {
            plain = plain && is_alnum(c);
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            hash = next_hash(hash, c);
        }
        token.hash = last_hash(hash);
        if (!plain) {
            token.word = fold(printed);
            token.hash = word_hash(token.word);
        }
        token.capital = text_[i] >= 'A' && text_[i] <= 'Z';
        token.opens_clause = clause;
        token.bracketed = clause && bracketed_;
        tokens_.push_back(std::move(token));
        return end;
    }

    std::size_t number(std::size_t i, bool clause) {
        std::size_t end = i;
        while (end < text_.size() && (is_digit(text_[end]) || ((text_[end] == '.' || text_[end] == ',') &&
                                                               end + 1 < text_.size() && is_digit(text_[end + 1]))))
            ++end;
        Token token;
        token.begin = i;
        token.word = std::string(text_.substr(i, end - i));
        token.hash = word_hash(token.word);
        token.opens_clause = clause;
        token.bracketed = clause && bracketed_;
        const bool plain = token.word.find_first_not_of("0123456789") == std::string::npos;
        std::size_t after = end;
        while (after < text_.size() && text_[after] == ' ') ++after;
        const bool percent = after < text_.size() && text_[after] == '%';
        const bool word_percent = after < text_.size() && (text_[after] == 'p' || text_[after] == 'P') &&
                                  lower(text_.substr(after, 6)) == "persen";
        if (plain && token.word.size() == 4 && (token.word.starts_with("20") || token.word.starts_with("19")) &&
            !percent && !is_amount()) {
            token.tahun = (token.word[0] - '0') * 1000 + (token.word[1] - '0') * 100 + (token.word[2] - '0') * 10 +
                          (token.word[3] - '0');
        } else if (!is_label(i, end, clause)) {
            // Without a sign a point before three digits groups thousands: "4.200 orang".
            const AngkaKind kind = is_amount()                 ? AngkaKind::rupiah
                                   : percent || word_percent   ? AngkaKind::persen
                                   : !letter_before(i).empty() ? AngkaKind::indeks
                                                               : AngkaKind::unknown;
            if (AngkaResult result = parse_angka(token.word, kind)) {
                token.angka = std::move(result.angka);
                token.angka->percent = percent || word_percent;
                token.angka->rupiah = is_amount();
                token.angka->letter = letter_before(i);
            }
        }
        if (percent) end = after + 1;
        token.end = end;
        tokens_.push_back(std::move(token));
        return end;
    }

    bool is_month_next(std::size_t end) const {
        while (end < text_.size() && (text_[end] == ' ' || text_[end] == '\n')) ++end;
        if (end >= text_.size() || !is_alpha(text_[end])) return false;
        if (std::string_view("jfpmasondJFPMASOND").find(text_[end]) == std::string_view::npos) return false;
        const std::string next = lower(text_.substr(end, 9));
        for (const std::string_view month :
             {"januari", "februari", "pebruari", "maret", "april", "mei ", "juni", "juli", "agustus", "september",
              "oktober", "november", "nopember", "desember"})
            if (next.starts_with(month)) return true;
        return false;
    }

    bool is_amount() const { return !tokens_.empty() && tokens_.back().word == "rp"; }

    // "A (81,22)": the letter before the bracket.
    std::string letter_before(std::size_t i) const {
        if (i == 0 || text_[i - 1] != '(' || tokens_.empty()) return {};
        const std::string& word = tokens_.back().word;
        const bool grade =
            word == "aa" || word == "a" || word == "bb" || word == "b" || word == "cc" || word == "c" || word == "d";
        std::string letter = word;
        for (char& c : letter) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        return grade && tokens_.back().end + 2 >= i ? letter : std::string();
    }

    // "1.", "2)", "Tabel 3.2", "Nomor 53", "triwulan 3", "4 (empat)" before the bracket's word, dates, numbers glued to
    // words.
    bool is_label(std::size_t begin, std::size_t end, bool clause) const {
        if (is_amount()) return false;
        if (is_month_next(end)) return true;  // "31 Desember"
        if (begin > 0 && (is_alnum(text_[begin - 1]) || text_[begin - 1] == '/' || text_[begin - 1] == '-'))
            return true;
        if (end < text_.size() && (is_alpha(text_[end]) || text_[end] == '/' || text_[end] == ')')) {
            if (!(text_[end] == ')' && begin > 0 && text_[begin - 1] == '(' && !tokens_.empty()))
                return text_[end] != ')' || tokens_.empty();
        }
        if (tokens_.empty()) return end < text_.size() && text_[end] == '.';
        if (clause && text_[begin - 1] != '(') return false;  // "4 indikator, 3 di antaranya"
        for (const std::string_view before :
             {"tabel", "nomor",  "no",   "pasal",  "ayat",      "triwulan", "lampiran", "bab",     "sasaran", "tujuan",
              "misi",  "gambar", "form", "eselon", "indikator", "huruf",    "angka",    "tanggal", "kelas",   "tipe"})
            if (tokens_.back().word == before) return before != "angka" || end == begin + 1;
        return false;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    bool bracketed_ = false;  // the last mark that opened a clause was a bracket
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace lkiplint
