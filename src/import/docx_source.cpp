#include "import/docx_source.h"

#include <algorithm>
#include <tuple>

namespace lkiplint {

void DocxSource::add(const Place& place, const DocxSpot& spot) {
    entries_.push_back({place.line, place.column, place.part, spot});
}

void DocxSource::sort() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.part, a.line, a.column) < std::tie(b.part, b.line, b.column);
    });
}

// A place in a column that no cell begins in belongs to the cell before it, which is that wide.
const DocxSpot* DocxSource::find(const Place& place) const {
    const auto behind =
        std::upper_bound(entries_.begin(), entries_.end(), place, [](const Place& wanted, const Entry& entry) {
            return std::tie(wanted.part, wanted.line, wanted.column) < std::tie(entry.part, entry.line, entry.column);
        });
    const auto is_of_line = [&](auto entry) { return entry->part == place.part && entry->line == place.line; };
    if (behind != entries_.begin() && is_of_line(behind - 1)) return &(behind - 1)->spot;
    if (behind != entries_.end() && is_of_line(behind)) return &behind->spot;
    return nullptr;
}

const DocxSpot* DocxSource::first() const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [](const Entry& entry) {
        return entry.part == 0 && entry.spot.where == DocxSpot::Where::text;
    });
    return found == entries_.end() ? nullptr : &found->spot;
}

}  // namespace lkiplint
