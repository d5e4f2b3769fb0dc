// The outline of a report: under which headings a block stands, where the annexes begin, and which agreement and plan a
// heading, caption or sentence speaks of.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "report/report.h"

namespace lkiplint {

struct OutlinePlace {
    std::vector<std::string> headings;  // outermost first
    bool lampiran = false;
    std::string path() const;  // "BAB III AKUNTABILITAS KINERJA > B. CAPAIAN"
};

// Dots as they lead to a page number in a table of contents: a row of them, or three before the number that ends a
// line.
bool is_contents_line(std::string_view text);
// "Kesimpulan ... 60": ends with a short row of dots and a page number.
bool ends_in_page(std::string_view text);

// One for each block of the document.
std::vector<OutlinePlace> read_outline(const Document& document);

// Word processors hold each line of a title as a paragraph of its own: is `next` the line after `line` of one title?
bool continues_title(const Document& document, const TextBlock& line, const TextBlock& next);

// "awal", "perubahan" or "" when the text speaks of no Perjanjian Kinerja.
std::string pk_of(std::string_view text);
// Does the text say outright which agreement it means?
bool names_pk(std::string_view text);
// "2021-2026", or "" when there is none or several.
std::string periode_of(std::string_view text);

// Which plan goes with which agreement, learned from texts that name both.
class KonteksMap {
public:
    void learn(const TextBlock& block);
    // Completes pk from periode and the other way round. A pk that the text names outright ("PK Perubahan") stands; a
    // mere "PK" on the plan of the changed agreement means that one.
    void complete(Konteks& konteks, bool named = false) const;
    bool has_perubahan() const { return perubahan_; }

private:
    std::map<std::string, std::map<std::string, int>> plans_;  // pk -> periode -> how often
    bool perubahan_ = false;
};

}  // namespace lkiplint
