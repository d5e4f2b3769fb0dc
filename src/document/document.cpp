#include "document/document.h"

#include <algorithm>

namespace lkiplint {

const Place& place_of(const Block& block) {
    return std::visit([](const auto& one) -> const Place& { return one.place; }, block);
}

Place place_at(const Document& document, const TextBlock& block, std::size_t offset) {
    Place place = block.place;
    if (!has_physical_lines(document, place)) return place;
    const auto end = block.text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, block.text.size()));
    const auto breaks = std::count(block.text.begin(), end, '\n');
    if (breaks > 0) {
        place.add_lines(static_cast<int>(breaks));
        place.column = 1;
    }
    return place;
}

}  // namespace lkiplint
