// average: a "Rata-rata" row against the mean of the values above it, and an average that a sentence states against the
// table whose number of indicators it names, or against the values that the sentence itself lists.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/common.h"
#include "checks/indicator_direction.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::ptrdiff_t kMostTables = 300;  // a report has dozens; each stated average looks at all of them
constexpr std::size_t kMostRows = 500;  // above an average; a report has dozens, and every average looks at all of them

constexpr int kMostOfAll = 50;  // averages of all indicators that a report states; it does so a few times

constexpr int kMeanDecimals = 6;  // of a mean that goes into another

const Decimal kFull(100);

bool is_checked_kind(TableKind kind) {
    return kind == TableKind::capaian || kind == TableKind::capaian_program || kind == TableKind::efisiensi ||
           kind == TableKind::rekap_predikat || kind == TableKind::perbandingan;
}

Verdict mean_verdict(const Decimal& stated, const std::vector<Decimal>& values) {
    const Result<Decimal> total = sum(values);
    if (!total || values.empty()) return Verdict::tidak_dapat;
    // Values that were printed with decimals had more of them.
    const Decimal count(static_cast<std::int64_t>(values.size()));
    return quotient_verdict(stated, *total, count, 1);
}

// Some count no more than 100 % for each.
std::vector<Decimal> capped(std::vector<Decimal> values) {
    for (Decimal& value : values) value = std::min(value, kFull);
    return values;
}

std::string mean_of(const std::vector<Decimal>& values, bool percent) {
    const Result<Decimal> total = sum(values);
    if (!total) return {};
    const Result<Decimal> mean = quotient(*total, Decimal(static_cast<std::int64_t>(values.size())), 1, 2);
    return mean ? format_angka(*mean, percent) : std::string();
}

class Averages {
public:
    Averages(const CheckContext& context, Sink& sink)
        : report_(context.report),
          sink_(sink),
          others_(phrase_set(context.pack, "indikator-lain")),
          plain_(context.pack.word_list("rata-rata-semua")),
          directions_(context) {
        const auto is_compared = [](const Tabel& tabel) { return is_checked_kind(tabel.kind); };
        many_ = std::count_if(report_.tabel.begin(), report_.tabel.end(), is_compared) > kMostTables;
    }

    void run() {
        for (const Tabel& tabel : report_.tabel)
            if (is_checked_kind(tabel.kind)) check_table(tabel);
        for (const Teks& teks : report_.teks)
            if (!teks.lampiran && teks.block.text.size() <= kLongestParagraph) check_text(teks);
    }

private:
    // ---- Rows

    // An average of serapan is more often the whole realisasi by the whole anggaran than a mean.
    void check_table(const Tabel& tabel) {
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            if (!tabel.baris[static_cast<std::size_t>(row)].is_average) continue;
            for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
                const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
                if (role == Role::capaian || role == Role::capaian_akhir) check_cell(tabel, row, column);
            }
        }
    }

    void check_cell(const Tabel& tabel, int row, int column) {
        const Sel& stated = cell_at(tabel, row, column);
        if (!stated.angka) return;
        const Place place = cell_place(tabel, row, column);
        if (static_cast<std::size_t>(row) > kMostRows)
            return sink_.checked(place, Verdict::tidak_dapat, "tabel terlalu panjang");
        // All rows above, or those since the last average, or since the last row that heads a group.
        std::vector<Decimal> all, group, since, computed, program, kegiatan, sub;
        std::vector<Place> places;  // of `all`, nearest first
        bool open_group = true, open_since = true, blank = false;
        std::vector<int> rows;
        for (int above = row - 1; above >= 0; --above) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(above)];
            const Sel& sel = cell_at(tabel, above, column);
            // "Jumlah Capaian" between the rows and their average ends nothing.
            if (baris.is_total && all.empty()) continue;
            if (baris.is_total || baris.is_average) {
                open_group = open_since = false;
                continue;
            }
            if (!sel.angka) {
                blank = blank || !trim(sel.text).empty();
                if (!group.empty()) open_group = false;
                continue;
            }
            all.push_back(sel.angka->value);
            places.push_back(cell_place(tabel, above, column));
            if (baris.level == Level::program) program.push_back(sel.angka->value);
            if (baris.level == Level::kegiatan) kegiatan.push_back(sel.angka->value);
            if (baris.level == Level::sub_kegiatan) sub.push_back(sel.angka->value);
            computed.push_back(computed_capaian(tabel, above, column).value_or(sel.angka->value));
            if (open_since) since.push_back(sel.angka->value);
            if (open_since) rows.push_back(above);
            if (open_group) group.push_back(sel.angka->value);
        }
        const std::vector<Decimal>& nearest = group.empty() ? all : group;
        if (nearest.size() < 2 || blank)
            return sink_.checked(place, Verdict::tidak_dapat, "nilai yang dirata-rata tidak lengkap");
        // A wrong capaian among them is reported for itself: the mean of what they should be is right, too.
        for (const std::vector<Decimal>* values : {&group, &since, &all, &computed, &program, &kegiatan, &sub})
            for (const Verdict verdict :
                 {mean_verdict(stated.angka->value, *values), mean_verdict(stated.angka->value, capped(*values))})
                if (agrees(verdict)) {
                    sink_.checked(place, verdict);
                    // `group` and `since` are the nearest of `all`.
                    const bool nearby = values == &group || values == &since || values == &all;
                    for (std::size_t i = 0; nearby && i < values->size(); ++i)
                        sink_.compared(places[i], place, verdict);
                    return;
                }
        Finding& finding = report_cell(sink_, tabel, row, column, mean_of(since, stated.angka->percent));
        finding.args["banyak"] = std::to_string(since.size());
        std::reverse(since.begin(), since.end());
        finding.args["rincian"] = mean_in_figures(since);
        std::reverse(rows.begin(), rows.end());
        for (const int at : rows) finding.related.push_back(related_cell(tabel, at, column));
    }

    static std::optional<Decimal> computed_capaian(const Tabel& tabel, int row, int column) {
        const Sel *target = tabel.cell(row, Role::target), *realisasi = tabel.cell(row, Role::realisasi);
        if (tabel.kolom[static_cast<std::size_t>(column)].role != Role::capaian || target == nullptr ||
            realisasi == nullptr)
            return std::nullopt;
        if (!target->angka || !realisasi->angka || target->angka->value.is_zero()) return std::nullopt;
        const Result<Decimal> value = quotient(realisasi->angka->value, target->angka->value, 100, 2);
        return value ? std::optional(*value) : std::nullopt;
    }

    // ---- Sentences

    void check_text(const Teks& teks) {
        static const re2::RE2 kAverage(
            R"((?i)rata\s*[-–]?\s*rata[^.;]{0,60}?(?:adalah|sebesar|mencapai|yaitu)\s+(?:sebesar\s+)?(\d+(?:[.,]\d+)?)\s*(?:%|persen))");
        const std::string text = one_line(teks.block.text);
        if (lower(text).find("rata") == std::string::npos) return;
        re2::StringPiece rest(text), number;
        while (re2::RE2::FindAndConsume(&rest, kAverage, &number)) {
            const std::size_t offset = static_cast<std::size_t>(number.data() - text.data());
            const AngkaResult stated = parse_angka(std::string_view(number.data(), number.size()), AngkaKind::persen);
            if (stated)
                check_stated(teks, text, offset, stated.angka->value, std::string(number.data(), number.size()));
        }
    }

    void check_stated(const Teks& teks, const std::string& text, std::size_t offset, const Decimal& stated,
                      const std::string& printed) {
        const Place place = BlockPlaces(report_, teks.block).at(offset);
        const std::string_view before = std::string_view(text).substr(0, offset);
        if (const std::vector<Decimal> listed = listed_values(before); !listed.empty()) {
            const Verdict verdict = mean_verdict(stated, listed);
            if (verdict != Verdict::salah) return sink_.checked(place, verdict);
            return report(teks, offset, place, printed, listed, {});
        }
        const std::size_t stop = before.rfind(". ");
        const std::string own = fold(stop == std::string_view::npos ? before : before.substr(stop));
        if (others_.any_in(own) || names_other_year(own, report_.tahun))
            return sink_.checked(place, Verdict::tidak_dapat, "rata-rata indikator atau tahun lain");
        if (many_) return sink_.checked(place, Verdict::tidak_dapat, "tabel terlalu banyak");
        const std::size_t count = count_in(before);
        const std::string folded = fold(before.substr(before.size() > 160 ? before.size() - 160 : 0));
        if (const int goal = goal_in(before); count < 2 && goal > 0 && contains_word(folded, "capaian"))
            return check_goal(teks, offset, place, stated, printed, goal);
        if (count < 2 && is_of_all(own)) return check_all(teks, offset, place, stated, printed, own);
        if (count < 2 || !contains_word(folded, "capaian"))
            return sink_.checked(place, Verdict::tidak_dapat, "nilai yang dirata-rata tidak disebut");
        const TableKind kind = names_program(before) ? TableKind::capaian_program : TableKind::capaian;
        const std::vector<CapaianCell>* nearest = nullptr;
        std::vector<std::vector<CapaianCell>> tables;
        for (std::size_t i = 0; i < report_.tabel.size(); ++i) {
            const Tabel& tabel = report_.tabel[i];
            if (tabel.kind != kind || !may_compare(tabel.konteks, teks.konteks)) continue;
            std::vector<CapaianCell> cells = capaian_cells(report_, static_cast<int>(i));
            if (cells.size() == count) tables.push_back(std::move(cells));
        }
        for (const std::vector<CapaianCell>& cells : tables) {
            std::vector<Decimal> values;
            for (const CapaianCell& cell : cells) values.push_back(cell.nilai);
            for (const Verdict verdict : {mean_verdict(stated, values), mean_verdict(stated, capped(values))})
                if (verdict != Verdict::salah) return sink_.checked(place, verdict);
            nearest = &cells;
        }
        if (nearest == nullptr)
            return sink_.checked(place, Verdict::tidak_dapat, "tidak ada tabel dengan indikator sebanyak itu");
        std::vector<Decimal> values;
        for (const CapaianCell& cell : *nearest) values.push_back(cell.nilai);
        report(teks, offset, place, printed, values, *nearest);
    }

    // "Rata-rata capaian kinerja Dinas Sosial tahun 2025 sebesar": of nothing less than all indicators.
    bool is_of_all(const std::string& own) const {
        const std::size_t at = own.rfind("rata rata");
        if (at == std::string::npos || !contains_word(std::string_view(own).substr(at), "capaian")) return false;
        const std::string self =
            fold(report_.instansi.nama + " " + report_.instansi.kabupaten) + " " + std::to_string(report_.tahun);
        const std::vector<std::string> words = fold_words(std::string_view(own).substr(at));
        // "Rata-rata capaian sebesar": of what was spoken of last.
        static constexpr std::array kWhole =
            std::to_array<std::string_view>({"seluruh", "semua", "keseluruhan", "kinerja", "indikator", "iku"});
        if (!contains_any(std::string_view(own).substr(at), std::span<const std::string_view>(kWhole))) return false;
        return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return contains_word(self, word) || std::find(plain_.begin(), plain_.end(), word) != plain_.end();
        });
    }

    // Against the only table of capaian, and every way to take a mean of it: of its rows, of its sasaran, of those no
    // higher than 100 %.
    void check_all(const Teks& teks, std::size_t offset, Place place, const Decimal& stated, const std::string& printed,
                   const std::string& own) {
        std::vector<int> tables;
        for (std::size_t i = 0; i < report_.tabel.size(); ++i) {
            const TableKind kind = report_.tabel[i].kind;
            if (kind != TableKind::capaian && kind != TableKind::capaian_program && kind != TableKind::rekap_predikat)
                continue;
            if (!report_.tabel[i].lampiran) tables.push_back(static_cast<int>(i));
        }
        const bool only =
            tables.size() == 1 && report_.tabel[static_cast<std::size_t>(tables.front())].kind == TableKind::capaian;
        if (!only || !may_compare(report_.tabel[static_cast<std::size_t>(tables.front())].konteks, teks.konteks))
            return sink_.checked(place, Verdict::tidak_dapat, "tidak jelas tabel mana yang dirata-rata");
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(tables.front())];
        if (tabel.baris.size() > kMostRows || ++of_all_ > kMostOfAll)
            return sink_.checked(place, Verdict::tidak_dapat, "tabel terlalu panjang");
        const std::vector<CapaianCell> cells = capaian_cells(report_, tables.front());
        if (cells.size() < 2 || !is_complete(tabel, cells) || contains_word(own, "sasaran"))
            return sink_.checked(place, Verdict::tidak_dapat, "nilai yang dirata-rata tidak lengkap");
        std::vector<Decimal> values;
        for (const CapaianCell& cell : cells) values.push_back(cell.nilai);
        std::vector<Decimal> computed;  // a wrong capaian is reported for itself
        for (const CapaianCell& cell : cells)
            computed.push_back(computed_capaian(tabel, cell.baris, cell.kolom).value_or(cell.nilai));
        for (const std::vector<Decimal>& means :
             {values, capped(values), computed, by_goal(tabel, cells, false), by_goal(tabel, cells, true)})
            if (const Verdict verdict = mean_verdict(stated, means); agrees(verdict))
                return sink_.checked(place, verdict);
        for (const Decimal& mean : by_goal(tabel, cells, false))
            if (agrees(mean_verdict(stated, {mean})))
                return sink_.checked(place, Verdict::tidak_dapat, "mungkin rata-rata satu sasaran");
        if (std::any_of(cells.begin(), cells.end(), [&](const CapaianCell& cell) { return is_doubtful(cell); }))
            return sink_.checked(place, Verdict::tidak_dapat, "capaian di tabel sendiri salah");
        report(teks, offset, place, printed, values, cells);
    }

    bool is_doubtful(const CapaianCell& cell) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(cell.tabel)];
        const Direction direction = directions_.of(tabel, cell.baris);
        return is_doubtful_capaian(report_, cell, direction == Direction::certain || direction == Direction::declared);
    }

    // Every row that names an indicator has a capaian that could be read, and no average stands among the rows.
    static bool is_complete(const Tabel& tabel, const std::vector<CapaianCell>& cells) {
        std::size_t rows = 0;
        for (const Baris& baris : tabel.baris) {
            if (baris.is_average || baris.is_total) return false;
            const Sel& sel = baris.sel[static_cast<std::size_t>(cells.front().kolom)];
            if (!sel.angka && !trim(sel.text).empty()) return false;
            rows += sel.angka ? 1 : 0;
        }
        return rows == cells.size();
    }

    // The mean of each sasaran.
    static std::vector<Decimal> by_goal(const Tabel& tabel, const std::vector<CapaianCell>& cells, bool cap) {
        const int column = tabel.column(Role::tujuan);
        std::vector<Decimal> means, group;
        std::string goal;
        const auto close = [&] {
            const Result<Decimal> total = sum(cap ? capped(group) : group);
            const Result<Decimal> mean =
                total && !group.empty()
                    ? quotient(*total, Decimal(static_cast<std::int64_t>(group.size())), 1, kMeanDecimals)
                    : total;
            if (mean && !group.empty()) means.push_back(*mean);
            group.clear();
        };
        if (column < 0) return means;
        for (const CapaianCell& cell : cells) {
            const std::string name = fold(cell_at(tabel, cell.baris, column).text);
            if (!name.empty() && name != goal) {
                close();
                goal = name;
            }
            group.push_back(cell.nilai);
        }
        close();
        return means;
    }

    // "Rata-rata capaian Sasaran 2 adalah": its number; 0 when none is named or several are.
    static int goal_in(std::string_view before) {
        static const re2::RE2 kGoal(R"(rata rata [a-z ]{0,40}sasaran (?:strategis )?(?:ke )?(\d{1,2}) (?:[a-z]+ )?$)");
        const std::size_t stop = before.rfind(". ");
        const std::string folded = fold(stop == std::string_view::npos ? before : before.substr(stop)) + " ";
        std::string number;
        return re2::RE2::PartialMatch(folded, kGoal, &number) ? std::stoi(number) : 0;
    }

    // Against the indicators of that sasaran in each table of capaian, and against the tables that state its average.
    void check_goal(const Teks& teks, std::size_t offset, Place place, const Decimal& stated,
                    const std::string& printed, int goal) {
        std::vector<CapaianCell> nearest;
        for (std::size_t i = 0; i < report_.tabel.size(); ++i) {
            const Tabel& tabel = report_.tabel[i];
            const bool capaian = tabel.kind == TableKind::capaian;
            if ((!capaian && tabel.kind != TableKind::efisiensi) || !may_compare(tabel.konteks, teks.konteks)) continue;
            std::vector<CapaianCell> cells = cells_of_goal(static_cast<int>(i), goal);
            std::vector<Decimal> values;
            for (const CapaianCell& cell : cells) values.push_back(cell.nilai);
            if (values.empty()) continue;
            for (const Verdict verdict : {mean_verdict(stated, values), mean_verdict(stated, capped(values))})
                if (verdict != Verdict::salah) return sink_.checked(place, verdict);
            if (capaian && cells.size() >= 2) nearest = std::move(cells);
        }
        if (nearest.empty())
            return sink_.checked(place, Verdict::tidak_dapat, "indikator sasaran itu tidak ditemukan di tabel");
        std::vector<Decimal> values;
        for (const CapaianCell& cell : nearest) values.push_back(cell.nilai);
        report(teks, offset, place, printed, values, nearest);
    }

    // The rows below the number of the sasaran; numbers must head sasaran, not every indicator.
    std::vector<CapaianCell> cells_of_goal(int index, int goal) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(index)];
        const int name = tabel.column(Role::tujuan), number = tabel.column(Role::no);
        if (name < 0 || number < 0) return {};
        std::vector<CapaianCell> own;
        int current = 0;
        const std::vector<CapaianCell> cells = capaian_cells(report_, index);
        auto cell = cells.begin();
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const std::string& label = cell_at(tabel, row, number).folded();
            const bool heads = !trim(cell_at(tabel, row, name).text).empty();
            if (!label.empty() && heads != !label.empty()) return {};
            if (!label.empty())
                current = label.size() <= 2 && label.find_first_not_of("0123456789") == std::string::npos
                              ? std::stoi(label)
                              : 0;
            while (cell != cells.end() && cell->baris < row) ++cell;
            if (current == goal && cell != cells.end() && cell->baris == row) own.push_back(*cell);
        }
        return own;
    }

    // "… yaitu Program A tercapai 95 % dan Program B 80 %, sehingga rata-rata …": the values since "yaitu".
    static std::vector<Decimal> listed_values(std::string_view before) {
        const std::string small = lower(before);
        const std::size_t so = small.rfind("sehingga rata"), list = small.rfind("yaitu", so);
        if (so == std::string::npos || list == std::string::npos || so - list > 400) return {};
        static const re2::RE2 kPercent(R"((?:tercapai|sebesar|mencapai|capaian)\s+(\d+(?:[.,]\d+)?)\s*%)");
        std::vector<Decimal> values;
        re2::StringPiece rest(small.data() + list, so - list), number;
        while (re2::RE2::FindAndConsume(&rest, kPercent, &number))
            if (const AngkaResult value =
                    parse_angka(std::string_view(number.data(), number.size()), AngkaKind::persen))
                values.push_back(value.angka->value);
        const std::string_view body = std::string_view(small).substr(list, so - list);
        return static_cast<std::size_t>(std::count(body.begin(), body.end(), '%')) == values.size()
                   ? values
                   : std::vector<Decimal>();
    }

    static bool names_program(std::string_view before) {
        const std::size_t stop = before.rfind(". ");
        const std::string folded = fold(stop == std::string_view::npos ? before : before.substr(stop));
        return contains_word(folded, "program") && !contains_word(folded, "indikator");
    }

    // "capaian 6 indikator", "keempat indikator", "keempat program": how many, in the sentence before the number.
    static std::size_t count_in(std::string_view before) {
        static const re2::RE2 kCount(
            R"((?:^| )(\d{1,2}|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan) (?:\S+ )?(?:indikator|program))");
        static constexpr std::array<std::string_view, 8> kWords = {"kedua",  "ketiga",  "keempat",   "kelima",
                                                                   "keenam", "ketujuh", "kedelapan", "kesembilan"};
        const std::size_t stop = before.rfind(". ");
        const std::string folded = fold(stop == std::string_view::npos ? before : before.substr(stop));
        std::string found;
        if (!re2::RE2::PartialMatch(folded, kCount, &found)) return 0;
        const auto word = std::find(kWords.begin(), kWords.end(), found);
        if (word != kWords.end()) return static_cast<std::size_t>(word - kWords.begin()) + 2;
        return static_cast<std::size_t>(std::stoi(found));
    }

    void report(const Teks& teks, std::size_t offset, Place place, const std::string& printed,
                const std::vector<Decimal>& values, const std::vector<CapaianCell>& cells) {
        Finding& finding = sink_.report(place, text_locator(teks), printed + "%", mean_of(values, false) + "%");
        finding.quote = quote_at(teks.block.text, offset);
        finding.args["nama"] = "Rata-rata";
        finding.args["banyak"] = std::to_string(values.size());
        finding.args["rincian"] = mean_in_figures(values);
        for (const CapaianCell& cell : cells) finding.related.push_back(related_capaian(report_, cell));
    }

    const Report& report_;
    Sink& sink_;
    const PhraseSet& others_;
    const std::vector<std::string>& plain_;  // words that name no part of the whole
    IndicatorDirections directions_;
    bool many_ = false;  // more tables than a report has
    int of_all_ = 0;     // averages of all indicators, so far
};

}  // namespace

void check_average(const CheckContext& context, Sink& sink) { Averages(context, sink).run(); }

}  // namespace lkiplint
