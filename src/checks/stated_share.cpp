#include "checks/stated_share.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/quantities.h"
#include "checks/sentences.h"
#include "checks/spoken_sentences.h"
#include "report/extract/phrases.h"

namespace lkiplint {
namespace {

// "9 desa", "3 (tiga) indikator", "dua IKU": the tokens of the number alone.
struct Count {
    std::size_t begin = 0, end = 0;
    Decimal value;
};

class ShareReader {
public:
    ShareReader(const CheckContext& context, Sink& sink)
        : report_(context.report),
          sink_(sink),
          whole_(context.pack, {"bagian-kata"}),
          equal_(context.pack, {"bagian-setara"}),
          other_(context.pack, {"bagian-lain"}),
          vague_(context.pack, {"perubahan-bukan-selisih"}),
          capaian_(context.pack, {"klaim-capaian"}) {
        int value = 0;
        for (const std::string& word : context.pack.word_list("kata-bilangan")) numerals_[word] = ++value;
    }

    void run() {
        const auto may_state = [](const TextBlock& block) {
            const bool percent = block.text.find('%') != std::string::npos || contains_word(block.folded(), "persen");
            return percent && (contains_word(block.folded(), "dari") || contains_word(block.folded(), "dibagi"));
        };
        each_sentence(report_, may_state, [&](const StatedSentence& sentence) {
            if (has_digit(sentence.text)) read(sentence);
        });
    }

private:
    void read(const StatedSentence& sentence) {
        std::optional<SpokenSentence> said = spoken(sentence);
        if (!said) return;
        said_ = *std::move(said);
        const auto is_percent = [](const SpokenFigure& figure) { return figure.percent; };
        if (std::none_of(said_.figures.begin(), said_.figures.end(), is_percent) || vague_.anywhere(said_.tokens))
            return;
        read_counts();
        for (std::size_t i = 0; i + 1 < said_.tokens.size(); ++i) {
            if (said_.tokens[i].word == "dari")
                read_part(i);
            else if (said_.tokens[i].word == "dibagi")
                read_division(i);
        }
    }

    void read_counts() {
        counts_.clear();
        for (std::size_t i = 0; i < said_.tokens.size(); ++i) {
            Count count{i, i + 1, {}};
            if (const SpokenFigure* figure = figure_from(said_.figures, i)) {
                if (figure->percent || figure->rupiah || figure->poin || !figure->whole()) continue;
                count.value = figure->value;
                const bool spelled = i + 1 < said_.tokens.size() && said_.tokens[i + 1].bracketed &&
                                     numerals_.contains(said_.tokens[i + 1].word);
                if (spelled) ++count.end;
            } else if (const auto numeral = numerals_.find(said_.tokens[i].word); numeral != numerals_.end()) {
                count.value = Decimal(numeral->second);
            } else {
                continue;
            }
            i = count.end - 1;
            counts_.push_back(count);
        }
    }

    // ---- "9 dari 23 desa"

    void read_part(std::size_t from) {
        const Count* whole = count_behind(from + 1);
        if (whole == nullptr) return;
        const Count* part = count_before(from);
        if (part == nullptr) return read_parts(*whole);
        if (const SpokenFigure* share = share_behind(whole->end)) return judge(*part, *whole, *share);
        if (const SpokenFigure* share = share_before(*part, *whole)) judge(*part, *whole, *share);
    }

    const Count* count_at(std::size_t token) const {
        const auto at = std::lower_bound(counts_.begin(), counts_.end(), token,
                                         [](const Count& count, std::size_t t) { return count.begin < t; });
        return at != counts_.end() && at->begin == token ? &*at : nullptr;
    }

    // "total 23"
    const Count* count_behind(std::size_t at) const {
        const auto word = at < said_.tokens.size() ? whole_.at(said_.tokens, at) : std::nullopt;
        return count_at(word ? word->end : at);
    }

    // The last count, with its unit and no more between: "9 desa aktif dari".
    const Count* count_before(std::size_t from) const {
        constexpr std::size_t kUnit = 3;
        const auto behind = std::lower_bound(counts_.begin(), counts_.end(), from,
                                             [](const Count& count, std::size_t t) { return count.begin < t; });
        if (behind == counts_.begin()) return nullptr;
        const Count& count = *std::prev(behind);
        return from - count.end <= kUnit && is_unit(count.end, from) && !said_.tokens[from].opens_clause ? &count
                                                                                                         : nullptr;
    }

    // Words that can name what is counted.
    bool is_unit(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (said_.tokens[i].angka || said_.tokens[i].tahun != 0 || said_.tokens[i].opens_clause ||
                other_.at(said_.tokens, i) || has_digit(said_.tokens[i].word))
                return false;
        return true;
    }

    // "… desa (39,13 %)", "… desa atau 39,13 %"
    const SpokenFigure* share_behind(std::size_t at) const {
        constexpr std::size_t kUnit = 4;
        for (std::size_t i = at; i < std::min(said_.tokens.size(), at + kUnit + 1); ++i) {
            if (const auto equal = equal_.at(said_.tokens, i)) return percent_at(equal->end);
            if (said_.tokens[i].opens_clause) return said_.tokens[i].bracketed && closes(i) ? percent_at(i) : nullptr;
            if (!is_unit(i, i + 1)) return nullptr;
        }
        return nullptr;
    }

    const SpokenFigure* percent_at(std::size_t token) const {
        const SpokenFigure* figure = figure_from(said_.figures, token);
        return figure != nullptr && figure->percent && !figure->poin ? figure : nullptr;
    }

    // Does the bracket close right behind this token?
    bool closes(std::size_t token) const {
        const std::size_t begin = said_.tokens[token].end;
        const std::size_t end = token + 1 < said_.tokens.size() ? said_.tokens[token + 1].begin : said_.text.size();
        return said_.text.substr(begin, end - begin).find(')') != std::string_view::npos;
    }

    // "39,13 % (9 dari 23 desa)", "39,13 % atau 9 dari 23 desa"
    const SpokenFigure* share_before(const Count& part, const Count& whole) const {
        constexpr std::size_t kUnit = 4;
        std::size_t begin = part.begin;
        if (said_.tokens[begin].bracketed) {
            bool closed = false;
            for (std::size_t i = whole.end - 1; i < std::min(said_.tokens.size(), whole.end + kUnit) && !closed; ++i) {
                if (i >= whole.end && !is_unit(i, i + 1)) return nullptr;
                closed = closes(i);
            }
            if (!closed) return nullptr;
        } else {
            constexpr std::size_t kWords = 4;
            for (std::size_t i = begin; begin == part.begin && i > 0 && part.begin - i < kWords; --i)
                if (const auto equal = equal_.at(said_.tokens, i - 1); equal && equal->end == part.begin) begin = i - 1;
            if (begin == part.begin) return nullptr;
        }
        for (const SpokenFigure& figure : said_.figures)
            if (figure.end == begin && figure.percent && !figure.poin && !is_of_capaian(figure)) return &figure;
        return nullptr;
    }

    // "Capaian 103 % (14 dari 15 desa)": of the target, which the sentence need not name.
    bool is_of_capaian(const SpokenFigure& figure) const {
        constexpr std::size_t kBefore = 6;
        for (std::size_t i = figure.begin - std::min(figure.begin, kBefore); i < figure.begin; ++i)
            if (capaian_.at(said_.tokens, i)) return true;
        return false;
    }

    // "Dari 23 desa, 9 desa (39,13 %) … dan 14 desa atau 60,87 % …"
    void read_parts(const Count& whole) {
        if (whole.end >= said_.tokens.size() || !is_unit(whole.end, whole.end + 1)) return;
        const std::string& unit = said_.tokens[whole.end].word;
        for (const Count& part : counts_) {
            if (part.begin <= whole.end || part.end + 1 >= said_.tokens.size()) continue;
            if (said_.tokens[part.begin - 1].word == "dari" || other_.at(said_.tokens, part.begin - 1)) return;
            if (said_.tokens[part.end].word != unit || said_.tokens[part.end].opens_clause) continue;
            const auto equal = equal_.at(said_.tokens, part.end + 1);
            const bool bracket = said_.tokens[part.end + 1].bracketed && closes(part.end + 1);
            const SpokenFigure* share = equal ? percent_at(equal->end) : bracket ? percent_at(part.end + 1) : nullptr;
            if (share != nullptr) judge(part, whole, *share);
        }
    }

    // ---- "diperoleh dari 9 desa dibagi 23 desa dikalikan 100 %"

    void read_division(std::size_t at) {
        constexpr std::size_t kName = 8;  // words of what is counted
        const auto behind = std::lower_bound(counts_.begin(), counts_.end(), at,
                                             [](const Count& count, std::size_t t) { return count.begin < t; });
        if (behind == counts_.begin() || behind == counts_.end()) return;
        const Count &part = *std::prev(behind), &whole = *behind;
        if (at - part.end > kName || whole.begin - at > kName || !is_unit(part.end, at) ||
            !is_unit(at + 1, whole.begin))
            return;
        const SpokenFigure* share = nullptr;
        for (const SpokenFigure& figure : said_.figures) {
            if (!figure.percent || figure.value == Decimal(100)) continue;
            if (share != nullptr || is_of_capaian(figure)) return;
            share = &figure;
        }
        if (share != nullptr) judge(part, whole, *share);
    }

    // ---- Judging

    void judge(const Count& part, const Count& whole, const SpokenFigure& share) {
        if (whole.value.is_zero()) return;
        const Place place = place_of(report_, said_, share.begin);
        const Verdict verdict = quotient_verdict(share.value, part.value, whole.value, 100);
        if (verdict != Verdict::salah) return sink_.checked(place, verdict);
        if (may_mean_another(part, whole, share))
            return sink_.checked(place, Verdict::tidak_dapat, "persentasenya mungkin dari hal lain");
        Finding& finding = sink_.report(place, text_locator(*said_.teks), share.printed,
                                        percent_like(share.printed, part.value, whole.value));
        finding.quote = quote_at(said_.teks->block.text, said_.begin + said_.tokens[share.begin].begin);
        finding.args["bagian"] = format_angka(part.value);
        finding.args["jumlah"] = format_angka(whole.value);
        finding.args["rincian"] = percent_of(part.value, whole.value);
    }

    // The share of the others, a percentage of a target, the capaian of a table.
    bool may_mean_another(const Count& part, const Count& whole, const SpokenFigure& share) const {
        const Decimal full(100);
        static constexpr std::array kOf = std::to_array<std::string_view>({"dari", "terhadap", "target", "capaian"});
        const bool of_other = share.end < said_.tokens.size() && !said_.tokens[share.end].opens_clause &&
                              std::find(kOf.begin(), kOf.end(), said_.tokens[share.end].word) != kOf.end();
        if (of_other || part.value > whole.value || (share.value > full && part.value <= whole.value)) return true;
        const Result<Decimal> rest = subtract(whole.value, part.value);
        if (!rest || agrees(quotient_verdict(share.value, *rest, whole.value, 100))) return true;
        return is_capaian_of_table(whole, share);
    }

    // The capaian of a row whose target is not the whole, and whose realisasi is another percentage.
    bool is_capaian_of_table(const Count& whole, const SpokenFigure& share) const {
        constexpr std::ptrdiff_t kMost = 64;  // rows with the same capaian; more say nothing more
        if (!rows_) read_rows();
        const auto less = [](const auto& a, const auto& b) { return value_of(a) < value_of(b); };
        const auto [first, last] = std::equal_range(rows_->begin(), rows_->end(), share.value, less);
        const auto end = first + std::min(kMost, last - first);
        return first != last && std::none_of(first, end, [&](const CapaianRow& row) {
                   return row.realisasi == share.value || row.target == whole.value;
               });
    }

    struct CapaianRow {
        Decimal capaian;
        std::optional<Decimal> target, realisasi;
    };
    static const Decimal& value_of(const CapaianRow& row) { return row.capaian; }
    static const Decimal& value_of(const Decimal& value) { return value; }

    void read_rows() const {
        rows_.emplace();
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.column(Role::capaian) < 0) continue;
            for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
                const auto value = [&](Role role) {
                    const Sel* sel = tabel.cell(row, role);
                    return sel != nullptr && sel->angka ? std::optional(sel->angka->value) : std::nullopt;
                };
                if (const auto capaian = value(Role::capaian))
                    rows_->push_back({*capaian, value(Role::target), value(Role::realisasi)});
            }
        }
        std::sort(rows_->begin(), rows_->end(),
                  [](const CapaianRow& a, const CapaianRow& b) { return a.capaian < b.capaian; });
    }

    const Report& report_;
    Sink& sink_;
    PhraseList whole_, equal_, other_, vague_, capaian_;
    std::unordered_map<std::string, int> numerals_;
    SpokenSentence said_;
    std::vector<Count> counts_;
    mutable std::optional<std::vector<CapaianRow>> rows_;  // of all tables, by their capaian; read when first asked for
};

}  // namespace

void check_stated_shares(const CheckContext& context, Sink& sink) { ShareReader(context, sink).run(); }

}  // namespace lkiplint
