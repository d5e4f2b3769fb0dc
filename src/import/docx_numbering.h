// The labels of lists and numbered headings: a DOCX holds only which list and level a paragraph belongs to.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "import/docx_styles.h"
#include "import/docx_xml.h"

namespace lkiplint::docx {

inline constexpr int kLevels = 9;

class Numbering {
public:
    // `xml` is the part as canonical_xml() gives it, or empty.
    static Result<Numbering> read(const std::string& xml, const Styles& styles);

    // Counts a paragraph of the list and gives its label as Word shows it ("1.2.", "a)"); "-" for any bullet. Nothing
    // when there is no such list.
    std::optional<std::string> next_label(int num_id, int level);
    // The level of a list that is meant for a style; `otherwise` when none is.
    int level_of_style(int num_id, std::string_view style, int otherwise) const;

private:
    struct Level {
        int start = 1;
        std::string format = "decimal";
        std::string text;    // "%1.%2"
        std::string style;   // paragraphs of this style are of this level
        int restart = -1;    // begins anew behind a paragraph of a level up to this one (1-based); 0 never, -1 any
        bool legal = false;  // shows all numbers as decimals
    };
    using Levels = std::array<Level, kLevels>;
    struct Abstract {
        Levels levels;
        std::string list_style;  // its levels are those of this style's list
        std::array<std::optional<int>, kLevels> counters;
    };
    struct Num {
        int abstract = 0;
        std::array<std::optional<int>, kLevels> start;  // begins anew with this, once
        std::array<bool, kLevels> begun{};
        std::array<std::optional<Level>, kLevels> levels;
    };

    static void read_level(const tinyxml2::XMLElement& element, Level& level);
    void read_num(const tinyxml2::XMLElement& element);
    void follow_links(const Styles& styles);
    const Level& level_of(const Num& num, const Abstract& abstract, int level) const;
    int start_of(const Num& num, const Abstract& abstract, int level) const;
    std::string label(const Num& num, const Abstract& abstract, int level) const;

    std::unordered_map<int, Abstract> abstracts_;
    std::unordered_map<int, Num> nums_;
};

}  // namespace lkiplint::docx
