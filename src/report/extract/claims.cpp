#include "report/extract/claims.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "report/extract/claim_grammar.h"
#include "report/extract/claim_subject.h"
#include "report/extract/sentence_tokens.h"

namespace lkiplint {
namespace {

using Jenis = Klaim::Jenis;
using Sentence = std::span<const Token>;

constexpr std::size_t kLongestText = 20000;
constexpr std::size_t kLongestSentence = 500;  // words; what is longer is no sentence, and would take too long

class ClaimReader {
public:
    ClaimReader(const Document& document, const Report& report, const NameIndices& names, const RulePack& pack)
        : document_(document),
          report_(report),
          subjects_(report, names, pack),
          grammar_(pack),
          end_of_plan_(pack, {"klaim-akhir-rencana"}),
          conclusions_(pack, {"klaim-belum-tercapai", "klaim-melampaui", "klaim-tercapai"}),
          trends_(pack, {"klaim-naik", "klaim-turun", "klaim-tetap"}),
          comparisons_(pack, {"klaim-banding"}),
          hopes_(pack, {"klaim-harapan"}),
          label_words_(pack, {"klaim-kata-label"}),
          labels_(pack, {"klaim-label"}),
          joints_(pack, {"klaim-penghubung"}),
          known_(pack, {"klaim-kata-umum", "klaim-penghubung", "klaim-target", "klaim-realisasi", "klaim-capaian",
                        "klaim-nilai", "klaim-label", "nama-bulan", "klaim-instansi-sendiri"}),
          others_(pack, {"klaim-milik-lain"}),
          places_(pack, {"klaim-wilayah"}),
          lists_(pack, {"klaim-dan"}),
          turns_(pack, {"klaim-beralih"}),
          counted_(pack, {"klaim-cacah"}),
          own_(fold(report.instansi.nama + " " + report.instansi.kabupaten)) {}

    std::vector<Klaim> run() {
        for (std::size_t i = 0; i < report_.teks.size(); ++i) read_block(static_cast<int>(i));
        return std::move(claims_);
    }

private:
    void read_block(int index) {
        const Teks& teks = report_.teks[static_cast<std::size_t>(index)];
        if (teks.block.text.size() > kLongestText || teks.block.text.find("....") != std::string::npos) return;
        if (teks.block.role == TextRole::heading || is_title(index)) return read_heading(teks);
        block_ = index;
        named_in_block_ = kNothing;
        if (teks.block.role != TextRole::item && !has_label(teks)) lead_.clear();
        tokens_ = tokens_of(teks.block.text);
        const std::string& folded = teks.block.folded();
        may_name_subject_ = folded.find("indi") != std::string::npos || folded.find("sasaran") != std::string::npos ||
                            folded.find("tujuan") != std::string::npos;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].ends_sentence || i + 1 == tokens_.size()) {
                read_sentence(teks, Sentence(tokens_).subspan(begin, i + 1 - begin));
                begin = i + 1;
            }
        read_lead(teks);
    }

    // "a. …", "2) …": an item of a list that the format does not know as one.
    static bool has_label(const Teks& teks) {
        const std::string_view text = teks.block.text;
        const std::size_t end = text.substr(0, 3).find_first_of(".)");
        return end != std::string_view::npos && end + 1 < text.size() && text[end + 1] == ' ';
    }

    // "Program … dengan indikator :" goes for the items below.
    void read_lead(const Teks& teks) {
        const std::string& folded = teks.block.folded();
        const bool of_line = contains_word(folded, "program") || contains_word(folded, "kegiatan");
        if (trim(teks.block.text).ends_with(':') && of_line) lead_ = folded;
    }

    // A heading closes what the section before spoke of; one that names a sasaran or an indicator opens it.
    void read_heading(const Teks& teks) {
        lead_.clear();
        current_ = subjects_.subject_of(teks.block.text);
    }

    // "b. Nilai SAKIP" on a line of its own opens what is said about that indicator. Several such lines are a list.
    bool is_title(int index) const {
        const ClaimSubjects::Title own = title(index);
        return own != ClaimSubjects::Title::none && title(index - 1) != own && title(index + 1) != own;
    }

    ClaimSubjects::Title title(int index) const {
        if (index < 0 || static_cast<std::size_t>(index) >= report_.teks.size()) return ClaimSubjects::Title::none;
        return subjects_.title(report_.teks[static_cast<std::size_t>(index)].block);
    }

    void read_sentence(const Teks& teks, Sentence sentence) {
        if (sentence.empty() || sentence.size() > kLongestSentence) return;
        sentence_ = sentence;
        kalimat_ = sentence.front().begin;
        names_ = subjects_.names_in(sentence, teks.block.text, lead_);
        named_ = -1;
        const bool other = may_name_subject_ && read_subject(teks, sentence);
        carried_ = other || named_in_block_ == kAnother ? -1 : named_in_block_ >= 0 ? named_in_block_ : current_;
        note_named(sentence);
        spans_.clear();
        for (const NamedHere& name : names_) spans_.emplace_back(name.begin, name.end);
        grammar_.read(sentence, spans_);
        read_numbers(teks, sentence);
        read_conclusion(teks, sentence);
        read_trend(teks, sentence);
        read_labels(teks, sentence);
    }

    // ---- Subject

    // What the sentence names as its subject. Is it another one than the section's?
    bool read_subject(const Teks& teks, Sentence sentence) {
        const std::string text =
            squeeze(std::string_view(teks.block.text)
                        .substr(sentence.front().begin, sentence.back().end - sentence.front().begin));
        const std::string folded = fold(text);
        named_ = subjects_.after_word(text, lead_);
        // "Diukur dengan indikator X": what follows is about X.
        if (named_ >= 0 && !report_.indikator[static_cast<std::size_t>(named_)].program)
            current_ = named_;
        else if (const int subject = starts_with_word(folded, "sasaran") || starts_with_word(folded, "tujuan")
                                         ? subjects_.subject_of(text)
                                         : -1;
                 subject >= 0)
            current_ = subject;
        return named_ == ClaimSubjects::kSeveral ||
               (contains_word(folded, "indikator") && contains_word(folded, "program"));
    }

    // Within a paragraph a sentence goes on about what the one before it named, known or not, rather than about what
    // the section spoke of before.
    void note_named(Sentence sentence) {
        const auto other = [&](const NamedHere& name) { return name.indikator != names_.front().indikator; };
        int named = names_.empty() ? named_ : names_.front().indikator;
        if (names_.empty() && named_ < 0) {
            if (!subjects_.begins_with_measure(sentence)) return;
            named = -1;
        }
        const bool one = named >= 0 && std::none_of(names_.begin(), names_.end(), other) &&
                         !report_.indikator[static_cast<std::size_t>(named)].program;
        named_in_block_ = one ? named : kAnother;
    }

    struct Subject {
        int indikator = -1;
        bool disebut = false;
    };

    // The last name before a word, else the only one of the sentence.
    Subject subject_at(std::size_t token) const {
        if (named_ >= 0 && (names_.empty() || report_.indikator[static_cast<std::size_t>(named_)].program))
            return {named_, true};
        const NamedHere* before = nullptr;
        for (const NamedHere& name : names_)
            if (name.begin < token) before = &name;
        // "Penyelesaian laporan desa (66,67 %) dan Angka kriminalitas (80 %)": what stands in brackets is of the words
        // before them, and these are no name.
        if (before == nullptr && !names_.empty() && sentence_[token].bracketed) return {};
        if (before != nullptr && is_one_of_several(*before)) return {};
        if (before != nullptr && turns_to_another(before->end, token)) return {};
        if (before != nullptr)
            return {before->indikator, !names_other_place(before->begin) && !speaks_of_others(before->end, token)};
        const auto other = [&](const NamedHere& name) { return name.indikator != names_.front().indikator; };
        // "Jumlah aduan dari 12 menjadi 19 tidak menurunkan Nilai AKIP": another thing is counted before it is named.
        if (!names_.empty() && counted_.anywhere(sentence_.first(token))) return {};
        if (!names_.empty() && std::none_of(names_.begin(), names_.end(), other))
            return {names_.front().indikator, true};
        if (named_ >= 0) return {named_, true};
        return {names_.empty() ? carried_ : -1, false};
    }

    // "Nilai AKIP belum tercapai, tetapi pendampingan … tercapai 100 %": the clause is about something else.
    bool turns_to_another(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i + 1 < end; ++i) {
            if (i + 2 < end && turns_.at(sentence_, i) && !is_own(sentence_[i + 1], i + 1)) return true;
        }
        return false;
    }

    // A year, a general word, or the instansi itself.
    bool is_own(const Token& token, std::size_t at) const {
        return token.tahun != 0 || token.angka || known_.at(sentence_, at) || contains_word(own_, token.word);
    }

    // "Nilai AKIP dan Indeks Kepuasan Masyarakat mencapai 110 %": the number is of both together.
    bool is_one_of_several(const NamedHere& name) const {
        constexpr std::size_t kFarthest = 2;  // "dan indikator"
        return std::any_of(names_.begin(), names_.end(), [&](const NamedHere& other) {
            if (other.indikator == name.indikator || other.end > name.begin || name.begin - other.end > kFarthest)
                return false;
            for (std::size_t i = other.end; i < name.begin; ++i)
                if (sentence_[i].word != "indikator" && !lists_.at(sentence_, i)) return false;
            return true;
        });
    }

    // "Di Kabupaten Sukamakmur Indeks Kepuasan Masyarakat sebesar …"
    bool names_other_place(std::size_t end) const {
        for (std::size_t i = 0; i + 1 < end; ++i)
            if (places_.at(sentence_, i) && sentence_[i + 1].capital && !sentence_[i + 1].opens_clause &&
                !places_.at(sentence_, i + 1) && !is_own(sentence_[i + 1], i + 1))
                return true;
        return false;
    }

    // "Indeks Kepuasan Masyarakat pada Dinas Kependudukan sebesar …": between the name and the number stands another.
    bool speaks_of_others(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end && i < sentence_.size(); ++i) {
            const Token& token = sentence_[i];
            if (others_.at(sentence_, i)) return true;
            const bool place =
                token.word == "pada" || token.word == "di" || token.word == "untuk" || token.word == "bagi";
            if (place && i + 1 < end && !is_own(sentence_[i + 1], i + 1)) return true;
            if (token.capital && token.word != "rp" && !is_own(token, i)) return true;
        }
        return false;
    }

    // ---- Claims

    // "Capaian terhadap target akhir Renstra sebesar 84 %", but not "target akhir Renstra sebesar 85 %" before or
    // behind a capaian with a number of its own.
    bool follows_capaian(std::size_t at) const {
        while (at > 0 && !sentence_[at - 1].angka)
            if (sentence_[--at].word == "capaian") return true;
        return false;
    }

    // "(> 100 %)": what a figure lies above or below, and not the figure.
    static bool is_bound(std::string_view text, std::size_t at) {
        while (at > 0 && text[at - 1] == ' ') --at;
        const std::string_view before = text.substr(0, at);
        static constexpr std::array kMarks = std::to_array<std::string_view>({">", "<", "≥", "≤"});
        return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return before.ends_with(mark); });
    }

    void read_numbers(const Teks& teks, Sentence sentence) {
        const bool end_of_plan = end_of_plan_.anywhere(sentence);
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            if (!grammar_.states_figures()) break;
            const auto arti = grammar_.meaning(i);
            const auto count = grammar_.count(i);
            if (count && (!arti || arti->vague || !sentence[i].angka)) {
                add_count(teks, sentence, i, *count);
                continue;
            }
            if (!arti) continue;
            Klaim klaim = make(teks, sentence, i, i + 1, arti->jenis);
            if (arti->bare && !klaim.disebut) continue;
            klaim.angka = sentence[i].angka;
            klaim.tahun = grammar_.year(i);
            if (klaim.tahun == 0 && grammar_.is_former(i)) continue;  // nobody says when it was so
            if (arti->jenis != Jenis::target && is_bound(teks.block.text, sentence[i].begin)) continue;
            klaim.kata = arti->kata;
            // A percentage of nothing that is named is a share of the target.
            if (arti->vague && klaim.angka->percent && !klaim.disebut && arti->jenis == Jenis::realisasi)
                klaim.jenis = Jenis::capaian;
            const bool of_plan = klaim.jenis == Jenis::capaian ||
                                 (klaim.jenis == Jenis::target && klaim.angka->percent && follows_capaian(i));
            if (of_plan && end_of_plan) klaim.jenis = Jenis::capaian_akhir;
            claims_.push_back(std::move(klaim));
        }
    }

    void add_count(const Teks& teks, Sentence sentence, std::size_t at, const std::pair<int, std::string>& count) {
        Klaim klaim = make(teks, sentence, at, at + 1, Jenis::jumlah);
        klaim.indikator = -1;
        klaim.disebut = false;
        klaim.angka = Angka{};
        klaim.angka->value = Decimal(count.first);
        klaim.kata = count.second;
        klaim.tahun = grammar_.year(at);
        claims_.push_back(std::move(klaim));
    }

    void read_conclusion(const Teks& teks, Sentence sentence) {
        static constexpr std::array<std::string_view, 3> kKata = {"tidak tercapai", "melampaui", "tercapai"};
        std::optional<PhraseList::Match> strongest;
        constexpr std::size_t not_reached = 0;
        bool both = false;  // "target X tidak tercapai, … melampaui target": of two things
        for (std::size_t i = 0, end = 0; i < sentence.size(); ++i) {
            const auto match = conclusions_.at(sentence, i);
            if (!match) continue;
            both = both || (strongest && i >= end && (match->list == not_reached) != (strongest->list == not_reached));
            end = std::max(end, match->end);
            if (!strongest || match->list < strongest->list) strongest = match;
        }
        if (!strongest || both) return;
        Klaim klaim = make(teks, sentence, strongest->begin, strongest->end, Jenis::kesimpulan);
        klaim.kata = kKata[strongest->list];
        claims_.push_back(std::move(klaim));
    }

    // "Meningkat" tells of a trend where the sentence compares years.
    void read_trend(const Teks& teks, Sentence sentence) {
        static constexpr std::array<std::string_view, 3> kKata = {"naik", "turun", "tetap"};
        if (!compares_years(sentence)) return;
        std::optional<PhraseList::Match> best;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            if (hopes_.at(sentence, i)) break;  // what is hoped for has not come about
            const bool denied = i > 0 && (sentence[i - 1].word == "tidak" || sentence[i - 1].word == "belum" ||
                                          sentence[i - 1].word == "mengalami");
            const auto match = is_name(i) ? std::nullopt : trends_.at(sentence, i);
            if (!match || (denied && i > 0 && sentence[i - 1].word != "mengalami")) continue;
            if (denied && i > 1 && (sentence[i - 2].word == "tidak" || sentence[i - 2].word == "belum")) continue;
            constexpr std::size_t steady = 2;
            if (!best || (best->list == steady && match->list != steady)) best = match;
        }
        if (!best) return;
        Klaim klaim = make(teks, sentence, best->begin, best->end, Jenis::tren);
        klaim.kata = kKata[best->list];
        claims_.push_back(std::move(klaim));
    }

    bool is_name(std::size_t token) const {
        return std::any_of(spans_.begin(), spans_.end(),
                           [&](const auto& span) { return token >= span.first && token < span.second; });
    }

    bool compares_years(Sentence sentence) const {
        int year = 0;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            if (comparisons_.at(sentence, i)) return true;
            if (sentence[i].tahun == 0) continue;
            if (year != 0 && sentence[i].tahun != year) return true;
            year = sentence[i].tahun;
        }
        return false;
    }

    // "kategori Sangat Tinggi", "predikat B", "tergolong baik".
    void read_labels(const Teks& teks, Sentence sentence) {
        constexpr std::size_t kNear = 2, kFar = 12;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const auto lead = label_words_.at(sentence, i);
            if (!lead) continue;
            for (std::size_t at = lead->end; at < std::min(sentence.size(), lead->end + kFar); ++at) {
                const auto label = labels_.at(sentence, at);
                if (!label || !is_label(teks, sentence, *label)) continue;
                const bool near = at < lead->end + kNear;
                const bool joined =
                    sentence[at].opens_clause || joints_.at(sentence, at - 1) || is_label_quote(teks, sentence[at]);
                if (!near && !joined) continue;
                Klaim klaim = make(teks, sentence, label->begin, label->end, Jenis::label);
                for (std::size_t j = label->begin; j < label->end; ++j)
                    klaim.kata += (klaim.kata.empty() ? "" : " ") + sentence[j].word;
                claims_.push_back(std::move(klaim));
                i = label->end - 1;
                break;
            }
        }
    }

    static bool is_label_quote(const Teks& teks, const Token& token) {
        return token.begin > 0 && teks.block.text[token.begin - 1] == '"';
    }

    // A letter alone is a grade only as a capital.
    static bool is_label(const Teks& teks, Sentence sentence, const PhraseList::Match& label) {
        const Token& first = sentence[label.begin];
        if (label.end - label.begin > 1 || first.word.size() > 2) return true;
        const std::string_view printed = std::string_view(teks.block.text).substr(first.begin, first.end - first.begin);
        return std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    Klaim make(const Teks& teks, Sentence sentence, std::size_t begin, std::size_t end, Jenis jenis) const {
        Klaim klaim;
        klaim.jenis = jenis;
        klaim.kutipan = squeeze(std::string_view(teks.block.text)
                                    .substr(sentence[begin].begin, sentence[end - 1].end - sentence[begin].begin));
        klaim.teks = block_;
        klaim.kalimat = kalimat_;
        klaim.offset = sentence[begin].begin;
        klaim.place = place_at(document_, teks.block, klaim.offset);
        const Subject subject = subject_at(begin);
        klaim.indikator = subject.indikator;
        klaim.disebut = subject.disebut;
        klaim.konteks = teks.konteks;
        return klaim;
    }

    const Document& document_;
    const Report& report_;
    ClaimSubjects subjects_;
    ClaimGrammar grammar_;
    PhraseList end_of_plan_, conclusions_, trends_, comparisons_, hopes_, label_words_, labels_, joints_, known_,
        others_, places_, lists_, turns_, counted_;
    std::vector<Klaim> claims_;
    std::vector<Token> tokens_;
    std::vector<NamedHere> names_;  // in this sentence
    std::vector<std::pair<std::size_t, std::size_t>> spans_;
    std::string lead_;  // what introduces the items of a list
    int block_ = -1;
    int current_ = -1;  // the indicator that the section speaks of
    int named_ = -1;    // the one behind the word "indikator" in this sentence
    int carried_ = -1;  // the section's, where this sentence may be about it
    static constexpr int kNothing = -1, kAnother = -2;
    int named_in_block_ = kNothing;  // the only indicator that the sentence before named; kAnother when it is not known
    bool may_name_subject_ = false;  // some sentence of the block may
    std::size_t kalimat_ = 0;
    Sentence sentence_;
    std::string own_;  // the folded names of the report's own instansi
};

}  // namespace

std::vector<Klaim> read_claims(const Document& document, const Report& report, const NameIndices& names,
                               const RulePack& pack) {
    return ClaimReader(document, report, names, pack).run();
}

}  // namespace lkiplint
