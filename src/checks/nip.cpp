// IDN001: a NIP cannot be valid, or one person has two.
//
// A NIP has 18 digits: birth date (8), year and month of the appointment (6), sex (1), sequence (3). PPPK have 2 and
// the number of their appointment in place of the month, so 21 to 29 are months, too. Reads: running text and cells
// behind the word NIP. Scans lose digits; a number of another length is left alone unless it is one digit off.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/dates.h"
#include "checks/kinds.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kDigits = 18;
constexpr int kYoungest = 15;  // years at appointment
constexpr int kOldest = 60;

struct Nip {
    std::string digits;
    std::string printed;
    Place place;
    std::string locator, quote;
    std::string orang;  // folded name without degrees; may be empty
};

int number_at(std::string_view digits, std::size_t at, std::size_t length) {
    int value = 0;
    for (const char c : digits.substr(at, length)) value = value * 10 + (c - '0');
    return value;
}

// Empty when the number is valid.
std::string defect_of(std::string_view digits) {
    if (digits.size() != kDigits) return "jumlah angkanya " + std::to_string(digits.size()) + ", bukan 18";
    const Tanggal lahir{number_at(digits, 6, 2), number_at(digits, 4, 2), number_at(digits, 0, 4)};
    if (!is_calendar_date(lahir) || lahir.tahun < 1930)
        return "angka 1-8 bukan tanggal lahir (" + std::string(digits.substr(0, 8)) + ")";
    const int year = number_at(digits, 8, 4), month = number_at(digits, 12, 2);
    if ((month < 1 || month > 12) && (month < 21 || month > 29))
        return "angka 13-14 bukan bulan pengangkatan (" + std::string(digits.substr(12, 2)) + ")";
    if (year - lahir.tahun < kYoungest || year - lahir.tahun > kOldest)
        return "tahun pengangkatan " + std::to_string(year) + " tidak sesuai tahun lahir " +
               std::to_string(lahir.tahun);
    if (digits[14] != '1' && digits[14] != '2') return "angka ke-15 harus 1 atau 2";
    if (digits.substr(15) == "000") return "nomor urut 000";
    return {};
}

// The digits behind the word NIP, spaces and points between them.
std::optional<std::pair<std::string, std::size_t>> digits_behind(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 30;
    while (at < text.size() && std::string_view(" .:\t").find(text[at]) != std::string_view::npos) ++at;
    std::string digits;
    std::size_t end = at;
    for (std::size_t i = at; i < text.size() && i < at + kLongest; ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            digits += c;
            end = i + 1;
        } else if (c != ' ' && c != '.') {
            break;
        }
    }
    if (digits.empty()) return std::nullopt;
    return std::pair{digits, end};
}

// A name as it is compared: without degrees before and behind it.
std::string person(std::string_view line) {
    static constexpr std::array kTitles = std::to_array<std::string_view>(
        {"drs", "dra", "dr", "ir", "h", "hj", "prof", "nama", "kh", "raden", "r", "s", "st", "se", "sh", "mm", "msi"});
    line = line.substr(0, line.find(','));
    std::string name;
    for (const std::string& word : fold_words(line)) {
        if (std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end()) continue;
        if (has_digit(word)) return {};
        name += (name.empty() ? "" : " ") + word;
    }
    return name.find(' ') == std::string::npos && name.size() < 5 ? std::string() : name;
}

bool is_rank_or_office(std::string_view line) {
    static constexpr std::array kOther = std::to_array<std::string_view>(
        {"pembina", "penata",  "pengatur", "juru",       "golongan",  "pangkat",   "jabatan",
         "camat",   "kepala",  "bupati",   "sekretaris", "plt",       "kabupaten", "kecamatan",
         "pihak",   "tanggal", "gol",      "wali",       "inspektur", "direktur"});
    const auto words = fold_words(line);
    return words.empty() ||
           std::any_of(kOther.begin(), kOther.end(), [&](std::string_view w) { return words.front() == w; });
}

// The line above that names the person.
std::string person_above(const std::vector<PrintedLine>& lines, std::size_t at) {
    constexpr std::size_t kReach = 3;
    constexpr std::size_t kLongest = 60;
    for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
        const std::string_view line = lines[at - back].text;
        if (is_rank_or_office(line)) continue;
        return line.size() <= kLongest && !has_digit(line) && has_letter(line) ? person(line) : std::string();
    }
    return {};
}

// Signatures side by side are a table: the name stands in the cell above, or before the NIP in its own.
std::string person_in_cell(const Piece& piece, std::size_t nip) {
    constexpr std::size_t kLongest = 60;
    const auto is_name = [](std::string_view text) {
        return text.size() <= kLongest && !has_digit(text) && has_letter(text) && !is_rank_or_office(text);
    };
    if (const std::string own = squeeze(piece.text.substr(0, nip)); !own.empty())
        return is_name(own) ? person(own) : std::string();
    if (piece.tabel == nullptr || piece.kolom < 0) return {};
    const auto column = static_cast<std::size_t>(piece.kolom);
    for (int row = piece.baris - 1; row >= 0; --row) {
        const auto& cells = piece.tabel->baris[static_cast<std::size_t>(row)].sel;
        const std::string above = column < cells.size() ? squeeze(cells[column].text) : std::string();
        if (above.empty() || is_rank_or_office(above)) continue;
        return is_name(above) ? person(above) : std::string();
    }
    const std::string header = column < piece.tabel->kolom.size() ? piece.tabel->kolom[column].header : "";
    return is_name(header) ? person(header) : std::string();
}

std::size_t find_nip(std::string_view lowered, std::size_t from) {
    for (std::size_t at = lowered.find("nip", from); at != std::string_view::npos; at = lowered.find("nip", at + 1)) {
        const bool starts = at == 0 || !has_letter(lowered.substr(at - 1, 1));
        const bool ends = at + 3 >= lowered.size() || !has_letter(lowered.substr(at + 3, 1));
        if (starts && ends) return at;
    }
    return std::string_view::npos;
}

std::vector<Nip> nips_of(const CheckContext& context) {
    const Report& report = context.report;
    std::vector<Nip> nips;
    const auto lines = printed_lines(report);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!has_digit(lines[i].text)) continue;
        const std::string lowered = lower(lines[i].text);
        const std::size_t at = find_nip(lowered, 0);
        if (at == std::string::npos) continue;
        const auto found = digits_behind(lines[i].text, at + 3);
        if (!found) continue;
        nips.push_back({found->first, squeeze(lines[i].text.substr(at, found->second - at)), lines[i].place,
                        text_locator(*lines[i].teks), squeeze(lines[i].text), person_above(lines, i)});
    }
    for (const Piece& piece : pieces_of(context)) {
        if (piece.sel == nullptr || !has_digit(piece.text)) continue;
        const std::size_t at = find_nip(lower(piece.text), 0);
        if (at == std::string::npos) continue;
        if (const auto found = digits_behind(piece.text, at + 3))
            nips.push_back({found->first, squeeze(piece.text.substr(at, found->second - at)), piece.sel->place_at(at),
                            locator_of(piece), shorten(squeeze(piece.text), 200), person_in_cell(piece, at)});
    }
    return nips;
}

Finding& report_nip(const Nip& nip, std::string expected, std::string defect, Sink& sink) {
    Finding& finding = sink.report(nip.place, nip.locator, nip.printed, std::move(expected));
    finding.quote = nip.quote;
    finding.args["cacat"] = std::move(defect);
    return finding;
}

// The number that a person has most often; the first of equals.
void check_persons(const std::vector<Nip>& nips, Sink& sink) {
    std::map<std::string, std::vector<const Nip*>> persons;
    for (const Nip& nip : nips)
        if (!nip.orang.empty() && nip.digits.size() == kDigits) persons[nip.orang].push_back(&nip);
    for (const auto& [name, all] : persons) {
        std::map<std::string, int> counts;
        for (const Nip* nip : all) ++counts[nip->digits];
        if (counts.size() < 2) continue;
        const Nip* usual = *std::max_element(
            all.begin(), all.end(), [&](const Nip* a, const Nip* b) { return counts[a->digits] < counts[b->digits]; });
        for (const Nip* nip : all) {
            if (nip->digits == usual->digits || !defect_of(nip->digits).empty()) continue;
            Finding& finding = report_nip(*nip, usual->printed, "orang yang sama tercantum dengan NIP lain", sink);
            finding.related.push_back({usual->place, usual->printed});
        }
    }
}

}  // namespace

void check_nip(const CheckContext& context, Sink& sink) {
    const auto nips = nips_of(context);
    for (const Nip& nip : nips) {
        const std::size_t length = nip.digits.size();
        if (length + 1 < kDigits || length > kDigits + 1) {
            sink.checked(nip.place, Verdict::tidak_dapat, "bukan NIP 18 angka");
            continue;
        }
        std::string defect = defect_of(nip.digits);
        if (defect.empty())
            sink.checked(nip.place, Verdict::cocok);
        else
            report_nip(nip, {}, std::move(defect), sink);
    }
    check_persons(nips, sink);
}

}  // namespace lkiplint
