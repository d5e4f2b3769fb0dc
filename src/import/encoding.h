// Text files as UTF-8, whatever they were saved as: UTF-8, UTF-16 with a byte order mark, or Windows-1252 (which older
// Excel and Word write, and which ISO 8859-1 is read as, like browsers do).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace lkiplint {

// The character set that the start of a page or XML file declares, in lower case; "" when it declares none.
std::string declared_charset(std::string_view bytes);

// `bytes` as UTF-8 without a byte order mark: a part of `bytes`, or of `storage` when they had to be decoded. The mark
// decides, then the bytes themselves, then what a page or XML file declares.
Result<std::string_view> to_utf8(std::string_view bytes, std::string& storage);

}  // namespace lkiplint
