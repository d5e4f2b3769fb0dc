#include "report/extract/claim_grammar.h"

#include <algorithm>

#include "base/text.h"

namespace lkiplint {
namespace {

using Jenis = Klaim::Jenis;

constexpr std::size_t kReach = 14;  // words between a number and what gives it its meaning
constexpr std::size_t kReachBehind = 9;

}  // namespace

// ---- A sentence

ClaimGrammar::ClaimGrammar(const RulePack& pack)
    : marks_(pack, {"klaim-target", "klaim-realisasi", "klaim-capaian", "klaim-serapan", "klaim-anggaran",
                    "klaim-belanja", "klaim-nilai", "klaim-rata-rata", "klaim-bagian", "klaim-selisih", "klaim-sisa",
                    "klaim-efisiensi", "klaim-kurang", "klaim-naik", "klaim-turun", "klaim-kopula"}),
      joints_(pack, {"klaim-penghubung"}),
      wholes_(pack, {"klaim-dari-target", "klaim-dari-anggaran", "klaim-dari-keseluruhan"}),
      limits_(pack, {"klaim-batas"}),
      conditions_(pack, {"klaim-syarat"}),
      compared_(pack, {"klaim-pembanding"}),
      counted_(pack, {"klaim-hitungan"}),
      continues_(pack, {"klaim-lanjutan"}),
      hopes_(pack, {"klaim-harapan"}),
      year_joints_(pack, {"klaim-tahun-penghubung"}),
      conclusions_(pack, {"klaim-belum-tercapai", "klaim-melampaui", "klaim-tercapai"}) {
    int value = 0;
    for (const std::string& numeral : pack.word_list("kata-bilangan")) {
        numerals_.emplace(fold(numeral), ++value);
        numeral_hashes_.add(word_hash(fold(numeral)));
    }
}

void ClaimGrammar::read(std::span<const Token> sentence, std::span<const std::pair<std::size_t, std::size_t>> names) {
    tokens_ = sentence;
    marked_ = false;
    said_.clear();
    named_.assign(sentence.size(), false);
    for (const auto& [begin, end] : names)
        for (std::size_t i = begin; i < end; ++i) named_[i] = true;
    const auto condition = sentence.empty() ? std::nullopt : conditions_.at(sentence, 0);
    states_figures_ = !condition || (condition->end < sentence.size() && compared_.at(sentence, condition->end));
}

// What the words of the sentence mean for a number. Most sentences have none.
void ClaimGrammar::mark() {
    if (marked_) return;
    marked_ = true;
    const std::span<const Token> sentence = tokens_;
    found_.clear();
    mark_at_.assign(sentence.size(), -1);
    for (std::size_t i = 0; i < sentence.size();) {
        // The words of a name ("Nilai …", "Persentase realisasi …") say what is measured, not what the number is.
        // Nor does the word of a percent sign: "60 persen pada 2023, 62 persen pada 2024".
        const bool sign = i > 0 && sentence[i].word == "persen" && sentence[i - 1].angka;
        const auto match = named_[i] || sign ? std::nullopt : marks_.at(sentence, i);
        if (!match) {
            ++i;
            continue;
        }
        for (std::size_t j = match->begin; j < match->end; ++j) mark_at_[j] = static_cast<int>(found_.size());
        found_.push_back({match->begin, match->end, static_cast<Makna>(match->list)});
        i = match->end;
    }
    concluded_.assign(sentence.size(), false);
    for (std::size_t i = 0; i < sentence.size(); ++i)
        if (const auto match = conclusions_.at(sentence, i))
            for (std::size_t j = match->begin; j < match->end; ++j) concluded_[j] = true;
    hope_ = 0;
    while (hope_ < sentence.size() && !hopes_.at(sentence, hope_)) ++hope_;
}

// "sebesar 80", "adalah 80", "tahun 2023 80", "target 80", "Nilai AKIP 80": nothing comes between that has a number of
// its own, as in "target dibahas 12 instansi".
bool ClaimGrammar::is_joined(std::size_t at) const {
    if (at == 0) return true;
    const Token& left = tokens_[at - 1];
    if (tokens_[at].angka->rupiah || tokens_[at].opens_clause || left.tahun != 0 || left.angka) return true;
    if (named_[at - 1] || mark_at_[at - 1] >= 0 || joints_.at(tokens_, at - 1)) return true;
    if (tokens_[at].angka->letter.empty()) return tokens_[at].angka->percent && left.word.size() > 2 && left.capital;
    return true;
}

std::optional<Arti> ClaimGrammar::meaning(std::size_t at) {
    if (!tokens_[at].angka) return std::nullopt;
    mark();
    std::size_t floor = at;
    while (floor > 0 && at - floor < kReach && !tokens_[floor - 1].angka) --floor;
    constexpr std::size_t kLongestLimit = 3;  // "lebih besar dari"
    for (std::size_t i = at > kLongestLimit ? at - kLongestLimit : 0; i < at; ++i)
        if (const auto limit = limits_.at(tokens_, i); limit && limit->end == at) return std::nullopt;
    // "Lebih cepat 2 menit dari target": by so much.
    if (at > 1 && tokens_[at - 2].word == "lebih" && !joints_.at(tokens_, at - 1)) return std::nullopt;
    auto own = before(at, floor);
    if (const auto part = part_of(at, own)) own = part;
    if (const auto later = behind(at, own && !own->bare)) own = later;
    if (!own || own->bare)
        if (const auto same = carried_on(at, floor)) own = same;
    if (!own && floor > 0 && tokens_[floor - 1].angka) own = again(at, floor - 1);
    // What is hoped for has not come about.
    const bool result = own && (own->jenis == Jenis::realisasi || own->jenis == Jenis::capaian);
    if (result && at > hope_) return std::nullopt;
    if (own) said_.emplace(at, *own);
    return own;
}

std::optional<Arti> ClaimGrammar::before(std::size_t at, std::size_t floor) const {
    if (!is_joined(at)) return std::nullopt;
    const Angka& angka = *tokens_[at].angka;
    for (std::size_t i = floor; i < at; ++i)
        if (mark_at_[i] >= 0 && found_[static_cast<std::size_t>(mark_at_[i])].makna == Makna::rata_rata)
            return Arti{Jenis::rata_rata, averaged(floor, i)};
    std::optional<Arti> vague, complement;
    bool subject = false, other_clause = false;
    for (std::size_t i = at; i-- > floor;) {
        const int index = mark_at_[i];
        if (index >= 0 && found_[static_cast<std::size_t>(index)].begin >= floor) {
            const Mark& mark = found_[static_cast<std::size_t>(index)];
            // "Belum mencapai target, yaitu 55 %": the number is not the target.
            const bool closed = concluded_[mark.begin] && opens_clause(mark.end, at);
            i = mark.begin;
            if (closed && mark.makna == Makna::target) continue;
            if (mark.makna == Makna::target && may_be_excess(mark, at)) return std::nullopt;
            // "Target naik dari 81 menjadi 83": the first is the old one.
            if (mark.end != at && tokens_[at - 1].word == "dari" && mark.makna != Makna::nilai) return std::nullopt;
            const bool copula = mark.makna == Makna::kopula;
            if (mark.makna == Makna::nilai || copula) {
                if ((!vague || vague->bare) && !angka.rupiah)
                    vague = Arti{Jenis::realisasi, tokens_[i].word, true, copula};
            } else if (is_change(mark, at) && !(vague && other_clause)) {
                auto strong = head_of(static_cast<std::size_t>(index), angka);
                // "Kemajuan terhadap target akhir sebesar 84 %": the target is what it is measured by.
                const bool measure = mark.makna == Makna::target && mark.begin > floor && mark.end < at &&
                                     tokens_[mark.begin - 1].word == "terhadap";
                if (strong && !measure) return strong;
                if (!complement) complement = strong;
            }
        }
        // "Dibanding target, Nilai AKIP sebesar 68": the clause has a subject of its own.
        subject = subject || named_[i];
        if (tokens_[i].opens_clause && !tokens_[i].bracketed && vague && subject) other_clause = true;
    }
    return complement ? complement : vague;
}

// "Tahun 2022 sebesar 67, sedangkan tahun 2023 sebesar 70": the second number is what the first was.
std::optional<Arti> ClaimGrammar::carried_on(std::size_t at, std::size_t floor) const {
    if (floor == 0 || floor == at || !tokens_[floor - 1].angka) return std::nullopt;
    const auto said = said_.find(floor - 1);
    const Angka &first = *tokens_[floor - 1].angka, &second = *tokens_[at].angka;
    if (said == said_.end() || first.percent != second.percent || first.rupiah != second.rupiah) return std::nullopt;
    bool year = false;
    for (std::size_t i = floor; i < at; ++i) {
        year = year || tokens_[i].tahun != 0;
        if (tokens_[i].tahun == 0 && !joints_.at(tokens_, i) && !continues_.at(tokens_, i)) return std::nullopt;
    }
    return year ? std::optional(said->second) : std::nullopt;
}

// "Capaian rata-rata" may be one indicator's; "rata-rata capaian" is of several and the figure of none of them.
std::string ClaimGrammar::averaged(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (mark_at_[i] >= 0 && found_[static_cast<std::size_t>(mark_at_[i])].makna == Makna::capaian)
            return tokens_[i].word;
    return "rata";
}

// "Melampaui target sebesar 1,2 %": by so much, or a target of that size.
bool ClaimGrammar::may_be_excess(const Mark& mark, std::size_t at) const {
    if (!concluded_[mark.begin] || mark.begin == 0 || mark.end + 1 != at) return false;
    const std::string& verb = tokens_[mark.begin - 1].word;
    return verb != "mencapai" && verb != "memenuhi";
}

bool ClaimGrammar::opens_clause(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i <= end && i < tokens_.size(); ++i)
        if (tokens_[i].opens_clause) return true;
    return false;
}

// "Naik menjadi 80" is a value, "naik 3 poin" and "kenaikan … sebesar 3" a difference. Other marks always count.
bool ClaimGrammar::is_change(const Mark& mark, std::size_t at) const {
    if (mark.makna != Makna::naik && mark.makna != Makna::turun && mark.makna != Makna::kurang) return true;
    const std::size_t end = tokens_[at].angka->rupiah && at > 0 ? at - 1 : at;  // "Rp" is a word of its own
    const auto amounts = [&] {
        const std::string& left = tokens_[end - 1].word;
        return left == "sebesar" || left == "sebanyak" || left == "senilai" || left == "sejumlah";
    };
    if (mark.end == end || (mark.end + 1 == end && amounts())) return true;
    const std::string& first = tokens_[mark.begin].word;
    return (first.ends_with("an") || first.ends_with("nya")) && amounts();
}

// In "realisasi anggaran", "target capaian" and "rata-rata nilai" the first word is the head; the others say of what.
std::optional<Arti> ClaimGrammar::head_of(std::size_t mark, const Angka& angka) const {
    const std::string& kata = tokens_[found_[mark].begin].word;
    if (found_[mark].makna == Makna::naik || found_[mark].makna == Makna::turun)
        return settle(found_[mark].makna, false, angka, kata);
    std::size_t first = mark;
    bool money = found_[mark].makna == Makna::anggaran;
    Makna head = found_[mark].makna;
    while (first > 0 && found_[first - 1].end == found_[first].begin && !tokens_[found_[first].begin].opens_clause) {
        --first;
        const Makna makna = found_[first].makna;
        if (makna == Makna::rata_rata) return settle(makna, false, angka, "rata");
        money = money || makna == Makna::anggaran || makna == Makna::serapan;
        if (makna != Makna::nilai && makna != Makna::kopula && makna != Makna::naik && makna != Makna::turun)
            head = makna;
    }
    // "Anggaran terserap": the verb says what of it.
    const Makna own = found_[mark].makna;
    const bool verb = own == Makna::serapan || own == Makna::realisasi || own == Makna::belanja || own == Makna::sisa;
    return settle(head == Makna::anggaran && verb ? own : head, money, angka, kata);
}

std::optional<Arti> ClaimGrammar::settle(Makna makna, bool money, const Angka& angka, const std::string& kata) const {
    const auto spent = [&]() -> std::optional<Arti> {
        if (angka.rupiah) return Arti{Jenis::realisasi_anggaran, kata};
        return angka.percent ? std::optional(Arti{Jenis::serapan, kata}) : std::nullopt;
    };
    switch (makna) {
        case Makna::target:
            return Arti{angka.rupiah ? Jenis::anggaran : Jenis::target, kata};
        case Makna::realisasi:
        case Makna::capaian:
            if (money || angka.rupiah) return spent();
            return Arti{makna == Makna::realisasi ? Jenis::realisasi : Jenis::capaian, kata};
        case Makna::serapan:
            return spent();
        case Makna::anggaran:
            return angka.rupiah ? std::optional(Arti{Jenis::anggaran, kata}) : std::nullopt;
        case Makna::belanja:
            return angka.rupiah ? spent() : std::nullopt;
        case Makna::nilai:
        case Makna::kopula:
            return Arti{Jenis::realisasi, kata, true};
        case Makna::rata_rata:
            return Arti{Jenis::rata_rata, kata};
        case Makna::bagian:
            return angka.percent ? std::optional(Arti{Jenis::bagian, kata}) : std::nullopt;
        case Makna::selisih:
            return Arti{Jenis::selisih, "selisih"};
        case Makna::sisa:
            return Arti{Jenis::selisih, "sisa"};
        case Makna::efisiensi:
            return Arti{Jenis::selisih, "efisiensi"};
        case Makna::kurang:
            return Arti{Jenis::selisih, "kurang"};
        case Makna::naik:
            return Arti{Jenis::selisih, "naik"};
        case Makna::turun:
            return Arti{Jenis::selisih, "turun"};
    }
    return std::nullopt;
}

// "95 % dari target", "96 % dari pagu", "40 % dari seluruh pegawai": what the number is a part of.
std::optional<Arti> ClaimGrammar::part_of(std::size_t at, const std::optional<Arti>& own) const {
    if (at + 1 >= tokens_.size()) return std::nullopt;
    if (!tokens_[at].angka->percent) return counted_of_target(at, own);
    std::size_t next = at + 1;
    if (tokens_[next].word == "persen" && next + 1 < tokens_.size()) ++next;
    const auto whole = wholes_.at(tokens_, next);
    if (!whole || tokens_[next].opens_clause) return std::nullopt;
    constexpr std::size_t of_target = 0, of_budget = 1;
    const bool spends =
        own && (own->jenis == Jenis::serapan || own->jenis == Jenis::realisasi || own->jenis == Jenis::capaian);
    if (whole->list == of_target) {
        // "Target 80 % dari target nasional" and differences stay what they are.
        if (own && own->jenis != Jenis::realisasi && own->jenis != Jenis::capaian) return std::nullopt;
        // "55 % dari target 60 %": the target is a percentage itself, so this is the realisasi.
        std::size_t number = whole->end;
        while (number < tokens_.size() && number < whole->end + 2 && joints_.at(tokens_, number)) ++number;
        if (number < tokens_.size() && tokens_[number].angka && tokens_[number].angka->percent)
            return own && !own->bare ? own : std::optional(Arti{Jenis::realisasi, tokens_[next].word, true});
        return Arti{Jenis::capaian, own ? own->kata : tokens_[next].word, !own};
    }
    if (whole->list == of_budget && spends && !own->vague) return Arti{Jenis::serapan, own->kata};
    if (own && !own->vague) return std::nullopt;
    return Arti{Jenis::bagian, tokens_[next].word};
}

// "78 orang dari target 120 orang": what was reached of a target that is counted alike.
std::optional<Arti> ClaimGrammar::counted_of_target(std::size_t at, const std::optional<Arti>& own) const {
    if ((own && !own->vague) || tokens_[at].angka->rupiah) return std::nullopt;
    constexpr std::size_t of_target = 0;
    for (const std::size_t next : {at + 1, at + 2}) {  // with a unit between, or without
        const auto whole = next < tokens_.size() ? wholes_.at(tokens_, next) : std::nullopt;
        if (!whole || whole->list != of_target || tokens_[next].opens_clause) continue;
        const std::size_t target = whole->end;
        if (target >= tokens_.size() || !tokens_[target].angka || tokens_[target].angka->percent) return std::nullopt;
        const bool with_unit = next == at + 2;
        if (with_unit && (target + 1 >= tokens_.size() || tokens_[target + 1].word != tokens_[at + 1].word))
            return std::nullopt;
        return Arti{Jenis::realisasi, own ? own->kata : tokens_[next].word};
    }
    return std::nullopt;
}

// "78 % termasuk kriteria Tinggi dengan capaian 92 %": the word is the next number's.
bool ClaimGrammar::leads_to_number(const Mark& mark) const {
    std::size_t next = mark.end;
    while (next < tokens_.size() && !tokens_[next].opens_clause && joints_.at(tokens_, next)) ++next;
    return next < tokens_.size() && tokens_[next].angka && !tokens_[next].opens_clause;
}

// "70 yang ditargetkan", "82 ditetapkan sebagai target"; and, where nothing stands before, "96 % telah terserap".
std::optional<Arti> ClaimGrammar::behind(std::size_t at, bool anything_before) const {
    const Angka& angka = *tokens_[at].angka;
    std::size_t end = std::min(tokens_.size(), at + 1 + kReachBehind);
    for (std::size_t i = at + 1; i < end; ++i)
        if (tokens_[i].angka || tokens_[i].opens_clause) end = i;
    for (std::size_t i = at + 1; i + 1 < end; ++i) {
        const int next = mark_at_[i + 1];
        if (next < 0) continue;
        const Makna makna = found_[static_cast<std::size_t>(next)].makna;
        const bool said = makna == Makna::target || makna == Makna::realisasi || makna == Makna::capaian;
        if (tokens_[i].word == "sebagai" && said) return settle(makna, false, angka, tokens_[i + 1].word);
        // … but "103 dari yang ditargetkan" is what became of it.
        if (tokens_[i].word == "yang" && makna == Makna::target && i <= at + 2 && tokens_[i - 1].word != "dari" &&
            tokens_[i - 1].word != "terhadap")
            return settle(makna, false, angka, tokens_[i + 1].word);
    }
    const bool joined = angka.percent || angka.rupiah || (at + 1 < end && mark_at_[at + 1] >= 0);
    if (anything_before || !joined || (at > 0 && !is_joined(at))) return std::nullopt;
    const Mark* last = nullptr;
    for (std::size_t i = at + 1; i < end; ++i) {
        if (mark_at_[i] < 0) continue;
        const Mark& mark = found_[static_cast<std::size_t>(mark_at_[i])];
        if (mark.makna == Makna::rata_rata) return settle(mark.makna, false, angka, "rata");
        const bool verb = mark.makna == Makna::target || mark.makna == Makna::realisasi ||
                          mark.makna == Makna::capaian || mark.makna == Makna::serapan ||
                          mark.makna == Makna::anggaran || mark.makna == Makna::belanja;
        if (verb && !leads_to_number(mark)) last = &mark;
    }
    if (last == nullptr) return std::nullopt;
    return settle(last->makna, false, angka, tokens_[last->begin].word);
}

// "Terealisasi 81,22 atau 100,27 %": a second way to say the same.
std::optional<Arti> ClaimGrammar::again(std::size_t at, std::size_t previous) const {
    if (at - previous > 3 || !tokens_[at].angka->percent || tokens_[previous].angka->percent) return std::nullopt;
    // "162 atau 54 % dari 300 perusahaan": of all of them, not of the target.
    if (at + 2 < tokens_.size() && tokens_[at + 1].word == "dari" && tokens_[at + 2].angka) return std::nullopt;
    const bool joined = at == previous + 1 ? tokens_[at].opens_clause : is_joined(at);
    const auto said = said_.find(previous);
    if (tokens_[previous].angka->rupiah) {
        const bool spent = said == said_.end() || said->second.jenis == Jenis::realisasi_anggaran;
        return spent ? std::optional(Arti{Jenis::serapan, tokens_[at - 1].word}) : std::nullopt;
    }
    if (!joined || (said != said_.end() && said->second.jenis != Jenis::realisasi)) return std::nullopt;
    return Arti{Jenis::capaian, tokens_[at - 1].word};
}

}  // namespace lkiplint
