// overspent: a row spends more than its anggaran.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

// Realisasi (left) and anggaran (right). Input-output tables give money under target and realisasi, beside counts.
std::optional<ColumnPair> sources_of(const Tabel& tabel) {
    switch (tabel.kind) {
        case TableKind::realisasi_anggaran:
        case TableKind::efisiensi:
            return spent_of(tabel, static_cast<int>(tabel.kolom.size()));
        case TableKind::input_output:
            break;
        default:
            return std::nullopt;
    }
    const ColumnPair pair{tabel.column(Role::realisasi), tabel.column(Role::target)};
    if (pair.left < 0 || pair.right < 0) return std::nullopt;
    return pair;
}

bool is_money(const Tabel& tabel, const Sel& sel) {
    return tabel.kind != TableKind::input_output || (sel.angka && sel.angka->rupiah);
}

// 100,15 spent of an anggaran printed as 100 is within what the missing decimals allow.
bool exceeds(const Decimal& realisasi, const Decimal& anggaran) {
    if (realisasi <= anggaran) return false;
    return sum_verdict(anggaran, std::array{realisasi}, Precision::exact) == Verdict::salah;
}

// Where more than planned is good news or means nothing: income, surplus, financing.
class Income {
public:
    explicit Income(const RulePack& pack) {
        for (const std::string& word : pack.word_list("baris-pendapatan")) words_.push_back(fold(word));
    }

    bool is_whole_table(const Tabel& tabel) const {
        std::string titles = tabel.caption;
        for (const Kolom& kolom : tabel.kolom) titles += " | " + kolom.header;
        const std::string folded = fold(titles);
        if (contains_word(folded, "belanja")) return false;
        return std::any_of(words_.begin(), words_.end(),
                           [&](const std::string& word) { return contains_word(folded, word); });
    }

    bool is_row(const Tabel& tabel, int row) const {
        constexpr int kMostLevels = 6;
        for (int above = row, level = 0; above >= 0 && level < kMostLevels; ++level) {
            const std::string name = fold(tabel.row_name(above));
            const std::size_t letter = name.find_first_not_of("0123456789 ");
            const std::string_view words =
                letter == std::string::npos ? std::string_view() : std::string_view(name).substr(letter);
            for (const std::string& word : words_)
                if (starts_with_word(words, word)) return true;
            above = tabel.baris[static_cast<std::size_t>(above)].induk;
        }
        return false;
    }

private:
    std::vector<std::string> words_;
};

void check_row(Sink& sink, const Tabel& tabel, int row, ColumnPair sources) {
    const Sel& spent = cell_at(tabel, row, sources.left);
    const Sel& budget = cell_at(tabel, row, sources.right);
    if (!is_money(tabel, spent) || !is_money(tabel, budget)) return;
    const std::optional<Decimal> realisasi = figure(spent);
    const std::optional<Decimal> anggaran = figure(budget);
    if (!realisasi && !anggaran) return;  // a heading row
    const Place place = cell_place(tabel, row, sources.left);
    if (!realisasi || !anggaran) {
        sink.checked(place, Verdict::tidak_dapat, "anggaran atau realisasi pada baris ini tidak terbaca");
        return;
    }
    if (realisasi->is_negative() || anggaran->is_negative() || !exceeds(*realisasi, *anggaran)) {
        sink.checked(place, Verdict::cocok);
        return;
    }
    Finding& finding = report_cell(sink, tabel, row, sources.left, "<= " + squeeze(budget.text));
    finding.args["realisasi"] = squeeze(spent.text);
    finding.args["anggaran"] = squeeze(budget.text);
    const Result<Decimal> percent =
        anggaran->is_zero() ? Result<Decimal>(Error{}) : quotient(*realisasi, *anggaran, 100, 2);
    finding.args["persen"] = percent ? format_angka(*percent, true) : "-";
    finding.related.push_back({cell_place(tabel, row, sources.right), "anggaran: " + squeeze(budget.text)});
}

}  // namespace

void check_overspent(const CheckContext& context, Sink& sink) {
    const Income income(context.pack);
    for (const Tabel& tabel : context.report.tabel) {
        const std::optional<ColumnPair> sources = sources_of(tabel);
        if (!sources || income.is_whole_table(tabel)) continue;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            if (tabel.baris[static_cast<std::size_t>(row)].is_average || income.is_row(tabel, row)) continue;
            check_row(sink, tabel, row, *sources);
        }
    }
}

}  // namespace lkiplint
