#include "base/hash.h"

#include <cstdint>

namespace lkiplint {

// FNV-1a of 64 bits; of its sixteen digits the first twelve.
std::string short_hash(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ULL;
    }
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string name;
    for (int i = 0; i < 12; ++i) name += kDigits[(hash >> (60 - 4 * i)) & 0xF];
    return name;
}

}  // namespace lkiplint
