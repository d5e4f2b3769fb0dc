// table-number: a number of a table is used for two tables, or goes back.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"

namespace lkiplint {
namespace {

using Nomor = std::vector<int>;  // 3.9.1; a roman chapter and a letter behind the number are marked by an offset

constexpr std::size_t kMostDigits = 5;
constexpr int kRoman = 1'000'000;
constexpr int kLetter = 2'000'000;
constexpr std::array<std::string_view, 21> kChapters = {"",    "I",    "II",  "III",  "IV",    "V",   "VI",
                                                        "VII", "VIII", "IX",  "X",    "XI",    "XII", "XIII",
                                                        "XIV", "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};

// "3" of 3.2, "III" of III.2; 0 when it is neither.
int part_of(std::string_view part, bool first) {
    if (first) {
        const auto chapter = std::find(kChapters.begin() + 1, kChapters.end(), part);
        if (chapter != kChapters.end()) return kRoman + static_cast<int>(chapter - kChapters.begin());
    }
    if (part.empty() || part.size() > kMostDigits) return 0;
    if (part.find_first_not_of("0123456789") != std::string_view::npos) return 0;
    return std::stoi(std::string(part));
}

// Empty when it is not a number like 3.2, III.2 or 3.2a; the annexes' own (TC.25, A) follow no order.
Nomor parse_nomor(std::string_view text) {
    std::string plain = trim(text);
    std::replace(plain.begin(), plain.end(), '-', '.');
    while (!plain.empty() && plain.back() == '.') plain.pop_back();
    int letter = 0;
    if (plain.size() >= 2 && plain.back() >= 'a' && plain.back() <= 'z' &&
        has_digit(plain.substr(plain.size() - 2, 1))) {
        letter = kLetter + (plain.back() - 'a');
        plain.pop_back();
    }
    Nomor nomor;
    for (const std::string_view part : split(plain, '.')) {
        const int value = part_of(part, nomor.empty());
        if (value == 0) return {};
        nomor.push_back(value);
    }
    if (nomor.size() == 1 && nomor.front() >= kRoman) return {};
    if (letter != 0) nomor.push_back(letter);
    return nomor;
}

std::string printed(const Nomor& nomor) {
    std::string text;
    for (const int part : nomor) {
        if (part >= kLetter) {
            text += static_cast<char>('a' + (part - kLetter));
            continue;
        }
        if (!text.empty()) text += '.';
        text += part >= kRoman ? std::string(kChapters[static_cast<std::size_t>(part - kRoman)]) : std::to_string(part);
    }
    return text;
}

bool is_continuation(const Tabel& tabel) { return contains_word(fold(tabel.caption), "lanjutan"); }

bool continues(const Tabel& tabel, const Tabel& first) { return fold(tabel.caption) == fold(first.caption); }

std::string name_of(const Tabel& tabel) {
    const std::string caption = shorten(squeeze(tabel.caption), 80);
    return "Tabel " + tabel.nomor + (caption.empty() ? "" : " " + caption);
}

class Numbering {
public:
    // `file`: -1 for the text of the report, else a file of tables beside it, which numbers the same tables again.
    Numbering(const Report& report, int file, Sink& sink) : sink_(sink) {
        for (const Tabel& tabel : report.tabel) {
            if (file != (stands_beside_text(report, tabel.place) ? tabel.place.file : -1)) continue;
            const Nomor nomor = number_of(tabel);
            if (nomor.empty()) continue;
            tables_.push_back({&tabel, nomor});
            used_.insert(nomor);
        }
    }

    void run() {
        for (const auto& [tabel, nomor] : tables_) {
            if (is_continuation(*tabel)) {  // wherever it stands, and even if its beginning has no caption
                sink_.checked(place_of(*tabel), Verdict::cocok);
                continue;
            }
            const auto [first, is_new] = first_.try_emplace(nomor, tabel);
            if (!is_new) {
                if (continues(*tabel, *first->second)) {
                    sink_.checked(place_of(*tabel), Verdict::cocok);
                } else {
                    report_double(*tabel, *first->second, nomor);
                }
                continue;
            }
            check_order(*tabel, nomor);
        }
    }

private:
    struct Numbered {
        const Tabel* tabel;
        Nomor nomor;
    };

    static Nomor number_of(const Tabel& tabel) {
        // Annexes reproduce other documents, with numbers of their own.
        if (tabel.nomor.empty() || tabel.lampiran || tabel.kind == TableKind::daftar) return {};
        return parse_nomor(tabel.nomor);
    }

    static Place place_of(const Tabel& tabel) {
        return tabel.caption_place.line > 0 ? tabel.caption_place : tabel.place;
    }

    // What comes after the last number of the chapter; no suggestion when another table has it.
    std::string suggestion(const Nomor& nomor) {
        Nomor& last = suggested_.try_emplace(nomor.front(), nomor).first->second;
        last = std::max(last, latest_.at(nomor.front()).nomor);
        Nomor next(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(std::min(last.size(), nomor.size())));
        if (next.back() == kLetter + ('z' - 'a')) next.pop_back();
        ++next.back();
        last = next;
        return used_.contains(next) ? "nomor lain yang belum dipakai" : "Tabel " + printed(next);
    }

    void report_double(const Tabel& tabel, const Tabel& first, const Nomor& nomor) {
        Finding& finding = report(tabel, suggestion(nomor));
        finding.args["pertama"] = name_of(first);
        finding.related.push_back({place_of(first), name_of(first)});
    }

    void check_order(const Tabel& tabel, const Nomor& nomor) {
        const auto [latest, is_first] = latest_.try_emplace(nomor.front(), Numbered{&tabel, nomor});
        const Numbered before = latest->second;
        // From here on the order is that of this table: one number out of line is one finding, not one for each after.
        latest->second = {&tabel, nomor};
        if (is_first || before.nomor < nomor) {
            sink_.checked(place_of(tabel), Verdict::cocok);
            return;
        }
        Finding& finding = report(tabel, "nomor setelah Tabel " + printed(before.nomor));
        finding.args["pertama"] = name_of(*before.tabel);
        finding.related.push_back({place_of(*before.tabel), name_of(*before.tabel)});
    }

    Finding& report(const Tabel& tabel, std::string expected) {
        Finding& finding = sink_.report(place_of(tabel), name_of(tabel), "Tabel " + tabel.nomor, std::move(expected));
        finding.quote = name_of(tabel);
        finding.args["nomor"] = tabel.nomor;
        return finding;
    }

    Sink& sink_;
    std::vector<Numbered> tables_;
    std::set<Nomor> used_;
    std::map<Nomor, const Tabel*> first_;
    std::map<int, Numbered> latest_;  // of each chapter
    std::map<int, Nomor> suggested_;  // the last number given away for a double one, by chapter
};

}  // namespace

void check_table_number(const CheckContext& context, Sink& sink) {
    std::set<int> beside;
    for (const Tabel& tabel : context.report.tabel)
        if (stands_beside_text(context.report, tabel.place)) beside.insert(tabel.place.file);
    Numbering(context.report, -1, sink).run();
    for (const int file : beside) Numbering(context.report, file, sink).run();
}

}  // namespace lkiplint
