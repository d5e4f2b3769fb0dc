#include "checks/structure.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

constexpr int kMostChapters = 39;
constexpr std::size_t kMostDigits = 3;
constexpr int kMostSections = 99;  // "3.500 orang" is an amount

// A count of at most three digits; 0 when it is something else.
int count_of(std::string_view text) {
    if (text.empty() || text.size() > kMostDigits) return 0;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

// The title of a chapter stands on the line below "BAB II".
std::string title_below(const Report& report, std::size_t at) {
    if (at + 1 >= report.teks.size()) return {};
    const TextBlock& next = report.teks[at + 1].block;
    std::size_t ignored = 0;
    if (next.text.size() > 120 || read_chapter(next.text, ignored) != 0 || !is_upper(next.text)) return {};
    if (read_section_number(next.text)) return {};
    return squeeze(next.text);
}

}  // namespace

int roman_value(std::string_view text) {
    constexpr std::array<std::string_view, 10> kOnes = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    const std::string small = lower(text);
    if (small.empty() || small.size() > 8) return 0;
    if (text != small && !std::all_of(text.begin(), text.end(), is_capital)) return 0;
    std::size_t tens = 0;
    while (tens < small.size() && small[tens] == 'x') ++tens;
    if (tens > 3) return 0;
    for (std::size_t ones = 0; ones < kOnes.size(); ++ones)
        if (std::string_view(small).substr(tens) == kOnes[ones]) return static_cast<int>(tens * 10 + ones);
    return 0;
}

std::vector<ListLabel> read_label(std::string_view label) {
    std::size_t begin = 0, end = label.size();
    while (begin < end && label[begin] == '(') ++begin;
    while (end > begin && (label[end - 1] == '.' || label[end - 1] == ')')) --end;
    const std::string_view core = label.substr(begin, end - begin);
    const auto styled = [&](std::string_view kind) {
        return std::string(label.substr(0, begin)) + std::string(kind) + std::string(label.substr(end));
    };
    std::vector<ListLabel> readings;
    if (core.size() == label.size()) return readings;  // nothing sets it off: a word, a bullet
    if (const int value = count_of(core); value != 0) readings.push_back({styled("1"), value});
    if (core.size() == 1 && is_small(core[0])) readings.push_back({styled("a"), core[0] - 'a' + 1});
    if (core.size() == 1 && is_capital(core[0])) readings.push_back({styled("A"), core[0] - 'A' + 1});
    if (const int value = roman_value(core); value != 0)
        readings.push_back({styled(is_capital(core[0]) ? "I" : "i"), value});
    return readings;
}

std::string print_label(const ListLabel& label) {
    constexpr std::array<std::string_view, 10> kOnes = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    const std::size_t at = label.style.find_first_of("1aAiI");
    if (at == std::string::npos) return label.style;
    std::string core;
    const char kind = label.style[at];
    if (kind == '1') core = std::to_string(label.value);
    if ((kind == 'a' || kind == 'A') && label.value <= 26)
        core = std::string(1, static_cast<char>(kind + label.value - 1));
    if (kind == 'i' || kind == 'I') {
        core = std::string(static_cast<std::size_t>(label.value / 10), 'x') +
               std::string(kOnes[static_cast<std::size_t>(label.value % 10)]);
        if (kind == 'I')
            for (char& c : core) c = static_cast<char>(c - 'a' + 'A');
    }
    return label.style.substr(0, at) + core + label.style.substr(at + 1);
}

std::optional<SectionNumber> read_section_number(std::string_view heading) {
    SectionNumber number;
    std::size_t i = 0;
    bool closed = false;  // the last part ended with a point
    if (heading.size() > 1 && is_capital(heading[0]) && (heading[1] == '.' || heading[1] == ')')) {
        number.letter = true;
        number.path.push_back(heading[0] - 'A' + 1);
        i = 2;
        closed = true;
    }
    while (i < heading.size() && is_digit(heading[i]) && (closed || number.path.empty())) {
        const std::size_t begin = i;
        while (i < heading.size() && is_digit(heading[i])) ++i;
        const int value = count_of(heading.substr(begin, i - begin));
        if (value == 0 || value > kMostSections || heading[begin] == '0') return std::nullopt;
        number.path.push_back(value);
        closed = i < heading.size() && (heading[i] == '.' || heading[i] == ')');
        if (closed) ++i;
    }
    if (number.path.empty()) return std::nullopt;
    if (!number.letter && number.path.size() < 2) return std::nullopt;
    if (i < heading.size() && heading[i] != ' ' && !closed) return std::nullopt;
    number.title = squeeze(heading.substr(i));
    if (!has_letter(number.title)) return std::nullopt;
    return number;
}

std::string print_path(const Path& path, bool letter) {
    std::string text;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i > 0) text += '.';
        text +=
            i == 0 && letter ? std::string(1, static_cast<char>('A' + (path[0] - 1) % 26)) : std::to_string(path[i]);
    }
    return letter && path.size() == 1 ? text + "." : text;
}

int read_chapter(std::string_view text, std::size_t& title) {
    if (lower(text.substr(0, 4)) != "bab ") return 0;
    std::size_t end = 4;
    while (end < text.size() && (is_digit(text[end]) || is_capital(text[end]) || is_small(text[end]))) ++end;
    const std::string_view number = text.substr(4, end - 4);
    const int value = count_of(number) != 0 ? count_of(number) : roman_value(number);
    while (end < text.size() && (text[end] == '.' || text[end] == ':' || text[end] == ' ' || text[end] == '\n')) ++end;
    title = end;
    return value <= kMostChapters ? value : 0;
}

std::vector<Heading> read_headings(const Report& report) {
    std::vector<Heading> headings;
    int chapter = 0;
    bool contents = false;
    for (std::size_t i = 0; i < report.teks.size(); ++i) {
        const Teks& teks = report.teks[i];
        if (stands_beside_text(report, teks.block.place)) continue;
        if (teks.lampiran) break;
        if (teks.block.role != TextRole::heading) continue;
        const std::string& text = teks.block.squeezed();
        const std::string folded = fold(text);
        if (folded == "daftar isi" || folded == "daftar tabel") contents = true;
        if (is_contents_line(text)) continue;
        Heading heading;
        heading.teks = static_cast<int>(i);
        std::size_t title = 0;
        if (const int number = read_chapter(text, title); number != 0) {
            // An entry of a table of contents that lost its leaders: "BAB I PENDAHULUAN 1".
            std::string plain = text.substr(std::min(title, text.size()));
            if (contents && cut_page(plain)) continue;
            chapter = number;
            heading.is_chapter = true;
            heading.number.title = title < text.size() ? text.substr(title) : title_below(report, i);
        } else if (const auto section = read_section_number(text)) {
            heading.number = *section;
        } else {
            heading.number.title = text;
        }
        heading.chapter = chapter;
        headings.push_back(std::move(heading));
    }
    return headings;
}

bool cut_page(std::string& text) {
    std::string_view rest(text);
    // "12" or "iv"; four digits are a year, and "II" belongs to the words before it.
    std::size_t end = rest.size();
    while (end > 0 && is_digit(rest[end - 1])) --end;
    if (end == rest.size())
        while (end > 0 && std::string_view("ivxl").find(rest[end - 1]) != std::string_view::npos) --end;
    const std::string_view page = rest.substr(end);
    const bool apart = end > 0 && (rest[end - 1] == ' ' || rest[end - 1] == '\t' ||
                                   rest.substr(0, end).ends_with("..") || rest.substr(0, end).ends_with("…"));
    const bool number = !page.empty() && apart && (count_of(page) != 0 || roman_value(page) != 0);
    if (number) rest = rest.substr(0, end);
    int dots = 0;
    while (!rest.empty()) {
        if (rest.ends_with("…")) {
            rest.remove_suffix(std::string_view("…").size());
            dots += 3;
        } else if (rest.back() == '.' || rest.back() == ' ' || rest.back() == '\t' || rest.back() == '_') {
            dots += rest.back() == '.' ? 1 : 0;
            rest.remove_suffix(1);
        } else {
            break;
        }
    }
    // "Lampiran 1" has a number of its own.
    const bool found = dots >= 3 || (number && rest.find(' ') != std::string_view::npos);
    if (found) text = std::string(rest);
    return found;
}

TablePlaces::TablePlaces(const Report& report) {
    for (const Tabel& tabel : report.tabel) lines_.push_back(tabel.place.line);
    std::sort(lines_.begin(), lines_.end());
}

bool TablePlaces::any_between(int after, int before) const {
    const auto next = std::upper_bound(lines_.begin(), lines_.end(), after);
    return next != lines_.end() && *next < before;
}

}  // namespace lkiplint
