// Whose report it is and of which year decides nothing: a report in which every name and year is exchanged for another
// one, everywhere alike, gives the same findings on the same lines.
#include <doctest/doctest.h>

#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

struct Other {
    std::string fixture;
    int later;       // years are moved by this many
    int first_year;  // earlier ones are those of regulations, which keep theirs
    std::vector<std::pair<std::string, std::string>> names;
    Instansi instansi;
    int tahun;
};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

// The name that stands at `at`, in either case, and what takes its place.
const std::pair<const std::string, std::string>* name_at(std::string_view text, std::size_t at,
                                                         const std::map<std::string, std::string>& names) {
    if (at > 0 && is_word(text[at - 1])) return nullptr;
    for (const auto& name : names) {
        const std::size_t end = at + name.first.size();
        if (text.substr(at).starts_with(name.first) && (end == text.size() || !is_word(text[end]))) return &name;
    }
    return nullptr;
}

// A year stands alone: no part of a figure, NIP or code.
bool is_year(std::string_view text, std::size_t at) {
    if (at > 0 && (is_word(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ',')) return false;
    if (at + 4 > text.size() || !text.substr(at).starts_with("20")) return false;
    if (!std::isdigit(static_cast<unsigned char>(text[at + 2])) ||
        !std::isdigit(static_cast<unsigned char>(text[at + 3])))
        return false;
    if (at + 4 == text.size()) return true;
    const char next = text[at + 4];
    const bool figure = (next == '.' || next == ',') && at + 5 < text.size() && is_word(text[at + 5]);
    return !is_word(next) && !figure;
}

std::string exchanged(const std::string& text, const Other& other) {
    std::map<std::string, std::string> names;
    for (const auto& [from, to] : other.names) {
        names[from] = to;
        names[upper(from)] = upper(to);
    }
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (const auto* name = name_at(text, i, names)) {
            out += name->second;
            i += name->first.size();
        } else if (is_year(text, i)) {
            const int year = std::stoi(text.substr(i, 4));
            out += std::to_string(year < other.first_year ? year : year + other.later);
            i += 4;
        } else {
            out += text[i++];
        }
    }
    return out;
}

// "ANG001 galat baris 12" for each finding, in order.
std::string places(const std::vector<Finding>& findings) {
    std::string lines;
    for (const Finding& finding : findings)
        lines += finding.rule->code + " " + std::string(severity_name(finding.severity)) + " baris " +
                 std::to_string(finding.place.line) + "\n";
    return lines;
}

const std::vector<Other> kOthers = {
    {"kecamatan-garung-2025",
     3,
     2018,
     {{"Garung", "Delanggu"},
      {"Wonosobo", "Klaten"},
      {"Kejajar", "Wonosari"},
      {"Watumalang", "Polanharjo"},
      {"Mojotengah", "Juwiring"},
      {"Sapuran", "Bayat"},
      {"Hendrawan Putro Wicaksono", "Endah Lestariningsih"},
      {"Sasmito Adi Nugraha", "Kuncoro Jatmiko"}},
     {"Kecamatan Delanggu", "kecamatan", "Delanggu", "Kabupaten Klaten", "33.10"},
     2028},
    {"dinas-ketahanan-pangan-enrekang-2022",
     -2,
     2018,
     {{"Dinas Ketahanan Pangan", "Dinas Perumahan Rakyat"},
      {"Dinas Ketahanan Panggan", "Dinas Perumahan Rakyaat"},
      {"Enrekang", "Soppeng"},
      {"Pinrang", "Wajo"},
      {"Rosmawati Latief", "Andi Pallawa"}},
     {"Dinas Perumahan Rakyat", "dinas", "Perumahan Rakyat", "Kabupaten Soppeng", "73.12"},
     2020},
    {"dinas-perpustakaan-sijunjung-2021",
     1,
     2018,
     {{"Sijunjung", "Sanggau"},
      {"Dharmasraya", "Sekadau"},
      {"Tanah Datar", "Landak"},
      {"Solok", "Ketapang"},
      {"Yulmiwati Ramadhani", "Theresia Bungaran"}},
     {"Dinas Perpustakaan dan Kearsipan", "dinas", "Perpustakaan dan Kearsipan", "Kabupaten Sanggau", "61.03"},
     2022},
    {"kecamatan-tulakan-2019",
     4,
     2015,
     {{"Tulakan", "Ngombol"},
      {"Pacitan", "Purworejo"},
      {"Kebonagung", "Grabag"},
      {"Arjosari", "Purwodadi"},
      {"Nawangan", "Bagelen"},
      {"Tegalombo", "Kaligesing"},
      {"Ngadirojo", "Kutoarjo"},
      {"Bambang Setyo Handoko", "Sri Mulyaningrum"},
      {"Wiryawan Kartosudarmo", "Haryo Prabandaru"}},
     {"Kecamatan Ngombol", "kecamatan", "Ngombol", "Kabupaten Purworejo", "33.06"},
     2023},
    {"kecamatan-batu-benawa-2023",
     -2,
     2019,
     {{"Batu Benawa", "Sungai Loban"},
      {"Batu Banawa", "Sungai Laban"},
      {"Hulu Sungai Tengah", "Tanah Bumbu"},
      {"Batang Alai Selatan", "Kusan Hilir"},
      {"Hantakan", "Satui"},
      {"Haruyan", "Angsana"},
      {"Barabai", "Simpang Empat"},
      {"Pandawan", "Karang Bintang"},
      {"Pagat", "Sebamban"},
      {"Masrani Hidayat", "Gusti Rahmadi"},
      {"Syarkawi Abdillah", "Zainal Ilmi"}},
     {"Kecamatan Sungai Loban", "kecamatan", "Sungai Loban", "Kabupaten Tanah Bumbu", "63.10"},
     2021},
};

}  // namespace

TEST_CASE("other names and years, everywhere alike, change no finding") {
    for (const Other& other : kOthers) {
        const std::string text =
            test::read_file(test::source_dir() / "fixtures/laporan" / (std::string(other.fixture) + ".md"));
        const std::string changed = exchanged(text, other);
        CAPTURE(other.fixture);
        for (const auto& [from, to] : other.names) REQUIRE_MESSAGE(!contains_word(fold(changed), fold(from)), from);

        const Report report = test::report_of(changed);
        CHECK(report.instansi.nama == other.instansi.nama);
        CHECK(report.instansi.kabupaten == other.instansi.kabupaten);
        CHECK(report.instansi.kode_kabupaten == other.instansi.kode_kabupaten);
        CHECK(report.tahun == other.tahun);

        const std::vector<Finding> findings = test::findings_of(text);
        REQUIRE_FALSE(findings.empty());
        CHECK(places(test::findings_of(changed)) == places(findings));
    }
}

}  // namespace lkiplint
