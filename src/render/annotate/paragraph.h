// The paragraphs and cells of a DOCX that comments hang on, as they are written: what can be read in them, and where in
// the bytes of the XML it stands, so that markup can be put between without touching the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/import.h"

namespace lkiplint::docx {

// A character that a reader sees. Breaks and tabs are spaces.
struct Letter {
    char32_t code = 0;
    std::uint32_t at = 0;  // where it is written, from the beginning of its paragraph
    std::uint32_t piece = 0;
    std::uint8_t length = 0;  // in bytes, as it is written: "&amp;" has 5
};

// A part of the XML, from `begin` up to `end`.
struct Span {
    std::size_t begin = 0, end = 0;
};

// A run, or something else between runs (a formula, a field, a content control) that markup may stand before and
// behind.
struct Unit {
    Span whole;
    std::size_t outermost_end = 0;  // of the child of the paragraph that holds it
    bool in_field = false;          // is a field still open behind it?
    // Of a run that may be cut in two; what both halves begin with, and the name of both.
    bool divisible = false;
    Span content;  // behind its properties
    std::string opening;
    std::string name;
};

// What letters come from: a child of a run that may be cut, or else a whole unit.
struct Piece {
    Span whole;
    std::uint32_t unit = 0;
    // Of a w:t that may be cut.
    bool divisible = false;
    bool keeps_space = false;
    Span text;
    std::string name;
};

struct Paragraph {
    Span whole;
    Span content;  // behind its properties; empty in <w:p/>
    std::string name;
    std::vector<Unit> units;
    std::vector<Piece> pieces;
    std::vector<Letter> letters;

    bool is_empty_element() const { return content.begin == whole.end; }
    // "w:", or "" where the namespace is the default one.
    std::string_view prefix() const;
};

// A paragraph or cell with what is in it; of a cell the paragraphs in tables inside of it as well.
struct Target {
    std::size_t at = 0;
    std::vector<Paragraph> paragraphs;
};

// Finds the paragraphs and cells that begin at `offsets` and hands over each as soon as it is read. Of the alternatives
// of mc:AlternateContent the one that the importer reads is there.
std::optional<Error> read_targets(std::string_view xml, const std::set<std::size_t>& offsets,
                                  const ImportLimits& limits, const std::function<void(const Target&)>& take);

}  // namespace lkiplint::docx
