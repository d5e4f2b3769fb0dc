#include "import/comments.h"

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::string_view kMark = "lkiplint-";
constexpr std::size_t kMostBytes = 4000;
constexpr std::size_t kLongest = 1000;

}  // namespace

bool is_for_lkiplint(std::string_view inside) {
    const std::size_t first = inside.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && lower(inside.substr(first, kMark.size())) == kMark;
}

void keep_comment(std::string_view inside, const Place& place, int target, Document& document) {
    if (!is_for_lkiplint(inside)) return;
    inside.remove_prefix(inside.find_first_not_of(" \t\r\n"));
    document.comments.push_back({shorten(squeeze(inside.substr(0, kMostBytes)), kLongest), place, target});
}

void keep_comments_within(std::string_view line, int number, int target, Document& document) {
    std::size_t counted = 0;  // up to there
    int column = 1;
    for (std::size_t at = line.find("<!--"); at != std::string_view::npos; at = line.find("<!--", at)) {
        for (; counted < at; ++column) next_code_point(line, counted);
        const std::size_t end = line.find("-->", at + 2);
        if (end == std::string_view::npos) return;
        if (end >= at + 4) keep_comment(line.substr(at + 4, end - at - 4), {number, column}, target, document);
        at = end + 3;
    }
}

}  // namespace lkiplint
