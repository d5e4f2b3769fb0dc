#include "import/format_code.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

using Sign = FormatToken::Sign;
using Kind = FormatSection::Kind;

constexpr std::size_t kMostSections = 4;
constexpr std::size_t kLongestCode = 1024;  // Excel allows 255 characters

bool is_date_letter(char c) { return std::string_view("ymdhsYMDHSeE").find(c) != std::string_view::npos; }

class CodeReader {
public:
    explicit CodeReader(std::string_view code) : code_(code.substr(0, kLongestCode)) {}

    std::vector<FormatSection> read() {
        std::vector<FormatSection> sections(1);
        while (at_ < code_.size()) {
            if (code_[at_] != ';') {
                read_token(sections.back());
                continue;
            }
            ++at_;
            if (sections.size() == kMostSections) break;
            sections.emplace_back();
        }
        for (FormatSection& section : sections) settle(section);
        return sections;
    }

private:
    std::string_view rest() const { return code_.substr(at_); }

    void put(FormatSection& section, Sign sign, std::string_view text, std::size_t length) {
        section.tokens.push_back({sign, std::string(text)});
        at_ += length;
    }

    // The whole character behind a "\" or "_".
    std::string_view next_character(std::size_t from) const {
        std::size_t end = std::min(from, code_.size());
        if (end < code_.size()) next_code_point(code_, end);
        return code_.substr(std::min(from, code_.size()), end - std::min(from, code_.size()));
    }

    void read_token(FormatSection& section) {
        const char c = code_[at_];
        const std::string upper_rest = lower(rest().substr(0, 7));
        if (c == '"') {
            const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
            put(section, Sign::literal, code_.substr(at_ + 1, end - at_ - 1), end + 1 - at_);
        } else if (c == '\\') {
            const std::string_view character = next_character(at_ + 1);
            put(section, Sign::literal, character, 1 + character.size());
        } else if (c == '_' || c == '*') {
            // As wide as a character, or filled up with one: a gap.
            put(section, Sign::literal, " ", 1 + next_character(at_ + 1).size());
        } else if (c == '[') {
            const std::size_t end = std::min(code_.find(']', at_), code_.size());
            read_bracket(code_.substr(at_ + 1, end - at_ - 1), section);
            at_ = end + 1;
        } else if (upper_rest == "general") {
            put(section, Sign::general, "", 7);
        } else if (upper_rest.starts_with("am/pm")) {
            put(section, Sign::date, "AM/PM", 5);
        } else if (upper_rest.starts_with("e+") || upper_rest.starts_with("e-")) {
            put(section, Sign::exponent, rest().substr(1, 1), 2);
        } else {
            read_sign(section, c);
        }
    }

    void read_sign(FormatSection& section, char c) {
        if (c == '0' || c == '#' || c == '?') return put(section, Sign::digit, rest().substr(0, 1), 1);
        if (c == '.') return put(section, Sign::point, ".", 1);
        if (c == ',') return put(section, Sign::group, ",", 1);
        if (c == '%') return put(section, Sign::percent, "%", 1);
        if (c == '@') return put(section, Sign::text, "@", 1);
        if (is_date_letter(c)) {
            const std::size_t run =
                std::min(lower(rest()).find_first_not_of(lower(std::string_view(&c, 1))), rest().size());
            return put(section, Sign::date, lower(rest().substr(0, run)), run);
        }
        const std::string_view character = next_character(at_);
        put(section, Sign::literal, character, character.size());
    }

    // "[Red]", "[>=100]", "[$Rp-421]", "[h]"
    void read_bracket(std::string_view inside, FormatSection& section) {
        if (inside.starts_with('$')) {
            const std::size_t dash = std::min(inside.find('-'), inside.size());
            const std::string locale = lower(inside.substr(dash));
            section.english = section.english || locale.ends_with("409") || locale.ends_with("809");
            if (dash > 1) section.tokens.push_back({Sign::literal, std::string(inside.substr(1, dash - 1))});
            // The long date and the time of the system.
            if (locale == "-f800") section.tokens.push_back({Sign::date, "system"});
            return;
        }
        const std::size_t sign = inside.find_first_not_of("<>=");
        if (sign > 0 && sign != std::string_view::npos) {
            if (const auto number = StoredNumber::read(trim(inside.substr(sign)))) {
                section.condition = inside.substr(0, sign);
                section.than = *number;
            }
            return;
        }
        const std::string elapsed = lower(inside);
        if (!elapsed.empty() && std::string_view("hms").find(elapsed[0]) != std::string_view::npos &&
            elapsed.find_first_not_of(elapsed[0]) == std::string::npos)
            section.tokens.push_back({Sign::date, "[" + elapsed.substr(0, 1) + "]"});
    }

    static bool has(const FormatSection& section, Sign sign) {
        return std::any_of(section.tokens.begin(), section.tokens.end(),
                           [&](const FormatToken& token) { return token.sign == sign; });
    }

    static void settle(FormatSection& section) {
        if (has(section, Sign::date)) {
            section.kind = Kind::date;
            join_fractions(section.tokens);
            expand_system_date(section.tokens);
        } else if (has(section, Sign::text)) {
            section.kind = Kind::text;
        } else if (is_fraction(section)) {
            section.kind = Kind::general;
            section.tokens = {{Sign::general, ""}};
        } else if (has(section, Sign::general)) {
            section.kind = Kind::general;
        } else if (has(section, Sign::digit)) {
            section.kind = Kind::number;
        }
    }

    // "# ?/?": a number that can be read is better than an approximation.
    static bool is_fraction(const FormatSection& section) {
        const std::vector<FormatToken>& tokens = section.tokens;
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i)
            if (tokens[i].sign == Sign::literal && tokens[i].text == "/" && tokens[i - 1].sign == Sign::digit &&
                (tokens[i + 1].sign == Sign::digit || has_digit(tokens[i + 1].text)))
                return true;
        return false;
    }

    // In a time ".000" are parts of a second; other signs of numbers mean nothing but themselves.
    static void join_fractions(std::vector<FormatToken>& tokens) {
        std::vector<FormatToken> joined;
        for (FormatToken& token : tokens) {
            const bool seconds = !joined.empty() && joined.back().sign == Sign::date && joined.back().text[0] == '.';
            if (token.sign == Sign::point) {
                token.sign = Sign::date;
            } else if (token.sign == Sign::digit && seconds) {
                joined.back().text += '0';
                continue;
            } else if (token.sign != Sign::date) {
                token.sign = Sign::literal;
            }
            joined.push_back(std::move(token));
        }
        for (FormatToken& token : joined)
            if (token.text == "." && token.sign == Sign::date) token.sign = Sign::literal;
        tokens = std::move(joined);
    }

    static void expand_system_date(std::vector<FormatToken>& tokens) {
        if (std::none_of(tokens.begin(), tokens.end(), [](const FormatToken& token) { return token.text == "system"; }))
            return;
        tokens = {
            {Sign::date, "dd"}, {Sign::literal, " "}, {Sign::date, "mmmm"}, {Sign::literal, " "}, {Sign::date, "yyyy"}};
    }

    std::string_view code_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<FormatSection> read_format_code(std::string_view code) {
    if (trim(code).empty()) code = "General";
    return CodeReader(code).read();
}

std::string_view builtin_format_code(int id) {
    struct Row {
        int id;
        std::string_view code;
    };
    static constexpr std::array<Row, 35> kRows{{
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {5, "\"Rp\"#,##0;-\"Rp\"#,##0"},
        {6, "\"Rp\"#,##0;[Red]-\"Rp\"#,##0"},
        {7, "\"Rp\"#,##0.00;-\"Rp\"#,##0.00"},
        {8, "\"Rp\"#,##0.00;[Red]-\"Rp\"#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {12, "# ?/?"},
        {13, "# ?\?/?\?"},
        {14, "dd/mm/yyyy"},
        {15, "dd-mmm-yy"},
        {16, "dd-mmm"},
        {17, "mmm-yy"},
        {18, "h:mm AM/PM"},
        {19, "h:mm:ss AM/PM"},
        {20, "hh:mm"},
        {21, "hh:mm:ss"},
        {22, "dd/mm/yyyy hh:mm"},
        {37, "#,##0;-#,##0"},
        {38, "#,##0;[Red]-#,##0"},
        {39, "#,##0.00;-#,##0.00"},
        {40, "#,##0.00;[Red]-#,##0.00"},
        {41, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-"},
        {42, "_-\"Rp\"* #,##0_-;-\"Rp\"* #,##0_-;_-\"Rp\"* \"-\"_-;_-@_-"},
        {43, "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"?\?_-;_-@_-"},
        {44, "_-\"Rp\"* #,##0.00_-;-\"Rp\"* #,##0.00_-;_-\"Rp\"* \"-\"?\?_-;_-@_-"},
        {45, "mm:ss"},
        {46, "[h]:mm:ss"},
        {47, "mm:ss.0"},
        {48, "##0.0E+0"},
        {49, "@"},
    }};
    const auto found = std::find_if(kRows.begin(), kRows.end(), [&](const Row& row) { return row.id == id; });
    if (found != kRows.end()) return found->code;
    // Dates of other calendars and scripts.
    const bool foreign_date = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return foreign_date ? std::string_view("dd/mm/yyyy") : std::string_view();
}

}  // namespace lkiplint
