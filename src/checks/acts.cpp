#include "checks/acts.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kHeadLines = 6;   // from "KEPUTUSAN CAMAT …" to its number
constexpr std::size_t kAnnexLines = 4;  // from "Lampiran Keputusan …" to its number
constexpr std::size_t kShortLine = 100;

bool is_number_char(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' ||
           c == '/';
}

// Spaces belong to the number only beside a slash.
std::size_t end_of_number(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
        if (is_number_char(text[end])) {
            ++end;
            continue;
        }
        if (text[end] != ' ') break;
        std::size_t next = end;
        while (next < text.size() && text[next] == ' ') ++next;
        if (next >= text.size() || (text[next] != '/' && text[end - 1] != '/')) break;
        end = next;
    }
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    return end;
}

std::string comparable(std::string_view printed) {
    std::string out;
    for (const std::string_view part : split(printed, '/')) {
        std::string segment = fold(part);
        std::erase(segment, ' ');
        while (segment.size() > 1 && segment[0] == '0') segment.erase(0, 1);
        out += (out.empty() ? "" : "/") + segment;
    }
    return out;
}

bool begins(const PrintedLine& line, std::string_view words) {
    return line.text.size() <= kShortLine && starts_with_word(fold(line.text), words);
}

bool is_number_line(const PrintedLine& line) { return begins(line, "nomor") || begins(line, "no"); }

std::optional<NaskahDinas::Kepala> number_after(const std::vector<PrintedLine>& lines, std::size_t at,
                                                std::size_t reach) {
    for (std::size_t i = at; i < lines.size() && i <= at + reach; ++i) {
        if (i > at && (begins(lines[i], "tentang") || begins(lines[i], "keputusan"))) return std::nullopt;
        if (i > at && !is_number_line(lines[i])) continue;
        auto numbers = registry_numbers_in(lines[i].text);
        if (!numbers.empty())
            return NaskahDinas::Kepala{std::move(numbers.front()), lines[i].place, text_locator(*lines[i].teks),
                                       squeeze(lines[i].text)};
    }
    return std::nullopt;
}

}  // namespace

std::vector<NomorSurat> registry_numbers_in(std::string_view text) {
    std::vector<NomorSurat> numbers;
    if (std::count(text.begin(), text.end(), '/') < 2) return numbers;
    const auto words = split_words(text);
    std::size_t done = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if ((words[i].folded != "nomor" && words[i].folded != "no") || words[i].begin < done) continue;
        std::size_t at = words[i].end;
        while (at < text.size() && (text[at] == ' ' || text[at] == ':' || text[at] == '.')) ++at;
        if (at != words[i + 1].begin) continue;
        const std::size_t end = end_of_number(text, at);
        done = end;
        const std::string_view printed = text.substr(at, end - at);
        if (std::count(printed.begin(), printed.end(), '/') < 2 || !has_digit(printed)) continue;
        if (printed.find("M.PAN") != std::string_view::npos) continue;  // a regulation
        numbers.push_back({comparable(printed), squeeze(printed), at, end});
    }
    return numbers;
}

std::vector<NaskahDinas> acts_of(const Report& report) {
    std::vector<NaskahDinas> acts;
    const auto lines = printed_lines(report);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (begins(lines[i], "keputusan") && is_upper(lines[i].text)) {
            if (auto head = number_after(lines, i + 1, kHeadLines)) {
                if (acts.empty() || !(acts.back().kepala.place == head->place)) acts.push_back({std::move(*head), {}});
            }
        } else if (!acts.empty() && begins(lines[i], "lampiran") && contains_word(fold(lines[i].text), "keputusan")) {
            if (auto head = number_after(lines, i, kAnnexLines)) acts.back().lampiran.push_back(std::move(*head));
        }
    }
    return acts;
}

std::vector<DatedAct> dated_acts(const CheckContext& context) {
    const Report& report = context.report;
    constexpr std::size_t kBetween = 40;  // bytes between a number and its date
    std::vector<DatedAct> acts;
    PiecePlaces places(report);
    for (const Piece& piece : pieces_of(context)) {
        const auto numbers = registry_numbers_in(piece.text);
        if (numbers.empty()) continue;
        const auto dates = dates_in(piece.text);
        for (const NomorSurat& number : numbers) {
            const auto date =
                std::find_if(dates.begin(), dates.end(), [&](const auto& d) { return d.begin >= number.end; });
            if (date == dates.end() || date->begin - number.end > kBetween || !is_calendar_date(date->tanggal))
                continue;
            const std::string between = fold(piece.text.substr(number.end, date->begin - number.end));
            if (between != "tanggal" && between != "tgl" && between != "tertanggal") continue;
            acts.push_back({number.nomor, number.tercetak, date->tanggal,
                            squeeze(piece.text.substr(date->begin, date->end - date->begin)),
                            places.at(piece, date->begin), locator_of(piece), quote_at(piece.text, number.begin)});
        }
    }
    return acts;
}

}  // namespace lkiplint
