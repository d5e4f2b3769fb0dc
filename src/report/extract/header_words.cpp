#include "report/extract/header_words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace lkiplint {

std::string header_text(std::string_view text) {
    std::string spelled;
    spelled.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%')
            spelled += " persen ";
        else if (text.substr(i).starts_with("\u03A3") || text.substr(i).starts_with("\u2211")) {
            spelled += " jumlah ";
            i += text.substr(i).starts_with("\u03A3") ? 1 : 2;
        } else if (text[i] == '(') {
            // "(3)", "(3/2*100)": the number of a column or its formula, no part of its name.
            const std::size_t close = text.substr(i, 24).find(')');
            const std::string_view inside = close == std::string_view::npos ? "" : text.substr(i + 1, close - 1);
            const bool digits = !inside.empty() &&
                                inside.find_first_not_of("0123456789=/*x:+- %.,()") == std::string_view::npos &&
                                has_digit(inside) && inside.find("20") != 0;
            if (digits)
                i += close;
            else
                spelled += ' ';
        } else {
            spelled += text[i];
        }
    }
    std::string out;
    bool percent = false;
    for (std::string word : fold_words(spelled)) {
        if (word == "prosentase" || word == "presentase" || word == "persentasi" || word == "prosen" ||
            word == "prosentasi")
            word = "persentase";
        // "Persentase (%)" and "Capaian % (persen)" name it twice.
        if (word == "persen" || word == "persentase") {
            if (percent) continue;
            percent = true;
        }
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::string with_last_year(const std::string& header, int tahun) {
    static const re2::RE2 kLastYear(
        R"(((?:(?:realisasi|capaian|target|hasil|nilai)(?: kinerja)?(?: pada)? )?)(?:tahun|thn|th) (?:lalu|sebelumnya|kemarin))");
    std::string before;
    const bool last = header.ends_with("lalu") || header.ends_with("sebelumnya") || header.ends_with("kemarin");
    if (tahun == 0 || !last || !re2::RE2::FullMatch(header, kLastYear, &before)) return header;
    return before + "tahun " + std::to_string(tahun - 1);
}

std::optional<Role> known_role(const RulePack& pack, const std::string& header, const std::string& parent,
                               const std::string& caption) {
    if (header.empty()) return std::nullopt;
    const auto matches = [](const Pattern& pattern, const std::string& text) {
        return !pattern || re2::RE2::PartialMatch(text, *pattern);
    };
    const auto fits = [&](const RolePattern& pattern, const std::string& text) {
        return matches(pattern.caption, caption) && matches(pattern.header, text) && matches(pattern.parent, parent);
    };
    const auto role_of = [&](const std::string& text) -> std::optional<Role> {
        if (pack.role_headers && pack.role_parents) {
            // Headers and what stands above them come again and again: those that fit either are remembered.
            const std::vector<int> headers = pack.role_headers->candidates(text);
            const std::vector<int> parents = pack.role_parents->candidates(parent);
            for (const int index : headers) {
                if (!std::binary_search(parents.begin(), parents.end(), index)) continue;
                const RolePattern& pattern = pack.roles[static_cast<std::size_t>(index)];
                if (fits(pattern, text)) return pattern.role;
            }
            return std::nullopt;
        }
        for (const RolePattern& pattern : pack.roles)
            if (fits(pattern, text)) return pattern.role;
        return std::nullopt;
    };
    if (const auto role = role_of(header)) return role;
    // Converters break narrow header cells: "Targ et", "Realis asi", "Cap aian (%)".
    if (header.size() <= 20 && header.find(' ') != std::string::npos) {
        std::string joined;
        for (const char c : header)
            if (c != ' ') joined += c;
        const bool percent = joined.size() > 6 && joined.ends_with("persen");
        if (percent) joined.insert(joined.size() - 6, " ");
        return role_of(joined);
    }
    return std::nullopt;
}

Role match_role(const RulePack& pack, const std::string& header, const std::string& parent,
                const std::string& caption) {
    return known_role(pack, header, parent, caption).value_or(Role::lain);
}

bool is_number_row(const TableRow& row) {
    int expected = 0, count = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        std::string_view text = cell.text;
        while (!text.empty() &&
               (text.front() == '(' || text.front() == '[' || text.front() == ' ' || text.front() == '0'))
            text.remove_prefix(1);
        int number = 0;
        std::size_t i = 0;
        while (i < text.size() && i < 3 && std::isdigit(static_cast<unsigned char>(text[i])))
            number = number * 10 + (text[i++] - '0');
        if (i == 0 || i > 2) return false;
        const std::string_view rest = text.substr(i);
        if (rest.find_first_not_of("0123456789=/*x\u00D7:+-\u2013 %.,()[]") != std::string_view::npos) return false;
        if (expected != 0 && number != expected) return false;
        expected = number + 1;
        ++count;
    }
    // One row "1 | 2" could be data; three numbers in sequence are not.
    return count >= 3;
}

bool is_unit_row(const TableRow& row) {
    constexpr std::array<std::string_view, 10> kUnits = {"k",      "rp", "rupiah", "kinerja", "anggaran",
                                                         "target", "t",  "r",      "satuan",  "persen"};
    constexpr std::ptrdiff_t kFewest = 4;
    if (row.cells.empty() || !row.cells.front().text.empty()) return false;
    std::ptrdiff_t units = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (std::find(kUnits.begin(), kUnits.end(), header_text(cell.text)) == kUnits.end()) return false;
        ++units;
    }
    return units >= kFewest;
}

bool names_total(const RulePack& pack, std::string_view text) {
    const std::string folded = fold(text);
    if (folded.empty() || folded.size() > 60) return false;
    const PatternList& totals = pack.patterns_of("baris-jumlah");
    if (!totals.may_match(folded)) return false;
    for (const TextPattern& pattern : totals.patterns)
        if (re2::RE2::FullMatch(folded, *pattern.pattern)) return true;
    return false;
}

bool names_average(std::string_view text) {
    // Most names begin with another letter.
    const auto first = std::find_if(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    });
    if (first == text.end()) return false;
    if (static_cast<unsigned char>(*first) < 0x80 && std::string_view("rRjJ").find(*first) == std::string_view::npos)
        return false;
    const std::string folded = fold(text);
    return folded.starts_with("rata rata") || folded.starts_with("rerata") || folded.starts_with("jumlah rata rata");
}

}  // namespace lkiplint
