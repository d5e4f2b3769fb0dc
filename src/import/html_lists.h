// Labels of list items as a browser computes them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/html_tree.h"

namespace lkiplint::html {

class Lists {
public:
    // `list`: an <ol> or another list.
    void open(const GumboNode& list, std::string_view name);
    void close();
    // Of the next item: "3.", "c.", "-".
    std::string next_label(const GumboNode& item);
    // Lists that are open.
    int depth() const { return static_cast<int>(open_.size()); }

private:
    struct List {
        bool ordered = false;
        std::string type;  // "1", "a", "A", "i", "I"
        int next = 1;
        int step = 1;
    };
    std::vector<List> open_;
};

}  // namespace lkiplint::html
