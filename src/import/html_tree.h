// The tree that an HTML5 parser makes of a page.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <gumbo.h>

#include "import/html_source.h"

namespace lkiplint::html {

class Tree {
public:
    // `source` must outlive the tree.
    explicit Tree(const Source& source);
    const GumboNode* root() const { return output_->root; }
    // Where a node of text begins in the source.
    std::size_t offset(const GumboText& text) const { return text.start_pos.offset; }

private:
    struct Destroy {
        void operator()(GumboOutput* output) const;
    };
    std::unique_ptr<GumboOutput, Destroy> output_;
};

bool is_element(const GumboNode& node);
// In lower case.
std::string name_of(const GumboNode& element);
// "" when it has none of this name.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);
// A whole number from `least` to `most`, which others are brought to; `otherwise` when it is none.
int number(std::string_view text, int least, int most, int otherwise);

}  // namespace lkiplint::html
