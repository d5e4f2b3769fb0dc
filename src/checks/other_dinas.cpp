#include "checks/other_dinas.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kSelfWindow = 80;  // bytes before "Renstra Dinas Y" that may say whose it is

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string join(std::span<const Word> words, std::size_t first, std::size_t count) {
    std::string out;
    for (std::size_t i = first; i < first + count; ++i) out += (i > first ? " " : "") + words[i].folded;
    return out;
}

using Phrase = std::vector<std::string>;

bool follows_any(std::span<const Word> words, std::size_t at, std::span<const Phrase> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
        return at >= phrase.size() && words_at(words, at - phrase.size(), phrase);
    });
}

// "Laporan Kinerja Dinas Y …": of the report itself, which plans and values of others are not. Nor is "Capaian Kinerja
// Kabupaten Z", which reports hold their own against.
bool is_titled(std::span<const Word> words, std::size_t at) {
    static const std::array kTitles =
        std::to_array<Phrase>({{"laporan", "kinerja"}, {"lkip"}, {"lkjip"}, {"lakip"}, {"perjanjian", "kinerja"}});
    return follows_any(words, at, kTitles);
}

// "Renstra Dinas Y …": what a document says of itself, directly before the name.
bool speaks_of_itself(std::span<const Word> words, std::size_t at) {
    static const std::array kOwn = std::to_array<Phrase>(
        {{"renstra"}, {"rencana", "strategis"}, {"iku"}, {"indikator", "kinerja", "utama"}, {"nilai", "sakip"}});
    return is_titled(words, at) || follows_any(words, at, kOwn);
}

// "KEPALA DINAS Y": the line above a signature.
bool is_signature(const Teks& teks, std::span<const Word> words, std::size_t at) {
    constexpr std::size_t kLongest = 16;  // words
    return at == 1 && words[0].folded == "kepala" && words.size() <= kLongest && is_upper(teks.block.text) &&
           teks.block.role == TextRole::paragraph;
}

// "Dukcapil" of "Kependudukan dan Pencatatan Sipil", "Kominfo": parts of two letters and more of the words of a name,
// of two words at least, in their order.
bool is_abbreviation(const std::string& word, const std::vector<std::string>& name) {
    constexpr std::size_t kLongest = 16, kShortestPart = 2;
    if (word.size() > kLongest) return false;
    // parts[n]: of how many words, at most, the first n letters are parts; 0 when they are none.
    std::vector<int> parts(word.size() + 1, 0);
    for (const std::string& whole : name) {
        std::vector<int> next = parts;
        for (std::size_t begin = 0; begin < word.size(); ++begin) {
            if (begin > 0 && parts[begin] == 0) continue;
            for (std::size_t length = kShortestPart; begin + length <= word.size(); ++length) {
                if (whole.find(word.substr(begin, length)) == std::string::npos) break;
                next[begin + length] = std::max(next[begin + length], parts[begin] + 1);
            }
        }
        parts = std::move(next);
    }
    return parts.back() >= 2;
}

// "Pupr" of "Pekerjaan Umum dan Penataan Ruang".
bool is_of_initials(std::string_view word, const std::vector<std::string>& name) {
    constexpr std::size_t kFewest = 2;
    std::string initials;
    for (const std::string& whole : name)
        if (whole != "dan" && whole != "serta") initials += whole.front();
    return initials.size() >= kFewest && word == initials;
}

// "Dukcapil", "Disdukcapil", "Pupr"
bool is_short_name(const std::string& word, const std::vector<std::string>& name) {
    constexpr std::string_view kDinas = "dis";
    return is_abbreviation(word, name) || is_of_initials(word, name) ||
           (word.starts_with(kDinas) && is_abbreviation(word.substr(kDinas.size()), name));
}

// "PendidikanKabupaten": the blank behind the own name was lost.
bool is_glued(const std::string& word, const std::string& own_first) {
    static constexpr std::array kBehind = std::to_array<std::string_view>({"kabupaten", "kota", "provinsi", "dan"});
    return word.starts_with(own_first) && is_one_of(std::string_view(word).substr(own_first.size()), kBehind);
}

// The capitalised words of a name, with the small words inside it.
std::size_t name_length(std::string_view text, std::span<const Word> words, std::size_t at) {
    static constexpr std::array kInside = std::to_array<std::string_view>({"dan", "serta"});
    static constexpr std::array kAfter =
        std::to_array<std::string_view>({"kabupaten", "kab", "kota", "provinsi", "tahun"});
    std::size_t length = 0;
    if (!words[at].capital) return 0;  // "Kepala Dinas dan Bupati"
    for (std::size_t i = at; i < words.size() && i < at + 10; ++i) {
        if (i > at && !only_space_between(text, words[i - 1], words[i]) && text.substr(words[i - 1].end, 1) != ",")
            break;
        if (is_one_of(words[i].folded, kAfter) || words[i].number) break;
        if (words[i].capital)
            length = i + 1 - at;
        else if (!is_one_of(words[i].folded, kInside))
            break;
    }
    return length;
}

// The kabupaten or kota named at `at`, when it is another one: the number of its words, else 0.
std::size_t other_region(const CheckContext& context, std::span<const Word> words, std::size_t at) {
    static constexpr std::array kRegions = std::to_array<std::string_view>({"kabupaten", "kab", "kota"});
    const Instansi& own = context.report.instansi;
    if (own.kode_kabupaten.empty() || at + 1 >= words.size() || !is_one_of(words[at].folded, kRegions)) return 0;
    constexpr std::size_t kWords = 3;
    for (std::size_t count = std::min(kWords, words.size() - at - 1); count > 0; --count) {
        const std::string region = words[at].folded == "kota" ? "Kota " : "Kabupaten ";
        const auto* found = context.pack.wilayah.find_kabupaten(region + join(words, at + 1, count));
        if (found != nullptr)
            return words[at + 1].capital && found != context.pack.wilayah.by_code(own.kode_kabupaten) ? count + 1 : 0;
    }
    return 0;
}

// Does the sentence that holds an offset name others for what they are?
bool names_others(const CheckContext& context, const TextBlock& block, std::size_t offset) {
    const std::vector<Sentence>& sentences = block.sentences();
    const auto behind = std::upper_bound(sentences.begin(), sentences.end(), offset,
                                         [](std::size_t at, const Sentence& span) { return at < span.begin; });
    if (behind == sentences.begin()) return false;
    const std::string_view folded = block.folded_sentences()[static_cast<std::size_t>(behind - sentences.begin()) - 1];
    return contains_any(folded, std::span<const std::string>(context.pack.word_list("konteks-batas")));
}

// Does the report itself say which kabupaten its instansi is of, on the cover or behind its name? Else it was told by
// what the text names most often.
bool names_region(const CheckContext& context) {
    const Instansi& own = context.report.instansi;
    const std::string region = fold(own.kabupaten), whole = fold(own.nama) + " " + region;
    return std::any_of(context.report.teks.begin(), context.report.teks.end(), [&](const Teks& teks) {
        const std::string& folded = teks.block.folded();
        const bool cover =
            folded.size() <= region.size() + 12 && (folded == region || folded == "pemerintah " + region);
        return cover || contains_word(folded, whole);
    });
}

void report_region(const CheckContext& context, const Teks& teks, const std::pair<std::size_t, std::size_t>& bytes,
                   const std::string& expected, Sink& sink) {
    const std::string& text = teks.block.text;
    Finding& finding = sink.report(BlockPlaces(context.report, teks.block).at(bytes.first), text_locator(teks),
                                   squeeze(text.substr(bytes.first, bytes.second - bytes.first)), expected);
    finding.quote = quote_at(text, bytes.first);
    finding.args["milik"] = expected;
}

// "Dinas Y Kabupaten Z berkomitmen …", at the beginning of a sentence: what only the author says of itself. So is
// "Laporan Kinerja Dinas Y Kabupaten Z", wherever it stands.
void check_own_name_of_others(const CheckContext& context, const Teks& teks, std::optional<bool>& named, Sink& sink) {
    const Instansi& own = context.report.instansi;
    const std::string& text = teks.block.text;
    const std::vector<Word>& words = teks.block.words();
    const std::vector<std::string> name = fold_words(own.nama_pendek);
    for (std::size_t i = 0; i + name.size() + 2 < words.size(); ++i) {
        if (words[i].folded != own.jenis || (!name.empty() && !words_at(words, i + 1, name))) continue;
        const std::size_t region = i + 1 + name.size(), length = other_region(context, words, region);
        if (length == 0) continue;
        const bool begins =
            i == 0 || text.substr(words[i - 1].end, words[i].begin - words[i - 1].end).find('.') != std::string::npos;
        const std::size_t next = region + length, last = std::min(words.size(), next + 3);
        const auto& phrases = context.pack.word_list("kata-diri-sendiri");
        const std::string behind = join(words, next, last - next);
        const bool of_itself = begins && std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
                                   return starts_with_word(behind, fold(phrase));
                               });
        if (!of_itself) {
            if (!is_titled(words, i) || names_others(context, teks.block, words[i].begin)) continue;
            if (!named) named = names_region(context);
            if (!*named) continue;
        }
        report_region(context, teks, {words[i].begin, words[next - 1].end}, own.nama + " " + own.kabupaten, sink);
    }
}

// "Laporan Kinerja Pemerintah Kabupaten Z", "Laporan Kinerja Instansi Pemerintah Kota Z"
void check_other_government(const CheckContext& context, const Teks& teks, Sink& sink) {
    static constexpr std::array kBefore = std::to_array<std::string_view>({"daerah", "pemerintah", "instansi"});
    const std::vector<Word>& words = teks.block.words();
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const std::size_t length = other_region(context, words, i);
        if (length == 0) continue;
        std::size_t begin = i;
        while (begin > 0 && is_one_of(words[begin - 1].folded, kBefore)) --begin;
        if (!is_titled(words, begin) || names_others(context, teks.block, words[i].begin)) continue;
        report_region(context, teks, {words[begin].begin, words[i + length - 1].end}, context.report.instansi.nama,
                      sink);
    }
}

void check_self_references(const CheckContext& context, const std::vector<std::string>& border_words, const Teks& teks,
                           Sink& sink) {
    const Instansi& own = context.report.instansi;
    const std::string& text = teks.block.text;
    const auto words = split_words(text);
    const std::string own_name = fold(own.nama_pendek);
    const std::vector<std::string> own_words = fold_words(own.nama_pendek);
    if (own_words.empty()) return;
    const BlockPlaces places(context.report, teks.block);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i].folded != own.jenis || (!speaks_of_itself(words, i) && !is_signature(teks, words, i))) continue;
        const std::size_t window = words[i].begin - std::min<std::size_t>(words[i].begin, kSelfWindow);
        const std::string before = fold(std::string_view(text).substr(window, words[i].begin - window));
        if (contains_any(before, border_words)) continue;
        const std::size_t length = name_length(text, words, i + 1);
        if (length == 0) continue;
        // "Renstra Dinas Y Provinsi Z": named for what it is, whatever kabupaten the report is of.
        if (const std::size_t next = i + 1 + length; next < words.size() && words[next].folded == "provinsi") continue;
        const std::string first = words[i + 1].folded;
        const std::string printed = text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
        // An acronym ("Dinas PUPR") may be the own name; "Dinas Kesehatan" for a longer own name is.
        if (length == 1 && is_upper(printed) && !is_upper(text)) continue;
        if (contains_word(own_name, first) || contains_word(own_name, join(words, i + 1, length))) continue;
        // A slip in the own name is told for itself.
        constexpr std::size_t kShortest = 6;
        if (first.size() >= kShortest && edit_distance(first, own_words.front(), 1) <= 1) continue;
        if (is_glued(first, own_words.front()) || (length == 1 && is_short_name(first, own_words))) continue;
        const Place place = places.at(words[i].begin);
        const std::string found = squeeze(text.substr(words[i].begin, words[i + length].end - words[i].begin));
        Finding& finding = sink.report(place, text_locator(teks), found, own.nama);
        finding.quote = quote_at(text, words[i].begin);
        finding.args["milik"] = own.nama;
    }
}

// "Laporan Kinerja Kelurahan X": there is no list of their names, so a capital must tell, and what follows it in titles
// that are all capitals.
void check_own_title(const CheckContext& context, const Teks& teks, Sink& sink) {
    static constexpr std::array kBehind = std::to_array<std::string_view>({"tahun", "kecamatan", "kota", "kabupaten"});
    constexpr std::size_t kLongestName = 3;
    const Instansi& own = context.report.instansi;
    const std::string& text = teks.block.text;
    const std::vector<Word>& words = teks.block.words();
    const auto& no_names = context.pack.word_list("bukan-nama");
    const bool upper = is_upper(text);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i].folded != own.jenis || !is_titled(words, i)) continue;
        std::size_t end = i + 1;
        while (end < words.size() && end <= i + kLongestName && words[end].capital && !words[end].number &&
               !is_one_of(words[end].folded, kBehind) && only_space_between(text, words[end - 1], words[end]))
            ++end;
        const std::string& first = words[i + 1].folded;
        if (end == i + 1 || std::find(no_names.begin(), no_names.end(), first) != no_names.end()) continue;
        if (upper && end < words.size() && !is_one_of(words[end].folded, kBehind) && !words[end].number) continue;
        const std::string own_name = fold(own.nama_pendek), name = join(words, i + 1, end - i - 1);
        // A slip in the own name is told for itself.
        constexpr std::size_t kAlike = 2;
        const bool alike = name.substr(0, kAlike) == own_name.substr(0, kAlike);
        if (alike || contains_word(name, own_name) || contains_word(own_name, first)) continue;
        if (names_others(context, teks.block, words[i].begin)) continue;
        report_region(context, teks, {words[i].begin, words[end - 1].end}, own.nama, sink);
    }
}

}  // namespace

void check_other_region(const CheckContext& context, Sink& sink) {
    const std::string& kind = context.report.instansi.jenis;
    const bool government = kind == "kabupaten" || kind == "kota", kelurahan = kind == "kelurahan";
    std::optional<bool> named;  // does the report say which kabupaten it is of? Asked once, if at all
    const auto look = [&](const std::vector<Teks>& texts) {
        for (const Teks& teks : texts) {
            if (teks.lampiran) continue;
            if (government)
                check_other_government(context, teks, sink);
            else
                check_own_name_of_others(context, teks, named, sink);
            if (kelurahan && !context.report.instansi.nama_pendek.empty()) check_own_title(context, teks, sink);
        }
    };
    look(context.report.teks);
    look(context.report.kepala_kaki);
}

void check_other_dinas(const CheckContext& context, Sink& sink) {
    std::vector<std::string> border_words;
    for (const std::string& word : context.pack.word_list("konteks-batas")) border_words.push_back(fold(word));
    for (const Teks& teks : context.report.teks) {
        if (teks.lampiran) continue;
        check_self_references(context, border_words, teks, sink);
    }
    for (const Teks& teks : context.report.kepala_kaki) check_self_references(context, border_words, teks, sink);
}

}  // namespace lkiplint
