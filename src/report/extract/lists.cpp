#include "report/extract/lists.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "base/text.h"

namespace lkiplint {
namespace {

// The only amount of a line, the text before it; nothing when there is none or several.
struct AmountLine {
    std::string before;
    Angka angka;
    std::string printed;
};

// "Rp. 1.250.000" with the ",-" that may follow the last digit.
std::string printed_amount(std::string_view line, std::size_t begin, std::size_t end) {
    if (line.substr(end).starts_with(",-")) end += 2;
    return squeeze(line.substr(begin, end - begin));
}

std::optional<AmountLine> read_amount(std::string_view line) {
    std::optional<AmountLine> found;
    for (std::size_t i = 0; i + 2 < line.size(); ++i) {
        if ((line[i] != 'R' && line[i] != 'r') || (line[i + 1] != 'p' && line[i + 1] != 'P')) continue;
        if (i > 0 && std::isalnum(static_cast<unsigned char>(line[i - 1]))) continue;
        std::size_t k = i + 2;
        while (k < line.size() && (line[k] == '.' || line[k] == ' ')) ++k;
        const std::size_t begin = k;
        while (k < line.size() &&
               (std::isdigit(static_cast<unsigned char>(line[k])) || line[k] == '.' || line[k] == ','))
            ++k;
        std::string digits(line.substr(begin, k - begin));
        while (!digits.empty() && !std::isdigit(static_cast<unsigned char>(digits.back()))) digits.pop_back();
        const AngkaResult amount = parse_angka("Rp " + digits, AngkaKind::rupiah);
        if (!amount) continue;
        if (found) return std::nullopt;
        found = AmountLine{squeeze(line.substr(0, i)), *amount.angka, printed_amount(line, i, begin + digits.size())};
        i = k;
    }
    return found;
}

bool names_sum(const std::string& before) {
    const std::string folded = fold(before);
    if (folded.size() > 50 || contains_word(folded, "sisa") || contains_word(folded, "selisih")) return false;
    return starts_with_word(folded, "jumlah") || starts_with_word(folded, "total");
}

// How an item is marked: 'n' by a number, 'a' by a letter, '-' by neither. Items below another kind of mark are parts.
char marker_of(const TextBlock& block, std::string_view line, bool first_line) {
    std::string mark = first_line ? block.label : std::string();
    if (mark.empty())
        mark = std::string(
            line.substr(line.find_first_not_of(' ') == std::string_view::npos ? 0 : line.find_first_not_of(' '), 3));
    const auto words = fold_words(mark);
    if (words.empty()) return '-';
    if (words.back().find_first_not_of("0123456789") == std::string::npos) return 'n';
    return words.back().size() == 1 && mark.find_first_of(".)") != std::string::npos ? 'a' : '-';
}

}  // namespace

std::vector<DaftarJumlah> read_amount_lists(const Document& document, const std::vector<Teks>& teks) {
    constexpr std::size_t kLongLine = 180;  // longer lines are prose, not items
    std::vector<DaftarJumlah> lists;
    DaftarJumlah open;
    int gap = 0;
    char outer = '-';  // mark of the first item: parts of items are marked otherwise
    char begun = '-';  // mark of an item whose amount stands on its next line
    const auto drop = [&] {
        open.butir.clear();
        gap = 0;
    };
    const TextBlock* last = nullptr;
    // Tables between two blocks end a list too: blocks of text alone are in `teks`, so compare places.
    std::vector<int> table_lines;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block)) table_lines.push_back(table->place.line);
    for (const Teks& text : teks) {
        const TextBlock& block = text.block;
        if (last) {
            const auto between = std::upper_bound(table_lines.begin(), table_lines.end(), last->place.line);
            if ((between != table_lines.end() && *between < block.place.line) || last->place.file != block.place.file)
                drop();
        }
        last = &block;
        if (block.role == TextRole::heading) drop();
        Place begin = block.place;
        for (const std::string_view line : split(block.text, '\n')) {
            const Place place = begin;
            if (has_physical_lines(document, begin)) {
                begin.add_lines(1);
                begin.column = 1;
            }
            if (line.size() > kLongLine) {
                drop();
                continue;
            }
            const auto amount = read_amount(line);
            if (!amount) {
                begun = marker_of(block, line, place == block.place);
                if (!open.butir.empty() && (++gap > 2 || line.size() > 80)) drop();
                continue;
            }
            gap = 0;
            if (!names_sum(amount->before)) {
                char marker = marker_of(block, line, place == block.place);
                if (marker == '-') marker = begun;
                begun = '-';
                if (open.butir.empty()) outer = marker;
                if (marker == outer) open.butir.push_back({amount->before, amount->angka, place, amount->printed});
                continue;
            }
            if (open.butir.size() >= 2) {
                open.jumlah = {amount->before, amount->angka, place, amount->printed};
                open.locator = text.bagian;
                lists.push_back(open);
            }
            drop();
        }
    }
    return lists;
}

}  // namespace lkiplint
