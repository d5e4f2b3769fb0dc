// The text of one paragraph of a page, with white space as a browser shows it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lkiplint::html {

class TextCollector {
public:
    struct Style {
        bool bold = false;
        bool preformatted = false;
        bool raised = false;  // <sup>
        std::string font;
    };

    // `offset`: where `text` begins in the source.
    void append(std::string_view text, const Style& style, std::size_t offset);
    void line_break();

    bool empty() const { return !first_; }
    // Every line squeezed, a manual break as '\n'.
    std::string text() const;
    bool bold() const { return first_ && bold_; }
    // Where its first visible character stands in the source.
    std::size_t offset() const { return first_.value_or(0); }

private:
    std::string text_;
    std::optional<std::size_t> first_;
    bool bold_ = true;
};

}  // namespace lkiplint::html
