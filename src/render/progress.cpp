#include "render/progress.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kWidthUnknown = 80;
constexpr std::size_t kShortestName = 8;
// From fewer nothing can be told of the rest.
constexpr std::size_t kFilesToJudge = 3;

std::string rounded(double value, char point) {
    const auto tenths = static_cast<long long>(std::lround(std::min(value, 1e9) * 10));
    return std::to_string(tenths / 10) + point + std::to_string(tenths % 10);
}

std::string duration(double seconds, const TextStyle& style) {
    const auto whole = static_cast<long long>(std::ceil(std::min(seconds, 1e9)));
    const auto part = [](long long count, std::string_view unit) {
        return std::to_string(count) + ' ' + std::string(unit);
    };
    const std::string_view second = style.say("dtk", "s"), minute = style.say("mnt", "min"),
                           hour = style.say("jam", "h");
    if (whole < 60) return part(whole, second);
    if (whole < 3600) return part(whole / 60, minute) + ' ' + part(whole % 60, second);
    return part(whole / 3600, hour) + ' ' + part(whole / 60 % 60, minute);
}

// What can be said of the rate and the rest, from the files that are done.
std::string outlook(const ProgressState& state, const TextStyle& style) {
    const std::size_t done = state.file - 1;
    if (done < kFilesToJudge || state.seconds <= 0) return "  " + duration(state.seconds, style);
    const double rate = static_cast<double>(done) / state.seconds;
    const double left = static_cast<double>(state.files - done) / rate;
    return "  " + rounded(rate, style.lang == Lang::en ? '.' : ',') +
           std::string(style.say("/dtk, sisa ", "/s, left: ")) + duration(left, style);
}

// The end of a path says most.
std::string name_within(std::string_view path, std::size_t width) {
    std::string name = clean(path);
    if (display_width(name) <= width) return name;
    name = name.substr(name.find_last_of("/\\") + 1);
    return shorten(name, std::max(width, kShortestName));
}

}  // namespace

std::string progress_line(const ProgressState& state, const TextStyle& style) {
    const std::size_t width = (style.width > 0 ? static_cast<std::size_t>(style.width) : kWidthUnknown) - 1;
    std::string head = "[" + std::to_string(state.file) + "/" + std::to_string(state.files) + "]";
    if (state.files > 1) head += ' ' + std::to_string(100 * (state.file - 1) / state.files) + '%';
    const std::string tail = outlook(state, style);
    const std::size_t taken = head.size() + 2 + tail.size();
    const std::string name = name_within(state.name, width > taken ? width - taken : 0);
    return shorten(head + "  " + name + tail, width);
}

}  // namespace lkiplint
