#include "checks/indicator_direction.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostAssignments = 64;  // sentences; every indicator is looked up in each

PhraseSet folded_list(const RulePack& pack, std::string_view name) {
    std::vector<std::string> folded;
    for (const std::string& word : pack.word_list(name)) folded.push_back(fold(word));
    return PhraseSet(std::move(folded));
}

// "Prevalensi stunting", but not "anak stunting yang mendapat makanan tambahan": there something is done about it.
bool is_subject(const std::string& name, const PhraseSet& words) {
    if (!words.any_in(name)) return false;
    return std::any_of(words.all().begin(), words.all().end(), [&](const std::string& word) {
        return contains_word(name, word) && name.find(" yang ", name.find(word)) == std::string::npos;
    });
}

}  // namespace

IndicatorDirections::IndicatorDirections(const CheckContext& context)
    : words_(context.pack.memo.get<Words>(
          "",
          [&] {
              const auto list = [&](std::string_view name) { return folded_list(context.pack, name); };
              return Words{list("indikator-negatif"), list("indikator-negatif-pasti"), list("indikator-waktu"),
                           list("indikator-positif"), list("indikator-naik"),          list("indikator-turun"),
                           list("indikator-belum")};
          })),
      assignments_(context.report.rumus_negatif_untuk) {
    if (assignments_.size() > kMostAssignments) assignments_.resize(kMostAssignments);
}

// A name of one word ("Indeks") could stand in any sentence.
bool IndicatorDirections::is_declared(const std::string& name) const {
    if (name.find(' ') == std::string::npos) return false;
    return std::any_of(assignments_.begin(), assignments_.end(),
                       [&](const std::string& sentence) { return contains_word(sentence, name); });
}

Direction IndicatorDirections::of(const Tabel& tabel, int row) const {
    const Sel* indikator = tabel.cell(row, Role::indikator);
    const bool named = indikator != nullptr && !trim(indikator->text).empty();
    std::string name = named ? indikator->folded() : fold(tabel.row_name(row));
    if (const auto known = known_.find(name); known != known_.end()) return known->second;
    const Direction direction = of_name(name);
    known_.emplace(std::move(name), direction);
    return direction;
}

Direction IndicatorDirections::of_name(const std::string& name) const {
    if (is_declared(name)) return Direction::declared;
    if (words_->duration.any_in(name)) {  // before "penyelesaian": the time that it takes is no completion
        const bool is_share = contains_word(name, "persentase") || contains_word(name, "cakupan");
        return is_share ? Direction::unknown : Direction::down;
    }
    if (words_->undone.any_in(name)) return Direction::down;  // "Pengaduan yang belum tertangani"
    if (words_->positive.any_in(name)) return Direction::up;  // "Penanganan kawasan kumuh"
    // "Menurunnya jumlah kasus": how far it went down, or how many there still are.
    if (words_->falling.any_in(name)) return Direction::unknown;
    if (is_subject(name, words_->certain)) return Direction::certain;
    if (words_->negative.any_in(name)) return Direction::down;
    return words_->rising.any_in(name) ? Direction::up : Direction::unknown;
}

}  // namespace lkiplint
