#include "corpus/fakta.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "checks/budget_facts.h"
#include "checks/common.h"
#include "report/whereabouts.h"

namespace lkiplint {
namespace {

constexpr std::array kJenisNames = {
    std::pair{Fakta::Jenis::target, std::string_view("target")},
    std::pair{Fakta::Jenis::realisasi, std::string_view("realisasi")},
    std::pair{Fakta::Jenis::capaian, std::string_view("capaian")},
    std::pair{Fakta::Jenis::anggaran, std::string_view("anggaran")},
    std::pair{Fakta::Jenis::realisasi_anggaran, std::string_view("realisasi-anggaran")},
};

bool stands_for(const Decimal& coarse, const Decimal& fine) {
    return quotient_agrees(coarse, fine, Decimal(1), 1) == Agreement::exact;
}

bool is_one_number(const Decimal& a, const Decimal& b) { return a == b || stands_for(a, b) || stands_for(b, a); }

// ---- Indicators

using Group = std::vector<const Figure*>;

// A letter alone says what the letter beside a number says.
bool is_one_value(const Printed& a, const Printed& b) {
    if (a.number && b.number) return is_one_number(*a.number, *b.number);
    return !a.letter.empty() && a.letter == b.letter;
}

// The figure with the most decimals when all are one value; null when there are two, or none.
const Figure* one_of(const Group& figures) {
    const auto scale = [](const Figure* figure) {
        return figure->printed.number ? figure->printed.number->scale() : -1;
    };
    const auto finest = std::max_element(figures.begin(), figures.end(),
                                         [&](const Figure* a, const Figure* b) { return scale(a) < scale(b); });
    if (finest == figures.end()) return nullptr;
    const bool one = std::all_of(figures.begin(), figures.end(), [&](const Figure* figure) {
        return is_one_value(figure->printed, (*finest)->printed);
    });
    return one ? *finest : nullptr;
}

class IndicatorFacts {
public:
    explicit IndicatorFacts(const Report& report) : report_(report), figures_(report) {}

    void add_to(std::vector<Fakta>& facts) const {
        for (int i = 0; i < figures_.size(); ++i) {
            add(facts, i, Fakta::Jenis::target, targets(i));
            add(facts, i, Fakta::Jenis::realisasi, results(i, Besaran::realisasi));
            add(facts, i, Fakta::Jenis::capaian, results(i, Besaran::capaian));
        }
    }

private:
    Group results(int indikator, Besaran besaran) const {
        Group group;
        for (const Figure& figure : figures_.of(indikator))
            if (figure.besaran == besaran && figure.tahun == report_.tahun && !figure.by_goal) group.push_back(&figure);
        return group;
    }

    // What was agreed for the year. Where the agreement was changed, the first one is no longer it; what a plan of five
    // years says of the year never was.
    Group targets(int indikator) const {
        Group group = results(indikator, Besaran::target);
        std::erase_if(group, [&](const Figure* figure) { return figures_.table(*figure).kind == TableKind::renstra; });
        const auto is_changed = [&](const Figure* figure) { return figures_.context(*figure).pk == "perubahan"; };
        if (std::any_of(group.begin(), group.end(), is_changed))
            std::erase_if(group, [&](const Figure* figure) { return figures_.context(*figure).pk == "awal"; });
        return group;
    }

    // A sentence that names the indicator and the year gives its value as well.
    bool is_denied(int indikator, const Figure& figure) const {
        return std::any_of(report_.klaim.begin(), report_.klaim.end(), [&](const Klaim& klaim) {
            if (klaim.indikator != indikator || !klaim.disebut || !klaim.angka || klaim.tahun != report_.tahun)
                return false;
            const bool same_kind = (klaim.jenis == Klaim::Jenis::realisasi && figure.besaran == Besaran::realisasi) ||
                                   (klaim.jenis == Klaim::Jenis::capaian && figure.besaran == Besaran::capaian);
            return same_kind && compare(printed_of(*klaim.angka, {}), figure.printed) == Likeness::different;
        });
    }

    void add(std::vector<Fakta>& facts, int indikator, Fakta::Jenis jenis, const Group& group) const {
        const Figure* figure = one_of(group);
        if (figure == nullptr || is_denied(indikator, *figure)) return;
        const Padanan& here = report_.indikator[static_cast<std::size_t>(indikator)];
        const Tabel& tabel = figures_.table(*figure);
        Fakta fakta;
        fakta.jenis = jenis;
        fakta.nama = squeeze(here.nama);
        fakta.program = here.program;
        if (here.program) fakta.induk = line_of_row(tabel, figure->baris);
        fakta.satuan = satuan_of(tabel, figure->baris);
        fakta.tercetak = figure->printed.text;
        if (figure->printed.number) fakta.nilai = figure->printed.number->to_string();
        fakta.huruf = figure->printed.letter;
        fakta.persen = figure->printed.percent;
        fakta.terhitung = figure->printed.counted;
        fakta.tabel = tabel.label();
        fakta.locator = locate(tabel, figure->baris, figure->kolom);
        fakta.place = cell_place(tabel, figure->baris, figure->kolom);
        fakta.berkas = source_view(report_, fakta.place).path;
        facts.push_back(std::move(fakta));
    }

    const Report& report_;
    IndicatorFigures figures_;
};

// ---- Budget

struct Amount {
    Decimal value;
    std::string tabel, locator, tercetak;
    Place place;
};

// Each thing that has an amount: the whole (pos -1) or a program, in one version or what was spent.
using AmountKey = std::tuple<int, bool, Role>;
using Amounts = std::map<AmountKey, std::vector<Amount>>;

class BudgetReader {
public:
    explicit BudgetReader(const Report& report) : report_(report), budget_(report), places_(report) {}

    void add_to(std::vector<Fakta>& facts) const {
        Amounts amounts;
        for (const BudgetTotal& total : budget_.anggaran()) amounts[{-1, false, total.versi}].push_back(read(total));
        for (const BudgetTotal& total : budget_.realisasi())
            amounts[{-1, true, Role::realisasi_anggaran}].push_back(read(total));
        for (const AmountColumn& column : budget_.columns()) read(column, amounts);
        // Two totals of one version: nobody knows then what the report says of the others.
        if (std::any_of(amounts.begin(), amounts.end(), [](const auto& entry) {
                return std::get<0>(entry.first) < 0 && !std::get<1>(entry.first) && !is_one(entry.second);
            }))
            std::erase_if(amounts,
                          [](const auto& entry) { return std::get<0>(entry.first) < 0 && !std::get<1>(entry.first); });
        for (const auto& [key, values] : amounts)
            if (is_one(values)) facts.push_back(fact(key, values.front()));
    }

private:
    static bool is_one(const std::vector<Amount>& values) {
        return !values.empty() && std::all_of(values.begin(), values.end(), [&](const Amount& amount) {
            return is_one_number(amount.value, values.front().value);
        });
    }

    // A total is printed, or summed up from the programs of a table.
    Amount read(const BudgetTotal& total) const {
        Amount amount{total.value, total.sumber, total.sumber, format_angka(total.value), total.place};
        const Whereabouts here = places_.find(total.place);
        if (here.tabel < 0 || !here.in_cell()) return amount;
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(here.tabel)];
        const Sel& sel = cell_at(tabel, here.baris, here.kolom);
        if (!sel.angka || sel.angka->value != total.value) return amount;
        amount.locator = locate(tabel, here.baris, here.kolom);
        amount.tercetak = sel.squeezed();
        return amount;
    }

    void read(const AmountColumn& column, Amounts& amounts) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(column.tabel)];
        const Role versi = column.realisasi ? Role::realisasi_anggaran : column.versi;
        const auto add = [&](int pos, const AmountColumn::Entry& entry) {
            if (report_.pos[static_cast<std::size_t>(pos)].level != Level::program) return;
            amounts[{pos, column.realisasi, versi}].push_back(
                {entry.value, tabel.label(), locate(tabel, entry.baris, column.kolom),
                 cell_at(tabel, entry.baris, column.kolom).squeezed(), cell_place(tabel, entry.baris, column.kolom)});
        };
        for (const auto& [pos, entry] : column.pos) add(pos, entry);
        for (const auto& [pos, entries] : column.ganda)
            for (const AmountColumn::Entry& entry : entries) add(pos, entry);
    }

    Fakta fact(const AmountKey& key, const Amount& amount) const {
        const auto [pos, realisasi, versi] = key;
        Fakta fakta;
        fakta.jenis = realisasi ? Fakta::Jenis::realisasi_anggaran : Fakta::Jenis::anggaran;
        if (pos >= 0) fakta.nama = squeeze(report_.pos[static_cast<std::size_t>(pos)].nama);
        fakta.program = pos >= 0;
        fakta.versi = versi;
        fakta.tercetak = amount.tercetak;
        fakta.nilai = amount.value.to_string();
        fakta.tabel = amount.tabel;
        fakta.locator = amount.locator;
        fakta.place = amount.place;
        fakta.berkas = source_view(report_, amount.place).path;
        return fakta;
    }

    const Report& report_;
    BudgetFacts budget_;
    PlaceIndex places_;
};

}  // namespace

std::string_view jenis_name(Fakta::Jenis jenis) {
    for (const auto& [value, name] : kJenisNames)
        if (value == jenis) return name;
    return {};
}

std::optional<Fakta::Jenis> jenis_from_name(std::string_view name) {
    for (const auto& [value, text] : kJenisNames)
        if (text == name) return value;
    return std::nullopt;
}

std::vector<Fakta> fakta_of(const Report& report) {
    std::vector<Fakta> facts;
    if (report.tahun == 0) return facts;
    IndicatorFacts(report).add_to(facts);
    BudgetReader(report).add_to(facts);
    return facts;
}

Printed printed_of(const Fakta& fakta) {
    Printed printed;
    printed.number = decimal_from(fakta.nilai);
    printed.letter = fakta.huruf;
    printed.percent = fakta.persen;
    printed.counted = fakta.terhitung;
    printed.text = fakta.tercetak;
    return printed;
}

std::optional<Decimal> decimal_from(std::string_view text) {
    const std::size_t point = text.find('.');
    std::string digits(text.substr(0, point));
    int scale = 0;
    if (point != std::string_view::npos) {
        const std::string_view decimals = text.substr(point + 1);
        if (decimals.empty() || decimals.size() > Decimal::kMaxScale) return std::nullopt;
        scale = static_cast<int>(decimals.size());
        digits += decimals;
    }
    std::int64_t units = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), units);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return Decimal(units, scale);
}

std::string line_of_row(const Tabel& tabel, int baris) {
    constexpr int kMostRows = 100;  // under one merged cell
    const int column = tabel.column(Role::program);
    if (column < 0) return {};
    for (int row = baris; row >= 0 && row > baris - kMostRows; --row)
        if (const Sel& sel = cell_at(tabel, row, column); !sel.empty()) return sel.squeezed();
    return {};
}

std::string satuan_of(const Tabel& tabel, int baris) {
    const Sel* sel = tabel.cell(baris, Role::satuan);
    return sel != nullptr ? sel->squeezed() : std::string();
}

}  // namespace lkiplint
