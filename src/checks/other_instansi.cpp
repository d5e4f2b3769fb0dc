// TXT001: another instansi of the same kind named as if it were the report's own.
//
// Kecamatan: "Kecamatan X", "Kec. X", "Camat X" with X another kecamatan of the same kabupaten, or one whose name is
// unique in the country. Dinas and badan: other_dinas.h.
// Words: konteks-batas (a sentence with one names the other for what it is), konteks-hubungan (the same directly before
// the name: "bersama Kecamatan X"), konteks-tempat (things that lie in X: "Gedung Pertemuan Kecamatan X"),
// kecamatan-umum (everyday words).
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/other_dinas.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestName = 4;   // words of a kecamatan's name
constexpr std::size_t kShortestName = 6;  // letters of a one-word name outside the own kabupaten
constexpr std::size_t kOthersThatCompare = 2;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string join(std::span<const Word> words, std::size_t first, std::size_t count, bool spaced = true) {
    std::string out;
    for (std::size_t i = first; i < first + count; ++i) out += (i > first && spaced ? " " : "") + words[i].folded;
    return out;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

struct Mention {
    std::size_t begin = 0, end = 0;  // bytes of the whole mention, "Kecamatan X"
    std::string name;                // folded
};

// ---- Kecamatan

class Names {
public:
    explicit Names(const CheckContext& context) : wilayah_(context.pack.wilayah) {
        const Instansi& own = context.report.instansi;
        own_ = fold(own.nama_pendek);
        const auto* kabupaten = own.kode_kabupaten.empty() ? nullptr : wilayah_.by_code(own.kode_kabupaten);
        if (kabupaten == nullptr && !own.kabupaten.empty()) kabupaten = wilayah_.find_kabupaten(own.kabupaten);
        if (kabupaten != nullptr)
            for (const std::string& name : kabupaten->kecamatan) near_.insert(fold(name));
        for (const std::string& word : context.pack.word_list("kecamatan-umum")) common_.insert(fold(word));
    }

    // Own name, also when printed in two words or in part.
    bool is_own(const std::string& name) const {
        return contains_word(own_, name) || without_spaces(name) == without_spaces(own_);
    }

    // The longest name at `at`, own or another; 0 words when there is none.
    std::size_t length_at(std::string_view text, std::span<const Word> words, std::size_t at) const {
        std::size_t longest = 0;
        for (std::size_t count = 1; count <= kLongestName && at + count <= words.size(); ++count) {
            if (count > 1 && !within_name(text, words[at + count - 2], words[at + count - 1])) break;
            const std::string name = join(words, at, count);
            if (is_own(name) || near_.contains(name) || is_far(name, text, words, at + count)) longest = count;
        }
        return longest;
    }

private:
    static bool within_name(std::string_view text, const Word& a, const Word& b) {
        const std::string gap = trim(text.substr(a.end, b.begin - a.end));
        return gap.empty() || gap == "-" || gap == "'" || gap == "/";
    }

    // Another kabupaten's: only a name that can mean nothing else, and that is not said to lie elsewhere.
    bool is_far(const std::string& name, std::string_view text, std::span<const Word> words, std::size_t after) const {
        const auto it = wilayah_.kecamatan.find(name);
        if (it == wilayah_.kecamatan.end() || it->second.size() != 1 || common_.contains(name)) return false;
        if (name.find(' ') == std::string::npos && name.size() < kShortestName) return false;
        static constexpr std::array kRegions =
            std::to_array<std::string_view>({"kabupaten", "kab", "kota", "provinsi"});
        return after >= words.size() || !is_one_of(words[after].folded, kRegions) ||
               text.substr(words[after - 1].end, words[after].begin - words[after - 1].end).find('.') !=
                   std::string_view::npos;
    }

    const Wilayah& wilayah_;
    std::string own_;
    std::unordered_set<std::string> near_, common_;
};

bool is_trigger(const Word& word) {
    static constexpr std::array kTriggers =
        std::to_array<std::string_view>({"kecamatan", "kec", "camat", "distrik", "kapanewon", "kemantren", "panewu"});
    return is_one_of(word.folded, kTriggers);
}

// "Desa Z Kecamatan X" says where a village lies.
bool follows_village(std::span<const Word> words, std::size_t trigger) {
    static constexpr std::array kVillages =
        std::to_array<std::string_view>({"desa", "kelurahan", "ds", "kel", "dusun", "jl", "jalan"});
    for (std::size_t back = 2; back <= 5 && back <= trigger; ++back)
        if (is_one_of(words[trigger - back].folded, kVillages) && words[trigger - back + 1].capital) return true;
    return false;
}

// All other kecamatan that a text names, also further ones of an enumeration ("Kecamatan X, Y dan Z").
std::vector<Mention> mentions_of(std::string_view text, std::span<const Word> words, const Names& names) {
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!is_trigger(words[i])) continue;
        const bool village = follows_village(words, i);
        const std::size_t trigger = i;
        for (std::size_t at = i + 1; at < words.size() && words[at].capital;) {
            const std::size_t count = names.length_at(text, words, at);
            if (count == 0) break;
            std::string name = join(words, at, count);
            if (!village && !names.is_own(name))
                mentions.push_back({words[mentions.empty() || at == trigger + 1 ? trigger : at].begin,
                                    words[at + count - 1].end, std::move(name)});
            i = at + count - 1;
            at = i + 1;
            if (at < words.size() && words[at].folded == "dan")
                ++at;
            else if (at < words.size() && text.substr(words[i].end, 1) != ",")
                break;
        }
    }
    return mentions;
}

std::size_t distinct(const std::vector<Mention>& mentions) {
    std::set<std::string_view> names;
    for (const Mention& mention : mentions) names.insert(mention.name);
    return names.size();
}

class KecamatanCheck {
public:
    KecamatanCheck(const CheckContext& context, Sink& sink) : context_(context), sink_(sink), names_(context) {
        for (const std::string& word : context.pack.word_list("konteks-batas")) border_words_.push_back(fold(word));
        for (const std::string& word : context.pack.word_list("konteks-hubungan")) relations_.insert(fold(word));
        for (const std::string& word : context.pack.word_list("konteks-tempat")) places_.insert(fold(word));
        const std::string own = fold(context.report.instansi.nama_pendek);
        for (const char* kind : {"kecamatan ", "kec ", "camat ", "distrik ", "kapanewon ", "kemantren ", "panewu "})
            own_names_.push_back(kind + own);
    }

    void texts() {
        const auto& all = context_.report.teks;
        for (std::size_t i = 0; i < all.size();) {
            const std::size_t end = end_of_list(i);
            list(i, end);
            i = end;
        }
    }

    // Headers and footers: a report that began as a copy of another often keeps the other's.
    void running() {
        for (const Teks& teks : context_.report.kepala_kaki)
            block(teks, mentions_of(teks.block.text, teks.block.words(), names_), false);
    }

    void table(const Tabel& tabel) {
        if (compares(tabel.kind)) return;
        std::vector<Mention> all;
        struct Hit {
            const Sel* sel;
            int row, column;  // -1: the caption
        };
        std::vector<Hit> hits;
        const auto look = [&](const Sel& sel, int row, int column) {
            const auto& words = sel.words();
            auto mentions = mentions_of(sel.text, words, names_);
            if (mentions.empty()) return;
            const auto& sentences = sel.sentences();
            for (Mention& mention : mentions) {
                if (!names_a_border(sel.text, sentences, mention.begin)) hits.push_back({&sel, row, column});
                all.push_back(std::move(mention));
            }
        };
        Sel caption;
        caption.text = tabel.caption;
        caption.place = tabel.caption_place;
        look(caption, -1, -1);
        for (std::size_t row = 0; row < tabel.baris.size(); ++row)
            for (std::size_t column = 0; column < tabel.baris[row].sel.size(); ++column)
                if (has_letter(tabel.baris[row].sel[column].text))
                    look(tabel.baris[row].sel[column], static_cast<int>(row), static_cast<int>(column));
        if (distinct(all) >= kOthersThatCompare) return;
        int last_line = 0;
        for (const auto& [sel, row, column] : hits) {
            if (sel->place.line == last_line) continue;
            last_line = sel->place.line;
            const auto& words = sel->words();
            const auto mentions = mentions_of(sel->text, words, names_);
            report(mentions.front(), sel->text, sel->place_at(mentions.front().begin),
                   row < 0 ? tabel.label() : locate(tabel, row, column));
        }
    }

private:
    // Neighbours, villages and comparisons are what these tables hold.
    static bool compares(TableKind kind) {
        constexpr std::array kinds = {TableKind::penduduk, TableKind::desa, TableKind::perbandingan, TableKind::daftar,
                                      TableKind::pegawai};
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    // Items that follow each other are one list, with the paragraph before them.
    std::size_t end_of_list(std::size_t begin) const {
        const auto& all = context_.report.teks;
        std::size_t end = begin + 1;
        while (end < all.size() && all[end].block.role == TextRole::item && all[end].bagian == all[begin].bagian) ++end;
        return end;
    }

    void list(std::size_t begin, std::size_t end) {
        const auto& all = context_.report.teks;
        std::vector<Mention> others;
        std::vector<std::vector<Mention>> each(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            const auto& words = all[i].block.words();
            each[i - begin] = mentions_of(all[i].block.text, words, names_);
            others.insert(others.end(), each[i - begin].begin(), each[i - begin].end());
        }
        if (others.empty() || distinct(others) >= kOthersThatCompare) return;
        const std::string& intro = all[begin].block.text;
        const bool bordering = intro.ends_with(":") && names_a_border(intro, split_sentences(intro), intro.size());
        for (std::size_t i = begin; i < end; ++i) block(all[i], each[i - begin], bordering && i > begin);
    }

    void block(const Teks& teks, const std::vector<Mention>& mentions, bool bordering) {
        if (mentions.empty() || bordering) return;
        int last_line = 0;
        const BlockPlaces places(context_.report, teks.block);
        const auto& sentences = teks.block.sentences();
        for (const Mention& mention : mentions) {
            const Place place = places.at(mention.begin);
            if (place.line == last_line || names_a_border(teks.block.text, sentences, mention.begin)) continue;
            last_line = place.line;
            report(mention, teks.block.text, place, text_locator(teks));
        }
    }

    // The sentence says that the other is meant: by a word before the mention, or by naming both.
    bool names_a_border(std::string_view text, const std::vector<Sentence>& sentences, std::size_t offset) const {
        constexpr std::size_t kWindow = 1000;  // longer sentences are no sentences, and would cost time again and again
        const auto it =
            std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.end < offset; });
        if (it == sentences.end() || it->begin > offset) return false;
        const std::size_t begin = offset - std::min(offset - it->begin, kWindow);
        const std::size_t end = std::min({offset + kWindow, std::max(it->end, offset), text.size()});
        const std::string before = fold(text.substr(begin, offset - begin));
        static constexpr std::array kNeighbours =
            std::to_array<std::string_view>({"berbatasan", "berbatas", "bertetangga", "berdekatan", "bersebelahan"});
        const std::string sentence = fold(text.substr(begin, end - begin));
        return contains_any(before, border_words_) || is_related(before) || contains_any(sentence, own_names_) ||
               contains_any(sentence, kNeighbours);
    }

    // "bersama Kecamatan X", "dijabat oleh Sekretaris Kecamatan X", "Gedung Pertemuan Kecamatan X".
    bool is_related(std::string_view before) const {
        static constexpr std::array kOffices = std::to_array<std::string_view>(
            {"camat", "sekretaris", "pemerintah", "kantor", "wilayah", "warga", "masyarakat", "pegawai", "seksi"});
        constexpr std::size_t kNear = 4;
        const auto words = split(before, ' ');
        std::size_t direct = 1;
        if (!words.empty() && is_one_of(words.back(), kOffices)) direct = 2;
        for (std::size_t back = 1; back <= kNear && back <= words.size(); ++back) {
            const std::string word(words[words.size() - back]);
            if ((back <= direct && relations_.contains(word)) || places_.contains(word)) return true;
        }
        return false;
    }

    void report(const Mention& mention, std::string_view text, Place place, std::string locator) {
        Finding& finding =
            sink_.report(place, std::move(locator), squeeze(text.substr(mention.begin, mention.end - mention.begin)),
                         context_.report.instansi.nama);
        finding.quote = quote_at(text, mention.begin);
        finding.args["milik"] = context_.report.instansi.nama;
    }

    const CheckContext& context_;
    Sink& sink_;
    Names names_;
    std::vector<std::string> border_words_, own_names_;
    std::unordered_set<std::string> relations_, places_;
};

}  // namespace

void check_other_instansi(const CheckContext& context, Sink& sink) {
    const Instansi& own = context.report.instansi;
    check_other_region(context, sink);
    if (own.nama_pendek.empty()) return;
    if (own.jenis == "kecamatan") {
        KecamatanCheck check(context, sink);
        check.texts();
        check.running();
        for (const Tabel& tabel : context.report.tabel) check.table(tabel);
    } else if (own.jenis == "dinas" || own.jenis == "badan") {
        check_other_dinas(context, sink);
    }
}

}  // namespace lkiplint
