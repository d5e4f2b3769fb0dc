#include "corpus/naskah.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "base/words.h"
#include "checks/citations.h"
#include "checks/common.h"
#include "checks/sentences.h"
#include "checks/structure.h"
#include "report/extract/captions.h"

namespace lkiplint {
namespace {

constexpr std::uint32_t kMask = 1;  // the word that stands for every name, number and date

class Hash {  // FNV-1a
public:
    void add(char byte) { value_ = next_hash(value_, byte); }
    // Never that of a mask.
    std::uint32_t value() const { return value_ <= kMask ? value_ + 2 : value_; }

private:
    std::uint32_t value_ = kFirstHash;
};

std::uint32_t hash_of(std::string_view folded) {
    Hash hash;
    for (const char byte : folded) hash.add(byte);
    return hash.value();
}

std::vector<std::uint32_t> word_hashes(std::string_view text) {
    std::vector<std::uint32_t> hashes;
    for (const std::string& word : fold_words(text)) hashes.push_back(hash_of(word));
    return hashes;
}

// A word as it is printed, before names are looked for.
struct Printed {
    std::uint32_t hash = 0, begin = 0, end = 0;
    bool capital = false, digits = false;
    bool parted = false;  // white space stands before it: it counts as a word of its own
};

std::vector<Printed> printed_words(std::string_view text) {
    std::vector<Printed> words;
    bool within = false, space = true;
    Hash hash;
    Printed word;
    const auto close = [&](std::size_t end) {
        if (!within) return;
        word.end = static_cast<std::uint32_t>(end);
        word.hash = hash.value();
        words.push_back(word);
        within = false;
    };
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t start = pos;
        const bool plain = static_cast<unsigned char>(text[pos]) < 0x80;
        if (within && plain && !word.digits && text[pos] >= 'a' && text[pos] <= 'z') {  // nearly all there is
            hash.add(text[pos++]);
            continue;
        }
        const char32_t c = plain ? static_cast<unsigned char>(text[pos++]) : next_code_point(text, pos);
        if (!plain && is_invisible(c)) continue;
        if (plain ? c == ' ' || (c >= 0x09 && c <= 0x0D) : is_space(c)) space = true;
        const bool digit = c >= '0' && c <= '9';
        const bool letter = plain ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : is_letter(c);
        if (!digit && !letter) {
            close(start);
            continue;
        }
        // "Rp1.000" and "Rp 1.000" are the same.
        if (digit && within && !word.digits) close(start);
        if (!within) {
            within = true;
            hash = Hash();
            word = Printed{0, static_cast<std::uint32_t>(start), 0, c >= 'A' && c <= 'Z', false, space};
            space = false;
        }
        word.digits = word.digits || digit;
        if (c < 0x80) {
            hash.add(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c));
        } else {
            for (std::size_t i = start; i < pos; ++i) hash.add(text[i]);
        }
    }
    close(text.size());
    return words;
}

// Names and phrases of several words, by the hash of the first.
class Phrases {
public:
    enum class Size { few, many };
    explicit Phrases(Size size) {
        if (size == Size::many) filter_.emplace();
    }

    void add(std::vector<std::uint32_t> words) {
        if (words.empty()) return;
        if (filter_) filter_->add(words.front());
        std::vector<std::vector<std::uint32_t>>& same = by_first_[words.front()];
        if (std::find(same.begin(), same.end(), words) == same.end()) same.push_back(std::move(words));
    }

    // How many words the longest that begins at `at` has; 0 for none. `fits` is asked for each printed word of it.
    template <class Fits>
    std::size_t at(std::span<const Printed> words, std::size_t at, Fits fits) const {
        if (!fits(words[at]) || (filter_ && !filter_->may_hold(words[at].hash))) return 0;
        const auto same = by_first_.find(words[at].hash);
        if (same == by_first_.end()) return 0;
        std::size_t longest = 0;
        for (const std::vector<std::uint32_t>& phrase : same->second) {
            if (phrase.size() <= longest || at + phrase.size() > words.size()) continue;
            std::size_t i = 0;
            while (i < phrase.size() && words[at + i].hash == phrase[i] && fits(words[at + i])) ++i;
            if (i == phrase.size()) longest = i;
        }
        return longest;
    }

private:
    std::unordered_map<std::uint32_t, std::vector<std::vector<std::uint32_t>>> by_first_;
    using Filter = HashFilter<std::size_t{1} << 18U>;  // some 8,000 names leave 97 % of it unset
    std::optional<Filter> filter_;
};

std::string_view without_kind(std::string_view kabupaten) {
    for (const std::string_view kind : {"Kabupaten ", "Kota "})
        if (kabupaten.starts_with(kind)) return kabupaten.substr(kind.size());
    return kabupaten;
}

// The names that a report calls itself by. Of a kecamatan its name alone; "Kesehatan" alone is no name of a dinas, but
// behind "Dinas" it is, as every other would be.
Phrases own_names(const Instansi& instansi) {
    Phrases names(Phrases::Size::few);
    if (instansi.jenis.empty()) names.add(word_hashes(instansi.nama));
    if (instansi.jenis == "kecamatan" || instansi.jenis == "kelurahan" || instansi.jenis == "desa")
        names.add(word_hashes(instansi.nama_pendek));
    names.add(word_hashes(without_kind(instansi.kabupaten)));
    return names;
}

// How many words from `at` name an office: "Kependudukan dan Pencatatan Sipil" behind "Dinas".
std::size_t office_name(std::span<const Printed> words, std::size_t at) {
    constexpr std::size_t kMost = 8;
    static const std::uint32_t kAnd = hash_of("dan");
    std::size_t end = at;
    for (std::size_t i = at; i < words.size() && i < at + kMost; ++i) {
        if (words[i].capital)
            end = i + 1;
        else if (words[i].hash != kAnd || i == at)
            break;
    }
    return end - at;
}

// What stands between two words.
bool ends_clause(std::string_view between) {
    if (between == " ") return false;  // nearly always
    return between.find_first_of(";:!?") != std::string_view::npos || between.find(". ") != std::string_view::npos ||
           between.find(".\n") != std::string_view::npos;
}

// Which bytes of a text cite a regulation, with its title.
std::vector<std::pair<std::size_t, std::size_t>> cited_parts(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    if (text.find("omor") == std::string_view::npos && text.find("OMOR") == std::string_view::npos &&
        text.find("No.") == std::string_view::npos)
        return parts;                  // cheaper than looking
    constexpr std::size_t kName = 80;  // "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    for (const Kutipan& cited : citations_in(text))
        parts.emplace_back(cited.begin - std::min(cited.begin, kName), std::max(cited.end, cited.judul_end));
    return parts;
}

constexpr std::size_t kProseWords = 8;  // a cell with fewer is a name or a figure

bool holds_prose(const Kolom& kolom) {
    switch (kolom.role) {
        case Role::keterangan:
        case Role::lain:
        case Role::kondisi:
            return true;
        default:
            return false;
    }
}

void add_cells(const Tabel& tabel, Naskah& naskah) {
    std::string above;
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            if (!holds_prose(tabel.kolom[static_cast<std::size_t>(column)])) continue;
            const Sel& sel = cell_at(tabel, row, column);
            // A merged cell is repeated in each row that it spans.
            if (sel.text == above ||
                static_cast<std::size_t>(std::count(sel.text.begin(), sel.text.end(), ' ')) + 1 < kProseWords)
                continue;
            above = sel.text;
            naskah.penggalan.push_back({sel.text, tabel.bagian, locate(tabel, row, column), sel.place});
        }
}

// "Tabel 2.4 Anggaran Program", "Gambar 1", "Sumber: …": reports that are made alike call their tables alike.
bool is_caption(std::string_view text) {
    if (read_caption(text).found) return true;
    constexpr std::size_t kBeginning = 40;
    const std::vector<std::string> words = fold_words(text.substr(0, kBeginning));
    if (words.size() < 2) return false;
    const bool picture = words[0] == "gambar" || words[0] == "grafik" || words[0] == "diagram";
    return words[0] == "sumber" || (picture && has_digit(words[1]));
}

}  // namespace

Naskah naskah_of(const Report& report) {
    Naskah naskah;
    naskah.path = report.path;
    naskah.lines_are_physical = report.lines_are_physical;
    naskah.instansi = report.instansi;
    naskah.tahun = report.tahun;
    for (const Teks& teks : report.teks)
        // Tables of contents say nothing.
        if (teks.block.role != TextRole::heading && !teks.dalam_daftar && !is_contents_line(teks.block.text) &&
            !is_caption(teks.block.text))
            naskah.penggalan.push_back({teks.block.text, teks.bagian, text_locator(teks), teks.block.place});
    for (const Tabel& tabel : report.tabel) add_cells(tabel, naskah);
    return naskah;
}

struct Penyamar::Names {
    Phrases places{Phrases::Size::many}, lines{Phrases::Size::many};
    std::unordered_set<std::uint32_t> months;
    std::unordered_set<std::uint32_t> kinds;    // what a name of a place stands behind
    std::unordered_set<std::uint32_t> offices;  // and of an office: "Dinas"
    HashFilter<4096> few;                       // of the three
};

Penyamar::Penyamar(const RulePack& pack) : names_(std::make_unique<Names>()) {
    for (const Wilayah::Kabupaten& kabupaten : pack.wilayah.kabupaten) {
        names_->places.add(word_hashes(without_kind(kabupaten.name)));
        for (const std::string& kecamatan : kabupaten.kecamatan) names_->places.add(word_hashes(kecamatan));
    }
    for (const auto& [name, level] : pack.nomenklatur)
        if (name.find(' ') != std::string::npos) names_->lines.add(word_hashes(name));
    const auto take = [&](std::string_view list, std::unordered_set<std::uint32_t>& hashes) {
        for (const std::string& word : pack.word_list(list)) {
            hashes.insert(hash_of(word));
            names_->few.add(hash_of(word));
        }
    };
    take(kMasked[0], names_->months);
    take(kMasked[1], names_->kinds);
    take(kMasked[2], names_->offices);
}

Penyamar::~Penyamar() = default;

std::vector<Kata> Penyamar::words_of(const Naskah& naskah) const {
    const Phrases own = own_names(naskah.instansi);
    const auto any = [](const Printed&) { return true; };
    // "Sumber" may be a kecamatan; "sumber" is a word.
    const auto capital = [](const Printed& word) { return word.capital; };
    std::vector<Kata> words;
    for (std::size_t index = 0; index < naskah.penggalan.size(); ++index) {
        const std::string& text = naskah.penggalan[index].text;
        const std::vector<Printed> printed = printed_words(text);
        const auto cited = cited_parts(text);
        std::size_t line_end = 0;  // of an official budget line: index of the word behind it
        bool follows_mask = false;
        for (std::size_t i = 0; i < printed.size();) {
            const bool month = names_->few.may_hold(printed[i].hash) && names_->months.contains(printed[i].hash);
            const bool behind = i > 0 && names_->few.may_hold(printed[i - 1].hash);
            std::size_t masked = printed[i].digits || month ? 1 : 0;
            masked = std::max({masked, own.at(printed, i, any), names_->places.at(printed, i, capital)});
            // A village that no list has.
            if (masked == 0 && behind && printed[i].capital && names_->kinds.contains(printed[i - 1].hash)) masked = 1;
            if (behind && names_->offices.contains(printed[i - 1].hash))
                masked = std::max(masked, office_name(printed, i));
            const std::size_t count = std::max<std::size_t>(masked, 1);
            std::size_t parted = 0;
            for (std::size_t k = i; k < i + count; ++k) parted += printed[k].parted ? 1 : 0;
            if (const std::size_t line = names_->lines.at(printed, i, any); line > 0)
                line_end = std::max(line_end, i + line);
            const bool umum = i < line_end || std::any_of(cited.begin(), cited.end(), [&](const auto& part) {
                                  return printed[i].begin >= part.first && printed[i].begin < part.second;
                              });
            if (masked > 0 && follows_mask) {
                words.back().end = printed[i + count - 1].end;
                words.back().tercetak =
                    static_cast<std::uint16_t>(std::min<std::size_t>(words.back().tercetak + parted, 0xFFFF));
            } else {
                words.push_back({masked > 0 ? kMask : printed[i].hash, static_cast<std::uint32_t>(index),
                                 printed[i].begin, printed[i + count - 1].end, static_cast<std::uint16_t>(parted),
                                 false, masked > 0, umum});
            }
            const std::size_t next = i + count < printed.size() ? printed[i + count].begin : text.size();
            words.back().akhir = ends_clause(std::string_view(text).substr(words.back().end, next - words.back().end));
            follows_mask = masked > 0 && !words.back().akhir;
            i += count;
        }
    }
    return words;
}

std::string kabupaten_key(const Instansi& instansi) {
    return instansi.kode_kabupaten.empty() ? fold(instansi.kabupaten) : instansi.kode_kabupaten;
}

std::string instansi_key(const Instansi& instansi) {
    constexpr char kField = '\x1f';
    const std::string kabupaten = kabupaten_key(instansi);
    const std::string nama = fold(instansi.nama);
    if (kabupaten.empty() || nama.empty()) return {};
    return kabupaten + kField + instansi.jenis + kField + nama;
}

std::vector<std::uint32_t> hashes_of(std::span<const Kata> words) {
    std::vector<std::uint32_t> hashes;
    hashes.reserve(words.size());
    for (const Kata& word : words) hashes.push_back(word.hash);
    return hashes;
}

std::vector<std::uint64_t> grams_of(std::span<const std::uint32_t> words) {
    if (words.size() < kGram) return {};
    constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;  // odd: no word's part is lost
    std::uint64_t highest = 1;
    for (std::size_t i = 1; i < kGram; ++i) highest *= kBase;
    // Neighbouring sums are alike; winnowing wants hashes in no order.
    const auto mixed = [](std::uint64_t x) {
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31U);
    };
    std::vector<std::uint64_t> grams;
    grams.reserve(words.size() - kGram + 1);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i >= kGram) sum -= words[i - kGram] * highest;
        sum = sum * kBase + words[i];
        if (i + 1 >= kGram) grams.push_back(mixed(sum));
    }
    return grams;
}

std::vector<Sidik> winnow(std::span<const std::uint32_t> words) {
    const std::vector<std::uint64_t> grams = grams_of(words);
    std::vector<Sidik> kept;
    const std::size_t window = std::min(kWindow, grams.size());
    std::size_t smallest = 0;
    for (std::size_t end = window; window > 0 && end <= grams.size(); ++end) {
        const std::size_t begin = end - window;
        if (end == window || smallest < begin) {  // a new window, or the smallest has left it: look at all of it
            smallest = begin;
            for (std::size_t i = begin; i < end; ++i)
                if (grams[i] <= grams[smallest]) smallest = i;
        } else if (grams[end - 1] <= grams[smallest]) {
            smallest = end - 1;
        }
        if (kept.empty() || kept.back().kata != smallest)
            kept.push_back({grams[smallest], static_cast<std::uint32_t>(smallest)});
    }
    return kept;
}

}  // namespace lkiplint
