#include "report/whereabouts.h"

#include <algorithm>
#include <tuple>

namespace lkiplint {

void PlaceIndex::add(const Place& place, int end_line, Whereabouts what) {
    if (place.line > 0) entries_.push_back({place.line, place.column, std::max(end_line, place.line), what});
}

void PlaceIndex::add_table(const Tabel& tabel, int index) {
    add(tabel.caption_place, 0, {index, -1, -1, -1});
    add(tabel.header_place, 0, {index, -1, -1, -1});
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
        add(baris.place, 0, {index, row, -1, -1});
        for (int column = 0; column < static_cast<int>(baris.sel.size()); ++column) {
            const Sel& sel = baris.sel[static_cast<std::size_t>(column)];
            const Whereabouts here{index, row, column, -1};
            add(sel.place, 0, here);
            for (const Sel::Run& run : sel.runs) add(run.place, 0, here);
        }
    }
}

PlaceIndex::PlaceIndex(const Report& report) {
    for (int i = 0; i < static_cast<int>(report.teks.size()); ++i) {
        const TextBlock& block = report.teks[static_cast<std::size_t>(i)].block;
        const auto breaks = std::count(block.text.begin(), block.text.end(), '\n');
        add(block.place, has_physical_lines(report, block.place) ? block.place.line + static_cast<int>(breaks) : 0,
            {-1, -1, -1, i});
    }
    for (int i = 0; i < static_cast<int>(report.tabel.size()); ++i)
        add_table(report.tabel[static_cast<std::size_t>(i)], i);
    // Of several at one place the last is the most particular: a caption is a text too, a row begins with a cell.
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

Whereabouts PlaceIndex::find(const Place& place) const {
    const auto after =
        std::upper_bound(entries_.begin(), entries_.end(), place, [](const Place& wanted, const Entry& entry) {
            return std::tie(wanted.line, wanted.column) < std::tie(entry.line, entry.column);
        });
    if (after != entries_.begin()) {
        const Entry& before = *std::prev(after);
        if (place.line <= before.end_line) return before.what;
    }
    // Left of the first thing on its line, in a margin or a row's border.
    if (after != entries_.end() && after->line == place.line) return after->what;
    return {};
}

Whereabouts PlaceIndex::first_from(int line) const {
    const auto first = std::lower_bound(entries_.begin(), entries_.end(), line,
                                        [](const Entry& entry, int wanted) { return entry.line < wanted; });
    if (first == entries_.end()) return {};
    for (auto at = first; at != entries_.end() && at->line == first->line && at->column == first->column; ++at)
        if (at->what.tabel >= 0) return at->what;
    return first->what;
}

}  // namespace lkiplint
