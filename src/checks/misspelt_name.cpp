// TXT006: the instansi's own name is misspelt: a name behind "Kecamatan" or "Camat" that is nearly the own one and no
// other name of the gazetteer, or the own name behind a misspelt "Kecamatan".
//
// Left alone: glued words ("Sukamajudan", where a line break was lost), ordinary words that the report also writes
// small, and a spelling that is too frequent to be a slip.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kShortName = 5;  // shorter names are one letter from too many words
constexpr std::size_t kLongName = 8;
constexpr int kFrequent = 4;  // a slip occurs at most as 1 of this many

constexpr std::array kTriggers =
    std::to_array<std::string_view>({"kecamatan", "kec", "camat", "distrik", "kapanewon", "kemantren", "panewu"});

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Slip {
    const Piece* piece = nullptr;
    std::size_t begin = 0, end = 0;
    std::string spelling;  // folded
    std::string expected;
};

class Speller {
public:
    Speller(const CheckContext& context, const std::vector<Piece>& pieces) : context_(context), pieces_(pieces) {
        own_ = fold_words(context.report.instansi.nama_pendek);
        kind_ = context.report.instansi.jenis;
        for (const std::string& word : own_) joined_ += word;
        if (is_kecamatan())
            for (const std::string_view word : kTriggers) triggers_.add(word_hash(word));
        else
            triggers_.add(word_hash(kind_));
    }

    std::vector<Slip> slips() {
        if (own_.empty() || joined_.size() < kShortName) return {};
        for (const Piece& piece : pieces_) look(piece);
        std::erase_if(found_, [&](const Slip& slip) { return spelt_[slip.spelling] * kFrequent > right_; });
        return found_;
    }

private:
    bool is_kecamatan() const { return kind_ == "kecamatan"; }

    // Does the report write the word with a small letter somewhere? Asked only of what may be a slip.
    bool is_small(const std::string& word) {
        if (!small_) {
            small_.emplace();
            for (const Piece& piece : pieces_)
                for (const Word& other : piece.words())
                    if (!other.capital) small_->insert(other.folded);
        }
        return small_->contains(word);
    }

    bool is_trigger(const Word& word) const {
        if (!triggers_.may_hold(word.hash)) return false;
        return is_kecamatan() ? is_one_of(word.folded, kTriggers) : word.folded == kind_;
    }

    // How far a spelling of a name may be off and still be that name. One letter of a dinas' name already makes
    // another word ("Pertanian", "Pertanahan").
    int allowed(std::size_t length) const { return is_kecamatan() && length >= kLongName ? 3 : 1; }

    // Three letters off, it must begin and end alike.
    bool resembles(const std::string& word, const std::string& own) const {
        const int limit = allowed(own.size());
        const int distance = edit_distance(word, own, limit);
        if (distance == 0 || distance > limit) return false;
        return distance < 3 ||
               (word.substr(0, 2) == own.substr(0, 2) && word.back() == own.back() && word.size() + 1 >= own.size());
    }

    // "Sukamajudan": the own name with something stuck to it, or cut by a line's end.
    static bool is_glued(const std::string& word, const std::string& own) {
        return (word.size() > own.size() + 1 && (word.starts_with(own) || word.ends_with(own))) ||
               (own.starts_with(word) && own.size() > word.size() + 1);
    }

    void look(const Piece& piece) {
        const auto& words = piece.words();
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (is_trigger(words[i])) look_behind(piece, words, i);
            if (is_kecamatan()) look_before(piece, words, i);
        }
    }

    // The words behind a trigger that stand for the own name.
    void look_behind(const Piece& piece, const std::vector<Word>& words, std::size_t trigger) {
        if (words.size() - trigger - 1 < own_.size()) return;
        int off = 0;
        std::string spelling, joined;
        for (std::size_t k = 0; k < own_.size(); ++k) {
            const Word& word = words[trigger + 1 + k];
            if (!word.capital && word.folded != own_[k]) return;  // "Perpustakaan dan Kearsipan"
            joined += word.folded;
            spelling += (spelling.empty() ? "" : " ") + word.folded;
            if (word.folded == own_[k]) continue;
            if (own_[k].size() < kShortName || !resembles(word.folded, own_[k]) || is_glued(word.folded, own_[k]))
                off = 2;
            else
                ++off;
            if (off < 2 && is_small(word.folded)) off = 2;
        }
        if (off == 0 || joined == joined_) {
            ++right_;
            return;
        }
        if (off != 1 || is_other_name(spelling, words, trigger + own_.size())) return;
        const std::string& text = context_.report.instansi.nama_pendek;
        const Word& last = words[trigger + own_.size()];
        const std::string kind(piece.text.substr(words[trigger].begin, words[trigger].end - words[trigger].begin));
        ++spelt_[spelling];
        found_.push_back({&piece, words[trigger].begin, last.end, spelling, kind + " " + text});
    }

    // A real name, alone or with the next word.
    bool is_other_name(const std::string& spelling, const std::vector<Word>& words, std::size_t last) const {
        if (kind_ == "kabupaten" || kind_ == "kota")
            return context_.pack.wilayah.kabupaten_names.contains(kind_ + " " + spelling);
        if (!is_kecamatan()) return false;
        const auto& names = context_.pack.wilayah.kecamatan;
        if (names.contains(spelling)) return true;
        return last + 1 < words.size() && names.contains(spelling + " " + words[last + 1].folded);
    }

    // "Kecamaytan Sukamaju"
    void look_before(const Piece& piece, const std::vector<Word>& words, std::size_t at) {
        static constexpr std::string_view kKecamatan = "kecamatan";
        const Word& word = words[at];
        if (!words_at(words, at + 1, own_) || !words[at + 1].capital || word.folded.size() + 2 < kKecamatan.size())
            return;
        const int distance = edit_distance(word.folded, kKecamatan, 2);
        if (distance == 0 || distance > 2 || word.folded.find(kKecamatan) != std::string::npos) return;
        found_.push_back({&piece, word.begin, words[at + own_.size()].end, word.folded,
                          "Kecamatan " + context_.report.instansi.nama_pendek});
        ++spelt_[word.folded];
    }

    const CheckContext& context_;
    const std::vector<Piece>& pieces_;
    std::vector<std::string> own_;
    std::string joined_, kind_;
    HashFilter<256> triggers_;
    std::optional<std::unordered_set<std::string>> small_;  // words that the report writes with a small letter
    std::map<std::string, int> spelt_;
    int right_ = 0;
    std::vector<Slip> found_;
};

}  // namespace

void check_misspelt_name(const CheckContext& context, Sink& sink) {
    const std::vector<Piece>& pieces = pieces_of(context);
    PiecePlaces places(context.report);
    for (const Slip& slip : Speller(context, pieces).slips()) {
        Finding& finding =
            sink.report(places.at(*slip.piece, slip.begin), locator_of(*slip.piece),
                        squeeze(slip.piece->text.substr(slip.begin, slip.end - slip.begin)), slip.expected);
        finding.quote = quote_at(slip.piece->text, slip.begin);
    }
}

}  // namespace lkiplint
