// Scales, and the names of places and of budget lines.
#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {

using tinyxml2::XMLElement;

namespace {

struct JenisName {
    std::string_view name;
    Skala::Jenis jenis;
};
constexpr JenisName kJenis[] = {{"capaian", Skala::Jenis::capaian},
                                {"sakip", Skala::Jenis::sakip},
                                {"ikm", Skala::Jenis::ikm},
                                {"ipp", Skala::Jenis::ipp},
                                {"lain", Skala::Jenis::lain}};

// 88.31: digits with at most one decimal point.
std::optional<Decimal> read_decimal(std::string_view text) {
    const std::size_t point = text.find('.');
    const std::string_view decimals = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (point == 0 || (point != std::string_view::npos && decimals.empty())) return std::nullopt;
    if (decimals.size() > static_cast<std::size_t>(Decimal::kMaxScale)) return std::nullopt;
    const std::string digits = std::string{text.substr(0, point)} + std::string{decimals};
    if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    std::int64_t units = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), units);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return Decimal{units, static_cast<int>(decimals.size())};
}

std::optional<Decimal> read_end(const XMLElement& element, const char* name, Loading& loading) {
    const std::optional<std::string> text = attribute(element, name);
    if (!text) return std::nullopt;
    const std::optional<Decimal> value = read_decimal(*text);
    if (!value) {
        loading.error(element.GetLineNum(), std::string{name} + " \"" + *text +
                                                "\" bukan bilangan; tulis dengan titik desimal, misalnya " + name +
                                                "=\"88.31\"");
    }
    return value;
}

bool read_included(const XMLElement& element, const char* name, Loading& loading) {
    const std::string text = attribute(element, name).value_or("ya");
    if (text != "ya" && text != "tidak") {
        loading.error(element.GetLineNum(), std::string{name} + " \"" + text + "\" tidak dikenal; pilih ya atau tidak");
    }
    return text != "tidak";
}

KelasSkala read_class(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"label", "kode", "dari", "sampai", "dari-termasuk", "sampai-termasuk"}, loading);
    expect_no_children(element, loading);
    KelasSkala kelas;
    kelas.label = required_attribute(element, "label", "Sangat Tinggi", loading);
    kelas.kode = attribute(element, "kode").value_or("");
    kelas.dari = read_end(element, "dari", loading);
    kelas.sampai = read_end(element, "sampai", loading);
    kelas.dari_termasuk = read_included(element, "dari-termasuk", loading);
    kelas.sampai_termasuk = read_included(element, "sampai-termasuk", loading);
    kelas.place.line = element.GetLineNum();
    if (!attribute(element, "dari") && !attribute(element, "sampai")) {
        loading.error(element.GetLineNum(), "<kelas> tanpa batas; tulis dari, sampai, atau keduanya");
    } else if (kelas.dari && kelas.sampai && *kelas.sampai < *kelas.dari) {
        loading.error(element.GetLineNum(), "<kelas> dengan sampai di bawah dari; tukar keduanya");
    }
    return kelas;
}

// A file of tab-separated lines with one header line.
template <std::size_t N, class Row>
void read_tsv(std::string_view content, const std::array<std::string_view, N>& header, Loading& loading, Row&& row) {
    int number = 0;
    for (std::string_view line : split(content, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::vector<std::string_view> fields = split(line, '\t');
        if (number == 1) {
            if (std::equal(fields.begin(), fields.end(), header.begin(), header.end())) continue;
            std::string expected;
            for (const std::string_view name : header)
                expected += (expected.empty() ? "" : "<tab>") + std::string{name};
            loading.error(1, "baris kepala salah; tulis " + expected);
            return;
        }
        if (line.empty()) continue;
        if (fields.size() == N) {
            row(fields, number);
        } else {
            loading.error(number,
                          std::to_string(fields.size()) + " kolom; harus " + std::to_string(N) + ", dipisah tab");
        }
    }
}

void add_kecamatan(const std::vector<std::string_view>& fields, int line, Loading& loading) {
    Wilayah& wilayah = loading.pack.wilayah;
    // Codes ascend, so the kabupaten that a kecamatan belongs to is the last one read.
    if (wilayah.kabupaten.empty() || wilayah.kabupaten.back().code != fields[3]) {
        loading.error(line,
                      "kecamatan dengan induk " + std::string{fields[3]} + "; tulis di bawah baris kabupaten induknya");
        return;
    }
    Wilayah::Kabupaten& kabupaten = wilayah.kabupaten.back();
    kabupaten.kecamatan.emplace_back(fields[2]);
    std::vector<std::string>& codes = wilayah.kecamatan[fold(fields[2])];
    if (codes.empty() || codes.back() != kabupaten.code) codes.push_back(kabupaten.code);
}

std::optional<Level> level_from_name(std::string_view name) {
    if (name == "program") return Level::program;
    if (name == "kegiatan") return Level::kegiatan;
    if (name == "sub_kegiatan") return Level::sub_kegiatan;
    return std::nullopt;
}

}  // namespace

void load_scale(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"jenis", "sumber"}, loading);
    const int line = element.GetLineNum();
    const std::string jenis = required_attribute(element, "jenis", "capaian", loading);
    Skala skala;
    const auto known =
        std::find_if(std::begin(kJenis), std::end(kJenis), [&](const JenisName& name) { return name.name == jenis; });
    if (known != std::end(kJenis)) {
        skala.jenis = known->jenis;
    } else if (!jenis.empty()) {
        loading.error(line, "jenis skala \"" + jenis + "\" tidak dikenal; pilih capaian, sakip, ikm, ipp, atau lain");
    }
    skala.sumber = required_attribute(element, "sumber", "PermenPANRB 14 Tahun 2017", loading);
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        if (std::string_view{child->Name()} == "kelas") {
            skala.kelas.push_back(read_class(*child, loading));
        } else {
            unknown_element(*child, "kelas", loading);
        }
    }
    if (skala.kelas.size() < 2)
        loading.error(line, "<skala> dengan kurang dari dua kelas; tulis <kelas label=\"…\" dari=\"…\"/>");
    // A place is one in a report; this scale stands in none.
    skala.place = {};
    for (KelasSkala& kelas : skala.kelas) kelas.place = {};
    loading.pack.scales.push_back(std::move(skala));
}

void load_wilayah(std::string_view content, Loading& loading) {
    constexpr std::array<std::string_view, 4> kHeader = {"code", "level", "name", "parent"};
    read_tsv(content, kHeader, loading, [&](const std::vector<std::string_view>& fields, int line) {
        std::vector<Wilayah::Kabupaten>& kabupaten = loading.pack.wilayah.kabupaten;
        if (fields[1] == "kabupaten") {
            if (!kabupaten.empty() && kabupaten.back().code >= fields[0]) {
                loading.error(line, "kode " + std::string{fields[0]} + " tidak urut; urutkan berkas menurut kode");
            }
            kabupaten.push_back({std::string{fields[0]}, std::string{fields[2]}, {}});
            loading.pack.wilayah.kabupaten_names[fold(fields[2])].emplace_back(fields[0]);
        } else if (fields[1] == "kecamatan") {
            add_kecamatan(fields, line, loading);
        } else if (fields[1] != "provinsi") {
            loading.error(line, "level \"" + std::string{fields[1]} +
                                    "\" tidak dikenal; pilih provinsi, kabupaten, atau kecamatan");
        }
    });
}

void load_nomenklatur(std::string_view content, Loading& loading) {
    constexpr std::array<std::string_view, 5> kHeader = {"code", "level", "name", "parent", "source"};
    read_tsv(content, kHeader, loading, [&](const std::vector<std::string_view>& fields, int line) {
        const std::optional<Level> level = level_from_name(fields[1]);
        if (!level) {
            loading.error(line, "level \"" + std::string{fields[1]} +
                                    "\" tidak dikenal; pilih program, kegiatan, atau sub_kegiatan");
            return;
        }
        const std::string name = fold(fields[2]);
        // A name that stands at two levels tells nothing about either.
        const auto add = [&](const std::string& key) {
            const auto [at, is_new] = loading.pack.nomenklatur.emplace(key, *level);
            if (!is_new && at->second != *level) at->second = Level::none;
        };
        add(name);
        constexpr std::string_view kProgram = "program ";
        if (*level == Level::program && name.starts_with(kProgram)) add(name.substr(kProgram.size()));
    });
}

}  // namespace lkiplint::load
