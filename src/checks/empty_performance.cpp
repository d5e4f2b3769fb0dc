// empty-performance: a row that claims a capaian without the target and the realisasi it comes from, and an indicator
// of the Perjanjian Kinerja that the tables of capaian leave out.
#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/kinds.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

constexpr int kFarName = 40;             // up to this score a name is not one of the others under another wording
constexpr std::size_t kMostNames = 300;  // of a plan that are compared by name

bool is_blank_cell(const Sel* sel) { return sel != nullptr && (trim(sel->text).empty() || trim(sel->text) == "-"); }

class EmptyPerformance {
public:
    EmptyPerformance(const CheckContext& context, Sink& sink) : report_(context.report), sink_(sink) {}

    void run() {
        for (const Tabel& tabel : report_.tabel)
            if (tabel.kind == TableKind::capaian || tabel.kind == TableKind::capaian_program) check_rows(tabel);
        for (std::size_t i = 0; i < report_.tabel.size(); ++i)
            if (report_.tabel[i].kind == TableKind::perjanjian_kinerja && !report_.tabel[i].lampiran)
                check_agreement(static_cast<int>(i));
        note_indicators(TableKind::perjanjian_kinerja, "indikator dalam Perjanjian Kinerja");
        note_indicators(TableKind::iku, "indikator dalam IKU");
    }

private:
    void check_rows(const Tabel& tabel) {
        const int target = tabel.column(Role::target), realisasi = tabel.column(Role::realisasi),
                  capaian = capaian_column(report_, tabel);
        if (target < 0 || realisasi < 0 || capaian < 0 || tabel.column(Role::indikator) < 0) return;
        int filled = 0;
        std::vector<int> empty, half;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            const Sel& value = cell_at(tabel, row, capaian);
            if (baris.is_total || baris.is_average || !value.angka || value.angka->value.is_zero()) continue;
            const Sel* name = tabel.cell(row, Role::indikator);
            if (name == nullptr || !has_letter(name->text)) continue;
            // A row that a page break tore off, or one that shares the cells of the row above.
            if (is_blank_cell(tabel.cell(row, Role::target)) && is_blank_cell(tabel.cell(row, Role::realisasi)))
                empty.push_back(row);
            else if (lacks_one(tabel, row, target, realisasi, capaian))
                half.push_back(row);
            else
                ++filled;
        }
        report_half(tabel, half, filled, capaian);
        // A table that leaves most of them out has its figures elsewhere.
        if (static_cast<int>(empty.size()) * 3 > filled) {
            for (const int row : empty)
                sink_.checked(cell_place(tabel, row, capaian), Verdict::tidak_dapat,
                              "tabel ini tidak memuat target dan realisasi");
            return;
        }
        for (const int row : empty) {
            Finding& finding = report_cell(sink_, tabel, row, capaian, "target dan realisasi diisi");
            finding.args["indikator"] = tabel.cell(row, Role::indikator)->squeezed();
        }
    }

    // A target without realisasi or the other way round, unless a merged cell shares the one of the row above.
    static bool lacks_one(const Tabel& tabel, int row, int target, int realisasi, int capaian) {
        const Sel &planned = cell_at(tabel, row, target), &reached = cell_at(tabel, row, realisasi);
        if (planned.empty() == reached.empty()) return false;
        const Sel& given = planned.empty() ? reached : planned;
        int above = row - 1;
        while (above >= 0 && cell_at(tabel, above, planned.empty() ? target : realisasi).empty()) --above;
        if (!given.angka || above < 0) return given.angka.has_value();
        const Sel& shared = cell_at(tabel, above, planned.empty() ? target : realisasi);
        if (!shared.angka) return false;
        const Decimal& result = planned.empty() ? given.angka->value : shared.angka->value;
        const Decimal& goal = planned.empty() ? shared.angka->value : given.angka->value;
        const Result<Decimal> twice = multiply(goal, 2);
        const Result<Decimal> rest = twice ? subtract(*twice, result) : twice;
        const Decimal& printed = cell_at(tabel, row, capaian).angka->value;
        const auto fits = [&](const Decimal& over, const Decimal& under) {
            return under.is_zero() || quotient_agrees(printed, over, under, 100) != Agreement::none;
        };
        return !fits(result, goal) && !fits(goal, result) && (!rest || !fits(*rest, goal));
    }

    void report_half(const Tabel& tabel, const std::vector<int>& rows, int filled, int capaian) {
        for (const int row : rows) {
            if (static_cast<int>(rows.size()) * 3 > filled) {
                sink_.checked(cell_place(tabel, row, capaian), Verdict::tidak_dapat,
                              "target atau realisasi banyak baris tidak terbaca");
                continue;
            }
            const bool lacks_target = cell_at(tabel, row, tabel.column(Role::target)).empty();
            Finding& finding =
                report_cell(sink_, tabel, row, capaian, lacks_target ? "target diisi" : "realisasi diisi");
            finding.args["indikator"] = tabel.cell(row, Role::indikator)->squeezed();
        }
    }

    // Rows of a table that name an indicator.
    static std::vector<NameKey> names_in(const Tabel& tabel) {
        std::vector<NameKey> names;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Sel* name = tabel.cell(row, Role::indikator);
            if (name != nullptr && has_letter(name->text)) names.push_back(name_key(name->text));
        }
        return names;
    }

    void check_agreement(int index) {
        const Tabel& pk = report_.tabel[static_cast<std::size_t>(index)];
        if (pk.konteks.pk.empty() && has_several_agreements()) return;  // it cannot be told which tables report on it
        std::vector<NameKey> reported;
        std::size_t largest = 0;
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.kind != TableKind::capaian || !may_compare(tabel.konteks, pk.konteks)) continue;
            std::vector<NameKey> names = names_in(tabel);
            largest = std::max(largest, names.size());
            std::move(names.begin(), names.end(), std::back_inserter(reported));
        }
        std::vector<int> missing;
        std::size_t rows = 0;
        for (int row = 0; row < static_cast<int>(pk.baris.size()); ++row) {
            const Sel* name = pk.cell(row, Role::indikator);
            if (name == nullptr || !has_letter(name->text)) continue;
            ++rows;
            const NameKey key = name_key(name->text);
            const bool far = std::all_of(reported.begin(), reported.end(),
                                         [&](const NameKey& other) { return match_score(key, other) <= kFarName; });
            if (far && key.stems.size() > 1) missing.push_back(row);
        }
        // As many rows as were agreed on: it was only given another name.
        if (largest < 2 || largest >= rows || missing.size() * 2 >= rows) return;
        for (const int row : missing) {
            const int column = pk.column(Role::indikator);
            Finding& finding = report_cell(sink_, pk, row, column, "baris capaian dengan target dan realisasinya");
            finding.args["indikator"] = cell_at(pk, row, column).squeezed();
            finding.subject = "indikator tanpa capaian";
        }
    }

    // Of the indicators that a capaian is given for: which stand in a plan of this kind, where the report holds one.
    void note_indicators(TableKind plan, std::string_view subject) {
        std::vector<NameKey> planned;
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.kind != plan || planned.size() > kMostNames) continue;
            std::vector<NameKey> names = names_in(tabel);
            std::move(names.begin(), names.end(), std::back_inserter(planned));
        }
        if (planned.empty()) return;
        for (const Padanan& indikator : report_.indikator) {
            const auto reported =
                std::find_if(indikator.sebutan.begin(), indikator.sebutan.end(), [&](const Sebutan& sebutan) {
                    return report_.tabel[static_cast<std::size_t>(sebutan.tabel)].kind == TableKind::capaian;
                });
            if (indikator.program || reported == indikator.sebutan.end()) continue;
            const NameKey key = name_key(indikator.nama);
            const bool known =
                std::any_of(planned.begin(), planned.end(), [&](const NameKey& name) { return same_name(name, key); });
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(reported->tabel)];
            sink_.noted(std::string(subject), cell_place(tabel, reported->baris, std::max(0, reported->kolom)),
                        known ? Verdict::cocok : Verdict::tidak_dapat);
        }
    }

    bool has_several_agreements() const {
        std::set<std::string> kinds;
        for (const Tabel& tabel : report_.tabel)
            if (tabel.kind == TableKind::perjanjian_kinerja) kinds.insert(tabel.konteks.pk);
        return kinds.size() > 1;
    }

    const Report& report_;
    Sink& sink_;
};

}  // namespace

void check_empty_performance(const CheckContext& context, Sink& sink) { EmptyPerformance(context, sink).run(); }

}  // namespace lkiplint
