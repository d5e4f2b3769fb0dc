#include "import/odt_blocks.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/odf_xml.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

bool is_paragraph(std::string_view name) { return name == "text:p" || name == "text:h"; }

std::optional<int> start_of(const XMLElement& element) {
    const int start = number(attribute(element, "text:start-value"), -1);
    return start >= 0 ? std::optional<int>(start) : std::nullopt;
}

}  // namespace

std::vector<TextBlock> plain_paragraphs(const XMLElement& root, const Styles& styles, int part, int& ordinal) {
    std::vector<TextBlock> blocks;
    Pages pages(false);
    for (const XMLElement* element = following(&root, &root); element;) {
        const std::string_view name = element->Name();
        if (is_paragraph(name)) {
            ++ordinal;
            const StyleFacts& facts = styles.facts("paragraph", attribute(*element, "text:style-name"));
            ParagraphText read = read_text(*element, facts, false, styles, pages);
            TextBlock block;
            block.text = trim(read.text);
            block.bold = read.bold;
            block.place = Place{ordinal, 1, part, 0, ordinal};
            if (!block.text.empty()) blocks.push_back(std::move(block));
        }
        element = is_passed_over(name) ? after(element, &root) : following(element, &root);
    }
    return blocks;
}

ListNumbers::Opening list_opening(const XMLElement& list) {
    return {std::string(attribute(list, "text:style-name")), std::string(attribute(list, "xml:id")),
            std::string(attribute(list, "text:continue-list")), attribute(list, "text:continue-numbering") == "true"};
}

Place BlockReader::next_place() {
    ++line_;
    ++ordinal_;
    return {line_, 1, 0, pages_.page(), ordinal_ == line_ ? 0 : ordinal_};
}

WrittenParagraph BlockReader::read_paragraph(const XMLElement& element, const Place& place, bool contents,
                                             std::vector<const XMLElement*>& boxes, Behind& behind) {
    WrittenParagraph paragraph;
    const StyleFacts& facts = styles_.facts("paragraph", attribute(element, "text:style-name"));
    if (facts.break_before && line_ > 1) pages_.turn();
    const bool heading = std::string_view(element.Name()) == "text:h";
    paragraph.contents = contents || facts.contents;
    paragraph.heading = facts.heading;
    if (heading) paragraph.heading = std::max(1, number(attribute(element, "text:outline-level"), 1));
    if (paragraph.contents) paragraph.heading = 0;
    ParagraphText read = read_text(element, facts, paragraph.contents, styles_, pages_);
    paragraph.bold = read.bold;
    paragraph.level = lists_.depth() > 0 ? (lists_.depth() - 1) * kSpacesPerLevel : facts.indent;
    if (volume_.is_full())
        ;  // nothing more is kept
    else if (lists_.depth() > 0)
        paragraph.label = lists_.next_label();
    else if (heading && attribute(element, "text:is-list-header") != "true")
        paragraph.label = lists_.heading_label(paragraph.heading, start_of(element));
    if (!read.number.empty()) paragraph.label = std::move(read.number);
    if (volume_.take(paragraph.label.size() + read.text.size()))
        paragraph.text = std::move(read.text);
    else
        paragraph.label.clear();
    drop_markup(paragraph);
    paragraph.place = place;
    paragraph.place.page = read.page;
    boxes.insert(boxes.end(), read.boxes.begin(), read.boxes.end());
    for (const XMLElement* note : read.notes) {
        int ordinal = place.printed() - 1;  // a note is found where its mark is
        for (TextBlock& block : plain_paragraphs(*note, styles_, 0, ordinal)) {
            block.place = paragraph.place;
            block.place.ordinal = place.printed();
            behind.notes.push_back(std::move(block));
        }
    }
    if (facts.break_after) pages_.turn();
    return paragraph;
}

std::optional<Error> BlockReader::paragraph(const XMLElement& element, bool contents) {
    std::vector<const XMLElement*> boxes;
    Behind behind;
    const Place place = next_place();
    append_blocks(read_paragraph(element, place, contents, boxes, behind), document_.blocks);
    if (auto error = read_boxes(boxes, std::nullopt, behind)) return error;
    put(std::move(behind), false);
    if (auto error = too_many_blocks(document_, limits_)) return error;
    return volume_.error();
}

// Elements nest no deeper than limits.max_xml_depth, and so does this recursion and that of the tables below.
std::optional<Error> BlockReader::read_flow(const XMLElement& parent, const Target& target) {
    for (const auto* element = parent.FirstChildElement(); element; element = element->NextSiblingElement()) {
        const std::string_view name = element->Name();
        std::optional<Error> error;
        if (is_paragraph(name)) {
            error = read_flow_paragraph(*element, target);
        } else if (name == "table:table") {
            error = read_nested(*element, target);
        } else if (name == "text:list") {
            lists_.open_list(list_opening(*element));
            error = read_flow(*element, target);
            lists_.close_list();
        } else if (name == "text:soft-page-break") {
            pages_.turn();
        } else if (!is_passed_over(name) && !name.starts_with("draw:object") && name != "draw:image") {
            if (name == "text:list-item" || name == "text:list-header")
                lists_.open_item(name == "text:list-item", start_of(*element));
            error = read_flow(*element, target);
        }
        if (error) return error;
    }
    return std::nullopt;
}

std::optional<Error> BlockReader::read_flow_paragraph(const XMLElement& element, const Target& target) {
    std::vector<const XMLElement*> boxes;
    const Place place = target.row ? *target.row : next_place();
    WrittenParagraph paragraph = read_paragraph(element, place, false, boxes, target.behind);
    if (target.cell)
        target.cell->push_back(std::move(paragraph));
    else
        append_blocks(paragraph, target.behind.blocks);
    return read_boxes(boxes, target.row, target.behind);
}

// Outside of tables the paragraphs of text boxes count.
std::optional<Error> BlockReader::read_boxes(const std::vector<const XMLElement*>& boxes, std::optional<Place> row,
                                             Behind& behind) {
    for (const XMLElement* box : boxes) {
        auto around = lists_.set_aside();
        auto error = read_flow(*box, {row, nullptr, behind});
        lists_.take_up(std::move(around));
        if (error) return error;
    }
    return std::nullopt;
}

// What stands in the text boxes of a table is read behind it, but looked for in the row that holds the box.
void BlockReader::put(Behind behind, bool of_table) {
    for (Block& block : behind.blocks) {
        if (auto* text = std::get_if<TextBlock>(&block); text && of_table) {
            text->place.ordinal = text->place.printed();
            text->place.line = ++line_;
        }
        document_.blocks.emplace_back(std::move(block));
    }
    for (TextBlock& note : behind.notes) {
        note.place.line = ++line_;
        document_.blocks.emplace_back(std::move(note));
    }
}

}  // namespace lkiplint::odf
