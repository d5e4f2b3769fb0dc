#include "render/format.h"

#include <array>

#include "render/json.h"

namespace lkiplint {
namespace {

constexpr std::array kFormats = {
    OutputFormat{"json", "satu objek JSON, kontraknya di README", render_json},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

const OutputFormat* find_output_format(std::string_view name) {
    for (const OutputFormat& format : kFormats)
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace lkiplint
