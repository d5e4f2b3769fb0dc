// What the check of classes knows of the scale in force, and how it judges a claim; shared by its reading of tables and
// of running text.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "checks/sentences.h"

namespace lkiplint {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A label or colour of the scale, folded into words, and its class.
struct Label {
    std::vector<std::string> words;
    std::size_t kelas = 0;
    bool is_kode = false;  // the colour, not the label
};

// The scale in force with its labels, longest first: "sangat tinggi" before "tinggi".
struct Classes {
    const Skala* skala = nullptr;
    std::vector<Label> labels;
    HashFilter<256> begins;            // the words that a label begins with
    std::vector<const Skala*> others;  // further scales of the report, for indicators of another direction
};

// The report's scale of capaian or, when it prints none, the pack's; without a skala when there is neither.
Classes classes_in_force(const CheckContext& context);
// The longest label that the words at `at` read like; null when there is none.
const Label* label_at(const Classes& classes, std::span<const Word> words, std::size_t at);
// "skala laporan ini (Tabel 3.1)"
std::string scale_name(const Skala& skala);

struct Claim {
    std::string nama, label, nilai;
    Decimal value;
    Place place;
    std::string locator, quote;
    std::optional<Place> value_place;
    bool is_kode = false;  // the label is a colour
};

bool fits(const Skala& skala, std::size_t kelas, const Decimal& value);
// The name of a class as the claim would have printed it: a colour for a colour.
const std::string& name_like(const KelasSkala& kelas, bool is_kode);
void judge(const Classes& classes, std::size_t kelas, const Claim& claim, Sink& sink);
// Words like "Sangat Baik" are classes of SAKIP and IKM too; what speaks of these is not about capaian.
bool speaks_of_other_scale(std::string_view folded);

// Sentences that give a class.
void check_class_in_text(const CheckContext& context, const Classes& classes, Sink& sink);

}  // namespace lkiplint
