// SHA-256 (FIPS 180-4): tells whether two files are one, without keeping either.
#pragma once

#include <string>
#include <string_view>

namespace lkiplint {

// 64 hexadecimal digits, lower case.
std::string sha256_hex(std::string_view bytes);

}  // namespace lkiplint
