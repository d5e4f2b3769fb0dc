// The generator is what the finder of copies and the benchmark are held against: it must be the same everywhere, its
// truth true, and nothing may be shared between reports but what it says is.
#include "generator/generator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "run_lkiplint.h"

namespace lkiplint::generator {
namespace {

Sumber sources() { return read_sources((test::source_dir() / "rules/data").string()); }

struct Semua {
    Rencana rencana;
    std::vector<Laporan> laporan;
};

Semua write_all(const Pilihan& pilihan, const Sumber& sumber) {
    const TataKalimat tata;
    Semua out{make_plan(pilihan, sumber, tata), {}};
    for (const Berkas& file : out.rencana.berkas)
        out.laporan.push_back(write_report(file.susunan, sumber, tata, out.rencana.templat[file.templat]));
    return out;
}

std::uint64_t fnv(std::string_view text, std::uint64_t hash = 0xCBF29CE484222325U) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

// As a finder of copies might: what holds a digit is a number, and a run of them one word.
std::vector<std::string> masked_words(const std::string& line, const std::vector<std::string>& names) {
    std::string text = line;
    for (const std::string& name : names)
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at))
            text.replace(at, name.size(), "0");
    std::vector<std::string> out;
    for (std::string& word : words_of_text(text)) {
        const bool number = word.find_first_of("0123456789") != std::string::npos;
        if (number && !out.empty() && out.back() == "0") continue;
        out.push_back(number ? "0" : word);
    }
    return out;
}

constexpr const char* kDinas[] = {"Dinas Ketahanan Pangan", "Dinas Perikanan", "Dinas Perpustakaan dan Kearsipan"};

}  // namespace

// Of what the reports of the first test hold; a change of the generator changes it, a compiler must not.
constexpr std::uint64_t kHash = 10050563755591008671U;

TEST_CASE("the same seed gives the same reports on every machine, another seed others") {
    const Sumber sumber = sources();
    REQUIRE(sumber.error.empty());
    const auto hash_of = [&](std::uint64_t seed) {
        Pilihan pilihan{12, 3, seed, 30000};
        pilihan.copies = 6;
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const Laporan& one : write_all(pilihan, sumber).laporan) hash = fnv(one.text, hash);
        return hash;
    };
    const std::uint64_t first = hash_of(1);
    CHECK(first == hash_of(1));
    CHECK(first != hash_of(2));
    CHECK(first == kHash);
}

TEST_CASE("chance comes from the engine that the standard describes, and stays within its bounds") {
    Acak acak(7);
    std::map<std::int64_t, int> seen;
    for (int i = 0; i < 6000; ++i) ++seen[acak.between(-2, 3)];
    CHECK(seen.size() == 6);
    CHECK(seen.begin()->first == -2);
    CHECK(seen.rbegin()->first == 3);
    for (const auto& [value, count] : seen) CHECK(count > 800);
}

TEST_CASE("what is said to be a copy stands at its place in both reports") {
    const Sumber sumber = sources();
    Pilihan pilihan{120, 3, 3, 12000};
    pilihan.copies = 60;
    const Semua all = write_all(pilihan, sumber);
    CHECK(all.rencana.salinan.size() >= 45);
    std::map<std::string, int> kinds;
    std::vector<int> placed(all.rencana.salinan.size());
    for (std::size_t report = 0; report < all.laporan.size(); ++report) {
        const std::vector<std::string> lines = lines_of(all.laporan[report].text);
        for (const Letak& letak : all.laporan[report].letak) {
            ++placed[static_cast<std::size_t>(letak.salinan)];
            ++kinds[name_of(all.rencana.salinan[static_cast<std::size_t>(letak.salinan)].jenis)];
            std::string text;
            for (int line = letak.baris; line <= letak.akhir; ++line)
                text += (line > letak.baris ? "\n" : "") + lines[static_cast<std::size_t>(line) - 1];
            CAPTURE(text);
            CHECK(text.find(letak.text) != std::string::npos);
            CHECK(words_of_text(letak.text).size() >= 25);
        }
    }
    CHECK(std::all_of(placed.begin(), placed.end(), [](int count) { return count == 2; }));
    CHECK(kinds.size() == 6);
}

TEST_CASE("two reports share eighteen words in a row only in copies, templates, laws and official names") {
    const Sumber sumber = sources();
    Pilihan pilihan{300, 12, 4, 12000};
    const Semua all = write_all(pilihan, sumber);
    constexpr std::size_t kRun = 18;
    std::map<std::uint64_t, std::set<std::string>> instansi_of;
    std::map<std::uint64_t, std::string> example;
    for (std::size_t report = 0; report < all.laporan.size(); ++report) {
        const Pesanan& order = all.rencana.berkas[report].susunan.pesanan;
        const std::string name = order.kecamatan < 0
                                     ? kDinas[order.dinas]
                                     : order.kabupaten->kecamatan[static_cast<std::size_t>(order.kecamatan)].nama;
        const std::vector<std::string> lines = lines_of(all.laporan[report].text);
        for (std::size_t line = 0; line < lines.size(); ++line) {
            const auto planted = [&](const Letak& one) {
                return static_cast<int>(line) + 1 >= one.baris && static_cast<int>(line) + 1 <= one.akhir;
            };
            if (std::any_of(all.laporan[report].letak.begin(), all.laporan[report].letak.end(), planted)) continue;
            const bool table = lines[line].find('\t') != std::string::npos || lines[line].starts_with('|');
            const std::vector<std::string> words =
                masked_words(lines[line], {"Kecamatan " + name, name, order.kabupaten->nama_saja()});
            for (std::size_t at = 0; !table && at + kRun <= words.size(); ++at) {
                std::uint64_t hash = fnv("");
                std::string text;
                for (std::size_t i = at; i < at + kRun; ++i) hash = fnv(words[i] + " ", hash), text += words[i] + " ";
                instansi_of[hash].insert(std::to_string(all.rencana.berkas[report].templat) + name);
                example[hash] = text;
            }
        }
    }
    int few = 0, many = 0;
    for (const auto& [hash, offices] : instansi_of) {
        if (offices.size() >= 5) ++many;
        if (offices.size() < 2 || offices.size() >= 5) continue;
        ++few;
        if (few <= 12) MESSAGE(example[hash]);
    }
    CHECK(few == 0);
    CHECK(many > 500);  // templates are shared by most
}

TEST_CASE("every kecamatan of the country can report once") {
    const Sumber sumber = sources();
    Pilihan pilihan{7285, 0, 1, 12000};
    pilihan.copies = 0;
    const Rencana plan = make_plan(pilihan, sumber, TataKalimat());
    std::set<std::string> paths;
    for (const Berkas& file : plan.berkas) paths.insert(file.path);
    CHECK(plan.berkas.size() == 7285);
    CHECK(paths.size() == 7285);
    for (const Berkas& file : plan.berkas) CHECK_MESSAGE(file.susunan.pesanan.tahun == 2025, file.path);
}

}  // namespace lkiplint::generator
