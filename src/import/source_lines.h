// Lines and columns of offsets into a text, in any order and without reading a long line over and over.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lkiplint {

class SourceLines {
public:
    struct Position {
        int line = 1;
        int column = 1;  // code points
    };

    explicit SourceLines(std::string_view text);
    Position at(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<Position> marks_;  // of every kStep-th byte
};

}  // namespace lkiplint
