#include "findings/excerpt.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "findings/elsewhere.h"
#include "findings/locate.h"

namespace lkiplint {
namespace {

constexpr std::size_t kCellLimit = 240;
constexpr std::size_t kTextLimit = 400;
constexpr int kMostColumns = 24;  // of a wider table only what is around the marked cells is shown
constexpr int kMostMarked = 16;
constexpr std::string_view kLeftOut = "…";

// The marks of a table's rows: row -> column -> mark. Column -1 is the row as a whole.
using Marks = std::map<int, std::map<int, Tanda>>;

void mark(Marks& marks, const Whereabouts& here, Tanda tanda) {
    Tanda& set = marks[here.baris][here.kolom];
    set = std::max(set, tanda);
}

std::string own_header(const Kolom& kolom) {
    std::string text = squeeze(kolom.header);
    for (std::size_t at = text.find(" > "); at != std::string::npos; at = text.find(" > ", at))
        text.replace(at, 3, " › ");
    return shorten(text, kCellLimit);
}

// The columns that are shown, in order; -1 for those that are left out between them.
std::vector<int> shown_columns(const Tabel& tabel, const Marks& marks) {
    std::size_t width = tabel.kolom.size();
    std::set<int> kept = {0, 1};
    int marked = 0;
    for (const auto& [row, columns] : marks) {
        if (row < 0) continue;
        width = std::max(width, tabel.baris[static_cast<std::size_t>(row)].sel.size());
        for (const auto& [column, tanda] : columns)
            if (column >= 0 && marked++ < kMostMarked) kept.insert({column - 1, column, column + 1});
    }
    const int all = static_cast<int>(width);
    std::vector<int> shown;
    if (all <= kMostColumns) {
        for (int column = 0; column < all; ++column) shown.push_back(column);
        return shown;
    }
    int next = 0;
    for (const int column : kept) {
        if (column < 0 || column >= all) continue;
        if (column > next) shown.push_back(-1);
        shown.push_back(column);
        next = column + 1;
    }
    if (next < all) shown.push_back(-1);
    return shown;
}

Tanda tanda_of(const std::map<int, Tanda>& row, int column) {
    const auto found = row.find(column);
    return found != row.end() ? found->second : Tanda::biasa;
}

Cuplikan::Baris excerpt_row(const Tabel& tabel, int row, const std::map<int, Tanda>& marks,
                            const std::vector<int>& columns) {
    const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
    Cuplikan::Baris shown;
    shown.place = baris.place;
    const bool gaps = std::find(columns.begin(), columns.end(), -1) != columns.end();
    for (const int column : columns) {
        if (column < 0)
            shown.sel.push_back({std::string(kLeftOut), Tanda::biasa});
        else if (static_cast<std::size_t>(column) < baris.sel.size())
            shown.sel.push_back({shorten(squeeze(baris.sel[static_cast<std::size_t>(column)].text), kCellLimit),
                                 tanda_of(marks, column)});
        else if (gaps)
            shown.sel.emplace_back();  // so that what stands behind it stays in its column
    }
    return shown;
}

Cuplikan table_excerpt(const Tabel& tabel, const Marks& marks, std::size_t& rows_left) {
    Cuplikan cuplikan;
    cuplikan.judul = table_title(tabel);
    const std::vector<int> shown_here = shown_columns(tabel, marks);
    for (const int column : shown_here) {
        if (column < 0)
            cuplikan.header.emplace_back(kLeftOut);
        else if (static_cast<std::size_t>(column) < tabel.kolom.size())
            cuplikan.header.push_back(own_header(tabel.kolom[static_cast<std::size_t>(column)]));
    }
    int next = 0;
    for (const auto& [row, columns] : marks) {
        if (row < 0) continue;  // its caption or header, which is shown anyway
        if (rows_left == 0) {
            cuplikan.dipotong = true;
            break;
        }
        --rows_left;
        Cuplikan::Baris shown = excerpt_row(tabel, row, columns, shown_here);
        shown.dilewati = row - next;
        next = row + 1;
        cuplikan.baris.push_back(std::move(shown));
    }
    return cuplikan;
}

// The line of the block that the place is on, where lines are known; else its words around what was found.
std::string words_at(const Report& report, const TextBlock& block, const Place& place, std::string_view found) {
    std::string text = block.text;
    std::size_t at = found.empty() ? std::string::npos : text.find(found);
    if (at == std::string::npos && has_physical_lines(report, block.place)) {
        at = 0;
        for (int line = block.place.line; line < place.line && at != std::string::npos; ++line) {
            at = text.find('\n', at);
            if (at != std::string::npos) ++at;
        }
    }
    if (text.size() <= kTextLimit || at == std::string::npos) return shorten(squeeze(text), kTextLimit);
    const std::size_t from = at > kTextLimit / 2 ? text.find(' ', at - kTextLimit / 2) : 0;
    if (from == 0 || from == std::string::npos || from > at) return shorten(squeeze(text), kTextLimit);
    return "… " + shorten(squeeze(text.substr(from)), kTextLimit);
}

Cuplikan text_excerpt(const Report& report, int index, const Place& place, std::string_view found, Tanda tanda) {
    const Teks& teks = report.teks[static_cast<std::size_t>(index)];
    Cuplikan cuplikan;
    cuplikan.judul = squeeze(teks.bagian);
    cuplikan.baris.push_back({place, {{words_at(report, teks.block, place, found), tanda}}, 0});
    return cuplikan;
}

// What the places of a finding are in: tables and texts in the order in which they are shown.
struct Shown {
    Whereabouts where;
    Place place;
    Marks marks;  // of a table
    Tanda tanda = Tanda::bukti;
};

Shown& shown_for(std::vector<Shown>& all, const Whereabouts& here, const Place& place) {
    for (Shown& shown : all)
        if (shown.where.tabel == here.tabel && shown.where.teks == here.teks) return shown;
    return all.emplace_back(Shown{here, place, {}});
}

void take(std::vector<Shown>& all, const Whereabouts& here, const Place& place, Tanda tanda) {
    if (!here.known()) return;
    Shown& shown = shown_for(all, here, place);
    shown.tanda = std::max(shown.tanda, tanda);
    if (here.tabel >= 0) mark(shown.marks, here, tanda);
}

}  // namespace

std::vector<Cuplikan> excerpts_of(const Report& report, const PlaceIndex& index, const Finding& finding) {
    std::vector<Shown> all;
    take(all, index.find(finding.place), finding.place, Tanda::salah);
    for (const Related& related : finding.related) {
        if (all.size() >= kExcerptRows) break;
        if (is_elsewhere(related, report)) continue;
        take(all, index.find(related.place), related.place, Tanda::bukti);
    }

    std::vector<Cuplikan> excerpts;
    std::size_t rows_left = kExcerptRows;
    for (const Shown& shown : all) {
        if (rows_left == 0) {
            excerpts.back().dipotong = true;
            break;
        }
        if (shown.where.tabel < 0) {
            --rows_left;
            const std::string_view found = shown.tanda == Tanda::salah ? std::string_view(finding.found) : "";
            excerpts.push_back(text_excerpt(report, shown.where.teks, shown.place, found, shown.tanda));
            continue;
        }
        const Tabel& tabel = report.tabel[static_cast<std::size_t>(shown.where.tabel)];
        excerpts.push_back(table_excerpt(tabel, shown.marks, rows_left));
    }
    return excerpts;
}

}  // namespace lkiplint
