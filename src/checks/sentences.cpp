#include "checks/sentences.h"

#include <algorithm>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_ascii_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

bool contains_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& p) { return contains_word(folded, p); });
}

const PhraseSet& phrase_set(const RulePack& pack, std::string_view list) {
    return *pack.memo.get<PhraseSet>(list, [&] { return PhraseSet(pack.word_list(list)); });
}

bool contains_any(std::string_view folded, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view p) { return contains_word(folded, p); });
}

bool names_other_year(std::string_view folded, int own) {
    bool other = false;
    if (folded.find("20") == std::string_view::npos) return false;
    const std::string own_year = std::to_string(own);
    for (const std::string_view word : split(folded, ' ')) {
        const bool year = word.size() == 4 && word.starts_with("20") &&
                          word.find_first_not_of("0123456789") == std::string_view::npos;
        if (year && word == own_year) return false;
        other = other || year;
    }
    return other && own != 0;
}

BlockPlaces::BlockPlaces(const Report& report, const TextBlock& block) : first_(block.place) {
    if (!has_physical_lines(report, block.place)) return;
    for (std::size_t at = block.text.find('\n'); at != std::string::npos; at = block.text.find('\n', at + 1))
        breaks_.push_back(at);
}

Place BlockPlaces::at(std::size_t offset) const {
    Place place = first_;
    const auto breaks = std::lower_bound(breaks_.begin(), breaks_.end(), offset) - breaks_.begin();
    if (breaks > 0) {
        place.add_lines(static_cast<int>(breaks));
        place.column = 1;
    }
    return place;
}

std::string quote_at(std::string_view text, std::size_t offset) {
    constexpr std::size_t kBefore = 200;
    constexpr std::size_t kLength = 400;  // code points
    constexpr std::size_t kWindow = 4 * kLength;
    std::size_t begin = 0;
    if (text.size() > kWindow && offset > kBefore) {
        begin = offset - kBefore;
        while (begin < offset && !is_ascii_space(text[begin])) ++begin;
    }
    std::size_t end = std::min(text.size(), begin + kWindow);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return (begin > 0 ? "…" : "") + shorten(squeeze(text.substr(begin, end - begin)), kLength);
}

std::string text_locator(const Teks& teks) {
    constexpr std::size_t kHeadings = 2;  // the innermost say enough
    std::vector<std::string_view> headings;
    std::string_view rest = teks.bagian;
    for (std::size_t at = rest.find(" > "); at != std::string_view::npos; at = rest.find(" > ")) {
        headings.push_back(rest.substr(0, at));
        rest.remove_prefix(at + 3);
    }
    if (!rest.empty()) headings.push_back(rest);
    std::string locator;
    for (std::size_t i = headings.size() > kHeadings ? headings.size() - kHeadings : 0; i < headings.size(); ++i) {
        if (!locator.empty()) locator += " › ";
        locator += shorten(squeeze(headings[i]), 80);
    }
    return locator.empty() ? "Teks" : locator;
}

std::vector<Sentence> sentences_in_line(const TextBlock& block) {
    return block.text.find('\n') == std::string::npos ? block.sentences() : split_sentences(one_line(block.text));
}

std::string one_line(std::string_view text) {
    std::string out(text);
    for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at + 1)) out[at] = ' ';
    return out;
}

}  // namespace lkiplint
