#include "render/annotate/anchors.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace lkiplint::docx {
namespace {

constexpr std::string_view kTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

std::size_t unit_of(const Paragraph& paragraph, std::size_t letter) {
    return paragraph.pieces[paragraph.letters[letter].piece].unit;
}

// Is there nothing but spaces between the letter and that end of its run? `step`: 1 behind it, -1 before it.
bool is_outmost(const Paragraph& paragraph, std::size_t letter, int step) {
    const std::size_t unit = unit_of(paragraph, letter);
    for (auto i = static_cast<std::ptrdiff_t>(letter) + step; i >= 0 && i < std::ssize(paragraph.letters); i += step) {
        const auto index = static_cast<std::size_t>(i);
        if (unit_of(paragraph, index) != unit) return true;
        if (!is_space(paragraph.letters[index].code)) return false;
    }
    return true;
}

}  // namespace

Anchors::Anchors(std::string_view xml) : xml_(xml) {
    // Declared by its root, if anywhere.
    constexpr std::size_t kRoot = 1u << 16;
    namespace_ = xml.substr(0, kRoot).find(kStrict) != std::string_view::npos ? kStrict : kTransitional;
}

void Anchors::insert(std::size_t at, Order order, std::string text) {
    insertions_.push_back({at, order, insertions_.size(), std::move(text)});
}

// Where elements have no prefix their attributes need one all the same.
std::string Anchors::mark(const Paragraph& paragraph, std::string_view name, int id) const {
    std::string prefix(paragraph.prefix());
    const std::string declaration = prefix.empty() ? " xmlns:w=\"" + std::string(namespace_) + "\"" : std::string();
    const std::string attribute = (prefix.empty() ? "w:" : prefix) + "id=\"" + std::to_string(id) + "\"";
    return "<" + prefix + std::string(name) + declaration + " " + attribute + "/>";
}

std::string Anchors::reference(const Paragraph& paragraph, int id) const {
    const std::string run = std::string(paragraph.prefix()) + "r";
    return "<" + run + ">" + mark(paragraph, "commentReference", id) + "</" + run + ">";
}

bool Anchors::add(const Target& target, const std::optional<WordRange>& words, int id) {
    if (target.paragraphs.empty()) return false;
    if (words)
        add_to_words(target, *words, id);
    else
        add_to_all(target, id);
    return true;
}

void Anchors::add_to_all(const Target& target, int id) {
    const auto is_filled = [](const Paragraph& paragraph) { return !paragraph.units.empty(); };
    const auto first = std::find_if(target.paragraphs.begin(), target.paragraphs.end(), is_filled);
    if (first == target.paragraphs.end()) return add_to_empty(target.paragraphs.front(), id);
    const auto last = std::find_if(target.paragraphs.rbegin(), target.paragraphs.rend(), is_filled);
    insert(first->content.begin, Order::begin, mark(*first, "commentRangeStart", id));
    insert(last->content.end, Order::end, mark(*last, "commentRangeEnd", id) + reference(*last, id));
}

void Anchors::add_to_words(const Target& target, const WordRange& words, int id) {
    const Paragraph& first = target.paragraphs[words.first.paragraph];
    const Paragraph& last = target.paragraphs[words.last.paragraph];
    insert(start_of(first, words.first.letter), Order::begin, mark(first, "commentRangeStart", id));
    const std::size_t end = end_of(last, words.last.letter);
    insert(end, Order::end, mark(last, "commentRangeEnd", id));
    insert(reference_place(last, unit_of(last, words.last.letter), end), Order::end, reference(last, id));
}

// Behind the range, but not within a field or a tracked insertion: the reference would go with them. Where a field goes
// on in the next paragraph that cannot be helped.
std::size_t Anchors::reference_place(const Paragraph& paragraph, std::size_t unit, std::size_t range_end) {
    const auto begin = paragraph.units.begin() + static_cast<std::ptrdiff_t>(unit);
    const auto outside = std::find_if(begin, paragraph.units.end(), [](const Unit& entry) { return !entry.in_field; });
    const Unit& holder = outside == paragraph.units.end() ? *begin : *outside;
    const bool is_here = &holder == &*begin && holder.outermost_end == holder.whole.end;
    return is_here ? range_end : holder.outermost_end;
}

// A paragraph without anything to put a range around has but the reference. <w:p/> needs an end of its own first.
void Anchors::add_to_empty(const Paragraph& paragraph, int id) {
    const std::string text =
        mark(paragraph, "commentRangeStart", id) + mark(paragraph, "commentRangeEnd", id) + reference(paragraph, id);
    if (!paragraph.is_empty_element()) return insert(paragraph.content.begin, Order::alone, text);
    const std::size_t slash = paragraph.whole.end - 2;
    if (opened_.insert(slash).second) insert(paragraph.whole.end, Order::second_half, "</" + paragraph.name + ">");
    insert(paragraph.whole.end, Order::alone, text);
}

// A range begins before the run of its first letter, unless other letters of the run stand before it.
std::size_t Anchors::start_of(const Paragraph& paragraph, std::size_t letter) {
    const Letter& first = paragraph.letters[letter];
    const Piece& piece = paragraph.pieces[first.piece];
    const Unit& unit = paragraph.units[piece.unit];
    if (!unit.divisible || is_outmost(paragraph, letter, -1)) return unit.whole.begin;
    const std::size_t at = paragraph.whole.begin + first.at;
    if (piece.divisible && at > piece.text.begin) {
        cut_text(unit, piece, at);
        return at;
    }
    if (piece.whole.begin == unit.content.begin) return unit.whole.begin;
    cut_run(unit, piece.whole.begin);
    return piece.whole.begin;
}

std::size_t Anchors::end_of(const Paragraph& paragraph, std::size_t letter) {
    const Letter& last = paragraph.letters[letter];
    const Piece& piece = paragraph.pieces[last.piece];
    const Unit& unit = paragraph.units[piece.unit];
    if (!unit.divisible || is_outmost(paragraph, letter, 1)) return unit.whole.end;
    const std::size_t at = paragraph.whole.begin + last.at + last.length;
    if (piece.divisible && at < piece.text.end) {
        cut_text(unit, piece, at);
        return at;
    }
    if (piece.whole.end == unit.content.end) return unit.whole.end;
    cut_run(unit, piece.whole.end);
    return piece.whole.end;
}

// A cut leaves spaces at the ends of both halves, which would not count without being told to.
void Anchors::cut_text(const Unit& unit, const Piece& piece, std::size_t at) {
    if (!cuts_.insert(at).second) return;
    constexpr std::string_view kKeep = " xml:space=\"preserve\"";
    if (!piece.keeps_space && spaced_.insert(piece.whole.begin).second)
        insert(piece.whole.begin + 1 + piece.name.size(), Order::alone, std::string(kKeep));
    insert(at, Order::first_half, "</" + piece.name + "></" + unit.name + ">");
    insert(at, Order::second_half, unit.opening + "<" + piece.name + std::string(kKeep) + ">");
}

void Anchors::cut_run(const Unit& unit, std::size_t at) {
    if (!cuts_.insert(at).second) return;
    insert(at, Order::first_half, "</" + unit.name + ">");
    insert(at, Order::second_half, unit.opening);
}

std::string Anchors::apply() && {
    std::sort(insertions_.begin(), insertions_.end(), [](const Insertion& a, const Insertion& b) {
        return std::tie(a.at, a.order, a.sequence) < std::tie(b.at, b.order, b.sequence);
    });
    std::size_t size = xml_.size();
    for (const Insertion& insertion : insertions_) size += insertion.text.size();
    std::string result;
    result.reserve(size);
    std::size_t from = 0;
    for (const Insertion& insertion : insertions_) {
        std::size_t end = insertion.at;
        // The slash of <w:p/> goes where the paragraph gets an end.
        const bool opened = end >= 2 && opened_.contains(end - 2) && from < end;
        result.append(xml_.substr(from, end - from));
        if (opened) result.erase(result.size() - 2, 1);
        from = insertion.at;
        result += insertion.text;
    }
    result.append(xml_.substr(from));
    return result;
}

}  // namespace lkiplint::docx
