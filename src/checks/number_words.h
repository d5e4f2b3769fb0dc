// Whole numbers as Indonesian writes them in letters: "dua puluh lima", "seratus juta".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lkiplint {

// The number that a text of nothing but its words means; "rupiah" or "persen" may follow. Blanks and hyphens between
// the words may be missing. Nothing when a word is unknown, misspelt, or stands where none can.
std::optional<std::int64_t> value_of_words(std::string_view text);

}  // namespace lkiplint
