#include "import/list_number.h"

#include <array>
#include <string_view>

namespace lkiplint {

std::string small_roman(int value) {
    struct Step {
        int value;
        std::string_view text;
    };
    constexpr std::array<Step, 13> kSteps{{{1000, "m"},
                                           {900, "cm"},
                                           {500, "d"},
                                           {400, "cd"},
                                           {100, "c"},
                                           {90, "xc"},
                                           {50, "l"},
                                           {40, "xl"},
                                           {10, "x"},
                                           {9, "ix"},
                                           {5, "v"},
                                           {4, "iv"},
                                           {1, "i"}}};
    if (value < 1 || value > 3999) return std::to_string(value);
    std::string text;
    for (const Step& step : kSteps)
        for (; value >= step.value; value -= step.value) text += step.text;
    return text;
}

std::string small_letters(int value) {
    constexpr int kMostRepeats = 8;
    if (value < 1 || value > 26 * kMostRepeats) return std::to_string(value);
    return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), static_cast<char>('a' + (value - 1) % 26));
}

std::string running_letters(int value) {
    if (value < 1) return std::to_string(value);
    std::string text;
    for (; value > 0; value = (value - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (value - 1) % 26));
    return text;
}

std::string capitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace lkiplint
