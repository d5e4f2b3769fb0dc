// How much two reports have in common: beside the findings of copied passages.
#pragma once

#include <cstddef>
#include <string>

namespace lkiplint {

// Words are printed words.
struct Kemiripan {
    std::string a, b;              // paths; `b` may be the name of a report in an archive
    std::size_t kata_a = 0;        // of the whole of `a`
    std::size_t kata_b = 0;        // of the whole of `b`
    std::size_t kata_sama = 0;     // that stand in both
    std::size_t kata_sendiri = 0;  // of these, those that are no template
    std::size_t salinan = 0;       // passages that are reported
};

// Of a whole, rounded half up: "12 %".
inline std::string whole_percent(std::size_t part, std::size_t whole) {
    return std::to_string(whole == 0 ? 0 : (part * 100 + whole / 2) / whole) + " %";
}

}  // namespace lkiplint
