#include "corpus/salinan.h"

#include <algorithm>
#include <future>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace lkiplint {
namespace {

constexpr std::size_t kSamePlaces = 8;  // of one gram in a text: more say nothing more
constexpr std::size_t kGap = 6;         // words between two passages that are one, reworded a little
constexpr std::uint32_t kFewest = 3;    // reports that make a template, however small their group
constexpr std::size_t kWidespread = 8;  // reports of several kabupaten that hold a text which is nobody's own
constexpr std::uint32_t kTelling = 5;   // reports of a group among which a template shows
// More reports than this that share a fingerprint are not held against each other one by one, but against the first.
constexpr std::size_t kMostTogether = 24;
constexpr std::size_t kLeastWhole = 5;   // words of a line that is equal as a whole: fewer are a name or a rank
constexpr std::size_t kLeastPart = 8;    // words of a paragraph that is not equal as a whole
constexpr std::size_t kLeastNamed = 15;  // words of a passage that are no names and numbers

}  // namespace

Barisan::Barisan(std::span<const Kata> words, const std::vector<bool>& analisis) {
    constexpr unsigned kMostPrinted = 7;
    hash_.reserve(words.size());
    sifat_.reserve(words.size());
    for (const Kata& word : words) {
        const bool first = &word == words.data() || (&word)[-1].penggalan != word.penggalan;
        const unsigned printed = std::min<unsigned>(word.tercetak, kMostPrinted);
        hash_.push_back(word.hash);
        sifat_.push_back(static_cast<std::uint8_t>(printed << 5U | (word.akhir ? 16U : 0U) |
                                                   (word.disamarkan ? 1U : 0U) | (first ? 8U : 0U) |
                                                   (word.umum ? 2U : 0U) | (analisis[word.penggalan] ? 4U : 0U)));
    }
}

std::size_t Barisan::tercetak() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size(); ++i) count += tercetak(i);
    return count;
}

std::vector<Kesamaan> kesamaan(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> at;
    const std::vector<std::uint64_t> grams_b = grams_of(b);
    for (std::size_t i = 0; i < grams_b.size(); ++i) {
        std::vector<std::uint32_t>& places = at[grams_b[i]];
        if (places.size() < kSamePlaces) places.push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<Kesamaan> found;
    const std::vector<std::uint64_t> grams_a = grams_of(a);
    for (std::size_t i = 0; i < grams_a.size();) {
        Kesamaan longest;
        if (const auto places = at.find(grams_a[i]); places != at.end())
            for (const std::uint32_t place : places->second) {
                std::size_t length = 0;
                while (i + length < a.size() && place + length < b.size() && a[i + length] == b[place + length])
                    ++length;
                if (length > longest.kata) longest = {i, place, length};
            }
        if (longest.kata >= kGram) {
            found.push_back(longest);
            i += longest.kata;
        } else {
            ++i;
        }
    }
    return found;
}

void Koleksi::add_base(std::span<const std::uint32_t> words) {
    const std::vector<std::uint64_t> grams = grams_of(words);
    dasar_.insert(grams.begin(), grams.end());
}

Koleksi::Kelompok Koleksi::group(const std::string& kabupaten, int tahun) {
    const auto number = [&](const std::string& name) {
        const auto [at, is_new] = nomor_kelompok_.emplace(name, static_cast<std::uint32_t>(anggota_.size()));
        if (is_new) anggota_.push_back(0);
        return at->second;
    };
    return {number(kabupaten + '|' + std::to_string(tahun)), number(kabupaten)};
}

std::size_t Koleksi::add(const std::string& kabupaten, int tahun, std::span<const Sidik> sidik) {
    const auto number = static_cast<std::uint32_t>(kelompok_.size());
    kelompok_.push_back(group(kabupaten, tahun));
    ++anggota_[kelompok_.back().tahun];
    ++anggota_[kelompok_.back().semua];
    for (const Sidik& one : sidik) entries_.push_back({one.hash, number, one.kata});
    return number;
}

void Koleksi::enlarge(const std::string& kabupaten, int tahun, std::size_t reports) {
    const Kelompok of = group(kabupaten, tahun);
    anggota_[of.tahun] += static_cast<std::uint32_t>(reports);
    anggota_[of.semua] += static_cast<std::uint32_t>(reports);
}

// Hashes are spread evenly: those of the lower half of their range and those of the upper are about as many, and are
// sorted at the same time.
void Koleksi::sort_entries(std::span<Entry> entries, std::uint64_t low, std::uint64_t range, unsigned threads) {
    if (threads < 2 || range < 2) {
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return std::tie(a.hash, a.laporan, a.kata) < std::tie(b.hash, b.laporan, b.kata);
        });
        return;
    }
    const std::uint64_t half = range / 2;
    const auto upper =
        std::partition(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.hash - low < half; });
    const auto below = static_cast<std::size_t>(upper - entries.begin());
    std::future<void> first =
        std::async(std::launch::async, sort_entries, entries.subspan(0, below), low, half, threads / 2);
    sort_entries(entries.subspan(below), low + half, range - half, threads - threads / 2);
    first.get();
}

void Koleksi::close(unsigned threads) {
    sort_entries(entries_, 0, std::numeric_limits<std::uint64_t>::max(), threads);
    std::vector<std::uint32_t> reports, counts(anggota_.size(), 0);
    for (std::size_t i = 0; i < entries_.size();) {
        const std::uint64_t hash = entries_[i].hash;
        const std::size_t first = i;
        reports.clear();
        for (; i < entries_.size() && entries_[i].hash == hash; ++i)
            if (reports.empty() || reports.back() != entries_[i].laporan) reports.push_back(entries_[i].laporan);
        if (reports.size() < 2 || dasar_.contains(hash)) continue;
        if (is_template(reports, counts)) {
            templat_.insert(hash);
        } else {
            add_pairs(std::span(entries_).subspan(first, i - first));
        }
    }
    entries_ = {};
    std::sort(shared_.begin(), shared_.end());
}

// `counts` has an entry for each group and is all zero before and after.
bool Koleksi::is_template(std::span<const std::uint32_t> reports, std::vector<std::uint32_t>& counts) const {
    const auto many = [&](std::size_t count, std::size_t members) {
        return count >= kFewest && count * 100 > members * static_cast<std::size_t>(options_.templat_persen);
    };
    if (many(reports.size(), kelompok_.size())) return true;
    if (reports.size() >= kWidespread) {
        std::set<std::uint32_t> kabupaten;
        for (const std::uint32_t report : reports) kabupaten.insert(kelompok_[report].semua);
        if (kabupaten.size() >= kFewest) return true;
    }
    bool found = false;
    for (const std::uint32_t report : reports)
        for (const std::uint32_t group : {kelompok_[report].tahun, kelompok_[report].semua})
            found = found || many(++counts[group], anggota_[group]);
    for (const std::uint32_t report : reports) counts[kelompok_[report].tahun] = counts[kelompok_[report].semua] = 0;
    return found;
}

void Koleksi::add_pairs(std::span<const Entry> places) {
    // A report that holds it often says nothing more by it.
    std::vector<Entry> firsts;
    for (const Entry& place : places)
        if (firsts.empty() || firsts.back().laporan != place.laporan) firsts.push_back(place);
    const std::size_t sources = firsts.size() <= kMostTogether ? firsts.size() : 1;
    for (std::size_t i = 0; i < sources; ++i)
        for (std::size_t j = i + 1; j < firsts.size(); ++j)
            shared_.push_back({firsts[i].laporan, firsts[j].laporan, firsts[i].kata, firsts[j].kata});
}

namespace {

// The first and last words of a template lie before its first and behind its last fingerprint: up to where its sentence
// begins and ends, so far as a window reaches.
void complete_sentences(const Barisan& words, std::vector<bool>& marked) {
    const auto parts = [&](std::size_t i) { return words.akhir(i) || i + 1 == words.size() || words.begins(i + 1); };
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (!marked[i]) continue;
        for (std::size_t k = i; k > 0 && i - k < kWindow && !marked[k - 1] && !parts(k - 1); --k) marked[k - 1] = true;
        std::size_t end = i;
        while (end + 1 < marked.size() && marked[end + 1]) ++end;
        for (std::size_t k = end; k + 1 < marked.size() && k - end < kWindow && !parts(k); ++k) marked[k + 1] = true;
        i = end + 1;
        while (i < marked.size() && marked[i]) ++i;
    }
}

}  // namespace

std::vector<bool> Koleksi::template_words(const Barisan& report) const {
    const std::span<const std::uint32_t> words = report.hashes();
    std::vector<bool> marked(words.size(), false);
    const auto mark = [&](std::size_t begin, std::size_t end) {
        std::fill(marked.begin() + static_cast<std::ptrdiff_t>(begin),
                  marked.begin() + static_cast<std::ptrdiff_t>(std::min(end, words.size())), true);
    };
    const std::vector<std::uint64_t> grams = grams_of(words);
    for (std::size_t i = 0; i < grams.size(); ++i)
        if (dasar_.contains(grams[i])) mark(i, i + kGram);
    // Between two fingerprints of a template that are as near as winnowing puts them, all is template.
    std::size_t before = 0;
    bool any = false;
    for (const Sidik& sidik : winnow(words)) {
        if (!templat_.contains(sidik.hash)) continue;
        mark(any && sidik.kata <= before + kWindow ? before : sidik.kata, sidik.kata + kGram);
        before = sidik.kata;
        any = true;
    }
    complete_sentences(report, marked);
    return marked;
}

bool Koleksi::frequency_tells(std::size_t a, std::size_t b) const {
    return std::max(anggota_[kelompok_[a].semua], anggota_[kelompok_[b].semua]) >= kTelling;
}

namespace {

// The passages of a pair, one stretch of equal words after the other.
class Passages {
public:
    Passages(const Barisan& a, const std::vector<bool>& templat) : a_(a), templat_(templat) {}

    void add(const Kesamaan& same) {
        const std::size_t end = same.a + same.kata;
        std::optional<Piece> piece;
        std::size_t part_end = same.a;  // of the piece of text that a word stands in, as far as it is equal
        std::size_t template_run = 0;
        bool counts = true;
        for (std::size_t i = same.a; i < end; ++i) {
            if (i == part_end) {
                const bool begins = a_.begins(i);
                for (++part_end; part_end < end && !a_.begins(part_end);) ++part_end;
                const bool whole = begins && (part_end == a_.size() || a_.begins(part_end));
                // The last words of a paragraph and the first of the next are equal by chance.
                counts = part_end - i >= (whole ? kLeastWhole : kLeastPart);
            }
            template_run = templat_[i] ? template_run + 1 : 0;
            // What stands before and behind a template are two things.
            if (template_run > kGap && piece) put(*std::exchange(piece, std::nullopt));
            if (!counts || templat_[i] || a_.umum(i)) continue;
            if (!piece) piece = Piece{{i, i, same.b + (i - same.a), 0}};
            piece->salinan.a_end = i + 1;
            piece->salinan.b_end = same.b + (i + 1 - same.a);
            piece->salinan.kata += a_.tercetak(i);
            piece->named += a_.disamarkan(i) ? 0 : 1;
            piece->analisis += a_.analisis(i) ? a_.tercetak(i) : 0;
        }
        if (piece) put(*piece);
    }

    std::vector<Salinan> take(std::size_t least) const {
        std::vector<Salinan> found;
        for (const Piece& piece : pieces_) {
            if (piece.salinan.kata < least || piece.named < kLeastNamed) continue;
            found.push_back(piece.salinan);
            found.back().analisis = piece.analisis >= least;
        }
        return found;
    }

private:
    struct Piece {
        Salinan salinan;
        std::size_t named = 0, analisis = 0;
    };

    void put(const Piece& piece) {
        if (pieces_.empty() || !goes_on(pieces_.back().salinan, piece.salinan)) {
            pieces_.push_back(piece);
            return;
        }
        Piece& last = pieces_.back();
        last.salinan.a_end = piece.salinan.a_end;
        last.salinan.b_end = piece.salinan.b_end;
        last.salinan.kata += piece.salinan.kata;
        last.named += piece.named;
        last.analisis += piece.analisis;
    }

    static bool goes_on(const Salinan& last, const Salinan& next) {
        return next.a - last.a_end <= kGap && next.b >= last.b_end && next.b - last.b_end <= kGap;
    }

    const Barisan& a_;
    const std::vector<bool>& templat_;
    std::vector<Piece> pieces_;
};

// As far as the words around are equal too.
Kesamaan stretch(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t at_a,
                 std::size_t at_b) {
    std::size_t before = 0, behind = 0;
    while (before < std::min(at_a, at_b) && a[at_a - before - 1] == b[at_b - before - 1]) ++before;
    while (at_a + behind < a.size() && at_b + behind < b.size() && a[at_a + behind] == b[at_b + behind]) ++behind;
    return {at_a - before, at_b - before, before + behind};
}

}  // namespace

std::vector<Salinan> salinan(const Barisan& a, const Barisan& b, std::span<const Koleksi::Temu> shared,
                             const std::vector<bool>& templat, std::size_t least) {
    Passages passages(a, templat);
    std::size_t end = 0;  // of the stretch before
    for (const Koleksi::Temu& temu : shared) {
        if (temu.kata_a < end) continue;
        const Kesamaan same = stretch(a.hashes(), b.hashes(), temu.kata_a, temu.kata_b);
        if (same.kata < kGram || same.a < end) continue;
        end = same.a + same.kata;
        passages.add(same);
    }
    return passages.take(least);
}

KataBersama kata_bersama(const Barisan& a, const Barisan& b, const std::vector<bool>& templat) {
    KataBersama bersama;
    for (const Kesamaan& same : kesamaan(a.hashes(), b.hashes()))
        for (std::size_t i = same.a; i < same.a + same.kata; ++i) {
            bersama.sama += a.tercetak(i);
            bersama.sendiri += templat[i] || a.umum(i) ? 0 : a.tercetak(i);
        }
    return bersama;
}

}  // namespace lkiplint
