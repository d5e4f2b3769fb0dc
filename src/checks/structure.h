// The make-up of a report as the checks of structure see it: numbers of sections, labels of list items, headings with
// their chapters, and entries of tables of contents.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/extract/outline.h"
#include "report/report.h"

namespace lkiplint {

// "iv" -> 4; 0 when it is no roman numeral up to 39. Either case, not mixed.
int roman_value(std::string_view text);

// The label of a list item: "a.", "(3)", "iv)".
struct ListLabel {
    std::string style;  // what stands around it and what it counts with: "a.", "1)", "(i)"
    int value = 0;
};
// Every reading: "i." is a letter or a roman numeral. Empty for bullets.
std::vector<ListLabel> read_label(std::string_view label);
std::string print_label(const ListLabel& label);

// "B.1.3", "3.1", "2.": counted parts behind an optional capital letter.
using Path = std::vector<int>;
struct SectionNumber {
    bool letter = false;  // the first part is a letter
    Path path;
    std::string title;  // what follows the number
};
std::optional<SectionNumber> read_section_number(std::string_view heading);
std::string print_path(const Path& path, bool letter);

// "BAB III AKUNTABILITAS" -> 3, and where its title begins; 0 when it is no chapter.
int read_chapter(std::string_view text, std::size_t& title);

struct Heading {
    int teks = -1;         // index into Report::teks
    int chapter = 0;       // BAB; 0 before the first
    SectionNumber number;  // empty path: a chapter, or no number
    bool is_chapter = false;
};
// Headings outside tables of contents and annexes, in order; "BAB II" takes its title from the next line.
std::vector<Heading> read_headings(const Report& report);

struct ContentsEntry {
    enum class List { isi, tabel, lampiran };
    List list = List::isi;
    std::string text;  // without leaders and page number
    Place place;
};
// The entries of the report's own lists; one wrapped over two lines is one.
std::vector<ContentsEntry> read_contents(const Report& report);
// Cuts dot leaders and the page number off an entry; tells whether there was any.
bool cut_page(std::string& text);

// Lines that tables stand at, for asking whether one stands between two texts.
class TablePlaces {
public:
    explicit TablePlaces(const Report& report);
    bool any_between(int after, int before) const;

private:
    std::vector<int> lines_;
};

}  // namespace lkiplint
