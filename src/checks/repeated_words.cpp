// TXT008: a word, a phrase, or the tail of the item before, said twice.
//
// Reads: running text, captions, cells. Words: kata-fungsi (di, yang, …), kata-jenis (program, kegiatan, …), kata-ulang
// (reduplications that are often written without their hyphen: masing masing), bukan-kata-kerja (nouns that begin like
// a verb: dinas, berita).
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kShortestPhrase = 3;
constexpr std::size_t kLongestPhrase = 15;
constexpr std::size_t kShortestTail = 5;
constexpr std::size_t kLongestQuote = 2000;  // code points of a row
constexpr std::size_t kShortestVerb = 7;     // letters
constexpr std::size_t kMostAlike = 20;       // of one word in one text, before they become one finding

using WordSet = std::set<std::string, std::less<>>;

struct Doubled {
    std::size_t first = 0, length = 0;  // words of the first mention; the second follows at once
};

struct Lists {
    WordSet function_words, kinds, reduplications, no_verbs;
    std::vector<std::vector<std::string>> own_names;  // of the instansi and its kabupaten, without their kind
};

WordSet folded_set(const std::vector<std::string>& words) {
    WordSet set;
    for (const auto& word : words) set.insert(fold(word));
    return set;
}

bool is_region_kind(std::string_view word) {
    constexpr std::array kinds = std::to_array<std::string_view>(
        {"kecamatan", "desa", "kelurahan", "kabupaten", "kota", "dinas", "badan", "camat", "bupati"});
    return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

bool words_begin(const std::vector<std::string>& words, const std::vector<std::string>& start) {
    return words.size() >= start.size() && std::equal(start.begin(), start.end(), words.begin());
}

// With the prefix of a verb: "mengikuti", "dilaksanakan", "berkoordinasi".
bool looks_like_a_verb(std::string_view word) {
    return word.size() >= kShortestVerb &&
           (word.starts_with("me") || word.starts_with("di") || word.starts_with("ber"));
}

// "Nomor 12", "Tabel 3", "Tahun 2024"
bool is_numbered(std::string_view word) {
    constexpr std::array words = std::to_array<std::string_view>({"nomor", "tahun", "tabel", "gambar", "grafik"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

Lists lists_of(const CheckContext& context) {
    Lists lists{folded_set(context.pack.word_list("kata-fungsi")),
                folded_set(context.pack.word_list("kata-jenis")),
                folded_set(context.pack.word_list("kata-ulang")),
                folded_set(context.pack.word_list("bukan-kata-kerja")),
                {}};
    const auto own = fold_words(context.report.instansi.nama_pendek);
    auto kabupaten = fold_words(context.report.instansi.kabupaten);
    // "Kecamatan Kota Kota Kediri": the kecamatan Kota of the Kota Kediri.
    const bool begins_kabupaten = !own.empty() && words_begin(kabupaten, own);
    if (kabupaten.size() > 1 && (kabupaten[0] == "kabupaten" || kabupaten[0] == "kota"))
        kabupaten.erase(kabupaten.begin());
    // "Kecamatan Situbondo Situbondo": the kecamatan and the kabupaten of the same name.
    if (own == kabupaten) return lists;
    if (!own.empty() && !begins_kabupaten && !(own.size() == 1 && is_region_kind(own[0])))
        lists.own_names.push_back(own);
    if (!kabupaten.empty()) lists.own_names.push_back(kabupaten);
    return lists;
}

class Passage {
public:
    Passage(std::string_view text, const TextForms& forms, const Lists& lists)
        : text_(text), forms_(&forms), words_(forms.words(text)), lists_(&lists) {}

    std::span<const Word> words() const { return words_; }

    // Every repetition, in order; what lies inside an earlier one is left out.
    std::vector<Doubled> repetitions(bool is_cell) const {
        std::vector<Doubled> found;
        if (all_differ()) return found;
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            if (same_neighbour(i) && (is_function_word(i) || is_verb(i) || (!is_cell && is_kind_word(i))))
                found.push_back({i, 1});
            if (!is_cell)
                if (const std::size_t length = own_name_length(i); length > 0) found.push_back({i, length});
        }
        add_phrases(found, is_cell);
        return without_nested(std::move(found));
    }

    std::size_t begin_of(const Doubled& d) const { return words_[d.first].begin; }
    std::string key_of(const Doubled& d) const {
        std::string key;
        for (std::size_t i = d.first; i < d.first + d.length; ++i) key += words_[i].folded + " ";
        return key;
    }
    std::string both(const Doubled& d) const { return slice(d.first, d.first + 2 * d.length - 1); }
    std::string once(const Doubled& d) const { return slice(d.first, d.first + d.length - 1); }

private:
    // Where no word comes twice nothing is repeated: nearly all cells, told without comparing.
    bool all_differ() const {
        HashFilter<1024> seen;
        for (const Word& word : words_) {
            if (seen.may_hold(word.hash)) return false;
            seen.add(word.hash);
        }
        return true;
    }

    // The same of the shortest phrases.
    bool no_phrase_comes_again() const {
        static_assert(kShortestPhrase == 3);
        HashFilter<16384> seen;
        for (std::size_t i = 0; i + 2 < words_.size(); ++i) {
            const std::uint32_t hash = last_hash((words_[i].hash * 31 + words_[i + 1].hash) * 31 + words_[i + 2].hash);
            if (seen.may_hold(hash)) return false;
            seen.add(hash);
        }
        return true;
    }

    std::string slice(std::size_t first, std::size_t last) const {
        return squeeze(text_.substr(words_[first].begin, words_[last].end - words_[first].begin));
    }

    bool same_neighbour(std::size_t i) const {
        return same_word(words_[i], words_[i + 1]) && only_space_between(text_, words_[i], words_[i + 1]);
    }

    // The word at `i` stands twice: is it one of those that nobody says twice?
    bool is_function_word(std::size_t i) const {
        return lists_->function_words.contains(words_[i].folded) && !lists_->reduplications.contains(words_[i].folded);
    }

    // A verb is not reduplicated with its prefix. Capitals may be a name's: "Berastagi Berastagi".
    bool is_verb(std::size_t i) const {
        return !words_[i + 1].capital && looks_like_a_verb(words_[i].folded) &&
               !lists_->no_verbs.contains(words_[i].folded) && !lists_->reduplications.contains(words_[i].folded);
    }

    // "Program Program Pemberdayaan": the kind before a name, twice. "program program unggulan" is a plural.
    // Nor is "Nomor Nomor 12", before a number.
    bool is_kind_word(std::size_t i) const {
        return words_[i].capital && words_[i + 1].capital && i + 2 < words_.size() &&
               (words_[i + 2].capital || (words_[i + 2].number && is_numbered(words_[i].folded))) &&
               only_space_between(text_, words_[i + 1], words_[i + 2]) && lists_->kinds.contains(words_[i].folded) &&
               !lists_->reduplications.contains(words_[i].folded);
    }

    std::size_t own_name_length(std::size_t i) const {
        if (i == 0 || !is_region_kind(words_[i - 1].folded)) return 0;
        for (const auto& name : lists_->own_names) {
            if (!words_at(words_, i, name) || !words_at(words_, i + name.size(), name)) continue;
            if (only_space_between(text_, words_[i + name.size() - 1], words_[i + name.size()])) return name.size();
        }
        return 0;
    }

    // For each length a run of words that equal the word that far on: when the run is as long as the length, the
    // phrase stands twice. Linear for each length.
    void add_phrases(std::vector<Doubled>& found, bool is_cell) const {
        if (words_.size() < 2 * kShortestPhrase || no_phrase_comes_again()) return;
        const std::vector<std::size_t> sentence = sentence_numbers();
        for (std::size_t length = kShortestPhrase; length <= kLongestPhrase; ++length) {
            std::size_t run = 0;
            for (std::size_t i = 0; i + length < words_.size(); ++i) {
                const bool same = same_word(words_[i], words_[i + length]) && sentence[i] == sentence[i + length];
                run = same ? run + 1 : 0;
                if (run < length) continue;
                const Doubled doubled{i + 1 - length, length};
                if (says_something(doubled.first, length) && !(is_cell && is_next_item(doubled)) &&
                    !ends_title(doubled))
                    found.push_back(doubled);
                run = 0;
            }
        }
    }

    // Two items of a cell whose line break was lost: "Jumlah desa yang tertib Jumlah desa yang tertib dan maju".
    bool is_next_item(const Doubled& d) const {
        return words_[d.first].capital && words_[d.first + d.length].capital && d.first + 2 * d.length < words_.size();
    }

    // "… tentang Reviu atas Laporan Kinerja Dinas, Laporan Kinerja Dinas adalah …": the sentence goes on behind the
    // title of a regulation with the words that end it.
    bool ends_title(const Doubled& d) const {
        constexpr std::size_t kLongestTitle = 20;  // words
        const std::size_t second = d.first + d.length;
        const std::size_t gap = words_[second - 1].end;
        if (text_.substr(gap, words_[second].begin - gap).find(',') == std::string_view::npos) return false;
        for (std::size_t i = d.first; i > 0 && i + kLongestTitle > d.first; --i)
            if (words_[i - 1].folded == "tentang") return true;
        return false;
    }

    // Three words with letters at least: "100 % 100 %" and "4 dok 4 dok" are figures.
    bool says_something(std::size_t first, std::size_t length) const {
        const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(first);
        return std::count_if(begin, begin + static_cast<std::ptrdiff_t>(length), [](const Word& word) {
                   return !has_digit(word.folded) && word.folded.size() > 1;
               }) >= static_cast<std::ptrdiff_t>(kShortestPhrase);
    }

    std::vector<std::size_t> sentence_numbers() const {
        std::vector<std::size_t> numbers(words_.size());
        const auto& sentences = forms_->sentences(text_);
        std::size_t sentence = 0;
        std::size_t number = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            while (sentence + 1 < sentences.size() && words_[i].begin >= sentences[sentence].end) ++sentence;
            // Items of a list that runs on in one block, and the parts of a formula, say the same things on purpose.
            if (i > 0 && parts_items(words_[i - 1].end, words_[i].begin)) ++number;
            numbers[i] = sentence + number;
        }
        return numbers;
    }

    bool parts_items(std::size_t begin, std::size_t end) const {
        const std::string_view gap = text_.substr(begin, end - begin);
        return gap.find_first_of(";/(=:") != std::string_view::npos || gap.find("•") != std::string_view::npos;
    }

    static std::vector<Doubled> without_nested(std::vector<Doubled> found) {
        std::stable_sort(found.begin(), found.end(), [](const Doubled& a, const Doubled& b) {
            return a.first != b.first ? a.first < b.first : a.length > b.length;
        });
        std::vector<Doubled> kept;
        std::size_t end = 0;
        for (const Doubled& d : found) {
            if (!kept.empty() && d.first < end) continue;
            kept.push_back(d);
            end = d.first + 2 * d.length;
        }
        return kept;
    }

    std::string_view text_;
    const TextForms* forms_;
    std::span<const Word> words_;
    const Lists* lists_;
};

// The repetitions of a text; of many alike only the first, with their number.
struct Repetition {
    Doubled doubled;
    std::size_t count = 1;
};

std::vector<Repetition> grouped(const Passage& passage, bool is_cell) {
    const std::vector<Doubled> all = passage.repetitions(is_cell);
    std::map<std::string, std::size_t> counts;
    for (const Doubled& doubled : all) ++counts[passage.key_of(doubled)];
    std::vector<Repetition> kept;
    std::set<std::string> seen;
    for (const Doubled& doubled : all) {
        const std::string key = passage.key_of(doubled);
        const bool many = counts[key] > kMostAlike;
        if (many && !seen.insert(key).second) continue;
        kept.push_back({doubled, many ? counts[key] : 1});
    }
    return kept;
}

void report_repetition(const Passage& passage, const Repetition& repetition, Place place, std::string locator,
                       std::string quote, Sink& sink) {
    const std::string once = passage.once(repetition.doubled);
    Finding& finding =
        sink.report(place, std::move(locator), shorten(passage.both(repetition.doubled), 200), shorten(once, 200));
    finding.quote = std::move(quote);
    finding.args["kata"] = shorten(once, 120);
    if (repetition.count > 1) finding.args["kata"] += " (" + std::to_string(repetition.count) + " kali)";
}

bool is_tail_of(std::span<const Word> tail, std::span<const Word> whole) {
    if (tail.size() < kShortestTail || tail.size() > whole.size()) return false;
    return std::equal(tail.rbegin(), tail.rend(), whole.rbegin(),
                      [](const Word& a, const Word& b) { return a.folded == b.folded; });
}

// A page break or a slip of the hand makes an item of the end of the item before it.
void check_tail(const Teks& teks, const Teks& before, const Passage& passage, const Passage& passage_before,
                Sink& sink) {
    if (teks.block.role != TextRole::item || before.block.role == TextRole::heading) return;
    if (teks.bagian != before.bagian || !is_tail_of(passage.words(), passage_before.words())) return;
    const bool same = passage.words().size() == passage_before.words().size();
    if (same && before.block.role != TextRole::item) return;
    Finding& finding = sink.report(teks.block.place, text_locator(teks), shorten(teks.block.squeezed(), 200),
                                   "satu kali, di butir sebelumnya");
    finding.quote = quote_at(teks.block.text, 0);
    finding.args["kata"] = shorten(teks.block.squeezed(), 120);
    finding.related.push_back({before.block.place, "kalimat yang ekornya diulang"});
}

void check_texts(const CheckContext& context, const Lists& lists, Sink& sink) {
    const auto& all = context.report.teks;
    std::optional<Passage> before;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Passage passage(all[i].block.text, all[i].block.forms, lists);
        const BlockPlaces places(context.report, all[i].block);
        for (const Repetition& repetition : grouped(passage, false)) {
            const std::size_t begin = passage.begin_of(repetition.doubled);
            report_repetition(passage, repetition, places.at(begin), text_locator(all[i]),
                              quote_at(all[i].block.text, begin), sink);
        }
        if (before) check_tail(all[i], all[i - 1], passage, *before, sink);
        before = std::move(passage);
    }
}

void check_table(const Tabel& tabel, const Lists& lists, Sink& sink) {
    const Passage caption(tabel.caption, tabel.caption_forms, lists);
    for (const Repetition& repetition : grouped(caption, false))
        report_repetition(caption, repetition, tabel.caption_place, tabel.label(), tabel.caption, sink);
    for (std::size_t row = 0; row < tabel.baris.size(); ++row) {
        for (std::size_t column = 0; column < tabel.baris[row].sel.size(); ++column) {
            const Sel& sel = tabel.baris[row].sel[column];
            if (!has_letter(sel.text)) continue;
            const Passage passage(sel.text, sel.forms, lists);
            const auto repetitions = grouped(passage, true);
            if (repetitions.empty()) continue;
            const std::string locator = locate(tabel, static_cast<int>(row), static_cast<int>(column));
            const std::string quote = shorten(quote_row(tabel, static_cast<int>(row)), kLongestQuote);
            for (const Repetition& repetition : repetitions)
                report_repetition(passage, repetition, sel.place_at(passage.begin_of(repetition.doubled)), locator,
                                  quote, sink);
        }
    }
}

}  // namespace

void check_repeated_words(const CheckContext& context, Sink& sink) {
    const Lists lists = lists_of(context);
    check_texts(context, lists, sink);
    for (const Tabel& tabel : context.report.tabel) check_table(tabel, lists, sink);
}

}  // namespace lkiplint
