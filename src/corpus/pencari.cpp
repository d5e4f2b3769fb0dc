#include "corpus/pencari.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/in_order.h"
#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFoundLength = 160;
constexpr std::size_t kQuoteLength = 600;
constexpr std::size_t kMostOthers = 8;  // reports named in one finding
constexpr std::size_t kTextsInMemory = 64;

const Rule* rule_of(const RulePack& pack) {
    for (const Rule& rule : pack.rules)
        if (rule.check == kCopiedPassage) return &rule;
    return nullptr;
}

// "Isu strategis adalah …": what a term means is anybody's words.
bool defines(std::string_view text, std::span<const std::string> words) {
    constexpr std::size_t kBeginning = 80;
    static constexpr std::array kVerbs = std::to_array<std::string_view>({"adalah", "merupakan", "ialah"});
    const std::string folded = fold(text.substr(0, kBeginning));
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        if (!starts_with_word(folded, word) || folded.size() == word.size()) return false;
        const std::string_view rest = std::string_view(folded).substr(word.size() + 1);
        return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view v) { return starts_with_word(rest, v); });
    });
}

// Where a report explains its own performance in its own words, by the two innermost headings above.
bool is_explanation(std::string_view bagian, std::span<const std::string> words) {
    std::size_t begin = bagian.rfind(" > ");
    if (begin != std::string_view::npos && begin > 0) begin = bagian.rfind(" > ", begin - 1);
    const std::string headings = fold(begin == std::string_view::npos ? bagian : bagian.substr(begin));
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return contains_word(headings, word); });
}

bool same_instansi(const Ringkasan& a, const Ringkasan& b) {
    const std::string key = instansi_key(a.instansi);
    return !key.empty() && key == instansi_key(b.instansi);
}

// "Kecamatan Sukamaju tahun 2024"
std::string name_of(const Ringkasan& report, std::string_view year) {
    std::string name = report.instansi.nama.empty() ? report.path : report.instansi.nama;
    if (report.tahun > 0) name += " " + std::string(year) + " " + std::to_string(report.tahun);
    return name;
}

// A passage as it is printed; pieces of the text are joined with " / ".
std::string printed(const Naskah& naskah, std::span<const Kata> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size();) {
        const Kata& first = words[i];
        while (i + 1 < words.size() && words[i + 1].penggalan == first.penggalan) ++i;
        if (!text.empty()) text += " / ";
        text += squeeze(
            std::string_view(naskah.penggalan[first.penggalan].text).substr(first.begin, words[i].end - first.begin));
        ++i;
    }
    return text;
}

Place place_of(const Naskah& naskah, const Kata& word) {
    const Penggalan& piece = naskah.penggalan[word.penggalan];
    Place place = piece.place;
    if (naskah.lines_are_physical)
        place.add_lines(static_cast<int>(
            std::count(piece.text.begin(), piece.text.begin() + static_cast<std::ptrdiff_t>(word.begin), '\n')));
    return place;
}

// Is the instansi called by its name in a passage?
bool names(std::string_view passage, const Instansi& instansi) {
    const std::string folded = fold(passage);
    if (instansi.nama.empty()) return false;
    if (contains_word(folded, fold(instansi.nama))) return true;
    return instansi.jenis == "kecamatan" && contains_word(folded, "camat " + fold(instansi.nama_pendek));
}

}  // namespace

Pencari::Pencari(const RulePack& pack, const SalinanOptions& options)
    : pack_(pack), rule_(rule_of(pack)), penyamar_(pack), koleksi_(options) {}

void Pencari::add_base(const Naskah& naskah) { koleksi_.add_base(hashes_of(penyamar_.words_of(naskah))); }

Ringkasan Pencari::summarise(const Naskah& naskah) const {
    const std::vector<Kata> words = penyamar_.words_of(naskah);
    const std::vector<std::string>& analysis = pack_.word_list("bagian-analisis");
    std::vector<bool> analisis;
    const std::string* bagian = nullptr;
    bool explanation = false;
    for (const Penggalan& piece : naskah.penggalan) {
        if (bagian == nullptr || piece.bagian != *bagian) explanation = is_explanation(piece.bagian, analysis);
        bagian = &piece.bagian;
        analisis.push_back(explanation && !defines(piece.text, analysis));
    }
    Barisan kata(words, analisis);
    std::vector<Sidik> sidik = winnow(kata.hashes());
    return {naskah.path, naskah.instansi, naskah.tahun, false, std::move(kata), std::move(sidik)};
}

std::size_t Pencari::add(Ringkasan laporan) {
    const std::size_t number = koleksi_.add(kabupaten_key(laporan.instansi), laporan.tahun, laporan.sidik);
    laporan.sidik = {};
    laporan_.push_back(std::move(laporan));
    return number;
}

void Pencari::enlarge(const Instansi& of, int tahun, std::size_t reports) {
    koleksi_.enlarge(kabupaten_key(of), tahun, reports);
}

// One search, from the pairs of reports to the findings.
class Pencari::Run {
public:
    Run(Pencari& pencari, const std::function<std::optional<Naskah>(std::size_t)>& text, unsigned threads)
        : pencari_(pencari), text_(text), threads_(threads) {}

    HasilSalinan run() {
        pencari_.koleksi_.close(threads_);
        const std::span<const Koleksi::Temu> shared = pencari_.koleksi_.shared();
        for (std::size_t i = 0; i < shared.size();) {
            const std::size_t first = i;
            while (i < shared.size() && shared[i].a == shared[first].a && shared[i].b == shared[first].b) ++i;
            if (first == 0 || shared[first - 1].a != shared[first].a)
                templat_ = std::make_shared<const std::vector<bool>>(
                    pencari_.koleksi_.template_words(laporan(shared[first].a).kata));
            compare(shared.subspan(first, i - first));
        }
        judge_pairs();
        for (auto& [report, passages] : passages_) report_passages(report, passages);
        return std::move(result_);
    }

private:
    struct Text {
        Naskah naskah;
        std::vector<Kata> words;
    };
    // Two reports that share passages, before their texts are looked at.
    struct Pair {
        std::size_t a = 0, b = 0;
        bool same = false;  // of one instansi
        std::vector<Salinan> passages;
        std::shared_ptr<const std::vector<bool>> templat;  // of the words of a
    };
    // A passage of the report that seems to be the copy.
    struct Passage {
        std::size_t begin = 0, end = 0, kata = 0;
        std::string text, locator;
        Place place;
        std::string alasan, alasan_en;
        bool own_last_year = false;
        std::size_t pair = 0;  // index into kemiripan
        Related other;
        std::string other_name, other_name_en;
    };
    const Ringkasan& laporan(std::size_t number) const { return pencari_.laporan_[number]; }

    // `shared`: all fingerprints that two reports share.
    void compare(std::span<const Koleksi::Temu> shared) {
        const std::size_t a = shared.front().a, b = shared.front().b;
        const Ringkasan& left = laporan(a);
        const Ringkasan& right = laporan(b);
        const bool same = same_instansi(left, right);
        if (same && left.tahun == right.tahun) return;  // one report in two files
        if (left.arsip && right.arsip) return;
        std::vector<Salinan> passages =
            salinan(left.kata, right.kata, shared, *templat_, pencari_.koleksi_.options().kata_terkecil);
        // One's own report may well repeat its description: what should differ is the explanation of performance.
        if (same) std::erase_if(passages, [](const Salinan& salinan) { return !salinan.analisis; });
        if (passages.empty()) return;
        pairs_.push_back({a, b, same, std::move(passages), templat_});
        needed_.insert({a, b});
        if (needed_.size() + 2 > kTextsInMemory) judge_pairs();
    }

    // The texts of several pairs are read at once, by all threads.
    void judge_pairs() {
        std::erase_if(texts_, [&](const auto& kept) { return !needed_.contains(kept.first); });
        std::vector<std::size_t> missing;
        for (const std::size_t report : needed_)
            if (!texts_.contains(report)) missing.push_back(report);
        in_order(
            missing.size(), threads_, [&](std::size_t i) { return read(missing[i]); },
            [&](std::size_t i, std::shared_ptr<const Text> text) { texts_.emplace(missing[i], std::move(text)); });
        for (const Pair& pair : pairs_) judge(pair);
        pairs_.clear();
        needed_.clear();
    }

    void judge(const Pair& pair) {
        const std::shared_ptr<const Text>&text_a = texts_.at(pair.a), &text_b = texts_.at(pair.b);
        if (!text_a || !text_b) return;
        const Ringkasan& left = laporan(pair.a);
        const Ringkasan& right = laporan(pair.b);
        // Among a few reports nothing tells what all of a kabupaten have in common; a name left over is proof.
        const bool rare = !pair.same && pencari_.koleksi_.frequency_tells(pair.a, pair.b);
        std::size_t reported = 0;
        for (const Salinan& salinan : pair.passages)
            reported += take(pair.a, pair.b, *text_a, *text_b, salinan, rare || salinan.analisis, pair.same);
        if (reported == 0) return;
        const KataBersama together = kata_bersama(left.kata, right.kata, *pair.templat);
        result_.kemiripan.push_back({left.path, right.path, left.kata.tercetak(), right.kata.tercetak(), together.sama,
                                     together.sendiri, reported});
    }

    // Gives 1 when the passage is to be reported.
    std::size_t take(std::size_t a, std::size_t b, const Text& text_a, const Text& text_b, const Salinan& salinan,
                     bool is_copy, bool same) {
        const std::span<const Kata> words_a = std::span(text_a.words).subspan(salinan.a, salinan.a_end - salinan.a);
        const std::span<const Kata> words_b = std::span(text_b.words).subspan(salinan.b, salinan.b_end - salinan.b);
        const std::string passage_a = printed(text_a.naskah, words_a), passage_b = printed(text_b.naskah, words_b);
        const bool left_in_a = !same && names(around(text_a, salinan.a, salinan.a_end), laporan(b).instansi);
        const bool left_in_b = !same && names(around(text_b, salinan.b, salinan.b_end), laporan(a).instansi);
        if (!is_copy && left_in_a == left_in_b) return 0;
        const int year_a = laporan(a).tahun, year_b = laporan(b).tahun;
        const bool years = year_a > 0 && year_b > 0 && year_a != year_b;
        const bool certain = left_in_a != left_in_b || years;
        // Where nothing tells, the one that was read later is asked to explain; an archive was there before.
        const bool in_a = left_in_a != left_in_b ? left_in_a : years ? year_a > year_b : laporan(b).arsip;
        if (laporan(in_a ? a : b).arsip && certain) return 0;  // it is the other one that was copied
        Passage passage;
        const std::size_t copy = in_a ? a : b, source = in_a ? b : a;
        const Text& text = in_a ? text_a : text_b;
        const Text& other = in_a ? text_b : text_a;
        passage.begin = in_a ? salinan.a : salinan.b;
        passage.end = in_a ? salinan.a_end : salinan.b_end;
        passage.kata = salinan.kata;
        passage.text = in_a ? passage_a : passage_b;
        const Kata& first = text.words[passage.begin];
        passage.place = place_of(text.naskah, first);
        passage.locator = text.naskah.penggalan[first.penggalan].locator;
        passage.own_last_year = same;
        passage.pair = result_.kemiripan.size();
        passage.other_name = name_of(laporan(source), "tahun");
        passage.other_name_en = name_of(laporan(source), "of");
        explain(passage, left_in_a != left_in_b, years && !same, source);
        const Kata& there = other.words[in_a ? salinan.b : salinan.a];
        passage.other = {place_of(other.naskah, there),
                         passage.other_name + ": \"" + shorten(in_a ? passage_b : passage_a, kQuoteLength) + "\"",
                         laporan(source).path};
        passages_[copy].push_back(std::move(passage));
        return 1;
    }

    // The name that was left over may be what ends the equal words.
    static std::string around(const Text& text, std::size_t begin, std::size_t end) {
        constexpr std::size_t kWords = 6;
        begin -= std::min(begin, kWords);
        end = std::min(end + kWords, text.words.size());
        return printed(text.naskah, std::span(text.words).subspan(begin, end - begin));
    }

    void explain(Passage& passage, bool by_name, bool by_year, std::size_t source) const {
        const Ringkasan& other = laporan(source);
        if (by_name) {
            passage.alasan = "nama " + other.instansi.nama + " masih tertinggal di dalamnya";
            passage.alasan_en = "the name of " + other.instansi.nama + " was left in it";
        } else if (passage.own_last_year) {
            passage.alasan = "laporan itu milik instansi ini sendiri, dari tahun sebelumnya";
            passage.alasan_en = "that report is of the same instansi, of an earlier year";
        } else if (by_year) {
            passage.alasan = "laporan itu lebih dahulu";
            passage.alasan_en = "that report is the earlier one";
        } else {
            passage.alasan = "dari teksnya tidak dapat diketahui mana yang menyalin";
            passage.alasan_en = "the texts do not show which of them was copied";
        }
    }

    // What several reports share is one finding in each that copied it.
    void report_passages(std::size_t report, std::vector<Passage>& passages) {
        std::stable_sort(passages.begin(), passages.end(), [](const Passage& x, const Passage& y) {
            return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
        });
        for (std::size_t i = 0; i < passages.size();) {
            const std::size_t first = i;
            std::size_t longest = i;
            for (++i; i < passages.size() && overlap(passages[longest], passages[i]); ++i)
                if (passages[i].kata > passages[longest].kata) longest = i;
            result_.temuan.push_back(
                {report, finding(report, passages[longest], std::span(passages).subspan(first, i - first))});
        }
    }

    static bool overlap(const Passage& x, const Passage& y) {
        if (x.own_last_year != y.own_last_year || y.begin >= x.end) return false;
        const std::size_t shared = std::min(x.end, y.end) - y.begin;
        return shared * 2 >= std::min(x.end - x.begin, y.end - y.begin);
    }

    Finding finding(std::size_t report, const Passage& passage, std::span<const Passage> all) const {
        Sink sink(*pencari_.rule_);
        Finding& finding = sink.report(passage.place, passage.locator, shorten(passage.text, kFoundLength),
                                       "uraian " + laporan(report).instansi.nama + " sendiri");
        if (passage.own_last_year) finding.severity = Severity::catatan;
        finding.quote = shorten(passage.text, kQuoteLength);
        finding.args["kata"] = std::to_string(passage.kata);
        finding.args["lain"] = passage.other_name;
        finding.args["lain_en"] = passage.other_name_en;
        finding.args["alasan"] = passage.alasan;
        finding.args["alasan_en"] = passage.alasan_en;
        const Kemiripan& pair = result_.kemiripan[passage.pair];
        const std::size_t whole = laporan(report).path == pair.a ? pair.kata_a : pair.kata_b;
        finding.args["sama"] = whole_percent(pair.kata_sama, whole);
        finding.args["sendiri"] = whole_percent(pair.kata_sendiri, whole);
        finding.related.push_back(passage.other);
        for (const Passage& other : all)
            if (&other != &passage && finding.related.size() < kMostOthers) finding.related.push_back(other.other);
        return std::move(finding);
    }

    // Null when it is not there any more, or was changed in the meantime.
    std::shared_ptr<const Text> read(std::size_t number) const {
        std::optional<Naskah> naskah = text_(number);
        if (!naskah) return nullptr;
        std::vector<Kata> words = pencari_.penyamar_.words_of(*naskah);
        if (words.size() != laporan(number).kata.size()) return nullptr;
        return std::make_shared<const Text>(Text{std::move(*naskah), std::move(words)});
    }

    Pencari& pencari_;
    const std::function<std::optional<Naskah>(std::size_t)>& text_;
    unsigned threads_;
    HasilSalinan result_;
    std::shared_ptr<const std::vector<bool>> templat_;  // of the words of the report whose pairs are looked at
    std::vector<Pair> pairs_;                           // not yet judged
    std::set<std::size_t> needed_;                      // reports of theirs
    std::map<std::size_t, std::shared_ptr<const Text>> texts_;
    std::map<std::size_t, std::vector<Passage>> passages_;
};

HasilSalinan Pencari::run(const std::function<std::optional<Naskah>(std::size_t)>& text, unsigned threads) {
    if (rule_ == nullptr) return {};
    return Run(*this, text, threads).run();
}

}  // namespace lkiplint
