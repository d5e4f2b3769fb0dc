#include "import/docx_blocks.h"

#include <algorithm>
#include <utility>

#include <re2/re2.h>

#include "base/text.h"
#include "import/inline_markup.h"
#include "import/line_shape.h"

namespace lkiplint::docx {
namespace {

using tinyxml2::XMLElement;

constexpr std::string_view kBullet = "-";
constexpr int kSpacesPerLevel = 4;

std::string with_label(const std::string& label, const std::string& text) {
    return label.empty() || label == kBullet ? text : label + " " + text;
}

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// Texts that came through a converter bring its markup along as plain characters: "**Sasaran 1**", "$\\geq 90$".
bool holds_markup(std::string_view text) {
    static const re2::RE2 kEmphasis(R"((?:^|[^\w*])\*\w[^*\n]{0,100}[^\s*]\*(?:\W|$))");
    if (text.find('*') != std::string_view::npos && re2::RE2::PartialMatch(text, kEmphasis)) return true;
    for (const std::string_view sign :
         {"**", "~~", "](", "</", "<br", "<p>", "<ul", "<ol", "<li", "&gt;", "&lt;", "&amp;", "&nbsp;"})
        if (text.find(sign) != std::string_view::npos) return true;
    const std::size_t formula = text.find('$');
    return formula != std::string_view::npos && text.find('\\', formula) != std::string_view::npos;
}

// What a line is: an item by its label or by the one that was typed, a heading by its looks, or running text.
TextBlock classify(const std::string& line, const std::string& label, bool bold, int level) {
    TextBlock block;
    block.bold = bold;
    if (label == kBullet) {
        block.role = TextRole::item;
        block.label = label;
        block.level = level;
        block.text = trim(line);
        return block;
    }
    const std::string text = with_label(label, line);
    if (const ListMarker marker = list_marker(text); marker.length > 0) {
        block.role = TextRole::item;
        block.label = marker.label;
        block.level = level;
        block.text = trim(text.substr(marker.length));
        return block;
    }
    block.text = trim(text);
    if (looks_like_heading(on_one_line(block.text), bold)) {
        block.role = TextRole::heading;
        block.text = squeeze(block.text);
    } else if (!label.empty()) {
        // "iii.", "1.1.2": no such label could be told from text if it were typed.
        block.role = TextRole::item;
        block.label = label;
        block.level = level;
        block.text = trim(line);
    }
    return block;
}

// Lists that were typed with manual line breaks are one paragraph to the word processor; here each item is a block.
std::vector<std::string> typed_items(const std::string& text) {
    std::vector<std::string> items;
    for (const std::string_view line : split(text, '\n')) {
        if (items.empty() || list_marker(line).length > 0)
            items.emplace_back(line);
        else
            items.back().append("\n").append(line);
    }
    return items;
}

}  // namespace

std::vector<TextBlock> plain_paragraphs(const XMLElement& root, const Styles& styles, int part, int& ordinal) {
    std::vector<TextBlock> blocks;
    Pages pages(false);
    for (const XMLElement* element = following(&root, &root); element;) {
        if (is_other_choice(*element)) {
            element = after(element, &root);
            continue;
        }
        if (std::string_view(element->Name()) == "w:p") {
            ++ordinal;
            const ParagraphFormat format = read_format(*element, styles);
            ParagraphText read = read_text(*element, format, styles, pages);
            TextBlock block;
            block.text = trim(read.text);
            block.bold = read.bold;
            block.place = Place{ordinal, 1, part, 0, ordinal};
            if (!block.text.empty()) blocks.push_back(std::move(block));
        }
        element = following(element, &root);
    }
    return blocks;
}

Place BlockReader::count() {
    ++line_;
    ++ordinal_;
    return place();
}

Place BlockReader::place(int column) const {
    return {line_, column, 0, pages_.page(), ordinal_ == line_ ? 0 : ordinal_};
}

std::string BlockReader::label_of(const XMLElement& paragraph, const ParagraphFormat& format, bool empty) {
    if (format.num_id <= 0) return {};
    const XMLElement* properties = paragraph.FirstChildElement("w:pPr");
    const XMLElement* mark = properties ? properties->FirstChildElement("w:rPr") : nullptr;
    // Deleted, and shown only to those who track changes.
    if (empty && mark && (mark->FirstChildElement("w:del") || mark->FirstChildElement("w:moveFrom"))) return {};
    int level = format.level;
    if (!format.level_is_stated) {
        const StyleFacts& facts = styles_.facts(format.style);
        level = numbering_.level_of_style(format.num_id, facts.list_style, level);
        level = numbering_.level_of_style(format.num_id, format.style, level);
    }
    return trim(numbering_.next_label(format.num_id, level).value_or(std::string()));
}

BlockReader::Paragraph BlockReader::read_paragraph(const XMLElement& element, const Place& place,
                                                   std::vector<const XMLElement*>& boxes,
                                                   std::vector<NoteReference>& notes) {
    Paragraph paragraph;
    paragraph.format = read_format(element, styles_);
    ParagraphText read = read_text(element, paragraph.format, styles_, pages_);
    boxes.insert(boxes.end(), read.boxes.begin(), read.boxes.end());
    notes.insert(notes.end(), read.notes.begin(), read.notes.end());
    paragraph.label = label_of(element, paragraph.format, trim(read.text).empty());
    paragraph.text = std::move(read.text);
    paragraph.bold = read.bold;
    if (holds_markup(paragraph.text)) {
        PlainText plain = strip_inline_markup(paragraph.text);
        paragraph.text = std::move(plain.text);
        paragraph.bold = paragraph.bold || plain.bold;
    }
    paragraph.place = place;
    paragraph.place.page = read.page;
    return paragraph;
}

void BlockReader::append_blocks(const Paragraph& paragraph, std::vector<Block>& blocks) {
    if (trim(paragraph.text).empty()) return;
    const ParagraphFormat& format = paragraph.format;
    if (format.contents || format.heading > 0) {
        TextBlock block;
        block.text = with_label(paragraph.label, paragraph.text);
        block.text = format.contents ? trim(block.text) : squeeze(block.text);
        if (!format.contents) block.role = TextRole::heading;
        if (!format.contents) block.level = format.heading;
        block.bold = paragraph.bold;
        block.place = paragraph.place;
        blocks.emplace_back(std::move(block));
        return;
    }
    const int level = format.num_id > 0 ? format.level * kSpacesPerLevel : format.indent;
    bool first = true;
    for (const std::string& line : typed_items(paragraph.text)) {
        if (!trim(line).empty()) {
            TextBlock block = classify(line, first ? paragraph.label : std::string(), paragraph.bold, level);
            block.place = paragraph.place;
            blocks.emplace_back(std::move(block));
        }
        first = false;
    }
}

// Paragraphs of a cell as one text. A bullet divides several and says nothing about one.
std::string BlockReader::cell_text(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const Paragraph& paragraph : paragraphs) {
        if (!text.empty()) text += ' ';
        if (paragraph.label != kBullet || (paragraphs.size() > 1 && !trim(paragraph.text).empty()))
            text += paragraph.label + " ";
        text += paragraph.text;
    }
    return squeeze(text);
}

std::optional<Error> BlockReader::paragraph(const XMLElement& element) {
    std::vector<const XMLElement*> boxes;
    Behind behind;
    const Place place = count();
    append_blocks(read_paragraph(element, place, boxes, behind.notes), document_.blocks);
    if (auto error = read_boxes(std::move(boxes), std::nullopt, behind)) return error;
    put(std::move(behind), false);
    return std::nullopt;
}

// Text boxes may stand in text boxes; they are read one after the other. Outside of tables their paragraphs count.
std::optional<Error> BlockReader::read_boxes(std::vector<const XMLElement*> boxes, std::optional<Place> row,
                                             Behind& behind) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const XMLElement* box = boxes[i];
        for (const XMLElement* element = following(box, box); element;) {
            const std::string_view name = element->Name();
            if (name == "w:p") {
                std::vector<const XMLElement*> inner;
                const Place place = row ? *row : count();
                append_blocks(read_paragraph(*element, place, inner, behind.notes), behind.blocks);
                boxes.insert(boxes.end(), inner.begin(), inner.end());
            } else if (name == "w:tbl") {
                OpenTable table;
                if (auto error = read_table(*element, table, behind)) return error;
                put_table(std::move(table), behind.blocks);
            }
            const bool inside = name != "w:p" && name != "w:tbl" && name != "w:sdtPr" && !is_other_choice(*element);
            element = inside ? following(element, box) : after(element, box);
        }
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
    for (const NoteReference& note : behind.notes) {
        Notes& notes = note.endnote ? endnotes : footnotes;
        const auto found = notes.find(note.id);
        if (found == notes.end()) continue;
        for (TextBlock& block : found->second) {
            block.place.line = ++line_;
            document_.blocks.emplace_back(std::move(block));
        }
        notes.erase(found);
    }
}

}  // namespace lkiplint::docx
