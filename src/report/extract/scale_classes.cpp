#include "report/extract/scale_classes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace lkiplint {

bool is_letter_grade(std::string_view text) {
    if (text.size() > 1 && (text.back() == '-' || text.back() == '+')) text.remove_suffix(1);
    if (text.empty() || text.size() > 2 || text[0] < 'A' || text[0] > 'F') return false;
    return text.size() == 1 || text[0] == text[1];
}

bool has_letter_kode(const std::vector<KelasSkala>& kelas) {
    return std::all_of(kelas.begin(), kelas.end(), [](const KelasSkala& k) { return is_letter_grade(k.kode); });
}

bool names_any(std::string_view folded, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return contains_word(folded, w); });
}

namespace {

// Which of the kinds a text speaks of last; lain when it names none.
Skala::Jenis jenis_named_last(std::string_view folded) {
    using Jenis = Skala::Jenis;
    static constexpr std::array kNames =
        std::to_array<std::pair<std::string_view, Jenis>>({{"sakip", Jenis::sakip},
                                                           {"akip", Jenis::sakip},
                                                           {"ipp", Jenis::ipp},
                                                           {"pelayanan publik", Jenis::ipp},
                                                           {"ikm", Jenis::ikm},
                                                           {"skm", Jenis::ikm},
                                                           {"mutu pelayanan", Jenis::ikm},
                                                           {"kepuasan masyarakat", Jenis::ikm}});
    const std::string padded = " " + std::string(folded) + " ";
    Jenis jenis = Jenis::lain;
    std::size_t last = 0;
    for (const auto& [name, kind] : kNames) {
        const std::size_t at = padded.rfind(" " + std::string(name) + " ");
        if (at == std::string::npos || (jenis != Jenis::lain && at < last)) continue;
        last = at;
        jenis = kind;
    }
    return jenis;
}

Decimal top_of(const std::vector<KelasSkala>& kelas) {
    const KelasSkala& top = kelas.front();
    return top.sampai ? *top.sampai : top.dari.value_or(Decimal());
}

Skala::Jenis jenis_of(const std::vector<KelasSkala>& kelas, std::string_view words) {
    using Jenis = Skala::Jenis;
    const bool doubled = std::any_of(kelas.begin(), kelas.end(), [](const KelasSkala& k) {
        return is_letter_grade(k.kode) && k.kode.size() == 2 && k.kode[0] == k.kode[1];
    });
    if (doubled) return Jenis::sakip;  // only its scale has AA, BB and CC
    const Jenis named = jenis_named_last(words);
    const bool letters = has_letter_kode(kelas);
    const bool small = top_of(kelas) <= Decimal(10);
    if (named == Jenis::ikm) return small ? Jenis::lain : Jenis::ikm;  // of 1 to 4: a unit's own answers
    if (letters && (named != Jenis::lain)) return named;
    static constexpr std::array kOther = std::to_array<std::string_view>(
        {"efisiensi", "efisien", "serapan", "penyerapan", "anggaran", "survei", "survey"});
    static constexpr std::array kCapaian = std::to_array<std::string_view>(
        {"capaian", "kinerja", "realisasi", "kriteria", "predikat", "keberhasilan", "pencapaian"});
    if (letters || small || names_any(words, kOther)) return Jenis::lain;
    return names_any(words, kCapaian) ? Jenis::capaian : Jenis::lain;
}

}  // namespace

bool lies_above(const KelasSkala& a, const KelasSkala& b) {
    if (a.dari.has_value() != b.dari.has_value()) return a.dari.has_value();
    if (a.dari && *a.dari != *b.dari) return *a.dari > *b.dari;
    if (a.sampai && b.sampai) return *a.sampai > *b.sampai;
    return !a.sampai && b.sampai;
}

KelasSkala kelas_from(const Interval& interval, std::string_view text, Place place) {
    KelasSkala kelas;
    const std::size_t sign = text.find_first_not_of(" ", interval.end);
    const std::size_t end = sign != std::string_view::npos && text[sign] == '%' ? sign + 1 : interval.end;
    kelas.tercetak = squeeze(text.substr(interval.begin, end - interval.begin));
    kelas.dari = interval.dari;
    kelas.sampai = interval.sampai;
    kelas.dari_termasuk = interval.dari_termasuk;
    kelas.sampai_termasuk = interval.sampai_termasuk;
    kelas.place = place;
    return kelas;
}

Skala make_scale(std::vector<KelasSkala> kelas, std::string_view words, std::string locator) {
    Skala skala;
    skala.place = kelas.front().place;
    std::stable_sort(kelas.begin(), kelas.end(), lies_above);
    skala.jenis = jenis_of(kelas, words);
    skala.kelas = std::move(kelas);
    skala.locator = std::move(locator);
    return skala;
}

}  // namespace lkiplint
