// How a number's digits are written: runs of digits with points and commas between them. First what stands there is
// taken as it is (read_groups), then what the points and commas mean is decided (count_decimals).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <boost/container/small_vector.hpp>

#include "base/angka.h"

namespace lkiplint {

struct Group {
    char separator;     // before it; 0 for the first
    std::size_t width;  // digits; the first may have none (".5")
};

struct WrittenNumber {
    boost::container::small_vector<Group, 6> groups;
    std::string joined;  // all digits
    std::string defect;  // what nobody would write on purpose, in Indonesian; empty if nothing
};

// Reads the number at `pos`, which moves behind it; nothing when there is none. `money` allows for more spaces that
// got inside a number. The text has one kind of space.
std::optional<WrittenNumber> read_groups(std::string_view text, std::size_t& pos, bool money);

// How many of the digits are decimals, or nothing when the groups make no number (1.2.3, 10.5.2024). Adds to the
// defect.
std::optional<std::size_t> count_decimals(WrittenNumber& written, AngkaKind kind);

}  // namespace lkiplint
