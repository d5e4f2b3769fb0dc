// share-of-total: a printed share is its part of the whole, in lists of running text and in tables of people, goods
// and answers.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/column_proof.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/sentences.h"
#include "checks/stated_share.h"
#include "checks/supporting_table.h"
#include "checks/text_shares.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestAgreeing = 3;  // fewer do not show what the shares are of
constexpr int kMostProved = 150;            // columns, each held against all pairs beside it; a report has dozens

// Shares and counts that stand side by side, and what they may be shares of.
struct Shares {
    struct Row {
        Decimal count, share;
        int row = -1;
    };
    std::vector<Row> rows;
    std::vector<Decimal> wholes;
};

bool fits(const Shares::Row& row, const Decimal& whole) {
    return agrees(quotient_verdict(row.share, row.count, whole, 100));
}

// The whole that most of the shares are of; nothing when too few agree with any to trust it.
std::optional<Decimal> whole_of(const Shares& shares) {
    std::optional<Decimal> best;
    std::size_t most = 0;
    for (const Decimal& whole : shares.wholes) {
        if (whole.is_zero()) continue;
        const auto agreeing = static_cast<std::size_t>(std::count_if(
            shares.rows.begin(), shares.rows.end(), [&](const Shares::Row& row) { return fits(row, whole); }));
        if (agreeing <= most) continue;
        most = agreeing;
        best = whole;
    }
    if (most < kFewestAgreeing || most * 4 < shares.rows.size() * 3) return std::nullopt;
    return best;
}

// "%", "Persentase", "Persen": the header says nothing else.
bool heads_shares(const Tabel& tabel, int column) {
    const std::string name = column_name(tabel, column);
    const std::string folded = fold(name);
    return trim(name) == "%" || starts_with_word(folded, "persentase") || starts_with_word(folded, "prosentase") ||
           starts_with_word(folded, "presentase") || folded == "persen" || folded == "proporsi";
}

class ShareComparer {
public:
    ShareComparer(const CheckContext& context, Sink& sink)
        : report_(context.report),
          pack_(context.pack),
          shares_(pack_.word_list("kolom-bagian")),
          share_lists_(share_lists_of(context)),
          sink_(sink) {}

    void run() {
        for (const ShareList& list : share_lists_) compare(list);
        for (const Tabel& tabel : report_.tabel) {
            if (is_supporting_matter(tabel.kind)) compare(tabel);
            compare_proved(tabel);
        }
        for (const Teks& teks : report_.teks)
            if (!teks.lampiran && teks.block.text.size() <= kLongestParagraph) compare_sentences(teks);
    }

private:
    void compare_sentences(const Teks& teks) {
        const std::string text = one_line(teks.block.text);
        if (text.find('%') == std::string::npos) return;
        compare_halves(teks, text);
    }

    // "24.801 jiwa, terdiri atas 12.376 jiwa laki-laki (49,90%) dan 12.425 jiwa perempuan (50,10%)": the two parts make
    // the whole, so each has its share of it.
    void compare_halves(const Teks& teks, const std::string& text) {
        static const re2::RE2 kHalves(
            R"((?i)(\d{1,3}(?:\.\d{3})*) [a-z]+,? (?:yang |dengan )?(?:terdiri (?:atas|dari) |rincian )(?:[a-z-]+ ){0,3}(\d{1,3}(?:\.\d{3})*) (?:[a-z-]+ ){1,4}\((\d{1,3}(?:,\d+)? ?%)\)(?: dan|,) (?:[a-z-]+ ){0,3}(\d{1,3}(?:\.\d{3})*) (?:[a-z-]+ ){1,4}\((\d{1,3}(?:,\d+)? ?%)\))");
        re2::StringPiece rest(text), whole, one, first, other, second;
        while (re2::RE2::FindAndConsume(&rest, kHalves, &whole, &one, &first, &other, &second)) {
            const auto all = count_of(whole), left = count_of(one), right = count_of(other);
            const Result<Decimal> both = left && right ? add(*left, *right) : Error{"tidak terbaca"};
            if (!all || !both || *both != *all) continue;
            compare_sentence_share(teks, text, one, whole, first);
            compare_sentence_share(teks, text, other, whole, second);
        }
    }

    static std::optional<Decimal> count_of(re2::StringPiece digits) {
        const AngkaResult result = parse_angka(std::string_view(digits.data(), digits.size()), AngkaKind::jumlah);
        if (!result) return std::nullopt;
        return result.angka->value;
    }

    void compare_sentence_share(const Teks& teks, const std::string& text, re2::StringPiece part,
                                re2::StringPiece whole, re2::StringPiece share) {
        const std::string printed(share.data(), share.size());
        const AngkaResult stated = parse_angka(printed, AngkaKind::persen);
        const auto count = count_of(part), all = count_of(whole);
        if (!stated || !count || !all || all->is_zero() || *count > *all) return;
        const std::size_t offset = static_cast<std::size_t>(share.data() - text.data());
        const Place place = BlockPlaces(report_, teks.block).at(offset);
        const Shares::Row row{*count, stated.angka->value, -1};
        if (!judge(row, *all, place)) return;
        Finding& finding = sink_.report(place, text_locator(teks), printed, percent_like(printed, *count, *all));
        finding.quote = quote_at(text, offset);
        explain(finding, row, *all);
    }

    void compare(const ShareList& list) {
        Shares shares;
        shares.wholes = list.whole;
        shares.wholes.push_back(list.sum);
        for (std::size_t i = 0; i < list.items.size(); ++i)
            shares.rows.push_back({list.items[i].count, list.items[i].share, static_cast<int>(i)});
        const std::optional<Decimal> whole = whole_of(shares);
        for (const Shares::Row& row : shares.rows) {
            const ShareList::Item& item = list.items[static_cast<std::size_t>(row.row)];
            if (!judge(row, whole, item.share_place)) continue;
            Finding& finding = sink_.report(item.share_place, text_locator(*item.teks), item.share_printed,
                                            percent_like(item.share_printed, row.count, *whole));
            finding.quote = item.teks->block.squeezed();
            explain(finding, row, *whole);
        }
    }

    void compare(const Tabel& tabel) {
        for (int column = 1; column < static_cast<int>(tabel.kolom.size()); ++column) {
            if (!heads_shares(tabel, column)) continue;
            const Shares shares = shares_of(tabel, column - 1, column);
            if (shares.rows.size() < kFewestAgreeing) continue;
            const std::optional<Decimal> whole = whole_of(shares);
            for (const Shares::Row& row : shares.rows) {
                if (!judge(row, whole, cell_place(tabel, row.row, column))) continue;
                Finding& finding = report_cell(sink_, tabel, row.row, column,
                                               percent_like(cell_at(tabel, row.row, column).text, row.count, *whole));
                explain(finding, row, *whole);
            }
        }
    }

    // In any table: the other rows show what a percentage is of.
    void compare_proved(const Tabel& tabel) {
        static constexpr std::array kFormulas = {Formula::share, Formula::percent};
        const auto& differences = pack_.word_list("kolom-selisih");
        std::optional<FigureGrid> grid;
        for (int column = 1; column < static_cast<int>(tabel.kolom.size()); ++column) {
            const std::string name = column_name(tabel, column);
            if ((name.find('%') == std::string::npos && !contains_any(fold(name), std::span(shares_))) ||
                has_own_rule(tabel, column) || contains_any(fold(name), std::span(differences)))
                continue;
            if (!grid) grid.emplace(tabel);
            if (!grid->holds(column)) continue;
            if (++proved_ > kMostProved) return;
            // Beside the serapan stands what was done, in per cent of something else.
            const int served = tabel.column(Role::serapan);
            const bool of_money = served >= 0 && spent_of(tabel, served).has_value();
            const std::optional<ColumnProof> proof =
                prove_column(tabel, *grid, column, std::span(kFormulas).first(of_money ? 1 : 2));
            if (proof && !is_of_season(tabel, proof->left) && !is_of_season(tabel, proof->right))
                compare_proved(tabel, *grid, column, *proof);
        }
    }

    // What a quarter has reached may be added up, or count on: which of it a percentage is of cannot be told.
    bool is_of_season(const Tabel& tabel, int column) const {
        return column >= 0 && contains_any(fold(tabel.kolom[static_cast<std::size_t>(column)].header),
                                           std::span(pack_.word_list("bagian-tahun")));
    }

    // Read as capaian or serapan, with the columns that these are of; or as a share of the column before it.
    bool has_own_rule(const Tabel& tabel, int column) const {
        if (is_checked_ratio(tabel, column)) return true;
        if (!is_supporting_matter(tabel.kind) || !heads_shares(tabel, column)) return false;
        return whole_of(shares_of(tabel, column - 1, column)).has_value();
    }

    void compare_proved(const Tabel& tabel, const FigureGrid& grid, int column, const ColumnProof& proof) {
        for (const int row : proof.fitting) sink_.checked(cell_place(tabel, row, column), Verdict::cocok);
        for (const int row : proof.unclear)
            sink_.checked(cell_place(tabel, row, column), Verdict::tidak_dapat, "cocok dengan cara hitung lain");
        for (const int row : proof.wrong) {
            const std::string& printed = cell_at(tabel, row, column).text;
            const Decimal count = *grid.value(row, proof.left);
            const Decimal whole = proof.right < 0 ? proof.whole : *grid.value(row, proof.right);
            Finding& finding = report_cell(sink_, tabel, row, column, percent_like(printed, count, whole));
            explain(finding, {count, {}, row}, whole);
            finding.related.push_back(related_column(tabel, row, proof.left));
            if (proof.right >= 0) finding.related.push_back(related_column(tabel, row, proof.right));
        }
    }

    // The counts stand right before their shares. Wholes: what total rows print, and the sum.
    static Shares shares_of(const Tabel& tabel, int counts, int column) {
        Shares shares;
        std::vector<Decimal> parts;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const AngkaResult count = parse_angka(cell_at(tabel, row, counts).text, AngkaKind::jumlah);
            const AngkaResult share = parse_angka(cell_at(tabel, row, column).text, AngkaKind::persen);
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            if (baris.is_average) continue;
            if (baris.is_total) {
                if (count) shares.wholes.push_back(count.angka->value);
                continue;
            }
            if (!count) continue;
            parts.push_back(count.angka->value);
            if (share) shares.rows.push_back({count.angka->value, share.angka->value, row});
        }
        if (const Result<Decimal> total = sum(parts)) shares.wholes.push_back(*total);
        return shares;
    }

    // True when the share is wrong.
    bool judge(const Shares::Row& row, const std::optional<Decimal>& whole, Place place) {
        if (!whole) {
            sink_.checked(place, Verdict::tidak_dapat, "tidak jelas bagian dari apa");
            return false;
        }
        const Verdict verdict = quotient_verdict(row.share, row.count, *whole, 100);
        if (verdict == Verdict::salah) return true;
        sink_.checked(place, verdict);
        return false;
    }

    static void explain(Finding& finding, const Shares::Row& row, const Decimal& whole) {
        finding.args["bagian"] = format_angka(row.count);
        finding.args["jumlah"] = format_angka(whole);
        finding.args["rincian"] = percent_of(row.count, whole);
    }

    const Report& report_;
    const RulePack& pack_;
    const std::vector<std::string>& shares_;  // what heads a column of shares
    const std::vector<ShareList>& share_lists_;
    Sink& sink_;
    int proved_ = 0;  // columns held against the others
};

}  // namespace

void check_share_of_total(const CheckContext& context, Sink& sink) {
    ShareComparer(context, sink).run();
    check_stated_shares(context, sink);
}

}  // namespace lkiplint
