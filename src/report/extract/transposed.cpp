#include "report/extract/transposed.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/angka.h"
#include "base/text.h"
#include "report/extract/columns.h"
#include "report/extract/rows.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestYears = 2;

// What a row or column of such a table says, without its unit: "Target (%)", "Realisasi Kinerja".
std::optional<Role> figure_of(std::string_view label) {
    label = label.substr(0, label.find('('));
    std::string folded;
    for (const std::string& word : fold_words(label))
        if (word != "kinerja" && word != "persen" && word != "persentase" && word != "tingkat" && word != "tahun")
            folded += (folded.empty() ? "" : " ") + word;
    if (folded == "target") return Role::target;
    if (folded == "realisasi") return Role::realisasi;
    if (folded == "capaian") return Role::capaian;
    return std::nullopt;
}

bool is_remark(std::string_view label) {
    const std::string folded = fold(label);
    return folded == "satuan" || folded == "keterangan" || folded == "kategori" || folded == "kriteria" ||
           folded == "predikat";
}

using Figures = std::map<int, std::map<Role, const Sel*>>;  // by year

bool add(Figures& figures, int year, Role role, const Sel& sel) {
    return year != 0 && figures[year].emplace(role, &sel).second;
}

// The years side by side.
std::optional<Figures> years_across(const Tabel& tabel) {
    Figures figures;
    for (const Baris& baris : tabel.baris) {
        std::optional<Role> role;
        for (std::size_t i = 0; i < tabel.kolom.size() && i < baris.sel.size(); ++i) {
            const Kolom& kolom = tabel.kolom[i];
            const std::string& text = baris.sel[i].text;
            if (kolom.role == Role::no || kolom.role == Role::satuan) continue;
            if (kolom.role == Role::tahun) {
                if (single_year(kolom.header) != kolom.tahun || fold(kolom.header).size() > 10) return std::nullopt;
                if (role && !add(figures, kolom.tahun, *role, baris.sel[i])) return std::nullopt;
            } else if (i <= 1 && !role) {
                role = figure_of(text);
                if (!role && !is_remark(text)) return std::nullopt;
                if (!role) break;
            } else {
                return std::nullopt;
            }
        }
    }
    return figures;
}

// The years one below the other.
std::optional<Figures> years_down(const Tabel& tabel) {
    std::vector<std::optional<Role>> roles;
    int years = -1;
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i) {
        const std::string& header = tabel.kolom[i].header;
        roles.push_back(figure_of(header));
        if (fold(header) == "tahun" && years < 0)
            years = static_cast<int>(i);
        else if (!roles.back() && !is_remark(header) && tabel.kolom[i].role != Role::no)
            return std::nullopt;
    }
    if (years < 0) return std::nullopt;
    Figures figures;
    for (const Baris& baris : tabel.baris) {
        const std::string& text = baris.sel[static_cast<std::size_t>(years)].text;
        const int year = single_year(text);
        if (year == 0 || trim(text).size() != 4) return std::nullopt;
        for (std::size_t i = 0; i < roles.size() && i < baris.sel.size(); ++i)
            if (roles[i] && !add(figures, year, *roles[i], baris.sel[i])) return std::nullopt;
    }
    return figures;
}

// Enough to be a series of one thing: years, each with its realisasi or capaian, some with a target.
bool is_series(const Figures& figures) {
    const auto has = [](const auto& year, Role role) { return year.second.contains(role); };
    return figures.size() >= kFewestYears &&
           std::all_of(figures.begin(), figures.end(),
                       [&](const auto& year) { return has(year, Role::realisasi) || has(year, Role::capaian); }) &&
           std::any_of(figures.begin(), figures.end(),
                       [&](const auto& year) { return has(year, Role::target) && has(year, Role::realisasi); });
}

// "a. Capaian Indikator Nilai SAKIP Tahun 2021-2023": what it names.
std::string bare_name(std::string_view text) {
    std::string name = without_label(squeeze(text));
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view lead :
             {"target dan realisasi", "realisasi", "perbandingan", "perkembangan", "capaian", "kinerja", "indikator",
              "a.", "b.", "c.", "d.", "e.", "f.", "g.", "h."})
            if (lower(name).starts_with(lead) && name.size() > lead.size() + 1) {
                name = trim(std::string_view(name).substr(lead.size()));
                again = true;
            }
    }
    return name.substr(0, std::min(name.size(), lower(name).find(" tahun 20")));
}

class TransposedTables {
public:
    TransposedTables(Report& report, const NameIndices& names) : report_(report), names_(names) {}

    void run() {
        for (std::size_t t = 0; t < report_.tabel.size(); ++t) {
            Tabel& tabel = report_.tabel[t];
            while (next_ < report_.teks.size() && report_.teks[next_].block.place.line < tabel.place.line) ++next_;
            if (tabel.kind != TableKind::tidak_dikenali && tabel.kind != TableKind::survei &&
                tabel.kind != TableKind::lain)
                continue;
            std::optional<Figures> figures = years_across(tabel);
            if (!figures) figures = years_down(tabel);
            if (!figures || !is_series(*figures)) continue;
            const int indikator = indicator_of(tabel);
            if (indikator >= 0) rewrite(static_cast<int>(t), indikator, *figures);
        }
    }

private:
    // Its caption names the indicator, or the nearest of the lines above the table.
    int indicator_of(const Tabel& tabel) const {
        constexpr std::size_t kReach = 3;
        if (const int named = named_by(tabel.caption); named >= 0) return named;
        for (std::size_t back = 1; back <= kReach && back <= next_; ++back) {
            const std::string& text = report_.teks[next_ - back].block.text;
            if (text.size() > 200) continue;
            if (const int named = named_by(text); named >= 0) return named;
            if (report_.teks[next_ - back].block.role == TextRole::heading) break;
        }
        return -1;
    }

    int named_by(std::string_view text) const {
        const int found = names_.indikator.find(bare_name(text));
        if (found >= 0) return names_.indikator_of[static_cast<std::size_t>(found)];
        const int goal = starts_with_word(fold(text), "sasaran") ? names_.sasaran.find(without_label(text)) : -1;
        if (goal < 0) return -1;
        const std::vector<int>& own = report_.sasaran[static_cast<std::size_t>(goal)].indikator;
        return own.size() == 1 ? own.front() : -1;
    }

    void rewrite(int index, int indikator, const Figures& figures) {
        Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        Padanan& padanan = report_.indikator[static_cast<std::size_t>(indikator)];
        std::vector<Kolom> kolom = {{"Indikator", Role::indikator, 0, {}}};
        Baris baris;
        Sel name;
        name.text = padanan.nama;
        name.place = tabel.place;
        baris.sel.push_back(std::move(name));
        baris.place = tabel.baris.front().place;
        for (const auto& [year, values] : figures)
            for (const auto& [role, sel] : values) {
                const std::string word = role == Role::target      ? "Target "
                                         : role == Role::realisasi ? "Realisasi "
                                                                   : "Capaian ";
                kolom.push_back({word + std::to_string(year), year == report_.tahun ? role : Role::tahun, year, {}});
                baris.sel.push_back(figure(*sel, role, padanan.nama));
            }
        tabel.kind = TableKind::capaian;
        tabel.reason.clear();
        tabel.kolom = std::move(kolom);
        tabel.baris = {std::move(baris)};
        const auto later = [](int at, const Sebutan& sebutan) { return at < sebutan.tabel; };
        padanan.sebutan.insert(std::upper_bound(padanan.sebutan.begin(), padanan.sebutan.end(), index, later),
                               Sebutan{index, 0, 0});
    }

    static Sel figure(Sel sel, Role role, const std::string& name) {
        AngkaResult result = parse_angka(sel.text, angka_kind(TableKind::capaian, role, "", fold(name)));
        sel.angka = std::move(result.angka);
        sel.error = result.error;
        return sel;
    }

    Report& report_;
    const NameIndices& names_;
    std::size_t next_ = 0;  // the first text behind the table
};

// ---- Indicators side by side

constexpr std::size_t kMostFigures = 12;

// What the row below the names says: its role and year. Role::lain when it says something else.
Kolom kolom_of(const Sel& label, bool years_are_results) {
    Kolom kolom{label.text, Role::lain, single_year(label.text), {}, label.place};
    const std::string folded = fold(label.text);
    std::string bare;
    for (const std::string& word : fold_words(folded))
        if (word.size() != 4 || single_year(word) == 0) bare += (bare.empty() ? "" : " ") + word;
    if (folded == "satuan") kolom.role = Role::satuan;
    if (folded == "kategori" || folded == "kriteria" || folded == "predikat") kolom.role = Role::kriteria;
    if (const std::optional<Role> role = figure_of(bare)) kolom.role = *role;
    if (years_are_results && kolom.tahun != 0 && (bare.empty() || bare == "tahun")) kolom.role = Role::tahun;
    return kolom;
}

// A header that may be the name of an indicator.
bool may_name_indicator(const Kolom& kolom) {
    if (!has_letter(kolom.header) || single_year(kolom.header) != 0 || kolom.header.size() < 5) return false;
    return kolom.role == Role::lain || kolom.role == Role::uraian || kolom.role == Role::indikator ||
           kolom.role == Role::jumlah;
}

std::optional<TableKind> kind_of(const std::vector<Kolom>& kolom) {
    const auto has = [&](Role role) {
        return std::count_if(kolom.begin(), kolom.end(), [&](const Kolom& one) { return one.role == role; });
    };
    if (has(Role::lain) > 0 || has(Role::target) > 1 || has(Role::realisasi) > 1 || has(Role::capaian) > 1)
        return std::nullopt;
    if (has(Role::target) == 1 && has(Role::realisasi) == 1) return TableKind::capaian;
    if (has(Role::tahun) >= 2 && has(Role::target) + has(Role::realisasi) + has(Role::capaian) == 0)
        return TableKind::perbandingan;
    return std::nullopt;
}

}  // namespace

bool turn_indicators(Tabel& tabel) {
    if (tabel.kind != TableKind::tidak_dikenali && tabel.kind != TableKind::lain) return false;
    const std::size_t names = !tabel.kolom.empty() && tabel.kolom[0].role == Role::no ? 1 : 0;
    if (tabel.kolom.size() < names + 3 || tabel.baris.size() < 2 || tabel.baris.size() > kMostFigures) return false;
    for (std::size_t i = names + 1; i < tabel.kolom.size(); ++i)
        if (!may_name_indicator(tabel.kolom[i])) return false;
    std::vector<Kolom> kolom = {{"Indikator", Role::indikator, 0, {}, tabel.header_place}};
    const bool results = contains_word(fold(tabel.caption), "realisasi");
    for (const Baris& baris : tabel.baris) {
        if (baris.sel.size() != tabel.kolom.size()) return false;
        kolom.push_back(kolom_of(baris.sel[names], results));
    }
    const std::optional<TableKind> kind = kind_of(kolom);
    if (!kind) return false;
    std::vector<Baris> rows;
    for (std::size_t i = names + 1; i < tabel.kolom.size(); ++i) {
        Baris row;
        row.place = tabel.kolom[i].place.line > 0 ? tabel.kolom[i].place : tabel.header_place;
        row.sel.resize(kolom.size());
        row.sel[0].text = tabel.kolom[i].header;
        row.sel[0].place = row.place;
        for (std::size_t k = 0; k < tabel.baris.size(); ++k) row.sel[k + 1] = tabel.baris[k].sel[i];
        std::string satuan;
        for (std::size_t k = 1; k < kolom.size(); ++k)
            if (kolom[k].role == Role::satuan) satuan = fold(row.sel[k].text);
        for (std::size_t k = 1; k < kolom.size(); ++k) {
            if (kolom[k].role == Role::satuan || kolom[k].role == Role::kriteria) continue;
            AngkaResult result =
                parse_angka(row.sel[k].text, angka_kind(*kind, kolom[k].role, satuan, fold(row.sel[0].text)));
            row.sel[k].angka = std::move(result.angka);
            row.sel[k].error = result.error;
        }
        rows.push_back(std::move(row));
    }
    tabel.kind = *kind;
    tabel.reason.clear();
    tabel.kolom = std::move(kolom);
    tabel.baris = std::move(rows);
    return true;
}

void read_transposed_tables(Report& report, const NameIndices& names) { TransposedTables(report, names).run(); }

}  // namespace lkiplint
