#include "corpus/tahun_lalu.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "checks/common.h"
#include "corpus/tahun_lalu_anggaran.h"
#include "findings/locate.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

// As within a report: names that are only just alike need more than a likeness.
constexpr int kSureName = 80;

std::string file_name(const std::string& path) {
    const std::size_t at = path.find_last_of("/\\");
    return at == std::string::npos ? path : path.substr(at + 1);
}

// The report of last year and one thing in it, named in the messages.
class Source {
public:
    explicit Source(const LaporanLalu& lalu) : lalu_(lalu) {}

    std::string name(const Fakta& fakta) const {
        return "laporan tahun " + std::to_string(lalu_.tahun) + " (" + file_name(path(fakta)) +
               (fakta.tabel.empty() ? "" : ", " + fakta.tabel) + ")";
    }

    Related related(const Fakta& fakta) const {
        return {fakta.place, fakta.locator + ": " + fakta.tercetak, path(fakta)};
    }

private:
    const std::string& path(const Fakta& fakta) const { return fakta.berkas.empty() ? lalu_.path : fakta.berkas; }

    const LaporanLalu& lalu_;
};

// ---- Which indicator of the old report is which of this one

// "%" and "persen" are one unit; two that are not known may be one.
bool is_other_unit(const std::string& a, const std::string& b) {
    const auto plain = [](const std::string& unit) {
        const std::string folded = fold(unit);
        return folded.empty() && unit.find('%') != std::string::npos ? std::string("persen") : folded;
    };
    const std::string left = plain(a), right = plain(b);
    return !left.empty() && !right.empty() && left != right;
}

struct Lama {  // an indicator of the old report
    std::string nama, induk;
    const Fakta* target = nullptr;
    const Fakta* realisasi = nullptr;
    const Fakta* capaian = nullptr;
};

using Names = std::vector<std::string>;

// For every name of `here` the one of `there` that is it: nearest in both directions, near enough, and no other as
// near. -1 when there is none.
std::vector<int> pair_up(const Names& here, const Names& there) {
    constexpr int kNever = 101;  // names that are one thing to the index are held apart all the same
    const auto index_of = [](const Names& names) {
        NameIndex index(kNever);
        std::vector<int> rows;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (index.add(names[i]) >= 0) rows.push_back(static_cast<int>(i));
        return std::pair(std::move(index), std::move(rows));
    };
    const auto [own, own_rows] = index_of(here);
    const auto [other, other_rows] = index_of(there);
    std::vector<int> pairs(here.size(), -1);
    for (std::size_t group = 0; group < own_rows.size(); ++group) {
        const NameIndex::Near near = other.nearest(own.key(static_cast<int>(group)));
        if (near.group < 0 || near.twice || near.score < kSureName) continue;
        const NameIndex::Near back = own.nearest(other.key(near.group));
        if (back.twice || back.group != static_cast<int>(group)) continue;
        pairs[static_cast<std::size_t>(own_rows[group])] = other_rows[static_cast<std::size_t>(near.group)];
    }
    return pairs;
}

// Indicators of programs are told by the name of their line as well, and by nothing but the very names.
std::vector<int> pair_up_exactly(const Names& here, const Names& there) {
    std::map<std::string, std::pair<int, int>> rows;  // name -> how many have it, and the last
    for (std::size_t i = 0; i < there.size(); ++i) {
        auto& [count, row] = rows[there[i]];
        ++count;
        row = static_cast<int>(i);
    }
    std::map<std::string, int> own;
    for (const std::string& name : here) ++own[name];
    std::vector<int> pairs;
    for (const std::string& name : here) {
        const auto found = rows.find(name);
        const bool sure = !name.empty() && own[name] == 1 && found != rows.end() && found->second.first == 1;
        pairs.push_back(sure ? found->second.second : -1);
    }
    return pairs;
}

std::string exact_name(const std::string& induk, const std::string& nama) {
    return induk.empty() || nama.empty() ? std::string() : fold(induk) + '\x1f' + fold(without_label(nama));
}

// ---- Indicators

class IndicatorComparer {
public:
    IndicatorComparer(const Report& report, const LaporanLalu& lalu, Sink& sink)
        : report_(report), lalu_(lalu), source_(lalu), figures_(report), sink_(sink) {}

    void run() {
        for (const bool program : {false, true}) {
            const std::vector<Lama> old = old_indicators(program);
            Names here, there;
            std::vector<int> indicators;
            for (int i = 0; i < figures_.size(); ++i) {
                const Padanan& padanan = report_.indikator[static_cast<std::size_t>(i)];
                if (padanan.program != program) continue;
                indicators.push_back(i);
                here.push_back(program ? exact_name(line_of(padanan), padanan.nama) : padanan.nama);
            }
            for (const Lama& lama : old) there.push_back(program ? exact_name(lama.induk, lama.nama) : lama.nama);
            const std::vector<int> pairs = program ? pair_up_exactly(here, there) : pair_up(here, there);
            for (std::size_t i = 0; i < indicators.size(); ++i)
                if (pairs[i] >= 0) compare_all(indicators[i], old[static_cast<std::size_t>(pairs[i])]);
        }
    }

private:
    using Group = std::vector<const Figure*>;

    std::string line_of(const Padanan& padanan) const {
        if (padanan.sebutan.empty()) return {};
        const Sebutan& first = padanan.sebutan.front();
        return line_of_row(report_.tabel[static_cast<std::size_t>(first.tabel)], first.baris);
    }

    std::vector<Lama> old_indicators(bool program) const {
        std::vector<Lama> old;
        for (const Fakta& fakta : lalu_.fakta) {
            const bool of_indicator = fakta.jenis == Fakta::Jenis::target || fakta.jenis == Fakta::Jenis::realisasi ||
                                      fakta.jenis == Fakta::Jenis::capaian;
            if (!of_indicator || fakta.program != program) continue;
            const Fakta* Lama::*slot = fakta.jenis == Fakta::Jenis::target      ? &Lama::target
                                       : fakta.jenis == Fakta::Jenis::realisasi ? &Lama::realisasi
                                                                                : &Lama::capaian;
            // Facts of one indicator follow each other; what it has already belongs to another of the same name.
            if (old.empty() || old.back().nama != fakta.nama || old.back().induk != fakta.induk ||
                old.back().*slot != nullptr)
                old.push_back({fakta.nama, fakta.induk});
            old.back().*slot = &fakta;
        }
        return old;
    }

    void compare_all(int indikator, const Lama& lama) {
        for (const Besaran besaran : {Besaran::realisasi, Besaran::capaian, Besaran::baseline}) {
            Group group;
            for (const Figure& figure : figures_.of(indikator))
                if (figure.besaran == besaran && figure.tahun == lalu_.tahun && !figure.by_goal)
                    group.push_back(&figure);
            if (!group.empty()) compare_group(group, lama);
        }
    }

    void compare_group(const Group& group, const Lama& lama) {
        const auto agrees = [&](const Figure* figure) {
            return compare(figure->printed, group.front()->printed) == Likeness::same;
        };
        if (!std::all_of(group.begin(), group.end(), agrees))
            return leave(group, "laporan ini sendiri memuat dua angka");
        const bool capaian = group.front()->besaran == Besaran::capaian;
        const Fakta* right = capaian ? lama.capaian : lama.realisasi;
        if (right == nullptr) return;
        const Likeness likeness = likeness_of(*group.front(), *right);
        if (likeness == Likeness::incomparable) return leave(group, "satuannya lain daripada di laporan tahun lalu");
        // A column "Capaian 2024" may mean the result, and one of results the percentage.
        const Fakta* meant = capaian ? lama.realisasi : lama.capaian;
        if (likeness == Likeness::same ||
            (meant != nullptr && compare(group.front()->printed, printed_of(*meant)) == Likeness::same))
            return agree(group, *right);
        report(group, *right);
    }

    Likeness likeness_of(const Figure& figure, const Fakta& right) const {
        if (figure.besaran != Besaran::capaian &&
            is_other_unit(satuan_of(figures_.table(figure), figure.baris), right.satuan))
            return Likeness::incomparable;
        return compare(figure.printed, printed_of(right));
    }

    Place place(const Figure& figure) const { return cell_place(figures_.table(figure), figure.baris, figure.kolom); }

    void leave(const Group& group, const std::string& reason) {
        for (const Figure* figure : group) sink_.checked(place(*figure), Verdict::tidak_dapat, reason);
    }

    void agree(const Group& group, const Fakta& right) {
        for (const Figure* figure : group)
            sink_.checked(place(*figure),
                          figure->printed.number == decimal_from(right.nilai) ? Verdict::cocok : Verdict::pembulatan);
    }

    void report(const Group& group, const Fakta& right) {
        const Figure& wrong = *group.front();
        Finding& finding = report_cell(sink_, figures_.table(wrong), wrong.baris, wrong.kolom, right.tercetak);
        finding.args["nama"] = shorten(report_.indikator[static_cast<std::size_t>(wrong.indikator)].nama, 90);
        finding.args["besaran"] = besaran_name(wrong.besaran);
        finding.args["tahun"] = " " + std::to_string(lalu_.tahun);
        finding.args["sumber"] = source_.name(right);
        finding.related.push_back(source_.related(right));
        for (std::size_t i = 1; i < group.size(); ++i)
            finding.related.push_back(related_cell(figures_.table(*group[i]), group[i]->baris, group[i]->kolom));
    }

    const Report& report_;
    const LaporanLalu& lalu_;
    Source source_;
    IndicatorFigures figures_;
    Sink& sink_;
};

// ---- Budget

class BudgetComparer {
public:
    BudgetComparer(const Report& report, const LaporanLalu& lalu, Sink& sink)
        : report_(report), lalu_(lalu), source_(lalu), sink_(sink) {}

    void run() {
        std::map<std::pair<std::string, bool>, std::vector<AngkaAnggaran>> groups;
        for (AngkaAnggaran& amount : anggaran_of_year(report_, lalu_.tahun, lalu_.fakta))
            groups[{fold(amount.nama), amount.realisasi}].push_back(std::move(amount));
        for (const auto& [key, group] : groups) compare_group(key.first, key.second, group);
    }

private:
    using Group = std::vector<AngkaAnggaran>;

    // Of several versions of one amount the last is named.
    static int rank(Role versi) {
        switch (versi) {
            case Role::anggaran_perubahan:
                return 3;
            case Role::anggaran_pergeseran:
                return 2;
            case Role::anggaran:
                return 1;
            default:
                return 0;
        }
    }

    std::vector<const Fakta*> old_amounts(const std::string& name, bool realisasi) const {
        const Fakta::Jenis jenis = realisasi ? Fakta::Jenis::realisasi_anggaran : Fakta::Jenis::anggaran;
        std::vector<const Fakta*> amounts;
        for (const Fakta& fakta : lalu_.fakta)
            if (fakta.jenis == jenis && fold(fakta.nama) == name && decimal_from(fakta.nilai))
                amounts.push_back(&fakta);
        std::stable_sort(amounts.begin(), amounts.end(),
                         [](const Fakta* a, const Fakta* b) { return rank(a->versi) > rank(b->versi); });
        // Two lines of one name cannot be told apart.
        for (std::size_t i = 1; i < amounts.size(); ++i)
            if (amounts[i]->versi == amounts[i - 1]->versi) return {};
        return amounts;
    }

    const Tabel& table(const AngkaAnggaran& amount) const {
        return report_.tabel[static_cast<std::size_t>(amount.tabel)];
    }
    Place place(const AngkaAnggaran& amount) const { return cell_place(table(amount), amount.baris, amount.kolom); }

    // Printed to the rupiah here and with sen there.
    static bool is_one(const Decimal& a, const Decimal& b) {
        const Decimal left[] = {a};
        const Decimal right[] = {b};
        return a == b || agrees(sum_verdict(a, right, Precision::rounded)) ||
               agrees(sum_verdict(b, left, Precision::rounded));
    }

    // Thousands or millions of rupiah, and nobody says so.
    static bool is_scaled(const Decimal& a, const Decimal& b) {
        for (const std::int64_t factor : {std::int64_t{1'000}, std::int64_t{1'000'000}, std::int64_t{1'000'000'000}})
            if (quotient_agrees(a, b, Decimal(factor), 1) == Agreement::exact ||
                quotient_agrees(b, a, Decimal(factor), 1) == Agreement::exact)
                return true;
        return false;
    }

    void compare_group(const std::string& name, bool realisasi, const Group& group) {
        const std::vector<const Fakta*> old = old_amounts(name, realisasi);
        if (old.empty()) return;
        const Decimal& value = group.front().value;
        const auto same = [&](const AngkaAnggaran& amount) { return is_one(amount.value, value); };
        if (!std::all_of(group.begin(), group.end(), same)) {
            for (const AngkaAnggaran& amount : group)
                sink_.checked(place(amount), Verdict::tidak_dapat, "laporan ini sendiri memuat dua angka");
            return;
        }
        for (const Fakta* fakta : old) {
            const Decimal right = *decimal_from(fakta->nilai);
            if (is_scaled(value, right)) return;
            if (!is_one(value, right)) continue;
            for (const AngkaAnggaran& amount : group)
                sink_.checked(place(amount), amount.value == right ? Verdict::cocok : Verdict::pembulatan);
            return;
        }
        report(group, *old.front());
    }

    void report(const Group& group, const Fakta& right) {
        const AngkaAnggaran& wrong = group.front();
        const Tabel& tabel = table(wrong);
        const std::string& printed = cell_at(tabel, wrong.baris, wrong.kolom).squeezed();
        Finding& finding =
            report_cell(sink_, tabel, wrong.baris, wrong.kolom, amount_like(printed, *decimal_from(right.nilai)));
        finding.args["nama"] = row_label(tabel, wrong.baris) + " › " + column_name(tabel, wrong.kolom);
        finding.args["sumber"] = source_.name(right);
        finding.args["lain"] = right.tercetak;
        finding.related.push_back(source_.related(right));
        for (std::size_t i = 1; i < group.size(); ++i)
            finding.related.push_back(related_cell(table(group[i]), group[i].baris, group[i].kolom));
    }

    const Report& report_;
    const LaporanLalu& lalu_;
    Source source_;
    Sink& sink_;
};

// Places of this report get its path; those of the old one have theirs.
void name_files(const Report& report, std::vector<Finding>& findings) {
    for (Finding& finding : findings) {
        finding.file = source_view(report, finding.place).path;
        for (Related& related : finding.related)
            if (related.file.empty()) related.file = source_view(report, related.place).path;
    }
}

template <class T>
void append(std::vector<T>& all, std::vector<T>& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

template <class Comparer>
void compare_by(const char* code, const Report& report, const RulePack& pack, const LaporanLalu& lalu, const Codes& off,
                CheckResult& result) {
    const Rule* rule = pack.find(code);
    if (rule == nullptr || off.contains(rule->code)) return;
    Sink sink(*rule);
    Comparer(report, lalu, sink).run();
    append(result.findings, sink.findings);
    append(result.checks, sink.checks);
    append(result.sources, sink.sources);
    if (sink.unlisted.count > 0) result.unlisted.push_back(sink.unlisted);
}

}  // namespace

CheckResult compare_with_last_year(const Report& report, const RulePack& pack, const LaporanLalu& lalu,
                                   const Codes& off) {
    CheckResult result;
    if (report.tahun == 0 || lalu.tahun != report.tahun - 1) return result;
    compare_by<IndicatorComparer>("KIN005", report, pack, lalu, off, result);
    compare_by<BudgetComparer>("ANG007", report, pack, lalu, off, result);
    name_files(report, result.findings);
    locate_findings(report, result.findings);
    finish_findings(result.findings);
    return result;
}

Result<CheckResult> against_last_year(const Report& report, const RulePack& pack, const Archive& archive,
                                      const Codes& off) {
    const auto old = archive.report_of(report.instansi, report.tahun - 1);
    if (!old) return old.error();
    if (!*old) return CheckResult();
    auto facts = archive.fakta((*old)->id);
    if (!facts) return facts.error();
    return compare_with_last_year(report, pack, {(*old)->path, (*old)->tahun, std::move(facts.value())}, off);
}

void add_result(CheckResult& all, CheckResult more) {
    append(all.findings, more.findings);
    append(all.checks, more.checks);
    append(all.sources, more.sources);
    append(all.notes, more.notes);
    finish_findings(all.findings);
}

}  // namespace lkiplint
