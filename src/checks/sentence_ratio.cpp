// A sentence that states a target, its realisasi and the capaian computes the capaian rightly. Where
// the tables know the indicator the sentence is held against them instead (capaian-narasi). Words: klaim-bukan-sendiri
// (with one of these a number is another's, or of a part of the year).
#include "checks/sentence_ratio.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

using Jenis = Klaim::Jenis;

struct Statement {
    const Klaim* target = nullptr;
    const Klaim* realisasi = nullptr;
    const Klaim* capaian = nullptr;
};

bool is_capaian(const Klaim& klaim) { return klaim.jenis == Jenis::capaian || klaim.jenis == Jenis::capaian_akhir; }

// "Capaiannya 95 %", not "tercapai 95 %", which is said of a realisasi as well.
bool names_capaian(const Klaim& klaim) {
    static constexpr std::array kNouns = {"capaian", "capaiannya", "pencapaian", "pencapaiannya", "ketercapaian"};
    return is_capaian(klaim) && std::find(kNouns.begin(), kNouns.end(), klaim.kata) != kNouns.end();
}

// "1.234" is a count or an index, and the sentence has no column to tell.
bool is_ambiguous(const Klaim& klaim) {
    const std::string& text = klaim.kutipan;
    const std::size_t mark = text.find_first_of(".,");
    if (mark == std::string::npos || mark == 0 || mark > 3 || text.find_first_of(".,", mark + 1) != std::string::npos)
        return false;
    std::size_t digits = 0;
    while (mark + 1 + digits < text.size() && text[mark + 1 + digits] >= '0' && text[mark + 1 + digits] <= '9')
        ++digits;
    return digits == 3;
}

// The sentence that begins at an offset of a text and holds another.
std::string_view sentence_from(std::string_view text, std::size_t begin, std::size_t offset) {
    const std::string_view rest = text.substr(std::min(begin, text.size()));
    for (const Sentence& sentence : split_sentences(rest))
        if (sentence.end + begin > offset) return rest.substr(0, sentence.end);
    return rest;
}

// The three figures of a sentence that states one of each and no more; empty otherwise.
Statement statement_of(std::span<const Klaim> sentence) {
    Statement found;
    std::vector<const Klaim*> results;
    for (const Klaim& klaim : sentence) {
        if (klaim.jenis == Jenis::label || klaim.jenis == Jenis::tren || klaim.jenis == Jenis::kesimpulan) continue;
        const bool result = klaim.jenis == Jenis::realisasi || is_capaian(klaim);
        if (!klaim.angka || klaim.angka->rupiah || (klaim.jenis != Jenis::target && !result)) return {};
        if (klaim.jenis == Jenis::target && found.target != nullptr) return {};
        if (klaim.jenis == Jenis::target)
            found.target = &klaim;
        else
            results.push_back(&klaim);
    }
    if (found.target == nullptr || results.size() != 2) return {};
    const auto likelier = [](const Klaim* a, const Klaim* b) {
        const auto rank = [](const Klaim& k) {
            return !k.angka->percent || !is_capaian(k) ? 0 : names_capaian(k) ? 2 : 1;
        };
        return rank(*a) < rank(*b);
    };
    if (!likelier(results[0], results[1]) && !likelier(results[1], results[0])) return {};
    std::sort(results.begin(), results.end(), likelier);
    found.realisasi = results[0];
    found.capaian = results[1];
    return found.capaian->angka->percent ? found : Statement{};
}

class SentenceRatios {
public:
    SentenceRatios(const CheckContext& context, Sink& sink)
        : report_(context.report),
          others_(context.pack.word_list("klaim-bukan-sendiri")),
          end_of_plan_(context.pack.word_list("klaim-akhir-rencana")),
          general_(context.pack.word_list("klaim-kata-umum")),
          sink_(sink) {}

    void run() {
        const std::span<const Klaim> claims(report_.klaim);
        for (std::size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
            const auto same = [&](const Klaim& k) {
                return k.teks == claims[begin].teks && k.kalimat == claims[begin].kalimat;
            };
            for (end = begin + 1; end < claims.size() && same(claims[end]);) ++end;
            if (const Statement found = statement_of(claims.subspan(begin, end - begin)); found.capaian != nullptr)
                judge(found);
        }
    }

private:
    void judge(const Statement& found) {
        const Klaim& capaian = *found.capaian;
        if (capaian.indikator >= 0 || found.target->indikator >= 0 || found.realisasi->indikator >= 0) return;
        if (const std::string_view reason = not_comparable(found); !reason.empty())
            return sink_.checked(capaian.place, Verdict::tidak_dapat, std::string(reason));
        const Decimal &target = found.target->angka->value, &realisasi = found.realisasi->angka->value;
        const Verdict verdict = verdict_of(capaian.angka->value, realisasi, target);
        if (verdict != Verdict::salah) return sink_.checked(capaian.place, verdict);
        const std::string expected = percent_like(capaian.kutipan, realisasi, target);
        if (expected.empty()) return sink_.checked(capaian.place, Verdict::tidak_dapat, std::string(kTerlaluBesar));
        const Teks& teks = report_.teks[static_cast<std::size_t>(capaian.teks)];
        Finding& finding = sink_.report(capaian.place, text_locator(teks), squeeze(capaian.kutipan), expected);
        finding.quote = quote_at(teks.block.text, capaian.offset);
        finding.args["nama"] = "capaian";
        finding.args["besaran"] =
            "realisasi " + squeeze(found.realisasi->kutipan) + " dari target " + squeeze(found.target->kutipan);
        finding.args["sumber"] = "kalimat yang sama";
        for (const Klaim* klaim : {found.target, found.realisasi})
            finding.related.push_back({klaim->place, squeeze(klaim->kutipan)});
    }

    std::string_view not_comparable(const Statement& found) const {
        const Klaim &t = *found.target, &r = *found.realisasi, &c = *found.capaian;
        const Teks& teks = report_.teks[static_cast<std::size_t>(c.teks)];
        if (teks.lampiran) return "teks lampiran";
        const std::string& text = teks.block.text;
        const std::string_view sentence = sentence_from(text, c.kalimat, c.offset);
        const std::string folded = fold(sentence);
        if (std::any_of(others_.begin(), others_.end(),
                        [&](const std::string& word) { return contains_word(folded, word); }))
            return "angka milik pihak, masa atau bagian lain";
        if (is_of_another(sentence, c) || is_of_another(sentence, r)) return "capaian atau realisasi milik hal lain";
        if (c.jenis != Jenis::capaian_akhir && r.jenis == Jenis::capaian_akhir) return "target lain disebut juga";
        // "Target 2021 sebesar 80, target akhir 85, realisasi 78,4 atau 92,24%": of which of the two is not told.
        const auto words = fold_words(folded);
        if (std::count(words.begin(), words.end(), "target") > 1 && contains_any(folded, end_of_plan_))
            return "target lain disebut juga";
        // A percentage that was not understood may be what one of the others belongs to.
        const std::vector<Quantity> quantities = read_quantities(sentence, {});
        const auto percentages = std::count_if(quantities.begin(), quantities.end(),
                                               [](const Quantity& q) { return q.kind == Quantity::Kind::persen; });
        if (percentages > 1 + t.angka->percent + r.angka->percent) return "kalimat memuat persentase lain";
        const bool other_plan = c.jenis == Jenis::capaian_akhir;
        const auto differ = [](int a, int b) { return a != 0 && b != 0 && a != b; };
        if (differ(r.tahun, c.tahun) || (!other_plan && (differ(t.tahun, r.tahun) || differ(t.tahun, c.tahun))))
            return "angka dari tahun yang berbeda";
        if (t.angka->percent != r.angka->percent) return "satuan target dan realisasi berbeda";
        if (is_ambiguous(t) != is_ambiguous(r) || is_ambiguous(c))
            return "titik ribuan atau desimal tidak dapat dipastikan";
        if (t.angka->value.is_zero()) return "target nol";
        return {};
    }

    // "Capaian kegiatan pendukung sebesar 98 %": between the word and its number stands what it is of.
    bool is_of_another(std::string_view sentence, const Klaim& klaim) const {
        const std::string before = lower(sentence.substr(0, klaim.offset - klaim.kalimat));
        const std::size_t word = before.rfind(klaim.kata);
        if (word == std::string::npos) return false;
        const std::vector<std::string> words = fold_words(std::string_view(before).substr(word));
        return std::any_of(words.begin(), words.end(), [&](const std::string& w) {
            const bool goal = w == "sasaran" || w == "tujuan";
            return goal || (!has_digit(w) && std::find(general_.begin(), general_.end(), w) == general_.end());
        });
    }

    // By any formula in use: the sentence does not say whether less is better.
    static Verdict verdict_of(const Decimal& printed, const Decimal& realisasi, const Decimal& target) {
        static const std::array kCaps = {Decimal(100), Decimal(120), Decimal(150)};
        if (printed == realisasi) return Verdict::cocok;  // "capaian" is said of the realisasi itself
        const Verdict direct = quotient_verdict(printed, realisasi, target, 100);
        if (agrees(direct)) return direct;
        const Result<Decimal> twice = multiply(target, 2);
        const Result<Decimal> rest = twice ? subtract(*twice, realisasi) : twice;
        const Result<Decimal> saved = subtract(target, realisasi);
        if (!rest || !saved) return Verdict::tidak_dapat;
        for (const Decimal& part : {*rest, *saved})
            if (const Verdict verdict = quotient_verdict(printed, part, target, 100); agrees(verdict)) return verdict;
        if (!realisasi.is_zero())
            if (const Verdict verdict = quotient_verdict(printed, target, realisasi, 100); agrees(verdict))
                return verdict;
        const bool capped = realisasi > target && std::find(kCaps.begin(), kCaps.end(), printed) != kCaps.end();
        return capped ? Verdict::cocok : Verdict::salah;
    }

    const Report& report_;
    const std::vector<std::string>& others_;
    const std::vector<std::string>& end_of_plan_;
    const std::vector<std::string>& general_;
    Sink& sink_;
};

}  // namespace

void check_sentence_ratios(const CheckContext& context, Sink& sink) { SentenceRatios(context, sink).run(); }

}  // namespace lkiplint
