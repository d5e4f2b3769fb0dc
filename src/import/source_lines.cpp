#include "import/source_lines.h"

#include <algorithm>

namespace lkiplint {
namespace {

constexpr std::size_t kStep = 1024;

void pass(SourceLines::Position& position, char c) {
    if (c == '\n') {
        ++position.line;
        position.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++position.column;
    }
}

}  // namespace

SourceLines::SourceLines(std::string_view text) : text_(text) {
    marks_.reserve(text.size() / kStep + 1);
    Position position;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % kStep == 0) marks_.push_back(position);
        pass(position, text[i]);
    }
    if (marks_.empty()) marks_.push_back(position);
}

SourceLines::Position SourceLines::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const std::size_t mark = std::min(offset / kStep, marks_.size() - 1);
    Position position = marks_[mark];
    for (std::size_t i = mark * kStep; i < offset; ++i) pass(position, text_[i]);
    return position;
}

}  // namespace lkiplint
