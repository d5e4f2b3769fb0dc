#include "checks/consequences.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/common.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostConsequences = 20;
constexpr std::size_t kQuoteLimit = 120;

using Spot = std::array<int, 3>;  // line, ordinal and column of a place: cells of HTML may share the others
Spot spot(Place place) { return {place.line, place.ordinal, place.column}; }

struct Cell {
    const Tabel* tabel = nullptr;
    int baris = -1, kolom = -1;
};

class Consequences {
public:
    Consequences(const Report& report, CheckResult& result) : report_(report), result_(result) {
        for (const Tabel& tabel : report.tabel) read_cells(tabel);
        for (const Finding& finding : result.findings) found_.emplace(spot(finding.place), &finding);
        for (const Checked& source : result.sources) {
            if (source.with.line == 0 || source.with == source.place) continue;
            places_.emplace(spot(source.with), source.with);
            leads_to_[spot(source.place)].insert(spot(source.with));
            comes_from_[spot(source.with)].insert(spot(source.place));
        }
    }

    void run() {
        std::vector<const Finding*> withdrawn;
        for (const Finding& finding : result_.findings)
            if (follows_correction(finding)) withdrawn.push_back(&finding);
        count_wrong_sources();
        for (Finding& finding : result_.findings)
            if (is_wrong_figure(finding)) list(finding);
        withdraw(withdrawn);
    }

private:
    void read_cells(const Tabel& tabel) {
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row)
            for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column)
                if (!cell_at(tabel, row, column).text.empty())
                    cells_.emplace(spot(cell_place(tabel, row, column)), Cell{&tabel, row, column});
    }

    const Cell* cell(Spot at) const {
        const auto found = cells_.find(at);
        return found == cells_.end() ? nullptr : &found->second;
    }

    // Does the finding say that the number in a cell is another? Not so when it is too large or badly written.
    bool is_wrong_figure(const Finding& finding) const {
        const CheckKind* kind = finding.rule != nullptr ? find_check(finding.rule->check) : nullptr;
        const Cell* at = cell(spot(finding.place));
        return kind != nullptr && kind->compares && at != nullptr && number_in(*at).has_value() &&
               expected_of(finding).has_value();
    }

    static std::optional<Decimal> expected_of(const Finding& finding) {
        const AngkaResult result = parse_angka(finding.expected);
        return result ? std::optional(result.angka->value) : std::nullopt;
    }

    // ---- What is built on a wrong figure

    void count_wrong_sources() {
        std::set<Spot> wrong;
        for (const Finding& finding : result_.findings)
            if (is_wrong_figure(finding)) wrong.insert(spot(finding.place));
        for (const Spot& source : wrong)
            if (const auto next = leads_to_.find(source); next != leads_to_.end())
                for (const Spot& there : next->second) ++wrong_sources_[there];
    }

    void list(Finding& finding) {
        std::set<Spot> seen = {spot(finding.place)};
        std::set<Spot> told;
        for (const Related& related : finding.related) told.insert(spot(related.place));
        std::deque<Spot> open = {spot(finding.place)};
        while (!open.empty() && seen.size() <= kMostConsequences) {
            const Spot here = open.front();
            open.pop_front();
            const auto next = leads_to_.find(here);
            if (next == leads_to_.end()) continue;
            for (const Spot& there : next->second) {
                if (found_.contains(there) || told.contains(there) || !rests_on(there, seen)) continue;
                if (!seen.insert(there).second) continue;
                finding.related.push_back({places_.at(there), "ikut salah: " + words_at(there)});
                if (cell(there) != nullptr) open.push_back(there);
            }
        }
    }

    // A cell is worked out from all its sources, and two wrong ones may cancel each other (target and realisasi of
    // another row). A sentence agrees with any of its sources: each must be wrong.
    bool rests_on(Spot there, const std::set<Spot>& wrong) const {
        if (cell(there) != nullptr) {
            const auto count = wrong_sources_.find(there);
            return count == wrong_sources_.end() || count->second <= 1;
        }
        const auto found = comes_from_.find(there);
        if (found == comes_from_.end() || found->second.size() > wrong.size()) return false;
        return std::all_of(found->second.begin(), found->second.end(),
                           [&](const Spot& source) { return wrong.contains(source); });
    }

    std::string words_at(Spot at) const {
        if (const Cell* here = cell(at))
            return locate(*here->tabel, here->baris, here->kolom) + ": " +
                   cell_at(*here->tabel, here->baris, here->kolom).squeezed();
        const auto after = std::upper_bound(report_.teks.begin(), report_.teks.end(), at[0],
                                            [](int line, const Teks& t) { return line < t.block.place.line; });
        if (after == report_.teks.begin()) return "kalimat di baris ini";
        return "\"" + shorten(squeeze(std::prev(after)->block.text), kQuoteLimit) + "\"";
    }

    // ---- What is right once another figure is put right

    bool follows_correction(const Finding& finding) const {
        const std::string_view kind = finding.rule != nullptr ? std::string_view(finding.rule->check) : "";
        const bool ratio = kind == "capaian" || kind == "capaian-akhir";
        if (finding.args.contains("kiri") && finding.args.contains("kanan") &&
            (kind == "trend" || kind == "supporting-total"))
            return follows_corrected_column(finding);
        if (kind == "total-sum" || kind == "supporting-total") return follows_corrected_part(finding);
        if (!ratio && kind != "serapan" && kind != "difference") return false;
        const Cell* own = cell(spot(finding.place));
        if (own == nullptr || finding.related.size() != 2) return false;
        const std::optional<Decimal> printed = figure(cell_at(*own->tabel, own->baris, own->kolom));
        std::array<std::optional<Decimal>, 2> values;
        bool corrected = false;
        for (std::size_t i = 0; i < 2; ++i) values[i] = corrected_value(finding.related[i].place, corrected);
        if (!corrected || !printed || !values[0] || !values[1]) return false;
        if (kind == "difference")
            return agrees(sum_verdict(*printed, std::array{*values[0], negated(*values[1])}, Precision::rounded));
        // Capaian names its target first, serapan its realisasi.
        const Decimal& numerator = ratio ? *values[1] : *values[0];
        const Decimal& denominator = ratio ? *values[0] : *values[1];
        return !denominator.is_zero() && agrees(quotient_verdict(*printed, numerator, denominator, 100));
    }

    // A total that is right once one of its parts is put right.
    bool follows_corrected_part(const Finding& finding) const {
        const Cell* own = cell(spot(finding.place));
        const std::optional<Decimal> printed = own == nullptr ? std::nullopt : number_in(*own);
        std::vector<Decimal> parts;
        bool corrected = false;
        for (const Related& related : finding.related) {
            const std::optional<Decimal> value = corrected_value(related.place, corrected);
            if (!value) return false;
            parts.push_back(*value);
        }
        return corrected && printed && agrees(sum_verdict(*printed, parts, Precision::exact));
    }

    // A difference or growth that is right for another figure of its row.
    bool follows_corrected_column(const Finding& finding) const {
        const Cell* own = cell(spot(finding.place));
        if (own == nullptr || finding.related.size() != 2) return false;
        const std::optional<Decimal> printed = number_in(*own);
        bool corrected = false;
        const std::optional<Decimal> left = corrected_value(finding.related[0].place, corrected);
        const std::optional<Decimal> right = corrected_value(finding.related[1].place, corrected);
        if (!corrected || !printed || !left || !right) return false;
        const Result<Decimal> change = subtract(*left, *right);
        if (!change) return false;
        for (const Decimal& value : {*printed, negated(*printed)}) {
            if (agrees(sum_verdict(value, std::array{*change}, Precision::rounded))) return true;
            if (!right->is_zero() && agrees(quotient_verdict(value, *change, *right, 100))) return true;
        }
        return false;
    }

    // Of columns that no rule reads as figures too.
    static std::optional<Decimal> number_in(const Cell& at) {
        const Sel& sel = cell_at(*at.tabel, at.baris, at.kolom);
        if (sel.angka) return sel.angka->value;
        const AngkaResult result = parse_angka(sel.text, AngkaKind::jumlah);
        return result ? std::optional(result.angka->value) : std::nullopt;
    }

    // What a cell should hold by the finding on it, else what it holds.
    std::optional<Decimal> corrected_value(Place place, bool& corrected) const {
        const Cell* at = cell(spot(place));
        if (at == nullptr) return std::nullopt;
        const auto [first, last] = found_.equal_range(spot(place));
        for (auto it = first; it != last; ++it) {
            if (!is_wrong_figure(*it->second)) continue;
            corrected = true;
            return expected_of(*it->second);
        }
        return number_in(*at);
    }

    void withdraw(const std::vector<const Finding*>& findings) {
        std::set<std::pair<const Rule*, Spot>> gone;
        for (const Finding* finding : findings) gone.emplace(finding->rule, spot(finding->place));
        if (gone.empty()) return;
        std::erase_if(result_.findings, [&](const Finding& finding) {
            return gone.contains({finding.rule, spot(finding.place)});
        });
        for (Checked& checked : result_.checks) {
            if (checked.verdict != Verdict::salah || !gone.contains({checked.rule, spot(checked.place)})) continue;
            checked.verdict = Verdict::tidak_dapat;
            checked.reason = "cocok dengan angka lain pada baris ini sesudah diperbaiki";
        }
    }

    const Report& report_;
    CheckResult& result_;
    std::map<Spot, Cell> cells_;
    std::multimap<Spot, const Finding*> found_;
    std::map<Spot, std::set<Spot>> leads_to_, comes_from_;
    std::map<Spot, Place> places_;       // of what figures lead to
    std::map<Spot, int> wrong_sources_;  // of what is worked out: how many of its sources are wrong
};

}  // namespace

void link_consequences(const Report& report, CheckResult& result) {
    if (!result.findings.empty()) Consequences(report, result).run();
}

}  // namespace lkiplint
