#include "import/limits.h"

#include <array>
#include <charconv>
#include <limits>
#include <string>

#include "base/text.h"

namespace lkiplint {
namespace {

// Trees of XML are built and left again by functions that call themselves; deeper ones could exhaust the stack.
constexpr std::size_t kDeepest = 100;
// So is the tree of a page, which costs less for each level.
constexpr std::size_t kDeepestPage = 2000;

std::optional<std::size_t> read_amount(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() || value == 0) return std::nullopt;
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const int shift = unit.empty() ? 0 : unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : -1;
    if (shift < 0 || value > (std::numeric_limits<std::size_t>::max() >> shift)) return std::nullopt;
    return value << shift;
}

}  // namespace

std::span<const LimitName> limit_names() {
    static constexpr std::array<LimitName, 17> kNames{{
        {"file-bytes", &ImportLimits::max_bytes},
        {"source-bytes", &ImportLimits::max_source_bytes},
        {"line-bytes", &ImportLimits::max_line_bytes},
        {"lines", &ImportLimits::max_lines},
        {"xml-depth", &ImportLimits::max_xml_depth},
        {"html-depth", &ImportLimits::max_html_depth},
        {"html-elements", &ImportLimits::max_html_elements},
        {"cells", &ImportLimits::max_cells},
        {"columns", &ImportLimits::max_columns},
        {"blocks", &ImportLimits::max_blocks},
        {"text-bytes", &ImportLimits::max_text_bytes},
        {"entries", &ImportLimits::max_entries},
        {"part-bytes", &ImportLimits::max_part_bytes},
        {"package-bytes", &ImportLimits::max_package_bytes},
        {"ratio", &ImportLimits::max_ratio},
        {"ratio-from-bytes", &ImportLimits::ratio_applies_from},
        {"unit-bytes", &ImportLimits::max_unit_bytes},
    }};
    return kNames;
}

std::optional<Error> set_limit(ImportLimits& limits, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    const std::string_view name = assignment.substr(0, equals);
    const std::string_view amount = equals == std::string_view::npos ? "" : assignment.substr(equals + 1);
    std::string names;
    for (const LimitName& limit : limit_names()) {
        names.append(names.empty() ? "" : ", ").append(limit.name);
        if (limit.name != name) continue;
        const std::optional<std::size_t> value = read_amount(amount);
        if (!value)
            return Error{"nilai batas \"" + shorten(assignment, 60) + "\" harus bilangan bulat di atas nol, misalnya " +
                         std::string(name) + "=512M; satuannya boleh K, M, atau G"};
        if (limit.value == &ImportLimits::max_xml_depth && *value > kDeepest)
            return Error{"xml-depth paling besar " + std::to_string(kDeepest)};
        if (limit.value == &ImportLimits::max_html_depth && *value > kDeepestPage)
            return Error{"html-depth paling besar " + std::to_string(kDeepestPage)};
        limits.*limit.value = *value;
        return std::nullopt;
    }
    return Error{"batas \"" + shorten(name, 60) + "\" tidak dikenal; pilih salah satu: " + names};
}

}  // namespace lkiplint
