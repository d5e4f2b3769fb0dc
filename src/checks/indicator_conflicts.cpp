#include "checks/indicator_conflicts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "checks/common.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

// More figures of one indicator than any report has; what follows compares each with each.
constexpr std::size_t kMostFigures = 300;

using Group = std::vector<const Figure*>;

// What is asked for every indicator and found once for the report.
struct Survey {
    bool has_both = false;                           // a first agreement and a changed one
    std::vector<std::vector<const Klaim*>> results;  // claims of realisasi and capaian, by indicator
};

Survey survey_of(const Report& report) {
    Survey survey;
    for (const Tabel& tabel : report.tabel) survey.has_both = survey.has_both || tabel.konteks.pk == "perubahan";
    survey.results.resize(report.indikator.size());
    for (const Klaim& klaim : report.klaim)
        if (klaim.indikator >= 0 && klaim.angka &&
            (klaim.jenis == Klaim::Jenis::realisasi || klaim.jenis == Klaim::Jenis::capaian))
            survey.results[static_cast<std::size_t>(klaim.indikator)].push_back(&klaim);
    return survey;
}

bool is_result_table(TableKind kind) {
    return kind == TableKind::capaian || kind == TableKind::capaian_program || kind == TableKind::perbandingan ||
           kind == TableKind::efisiensi || kind == TableKind::rekap_predikat;
}

// Figures that agree with each other, the group of most first; of equal groups the one that stands first.
std::vector<Group> groups_of(const Group& figures) {
    std::vector<Group> groups;
    for (const Figure* figure : figures) {
        const auto agrees = [&](const Group& group) {
            return compare(group.front()->printed, figure->printed) == Likeness::same;
        };
        const auto found = std::find_if(groups.begin(), groups.end(), agrees);
        if (found != groups.end())
            found->push_back(figure);
        else
            groups.push_back({figure});
    }
    const auto larger = [](const Group& a, const Group& b) { return a.size() > b.size(); };
    std::stable_sort(groups.begin(), groups.end(), larger);
    return groups;
}

class IndicatorJudge {
public:
    IndicatorJudge(const IndicatorFigures& figures, int indikator, const Survey& survey, Conflicts& out)
        : figures_(figures),
          report_(figures.report()),
          all_(figures.of(indikator)),
          out_(out),
          program_(report_.indikator[static_cast<std::size_t>(indikator)].program),
          survey_(survey),
          indikator_(indikator) {}

    void judge() {
        if (all_.size() < 2) return;
        if (all_.size() > kMostFigures || is_ambiguous()) {
            for (const Figure& figure : all_) cannot(figure, "beberapa baris memakai nama indikator yang sama");
            return;
        }
        if (!program_) {
            judge_targets_against_pk();
            judge_renstra_tables();
            judge_ends_of_plan();
            judge_against_renstra();
        }
        judge_results(Besaran::realisasi);
        judge_capaian();
        judge_results(Besaran::baseline);
        join_rows();
    }

private:
    const Tabel& table(const Figure& figure) const { return figures_.table(figure); }
    TableKind kind(const Figure& figure) const { return table(figure).kind; }

    void agrees(const Figure& figure, const Figure& with, Dasar dasar) {
        out_.compared.push_back({dasar, place(figure), {}});
        out_.compared.push_back({dasar, place(with), {}, place(figure)});
    }
    // The figures of a group are one, however often it is printed; one alone was compared with nothing.
    void agree(const Group& group, Dasar dasar) {
        for (std::size_t i = 1; i < group.size(); ++i)
            if (group[i]->tabel != group.front()->tabel) agrees(*group[i], *group.front(), dasar);
    }
    void cannot(const Figure& figure, std::string reason) {
        out_.compared.push_back({Dasar::tabel_lain, place(figure), std::move(reason)});
    }
    Place place(const Figure& figure) const { return cell_place(table(figure), figure.baris, figure.kolom); }

    void conflict(Dasar dasar, const Figure& wrong, const Figure& right) {
        Conflict conflict{dasar, wrong, right, {}, {}};
        flagged_.insert(&wrong);
        for (Conflict& earlier : own_)
            if (is_annexed_copy(earlier, conflict)) {
                earlier.serupa.push_back(wrong);
                return;
            }
        for (const Conflict& earlier : own_)
            if (earlier.salah.besaran == wrong.besaran && earlier.salah.tahun == wrong.tahun &&
                earlier.salah.tabel != wrong.tabel && compare(earlier.salah.printed, wrong.printed) == Likeness::same) {
                conflict.sebelumnya.push_back(earlier.salah);
                break;
            }
        own_.push_back(std::move(conflict));
    }

    // The agreement stands in the body and once more in the annex.
    bool is_annexed_copy(const Conflict& earlier, const Conflict& now) const {
        const Figure &body = earlier.salah, &annex = now.salah;
        return earlier.dasar == now.dasar && kind(body) == TableKind::perjanjian_kinerja &&
               kind(annex) == TableKind::perjanjian_kinerja && !table(body).lampiran && table(annex).lampiran &&
               body.besaran == annex.besaran && body.tahun == annex.tahun && earlier.benar.tabel == now.benar.tabel &&
               compare(body.printed, annex.printed) == Likeness::same;
    }

    // Two rows of one table with different figures are two things under one name.
    bool is_ambiguous() const {
        std::map<std::tuple<int, Besaran, int>, const Figure*> first;
        for (const Figure& figure : all_) {
            if (kind(figure) == TableKind::efisiensi || kind(figure) == TableKind::rekap_predikat) continue;
            const auto [at, added] = first.try_emplace({figure.tabel, figure.besaran, figure.tahun}, &figure);
            if (added || at->second->baris == figure.baris) continue;
            if (compare(at->second->printed, figure.printed) == Likeness::different) return true;
        }
        return false;
    }

    // Short names ("I1") say little when both target and realisasi are others.
    bool is_other_row(const Figure& a, const Figure& b) const {
        int differ = 0;
        for (const Besaran besaran : {Besaran::target, Besaran::realisasi}) {
            const Figure* left = figures_.beside(a, besaran);
            const Figure* right = figures_.beside(b, besaran);
            if (!left || !right || left->tahun != right->tahun) continue;
            if (compare(left->printed, right->printed) == Likeness::different) ++differ;
        }
        return differ == 2 && name_key(report_.indikator[static_cast<std::size_t>(indikator_)].nama).stems.size() < 3;
    }

    // A row that bears the very name, or agrees with the other row in another figure, speaks of the same thing.
    bool same_thing(const Figure& a, const Figure& b) const {
        if (is_other_row(a, b)) return false;
        const auto name = [&](const Figure& figure) { return name_key(row_name(figure)); };
        const NameKey left = name(a), right = name(b);
        if (left.empty() || right.empty() || left == right || match_score(left, right) >= 80) return true;
        for (const Figure& x : all_)
            for (const Figure& y : all_)
                if (x.tabel == a.tabel && x.baris == a.baris && y.tabel == b.tabel && y.baris == b.baris &&
                    x.besaran == y.besaran && x.tahun == y.tahun && compare(x.printed, y.printed) == Likeness::same)
                    return true;
        return false;
    }

    std::string row_name(const Figure& figure) const {
        for (const Sebutan& sebutan : report_.indikator[static_cast<std::size_t>(indikator_)].sebutan)
            if (sebutan.tabel == figure.tabel && sebutan.baris == figure.baris && sebutan.kolom >= 0)
                return cell_at(table(figure), sebutan.baris, sebutan.kolom).text;
        return {};
    }

    // A figure must differ from every authority that it can be compared with.
    void hold_against(const Figure& figure, const Group& authorities, Dasar dasar) {
        const Figure* other = nullptr;
        for (const Figure* authority : authorities) {
            const Likeness likeness = compare(authority->printed, figure.printed);
            if (likeness == Likeness::same) return agrees(figure, *authority, dasar);
            if (likeness == Likeness::different && !other) other = authority;
        }
        if (!other) return;
        if (!same_thing(figure, *other)) return cannot(figure, "nama indikator hanya mirip");
        conflict(dasar, figure, *other);
    }

    // ---- Perjanjian Kinerja

    Group agreed_targets(const std::string& pk) const {
        Group targets;
        for (const Figure& figure : all_) {
            const std::string own = figures_.context(figure).pk;
            if (kind(figure) == TableKind::perjanjian_kinerja && !is_uncertain(table(figure)) &&
                figure.besaran == Besaran::target && figure.tahun == report_.tahun &&
                (pk.empty() || own.empty() || own == pk))
                targets.push_back(&figure);
        }
        return targets;
    }

    // An annexed agreement that does not call itself changed may still be either, where the report has both.
    bool is_uncertain(const Tabel& tabel) const {
        return tabel.lampiran && tabel.konteks.pk != "perubahan" && survey_.has_both;
    }

    void judge_targets_against_pk() {
        for (const Figure& figure : all_) {
            if (figure.besaran != Besaran::target || figure.tahun != report_.tahun || !is_result_table(kind(figure)))
                continue;
            hold_against(figure, agreed_targets(figures_.context(figure).pk), Dasar::pk);
        }
    }

    // ---- Renstra

    Group planned(const std::string& period, int year) const {
        Group targets;
        for (const Figure& figure : all_) {
            if (kind(figure) != TableKind::renstra || figure.tahun != year || flagged_.contains(&figure)) continue;
            if (figure.besaran != Besaran::target && figure.besaran != Besaran::target_akhir) continue;
            const std::string own = figures_.context(figure).periode;
            if (period.empty() || own == period) targets.push_back(&figure);
        }
        return targets;
    }

    // Two matrices of the same plan; the annexed one yields unless others agree with it.
    void judge_renstra_tables() {
        std::map<std::pair<std::string, int>, Group> targets;
        for (const Figure& figure : all_) {
            const std::string period =
                kind(figure) == TableKind::renstra ? figures_.context(figure).periode : std::string();
            if (!period.empty() && figure.besaran == Besaran::target)
                targets[{period, figure.tahun}].push_back(&figure);
        }
        for (const auto& [key, group] : targets) {
            const auto groups = groups_of(group);
            for (const Group& same : groups) agree(same, Dasar::renstra);
            for (std::size_t i = 1; i < groups.size(); ++i)
                for (const Figure* figure : groups[i])
                    if (is_version(*figure) == is_version(*groups[0].front()))
                        hold_against(*figure, groups[0], Dasar::renstra);
        }
    }

    // A matrix prints the end of the plan once as its last year and once as its end.
    void judge_ends_of_plan() {
        for (const Figure& figure : all_) {
            if (kind(figure) != TableKind::renstra || figure.besaran != Besaran::target_akhir || figure.tahun == 0)
                continue;
            const auto is_last_year = [&](const Figure& other) {
                return other.tabel == figure.tabel && other.baris == figure.baris && other.besaran == Besaran::target &&
                       other.tahun == figure.tahun;
            };
            const auto last = std::find_if(all_.begin(), all_.end(), is_last_year);
            if (last == all_.end()) continue;
            if (compare(last->printed, figure.printed) == Likeness::same)
                agrees(figure, *last, Dasar::renstra);
            else
                out_.compared.push_back(
                    {Dasar::renstra, place(figure), "target akhir lain dari target tahun terakhir"});
        }
    }

    // "Renstra Perubahan": another version of the plan.
    bool is_version(const Figure& figure) const {
        const std::string folded = fold(table(figure).caption + " " + table(figure).bagian);
        return contains_word(folded, "perubahan") || contains_word(folded, "revisi") || contains_word(folded, "reviu");
    }

    void judge_against_renstra() {
        for (const Figure& figure : all_) {
            if (kind(figure) == TableKind::renstra || flagged_.contains(&figure)) continue;
            const std::string period = is_uncertain(table(figure)) ? std::string() : figures_.context(figure).periode;
            if (figure.besaran == Besaran::target_akhir && figure.tahun != 0) {
                hold_against(figure, planned(period, figure.tahun), Dasar::renstra);
            } else if (figure.besaran == Besaran::target && is_plan(kind(figure))) {
                hold_against(figure, planned(period, figure.tahun), Dasar::renstra);
            } else if (figure.besaran == Besaran::target && is_result_table(kind(figure)) &&
                       (figure.tahun != report_.tahun || agreed_targets(figures_.context(figure).pk).empty())) {
                hold_against(figure, planned(period, figure.tahun), Dasar::renstra);
            }
        }
    }

    static bool is_plan(TableKind kind) {
        return kind == TableKind::perjanjian_kinerja || kind == TableKind::rencana_kinerja;
    }

    // ---- Results

    // The realisasi of a year is one fact, whatever agreement it is reported for; a baseline is one of its plan.
    void judge_results(Besaran besaran) {
        std::map<std::pair<int, std::string>, Group> by_year;
        for (const Figure& figure : all_) {
            if (figure.besaran != besaran || figure.tahun == 0) continue;
            const std::string period = besaran == Besaran::baseline ? figures_.context(figure).periode : std::string();
            if (besaran == Besaran::baseline && period.empty()) continue;
            by_year[{figure.tahun, period}].push_back(&figure);
        }
        for (const auto& [key, group] : by_year) {
            auto groups = groups_of(group);
            if (groups.size() < 2) {
                agree(group, Dasar::tabel_lain);
                continue;
            }
            prefer_authority(groups);
            agree(groups[0], Dasar::tabel_lain);
            for (std::size_t i = 1; i < groups.size(); ++i)
                for (const Figure* figure : groups[i])
                    if (!means_percentages(*figure, *groups[0].front()))
                        hold_against(*figure, groups[0], Dasar::tabel_lain);
        }
    }

    // Of groups of one size: what sentences repeat, then what the tables of capaian say.
    void prefer_authority(std::vector<Group>& groups) const {
        const auto rank = [&](const Group& group) {
            int claims = 0, tables = 0;
            for (const Klaim* klaim : survey_.results[static_cast<std::size_t>(indikator_)])
                claims += klaim->angka->value == *group.front()->printed.number ? 1 : 0;
            for (const Figure* figure : group)
                tables += kind(*figure) == TableKind::capaian || kind(*figure) == TableKind::renstra ? 1 : 0;
            return std::tuple(group.size(), claims, tables);
        };
        const bool numbers = std::all_of(groups.begin(), groups.end(),
                                         [](const Group& group) { return group.front()->printed.number.has_value(); });
        if (!numbers) return;
        std::stable_sort(groups.begin(), groups.end(),
                         [&](const Group& a, const Group& b) { return rank(a) > rank(b); });
    }

    // Some tables of efisiensi print the capaian under "realisasi", with a target of 100.
    bool means_percentages(const Figure& figure, const Figure& right) const {
        const Figure* target = figures_.beside(figure, Besaran::target);
        const Figure* capaian = figures_.beside(right, Besaran::capaian);
        return target && capaian && target->printed.number == Decimal(100) &&
               compare(capaian->printed, figure.printed) == Likeness::same;
    }

    // A percentage beside its own target and realisasi is the business of another rule.
    bool stands_alone(const Figure& figure) const {
        const Figure* target = figures_.beside(figure, Besaran::target);
        const Figure* realisasi = figures_.beside(figure, Besaran::realisasi);
        return !(target && realisasi && target->printed.number && realisasi->printed.number);
    }

    void judge_capaian() {
        Group authorities;
        for (const Figure& figure : all_)
            if (figure.besaran == Besaran::capaian && figure.printed.number && is_computed_rightly(figures_, figure) &&
                (kind(figure) == TableKind::capaian || kind(figure) == TableKind::capaian_program))
                authorities.push_back(&figure);
        for (const Figure& figure : all_) {
            if (figure.besaran != Besaran::capaian || !stands_alone(figure)) continue;
            if (kind(figure) != TableKind::efisiensi && kind(figure) != TableKind::rekap_predikat) continue;
            Group own;
            for (const Figure* authority : authorities)
                if (authority->tahun == figure.tahun &&
                    same_context(figures_.context(*authority), figures_.context(figure)))
                    own.push_back(authority);
            hold_against(figure, own, Dasar::tabel_lain);
        }
    }

    // A row that contradicts another in several cells has one thing wrong: it is another row.
    void join_rows() {
        for (Conflict& conflict : own_) {
            const auto same_row = [&](const Conflict& other) {
                return other.dasar == Dasar::renstra && conflict.dasar == Dasar::renstra &&
                       other.salah.tabel == conflict.salah.tabel && other.salah.baris == conflict.salah.baris &&
                       other.benar.tabel == conflict.benar.tabel;
            };
            const auto earlier = std::find_if(joined_.begin(), joined_.end(), same_row);
            if (earlier != joined_.end())
                earlier->serupa.push_back(conflict.salah);
            else
                joined_.push_back(std::move(conflict));
        }
        std::move(joined_.begin(), joined_.end(), std::back_inserter(out_.found));
    }

    const IndicatorFigures& figures_;
    const Report& report_;
    const std::vector<Figure>& all_;
    Conflicts& out_;
    bool program_;
    const Survey& survey_;
    int indikator_;
    std::set<const Figure*> flagged_;
    std::vector<Conflict> own_, joined_;
};

}  // namespace

bool is_computed_rightly(const IndicatorFigures& figures, const Figure& capaian) {
    const Figure* target = figures.beside(capaian, Besaran::target);
    const Figure* realisasi = figures.beside(capaian, Besaran::realisasi);
    if (!target || !realisasi || !target->printed.number || !realisasi->printed.number || !capaian.printed.number)
        return true;
    if (target->printed.number->is_zero()) return false;
    const Decimal &printed = *capaian.printed.number, &result = *realisasi->printed.number,
                  &planned = *target->printed.number;
    if (quotient_agrees(printed, result, planned, 100) != Agreement::none) return true;
    // Less is better for some: (2T - R) / T.
    const Result<Decimal> twice = multiply(planned, 2);
    const Result<Decimal> rest = twice ? subtract(*twice, result) : twice;
    return rest && quotient_agrees(printed, *rest, planned, 100) != Agreement::none;
}

Conflicts find_conflicts(const IndicatorFigures& figures) {
    Conflicts conflicts;
    const Survey survey = survey_of(figures.report());
    for (int i = 0; i < figures.size(); ++i) IndicatorJudge(figures, i, survey, conflicts).judge();
    return conflicts;
}

}  // namespace lkiplint
