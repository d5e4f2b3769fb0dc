#include "report/extract/claims.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "base/text.h"

namespace lkiplint {
namespace {

using Jenis = Klaim::Jenis;

// A word or number of a block.
struct Token {
    std::size_t begin = 0, end = 0;
    std::string word;            // folded; of a number its digits
    std::optional<Angka> angka;  // set for numbers that are no years
    int tahun = 0;
    bool ends_sentence = false;  // a sentence ends behind it
    bool opens_clause = false;   // a comma or bracket stands before it
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

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
        bool clause = false;
        std::size_t i = 0;
        while (i < text_.size()) {
            const char c = text_[i];
            if (is_digit(c))
                i = number(i, clause);
            else if (std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0xC3)
                i = word(i, clause);
            else {
                if (c == ',' || c == '(' || c == ';' || c == ':') clause = true;
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
            if (text_.substr(end).starts_with("\u201C") || text_.substr(end).starts_with("\u201D") ||
                text_.substr(end).starts_with("\u2013") || text_.substr(end).starts_with("\u2019") ||
                text_.substr(end).starts_with("\u2018") || text_.substr(end).starts_with("\u2026"))
                break;
            ++end;
        }
        if (end == i) return i + 3;
        // "Rp2.718.450.300": the currency is a word of its own.
        if (end > i + 2 && lower(text_.substr(i, 2)) == "rp" && is_digit(text_[i + 2])) end = i + 2;
        Token token;
        token.begin = i;
        token.end = end;
        token.word = fold(text_.substr(i, end - i));
        token.opens_clause = clause;
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
        token.opens_clause = clause;
        const bool plain = token.word.find_first_not_of("0123456789") == std::string::npos;
        std::size_t after = end;
        while (after < text_.size() && text_[after] == ' ') ++after;
        const bool percent = after < text_.size() && text_[after] == '%';
        const bool word_percent = lower(text_.substr(after, 6)) == "persen";
        if (plain && token.word.size() == 4 && (token.word.starts_with("20") || token.word.starts_with("19")) &&
            !percent && !is_amount()) {
            token.tahun = (token.word[0] - '0') * 1000 + (token.word[1] - '0') * 100 + (token.word[2] - '0') * 10 +
                          (token.word[3] - '0');
        } else if (!is_label(i, end)) {
            const AngkaKind kind = is_amount()               ? AngkaKind::rupiah
                                   : percent || word_percent ? AngkaKind::persen
                                                             : AngkaKind::indeks;
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
        const std::string next = lower(text_.substr(std::min(end, text_.size()), 9));
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
    bool is_label(std::size_t begin, std::size_t end) const {
        if (is_amount()) return false;
        if (is_month_next(end)) return true;  // "31 Desember"
        if (begin > 0 && (is_alnum(text_[begin - 1]) || text_[begin - 1] == '/' || text_[begin - 1] == '-'))
            return true;
        if (end < text_.size() &&
            (std::isalpha(static_cast<unsigned char>(text_[end])) || text_[end] == '/' || text_[end] == ')')) {
            if (!(text_[end] == ')' && begin > 0 && text_[begin - 1] == '(' && !tokens_.empty()))
                return text_[end] != ')' || tokens_.empty();
        }
        if (tokens_.empty()) return end < text_.size() && text_[end] == '.';
        for (const std::string_view before :
             {"tabel", "nomor",  "no",   "pasal",  "ayat",      "triwulan", "lampiran", "bab",     "sasaran", "tujuan",
              "misi",  "gambar", "form", "eselon", "indikator", "huruf",    "angka",    "tanggal", "kelas",   "tipe"})
            if (tokens_.back().word == before) return true;
        return false;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
};

class Words {
public:
    explicit Words(const RulePack& pack) {
        add(pack, "klaim-target", Jenis::target);
        add(pack, "klaim-realisasi", Jenis::realisasi);
        add(pack, "klaim-capaian", Jenis::capaian);
        add(pack, "klaim-serapan", Jenis::serapan);
        add(pack, "klaim-anggaran", Jenis::anggaran);
    }
    const Jenis* find(const std::string& word) const {
        const auto found = words_.find(word);
        return found == words_.end() ? nullptr : &found->second;
    }

private:
    void add(const RulePack& pack, std::string_view list, Jenis jenis) {
        for (const auto& word : pack.word_list(list)) words_.emplace(fold(word), jenis);
    }
    std::unordered_map<std::string, Jenis> words_;
};

class ClaimReader {
public:
    ClaimReader(const Document& document, const Report& report, const NameIndices& names, const RulePack& pack)
        : document_(document), report_(report), names_(names), pack_(pack), words_(pack) {}

    std::vector<Klaim> run() {
        for (std::size_t i = 0; i < report_.teks.size(); ++i) read_block(static_cast<int>(i));
        return std::move(claims_);
    }

private:
    void read_block(int index) {
        const Teks& teks = report_.teks[static_cast<std::size_t>(index)];
        if (teks.block.text.size() > 20000 || teks.block.text.find("....") != std::string::npos) return;
        if (teks.block.role == TextRole::heading) return read_heading(teks);
        if (is_title(index)) return read_heading(teks);
        block_ = index;
        tokens_ = Tokenizer(teks.block.text).run();
        std::size_t begin = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].ends_sentence || i + 1 == tokens_.size()) {
                read_sentence(teks, begin, i + 1);
                begin = i + 1;
            }
    }

    // A heading closes what the section before spoke of; one that names a sasaran or an indicator opens it.
    void read_heading(const Teks& teks) { current_ = subject_of(teks.block.text); }

    enum class Subject { none, sasaran, indikator };

    // "b. Nilai SAKIP" on a line of its own opens what is said about that indicator. Several such lines are a list.
    bool is_title(int index) const {
        const Subject own = subject_named(index);
        return own != Subject::none && subject_named(index - 1) != own && subject_named(index + 1) != own;
    }

    Subject subject_named(int index) const {
        constexpr std::size_t kLongestTitle = 160;
        if (index < 0 || static_cast<std::size_t>(index) >= report_.teks.size()) return Subject::none;
        const TextBlock& block = report_.teks[static_cast<std::size_t>(index)].block;
        if (block.role == TextRole::heading || block.text.empty() || block.text.size() > kLongestTitle)
            return Subject::none;
        if (std::string_view(".;:,").find(block.text.back()) != std::string_view::npos) return Subject::none;
        const std::string name = without_label(squeeze(block.text));
        if (starts_with_word(fold(block.text), "sasaran") && names_.sasaran.find(name) >= 0) return Subject::sasaran;
        return !has_digit(name) && names_.indikator.find(name) >= 0 ? Subject::indikator : Subject::none;
    }

    // The indicator that a text names, by itself or through its sasaran when that has only one.
    int subject_of(std::string_view text) const {
        const std::string plain = squeeze(text);
        const std::string folded = fold(plain);
        if (const int found = named_indicator(plain); found >= 0) return found;
        if (const int found = plain.size() <= 200 ? names_.indikator.find(without_label(plain)) : -1; found >= 0)
            return names_.indikator_of[static_cast<std::size_t>(found)];
        if (!contains_word(folded, "sasaran") && !contains_word(folded, "tujuan")) return -1;
        const int goal = names_.sasaran.find(quoted_or_rest(plain));
        if (goal < 0) return -1;
        const auto& own = report_.sasaran[static_cast<std::size_t>(goal)].indikator;
        return own.size() == 1 ? own.front() : -1;
    }

    // The name in quotation marks, or what follows "Sasaran 1 :".
    static std::string quoted_or_rest(const std::string& text) {
        for (const auto& [open, close] : {std::pair{std::string_view("\u201C"), std::string_view("\u201D")},
                                          std::pair{std::string_view("\""), std::string_view("\"")}}) {
            const std::size_t begin = text.find(open);
            if (begin == std::string::npos) continue;
            std::size_t end = text.find(close, begin + open.size());
            if (end == std::string::npos && open != "\"") end = text.find(open, begin + open.size());
            return text.substr(begin + open.size(),
                               end == std::string::npos ? std::string::npos : end - begin - open.size());
        }
        return without_label(text);
    }

    // The indicator whose name follows the word "indikator" in a sentence.
    int named_indicator(const std::string& sentence) const {
        const std::string small = lower(sentence);
        for (const std::string_view word : {"indikator", "indicator"})
            for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + word.size())) {
                const int found = named_at(sentence, small, at + word.size());
                if (found >= 0) return found;
            }
        return -1;
    }

    int named_at(const std::string& sentence, const std::string& small, std::size_t at) const {
        // "Indikator 2.1 : Nilai SAKIP"
        while (at < sentence.size() && std::string_view(" .:0123456789-").find(sentence[at]) != std::string_view::npos)
            ++at;
        constexpr std::size_t kLongestName = 260;
        std::size_t cut = std::min(sentence.size(), at + kLongestName);
        const std::string_view ahead = std::string_view(small).substr(std::min(small.size(), at + 4), kLongestName);
        // The name ends where the sentence goes on to say something about it.
        for (const std::string_view stop :
             {" pada tahun", " tahun 20", " ditarget", " sebesar", " adalah ", " dengan target", " dengan capaian",
              " terealisasi", " mencapai ", ". ", " : ", " realisasi", " target "})
            if (const std::size_t found = ahead.find(stop); found != std::string_view::npos)
                cut = std::min(cut, at + 4 + found);
        if (cut <= at) return -1;
        const std::string name = quoted_or_rest(sentence.substr(at, cut - at));
        // "Program X dengan indikator Y" speaks of the program's own indicator.
        const std::size_t program = small.find("program "), kegiatan = small.find("kegiatan ");
        const bool of_program = std::min(program, kegiatan) < at;
        if (of_program)
            if (const int found = program_indicator(name, fold(sentence)); found >= 0) return found;
        const int found = names_.indikator.find(name);
        return found >= 0 ? names_.indikator_of[static_cast<std::size_t>(found)] : -1;
    }

    // Several lines may have an indicator of the same name: the line that the sentence names too.
    int program_indicator(const std::string& name, const std::string& folded) const {
        const int group = names_.program.find(name);
        if (group < 0) return -1;
        const auto& lines = names_.program_of[static_cast<std::size_t>(group)];
        int found = -1;
        for (const int line : lines) {
            const auto named = std::lower_bound(names_.line.begin(), names_.line.end(), std::pair{line, std::string()});
            if (named == names_.line.end() || named->first != line || !contains_word(folded, named->second)) continue;
            if (found >= 0) return -1;
            found = line;
        }
        return found >= 0 ? found : lines.size() == 1 ? lines.front() : -1;
    }

    void read_sentence(const Teks& teks, std::size_t begin, std::size_t end) {
        if (begin >= end) return;
        const std::string sentence =
            squeeze(std::string_view(teks.block.text)
                        .substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin));
        sentence_ = tokens_[begin].begin;
        const int named = named_indicator(sentence);
        disebut_ = named >= 0;
        const std::string folded = fold(sentence);
        // "Diukur dengan indikator X": what follows is about X.
        if (named >= 0 && !report_.indikator[static_cast<std::size_t>(named)].program)
            current_ = named;
        else if (const int subject = starts_with_word(folded, "sasaran") || starts_with_word(folded, "tujuan")
                                         ? subject_of(sentence)
                                         : -1;
                 subject >= 0)
            current_ = subject;
        about_ = named >= 0                                                               ? named
                 : contains_word(folded, "indikator") && contains_word(folded, "program") ? -1
                                                                                          : current_;
        read_numbers(teks, begin, end, folded);
        read_words(teks, begin, end);
    }

    void read_numbers(const Teks& teks, std::size_t begin, std::size_t end, const std::string& folded) {
        const bool end_of_plan = contains_word(folded, "target akhir") || contains_word(folded, "akhir renstra") ||
                                 contains_word(folded, "akhir periode") || contains_word(folded, "target renstra");
        for (std::size_t i = begin; i < end; ++i) {
            const Token& token = tokens_[i];
            if (!token.angka) continue;
            int tahun = 0;
            const Token* keyword = nullptr;
            const auto jenis = meaning(i, begin, tahun, keyword);
            if (!jenis) continue;
            Klaim klaim = make(teks, token, *jenis);
            klaim.angka = token.angka;
            klaim.tahun = tahun;
            klaim.kata = keyword->word;
            if ((klaim.jenis == Jenis::capaian ||
                 (klaim.jenis == Jenis::target && token.angka->percent && contains_word(folded, "capaian"))) &&
                end_of_plan)
                klaim.jenis = Jenis::capaian_akhir;
            if (token.angka->rupiah && klaim.jenis == Jenis::realisasi) klaim.jenis = Jenis::realisasi_anggaran;
            if (token.angka->rupiah && klaim.jenis == Jenis::target) klaim.jenis = Jenis::anggaran;
            if (klaim.jenis == Jenis::anggaran && !token.angka->rupiah) continue;
            claims_.push_back(std::move(klaim));
        }
    }

    // The nearest word before a number that says what it is.
    std::optional<Jenis> meaning(std::size_t at, std::size_t begin, int& tahun, const Token*& keyword) const {
        constexpr std::size_t kReach = 9;
        for (std::size_t back = 1; back <= kReach && at >= begin + back; ++back) {
            const Token& token = tokens_[at - back];
            if (token.tahun != 0 && tahun == 0) tahun = token.tahun;
            if (token.angka) {
                // "terealisasi 81,22 atau 100,27 %": a second way to say the same.
                const bool again = back <= 3 && tokens_[at].angka->percent && !token.angka->percent;
                if (!again) return std::nullopt;
                keyword = &tokens_[at - 1];
                return token.angka->rupiah ? Jenis::serapan : Jenis::capaian;
            }
            if (const Jenis* jenis = words_.find(token.word)) {
                keyword = &token;
                if (!disebut_ && is_average_of(at - back, begin)) return std::nullopt;
                // "Realisasi anggaran sebesar Rp …": money, but what was spent.
                if (*jenis == Jenis::anggaran && at > begin + back) {
                    const Jenis* before = words_.find(tokens_[at - back - 1].word);
                    if (before && *before == Jenis::realisasi) return Jenis::realisasi;
                }
                return *jenis;
            }
        }
        return std::nullopt;
    }

    // "Rata-rata capaian" of several indicators is the figure of none of them.
    bool is_average_of(std::size_t keyword, std::size_t begin) const {
        if (keyword >= begin + 1 && tokens_[keyword - 1].word == "rerata") return true;
        return keyword >= begin + 2 && tokens_[keyword - 1].word == "rata" && tokens_[keyword - 2].word == "rata";
    }

    void read_words(const Teks& teks, std::size_t begin, std::size_t end) {
        std::string folded;
        std::vector<std::pair<std::size_t, const Token*>> starts;
        for (std::size_t i = begin; i < end; ++i) {
            starts.emplace_back(folded.empty() ? 0 : folded.size() + 1, &tokens_[i]);
            folded += (folded.empty() ? "" : " ") + tokens_[i].word;
        }
        const auto find = [&](std::string_view list) -> const Token* {
            for (const auto& phrase : pack_.word_list(list)) {
                const std::string key = fold(phrase);
                if (!contains_word(folded, key)) continue;
                const std::size_t at = (" " + folded + " ").find(" " + key + " ");
                for (const auto& [offset, token] : starts)
                    if (offset >= at) return token;
            }
            return nullptr;
        };
        const auto say = [&](Jenis jenis, const Token* token, std::string_view kata) {
            if (!token) return false;
            Klaim klaim = make(teks, *token, jenis);
            klaim.kata = kata;
            claims_.push_back(std::move(klaim));
            return true;
        };
        if (!say(Jenis::kesimpulan, find("klaim-belum-tercapai"), "tidak tercapai") &&
            !say(Jenis::kesimpulan, find("klaim-melampaui"), "melampaui"))
            say(Jenis::kesimpulan, find("klaim-tercapai"), "tercapai");
        if (contains_word(folded, "tren") || contains_word(folded, "trend") || contains_word(folded, "dibanding") ||
            contains_word(folded, "dibandingkan")) {
            const bool up = say(Jenis::tren, find("klaim-naik"), "naik");
            const bool down = !up && say(Jenis::tren, find("klaim-turun"), "turun");
            if (!up && !down) say(Jenis::tren, find("klaim-tetap"), "tetap");
        }
    }

    Klaim make(const Teks& teks, const Token& token, Jenis jenis) const {
        Klaim klaim;
        klaim.jenis = jenis;
        klaim.kutipan = teks.block.text.substr(token.begin, token.end - token.begin);
        klaim.teks = block_;
        klaim.kalimat = sentence_;
        klaim.offset = token.begin;
        klaim.place = place_at(document_, teks.block, token.begin);
        klaim.indikator = about_;
        klaim.disebut = disebut_;
        klaim.konteks = teks.konteks;
        return klaim;
    }

    const Document& document_;
    const Report& report_;
    const NameIndices& names_;
    const RulePack& pack_;
    Words words_;
    std::vector<Klaim> claims_;
    std::vector<Token> tokens_;
    int block_ = -1;
    int current_ = -1;  // the indicator that the section speaks of
    int about_ = -1;    // the one of this sentence
    bool disebut_ = false;
    std::size_t sentence_ = 0;
};

}  // namespace

std::vector<Klaim> read_claims(const Document& document, const Report& report, const NameIndices& names,
                               const RulePack& pack) {
    return ClaimReader(document, report, names, pack).run();
}

}  // namespace lkiplint
