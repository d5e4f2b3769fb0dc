#include "checks/class_claim.h"

#include "base/text.h"
#include "checks/scale_fit.h"

namespace lkiplint {

Classes classes_in_force(const CheckContext& context) {
    Classes classes{scale_in_force(context.report, context.pack, Skala::Jenis::capaian), {}, {}};
    if (classes.skala == nullptr) return classes;
    for (const Skala& skala : context.report.skala)
        if (skala.jenis == Skala::Jenis::capaian && &skala != classes.skala) classes.others.push_back(&skala);
    for (std::size_t i = 0; i < classes.skala->kelas.size(); ++i)
        for (const bool is_kode : {false, true}) {
            const KelasSkala& kelas = classes.skala->kelas[i];
            if (auto words = fold_words(is_kode ? kelas.kode : kelas.label); !words.empty()) {
                classes.begins.add(word_hash(words.front()));
                classes.labels.push_back({std::move(words), i, is_kode});
            }
        }
    std::stable_sort(classes.labels.begin(), classes.labels.end(),
                     [](const Label& a, const Label& b) { return a.words.size() > b.words.size(); });
    return classes;
}

const Label* label_at(const Classes& classes, std::span<const Word> words, std::size_t at) {
    if (at >= words.size() || !classes.begins.may_hold(words[at].hash)) return nullptr;
    for (const Label& label : classes.labels)
        if (words[at].folded == label.words.front() && words_at(words, at, label.words)) return &label;
    return nullptr;
}

std::string scale_name(const Skala& skala) {
    if (!skala.sumber.empty()) return "skala " + skala.sumber;
    return skala.locator.empty() ? "skala laporan ini" : "skala laporan ini (" + skala.locator + ")";
}

bool fits(const Skala& skala, std::size_t kelas, const Decimal& value) {
    const auto fitting = classes_of(skala, value);
    const std::string claimed = fold(skala.kelas[kelas].label);
    return fitting.empty() || std::any_of(fitting.begin(), fitting.end(), [&](std::size_t i) {
               return i == kelas || fold(skala.kelas[i].label) == claimed;
           });
}

const std::string& name_like(const KelasSkala& kelas, bool is_kode) {
    return is_kode && !kelas.kode.empty() ? kelas.kode : kelas.label;
}

// "Jika makna indikator negatif, skala yang digunakan …": a second scale, with the classes the other way round.
bool fits_another(const Classes& classes, std::size_t kelas, const Decimal& value) {
    const std::string claimed = fold(classes.skala->kelas[kelas].label);
    return std::any_of(classes.others.begin(), classes.others.end(), [&](const Skala* other) {
        const auto held = classes_of(*other, value);
        return std::any_of(held.begin(), held.end(),
                           [&](std::size_t i) { return fold(other->kelas[i].label) == claimed; });
    });
}

void judge(const Classes& classes, std::size_t kelas, const Claim& claim, Sink& sink) {
    const Skala& skala = *classes.skala;
    if (fits(skala, kelas, claim.value)) return sink.checked(claim.place, Verdict::cocok);
    if (fits_another(classes, kelas, claim.value))
        return sink.checked(claim.place, Verdict::tidak_dapat, "laporan mencetak dua skala capaian");
    const KelasSkala& right = skala.kelas[classes_of(skala, claim.value).front()];
    Finding& finding = sink.report(claim.place, claim.locator, claim.label, name_like(right, claim.is_kode));
    finding.quote = claim.quote;
    finding.args["nama"] = claim.nama;
    finding.args["nilai"] = claim.nilai;
    finding.args["skala"] = scale_name(skala);
    if (claim.value_place && *claim.value_place != claim.place)
        finding.related.push_back({*claim.value_place, "capaian " + claim.nilai});
    if (right.place.line > 0) finding.related.push_back({right.place, right.label + " " + interval_text(right)});
}

bool speaks_of_other_scale(std::string_view folded) {
    static constexpr std::array kWords = std::to_array<std::string_view>(
        {"sakip", "akip", "ikm", "skm", "ipp", "mutu", "kepuasan masyarakat", "pelayanan publik"});
    return contains_any(folded, kWords);
}

}  // namespace lkiplint
