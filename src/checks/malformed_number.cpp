// malformed-number: an amount or percentage that can be read, but that nobody would write so.
#include <algorithm>

#include "base/text.h"
#include "checks/budget.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

constexpr std::size_t kQuoteBefore = 80;
constexpr std::size_t kQuoteAfter = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// ---- Tables

bool is_amount_or_percentage(const Tabel& tabel, int column, const Angka& angka) {
    if (angka.rupiah || angka.percent) return true;
    const Role role = tabel.kolom[static_cast<std::size_t>(column)].role;
    return is_version_of_anggaran(role) || is_derived_amount(role) || is_realisasi_anggaran(tabel, column) ||
           role == Role::serapan || role == Role::capaian || role == Role::capaian_akhir;
}

// What the number would look like; its value is plain even where its writing is not.
std::string well_formed(const Angka& angka) {
    if (angka.percent) return format_angka(angka.value) + "%";
    return angka.rupiah ? format_rupiah(angka.value) : format_angka(angka.value);
}

void check_table(const Tabel& tabel, Sink& sink) {
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
            const Sel& sel = cell_at(tabel, row, column);
            if (!sel.angka || !is_amount_or_percentage(tabel, column, *sel.angka)) continue;
            if (!sel.angka->malformed) {
                sink.checked(cell_place(tabel, row, column), Verdict::cocok);
                continue;
            }
            Finding& finding = report_cell(sink, tabel, row, column, well_formed(*sel.angka));
            finding.args["cacat"] = sel.angka->defect;
        }
    }
}

// ---- Running text

struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool rupiah = false;
};

// Finds the amounts behind "Rp" and the numbers before "%" in one pass.
class Tokens {
public:
    explicit Tokens(std::string_view text) : text_(text) {}

    bool next(Token& token) {
        while (pos_ < text_.size()) {
            if (starts_currency()) {
                if (read_amount(token)) return true;
            } else if (is_digit(text_[pos_]) && !inside_word(pos_)) {
                if (read_percentage(token)) return true;
            } else {
                ++pos_;
            }
        }
        return false;
    }

private:
    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

    bool inside_word(std::size_t pos) const {
        return pos > 0 && (is_letter(text_[pos - 1]) || is_digit(text_[pos - 1]));
    }

    bool starts_currency() const {
        return (at(pos_) == 'R' || at(pos_) == 'r') && (at(pos_ + 1) == 'p' || at(pos_ + 1) == 'P') &&
               !is_letter(at(pos_ + 2)) && !inside_word(pos_);
    }

    // Digits with points and commas between them, and what is broken by one space: "2.148.306.7 52".
    std::size_t end_of_number(std::size_t pos) const {
        while (true) {
            while (is_digit(at(pos)) || at(pos) == '.' || at(pos) == ',') ++pos;
            if (at(pos) != ' ' || !continues_group(pos)) return pos;
            ++pos;
        }
    }

    // Is the space at `pos` inside a group of three digits? Only such a break is surely one number.
    bool continues_group(std::size_t pos) const {
        std::size_t before = 0;
        while (before < pos && is_digit(text_[pos - before - 1])) ++before;
        const bool in_thousands = before > 0 && before < pos && text_[pos - before - 1] == '.';
        std::size_t after = 0;
        while (after < 4 && is_digit(at(pos + 1 + after))) ++after;
        return in_thousands && after > 0 && before + after == 3 && !is_letter(at(pos + 1 + after)) &&
               at(pos + 1 + after) != '%';
    }

    // Points and commas at the end belong to the sentence.
    std::size_t without_punctuation(std::size_t begin, std::size_t end) const {
        while (end > begin && !is_digit(text_[end - 1])) --end;
        return end;
    }

    bool read_amount(Token& token) {
        const std::size_t begin = pos_;
        pos_ += 2;
        while (at(pos_) == ' ' || at(pos_) == '.' || at(pos_) == ':') ++pos_;
        if (!is_digit(at(pos_))) return false;  // "Rp....." waits for its amount: another rule's matter
        const std::size_t end = end_of_number(pos_);
        token = {begin, without_punctuation(pos_, end), true};
        pos_ = end;
        return true;
    }

    bool read_percentage(Token& token) {
        const std::size_t begin = pos_;
        std::size_t end = end_of_number(pos_);
        pos_ = end;
        const std::size_t number_end = end;
        if (at(end) == ' ') ++end;
        if (at(end) != '%') return false;
        // "pada tahun 2024. % capaian": the point ends a sentence, and the sign begins the next.
        if (end > number_end && !is_digit(text_[number_end - 1])) return false;
        while (at(end) == '%' || (at(end) == ' ' && at(end + 1) == '%')) ++end;
        token = {begin, end, false};
        pos_ = end;
        return true;
    }

    std::string_view text_;
    std::size_t pos_ = 0;
};

std::size_t character_start(std::string_view text, std::size_t pos) {
    while (pos > 0 && pos < text.size() && (static_cast<unsigned char>(text[pos]) & 0xC0U) == 0x80U) --pos;
    return pos;
}

std::string excerpt(std::string_view text, const Token& token) {
    const std::size_t begin = character_start(text, token.begin > kQuoteBefore ? token.begin - kQuoteBefore : 0);
    const std::size_t end = character_start(text, std::min(text.size(), token.end + kQuoteAfter));
    return (begin > 0 ? "…" : "") + squeeze(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

// The places of ascending offsets of a block, in one pass over its text.
class AscendingPlaces {
public:
    AscendingPlaces(const Report& report, const TextBlock& block)
        : text_(block.text), place_(block.place), physical_(has_physical_lines(report, block.place)) {}

    Place at(std::size_t offset) {
        for (; physical_ && pos_ < offset; ++pos_) {
            if (text_[pos_] != '\n') continue;
            place_.add_lines(1);
            place_.column = 1;
        }
        return place_;
    }

private:
    std::string_view text_;
    Place place_;
    bool physical_;
    std::size_t pos_ = 0;
};

void check_text(const Report& report, const Teks& teks, Sink& sink) {
    AscendingPlaces places(report, teks.block);
    const std::string& text = teks.block.text;
    Tokens tokens(text);
    Token token;
    while (tokens.next(token)) {
        const std::string found = text.substr(token.begin, token.end - token.begin);
        const AngkaResult result = parse_angka(found, token.rupiah ? AngkaKind::rupiah : AngkaKind::persen);
        if (!result) continue;  // 1.2.3 is a number of a section, no amount
        const Place place = places.at(token.begin);
        if (!result.angka->malformed) {
            sink.checked(place, Verdict::cocok);
            continue;
        }
        Finding& finding = sink.report(place, teks.bagian, found, well_formed(*result.angka));
        finding.quote = excerpt(text, token);
        finding.args["cacat"] = result.angka->defect;
    }
}

}  // namespace

void check_malformed_number(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) check_table(tabel, sink);
    for (const Teks& teks : context.report.teks) check_text(context.report, teks, sink);
}

}  // namespace lkiplint
