// The labels of lists and numbered headings: an OpenDocument file holds only how a list is numbered and how its items
// are nested.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <tinyxml2.h>

namespace lkiplint::odf {

inline constexpr int kLevels = 10;

struct ListLevel {
    bool bullet = false;
    std::string format;  // "1", "a", "I", …; empty: no number
    std::string prefix, suffix;
    std::string pattern;  // "%1%.%2%)", instead of prefix and suffix
    int shown = 1;        // how many levels, this one included
    int start = 1;
    bool running = false;  // letters go on as aa, ab instead of aa, bb
};
using ListLevels = std::array<ListLevel, kLevels>;

class ListStyles {
public:
    // Adds the text:list-style and text:outline-style of a container of styles; later ones win.
    void add(const tinyxml2::XMLElement& container);
    const ListLevels* find(std::string_view name) const;
    const ListLevels& outline() const { return outline_; }

private:
    std::unordered_map<std::string, ListLevels> styles_;
    ListLevels outline_;
};

// Follows the lists of a text in the order of reading.
class ListNumbers {
public:
    explicit ListNumbers(ListStyles styles) : styles_(std::move(styles)) {}

    struct Opening {
        std::string style, id, continues;  // continues: the id of a list
        bool goes_on = false;              // with the numbers of the list of this style before
    };
    void open_list(const Opening& opening);
    void close_list();
    void open_item(bool numbered, std::optional<int> start);

    // Of the next paragraph, as it is printed: "1.2.", "a)", "-" for any bullet. Empty where none is printed.
    std::string next_label();
    // Of a heading outside of lists.
    std::string heading_label(int level, std::optional<int> start);
    // How many lists are open.
    int depth() const { return static_cast<int>(open_.size()); }

    // A cell or text box has lists of its own; those around it go on behind it.
    struct OpenList {
        std::string style;
        std::size_t numbers = 0;  // index into counters_
        bool pending = false;     // the paragraph that bears the label has not come yet
        std::optional<int> start;
    };
    std::vector<OpenList> set_aside() { return std::exchange(open_, {}); }
    void take_up(std::vector<OpenList> lists) { open_ = std::move(lists); }

private:
    using Counters = std::array<std::optional<int>, kLevels>;
    static void advance(Counters& counters, const ListLevels& levels, int level, std::optional<int> start);
    static std::string label(const Counters& counters, const ListLevels& levels, int level);

    ListStyles styles_;
    std::vector<OpenList> open_;
    std::vector<Counters> counters_;
    std::unordered_map<std::string, std::size_t> by_id_, by_style_;  // index into counters_
    Counters outline_{};
};

}  // namespace lkiplint::odf
