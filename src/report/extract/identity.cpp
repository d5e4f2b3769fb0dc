#include "report/extract/identity.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <map>
#include <optional>

#include "base/text.h"
#include "report/extract/title.h"
#include "rules/region_names.h"

namespace lkiplint {
namespace {

// "Perpustakaan dan Kearsipan"
std::string title_case(std::string_view text) {
    std::string out = lower(text);
    bool start = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
        char& c = out[i];
        const std::string_view rest = std::string_view(out).substr(i);
        const bool small = i > 0 && out[i - 1] == ' ' && (rest.starts_with("dan ") || rest.starts_with("serta "));
        if (start && !small) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        start = c == ' ' || c == '-' || c == '/' || c == '(';
    }
    for (const std::string_view acronym : {"Rsud", "Dprd"})
        if (const std::size_t at = out.find(acronym); at != std::string::npos)
            for (std::size_t i = at; i < at + acronym.size(); ++i)
                out[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[i])));
    return out;
}

// The words of a folded text when it has any of the letters, else none: few texts name a kind of instansi.
std::vector<std::string_view> words_with(const std::string& folded, std::initializer_list<std::string_view> any) {
    const bool found = std::any_of(any.begin(), any.end(),
                                   [&](std::string_view part) { return folded.find(part) != std::string::npos; });
    return found ? split(folded, ' ') : std::vector<std::string_view>();
}

// Names of the gazetteer after a word: "kecamatan x", up to four words, the longest that exists.
void count_after(const std::vector<std::string_view>& words, std::string_view kind,
                 const std::unordered_map<std::string, std::vector<std::string>>& names,
                 std::map<std::string, int>& counts) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != kind) continue;
        std::string name, longest;
        for (std::size_t k = i + 1; k < words.size() && k < i + 5; ++k) {
            if (!name.empty()) name += ' ';
            name += words[k];
            if (names.contains(name)) longest = name;
        }
        if (!longest.empty()) ++counts[longest];
    }
}

std::string most(const std::map<std::string, int>& counts) {
    std::string best;
    int count = 0;
    for (const auto& [name, n] : counts)
        if (n > count) {
            best = name;
            count = n;
        }
    return best;
}

// The kabupaten or kota at the end of a title: "dinas sosial kabupaten x tahun 2023"; empty when none is known.
std::string region_code(const std::string& folded, const RulePack& pack) {
    std::map<std::string, int> counts;
    const auto words = split(folded, ' ');
    for (const std::string_view kind : {"kabupaten", "kota"})
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (words[i] != kind && !(words[i] == "kab" && kind == "kabupaten")) continue;
            std::string name(kind), longest;
            for (std::size_t k = i + 1; k < words.size() && k < i + 5; ++k) {
                name.append(1, ' ').append(words[k]);
                if (std::string known = known_region(pack.wilayah, name); !known.empty()) longest = std::move(known);
            }
            if (!longest.empty()) return pack.wilayah.kabupaten_names.at(longest).front();
        }
    return {};
}

// "dinas sosial provinsi x": an instansi of a provinsi, which a kecamatan or kelurahan never is.
bool is_of_provinsi(const std::string& title) {
    static constexpr std::array kParts = std::to_array<std::string_view>(
        {"kecamatan", "kapanewon", "kemantren", "distrik", "kelurahan", "kabupaten", "kab", "kota"});
    if (!contains_word(title, "provinsi") && !contains_word(title, "propinsi") && !contains_word(title, "prov"))
        return false;
    return std::none_of(kParts.begin(), kParts.end(),
                        [&](std::string_view part) { return contains_word(title, part); });
}

// "PEMERINTAH KABUPATEN X" on a cover that names no instansi of it: the report of the whole. Folded: "kabupaten x".
std::string government_of(const Document& document) {
    static constexpr std::array kWhole = std::to_array<std::string_view>({"kabupaten", "kota", "provinsi"});
    static constexpr std::array kParts = std::to_array<std::string_view>(
        {"kecamatan", "kec",   "camat", "kapanewon",   "kemantren",   "distrik", "kelurahan",
         "desa",      "dinas", "badan", "inspektorat", "sekretariat", "kantor",  "satuan",
         "bagian",    "rumah", "rsud",  "puskesmas",   "uptd",        "upt"});
    constexpr std::size_t kLongestName = 4;  // words
    std::string found;
    bool part = false, body = false;
    each_text(document, kTitleBlocks, [&](const TextBlock& block) {
        const bool standing = block.role == TextRole::heading || block.bold || is_upper(block.text);
        if (!standing || body) return;
        body = starts_with_word(block.folded(), "bab") || starts_with_word(block.folded(), "daftar");
        for (const std::string_view line : split(block.text, '\n')) {
            const std::vector<std::string> words = fold_words(line);
            part = part || std::any_of(words.begin(), words.end(), [](const std::string& word) {
                       return std::find(kParts.begin(), kParts.end(), word) != kParts.end();
                   });
            std::size_t at = behind_report_words(words);
            if (at == 0 || at >= words.size() || words[at - 1] != "pemerintah" || !found.empty()) continue;
            if (words[at] == "daerah") ++at;
            if (at >= words.size() || std::find(kWhole.begin(), kWhole.end(), words[at]) == kWhole.end()) continue;
            const std::string kind = words[at];
            std::string name;
            std::size_t length = 0;
            for (++at; at < words.size() && words[at] != "tahun" && !has_digit(words[at]); ++at, ++length)
                name += " " + words[at];
            if (length > 0 && length <= kLongestName) found = kind + name;
        }
    });
    return part ? std::string() : found;
}

std::string find_kabupaten_code(const Document& document, const RulePack& pack) {
    const auto& names = pack.wilayah.kabupaten_names;
    // "Kabupaten X" and "Kota X" are names of their own; count both by their full name.
    std::map<std::string, int> counts;
    each_text(document, 0, [&](const TextBlock& block) {
        const auto words = words_with(block.folded(), {"kab", "kota"});
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const bool kab = words[i] == "kabupaten" || words[i] == "kab", kota = words[i] == "kota";
            if (!kab && !kota) continue;
            std::string name = kota ? "kota" : "kabupaten", longest;
            for (std::size_t k = i + 1; k < words.size() && k < i + 5; ++k) {
                name.append(1, ' ').append(words[k]);
                if (std::string known = known_region(pack.wilayah, name); !known.empty()) longest = std::move(known);
            }
            if (!longest.empty()) ++counts[longest];
        }
    });
    const std::string best = most(counts);
    return best.empty() ? std::string() : names.at(best).front();
}

// "TAHUN 2022" on a line of its own, before the first chapter; 0 when there is none or there are two. The budget year
// ("TAHUN ANGGARAN 2022") goes before another, which is that of publication.
int cover_year(const Document& document) {
    constexpr std::size_t kCoverBlocks = 12;
    int year = 0, budget_year = 0;
    bool body = false, two = false, two_budgets = false;
    each_text(document, kCoverBlocks, [&](const TextBlock& block) {
        body = body || starts_with_word(block.folded(), "bab") || starts_with_word(block.folded(), "kata pengantar");
        if (body) return;
        for (const std::string_view line : split(block.text, '\n')) {
            const std::vector<std::string> words = fold_words(line);
            const bool anggaran = words.size() == 3 && words[1] == "anggaran";
            if (words.size() != (anggaran ? 3U : 2U) || words.front() != "tahun") continue;
            const std::string& digits = words.back();
            if (digits.size() != 4 || digits.find_first_not_of("0123456789") != std::string::npos) continue;
            const int here = std::stoi(digits);
            two = two || (year != 0 && year != here);
            year = here;
            if (!anggaran) continue;
            two_budgets = two_budgets || (budget_year != 0 && budget_year != here);
            budget_year = here;
        }
    });
    if (budget_year != 0 && !two_budgets) return budget_year;
    return two ? 0 : year;
}

// Does a text end like "nomor 7", "no 53"?
bool is_of_regulation(std::string_view before) {
    const std::vector<std::string_view> words = split(before, ' ');
    if (words.size() < 2 || !has_digit(words.back())) return false;
    const std::string_view word = words[words.size() - 2];
    return word == "nomor" || word == "no" || word == "nomer";
}

// "Halaman ii Laporan Kinerja Tahun 2019", "… Tahun 2019 Hal 7": the head or foot of a page. It comes as often as there
// are pages, and may be that of the last report.
bool is_page_line(std::string_view folded) {
    constexpr std::size_t kLongestLine = 160;
    if (folded.size() > kLongestLine) return false;
    const std::vector<std::string_view> words = split(folded, ' ');
    const auto names_page = [](std::string_view word) { return word == "halaman" || word == "hal" || word == "page"; };
    return words.size() > 2 && (names_page(words.front()) || names_page(words[words.size() - 2]));
}

}  // namespace

Instansi read_instansi(const Document& document, const RulePack& pack) {
    Instansi instansi;
    instansi.kode_kabupaten = find_kabupaten_code(document, pack);
    if (const auto* kabupaten = pack.wilayah.by_code(instansi.kode_kabupaten)) instansi.kabupaten = kabupaten->name;

    std::string title = title_of(document);
    const std::string whole = title.empty() ? government_of(document) : std::string();
    if (title.empty() && whole.empty()) title = self_name_of(document);
    // What the title says goes before what the text names most often: that may have been left by another report, or be
    // a neighbour of the same name ("Kota" and "Kabupaten").
    if (const std::string code = region_code(title, pack); !code.empty()) {
        instansi.kode_kabupaten = code;
        if (const auto* region = pack.wilayah.by_code(code)) instansi.kabupaten = region->name;
    } else if (is_of_provinsi(title)) {
        // Its text names many kabupaten, and none of them is its own.
        instansi.kode_kabupaten.clear();
        instansi.kabupaten.clear();
    }
    if (!whole.empty()) {
        const std::size_t space = whole.find(' ');
        instansi.jenis = whole.substr(0, space);
        instansi.nama_pendek = title_case(whole.substr(space + 1));
        instansi.nama = "Pemerintah " + title_case(whole);
        instansi.kode_kabupaten = region_code(whole, pack);
        const auto* region = pack.wilayah.by_code(instansi.kode_kabupaten);
        instansi.kabupaten = region != nullptr ? region->name : std::string();
        return instansi;
    }
    if (!title.empty()) title = without_slip(document, title);
    const bool kecamatan_title = title.empty() || title.starts_with("kecamatan") || title.starts_with("kapanewon") ||
                                 title.starts_with("kemantren") || title.starts_with("distrik");
    if (kecamatan_title) {
        std::map<std::string, int> counts;
        each_text(document, 0, [&](const TextBlock& block) {
            const auto words = words_with(block.folded(), {"camat", "kapanewon", "kemantren", "distrik"});
            for (const std::string_view kind : {"kecamatan", "camat", "kapanewon", "kemantren", "distrik"})
                count_after(words, kind, pack.wilayah.kecamatan, counts);
        });
        std::string name = own_name(title.empty() ? std::string() : title.substr(title.find(' ') + 1));
        // The title's own name wins when the text uses it; a name the gazetteer lacks is taken as it stands.
        const std::string frequent = most(counts);
        if (name.empty() || (!pack.wilayah.kecamatan.contains(name) && counts[frequent] >= 5)) name = frequent;
        if (!name.empty()) {
            const std::string kind = title.empty() ? "kecamatan" : title.substr(0, title.find(' '));
            instansi.jenis = "kecamatan";
            instansi.nama_pendek = title_case(name);
            instansi.nama = title_case(kind) + " " + instansi.nama_pendek;
            // A name that only one kabupaten has settles the kabupaten.
            if (const auto found = pack.wilayah.kecamatan.find(name); found != pack.wilayah.kecamatan.end()) {
                const auto& codes = found->second;
                if (instansi.kode_kabupaten.empty() && codes.size() == 1) {
                    instansi.kode_kabupaten = codes.front();
                    if (const auto* kabupaten = pack.wilayah.by_code(codes.front()))
                        instansi.kabupaten = kabupaten->name;
                }
                if (const auto* kabupaten = pack.wilayah.by_code(instansi.kode_kabupaten))
                    for (const auto& spelled : kabupaten->kecamatan)
                        if (fold(spelled) == name) {
                            instansi.nama_pendek = spelled;
                            instansi.nama = title_case(kind) + " " + spelled;
                        }
            }
        }
        return instansi;
    }
    const std::string name = own_name(title);
    instansi.jenis = title.substr(0, title.find(' '));
    instansi.nama = title_case(name);
    instansi.nama_pendek = name.find(' ') == std::string::npos ? "" : title_case(name.substr(name.find(' ') + 1));
    return instansi;
}

int read_tahun(const Document& document) {
    constexpr int kHeadingWeight = 3;  // of a year in a heading, among those in paragraphs
    constexpr std::size_t kLongestTitle = 160;
    constexpr std::size_t kTitleReach = 130;  // from "Laporan Kinerja" over the name of an instansi to its year
    std::map<int, int> titles, all;
    int first_title = 0;
    int bare = 0;         // "2022" alone, which may be the year of publication
    int first_prose = 0;  // in running text, which may speak of any year
    std::size_t seen = 0;
    const auto count = [](std::string_view folded, std::map<int, int>& years, int weight) {
        if (!has_digit(folded)) return;
        const auto words = split(folded, ' ');
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].size() != 4 || !(words[i].starts_with("20") || words[i].starts_with("19")) ||
                words[i].find_first_not_of("0123456789") != std::string::npos)
                continue;
            // Years of regulations and plans are not the year reported on.
            const bool period =
                (i + 1 < words.size() && words[i + 1].size() == 4 && words[i + 1].starts_with("20") &&
                 has_digit(words[i + 1])) ||
                (i > 0 && words[i - 1].size() == 4 && words[i - 1].starts_with("20") && has_digit(words[i - 1]));
            bool regulation = false;
            for (std::size_t k = i > 5 ? i - 5 : 0; k < i; ++k)
                regulation = regulation || words[k] == "nomor" || words[k] == "no";
            // "… tanggal 12 November 2012", "(Lembaran Negara Tahun 2001 Nomor 86)"
            regulation = regulation || (i > 2 && words[i - 3] == "tanggal") ||
                         (i + 1 < words.size() && (words[i + 1] == "nomor" || words[i + 1] == "no"));
            if (!period && !regulation) years[std::stoi(std::string(words[i]))] += weight;
        }
    };
    each_text(document, 0, [&](const TextBlock& block) {
        const std::string& folded = block.folded();
        if (++seen <= 25 && first_title == 0) {
            std::map<int, int> here;
            if (contains_word(folded, "tahun") || folded.size() == 4 || starts_with_word(folded, "laporan"))
                count(folded, here, 1);
            if (here.size() == 1) {
                int& year = folded.size() == 4 ? bare : folded.size() <= kLongestTitle ? first_title : first_prose;
                if (year == 0) year = here.begin()->first;
            }
        }
        auto at = folded.find("laporan kinerja");
        if (at == std::string::npos) at = folded.find("laporan akuntabilitas kinerja");
        if (at != std::string::npos && !is_page_line(folded)) {
            std::map<int, int> here;
            constexpr std::string_view kYear = " tahun ", kBudget = " tahun anggaran ";
            const std::string_view title = std::string_view(folded).substr(at, kTitleReach + kBudget.size() + 4);
            auto year = title.find(kYear);
            // "Laporan … menurut Inpres Nomor 7 Tahun 1999"
            while (year < kTitleReach && is_of_regulation(title.substr(0, year))) year = title.find(kYear, year + 1);
            if (year < kTitleReach) {
                const bool budget = title.substr(year).starts_with(kBudget);
                count(fold(title.substr(year, budget ? kBudget.size() + 4 : 12)), here, 1);
            }
            for (const auto& [value, n] : here) titles[value] += n;
        }
        count(folded, all, block.role == TextRole::heading ? kHeadingWeight : 1);
    });
    const auto best = [](const std::map<int, int>& years) {
        int year = 0, most_often = 0;
        for (const auto& [value, n] : years)
            if (n >= most_often) {
                year = value;
                most_often = n;
            }
        return year;
    };
    // Reports cite last year's. The year on the cover is the one reported on, unless nothing else says so: neither a
    // title, nor the text, in which the cover counts once, as often as another title's year.
    if (const int cover = cover_year(document);
        titles.contains(cover) ||
        (cover != 0 && !titles.empty() && all[cover] - kHeadingWeight + 1 >= all[best(titles)]))
        return cover;
    if (!titles.empty()) return best(titles);
    if (first_title != 0) return first_title;
    if (bare != 0) return bare;
    if (first_prose != 0) return first_prose;
    return best(all);
}

}  // namespace lkiplint
