// IDN002: a date that cannot be right: outside the calendar; of a signature under the report, before its year has
// ended; two dates of one act; of a regulation that is numbered in another year.
//
// Reads: running text, captions and cells; signatures only under the foreword and the closing chapter. A date that two
// places give to the same numbered decision is compared; blank days are TXT005's.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/acts.h"
#include "checks/citations.h"
#include "checks/common.h"
#include "checks/dates.h"
#include "checks/kinds.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

Finding& report_date(Place place, std::string locator, std::string_view text, const TanggalTercetak& date,
                     std::string expected, std::string defect, Sink& sink) {
    Finding& finding = sink.report(place, std::move(locator), squeeze(text.substr(date.begin, date.end - date.begin)),
                                   std::move(expected));
    finding.quote = quote_at(text, date.begin);
    finding.args["cacat"] = std::move(defect);
    return finding;
}

void check_calendar(const CheckContext& context, Sink& sink) {
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context))
        for (const TanggalTercetak& date : dates_in(piece.text)) {
            const Place place = places.at(piece, date.begin);
            if (is_calendar_date(date.tanggal))
                sink.checked(place, Verdict::cocok);
            else
                report_date(place, locator_of(piece), piece.text, date, {}, "tanggal itu tidak ada di kalender", sink);
        }
}

// "Sukamaju, 22 Januari 2024" and nothing else; the day may be missing or a row of dots.
bool is_signature_line(std::string_view line, const TanggalTercetak& date) {
    constexpr std::size_t kLongestPlace = 40;
    const std::size_t comma = line.find(',');
    if (comma == std::string_view::npos || comma >= date.begin || comma > kLongestPlace) return false;
    const std::string_view between = line.substr(comma + 1, date.begin - comma - 1);
    const bool dots = date.tanggal.hari == 0 && !has_letter(between) && !has_digit(between);
    return !has_digit(line.substr(0, comma)) && (dots || trim(between).empty()) && trim(line.substr(date.end)).empty();
}

// The date of a signature line, in full or the month alone.
std::optional<TanggalTercetak> signature_date(std::string_view line) {
    for (const TanggalTercetak& date : dates_in(line))
        if (is_signature_line(line, date)) return date;
    const auto month = line.size() <= 80 ? month_at_end(line) : std::nullopt;
    return month && is_signature_line(line, *month) ? month : std::nullopt;
}

bool names_a_report(const std::string& folded) {
    static constexpr std::array kNames = std::to_array<std::string_view>({"laporan", "lkip", "lkjip", "lakip", "lkj"});
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view name) { return contains_word(folded, name); });
}

// Plans and lists of indicators have forewords too, and are signed in their year.
bool is_a_report(const Report& report) {
    constexpr std::size_t kFirstTexts = 25;
    const std::size_t count = std::min(report.teks.size(), kFirstTexts);
    return std::any_of(report.teks.begin(), report.teks.begin() + static_cast<std::ptrdiff_t>(count),
                       [](const Teks& teks) { return names_a_report(teks.block.folded()); });
}

// A report on a semester or quarter is signed within its year.
bool is_of_part_of_year(const Report& report) {
    constexpr std::size_t kCoverTexts = 12;
    for (std::size_t i = 0; i < std::min(report.teks.size(), kCoverTexts); ++i) {
        const TextBlock& block = report.teks[i].block;
        const std::string& folded = block.folded();
        if (folded.size() > 120 || starts_with_word(folded, "bab") || starts_with_word(folded, "daftar")) continue;
        for (const std::string_view part : {"semester", "triwulan", "trimester", "tw", "caturwulan"})
            if (contains_word(folded, part)) return true;
    }
    return false;
}

// Within the foreword or the closing chapter; other signatures stand under agreements and decisions of the year itself.
class OwnPart {
public:
    bool holds(const PrintedLine& line) {
        const std::string folded = line.folded();
        static constexpr std::array kOpen = std::to_array<std::string_view>({"kata pengantar", "pengantar", "penutup"});
        static constexpr std::array kClose = std::to_array<std::string_view>(
            {"daftar isi", "daftar tabel", "lampiran", "perjanjian kinerja", "keputusan", "rencana kinerja",
             "rencana aksi", "pengukuran kinerja", "pernyataan", "ikhtisar eksekutif", "pemerintah kabupaten",
             "pemerintah kota"});
        const bool short_line = folded.size() <= 60;
        const auto begins = [&](std::string_view word) { return short_line && starts_with_word(folded, word); };
        if (std::any_of(kOpen.begin(), kOpen.end(), [&](std::string_view w) { return short_line && folded == w; }) ||
            (begins("bab") && contains_word(folded, "penutup")))
            open_ = !line.teks->lampiran;
        else if (begins("bab") || std::any_of(kClose.begin(), kClose.end(), begins))
            open_ = false;
        return open_ && !line.teks->lampiran;
    }

private:
    bool open_ = false;
};

void check_signatures(const CheckContext& context, Sink& sink) {
    const int year = context.report.tahun;
    if (year == 0 || !is_a_report(context.report) || is_of_part_of_year(context.report)) return;
    OwnPart part;
    for (const PrintedLine& line : printed_lines(context.report)) {
        if (!part.holds(line)) continue;
        const auto date = signature_date(line.text);
        if (!date || date->tanggal.tahun > year) continue;
        if (date->tanggal.hari != 0 && !is_calendar_date(date->tanggal)) continue;
        report_date(
            line.place, text_locator(*line.teks), line.text, *date, {},
            "laporan kinerja tahun " + std::to_string(year) + " baru dapat ditandatangani setelah tahun itu berakhir",
            sink);
    }
}

// "Peraturan Daerah Nomor 11 Tahun 2013 tanggal 1 Februari 2011": a regulation is numbered in the year of its date.
void check_years_of_regulations(const CheckContext& context, Sink& sink) {
    constexpr std::size_t kNear = 15;  // bytes: ", tanggal "
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context)) {
        if (!may_cite(piece.text)) continue;
        const std::vector<TanggalTercetak> dates = dates_in(piece.text);
        if (dates.empty()) continue;
        for (const Kutipan& cited : citations_in(piece.text, piece.words())) {
            const auto date = std::lower_bound(dates.begin(), dates.end(), cited.end,
                                               [](const TanggalTercetak& d, std::size_t end) { return d.begin < end; });
            if (date == dates.end()) break;
            if (date->begin - cited.end > kNear || cited.jenis == "lain" ||
                !starts_with_word(fold(piece.text.substr(cited.open, 9)), "peraturan") ||
                fold(piece.text.substr(cited.end, date->begin - cited.end)) != "tanggal" ||
                !is_calendar_date(date->tanggal))
                continue;
            const Place place = places.at(piece, date->begin);
            if (date->tanggal.tahun == cited.tahun)
                sink.checked(place, Verdict::cocok);
            else
                report_date(place, locator_of(piece), piece.text, *date, {},
                            "peraturan itu bernomor tahun " + std::to_string(cited.tahun), sink);
        }
    }
}

// Two dates of one numbered act: where most places agree, the others are wrong.
void check_acts(const CheckContext& context, Sink& sink) {
    std::map<std::string, std::vector<DatedAct>> acts;
    for (DatedAct& act : dated_acts(context)) acts[act.nomor].push_back(std::move(act));
    for (const auto& [number, all] : acts) {
        std::map<Tanggal, int> counts;
        for (const DatedAct& act : all) ++counts[act.tanggal];
        if (counts.size() < 2) continue;
        const DatedAct& usual = *std::max_element(all.begin(), all.end(), [&](const DatedAct& a, const DatedAct& b) {
            return counts[a.tanggal] < counts[b.tanggal];
        });
        for (const DatedAct& act : all) {
            if (act.tanggal == usual.tanggal) continue;
            Finding& finding = sink.report(act.place, act.locator, act.tercetak, usual.tercetak);
            finding.quote = act.quote;
            finding.args["cacat"] =
                "keputusan nomor " + act.nomor_tercetak + " di tempat lain bertanggal " + usual.tercetak;
            finding.related.push_back({usual.place, usual.quote});
        }
    }
}

}  // namespace

void check_dates(const CheckContext& context, Sink& sink) {
    check_calendar(context, sink);
    check_signatures(context, sink);
    check_acts(context, sink);
    check_years_of_regulations(context, sink);
}

}  // namespace lkiplint
