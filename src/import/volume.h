// How much comes out of a file. A few bytes may stand for the same long text many times (a repeated row, a shared
// string, the label of a list), so it is counted where it is multiplied, and the whole at the end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "import/import.h"

namespace lkiplint {

class Volume {
public:
    explicit Volume(const ImportLimits& limits) : limit_(limits.max_text_bytes) {}

    // Counts a text. False when it is too much: then it must not be kept, and error() says so.
    bool take(std::size_t bytes) {
        used_ += bytes;
        return !is_full();
    }
    bool is_full() const { return used_ > limit_; }
    // None while the text is within the limit.
    std::optional<Error> error() const;

private:
    std::size_t limit_;
    std::size_t used_ = 0;
};

// More paragraphs and tables than limits.max_blocks?
std::optional<Error> too_many_blocks(const Document& document, const ImportLimits& limits);
// More than the limits allow in whatever way?
std::optional<Error> too_much(const Document& document, const ImportLimits& limits);

// "16 MB", "900 byte"
std::string size_text(std::size_t bytes);
// "; pecah … atau naikkan batasnya dengan --limit NAMA=…"
std::string split_or_raise(std::string_view limit);

}  // namespace lkiplint
