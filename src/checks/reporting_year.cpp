// IDN003: the year reported on contradicts itself: where the report names itself, in the caption of a table whose
// header says otherwise, in the definition of an indicator, in a heading of the agreement; and two ends of one Renstra.
//
// Patterns: tahun-laporan (the report names itself), tahun-definisi (in tables of IKU); group 1 is the year. Plans,
// last year's figures, regulations and the year of publication are years of their own and left alone.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/agreement_year.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/plan_year.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"
#include "report/extract/outline.h"

namespace lkiplint {
namespace {

constexpr std::size_t kBefore = 40;  // bytes before a match that an `unless` sees

struct YearAt {
    int tahun = 0;
    std::size_t begin = 0, end = 0;
};

std::vector<YearAt> years_found(std::string_view raw, const PatternList& list) {
    std::vector<YearAt> years;
    if (!has_digit(raw)) return years;
    const std::string text = one_line(raw);
    if (!list.may_match(text)) return years;
    for (const TextPattern& pattern : list.patterns) {
        if (pattern.pattern->NumberOfCapturingGroups() < 1) continue;
        for (std::size_t at = 0; at < text.size();) {
            re2::StringPiece found[2];
            if (!pattern.pattern->Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 2)) break;
            const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
            at = begin + std::max<std::size_t>(found[0].size(), 1);
            const std::size_t from = begin - std::min(begin, kBefore);
            if (pattern.unless && re2::RE2::PartialMatch({text.data() + from, at - from}, *pattern.unless)) continue;
            YearAt year{0, static_cast<std::size_t>(found[1].data() - text.data()), 0};
            year.end = year.begin + found[1].size();
            std::from_chars(text.data() + year.begin, text.data() + year.end, year.tahun);
            years.push_back(year);
        }
    }
    return years;
}

// Years in folded words, periods ("2021 2026") left out.
std::vector<int> single_years(std::string_view text) {
    std::vector<int> all, years;
    std::vector<std::size_t> at;
    const auto words = split_words(text);
    const auto is_year = [](const Word& w) { return w.number && w.folded.size() == 4 && w.folded.starts_with("20"); };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_year(words[i])) continue;
        const bool period = (i > 0 && is_year(words[i - 1])) || (i + 1 < words.size() && is_year(words[i + 1]));
        if (!period) years.push_back(std::stoi(words[i].folded));
    }
    return years;
}

class ReportingYear {
public:
    ReportingYear(const CheckContext& context, Sink& sink) : context_(context), report_(context.report), sink_(sink) {}

    void run() {
        if (report_.tahun == 0) return;
        check_cover();
        check_own_title();
        check_page_lines();
        for (const Tabel& tabel : report_.tabel) {
            check_caption(tabel);
            if (tabel.kind == TableKind::iku) check_definitions(tabel);
        }
        check_agreement_headings();
    }

private:
    bool is_near(int year) const {
        return year != report_.tahun && year >= report_.tahun - 5 && year <= report_.tahun + 1;
    }

    Finding& report(Place place, std::string locator, int found, std::string what, std::string quote) {
        Finding& finding = sink_.report(place, std::move(locator), "tahun " + std::to_string(found),
                                        "tahun " + std::to_string(report_.tahun));
        finding.args["apa"] = std::move(what);
        finding.quote = std::move(quote);
        return finding;
    }

    // "TAHUN 2024" on a line of its own below "LAPORAN KINERJA …", in a report that speaks of 2025 ever after. The year
    // of publication, which is later, stands there too.
    void check_cover() {
        constexpr std::size_t kCoverLines = 12;
        bool report = false;
        for (std::size_t i = 0; i < std::min(report_.teks.size(), kCoverLines); ++i) {
            const TextBlock& block = report_.teks[i].block;
            const std::string& folded = block.folded();
            if (starts_with_word(folded, "bab") || starts_with_word(folded, "kata pengantar") ||
                starts_with_word(folded, "daftar"))
                return;
            if (block.role != TextRole::heading && !block.bold && !is_upper(block.text)) continue;
            for (const std::string_view name : {"laporan kinerja", "laporan akuntabilitas", "lkip", "lkjip", "lakip"})
                report = report || contains_word(folded, name);
            const auto years = single_years(block.text);
            const std::string digits = folded.size() > 4 ? folded.substr(folded.size() - 4) : folded;
            if (!report || years.size() != 1 || (folded != "tahun " + digits && folded != "tahun anggaran " + digits))
                continue;
            if (is_near(years.front()) && years.front() < report_.tahun)
                this->report(block.place, text_locator(report_.teks[i]), years.front(), "sampul", block.squeezed());
        }
    }

    void check_own_title() {
        for (const Teks& teks : report_.teks) {
            // A list of documents names other years' reports.
            if (teks.lampiran || teks.block.role == TextRole::item) continue;
            const BlockPlaces places(report_, teks.block);
            for (const YearAt& year : years_found(teks.block.text, context_.pack.patterns_of("tahun-laporan"))) {
                const Place place = places.at(year.begin);
                if (is_near(year.tahun))
                    report(place, text_locator(teks), year.tahun, "tahun laporan ini",
                           quote_at(teks.block.text, year.begin));
                else
                    sink_.checked(place, Verdict::cocok);
            }
        }
    }

    // "LKIP Kecamatan X 2023 | Hal 7": the head or foot of a page, kept apart by the document or left in its text with
    // the number of the page. Each is told once, however many pages it stands on.
    void check_page_lines() {
        std::set<int> told;
        const auto look = [&](const Teks& teks) {
            const int year = year_of_page_line(teks.block.text);
            if (year == 0) return;
            if (!is_near(year) || year > report_.tahun) return sink_.checked(teks.block.place, Verdict::cocok);
            if (told.insert(year).second)
                report(teks.block.place, text_locator(teks), year, "kepala atau kaki halaman", teks.block.squeezed());
        };
        for (const Teks& teks : report_.kepala_kaki) look(teks);
        std::map<std::string, int> times;
        for (const Teks& teks : report_.teks)
            if (year_of_page_line(teks.block.text) != 0) ++times[teks.block.folded()];
        for (std::size_t i = 0; i < report_.teks.size(); ++i) {
            const Teks& teks = report_.teks[i];
            if (teks.lampiran || teks.block.role == TextRole::item || teks.block.role == TextRole::heading) continue;
            if (teks.dalam_daftar || is_contents_line(teks.block.text)) continue;
            const auto found = times.find(teks.block.folded());
            if (found == times.end() || !has_page_number(i, found->second > 1)) continue;
            if (!years_found(teks.block.text, context_.pack.patterns_of("tahun-laporan")).empty()) continue;
            look(teks);
        }
    }

    // The year of a line that is nothing but the name of a report and a page; 0 for others.
    static int year_of_page_line(std::string_view text) {
        constexpr std::size_t kLongestLine = 200;
        if (text.size() > kLongestLine || !has_digit(text)) return 0;
        static const re2::RE2 line(R"((?i)^\W*(?:(?:(?:halaman|hal|page)\W*)?[ivxlc\d]{1,5}\W+)?)"
                                   R"((?:Laporan (?:Akuntabilitas )?Kinerja|LKIP|LKj\s?-?\s?IP|LAKIP)\b[^.;:|0-9]*?)"
                                   R"(\b(20\d\d)\W*(?:(?:(?:halaman|hal|page)\W*)?[ivxlc\d]{1,5})?\W*$)");
        int year = 0;
        return re2::RE2::FullMatch(one_line(text), line, &year) ? year : 0;
    }

    // In the line, or, when the line comes again, alone on the line before or behind it.
    bool has_page_number(std::size_t at, bool comes_again) const {
        static const re2::RE2 inside(R"((?i)\b(?:halaman|hal|page)\b|^\W*[ivxlc\d]{1,3}\b|\s[ivxlc\d]{1,3}\W*$)");
        static const re2::RE2 alone(R"((?i)[^\w]*(?:[ivxlc]{1,5}|\d{1,3})[^\w]*)");
        if (re2::RE2::PartialMatch(report_.teks[at].block.text, inside)) return true;
        if (!comes_again) return false;
        const auto is_number = [&](std::size_t i) {
            const std::string& other = report_.teks[i].block.text;
            return other.size() <= 9 && re2::RE2::FullMatch(other, alone);
        };
        return (at > 0 && is_number(at - 1)) || (at + 1 < report_.teks.size() && is_number(at + 1));
    }

    // "Capaian Kinerja Tahun 2024" above the columns "Target 2025" and "Realisasi 2025".
    void check_caption(const Tabel& tabel) {
        static constexpr std::array kKinds = {TableKind::capaian, TableKind::efisiensi, TableKind::realisasi_anggaran,
                                              TableKind::anggaran_program, TableKind::perjanjian_kinerja};
        if (tabel.lampiran || std::find(kKinds.begin(), kKinds.end(), tabel.kind) == kKinds.end()) return;
        const auto years = single_years(tabel.caption);
        if (years.size() != 1 || !is_near(years.front())) return;
        bool own = false;
        for (const Kolom& kolom : tabel.kolom)
            for (const int year : single_years(kolom.header)) {
                if (year == years.front()) return;
                own = own || year == report_.tahun;
            }
        if (is_agreement_of_reported_year(report_, tabel, years.front())) {
            Finding& finding =
                report(tabel.caption_place, tabel.label(), years.front(), "judul tabel perjanjian", tabel.caption);
            finding.found = squeeze(tabel.caption);
            return;
        }
        if (!own) return sink_.checked(tabel.caption_place, Verdict::tidak_dapat, "kepala tabel tidak menyebut tahun");
        Finding& finding = report(tabel.caption_place, tabel.label(), years.front(), "judul tabel", tabel.caption);
        finding.related.push_back({tabel.header_place, "kepala tabel menyebut tahun " + std::to_string(report_.tahun)});
    }

    // Indicators of the year are defined by what is planned in it, unless the decision itself is an older one.
    void check_definitions(const Tabel& tabel) {
        for (std::size_t row = 0; row < tabel.baris.size(); ++row)
            for (std::size_t column = 0; column < tabel.baris[row].sel.size(); ++column) {
                const Sel& sel = tabel.baris[row].sel[column];
                for (const YearAt& year : years_found(sel.text, context_.pack.patterns_of("tahun-definisi"))) {
                    if (!is_near(year.tahun) || year.tahun > report_.tahun) continue;
                    const Place place = sel.place_at(year.begin);
                    if (source_is_of(tabel, year.tahun)) {
                        sink_.checked(place, Verdict::tidak_dapat, "keputusan IKU memang dari tahun itu");
                        continue;
                    }
                    report(place, locate(tabel, static_cast<int>(row), static_cast<int>(column)), year.tahun,
                           "definisi indikator", quote_at(sel.text, year.begin));
                }
            }
    }

    // The decision that the table was taken from, named in its caption, before it or in the note below it, is of that
    // year.
    bool source_is_of(const Tabel& tabel, int year) const {
        constexpr int kAbove = 80, kBehind = 30;  // lines
        const std::string wanted = std::to_string(year);
        if (contains_word(fold(tabel.caption), wanted)) return true;
        const int last = std::max(tabel.end_line, tabel.place.line);
        for (const Teks& teks : report_.teks) {
            const int line = teks.block.place.line;
            if (line > last + kBehind || line < tabel.place.line - kAbove) continue;
            const std::string& folded = teks.block.folded();
            const bool before = line < tabel.place.line;
            const bool names_act =
                before ? tabel.lampiran &&
                             (starts_with_word(folded, "nomor") || starts_with_word(folded, "pada tanggal") ||
                              starts_with_word(folded, "ditetapkan") || starts_with_word(folded, "tanggal"))
                       : starts_with_word(folded, "sumber");
            if (names_act && contains_word(folded, wanted)) return true;
        }
        return false;
    }

    // "C. Perjanjian Kinerja Tahun 2024" in a report on 2025 that has no such heading for 2025.
    void check_agreement_headings() {
        std::vector<std::pair<const Teks*, int>> wrong;
        for (const Teks& teks : report_.teks) {
            if (teks.lampiran || teks.block.role != TextRole::heading) continue;
            const std::string& folded = teks.block.folded();
            if (!contains_word(folded, "perjanjian kinerja")) continue;
            const auto years = single_years(teks.block.text);
            if (std::find(years.begin(), years.end(), report_.tahun) != years.end()) return;
            if (years.size() == 1 && years.front() == report_.tahun - 1) wrong.emplace_back(&teks, years.front());
        }
        for (const auto& [teks, year] : wrong)
            report(teks->block.place, text_locator(*teks), year, "judul bagian", teks->block.squeezed());
    }

    const CheckContext& context_;
    const Report& report_;
    Sink& sink_;
};

// ---- Periods

struct Period {
    int mulai = 0, akhir = 0;
    Place place;
    std::string locator, quote, printed;
};

// "Renstra Kecamatan X Tahun 2021-2026": a plan of the own instansi.
std::vector<Period> own_periods(const CheckContext& context) {
    const Report& report = context.report;
    static const re2::RE2 pattern(
        R"((?i)\b(?:renstra|rencana strategis)\b((?:[^0-9.;:]|\.\s?[A-Za-z]){0,60}?)\b(20\d\d)\s?(?:-|–|—|s/d|sampai(?: dengan)?)\s?(20\d\d)\b)");
    static const re2::RE2 others(R"((?i)kementerian|kemen|provinsi|k/l|lembaga|nasional|rpjm|dan|perubahan|bupati)");
    std::vector<Period> periods;
    PiecePlaces places(report);
    constexpr std::ptrdiff_t kDigits = 8;  // of two years
    for (const Piece& piece : pieces_of(context)) {
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        if (std::count_if(piece.text.begin(), piece.text.end(), is_digit) < kDigits) continue;
        const std::string text = one_line(piece.text);
        for (std::size_t at = 0; at < text.size();) {
            re2::StringPiece found[4];
            if (!pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, found, 4)) break;
            at = static_cast<std::size_t>(found[0].data() - text.data()) + found[0].size();
            if (re2::RE2::PartialMatch(found[1], others)) continue;
            const auto begin = static_cast<std::size_t>(found[2].data() - text.data());
            Period period;
            std::from_chars(found[2].data(), found[2].data() + 4, period.mulai);
            std::from_chars(found[3].data(), found[3].data() + 4, period.akhir);
            period.place = places.at(piece, begin);
            period.locator = locator_of(piece);
            period.quote = quote_at(piece.text, begin);
            period.printed = text.substr(begin, at - begin);
            periods.push_back(std::move(period));
        }
    }
    return periods;
}

// The same plan begins in one year and ends in two: what is rare beside the other is the slip.
void check_periods(const CheckContext& context, Sink& sink) {
    constexpr int kTimes = 4;
    std::map<int, std::vector<Period>> plans;
    for (Period& period : own_periods(context)) plans[period.mulai].push_back(std::move(period));
    for (const auto& [start, all] : plans) {
        std::map<int, int> counts;
        for (const Period& period : all) ++counts[period.akhir];
        if (counts.size() < 2) continue;
        const Period& usual = *std::max_element(all.begin(), all.end(), [&](const Period& a, const Period& b) {
            return counts[a.akhir] < counts[b.akhir];
        });
        for (const Period& period : all) {
            if (counts[period.akhir] * kTimes > counts[usual.akhir]) continue;
            Finding& finding = sink.report(period.place, period.locator, period.printed, usual.printed);
            finding.args["apa"] = "periode Renstra";
            finding.quote = period.quote;
            finding.related.push_back({usual.place, usual.quote});
        }
    }
}

}  // namespace

void check_reporting_year(const CheckContext& context, Sink& sink) {
    ReportingYear(context, sink).run();
    check_periods(context, sink);
    check_plan_year(context, sink);
}

}  // namespace lkiplint
