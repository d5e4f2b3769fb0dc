// A letter or category with a value, as texts print them, and which scale a text speaks of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/sentences.h"
#include "report/report.h"

namespace lkiplint {

// A letter (or category) and its value, as they stand in a text.
struct Grade {
    std::string letter;
    std::string value_text;
    Decimal value;
    std::size_t begin = 0, end = 0;
    bool value_elsewhere = false;  // in the cell beside the letter's
};

struct Topic {
    Skala::Jenis jenis = Skala::Jenis::lain;
    std::size_t at = 0;
};

// What names a scale among the words, in order.
std::vector<Topic> topics_of(const std::vector<Word>& words);
// The one topic of a text; nothing when it has none or several.
std::optional<Skala::Jenis> only_topic(std::string_view text);

// "B (69)", "71 (BB/ Sangat Baik)", "predikat BB dengan nilai 65,3": in order, none inside another.
std::vector<Grade> find_grades(std::string_view text);

}  // namespace lkiplint
