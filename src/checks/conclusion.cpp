// conclusion: "target tercapai", "melampaui target", "tidak tercapainya target" against the capaian that the sentence
// itself, its item, or the table of the indicator gives. Every reading must contradict before anything is said.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/achieved_column.h"
#include "checks/achievement.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr std::size_t kNear = 250;  // bytes between a percentage and the conclusion drawn from it

using Jenis = Klaim::Jenis;

const Decimal kFull(100);

bool contradicts(const std::string& kata, const Decimal& capaian) {
    if (kata == "tercapai") return capaian < kFull;
    if (kata == "melampaui") return capaian <= kFull;
    return capaian >= kFull;
}

std::string right_conclusion(const std::string& kata, const Decimal& capaian) {
    if (kata == "tercapai") return "target tidak tercapai";
    if (kata == "melampaui") return capaian == kFull ? "sama dengan target" : "di bawah target";
    return "target tercapai";
}

struct Reading {
    std::vector<CapaianCell> cells;       // of tables
    std::vector<const Klaim*> sentences;  // percentages of the text

    bool empty() const { return cells.empty() && sentences.empty(); }
    bool contradict(const std::string& kata) const {
        const auto cell = [&](const CapaianCell& c) { return contradicts(kata, c.nilai); };
        const auto klaim = [&](const Klaim* k) { return contradicts(kata, k->angka->value); };
        return !empty() && std::all_of(cells.begin(), cells.end(), cell) &&
               std::all_of(sentences.begin(), sentences.end(), klaim);
    }
    const Decimal& value() const { return cells.empty() ? sentences.front()->angka->value : cells.front().nilai; }
};

class Conclusions {
public:
    Conclusions(const CheckContext& context, Sink& sink) : context_(context), report_(context.report), sink_(sink) {
        for (const Klaim& klaim : report_.klaim)
            if (klaim.jenis == Jenis::kesimpulan) found_.push_back(&klaim);
    }

    void run() {
        for (const Klaim* klaim : found_) check(*klaim);
        for (std::size_t i = 0; i < report_.teks.size(); ++i) check_below_hundred(report_.teks[i]);
    }

private:
    const Teks& teks_of(const Klaim& klaim) const { return report_.teks[static_cast<std::size_t>(klaim.teks)]; }

    // The claims of one piece of text.
    std::span<const Klaim> claims_of(int teks) const {
        const auto less = [](const Klaim& klaim, int index) { return klaim.teks < index; };
        const auto begin = std::lower_bound(report_.klaim.begin(), report_.klaim.end(), teks, less);
        return {begin, std::lower_bound(begin, report_.klaim.end(), teks + 1, less)};
    }

    bool has(const std::string& folded, std::string_view list) const {
        return contains_any(folded, std::span<const std::string>(context_.pack.word_list(list)));
    }

    void check(const Klaim& klaim) {
        const std::string& text = teks_of(klaim).block.text;
        const Sentence span = sentence_at(text, klaim.offset);
        const std::string sentence = fold(std::string_view(text).substr(span.begin, span.end - span.begin));
        const std::string before = fold(std::string_view(text).substr(span.begin, klaim.offset - span.begin));
        if (const std::string_view reason = not_a_conclusion(klaim, sentence, before); !reason.empty()) {
            sink_.checked(klaim.place, Verdict::tidak_dapat, std::string(reason));
            return;
        }
        if (is_literally_so(klaim)) return sink_.checked(klaim.place, Verdict::cocok);
        Reading reading;
        if (const Klaim* own = percentage_of(klaim)) reading.sentences.push_back(own);
        if (reading.empty()) reading = from_tables(klaim, before);
        if (reading.empty() && klaim.indikator < 0) {
            if (!check_own_figures(klaim, sentence)) check_table_above(klaim, sentence);
            return;
        }
        if (reading.empty()) {
            sink_.checked(klaim.place, Verdict::tidak_dapat, "capaian yang dimaksud tidak diketahui");
            return;
        }
        if (!reading.contradict(klaim.kata)) return sink_.checked(klaim.place, Verdict::cocok);
        report(klaim, reading);
    }

    // Hopes, conditions, other targets and parts of a whole say nothing about this year's capaian.
    std::string_view not_a_conclusion(const Klaim& klaim, const std::string& sentence,
                                      const std::string& before) const {
        if (teks_of(klaim).lampiran) return "teks lampiran";
        if (has(sentence, "target-lain") || contains_word(teks_of(klaim).block.folded(), "benchmark"))
            return "target lain, bukan target tahun ini";
        if (has(sentence, "kesimpulan-bersyarat")) return "harapan atau syarat, bukan kesimpulan";
        const std::vector<std::string> words = fold_words(before);
        const std::vector<std::string>& purpose = context_.pack.word_list("kesimpulan-tujuan");
        for (std::size_t i = words.size() > 4 ? words.size() - 4 : 0; i < words.size(); ++i)
            if (std::find(purpose.begin(), purpose.end(), words[i]) != purpose.end())
                return "harapan atau syarat, bukan kesimpulan";
        if (is_of_other_year(words)) return "kesimpulan tentang tahun lain";
        const bool denied =
            klaim.kata != "tidak tercapai" && !words.empty() && (words.back() == "tidak" || words.back() == "belum");
        if (denied) return "kalimat menyangkalnya";
        // "Sebanyak 3 indikator mencapai target dan 1 indikator belum mencapai target".
        const std::span<const Klaim> claims = claims_of(klaim.teks);
        const bool counts = std::any_of(claims.begin(), claims.end(), [&](const Klaim& other) {
            return other.jenis == Jenis::jumlah && other.kalimat == klaim.kalimat && other.offset < klaim.offset &&
                   (other.kata == "indikator" || other.kata == "sasaran");
        });
        if (counts) return "hanya sebagian indikator";
        static const re2::RE2 kSome(
            R"((?:^| )sebanyak (?:\d+|se\S+) (?:\S+ )?(?:indikator|sasaran|program|kegiatan|sub|desa|kelurahan)(?: |$))");
        if (has(before, "kesimpulan-sebagian") || re2::RE2::PartialMatch(before, kSome))
            return "hanya sebagian indikator";
        return {};
    }

    // "Tahun 2019 belum mencapai target, sedangkan tahun 2020 …": the last year before the conclusion is its own.
    bool is_of_other_year(const std::vector<std::string>& before) const {
        for (std::size_t i = before.size(); i-- > 0;) {
            const std::string& word = before[i];
            const bool year =
                word.size() == 4 && word.starts_with("20") && word.find_first_not_of("0123456789") == std::string::npos;
            if (year) return report_.tahun != 0 && word != std::to_string(report_.tahun);
        }
        return false;
    }

    // "Di bawah target" and "melebihi target" also say no more than which of two figures is the larger; where less is
    // better that is the opposite of a conclusion.
    bool is_literally_so(const Klaim& klaim) const {
        const std::string phrase = fold(klaim.kutipan);
        const bool below = has(phrase, "kesimpulan-lebih-rendah");
        if (!below && !has(phrase, "kesimpulan-lebih-tinggi")) return false;
        const auto holds = [&](const Decimal& realisasi, const Decimal& target) {
            return below ? realisasi < target : realisasi > target;
        };
        const Klaim *target = nullptr, *realisasi = nullptr;
        for (const Klaim& other : claims_of(klaim.teks)) {
            if (other.kalimat != klaim.kalimat || !other.angka) continue;
            if (other.jenis == Jenis::target) target = &other;
            if (other.jenis == Jenis::realisasi) realisasi = &other;
        }
        if (target != nullptr && realisasi != nullptr && holds(realisasi->angka->value, target->angka->value))
            return true;
        if (klaim.indikator < 0) return false;
        const std::vector<CapaianCell> cells = capaian_of(report_, klaim.indikator, klaim.konteks);
        return std::any_of(cells.begin(), cells.end(), [&](const CapaianCell& cell) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(cell.tabel)];
            const Sel* reached = tabel.cell(cell.baris, Role::realisasi);
            const Sel* planned = tabel.cell(cell.baris, Role::target);
            return reached != nullptr && planned != nullptr && reached->angka && planned->angka &&
                   holds(reached->angka->value, planned->angka->value);
        });
    }

    // The percentage that the conclusion is drawn from: the last before it in its item, or the first behind it in its
    // sentence.
    const Klaim* percentage_of(const Klaim& klaim) const {
        const Klaim *before = nullptr, *after = nullptr;
        for (const Klaim& other : claims_of(klaim.teks)) {
            if (!is_capaian(other)) continue;
            // What an earlier sentence said about another indicator.
            if (klaim.disebut && other.kalimat != klaim.kalimat && other.indikator != klaim.indikator) continue;
            if (other.offset < klaim.offset)
                before = klaim.offset - other.offset <= kNear ? &other : nullptr;
            else if (after == nullptr && other.kalimat == klaim.kalimat)
                after = &other;
        }
        const Klaim* own = before != nullptr ? before : after;
        if (own == nullptr || is_realisasi(*own) || is_near_target(klaim, *own)) return nullptr;
        return own;
    }

    bool is_capaian(const Klaim& klaim) const {
        const bool average = klaim.jenis == Jenis::rata_rata;
        if ((klaim.jenis != Jenis::capaian && !average) || !klaim.angka || !klaim.angka->percent) return false;
        static constexpr std::array kStrong = {"capaian", "capaiannya", "tercapai", "pencapaian", "ketercapaian"};
        if (std::find(kStrong.begin(), kStrong.end(), klaim.kata) != kStrong.end()) return true;
        return contains_word(teks_of(klaim).block.folded(), "dengan demikian target");
    }

    // "Persentase … mencapai 92 %": a percentage that is what was measured.
    bool is_realisasi(const Klaim& klaim) const {
        if (klaim.indikator < 0) return false;
        for (const CapaianCell& cell : capaian_of(report_, klaim.indikator, klaim.konteks)) {
            const Sel* realisasi =
                report_.tabel[static_cast<std::size_t>(cell.tabel)].cell(cell.baris, Role::realisasi);
            if (realisasi != nullptr && realisasi->angka && realisasi->angka->value == klaim.angka->value &&
                cell.nilai != klaim.angka->value)
                return true;
        }
        return false;
    }

    // "Capaian 95 % melampaui target 90 %": the percentage is held against a target of its own.
    bool is_near_target(const Klaim& klaim, const Klaim& own) const {
        const std::span<const Klaim> claims = claims_of(klaim.teks);
        return std::any_of(claims.begin(), claims.end(), [&](const Klaim& other) {
            return other.jenis == Jenis::target && other.angka && other.angka->value != kFull &&
                   (other.kalimat == klaim.kalimat || other.kalimat == own.kalimat) && own.kata != "capaiannya";
        });
    }

    // "… sebesar 48,20 %, jauh di bawah target 60 %" below a text about an indicator with another target: the sentence
    // is about something that it names in its own words.
    bool states_other_target(const Klaim& klaim) const {
        if (klaim.disebut) return false;
        const std::vector<CapaianCell> cells = capaian_of(report_, klaim.indikator, klaim.konteks);
        const auto has_target = [&](const Decimal& value) {
            return std::any_of(cells.begin(), cells.end(), [&](const CapaianCell& cell) {
                const Sel* target = report_.tabel[static_cast<std::size_t>(cell.tabel)].cell(cell.baris, Role::target);
                return target != nullptr && target->angka && target->angka->value == value;
            });
        };
        const std::span<const Klaim> claims = claims_of(klaim.teks);
        return std::any_of(claims.begin(), claims.end(), [&](const Klaim& other) {
            return other.jenis == Jenis::target && other.kalimat == klaim.kalimat && other.angka &&
                   !has_target(other.angka->value);
        });
    }

    Reading from_tables(const Klaim& klaim, const std::string& before) const {
        Reading reading;
        const std::string phrase = fold(klaim.kutipan);
        if (klaim.kata == "tercapai" && !phrase.starts_with("target") && !is_said_of_indicator(klaim, phrase))
            return reading;  // kegiatan run "sesuai target", too
        if (klaim.indikator < 0 || states_other_target(klaim)) return reading;
        reading.cells = klaim.disebut ? capaian_of(report_, klaim.indikator, klaim.konteks)
                                      : capaian_of_goal(report_, klaim.indikator, klaim.konteks);
        if (reading.empty()) return reading;
        if (contains_word(before, "program")) {
            reading.sentences = programs_of_section(klaim);
            if (reading.sentences.empty()) return {};
        } else if (contains_word(before, "kegiatan") || contains_word(before, "anggaran") ||
                   contains_word(before, "serapan")) {
            return {};
        }
        return reading;
    }

    // "Prevalensi stunting sebesar 19,60 % telah mencapai target": the sentence names the indicator, and nothing that
    // has a target of its own.
    bool is_said_of_indicator(const Klaim& klaim, const std::string& phrase) const {
        if (!klaim.disebut || (!phrase.starts_with("mencapai target") && !phrase.starts_with("memenuhi target")))
            return false;
        const std::string& text = teks_of(klaim).block.text;
        const Sentence span = sentence_at(text, klaim.offset);
        const std::string sentence = fold(std::string_view(text).substr(span.begin, span.end - span.begin));
        static constexpr std::array kOthers = std::to_array<std::string_view>(
            {"program", "kegiatan", "anggaran", "serapan", "desa", "kelurahan", "sasaran"});
        return !contains_any(sentence, std::span<const std::string_view>(kOthers));
    }

    // What the section said about its programs before.
    std::vector<const Klaim*> programs_of_section(const Klaim& klaim) const {
        std::vector<const Klaim*> found;
        const std::string& bagian = teks_of(klaim).bagian;
        const std::span<const Klaim> claims(report_.klaim);
        const auto here = static_cast<std::size_t>(claims_of(klaim.teks).data() - claims.data());
        for (std::size_t i = here; i-- > 0 && teks_of(claims[i]).bagian == bagian;) {
            const Klaim& other = claims[i];
            if (other.jenis != Jenis::capaian || !other.angka || !other.angka->percent || other.kata != "capaian")
                continue;
            found.push_back(&other);
        }
        return found;
    }

    // "Realisasi 80 % belum memenuhi target 80 %": the sentence itself has what was reached and what was planned. Only
    // what is wrong whether more or less is better is told. False when the sentence has not one of each.
    bool check_own_figures(const Klaim& klaim, const std::string& sentence) {
        const std::vector<std::string> words = fold_words(sentence);
        const auto names_target = [](const std::string& word) { return word.find("target") != std::string::npos; };
        // "Tidak mencapai target mutu meskipun target jumlah …": two targets.
        if (std::count_if(words.begin(), words.end(), names_target) != 1) return false;
        const Klaim *target = nullptr, *result = nullptr;
        for (const Klaim& other : claims_of(klaim.teks)) {
            const bool reached = other.jenis == Jenis::realisasi || other.jenis == Jenis::capaian;
            if (other.kalimat != klaim.kalimat || !other.angka || (!reached && other.jenis != Jenis::target)) continue;
            if (reached && other.tahun != 0 && other.tahun != report_.tahun) continue;
            const Klaim*& slot = reached ? result : target;
            if (slot != nullptr) return false;
            slot = &other;
        }
        if (target == nullptr || result == nullptr || target->angka->percent != result->angka->percent ||
            (target->tahun != 0 && target->tahun != report_.tahun) || has(sentence, "klaim-bukan-sendiri"))
            return false;
        const Decimal &planned = target->angka->value, &reached = result->angka->value;
        const bool equal = reached == planned && klaim.kata == "tidak tercapai";
        const bool below = reached > planned && has(fold(klaim.kutipan), "kesimpulan-lebih-rendah");
        if (!equal && !below) {
            sink_.checked(klaim.place, Verdict::cocok);
            return true;
        }
        const Teks& teks = teks_of(klaim);
        Finding& finding = sink_.report(klaim.place, text_locator(teks), squeeze(klaim.kutipan),
                                        equal ? "sama dengan target" : "di atas target");
        finding.quote = quote_at(teks.block.text, klaim.offset);
        finding.args["capaian"] = squeeze(result->kutipan) + " (target " + squeeze(target->kutipan) + ")";
        for (const Klaim* other : {result, target}) finding.related.push_back({other->place, other->kutipan});
        return true;
    }

    // "Berdasarkan tabel di atas, capaian sasaran melampaui target": about all rows of the table.
    void check_table_above(const Klaim& klaim, const std::string& sentence) {
        const bool refers = contains_word(sentence, "tabel diatas") || contains_word(sentence, "tabel di atas") ||
                            contains_word(sentence, "tabel tersebut");
        const int tabel = refers ? table_before(report_, klaim.place.line) : -1;
        const std::vector<CapaianCell> cells = tabel >= 0 ? capaian_cells(report_, tabel) : std::vector<CapaianCell>();
        if (cells.size() < 2 || !may_compare(report_.tabel[static_cast<std::size_t>(tabel)].konteks, klaim.konteks)) {
            sink_.checked(klaim.place, Verdict::tidak_dapat, "indikator yang dimaksud tidak diketahui");
            return;
        }
        Reading against;
        const bool reached = klaim.kata != "tidak tercapai";
        for (const CapaianCell& cell : cells)
            if (reached ? cell.nilai < kFull : cell.nilai >= kFull) against.cells.push_back(cell);
        // A claim about all is wrong when most deny it; that not all was reached only when everything was.
        const bool wrong = reached ? against.cells.size() * 2 >= cells.size() : against.cells.size() == cells.size();
        if (!wrong) return sink_.checked(klaim.place, Verdict::cocok);
        report(klaim, against);
    }

    void report(const Klaim& klaim, const Reading& reading) {
        const Teks& teks = teks_of(klaim);
        Finding& finding =
            sink_.report(klaim.place, text_locator(teks), klaim.kutipan, right_conclusion(klaim.kata, reading.value()));
        finding.quote = quote_at(teks.block.text, klaim.offset);
        finding.args["capaian"] = format_angka(reading.value(), true);
        for (const CapaianCell& cell : reading.cells) finding.related.push_back(related_capaian(report_, cell));
        for (const Klaim* other : reading.sentences) finding.related.push_back({other->place, other->kutipan});
    }

    // "Untuk kedua sasaran capaiannya < 100 %", under the table that says otherwise.
    void check_below_hundred(const Teks& teks) {
        static const re2::RE2 kBelow(
            R"((?i)sasaran\s+((?:\d+\s*(?:,|dan|&)?\s*)+)[^.]{0,40}capaian(?:\s+kinerja)?(?:nya)?\s*((?:<|kurang dari|di\s?bawah)\s*100\s*%))");
        const std::string text = one_line(teks.block.text);
        re2::StringPiece numbers, claim;
        if (teks.lampiran || text.find("100") == std::string::npos ||
            !re2::RE2::PartialMatch(text, kBelow, &numbers, &claim))
            return;
        const std::size_t offset = static_cast<std::size_t>(claim.data() - text.data());
        const Place place = BlockPlaces(report_, teks.block).at(offset);
        const int tabel = table_before(report_, place.line);
        if (tabel < 0 || !may_compare(report_.tabel[static_cast<std::size_t>(tabel)].konteks, teks.konteks)) return;
        for (const std::string& number : fold_words(std::string_view(numbers.data(), numbers.size()))) {
            if (!has_digit(number)) continue;
            const std::optional<CapaianCell> cell = capaian_of_group(tabel, number);
            if (!cell) {
                sink_.checked(place, Verdict::tidak_dapat, "capaian sasaran " + number + " tidak ditemukan");
            } else if (cell->nilai < kFull) {
                sink_.checked(place, Verdict::cocok);
            } else {
                Finding& finding = sink_.report(place, text_locator(teks),
                                                "sasaran " + number + ": " + std::string(claim.data(), claim.size()),
                                                "target tercapai");
                finding.quote = quote_at(teks.block.text, offset);
                finding.args["capaian"] = format_angka(cell->nilai, true);
                finding.related.push_back(related_capaian(report_, *cell));
            }
        }
    }

    // The capaian of the group with that number: its average, or the only one it has.
    std::optional<CapaianCell> capaian_of_group(int tabel, const std::string& number) const {
        const Tabel& table = report_.tabel[static_cast<std::size_t>(tabel)];
        std::vector<CapaianCell> members;
        std::optional<CapaianCell> average;
        std::string group;
        const std::vector<CapaianCell> cells = capaian_cells(report_, tabel, true);
        auto cell = cells.begin();
        for (int row = 0; row < static_cast<int>(table.baris.size()); ++row) {
            const Sel* no = table.cell(row, Role::no);
            if (no != nullptr && has_digit(no->text)) group = fold(no->text);
            while (cell != cells.end() && cell->baris < row) ++cell;
            if (group != number || cell == cells.end() || cell->baris != row) continue;
            if (table.baris[static_cast<std::size_t>(row)].is_average)
                average = *cell;
            else
                members.push_back(*cell);
        }
        if (average) return average;
        return members.size() == 1 ? std::optional(members.front()) : std::nullopt;
    }

    const CheckContext& context_;
    const Report& report_;
    Sink& sink_;
    std::vector<const Klaim*> found_;
};

}  // namespace

void check_conclusion(const CheckContext& context, Sink& sink) {
    Conclusions(context, sink).run();
    check_achieved_columns(context, sink);
}

}  // namespace lkiplint
