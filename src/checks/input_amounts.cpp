// A small table of input and output stands under the name of its sub kegiatan; its funds are that line's amounts.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "checks/amount_across.h"
#include "checks/common.h"
#include "checks/sentences.h"
#include "report/extract/levels.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

constexpr int kSameLine = 88;      // as budget lines are matched between tables
constexpr std::size_t kReach = 4;  // texts between the name and its table

// "Sub Kegiatan : Penyediaan Jasa": the name behind the colon.
std::optional<std::string> named_line(const std::string& text) {
    const std::string folded = fold(text);
    if (!starts_with_word(folded, "sub kegiatan") && !starts_with_word(folded, "subkegiatan")) return std::nullopt;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon > 30) return std::nullopt;
    return squeeze(text.substr(colon + 1));
}

bool holds_funds(const Tabel& tabel, int row) {
    std::string words;
    for (const Sel& sel : tabel.baris[static_cast<std::size_t>(row)].sel) words += sel.folded() + " ";
    const std::string folded = fold(words);
    return contains_word(folded, "dana") || contains_word(folded, "anggaran") || contains_word(folded, "biaya");
}

class InputComparer {
public:
    InputComparer(const CheckContext& context, const BudgetFacts& facts, Sink& sink)
        : report_(context.report), facts_(facts), sink_(sink), names_(kSameLine) {}

    void run() {
        for (std::size_t p = 0; p < report_.pos.size(); ++p) {
            if (report_.pos[p].level != Level::sub_kegiatan) continue;
            const std::size_t before = names_.size();
            if (names_.add(budget_line_name(report_.pos[p].nama)) >= 0 && names_.size() > before)
                lines_.push_back(static_cast<int>(p));
        }
        for (const Tabel& tabel : report_.tabel)
            if (tabel.kind == TableKind::input_output) compare(tabel);
    }

private:
    static std::string plain(const std::string& name) {
        const std::size_t colon = name.find(':');
        const bool prefixed = colon != std::string::npos && colon < 30 && fold(name).find("kegiatan") < 8;
        return prefixed ? squeeze(name.substr(colon + 1)) : squeeze(name);
    }

    // Where the name of the sub kegiatan stands: in the table's caption, or in one of the texts just above it.
    struct Title {
        std::string text, name, bagian;
        Place place;
    };

    std::optional<Title> title_of(const Tabel& tabel) const {
        if (const auto name = named_line(tabel.caption))
            return Title{tabel.caption, *name, tabel.bagian, tabel.caption_place};
        const auto after = std::upper_bound(report_.teks.begin(), report_.teks.end(), tabel.place.line,
                                            [](int line, const Teks& t) { return line < t.block.place.line; });
        const std::size_t above = std::min(kReach, static_cast<std::size_t>(after - report_.teks.begin()));
        for (std::size_t back = 1; back <= above; ++back) {
            const Teks& teks = *(after - static_cast<std::ptrdiff_t>(back));
            if (const auto name = named_line(teks.block.text))
                return Title{teks.block.text, *name, text_locator(teks), teks.block.place};
        }
        return std::nullopt;
    }

    void compare(const Tabel& tabel) {
        const std::optional<Title> title = title_of(tabel);
        if (!title) return;
        const int group = names_.find(budget_line_name(title->name));
        if (group < 0) return;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            if (holds_funds(tabel, row))
                return compare_row(tabel, row, lines_[static_cast<std::size_t>(group)], *title);
    }

    void compare_row(const Tabel& tabel, int row, int pos, const Title& title) {
        const int target = tabel.column(Role::target), realisasi = tabel.column(Role::realisasi);
        if (target < 0) return;
        const std::optional<Decimal> budget = amount(tabel, row, target);
        if (!budget) return;
        const std::vector<Decimal> known = facts_.amounts(pos, false);
        if (known.empty()) return;
        if (std::find(known.begin(), known.end(), *budget) == known.end()) {
            const int owner = line_with_amount(report_, facts_, pos, *budget, false);
            if (owner >= 0) return report_name(title, owner, tabel, row, target);
            if (const auto latest = facts_.latest(pos, false)) return report_amount(tabel, row, target, *latest);
            return;
        }
        sink_.checked(cell_place(tabel, row, target), Verdict::cocok);
        const std::optional<Decimal> spent = realisasi >= 0 ? amount(tabel, row, realisasi) : std::nullopt;
        const std::vector<Decimal> all = facts_.amounts(pos, true);
        if (!spent || all.empty()) return;
        if (std::find(all.begin(), all.end(), *spent) == all.end())
            return report_amount(tabel, row, realisasi, all.back());
        // A name with two amounts: the pair must be of one line.
        const int owner =
            all.size() > 1 || known.size() > 1 ? line_with_amount(report_, facts_, pos, *budget, false) : -1;
        if (owner >= 0 && !holds(facts_.latest(pos, false), *budget) && facts_.latest(pos, false))
            return report_name(title, owner, tabel, row, target);
        sink_.checked(cell_place(tabel, row, realisasi), Verdict::cocok);
    }

    static bool holds(const std::optional<Decimal>& value, const Decimal& other) { return value && *value == other; }

    static std::optional<Decimal> amount(const Tabel& tabel, int row, int column) {
        const AngkaResult result = parse_angka(cell_at(tabel, row, column).text, AngkaKind::rupiah);
        if (!result) return std::nullopt;
        return result.angka->value;
    }

    void report_name(const Title& title, int owner, const Tabel& tabel, int row, int column) {
        const Padanan& right = report_.pos[static_cast<std::size_t>(owner)];
        Finding& finding = sink_.report(title.place, title.bagian, title.name, plain(right.nama));
        finding.quote = squeeze(title.text);
        finding.args["nama"] = cell_at(tabel, row, column).squeezed();
        finding.args["sumber"] = report_.tabel[static_cast<std::size_t>(right.sebutan.front().tabel)].label();
        finding.args["lain"] = plain(right.nama);
        finding.related.push_back(related_cell(tabel, row, column));
    }

    void report_amount(const Tabel& tabel, int row, int column, const Decimal& right) {
        Finding& finding = report_cell(sink_, tabel, row, column, amount_like(cell_at(tabel, row, column).text, right));
        finding.args["sumber"] = "tabel realisasi anggaran";
        finding.args["lain"] = format_angka(right);
    }

    const Report& report_;
    const BudgetFacts& facts_;
    Sink& sink_;
    NameIndex names_;
    std::vector<int> lines_;
};

}  // namespace

void check_input_amounts(const CheckContext& context, const BudgetFacts& facts, Sink& sink) {
    InputComparer(context, facts, sink).run();
}

}  // namespace lkiplint
