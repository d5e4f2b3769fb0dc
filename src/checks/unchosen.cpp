// TXT004: alternatives of a template between which nobody chose: "belum memenuhi/ sudah memenuhi", or the labels of a
// scale in a row, "Sangat Tinggi/Tinggi/Sedang".
//
// Reads: paragraphs, list items, cells. Words: status-berlawanan (pairs "belum|sudah", "meningkat|menurun"). Nouns that
// go together ("keberhasilan / kegagalan", "desa/kelurahan") are in no pair. What names both on purpose is left alone:
// "indikator yang tercapai/tidak tercapai diuraikan", "untuk mengetahui berhasil/gagalnya", "Surplus/Defisit".
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/scale_fit.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestAlternative = 4;
constexpr std::size_t kLabelsThatShowAScale = 3;
// Bounds that no real sentence reaches and that keep hostile text linear.
constexpr std::size_t kLongestChain = 16;
constexpr std::size_t kRuleWindow = 400;
constexpr std::size_t kLongestQuote = 2000;  // code points of a row

using Phrase = std::vector<std::string>;

struct Lists {
    std::vector<std::pair<Phrase, Phrase>> pairs;
    std::set<std::string, std::less<>> labels;  // folded, of every scale known
};

Lists lists_of(const CheckContext& context) {
    Lists lists;
    for (const std::string& pair : context.pack.word_list("status-berlawanan")) {
        const auto sides = split(pair, '|');
        if (sides.size() == 2) lists.pairs.emplace_back(fold_words(sides[0]), fold_words(sides[1]));
    }
    for (const auto* scales : {&context.report.skala, &context.pack.scales})
        for (const Skala& skala : *scales)
            for (const KelasSkala& kelas : skala.kelas) {
                const std::string label = fold(words_of(kelas));
                if (has_letter(label)) lists.labels.insert(label);
            }
    return lists;
}

// The words between two slashes, or between a slash and the punctuation that ends the chain.
struct Segment {
    std::size_t first = 0, count = 0;
};

class Passage {
public:
    Passage(std::string_view text, const Lists& lists)
        : text_(text), words_(split_words(text)), sentences_(split_sentences(text)), lists_(lists) {}

    struct Choice {
        std::size_t begin = 0, end = 0;  // bytes
        std::vector<std::string> options;
    };

    std::vector<Choice> choices() const {
        std::vector<Choice> found;
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            if (!is_slash(i)) continue;
            // A row of labels is looked at once, at its first slash.
            std::vector<Segment> chain = chain_at(i);
            const std::size_t last = chain.back().first;
            if (add_labels(chain, found)) {
                i = last - 1;
                continue;
            }
            add_opposites(i, found);
        }
        return found;
    }

    bool states_a_rule(std::size_t offset) const {
        static constexpr std::array kRules =
            std::to_array<std::string_view>({"jika",       "apabila",       "bila",
                                             "bilamana",   "manakala",      "apakah",
                                             "terdiri",    "dikelompokkan", "diklasifikasikan",
                                             "dibagi",     "meliputi",      "penyebab",
                                             "faktor",     "rumus",         "formulasi",
                                             "skala",      "kuesioner",     "kuisioner",
                                             "jawaban",    "pilihan",       "mengetahui",
                                             "menentukan", "mengukur",      "menilai",
                                             "maupun"});
        const auto it = std::partition_point(sentences_.begin(), sentences_.end(),
                                             [&](const Sentence& s) { return s.end <= offset; });
        if (it == sentences_.end() || it->begin > offset) return false;
        const std::size_t begin = offset - std::min(offset - it->begin, kRuleWindow);
        return contains_any(fold(text_.substr(begin, offset - begin)), kRules);
    }

    // "… dicatat", "… ditetapkan oleh tim": both are spoken of, close behind the choice and not as a part of it.
    bool is_listed(const Choice& choice) const {
        static constexpr std::array kListing = std::to_array<std::string_view>(
            {"dicatat",        "diuraikan", "dihitung",    "direkap",    "direkapitulasi", "dijelaskan", "ditetapkan",
             "dianalisis",     "dianalisa", "dilaporkan",  "disajikan",  "ditampilkan",    "diberikan",  "dipantau",
             "diidentifikasi", "didata",    "digambarkan", "dievaluasi", "dibedakan",      "ditentukan", "dinilai"});
        constexpr std::size_t kReach = 3;
        auto at = static_cast<std::size_t>(
            std::partition_point(words_.begin(), words_.end(), [&](const Word& w) { return w.begin < choice.end; }) -
            words_.begin());
        // "sudah/belum dicatat": there the verb belongs to the choice.
        if (is_auxiliary(words_[at - 1].folded)) ++at;
        for (const std::size_t end = at + kReach; at < words_.size() && at < end; ++at) {
            if (!only_space_between(text_, words_[at - 1], words_[at])) return false;
            if (std::find(kListing.begin(), kListing.end(), words_[at].folded) == kListing.end()) continue;
            return words_[at - 1].folded != "yang" && words_[at - 1].folded != "telah";
        }
        return false;
    }

    std::string slice(std::size_t begin, std::size_t end) const { return squeeze(text_.substr(begin, end - begin)); }

private:
    bool is_slash(std::size_t i) const {
        const std::string gap = trim(text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end));
        return gap == "/";
    }

    // From the word before slash `i` on: segments parted by slashes, each of words with only space between.
    std::vector<Segment> chain_at(std::size_t i) const {
        std::size_t first = i;
        while (first > 0 && i - first + 1 < kLongestAlternative &&
               only_space_between(text_, words_[first - 1], words_[first]))
            --first;
        std::vector<Segment> chain = {{first, i - first + 1}};
        std::size_t at = i + 1;
        for (;;) {
            Segment segment{at, 1};
            while (at + 1 < words_.size() && only_space_between(text_, words_[at], words_[at + 1])) {
                ++at;
                ++segment.count;
                if (segment.count >= kLongestAlternative) break;
            }
            chain.push_back(segment);
            if (chain.size() >= kLongestChain || at + 1 >= words_.size() || !is_slash(at)) return chain;
            ++at;
        }
    }

    std::string folded(std::size_t first, std::size_t count) const {
        std::string out;
        for (std::size_t i = first; i < first + count; ++i) out += (i > first ? " " : "") + words_[i].folded;
        return out;
    }

    // The number of words of a label at the end (or the start) of a segment; the longest label wins.
    std::size_t label_length(const Segment& segment, bool at_end) const {
        for (std::size_t count = std::min<std::size_t>(segment.count, 3); count > 0; --count) {
            const std::size_t first = at_end ? segment.first + segment.count - count : segment.first;
            if (lists_.labels.contains(folded(first, count))) return count;
        }
        return 0;
    }

    bool add_labels(const std::vector<Segment>& chain, std::vector<Choice>& found) const {
        if (chain.size() < kLabelsThatShowAScale) return false;
        Choice choice;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const bool first = i == 0;
            const std::size_t count = label_length(chain[i], first);
            if (count == 0) return false;
            const std::size_t begin = first ? chain[i].first + chain[i].count - count : chain[i].first;
            if (first) choice.begin = words_[begin].begin;
            choice.end = words_[begin + count - 1].end;
            choice.options.push_back(slice(words_[begin].begin, choice.end));
        }
        found.push_back(std::move(choice));
        return true;
    }

    void add_opposites(std::size_t slash, std::vector<Choice>& found) const {
        for (const auto& [a, b] : lists_.pairs)
            if (try_opposites(slash, a, b, found) || try_opposites(slash, b, a, found)) return;
    }

    // "P rest / Q rest", "P / Q rest" or "P rest / Q".
    bool try_opposites(std::size_t slash, const Phrase& left, const Phrase& right, std::vector<Choice>& found) const {
        if (!words_at(words_, slash + 1, right)) return false;
        const std::size_t after = slash + 1 + right.size();
        for (std::size_t rest = 0; rest < kLongestAlternative; ++rest) {
            const std::size_t need = left.size() + rest;
            if (slash + 1 < need) return false;
            const std::size_t first = slash + 1 - need;
            if (!words_at(words_, first, left) || !joined(first, slash)) continue;
            if (names_both(left, first)) return false;
            const std::size_t shared = shared_rest(first + left.size(), rest, after);
            // "belum memenuhi/ sudah dilaksanakan" says two things; the verb must be shared or left out.
            if (shared < rest && continues(after - 1)) continue;
            const std::size_t last = after + (shared == rest ? rest : 0) - 1;
            found.push_back(
                {words_[first].begin,
                 words_[last].end,
                 {slice(words_[first].begin, words_[slash].end), slice(words_[slash + 1].begin, words_[last].end)}});
            return true;
        }
        return false;
    }

    // "peningkatan/penurunan capaian" names a thing; "menunjukkan peningkatan/penurunan" leaves a claim open.
    static bool is_noun(const std::string& word) {
        return (word.starts_with("pe") || word.starts_with("ke")) && word.ends_with("an");
    }

    // "Surplus/Defisit", "harga naik/turun": words that stand for the thing and its opposite where nothing is claimed.
    static bool is_label(const std::string& word) {
        static constexpr std::array kLabels =
            std::to_array<std::string_view>({"surplus", "defisit", "naik", "turun", "tinggi", "rendah", "baik", "buruk",
                                             "kurang", "cukup", "ya", "tidak", "ada", "setuju", "besar", "kecil"});
        return std::find(kLabels.begin(), kLabels.end(), word) != kLabels.end();
    }

    static bool is_auxiliary(const std::string& word) {
        return word == "sudah" || word == "belum" || word == "telah" || word == "tidak";
    }

    bool names_both(const Phrase& left, std::size_t first) const {
        if (left.size() == 1 && (is_noun(left.front()) || is_label_pair_start(left.front(), first)))
            return !is_claimed(first);
        if (left.size() == 1 && is_auxiliary(left.front()) && stands_alone(first)) return true;
        // "indikator yang tercapai/tidak tercapai", but "menunjukkan capaian yang meningkat/menurun"
        constexpr std::size_t kReach = 4;
        return first > 0 && words_[first - 1].folded == "yang" && !is_claimed_within(first, kReach);
    }

    // "Sudah/Belum *)" of a form.
    bool stands_alone(std::size_t first) const {
        if (first + 1 >= words_.size() || !is_auxiliary(words_[first + 1].folded)) return false;
        const bool before = first > 0 && only_space_between(text_, words_[first - 1], words_[first]);
        return !before && !continues(first + 1);
    }

    // "tidak" begins both "tidak/ya" and "tidak memenuhi/ sudah memenuhi".
    bool is_label_pair_start(const std::string& word, std::size_t first) const {
        if (!is_label(word)) return false;
        return !is_auxiliary(word) ||
               (first + 1 < words_.size() && !only_space_between(text_, words_[first], words_[first + 1]));
    }

    bool is_claimed(std::size_t first) const { return is_claimed_within(first, 2); }

    bool is_claimed_within(std::size_t first, std::size_t reach) const {
        static constexpr std::array kClaims =
            std::to_array<std::string_view>({"menunjukkan", "mengalami", "terjadi", "terdapat", "adalah", "tergolong",
                                             "dinyatakan", "ini", "tersebut"});
        for (std::size_t back = 1; back <= reach && back <= first; ++back)
            if (std::find(kClaims.begin(), kClaims.end(), words_[first - back].folded) != kClaims.end()) return true;
        return false;
    }

    std::size_t shared_rest(std::size_t left, std::size_t count, std::size_t right) const {
        std::size_t same = 0;
        while (same < count && right + same < words_.size() &&
               words_[left + same].folded == words_[right + same].folded)
            ++same;
        return same;
    }

    bool joined(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (!only_space_between(text_, words_[i], words_[i + 1])) return false;
        return true;
    }

    bool continues(std::size_t i) const {
        return i + 1 < words_.size() && only_space_between(text_, words_[i], words_[i + 1]);
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::vector<Sentence> sentences_;
    const Lists& lists_;
};

std::string one_of(const std::vector<std::string>& options) {
    std::string out = "salah satu: ";
    for (std::size_t i = 0; i < options.size(); ++i)
        out += (i == 0 ? "" : i + 1 == options.size() ? " atau " : ", ") + options[i];
    return out;
}

template <class PlaceOf, class Locator, class Quote>
void check_passage(std::string_view text, const Lists& lists, Locator locator, Quote quote, PlaceOf place_of,
                   Sink& sink) {
    if (text.find('/') == std::string_view::npos) return;
    const Passage passage(text, lists);
    for (const auto& choice : passage.choices()) {
        if (passage.states_a_rule(choice.begin) || passage.is_listed(choice)) continue;
        Finding& finding = sink.report(place_of(choice.begin), locator(), passage.slice(choice.begin, choice.end),
                                       one_of(choice.options));
        finding.quote = quote();
        finding.args["catatan"] = "pilihan yang belum dipilih";
    }
}

// Tables that define, list or describe: their cells name what may be chosen.
bool holds_definitions(TableKind kind) {
    return kind == TableKind::iku || kind == TableKind::skala || kind == TableKind::daftar ||
           kind == TableKind::cascading || kind == TableKind::survei || kind == TableKind::sarana;
}

}  // namespace

void check_unchosen(const CheckContext& context, Sink& sink) {
    const Lists lists = lists_of(context);
    for (const Teks& teks : context.report.teks) {
        if (teks.block.role == TextRole::heading) continue;
        const BlockPlaces places(context.report, teks.block);
        check_passage(
            teks.block.text, lists, [&] { return text_locator(teks); }, [&] { return quote_at(teks.block.text, 0); },
            [&](std::size_t offset) { return places.at(offset); }, sink);
    }
    for (const Tabel& tabel : context.report.tabel) {
        if (holds_definitions(tabel.kind)) continue;
        for (std::size_t row = 0; row < tabel.baris.size(); ++row)
            for (std::size_t column = 0; column < tabel.baris[row].sel.size(); ++column) {
                if (column < tabel.kolom.size() && tabel.kolom[column].role == Role::formula) continue;
                const Sel& sel = tabel.baris[row].sel[column];
                if (sel.text.find('/') == std::string::npos) continue;
                check_passage(
                    sel.text, lists, [&] { return locate(tabel, static_cast<int>(row), static_cast<int>(column)); },
                    [&] { return shorten(quote_row(tabel, static_cast<int>(row)), kLongestQuote); },
                    [&](std::size_t offset) { return sel.place_at(offset); }, sink);
            }
    }
}

}  // namespace lkiplint
